/**
 * What the pages need of the program behind them. One kind of window, one interface; `tauri.ts` is the real one and the only file
 * that knows the program's host, `fake/` a made-up one for tests, pictures and work in a browser.
 */
import type { AnswerFilter, AppView, CallDetails, CallerView, CampaignChoice, ConnectionTrial, LedgerRow, PgapView, Refusal, ResponseRow, SurveyState, Tag } from "../contract/index.ts";

/** Ends a subscription. */
export type Stop = () => void;

/** The pages of the main window. That about phone systems belongs to the settings. */
export type PageName = "today" | "calls" | "learning" | "settings" | "phones";

/** Where the program wants the main window to go: a notification was clicked, a link was followed. */
export interface Destination {
  page: PageName;
  response?: number;
  /** A part of the page. */
  part?: string;
}

/** How long notifications are held. */
export type PauseUntil = { minutes: number } | "tomorrow" | "off";

/** One thing that happened, as `aftercallctl watch` prints it; personal data is masked. */
export interface EventLine extends Record<string, unknown> {
  event: string;
  at?: string;
}

/** Where this install is: what the lines of a guide are made of. */
export interface Install {
  ctl: string;
  system: string;
  home: string | null;
}

/** The table of a connector in the settings. */
export type DoorTable = Record<string, string | boolean | string[]>;

/** What every window says once its first picture is on screen. */
export interface Painted {
  pageReady(height?: number): Promise<void>;
}

/** Answers that were found, and where to go on; `null`: nothing is left. */
export interface Found {
  responses: ResponseRow[];
  next: number | null;
}

/** One file of a bug report. */
export interface ReportPart {
  name: string;
  text: string;
}

/** A file that was written. */
export interface Exported {
  rows: number;
  /** `null`: there was nothing to write. */
  file: string | null;
}

/** The main window. Every promise rejects with a {@link Refusal}. */
export interface MainHost extends Painted {
  view(): Promise<AppView>;
  onView(take: (view: AppView) => void): Promise<Stop>;
  onNavigate(go: (to: Destination) => void): Promise<Stop>;
  moreAnswers(offset: number, limit: number): Promise<ResponseRow[]>;
  /** Answers that a filter takes, from all that there are. */
  findAnswers(filter: AnswerFilter, offset: number, limit: number): Promise<Found>;
  /** The campaigns that answers belong to. */
  answerCampaigns(): Promise<CampaignChoice[]>;
  /** Writes marked answers to a file; those with this mark, else with any. */
  exportAnswers(tag: Tag | null): Promise<Exported>;
  /** Calls in these states, all where none is named: the newest, or those before one. */
  moreCalls(before: string | null, limit: number, states: readonly SurveyState[]): Promise<LedgerRow[]>;
  callDetails(call: string): Promise<CallDetails>;
  setDays(days: number): Promise<void>;
  markRead(responses: number[], read: boolean): Promise<void>;
  setTag(response: number, tag: Tag, on: boolean): Promise<void>;
  rateNow(call: string): Promise<void>;
  resend(call: string): Promise<void>;
  /** Leaves an uncertain survey as it is: it needs nobody any more. */
  leave(call: string): Promise<void>;
  doNotSurvey(call: string, reason: string): Promise<void>;
  pause(until: PauseUntil): Promise<void>;
  /** Nothing pops up for so many minutes; `null`: from now on it may again. */
  present(minutes: number | null): Promise<void>;
  /** What a bug report would hold. */
  diagnostics(): Promise<ReportPart[]>;
  /** Writes the bug report that was looked at last; answers where. */
  saveDiagnostics(): Promise<string>;
  refresh(): Promise<void>;
  signIn(email: string, key: string, apiUrl: string | null, sessionOnly: boolean): Promise<void>;
  signOut(wipe: boolean): Promise<void>;
  setSetting(key: string, value: string): Promise<void>;
  unsetSetting(key: string): Promise<void>;
  install(): Promise<Install>;
  /** Begins or ends to tell what happens. */
  watchEvents(on: boolean): Promise<void>;
  onEvents(take: (lines: EventLine[]) => void): Promise<Stop>;
  /** The door token. For showing it to a person who asked, and for nothing else. */
  doorToken(rotate: boolean): Promise<string>;
  /** Keeps the password of a connector in the keychain; an empty one is taken out. It never comes back. */
  doorSecret(name: string, secret: string): Promise<void>;
  setDoor(name: string, table: DoorTable): Promise<void>;
  testNotification(): Promise<void>;
  /** Goes the way to the service step by step; a step that fails is part of the answer. */
  testConnection(): Promise<ConnectionTrial>;
  /** Puts the newer version in place that was found; it takes over with the next start. */
  installUpdate(): Promise<void>;
  /** The licences of what the program is made of, in one text. */
  licences(): Promise<string>;
  startPractice(): Promise<void>;
  leavePractice(): Promise<void>;
}

/** The p-gap window. */
export interface PgapHost extends Painted {
  view(): Promise<PgapView | null>;
  onView(take: (view: PgapView | null) => void): Promise<Stop>;
  /** Chooses an estimate; it goes along after four seconds unless undone. */
  rate(call: string, estimate: number): Promise<void>;
  /** Sends an estimate at once. */
  rateFinal(call: string, estimate: number): Promise<void>;
  undoRating(call: string): Promise<void>;
  cannotJudge(call: string): Promise<void>;
  later(call: string): Promise<void>;
  showCalls(): Promise<void>;
}

/** The caller card. */
export interface CallerHost extends Painted {
  view(): Promise<CallerView | null>;
  onView(take: (view: CallerView | null) => void): Promise<Stop>;
  closeCaller(): Promise<void>;
}

/** Whether a caught value is a refusal of the program. */
export function isRefusal(caught: unknown): caught is Refusal {
  return typeof caught === "object" && caught !== null && "code" in caught && "message" in caught;
}
