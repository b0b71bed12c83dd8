//! Questions to the agent: which one is on screen, and what may still be taken back.
//!
//! At most one question is on screen, oldest first; none while windows are kept away: during a call, or while the screen is shown to
//! others. "Cannot judge" and a chosen estimate can be undone for [`UNDO_SECONDS`].

use crate::call::{CallRecord, HappeningKind, Reason, SurveyState};
use crate::id::CallId;
use jiff::{SignedDuration, Timestamp};

/// How long a choice in the window can be undone (reference design, `#chosen`).
pub const UNDO_SECONDS: i64 = 4;

/// The call whose question is to be on screen. `preferred`: one that the agent asked for. `kept_away`: nothing may pop up now.
#[must_use]
pub fn on_screen<'a>(
    calls: impl Iterator<Item = &'a CallRecord>,
    preferred: Option<CallId>,
    kept_away: bool,
    now: Timestamp,
) -> Option<&'a CallRecord> {
    if kept_away {
        return None;
    }
    let mut shown: Vec<&CallRecord> = calls.filter(|call| is_shown(call, now)).collect();
    shown.sort_by_key(|call| {
        let asked_at = call.survey.question.as_ref().map(|question| question.asked_at);
        (!can_be_undone(call, now), preferred != Some(call.id), asked_at, call.id)
    });
    shown.first().copied()
}

fn is_shown(call: &CallRecord, now: Timestamp) -> bool {
    can_be_undone(call, now)
        || (call.survey.state == SurveyState::AwaitingEstimate
            && call.survey.question.as_ref().is_some_and(|question| question.shown_from <= now))
}

/// Whether a choice was made that can still be taken back.
#[must_use]
pub fn can_be_undone(call: &CallRecord, now: Timestamp) -> bool {
    let chosen = match call.survey.state {
        SurveyState::Queued => call.survey.estimate.is_some(),
        SurveyState::AwaitingEstimate => judged_impossible(call),
        SurveyState::Open
        | SurveyState::Sending
        | SurveyState::Sent
        | SurveyState::Skipped
        | SurveyState::Uncertain
        | SurveyState::Failed
        | SurveyState::Expired => false,
    };
    chosen && call.survey.question.is_some() && call.survey.due_at.is_some_and(|due| due > now)
}

fn judged_impossible(call: &CallRecord) -> bool {
    call.survey.reason == Some(Reason::NotEstimated)
}

/// The agent cannot judge. Returns whether this call was waiting for an estimate.
pub fn cannot_judge(call: &mut CallRecord, now: Timestamp) -> bool {
    let waits = call.survey.state == SurveyState::AwaitingEstimate;
    if waits {
        call.survey.reason = Some(Reason::NotEstimated);
        call.survey.due_at = Some(now + SignedDuration::from_secs(UNDO_SECONDS));
        call.note_happening(now, HappeningKind::CannotJudge, None);
    }
    waits
}

/// Whether "cannot judge" was not undone in time.
#[must_use]
pub fn cannot_judge_is_final(call: &CallRecord, now: Timestamp) -> bool {
    judged_impossible(call) && call.survey.due_at.is_some_and(|due| due <= now)
}

/// Takes a choice back. Returns whether there was one to take back.
pub fn undo(call: &mut CallRecord, now: Timestamp) -> bool {
    let undone = can_be_undone(call, now);
    if undone {
        call.survey.state = SurveyState::AwaitingEstimate;
        call.survey.estimate = None;
        call.survey.reason = None;
        call.survey.due_at = None;
        call.updated_at = now;
    }
    undone
}

/// Asks again in `minutes`. Returns whether there was a question.
pub fn later(call: &mut CallRecord, minutes: u32, now: Timestamp) -> bool {
    show_from(call, now + SignedDuration::from_mins(i64::from(minutes)), now)
}

/// Asks now. Returns whether there was a question.
pub fn ask_now(call: &mut CallRecord, now: Timestamp) -> bool {
    show_from(call, now, now)
}

fn show_from(call: &mut CallRecord, from: Timestamp, now: Timestamp) -> bool {
    match (&mut call.survey.question, call.survey.state) {
        (Some(question), SurveyState::AwaitingEstimate) => {
            question.shown_from = from;
            call.updated_at = now;
            true
        }
        _ => false,
    }
}

/// Whether nobody answered in time.
#[must_use]
pub fn is_expired(call: &CallRecord, now: Timestamp) -> bool {
    !judged_impossible(call) && call.survey.question.as_ref().is_some_and(|question| question.expires_at <= now)
}
