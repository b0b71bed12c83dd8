import { fireEvent } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import type { AnswerFilter, AppView, ResponseRow } from "../src/contract/index.ts";
import { ANSWERS } from "../src/host/fake/answers.ts";
import { NOW } from "../src/host/fake/time.ts";
import type { Found } from "../src/host/index.ts";
import { setClock } from "../src/lib/clock.ts";
import { TYPING_PAUSE } from "../src/main/search.svelte.ts";
import { open, settled } from "./open.ts";

setClock(() => NOW.getTime());

const ALL: AnswerFilter = { words: "", least: null, most: null, campaign: null, tag: null, unread: false, commented: false };
const tell = (host: unknown, change: (view: AppView) => AppView) => (host as { tell: (change: (view: AppView) => AppView) => void }).tell(change);
const pause = () => new Promise((done) => setTimeout(done, TYPING_PAUSE + 20));
const choose = async (element: Element | null | undefined, index: number) => {
  await fireEvent.change(element as Element, { target: { selectedIndex: index } });
  await settled();
};
const names = (rows: readonly HTMLElement[]) => rows.map((row) => row.querySelector("h3")?.textContent?.trim());

describe("looking for answers", () => {
  test("is done by the program, by words, rating and campaign together", async () => {
    const findAnswers = vi.fn(async (): Promise<Found> => ({ responses: ANSWERS.slice(1, 2), next: null }));
    const { all, button, container, text } = await open("today", "", undefined, { findAnswers });
    await fireEvent.click(button("Search"));
    await settled();
    await fireEvent.input(container.querySelector(".find input") as Element, { target: { value: "  skade " } });
    await settled();
    expect(findAnswers).not.toHaveBeenCalled();
    await pause();
    expect(findAnswers).toHaveBeenLastCalledWith({ ...ALL, words: "skade" }, 0, 30);
    const [rating, campaign] = [...container.querySelectorAll(".find select")];
    await choose(rating, 4);
    expect(findAnswers).toHaveBeenLastCalledWith({ ...ALL, words: "skade", least: 0, most: 0 }, 0, 30);
    await choose(rating, 3);
    await choose(campaign, 1);
    expect(findAnswers).toHaveBeenLastCalledWith({ ...ALL, words: "skade", least: 9, most: 10, campaign: 17 }, 0, 30);
    expect(names(all(".answer"))).toEqual(["Henning Mørk"]);
    expect(text(".find ~ .vh")).toBe("1 answer found");
  });

  test("low and a rating meet: nothing above 6 is asked for", async () => {
    const { app } = await open();
    app.search.only = "low";
    expect(app.search.filter).toEqual({ ...ALL, most: 6 });
    app.search.rating = 3;
    expect(app.search.filter).toEqual({ ...ALL, least: 3, most: 3 });
    app.search.rating = "high";
    expect(app.search.filter).toEqual({ ...ALL, least: 9, most: 6 });
  });

  test("an answer to an earlier search is of no use any more", async () => {
    const answers: ((found: Found) => void)[] = [];
    const { app, all } = await open("today", "", undefined, { findAnswers: () => new Promise<Found>((done) => answers.push(done)) });
    app.search.only = "low";
    await settled();
    app.search.only = "call_back";
    await settled();
    expect(answers).toHaveLength(2);
    answers[1]?.({ responses: ANSWERS.slice(1, 2), next: null });
    await settled();
    answers[0]?.({ responses: ANSWERS.slice(4, 9), next: 9 });
    await settled();
    expect(names(all(".answer"))).toEqual(["Henning Mørk"]);
  });

  test("an answer that was opened stays where it is read, although it fits the filter no more", async () => {
    const unread = ANSWERS.slice(0, 3).map((row) => ({ ...row, unread: true }));
    let found = unread;
    const { app, host, all } = await open("today", "", undefined, { markRead: async () => undefined, findAnswers: async () => ({ responses: found, next: null }) });
    app.search.only = "new";
    await settled();
    const before = names(all(".answer"));
    await fireEvent.keyDown(all(".answer")[1] as Element, { key: "u" });
    await settled();
    // The program finds it no more; the view says that something has changed.
    found = unread.filter((row) => row.id !== unread[1]?.id);
    tell(host, (view) => ({ ...view, today: { ...view.today, answers: [...view.today.answers] } }));
    await settled();
    await settled();
    expect(names(all(".answer"))).toEqual(before);
    app.search.only = "low";
    await settled();
    expect(names(all(".answer"))).not.toEqual(before);
  });

  test("an answer that the program has no more goes; one that lies further back than was asked for stays", async () => {
    let [found, next]: [ResponseRow[], number | null] = [ANSWERS.slice(0, 4), null];
    const { app, host, all } = await open("today", "", undefined, { findAnswers: async () => ({ responses: found, next }) });
    app.search.only = "commented";
    await settled();
    const before = names(all(".answer"));
    expect(before).toHaveLength(4);
    const again = async () => {
      tell(host, (view) => ({ ...view, today: { ...view.today, answers: [...view.today.answers] } }));
      await settled();
    };
    [found, next] = [ANSWERS.slice(0, 3), 3];
    await again();
    expect(names(all(".answer"))).toEqual(before);
    [found, next] = [ANSWERS.slice(0, 2), null];
    await again();
    expect(names(all(".answer"))).toEqual(before.slice(0, 2));
  });

  test.each<[string, Partial<AppView["session"]>]>([
    ["somebody else is signed in", { email: "somebody.else@havblik.example" }],
    ["nobody is signed in any more", { state: "signed_out" }],
  ])("nothing of it stays when %s, nor comes late", async (_name, session) => {
    const answers: ((found: Found) => void)[] = [];
    const { app, tell } = await open("today", "", undefined, { findAnswers: () => new Promise<Found>((done) => answers.push(done)) });
    app.search.words = "skade";
    await pause();
    await settled();
    answers[0]?.({ responses: ANSWERS.slice(1, 2), next: null });
    await settled();
    expect(app.search.rows).toHaveLength(1);
    app.search.rating = "low";
    await settled();
    expect(answers).toHaveLength(2);
    tell((view) => ({ ...view, session: { ...view.session, ...session } }));
    await settled();
    answers[1]?.({ responses: ANSWERS.slice(1, 2), next: null });
    await settled();
    expect([app.search.rows, app.search.words, app.search.active]).toEqual([[], "", false]);
  });

  test("older answers of somebody else are not in the list, even while new ones cannot be read", async () => {
    const { app, tell, button } = await open("today", "", (view) => ({ ...view, today: { ...view.today, total: 100 } }));
    await fireEvent.click(button("Show 30 more"));
    await settled();
    expect(app.answers.loaded.length).toBeGreaterThan(30);
    tell((view) => ({ ...view, session: { ...view.session, email: "somebody.else@havblik.example" }, today: { ...view.today, answers: [], total: 0 } }));
    await settled();
    expect(app.answers.loaded).toEqual([]);
  });

  test("which answers stays chosen when the search is closed", async () => {
    const { app, button, container } = await open();
    app.search.only = "low";
    await fireEvent.click(button("Search"));
    await settled();
    app.search.words = "skade";
    await fireEvent.keyDown(container.querySelector(".find input") as Element, { key: "Escape" });
    await settled();
    expect([app.search.only, app.search.words, app.search.open]).toEqual(["low", "", false]);
  });

  test("a search that is open when the page is looked at again takes the keyboard from nobody", async () => {
    const { app, button, container } = await open();
    await fireEvent.click(button("Search"));
    await settled();
    const tab = container.querySelector<HTMLElement>("a[href='#today']");
    app.go({ page: "calls" });
    await settled();
    tab?.focus();
    await fireEvent.click(tab as Element);
    await settled();
    expect(container.querySelector(".find input")).not.toBeNull();
    expect(document.activeElement).toBe(tab);
  });

  test("nothing found says so; a refusal stands beside it", async () => {
    const none = await open("today", "", undefined, { findAnswers: async () => ({ responses: [], next: null }) });
    none.app.search.only = "low";
    await settled();
    expect(none.text()).toContain("No answer fits.");
    const refused = await open("today", "", undefined, {
      findAnswers: async () => {
        throw { code: "store", message: "The database of Aftercall is damaged.", detail: {} };
      },
    });
    refused.app.search.only = "low";
    await settled();
    expect(refused.all(".field__error").map((error) => error.textContent?.trim())).toContain("The database of Aftercall is damaged.");
  });

  test("goes on where it stopped, and names no answer twice", async () => {
    const page = (from: number): ResponseRow[] => ANSWERS.slice(from, from + 3);
    const findAnswers = vi.fn(async (_filter: AnswerFilter, offset: number): Promise<Found> => (offset === 0 ? { responses: page(0), next: 812 } : { responses: page(2), next: null }));
    const { app, all, button } = await open("today", "", undefined, { findAnswers });
    app.search.only = "commented";
    await settled();
    await fireEvent.click(button("Look further back"));
    await settled();
    expect(findAnswers).toHaveBeenLastCalledWith({ ...ALL, commented: true }, 812, 30);
    expect(all(".answer")).toHaveLength(5);
    expect(() => button("Look further back")).toThrow();
  });

  test("a mark shows at once on a row that was found", async () => {
    const { app, all } = await open("today", "", undefined, { setTag: async () => undefined, findAnswers: async () => ({ responses: [{ ...(ANSWERS[4] as ResponseRow), id: 4711 }], next: null }) });
    app.search.only = "commented";
    await settled();
    await fireEvent.keyDown(all(".answer")[0] as Element, { key: "c" });
    await settled();
    expect(all(".answer .tag[aria-pressed=true]")).toHaveLength(1);
  });

  test("Esc closes the search, and all answers are there again", async () => {
    const { app, button, container, all } = await open();
    await fireEvent.click(button("Search"));
    await settled();
    app.search.words = "no such word";
    await settled();
    await pause();
    expect(all(".answer")).toHaveLength(0);
    await fireEvent.keyDown(container.querySelector(".find input") as Element, { key: "Escape" });
    await settled();
    expect(all(".find")).toHaveLength(0);
    expect(all(".answer")).toHaveLength(9);
    expect(document.activeElement, "the keyboard is where it came from").toBe(button("Search"));
    button("Search").focus();
    await fireEvent.click(button("Search"));
    await settled();
    expect(document.activeElement).toBe(container.querySelector(".find input"));
  });
});

