/** Moving between rows: up and down go from row to row, whatever in a row has the focus. One row at a time is a tab stop. */
import type { Attachment } from "svelte/attachments";

const ROW = "[data-row]";

/** For a list of rows marked `data-row`. */
export const rows: Attachment<HTMLElement> = (list) => {
  const all = () => [...list.querySelectorAll<HTMLElement>(ROW)];
  const rowOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>(ROW) : null);

  function keepOneStop(stop: HTMLElement | undefined) {
    for (const row of all()) row.tabIndex = row === stop ? 0 : -1;
  }

  function moved(event: KeyboardEvent) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLSelectElement) return;
    const row = rowOf(event.target);
    if (!row) return;
    const places = all();
    const next = places[places.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
    event.preventDefault();
    next?.focus();
  }

  /** Not for a button inside of one: going past it would take the stop back to a row that was passed. */
  function focused(event: FocusEvent) {
    const row = rowOf(event.target);
    if (row && event.target === row) keepOneStop(row);
  }

  const first = () => {
    const places = all();
    if (!places.some((row) => row.tabIndex === 0)) keepOneStop(places[0]);
  };
  first();
  const watch = new MutationObserver(first);
  watch.observe(list, { childList: true, subtree: true });
  list.addEventListener("keydown", moved);
  list.addEventListener("focusin", focused);
  return () => {
    watch.disconnect();
    list.removeEventListener("keydown", moved);
    list.removeEventListener("focusin", focused);
  };
};
