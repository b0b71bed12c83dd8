//! Events of calls, the decision at their end, and what people do to a call.

use super::run::Engine;
use super::{Ask, Reply};
use crate::call::{CallEvent, CallPhase, CallRecord, EventFault, HappeningKind, Reason, Survey, SurveyState, Tracked};
use crate::error::{Refusal, RefusalCode, Words};
use crate::id::{CallId, Estimate, SurveyGuid};
use crate::outbox;
use crate::pgap;
use crate::phone;
use crate::policy::{self, Ground, Outcome, Verdict};
use crate::view::Lens;
use jiff::SignedDuration;
use serde_json::{Value, json};
use uuid::Uuid;

/// What a person does to the survey of one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Gives an estimate, or says that none can be given, or later.
    Estimate,
    /// Takes a choice back.
    Undo,
    /// Sends it again.
    Resend,
    /// Leaves it uncertain.
    Leave,
    /// Does not ask the customer.
    AskNot,
}

impl Act {
    /// Its word in the catalogue.
    fn word(self) -> &'static str {
        match self {
            Self::Estimate => "estimate",
            Self::Undo => "undo",
            Self::Resend => "resend",
            Self::Leave => "leave",
            Self::AskNot => "ask-not",
        }
    }
}

/// The note in the store that names reporters which end their calls.
pub(super) const ENDERS_NOTE: &str = "sources_that_end";
/// Who ended a call, in its history, where the phone's next call did.
const BY_NEXT_CALL: &str = "next_call";

impl Engine {
    /// A door reports a call.
    pub(super) fn call_event(&mut self, event: CallEvent, reply: Reply) {
        let event = match event.checked() {
            Ok(event) => event,
            Err(fault) => {
                let _ = reply.send(Err(event_refusal(&fault)));
                return;
            }
        };
        if let crate::engine::state::StoreState::Closed(fault) = &self.state.store {
            let _ = reply.send(Err(super::run::store_refusal(fault)));
            return;
        }
        let e164 = self.e164(event.number.as_deref());
        let compared = e164.clone().or_else(|| event.number.clone());
        self.learn_enders(&event);
        let id = match self.state.tracker.place(&event, compared.as_deref(), self.now) {
            Tracked::Repeat(call) => {
                let answer = self.repeat_answer(call, &event);
                self.answer_when_kept(reply, answer);
                return;
            }
            Tracked::Joins(call) if self.state.calls.contains_key(&call) => {
                self.state.tracker.is_named(call, &event);
                call
            }
            Tracked::New | Tracked::Joins(_) => {
                self.end_by_next(&event);
                self.new_call(&event)
            }
        };
        self.apply(id, &event, e164);
        if let Some(call) = self.state.calls.get(&id) {
            let answer = json!(self.lens().call_answer(call));
            self.answer_when_kept(reply, answer);
        }
        self.caller_changed(id);
    }

    /// A reporter that says the end of a call will say it of the next one too; that is remembered over a restart.
    fn learn_enders(&mut self, event: &CallEvent) {
        let ends = matches!(event.phase, CallPhase::Ended | CallPhase::Missed);
        if ends && self.state.tracker.ends_its_calls(&event.source) {
            let enders = json!(self.state.tracker.enders());
            self.keep_note(ENDERS_NOTE, enders);
        }
    }

    /// A phone that only says when talk begins has begun another call: the earlier one is over. Nobody said when, so it has no talk time.
    fn end_by_next(&mut self, event: &CallEvent) {
        let Some(earlier) = self.state.tracker.ended_by_next(event).filter(|call| self.state.calls.contains_key(call)) else { return };
        let now = self.now;
        self.change(earlier, |call| {
            call.ended_at = Some(now);
            call.note_happening(now, HappeningKind::Ended, Some(BY_NEXT_CALL.to_owned()));
        });
        self.decide(earlier);
        self.caller_changed(earlier);
    }

