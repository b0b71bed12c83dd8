//! Which request does what. Reads answer at once; whatever changes something answers once it is durable.

use super::account::{Wanted, sentence};
use super::calls::Act;
use super::run::{Engine, store_refusal};
use super::state::StoreState;
use super::{Ask, Reply};
use crate::error::{Refusal, RefusalCode};
use crate::outbox;
use crate::pgap;
use crate::request::{PauseUntil, Request};
use crate::settings::keys::MOST_DAYS;
use crate::text::Arg;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use serde_json::{Value, json};

/// Longest pause of notifications.
const LONGEST_PAUSE_MINUTES: u32 = 7 * 24 * 60;
/// Longest reason that an agent may give, in letters.
const LONGEST_WHY: usize = 200;

impl Engine {
    pub(super) async fn desk(&mut self, ask: Ask) {
        let now = self.now;
        if let Request::SignIn { session_only: true, .. } = &ask.request {
            self.open_without_keychain().await;
        }
        let Ask { request, reply } = ask;
        if let Some(refusal) = self.needs_store(&request) {
            Self::refuse(Ask { request, reply }, refusal);
            return;
        }
        match request {
            Request::Call { event } => self.call_event(event, reply),
            // What a person or a program is told of a call must be true after a kill too.
            Request::Calls { limit, before, states } => match self.calls_document(limit, before, states).await {
                Ok(document) => self.answer_when_kept(reply, document),
                Err(refusal) => send(reply, Err(refusal)),
            },
            Request::Responses { limit, offset } => send(reply, self.responses_document(limit, offset).await),
            Request::CallDetails { call } => send(reply, self.call_details(call).await),
            Request::FindResponses { filter, limit, offset } => self.find_responses(filter, limit, offset, reply),
            Request::AnswerCampaigns {} => self.answer_campaigns(reply),
            Request::ExportResponses { tag } => self.export_responses(tag, reply),
            Request::Score { days } => match checked_days(days) {
                Ok(days) => {
                    let days = days.unwrap_or(self.state.resolved.settings.read.days);
                    self.wants_days(days);
                    send_read(reply, self.score_document(days).await.map(|document| json!(document)));
                }
                Err(refusal) => send(reply, Err(refusal)),
            },
            Request::Learning { days } => match checked_days(days) {
                Ok(days) => {
                    self.wants_days(days.unwrap_or_default());
                    send_read(reply, self.learning_document(days).await.map(|document| json!(document)));
                }
                Err(refusal) => send(reply, Err(refusal)),
            },
            Request::Rate { estimate, call, undoable } => self.rate(&estimate, call, undoable, reply).await,
            Request::UndoRating { call } => {
                self.act_on(call, reply, Act::Undo, |call| pgap::undo(call, now)).await;
            }
            Request::CannotJudge { call } => {
                self.act_on(call, reply, Act::Estimate, |call| pgap::cannot_judge(call, now)).await;
            }
            Request::Later { call } => {
                let minutes = self.state.resolved.settings.pgap.remind_minutes;
                self.state.preferred = self.state.preferred.filter(|preferred| *preferred != call);
                self.act_on(call, reply, Act::Estimate, |call| pgap::later(call, minutes, now)).await;
            }
            Request::AskNow { call } => {
                self.state.preferred = Some(call);
                self.act_on(call, reply, Act::Estimate, |call| pgap::ask_now(call, now)).await;
            }
            Request::Resend { call } => self.resend(call, reply).await,
            Request::Leave { call } => {
                self.act_on(call, reply, Act::Leave, |call| outbox::leave(call, now)).await;
            }
            Request::DoNotSurvey { call, reason } => self.do_not_survey(call, &reason, reply).await,
            Request::Pause { until } => self.pause(until, reply),
            Request::Present { minutes } => self.present(minutes, reply),
            Request::Refresh {} => self.refresh(reply),
            Request::SignIn { email, key, api_url, session_only } => {
                self.sign_in(Wanted { email, key, api_url, session_only }, reply);
            }
            Request::SignOut { wipe } => self.sign_out(wipe, reply),
            Request::Status {} => {
                let status = self.status_document().await;
                send(reply, Ok(status));
            }
            Request::ConfigShow {} => send(reply, Ok(self.config_show())),
            Request::ConfigGet { key } => send(reply, self.config_get(&key)),
            Request::ConfigSet { key, value } => self.config_write(key, Some(value), reply).await,
            Request::ConfigUnset { key } => self.config_write(key, None, reply).await,
            Request::Explain { event } => send(reply, self.explain(event)),
            Request::MarkRead { responses, read } => {
                let marked = self.mark_read(responses, read).await;
                self.answer_kept(reply, marked.map(|()| json!({ "done": true })));
            }
            Request::SetTag { response, tag, on } => match self.set_tag(response, tag, on).await {
                Ok(true) => self.answer_when_kept(reply, json!({ "done": true })),
                Ok(false) => send(reply, Err(Refusal::said(RefusalCode::InvalidField, "refused-no-answer", &[]))),
                Err(fault) => send(reply, Err(store_refusal(&fault))),
            },
            Request::SetDays { days } => match checked_days(Some(days)) {
                Ok(_) => {
                    self.state.days = days;
                    self.keep_note("days", json!(days));
                    self.shown.touch_all();
                    self.state.reading.full = true;
                    self.read_soon();
                    self.answer_when_kept(reply, json!({ "days": days }));
                }
                Err(refusal) => send(reply, Err(refusal)),
            },
            Request::TestNotification {} => {
                self.test_notification();
                send(reply, Ok(json!({ "shown": true })));
            }
            Request::TestConnection {} => self.try_connection(reply),
            Request::EndCall {} => self.end_call(reply),
            Request::InstallUpdate {} => self.install_update(reply),
            Request::Diagnostics { logs } => send(reply, Ok(self.diagnostics(logs).await)),
            Request::DoorToken { rotate } => self.door_token(rotate, reply),
            Request::DoorSecret { name, secret } => self.door_secret(name, secret, reply),
            Request::SignedCall { event, signature } => self.signed_call(event, signature, reply),
        }
    }

