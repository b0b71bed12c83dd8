import { fireEvent } from "@testing-library/svelte";
import { describe, expect, test, vi } from "vitest";
import type { AppView, CallDetails, LedgerRow } from "../src/contract/index.ts";
import { CALLS, row as made } from "../src/host/fake/calls.ts";
import { callDetails } from "../src/host/fake/details.ts";
import { at, NOW } from "../src/host/fake/time.ts";
import { setClock } from "../src/lib/clock.ts";
import { callsOf } from "../src/main/calls.svelte.ts";
import { open, settled } from "./open.ts";

setClock(() => NOW.getTime());

const choose = async (element: Element | null, index: number) => {
  await fireEvent.change(element as Element, { target: { selectedIndex: index } });
  await settled();
};
const words = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const opened = async (page: Awaited<ReturnType<typeof open>>, call: string) => {
  const article = page.container.querySelector(`[data-row="${call}"]`);
  await fireEvent.keyDown(article as Element, { key: "Enter" });
  await settled();
  await settled();
  return article as HTMLElement;
};
const callOf = (survey: LedgerRow["survey"]) => CALLS.find((row) => row.survey === survey) as LedgerRow;

describe("calls by outcome", () => {
  test("the program is asked for the states of the filter, however far back they are", async () => {
    const old = made("Signe Lund", at("08:00", 40), "in", "support", null, 200, "failed", { reason: "rejected", call: "0199a000-0000-7000-8000-000000000001" });
    const moreCalls = vi.fn(async (before: string | null) => (before === null ? [old] : []));
    const { container, all, text } = await open("calls", "", undefined, { moreCalls });
    const filter = container.querySelector("main select");
    await choose(filter, 6);
    expect(moreCalls).toHaveBeenLastCalledWith(null, 30, ["failed"]);
    expect(all(".call").map((call) => call.dataset["row"])).toEqual([callOf("failed").call, old.call]);
    expect(text(".day__sum")).toBe("");
    await choose(container.querySelector("main select"), 3);
    expect(moreCalls).toHaveBeenLastCalledWith(null, 30, ["queued", "sending"]);
  });

  test("what the view says of a call is newer than what was loaded", async () => {
    const sent = callOf("sent");
    const { container, all } = await open("calls", "", undefined, { moreCalls: async () => [{ ...sent, survey: "queued" }] });
    await choose(container.querySelector("main select"), 3);
    expect(all(".call").map((call) => call.dataset["row"])).not.toContain(sent.call);
  });

  test("older ones of the same outcome follow", async () => {
    const page = (from: number) =>
      Array.from({ length: 30 }, (_, place) => made("Signe Lund", at("08:00", 20 + from), "in", "support", null, 200, "expired", { call: `0199a000-0000-7000-8000-${String(9_000 - from - place).padStart(12, "0")}` }));
    const moreCalls = vi.fn(async (before: string | null) => (before === null ? page(0) : page(30).slice(0, 4)));
    const { container, button, all } = await open("calls", "", undefined, { moreCalls });
    await choose(container.querySelector("main select"), 7);
    const before = all(".call").length;
    await fireEvent.click(button("Show 2 more"));
    await settled();
    expect(moreCalls).toHaveBeenLastCalledWith("0199a000-0000-7000-8000-000000008971", 30, ["expired"]);
    expect(all(".call").length).toBe(before + 6);
  });

  test("newer ones of the same outcome push none of the older ones out", async () => {
    const failed = (number: number) => made("Signe Lund", at("08:00", 40), "in", "support", null, 200, "failed", { call: `0199a000-0000-7000-8000-${String(number).padStart(12, "0")}` });
    let program = Array.from({ length: 30 }, (_, place) => failed(1_030 - place));
    const oldest = program.at(-1)?.call;
    const moreCalls = vi.fn(async (before: string | null, limit: number) => program.filter((row) => before === null || row.call < before).slice(0, limit));
    const { app, container, tell } = await open("calls", "", undefined, { moreCalls });
    await choose(container.querySelector("main select"), 6);
    const fresh = [failed(2_001), failed(2_002)];
    program = [...fresh, ...program];
    tell((view) => ({ ...view, calls: { ...view.calls, revision: view.calls.revision + 1, rows: [...fresh, ...view.calls.rows] } }));
    await settled();
    expect(moreCalls).toHaveBeenCalledTimes(2);
    const here = app.kept(callsOf).loaded.map((row) => row.call);
    expect(here).toEqual(expect.arrayContaining([fresh[0]?.call, oldest]));
    program = program.filter((row) => row.call !== failed(1_020).call);
    tell((view) => ({ ...view, calls: { ...view.calls, revision: view.calls.revision + 1 } }));
    await settled();
    expect(app.kept(callsOf).loaded.map((row) => row.call), "one that the program forgot is gone all the same").toEqual(here.filter((call) => call !== failed(1_020).call));
  });

  test("that none fits is said once the first are there", async () => {
    let arrive: (rows: LedgerRow[]) => void = () => undefined;
    const without = (view: AppView) => ({ ...view, calls: { ...view.calls, needs_you: [], rows: view.calls.rows.filter((row) => row.survey !== "failed" && !row.needs_you) } });
    const { container, text } = await open("calls", "", without, { moreCalls: () => new Promise<LedgerRow[]>((done) => (arrive = done)) });
    await choose(container.querySelector("main select"), 6);
    expect(text("main")).not.toContain("No call fits.");
    arrive([]);
    await settled();
    expect(text("main")).toContain("No call fits.");
  });
});

