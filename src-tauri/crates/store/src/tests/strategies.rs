//! Arbitrary calls and answers.

use crate::columns::Micros;
use aftercall_core::call::{
    CallRecord, Direction, Happening, HappeningKind, Question, Reason, RespondentDetails, Survey, SurveyState, Voicemail,
};
use aftercall_core::id::{CallId, CampaignId, Estimate, ResponseId, SurveyGuid};
use aftercall_core::response::{KeptResponse, Response, Tag};
use jiff::Timestamp;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use uuid::Uuid;

/// Any text, also with line ends, quotes and zeros in it.
fn text() -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..8).prop_map(String::from_iter)
}

fn some_text() -> impl Strategy<Value = Option<String>> {
    option::of(text())
}

/// Any time that the language of times knows, in whole microseconds.
fn time() -> impl Strategy<Value = Timestamp> {
    let ends = Timestamp::MIN.as_microsecond()..=Timestamp::MAX.as_microsecond();
    prop_oneof![
        8 => 0..=4_102_444_800_000_000_i64,
        1 => ends,
        1 => Just(Timestamp::MIN.as_microsecond()),
        1 => Just(Timestamp::MAX.as_microsecond()),
    ]
    .prop_map(|microsecond| Micros::of(microsecond).unwrap().0)
}

fn some_time() -> impl Strategy<Value = Option<Timestamp>> {
    option::of(time())
}

fn estimate() -> impl Strategy<Value = Option<Estimate>> {
    option::of((0..=10_i64).prop_map(|points| Estimate::new(points).unwrap()))
}

fn uuid() -> impl Strategy<Value = Uuid> {
    any::<u128>().prop_map(Uuid::from_u128)
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            btree_map(text(), inner, 0..3).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

const STATES: [SurveyState; 9] = [
    SurveyState::Open,
    SurveyState::Queued,
    SurveyState::Sending,
    SurveyState::AwaitingEstimate,
    SurveyState::Sent,
    SurveyState::Skipped,
    SurveyState::Uncertain,
    SurveyState::Failed,
    SurveyState::Expired,
];

const REASONS: [Reason; 4] = [Reason::TooShort, Reason::AlreadyInvited, Reason::NoAnswer, Reason::SignedOut];

const KINDS: [HappeningKind; 5] =
    [HappeningKind::Started, HappeningKind::Asked, HappeningKind::CannotJudge, HappeningKind::DoNotSurvey, HappeningKind::Postponed];

fn question() -> impl Strategy<Value = Option<Question>> {
    option::of((time(), time(), time()).prop_map(|(asked_at, shown_from, expires_at)| Question { asked_at, shown_from, expires_at }))
}

fn survey() -> impl Strategy<Value = Survey> {
    let standing = (select(&STATES[..]), option::of(select(&REASONS[..])), option::of(json()));
    let sending = (option::of(any::<i64>().prop_map(CampaignId)), uuid(), any::<u32>(), some_time());
    let asking = (estimate(), any::<bool>(), question(), any::<bool>());
    (standing, sending, asking).prop_map(
        |((state, reason, detail), (campaign, guid, attempts, due_at), (estimate, check_pgap, question, by_hand))| Survey {
            state,
            reason,
            detail,
            campaign,
            guid: SurveyGuid(guid),
            attempts,
            due_at,
            estimate,
            check_pgap,
            question,
            by_hand,
        },
    )
}

fn history() -> impl Strategy<Value = Vec<Happening>> {
    vec((time(), select(&KINDS[..]), some_text()).prop_map(|(at, kind, detail)| Happening { at, kind, detail }), 0..5)
}

fn respondent() -> impl Strategy<Value = RespondentDetails> {
    (some_text(), some_text(), some_text(), some_text()).prop_map(|(email, first_name, last_name, company)| RespondentDetails {
        email,
        first_name,
        last_name,
        company,
    })
}

/// Any call.
pub(super) fn call() -> impl Strategy<Value = CallRecord> {
    let who = (uuid(), some_text(), text(), some_text(), some_text(), some_text(), some_text());
    let directions = select(&[Direction::In, Direction::Out, Direction::Unknown][..]);
    let voicemails = select(&[Voicemail::Yes, Voicemail::No, Voicemail::Unknown][..]);
    let when = (some_time(), some_time(), some_time(), option::of(any::<u32>()), time(), time());
    let what = (directions, voicemails, any::<bool>(), any::<bool>());
    let along = (respondent(), some_text(), btree_map(text(), text(), 0..3), survey(), history());
    (who, when, what, along).prop_map(
        |(
            (id, source_id, source, queue, number, e164, name),
            (started_at, answered_at, ended_at, talk_seconds, created_at, updated_at),
            (direction, voicemail, missed, transferred),
            (respondent, note, custom, survey, history),
        )| CallRecord {
            id: CallId(id),
            source_id,
            source,
            direction,
            queue,
            number,
            e164,
            name,
            started_at,
            answered_at,
            ended_at,
            talk_seconds,
            missed,
            voicemail,
            transferred,
            respondent,
            note,
            custom,
            survey,
            history,
            created_at,
            updated_at,
        },
    )
}

/// Any answer.
pub(super) fn response() -> impl Strategy<Value = KeptResponse> {
    let rated = (any::<i64>(), option::of(any::<i64>()), some_time(), some_text(), some_time());
    let who = (some_text(), some_text(), some_text(), option::of(any::<i64>().prop_map(CampaignId)), some_text());
    let ours = (estimate(), some_text(), option::of(uuid().prop_map(CallId)), estimate(), any::<bool>());
    let tags = vec(select(&[Tag::NotAboutMe, Tag::CallBack][..]), 0..3);
    (rated, who, ours, tags).prop_map(
        |(
            (id, rating, rated_at, comment, comment_at),
            (first_name, last_name, phone, campaign, campaign_name),
            (agent_rating, employee_email, call, estimate, unread),
            tags,
        )| KeptResponse {
            response: Response {
                id: ResponseId(id),
                rating,
                rated_at,
                comment,
                comment_at,
                first_name,
                last_name,
                phone,
                campaign,
                campaign_name,
                agent_rating,
                employee_email,
            },
            call,
            estimate,
            unread,
            tags,
        },
    )
}
