/** The time of the pages. Values that change with time redraw by themselves, each no more often than its words can change. */
import { createSubscriber } from "svelte/reactivity";

let read: () => number = Date.now;

/** For tests and pictures: another source of time, milliseconds since 1970. */
export function setClock(source: () => number): void {
  read = source;
}

/** Milliseconds since 1970, now. Does not redraw anything. */
export function now(): number {
  return read();
}

function ticking(everyMilliseconds: number): () => number {
  const subscribe = createSubscriber((update) => {
    const timer = setInterval(update, everyMilliseconds);
    return () => clearInterval(timer);
  });
  return () => {
    subscribe();
    return read();
  };
}

/** Now, for words that count seconds. */
export const nowInSeconds = ticking(1_000);

/** Now, for words that count minutes. */
export const nowInMinutes = ticking(15_000);
