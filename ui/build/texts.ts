/**
 * Texts for the pages, made ready at build time.
 *
 * The Fluent source is parsed here, not in the window: a page gets only the messages it can show, as data. That keeps the p-gap
 * window small enough to be on screen at once, and the parser out of every page.
 */
import { FluentResource } from "@fluent/bundle";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Everything from this heading on belongs to the tray, the notifications and the console, which read the file themselves. */
export const OTHERS_HEADING = "## Tray, notifications, console";

/** Which messages a page, or a part of the main page that is loaded when it is asked for, carries: by the first word of their names. */
const PREFIXES = {
  main: ["answer", "answers", "banner", "common", "empty", "gap", "number", "rating", "score", "status", "tabs", "time", "today"],
  calls: ["call", "calls", "log", "why"],
  learning: ["learning"],
  session: ["key", "locked"],
  settings: ["door", "service", "setting", "settings", "unit"],
  setup: ["pointer", "setup"],
  pgap: ["pgap", "common", "number"],
  caller: ["caller", "common", "number", "rating"],
} as const satisfies Record<string, readonly string[]>;

/** What has messages of its own. */
export type PageOfTexts = keyof typeof PREFIXES;
/** All of them. */
export const PAGES_OF_TEXTS = Object.keys(PREFIXES) as PageOfTexts[];

/** One message as the Fluent runtime takes it. */
export type Message = FluentResource["body"][number];

/** The same as it is sent to the pages. */
export type ShortMessage = [id: string, value: Message["value"], attributes?: Message["attributes"]];

/** The part of the source that the pages use. */
export function pagesPart(source: string): string {
  const end = source.indexOf(`\n${OTHERS_HEADING}`);
  return end < 0 ? source : source.slice(0, end);
}

/** The messages of a page, parsed. Marks such as `<b>` become single characters that no data can hold (see `texts/marks.ts`). */
export function messagesOf(source: string, page: PageOfTexts): Message[] {
  const prefixes: readonly string[] = PREFIXES[page];
  return new FluentResource(withMarks(pagesPart(source))).body.filter((message) => prefixes.includes(message.id.split("-")[0] ?? ""));
}

/** All names of messages and attributes in the pages' part. */
export function idsOf(source: string): string[] {
  return new FluentResource(pagesPart(source)).body.flatMap((message) => [
    ...(message.value === null ? [] : [message.id]),
    ...Object.keys(message.attributes).map((name) => `${message.id}.${name}`),
  ]);
}

/** The same without what most messages leave empty. */
export function short({ id, value, attributes }: Message): ShortMessage {
  return Object.keys(attributes).length > 0 ? [id, value, attributes] : [id, value];
}

function withMarks(source: string): string {
  return source
    .replaceAll("<b>", "\uE000")
    .replaceAll("</b>", "\uE001")
    .replaceAll("<kbd>", "\uE002")
    .replaceAll("</kbd>", "\uE003");
}

/** Serves `virtual:texts/<page>`: the messages of that page as a module. */
export function texts(file: string): Plugin {
  const name = "virtual:texts/";
  return {
    name: "aftercall-texts",
    resolveId: (id) => (id.startsWith(name) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${name}`)) return undefined;
      this.addWatchFile(file);
      const page = PAGES_OF_TEXTS.find((known) => id === `\0${name}${known}`);
      if (!page) throw new Error(`no such texts: ${id}`);
      const messages = messagesOf(readFileSync(file, "utf8"), page).map(short);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(messages))});`;
    },
  };
}