    fn e164(&self, raw: Option<&str>) -> Option<String> {
        let rules = &self.state.resolved.settings.survey;
        phone::read_number(raw, &rules.default_country, rules.internal_digits).e164().map(|number| number.as_str().to_owned())
    }

    fn new_call(&mut self, event: &CallEvent) -> CallId {
        let id = CallId(Uuid::now_v7());
        let call = new_record(id, event, self.now);
        self.begin_call(call);
        id
    }

    fn apply(&mut self, id: CallId, event: &CallEvent, e164: Option<String>) {
        let now = self.now;
        self.change(id, |call| {
            let before = (call.started_at, call.answered_at, call.ended_at);
            call.take(event, e164, now);
            let happened = match event.phase {
                CallPhase::Started => (before.0.is_none(), HappeningKind::Started),
                CallPhase::Answered => (before.1.is_none(), HappeningKind::Answered),
                CallPhase::Ended | CallPhase::Missed => (before.2.is_none(), HappeningKind::Ended),
            };
            if happened.0 {
                call.note_happening(now, happened.1, Some(event.source.clone()));
            }
        });
        if let Some(call) = self.state.calls.get(&id) {
            let line = json!({
                "event": "call", "at": now, "call": id, "phase": event.phase, "source": event.source,
                "direction": call.direction, "queue": call.queue, "number": self.lens().number(call.number.as_deref()),
                "talk_seconds": call.talk_seconds,
            });
            self.line(line);
        }
        if matches!(event.phase, CallPhase::Ended | CallPhase::Missed) {
            self.decide(id);
        } else if let Some(queue) = event.queue.clone() {
            self.look_up_queue(&queue);
        }
    }

    fn decide(&mut self, id: CallId) {
        let Some(call) = self.state.calls.get(&id) else { return };
        let verdict = policy::decide(call, &self.ground_of(call));
        let (now, queue) = (self.now, call.queue.clone());
        match verdict {
            Verdict::Survey(campaign) => self.change(id, |call| outbox::queue(call, Some(campaign), now)),
            Verdict::WaitForMap => self.change(id, |call| outbox::queue(call, None, now)),
            Verdict::Rehearse(campaign) => self.change(id, |call| outbox::rehearse(call, campaign, now)),
            Verdict::Skip(reason, detail) => {
                if reason == Reason::QueueNotMapped
                    && let Some(queue) = queue
                {
                    self.look_up_queue(&queue);
                }
                self.change(id, |call| outbox::skip(call, reason, detail, now))
            }
        };
        self.decision_line(id);
        if self.state.calls.get(&id).is_some_and(|call| call.survey.reason == Some(Reason::Rehearsal)) {
            self.rehearsed_request_line(id);
        }
    }

