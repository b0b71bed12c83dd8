import { FluentBundle, FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ENGLISH, IDS_FILE, idsFile } from "../build/ids.ts";
import { idsOf, messagesOf, PAGES_OF_TEXTS, type PageOfTexts, pagesPart, short } from "../build/texts.ts";
import { partsOf, withoutMarks } from "../src/texts/marks.ts";
import { parts, t } from "../src/texts/index.ts";
import { resolve } from "../src/texts/resolve.ts";

const source = ENGLISH;
const ids = idsOf(source);

function code(): string {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.(ts|svelte)$/.test(file) && !/^(texts\/ids|contract)/.test(file));
  return files.map((file) => readFileSync(`src/${file}`, "utf8")).join("\n");
}

test("the names of messages are those of the catalogue", async () => {
  await expect(idsFile(source)).toMatchFileSnapshot(IDS_FILE);
});

test("every message of the pages is used", () => {
  const written = code();
  expect(ids.filter((id) => !written.includes(`"${id}"`))).toEqual([]);
});

test("every text that the code asks for exists", () => {
  const asked = [...code().matchAll(/\b(?:t|parts)\(\s*"([^"]+)"|<Text id="([^"]+)"/g)].map((found) => found[1] ?? found[2] ?? "");
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
});

test("every message can be formatted, and no name stands twice", () => {
  const body = new FluentResource(pagesPart(source)).body;
  expect(new Set(body.map((message) => message.id)).size).toBe(body.length);
  const written = [...pagesPart(source).matchAll(/^([a-z][a-z0-9-]*) =/gm)].map((found) => found[1]);
  expect(body.map((message) => message.id)).toEqual(written);
  const bundle = new FluentBundle("en-GB");
  expect(bundle.addResource({ body })).toEqual([]);
});

type Value = NonNullable<FluentResource["body"][number]["value"]>;
type Element = Exclude<Value[number], string>;

/** The elements of a message, those of its variants among them. */
function elementsOf(pattern: Value): Element[] {
  const own = typeof pattern === "string" ? [] : pattern.filter((element): element is Element => typeof element !== "string");
  return own.flatMap((element) => [element, ...(element.type === "select" ? element.variants.flatMap((variant) => elementsOf(variant.value)) : [])]);
}

test("every message says what Fluent itself makes of it, whatever stands in its places", () => {
  const body = new FluentResource(pagesPart(source)).body;
  const bundle = new FluentBundle("en-GB", { useIsolating: false });
  bundle.addResource({ body });
  const speech = { plural: new Intl.PluralRules("en-GB"), number: new Intl.NumberFormat("en-GB") };
  let compared = 0;
  for (const message of body) {
    const [, own, named = {}] = short(message);
    for (const [pattern, sent] of [[message.value, own] as const, ...Object.entries(message.attributes).map(([name, pattern]) => [pattern, named[name] ?? null] as const)]) {
      if (pattern === null || sent === null) continue;
      const elements = elementsOf(pattern);
      const places = elements.flatMap((element) => (element.type === "var" ? [element.name] : element.type === "select" && element.selector.type === "var" ? [element.selector.name] : []));
      for (const value of [0, 1, 2, 1204, "none", "words"]) {
        const filled = Object.fromEntries(places.map((place, index) => [place, index === 0 ? value : typeof value === "number" ? value + index : value]));
        expect(resolve(sent, filled, speech), message.id).toBe(bundle.formatPattern(pattern, filled, []));
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(1_000);
});

test("the small windows carry their own words and the shared ones alone", () => {
  const words = (page: PageOfTexts) => [...new Set(messagesOf(source, page).map((message) => message.id.split("-")[0]))].sort();
  expect(words("pgap")).toEqual(["common", "number", "pgap"]);
  expect(words("caller")).toEqual(["caller", "common", "number", "rating"]);
  const carried = PAGES_OF_TEXTS.flatMap(words);
  expect(ids.filter((id) => !carried.includes(id.split("-")[0]))).toEqual([]);
});

test("an abbreviation at the end of a sentence brings its full stop along", () => {
  const said = (day: string) => resolve(["Until ", ["day"], "."], { day }, { plural: new Intl.PluralRules("de"), number: new Intl.NumberFormat("de") });
  expect(["9. Nov.", "9 November", "…"].map(said)).toEqual(["Until 9. Nov.", "Until 9 November.", "Until …."]);
  expect(resolve([["day"], "..."], { day: "9. Nov." }, { plural: new Intl.PluralRules("de"), number: new Intl.NumberFormat("de") })).toBe("9. Nov....");
});

test("counts take the form of their number", () => {
  expect(t("answers-mark-read", { count: 1 })).toBe("Mark 1 as read");
  expect(t("banner-quiet-waits", { answers: 2, questions: 1 })).toBe("Quiet until it ends. 2 new answers and 1 question wait for wrap-up.");
  expect(t("banner-quiet-waits", { answers: 0, questions: 1 })).toBe("Quiet until it ends. 1 question waits for wrap-up.");
  expect(t("score-trend-up", { days: 1, nps: "+12", n: 41 })).toBe("Higher than on the day before: +12 of 41 answers");
  expect(t("score-trend-down", { days: 7, nps: "+12", n: 41 })).toBe("Lower than in the 7 days before: +12 of 41 answers");
});

test("marks weigh words; markup in data stays text", () => {
  expect(parts("score-range", { low: "+19", high: "<b>x</b>" })).toEqual([
    { kind: "text", text: "Likely between " },
    { kind: "strong", text: "+19" },
    { kind: "text", text: " and " },
    { kind: "strong", text: "<b>x</b>" },
  ]);
  expect(parts("score-range", { low: "\uE000evil\uE001", high: "1" })[1]).toEqual({ kind: "strong", text: "evil" });
  expect(withoutMarks("\uE002a\uE003")).toBe("a");
  expect(partsOf("plain")).toEqual([{ kind: "text", text: "plain" }]);
});
