/** Made-up views of the three windows, by the name of their state. */
import type { AppView, Banner, BannerKind, CallerView, PgapView, Refusal, SetupStep, StepState } from "../../contract/index.ts";
import { ANSWERS, FEW, FURTHEST, LEARNING, SCORE, SCORE_17, SCORE_6, score } from "./answers.ts";
import { CALLS, IN_CALL } from "./calls.ts";
import * as hostile from "./hostile.ts";
import { SETTINGS } from "./settings.ts";
import { at, soon } from "./time.ts";

export const EMAIL = "jonas.vestergaard@havblik.example";

function banner(kind: BannerKind, figures: Partial<Banner>): Banner {
  return { kind, since: null, until: null, last_read: null, answers: 0, questions: 0, surveys: 0, stale_minutes: 60, words: null, ...figures };
}

export function appView(): AppView {
  return {
    revision: 1,
    practice: false,
    rehearsal: false,
    language: "en",
    theme: "system",
    session: { state: "signed_in", email: EMAIL, session_only: false, keychain: "ok", email_locked: false, api_url: "https://api.nps.today", api_url_is_default: true, api_url_locked: true },
    setup: { steps: [], checking: false, accepted: false, agent_known: false, refusal: null, email: null, api_url: null },
    banner: null,
    presenting_until: null,
    paused_until: null,
    no_tray: false,
    health: { state: "connected", last_read: at("14:06"), next_read: at("14:07"), waiting: 0, reading: false, words: null },
    badges: { answers: 3, calls: 2 },
    today: { score: SCORE, answers: ANSWERS, revision: 1, total: 38, trend: null, best: ANSWERS[0] ?? null },
    calls: { needs_you: CALLS.filter((row) => row.needs_you), rows: CALLS, revision: 1, total: 48, stale_minutes: 60 },
    learning: { learning: LEARNING, pairs: FURTHEST.map((answer) => ({ answer })) },
    settings: SETTINGS,
  };
}

const STEPS = ["reach", "key", "agent", "queues", "keep"] as const;
const FIGURES = { reach: 180, key: null, agent: 38, queues: 4, keep: null };

function steps(...states: StepState[]): SetupStep[] {
  return STEPS.map((name, place) => ({ name, state: states[place] ?? "waiting", figure: states[place] === "done" ? FIGURES[name] : null }));
}

const refusal = (code: Refusal["code"], message: string, detail: Record<string, unknown> = {}): Refusal => ({ code, message, detail });

/** How a sign-in ends, by the state's name. */
export const SIGN_INS: Record<string, { steps: SetupStep[]; refusal: Refusal | null; accepted: boolean; agent_known: boolean }> = {
  checking: { steps: steps("done", "now"), refusal: null, accepted: false, agent_known: false },
  accepted: { steps: steps("done", "done", "done", "done", "done"), refusal: null, accepted: true, agent_known: true },
  rejected: { steps: steps("done", "trouble"), refusal: refusal("key_rejected", "nps.today does not know this key."), accepted: false, agent_known: false },
  unreachable: {
    steps: steps("trouble"),
    refusal: refusal("unreachable", "The certificate is from an unknown issuer. That is common behind a company proxy: the proxy’s certificate must be trusted by this computer."),
    accepted: false,
    agent_known: false,
  },
  unknown: { steps: steps("done", "done", "done", "done", "done"), refusal: null, accepted: true, agent_known: false },
  locked: { steps: steps("done", "done", "done", "done", "trouble"), refusal: refusal("keychain", "The keychain is locked.", { state: "locked" }), accepted: false, agent_known: false },
};

type Change = (view: AppView) => void;

