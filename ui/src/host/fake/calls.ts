/** Made-up calls, one for every state and nearly every reason. */
import type { Direction, LedgerRow, Reason, SurveyState } from "../../contract/index.ts";
import { at, soon } from "./time.ts";

let next = 0;

export function row(who: string | null, ended: string | null, direction: Direction, queue: string | null, campaign: string | null, talk: number | null, survey: SurveyState, more: Partial<LedgerRow> = {}): LedgerRow {
  next += 1;
  const isNumber = who?.startsWith("+") ?? false;
  return {
    call: `0199c0de-0000-7000-8000-${String(900_000 - next).padStart(12, "0")}`,
    source_id: null,
    source: "MicroSIP",
    direction,
    queue,
    number: isNumber ? who : "+45 •• •• 31 07",
    internal: false,
    name: isNumber ? null : who,
    started_at: null,
    answered_at: null,
    ended_at: ended,
    talk_seconds: talk,
    voicemail: "unknown",
    transferred: false,
    campaign: campaign ? 17 : null,
    campaign_name: campaign,
    survey,
    reason: null,
    detail: null,
    estimate: null,
    attempts: 0,
    due_at: null,
    expires_at: null,
    needs_you: false,
    untold: [],
    history: [],
    updated_at: ended ?? at("14:05"),
    ...more,
  };
}

const no = (reason: Reason, detail: Record<string, unknown> | null = null): Partial<LedgerRow> => ({ reason, detail });
const DK = "Kundeservice DK";

export const IN_CALL = row("Sólrun á Lakjuni", null, "in", "support", null, null, "open", { started_at: at("14:04"), answered_at: at("14:05") });

export const CALLS: LedgerRow[] = [
  row("+46 •• ••• 41 09", at("14:06"), "in", "kundtjänst", "Kundtjänst SE", 125, "sending"),
  row("+45 •• •• 56 78", at("14:03"), "in", "support", DK, 252, "awaiting_estimate", { needs_you: true, expires_at: at("15:03") }),
  row("Karin Sjöström", at("13:58"), "in", "kundtjänst", "Kundtjänst SE", 566, "queued", { attempts: 1, detail: { waits_for: "throttled" }, due_at: soon(40), expires_at: at("14:58") }),
  row("Lars Bækgaard", at("13:38"), "out", "skade", "Skadeservice", 407, "uncertain", { needs_you: true, reason: "no_answer" }),
  row("Aino Virtanen", at("13:21"), "in", "asiakaspalvelu", "Asiakaspalvelu FI", 348, "sent", {
    estimate: 9,
    history: [
      { at: at("13:21:04"), kind: "ended", detail: "MicroSIP" },
      { at: at("13:21:05"), kind: "attempted", detail: "1" },
      { at: at("13:21:05"), kind: "asked", detail: null },
      { at: at("13:22:40"), kind: "estimated", detail: "9" },
      { at: at("13:22:41"), kind: "accepted", detail: "17" },
    ],
  }),
  row("+45 •• •• 90 14", at("13:12"), "out", "skade", null, 41, "skipped", no("too_short", { talk_seconds: 41, min_seconds: 60 })),
  row("Henrik Aagaard", at("13:05"), "out", "skade", null, 82, "skipped", no("voicemail")),
  row("Anne-Margrethe Kierkegaard-Lindholm", at("12:48"), "in", "support", DK, 211, "sent"),
  row("+45 •• •• 08 33", at("11:56"), "in", "vagt-nat", null, 430, "skipped", no("queue_not_mapped", { queue: "vagt-nat" })),
  row(null, at("11:49"), "in", "support", null, 174, "skipped", { ...no("number_withheld"), number: null }),
  row(null, at("11:40"), "in", null, null, 63, "skipped", { ...no("internal_number"), number: "214", internal: true }),
  row("Sofie Brandt Holm", at("10:52"), "in", "support", DK, 375, "sent"),
  row("+45 •• •• 71 26", at("10:31"), "in", "support", DK, 760, "skipped", no("do_not_survey", { why: "customer_declined" })),
  row("+47 •• •• 44 18", at("10:07"), "in", "kundeservice-no", "Kundeservice NO", 284, "sent", { estimate: 7 }),
  row("+45 •• •• 27 91", at("09:41"), "out", "skade", "Skadeservice", 860, "sent"),
  row("+45 •• •• 00 19", at("09:30"), "in", "support", DK, 320, "failed", no("rejected", { message: "Phone number cannot receive SMS", status: 422 })),
  row("Mette Kruse Andersen", at("09:12"), "in", "support", DK, 489, "sent", { estimate: 8 }),
  row("+45 •• •• 63 40", at("16:41", 1), "in", "support", DK, 228, "expired", no("not_estimated", { expire_minutes: 60 })),
  row("Bjørn Tveit", at("15:20", 1), "in", "kundeservice-no", "Kundeservice NO", 391, "expired", no("stale", { stale_minutes: 60 })),
  row("Oskar Lindqvist", at("10:58", 1), "in", "kundtjänst", "Kundtjänst SE", 195, "skipped", no("asked_recently", { asked_at: at("07:58", 1), guard_hours: 24 })),
  row("Ingrid Solheim", at("10:04", 1), "in", "kundeservice-no", null, 242, "skipped", no("transferred", { rule: "last" })),
  row("Freja Toft", at("09:47", 1), "in", "support", DK, 157, "skipped", no("already_invited")),
  row("+45 •• •• 15 52", at("09:31", 1), "out", "skade", null, null, "skipped", no("not_answered")),
];

/** The older calls of the samples, by request. */
export function olderCalls(before: string, limit: number, total: number, shown: number): LedgerRow[] {
  const done = before.startsWith("0199c0dd") ? 900_000 - Number(before.slice(-12)) : shown;
  return Array.from({ length: Math.max(0, Math.min(limit, total - done)) }, (_, place) =>
    row("Signe Lund", at("08:30", 1 + Math.floor((place + done) / 20)), "in", "support", DK, 200 + place, "sent", { call: `0199c0dd-0000-7000-8000-${String(900_000 - (done + place + 1)).padStart(12, "0")}` }),
  );
}
