/**
 * Words for people. No text stands in the code: it asks for a message by its name and gives the figures that belong into it.
 *
 * A window carries the messages of one language, that of its view; another one is loaded when the view says so, and everything on
 * screen is said anew without the page being loaded again.
 */
import languages from "virtual:texts";
import type { ShortMessage } from "../../build/texts.ts";
import type { TextId } from "./ids.ts";
import { type Part, partsOf, withoutMarks } from "./marks.ts";
import { type Places, resolve, type Speech } from "./resolve.ts";
import { languageTurn, nextTurn } from "./turn.ts";

export type { TextId } from "./ids.ts";
export type { Part } from "./marks.ts";
export type { Places } from "./resolve.ts";

/** Loads the messages of a part in one of the languages that there are. */
export type Texts = (language: string) => Promise<{ default: readonly ShortMessage[] }>;

/** What a language without a catalogue is answered in. */
const FALLBACK = "en";

let spoken = "";
let locale = "en-GB";
let speech: Speech = speechOf(locale);
const known = new Map<string, ShortMessage>();
const carried = new Set<Texts>();

function speechOf(language: string): Speech {
  return { plural: new Intl.PluralRules(language), number: new Intl.NumberFormat(language) };
}

function add(messages: readonly ShortMessage[]): void {
  for (const message of messages) known.set(message[0], message);
}

/** Speaks a language with these messages. English dates and numbers follow British habits: day before month, 24 hours. */
export function useTexts(language: string, messages: readonly ShortMessage[]): void {
  spoken = language;
  locale = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 && language !== FALLBACK ? language : "en-GB";
  speech = speechOf(locale);
  known.clear();
  add(messages);
  document.documentElement.lang = language;
  nextTurn();
}

/** Carries the messages of a part from now on; they are there when the promise is kept, if a language is spoken already. */
export async function carry(texts: Texts): Promise<void> {
  carried.add(texts);
  // Before the view says which: mostly it is the system's, and then its words are here by the time the view is.
  const [guess = ""] = navigator.language.split("-");
  if (spoken === "" && languages.includes(guess)) void texts(guess).catch(() => undefined);
  for (let asked = ""; asked !== spoken; ) {
    asked = spoken;
    add((await texts(asked)).default);
  }
}

/** Runs what needs the words of a language: at once if it is spoken, else once it is loaded and still wanted. */
export async function inLanguage(wanted: string, isWanted: () => boolean, run: () => void): Promise<void> {
  const language = languages.includes(wanted) ? wanted : FALLBACK;
  if (language !== spoken) {
    const messages: ShortMessage[] = [];
    // A part that joins while others are loaded is loaded as well: a set goes on to what is added to it.
    for (const texts of carried) messages.push(...(await texts(language)).default);
    if (!isWanted()) return;
    useTexts(language, messages);
  }
  run();
}

/** The locale of numbers and dates. */
export function numbersLocale(): string {
  languageTurn();
  return locale;
}

function formatted(id: TextId, places: Places = {}): string {
  languageTurn();
  const [name = "", attribute] = id.split(".");
  const message = known.get(name);
  const pattern = attribute === undefined ? message?.[1] : message?.[2]?.[attribute];
  if (pattern === undefined || pattern === null) return id;
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
