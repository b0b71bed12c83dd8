/** Every catalogue against the English one: nothing missing, nothing left over, nothing left in English, nothing that cannot be said. */
import { FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languagesIn, sourceOf } from "../build/texts.ts";
import { QUESTIONS } from "../src/host/fake/questions.ts";
import { PSEUDO } from "../build/pseudo.ts";

type Pattern = NonNullable<FluentResource["body"][number]["value"]>;

const FOLDER = "locales";
const read = (language: string) => sourceOf(FOLDER, language);
const others = languagesIn(FOLDER).filter((language) => language !== "en");

/** The texts of a catalogue by name; attributes as `message.attribute`. */
function textsOf(language: string): Map<string, Pattern> {
  const found = new Map<string, Pattern>();
  for (const { id, value, attributes } of new FluentResource(read(language)).body) {
    if (value !== null) found.set(id, value);
    for (const [name, pattern] of Object.entries(attributes)) found.set(`${id}.${name}`, pattern);
  }
  return found;
}

/** The names that stand in a source, in their order: what the parser leaves out is found by comparing. */
function namesIn(source: string): string[] {
  let message = "";
  return source.split("\n").flatMap((line) => {
    const own = /^([a-z][a-z0-9-]*) =/.exec(line)?.[1];
    const attribute = /^ +\.([a-z][a-z0-9-]*) =/.exec(line)?.[1];
    if (own) message = own;
    return own ? [own] : attribute ? [`${message}.${attribute}`] : [];
  });
}

/** What is put in, what chooses, and among what, in a form that does not depend on the words. */
function placesOf(pattern: Pattern): string[] {
  if (typeof pattern === "string") return [];
  const found = pattern.flatMap((element): string[] => {
    if (typeof element === "string" || element.type === "str") return [];
    if (element.type === "var") return [`$${element.name}`];
    if (element.type !== "select" || element.selector.type !== "var") return [element.type];
    const keys = element.variants.map((variant, place) => (place === element.star ? "*" : "") + String(variant.key.value));
    return [`$${element.selector.name}: ${keys.join(" ")}`, ...element.variants.flatMap((variant) => placesOf(variant.value))];
  });
  return [...new Set(found)].sort();
}

/** The marks of a text, by kind: every weight that English gives is given. */
function marksOf(words: string): string[] {
  return [...words.matchAll(/<\/?[a-z]+>/g)].map((found) => found[0]).sort();
}

/** All words of a text, variants included. */
function wordsOf(pattern: Pattern): string {
  if (typeof pattern === "string") return pattern;
  return pattern.map((element) => (typeof element === "string" ? element : element.type === "select" ? element.variants.map((variant) => wordsOf(variant.value)).join(" ") : "\u2060")).join("");
}

const english = textsOf("en");

/** Names of things, figures and units: they are the same everywhere. */
const SAME_EVERYWHERE = [
  /^(banner-settings|banner-trouble|setup-unreachable|setup-refused)$/, // The program's own words alone.
  /^(service-name|ctl-label-service|ctl-label-program|window-title-main|settings-about\.name)$/, // Names.
  /^door-(baresip|asterisk|freeswitch|genesys)$/,
  /^setting-window-language\.(en|da|sv|nb|fi|de)$/, // Each language by its own name.
  /^score-unit(\.long)?$/,
  /^(time-weekday|time-day|time-seconds|time-minutes|ctl-seconds|unit-(seconds|minutes|hours)|setup-step-reach\.done)$/, // Units of the SI, and figures.
  /^(calls-queue-campaign|calls-sum-all|detail-rule\.setting|wrong-(value|nothing-changed)|learning-band\.(low|middle|high))$/, // Figures and signs alone.
];
/** Words that a language happens to share with English. */
const SAME_HERE: Record<string, readonly string[]> = {
  da: ["phones-http-hint.port", "banner-offline.title-now", "status-offline", "door-link", "setting-window-theme.system", "service-offline", "service-version", "tray-health-offline"],
  de: ["banner-offline.title-now", "door-link", "service-offline", "service-version", "setting-window-theme.system", "status-offline", "tray-health-offline"],
  fi: [],
  nb: ["setting-window-theme.system"],
  sv: ["banner-offline.title-now", "calls-in", "date-other-year", "date-this-year", "score-period", "service-offline", "service-policy", "service-version", "setting-window-theme.system", "status-offline", "tray-health-offline"],
};

const QUOTES: Record<string, string> = { da: "””", de: "„“", fi: "””", nb: "«»", sv: "””" };

test("there are the languages of the program", () => {
  expect(languagesIn(FOLDER)).toEqual(["da", "de", "en", "fi", "nb", "sv"]);
});

