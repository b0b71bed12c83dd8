/** The call in progress, as the card shows it. */
import type { CallerView } from "../contract/index.ts";
import type { CallerHost } from "../host/index.ts";
import { newer } from "../lib/revision.ts";
import { applyTheme } from "../lib/theme.ts";

export class Caller {
  view = $state.raw<CallerView | null>(null);
  readonly host: CallerHost;
  readonly #drawn: () => void;
  #newest: CallerView | null = null;

  /** `drawn` is called when a view is about to be on screen. */
  constructor(host: CallerHost, drawn: () => void) {
    this.host = host;
    this.#drawn = drawn;
  }

  /** Subscribes first and asks then, so that nothing falls between. */
  async start(): Promise<void> {
    await this.host.onView((view) => this.accept(view));
    this.accept(await this.host.view());
  }

  accept(view: CallerView | null): void {
    if (view !== null) {
      if (newer(this.#newest, view) !== view) return;
      this.#newest = view;
      applyTheme(view.theme);
    }
    this.view = view;
    if (view !== null) this.#drawn();
  }
}
