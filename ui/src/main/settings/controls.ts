/** The settings that have a control, in the order of the page: what they are called and how they are set. */
import { t, type TextId } from "../../texts/index.ts";

/**
 * How a setting is shown. Words are chosen from a list, or in one line where they are few and short; a list without names shows the
 * words of the program as they stand.
 */
export type Control =
  /** `offUntilChosen`: the default only proposes, and nothing happens before somebody has chosen. */
  | { kind: "switch"; offUntilChosen?: true }
  | { kind: "number"; unit?: TextId }
  | { kind: "text" }
  | { kind: "campaign" }
  | { kind: "list"; words: Record<string, TextId>; named?: Record<string, Named> }
  | { kind: "line"; words: Record<string, TextId> };

/** A chosen value that says more than its name: the language that the system asks for. */
export type Named = (language: string) => string;

export interface Entry {
  key: string;
  label: TextId;
  hint?: TextId;
  control: Control;
}

const number = (unit?: TextId): Control => (unit ? { kind: "number", unit } : { kind: "number" });

const text: Control = { kind: "text" };
const asTheyStand: Control = { kind: "list", words: {} };

/** Who the agent is, to nps.today. */
export const ACCOUNT: readonly Entry[] = [{ key: "account.email", label: "setting-account-email", hint: "setting-account-email.hint", control: text }];

/** What goes along with each survey about the agent. */
export const EMPLOYEE: readonly Entry[] = [
  { key: "account.employee.first_name", label: "setting-employee-first-name", control: text },
  { key: "account.employee.last_name", label: "setting-employee-last-name", control: text },
  { key: "account.employee.title", label: "setting-employee-title", control: text },
  { key: "account.employee.department", label: "setting-employee-department", control: text },
  { key: "account.employee.team", label: "setting-employee-team", control: text },
  { key: "account.employee.division", label: "setting-employee-division", control: text },
  { key: "account.employee.phone_number", label: "setting-employee-phone-number", control: text },
  { key: "account.employee.external_id", label: "setting-employee-external-id", control: text },
];

/** How often the service is read, and how much of it is spent. */
export const READING: readonly Entry[] = [
  { key: "read.interval_seconds", label: "setting-read-interval", control: number("unit-seconds") },
  { key: "read.days", label: "setting-read-days", hint: "setting-read-days.hint", control: number("unit-days") },
  { key: "api.calls_per_second", label: "setting-api-rate", hint: "setting-api-rate.hint", control: number() },
];

/** What only an administrator changes, and seldom. */
export const CONNECTION: readonly Entry[] = [
  { key: "api.auth_scheme", label: "setting-api-auth", control: asTheyStand },
  { key: "api.body", label: "setting-api-body", control: asTheyStand },
  { key: "api.paths.analytics", label: "setting-path-analytics", control: text },
  { key: "api.paths.responses", label: "setting-path-responses", control: text },
  { key: "api.paths.phone_responses", label: "setting-path-phone-responses", control: text },
  { key: "api.paths.ivr_map", label: "setting-path-ivr-map", control: text },
  { key: "api.paths.campaigns", label: "setting-path-campaigns", control: text },
  { key: "api.paths.add_respondent", label: "setting-path-add-respondent", control: text },
  { key: "api.paths.all_responses", label: "setting-path-all-responses", control: text },
];

export const SURVEYS: readonly Entry[] = [
  { key: "survey.enabled", label: "setting-survey-enabled", control: { kind: "switch" } },
  { key: "survey.rehearsal", label: "setting-survey-rehearsal", hint: "setting-survey-rehearsal.hint", control: { kind: "switch" } },
  { key: "survey.outbound", label: "setting-survey-outbound", control: { kind: "switch" } },
  { key: "survey.min_seconds_out", label: "setting-survey-min-out", hint: "setting-survey-min-out.hint", control: number("unit-seconds") },
  { key: "survey.min_seconds_in", label: "setting-survey-min-in", control: number("unit-seconds") },
  {
    key: "survey.transferred",
    label: "setting-survey-transferred",
    control: { kind: "list", words: { last: "setting-survey-transferred.last", first: "setting-survey-transferred.first", none: "setting-survey-transferred.none" } },
  },
  { key: "survey.guard_hours", label: "setting-survey-guard", hint: "setting-survey-guard.hint", control: number("unit-hours") },
  { key: "survey.stale_minutes", label: "setting-survey-stale", hint: "setting-survey-stale.hint", control: number("unit-minutes") },
  {
    key: "survey.uncertain",
    label: "setting-survey-uncertain",
    hint: "setting-survey-uncertain.hint",
    control: { kind: "list", words: { hold: "setting-survey-uncertain.hold", retry: "setting-survey-uncertain.retry" } },
  },
  { key: "survey.default_country", label: "setting-survey-country", hint: "setting-survey-country.hint", control: text },
  { key: "survey.internal_digits", label: "setting-survey-digits", hint: "setting-survey-digits.hint", control: number("unit-digits") },
  { key: "survey.default_campaign", label: "setting-survey-campaign", hint: "setting-survey-campaign.hint", control: { kind: "campaign" } },
];

