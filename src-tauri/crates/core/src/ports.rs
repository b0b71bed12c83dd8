//! What the engine needs of the world. Each trait names operations of one adapter; the shell connects them.

use crate::call::CallRecord;
use crate::error::Words;
use crate::id::{CallId, CampaignId, Estimate, ResponseId, SurveyGuid};
use crate::response::{KeptResponse, Response};
use crate::settings::Settings;
pub use crate::settings::{MachineKey, Person, PolicyRead, PolicySource};
pub use crate::update::{Download, Updates};
use crate::view::ConnectionTrial;
use async_trait::async_trait;
use jiff::Timestamp;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

// ---------------------------------------------------------------------------------------------------------------- time

/// The time of day, and waiting for it. Injected, so that tests script a week in a moment.
#[async_trait]
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Timestamp;
    /// Returns when `now()` has reached `at`; soon, if it already has.
    async fn wait_until(&self, at: Timestamp);
}

// ------------------------------------------------------------------------------------------------------------- service

/// The service's own face of an agent (API reference 2.3, `employee`).
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Employee {
    /// Ties answers to the agent.
    pub email: String,
    /// `first_name`, `last_name`, `title`, `department`, `team`, `division`, `phone_number`, `external_id` where set.
    pub fields: BTreeMap<String, String>,
}

/// One request to add a respondent.
#[derive(Clone, PartialEq)]
pub struct AddRespondent {
    /// The campaign.
    pub campaign: CampaignId,
    /// The same in every try.
    pub guid: SurveyGuid,
    /// E.164.
    pub phone_number: String,
    /// What else is known of the customer.
    pub respondent: crate::call::RespondentDetails,
    /// Free text.
    pub note: Option<String>,
    /// The organisation's own fields.
    pub custom: BTreeMap<String, String>,
    /// The agent.
    pub employee: Employee,
    /// What the agent chose. Never made up.
    pub estimate: Option<Estimate>,
    /// Whether to ask for a p-gap period.
    pub check_pgap: bool,
}

impl AddRespondent {
    /// What goes along beside number and campaign, by name and without any value: for people who look at what would be sent.
    #[must_use]
    pub fn goes_along(&self) -> Vec<String> {
        let of = &self.respondent;
        let known = [
            ("respondent.email", of.email.is_some()),
            ("respondent.first_name", of.first_name.is_some()),
            ("respondent.last_name", of.last_name.is_some()),
            ("respondent.company", of.company.is_some()),
            ("note", self.note.is_some()),
            ("employee.email", !self.employee.email.is_empty()),
        ];
        let known = known.into_iter().filter(|(_, is_there)| *is_there).map(|(name, _)| name.to_owned());
        let employee = self.employee.fields.keys().map(|name| format!("employee.{name}"));
        let custom = self.custom.keys().map(|name| format!("custom.{}", crate::raw::shown_name(name)));
        known.chain(employee).chain(custom).collect()
    }
}

/// What the service made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// Accepted: the survey goes out.
    Accepted,
    /// The agent is in a p-gap period. Nothing was stored.
    PgapPeriod,
}

/// What the service counts for an agent over some days. Any member may be missing; none is computed from another (6.13).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Analytics {
    /// Mean of the ratings, 0..10.
    pub average: Option<f64>,
    /// Promoters, passives, detractors.
    pub spread: Option<Spread>,
    /// -100..100.
    pub nps: Option<f64>,
}

/// Counts, not shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// 9 and 10.
    pub promoters: u32,
    /// 7 and 8.
    pub passives: u32,
    /// 0 to 6.
    pub detractors: u32,
}

/// One row of the IVR map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueRow {
    /// Opaque text, compared trimmed and without regard to case (6.15).
    pub queue: String,
    /// Where its calls are surveyed.
    pub campaign: CampaignId,
}

/// A campaign's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campaign {
    /// Its id.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
}

/// A list that was read, with what could not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    /// The rows that could be read.
    pub rows: Vec<T>,
    /// How many could not.
    pub unreadable: u32,
    /// Whether the documented fallback answered instead of the endpoint that is set.
    pub fallback: bool,
}

/// What kind of failure a request met: it decides what may be done next (API reference 3.1, 3.7, 6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultClass {
    /// It never reached the service: name, connect, TLS, proxy.
    SurelyNotSent,
    /// It went out and no answer came back, or only half of one.
    MaybeSent,
    /// The service said no for good.
    Rejected,
    /// The service says that this respondent is in the campaign already.
    AlreadyInvited,
    /// The key was not accepted.
    Auth,
    /// Too many calls, or the service asked for a pause. It did nothing.
    Throttled {
        /// How long it asked to wait.
        retry_after: Option<Duration>,
    },
    /// A fault at the service: it may have acted.
    Server,
    /// An answer came that cannot be understood.
    Unreadable,
    /// This endpoint does not exist there.
    Missing,
}