test("no call yet: the doors are shown where they are", async () => {
  const page = await open("calls", "empty");
  await fireEvent.click(page.button("See the doors"));
  await settled();
  expect(page.all("h2").map((heading) => heading.textContent)).toContain("Local HTTP");
});

test("a caller without a number is unknown, and called withheld only where that is known", async () => {
  const nobody = (more: Partial<LedgerRow>) => made(null, at("13:30"), "in", "support", null, 174, "sent", { number: null, ...more });
  const rows = [nobody({}), nobody({ survey: "skipped", reason: "number_withheld" })];
  const { all } = await open("calls", "", (view) => ({ ...view, calls: { ...view.calls, needs_you: [], rows, total: 2 } }));
  expect(all(".call__who").map(words)).toEqual(["Unknown caller", "Number withheld"]);
});

describe("a view that comes while somebody is at a row", () => {
  const fresh = () => made("Tuva Berg", at("14:06:30"), "in", "support", null, 20, "sent");
  const withFirst = (row: LedgerRow) => (view: AppView) => ({ ...view, calls: { ...view.calls, revision: view.calls.revision + 1, rows: [row, ...view.calls.rows] } });

  test("leaves what is opened, what is asked, what was refused and the keyboard where they are", async () => {
    const doNotSurvey = async () => Promise.reject({ code: "store", message: "The disk is full.", detail: {} });
    const page = await open("calls", "", undefined, { doNotSurvey });
    const row = await opened(page, callOf("queued").call);
    const button = (name: string) => [...row.querySelectorAll("button")].find((candidate) => candidate.textContent?.trim() === name) as HTMLButtonElement;
    await fireEvent.click(button("Do not survey…"));
    await fireEvent.click(button("The customer declined"));
    await settled();
    button("A private call").focus();
    page.tell(withFirst(fresh()));
    await settled();
    expect(page.container.querySelector(`[data-row="${callOf("queued").call}"]`)).toBe(row);
    expect(row.querySelector("details")?.open).toBe(true);
    expect(words(row.querySelector(".field__error:not([hidden])"))).toBe("The disk is full.");
    expect(document.activeElement).toBe(button("A private call"));
  });

  test("is followed by the details, also while earlier ones are being read", async () => {
    const { call } = callOf("sent");
    const answers: ((details: CallDetails) => void)[] = [];
    const page = await open("calls", "", undefined, { callDetails: () => new Promise<CallDetails>((done) => answers.push(done)) });
    const row = await opened(page, call);
    const later = { ...callOf("sent"), updated_at: at("14:06") };
    page.tell((view) => ({ ...view, calls: { ...view.calls, rows: view.calls.rows.map((known) => (known.call === call ? later : known)) } }));
    await settled();
    answers[0]?.({ ...callDetails(callOf("sent")), rule: { by: "open" } });
    await settled();
    answers[1]?.({ ...callDetails(later), rule: { by: "agent" } });
    await settled();
    expect(words(row.querySelector(".details"))).toContain("What decided You did.");
  });

  test("takes a row that was dealt with to where it stands now, and the keyboard along", async () => {
    const page = await open("calls");
    const { call } = callOf("uncertain");
    page.button("Leave it").focus();
    await fireEvent.click(page.button("Leave it"));
    await settled();
    expect((document.activeElement as HTMLElement).dataset["row"]).toBe(call);
    expect(document.activeElement?.closest("section")?.getAttribute("aria-labelledby")).toBe("day-0");
  });

  test("leaves the keyboard at the heading where the row is drawn no more", async () => {
    const only = callOf("uncertain");
    const page = await open("calls", "", (view) => ({ ...view, calls: { ...view.calls, needs_you: [only], rows: view.calls.rows.filter((row) => !row.needs_you || row.call === only.call) } }));
    await choose(page.container.querySelector("main select"), 1);
    page.button("Leave it").focus();
    await fireEvent.click(page.button("Leave it"));
    await settled();
    expect([document.activeElement?.localName, words(document.activeElement)]).toEqual(["h2", "Calls"]);
  });
});

