//! Calls and answers to keep.

use aftercall_core::call::{
    CallRecord, Direction, Happening, HappeningKind, Question, Reason, RespondentDetails, Survey, SurveyState, Voicemail,
};
use aftercall_core::id::{CallId, CampaignId, Estimate, ResponseId, SurveyGuid};
use aftercall_core::ports::Change;
use aftercall_core::response::{KeptResponse, Response, Tag};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use uuid::Uuid;

/// So many minutes after the start of a day of work.
pub(super) fn minute(minutes: i64) -> Timestamp {
    "2026-03-02T07:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
}

/// The id of the call at a minute: later ones sort later.
pub(super) fn id(minutes: i64) -> CallId {
    let millisecond = u128::try_from(minute(minutes).as_millisecond()).unwrap();
    CallId(Uuid::from_u128(millisecond << 80 | 0x7000_8000_0000_0000_0000))
}

/// A call of two minutes with everything known, begun at a minute.
pub(super) fn call(minutes: i64, state: SurveyState) -> CallRecord {
    CallRecord {
        id: id(minutes),
        source_id: Some(format!("sip-{minutes}")),
        source: "socket".to_owned(),
        direction: Direction::In,
        queue: Some("Support".to_owned()),
        number: Some("0660 1234567".to_owned()),
        e164: Some("+436601234567".to_owned()),
        name: Some("Gundula Zwischenbrugger".to_owned()),
        started_at: Some(minute(minutes)),
        answered_at: Some(minute(minutes)),
        ended_at: Some(minute(minutes + 2)),
        talk_seconds: Some(120),
        missed: false,
        voicemail: Voicemail::No,
        transferred: false,
        respondent: RespondentDetails {
            email: Some("gundula@example.test".to_owned()),
            first_name: Some("Gundula".to_owned()),
            last_name: Some("Zwischenbrugger".to_owned()),
            company: Some("Zwischenbrugger Orgelbau".to_owned()),
        },
        note: Some("wants the blue pipes".to_owned()),
        custom: [("contract".to_owned(), "K-7741-Orgel".to_owned())].into(),
        survey: Survey {
            state,
            reason: Some(Reason::TooShort),
            detail: Some(json!({"talk_seconds": 120, "loud": true, "message": "Gundula was refused"})),
            campaign: Some(CampaignId(7)),
            guid: SurveyGuid(Uuid::from_u128(0x5eed << 64 | u128::from(minutes.unsigned_abs()))),
            attempts: 2,
            due_at: Some(minute(minutes + 5)),
            estimate: Estimate::new(8),
            check_pgap: true,
            question: Some(Question { asked_at: minute(minutes + 3), shown_from: minute(minutes + 4), expires_at: minute(minutes + 90) }),
            by_hand: false,
        },
        history: vec![
            Happening { at: minute(minutes), kind: HappeningKind::Started, detail: Some("socket".to_owned()) },
            Happening { at: minute(minutes + 2), kind: HappeningKind::Ended, detail: None },
        ],
        created_at: minute(minutes),
        updated_at: minute(minutes + 3),
    }
}

/// An answer with everything known, rated at a minute.
pub(super) fn response(number: i64, minutes: i64) -> KeptResponse {
    KeptResponse {
        response: Response {
            id: ResponseId(number),
            rating: Some(9),
            rated_at: Some(minute(minutes)),
            comment: Some("Die Orgelpfeifen klingen herrlich".to_owned()),
            comment_at: Some(minute(minutes + 1)),
            first_name: Some("Gundula".to_owned()),
            last_name: Some("Zwischenbrugger".to_owned()),
            phone: Some("+436601234567".to_owned()),
            campaign: Some(CampaignId(7)),
            campaign_name: Some("Hotline".to_owned()),
            agent_rating: Estimate::new(8),
            employee_email: Some("agent@example.test".to_owned()),
        },
        call: Some(id(minutes)),
        estimate: Estimate::new(8),
        unread: true,
        tags: vec![Tag::NotAboutMe, Tag::CallBack],
    }
}

/// What of the samples must never be read without the key.
pub(super) const PERSONAL: [&str; 6] = ["1234567", "Gundula", "Zwischenbrugger", "blue pipes", "K-7741-Orgel", "Orgelpfeifen"];

/// A call as a change.
pub(super) fn keep(call: &CallRecord) -> Change {
    Change::Call(Box::new(call.clone()))
}
