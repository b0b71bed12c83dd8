/** Of the rows of one view, those that the next one has no more. */
export function leaving<Row>(before: readonly Row[], after: readonly Row[], key: (row: Row) => unknown): Row[] {
  const here = new Set(after.map(key));
  return before.filter((row) => !here.has(key(row)));
}
