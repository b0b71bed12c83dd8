//! The views of the windows. One `AppView` holds all that the main window needs; it is pushed whole, so that a window
//! that was destroyed and made again has missed nothing.

use super::documents::{
    DoorStatus, LearningDocument, LedgerRow, ResponseRow, ScoreDocument, ServiceStatus, SettingDocument, SettingsFault,
};
use super::tray::TrayView;
use super::update::UpdateStatus;
use crate::id::{CallId, CampaignId, Estimate};
use crate::ports::KeychainState;
use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

/// Everything that is shown, of one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Views {
    /// The main window.
    pub app: AppView,
    /// The p-gap window, while a question is to be on screen.
    pub pgap: Option<PgapView>,
    /// The caller card, while a known call is in progress.
    pub caller: Option<CallerView>,
    /// The tray.
    pub tray: TrayView,
    /// Whether the settings are what the person and the organisation say; before the first read they are the built-in ones.
    pub settings_read: bool,
}

/// The main window: Today, Calls, Learning, Settings, and setup while nobody is signed in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AppView {
    /// Counts up with each change; a page ignores older ones.
    #[ts(as = "f64")]
    pub revision: u64,
    /// Whether it runs against the service built in.
    pub practice: bool,
    /// Whether everything is decided and shown, and nothing sent.
    pub rehearsal: bool,
    /// The language of the texts: `en`.
    pub language: String,
    /// `system`, `light`, `dark`.
    pub theme: String,
    /// Who is signed in.
    pub session: SessionView,
    /// How far a sign-in came.
    pub setup: SetupView,
    /// At most one banner.
    pub banner: Option<Banner>,
    /// Until when the agent shows the screen to others.
    #[ts(as = "Option<String>")]
    pub presenting_until: Option<Timestamp>,
    /// Until when the agent wants no notifications.
    #[ts(as = "Option<String>")]
    pub paused_until: Option<Timestamp>,
    /// This desktop has no place for the icon.
    pub no_tray: bool,
    /// The status line.
    pub health: Health,
    /// Counts beside the tabs.
    pub badges: Badges,
    /// The Today page.
    pub today: TodayView,
    /// The Calls page.
    pub calls: CallsView,
    /// The Learning page.
    pub learning: LearningView,
    /// The Settings page.
    pub settings: SettingsView,
}

/// Whether somebody is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// Nobody: setup is shown.
    SignedOut,
    /// Somebody is known, but the keychain holds the key back for now.
    Locked,
    /// All is well.
    SignedIn,
    /// The service does not know the key any more.
    KeyRejected,
}

/// Who is signed in.
#[derive(Clone, PartialEq, Serialize, TS)]
pub struct SessionView {
    /// Whether.
    pub state: SessionState,
    /// Who.
    pub email: Option<String>,
    /// Whether the key is kept in memory only.
    pub session_only: bool,
    /// The keychain.
    pub keychain: KeychainState,
    /// Whether the account is set by policy.
    pub email_locked: bool,
    /// The service's address.
    pub api_url: String,
    /// Whether the address is the one of nps.today.
    pub api_url_is_default: bool,
    /// Whether the address is set by policy.
    pub api_url_locked: bool,
}

/// Steps of a sign-in, in order, each with its figure where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SetupStepName {
    /// Reach the service, by reading its campaigns; how many milliseconds that took.
    Reach,
    /// Check the key.
    Key,
    /// Find the agent by e-mail; how many answers of the days that are shown.
    Agent,
    /// Read the map of queues; how many there are.
    Queues,
    /// Keep the key in the keychain, unless it is for this session alone.
    Keep,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Not yet.
    Waiting,
    /// Under way.
    Now,
    /// Done.
    Done,
    /// It failed.
    Trouble,
}

/// One step of a sign-in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SetupStep {
    /// Which.
    pub name: SetupStepName,
    /// How it stands.
    pub state: StepState,
    /// Its figure: milliseconds, answers, or queues.
    pub figure: Option<u32>,
}

/// A sign-in. Empty steps: none was begun.
#[derive(Clone, PartialEq, Default, Serialize, TS)]
pub struct SetupView {
    /// The steps.
    pub steps: Vec<SetupStep>,
    /// Whether it is under way.
    pub checking: bool,
    /// Whether it was accepted and its last picture still stands.
    pub accepted: bool,
    /// Whether the service knew the agent; it learns of one with the first survey.
    pub agent_known: bool,
    /// Why it failed.
    pub refusal: Option<crate::error::Refusal>,
    /// The agent's e-mail that was tried last, so that a window made again shows it.
    pub email: Option<String>,
    /// The service that was tried last, where it was not the one of the settings.
    pub api_url: Option<String>,
}

