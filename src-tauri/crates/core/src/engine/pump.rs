//! What to send, and what an answer means. A survey leaves only after its attempt was committed.

use super::run::Engine;
use super::state::Done;
use crate::call::{CallRecord, HappeningKind, SurveyState};
use crate::error::Words;
use crate::id::CallId;
use crate::outbox::{self, Consequence};
use crate::policy::{self, Ground, Verdict};
use crate::ports::{AddRespondent, Added, Employee, FaultClass, ServiceFault};
use crate::view::ServiceState;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

/// Surveys on their way at the same time, at most; the rate is the adapter's budget.
const MOST_IN_FLIGHT: usize = 4;
/// An ask that came so long after its call is noted for the next start.
const LATE_ASK: SignedDuration = SignedDuration::from_mins(30);
/// An open call that nobody ends is not believed for longer.
const LONGEST_CALL: SignedDuration = SignedDuration::from_hours(8);

impl Engine {
    /// Lets time pass for every call in memory.
    pub(super) async fn pass_time(&mut self) {
        self.notice_mended();
        let settings = self.state.resolved.settings.clone();
        let now = self.now;
        let ids: Vec<CallId> = self.state.calls.keys().copied().collect();
        for id in ids {
            let Some(call) = self.state.calls.get(&id) else { continue };
            let mut later = call.clone();
            let forgotten = later.ended_at.is_none() && now.duration_since(later.updated_at) > LONGEST_CALL;
            if forgotten {
                later.ended_at = Some(now);
                outbox::skip(&mut later, crate::call::Reason::NotAnswered, json!({ "never_ended": true }), now);
            }
            if outbox::clock_went_back(&mut later, &settings, now) {
                self.change(id, |call| call.clone_from(&later));
            }
            // One step may open the way to the next: a question that expired long ago frees a survey that is stale by now.
            let mut changed = forgotten;
            while outbox::pass_time(&mut later, &settings, now) {
                changed = true;
            }
            if changed {
                self.change(id, |call| *call = later);
                self.decision_line(id);
            }
        }
        if self.state.paused_until.is_some_and(|until| until <= now) {
            self.state.paused_until = None;
            self.shown.touch();
        }
        self.stop_presenting_in_time();
        self.questions_due();
        self.release_held();
        self.retain().await;
        self.retry_store();
        self.look_for_person();
    }

    /// When time alone changes something about this call next.
    pub(super) fn call_wake(&self, call: &CallRecord) -> Option<Timestamp> {
        let times = outbox::changes(call);
        times.into_iter().flatten().filter(|at| *at > self.now).min()
    }

    /// Whether a request may leave now.
    pub(super) fn may_call(&self) -> bool {
        let reading = &self.state.reading;
        self.state.is_signed_in() && reading.network_up && reading.paused_until.is_none_or(|until| until <= self.now)
    }

    /// Sends what is due, oldest call first.
    pub(super) fn pump(&mut self) {
        self.state.goes_next_turn = false;
        // What was recorded before a rehearsal began waits for its end, or expires as always: nothing leaves meanwhile.
        if self.in_rehearsal() {
            return;
        }
        self.route_waiting();
        if !self.may_call() {
            return;
        }
        let mut due: Vec<(Option<Timestamp>, CallId)> =
            self.state.calls.values().filter(|call| outbox::is_due(call, self.now)).map(|call| (call.ended_at, call.id)).collect();
        due.sort_unstable();
        // An answer is kept before the next try: a turn that cannot be kept must not take both back.
        self.state.goes_next_turn = due.iter().any(|(_, id)| self.turn.was_sending(*id));
        due.retain(|(_, id)| !self.turn.was_sending(*id));
        let employee = self.employee();
        let now = self.now;
        for (_, id) in due.into_iter().take(MOST_IN_FLIGHT.saturating_sub(self.state.in_flight)) {
            let request = self.change(id, |call| outbox::begin(call, employee.clone(), now)).flatten();
            if let Some(request) = request {
                self.state.in_flight += 1;
                self.request_line(id, &request, true);
                self.turn.sends.push((id, request));
            }
        }
    }

    /// A request as it may be shown: what goes along by name, the number masked. `leaves`: false in a rehearsal.
    fn request_line(&mut self, id: CallId, request: &AddRespondent, leaves: bool) {
        let attempt = self.state.calls.get(&id).map_or(0, |call| call.survey.attempts);
        let line = json!({
            "event": "request", "at": self.now, "call": id, "campaign": request.campaign, "attempt": attempt, "leaves": leaves,
            "check_pgap": request.check_pgap, "estimate": request.estimate, "guid": request.guid,
            "number": self.lens().number(Some(&request.phone_number)), "goes_along": request.goes_along(),
        });
        self.line(line);
    }

    /// In a rehearsal: the request that would leave now.
    pub(super) fn rehearsed_request_line(&mut self, id: CallId) {
        let (employee, now) = (self.employee(), self.now);
        // On a copy: nothing of the call changes.
        let request = self.state.calls.get(&id).cloned().and_then(|mut call| outbox::begin(&mut call, employee, now));
        if let Some(request) = request {
            self.request_line(id, &request, false);
        }
    }