describe("what needs the agent", () => {
  const buttonIn = (row: Element | null, name: string) => [...(row?.querySelectorAll("button") ?? [])].find((button) => button.textContent?.trim() === name) as HTMLButtonElement;
  const waits = (daysAgo: number, more: Partial<LedgerRow> = {}) => made("Lars Bækgaard", at("16:38", daysAgo), "out", "skade", "Skadeservice", 407, "uncertain", { needs_you: true, reason: "no_answer", ...more });
  const only = (row: LedgerRow) => (view: AppView) => ({ ...view, calls: { ...view.calls, needs_you: [row], rows: [row, ...view.calls.rows.filter((known) => !known.needs_you)] } });

  test.each([
    [1, "Yesterday 16:38"],
    [4, "Fri 16:38"],
    [12, "12 Nov"],
  ])("says of which day it is, as no heading does: %i days ago", async (daysAgo, time) => {
    const { text, container } = await open("calls", "", only(waits(daysAgo)));
    expect(text("section[aria-labelledby=need] .call__time")).toBe(time);
    expect(text(".day ~ .rows .call__time"), "a heading does").toMatch(/^\d\d:\d\d$/);
    await choose(container.querySelector("main select"), 5);
    expect(text("section[aria-labelledby=day-0] .call__time")).toBe("16:38");
  });

  test("in a rehearsal it can be left as it is, which sends nothing", async () => {
    const leave = vi.fn(async () => undefined);
    const row = waits(0, { ended_at: at("13:38") });
    const page = await open("calls", "", (view) => ({ ...only(row)(view), rehearsal: true }), { leave });
    const drawn = page.container.querySelector(`[data-row="${row.call}"]`);
    expect([...(drawn?.querySelectorAll(".call__actions button") ?? [])].map((button) => button.textContent?.trim())).toEqual(["Leave it"]);
    await fireEvent.click(buttonIn(drawn, "Leave it"));
    expect(leave).toHaveBeenCalledWith(row.call);
  });

  test.each(["Escape", "Cancel"])("the reasons are left with %s: the keyboard is where it came from", async (way) => {
    const page = await open("calls");
    const asker = page.button("Do not survey…");
    await fireEvent.click(asker);
    await settled();
    expect(document.activeElement?.closest(".why")).not.toBeNull();
    if (way === "Escape") await fireEvent.keyDown(document.activeElement as Element, { key: "Escape" });
    else await fireEvent.click(page.button("Cancel"));
    await settled();
    expect(page.all(".why")).toHaveLength(0);
    expect(document.activeElement).toBe(asker);
  });

  test("a reason is chosen: the keyboard is on the row, as what asked goes", async () => {
    const { call } = callOf("queued");
    const page = await open("calls");
    const row = await opened(page, call);
    await fireEvent.click(buttonIn(row, "Do not survey…"));
    await fireEvent.click(buttonIn(row, "The customer declined"));
    await settled();
    expect(buttonIn(row, "Do not survey…")).toBeUndefined();
    expect(document.activeElement).toBe(row);
  });

  test("another filter takes the first heading away: the keyboard stays on the list of filters", async () => {
    const { container } = await open("calls");
    const list = () => container.querySelector("main select");
    (list() as HTMLElement).focus();
    const before = list();
    await choose(before, 2);
    expect(list()).not.toBe(before);
    expect(document.activeElement).toBe(list());
  });
});

