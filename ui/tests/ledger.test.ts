import { describe, expect, test } from "vitest";
import type { HappeningKind, LedgerRow, Reason, SurveyState } from "../src/contract/index.ts";
import { at, NOW, soon } from "../src/host/fake/time.ts";
import { row as made } from "../src/host/fake/calls.ts";
import { sumOf } from "../src/main/calls.svelte.ts";
import { happeningWords, statusOf } from "../src/main/ledger.ts";

const MOMENT = { now: NOW.getTime(), throttled: false, staleMinutes: 60 };

function row(survey: SurveyState, more: Partial<LedgerRow> = {}): LedgerRow {
  return made("+45 •• •• 90 14", at("13:12"), "out", "skade", null, 41, survey, more);
}

function said(survey: SurveyState, more: Partial<LedgerRow> = {}, moment = MOMENT): string {
  const { lead, rest } = statusOf(row(survey, more), moment);
  return rest === "" ? lead : `${lead} ${rest}`;
}

const skipped = (reason: Reason, detail: Record<string, unknown> | null = null, more: Partial<LedgerRow> = {}) => said("skipped", { reason, detail, ...more });

describe("states", () => {
  test.each<[string, SurveyState, Partial<LedgerRow>, string]>([
    ["open", "open", {}, "Call in progress."],
    ["sending", "sending", {}, "Sending…"],
    ["waiting, first try", "queued", {}, "Waiting to be sent."],
    ["waiting until", "queued", { expires_at: at("14:58") }, "Waiting to be sent. Until 14:58."],
    ["waiting until tomorrow", "queued", { expires_at: at("09:30", -1) }, "Waiting to be sent. Until Wed 09:30."],
    ["question until after midnight", "awaiting_estimate", { expires_at: at("00:20", -1) }, "Waits for your estimate. Nothing has been sent to the customer. Open until Wed 00:20."],
    ["waiting for a pause", "queued", { due_at: soon(40), detail: { waits_for: "throttled" } }, "Waiting to be sent. nps.today asked for a pause; next try in 40 s."],
    ["waiting after a failed try", "queued", { due_at: soon(40), attempts: 1, detail: { waits_for: "unreachable" } }, "Waiting to be sent. The last try did not get through; next try in 40 s."],
    ["waiting for a key", "queued", { due_at: soon(40), attempts: 1, detail: { waits_for: "key_rejected" } }, "Waiting to be sent. nps.today does not accept the key."],
    ["waiting for the queues", "queued", { detail: { waits_for: "ivr_map" } }, "Waiting to be sent. The queues of nps.today are not read yet."],
    ["question", "awaiting_estimate", { expires_at: at("15:03") }, "Waits for your estimate. Nothing has been sent to the customer. Open until 15:03."],
    ["sent", "sent", {}, "Survey sent."],
    ["sent with estimate", "sent", { estimate: 9 }, "Survey sent. Your estimate 9 went along."],
    ["sent with an estimate of 0", "sent", { estimate: 0 }, "Survey sent. Your estimate 0 went along."],
    [
      "uncertain",
      "uncertain",
      { reason: "no_answer" },
      "Uncertain. The request went out and no answer came back, so the survey may or may not have been sent. Sending again could ask the customer twice.",
    ],
    ["refused with words", "failed", { reason: "rejected", detail: { message: "Phone number cannot receive SMS", status: 422 } }, "Refused by nps.today: “Phone number cannot receive SMS”. It will not be tried again."],
    ["refused without words", "failed", { reason: "rejected", detail: { status: 400 } }, "Refused by nps.today: it answered 400. It will not be tried again."],
    ["refused without anything", "failed", { reason: "rejected" }, "Refused by nps.today: it gave no reason. It will not be tried again."],
    ["estimate refused", "failed", { reason: "rating_refused" }, "Refused by nps.today: it asked for an estimate again although one went along. It will not be tried again."],
    ["not estimated", "expired", { reason: "not_estimated", detail: { expire_minutes: 60 } }, "Expired. No estimate within 60 min, so no survey was sent."],
    ["stale", "expired", { reason: "stale", detail: { stale_minutes: 30 } }, "Expired. Offline for more than 30 min after the call, so no survey was sent."],
    ["stale by setting", "expired", { reason: "stale" }, "Expired. Offline for more than 60 min after the call, so no survey was sent."],
    ["nobody signed in", "expired", { reason: "signed_out" }, "Expired. Nobody was signed in, so no survey was sent."],
    ["expired for another reason", "expired", {}, "Expired. No survey was sent."],
  ])("%s", (_name, survey, more, words) => {
    expect(said(survey, more)).toBe(words);
  });
});

