//! Clocks that jump: an hour off, set back, a computer that slept.

use crate::service::Outcome;
use crate::world::{World, ended};
use aftercall_core::call::{HappeningKind, SurveyState};
use aftercall_core::engine::Fact;
use aftercall_core::request::Request;
use serde_json::json;

#[tokio::test]
async fn a_clock_that_was_set_back_leaves_nothing_waiting() {
    let world = World::new().await;
    world.pass(4_000).await;
    let call = world.report(ended("a", "+4531234567")).await;
    world.service.answer_all(Outcome::Throttled { seconds: Some(30) });
    world.settle().await;
    // Ahead by more than an hour, and now right.
    world.pass(-4_000).await;
    world.pass(60).await;
    assert_eq!(world.service.waiting(), 1, "the retry does not wait for the old time");
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    let row = world.row(&call).await;
    assert_eq!(row.survey.state, SurveyState::Sent);
    assert!(row.history.iter().all(|happening| happening.at <= world.now()), "no time of the ledger is in the future");
    let (_, before, _) = world.service.asked();
    world.pass(70).await;
    world.pass(70).await;
    let (_, reads, _) = world.service.asked();
    assert!(reads > before, "reads go on");
}

#[tokio::test]
async fn a_clock_that_was_set_back_while_the_program_did_not_run_leaves_nothing_waiting() {
    let mut world = World::new().await;
    world.pass(40 * 86_400).await;
    world.service.set_training(true);
    let asked = world.report(ended("a", "+4531234567")).await;
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    world.ask(Request::Later { call: serde_json::from_value(asked["call"].clone()).unwrap() }).await.unwrap();
    world.service.set_training(false);
    let postponed = world.report(ended("b", "+4531234568")).await;
    world.service.answer_all(Outcome::Throttled { seconds: Some(3_600) });
    world.settle().await;
    world.tell(Fact::Network { up: false });
    world.settle().await;
    world.pass(-40 * 86_400).await;
    world.kill(|| false).await;
    world.pass(120).await;
    assert!(world.views().pgap.is_some(), "the question is asked");
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    assert_eq!(world.row(&postponed).await.survey.state, SurveyState::Sent);
    world.pass(3_700).await;
    let row = world.row(&asked).await;
    assert_eq!(row.survey.state, SurveyState::Expired, "and not for forty days");
}

#[tokio::test]
async fn after_a_night_asleep_what_is_old_expires_and_what_is_young_goes_out() {
    let world = World::new().await;
    let old = world.report(ended("old", "+4531234567")).await;
    world.service.answer_all(Outcome::SurelyNotSent);
    world.settle().await;
    world.pass(9 * 3_600).await;
    world.tell(Fact::Resumed);
    let young = world.report(ended("young", "+4531234568")).await;
    let expired = world.row(&old).await;
    assert_eq!((expired.survey.state, json!(expired.survey.reason)), (SurveyState::Expired, json!("stale")));
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    assert_eq!(world.row(&young).await.survey.state, SurveyState::Sent);
}

#[tokio::test]
async fn waking_up_hurries_what_waited_for_a_network() {
    let world = World::new().await;
    let call = world.report(ended("a", "+4531234567")).await;
    for _ in 0..8 {
        world.service.answer_all(Outcome::SurelyNotSent);
        world.pass(60).await;
    }
    world.service.answer_all(Outcome::SurelyNotSent);
    world.settle().await;
    assert_eq!(world.service.waiting(), 0);
    world.tell(Fact::Resumed);
    world.settle().await;
    assert_eq!(world.service.waiting(), 1);
    let tries = world.row(&call).await.history.iter().filter(|happening| happening.kind == HappeningKind::Attempted).count();
    assert!(tries >= 9, "{tries}");
}
