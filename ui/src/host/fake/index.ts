/**
 * A made-up program behind the pages: for tests, for pictures, and for work in a browser.
 * The address chooses the state: `index.html?theme=dark&lang=de#today-offline`, `pgap.html#chosen`, `caller.html#ringing`.
 */
import type { AppView, CallerView, PgapView } from "../../contract/index.ts";
import type { CallerHost, MainHost, PageName, PgapHost } from "../index.ts";
import { olderAnswers } from "./answers.ts";
import { CALLS, IN_CALL, olderCalls } from "./calls.ts";
import { callDetails } from "./details.ts";
import { CAMPAIGNS, findAnswers } from "./found.ts";
import { EVENTS } from "./events.ts";
import { QUESTIONS } from "./questions.ts";
import { LICENCES } from "./settings.ts";
import { at, soon, stopClock } from "./time.ts";
import { TRIALS } from "./trials.ts";
import { appViewOf, callerViewOf, pgapView, SIGN_INS } from "./views.ts";

const [pageName = "", variantName = ""] = location.hash.slice(1).split("-");
const asked = new URLSearchParams(location.search);
const theme = asked.get("theme") ?? "system";
/** What the made-up system speaks. */
const language = asked.get("lang") ?? "en";
const PAGES: readonly string[] = ["today", "calls", "learning", "settings", "phones"];

if (location.hash || location.search) stopClock();

/** A view that can be changed, and those who hear of it. */
class Told<T> {
  readonly #takers = new Set<(value: T) => void>();
  value: T;

  constructor(value: T) {
    this.value = value;
  }

  hear(take: (value: T) => void): () => void {
    this.#takers.add(take);
    return () => this.#takers.delete(take);
  }

