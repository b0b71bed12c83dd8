/** The ledger on screen: the newest calls come with the view, older ones by request, and only a window of them is drawn. */
import { untrack } from "svelte";
import type { CallsView, LedgerRow, SurveyState } from "../contract/index.ts";
import type { MainHost } from "../host/index.ts";
import type { App } from "./app.svelte.ts";
import { startOfDay } from "../lib/time.ts";
import { leaving, MOST_AGAIN, renewed } from "./asked-for.ts";

export type CallFilter = "all" | "needs_you" | "sent" | "waiting" | "skipped" | "uncertain" | "failed" | "expired";

const FIRST = 30;
export const STEP = 30;
/** The states that a filter asks the program for. Calls that need the agent come with the view, whole. */
const STATES: Record<Exclude<CallFilter, "all" | "needs_you">, readonly SurveyState[]> = {
  sent: ["sent"],
  waiting: ["queued", "sending"],
  skipped: ["skipped"],
  uncertain: ["uncertain"],
  failed: ["failed"],
  expired: ["expired"],
};

/** The time by which a call is listed. */
export function timeOf(row: LedgerRow): string {
  return row.ended_at ?? row.answered_at ?? row.started_at ?? row.updated_at;
}

const keyOf = (row: LedgerRow) => row.call;

/** The call in progress comes first. */
function place(row: LedgerRow): number {
  return row.survey === "open" ? Number.POSITIVE_INFINITY : Date.parse(timeOf(row));
}

/** What became of the calls of one day. */
export interface DaySum {
  calls: number;
  sent: number;
  waiting: number;
  needsYou: number;
  skipped: number;
  refused: number;
}

/** One day of calls. */
export interface Day {
  /** Its midnight here, which stays while calls come and go. */
  start: number;
  /** A time in it. */
  at: string;
  rows: LedgerRow[];
  /** `null` while not all of its calls are here: half a day has no sum. */
  sum: DaySum | null;
}

/** Counts the calls of a day. A call that needs the agent is counted as that alone. */
export function sumOf(rows: readonly LedgerRow[]): DaySum {
  const sum: DaySum = { calls: rows.length, sent: 0, waiting: 0, needsYou: 0, skipped: 0, refused: 0 };
  for (const row of rows) {
    if (row.needs_you) sum.needsYou += 1;
    else if (row.survey === "sent") sum.sent += 1;
    else if (row.survey === "failed") sum.refused += 1;
    else if (row.survey === "skipped" || row.survey === "expired") sum.skipped += 1;
    else if (row.survey === "queued" || row.survey === "sending") sum.waiting += 1;
  }
  return sum;
}

export class Calls {
  filter = $state<CallFilter>("all");
  #drawn = $state(FIRST);
  /** Beyond the view: older calls, or those of the states that were asked for. */
  #older = $state.raw<LedgerRow[]>([]);
  /** Whether the program has no more calls of the states that were asked for. */
  #exhausted = $state(false);
  /** Whether the first calls of the filter are here. */
  settled = $state(true);
  #turn = 0;
  readonly #host: MainHost;
  readonly #view: () => CallsView | null;