/// Kinds of banners; the first that applies wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BannerKind {
    /// The program itself is in trouble (disk, database, tasks).
    Trouble,
    /// A rehearsal: nothing is sent.
    Rehearsal,
    /// Practice mode.
    Practice,
    /// In a call.
    Quiet,
    /// The agent shows the screen to others.
    Presenting,
    /// No service.
    Offline,
    /// Notifications are paused.
    Paused,
    /// A line of the settings is wrong.
    Settings,
}

/// The banner.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Banner {
    /// Which.
    pub kind: BannerKind,
    /// Since when (offline, quiet).
    #[ts(as = "Option<String>")]
    pub since: Option<Timestamp>,
    /// Until when (paused, presenting).
    #[ts(as = "Option<String>")]
    pub until: Option<Timestamp>,
    /// When the service was read last (offline).
    #[ts(as = "Option<String>")]
    pub last_read: Option<Timestamp>,
    /// New answers that wait for wrap-up (quiet).
    pub answers: u32,
    /// Questions that wait for wrap-up (quiet).
    pub questions: u32,
    /// Surveys that wait (offline).
    pub surveys: u32,
    /// Minutes after which a survey is not sent any more (offline).
    pub stale_minutes: u32,
    /// Words (trouble, settings).
    pub words: Option<String>,
}

/// States of the status line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HealthState {
    /// All is well.
    Connected,
    /// The service built in answers.
    Practice,
    /// No network.
    Offline,
    /// The service asked for a pause.
    Throttled,
    /// The service does not answer.
    Unreachable,
    /// The key is not accepted.
    KeyRejected,
    /// The keychain is locked.
    Locked,
    /// Nobody is signed in.
    SignedOut,
    /// The first read is under way.
    Connecting,
}

/// The status line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Health {
    /// Which.
    pub state: HealthState,
    /// When the service was read last.
    #[ts(as = "Option<String>")]
    pub last_read: Option<Timestamp>,
    /// When it is tried next.
    #[ts(as = "Option<String>")]
    pub next_read: Option<Timestamp>,
    /// Surveys that wait.
    pub waiting: u32,
    /// Whether a read is under way.
    pub reading: bool,
    /// The last error in words.
    pub words: Option<String>,
}

/// Counts beside the tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct Badges {
    /// New answers.
    pub answers: u32,
    /// Calls that need the agent.
    pub calls: u32,
}

/// The Today page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TodayView {
    /// The score of the chosen days.
    pub score: ScoreDocument,
    /// The newest answers; more by request.
    pub answers: Vec<ResponseRow>,
    /// Counts up when any answer may have changed: those that came by request are asked for again.
    pub revision: u32,
    /// How many there are.
    pub total: u32,
    /// Whether the score moved against the same days before; `null` while chance explains the difference.
    pub trend: Option<ScoreTrend>,
    /// The best comment that came today.
    pub best: Option<ResponseRow>,
}

/// Which way a score went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Higher than before.
    Up,
    /// Lower than before.
    Down,
}

/// A score that moved by more than chance explains.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ScoreTrend {
    /// Which way.
    pub way: Way,
    /// The score of the same number of days before.
    pub nps: i32,
    /// Of so many answers.
    pub n: u32,
}

/// A campaign that answers can be looked for by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CampaignChoice {
    /// Its id.
    pub id: CampaignId,
    /// Its name, or in words that it has none.
    pub name: String,
}

/// The Calls page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CallsView {
    /// Calls that need the agent, and the call in progress.
    pub needs_you: Vec<LedgerRow>,
    /// The newest calls, the ones that need the agent among them; more by request.
    pub rows: Vec<LedgerRow>,
    /// Counts up when any call may have changed: those that came by request are asked for again.
    pub revision: u32,
    /// How many there are.
    pub total: u32,
    /// `survey.stale_minutes`, for the words of a waiting survey.
    pub stale_minutes: u32,
}

/// One pair of the list under the picture.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PairRow {
    /// The answer with its estimate.
    pub answer: ResponseRow,
}

/// The Learning page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LearningView {
    /// The figures and points.
    pub learning: LearningDocument,
    /// The pairs furthest apart, at most three; all pairs, newest first, while they are under ten.
    pub pairs: Vec<PairRow>,
}

