//! The documents of interface.md. Names are fixed; members may be added, none is renamed; absent values are `null`.

use super::update::UpdateStatus;
use crate::call::{Direction, Happening, Reason, SurveyState, Untold, Voicemail};
use crate::id::{CallId, CampaignId, Estimate, ResponseId};
use crate::ports::KeychainState;
use crate::response::Tag;
use crate::settings::Origin;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// The answer to a reported call.
#[derive(Clone, PartialEq, Serialize)]
pub struct CallAnswer {
    /// Our name of the call.
    pub call: CallId,
    /// What became of it so far.
    pub outcome: SurveyState,
    /// Why.
    pub reason: Option<Reason>,
    /// The campaign.
    pub campaign: Option<CampaignId>,
    /// Masked.
    pub number: Option<String>,
    /// Figures that belong to the reason.
    pub detail: Option<Value>,
}

/// A ledger row.
#[derive(Clone, PartialEq, Serialize, TS)]
pub struct LedgerRow {
    /// Our name of the call.
    pub call: CallId,
    /// The phone system's name of it.
    pub source_id: Option<String>,
    /// Who reported it.
    pub source: String,
    /// Who called whom.
    pub direction: Direction,
    /// The queue.
    pub queue: Option<String>,
    /// Masked, `null` when withheld. An extension is shown as it is.
    pub number: Option<String>,
    /// Whether the number is an extension.
    pub internal: bool,
    /// The customer's name.
    pub name: Option<String>,
    /// When it began to ring.
    #[ts(as = "Option<String>")]
    pub started_at: Option<Timestamp>,
    /// When talk began.
    #[ts(as = "Option<String>")]
    pub answered_at: Option<Timestamp>,
    /// When it was over.
    #[ts(as = "Option<String>")]
    pub ended_at: Option<Timestamp>,
    /// Seconds of talk.
    pub talk_seconds: Option<u32>,
    /// Whether it reached a voice mail.
    pub voicemail: Voicemail,
    /// Whether another agent had a part in it.
    pub transferred: bool,
    /// The campaign.
    pub campaign: Option<CampaignId>,
    /// Its name.
    pub campaign_name: Option<String>,
    /// Where its survey stands.
    pub survey: SurveyState,
    /// Why.
    pub reason: Option<Reason>,
    /// Figures and words that belong to the reason.
    #[ts(type = "Record<string, unknown> | null")]
    pub detail: Option<Value>,
    /// What the agent said.
    pub estimate: Option<Estimate>,
    /// Requests that were begun.
    pub attempts: u32,
    /// When the next try or reminder is due.
    #[ts(as = "Option<String>")]
    pub due_at: Option<Timestamp>,
    /// When an open question, or a waiting survey, expires.
    #[ts(as = "Option<String>")]
    pub expires_at: Option<Timestamp>,
    /// Whether the agent is asked to do something about it.
    pub needs_you: bool,
    /// What doors did not tell of it, the weightiest first.
    pub untold: Vec<Untold>,
    /// What happened, oldest first.
    pub history: Vec<Happening>,
    /// When anything changed last.
    #[ts(as = "String")]
    pub updated_at: Timestamp,
}

/// A row of answers.
#[derive(Clone, PartialEq, Serialize, TS)]
pub struct ResponseRow {
    /// The service's id.
    pub id: ResponseId,
    /// 0 is a rating.
    #[ts(as = "Option<f64>")]
    pub rating: Option<i64>,
    /// The customer's words.
    pub comment: Option<String>,
    /// When they were added.
    #[ts(as = "Option<String>")]
    pub comment_at: Option<Timestamp>,
    /// When it was rated.
    #[ts(as = "Option<String>")]
    pub rated_at: Option<Timestamp>,
    /// First name and initial; a masked number where no name is known; `null` where the row was anonymised.
    pub respondent: Option<String>,
    /// Whether `respondent` is a number.
    pub respondent_is_number: bool,
    /// The campaign.
    pub campaign: Option<CampaignId>,
    /// Its name.
    pub campaign_name: Option<String>,
    /// The agent's estimate.
    pub estimate: Option<Estimate>,
    /// Whether the agent has not looked at it.
    pub unread: bool,
    /// The agent's marks.
    pub tags: Vec<Tag>,
    /// The call, where it is one of this computer.
    pub call: Option<CallId>,
}

/// What the window shows of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ScoreShown {
    /// 30 answers or more.
    Score,
    /// 10 to 29: the score with its range, muted.
    Muted,
    /// Under 10: the answers themselves.
    Answers,
}

