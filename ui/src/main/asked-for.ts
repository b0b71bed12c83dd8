/** Rows of a long list that came by request, beside those that each view brings. */

/** Asked for again at once. What lies deeper is as it was when it was loaded: nobody reads a thousand rows back. */
export const MOST_AGAIN = 1_000;

/** Of the rows of one view, those that the next one has no more: newer ones took their places. */
export function leaving<Row>(before: readonly Row[], after: readonly Row[], key: (row: Row) => unknown): Row[] {
  const here = new Set(after.map(key));
  return before.filter((row) => !here.has(key(row)));
}

/**
 * The rows as they are now, after some were asked for again: a comment may have come late, a customer may have been forgotten. Of those
 * that were asked for, the ones that did not come again are gone; what was loaded meanwhile stays.
 */
export function renewed<Row>(rows: readonly Row[], asked: readonly Row[], came: readonly Row[], key: (row: Row) => unknown): Row[] {
  const now = new Map(came.map((row) => [key(row), row]));
  const known = new Set(asked.map(key));
  return rows.flatMap((row) => now.get(key(row)) ?? (known.has(key(row)) ? [] : [row]));
}
