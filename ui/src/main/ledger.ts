/** What a row of the ledger says: an icon, a few words that weigh, and the rest of the sentence. */
import type { Happening, Judged, LedgerRow, Reason } from "../contract/index.ts";
import { alert, call, check, clock, expired, minus, question, refresh, uncertain } from "../components/icons.ts";
import { dayAndTimeWithin, left } from "../lib/time.ts";
import { t, type TextId } from "../texts/index.ts";
import { doorName } from "./settings/doors.ts";

/** What the words depend on beside the row. */
export interface Moment {
  now: number;
  /** Whether the service asked for a pause. */
  throttled: boolean;
  /** Whether nothing is sent for now. */
  rehearsal?: boolean;
  /** `survey.stale_minutes` */
  staleMinutes: number;
}

export interface Status {
  tone: "yours" | "trouble" | "open" | "wait" | "sent" | "skip";
  icon: string;
  lead: string;
  rest: string;
}

/** The reasons that an agent may give for not asking a customer, in the words that go into the ledger. */
export const WHY_NOT = {
  customer_declined: "why-customer-declined",
  wrong_person: "why-wrong-person",
  private: "why-private",
  complaint_open: "why-complaint-open",
  other: "why-other",
} as const satisfies Record<string, TextId>;

function figure(row: LedgerRow, name: string): number | null {
  const value = row.detail?.[name];
  return typeof value === "number" ? value : null;
}

