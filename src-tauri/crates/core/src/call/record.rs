//! What is kept of one call: its facts, and what became of its survey.

use super::{Direction, RespondentDetails, Voicemail};
use crate::id::{CallId, CampaignId, Estimate, SurveyGuid};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Where the survey of a call stands. The words are the ledger's (interface.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SurveyState {
    /// The call has not ended yet.
    Open,
    /// Recorded, will be sent: first try or a later one.
    Queued,
    /// A request is on its way.
    Sending,
    /// The service said p-gap. The question is open, nothing has gone to the customer.
    AwaitingEstimate,
    /// The service accepted it.
    Sent,
    /// A rule said no.
    Skipped,
    /// A request went out and no answer came back.
    Uncertain,
    /// The service refused it for good.
    Failed,
    /// Too old, or the question was never answered.
    Expired,
}

impl SurveyState {
    /// Whether nothing changes any more unless a person asks for it.
    #[must_use]
    pub fn is_final(self) -> bool {
        match self {
            Self::Open | Self::Queued | Self::Sending | Self::AwaitingEstimate => false,
            Self::Sent | Self::Skipped | Self::Uncertain | Self::Failed | Self::Expired => true,
        }
    }
}

/// Why a survey stands where it stands. The words are the ledger's (interface.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Talk time does not exceed the limit of its direction.
    TooShort,
    /// The phone system said voice mail.
    Voicemail,
    /// Ended without talk.
    NotAnswered,
    /// No campaign for that queue, and no default campaign.
    QueueNotMapped,
    /// No number.
    NumberWithheld,
    /// An extension.
    InternalNumber,
    /// Not a telephone number.
    InvalidNumber,
    /// Surveys after outgoing calls, or all surveys, are off by setting.
    OutboundOff,
    /// This queue is off by setting.
    QueueOff,
    /// Surveys are off altogether by setting.
    SurveysOff,
    /// The rule gives the survey to the other agent.
    Transferred,
    /// This computer asked this customer within the local guard time.
    AskedRecently,
    /// The agent said so, with a reason.
    DoNotSurvey,
    /// The same call was reported before; nothing new was done.
    DuplicateEvent,
    /// The service says that this respondent is already in the campaign.
    AlreadyInvited,
    /// The service refused the request.
    Rejected,
    /// The service asked for an estimate again although one went along.
    RatingRefused,
    /// No answer came back.
    NoAnswer,
    /// Older than the limit.
    Stale,
    /// The question was never answered, or the agent could not judge.
    NotEstimated,
    /// Nobody is signed in.
    SignedOut,
    /// The rules said yes, but this was a rehearsal: nothing is sent.
    Rehearsal,
}

impl Reason {
    /// Its word in documents and in the database.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::TooShort => "too_short",
            Self::Voicemail => "voicemail",
            Self::NotAnswered => "not_answered",
            Self::QueueNotMapped => "queue_not_mapped",
            Self::NumberWithheld => "number_withheld",
            Self::InternalNumber => "internal_number",
            Self::InvalidNumber => "invalid_number",
            Self::OutboundOff => "outbound_off",
            Self::QueueOff => "queue_off",
            Self::SurveysOff => "surveys_off",
            Self::Transferred => "transferred",
            Self::AskedRecently => "asked_recently",
            Self::DoNotSurvey => "do_not_survey",
            Self::DuplicateEvent => "duplicate_event",
            Self::AlreadyInvited => "already_invited",
            Self::Rejected => "rejected",
            Self::RatingRefused => "rating_refused",
            Self::NoAnswer => "no_answer",
            Self::Stale => "stale",
            Self::NotEstimated => "not_estimated",
            Self::SignedOut => "signed_out",
            Self::Rehearsal => "rehearsal",
        }
    }
}

impl SurveyState {
    /// Its word in documents and in the database.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::AwaitingEstimate => "awaiting_estimate",
            Self::Sent => "sent",
            Self::Skipped => "skipped",
            Self::Uncertain => "uncertain",
            Self::Failed => "failed",
            Self::Expired => "expired",
        }
    }
}

/// The p-gap question of one call, open until it is answered or expires.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// When the service asked.
    pub asked_at: Timestamp,
    /// Not on screen before this time: "later", or the next reminder.
    pub shown_from: Timestamp,
    /// When it expires by rule.
    pub expires_at: Timestamp,
}

/// One thing that happened to a call, for the row that is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Happening {
    /// When.
    #[ts(as = "String")]
    pub at: Timestamp,
    /// What.
    pub kind: HappeningKind,
    /// Short machine words that belong to it: a reporter, a number of points, a status. Never personal.
    pub detail: Option<String>,
}

