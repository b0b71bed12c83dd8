//! Whoever is answered may look at once: the views are as the answer left them.

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
