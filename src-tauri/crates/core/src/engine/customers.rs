//! What is remembered of customers beyond their calls: who does not want to be asked; and, where another agent signs in, who was asked
//! before. The agent of this computer may change, its customers do not.

use super::run::Engine;
use crate::call::{CallRecord, HappeningKind, Reason, SurveyState};
use crate::id::CallId;
use crate::outbox;
use crate::policy;
use crate::ports::{Change, StoreFault};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Notes in the store.
pub(super) const DECLINED_NOTE: &str = "declined";
pub(super) const ASKED_NOTE: &str = "asked_before";
pub(super) const AGENT_NOTE: &str = "agent";
/// Reasons of an agent that are about one call, not about the customer.
const OF_ONE_CALL: [&str; 2] = ["wrong_person", "private"];

impl Engine {
    /// What the notes say at a start.
    pub(super) fn take_kept_customers(&mut self, declined: Option<Value>, asked: Option<Value>, agent: Option<Value>) {
        self.state.declined = times(declined);
        self.state.asked.put_noted(asked.and_then(|note| serde_json::from_value(note).ok()).unwrap_or_default());
        self.state.agent = agent.and_then(|agent| agent.as_str().map(str::to_owned)).or_else(|| self.state.email().map(str::to_owned));
    }

    /// An agent said of a call that its customer must not be asked. Later calls of that customer go by it too.
    pub(super) fn note_declined(&mut self, id: CallId, why: &str) {
        let number = self.state.calls.get(&id).filter(|call| was_refrained(call)).and_then(|call| call.e164.clone());
        let Some(number) = number.filter(|_| !OF_ONE_CALL.contains(&why)) else { return };
        self.state.declined.insert(number.clone(), self.now);
        self.keep_note(DECLINED_NOTE, json!(self.state.declined));
        self.skip_waiting_of(&number);
    }

    /// Other surveys of a customer who does not want to be asked, as far as they have not left.
    fn skip_waiting_of(&mut self, number: &str) {
        let waits = |call: &CallRecord| matches!(call.survey.state, SurveyState::Queued | SurveyState::AwaitingEstimate);
        let of_customer = |call: &&CallRecord| waits(call) && call.e164.as_deref() == Some(number);
        let waiting: Vec<CallId> = self.state.calls.values().filter(of_customer).map(|call| call.id).collect();
        let now = self.now;
        for id in waiting {
            self.change(id, |call| {
                let (reason, detail) = policy::declined_before(now);
                outbox::skip(call, reason, detail, now);
            });
            self.decision_line(id);
        }
    }

    /// Since when the customer of a call does not want to be asked.
    pub(super) fn declined_at(&self, call: &CallRecord) -> Option<Timestamp> {
        self.state.declined.get(call.e164.as_ref()?).copied()
    }

    /// Forgets who declined before a time.
    pub(super) fn forget_declined(&mut self, before: Timestamp) {
        let count = self.state.declined.len();
        self.state.declined.retain(|_, at| *at >= before);
        if self.state.declined.len() != count {
            self.keep_note(DECLINED_NOTE, json!(self.state.declined));
        }
    }

    /// Forgets who was asked before a time.
    pub(super) fn forget_asked(&mut self, before: Timestamp) {
        if self.state.asked.forget_before(before) {
            let notes = json!(self.state.asked.notes());
            self.keep_note(ASKED_NOTE, notes);
        }
    }

    /// Somebody signed in. Calls, surveys and answers of another agent are none of theirs: nothing of it is shown or sent in their name.
    /// What a customer said, and that a customer was asked, stays.
    ///
    /// # Errors
    /// When the store could not forget; then nothing was forgotten.
    pub(super) async fn agent_is(&mut self, email: &str) -> Result<(), StoreFault> {
        let is_other = self.state.agent.as_ref().is_some_and(|before| !before.trim().eq_ignore_ascii_case(email.trim()));
        if is_other {
            let guard = self.state.resolved.settings.survey.guard_hours;
            let since = self.now - SignedDuration::from_hours(i64::from(guard));
            let asked = self.state.asked.since(since);
            let in_progress: Vec<CallRecord> = self.state.calls.values().filter(|call| call.ended_at.is_none()).cloned().collect();
            let mut kept: Vec<Change> = in_progress.iter().map(|call| Change::Call(Box::new(call.clone()))).collect();
            kept.extend([
                Change::Note { name: ASKED_NOTE, value: json!(asked) },
                Change::Note { name: DECLINED_NOTE, value: json!(self.state.declined) },
                Change::Note { name: AGENT_NOTE, value: json!(email) },
            ]);
            self.ports.store.replace(kept).await?;
            let declined = std::mem::take(&mut self.state.declined);
            self.forget_everything();
            self.state.asked.put_noted(asked);
            self.state.declined = declined;
            for call in in_progress {
                self.state.tracker.remember(&call);
                self.state.calls.insert(call.id, call);
            }
            self.state.settings_kept = None;
            self.remember_settings();
        }
        // Only now: what could not be forgotten is another's at the next try too.
        self.state.agent = Some(email.to_owned());
        self.keep_note(AGENT_NOTE, json!(email));
        Ok(())
    }
}

fn was_refrained(call: &CallRecord) -> bool {
    call.survey.reason == Some(Reason::DoNotSurvey)
        && (call.survey.state == SurveyState::Skipped || call.history.iter().any(|happening| happening.kind == HappeningKind::DoNotSurvey))
}

fn times(note: Option<Value>) -> BTreeMap<String, Timestamp> {
    note.and_then(|note| serde_json::from_value(note).ok()).unwrap_or_default()
}
