/** Keys that work everywhere in the main window. */
import type { PageName } from "../host/index.ts";
import type { App } from "./app.svelte.ts";

const PAGES: Record<string, PageName> = { "1": "today", "2": "calls", "3": "learning", ",": "settings" };

export function shortcuts(event: KeyboardEvent, app: App): void {
  const state = app.view?.session.state;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  if (app.setupOpen || state === undefined || state === "signed_out" || state === "locked") return;
  const page = PAGES[event.key];
  if (page) {
    event.preventDefault();
    app.go({ page });
  } else if (event.key.toLowerCase() === "r") {
    event.preventDefault();
    // Without success the status line says why.
    app.host.refresh().catch(() => undefined);
  }
}
