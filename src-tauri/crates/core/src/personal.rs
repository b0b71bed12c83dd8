//! `Debug` of what holds personal data: a list of the members that may be printed, and of nothing else.
//!
//! `{:?}` ends up in logs, panics and failed assertions by habit. So that habit does no harm, a type with a customer's or an agent's
//! data in it has no `Debug`, or names here the members that say nothing of a person; a member that is added later is hidden until
//! somebody decides otherwise. Numbers print themselves masked ([`crate::phone::E164`]).

/// Implements `Debug` with the named members alone.
macro_rules! debug_only {
    ($($type:path { $($member:ident),* $(,)? })+) => { $(
        impl std::fmt::Debug for $type {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let whole = stringify!($type);
                formatter
                    .debug_struct(whole.rsplit("::").next().unwrap_or(whole).trim())
                    $(.field(stringify!($member), &self.$member))*
                    .finish_non_exhaustive()
            }
        }
    )+ };
}

use crate::call::{CallEvent, CallRecord, RespondentDetails, Survey};
use crate::ports::{AddRespondent, Change, Connection, Employee, Kept, Notification, Person, PolicyRead};
use crate::request::Request;
use crate::response::Response;
use crate::settings::{Account, Settings};
use crate::view::{
    CallAnswer, CallerView, EarlierAnswer, LedgerRow, PgapView, ResponseRow, SessionView, SettingDocument, SettingsFault, SetupView,
    StatusDocument, TrayView,
};

debug_only! {
    RespondentDetails {}
    CallEvent { phase, queue, direction, talk_seconds, voicemail, transferred }
    Survey { state, reason, campaign, guid, attempts, due_at, estimate, check_pgap, question, by_hand }
    CallRecord {
        id, direction, queue, started_at, answered_at, ended_at, talk_seconds, missed, voicemail, transferred, survey, history, created_at,
        updated_at,
    }
    Response { id, rating, rated_at, comment_at, campaign, agent_rating }
    Employee {}
    AddRespondent { campaign, guid, estimate, check_pgap }
    Connection {}
    Kept { active, recent, ivr_map, campaigns }
    Notification { key, title, sound, opens }
    PolicyRead { source }
    Person {}
    Account {}
    Settings { api, survey, pgap, read, notify, privacy, door_http, door_link, window, start_at_login }
    CallAnswer { call, outcome, reason, campaign }
    LedgerRow {
        call, direction, queue, internal, started_at, answered_at, ended_at, talk_seconds, voicemail, transferred, campaign, survey, reason,
        estimate, attempts, due_at, expires_at, needs_you, updated_at,
    }
    ResponseRow { id, rating, comment_at, rated_at, campaign, estimate, unread, tags, call }
    SessionView { state, session_only, keychain, email_locked }
    SetupView { steps, checking, accepted, agent_known, refusal }
    PgapView { revision, call, talk_seconds, ended_at, more, chosen, language, theme, practice }
    EarlierAnswer { rating, rated_at }
    CallerView { revision, call, queue, phase, since, total }
    SettingDocument { key, origin }
    SettingsFault { origin, line, key }
    StatusDocument { version, practice, signed_in, service, keychain, tray, in_call, rehearsal, notifications, outbox, reads, doors, windows, pid }
    TrayView { icon, call_open, signed_in }
}

impl std::fmt::Debug for Change {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Call(call) => formatter.debug_tuple("Call").field(call).finish(),
            Self::Responses(kept) => formatter.debug_tuple("Responses").field(kept).finish(),
            Self::IvrMap(rows) => write!(formatter, "IvrMap({} rows)", rows.len()),
            Self::Campaigns(campaigns) => write!(formatter, "Campaigns({})", campaigns.len()),
            Self::Note { name, .. } => write!(formatter, "Note({name})"),
        }
    }
}

impl std::fmt::Debug for Request {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Request(..)")
    }
}
