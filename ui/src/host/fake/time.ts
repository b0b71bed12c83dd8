/** The made-up now of the samples: Tuesday, 24 November 2026, 14:07. */
import { setClock } from "../../lib/clock.ts";

export const NOW = new Date(2026, 10, 24, 14, 7, 0);

/** A time of the samples: `at("13:41")` today, `at("16:20", 1)` yesterday. */
export function at(time: string, daysAgo = 0): string {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  const date = new Date(NOW);
  date.setDate(date.getDate() - daysAgo);
  date.setHours(hours, minutes, seconds, 0);
  return date.toISOString();
}

/** A time so many seconds from now. */
export function soon(seconds: number): string {
  return new Date(NOW.getTime() + seconds * 1_000).toISOString();
}

/** Stops the clock at {@link NOW}. */
export function stopClock(): void {
  setClock(() => NOW.getTime());
}
