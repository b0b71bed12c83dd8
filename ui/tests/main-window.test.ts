import { fireEvent } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { AppView, Banner, LedgerRow, ResponseRow } from "../src/contract/index.ts";
import { answer, ANSWERS, score } from "../src/host/fake/answers.ts";
import { setClock } from "../src/lib/clock.ts";
import { at, NOW } from "../src/host/fake/time.ts";
import { callsOf } from "../src/main/calls.svelte.ts";
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

describe("views", () => {
  test("an older view is not shown, a newer one is", async () => {
    const { app, text } = await open();
    const shown = app.view;
    if (!shown) throw new Error("no view");
    app.accept({ ...shown, revision: shown.revision - 1, badges: { answers: 99, calls: 0 } });
    await settled();
    expect(text(".badge")).toBe("3 new answers");
    app.accept({ ...shown, revision: shown.revision + 1, theme: "dark", badges: { answers: 4, calls: 0 } });
    await settled();
    expect(text(".badge")).toBe("4 new answers");
    expect(document.documentElement.dataset["theme"]).toBe("dark");
  });

  test.each([
    ["offline", "Offline since 13:40 Answers are as of 13:39. 4 surveys wait; each goes out only within 60 min of its call. Try now", "Offline · next try in 12 s"],
    ["paused", "Notifications paused until 15:30 Surveys still go out. New answers are listed below, without a message. Resume", "Connected · read 1 min ago"],
    ["quiet", "In a call, 2:14 Quiet until it ends. 2 new answers and 1 question wait for wrap-up.", "Connected · read 1 min ago"],
    ["practice", "Practice mode The customers are made up and nothing leaves this computer.Leave", "Practice service · nothing leaves this computer"],
  ])("the banner and the status line when %s", async (variant, banner, status) => {
    const { text } = await open("today", variant);
    expect(text(".banner")).toBe(banner);
    expect(text(".status__text")).toBe(status);
  });

  test.each<[string, Partial<Banner>, string]>([
    ["offline", { since: at("23:40", 1), last_read: at("23:39", 1) }, "Offline since Mon 23:40 Answers are as of Mon 23:39."],
    ["offline", { since: at("09:00", 12), last_read: at("08:59", 12) }, "Offline since 12 Nov Answers are as of 12 Nov."],
    ["paused", { until: at("00:00", -1) }, "Notifications paused until Wed 00:00"],
    ["presenting", { until: at("00:15", -1) }, "Presenting until Wed 00:15"],
  ])("a banner whose time is of another day names it: %s", async (variant, times, words) => {
    const { text } = await open("today", variant, (view) => ({ ...view, banner: view.banner && { ...view.banner, surveys: 0, ...times } }));
    expect(text(".banner")).toContain(words);
  });

  test.each([
    [at("13:51"), "13:51"],
    [at("16:20", 1), "Mon 16:20"],
  ])("a key that is rejected: what was read until %s stays", async (last_read, time) => {
    const { text } = await open("today", "key", (view) => ({ ...view, health: { ...view.health, last_read } }));
    expect(text("main")).toContain(`What was read until ${time} stays here.`);
  });

  test("a rehearsal of the organisation cannot be switched off here, one's own can", async () => {
    const locked = (is: boolean) => (view: AppView): AppView => ({ ...view, settings: { ...view.settings, rows: view.settings.rows.map((row) => (row.key === "survey.rehearsal" ? { ...row, value: true, locked: is } : row)) } });
    const theirs = await open("today", "rehearsal", locked(true));
    expect(theirs.text(".banner")).toBe("Rehearsal Calls are decided and shown, and no survey leaves this computer.");
    const own = await open("today", "rehearsal", locked(false));
    expect(own.button("Switch off")).toBeDefined();
  });

  test.each([
    ["today", "No answers yet"],
    ["calls", "No calls yet"],
    ["learning", "No estimates in these days"],
  ])("%s with nothing on it says what will be there", async (page, title) => {
    expect((await open(page, "empty")).text(".empty__title")).toBe(title);
  });

  describe("the keyboard", () => {
    const main = () => document.querySelector("main");

    test("is nobody's at the first picture", async () => {
      await open();
      expect(document.activeElement).toBe(document.body);
    });

    test("goes on inside a page that took the place of the one it was on", async () => {
      const { app, all, container } = await open();
      all(".answer")[0]?.focus();
      app.go({ page: "calls" });
      await settled();
      expect(document.activeElement).toBe(main());
      const tab = container.querySelector<HTMLElement>("a[href='#learning']");
      tab?.focus();
      await fireEvent.click(tab as Element);
      await settled();
      expect(document.activeElement, "a tab keeps it").toBe(tab);
    });

    test("is not taken by a view that changes nothing of the page", async () => {
      const { tell } = await open("calls");
      (document.activeElement as HTMLElement).blur();
      tell((view) => ({ ...view, badges: { answers: 5, calls: 0 } }));
      await settled();
      expect(document.activeElement).toBe(document.body);
    });

    test.each([
      ["a banner that was answered", "paused", "Resume", "main"],
      ["the button that marks all as read", "", "Mark 3 as read", "#latest"],
    ])("is beside %s", async (_what, variant, name, heir) => {
      const { button, container } = await open("today", variant);
      button(name).focus();
      await fireEvent.click(button(name));
      await settled();
      expect(() => button(name)).toThrow();
      expect(document.activeElement).toBe(container.querySelector(heir));
    });

    test("is in the window after the sign-in", async () => {
      const { app, tell } = await open("setup");
      tell((view) => ({ ...view, session: { ...view.session, state: "signed_in" } }));
      await settled();
      expect([app.setupOpen, document.activeElement]).toEqual([false, main()]);
    });
  });

  test("keys change the page", async () => {
    const refresh = vi.fn(async () => undefined);
    const { app } = await open("today", "", undefined, { refresh });
    for (const [key, page] of [["2", "calls"], ["3", "learning"], [",", "settings"], ["1", "today"]] as const) {
      await fireEvent.keyDown(window, { key, ctrlKey: true });
      expect(app.page).toBe(page);
    }
    await fireEvent.keyDown(window, { key: "r", metaKey: true });
    expect(refresh).toHaveBeenCalledOnce();
    await fireEvent.keyDown(window, { key: "2" });
    expect(app.page).toBe("today");
  });
});

