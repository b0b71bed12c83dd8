/** The list of answers: the newest come with the view, older ones by request, and only a window of them is drawn. */
import type { ResponseRow, Tag, TodayView } from "../contract/index.ts";
import type { MainHost } from "../host/index.ts";
import { onScale } from "../lib/rating.ts";

export type AnswerFilter = "all" | "new" | "low" | "commented" | "call_back";

/** Drawn at first. */
const FIRST = 9;
/** Drawn more at a time, and loaded at a time. */
export const STEP = 30;
/** Loads at most so many times for one click of a filtered list. */
const MOST_LOADS = 20;

const KEEPS: Record<AnswerFilter, (row: ResponseRow) => boolean> = {
  all: () => true,
  new: (row) => row.unread,
  low: (row) => onScale(row.rating) && row.rating <= 6,
  commented: (row) => row.comment !== null,
  call_back: (row) => row.tags.includes("call_back"),
};

export class Answers {
  filter = $state<AnswerFilter>("all");
  #drawn = $state(FIRST);
  #older = $state.raw<ResponseRow[]>([]);
  readonly #host: MainHost;
  readonly #today: () => TodayView | null;

  constructor(host: MainHost, today: () => TodayView | null) {
    this.#host = host;
    this.#today = today;
  }

  /** All that is here, newest first: what the view brought counts, older rows follow. */
  readonly loaded = $derived.by(() => {
    const fresh = this.#today()?.answers ?? [];
    const known = new Set(fresh.map((row) => row.id));
    return [...fresh, ...this.#older.filter((row) => !known.has(row.id))];
  });
  readonly #kept = $derived(this.loaded.filter(KEEPS[this.filter]));
  /** What is drawn. */
  readonly rows = $derived(this.#kept.slice(0, this.#drawn));
  readonly total = $derived.by(() => this.#today()?.total ?? 0);
  readonly #allLoaded = $derived(this.loaded.length >= this.total);
  /** How many more the next click shows; `null`: not known before older ones are looked through. */
  readonly next = $derived.by(() => {
    if (this.filter === "all") return Math.min(STEP, Math.max(0, this.total - this.rows.length));
    const here = this.#kept.length - this.rows.length;
    if (here > 0) return Math.min(STEP, here);
    return this.#allLoaded ? 0 : null;
  });

  choose(filter: AnswerFilter): void {
    this.filter = filter;
    this.#drawn = FIRST;
  }

  async showMore(): Promise<void> {
    const wanted = this.rows.length + STEP;
    for (let loads = 0; this.#kept.length < wanted && !this.#allLoaded && loads < MOST_LOADS; loads += 1) {
      if (!(await this.#load())) break;
      if (this.filter !== "all" && this.#kept.length > this.#drawn) break;
    }
    this.#drawn = wanted;
  }

  /** Draws the list as far as this answer. False where there is no such answer. */
  async reach(id: number): Promise<boolean> {
    this.filter = "all";
    let place = this.loaded.findIndex((row) => row.id === id);
    while (place < 0 && !this.#allLoaded && (await this.#load())) place = this.loaded.findIndex((row) => row.id === id);
    if (place < 0) return false;
    this.#drawn = Math.max(this.#drawn, place + 1);
    return true;
  }

  async setTag(row: ResponseRow, tag: Tag, on: boolean): Promise<void> {
    await this.#host.setTag(row.id, tag, on);
    this.#change(row.id, (old) => ({ ...old, tags: on ? [...old.tags, tag] : old.tags.filter((kept) => kept !== tag) }));
  }

  async markRead(row: ResponseRow, read: boolean): Promise<void> {
    await this.#host.markRead([row.id], read);
    this.#change(row.id, (old) => ({ ...old, unread: !read }));
  }

  async markAllRead(): Promise<void> {
    await this.#host.markRead([], true);
    this.#older = this.#older.map((row) => ({ ...row, unread: false }));
  }

  /** The view brings the newest rows anew; older ones are changed here. */
  #change(id: number, change: (row: ResponseRow) => ResponseRow): void {
    this.#older = this.#older.map((row) => (row.id === id ? change(row) : row));
  }

  async #load(): Promise<boolean> {
    const before = this.loaded.length;
    const rows = await this.#host.moreAnswers(before, STEP);
    const known = new Set(this.#older.map((row) => row.id));
    this.#older = [...this.#older, ...rows.filter((row) => !known.has(row.id))];
    return this.loaded.length > before;
  }
}
