// Written by the test of the contract in the core crate. Do not change by hand.
// To write it anew: AFTERCALL_WRITE_CONTRACT=1 cargo nextest run -p aftercall-core --test contract

export type AnswerFilter = { words: string, least: number | null, most: number | null, campaign: CampaignId | null, tag: Tag | null, unread: boolean, commented: boolean, };

export type AppView = { revision: number, practice: boolean, rehearsal: boolean, language: string, theme: string, session: SessionView, setup: SetupView, banner: Banner | null, presenting_until: string | null, paused_until: string | null, no_tray: boolean, health: Health, badges: Badges, today: TodayView, calls: CallsView, learning: LearningView, settings: SettingsView, };

export type Badges = { answers: number, calls: number, };

export type Band = "low" | "middle" | "high";

export type Banner = { kind: BannerKind, since: string | null, until: string | null, last_read: string | null, answers: number, questions: number, surveys: number, stale_minutes: number, words: string | null, };

export type BannerKind = "trouble" | "rehearsal" | "practice" | "quiet" | "presenting" | "offline" | "paused" | "settings";

export type CallDetails = { row: LedgerRow, rule: Rule, sent: Array<SentField>, today: Judged | null, };

export type CallId = string;

export type CallerPhase = "ringing" | "talking";

export type CallerView = { revision: number, call: CallId, name: string | null, number: string | null, queue: string | null, phase: CallerPhase, since: string, total: number, answers: Array<EarlierAnswer> | null, trouble: string | null, language: string, theme: string, };

export type CallsView = { needs_you: Array<LedgerRow>, rows: Array<LedgerRow>, revision: number, total: number, stale_minutes: number, };

export type CampaignChoice = { id: CampaignId, name: string, };

export type CampaignId = number;

export type Chosen = { estimate: Estimate | null, until: string, };

export type ConnectionTrial = { url: string, proxy: string | null, ok: boolean, failed: WayStep | null, steps: Array<StepReport>, };

export type Direction = "in" | "out" | "unknown";

export type DoorStatus = { name: string, state: string, last_event: string | null, last_error: string | null, };

export type EarlierAnswer = { rating: number | null, comment: string | null, rated_at: string | null, campaign_name: string | null, };

export type Estimate = number;

export type Happening = { at: string, kind: HappeningKind, detail: string | null, };

export type HappeningKind = "started" | "answered" | "ended" | "skipped" | "attempted" | "asked" | "estimated" | "cannot_judge" | "accepted" | "refused" | "postponed" | "no_answer" | "expired" | "resent" | "do_not_survey";

export type Health = { state: HealthState, last_read: string | null, next_read: string | null, waiting: number, reading: boolean, words: string | null, };

export type HealthState = "connected" | "practice" | "offline" | "throttled" | "unreachable" | "key_rejected" | "locked" | "signed_out" | "connecting";

export type Judged = { survey: SurveyState, reason: Reason | null, detail: Record<string, unknown> | null, campaign_name: string | null, };

export type KeychainState = "ok" | "absent" | "locked" | "denied";

export type LearningBand = { band: Band, pairs: number, bias: number | null, mean_miss: number | null, within_one: number | null, };

export type LearningDocument = { days: number, estimates: number, pairs: number, bias: number | null, bias_low: number | null, bias_high: number | null, mean_miss: number | null, within_one: number | null, within_one_low: number | null, within_one_high: number | null, points: Array<LearningPoint>, bands: Array<LearningBand>, };

export type LearningPoint = { estimate: number, rating: number, call: CallId | null, };

export type LearningView = { learning: LearningDocument, pairs: Array<PairRow>, };

export type LedgerRow = { call: CallId, source_id: string | null, source: string, direction: Direction, queue: string | null, number: string | null, internal: boolean, name: string | null, started_at: string | null, answered_at: string | null, ended_at: string | null, talk_seconds: number | null, voicemail: Voicemail, transferred: boolean, campaign: CampaignId | null, campaign_name: string | null, survey: SurveyState, reason: Reason | null, detail: Record<string, unknown> | null, estimate: Estimate | null, attempts: number, due_at: string | null, expires_at: string | null, needs_you: boolean, untold: Array<Untold>, history: Array<Happening>, updated_at: string, };

