/** Made-up details of a call. */
import type { CallDetails, LedgerRow, Rule } from "../../contract/index.ts";

function ruleOf(row: LedgerRow): Rule {
  if (row.survey === "open") return { by: "open" };
  if (row.reason === "too_short") return { by: "settings", settings: [{ key: "survey.min_seconds_out", value: 60, origin: "policy", default: 60 }] };
  if (row.reason === "do_not_survey") return { by: "agent" };
  if (row.reason === "rejected") return { by: "service" };
  if (row.reason !== null) return { by: "fact" };
  return row.queue === null ? { by: "default_campaign" } : { by: "ivr_map", queue: row.queue };
}

export function callDetails(row: LedgerRow): CallDetails {
  const field = (name: CallDetails["sent"][number]["name"], value: string, custom: string | null = null) => ({ name, custom, value });
  return {
    row,
    rule: ruleOf(row),
    sent:
      row.attempts === 0
        ? []
        : [
            field("campaign", `${row.campaign_name ?? ""} (17)`),
            field("guid", "0e0a6f3c-6a5e-4a0e-9b58-0f6f6d4f6a10"),
            field("number", row.number ?? ""),
            field("first_name", "Mette"),
            field("email", "m•••@havblik.example"),
            field("custom", "4711", "case"),
            field("agent", "jonas.vestergaard@havblik.example"),
            field("pgap_check", "true"),
          ],
    today: row.survey === "skipped" ? { survey: "skipped", reason: row.reason, detail: row.detail, campaign_name: null } : { survey: "queued", reason: null, detail: null, campaign_name: row.campaign_name },
  };
}
