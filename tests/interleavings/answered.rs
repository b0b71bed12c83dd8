//! Whoever is answered may look at once: the views are as the answer left them. And they show what was asked for, and no more.

use crate::service::Outcome;
use crate::world::{World, ended};
use aftercall_core::call::SurveyState;
use aftercall_core::request::Request;
use serde_json::json;

#[tokio::test]
async fn what_was_answered_is_in_the_views() {
    let world = World::new().await;
    world.service.set_training(true);
    let answer = world.report(ended("a", "+4531234567")).await;
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    let call = world.row(&answer).await;
    assert_eq!((call.survey.state, world.views().pgap.is_some()), (SurveyState::AwaitingEstimate, true));

    for _ in 0..5 {
        world.ask(Request::Later { call: call.id }).await.unwrap();
        assert!(world.views().pgap.is_none(), "it comes later");
        world.ask(Request::AskNow { call: call.id }).await.unwrap();
        assert!(world.views().pgap.is_some(), "it is asked");
    }
    world.ask(Request::Rate { estimate: json!(8), call: None, undoable: false }).await.unwrap();
    assert!(world.views().pgap.is_none(), "it was answered");
}

#[tokio::test]
async fn while_presenting_a_question_is_shown_that_was_asked_for_and_no_other() {
    let world = World::new().await;
    world.service.set_training(true);
    let question = async |id: &str, number: &str| {
        let answer = world.report(ended(id, number)).await;
        world.service.answer_all(Outcome::Healthy);
        world.settle().await;
        world.row(&answer).await.id
    };
    let asked = || world.views().pgap.as_ref().map(|view| view.call);

    // given a question that was asked for and answered before
    let first = question("a", "+4531234561").await;
    world.ask(Request::AskNow { call: first }).await.unwrap();
    world.ask(Request::Rate { estimate: json!(8), call: None, undoable: false }).await.unwrap();

    // when the agent presents and calls end, then nothing comes up
    world.ask(Request::Present { minutes: Some(60) }).await.unwrap();
    let second = question("b", "+4531234562").await;
    question("c", "+4531234563").await;
    assert_eq!(asked(), None);

    // when one is asked for, then that one is there until it is answered
    world.ask(Request::AskNow { call: second }).await.unwrap();
    assert_eq!(asked(), Some(second));
    world.ask(Request::Rate { estimate: json!(8), call: Some(second), undoable: false }).await.unwrap();
    assert_eq!(asked(), None);
}