describe.each(others)("%s", (language) => {
  const source = read(language);
  const texts = textsOf(language);

  test("says what English says, in the same order, and can be read whole", () => {
    expect(namesIn(source)).toEqual(namesIn(read("en")));
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    expect(new Set(texts.keys()).size).toBe(new Set(namesIn(source).filter((name) => texts.has(name))).size);
  });

  test("puts in what English puts in, and chooses by the same", () => {
    expect(Object.fromEntries([...texts].map(([name, pattern]) => [name, placesOf(pattern)]))).toEqual(Object.fromEntries([...english].map(([name, pattern]) => [name, placesOf(pattern)])));
    const marks = (all: Map<string, Pattern>) => Object.fromEntries([...all].map(([name, pattern]) => [name, marksOf(wordsOf(pattern))]));
    expect(marks(texts)).toEqual(marks(english));
  });

  test("leaves nothing in English", () => {
    const shared = SAME_HERE[language] ?? [];
    const same = [...texts].filter(([name, pattern]) => JSON.stringify(pattern) === JSON.stringify(english.get(name))).map(([name]) => name);
    expect(same.filter((name) => !SAME_EVERYWHERE.some((known) => known.test(name)) && !shared.includes(name))).toEqual([]);
    // A reason that does not apply any more goes away.
    expect(shared.filter((name) => !same.includes(name))).toEqual([]);
  });

  test("has the quotation marks of the language, the real minus, and no shouting", () => {
    const [opening, closing] = QUOTES[language] ?? "";
    const wrong = [...texts].filter(([, pattern]) => {
      const words = wordsOf(pattern);
      const quotes = [...words.matchAll(/["“”„«»‘]/g)].map((found) => found[0]);
      return /["'`]|\s-\d|!|\.\.\./.test(words.replace(/aftercall[\s\S]*--[a-z]+/g, "")) || quotes.some((quote, place) => quote !== (place % 2 === 0 ? opening : closing));
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test("short labels stay short", () => {
    const long = [...texts]
      .map(([name, pattern]) => ({ name, words: wordsOf(pattern), than: wordsOf(english.get(name) ?? "") }))
      .filter(({ name, words, than }) => LABELS.test(name) && words.length > Math.max(Math.floor(than.length * 1.8), than.length + 8))
      .map(({ name, words, than }) => `${name}: ${words} (${than})`);
    expect(long).toEqual([]);
  });

  test("the dates of the tray are those of the windows", () => {
    const variants = (name: string) => {
      const pattern = texts.get(name) ?? "";
      const element = typeof pattern === "string" ? undefined : pattern[0];
      if (typeof element !== "object" || element.type !== "select") throw new Error(`${name} does not choose`);
      return element.variants.map((variant) => wordsOf(variant.value));
    };
    const [weekdays, months] = [variants("weekday-short"), variants("month-short")];
    const said = (name: string, places: Record<string, string>) => source.match(new RegExp(`^${name} = (.*)$`, "m"))?.[1]?.replaceAll(/\{ \$([a-z]+) \}/g, (_, place: string) => places[place] ?? "");
    const format = (options: Intl.DateTimeFormatOptions, date: Date) => new Intl.DateTimeFormat(language, options).format(date);
    for (let month = 0; month < 12; month += 1) {
      const date = new Date(2026, month, 12);
      const places = { day: "12", month: months[month] ?? "", year: "2026" };
      expect(said("date-this-year", places)).toBe(format({ day: "numeric", month: "short" }, date));
      expect(said("date-other-year", places)).toBe(format({ day: "numeric", month: "short", year: "numeric" }, date));
    }
    expect(weekdays).toEqual([1, 2, 3, 4, 5, 6, 7].map((day) => format({ weekday: "short" }, new Date(2026, 5, day))));
  });
});

/** Tabs, buttons and names of settings: where a long word would be cut. */
const LABELS = /^tabs-|\.button$|^(calls-(in|out|rate-now|send-again|leave-it|why-not|why-cancel)|answer-(new|call-back|not-about-me)|rating-(low|mid|high)|pgap-(later|cannot|undo|guard)|setup-(submit|cancel)|pointer-done|unit-[a-z]+|settings-sign-out(-yes|-no)?|setting-[a-z-]+\.[a-z-]+(?<!hint))$/;

test("the made-up program asks the question of the catalogues", () => {
  const { [PSEUDO]: pseudo = "", ...asked } = QUESTIONS;
  expect(asked).toEqual(Object.fromEntries(languagesIn(FOLDER).map((language) => [language, textsOf(language).get("pgap-built-in-question")])));
  expect(pseudo.length).toBeGreaterThan(1.4 * (asked["en"]?.length ?? 0));
});

test("every text of the tray, the notifications and the console is used by the program", () => {
  const sources = readdirSync("../src-tauri", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".rs") && !file.endsWith("tests.rs"));
  const code = sources.map((file) => readFileSync(`../src-tauri/${file}`, "utf8")).join("\n");
  // Names that are put together: everything before the place.
  const begun = [...code.matchAll(/"((?:tray|ctl|call|why|notify|trouble|window)-[a-z-]*[-.])\{/g)].map((found) => found[1] ?? "");
  const own = /^(weekday|month|date|tray|window|notify|trouble|said|start|ctl|caller-trouble|pgap-built|refused|wrong|must-be|fault|export)/;
  const names = [...english.keys()].filter((name) => own.test(name));
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !code.includes(`"${name}"`) && !begun.some((start) => name.startsWith(start)))).toEqual([]);
});