/// A request that failed. Its texts never hold personal data or secrets.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{endpoint}: {words}")]
pub struct ServiceFault {
    /// What may be done next.
    pub class: FaultClass,
    /// The HTTP status, if one came.
    pub status: Option<u16>,
    /// The setting's name of the endpoint: `add_respondent`, `responses`, ...
    pub endpoint: &'static str,
    /// One sentence for a person: what the service said, or what failed (name, connect, TLS, time).
    pub words: Words,
}

/// How to reach the service.
#[derive(Clone)]
pub struct Connection {
    /// The organisation's key.
    pub key: SecretString,
    /// `api.url`, `api.auth_scheme`, `api.calls_per_second`, `api.paths.*`, `api.body`.
    pub settings: Settings,
}

/// nps.today.
#[async_trait]
pub trait Service: Send + Sync + 'static {
    /// Adds a respondent: at most one request reaches the service per call of this function, but for the other body
    /// shape after a refusal that stored nothing (6.2).
    async fn add_respondent(&self, request: AddRespondent) -> Result<Added, ServiceFault>;
    /// Counts for one agent over `days`.
    async fn analytics(&self, email: &str, days: u16) -> Result<Analytics, ServiceFault>;
    /// Answers about one agent, rated or commented since.
    async fn responses(&self, email: &str, since: Timestamp) -> Result<Read<Response>, ServiceFault>;
    /// Earlier answers of one customer.
    async fn phone_responses(&self, e164: &str) -> Result<Read<Response>, ServiceFault>;
    /// Queues and their campaigns. `fallback` with no rows where the service has no such endpoint.
    async fn ivr_map(&self) -> Result<Read<QueueRow>, ServiceFault>;
    /// Names of campaigns.
    async fn campaigns(&self) -> Result<Read<Campaign>, ServiceFault>;
    /// Requests of this computer in the last minute.
    fn calls_last_minute(&self) -> u32;
    /// Settings' names of the endpoints that answer through the documented fallback.
    fn fallbacks(&self) -> Vec<String>;
}

/// Makes a [`Service`] for a key and settings.
#[async_trait]
pub trait Connect: Send + Sync + 'static {
    /// # Errors
    /// When the address or a path template cannot be one; the words say which.
    fn connect(&self, connection: Connection) -> Result<Arc<dyn Service>, ServiceFault>;
    /// Goes the way to the service step by step, reading only; without a key as far as that goes.
    async fn try_out(&self, settings: Settings, key: Option<SecretString>) -> ConnectionTrial;
}

// --------------------------------------------------------------------------------------------------------------- store

/// Why something could not be kept or read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    /// It has not been opened: the key is not there yet.
    #[error("the database is locked until the keychain is unlocked")]
    Locked,
    /// The key does not fit.
    #[error("the database cannot be opened with the key in the keychain")]
    WrongKey,
    /// Made by a newer program.
    #[error("the database was made by a newer Aftercall (version {found}, this one knows {known})")]
    Newer {
        /// Its version.
        found: u32,
        /// Ours.
        known: u32,
    },
    /// No room.
    #[error("the disk is full")]
    Full,
    /// The key fits and what is in the file is not as it was written. A store that can mend it does so and does not say this.
    #[error("the database is damaged and could not be mended")]
    Damaged,
    /// Anything else; words without personal data.
    #[error("the database failed: {0}")]
    Failed(String),
}

/// One thing to keep. A list of changes is kept whole or not at all.
#[derive(Clone, PartialEq)]
pub enum Change {
    /// A call as it is now, new or known.
    Call(Box<CallRecord>),
    /// Answers as they are now, new or known.
    Responses(Vec<KeptResponse>),
    /// The whole IVR map, in place of the earlier one.
    IvrMap(Vec<QueueRow>),
    /// All campaigns, in place of the earlier ones.
    Campaigns(Vec<Campaign>),
    /// A small named value of the engine: what was alerted last, when the map was read, the period on screen.
    Note {
        /// Its name.
        name: &'static str,
        /// Its value.
        value: Value,
    },
}