describe("a call, opened", () => {
  test("shows what happened, what decided, what was sent and what would be today", async () => {
    const page = await open("calls");
    const row = await opened(page, callOf("sent").call);
    expect(words(row.querySelector(".timeline"))).toContain("nps.today accepted the survey");
    expect(words(row.querySelector(".details"))).toContain("What decided The queue “asiakaspalvelu” in the map of nps.today.");
    expect(words(row.querySelector(".details"))).toContain("Such a call today A survey would be sent for Asiakaspalvelu FI.");
  });

  test("what happened on another day than the line before says on which", async () => {
    const row: LedgerRow = { ...callOf("sent"), history: [{ at: at("23:58:04", 1), kind: "started", detail: null }, { at: at("00:02:05"), kind: "ended", detail: null }, { at: at("00:02:06"), kind: "attempted", detail: "1" }] };
    const page = await open("calls", "", (view) => ({ ...view, calls: { ...view.calls, rows: [row] } }));
    const times = [...(await opened(page, row.call)).querySelectorAll(".timeline time")].map(words);
    expect(times).toEqual(["23:58:04", "Today 00:02:05", "00:02:06"]);
  });

  test("a rule names its setting, the value and who set it", async () => {
    const row = await opened(await open("calls"), (CALLS.find((call) => call.reason === "too_short") as LedgerRow).call);
    expect(words(row.querySelector(".details"))).toContain("Shortest talk time, calls out: 60 s set by your organisation");
    expect(words(row.querySelector(".details"))).toContain("Such a call today No survey: too short. 41 s of talk; calls out need more than 60 s.");
  });

  test("what was sent is shown as the program masked it, as text", async () => {
    const uncertain = callOf("uncertain");
    const details: CallDetails = { ...callDetails({ ...uncertain, attempts: 1 }), sent: [{ name: "number", custom: null, value: "+45 •• •• 56 78" }, { name: "custom", custom: "case", value: "<script>alert(1)</script>" }, { name: "pgap_check", custom: null, value: "true" }] };
    const row = await opened(await open("calls", "", undefined, { callDetails: async () => details }), uncertain.call);
    expect(words(row.querySelector(".details__facts"))).toBe("Number+45 •• •• 56 78case<script>alert(1)</script>Asked for a p-gap periodyes");
    expect(row.querySelector("script")).toBeNull();
  });

  test("a refusal stands in the row", async () => {
    const row = await opened(
      await open("calls", "", undefined, {
        callDetails: async () => {
          throw { code: "unknown_call", message: "There is no such call on this computer.", detail: {} };
        },
      }),
      callOf("sent").call,
    );
    expect(words(row.querySelector(".details .field__error"))).toBe("There is no such call on this computer.");
  });

  test("what can be done: refused and expired ones are sent again, waiting ones are not asked, each by the program", async () => {
    const resend = vi.fn(async () => undefined);
    const doNotSurvey = vi.fn(async () => undefined);
    const page = await open("calls", "", undefined, { resend, doNotSurvey });
    const buttonIn = (row: Element, name: string) => [...row.querySelectorAll("button")].find((button) => button.textContent?.trim() === name);
    for (const survey of ["failed", "expired"] as const) {
      const { call } = callOf(survey);
      expect(buttonIn(page.container.querySelector(`[data-row="${call}"]`) as Element, "Send again")).toBeUndefined();
      await fireEvent.click(buttonIn(await opened(page, call), "Send again") as Element);
      await settled();
      expect(resend).toHaveBeenLastCalledWith(call);
    }
    const queued = await opened(page, callOf("queued").call);
    await fireEvent.click(buttonIn(queued, "Do not survey…") as Element);
    await settled();
    await fireEvent.click(buttonIn(queued, "The customer declined") as Element);
    await settled();
    expect(doNotSurvey).toHaveBeenLastCalledWith(callOf("queued").call, "customer_declined");
    expect(buttonIn(await opened(page, callOf("sent").call), "Send again")).toBeUndefined();
  });

  test("a rehearsed call can be sent when the rehearsal is over, and nothing is offered while it lasts", async () => {
    const { call } = callOf("skipped");
    const rehearsed = (rehearsal: boolean) => (view: AppView) => ({
      ...view,
      rehearsal,
      calls: { ...view.calls, rows: view.calls.rows.map((row) => (row.call === call ? { ...row, reason: "rehearsal" as const, detail: {} } : row)) },
    });
    const names = (row: Element) => [...row.querySelectorAll(".call__actions button")].map((button) => button.textContent?.trim());
    const resend = vi.fn(async () => undefined);
    const during = await open("calls", "", rehearsed(true), { resend });
    expect(names(await opened(during, call))).toEqual([]);
    expect(names(await opened(during, callOf("failed").call))).not.toContain("Send again");
    const after = await opened(await open("calls", "", rehearsed(false), { resend }), call);
    expect(names(after)).toEqual(["Send the survey after all"]);
    await fireEvent.click(after.querySelector(".call__actions button") as Element);
    await settled();
    expect(resend).toHaveBeenLastCalledWith(call);
  });
});
