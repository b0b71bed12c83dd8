import { fireEvent } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import type { AppView, ResponseRow } from "../src/contract/index.ts";
import { answer, ANSWERS, score } from "../src/host/fake/answers.ts";
import { setClock } from "../src/lib/clock.ts";
import { NOW } from "../src/host/fake/time.ts";
import { open, settled } from "./open.ts";

setClock(() => NOW.getTime());

describe("the score card", () => {
  test("30 answers or more: score, range, histogram", async () => {
    const { text, all } = await open();
    expect(text(".score__value")).toBe("+45 NPS");
    expect(text(".score__facts")).toBe("Likely between +19 and +64 38 answers, average 8.3");
    expect(all(".hist__col")).toHaveLength(11);
    expect(all(".hist__col").map((column) => column.querySelector(".hist__n")?.textContent)).toEqual(["1", "0", "0", "1", "0", "1", "2", "4", "7", "9", "13"]);
    expect(text(".zones")).toBe("Low 5 Middle 11 High 22");
    const band = all(".range__band")[0];
    expect([band?.getAttribute("x"), band?.getAttribute("width")]).toEqual(["59.5%", "22.5%"]);
  });

  test("10 to 29: the same, muted, with one line that says so", async () => {
    const { text, all } = await open("today", "n17");
    expect(all(".score--rough")).toHaveLength(1);
    expect(text(".score__facts")).toContain("Likely between −4 and +64");
    expect(text(".score__note")).toBe("A rough picture: 17 answers. The range narrows as more come in.");
  });

  test("under 10: the answers themselves, 0 like any other", async () => {
    const { text, all } = await open("today", "n6");
    expect(text(".score__none")).toContain("6 answers: too few for a score");
    expect(all(".score__value")).toHaveLength(0);
    const chips = all(".score__answers .chip");
    expect(chips.map((chip) => chip.textContent?.replace(/\s+/g, " ").trim())).toEqual(["Rating 10 High", "Rating 0 Low", "Rating 7 Middle", "Rating 9 High", "Rating 8 Middle", "Rating 10 High"]);
    expect(chips[1]?.className).toBe("chip chip--low");
  });

  test("no answers in these days, though there are older ones", async () => {
    const { text } = await open("today", "", (view) => ({ ...view, today: { ...view.today, score: score("answers", new Array<number>(11).fill(0), {}) } }));
    expect(text(".score__none")).toContain("No answers in these days");
  });

  test("another number of days is asked for, and a refusal stands beside it", async () => {
    const setDays = vi.fn(async () => {
      throw { code: "invalid_field", message: "Days are a whole number from 1 to 365.", detail: { field: "days" } };
    });
    const { all, container, text } = await open("today", "", undefined, { setDays });
    const select = container.querySelector<HTMLSelectElement>(".score select");
    await fireEvent.change(select as Element, { target: { selectedIndex: 3 } });
    await settled();
    const field = container.querySelector<HTMLInputElement>(".period input");
    await fireEvent.input(field as Element, { target: { value: "400" } });
    await fireEvent.submit(container.querySelector(".period form") as Element);
    await settled();
    expect(setDays).toHaveBeenCalledWith(400);
    expect(text(".period .field__error")).toBe("Days are a whole number from 1 to 365.");
    expect(all(".period form")).toHaveLength(1);
    expect(container.querySelector(".period input")?.getAttribute("aria-describedby")).toBe(container.querySelector(".period .field__error")?.id);
    await fireEvent.keyDown(container.querySelector(".period input") as Element, { key: "Escape" });
    await settled();
    expect(all(".period input, .period .field__error:not([hidden])"), "whoever leaves has nothing to mend").toHaveLength(0);
  });

  test("a single answer in a column is one answer", async () => {
    const { all } = await open();
    const columns = all(".hist__col").map((column) => column.textContent);
    expect([columns[0], columns[1], columns[10]]).toEqual(["1answer with rating 0", "0answers with rating 1", "13answers with rating 10"]);
  });
});