/// What is kept, as far as the engine needs it at start.
#[derive(Clone, PartialEq, Default)]
pub struct Kept {
    /// Calls whose survey is not final (`SurveyState::is_final`).
    pub active: Vec<CallRecord>,
    /// Calls that ended or began since `recent_since`, final ones too.
    pub recent: Vec<CallRecord>,
    /// The IVR map.
    pub ivr_map: Vec<QueueRow>,
    /// Campaigns' names.
    pub campaigns: Vec<Campaign>,
    /// Small named values.
    pub notes: BTreeMap<String, Value>,
}

/// Which calls to read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallsWanted {
    /// At most so many, newest first.
    pub limit: u32,
    /// Only those older than this one.
    pub before: Option<CallId>,
    /// Only those in one of these states; empty: all.
    pub states: Vec<crate::call::SurveyState>,
}

/// A call that an answer may belong to.
#[derive(Clone, PartialEq, Eq)]
pub struct SentCall {
    /// The customer's number, E.164.
    pub e164: String,
    /// It ended between these, both included.
    pub ended: (Timestamp, Timestamp),
}

/// Which answers to read, newest first by the time of the rating, then the id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ResponsesWanted {
    /// At most so many.
    pub limit: u32,
    /// Leaves out so many of the newest.
    pub offset: u32,
    /// Only unread ones.
    pub unread_only: bool,
    /// Only those rated since.
    pub since: Option<Timestamp>,
}

/// How many calls there are in each state, and how old the oldest waiting one is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// By state.
    pub calls: BTreeMap<String, u32>,
    /// All answers.
    pub responses: u32,
    /// Unread answers.
    pub unread: u32,
}

/// Counts of ratings 0..=10 since a time, and how many answers had none or another scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RatingCounts {
    /// By rating.
    pub by_rating: [u32; 11],
    /// Left out of every score.
    pub other: u32,
}

/// One estimate with the customer's later answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The answer.
    pub response: ResponseId,
    /// The call, where it is one of this computer.
    pub call: Option<CallId>,
    /// The agent's.
    pub estimate: Estimate,
    /// The customer's, 0..=10.
    pub rating: u8,
}

/// A database that was found damaged: it was set aside, and a fresh one holds what could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// When.
    pub at: Timestamp,
    /// The name of the file that was set aside.
    pub aside: String,
    /// Rows that could be read.
    pub rows: u32,
    /// Whether anything is known to be lost.
    pub lost: bool,
}

/// The database.
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// Opens it with a raw 256-bit key, making it if there is none. Everything else fails with `Locked` before.
    async fn open(&self, key: DatabaseKey) -> Result<(), StoreFault>;
    /// What the engine needs at start.
    async fn load(&self, recent_since: Timestamp) -> Result<Kept, StoreFault>;
    /// Keeps all changes or none. Durable when it returns.
    async fn commit(&self, changes: Vec<Change>) -> Result<(), StoreFault>;
    /// One call.
    async fn call(&self, id: CallId) -> Result<Option<CallRecord>, StoreFault>;
    /// Calls, newest first.
    async fn calls(&self, wanted: CallsWanted) -> Result<Vec<CallRecord>, StoreFault>;
    /// Answers by id; unknown ids are left out.
    async fn responses_by_id(&self, ids: Vec<ResponseId>) -> Result<Vec<KeptResponse>, StoreFault>;
    /// The campaigns of all answers: id and, where the answers themselves name it, a name.
    async fn answer_campaigns(&self) -> Result<Vec<(CampaignId, Option<String>)>, StoreFault>;
    /// Answers, newest first.
    async fn responses(&self, wanted: ResponsesWanted) -> Result<Vec<KeptResponse>, StoreFault>;
    /// Counts for the status and the badges.
    async fn counts(&self) -> Result<Counts, StoreFault>;
    /// Ratings of answers since a time, until another.
    async fn rating_counts(&self, since: Timestamp, until: Timestamp) -> Result<RatingCounts, StoreFault>;
    /// Estimates with answers of 0..=10, rated since a time, newest first.
    async fn pairs(&self, since: Timestamp) -> Result<Vec<Pair>, StoreFault>;
    /// How many estimates were given since a time: on calls of this computer, and on answers without such a call.
    async fn estimates_since(&self, since: Timestamp) -> Result<u32, StoreFault>;
    /// When the first call that is kept ended: answers that are older belong to none.
    async fn first_call_ended(&self) -> Result<Option<Timestamp>, StoreFault>;
    /// For each: the newest call of the number that ended between the two times and whose survey was sent. Many at once, because a first
    /// read asks for as many as there are answers.
    async fn sent_calls(&self, wanted: Vec<SentCall>) -> Result<Vec<Option<CallRecord>>, StoreFault>;
    /// Removes what is older than a time: personal columns of calls and answers. Returns how many rows it touched.
    async fn forget_before(&self, time: Timestamp) -> Result<u32, StoreFault>;
    /// Removes everything: calls, answers, map, notes. A database that could not be opened is set aside instead, never deleted; the
    /// next `open` makes a fresh one.
    async fn wipe(&self) -> Result<(), StoreFault>;
    /// Gives back memory that only makes reading quicker: nobody will read for a while.
    async fn rest(&self) -> Result<(), StoreFault>;
    /// Bytes on the disk.
    fn data_bytes(&self) -> u64;
    /// The damage that was found last while this store ran, if any.
    fn mended(&self) -> Option<Mended> {
        None
    }
}

