/** The rows of queues that this computer sets, as a whole: the setting is one list. */
import type { QueueView } from "../../contract/index.ts";

/** As the service's map says: no row here. */
export const SERVICE = "";
/** Not surveyed. */
export const OFF = "off";

/** A row as it stands in the settings file. */
export interface LocalQueue {
  queue: string;
  campaign?: number;
  enabled?: false;
}

/** What is chosen for a queue: the service, off, or a campaign. */
export function chosenFor(queue: QueueView): string {
  if (!queue.local) return SERVICE;
  return queue.enabled && queue.campaign !== null ? String(queue.campaign) : OFF;
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** All local rows. */
export function localRows(queues: readonly QueueView[]): LocalQueue[] {
  return queues.filter((row) => row.local).map((row) => rowOf(row.queue, chosenFor(row)));
}

/** Local rows with one of them changed, added or taken away. */
export function withQueue(rows: readonly LocalQueue[], queue: string, chosen: string): LocalQueue[] {
  const kept = rows.filter((row) => !same(row.queue, queue));
  return chosen === SERVICE ? kept : [...kept, rowOf(queue, chosen)];
}

function rowOf(queue: string, chosen: string): LocalQueue {
  return chosen === OFF ? { queue, enabled: false } : { queue, campaign: Number(chosen) };
}
