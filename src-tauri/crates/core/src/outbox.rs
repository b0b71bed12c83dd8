//! What becomes of a survey: the state machine of one call, as pure functions of the record and the time.
//!
//! ```text
//! ended --policy--> skipped(reason)
//!       \--> queued -> sending -> sent
//!                         |---> awaiting_estimate -> queued (with estimate) -> sending -> sent
//!                         |---> queued      surely not sent: later
//!                         |---> uncertain   maybe sent: held, or one more try with the same guid by setting
//!                         |---> failed(reason)
//! ended --in a rehearsal--> skipped(rehearsal), as if queued, and never sent unless a person asks for it
//!       stale -> expired          question never answered -> expired | sent without, by setting
//! ```
//!
//! Terminal states change only by a person's `resend`. The engine commits `sending` before a request leaves; whatever is
//! found in `sending` at start may or may not have arrived.

use crate::call::{CallRecord, HappeningKind, Question, Reason, SurveyState};
use crate::id::{CampaignId, Estimate};
use crate::pgap;
use crate::ports::{AddRespondent, Added, Employee, FaultClass, ServiceFault};
use crate::settings::{OnExpire, Settings, UncertainRule};
use crate::text::Texts;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::time::Duration;

/// Longest pause between tries (API reference 3.1).
const LONGEST_PAUSE_SECONDS: f64 = 60.0;
/// A survey whose answer never came is tried again after so long, where the setting says so.
const UNCERTAIN_PAUSE_SECONDS: i64 = 30;

/// Clocks are set by a little all the time.
const CLOCK_SLACK: SignedDuration = SignedDuration::from_secs(60);

/// What the answer to a request means for everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consequence {
    /// Nothing more.
    None,
    /// The service asks for an estimate.
    Ask,
    /// The key is not accepted: stop everything.
    KeyRejected,
    /// The service asked for a pause.
    Throttled(Option<Duration>),
    /// The service could not be reached.
    Unreachable,
}

/// Puts the survey of an ended call into the outbox. `None`: its campaign is known once the IVR map is read.
pub fn queue(call: &mut CallRecord, campaign: Option<CampaignId>, now: Timestamp) {
    call.survey.state = SurveyState::Queued;
    call.survey.reason = None;
    call.survey.detail = None;
    call.survey.campaign = campaign;
    call.survey.due_at = Some(now);
    call.updated_at = now;
}

/// Ends the survey because a rule said no.
pub fn skip(call: &mut CallRecord, reason: Reason, detail: serde_json::Value, now: Timestamp) {
    call.survey.state = SurveyState::Skipped;
    call.survey.reason = Some(reason);
    call.survey.detail = Some(detail);
    call.survey.due_at = None;
    call.survey.question = None;
    call.note_happening(now, HappeningKind::Skipped, Some(reason.word().to_owned()));
}

/// Ends the survey of a call that would have been queued, because this is a rehearsal. Its campaign is kept: the row says what would
/// have gone out, and a person can still send it.
pub fn rehearse(call: &mut CallRecord, campaign: Option<CampaignId>, now: Timestamp) {
    call.survey.campaign = campaign;
    skip(call, Reason::Rehearsal, rehearsed(campaign), now);
}

/// What belongs to a rehearsed survey: what would have become of it.
#[must_use]
pub fn rehearsed(campaign: Option<CampaignId>) -> serde_json::Value {
    match campaign {
        Some(campaign) => json!({ "would_be": "queued", "campaign": campaign }),
        None => json!({ "would_be": "queued", "waits_for": "ivr_map" }),
    }
}

/// Whether a request may leave now.
#[must_use]
pub fn is_due(call: &CallRecord, now: Timestamp) -> bool {
    call.survey.state == SurveyState::Queued
        && call.survey.campaign.is_some()
        && call.e164.is_some()
        && call.survey.due_at.is_none_or(|due| due <= now)
}

/// Begins a try. The record must be durable before the request leaves.
pub fn begin(call: &mut CallRecord, employee: Employee, now: Timestamp) -> Option<AddRespondent> {
    let (Some(campaign), Some(phone_number)) = (call.survey.campaign, call.e164.clone()) else {
        return None;
    };
    call.survey.state = SurveyState::Sending;
    call.survey.attempts += 1;
    call.survey.due_at = None;
    call.survey.question = None;
    call.note_happening(now, HappeningKind::Attempted, Some(call.survey.attempts.to_string()));
    Some(AddRespondent {
        campaign,
        guid: call.survey.guid,
        phone_number,
        respondent: call.respondent.clone(),
        note: call.note.clone(),
        custom: call.custom.clone(),
        employee,
        estimate: call.survey.estimate,
        check_pgap: call.survey.check_pgap,
    })
}

