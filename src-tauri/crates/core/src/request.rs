//! What people, pages and doors may ask of the engine: one closed list, the same for the socket and for the windows.
//!
//! Every request is answered with one JSON document (interface.md) or a [`crate::error::Refusal`].

use crate::call::{CallEvent, SurveyState};
use crate::id::{CallId, ResponseId};
use crate::response::{AnswerFilter, Tag};
use jiff::Timestamp;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

/// One thing asked of the engine.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "verb", rename_all = "snake_case", deny_unknown_fields)]
pub enum Request {
    /// A door reports a call. Answered once it is durable.
    Call {
        /// What it reports.
        event: CallEvent,
    },
    /// The ledger, newest first.
    Calls {
        /// At most so many.
        #[serde(default)]
        limit: Option<u32>,
        /// Only older ones.
        #[serde(default)]
        before: Option<CallId>,
        /// Only those whose survey is in one of these states; empty: all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        states: Vec<SurveyState>,
    },
    /// One call: its row, the rule that decided, what was sent, what would happen to it today.
    CallDetails {
        /// Which.
        call: CallId,
    },
    /// The agent's answers, newest first.
    Responses {
        /// At most so many.
        #[serde(default)]
        limit: Option<u32>,
        /// Leaves out so many of the newest.
        #[serde(default)]
        offset: Option<u32>,
    },
    /// Answers that a filter takes, newest first; with `next`, where to go on.
    FindResponses {
        /// What they are looked for by.
        filter: AnswerFilter,
        /// At most so many.
        #[serde(default)]
        limit: Option<u32>,
        /// Goes on from here: what an earlier answer said as `next`.
        #[serde(default)]
        offset: Option<u32>,
    },
    /// The campaigns that answers on this computer belong to, by name.
    AnswerCampaigns {},
    /// Marked answers as the text of a file for a spreadsheet.
    ExportResponses {
        /// Those with this mark; else those with any.
        #[serde(default)]
        tag: Option<Tag>,
    },
    /// The score.
    Score {
        /// Of so many days; else the setting's.
        #[serde(default)]
        days: Option<u16>,
    },
    /// Estimates against answers.
    Learning {
        /// Of so many days; else 90.
        #[serde(default)]
        days: Option<u16>,
    },
    /// Answers a p-gap question.
    Rate {
        /// 0..=10; anything else is refused with its field.
        estimate: serde_json::Value,
        /// Which call; else the question on screen, else the oldest open one.
        #[serde(default)]
        call: Option<CallId>,
        /// Whether it may be undone for four seconds before it goes along (the window) or goes at once (the console).
        #[serde(default)]
        undoable: bool,
    },
    /// Takes an estimate back that has not gone yet, or a "cannot judge".
    UndoRating {
        /// Which call.
        call: CallId,
    },
    /// The agent cannot judge: no estimate, no survey.
    CannotJudge {
        /// Which call.
        call: CallId,
    },
    /// Asks again after `pgap.remind_minutes`.
    Later {
        /// Which call.
        call: CallId,
    },
    /// Brings a question on screen now.
    AskNow {
        /// Which call.
        call: CallId,
    },
    /// Sends a survey now that waits, is uncertain, failed or expired, or was only rehearsed.
    Resend {
        /// Which call.
        call: CallId,
    },
    /// Leaves an uncertain survey as it is: it needs nobody any more.
    Leave {
        /// Which call.
        call: CallId,
    },
    /// This customer must not be asked.
    DoNotSurvey {
        /// Which call.
        call: CallId,
        /// Why, in a word.
        reason: String,
    },
    /// Holds notifications.
    Pause {
        /// How long.
        until: PauseUntil,
    },
    /// The agent shows the screen to others: nothing pops up for a while.
    Present {
        /// For so many minutes; else not any more.
        #[serde(default)]
        minutes: Option<u32>,
    },
    /// Puts the newer version in place that was found; it takes effect with the next start.
    InstallUpdate {},
    /// Reads everything from the service now.
    Refresh {},
    /// Checks the key and stores it.
    SignIn {
        /// The agent's address at nps.today.
        email: String,
        /// The organisation's key.
        #[serde(serialize_with = "expose")]
        key: SecretString,
        /// Another address of the service.
        #[serde(default)]
        api_url: Option<String>,
        /// Keeps the key in memory only.
        #[serde(default)]
        session_only: bool,
    },
    /// Forgets the key.
    SignOut {
        /// Removes all data too.
        #[serde(default)]
        wipe: bool,
    },
    /// Session, service, keychain, doors, tray, outbox, reads.
    Status {},
    /// All settings with their origins.
    ConfigShow {},
    /// One setting.
    ConfigGet {
        /// Its key.
        key: String,
    },
    /// Changes one setting of the user.
    ConfigSet {
        /// Its key.
        key: String,
        /// Its value, as it would stand in the file or as plain text.
        value: String,
    },
    /// Takes one setting of the user back.
    ConfigUnset {
        /// Its key.
        key: String,
    },
    /// What would happen to such a call, without doing it.
    Explain {
        /// The call, as if it ended now.
        event: CallEvent,
    },
    /// The agent has looked at answers.
    MarkRead {
        /// Which; empty: all.
        #[serde(default)]
        responses: Vec<ResponseId>,
        /// Whether they are read now, or unread again.
        #[serde(default = "yes")]
        read: bool,
    },
    /// Puts a mark on an answer or takes it off.
    SetTag {
        /// Which.
        response: ResponseId,
        /// The mark.
        tag: Tag,
        /// On or off.
        on: bool,
    },
    /// Chooses the days that the window shows.
    SetDays {
        /// 1..=365.
        days: u16,
    },
    /// Shows the notification of a made-up answer.
    TestNotification {},
    /// Goes the way to the service step by step and says what fails.
    TestConnection {},
    /// The secret of local HTTP and signed links; made if there is none.
    DoorToken {
        /// Puts a new one in its place.
        #[serde(default)]
        rotate: bool,
    },
    /// Keeps what a connector logs in to its phone system with; an empty one is taken out.
    DoorSecret {
        /// The connector: the name after `door.`.
        name: String,
        /// The password.
        #[serde(serialize_with = "expose")]
        secret: SecretString,
    },
    /// A link whose signature was found good reports a call. Taken once.
    SignedCall {
        /// What it reports.
        event: CallEvent,
        /// Its signature.
        signature: String,
    },
    /// Everything for a bug report, cleaned of secrets and persons.
    Diagnostics {
        /// Ends of log files; the shell adds them on the way.
        #[serde(default)]
        logs: Vec<LogTail>,
    },
    /// Says that the one call in progress has ended (a tray item for phones that do not say it).
    EndCall {},
}

fn yes() -> bool {
    true
}

fn expose<S: serde::Serializer>(key: &SecretString, serializer: S) -> Result<S::Ok, S::Error> {
    use secrecy::ExposeSecret as _;
    serializer.serialize_str(key.expose_secret())
}

/// How long notifications are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseUntil {
    /// So many minutes from now.
    Minutes(u32),
    /// Until a time.
    Time(Timestamp),
    /// Until midnight of the computer's day.
    Tomorrow,
    /// Not any more.
    Off,
}

/// The end of a log file.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogTail {
    /// The file's name.
    pub name: String,
    /// Its last lines, as they stand there.
    pub text: String,
}
