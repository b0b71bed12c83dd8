//! Persons go, figures stay.

use super::Home;
use super::samples::{PERSONAL, call, id, keep, minute, response};
use aftercall_core::call::{CallRecord, RespondentDetails, SurveyState};
use aftercall_core::ports::{CallsWanted, Change, Kept, ResponsesWanted, Store};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::fs;

/// The call as retention leaves it.
fn forgotten(mut call: CallRecord) -> CallRecord {
    (call.source_id, call.number, call.e164, call.name, call.note) = (None, None, None, None, None);
    call.respondent = RespondentDetails::default();
    call.custom.clear();
    call.survey.detail = Some(json!({"talk_seconds": 120, "loud": true}));
    call
}

#[tokio::test]
async fn old_calls_that_are_settled_lose_the_customer_and_nothing_else() {
    let home = Home::open().await;
    let (old, waiting, new) = (call(0, SurveyState::Sent), call(1, SurveyState::Queued), call(10, SurveyState::Sent));
    home.database.commit([&old, &waiting, &new].map(keep).into()).await.unwrap();

    assert_eq!(home.database.forget_before(minute(12)).await.unwrap(), 1);
    assert_eq!(home.database.call(old.id).await.unwrap(), Some(forgotten(old.clone())));
    assert_eq!(home.database.call(waiting.id).await.unwrap(), Some(waiting));
    assert_eq!(home.database.call(new.id).await.unwrap(), Some(new));
    assert_eq!(home.database.forget_before(minute(12)).await.unwrap(), 0, "nothing is left to forget");
    assert_eq!(home.database.estimates_since(minute(0)).await.unwrap(), 3);

    let left = serde_json::to_string(&home.database.call(old.id).await.unwrap()).unwrap();
    for text in PERSONAL {
        assert!(!left.contains(text), "{text} is left in {left}");
    }
}

#[tokio::test]
async fn a_detail_alone_is_forgotten_too_and_a_call_without_an_end_is_as_old_as_its_first_report() {
    let home = Home::open().await;
    let mut wordy = forgotten(call(0, SurveyState::Failed));
    wordy.survey.detail = Some(json!("Gundula said no"));
    wordy.ended_at = None;
    let mut nested = forgotten(call(1, SurveyState::Failed));
    nested.survey.detail = Some(json!({"reply": {"message": "Gundula"}}));
    let plain = forgotten(call(2, SurveyState::Failed));
    home.database.commit([&wordy, &nested, &plain].map(keep).into()).await.unwrap();

    assert_eq!(home.database.forget_before(minute(30)).await.unwrap(), 2);
    for mut call in [wordy, nested] {
        call.survey.detail = None;
        assert_eq!(home.database.call(call.id).await.unwrap(), Some(call));
    }
    assert_eq!(home.database.call(plain.id).await.unwrap(), Some(plain));
}

#[tokio::test]
async fn old_answers_lose_the_customer_and_keep_the_figures() {
    let home = Home::open().await;
    let (old, new) = (response(1, 0), response(2, 10));
    home.database.commit(vec![Change::Responses(vec![old.clone(), new.clone()])]).await.unwrap();
    let pairs = home.database.pairs(minute(0)).await.unwrap();

    assert_eq!(home.database.forget_before(minute(10)).await.unwrap(), 1);
    let mut left = old;
    (left.response.comment, left.response.phone) = (None, None);
    (left.response.first_name, left.response.last_name) = (None, None);
    let all = ResponsesWanted { limit: 10, ..ResponsesWanted::default() };
    assert_eq!(home.database.responses(all).await.unwrap(), [new, left]);
    assert_eq!(home.database.pairs(minute(0)).await.unwrap(), pairs);
    assert_eq!(home.database.forget_before(minute(10)).await.unwrap(), 0);
}

#[tokio::test]
async fn an_answer_without_any_time_is_as_old_as_its_first_reading() {
    let home = Home::open().await;
    let mut timeless = response(1, 0);
    (timeless.response.rated_at, timeless.response.comment_at) = (None, None);
    let day = SignedDuration::from_hours(24);
    home.database.commit(vec![Change::Responses(vec![timeless.clone()])]).await.unwrap();
    assert_eq!(home.database.forget_before(Timestamp::now() - day).await.unwrap(), 0);
    assert_eq!(home.database.forget_before(Timestamp::now() + day).await.unwrap(), 1);
}

#[tokio::test]
async fn copies_from_before_a_migration_go_when_they_are_old() {
    let home = Home::open().await;
    let copy = home.folder.path().join("aftercall.db.before-v1");
    fs::write(&copy, "a copy").unwrap();
    let day = SignedDuration::from_hours(24);
    home.database.forget_before(Timestamp::now() - day).await.unwrap();
    assert!(copy.exists());
    home.database.forget_before(Timestamp::now() + day).await.unwrap();
    assert!(!copy.exists());
    assert!(home.folder.path().join("aftercall.db").exists());
}

#[tokio::test]
async fn a_wipe_leaves_nothing_in_rows_pages_or_copies() {
    let home = Home::open().await;
    let empty_bytes = {
        let other = Home::open().await;
        other.database.close().await;
        other.database.data_bytes()
    };
    let mut changes: Vec<_> = (0..50).map(|minutes| keep(&call(minutes, SurveyState::Sent))).collect();
    changes.push(Change::Responses((0..500).map(|number| response(number, number)).collect()));
    changes.push(Change::Note { name: "period", value: json!(30) });
    home.database.commit(changes).await.unwrap();
    fs::write(home.folder.path().join("aftercall.db.before-v1"), "a copy").unwrap();
    assert!(home.database.data_bytes() > 2 * empty_bytes);

    home.database.wipe().await.unwrap();
    assert_eq!(home.database.load(Timestamp::MIN).await.unwrap(), Kept::default());
    assert_eq!(home.database.counts().await.unwrap(), Default::default());
    assert!(home.database.calls(CallsWanted { limit: 9, ..CallsWanted::default() }).await.unwrap().is_empty());
    assert_eq!(home.number("PRAGMA freelist_count").await, 0);
    assert_eq!(home.database.data_bytes(), empty_bytes, "old pages are left in the file or its log");
    assert!(!home.folder.path().join("aftercall.db.before-v1").exists());

    // It goes on working, with the same key.
    home.database.commit(vec![keep(&call(0, SurveyState::Queued))]).await.unwrap();
    assert!(home.database.call(id(0)).await.unwrap().is_some());
}

#[tokio::test]
async fn what_replaces_everything_is_all_that_is_left_and_a_kill_finds_one_or_the_other() {
    let home = Home::open().await;
    home.database.commit(vec![keep(&call(0, SurveyState::Sent)), Change::Note { name: "declined", value: json!({}) }]).await.unwrap();
    let note = |value: &str| Change::Note { name: "agent", value: json!(value) };
    home.database.replace(vec![keep(&call(9, SurveyState::Open)), note("b")]).await.unwrap();
    let left = home.database.load(Timestamp::MIN).await.unwrap();
    assert_eq!(left.active.iter().map(|call| call.id).collect::<Vec<_>>(), [id(9)]);
    assert_eq!(left.notes.into_iter().collect::<Vec<_>>(), [("agent".to_owned(), json!("b"))]);
    assert!(home.database.call(id(0)).await.unwrap().is_none());
}