    /// Whether a request cannot be answered while the store cannot be used.
    fn needs_store(&self, request: &Request) -> Option<Refusal> {
        let StoreState::Closed(fault) = &self.state.store else {
            return None;
        };
        match request {
            Request::Status {}
            | Request::ConfigShow {}
            | Request::ConfigGet { .. }
            | Request::ConfigSet { .. }
            | Request::ConfigUnset { .. }
            | Request::TestNotification {}
            | Request::TestConnection {}
            | Request::InstallUpdate {}
            | Request::Diagnostics { .. }
            | Request::DoorToken { .. }
            | Request::DoorSecret { .. }
            | Request::SignOut { .. } => None,
            Request::Call { .. }
            | Request::SignedCall { .. }
            | Request::Calls { .. }
            | Request::CallDetails { .. }
            | Request::Responses { .. }
            | Request::FindResponses { .. }
            | Request::AnswerCampaigns {}
            | Request::ExportResponses { .. }
            | Request::Score { .. }
            | Request::Learning { .. }
            | Request::Rate { .. }
            | Request::UndoRating { .. }
            | Request::CannotJudge { .. }
            | Request::Later { .. }
            | Request::AskNow { .. }
            | Request::Resend { .. }
            | Request::Leave { .. }
            | Request::DoNotSurvey { .. }
            | Request::Pause { .. }
            | Request::Present { .. }
            | Request::Refresh {}
            | Request::SignIn { .. }
            | Request::Explain { .. }
            | Request::MarkRead { .. }
            | Request::SetTag { .. }
            | Request::SetDays { .. }
            | Request::EndCall {} => Some(store_refusal(fault)),
        }
    }

    fn answer_kept(&mut self, reply: Reply, result: Result<Value, crate::ports::StoreFault>) {
        match result {
            Ok(value) => self.answer_when_kept(reply, value),
            Err(fault) => send(reply, Err(store_refusal(&fault))),
        }
    }

    async fn resend(&mut self, call: crate::id::CallId, reply: Reply) {
        if !self.state.has_account() {
            send(reply, Err(not_signed_in()));
            return;
        }
        if self.in_rehearsal() {
            let refusal = Refusal::said(RefusalCode::Unavailable, "refused-rehearsal", &[]);
            send(reply, Err(refusal.with(json!({ "call": call, "key": "survey.rehearsal" }))));
            return;
        }
        if let Err(refusal) = self.fetch(call).await {
            send(reply, Err(refusal));
            return;
        }
        if self.state.calls.get(&call).is_some_and(|call| self.declined_at(call).is_some()) {
            send(reply, Err(Refusal::said(RefusalCode::WrongState, "refused-declined", &[]).with(json!({ "call": call }))));
            return;
        }
        let now = self.now;
        self.act_on(call, reply, Act::Resend, |call| outbox::resend(call, now).is_ok()).await;
    }