/// One control of the Settings page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SettingRow {
    /// Key, value, origin, default.
    #[serde(flatten)]
    pub setting: SettingDocument,
    /// Whether policy sets it.
    pub locked: bool,
    /// Smallest number.
    #[ts(as = "Option<f64>")]
    pub least: Option<i64>,
    /// Largest number.
    #[ts(as = "Option<f64>")]
    pub most: Option<i64>,
    /// The words to choose from.
    pub choices: Vec<String>,
}

/// The Settings page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SettingsView {
    /// All settings that have a control.
    pub rows: Vec<SettingRow>,
    /// Lines that cannot be used.
    pub faults: Vec<SettingsFault>,
    /// How many are set by policy.
    pub policy_count: u32,
    /// The doors.
    pub doors: Vec<DoorStatus>,
    /// The connectors whose secrets are in the keychain.
    pub door_secrets: Vec<String>,
    /// The service.
    pub service: ServiceStatus,
    /// Queues: from the service, set here, and those that calls named without a campaign.
    pub queues: Vec<QueueView>,
    /// The campaigns that a queue can be mapped to, by name.
    pub campaigns: Vec<CampaignChoice>,
    /// Of this program.
    pub version: String,
    /// A newer one, where it is looked for.
    pub update: UpdateStatus,
    /// Bytes of data on this computer, if known.
    #[ts(as = "Option<f64>")]
    pub data_bytes: Option<u64>,
}

/// One queue of the Settings page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QueueView {
    /// Its name.
    pub queue: String,
    /// Its campaign.
    pub campaign: Option<CampaignId>,
    /// The campaign's name.
    pub campaign_name: Option<String>,
    /// Whether it stands in the settings rather than in the service's map.
    pub local: bool,
    /// Whether it is surveyed.
    pub enabled: bool,
}

/// An estimate that was chosen and can still be undone.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Chosen {
    /// What was chosen; `null`: cannot judge.
    pub estimate: Option<Estimate>,
    /// Until when it can be undone.
    #[ts(as = "String")]
    pub until: Timestamp,
}

/// The p-gap window.
#[derive(Clone, PartialEq, Serialize, TS)]
pub struct PgapView {
    /// Counts up with each change.
    #[ts(as = "f64")]
    pub revision: u64,
    /// Which call.
    pub call: CallId,
    /// The customer's name, where known.
    pub name: Option<String>,
    /// Masked number.
    pub number: Option<String>,
    /// The campaign's name, else the queue.
    pub about: Option<String>,
    /// Seconds of talk.
    pub talk_seconds: Option<u32>,
    /// When it ended.
    #[ts(as = "Option<String>")]
    pub ended_at: Option<Timestamp>,
    /// The question, in the agent's language.
    pub question: String,
    /// How many more wait behind it.
    pub more: u32,
    /// What was chosen and can be undone.
    pub chosen: Option<Chosen>,
    /// The language of the texts.
    pub language: String,
    /// `system`, `light`, `dark`.
    pub theme: String,
    /// Whether it runs against the service built in.
    pub practice: bool,
}

/// Where the call of the caller card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CallerPhase {
    /// It rings.
    Ringing,
    /// They talk.
    Talking,
}

/// One earlier answer of the caller.
#[derive(Clone, PartialEq, Serialize, TS)]
pub struct EarlierAnswer {
    /// 0 is a rating.
    #[ts(as = "Option<f64>")]
    pub rating: Option<i64>,
    /// The customer's words.
    pub comment: Option<String>,
    /// When.
    #[ts(as = "Option<String>")]
    pub rated_at: Option<Timestamp>,
    /// The campaign's name.
    pub campaign_name: Option<String>,
}

/// The caller card.
#[derive(Clone, PartialEq, Serialize, TS)]
pub struct CallerView {
    /// Counts up with each change.
    #[ts(as = "f64")]
    pub revision: u64,
    /// Which call.
    pub call: CallId,
    /// The customer's name, where known.
    pub name: Option<String>,
    /// Masked number.
    pub number: Option<String>,
    /// The queue.
    pub queue: Option<String>,
    /// Where the call is.
    pub phase: CallerPhase,
    /// Since when.
    #[ts(as = "String")]
    pub since: Timestamp,
    /// How many there are.
    pub total: u32,
    /// The newest three, newest first; `null` while they are looked for.
    pub answers: Option<Vec<EarlierAnswer>>,
    /// Why they could not be read, in words.
    pub trouble: Option<String>,
    /// The language of the texts.
    pub language: String,
    /// `system`, `light`, `dark`.
    pub theme: String,
}
