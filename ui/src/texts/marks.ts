/**
 * Weight inside a sentence. A message may mark words as `<b>` or `<kbd>`; the build turns the marks into characters of the private
 * use area, so that markup in a customer's name or comment stays what it is: text.
 */

/** A piece of a sentence. */
export interface Part {
  readonly kind: "text" | "strong" | "key";
  readonly text: string;
}

const MARKS = /[\uE000-\uE003]/;
const EVERY_MARK = /[\uE000-\uE003]/g;
const KINDS: Record<string, Part["kind"]> = { "\uE000": "strong", "\uE002": "key" };

/** The text alone. */
export function withoutMarks(text: string): string {
  return MARKS.test(text) ? text.replace(EVERY_MARK, "") : text;
}

/** The text in parts. */
export function partsOf(text: string): Part[] {
  const found: Part[] = [];
  let kind: Part["kind"] = "text";
  for (const piece of text.split(/([\uE000-\uE003])/)) {
    if (MARKS.test(piece)) kind = KINDS[piece] ?? "text";
    else if (piece) found.push({ kind, text: piece });
  }
  return found;
}