export const ESTIMATES: readonly Entry[] = [
  { key: "pgap.remind_minutes", label: "setting-pgap-remind", control: number("unit-minutes") },
  { key: "pgap.expire_minutes", label: "setting-pgap-expire", control: number("unit-minutes") },
  { key: "pgap.on_expire", label: "setting-pgap-then", control: { kind: "list", words: { drop: "setting-pgap-then.drop", send_without: "setting-pgap-then.send-without" } } },
];

export const NOTIFICATIONS: readonly Entry[] = [
  {
    key: "notify.responses",
    label: "setting-notify-responses",
    control: { kind: "line", words: { all: "setting-notify-responses.all", low: "setting-notify-responses.low", none: "setting-notify-responses.none" } },
  },
  { key: "notify.low_only_below", label: "setting-notify-below", control: number() },
  { key: "notify.show_comment", label: "setting-notify-comment", control: { kind: "switch" } },
  { key: "notify.sound", label: "setting-notify-sound", control: { kind: "switch" } },
  {
    key: "notify.during_calls",
    label: "setting-notify-calls",
    hint: "setting-notify-calls.hint",
    control: { kind: "line", words: { hold: "setting-notify-calls.hold", show: "setting-notify-calls.show" } },
  },
];

export const PRIVACY: readonly Entry[] = [
  { key: "privacy.mask_numbers", label: "setting-privacy-mask", hint: "setting-privacy-mask.hint", control: { kind: "switch" } },
  { key: "privacy.retention_days", label: "setting-privacy-retention", control: number("unit-days") },
  {
    key: "privacy.keychain",
    label: "setting-privacy-keychain",
    hint: "setting-privacy-keychain.hint",
    control: { kind: "list", words: { required: "setting-privacy-keychain.required", preferred: "setting-privacy-keychain.preferred" } },
  },
];

/** Each language by its own name, in the order of those names. */
const LANGUAGES: Record<string, TextId> = {
  da: "setting-window-language.da",
  de: "setting-window-language.de",
  en: "setting-window-language.en",
  nb: "setting-window-language.nb",
  fi: "setting-window-language.fi",
  sv: "setting-window-language.sv",
};

/** The question of a p-gap period in each language. */
export const QUESTIONS: readonly Entry[] = Object.entries(LANGUAGES).map(([language, label]) => ({ key: `pgap.question.${language}`, label, control: text }));

function asTheSystem(language: string): string {
  const name = LANGUAGES[language];
  return name ? t("setting-window-language.system-is", { language: t(name) }) : t("setting-window-language.system");
}

export const WINDOW: readonly Entry[] = [
  {
    key: "window.language",
    label: "setting-window-language",
    control: { kind: "list", words: { system: "setting-window-language.system", ...LANGUAGES }, named: { system: asTheSystem } },
  },
  {
    key: "window.theme",
    label: "setting-window-theme",
    control: { kind: "line", words: { system: "setting-window-theme.system", light: "setting-window-theme.light", dark: "setting-window-theme.dark" } },
  },
  { key: "start.at_login", label: "setting-start-login", control: { kind: "switch", offUntilChosen: true } },
];

/** A newer version of the program. */
export const UPDATES: readonly Entry[] = [
  { key: "update.check", label: "setting-update-check", control: { kind: "switch" } },
  { key: "update.address", label: "setting-update-address", control: text },
];

/** Every setting that has a control here; doors and queues have parts of their own. */
export const ALL: readonly Entry[] = [...ACCOUNT, ...EMPLOYEE, ...READING, ...CONNECTION, ...SURVEYS, ...ESTIMATES, ...QUESTIONS, ...NOTIFICATIONS, ...PRIVACY, ...WINDOW, ...UPDATES];

/** What a setting and its value are called on this page; one that has no control here, as it stands in the file. */
export function called({ key, value }: { key: string; value: unknown }): { setting: string; value: string } {
  const entry = ALL.find((known) => known.key === key);
  const plain = value === null || typeof value === "object" ? "" : String(value);
  return entry ? { setting: t(entry.label), value: inWords(entry.control, plain) } : { setting: key, value: plain };
}

function inWords(control: Control, plain: string): string {
  switch (control.kind) {
    case "switch":
      return t(plain === "true" ? "settings-on" : "settings-off");
    case "number":
      return control.unit ? `${plain} ${t(control.unit)}` : plain;
    case "list":
    case "line": {
      const word = control.words[plain];
      return word ? t(word) : plain;
    }
    default:
      return plain;
  }
}