describe("calls", () => {
  test("what needs the agent comes first, then days with their sums", async () => {
    const { all, text } = await open("calls");
    expect(all("h2").map((heading) => heading.textContent)).toEqual(["Needs you", "Today", "Yesterday"]);
    expect(text(".day__sum")).toBe("17 calls: 6 sent, 2 on the way, 2 need you, 6 no survey, 1 refused");
    expect(all(".day__sum")).toHaveLength(1);
    expect(all(".call__who").map((who) => who.textContent)).toEqual(expect.arrayContaining(["Number withheld", "Extension 214", "+45 •• •• 56 78+45, ending in 56 78"]));
  });

  test("the customer is not asked: a reason is chosen, Esc closes the list", async () => {
    const doNotSurvey = vi.fn(async () => undefined);
    const { all, button } = await open("calls", "", undefined, { doNotSurvey });
    await fireEvent.click(button("Do not survey…"));
    await settled();
    await fireEvent.keyDown(all(".why")[0] as Element, { key: "Escape" });
    await settled();
    expect(all(".why")).toHaveLength(0);
    await fireEvent.click(button("Do not survey…"));
    await fireEvent.click(button("The customer declined"));
    await settled();
    expect(doNotSurvey).toHaveBeenCalledWith(expect.any(String), "customer_declined");
  });

  test("a refusal stands at its row", async () => {
    const resend = async () => {
      throw { code: "wrong_state", message: "This survey was accepted meanwhile.", detail: {} };
    };
    const { button } = await open("calls", "", undefined, { resend });
    const again = button("Send again");
    await fireEvent.click(again);
    await settled();
    expect(again.closest(".call")?.querySelector(".field__error")?.textContent).toBe("This survey was accepted meanwhile.");
  });

  test("older calls come by request, each once", async () => {
    const { all, button } = await open("calls");
    await fireEvent.click(button("Show 25 more"));
    await settled();
    const rows = all(".call").map((call) => call.dataset["row"]);
    expect(rows).toHaveLength(48);
    expect(new Set(rows).size).toBe(48);
  });

  test("an older call that goes on is asked for again", async () => {
    const { app, host, button, tell, text } = await open("calls");
    await fireEvent.click(button("Show 25 more"));
    await settled();
    const older = (app.kept(callsOf).loaded.at(-1) as LedgerRow).call;
    const row = () => text(`[data-row="${older}"]`);
    const was = row();
    const before = host.moreCalls;
    host.moreCalls = async (...words) => (await before(...words)).map((call) => (call.call === older ? { ...call, survey: "failed" as const, reason: "rejected" as const } : call));
    tell((view) => ({ ...view, revision: view.revision + 1, calls: { ...view.calls, revision: view.calls.revision + 1 } }));
    await settled();
    expect(row()).not.toBe(was);
  });

  test("markup in names, queues and the service's words stays text", async () => {
    const evil = "<script>1</script><b>x</b>";
    const { container, text } = await open("calls", "", (view) => {
      const [row] = view.calls.rows;
      const rows = row ? [{ ...row, survey: "failed" as const, reason: "rejected" as const, name: evil, queue: evil, detail: { message: evil } }] : [];
      return { ...view, calls: { ...view.calls, needs_you: [], rows, total: 1 } };
    });
    expect(text(".call__who")).toBe(evil);
    expect(text(".call__status")).toContain(evil);
    expect(container.querySelectorAll(".call script, .call__who *, .call__meta span *")).toHaveLength(0);
  });
});