describe("reasons", () => {
  test.each<[Reason, Record<string, unknown> | null, Partial<LedgerRow>, string]>([
    ["too_short", { talk_seconds: 41, min_seconds: 60 }, {}, "No survey: too short. 41 s of talk; calls out need more than 60 s."],
    ["too_short", { talk_seconds: 0, min_seconds: 5 }, { direction: "in" }, "No survey: too short. 0 s of talk; calls in need more than 5 s."],
    ["too_short", { talk_seconds: null, min_seconds: 60 }, { talk_seconds: null }, "No survey: too short. The phone system does not say how long the talk was; calls out need more than 60 s."],
    ["too_short", null, {}, "No survey: too short."],
    ["voicemail", null, {}, "No survey: voice mail, says the phone system."],
    ["not_answered", null, {}, "No survey: not answered."],
    ["queue_not_mapped", { queue: "vagt-nat" }, {}, "No survey: the queue “vagt-nat” has no campaign."],
    ["queue_not_mapped", { queue: null }, { queue: null }, "No survey: the phone system named no queue, and there is no campaign for such calls."],
    ["number_withheld", null, {}, "No survey: the caller’s number was withheld."],
    ["internal_number", null, {}, "No survey: internal call."],
    ["invalid_number", null, {}, "No survey: that is not a telephone number."],
    ["outbound_off", null, {}, "No survey: surveys after calls out are off."],
    ["queue_off", { queue: "skade" }, {}, "No survey: the queue “skade” is not surveyed."],
    ["rehearsal", { would_be: "queued", campaign: 17 }, {}, "No survey: rehearsal. The rules said yes; nothing was sent."],
    ["surveys_off", null, {}, "No survey: surveys are off."],
    ["transferred", { rule: "last" }, {}, "No survey from here: transferred. The last agent has the survey."],
    ["transferred", { rule: "first" }, {}, "No survey from here: transferred. The first agent has the survey."],
    ["transferred", { rule: "none" }, {}, "No survey from here: transferred. Transferred calls are not surveyed."],
    ["asked_recently", { asked_at: at("10:12"), guard_hours: 24 }, {}, "No survey: asked 3 h earlier. The same customer is asked again after 24 h."],
    ["asked_recently", null, {}, "No survey: this customer was asked a short while ago."],
    ["do_not_survey", { why: "customer_declined" }, {}, "No survey: you chose not to ask. The customer declined."],
    ["do_not_survey", { why: "on holiday" }, {}, "No survey: you chose not to ask. on holiday."],
    ["do_not_survey", null, {}, "No survey: you chose not to ask."],
    ["duplicate_event", null, {}, "No survey: the same call was reported before."],
    ["already_invited", null, {}, "No survey: nps.today has already invited this customer."],
    ["signed_out", null, {}, "No survey: nobody was signed in."],
    ["not_estimated", { cannot_judge: true }, {}, "No survey: you could not judge this call."],
  ])("%s %j", (reason, detail, more, words) => {
    expect(skipped(reason, detail, more)).toBe(words);
  });

  test("a reason that belongs to another state still has words", () => {
    for (const reason of ["rejected", "rating_refused", "no_answer", "stale"] as const) expect(skipped(reason)).toBe("No survey: a rule said no.");
    expect(said("skipped")).toBe("No survey: a rule said no.");
  });

  test("a word that is also a name of the language is no known reason", () => {
    expect(skipped("do_not_survey", { why: "constructor" })).toBe("No survey: you chose not to ask. constructor.");
  });
});

test.each<[HappeningKind, string | null, string]>([
  ["started", "MicroSIP", "The call began, reported by MicroSIP"],
  ["answered", null, "The call was answered"],
  ["ended", "MicroSIP", "Call ended, reported by MicroSIP"],
  ["ended", null, "Call ended"],
  ["skipped", "too_short", "No survey, by a rule"],
  ["attempted", "1", "Sent to nps.today"],
  ["attempted", "2", "Sent to nps.today, try 2"],
  ["asked", null, "nps.today: you are in a p-gap period, please estimate first"],
  ["estimated", "0", "You answered 0"],
  ["cannot_judge", null, "You could not judge this call"],
  ["accepted", "17", "nps.today accepted the survey for campaign 17"],
  ["refused", "422", "nps.today refused the survey (422)"],
  ["refused", "pgap", "nps.today asked for an estimate again although one went along"],
  ["postponed", "throttled", "It could not be delivered; it is tried again"],
  ["no_answer", null, "No answer came back"],
  ["expired", null, "Its time ran out"],
  ["resent", null, "You asked to send it again"],
  ["do_not_survey", null, "You chose not to ask this customer"],
])("happening %s %s", (kind, detail, words) => {
  expect(happeningWords({ at: at("13:00"), kind, detail })).toBe(words);
});

test("a day's sum counts each call once", () => {
  const rows = [row("sent"), row("queued"), row("sending"), row("uncertain", { needs_you: true }), row("skipped"), row("expired"), row("failed"), row("open")];
  expect(sumOf(rows)).toEqual({ calls: 8, sent: 1, waiting: 2, needsYou: 1, skipped: 2, refused: 1 });
});
