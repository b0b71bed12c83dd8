//! Failures inside: counted, mended, told when there are many; nothing in flight is lost.

use crate::service::Outcome;
use crate::world::{World, ended};
use aftercall_core::call::SurveyState;
use aftercall_core::engine::Fact;
use aftercall_core::request::Request;
use aftercall_core::view::BannerKind;
use serde_json::json;

fn has_banner(world: &World) -> bool {
    world.views().app.banner.as_ref().is_some_and(|banner| banner.kind == BannerKind::Trouble)
}

#[tokio::test]
async fn a_request_that_fails_inside_is_uncertain_and_three_in_a_minute_are_told() {
    let world = World::new().await;
    for (index, told) in [(0, false), (1, false), (2, true)] {
        let call = world.report(ended(&index.to_string(), &format!("+453123456{index}"))).await;
        world.service.answer_all(Outcome::Panic { acted: true });
        world.settle().await;
        assert_eq!(world.row(&call).await.survey.state, SurveyState::Uncertain);
        assert_eq!(has_banner(&world), told, "after {} failures", index + 1);
    }
}

#[tokio::test]
async fn failures_that_are_far_apart_are_not_told() {
    let world = World::new().await;
    for index in 0..4 {
        world.report(ended(&index.to_string(), &format!("+453123456{index}"))).await;
        world.service.answer_all(Outcome::Panic { acted: false });
        world.pass(61).await;
        assert!(!has_banner(&world));
    }
}

#[tokio::test]
async fn an_engine_that_fails_inside_begins_again_and_has_lost_nothing() {
    let world = World::new().await;
    world.tell(Fact::Tray { shown: true });
    let first = world.report(ended("a", "+4531234561")).await;
    let second = world.report(ended("b", "+4531234562")).await;
    let revision = world.views().app.revision;
    // The notification about the key fails inside, in the turn that takes this answer.
    world.break_notifications(1);
    world.service.answer(0, Outcome::Auth);
    world.settle().await;

    assert_eq!(world.ledger().await.len(), 2);
    assert_eq!(world.row(&first).await.survey.state, SurveyState::Uncertain, "its answer was lost with the turn");
    assert!(world.views().app.revision > revision, "pages believe the new engine");
    assert_eq!(world.status().await["tray"], "shown", "what the world told is known");
    // The other's answer comes to an engine that does not wait for it any more.
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    assert_eq!(world.row(&second).await.survey.state, SurveyState::Uncertain);
    let third = world.report(ended("c", "+4531234563")).await;
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    assert_eq!(world.row(&third).await.survey.state, SurveyState::Sent, "it works again");
}

#[tokio::test]
async fn what_is_asked_while_the_engine_mends_itself_is_answered() {
    let world = World::new().await;
    world.report(ended("a", "+4531234561")).await;
    world.break_notifications(1);
    world.service.answer(0, Outcome::Auth);
    let asked = world.engine.clone();
    let call = tokio::spawn(async move { asked.ask(Request::Call { event: ended("b", "+4531234562") }).await });
    world.settle().await;
    let answer = call.await.unwrap();
    // Taken by the turn that failed, it was refused and is not kept; else it was kept. Never half.
    let kept = world.ledger().await.iter().filter(|row| row.source_id.as_deref() == Some("b")).count();
    assert_eq!(kept, usize::from(answer.is_ok()));
    let again = world.report(ended("b", "+4531234562")).await;
    assert_eq!(again["reason"] == json!("duplicate_event"), answer.is_ok());
}
