/** Looking for answers. The program looks through all of them; the page only says by what, and shows what was found. */
import type { AnswerFilter, CampaignChoice, ResponseRow, Tag } from "../contract/index.ts";
import type { Found, MainHost } from "../host/index.ts";

/** Which answers, at one click. */
export type Only = "all" | "new" | "low" | "commented" | Tag;
/** A rating, a group of them, or any. */
export type RatingChoice = "any" | "low" | "mid" | "high" | number;

/** Found at a time. */
export const STEP = 30;
/** A person types on: the program is asked when there is a pause. */
export const TYPING_PAUSE = 250;

const GROUPS = { low: [0, 6], mid: [7, 8], high: [9, 10] } as const;
/** The largest rating that is called low. */
const LOW = 6;

const time = (row: ResponseRow) => (row.rated_at === null ? Number.NEGATIVE_INFINITY : Date.parse(row.rated_at));
/** Newest first, as the program orders them. */
const inOrder = (a: ResponseRow, b: ResponseRow) => time(b) - time(a) || b.id - a.id;

export class Search {
  only = $state<Only>("all");
  words = $state("");
  rating = $state<RatingChoice>("any");
  campaign = $state<number | null>(null);
  /** Whether the fields are on screen. */
  open = $state(false);
  campaigns = $state.raw<CampaignChoice[]>([]);
  rows = $state.raw<ResponseRow[]>([]);
  /** Where to go on; `null`: all that fit are here. */
  next = $state<number | null>(null);
  /** Whether what is shown is of the filter as it is now. */
  settled = $state(false);
  readonly #host: MainHost;
  /** Counts searches: an answer to an earlier one is of no use any more. */
  #turn = 0;
  /** The filter of the rows that are shown. */
  #shown: AnswerFilter | null = null;
  /** Rows that the person changed since: they stay although they may fit no more. */
  readonly #changed = new Set<number>();

  constructor(host: MainHost) {
    this.#host = host;
  }

  readonly filter = $derived.by((): AnswerFilter => {
    const [least, most] = typeof this.rating === "number" ? [this.rating, this.rating] : this.rating === "any" ? [null, null] : GROUPS[this.rating];
    const low = this.only === "low";
    return {
      words: this.words.trim(),
      least,
      most: low ? Math.min(most ?? LOW, LOW) : most,
      campaign: this.campaign,
      tag: this.only === "call_back" || this.only === "not_about_me" ? this.only : null,
      unread: this.only === "new",
      commented: this.only === "commented",
    };
  });
  /** Whether anything is looked for: else the list of all answers is shown. */
  readonly active = $derived.by(() => {
    const { words, least, most, campaign, tag, unread, commented } = this.filter;
    return words !== "" || least !== null || most !== null || campaign !== null || tag !== null || unread || commented;
  });

  /** Finds anew. While it is under way what was found before stays in sight. */
  async run(): Promise<void> {
    if (!this.active) return this.forget();
    this.#turn += 1;
    this.settled = false;
    const [turn, filter] = [this.#turn, this.filter];
    const found = await this.#host.findAnswers(filter, 0, Math.max(STEP, this.rows.length));
    if (turn !== this.#turn) return;
    if (this.#shown === filter) this.rows = [...found.responses, ...this.#kept(found)].sort(inOrder);
    else {
      this.#changed.clear();
      this.rows = found.responses;
    }
    this.#shown = filter;
    this.next = found.next;
    this.settled = true;
  }

  /** Of the rows on screen, those that were not found again and stay: what the person has changed, and what lies further back. */
  #kept({ responses, next }: Found): ResponseRow[] {
    const ids = new Set(responses.map((row) => row.id));
    const last = next === null ? undefined : responses.at(-1);
    return this.rows.filter((row) => !ids.has(row.id) && (this.#changed.has(row.id) || (last !== undefined && inOrder(last, row) < 0)));
  }

  async showMore(): Promise<void> {
    if (this.next === null) return;
    const turn = this.#turn;
    const found = await this.#host.findAnswers(this.filter, this.next, STEP);
    if (turn !== this.#turn) return;
    const known = new Set(this.rows.map((row) => row.id));
    this.rows = [...this.rows, ...found.responses.filter((row) => !known.has(row.id))];
    this.next = found.next;
  }

  /** What the person did to a row shows at once; it stays in sight although it may fit no more. */
  change(id: number, change: (row: ResponseRow) => ResponseRow): void {
    this.#changed.add(id);
    this.rows = this.rows.map((row) => (row.id === id ? change(row) : row));
  }

  /** Shows or hides the fields. Hidden fields look for nothing. */
  async toggle(): Promise<void> {
    this.open = !this.open;
    if (this.open) {
      this.campaigns = await this.#host.answerCampaigns();
      return;
    }
    this.#clearFields();
  }

  clear(): void {
    this.only = "all";
    this.#clearFields();
  }

  /** Nothing stays of what was found: somebody else may sit here now. */
  forget(): void {
    this.#turn += 1;
    this.settled = false;
    this.rows = [];
    this.next = null;
    this.#shown = null;
  }

  /** The list beside them that says which answers is no field of the search. */
  #clearFields(): void {
    this.words = "";
    this.rating = "any";
    this.campaign = null;
    if (!this.active) this.forget();
  }
}