describe("answers", () => {
  test("what is missing is dashed and says so; a rating off the scale stays a number", async () => {
    const rows = [answer("A", null, NOW.toISOString()), answer("B", 0, NOW.toISOString()), answer("C", 11, NOW.toISOString(), { estimate: 3 })];
    const { all } = await open("today", "", (view) => ({ ...view, today: { ...view.today, answers: rows, total: 3 } }));
    expect(all(".answer .chip").map((chip) => chip.className)).toEqual(["chip chip--none", "chip chip--low", "chip chip--other"]);
    expect(all(".answer .chip")[0]?.textContent).toContain("No rating");
    expect(all(".answer .gap")).toHaveLength(0);
  });

  test("markup in names, comments and campaigns stays text", async () => {
    const evil = '<img src=x onerror="document.title=1"><b>x</b>';
    const row: ResponseRow = answer(evil, 3, NOW.toISOString(), { comment: evil, campaign_name: evil });
    const { all, container } = await open("today", "", (view) => ({ ...view, today: { ...view.today, answers: [row], total: 1 } }));
    expect(all(".answer .comment")[0]?.textContent).toBe(evil);
    expect(all(".answer__name")[0]?.textContent).toBe(evil);
    expect(container.querySelectorAll(".answer img, .answer .comment *, .answer__name *, .answer__meta *")).toHaveLength(0);
  });

  test("only a window of many is drawn; more come by request", async () => {
    const { all, button, app } = await open("today", "", (view) => ({ ...view, today: { ...view.today, total: 100_000 } }));
    expect(all(".answer")).toHaveLength(9);
    await fireEvent.click(button("Show 30 more"));
    await settled();
    // Of what is here the part near the window is drawn; a screen reader hears of all.
    expect(app.answers.rows).toHaveLength(39);
    expect(all(".answer")).toHaveLength(20);
    expect(all("li[aria-setsize='100000']").map((row) => Number(row.getAttribute("aria-posinset")))).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
    expect(app.answers.loaded.length).toBeLessThan(100);
  });

  test("an answer that newer ones push out of the view stays in the list, behind it", async () => {
    const { app } = await open("today", "", (view) => ({ ...view, today: { ...view.today, total: 100 } }));
    const view = app.view as AppView;
    const before = app.answers.loaded.map((row) => row.id);
    const [first] = view.today.answers;
    const pushed = view.today.answers.slice(0, -1);
    await app.accept({ ...view, revision: view.revision + 1, today: { ...view.today, answers: [{ ...(first as ResponseRow), id: 900_001 }, ...pushed] } });
    expect(app.answers.loaded.map((row) => row.id)).toEqual([900_001, ...before]);
  });

  test("an older answer whose comment comes late is asked for again; one that is forgotten goes", async () => {
    const rows = (from: number, count: number, comment: string | null) =>
      Array.from({ length: count }, (_, place) => ({ ...(ANSWERS[0] as ResponseRow), id: 1_000 - from - place, comment: place === 1 ? comment : null }));
    const asked: [number, number][] = [];
    let now = (from: number, limit: number): ResponseRow[] => rows(from, limit, null);
    const moreAnswers = async (from: number, limit: number) => {
      asked.push([from, limit]);
      return now(from, limit);
    };
    const { app } = await open("today", "", (view) => ({ ...view, today: { ...view.today, answers: rows(0, 20, null), total: 50 } }), { moreAnswers });
    await app.answers.showMore();
    const [view, loaded] = [app.view as AppView, app.answers.loaded];
    expect(loaded.slice(20, 23).map(({ comment }) => comment)).toEqual([null, null, null]);
    asked.length = 0;

    await app.accept({ ...view, revision: view.revision + 1 });
    await settled();
    expect(asked, "no answer has changed").toEqual([]);

    const forgotten = loaded[24]?.id;
    now = (from, limit) => rows(from, limit, "It came late").filter(({ id }) => id !== forgotten);
    await app.accept({ ...view, revision: view.revision + 2, today: { ...view.today, revision: view.today.revision + 1 } });
    await settled();
    expect(asked).toEqual([[20, loaded.length - 20]]);
    expect(app.answers.loaded[21]?.comment).toBe("It came late");
    expect(app.answers.loaded.map(({ id }) => id)).toEqual(loaded.map(({ id }) => id).filter((id) => id !== forgotten));
  });

  test("a number of days that is none is refused in the program's words, beside the field", async () => {
    const setDays = vi.fn(async (days: number) => {
      if (days < 1 || days > 365) throw { code: "invalid_field", message: "Days go from 1 to 365.", detail: {} };
    });
    const { container, all, text } = await open("today", "", undefined, { setDays });
    await fireEvent.change(container.querySelector(".period select") as Element, { target: { selectedIndex: 3 } });
    await settled();
    for (const [typed, asked] of [["", 0], ["-3", 0], ["2.5", 0], ["400", 400], ["99999999", 65_535]] as const) {
      await fireEvent.input(container.querySelector(".period input") as Element, { target: { value: typed } });
      await fireEvent.submit(container.querySelector(".period form") as Element);
      await settled();
      expect(setDays, typed).toHaveBeenLastCalledWith(asked);
      expect(text(".period .field__error"), typed).toBe("Days go from 1 to 365.");
    }
    await fireEvent.input(container.querySelector(".period input") as Element, { target: { value: "14" } });
    await fireEvent.submit(container.querySelector(".period form") as Element);
    await settled();
    expect(setDays).toHaveBeenLastCalledWith(14);
    expect(all(".period input, .period .field__error:not([hidden])")).toHaveLength(0);
  });

  test("where the service tells the groups alone there are no columns", async () => {
    const { text, all } = await open("today", "groups");
    expect(all(".hist")).toHaveLength(0);
    expect(text(".zones")).toBe("Low 5 Middle 11 High 22");
  });

  test("an answer that cannot be had is asked for once, and why is said", async () => {
    const moreAnswers = vi.fn(async () => Promise.reject({ code: "store", message: "The database of Aftercall is damaged.", detail: {} }));
    const { app, navigate, all } = await open("today", "", (view) => ({ ...view, today: { ...view.today, total: 80 } }), { moreAnswers });
    navigate({ page: "today", response: 10_055 });
    await settled();
    await settled();
    expect([moreAnswers.mock.calls.length, app.wanted]).toEqual([1, null]);
    expect(all(".field__error:not([hidden])").map((error) => error.textContent)).toEqual(["The database of Aftercall is damaged."]);
    navigate({ page: "today", response: 10_056 });
    await settled();
    expect(moreAnswers).toHaveBeenCalledTimes(2);
  });

  test.each([
    ["fails", async () => Promise.reject({ code: "store", message: "The database of Aftercall is damaged.", detail: {} })],
    ["brings nothing", async () => []],
  ])("a list near its end that %s is read again only when somebody scrolls on", async (_name, read) => {
    vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 400, 700));
    try {
      const moreAnswers = vi.fn(read);
      await open("today", "", (view) => ({ ...view, today: { ...view.today, answers: view.today.answers.slice(0, 9), total: 80 } }), { moreAnswers });
      await settled();
      await settled();
      expect(moreAnswers).toHaveBeenCalledTimes(1);
      document.dispatchEvent(new Event("scroll"));
      await settled();
      await settled();
      expect(moreAnswers).toHaveBeenCalledTimes(2);
    } finally {
      vi.restoreAllMocks();
    }
  });

  test("the filter shows those that fit", async () => {
    const { all, container } = await open("today", "", (view) => ({ ...view, today: { ...view.today, total: view.today.answers.length } }));
    await fireEvent.change(container.querySelector(".section__head select") as Element, { target: { selectedIndex: 2 } });
    await settled();
    expect(all(".answer .chip").map((chip) => chip.textContent?.replace(/\s+/g, " ").trim())).toEqual(["Rating 0 Low", "Rating 6 Low"]);
  });

  test("keys on a row: down, call back, not about me, read, open", async () => {
    const setTag = vi.fn(async () => undefined);
    const markRead = vi.fn(async () => undefined);
    const { all } = await open("today", "", undefined, { setTag, markRead });
    const [first, second] = all(".answer");
    expect(first?.tabIndex).toBe(0);
    first?.focus();
    await fireEvent.keyDown(first as Element, { key: "ArrowDown" });
    expect(document.activeElement).toBe(second);
    expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0]);
    const id = Number(second?.dataset["row"]);
    await fireEvent.keyDown(second as Element, { key: "c" });
    await settled();
    expect(setTag).toHaveBeenLastCalledWith(id, "call_back", false);
    await fireEvent.keyDown(second as Element, { key: "n" });
    await settled();
    expect(setTag).toHaveBeenLastCalledWith(id, "not_about_me", true);
    await fireEvent.keyDown(second as Element, { key: "u" });
    await settled();
    expect(markRead).toHaveBeenLastCalledWith([id], true);
    await fireEvent.keyDown(second as Element, { key: "Enter" });
    await settled();
    expect(second?.querySelector(".comment--open")).not.toBeNull();
    expect(second?.querySelector(".comment__more"), "all of it was shown before").toBeNull();
  });

  test("a clicked notification brings its answer into sight, also one that was not loaded", async () => {
    Element.prototype.scrollIntoView = vi.fn();
    const { app, navigate } = await open("today", "", (view) => ({ ...view, today: { ...view.today, total: 80 } }));
    app.go({ page: "calls" });
    navigate({ page: "today", response: 10_055 });
    await settled();
    await settled();
    expect((document.activeElement as HTMLElement).dataset["row"]).toBe("10055");
    expect(app.answers.rows.length).toBeGreaterThan(50);
    expect(app.wanted).toBeNull();
  });
});
