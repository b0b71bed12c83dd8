/**
 * Words for people. No text stands in the code: it asks for a message by its name and gives the figures that belong into it.
 */
import { FluentBundle, type FluentVariable, type FluentResource } from "@fluent/bundle";
import type { TextId } from "./ids.ts";
import { type Part, partsOf, withoutMarks } from "./marks.ts";

export type { TextId } from "./ids.ts";
export type { Part } from "./marks.ts";

/** Figures and names for the places of a message. */
export type Places = Record<string, string | number>;

let bundle = new FluentBundle("en", { useIsolating: false });
let locale = "en-GB";

/** Takes the messages of a page. English dates and numbers follow British habits: day before month, 24 hours. */
export function useTexts(language: string, messages: FluentResource["body"]): void {
  locale = language === "en" ? "en-GB" : language;
  bundle = new FluentBundle(locale, { useIsolating: false });
  bundle.addResource({ body: messages });
}

/** Adds the messages of a part that was loaded later. */
export function addTexts(messages: FluentResource["body"]): void {
  bundle.addResource({ body: messages });
}

/** The locale of numbers and dates. */
export function numbersLocale(): string {
  return locale;
}

function formatted(id: TextId, places?: Places): string {
  const [name = "", attribute] = id.split(".");
  const message = bundle.getMessage(name);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  if (!pattern) return id;
  const safe: Record<string, FluentVariable> = {};
  for (const [place, value] of Object.entries(places ?? {})) {
    safe[place] = typeof value === "string" ? withoutMarks(value) : value;
  }
  return bundle.formatPattern(pattern, safe, []);
}

/** A message as plain text. */
export function t(id: TextId, places?: Places): string {
  return withoutMarks(formatted(id, places));
}

/** A message in parts, for the few that weigh one of their words more. */
export function parts(id: TextId, places?: Places): Part[] {
  return partsOf(formatted(id, places));
}