/// Takes the answer to a try. `chance` is a random number from 0 to 1, for the jitter.
pub fn settle(call: &mut CallRecord, answer: Result<Added, ServiceFault>, settings: &Settings, now: Timestamp, chance: f64) -> Consequence {
    if call.survey.state != SurveyState::Sending {
        return Consequence::None;
    }
    match answer {
        Ok(Added::Accepted) => {
            finish(call, SurveyState::Sent, None, None, now);
            let campaign = call.survey.campaign.map(|campaign| campaign.to_string());
            call.note_happening(now, HappeningKind::Accepted, campaign);
            Consequence::None
        }
        Ok(Added::PgapPeriod) if call.survey.estimate.is_some() || !call.survey.check_pgap => {
            // An estimate went along, or none was asked for: never a loop (API reference 6.4).
            finish(call, SurveyState::Failed, Some(Reason::RatingRefused), None, now);
            call.note_happening(now, HappeningKind::Refused, Some("pgap".to_owned()));
            Consequence::None
        }
        Ok(Added::PgapPeriod) => {
            ask(call, settings, now);
            Consequence::Ask
        }
        Err(fault) => settle_fault(call, &fault, settings, now, chance),
    }
}

fn ask(call: &mut CallRecord, settings: &Settings, now: Timestamp) {
    let survey = &mut call.survey;
    survey.state = SurveyState::AwaitingEstimate;
    survey.reason = None;
    survey.detail = None;
    survey.due_at = None;
    survey.question = Some(Question {
        asked_at: now,
        shown_from: now,
        expires_at: now + SignedDuration::from_mins(i64::from(settings.pgap.expire_minutes)),
    });
    call.note_happening(now, HappeningKind::Asked, None);
}

fn settle_fault(call: &mut CallRecord, fault: &ServiceFault, settings: &Settings, now: Timestamp, chance: f64) -> Consequence {
    let said = json!({ "status": fault.status, "message": fault.words.to_string() });
    match &fault.class {
        FaultClass::SurelyNotSent => {
            postpone(call, "unreachable", pause(call.survey.attempts, chance), now);
            Consequence::Unreachable
        }
        FaultClass::Throttled { retry_after } => {
            let wait = retry_after.unwrap_or_else(|| pause(call.survey.attempts, chance));
            postpone(call, "throttled", wait, now);
            Consequence::Throttled(*retry_after)
        }
        FaultClass::Auth => {
            // Nothing was stored; it waits until a key is accepted again, or is too old.
            postpone(call, "key_rejected", pause(call.survey.attempts, chance), now);
            Consequence::KeyRejected
        }
        FaultClass::MaybeSent | FaultClass::Server | FaultClass::Unreadable => {
            call.note_happening(now, HappeningKind::NoAnswer, fault.status.map(|status| status.to_string()));
            let unanswered = unanswered(call);
            if settings.survey.uncertain == UncertainRule::Retry && unanswered < 2 && !call.survey.by_hand {
                call.survey.state = SurveyState::Queued;
                call.survey.due_at = Some(now + SignedDuration::from_secs(UNCERTAIN_PAUSE_SECONDS));
            } else {
                finish(call, SurveyState::Uncertain, Some(Reason::NoAnswer), Some(said), now);
            }
            Consequence::None
        }
        FaultClass::AlreadyInvited => {
            finish(call, SurveyState::Skipped, Some(Reason::AlreadyInvited), Some(said), now);
            call.note_happening(now, HappeningKind::Refused, fault.status.map(|status| status.to_string()));
            Consequence::None
        }
        FaultClass::Rejected | FaultClass::Missing => {
            finish(call, SurveyState::Failed, Some(Reason::Rejected), Some(said), now);
            call.note_happening(now, HappeningKind::Refused, fault.status.map(|status| status.to_string()));
            Consequence::None
        }
    }
}

fn unanswered(call: &CallRecord) -> usize {
    call.history.iter().filter(|happening| happening.kind == HappeningKind::NoAnswer).count()
}

fn postpone(call: &mut CallRecord, class: &str, wait: Duration, now: Timestamp) {
    let wait = SignedDuration::try_from(wait).unwrap_or(SignedDuration::from_mins(1));
    call.survey.state = SurveyState::Queued;
    call.survey.due_at = Some(now + wait);
    call.survey.detail = Some(json!({ "waits_for": class }));
    call.note_happening(now, HappeningKind::Postponed, Some(class.to_owned()));
}

fn finish(call: &mut CallRecord, state: SurveyState, reason: Option<Reason>, detail: Option<serde_json::Value>, now: Timestamp) {
    call.survey.state = state;
    call.survey.reason = reason;
    call.survey.detail = detail;
    call.survey.due_at = None;
    call.survey.question = None;
    call.updated_at = now;
}

