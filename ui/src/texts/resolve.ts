/**
 * Fills the places of a message. The source is Fluent and is parsed by Fluent's own parser while the pages are built; what is left for
 * the window is small enough to stand here, and keeps the runtime of Fluent out of windows that have to be on screen at once.
 * The build refuses messages that need more than this knows, and a test compares every message with Fluent's own words.
 */

/** A text, or texts with places between them. */
export type Pattern = string | readonly (string | Place)[];

/** A place: the name of what is put in; or of what chooses among variants, with the place of the default one among them. */
export type Place = readonly [name: string, star?: number, ...variants: (readonly [key: string | number, pattern: Pattern])[]];

/** Figures and names for the places of a message. */
export type Places = Record<string, string | number>;

/** What depends on the language. */
export interface Speech {
  plural: Intl.PluralRules;
  number: Intl.NumberFormat;
}

export function resolve(pattern: Pattern, places: Places, speech: Speech): string {
  return typeof pattern === "string" ? pattern : pattern.map((element) => (typeof element === "string" ? element : wordsOf(element, places, speech))).reduce(joined, "");
}

/** The full stop of an abbreviation ends the sentence as well: after `9. Nov.` stands no second one. */
const joined = (text: string, next: string) => text + (text.endsWith(".") && /^\.(?!\.)/.test(next) ? next.slice(1) : next);

function wordsOf([name, star, ...variants]: Place, places: Places, speech: Speech): string {
  const value = places[name];
  const isNumber = typeof value === "number";
  if (star === undefined) return isNumber ? speech.number.format(value) : (value ?? `{$${name}}`);
  const form = isNumber ? speech.plural.select(value) : value;
  const chosen = variants.find(([key]) => key === value || key === form) ?? variants[star];
  return chosen ? resolve(chosen[1], places, speech) : "";
}
