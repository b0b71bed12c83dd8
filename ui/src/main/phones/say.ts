/** One line of the events in a few words. The words about a survey are those of the ledger. */
import type { Direction, LedgerRow, Reason, SurveyState } from "../../contract/index.ts";
import type { EventLine } from "../../host/index.ts";
import { t, type TextId } from "../../texts/index.ts";
import { statusOf } from "../ledger.ts";

export const KINDS: Record<string, TextId> = {
  raw: "phones-event-raw",
  call: "phones-event-raw.call",
  decision: "phones-event-raw.decision",
  request: "phones-event-raw.request",
  answer: "phones-event-raw.answer",
  response: "phones-event-raw.response",
  state: "phones-event-raw.state",
  door: "phones-event-raw.door",
  refused: "phones-event-raw.refused",
};

const PHASES: Record<string, TextId> = {
  started: "phones-phase-started",
  answered: "phones-phase-started.answered",
  ended: "phones-phase-started.ended",
  missed: "phones-phase-started.missed",
};

const DIRECTIONS: Record<Direction, TextId> = { in: "calls-in", out: "calls-out", unknown: "calls-direction-unknown" };

const STATES: Record<string, TextId> = { ok: "door-ready", off: "door-off", trouble: "door-trouble" };

/** Members by which foreign events name themselves, in the order in which they are asked. */
const NAMES = ["Event", "CC-Action", "Event-Name", "type", "topicName", "phase"];

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const figure = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** `direction`: which way the call of this line went, where the line does not say so itself. */
export function say(line: EventLine, direction: Direction = "unknown"): string {
  switch (line.event) {
    case "raw":
      return raw(line["said"]);
    case "call":
      return call(line);
    case "decision":
    case "answer":
      return survey(line, direction);
    case "request": {
      // A name, though it is made of figures: it is not grouped.
      const places = { campaign: String(figure(line["campaign"]) ?? 0), try: figure(line["attempt"]) ?? 0 };
      return t(line["leaves"] === false ? "phones-request-sent.rehearsed" : "phones-request-sent", places);
    }
    case "state": {
      const missed = figure(line["missed_lines"]);
      return missed === null ? [text(line["service"]), text(line["session"])].filter(Boolean).join(" · ") : t("phones-events-none.left-out", { count: missed });
    }
    case "door":
      return [t(STATES[text(line["state"])] ?? "door-trouble"), text(line["words"])].filter(Boolean).join(": ");
    case "refused":
      return text(line["words"]);
    default:
      return "";
  }
}

function raw(said: unknown): string {
  if (typeof said !== "object" || said === null) return "";
  const members = said as Record<string, unknown>;
  if (members["event"] === "left_out") return t("phones-events-none.left-out", { count: figure(members["count"]) ?? 0 });
  const own = NAMES.map((name) => text(members[name])).find((name) => name !== "") ?? "";
  return PHASES[own] ? t(PHASES[own]) : own;
}

function call(line: EventLine): string {
  const phase = PHASES[text(line["phase"])];
  const direction = DIRECTIONS[text(line["direction"]) as Direction];
  return [phase ? t(phase) : "", direction ? t(direction) : "", text(line["queue"]), text(line["number"])].filter(Boolean).join(" · ");
}

/** The rule that spoke, or what the service answered. */
function survey(line: EventLine, direction: Direction): string {
  const detail = line["detail"];
  const row = {
    survey: text(line["outcome"]) as SurveyState,
    reason: (text(line["reason"]) || null) as Reason | null,
    detail: typeof detail === "object" ? (detail as Record<string, unknown> | null) : null,
    attempts: figure(line["attempt"]) ?? 0,
    direction: text(line["direction"]) || direction,
    queue: null,
    talk_seconds: null,
    estimate: null,
    due_at: null,
    expires_at: null,
    ended_at: text(line.at) || null,
    updated_at: text(line.at),
  } as unknown as LedgerRow;
  const { lead, rest } = statusOf(row, { now: Date.parse(text(line.at)), throttled: false, staleMinutes: 0 });
  return rest === "" ? lead : `${lead} ${rest}`;
}
