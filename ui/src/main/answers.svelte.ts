/** The list of answers: the newest come with the view, older ones by request, and only a window of them is drawn. */
import type { ResponseRow, Tag, TodayView } from "../contract/index.ts";
import type { MainHost } from "../host/index.ts";
import { leaving, MOST_AGAIN, renewed } from "./asked-for.ts";
import type { Search } from "./search.svelte.ts";

/** Drawn at first. */
const FIRST = 9;
/** Drawn more at a time, and loaded at a time. */
export const STEP = 30;

const keyOf = (row: ResponseRow) => row.id;

export class Answers {
  #drawn = $state(FIRST);
  #older = $state.raw<ResponseRow[]>([]);
  readonly #host: MainHost;
  readonly #today: () => TodayView | null;

  readonly #search: Search;

  constructor(host: MainHost, today: () => TodayView | null, search: Search) {
    this.#host = host;
    this.#search = search;
    this.#today = today;
  }

  /** All that is here, newest first: what the view brought counts, older rows follow. */
  readonly loaded = $derived.by(() => {
    const fresh = this.#today()?.answers ?? [];
    const known = new Set(fresh.map((row) => row.id));
    return [...fresh, ...this.#older.filter((row) => !known.has(row.id))];
  });
  /** What is drawn. */
  readonly rows = $derived(this.loaded.slice(0, this.#drawn));
  readonly total = $derived.by(() => this.#today()?.total ?? 0);
  readonly #allLoaded = $derived(this.loaded.length >= this.total);
  /** How many more the next click shows. */
  readonly next = $derived(Math.min(STEP, Math.max(0, this.total - this.rows.length)));

  /**
   * The view brings the newest. What leaves it for newer ones is still in the list, behind it; and what came by request is asked for again
   * when any of it may have changed. `null`: there was no view of this agent before.
   */
  keep(before: TodayView | null, after: TodayView): void {
    if (!before) {
      this.#older = [];
      return;
    }
    const left = leaving(before.answers, after.answers, keyOf);
    if (left.length > 0) {
      const gone = new Set(left.map(keyOf));
      this.#older = [...left, ...this.#older.filter((row) => !gone.has(row.id))];
    }
    if (before.revision !== after.revision && this.#older.length > 0) void this.#renew(after.answers.length);
  }

  async #renew(from: number): Promise<void> {
    const asked = this.#older.slice(0, MOST_AGAIN);
    const came = await this.#host.moreAnswers(from, asked.length);
    this.#older = renewed(this.#older, asked, came, keyOf);
  }

  async showMore(): Promise<void> {
    const wanted = this.rows.length + STEP;
    while (this.loaded.length < wanted && !this.#allLoaded && (await this.#load()));
    this.#drawn = wanted;
  }

  /** Draws the list as far as this answer. False where there is no such answer. */
  async reach(id: number): Promise<boolean> {
    this.#search.clear();
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
    for (const row of this.#search.rows) this.#search.change(row.id, (old) => ({ ...old, unread: false }));
  }

  /** The view brings the newest rows anew; older ones are changed here. */
  #change(id: number, change: (row: ResponseRow) => ResponseRow): void {
    this.#older = this.#older.map((row) => (row.id === id ? change(row) : row));
    this.#search.change(id, change);
  }

  async #load(): Promise<boolean> {
    const before = this.loaded.length;
    const rows = await this.#host.moreAnswers(before, STEP);
    const known = new Set(this.#older.map((row) => row.id));
    this.#older = [...this.#older, ...rows.filter((row) => !known.has(row.id))];
    return this.loaded.length > before;
  }
}
