/**
 * Fills the places of a message. The source is Fluent and is parsed by Fluent's own parser while the pages are built; what is left for
 * the window is small enough to stand here, and keeps the runtime of Fluent out of windows that have to be on screen at once.
 * The build refuses messages that need more than this knows, and a test compares every message with Fluent's own words.
 */
import type { FluentResource } from "@fluent/bundle";

type Message = FluentResource["body"][number];
type Pattern = NonNullable<Message["value"]>;
type Element = Exclude<Pattern[number], string>;

/** Figures and names for the places of a message. */
export type Places = Record<string, string | number>;

/** What depends on the language. */
export interface Speech {
  plural: Intl.PluralRules;
  number: Intl.NumberFormat;
}

/** The kinds of elements that messages may have. */
export const KNOWN: readonly string[] = ["str", "var", "select"];

export function resolve(pattern: Pattern, places: Places, speech: Speech): string {
  return typeof pattern === "string" ? pattern : pattern.map((element) => (typeof element === "string" ? element : wordsOf(element, places, speech))).join("");
}

function wordsOf(element: Element, places: Places, speech: Speech): string {
  if (element.type === "str") return element.value;
  if (element.type === "var") {
    const value = places[element.name];
    return typeof value === "number" ? speech.number.format(value) : (value ?? `{$${element.name}}`);
  }
  if (element.type !== "select" || element.selector.type !== "var") return "";
  const value = places[element.selector.name];
  const variant = element.variants.find(({ key }) => (typeof value === "number" && key.type === "str" ? speech.plural.select(value) === key.value : key.value === value));
  const chosen = variant ?? element.variants[element.star];
  return chosen ? resolve(chosen.value, places, speech) : "";
}