/// 1, 2, 4 ... 60 s, of which between half and all is waited (API reference 3.1).
pub fn pause(attempts: u32, chance: f64) -> Duration {
    let doubled = 2f64.powi(i32::try_from(attempts.saturating_sub(1)).unwrap_or(i32::MAX).min(10));
    let chance = chance.clamp(0.0, 1.0);
    Duration::from_secs_f64(doubled.min(LONGEST_PAUSE_SECONDS) * (0.5 + chance / 2.0))
}

/// What is found in `sending` at start left this computer, perhaps; nobody heard the answer.
pub fn recover(call: &mut CallRecord, settings: &Settings, texts: &Texts, now: Timestamp) {
    if call.survey.state == SurveyState::Sending {
        let interrupted = ServiceFault {
            class: FaultClass::MaybeSent,
            status: None,
            endpoint: "add_respondent",
            words: texts.say("way-interrupted", &[]).into(),
        };
        let _ = settle_fault(call, &interrupted, settings, now, 0.5);
    }
}

/// Lets time pass: stale surveys, questions past their time, judgements that were not undone. Returns whether anything changed.
pub fn pass_time(call: &mut CallRecord, settings: &Settings, now: Timestamp) -> bool {
    match call.survey.state {
        SurveyState::Queued if stale_at(call, settings).is_some_and(|stale_at| stale_at < now) => {
            finish(call, SurveyState::Expired, Some(Reason::Stale), Some(json!({ "stale_minutes": settings.survey.stale_minutes })), now);
            call.note_happening(now, HappeningKind::Expired, None);
            true
        }
        SurveyState::AwaitingEstimate if pgap::cannot_judge_is_final(call, now) => {
            skip(call, Reason::NotEstimated, json!({ "cannot_judge": true }), now);
            true
        }
        SurveyState::AwaitingEstimate if pgap::is_expired(call, now) => {
            // Nobody may have been there to notice: what it frees is as old as that moment, not as this one.
            let expired_at = call.survey.question.as_ref().map_or(now, |question| question.expires_at.min(now));
            call.note_happening(expired_at, HappeningKind::Expired, None);
            match settings.pgap.on_expire {
                OnExpire::Drop => finish(
                    call,
                    SurveyState::Expired,
                    Some(Reason::NotEstimated),
                    Some(json!({ "expire_minutes": settings.pgap.expire_minutes })),
                    now,
                ),
                OnExpire::SendWithout => {
                    call.survey.check_pgap = false;
                    call.survey.question = None;
                    queue(call, call.survey.campaign, now);
                }
            }
            true
        }
        SurveyState::Open
        | SurveyState::Queued
        | SurveyState::Sending
        | SurveyState::AwaitingEstimate
        | SurveyState::Sent
        | SurveyState::Skipped
        | SurveyState::Uncertain
        | SurveyState::Failed
        | SurveyState::Expired => false,
    }
}

/// Mends the times of a call that were taken from a clock that was ahead: nothing may wait until the clock is there again.
/// The setting-back is seen by the record's own last change, so that it is found after a restart too. Returns whether there
/// was anything to mend.
pub fn clock_went_back(call: &mut CallRecord, settings: &Settings, now: Timestamp) -> bool {
    if call.updated_at <= now + CLOCK_SLACK {
        return false;
    }
    for time in [&mut call.started_at, &mut call.answered_at, &mut call.ended_at] {
        *time = time.map(|time| time.min(now));
    }
    for happening in &mut call.history {
        happening.at = happening.at.min(now);
    }
    let soon = now + SignedDuration::from_secs(pgap::UNDO_SECONDS);
    call.survey.due_at = call.survey.due_at.map(|due| due.min(soon));
    if let Some(question) = &mut call.survey.question {
        question.asked_at = question.asked_at.min(now);
        question.shown_from = question.shown_from.min(now);
        let expires_at = now + SignedDuration::from_mins(i64::from(settings.pgap.expire_minutes));
        question.expires_at = question.expires_at.min(expires_at);
    }
    call.created_at = call.created_at.min(now);
    call.updated_at = now;
    true
}

/// The last moment at which a queued survey still goes out: `survey.stale_minutes` after the end of the call, or after the
/// estimate or the expired question that freed it later. `None`: a person asked for it, and that does not age.
#[must_use]
pub fn stale_at(call: &CallRecord, settings: &Settings) -> Option<Timestamp> {
    if call.survey.by_hand {
        return None;
    }
    let freed = call
        .history
        .iter()
        .rev()
        .find(|happening| matches!(happening.kind, HappeningKind::Estimated | HappeningKind::Expired))
        .map(|happening| happening.at);
    let since = freed.or(call.ended_at).unwrap_or(call.created_at);
    let age = SignedDuration::from_mins(i64::from(settings.survey.stale_minutes));
    Some(since.checked_add(age).unwrap_or(Timestamp::MAX))
}