describe("learning", () => {
  test("the picture has its words and its table", async () => {
    const { text, all } = await open("learning");
    expect(text("#map-text")).toBe("24 pairs. 16 lie within one point of the diagonal. 5 customers were happier than you estimated by 2 or more, 3 less happy by 2 or more. The largest distance is an estimate of 6 and an answer of 0.");
    expect(all(".figure__value").map((figure) => figure.textContent)).toEqual(["−0.2", "1.3", "67%"]);
    expect(text(".figure__note")).toBe("Likely −1.0 to +0.5: no clear bias");
    expect(all(".pairs-table tbody tr")).toHaveLength(15);
    expect(text(".page > p.muted")).toBe("Based on 24 of 41 estimates; the other 17 customers have not answered. Only you see this page. It stays on this computer.");
  });

  test("under ten pairs: the pairs, no figures", async () => {
    const { all, text } = await open("learning", "few");
    expect(text(".notice__title")).toBe("7 pairs: too few for averages");
    expect(all(".pair")).toHaveLength(7);
    expect(all(".figure, .map")).toHaveLength(0);
  });
});

describe("settings", () => {
  test("a value of the organisation is shown and cannot be changed", async () => {
    const { container } = await open("settings");
    const field = container.querySelector<HTMLInputElement>("#set-survey-min_seconds_out");
    expect([field?.disabled, field?.value]).toEqual([true, "60"]);
    expect(field?.closest(".setting")?.textContent).toContain("Set by your organisation");
    expect(container.querySelector("#set-survey-outbound")?.closest(".setting__control")?.textContent?.trim()).toBe("On");
  });

  test("a value is set as text; a refused one says why beside the field", async () => {
    const setSetting = vi.fn(async (_key: string, value: string) => {
      if (value === "2000") throw { code: "invalid_value", message: "A number from 0 to 999.", detail: {} };
    });
    const unsetSetting = vi.fn(async () => undefined);
    const { container } = await open("settings", "", undefined, { setSetting, unsetSetting });
    const field = container.querySelector("#set-survey-min_seconds_in") as HTMLInputElement;
    await fireEvent.change(field, { target: { value: "2000" } });
    await settled();
    expect(setSetting).toHaveBeenLastCalledWith("survey.min_seconds_in", "2000");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(field.closest(".setting")?.querySelector(".field__error")?.textContent).toBe("A number from 0 to 999.");
    await fireEvent.change(field, { target: { value: "" } });
    await settled();
    expect(unsetSetting).toHaveBeenLastCalledWith("survey.min_seconds_in");
    await fireEvent.click(container.querySelector("#set-notify-sound") as Element);
    await settled();
    expect(setSetting).toHaveBeenLastCalledWith("notify.sound", "true");
  });

  test("a switch whose change was refused goes back", async () => {
    const { container } = await open("settings", "", undefined, {
      setSetting: async () => {
        throw { code: "settings_file", message: "The settings file has a fault in line 3.", detail: {} };
      },
    });
    const input = container.querySelector("#set-notify-sound") as HTMLInputElement;
    await fireEvent.click(input);
    await settled();
    expect(input.checked).toBe(false);
  });

  test("a wrong line of the file is said", async () => {
    expect((await open("settings", "badline")).text(".notice__title")).toBe("settings.toml, line 14 is not used");
  });

  test("data is deleted only when asked twice", async () => {
    const signOut = vi.fn(async () => undefined);
    const { button } = await open("settings", "", undefined, { signOut });
    await fireEvent.click(button("Delete…"));
    await settled();
    expect(signOut).not.toHaveBeenCalled();
    await fireEvent.click(button("Delete"));
    await settled();
    expect(signOut).toHaveBeenCalledWith(true);
  });
});