    /// What the rules look at beside the call.
    pub(super) fn ground(&self) -> Ground<'_> {
        Ground {
            settings: &self.state.resolved.settings,
            ivr_map: self.state.ivr_map.as_deref(),
            signed_in: self.state.has_account(),
            asked_at: None,
            declined_at: None,
        }
    }

    /// The same with what this computer knows of the call's customer.
    pub(super) fn ground_of(&self, call: &CallRecord) -> Ground<'_> {
        Ground { asked_at: self.asked_recently(call), declined_at: self.declined_at(call), ..self.ground() }
    }

    fn asked_recently(&self, call: &CallRecord) -> Option<jiff::Timestamp> {
        let hours = self.state.resolved.settings.survey.guard_hours;
        let number = call.e164.as_ref().filter(|_| hours > 0)?;
        let at = self.state.asked.last(number, call.id)?;
        let recent = self.now.duration_since(at) < SignedDuration::from_hours(i64::from(hours));
        recent.then_some(at)
    }

    pub(super) fn decision_line(&mut self, id: CallId) {
        if let Some(call) = self.state.calls.get(&id) {
            let survey = &call.survey;
            let line = json!({
                "event": "decision", "at": self.now, "call": id, "direction": call.direction, "outcome": survey.state, "reason": survey.reason,
                "detail": survey.detail, "campaign": survey.campaign,
            });
            self.line(line);
        }
    }

    fn repeat_answer(&self, call: CallId, event: &CallEvent) -> Value {
        json!({
            "call": call, "outcome": SurveyState::Skipped, "reason": Reason::DuplicateEvent, "campaign": null,
            "number": self.lens().number(event.number.as_deref()), "detail": {},
        })
    }

    pub(super) fn lens(&self) -> Lens<'_> {
        Lens { settings: &self.state.resolved.settings, campaigns: &self.state.campaigns }
    }

    /// What would happen to such a call if it ended now.
    pub(super) fn explain(&self, event: CallEvent) -> Result<Value, Refusal> {
        let event = CallEvent { phase: CallPhase::Ended, ..event }.checked().map_err(|fault| event_refusal(&fault))?;
        let e164 = self.e164(event.number.as_deref());
        let mut call = new_record(CallId(Uuid::now_v7()), &event, self.now);
        call.take(&event, e164, self.now);
        let lens = self.lens();
        let number = lens.number(event.number.as_deref());
        let Outcome { survey, reason, detail, campaign } = policy::decide(&call, &self.ground_of(&call)).outcome();
        let employee = self.employee();
        Ok(json!({
            "outcome": survey, "reason": reason, "detail": detail, "number": number, "queue": call.queue,
            "direction": call.direction, "talk_seconds": call.talk_seconds,
            "campaign": campaign, "campaign_name": lens.campaign_name(campaign),
            "employee": if employee.email.is_empty() { None } else { Some(employee.email) },
        }))
    }

    // --------------------------------------------------------------------------------------------- what people do

    /// Loads a call that is not in memory any more; it leaves again after this turn unless it is not final.
    pub(super) async fn fetch(&mut self, id: CallId) -> Result<(), Refusal> {
        if self.state.calls.contains_key(&id) {
            return Ok(());
        }
        match self.ports.store.call(id).await {
            Ok(Some(call)) => {
                self.state.calls.insert(id, call);
                Ok(())
            }
            Ok(None) => Err(unknown_call(id)),
            Err(fault) => Err(super::run::store_refusal(&fault)),
        }
    }

    fn answer_row(&mut self, id: CallId, reply: Reply) {
        if let Some(call) = self.state.calls.get(&id) {
            let row = json!(self.lens().ledger_row(call));
            self.answer_when_kept(reply, row);
        }
    }

    /// Answers a p-gap question.
    pub(super) async fn rate(&mut self, estimate: &Value, call: Option<CallId>, undoable: bool, reply: Reply) {
        let result = self.try_rate(estimate, call, undoable).await;
        match result {
            Ok(id) => self.answer_row(id, reply),
            Err(refusal) => drop(reply.send(Err(refusal))),
        }
    }

    async fn try_rate(&mut self, estimate: &Value, call: Option<CallId>, undoable: bool) -> Result<CallId, Refusal> {
        let points = estimate.as_i64().or_else(|| estimate.as_str().and_then(|text| text.trim().parse().ok()));
        let estimate = points
            .and_then(Estimate::new)
            .ok_or_else(|| Refusal::said(RefusalCode::InvalidField, "refused-estimate", &[]).with(json!({ "field": "estimate" })))?;
        let id = match call {
            Some(id) => {
                self.fetch(id).await?;
                id
            }
            None => self.question_for_rating().ok_or_else(|| Refusal::said(RefusalCode::NoQuestion, "refused-no-question", &[]))?,
        };
        let now = self.now;
        let until = undoable.then(|| now + SignedDuration::from_secs(pgap::UNDO_SECONDS));
        match self.change(id, |call| outbox::rate(call, estimate, until, now)) {
            Some(true) => Ok(id),
            Some(false) | None => Err(self.wrong_state(id, Act::Estimate)),
        }
    }

    fn question_for_rating(&self) -> Option<CallId> {
        let calls = || self.state.calls.values();
        let on_screen = pgap::on_screen(calls(), self.state.preferred, self.state.in_call(), self.now);
        let oldest = || {
            calls()
                .filter(|call| call.survey.state == SurveyState::AwaitingEstimate)
                .min_by_key(|call| (call.survey.question.as_ref().map(|question| question.asked_at), call.id))
        };
        on_screen.or_else(oldest).map(|call| call.id)
    }

    /// Does something to one call; `act` says whether it could.
    pub(super) async fn act_on(&mut self, id: CallId, reply: Reply, what: Act, act: impl FnOnce(&mut CallRecord) -> bool) {
        if let Err(refusal) = self.fetch(id).await {
            let _ = reply.send(Err(refusal));
            return;
        }
        if self.change(id, act) == Some(true) {
            self.decision_line(id);
            self.answer_row(id, reply);
        } else {
            let _ = reply.send(Err(self.wrong_state(id, what)));
        }
    }

    fn wrong_state(&self, id: CallId, what: Act) -> Refusal {
        let state = self.state.calls.get(&id).map(|call| call.survey.state);
        let words = Words::new(move |texts| {
            let outcome = texts.say("tray-outcome", &[("state", state.map_or("gone", SurveyState::word).into())]);
            texts.say("refused-state", &[("act", what.word().into()), ("outcome", outcome.into())])
        });
        Refusal::worded(RefusalCode::WrongState, words).with(json!({ "call": id, "survey": state }))
    }

    /// "The call has ended", for phones that do not say it: the one call in progress, else the oldest.
    pub(super) fn end_call(&mut self, ask_reply: Reply) {
        let open = self.state.calls.values().find(|call| call.ended_at.is_none());
        let Some(call) = open else {
            let _ = ask_reply.send(Err(Refusal::said(RefusalCode::WrongState, "refused-no-call", &[])));
            return;
        };
        let id = call.id;
        let mut event = CallEvent::new(CallPhase::Ended, "tray");
        event.id.clone_from(&call.source_id);
        event.number.clone_from(&call.number);
        self.apply(id, &event, call.e164.clone());
        self.caller_changed(id);
        if let Some(call) = self.state.calls.get(&id) {
            let mut answer = json!(self.lens().ledger_row(call));
            // The same word as in the answer to any other reported end.
            if let Some(members) = answer.as_object_mut() {
                members.insert("outcome".to_owned(), json!(call.survey.state));
            }
            self.answer_when_kept(ask_reply, answer);
        }
    }

    /// What a request that names a call that does not exist is told.
    pub(super) fn refuse(ask: Ask, refusal: Refusal) {
        let _ = ask.reply.send(Err(refusal));
    }
}

fn new_record(id: CallId, event: &CallEvent, now: jiff::Timestamp) -> CallRecord {
    CallRecord {
        id,
        source_id: event.id.clone(),
        source: event.source.clone(),
        direction: event.direction.unwrap_or_default(),
        queue: None,
        number: event.number.clone(),
        e164: None,
        name: None,
        started_at: None,
        answered_at: None,
        ended_at: None,
        talk_seconds: None,
        missed: false,
        voicemail: event.voicemail.unwrap_or_default(),
        transferred: false,
        respondent: event.respondent.clone(),
        note: None,
        custom: std::collections::BTreeMap::new(),
        survey: Survey::open(SurveyGuid(Uuid::new_v4())),
        history: Vec::new(),
        created_at: now,
        updated_at: now,
    }
}

pub(super) fn event_refusal(fault: &EventFault) -> Refusal {
    Refusal::new(RefusalCode::InvalidField, fault.to_string()).with(json!({ "field": fault.field }))
}

pub(super) fn unknown_call(id: CallId) -> Refusal {
    Refusal::said(RefusalCode::UnknownCall, "refused-unknown-call", &[]).with(json!({ "call": id }))
}