/// The times at which time alone changes something about this call: a try, a reminder, the end of a question or of an undo.
#[must_use]
pub fn changes(call: &CallRecord) -> [Option<Timestamp>; 3] {
    let survey = &call.survey;
    let question = survey.question.as_ref();
    match survey.state {
        SurveyState::Queued => [survey.due_at, None, None],
        SurveyState::AwaitingEstimate => {
            [survey.due_at, question.map(|question| question.expires_at), question.map(|question| question.shown_from)]
        }
        SurveyState::Open
        | SurveyState::Sending
        | SurveyState::Sent
        | SurveyState::Skipped
        | SurveyState::Uncertain
        | SurveyState::Failed
        | SurveyState::Expired => [None; 3],
    }
}

/// Takes the agent's estimate. `undoable_until`: it waits so long for an undo before it goes along.
/// Returns whether this call was waiting for one.
pub fn rate(call: &mut CallRecord, estimate: Estimate, undoable_until: Option<Timestamp>, now: Timestamp) -> bool {
    let waits = call.survey.state == SurveyState::AwaitingEstimate || pgap::can_be_undone(call, now);
    if !waits {
        return false;
    }
    let question = call.survey.question.take();
    queue(call, call.survey.campaign, now);
    call.survey.estimate = Some(estimate);
    call.survey.due_at = Some(undoable_until.unwrap_or(now));
    call.survey.question = undoable_until.and(question);
    call.note_happening(now, HappeningKind::Estimated, Some(estimate.to_string()));
    true
}

/// Whether a person can have a survey sent whose number is known: held, uncertain, failed or expired ones, what waits, and what was
/// only rehearsed.
#[must_use]
pub fn can_be_resent(state: SurveyState, reason: Option<Reason>) -> bool {
    match state {
        SurveyState::Queued | SurveyState::Uncertain | SurveyState::Failed | SurveyState::Expired => true,
        SurveyState::Skipped => reason == Some(Reason::Rehearsal),
        SurveyState::Open | SurveyState::Sending | SurveyState::AwaitingEstimate | SurveyState::Sent => false,
    }
}

/// Whether a person can still make something go out: by an answer to its question, or by [`resend`].
#[must_use]
pub fn can_be_changed(state: SurveyState, reason: Option<Reason>) -> bool {
    state == SurveyState::AwaitingEstimate || can_be_resent(state, reason)
}

/// Sends what [`can_be_resent`], now: a person asked for it.
///
/// # Errors
/// The state, when it cannot be, or when the number is not known any more.
pub fn resend(call: &mut CallRecord, now: Timestamp) -> Result<(), SurveyState> {
    let state = call.survey.state;
    if call.e164.is_none() || !can_be_resent(state, call.survey.reason) {
        return Err(state);
    }
    call.survey.by_hand = true;
    call.note_happening(now, HappeningKind::Resent, None);
    queue(call, call.survey.campaign, now);
    Ok(())
}

/// Leaves an uncertain survey as it is: it needs nobody any more. Returns whether it was uncertain.
pub fn leave(call: &mut CallRecord, now: Timestamp) -> bool {
    let uncertain = call.survey.state == SurveyState::Uncertain;
    if uncertain {
        let mut detail = call.survey.detail.take().unwrap_or_else(|| json!({}));
        if let Some(members) = detail.as_object_mut() {
            members.insert("left".to_owned(), json!(true));
        }
        call.survey.detail = Some(detail);
        call.updated_at = now;
    }
    uncertain
}

/// The agent says that this customer must not be asked.
///
/// # Errors
/// The state, when a request is on its way or was accepted.
pub fn do_not_survey(call: &mut CallRecord, why: &str, now: Timestamp) -> Result<(), SurveyState> {
    let detail = json!({ "why": why });
    match call.survey.state {
        SurveyState::Open => {
            call.survey.reason = Some(Reason::DoNotSurvey);
            call.survey.detail = Some(detail);
            call.note_happening(now, HappeningKind::DoNotSurvey, None);
            Ok(())
        }
        SurveyState::Queued
        | SurveyState::AwaitingEstimate
        | SurveyState::Uncertain
        | SurveyState::Failed
        | SurveyState::Skipped
        | SurveyState::Expired => {
            skip(call, Reason::DoNotSurvey, detail, now);
            Ok(())
        }
        state @ (SurveyState::Sending | SurveyState::Sent) => Err(state),
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod property;
