/** The keyboard outlives what had it: a row that moves to another list, a button that goes once it was pressed. */

/** Remembers what has the keyboard. Called after a change that took it away, what is returned gives it to whatever is next to it now. */
export function heirOf(had: Element | null): () => void {
  const row = had?.closest<HTMLElement>("[data-row]")?.dataset["row"];
  const around = [".buttons", "section", "main"].map((kind) => had?.closest(kind));

  return () => {
    if (had?.isConnected !== false || document.activeElement !== document.body) return;
    const [buttons, part, page] = around.map((outer) => (outer?.isConnected ? outer : null));
    const heir =
      document.querySelector<HTMLElement>(`[data-row="${row}"]`) ??
      // Another button in its place, the heading of its part, the page.
      buttons?.querySelector("button") ??
      (part ?? page)?.querySelector("h2") ??
      document.querySelector("main");
    if (!heir) return;
    if (heir.tabIndex < 0) heir.tabIndex = -1;
    heir.focus();
  };
}
