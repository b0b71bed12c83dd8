/** The call in progress, as the card shows it. */
import type { CallerView } from "../contract/index.ts";
import type { CallerHost } from "../host/index.ts";
import { newer } from "../lib/revision.ts";
import { applyTheme } from "../lib/theme.ts";
import { inLanguage, t } from "../texts/index.ts";

export class Caller {
  view = $state.raw<CallerView | null>(null);
  readonly host: CallerHost;
  readonly #drawn: () => void;
  #newest: CallerView | null = null;
  /** What arrived last, also while the words of its language are loaded. */
  #last: CallerView | null = null;

  /** `drawn` is called when a view is about to be on screen. */
  constructor(host: CallerHost, drawn: () => void) {
    this.host = host;
    this.#drawn = drawn;
  }

  /** Subscribes first and asks then, so that nothing falls between. */
  async start(): Promise<void> {
    await this.host.onView((view) => void this.accept(view));
    await this.accept(await this.host.view());
  }

  async accept(view: CallerView | null): Promise<void> {
    if (view !== null && newer(this.#newest, view) !== view) return;
    this.#last = view;
    if (view === null) {
      this.view = null;
      return;
    }
    this.#newest = view;
    await inLanguage(view.language, () => this.#last === view, () => {
      applyTheme(view.theme);
      document.title = t("caller-title");
      this.view = view;
      this.#drawn();
    });
  }
}
