/** Made-up settings, doors and queues. */
import type { Origin, SettingRow, SettingsView } from "../../contract/index.ts";
import { at } from "./time.ts";

function setting(key: string, value: unknown, origin: Origin = "default", choices: string[] = [], bounds: [number, number] | null = null): SettingRow {
  return { key, value, origin, default: value, locked: origin === "policy", least: bounds?.[0] ?? null, most: bounds?.[1] ?? null, choices };
}

export const SETTINGS: SettingsView = {
  rows: [
    setting("api.url", "https://api.nps.today", "policy"),
    setting("survey.enabled", true),
    setting("survey.outbound", true, "policy"),
    setting("survey.min_seconds_out", 60, "policy", [], [0, 999]),
    setting("survey.min_seconds_in", 0, "default", [], [0, 999]),
    setting("survey.transferred", "last", "default", ["last", "first", "none"]),
    setting("survey.guard_hours", 24, "user", [], [0, 999]),
    setting("survey.uncertain", "hold", "policy", ["hold", "retry"]),
    setting("pgap.remind_minutes", 5, "default", [], [1, 60]),
    setting("pgap.expire_minutes", 60, "policy", [], [5, 480]),
    setting("pgap.on_expire", "drop", "policy", ["drop", "send_without"]),
    setting("notify.responses", "all", "default", ["all", "low", "none"]),
    setting("notify.low_only_below", 7, "default", [], [1, 10]),
    setting("notify.show_comment", true),
    setting("notify.sound", false),
    setting("notify.during_calls", "hold", "default", ["hold", "show"]),
    setting("privacy.mask_numbers", true, "policy"),
    setting("privacy.retention_days", 30, "policy", [], [1, 365]),
    setting("privacy.keychain", "required", "policy", ["preferred", "required"]),
    setting("window.language", "system", "default", ["system", "en", "da", "sv", "nb", "fi", "de"]),
    setting("window.theme", "system", "default", ["system", "light", "dark"]),
    setting("start.at_login", true),
  ],
  faults: [],
  policy_count: 10,
  doors: [
    { name: "ctl", state: "ok", last_event: at("14:03"), last_error: null },
    { name: "link", state: "ok", last_event: at("10:00", 15), last_error: null },
    { name: "http", state: "off", last_event: null, last_error: null },
    { name: "asterisk", state: "trouble", last_event: null, last_error: "pbx.havblik.example:5039 refused the connection. Next try in 30 s." },
  ],
  service: { url: "https://api.nps.today", state: "ok", last_ok: at("14:06"), last_error: null, calls_last_minute: 3, calls_per_second_limit: 2, fallbacks: [], unreadable_rows: 0 },
  queues: [
    { queue: "support", campaign: 17, campaign_name: "Kundeservice DK", local: false, enabled: true },
    { queue: "skade", campaign: 18, campaign_name: "Skadeservice", local: false, enabled: true },
    { queue: "kundtjänst", campaign: 19, campaign_name: "Kundtjänst SE", local: false, enabled: true },
    { queue: "asiakaspalvelu", campaign: 20, campaign_name: "Asiakaspalvelu FI", local: false, enabled: true },
    { queue: "kundeservice-no", campaign: 21, campaign_name: "Kundeservice NO", local: true, enabled: true },
    { queue: "vagt-nat", campaign: null, campaign_name: null, local: false, enabled: true },
  ],
  version: "1.0.0",
  data_bytes: 1_400_000,
};
