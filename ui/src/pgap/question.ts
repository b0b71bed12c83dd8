/** The question on screen: the program's view of it, and the machine that knows what keys and clicks mean. */
import type { PgapView } from "../contract/index.ts";
import type { PgapHost } from "../host/index.ts";
import { newer } from "../lib/revision.ts";
import { whenPainted } from "../lib/painted.ts";
import { applyTheme } from "../lib/theme.ts";
import { wordsOf } from "../lib/words.ts";
import { inLanguage, t } from "../texts/index.ts";
import { PgapMachine, type Picture } from "./machine.ts";

export class Question {
  view: PgapView | null = null;
  picture: Picture = { phase: "guard", focus: null, said: null };
  trouble: string | null = null;
  readonly host: PgapHost;
  readonly machine: PgapMachine;
  /** The newest view, also after the question left the screen: a late one must not bring it back. */
  #newest: PgapView | null = null;
  /** What arrived last, also while the words of its language are loaded. */
  #last: PgapView | null = null;
  #painted = false;
  #draw: () => void = () => undefined;

  constructor(host: PgapHost) {
    this.host = host;
    this.machine = new PgapMachine({
      rate: (estimate) => this.#ask((call) => host.rate(call, estimate)),
      sendNow: (estimate) => this.#ask((call) => host.rateFinal(call, estimate)),
      undo: () => this.#ask((call) => host.undoRating(call)),
      cannotJudge: () => this.#ask((call) => host.cannotJudge(call)),
      later: () => this.#ask((call) => host.later(call)),
      changed: (picture) => {
        this.picture = picture;
        this.#draw();
      },
    });
  }

  /** What draws the window, called whenever there is something else to see. */
  drawBy(draw: () => void): void {
    this.#draw = draw;
    draw();
  }

  /** Subscribes first and asks then, so that nothing falls between. */
  async start(): Promise<void> {
    await this.host.onView((view) => void this.accept(view));
    await this.accept(await this.host.view());
  }

  async accept(view: PgapView | null): Promise<void> {
    if (view !== null && newer(this.#newest, view) !== view) return;
    this.#last = view;
    if (view === null) return this.#show(null);
    this.#newest = view;
    await inLanguage(view.language, () => this.#last === view, () => this.#show(view));
  }

  #show(view: PgapView | null): void {
    if (view !== null) {
      applyTheme(view.theme);
      document.title = t("pgap-title.window");
    }
    // What was refused is said until something else is asked, or about another call.
    if (view?.call !== this.view?.call) this.trouble = null;
    this.view = view;
    this.machine.show(view?.call ?? null, view?.chosen ?? null);
    // The machine tells of its own changes; the view has others.
    this.#draw();
    if (view !== null && !this.#painted) {
      this.#painted = true;
      whenPainted(() => void this.host.pageReady());
    }
  }

  #ask(work: (call: string) => Promise<void>): void {
    const call = this.view?.call;
    if (call === undefined) return;
    this.trouble = null;
    this.#draw();
    work(call).catch((caught: unknown) => {
      if (this.view?.call !== call) return;
      this.trouble = wordsOf(caught);
      this.machine.refused(this.view.chosen);
    });
  }
}
