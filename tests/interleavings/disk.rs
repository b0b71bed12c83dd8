//! A disk that is full: a call is refused at the door, never half kept, and everything works again when there is room.

use crate::service::Outcome;
use crate::world::{World, ended};
use aftercall_core::call::SurveyState;
use aftercall_core::error::RefusalCode;
use aftercall_core::request::Request;
use serde_json::json;

#[tokio::test]
async fn a_call_that_cannot_be_kept_is_refused_and_can_be_reported_again() {
    let world = World::new().await;
    world.set_disk_full(true);
    let refusal = world.ask(Request::Call { event: ended("a", "+4531234567") }).await.unwrap_err();
    assert_eq!((refusal.code, refusal.code.exit_code()), (RefusalCode::Store, 1));
    assert!(refusal.message.contains("disk is full"), "{}", refusal.message);
    world.settle().await;
    assert!(world.ledger().await.is_empty(), "nothing is half kept");
    assert_eq!(world.service.waiting(), 0, "nothing leaves that is not kept");
    let banner = world.views().app.banner.clone().and_then(|banner| banner.words);
    assert!(banner.is_some(), "it is said in the window");

    world.set_disk_full(false);
    let again = world.report(ended("a", "+4531234567")).await;
    assert_eq!(again["outcome"], "queued", "the refused report was no call: this is not a repeat");
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    assert_eq!(world.row(&again).await.survey.state, SurveyState::Sent);
    assert!(world.views().app.banner.is_none());
}

#[tokio::test]
async fn an_answer_that_cannot_be_kept_is_not_forgotten_while_the_program_runs() {
    let world = World::new().await;
    let call = world.report(ended("a", "+4531234567")).await;
    world.set_disk_full(true);
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    assert_eq!(world.row(&call).await.survey.state, SurveyState::Sending);
    world.set_disk_full(false);
    world.pass(60).await;
    assert_eq!(world.row(&call).await.survey.state, SurveyState::Sent);
    assert_eq!(world.service.asked().0, 1, "it was not sent again");
}

#[tokio::test]
async fn an_answer_that_cannot_be_kept_is_uncertain_after_a_kill() {
    let mut world = World::new().await;
    let call = world.report(ended("a", "+4531234567")).await;
    world.set_disk_full(true);
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    world.kill(|| true).await;
    world.set_disk_full(false);
    world.pass(60).await;
    assert_eq!(world.row(&call).await.survey.state, SurveyState::Uncertain);
}

#[tokio::test]
async fn what_people_choose_is_refused_or_kept_whole() {
    let world = World::new().await;
    world.service.set_training(true);
    let call = world.report(ended("a", "+4531234567")).await;
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    assert_eq!(world.row(&call).await.survey.state, SurveyState::AwaitingEstimate);
    world.set_disk_full(true);
    let refused = world.ask(Request::Rate { estimate: json!(8), call: None, undoable: false }).await;
    assert_eq!(refused.unwrap_err().code, RefusalCode::Store);
    world.set_disk_full(false);
    world.pass(1).await;
    assert!(world.views().pgap.is_some(), "the question is still there");
    world.ask(Request::Rate { estimate: json!(3), call: None, undoable: false }).await.unwrap();
    world.settle().await;
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    let row = world.row(&call).await;
    assert_eq!((row.survey.state, row.survey.estimate.map(|estimate| estimate.points())), (SurveyState::Sent, Some(3)));
}

#[tokio::test]
async fn a_full_disk_is_no_reason_to_spin() {
    let world = World::new().await;
    world.report(ended("a", "+4531234567")).await;
    world.set_disk_full(true);
    world.service.answer_all(Outcome::Throttled { seconds: Some(0) });
    world.settle().await;
    let before = world.commits();
    for _ in 0..60 {
        world.pass(60).await;
    }
    let tries = world.commits() - before;
    assert!((1..=400).contains(&tries), "{tries} tries in an hour");
}