export type Origin = "default" | "user" | "policy";

export type PairRow = { answer: ResponseRow, };

export type PgapView = { revision: number, call: CallId, name: string | null, number: string | null, about: string | null, talk_seconds: number | null, ended_at: string | null, question: string, more: number, chosen: Chosen | null, language: string, theme: string, practice: boolean, };

export type QueueView = { queue: string, campaign: CampaignId | null, campaign_name: string | null, local: boolean, enabled: boolean, };

export type Reason = "too_short" | "voicemail" | "not_answered" | "queue_not_mapped" | "number_withheld" | "internal_number" | "invalid_number" | "outbound_off" | "queue_off" | "surveys_off" | "transferred" | "asked_recently" | "do_not_survey" | "duplicate_event" | "already_invited" | "rejected" | "rating_refused" | "no_answer" | "stale" | "not_estimated" | "signed_out" | "rehearsal";

export type Refusal = { code: RefusalCode, message: string, detail: Record<string, unknown>, };

export type RefusalCode = "invalid_field" | "invalid_request" | "not_signed_in" | "unknown_call" | "no_question" | "wrong_state" | "unknown_setting" | "invalid_value" | "set_by_policy" | "settings_file" | "key_rejected" | "unreachable" | "keychain" | "store" | "unavailable" | "closing";

export type ResponseId = number;

export type ResponseRow = { id: ResponseId, rating: number | null, comment: string | null, comment_at: string | null, rated_at: string | null, respondent: string | null, respondent_is_number: boolean, campaign: CampaignId | null, campaign_name: string | null, estimate: Estimate | null, unread: boolean, tags: Array<Tag>, call: CallId | null, };

export type Rule = { "by": "open" } | { "by": "settings", settings: Array<SettingDocument>, } | { "by": "local_queue", queue: string, } | { "by": "ivr_map", queue: string, } | { "by": "default_campaign" } | { "by": "agent" } | { "by": "service" } | { "by": "fact" };

export type ScoreDocument = { days: number, n: number, distribution: Array<number> | null, promoters: number, passives: number, detractors: number, average: number | null, nps: number | null, margin: number | null, low: number | null, high: number | null, shown: ScoreShown, origin: ScoreOrigin, as_of: string | null, answers_since: string | null, };

export type ScoreOrigin = "analytics" | "computed";

export type ScoreShown = "score" | "muted" | "answers";

export type ScoreTrend = { way: Way, nps: number, n: number, };

export type SentField = { name: SentName, custom: string | null, value: string, };

export type SentName = "campaign" | "guid" | "number" | "first_name" | "last_name" | "email" | "company" | "note" | "custom" | "agent" | "estimate" | "pgap_check";

export type ServiceState = "ok" | "offline" | "throttled" | "key_rejected" | "unreachable" | "unknown";

export type ServiceStatus = { url: string, state: ServiceState, last_ok: string | null, last_error: string | null, calls_last_minute: number, calls_per_second_limit: number, fallbacks: Array<string>, unreadable_rows: number, };

export type SessionState = "signed_out" | "locked" | "signed_in" | "key_rejected";

export type SessionView = { state: SessionState, email: string | null, session_only: boolean, keychain: KeychainState, email_locked: boolean, api_url: string, api_url_is_default: boolean, api_url_locked: boolean, };

export type SettingDocument = { key: string, value: unknown, origin: Origin, default: unknown, };

export type SettingRow = { locked: boolean, least: number | null, most: number | null, choices: Array<string>, key: string, value: unknown, origin: Origin, default: unknown, };

export type SettingsFault = { origin: Origin, line: number | null, key: string | null, message: string, };

export type SettingsView = { rows: Array<SettingRow>, faults: Array<SettingsFault>, policy_count: number, doors: Array<DoorStatus>, door_secrets: Array<string>, service: ServiceStatus, queues: Array<QueueView>, campaigns: Array<CampaignChoice>, version: string, update: UpdateStatus, data_bytes: number | null, };