    /// Surveys that were recorded before the IVR map had ever been read are decided once it is.
    fn route_waiting(&mut self) {
        if self.state.ivr_map.is_none() {
            return;
        }
        let waiting: Vec<CallId> = self
            .state
            .calls
            .values()
            .filter(|call| call.survey.state == SurveyState::Queued && call.survey.campaign.is_none())
            .map(|call| call.id)
            .collect();
        let now = self.now;
        for id in waiting {
            let Some(call) = self.state.calls.get(&id) else { continue };
            let ground = Ground { signed_in: true, declined_at: self.declined_at(call), ..self.ground() };
            match policy::decide(call, &ground) {
                Verdict::Survey(campaign) => self.change(id, |call| call.survey.campaign = Some(campaign)),
                Verdict::Skip(reason, detail) => self.change(id, |call| outbox::skip(call, reason, detail, now)),
                // Not asked for while one is on.
                Verdict::WaitForMap | Verdict::Rehearse(_) => None,
            };
            self.decision_line(id);
        }
    }

    /// Whether everything is decided and shown, and nothing sent.
    pub(super) fn in_rehearsal(&self) -> bool {
        self.state.resolved.settings.survey.rehearsal
    }

    pub(super) fn employee(&self) -> Employee {
        let account = &self.state.resolved.settings.account;
        Employee { email: account.email.clone().unwrap_or_default(), fields: account.employee.clone() }
    }

    /// Lets a request leave. Its attempt is durable by now.
    pub(super) fn send(&mut self, call: CallId, request: AddRespondent) {
        let Some(service) = self.state.session.service.clone() else {
            return;
        };
        let session = self.state.session.number;
        self.errand(
            async move {
                let answer = Some(service.add_respondent(request).await);
                Done::Added { session, call, answer }
            },
            move || Some(Done::Added { session, call, answer: None }),
        );
    }

    /// Takes the answer to a request. What it says of the key and the service is news only for the session that asked.
    pub(super) fn added(&mut self, session: u32, id: CallId, answer: Option<Result<Added, ServiceFault>>) {
        let is_current = session == self.state.session.number;
        self.state.in_flight = self.state.in_flight.saturating_sub(1);
        let answer = answer.unwrap_or_else(|| {
            Err(ServiceFault {
                class: FaultClass::MaybeSent,
                status: None,
                endpoint: "add_respondent",
                words: Words::of("way-failed-inside", Vec::new()),
            })
        });
        match &answer {
            _ if !is_current => {}
            Ok(_) => {
                self.state.session.key_rejection_told = false;
                self.service_answered();
            }
            Err(fault) => self.service_faulted(fault),
        }
        // The ledger keeps what was said as it was said.
        let answer = answer.map_err(|fault| ServiceFault { words: fault.words.say(&self.state.texts).into(), ..fault });
        let settings = self.state.resolved.settings.clone();
        let (now, chance) = (self.now, self.chance());
        let consequence = self.change(id, |call| outbox::settle(call, answer, &settings, now, chance));
        match consequence.filter(|_| is_current) {
            Some(Consequence::Throttled(wait)) => self.throttled(wait),
            Some(Consequence::KeyRejected) => self.key_rejected(),
            Some(Consequence::None) => self.read_quickly(),
            Some(Consequence::Ask | Consequence::Unreachable) | None => {}
        }
        self.answer_line(id);
    }

    fn answer_line(&mut self, id: CallId) {
        if let Some(call) = self.state.calls.get(&id) {
            let survey = &call.survey;
            let line = json!({
                "event": "answer", "at": self.now, "call": id, "outcome": survey.state, "reason": survey.reason,
                "detail": survey.detail, "attempt": survey.attempts,
            });
            self.line(line);
        }
    }

    /// The service is reachable again: what waited for that goes now.
    pub(super) fn hurry_unreachable(&mut self) {
        let now = self.now;
        let waiting: Vec<CallId> = self
            .state
            .calls
            .values()
            .filter(|call| {
                call.survey.state == SurveyState::Queued
                    && call.survey.due_at.is_some_and(|due| due > now)
                    && call.survey.detail.as_ref().and_then(|detail| detail.get("waits_for")) == Some(&json!("unreachable"))
            })
            .map(|call| call.id)
            .collect();
        for id in waiting {
            self.change(id, |call| call.survey.due_at = Some(now));
        }
    }

    /// A random number from 0 to 1. Taken from a fresh guid: chance here needs no quality, only spread.
    pub(super) fn chance(&self) -> f64 {
        let bits = (uuid::Uuid::new_v4().as_u128() >> 96) as u32;
        f64::from(bits) / f64::from(u32::MAX)
    }

    /// Remembers when a customer was asked, or is about to be; forgets it when nothing came of it.
    pub(super) fn note_asked(&mut self, call: &CallRecord) {
        let Some(number) = &call.e164 else { return };
        let asks = match call.survey.state {
            SurveyState::Queued | SurveyState::Sending | SurveyState::AwaitingEstimate | SurveyState::Sent | SurveyState::Uncertain => true,
            SurveyState::Open | SurveyState::Skipped | SurveyState::Failed | SurveyState::Expired => false,
        };
        let attempted =
            call.history.iter().rev().find(|happening| happening.kind == HappeningKind::Attempted).map(|happening| happening.at);
        let ended = call.ended_at.unwrap_or(call.created_at);
        let at = attempted.unwrap_or(ended);
        // At a start, calls that ended lately are looked at: one that was sent again long after its end is not among them for long.
        let is_late = at.duration_since(ended) > LATE_ASK;
        let changed = if asks { self.state.asked.put(number, at, call.id, is_late) } else { self.state.asked.take_out(number, call.id) };
        if changed {
            let notes = json!(self.state.asked.notes());
            self.keep_note(super::customers::ASKED_NOTE, notes);
        }
    }

    /// Whether the service is believed to be out of reach.
    pub(super) fn is_offline(&self) -> bool {
        matches!(self.state.reading.state, ServiceState::Offline | ServiceState::Unreachable)
    }
}
