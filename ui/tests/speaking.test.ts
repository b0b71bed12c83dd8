/** The language of a window: that of its view, changed while it is open. */
import { expect, test, vi } from "vitest";
import { callerHost, pgapHost } from "../src/host/fake/index.ts";
import { pgapView } from "../src/host/fake/views.ts";
import { decimal } from "../src/lib/number.ts";
import { clockTime, dayAndMonth } from "../src/lib/time.ts";
import { carry, t } from "../src/texts/index.ts";
import caller from "virtual:texts/caller";
import main from "virtual:texts/main";
import pgap from "virtual:texts/pgap";
import { Question } from "../src/pgap/question.ts";
import { Caller } from "../src/caller/caller.svelte.ts";
import { open, settled } from "./open.ts";

await Promise.all([main, pgap, caller].map((texts) => carry(texts)));

/** Until the words of a language are loaded. */
const spoken = (language: string) => vi.waitFor(() => expect(document.documentElement.lang).toBe(language), { timeout: 10_000 }).then(settled);

test("a change of the setting is heard at once, on the page that is open", async () => {
  const window = await open("settings");
  const list = window.container.querySelector<HTMLSelectElement>("#set-window-language");
  expect([...(list?.options ?? [])].map((option) => option.text)).toEqual(["As the system (English)", "Dansk", "Deutsch", "English", "Norsk bokmål", "Suomi", "Svenska"]);
  await window.host.setSetting("window.language", "de");
  await spoken("de");
  expect(window.text(".tabs")).toContain("Heute");
  expect(window.text("main h2")).toBe("Konto");
  expect(window.container.querySelector("#set-window-language")).toBe(list);
  await window.host.setSetting("window.language", "fi");
  await spoken("fi");
  expect(window.text(".status")).toContain("Yhdistetty · haettu");
});

test("lists that were made before are said anew", async () => {
  const window = await open("today");
  window.tell((view) => ({ ...view, language: "nb" }));
  await spoken("nb");
  expect(window.text("#latest")).toBe("Siste svar");
  expect(window.all("option").map((option) => option.textContent)).toContain("Med kommentar");
});

test("a language that nobody knows is English", async () => {
  const window = await open("today");
  for (const language of ["tlh", "", "constructor", "../de", "DE"]) {
    window.tell((view) => ({ ...view, language }));
    await settled();
    expect([document.documentElement.lang, window.text("#latest")], language).toEqual(["en", "Latest answers"]);
  }
});

test("the newest view decides, however long the words of an older one take", async () => {
  const window = await open("today");
  window.tell((view) => ({ ...view, language: "sv" }));
  window.tell((view) => ({ ...view, language: "da" }));
  window.tell((view) => ({ ...view, language: "en" }));
  await settled();
  expect([document.documentElement.lang, window.text("#latest")]).toEqual(["en", "Latest answers"]);
});

test("a question that left while its words were loaded does not come back", async () => {
  const question = new Question(pgapHost());
  const shown = question.accept({ ...pgapView(), language: "fi" });
  void question.accept(null);
  await shown;
  expect(question.view).toBeNull();
  await question.accept({ ...pgapView(), revision: 9, language: "fi" });
  expect([question.view?.revision, document.title, t("pgap-later")]).toEqual([9, "Aftercall: arviosi", "Myöhemmin"]);
  question.machine.show(null, null);
});

test("the caller card names itself in its language", async () => {
  const host = callerHost();
  const view = await host.view();
  const card = new Caller(host, () => undefined);
  await card.accept(view && { ...view, language: "sv" });
  expect(document.title).toBe("Aftercall: kundens tidigare svar");
});

test.each([
  ["en", "8.3", "12 Nov"],
  ["da", "8,3", "12. nov."],
  ["de", "8,3", "12. Nov."],
  ["fi", "8,3", "12.11."],
  ["nb", "8,3", "12. nov."],
  ["sv", "8,3", "12 nov."],
])("figures and days in %s", async (language, figure, day) => {
  const window = await open("today");
  window.tell((view) => ({ ...view, language }));
  await spoken(language);
  const at = new Date(2026, 10, 12, 9, 41).toISOString();
  expect([decimal(8.3), dayAndMonth(at, Date.parse(at)), clockTime(at)]).toEqual([figure, day, "09:41"]);
});