/// Where the counts come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ScoreOrigin {
    /// The service's employee analytics.
    Analytics,
    /// The answers on this computer.
    Computed,
}

/// A score: never without n and its likely range.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ScoreDocument {
    /// Of so many days.
    pub days: u16,
    /// Answers that count.
    pub n: u32,
    /// By rating, 0 to 10; `null` where the service tells the three groups alone.
    pub distribution: Option<Vec<u32>>,
    /// 9 and 10.
    pub promoters: u32,
    /// 7 and 8.
    pub passives: u32,
    /// 0 to 6.
    pub detractors: u32,
    /// Mean of the ratings, one decimal; `null` without answers.
    pub average: Option<f64>,
    /// -100..100; `null` without answers.
    pub nps: Option<i32>,
    /// Half of the likely range.
    pub margin: Option<u32>,
    /// Where the score would lie if many more customers answered: from.
    pub low: Option<i32>,
    /// To.
    pub high: Option<i32>,
    /// What the window shows.
    pub shown: ScoreShown,
    /// Where the counts come from.
    pub origin: ScoreOrigin,
    /// When they were read.
    #[ts(as = "Option<String>")]
    pub as_of: Option<Timestamp>,
    /// From when on answers are here, where that is not as far back as the days; `null` where all of them are.
    #[ts(as = "Option<String>")]
    pub answers_since: Option<Timestamp>,
}

/// One estimate beside its answer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LearningPoint {
    /// The agent's.
    pub estimate: u8,
    /// The customer's.
    pub rating: u8,
    /// The call, where it is one of this computer.
    pub call: Option<CallId>,
}

/// Estimates against answers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LearningDocument {
    /// Of so many days.
    pub days: u16,
    /// Estimates given.
    pub estimates: u32,
    /// Those with an answer.
    pub pairs: u32,
    /// Mean of estimate minus answer.
    pub bias: Option<f64>,
    /// Likely range of the bias: from.
    pub bias_low: Option<f64>,
    /// To.
    pub bias_high: Option<f64>,
    /// Mean distance.
    pub mean_miss: Option<f64>,
    /// Share of pairs at most one apart.
    pub within_one: Option<f64>,
    /// Likely range of that share: from.
    pub within_one_low: Option<f64>,
    /// To.
    pub within_one_high: Option<f64>,
    /// The pairs.
    pub points: Vec<LearningPoint>,
    /// The same figures by what the agent estimated: low, middle, high.
    pub bands: Vec<LearningBand>,
}

/// The three groups of a rating (0 to 6, 7 and 8, 9 and 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// 0 to 6.
    Low,
    /// 7 and 8.
    Middle,
    /// 9 and 10.
    High,
}

impl Band {
    /// The group of a rating or an estimate.
    #[must_use]
    pub fn of(points: u8) -> Self {
        match points {
            0..=6 => Self::Low,
            7 | 8 => Self::Middle,
            _ => Self::High,
        }
    }

    /// Its word in documents and in the catalogue.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Middle => "middle",
            Self::High => "high",
        }
    }
}

/// Estimates of one group against their answers. A group of few pairs has its number and no averages.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LearningBand {
    /// Of the estimates.
    pub band: Band,
    /// Estimates of this group with an answer.
    pub pairs: u32,
    /// Mean of estimate minus answer.
    pub bias: Option<f64>,
    /// Mean distance.
    pub mean_miss: Option<f64>,
    /// Share of pairs at most one apart.
    pub within_one: Option<f64>,
}

/// How the service is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ServiceState {
    /// It answers.
    Ok,
    /// This computer has no network.
    Offline,
    /// It asked for a pause.
    Throttled,
    /// It does not know the key.
    KeyRejected,
    /// It does not answer, or not as nps.today does.
    Unreachable,
    /// Not tried yet.
    Unknown,
}

/// The service, in the status.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ServiceStatus {
    /// Its address.
    pub url: String,
    /// How it is doing.
    pub state: ServiceState,
    /// When it answered last.
    #[ts(as = "Option<String>")]
    pub last_ok: Option<Timestamp>,
    /// What failed last, in words; `null` while all is well.
    pub last_error: Option<String>,
    /// Requests of this computer in the last minute.
    pub calls_last_minute: u32,
    /// This computer's ceiling.
    pub calls_per_second_limit: u32,
    /// Endpoints that answer through the documented fallback.
    pub fallbacks: Vec<String>,
    /// Rows that could not be read, in the last reads.
    pub unreadable_rows: u32,
}