/// Kinds of things that happen to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HappeningKind {
    /// It began; detail: who reported it.
    Started,
    /// It was answered.
    Answered,
    /// It ended; detail: who reported it.
    Ended,
    /// A rule said no; detail: the reason.
    Skipped,
    /// A request left; detail: which try.
    Attempted,
    /// The service asked for an estimate.
    Asked,
    /// The agent answered; detail: the points.
    Estimated,
    /// The agent could not judge.
    CannotJudge,
    /// The service accepted it; detail: campaign.
    Accepted,
    /// The service said no; detail: status.
    Refused,
    /// It could not be delivered for now; detail: the class of the error.
    Postponed,
    /// No answer came back.
    NoAnswer,
    /// Its time ran out.
    Expired,
    /// A person asked to send it again.
    Resent,
    /// The agent said that this customer must not be asked.
    DoNotSurvey,
}

/// What became of the survey of one call.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Survey {
    /// Where it stands.
    pub state: SurveyState,
    /// Why.
    pub reason: Option<Reason>,
    /// Figures and words that belong to the reason: `talk_seconds`, `min_seconds`, `status`, `message`, ...
    pub detail: Option<Value>,
    /// The campaign it goes through.
    pub campaign: Option<CampaignId>,
    /// The same in every try.
    pub guid: SurveyGuid,
    /// Requests that were begun.
    pub attempts: u32,
    /// Not before this time.
    pub due_at: Option<Timestamp>,
    /// What the agent said.
    pub estimate: Option<Estimate>,
    /// Whether the service is asked for a p-gap period. Left out by the rule `send_without`.
    pub check_pgap: bool,
    /// The open question.
    pub question: Option<Question>,
    /// Whether a person asked for the sending: then age is no obstacle.
    pub by_hand: bool,
}

impl Survey {
    /// The survey of a call that has not ended yet.
    #[must_use]
    pub fn open(guid: SurveyGuid) -> Self {
        Self {
            state: SurveyState::Open,
            reason: None,
            detail: None,
            campaign: None,
            guid,
            attempts: 0,
            due_at: None,
            estimate: None,
            check_pgap: true,
            question: None,
            by_hand: false,
        }
    }
}

/// One row of the ledger with everything that is known of the call.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct CallRecord {
    /// Our name of the call.
    pub id: CallId,
    /// The phone system's name of the call.
    pub source_id: Option<String>,
    /// Who reported it first.
    pub source: String,
    /// Who called whom.
    pub direction: Direction,
    /// The queue, as last named.
    pub queue: Option<String>,
    /// The customer's number as reported. Empty text: withheld.
    pub number: Option<String>,
    /// The number in E.164, where it is a telephone number.
    pub e164: Option<String>,
    /// The name that the phone showed.
    pub name: Option<String>,
    /// When it began to ring.
    pub started_at: Option<Timestamp>,
    /// When talk began.
    pub answered_at: Option<Timestamp>,
    /// When it was over.
    pub ended_at: Option<Timestamp>,
    /// Seconds of talk.
    pub talk_seconds: Option<u32>,
    /// Whether a door said that nobody talked.
    pub missed: bool,
    /// Whether it reached a voice mail.
    pub voicemail: Voicemail,
    /// Whether another agent had a part in it.
    pub transferred: bool,
    /// What is known of the customer.
    pub respondent: RespondentDetails,
    /// Free text that goes along.
    pub note: Option<String>,
    /// The organisation's own fields.
    pub custom: BTreeMap<String, String>,
    /// What became of the survey.
    pub survey: Survey,
    /// What happened, oldest first.
    pub history: Vec<Happening>,
    /// When the first report came.
    pub created_at: Timestamp,
    /// When anything of it changed last.
    pub updated_at: Timestamp,
}

impl CallRecord {
    /// Most happenings that are kept of one call; a call that is retried for a week must not grow without end.
    pub const MOST_HAPPENINGS: usize = 60;

    /// Adds to the history. When it is full, the oldest try gives way, else the oldest thing after the call itself.
    pub fn note_happening(&mut self, at: Timestamp, kind: HappeningKind, detail: Option<String>) {
        if self.history.len() >= Self::MOST_HAPPENINGS {
            // Tries are many and alike; what they are counted and aged by stays.
            let is_try = |happening: &Happening| matches!(happening.kind, HappeningKind::Attempted | HappeningKind::Postponed);
            self.history.remove(self.history.iter().position(is_try).unwrap_or(4));
        }
        self.history.push(Happening { at, kind, detail });
        self.updated_at = at;
    }

    /// A name to show for the customer, where one is known.
    #[must_use]
    pub fn customer_name(&self) -> Option<String> {
        let parts = [&self.respondent.first_name, &self.respondent.last_name];
        let name = parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
        if name.is_empty() { self.name.clone() } else { Some(name) }
    }
}
