//! What a customer said goes for all of their calls; what is past its time is not taken in again; what is one agent's is no other's.

use crate::service::Outcome;
use crate::world::{AGENT, World, ended};
use aftercall_core::call::{CallPhase, Reason, SurveyState};
use aftercall_core::engine::Fact;
use aftercall_core::error::RefusalCode;
use aftercall_core::id::ResponseId;
use aftercall_core::request::Request;
use aftercall_core::response::{Response, Tag};
use serde_json::{Value, json};

const GUARD_OFF: &str = "[survey]\nguard_hours = 0\n";

fn call(answer: &Value) -> aftercall_core::id::CallId {
    serde_json::from_value(answer["call"].clone()).unwrap()
}

#[tokio::test]
async fn a_customer_who_declines_is_not_asked_about_calls_that_wait() {
    let world = World::with(GUARD_OFF).await;
    world.service.set_at_once(Some(Outcome::SurelyNotSent));
    let first = world.report(ended("a", "+4531234567")).await;
    let other = world.report(ended("b", "+4531234568")).await;
    let second = world.report(ended("c", "+4531234567")).await;
    let declined = Request::DoNotSurvey { call: call(&second), reason: "customer_declined".to_owned() };
    world.ask(declined).await.unwrap();
    world.settle().await;
    let row = world.row(&first).await;
    assert_eq!((row.survey.state, row.survey.reason), (SurveyState::Skipped, Some(Reason::DoNotSurvey)));
    assert_eq!(row.survey.detail.unwrap()["why"], "declined_before");
    assert_eq!(world.row(&other).await.survey.state, SurveyState::Queued, "another customer");
}

#[tokio::test]
async fn nothing_is_sent_again_to_a_customer_who_declined() {
    let world = World::with(GUARD_OFF).await;
    let first = world.report(ended("a", "+4531234567")).await;
    world.service.answer_all(Outcome::Rejected);
    world.settle().await;
    assert_eq!(world.row(&first).await.survey.state, SurveyState::Failed);
    world.service.set_at_once(Some(Outcome::SurelyNotSent));
    let second = world.report(ended("b", "+4531234567")).await;
    world.ask(Request::DoNotSurvey { call: call(&second), reason: "customer_declined".to_owned() }).await.unwrap();
    let refused = world.ask(Request::Resend { call: call(&first) }).await.unwrap_err();
    assert_eq!(refused.code, RefusalCode::WrongState);
}

#[tokio::test]
async fn answers_past_the_retention_come_without_persons_and_are_no_news_again() {
    let world = World::with("[privacy]\nretention_days = 30\n").await;
    let answer = |id: i64, days: i64| Response {
        rated_at: Some(world.now() - jiff::SignedDuration::from_hours(24 * days)),
        first_name: Some("Mette".to_owned()),
        comment: Some("Tak".to_owned()),
        ..crate::days::answer(id, &world)
    };
    world.service.set_answers(vec![answer(1, 60), answer(2, 2)]);
    for _ in 0..3 {
        world.ask(Request::Refresh {}).await.unwrap();
        world.pass(24 * 3_600).await;
        let rows = world.ask(Request::Responses { limit: None, offset: None }).await.unwrap();
        let row = |id: i64| rows["responses"].as_array().unwrap().iter().find(|row| row["id"] == json!(id)).cloned().unwrap();
        assert_eq!((&row(1)["comment"], &row(1)["respondent"]), (&Value::Null, &Value::Null));
        assert_eq!(row(2)["comment"], "Tak");
        world.ask(Request::MarkRead { responses: vec![ResponseId(1), ResponseId(2)], read: true }).await.unwrap();
    }
    assert_eq!(world.views().app.badges.answers, 0);
}

#[tokio::test]
async fn what_was_held_names_nobody_once_the_agent_has_gone() {
    let world = World::new().await;
    world.report(aftercall_core::call::CallEvent { phase: CallPhase::Started, ..ended("a", "+4531234567") }).await;
    let fresh = Response {
        rated_at: Some(world.now()),
        first_name: Some("Mette".to_owned()),
        comment: Some("Tak".to_owned()),
        ..crate::days::answer(7, &world)
    };
    world.service.set_answers(vec![fresh]);
    world.ask(Request::Refresh {}).await.unwrap();
    world.settle().await;
    assert!(world.shown().is_empty(), "held during the call");
    world.tell(Fact::Away { away: true });
    world.report(ended("a", "+4531234567")).await;
    let shown = world.shown();
    assert_eq!(shown.len(), 1);
    assert_eq!(shown[0].body, "");
}

#[tokio::test]
async fn the_guard_counts_from_when_a_customer_was_asked() {
    let mut world = World::with("[survey]\nguard_hours = 24\n").await;
    let first = world.report(ended("a", "+4531234567")).await;
    world.service.answer_all(Outcome::Rejected);
    world.pass(23 * 3_600).await;
    world.ask(Request::Resend { call: call(&first) }).await.unwrap();
    world.settle().await;
    world.service.answer_all(Outcome::Healthy);
    world.pass(2 * 3_600).await;
    assert_eq!(world.row(&first).await.survey.state, SurveyState::Sent);
    let second = world.report(ended("b", "+4531234567")).await;
    assert_eq!(second["reason"], "asked_recently", "two hours after the survey, though 25 after the call");

    // And another start knows it, though it does not look at a call that old.
    world.restart(Outcome::Healthy).await;
    let third = world.report(ended("c", "+4531234567")).await;
    assert_eq!(third["reason"], "asked_recently");
}

#[tokio::test]
async fn an_agent_before_whom_nothing_can_be_forgotten_is_not_signed_in() {
    let mut world = World::new().await;
    let first = world.report(ended("a", "+4531234567")).await;
    world.service.answer_all(Outcome::Rejected);
    world.settle().await;
    let other = || Request::SignIn {
        email: "robin@practice.example".to_owned(),
        key: "other key".to_owned().into(),
        api_url: None,
        session_only: false,
    };
    world.set_disk_full(true);
    let signed_in = tokio::join!(world.ask(other()), world.settle()).0;
    assert_eq!(signed_in.unwrap_err().code, RefusalCode::Store);

    // when the program starts again, then it is the first agent's, with that agent's calls
    world.set_disk_full(false);
    world.restart(Outcome::Healthy).await;
    assert_eq!(world.status().await["email"], AGENT);
    assert_eq!(world.row(&first).await.survey.state, SurveyState::Failed);

    // when there is room, then the other is signed in and finds nothing
    let signed_in = tokio::join!(world.ask(other()), world.settle()).0;
    signed_in.unwrap();
    world.settle().await;
    assert!(world.ledger().await.is_empty());
}

#[tokio::test]
async fn two_marks_that_are_set_at_once_are_both_kept() {
    let world = World::new().await;
    world.service.set_answers(vec![crate::days::answer(1, &world)]);
    world.ask(Request::Refresh {}).await.unwrap();
    world.settle().await;
    let mark = |tag| world.ask(Request::SetTag { response: ResponseId(1), tag, on: true });
    let read = world.ask(Request::MarkRead { responses: vec![ResponseId(1)], read: true });
    let (one, other, read) = tokio::join!(mark(Tag::NotAboutMe), mark(Tag::CallBack), read);
    assert!(one.is_ok() && other.is_ok() && read.is_ok());
    let rows = world.ask(Request::Responses { limit: None, offset: None }).await.unwrap();
    let row = &rows["responses"][0];
    assert_eq!((row["tags"].as_array().unwrap().len(), &row["unread"]), (2, &json!(false)), "{row}");
}