export type SetupStep = { name: SetupStepName, state: StepState, figure: number | null, };

export type SetupStepName = "reach" | "key" | "agent" | "queues" | "keep";

export type SetupView = { steps: Array<SetupStep>, checking: boolean, accepted: boolean, agent_known: boolean, refusal: Refusal | null, email: string | null, api_url: string | null, };

export type StepOutcome = "ok" | "noted" | "failed" | "absent" | "not_tried";

export type StepReport = { step: WayStep, outcome: StepOutcome, words: string | null, milliseconds: number | null, };

export type StepState = "waiting" | "now" | "done" | "trouble";

export type SurveyState = "open" | "queued" | "sending" | "awaiting_estimate" | "sent" | "skipped" | "uncertain" | "failed" | "expired";

export type Tag = "not_about_me" | "call_back";

export type TodayView = { score: ScoreDocument, answers: Array<ResponseRow>, revision: number, total: number, trend: ScoreTrend | null, best: ResponseRow | null, };

export type Untold = "end" | "answer" | "talk_time" | "direction" | "queue" | "number" | "start" | "id";

export type UpdateState = "off" | "unknown" | "current" | "notice" | "offered" | "installing" | "installed";

export type UpdateStatus = { state: UpdateState, version: string | null, looked_at: string | null, last_error: string | null, };

export type Voicemail = "yes" | "no" | "unknown";

export type Way = "up" | "down";

export type WayStep = "name" | "connect" | "proxy" | "tls" | "key" | "path";

/** Every setting that has a control in the window. */
export const SETTING_KEYS = [
  "account.email",
  "account.employee.first_name",
  "account.employee.last_name",
  "account.employee.title",
  "account.employee.department",
  "account.employee.team",
  "account.employee.division",
  "account.employee.phone_number",
  "account.employee.external_id",
  "api.url",
  "api.auth_scheme",
  "api.calls_per_second",
  "api.paths.analytics",
  "api.paths.responses",
  "api.paths.phone_responses",
  "api.paths.ivr_map",
  "api.paths.campaigns",
  "api.paths.add_respondent",
  "api.paths.all_responses",
  "api.body",
  "survey.enabled",
  "survey.rehearsal",
  "survey.outbound",
  "survey.min_seconds_out",
  "survey.min_seconds_in",
  "survey.default_campaign",
  "survey.stale_minutes",
  "survey.guard_hours",
  "survey.transferred",
  "survey.uncertain",
  "survey.default_country",
  "survey.internal_digits",
  "queues",
  "pgap.question.en",
  "pgap.question.da",
  "pgap.question.sv",
  "pgap.question.nb",
  "pgap.question.fi",
  "pgap.question.de",
  "pgap.remind_minutes",
  "pgap.expire_minutes",
  "pgap.on_expire",
  "read.interval_seconds",
  "read.days",
  "notify.responses",
  "notify.low_only_below",
  "notify.show_comment",
  "notify.sound",
  "notify.during_calls",
  "privacy.retention_days",
  "privacy.mask_numbers",
  "privacy.keychain",
  "door.http.enabled",
  "door.http.port",
  "door.http.allowed_origins",
  "door.link.enabled",
  "door.baresip.enabled",
  "door.baresip.address",
  "door.baresip.user",
  "door.baresip.queue_from",
  "door.asterisk.enabled",
  "door.asterisk.address",
  "door.asterisk.tls",
  "door.asterisk.ca_file",
  "door.asterisk.allow_plain",
  "door.asterisk.user",
  "door.asterisk.agent",
  "door.asterisk.amd",
  "door.freeswitch.enabled",
  "door.freeswitch.address",
  "door.freeswitch.tls",
  "door.freeswitch.ca_file",
  "door.freeswitch.allow_plain",
  "door.freeswitch.agent",
  "door.genesys.enabled",
  "door.genesys.region",
  "door.genesys.address",
  "door.genesys.client_id",
  "door.genesys.user_id",
  "window.language",
  "window.theme",
  "start.at_login",
  "update.check",
  "update.address",
  "door.baresip",
  "door.asterisk",
  "door.freeswitch",
  "door.genesys",
] as const;
