/** A call that somebody makes to see whether it gets here: which one it is, what came in, and what is missing. */
import type { AppView, LedgerRow, Untold } from "../../contract/index.ts";
import type { TextId } from "../../texts/index.ts";

export const GAPS: Record<Untold, { is: TextId; do: TextId }> = {
  end: { is: "phones-gap-end", do: "phones-gap-end.end-do" },
  answer: { is: "phones-gap-end.answer", do: "phones-gap-end.answer-do" },
  talk_time: { is: "phones-gap-end.talk-time", do: "phones-gap-end.talk-time-do" },
  direction: { is: "phones-gap-end.direction", do: "phones-gap-end.direction-do" },
  queue: { is: "phones-gap-end.queue", do: "phones-gap-end.queue-do" },
  number: { is: "phones-gap-end.number", do: "phones-gap-end.number-do" },
  start: { is: "phones-gap-end.start", do: "phones-gap-end.start-do" },
  id: { is: "phones-gap-end.id", do: "phones-gap-end.id-do" },
};

const rowsOf = (view: AppView): LedgerRow[] => [...view.calls.needs_you, ...view.calls.rows];

/** The calls that are here before the test begins. */
export function knownCalls(view: AppView): Set<string> {
  return new Set(rowsOf(view).map((row) => row.call));
}

/** The first call that came after that. Names of calls are in the order of time. */
export function newCall(view: AppView, known: ReadonlySet<string>): LedgerRow | null {
  const fresh = rowsOf(view).filter((row) => !known.has(row.call));
  return fresh.reduce<LedgerRow | null>((first, row) => (first === null || row.call < first.call ? row : first), null);
}

/** What is missing. That the end is not there yet says nothing while the call may go on. */
export function gapsOf(row: LedgerRow, hungUp: boolean): Untold[] {
  return row.untold.filter((gap) => row.survey !== "open" || gap === "number" || (gap === "end" && hungUp));
}

/** Everybody who reported something of it, in their order. */
export function reportersOf(row: LedgerRow): string[] {
  const named = row.history.filter((happening) => happening.kind === "started" || happening.kind === "ended").map((happening) => happening.detail ?? "");
  return [...new Set([row.source, ...named])].filter((name) => name !== "");
}