  constructor(host: MainHost, view: () => CallsView | null) {
    this.#host = host;
    this.#view = view;
    // The view brings the newest. What leaves it for newer ones is still in the list; and what came by request is asked for again when any
    // of it may have changed.
    let before: CallsView | null = null;
    $effect(() => {
      const [was, is] = [before, this.#view()];
      before = is;
      if (!was || !is) return;
      const left = leaving(was.rows, is.rows, keyOf);
      untrack(() => {
        if (left.length > 0) this.#older = [...left, ...this.#older];
        if (was.revision !== is.revision && this.#older.length > 0) void this.#renew(is.rows.at(-1)?.call ?? null);
      });
    });
  }

  async #renew(oldestInView: string | null): Promise<void> {
    const [turn, asked] = [this.#turn, this.#older.slice(0, MOST_AGAIN)];
    const came = await this.#host.moreCalls(this.#states.length > 0 ? null : oldestInView, asked.length, this.#states);
    if (turn !== this.#turn) return;
    // Newer calls take places in the answer: what lies behind its last one was not told of, and stays.
    const last = came.length < asked.length ? undefined : came.at(-1);
    const told = last ? asked.filter((row) => row.call >= last.call) : asked;
    this.#older = renewed(this.#older, told, came, keyOf);
  }

  readonly #states = $derived.by((): readonly SurveyState[] => (this.filter === "all" || this.filter === "needs_you" ? [] : STATES[this.filter]));

  /** All that is here. What the view says of a call is newer than what was loaded. */
  readonly #here = $derived.by(() => {
    const view = this.#view();
    const rows = new Map<string, LedgerRow>();
    for (const row of [...(view?.needs_you ?? []), ...(view?.rows ?? []), ...this.#older]) {
      if (!rows.has(row.call)) rows.set(row.call, row);
    }
    return [...rows.values()].sort((a, b) => place(b) - place(a));
  });
  /** What of it fits, newest first. */
  readonly loaded = $derived(this.#here.filter((row) => this.#states.length === 0 || this.#states.includes(row.survey)));
  readonly needsYou = $derived(this.#here.filter((row) => row.needs_you));
  readonly total = $derived.by(() => this.#view()?.total ?? 0);
  readonly #allLoaded = $derived(this.#states.length > 0 ? this.#exhausted : this.loaded.length >= this.total);
  /** What stands above the days is not repeated in them. */
  readonly #kept = $derived(this.filter === "all" ? this.loaded.filter((row) => !row.needs_you) : this.loaded);
  readonly #shown = $derived(this.#kept.slice(0, this.#drawn));
  /** How many more the next click shows; `null`: not known before older ones are looked through. */
  readonly next = $derived.by(() => {
    if (this.filter === "needs_you") return 0;
    const here = this.#kept.length - this.#shown.length;
    if (this.filter === "all") return Math.min(STEP, Math.max(here, this.total - this.needsYou.length - this.#shown.length));
    if (here > 0) return Math.min(STEP, here);
    return this.#allLoaded ? 0 : null;
  });

  /** The drawn calls by day. */
  readonly days = $derived.by(() => {
    const days = new Map<number, LedgerRow[]>();
    for (const row of this.#shown) {
      const day = startOfDay(Date.parse(timeOf(row)));
      const rows = days.get(day);
      if (rows) rows.push(row);
      else days.set(day, [row]);
    }
    const oldest = this.#oldestInOrder();
    const oldestDay = oldest ? startOfDay(Date.parse(timeOf(oldest))) : 0;
    return [...days].map(([day, rows]): Day => {
      const whole = this.#states.length === 0 && (this.#allLoaded || day > oldestDay);
      const all = whole ? this.loaded.filter((row) => startOfDay(Date.parse(timeOf(row))) === day) : [];
      return { start: day, at: timeOf(rows[0] as LedgerRow), rows, sum: whole ? sumOf(all) : null };
    });
  });

  /** The last of the rows that came in order. One that needs the agent may be older, with a gap before it. */
  #oldestInOrder(): LedgerRow | null {
    const rows = this.#states.length > 0 ? this.loaded : [...(this.#view()?.rows ?? []), ...this.#older];
    return rows.reduce<LedgerRow | null>((oldest, row) => (oldest === null || row.call < oldest.call ? row : oldest), null);
  }

  /** Shows the calls of a filter. The newest of them are asked for at once, however far back they are. */
  async choose(filter: CallFilter): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.filter = filter;
    this.#drawn = FIRST;
    this.#older = [];
    this.#exhausted = false;
    this.settled = this.#states.length === 0;
    if (this.settled) return;
    const rows = await this.#host.moreCalls(null, STEP, this.#states);
    if (turn === this.#turn) this.#add(rows);
  }

  async showMore(): Promise<void> {
    const turn = this.#turn;
    const wanted = this.#shown.length + STEP;
    while (this.#kept.length < wanted && !this.#allLoaded) {
      const oldest = this.#oldestInOrder();
      if (!oldest) break;
      const rows = await this.#host.moreCalls(oldest.call, STEP, this.#states);
      if (turn !== this.#turn) return;
      this.#add(rows);
      if (rows.length === 0) break;
    }
    this.#drawn = wanted;
  }

  #add(rows: readonly LedgerRow[]): void {
    this.#older = [...this.#older, ...rows];
    this.#exhausted = rows.length < STEP;
    this.settled = true;
  }
}

/** The ledger of a window. */
export const callsOf = (app: App) => new Calls(app.host, () => app.view?.calls ?? null);