const CHANGES: Record<string, Change> = {
  n17: (view) => (view.today = { ...view.today, score: SCORE_17, total: 17 }),
  n6: (view) => (view.today = { ...view.today, score: SCORE_6, answers: ANSWERS.slice(0, 6), total: 6 }),
  groups: (view) => (view.today = { ...view.today, score: { ...SCORE, distribution: null, origin: "analytics" } }),
  since: (view) => (view.today = { ...view.today, score: { ...SCORE, days: 365, answers_since: "2026-08-24T08:00:00Z" }, trend: null }),
  up: (view) => (view.today = { ...view.today, trend: { way: "up", nps: 12, n: 41 } }),
  offline: (view) => {
    view.banner = banner("offline", { since: at("13:40"), last_read: at("13:39"), surveys: 4 });
    view.health = { ...view.health, state: "offline", next_read: soon(12), waiting: 4 };
  },
  paused: (view) => {
    view.banner = banner("paused", { until: at("15:30") });
    view.paused_until = at("15:30");
  },
  presenting: (view) => {
    view.banner = banner("presenting", { until: at("15:30") });
    view.presenting_until = at("15:30");
  },
  notray: (view) => (view.no_tray = true),
  quiet: (view) => (view.banner = banner("quiet", { since: soon(-134), answers: 2, questions: 1 })),
  practice: (view) => {
    view.practice = true;
    view.banner = banner("practice", {});
    view.health = { ...view.health, state: "practice" };
  },
  rehearsal: (view) => {
    view.rehearsal = true;
    view.banner = banner("rehearsal", {});
  },
  incall: (view) => (view.calls = { ...view.calls, rows: [IN_CALL, ...CALLS], total: 49 }),
  few: (view) => (view.learning = { learning: { ...LEARNING, pairs: 7, estimates: 12, points: [] }, pairs: FEW.map((answer) => ({ answer })) }),
  badline: (view) =>
    (view.settings = {
      ...view.settings,
      faults: [{ origin: "user", line: 14, key: "survey.min_seconds_out", message: "survey.min_seconds_out = \"sixty\" must be a whole number of at least 0. The default, 60, applies. The file was left as it is." }],
    }),
  empty: (view) => {
    view.today = { ...view.today, score: score("answers", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], {}), answers: [], total: 0, trend: null, best: null };
    view.calls = { ...view.calls, needs_you: [], rows: [], total: 0 };
    view.learning = { learning: { ...LEARNING, estimates: 0, pairs: 0, points: [] }, pairs: [] };
    view.badges = { answers: 0, calls: 0 };
  },
  many: (view) => (view.today = { ...view.today, total: 100_000 }),
  hostile: (view) => {
    view.today = { ...view.today, answers: [...hostile.ANSWERS, ...view.today.answers] };
    view.calls = { ...view.calls, needs_you: hostile.CALLS.filter((row) => row.needs_you), rows: [...hostile.CALLS, ...CALLS] };
  },
  key: (view) => {
    view.session = { ...view.session, state: "key_rejected" };
    view.health = { ...view.health, state: "key_rejected", last_read: at("13:51"), waiting: 3 };
  },
  locked: (view) => {
    view.session = { ...view.session, state: "locked", keychain: "locked" };
    view.health = { ...view.health, state: "locked", next_read: soon(48) };
  },
};

/** The main window's view in a state, such as `offline`. */
export function appViewOf(page: string, variant: string): AppView {
  const view = appView();
  if (page === "setup") {
    view.session = { ...view.session, state: "signed_out", api_url_locked: false };
    view.setup = { ...view.setup, email: EMAIL };
  } else {
    CHANGES[variant]?.(view);
    if (page === "calls" && variant !== "empty") view.health = { ...view.health, waiting: 1 };
  }
  return view;
}

export function pgapView(variant = ""): PgapView {
  return {
    revision: 1,
    call: "0199c0de-0000-7000-8000-000000000002",
    name: null,
    number: "+45 •• •• 56 78",
    about: "Kundeservice DK",
    talk_seconds: 252,
    ended_at: at("14:03"),
    question: "How satisfied was this customer?",
    more: 2,
    chosen: null,
    language: "en",
    theme: "system",
    practice: false,
    ...(variant === "long" ? hostile.QUESTION : {}),
  };
}

export function callerViewOf(variant: string): CallerView {
  const known: CallerView = {
    revision: 1,
    call: "0199c0de-0000-7000-8000-000000000099",
    name: "Mette Kruse Andersen",
    number: "+45 •• •• 31 07",
    queue: "support",
    phase: "talking",
    total: 3,
    since: soon(-42),
    answers: [
      { rating: 9, comment: "God og klar besked, tak.", rated_at: at("10:00", 21), campaign_name: "Kundeservice DK" },
      { rating: 4, comment: "Der gik tre uger, før nogen svarede på min anmeldelse af vandskaden i kælderen, og så skulle jeg begynde forfra.", rated_at: at("10:00", 98), campaign_name: "Skadeservice" },
      { rating: 10, comment: null, rated_at: at("10:00", 267), campaign_name: "Kundeservice DK" },
    ],
    trouble: null,
    language: "en",
    theme: "system",
  };
  if (variant === "ringing") return { ...known, phase: "ringing" };
  if (variant === "none") return { ...known, name: null, number: "+45 •• •• 08 33", total: 0, answers: [] };
  if (variant === "hostile") return { ...known, ...hostile.CALLER };
  if (variant === "reading") return { ...known, name: null, answers: null };
  return known;
}