describe("the status line", () => {
  test("says its state aloud, and no times", async () => {
    const { tell, text, all } = await open("today", "offline");
    const aloud = () => text(".status [role=status]");
    expect(aloud()).toBe("Offline");
    const line = all(".status [role=status]")[0]?.firstChild;
    tell((view) => ({ ...view, health: { ...view.health, next_read: at("14:09") } }));
    await settled();
    tell((view) => ({ ...view, health: { ...view.health, reading: true } }));
    await settled();
    expect([aloud(), all(".status [role=status]")[0]?.firstChild === line]).toEqual(["Offline", true]);
    tell((view) => ({ ...view, health: { ...view.health, state: "connected", reading: false } }));
    await settled();
    expect(aloud()).toBe("Connected");
  });
});

describe("a desktop without a place for the icon", () => {
  const without = (view: AppView) => ({ ...view, no_tray: true });
  beforeEach(() => localStorage.clear());

  test("is said on Today until somebody has read it", async () => {
    const { text, all, app, button } = await open("today", "", without);
    expect(text(".notice__title")).toBe("This desktop has no tray");
    expect(text(".notice")).toContain("AppIndicator");
    app.go({ page: "calls" });
    await settled();
    expect(all(".notice")).toHaveLength(0);
    app.go({ page: "today" });
    await settled();
    await fireEvent.click(button("Got it"));
    await settled();
    expect(all(".notice")).toHaveLength(0);
    expect(document.activeElement).toBe(document.querySelector("main"));
    expect((await open("today", "", without)).all(".notice"), "in the next window as well").toHaveLength(0);
  });

  test("where there is one, nothing is said", async () => {
    expect((await open()).all(".notice")).toHaveLength(0);
  });
});

describe("no key", () => {
  test("a note that cannot be copied is shown", async () => {
    const { text, button } = await open("today", "key");
    await fireEvent.click(button("Copy a note for IT"));
    await settled();
    expect(text(".notice")).toContain("Copying is not allowed here. Copy the note yourself: Aftercall on this computer: nps.today (api.nps.today)");
  });

  test("a key that is no longer accepted: what happens to the surveys, and the one thing to do", async () => {
    const { text, button } = await open("today", "key");
    expect(text(".notice")).toContain("3 surveys wait. Each goes out only within 60 min of its call.");
    await fireEvent.click(button("Enter the new key"));
    await settled();
    expect(text("h1")).toBe("Sign in to nps.today");
    await fireEvent.click(button("Cancel"));
    await settled();
    expect(text(".score__value")).toBe("+45 NPS");
  });

  test("a locked keychain is alone on the page", async () => {
    const { text, all } = await open("today", "locked");
    expect(text(".notice__title")).toBe("The keychain is locked");
    expect(all(".tabs")).toHaveLength(0);
  });

  test.each([
    ["absent", "No keychain on this computer", ["Try again", "Read now"]],
    ["denied", "The keychain refused Aftercall", ["Try again", "Only until I quit…", "Read now"]],
    ["ok", "Aftercall cannot open its data", ["Try again", "Read now"]],
  ] as const)("a keychain that is %s says so", async (keychain, title, buttons) => {
    const { text, all } = await open("today", "locked", (view) => ({ ...view, session: { ...view.session, keychain } }));
    expect(text(".notice__title")).toBe(title);
    expect(all("button").map((button) => button.getAttribute("aria-label") ?? button.textContent)).toEqual(buttons);
  });
});
