/** What happens, for as long as somebody looks: the newest lines, bounded, and what is left of them after a choice. */
import type { Direction } from "../../contract/index.ts";
import type { EventLine, MainHost, Stop } from "../../host/index.ts";

/** Lines that are kept; older ones go. */
export const MOST = 300;
/** Lines that wait while the list stands still; beyond that only their number is kept. */
export const MOST_HELD = 300;

/** A line with what the page adds to it. */
export interface Shown {
  number: number;
  line: EventLine;
  /** The door that it came through, or whoever reported the call; empty for what is nobody's. */
  by: string;
  /** Which way its call went, as far as its lines have said so. */
  direction: Direction;
}

/** What is known of a call from its lines so far. */
type Known = Pick<Shown, "by" | "direction">;

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const directionOf = (value: unknown): Direction | null => (value === "in" || value === "out" ? value : null);

export class Events {
  /** Newest first. */
  lines = $state.raw<readonly Shown[]>([]);
  paused = $state(false);
  held = $state(0);
  filter = $state("");
  #host: MainHost;
  #number = 0;
  #waiting: Shown[] = [];
  /** Who reported which call, and which way it went: later lines name the call alone. */
  #calls = new Map<string, Known>();
  #stop: Promise<Stop> | null = null;

  constructor(host: MainHost) {
    this.#host = host;
  }

  /** Listens first and asks then, so that nothing falls between. */
  begin(): void {
    this.#stop ??= this.#host.onEvents((lines) => this.take(lines));
    void this.#host.watchEvents(true).catch(() => undefined);
  }

  end(): void {
    void this.#host.watchEvents(false).catch(() => undefined);
    void this.#stop?.then((stop) => stop());
    this.#stop = null;
  }

  take(lines: readonly EventLine[]): void {
    const shown = lines.map((line) => ({ number: (this.#number += 1), line, ...this.#known(line) }));
    if (!this.paused) {
      this.#show(shown);
      return;
    }
    this.#waiting = [...this.#waiting, ...shown].slice(-MOST_HELD);
    this.held += shown.length;
  }

  pause(paused: boolean): void {
    this.paused = paused;
    if (paused) return;
    this.#show(this.#waiting);
    this.#waiting = [];
    this.held = 0;
  }

  clear(): void {
    this.lines = [];
  }

  /** Those of the chosen door; what is nobody's always shows. */
  chosen(): readonly Shown[] {
    return this.filter === "" ? this.lines : this.lines.filter((shown) => shown.by === this.filter || shown.by === "");
  }

  /** Everybody who said something. */
  reporters(): string[] {
    return [...new Set(this.lines.map((shown) => shown.by))].filter((by) => by !== "").sort();
  }

  #show(shown: readonly Shown[]): void {
    this.lines = [...shown.slice().reverse(), ...this.lines].slice(0, MOST);
  }

  #known(line: EventLine): Known {
    const call = text(line["call"]);
    const before = this.#calls.get(call);
    const by = text(line["door"]) || text(line["source"]) || (before?.by ?? "");
    const known: Known = { by, direction: directionOf(line["direction"]) ?? before?.direction ?? "unknown" };
    if (call !== "") {
      this.#calls.set(call, known);
      if (this.#calls.size > MOST) this.#calls.delete(this.#calls.keys().next().value ?? "");
    }
    return known;
  }
}