/// Whether the icon is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TrayState {
    /// It is.
    Shown,
    /// The desktop has no place for it.
    NoHost,
}

/// Whether notifications go out.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NotificationsStatus {
    /// `on`, `paused` by the agent, or `held`.
    pub state: String,
    /// Until when they are paused or held, where that is known.
    #[ts(as = "Option<String>")]
    pub until: Option<Timestamp>,
    /// What holds them.
    pub why: Option<HeldBy>,
}

/// What keeps messages back for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HeldBy {
    /// The agent talks.
    Call,
    /// The agent shows the screen to others.
    Presenting,
    /// The system's "do not disturb" is on.
    DoNotDisturb,
}

/// Counts of surveys that are not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct OutboxStatus {
    /// Waiting to be sent.
    pub queued: u32,
    /// On their way.
    pub sending: u32,
    /// Waiting for an estimate.
    pub awaiting_estimate: u32,
    /// May or may not have arrived.
    pub uncertain: u32,
    /// Refused for good.
    pub failed: u32,
}

/// When the service was read and will be.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReadsStatus {
    /// Last.
    #[ts(as = "Option<String>")]
    pub last: Option<Timestamp>,
    /// Next.
    #[ts(as = "Option<String>")]
    pub next: Option<Timestamp>,
    /// Why the next one is then, or why there is none.
    pub why: ReadsWhy,
}

/// Why the service is read when it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReadsWhy {
    /// It is being read now.
    Reading,
    /// By `read.interval_seconds`.
    Interval,
    /// Quicker than that: a call ended a while ago and its answer may come.
    AfterCall,
    /// Slower than that: nobody is at the computer.
    Away,
    /// Slower and slower: the last read failed.
    BackingOff,
    /// The service asked for a pause.
    Throttled,
    /// Not at all: there is no network.
    Offline,
    /// Not at all: the key was not accepted.
    KeyRejected,
    /// Not at all: nobody is signed in.
    SignedOut,
}

/// A way in for call events, in the status.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DoorStatus {
    /// `ctl`, `http`, ...
    pub name: String,
    /// `ok`, `off`, `trouble`.
    pub state: String,
    /// When something came through it last.
    #[ts(as = "Option<String>")]
    pub last_event: Option<Timestamp>,
    /// What failed last.
    pub last_error: Option<String>,
}

/// A line of the settings file that cannot be used.
#[derive(Clone, PartialEq, Eq, Serialize, TS)]
pub struct SettingsFault {
    /// `user` or `policy`.
    pub origin: Origin,
    /// Line, from 1.
    pub line: Option<u32>,
    /// The key, where one can be named.
    pub key: Option<String>,
    /// What is wrong, what is used instead.
    pub message: String,
}

/// One setting, with where its value comes from.
#[derive(Clone, PartialEq, Serialize, TS)]
pub struct SettingDocument {
    /// Its key.
    pub key: String,
    /// Its effective value.
    #[ts(type = "unknown")]
    pub value: Value,
    /// Who set it.
    pub origin: Origin,
    /// Its default.
    #[ts(type = "unknown")]
    pub default: Value,
}

/// The status.
#[derive(Clone, PartialEq, Serialize)]
pub struct StatusDocument {
    /// Of this program.
    pub version: String,
    /// Whether it runs against the service built in.
    pub practice: bool,
    /// Whether somebody is signed in.
    pub signed_in: bool,
    /// Who.
    pub email: Option<String>,
    /// The service.
    pub service: ServiceStatus,
    /// The keychain.
    pub keychain: KeychainState,
    /// The icon.
    pub tray: TrayState,
    /// Whether a call is in progress.
    pub in_call: bool,
    /// Whether everything is decided and shown, and nothing sent.
    pub rehearsal: bool,
    /// Notifications.
    pub notifications: NotificationsStatus,
    /// The outbox.
    pub outbox: OutboxStatus,
    /// The reads.
    pub reads: ReadsStatus,
    /// The doors.
    pub doors: Vec<DoorStatus>,
    /// Faults of the settings file and the policy.
    pub settings_errors: Vec<SettingsFault>,
    /// Open windows.
    pub windows: Vec<String>,
    /// Process id.
    pub pid: u32,
    /// What fails inside the program itself, in words; `null` while all is well.
    pub trouble: Option<String>,
    /// A newer version, where it is looked for.
    pub update: UpdateStatus,
}