function word(row: LedgerRow, name: string): string | null {
  const value = row.detail?.[name];
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

export function statusOf(row: LedgerRow, moment: Moment): Status {
  switch (row.survey) {
    case "open":
      return { tone: "open", icon: call, lead: t("call-open"), rest: "" };
    case "queued":
      return { tone: "wait", icon: clock, lead: t("call-queued"), rest: waiting(row, moment) };
    case "sending":
      return { tone: "wait", icon: refresh, lead: t("call-sending"), rest: "" };
    case "awaiting_estimate":
      return {
        tone: "yours",
        icon: question,
        lead: t("call-awaiting.lead"),
        rest: row.expires_at ? t("call-awaiting.until", { time: dayAndTimeWithin(row.expires_at, moment.now) }) : t("call-awaiting"),
      };
    case "sent":
      return { tone: "sent", icon: check, lead: t("call-sent"), rest: row.estimate === null ? "" : t("call-sent.estimate", { estimate: row.estimate }) };
    case "uncertain":
      return { tone: "trouble", icon: uncertain, lead: t("call-uncertain.lead"), rest: t("call-uncertain") };
    case "failed":
      return { tone: "trouble", icon: alert, ...refused(row) };
    case "expired":
      return { tone: "skip", icon: expired, lead: t("call-expired"), rest: tooLate(row, moment) };
    case "skipped":
      return { tone: "skip", icon: minus, lead: t(row.reason === "transferred" ? "call-skipped.elsewhere" : "call-skipped"), rest: because(row) };
  }
}

function waiting(row: LedgerRow, moment: Moment): string {
  if (moment.rehearsal) return t("call-queued-rehearsal");
  const cause = word(row, "waits_for");
  if (cause === "key_rejected") return t("call-queued-key");
  if (cause === "ivr_map") return t("call-queued-map");
  const due = row.due_at !== null && Date.parse(row.due_at) > moment.now ? row.due_at : null;
  if (due && (cause === "throttled" || moment.throttled)) return t("call-queued-throttled", { left: left(due, moment.now) });
  if (due && row.attempts > 0) return t("call-queued-next", { left: left(due, moment.now) });
  return row.expires_at ? t("call-queued-until", { time: dayAndTimeWithin(row.expires_at, moment.now) }) : "";
}

function refused(row: LedgerRow): { lead: string; rest: string } {
  const lead = t("call-failed.lead");
  if (row.reason === "rating_refused") return { lead, rest: t("call-failed.rating") };
  const message = word(row, "message");
  const status = figure(row, "status");
  if (message) return { lead, rest: t("call-failed", { message }) };
  return { lead, rest: status === null ? t("call-failed.plain") : t("call-failed.status", { status }) };
}

function tooLate(row: LedgerRow, moment: Moment): string {
  switch (row.reason) {
    case "not_estimated": {
      const minutes = figure(row, "expire_minutes");
      return minutes === null ? t("call-expired.plain") : t("call-expired.estimate", { minutes });
    }
    case "stale":
      return t("call-expired.stale", { minutes: figure(row, "stale_minutes") ?? moment.staleMinutes });
    case "signed_out":
      return t("call-expired.signed-out");
    default:
      return t("call-expired.plain");
  }
}

/** What a person can do about a call. */
export interface Doable {
  rate: boolean;
  resend: boolean;
  /** The same of a call that was rehearsed: it was never sent, so not again. */
  send: boolean;
  leave: boolean;
  /** Not ask this customer. */
  refrain: boolean;
}

/** What can be done: what a call that needs the agent asks for at once, the rest where its row is opened. In a rehearsal nothing can be sent. */
export function doable(row: LedgerRow, open: boolean, rehearsing: boolean): Doable {
  const awaits = row.survey === "awaiting_estimate";
  const unsure = row.survey === "uncertain";
  return {
    rate: awaits,
    resend: !rehearsing && ((unsure && (row.needs_you || open)) || (open && (row.survey === "failed" || row.survey === "expired"))),
    send: !rehearsing && open && row.survey === "skipped" && row.reason === "rehearsal",
    leave: unsure && row.needs_you,
    refrain: awaits || (open && (row.survey === "open" || row.survey === "queued" || unsure)),
  };
}

/** What would become of such a call today. */
export function judgedWords(row: LedgerRow, judged: Judged): string {
  if (judged.survey !== "skipped") return judged.campaign_name ? t("detail-today.campaign", { campaign: judged.campaign_name }) : t("detail-today.survey");
  const { lead, rest } = statusOf({ ...row, ...judged, needs_you: false }, { now: 0, throttled: false, staleMinutes: 0 });
  return `${lead} ${rest}`;
}

/** Every reason that a rule can give. Those of other states say nothing here and are never left without words. */
function because(row: LedgerRow): string {
  switch (row.reason) {
    case "too_short":
      return tooShort(row);
    case "queue_not_mapped": {
      const queue = word(row, "queue") ?? row.queue;
      return queue ? t("call-skipped.queue-not-mapped", { queue }) : t("call-skipped.no-queue");
    }
    case "queue_off":
      return t("call-skipped.queue-off", { queue: word(row, "queue") ?? row.queue ?? "" });
    case "transferred":
      return transferred(row);
    case "asked_recently": {
      const asked = word(row, "asked_at");
      const hours = figure(row, "guard_hours");
      if (asked === null || hours === null) return t("call-skipped.asked-recently-plain");
      const ago = Math.max(1, Math.round((Date.parse(row.ended_at ?? row.updated_at) - Date.parse(asked)) / 3_600_000));
      return t("call-skipped.asked-recently", { ago, hours });
    }
    case "do_not_survey": {
      const why = word(row, "why");
      if (why === null) return t("call-skipped.do-not-survey");
      if (why === "declined_before") return t("call-skipped.do-not-survey-why", { why: t("why-declined-before") });
      const known = Object.hasOwn(WHY_NOT, why) ? t(WHY_NOT[why as keyof typeof WHY_NOT]) : why;
      return t("call-skipped.do-not-survey-why", { why: known });
    }
    default:
      return t(PLAIN[row.reason ?? "rejected"]);
  }
}

type WithFigures = "too_short" | "queue_not_mapped" | "queue_off" | "transferred" | "asked_recently" | "do_not_survey";

const PLAIN: Record<Exclude<Reason, WithFigures>, TextId> = {
  voicemail: "call-skipped.voicemail",
  not_answered: "call-skipped.not-answered",
  number_withheld: "call-skipped.number-withheld",
  internal_number: "call-skipped.internal-number",
  invalid_number: "call-skipped.invalid-number",
  outbound_off: "call-skipped.outbound-off",
  surveys_off: "call-skipped.surveys-off",
  duplicate_event: "call-skipped.duplicate",
  already_invited: "call-skipped.already-invited",
  signed_out: "call-skipped.signed-out",
  rehearsal: "call-skipped.rehearsal",
  rejected: "call-skipped.plain",
  rating_refused: "call-skipped.plain",
  no_answer: "call-skipped.plain",
  stale: "call-skipped.plain",
  not_estimated: "call-skipped.not-estimated",
};

function tooShort(row: LedgerRow): string {
  const least = figure(row, "min_seconds");
  const talk = figure(row, "talk_seconds") ?? row.talk_seconds;
  if (least === null) return t("call-skipped.too-short");
  if (talk === null) return t("call-skipped.too-short-unknown", { least });
  return t(row.direction === "in" ? "call-skipped.too-short-in" : "call-skipped.too-short-out", { talk, least });
}

function transferred(row: LedgerRow): string {
  switch (word(row, "rule")) {
    case "first":
      return t("call-skipped.transferred-first");
    case "none":
      return t("call-skipped.transferred-none");
    default:
      return t("call-skipped.transferred");
  }
}

/** One line of "What happened". */
export function happeningWords({ kind, detail }: Happening): string {
  switch (kind) {
    case "started":
      return detail ? t("log-started.by", { source: doorName(detail) }) : t("log-started");
    case "answered":
      return t("log-answered");
    case "ended":
      if (detail === "next_call") return t("log-ended.next");
      return detail ? t("log-ended.by", { source: doorName(detail) }) : t("log-ended");
    case "skipped":
      return t("log-skipped");
    case "attempted":
      return detail && detail !== "1" ? t("log-attempted.again", { try: detail }) : t("log-attempted");
    case "asked":
      return t("log-asked");
    case "estimated":
      return t("log-estimated", { estimate: detail ?? "" });
    case "cannot_judge":
      return t("log-cannot-judge");
    case "accepted":
      return detail ? t("log-accepted.campaign", { campaign: detail }) : t("log-accepted");
    case "refused":
      if (detail === "pgap") return t("log-refused.pgap");
      return detail ? t("log-refused.status", { status: detail }) : t("log-refused");
    case "postponed":
      return t("log-postponed");
    case "no_answer":
      return t("log-no-answer");
    case "expired":
      return t("log-expired");
    case "resent":
      return t("log-resent");
    case "do_not_survey":
      return t("log-do-not-survey");
  }
}
