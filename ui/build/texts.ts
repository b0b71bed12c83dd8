/**
 * Texts for the pages, made ready at build time.
 *
 * The Fluent source is parsed here, not in the window: a page gets only the messages it can show, as data, and of one language
 * only. That keeps the p-gap window small enough to be on screen at once, and the parser out of every page.
 */
import { FluentResource } from "@fluent/bundle";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";
import type { Pattern, Place } from "../src/texts/resolve.ts";
import { PSEUDO, pseudo } from "./pseudo.ts";

/** Everything from this heading on belongs to the tray, the notifications and the console, which read the file themselves. */
export const OTHERS_HEADING = "## Tray, notifications, console";

/** Which messages a page, or a part of the main page that is loaded when it is asked for, carries: by the first word of their names. */
const PREFIXES = {
  main: ["answer", "answers", "common", "empty", "gap", "number", "rating", "score", "status", "tabs", "time", "today"],
  banner: ["banner"],
  calls: ["call", "calls", "log", "why"],
  details: ["detail"],
  learning: ["learning"],
  search: ["search"],
  phones: ["phones"],
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
type FluentPattern = NonNullable<Message["value"]>;
type FluentElement = Exclude<FluentPattern[number], string>;

/** The same as it is sent to the pages. */
export type ShortMessage = [id: string, value: Pattern | null, attributes?: Record<string, Pattern>];

/** Words that pages alone carry, of parts that few people look at: the program does not keep them in memory for the tray. */
const FOR_PAGES_ALONE = ["phones"];

/** The files with the words of a language. */
const filesOf = (folder: string, language: string) => [...FOR_PAGES_ALONE.map((part) => `${folder}/${part}/${language}.ftl`), `${folder}/${language}.ftl`];

/** All words of a language. */
export function sourceOf(folder: string, language: string): string {
  return filesOf(folder, language)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

/** The part of the source that the pages use. */
export function pagesPart(source: string): string {
  const end = source.indexOf(`\n${OTHERS_HEADING}`);
  return end < 0 ? source : source.slice(0, end);
}

/** Which messages belong to a part although the first word of their names says another: an empty page speaks when it is looked at. */
const ELSEWHERE: Record<string, PageOfTexts> = { "empty-calls": "calls", "empty-learning": "learning" };

/** The messages of a page, parsed. Marks such as `<b>` become single characters that no data can hold (see `texts/marks.ts`). */
export function messagesOf(source: string, page: PageOfTexts): Message[] {
  const prefixes: readonly string[] = PREFIXES[page];
  const isOfPage = ({ id }: Message) => (ELSEWHERE[id] ? ELSEWHERE[id] === page : prefixes.includes(id.split("-")[0] ?? ""));
  return new FluentResource(withMarks(pagesPart(source))).body.filter(isOfPage);
}

/** All names of messages and attributes in the pages' part. */
export function idsOf(source: string): string[] {
  return new FluentResource(pagesPart(source)).body.flatMap((message) => [
    ...(message.value === null ? [] : [message.id]),
    ...Object.keys(message.attributes).map((name) => `${message.id}.${name}`),
  ]);
}

/** A message as the pages take it. One that needs more than they know is refused here, while the pages are built. */
export function short({ id, value, attributes }: Message): ShortMessage {
  const own = value === null ? null : shortPattern(value);
  const named = Object.entries(attributes).map(([name, pattern]) => [name, shortPattern(pattern)] as const);
  return named.length > 0 ? [id, own, Object.fromEntries(named)] : [id, own];
}

function shortPattern(pattern: FluentPattern): Pattern {
  if (typeof pattern === "string") return pattern;
  const elements: (string | Place)[] = [];
  for (const element of pattern.map((found) => (typeof found === "string" ? found : shortElement(found)))) {
    const before = elements.at(-1);
    if (typeof element === "string" && typeof before === "string") elements[elements.length - 1] = before + element;
    else elements.push(element);
  }
  const [only, more] = elements;
  return typeof only === "string" && more === undefined ? only : elements;
}

function shortElement(element: FluentElement): string | Place {
  if (element.type === "str") return element.value;
  if (element.type === "var") return [element.name];
  if (element.type !== "select" || element.selector.type !== "var") throw new Error(`the pages do not know "${element.type}" in a message`);
  return [element.selector.name, element.star, ...element.variants.map((variant) => [variant.key.value, shortPattern(variant.value)] as const)];
}

function withMarks(source: string): string {
  return source
    .replaceAll("<b>", "\uE000")
    .replaceAll("</b>", "\uE001")
    .replaceAll("<kbd>", "\uE002")
    .replaceAll("</kbd>", "\uE003");
}

/** The languages that have a catalogue in a folder. */
export function languagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ftl"))
    .map((file) => file.slice(0, -".ftl".length))
    .sort();
}

/** What the pages carry of a part in a language: in English where a message is not translated. */
export function textsOf(folder: string, language: string, page: PageOfTexts): ShortMessage[] {
  const english = messagesOf(sourceOf(folder, "en"), page);
  if (language === PSEUDO) return english.map(short).map(pseudo);
  const own = new Map(messagesOf(sourceOf(folder, language), page).map((message) => [message.id, message]));
  return english.map((message) => short(own.get(message.id) ?? message));
}

/** Stands for `import(` until the chunks are made: the bundler would put its loader, as large as the texts themselves, around it. */
const IMPORT = "aftercallTextsImport";

/**
 * Serves the texts as modules: `virtual:texts` names the languages, `virtual:texts/<part>` loads the messages of a part in one of
 * them. In the finished pages each part and language is a file of its own. With `stretched` there is also the pseudo-language.
 */
export function texts(folder: string, stretched: boolean): Plugin {
  const name = "virtual:texts";
  const languages = [...languagesIn(folder), ...(stretched ? [PSEUDO] : [])];
  const moduleOf = (page: PageOfTexts, language: string) => `export default JSON.parse(${JSON.stringify(JSON.stringify(textsOf(folder, language, page)))});`;
  let builds = false;
  return {
    name: "aftercall-texts",
    configResolved: (config) => void (builds = config.command === "build"),
    resolveId: (id) => (id === name || id.startsWith(`${name}/`) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${name}`)) return undefined;
      const [, part, language] = id.split("/");
      if (part === undefined) return `export default ${JSON.stringify(languages)};`;
      const page = PAGES_OF_TEXTS.find((known) => known === part);
      if (!page) throw new Error(`no such texts: ${id}`);
      for (const file of languagesIn(folder).flatMap((each) => filesOf(folder, each))) this.addWatchFile(file);
      if (language !== undefined) return moduleOf(page, language);
      if (!builds) return `const loads = { ${languages.map((each) => `${each}: () => import("${name}/${page}/${each}")`).join(", ")} };\nexport default (language) => loads[language]();`;
      const files = languages.map((each) => [each, moduleOf(page, each)] as const);
      const mark = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 8);
      for (const [each, source] of files) this.emitFile({ type: "asset", fileName: `assets/texts-${page}-${each}-${mark}.js`, source });
      return `export default (language) => ${IMPORT}("./texts-${page}-" + language + "-${mark}.js");`;
    },
    renderChunk: (code) => (code.includes(IMPORT) ? { code: code.replaceAll(IMPORT, "import"), map: null } : null),
  };
}
