//! What is kept on this computer.

use super::service::{Campaign, QueueRow};
use crate::call::CallRecord;
use crate::id::CallId;
use crate::id::CampaignId;
use crate::id::Estimate;
use crate::id::ResponseId;
use crate::response::KeptResponse;
use async_trait::async_trait;
use jiff::Timestamp;
use serde_json::Value;
use std::collections::BTreeMap;

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
    /// When the answer was given, by the service's clock: a call that had ended by then goes before one that had not.
    pub answered_at: Timestamp,
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

/// How many calls there are in each state, and how many answers.
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
    /// Removes everything and keeps this instead: both, or neither.
    async fn replace(&self, changes: Vec<Change>) -> Result<(), StoreFault>;
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