/// A raw 256-bit database key.
pub struct DatabaseKey(pub secrecy::SecretBox<[u8; 32]>);

impl std::fmt::Debug for DatabaseKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("DatabaseKey(..)")
    }
}

// ------------------------------------------------------------------------------------------------------------- secrets

/// What the keychain can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum KeychainState {
    /// It answers.
    Ok,
    /// There is none on this computer.
    Absent,
    /// It is there and locked.
    Locked,
    /// It, or a person, said no.
    Denied,
}

/// A keychain that could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the keychain is {state:?}: {words}")]
pub struct KeychainFault {
    /// Absent, locked or denied.
    pub state: KeychainState,
    /// One sentence, no secrets.
    pub words: String,
}

/// All secrets of one home, kept in one keychain item (macOS asks once per item).
#[derive(Clone, Default)]
pub struct Secrets {
    /// The organisation's key at nps.today.
    pub api_key: Option<SecretString>,
    /// The database's key, 64 hex digits.
    pub database_key: Option<SecretString>,
    /// The secret of local HTTP and signed links.
    pub door_token: Option<SecretString>,
    /// What connectors log in to phone systems with, by the name after `door.`.
    pub door_secrets: BTreeMap<String, SecretString>,
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Secrets(..)")
    }
}

/// The keychain. Slow, and may ask a person: the adapter has its own time limit.
#[async_trait]
pub trait Keychain: Send + Sync + 'static {
    /// What is kept; empty secrets where nothing is.
    async fn read(&self) -> Result<Secrets, KeychainFault>;
    /// Keeps them in place of what was.
    async fn write(&self, secrets: Secrets) -> Result<(), KeychainFault>;
}

/// The key file of `privacy.keychain = preferred`, used for the database alone, mode 0600.
#[async_trait]
pub trait KeyFile: Send + Sync + 'static {
    /// The key in the file; made with fresh random bytes if there is none and `make` is set.
    async fn database_key(&self, make: bool) -> Result<Option<DatabaseKey>, String>;
    /// 32 fresh random bytes.
    fn fresh_key(&self) -> DatabaseKey;
}

// ------------------------------------------------------------------------------------------------------------- desktop

/// A notification: a value, so that two can be compared. Its title is safe on a locked screen.
#[derive(Clone, PartialEq, Eq)]
pub struct Notification {
    /// Replaces an earlier one with the same key.
    pub key: String,
    /// One line.
    pub title: String,
    /// The body; may hold a comment where settings allow it.
    pub body: String,
    /// Whether it may make a sound.
    pub sound: bool,
    /// What a click opens.
    pub opens: Opens,
}

/// What a click on a notification or a menu line opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "page")]
pub enum Opens {
    /// The answers, at one of them if named.
    Today {
        /// The row to go to.
        response: Option<ResponseId>,
    },
    /// The ledger.
    Calls,
    /// The learning page.
    Learning,
    /// The settings.
    Settings,
    /// The p-gap question.
    Pgap,
}

/// The system's notifications.
pub trait Notify: Send + Sync + 'static {
    /// Shows one; returns at once. A click comes back as an `Opens` through the channel the adapter was made with.
    fn show(&self, notification: Notification);
}

/// The settings file of the user.
#[async_trait]
pub trait SettingsFile: Send + Sync + 'static {
    /// Its text; `None` if there is none.
    async fn read(&self) -> Result<Option<String>, String>;
    /// Replaces it in one step.
    async fn write(&self, text: String) -> Result<(), String>;
    /// The policy of the machine as the text of a settings file, with faults in words (for example a file that a user could write).
    async fn policy(&self) -> PolicyRead;
}
