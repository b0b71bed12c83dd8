/**
 * The fields of each connector, as they stand in its table of the settings. What a field may hold is the program's rule: it says with
 * each fault which field it is about. A test of the program compares this list with the fields that it reads.
 */
import type { Refusal } from "../../contract/index.ts";
import type { DoorTable } from "../../host/index.ts";
import type { TextId } from "../../texts/index.ts";
import known from "./connectors.json";

export type FieldKind = "text" | "switch" | "list" | "choice";

export interface Field {
  key: string;
  kind: FieldKind;
  /** What stands there while nothing does: the default, or an example. */
  example: string;
}

export interface Connector {
  /** Whether it logs in with a password of the keychain. */
  secret: boolean;
  fields: readonly Field[];
}

export const CONNECTORS = known as Record<string, Connector>;

export const LABELS: Record<string, TextId> = {
  address: "phones-field-address",
  tls: "phones-field-address.tls",
  ca_file: "phones-field-address.ca-file",
  allow_plain: "phones-field-address.allow-plain",
  user: "phones-field-address.user",
  agent: "phones-field-address.agent",
  amd: "phones-field-address.amd",
  queue_from: "phones-field-address.queue-from",
  region: "phones-field-address.region",
  client_id: "phones-field-address.client-id",
  user_id: "phones-field-address.user-id",
};

/** The words that `queue_from` may be. */
export const QUEUE_FROM: Record<string, TextId> = {
  none: "phones-field-address.queue-none",
  account: "phones-field-address.queue-account",
  display_name: "phones-field-address.queue-display",
};

/** What stands in the fields: texts, and switches as booleans. */
export type Filled = Record<string, string | boolean>;

/** The table of the settings in the fields. */
export function filled({ fields }: Connector, table: unknown): Filled {
  const members = typeof table === "object" && table !== null ? (table as Record<string, unknown>) : {};
  const shown = (value: unknown) => (Array.isArray(value) ? value.join(", ") : typeof value === "string" || typeof value === "number" ? String(value) : "");
  return Object.fromEntries(fields.map(({ key, kind }) => [key, kind === "switch" ? members[key] === true : shown(members[key])]));
}

/** The fields as a table. What is empty or off is left out: the default applies. */
export function tableOf({ fields }: Connector, form: Filled, enabled: boolean): DoorTable {
  const table: DoorTable = { enabled };
  for (const { key, kind } of fields) {
    const value = form[key];
    if (value === true) table[key] = true;
    if (typeof value !== "string" || value.trim() === "") continue;
    table[key] = kind === "list" ? listOf(value) : value.trim();
  }
  return table;
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** What is wrong, by field; what concerns none of them is under the empty name. */
export function faultsOf({ fields }: Connector, name: string, refusal: Refusal | null): Record<string, string> {
  if (refusal === null) return {};
  const listed = refusal.detail["faults"];
  if (!Array.isArray(listed)) return { "": refusal.message };
  const found: Record<string, string> = {};
  for (const { key, message } of listed as { key: string; message: string }[]) {
    const field = key.startsWith(`door.${name}.`) ? key.slice(`door.${name}.`.length) : "";
    const at = fields.some((known) => known.key === field) ? field : "";
    found[at] = found[at] ? `${found[at]} ${message}` : message;
  }
  return found;
}
