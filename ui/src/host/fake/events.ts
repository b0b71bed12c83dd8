/** Made-up events: what a door heard, and what became of it. */
import type { EventLine } from "../index.ts";
import { at } from "./time.ts";

const CALL = "0199c0de-0000-7000-8000-000000000077";

export const EVENTS: EventLine[] = [
  { event: "door", at: at("14:00"), door: "asterisk", state: "trouble", words: "pbx.havblik.example:5039 refused the connection. Next try in 30 s." },
  { event: "refused", at: at("14:01"), door: "http", words: "A call was refused: numer: there is no such field" },
  { event: "raw", at: at("14:03"), door: "ctl", said: { phase: "ended", id: "•••", number: "•••••••• 78", queue: "support", direction: "in", talk_seconds: 83, source: "microsip" } },
  { event: "call", at: at("14:03"), call: CALL, phase: "ended", source: "microsip", direction: "in", queue: "support", number: "+45 •• •• 56 78", talk_seconds: 83 },
  { event: "decision", at: at("14:03"), call: CALL, outcome: "queued", reason: null, detail: null, campaign: 17 },
  { event: "request", at: at("14:03"), call: CALL, campaign: 17, attempt: 1, leaves: true, check_pgap: true, estimate: null, number: "+45 •• •• 56 78", goes_along: ["employee.email"] },
  { event: "answer", at: at("14:03"), call: CALL, outcome: "sent", reason: null, detail: null, attempt: 1 },
];
