/**
 * Words for people. No text stands in the code: it asks for a message by its name and gives the figures that belong into it.
 */
import type { ShortMessage } from "../../build/texts.ts";
import type { TextId } from "./ids.ts";
import { type Part, partsOf, withoutMarks } from "./marks.ts";
import { type Places, resolve, type Speech } from "./resolve.ts";

export type { TextId } from "./ids.ts";
export type { Part } from "./marks.ts";
export type { Places } from "./resolve.ts";

let locale = "en-GB";
let speech: Speech = speechOf(locale);
const known = new Map<string, ShortMessage>();

function speechOf(language: string): Speech {
  return { plural: new Intl.PluralRules(language), number: new Intl.NumberFormat(language) };
}

/** Takes the messages of a page. English dates and numbers follow British habits: day before month, 24 hours. */
export function useTexts(language: string, messages: readonly ShortMessage[]): void {
  locale = language === "en" ? "en-GB" : language;
  speech = speechOf(locale);
  known.clear();
  addTexts(messages);
}

/** Adds the messages of a part that was loaded later. */
export function addTexts(messages: readonly ShortMessage[]): void {
  for (const message of messages) known.set(message[0], message);
}

/** The locale of numbers and dates. */
export function numbersLocale(): string {
  return locale;
}

function formatted(id: TextId, places: Places = {}): string {
  const [name = "", attribute] = id.split(".");
  const message = known.get(name);
  const pattern = attribute === undefined ? message?.[1] : message?.[2]?.[attribute];
  if (!pattern) return id;
  const safe = Object.entries(places).map(([place, value]) => [place, typeof value === "string" ? withoutMarks(value) : value]);
  return resolve(pattern, Object.fromEntries(safe), speech);
}

/** A message as plain text. */
export function t(id: TextId, places?: Places): string {
  return withoutMarks(formatted(id, places));
}

/** A message in parts, for the few that weigh one of their words more. */
export function parts(id: TextId, places?: Places): Part[] {
  return partsOf(formatted(id, places));
}
