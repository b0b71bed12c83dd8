//! Values for tests of this crate.

use crate::call::{CallRecord, Direction, RespondentDetails, Survey, SurveyState, Voicemail};
use crate::id::{CallId, SurveyGuid};
use jiff::Timestamp;
use uuid::Uuid;

/// A moment, so many seconds after an arbitrary one.
pub(crate) fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + seconds).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A call that ended at `at(0)`.
pub(crate) fn ended_call(number: &str, direction: Direction, queue: Option<&str>, talk_seconds: Option<u32>) -> CallRecord {
    CallRecord {
        id: CallId(Uuid::now_v7()),
        source_id: None,
        source: "test".into(),
        direction,
        queue: queue.map(Into::into),
        number: Some(number.into()),
        e164: Some(number.into()),
        name: None,
        started_at: None,
        answered_at: None,
        ended_at: Some(at(0)),
        talk_seconds,
        missed: false,
        voicemail: Voicemail::Unknown,
        transferred: false,
        respondent: RespondentDetails::default(),
        note: None,
        custom: std::collections::BTreeMap::new(),
        survey: Survey::open(SurveyGuid(Uuid::new_v4())),
        history: vec![],
        created_at: at(-100),
        updated_at: at(0),
    }
}

/// The same with its survey waiting.
pub(crate) fn queued_call() -> CallRecord {
    let mut call = ended_call("+4531234567", Direction::In, Some("support"), Some(83));
    call.survey.state = SurveyState::Queued;
    call.survey.campaign = Some(crate::id::CampaignId(17));
    call.survey.due_at = Some(at(0));
    call
}