    async fn do_not_survey(&mut self, call: crate::id::CallId, why: &str, reply: Reply) {
        let why = why.trim();
        if why.is_empty() || why.chars().count() > LONGEST_WHY {
            let refusal =
                Refusal::said(RefusalCode::InvalidField, "refused-reason-length", &[("most", Arg::Text(LONGEST_WHY.to_string()))]);
            send(reply, Err(refusal.with(json!({ "field": "reason" }))));
            return;
        }
        let now = self.now;
        self.act_on(call, reply, Act::AskNot, |call| outbox::do_not_survey(call, why, now).is_ok()).await;
        self.note_declined(call, why);
    }

    fn pause(&mut self, until: PauseUntil, reply: Reply) {
        let until = match until {
            PauseUntil::Off => None,
            PauseUntil::Minutes(minutes) if (1..=LONGEST_PAUSE_MINUTES).contains(&minutes) => {
                Some(self.now + SignedDuration::from_mins(i64::from(minutes)))
            }
            PauseUntil::Minutes(_) => {
                let refusal = Refusal::said(
                    RefusalCode::InvalidField,
                    "refused-pause-minutes",
                    &[("most", Arg::Text(LONGEST_PAUSE_MINUTES.to_string()))],
                );
                send(reply, Err(refusal.with(json!({ "field": "minutes" }))));
                return;
            }
            PauseUntil::Time(time) if time > self.now && time <= self.now + SignedDuration::from_mins(i64::from(LONGEST_PAUSE_MINUTES)) => {
                Some(time)
            }
            PauseUntil::Time(_) => {
                let refusal = Refusal::said(RefusalCode::InvalidField, "refused-pause-time", &[]);
                send(reply, Err(refusal.with(json!({ "field": "until" }))));
                return;
            }
            PauseUntil::Tomorrow => Some(midnight(self.now)),
        };
        self.state.paused_until = until;
        self.keep_note("paused_until", json!(until));
        self.shown.touch();
        let status = self.notifications_status();
        self.answer_when_kept(reply, json!({ "notifications": status }));
    }

    fn refresh(&mut self, reply: Reply) {
        if !self.state.has_account() {
            send(reply, Err(not_signed_in()));
            return;
        }
        if self.state.session.service.is_none() {
            let refusal = match &self.state.reading.last_error {
                Some(words) => Refusal::worded(RefusalCode::Unreachable, sentence(words)),
                None => Refusal::said(RefusalCode::Unreachable, "refused-not-read-yet", &[]),
            };
            send(reply, Err(refusal));
            return;
        }
        if self.state.reading.paused_until.is_some_and(|until| until > self.now) {
            let refusal = Refusal::said(RefusalCode::Unreachable, "refused-service-pause", &[]);
            send(reply, Err(refusal.with(json!({ "until": self.state.reading.paused_until }))));
            return;
        }
        // A person asked: a key that was not accepted is tried once more, and so is a network that the system does not see.
        if !self.state.reading.network_up {
            self.state.reading.try_network = true;
        }
        self.state.session.key_rejected = false;
        self.state.session.key_again_at = None;
        self.state.reading.full = true;
        self.state.reading.map_read_at = None;
        // A read that is under way may have asked before what is meant came about.
        let reading = &mut self.state.reading;
        if reading.reading {
            reading.next_waiters.push(reply)
        } else {
            reading.waiters.push(reply)
        }
        self.hurry_unreachable();
        self.read_soon();
    }
}

fn send(reply: Reply, result: Result<Value, Refusal>) {
    // Nobody waits any more: fine.
    let _ = reply.send(result);
}

fn send_read(reply: Reply, result: Result<Value, crate::ports::StoreFault>) {
    send(reply, result.map_err(|fault| store_refusal(&fault)));
}

pub(super) fn not_signed_in() -> Refusal {
    Refusal::said(RefusalCode::NotSignedIn, "refused-not-signed-in", &[])
}

fn checked_days(days: Option<u16>) -> Result<Option<u16>, Refusal> {
    match days {
        Some(days) if !(1..=MOST_DAYS).contains(&i64::from(days)) => {
            Err(Refusal::said(RefusalCode::InvalidField, "refused-days", &[("most", Arg::Text(MOST_DAYS.to_string()))])
                .with(json!({ "field": "days" })))
        }
        days => Ok(days),
    }
}

/// The next midnight of this computer.
fn midnight(now: Timestamp) -> Timestamp {
    let zoned = now.to_zoned(TimeZone::system());
    zoned.tomorrow().and_then(|tomorrow| tomorrow.start_of_day()).map_or(now + SignedDuration::from_hours(12), |start| start.timestamp())
}
