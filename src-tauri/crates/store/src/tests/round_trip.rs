//! What is kept comes back equal.

use super::Home;
use super::samples::{call, keep, response};
use super::strategies;
use aftercall_core::call::SurveyState;
use aftercall_core::id::{CampaignId, ResponseId};
use aftercall_core::ports::{Campaign, Change, QueueRow, Store};
use jiff::Timestamp;
use proptest::test_runner::{Config, TestError, TestRunner};
use serde_json::json;

fn fails<T: std::fmt::Debug>(result: Result<(), TestError<T>>) {
    if let Err(error) = result {
        panic!("{error}");
    }
}

fn runner() -> TestRunner {
    TestRunner::new(Config { cases: 150, ..Config::with_source_file(file!()) })
}

#[test]
fn any_call_comes_back_equal_new_or_in_place_of_another() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let home = runtime.block_on(Home::open());
    let two = (strategies::call(), strategies::call());
    fails(runner().run(&two, |(first, mut second)| {
        second.id = first.id;
        for call in [first, second] {
            runtime.block_on(home.database.commit(vec![keep(&call)])).unwrap();
            assert_eq!(runtime.block_on(home.database.call(call.id)).unwrap(), Some(call));
        }
        Ok(())
    }));
}

#[test]
fn any_answer_comes_back_equal_new_or_in_place_of_another() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let home = runtime.block_on(Home::open());
    let two = (strategies::response(), strategies::response());
    fails(runner().run(&two, |(first, mut second)| {
        second.response.id = first.response.id;
        for kept in [first, second] {
            let id = kept.response.id;
            runtime.block_on(home.database.commit(vec![Change::Responses(vec![kept.clone()])])).unwrap();
            assert_eq!(runtime.block_on(home.database.responses_by_id(vec![id])).unwrap(), [kept]);
        }
        Ok(())
    }));
}

#[tokio::test]
async fn every_state_reason_and_kind_has_a_word_that_is_read_again() {
    let home = Home::open().await;
    let mut kept = call(0, SurveyState::Open);
    for word in ["too_short", "not_answered", "transferred", "rating_refused", "stale", "not_estimated"] {
        kept.survey.reason = Some(serde_json::from_value(json!(word)).unwrap());
        home.database.commit(vec![keep(&kept)]).await.unwrap();
        assert_eq!(home.database.call(kept.id).await.unwrap(), Some(kept.clone()));
    }
    assert_eq!(home.number("SELECT count(*) FROM outbox WHERE state = 'open' AND reason = 'not_estimated'").await, 1);
}

#[tokio::test]
async fn lists_and_notes_are_replaced_and_keep_their_order() {
    let home = Home::open().await;
    let row = |queue: &str, campaign| QueueRow { queue: queue.to_owned(), campaign: CampaignId(campaign) };
    let campaign = |id, name: &str| Campaign { id: CampaignId(id), name: name.to_owned() };
    let first = vec![
        Change::IvrMap(vec![row("Zuletzt", 3), row("Erst", 1), row("Erst", 1)]),
        Change::Campaigns(vec![campaign(9, "Neun"), campaign(2, "Zwei")]),
        Change::Note { name: "period", value: json!(null) },
        Change::Note { name: "map_read_at", value: json!("2026-03-02T07:00:00Z") },
    ];
    let second = vec![
        Change::IvrMap(vec![row("Support", 4), row("Anders", 5)]),
        Change::Campaigns(vec![]),
        Change::Note { name: "period", value: json!({"days": 30, "of": ["a", "b"]}) },
    ];
    home.database.commit(first).await.unwrap();
    let kept = home.database.load(Timestamp::MIN).await.unwrap();
    assert_eq!(kept.ivr_map, [row("Zuletzt", 3), row("Erst", 1), row("Erst", 1)]);
    assert_eq!(kept.campaigns, [campaign(9, "Neun"), campaign(2, "Zwei")]);
    assert_eq!(kept.notes["period"], json!(null));

    home.database.commit(second).await.unwrap();
    let kept = home.database.load(Timestamp::MIN).await.unwrap();
    assert_eq!(kept.ivr_map, [row("Support", 4), row("Anders", 5)]);
    assert!(kept.campaigns.is_empty());
    assert_eq!(kept.notes["period"], json!({"days": 30, "of": ["a", "b"]}));
    assert_eq!(kept.notes["map_read_at"], json!("2026-03-02T07:00:00Z"));
}

#[tokio::test]
async fn what_is_not_there_is_left_out() {
    let home = Home::open().await;
    home.database.commit(vec![Change::Responses(vec![response(5, 0), response(6, 1)])]).await.unwrap();
    let ids = [6, 77, 5].map(ResponseId).to_vec();
    assert_eq!(home.database.responses_by_id(ids).await.unwrap(), [response(6, 1), response(5, 0)]);
    assert_eq!(home.database.call(super::samples::id(3)).await.unwrap(), None);
}