describe("marked answers as a file", () => {
  test("says how many went where, of the mark that is looked for", async () => {
    const exportAnswers = vi.fn(async () => ({ rows: 3, file: "/home/jonas/Downloads/aftercall-answers-2026-11-22.csv" }));
    const { app, button, text } = await open("today", "", undefined, { exportAnswers });
    await fireEvent.click(button("Search"));
    await settled();
    await fireEvent.click(button("Save marked answers…"));
    await settled();
    expect(exportAnswers).toHaveBeenLastCalledWith(null);
    expect(text(".find__note")).toBe("3 answers saved in /home/jonas/Downloads/aftercall-answers-2026-11-22.csv");
    app.search.only = "not_about_me";
    await settled();
    await fireEvent.click(button("Save “Not about me”…"));
    await settled();
    expect(exportAnswers).toHaveBeenLastCalledWith("not_about_me");
  });

  test("nothing marked is no file; a full disk is said", async () => {
    const none = await open("today", "", undefined, { exportAnswers: async () => ({ rows: 0, file: null }) });
    await fireEvent.click(none.button("Search"));
    await settled();
    await fireEvent.click(none.button("Save marked answers…"));
    await settled();
    expect(none.text(".find__note")).toContain("there is nothing to save");
  });
});

describe("the score's trend and the best comment", () => {
  test("an arrow with its words only where the program says so", async () => {
    expect((await open()).all(".score__trend")).toHaveLength(0);
    const up = await open("today", "up");
    expect(up.text(".score__trend")).toBe("Higher than in the 30 days before: +12 of 41 answers");
  });

  test("one good word of today, in its own direction of writing", async () => {
    const { text, container } = await open("today", "", (view) => ({ ...view, today: { ...view.today, best: { ...(ANSWERS[0] as ResponseRow), comment: "شكرا <b>جزيلا</b>" } } }));
    expect(text(".best__title")).toBe("Best comment today");
    expect(text(".best .comment")).toBe("شكرا <b>جزيلا</b>");
    expect(container.querySelector(".best .comment")?.getAttribute("dir")).toBe("auto");
    expect((await open("today", "", (view) => ({ ...view, today: { ...view.today, best: null } }))).all(".best")).toHaveLength(0);
  });
});