  tell(value: T): void {
    this.value = value;
    for (const take of this.#takers) take(value);
  }
}

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** The main window's made-up program. */
export function mainHost(): MainHost & { tell(change: (view: AppView) => AppView): void } {
  const told = new Told<AppView>({ ...appViewOf(pageName, variantName), theme, language });
  const tell = (change: (view: AppView) => AppView) => told.tell({ ...change(told.value), revision: told.value.revision + 1 });
  const answers = (change: (row: AppView["today"]["answers"][number]) => AppView["today"]["answers"][number]) =>
    tell((view) => {
      const rows = view.today.answers.map(change);
      return { ...view, today: { ...view.today, answers: rows }, badges: { ...view.badges, answers: rows.filter((row) => row.unread).length } };
    });
  const survey = (call: string, change: Partial<AppView["calls"]["rows"][number]>) =>
    tell((view) => {
      const rows = view.calls.rows.map((row) => (row.call === call ? { ...row, needs_you: false, ...change } : row));
      const needs_you = rows.filter((row) => row.needs_you);
      return { ...view, calls: { ...view.calls, rows, needs_you }, badges: { ...view.badges, calls: needs_you.length } };
    });
  return {
    tell,
    view: async () => told.value,
    onView: async (take) => told.hear(take),
    onNavigate: async (go) => {
      if (PAGES.includes(pageName)) go({ page: pageName as PageName, part: variantName });
      return () => undefined;
    },
    moreAnswers: async (offset, limit) => olderAnswers(offset, limit, told.value.today.total),
    findAnswers: async (filter, offset, limit) => findAnswers(told.value.today.answers, filter, offset, limit),
    answerCampaigns: async () => CAMPAIGNS,
    exportAnswers: async (tag) => {
      const rows = told.value.today.answers.filter((row) => (tag === null ? row.tags.length > 0 : row.tags.includes(tag))).length;
      return { rows, file: rows > 0 ? "/home/jonas/Downloads/aftercall-answers.csv" : null };
    },
    moreCalls: async (before, limit, states) =>
      states.length > 0
        ? told.value.calls.rows.filter((row) => states.includes(row.survey) && (before === null || row.call < before)).slice(0, limit)
        : olderCalls(before ?? "", limit, told.value.calls.total, CALLS.length),
    callDetails: async (call) => callDetails(told.value.calls.rows.find((row) => row.call === call) ?? IN_CALL),
    setDays: async (days) => tell((view) => ({ ...view, today: { ...view.today, score: { ...view.today.score, days } }, learning: { ...view.learning, learning: { ...view.learning.learning, days } } })),
    markRead: async (responses, read) => answers((row) => (responses.length === 0 || responses.includes(row.id) ? { ...row, unread: !read } : row)),
    setTag: async (response, tag, on) => answers((row) => (row.id === response ? { ...row, tags: on ? [...row.tags, tag] : row.tags.filter((kept) => kept !== tag) } : row)),
    rateNow: async () => undefined,
    resend: async (call) => survey(call, { survey: "sending" }),
    leave: async (call) => survey(call, { detail: { left: true } }),
    doNotSurvey: async (call, reason) => survey(call, { survey: "skipped", reason: "do_not_survey", detail: { why: reason } }),
    pause: async (until) => {
      const paused_until = until === "off" ? null : until === "tomorrow" ? at("00:00", -1) : soon(until.minutes * 60);
      tell((view) => ({ ...view, paused_until, banner: paused_until === null ? null : view.banner }));
    },
    present: async (minutes) => tell((view) => ({ ...view, presenting_until: minutes === null ? null : soon(minutes * 60) })),
    diagnostics: async () => [
      { name: "about.json", text: '{ "version": "1.0.0" }\n' },
      { name: "logs/aftercall.2026-11-22.log", text: '{"level":"INFO","message":"<b>started</b>"}\n' },
    ],
    saveDiagnostics: async () => "/home/jonas/Downloads/aftercall-diagnostics.zip",
    refresh: async () => undefined,
    signIn: async (_email, key) => {
      const end = SIGN_INS[variantName in SIGN_INS ? variantName : key] ?? SIGN_INS["accepted"];
      if (!end) return;
      tell((view) => ({ ...view, setup: { ...view.setup, ...end, checking: true } }));
      if (variantName === "checking") await wait(1_000_000);
      await wait(20);
      tell((view) => ({ ...view, setup: { ...view.setup, ...end, checking: false }, session: { ...view.session, state: end.accepted ? "signed_in" : "signed_out" } }));
      if (end.refusal) throw end.refusal;
    },
    signOut: async () => tell((view) => ({ ...view, session: { ...view.session, state: "signed_out" }, setup: { ...view.setup, steps: [], accepted: false } })),
    setSetting: async (key, value) => {
      if (value === "refused") throw { code: "invalid_value", message: "That is not one of the values.", detail: {} };
      const { least = null, most = null } = told.value.settings.rows.find((row) => row.key === key) ?? {};
      if (least !== null && most !== null && !(Number(value) >= least && Number(value) <= most)) {
        throw { code: "invalid_value", message: `Give a number from ${least} to ${most}.`, detail: { key } };
      }
      const typed = value === "true" ? true : value === "false" ? false : Number.isNaN(Number(value)) ? value : Number(value);
      tell((view) => ({
        ...view,
        theme: key === "window.theme" ? value : view.theme,
        language: key !== "window.language" ? view.language : value === "system" ? language : value,
        settings: { ...view.settings, rows: view.settings.rows.map((row) => (row.key === key ? { ...row, value: typed, origin: "user" } : row)) },
      }));
    },
    unsetSetting: async () => undefined,
    install: async () => ({ ctl: "/usr/bin/aftercallctl", system: "linux", home: null }),
    watchEvents: async () => undefined,
    onEvents: async (take) => {
      take(EVENTS);
      return () => undefined;
    },
    doorToken: async (rotate) => (rotate ? "b" : "a").repeat(43),
    doorSecret: async (name, secret) =>
      tell((view) => ({ ...view, settings: { ...view.settings, door_secrets: [...view.settings.door_secrets.filter((kept) => kept !== name), ...(secret === "" ? [] : [name])] } })),
    setDoor: async (name, table) => tell((view) => ({ ...view, settings: { ...view.settings, rows: view.settings.rows.map((row) => (row.key === `door.${name}` ? { ...row, value: table, origin: "user" } : row)) } })),
    testNotification: async () => undefined,
    testConnection: async () => TRIALS[variantName] ?? TRIALS["good"]!,
    installUpdate: async () => tell((view) => ({ ...view, settings: { ...view.settings, update: { ...view.settings.update, state: "installed" } } })),
    licences: async () => LICENCES,
    startPractice: async () => undefined,
    leavePractice: async () => undefined,
    pageReady: async () => undefined,
  };
}

/** The p-gap window's made-up program. */
export function pgapHost(): PgapHost {
  const until = new Date(Date.now() + 4_000).toISOString();
  const chosenAtFirst: Record<string, PgapView["chosen"]> = { chosen: { estimate: 8, until }, cannot: { estimate: null, until } };
  const told = new Told<PgapView | null>({ ...pgapView(pageName), chosen: chosenAtFirst[pageName] ?? null, theme, language, ...(pageName === "long" ? {} : { question: QUESTIONS[language] ?? pgapView().question }) });
  const choose = async (chosen: PgapView["chosen"]) => {
    const view = told.value;
    if (view) told.tell({ ...view, revision: view.revision + 1, chosen });
  };
  return {
    view: async () => told.value,
    onView: async (take) => told.hear(take),
    rate: async (_call, estimate) => {
      if (pageName === "refused") throw { code: "store", message: "The disk is full. Nothing was changed. Free some space; Aftercall goes on by itself.", detail: {} };
      await choose({ estimate, until });
    },
    rateFinal: async () => told.tell(null),
    undoRating: () => choose(null),
    cannotJudge: () => choose({ estimate: null, until }),
    later: async () => told.tell(null),
    showCalls: async () => undefined,
    pageReady: async () => undefined,
  };
}

/** The caller card's made-up program. */
export function callerHost(): CallerHost {
  const told = new Told<CallerView | null>({ ...callerViewOf(pageName), theme, language });
  return {
    view: async () => told.value,
    onView: async (take) => told.hear(take),
    closeCaller: async () => told.tell(null),
    // For pictures: the height that the card asked for.
    pageReady: async (height) => void (document.documentElement.dataset["height"] = String(height)),
  };
}
