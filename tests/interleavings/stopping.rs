//! When Aftercall must not call the service, or less often: the key is not accepted, there is no network, nobody is there.

use crate::service::Outcome;
use crate::world::{World, ended};
use aftercall_core::call::{CallEvent, CallPhase, SurveyState};
use aftercall_core::engine::Fact;
use aftercall_core::ports::FaultClass;
use aftercall_core::request::Request;

/// Requests of all kinds within some time that passes in steps of 20 s.
async fn calls_within(world: &World, minutes: i64) -> u32 {
    let sum = |(adds, reads, lookups): (u32, u32, u32)| adds + reads + lookups;
    let before = sum(world.service.asked());
    for _ in 0..3 * minutes {
        world.pass(20).await;
    }
    sum(world.service.asked()) - before
}

/// In half an hour a key that was refused is tried twice at most, each time by one request for a read.
const TRIES: u32 = 2;

#[tokio::test]
async fn a_key_that_is_not_accepted_stops_everything_and_is_said_once() {
    let world = World::new().await;
    for index in 0..4 {
        world.report(ended(&index.to_string(), &format!("+453123456{index}"))).await;
    }
    world.service.set_reads_fail(Some(FaultClass::Auth));
    world.service.answer_all(Outcome::Auth);
    world.settle().await;
    assert_eq!(world.shown().iter().map(|shown| shown.key.as_str()).collect::<Vec<_>>(), ["key-rejected"]);
    let status = world.status().await;
    assert_eq!((&status["service"]["state"], &status["reads"]["why"]), (&"key_rejected".into(), &"key_rejected".into()));
    world.ask(Request::Call { event: CallEvent { phase: CallPhase::Started, ..ended("x", "+4531234569") } }).await.unwrap();
    assert!(calls_within(&world, 30).await <= TRIES);
    assert_eq!(world.shown().len(), 1, "said once");
    assert!(world.ledger().await.iter().filter(|call| call.survey.state == SurveyState::Queued).count() == 4, "nothing is lost");

    world.service.set_reads_fail(None);
    world.ask(Request::Refresh {}).await.unwrap();
    world.settle().await;
    world.service.answer_all(Outcome::Healthy);
    world.pass(60).await;
    assert!(world.ledger().await.iter().filter(|call| call.survey.state == SurveyState::Sent).count() == 4);
}

#[tokio::test]
async fn a_try_of_the_key_that_the_network_ends_is_not_the_last_one() {
    let world = World::new().await;
    world.report(ended("a", "+4531234567")).await;
    world.service.set_reads_fail(Some(FaultClass::Auth));
    world.service.answer_all(Outcome::Auth);
    world.settle().await;
    // The computer wakes up before its network: the try comes to nothing.
    world.service.set_reads_fail(Some(FaultClass::SurelyNotSent));
    world.pass(16 * 60).await;
    assert_eq!(world.status().await["service"]["state"], "key_rejected");
    world.service.set_reads_fail(None);
    world.pass(16 * 60).await;
    assert_eq!(world.status().await["service"]["state"], "ok");
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    assert_eq!(world.ledger().await[0].survey.state, SurveyState::Sent);
}

#[tokio::test]
async fn a_read_that_says_so_stops_everything_too() {
    let world = World::new().await;
    world.service.set_reads_fail(Some(FaultClass::Auth));
    world.pass(120).await;
    assert_eq!(world.shown().len(), 1);
    assert!(calls_within(&world, 30).await <= TRIES);
}

#[tokio::test]
async fn a_lookup_of_the_caller_that_says_so_stops_everything_too() {
    let world = World::new().await;
    world.service.set_reads_fail(Some(FaultClass::Auth));
    world.report(CallEvent { phase: CallPhase::Started, talk_seconds: None, ..ended("a", "+4531234569") }).await;
    assert_eq!(world.shown().len(), 0, "not during the call");
    assert_eq!(world.status().await["service"]["state"], "key_rejected");
    world.report(ended("a", "+4531234569")).await;
    assert_eq!(world.shown().len(), 1, "but after it");
    assert!(calls_within(&world, 30).await <= TRIES);
}

#[tokio::test]
async fn without_a_network_nothing_is_called_and_a_person_is_told() {
    let world = World::new().await;
    world.tell(Fact::Network { up: false });
    world.report(ended("a", "+4531234567")).await;
    world.ask(Request::Call { event: CallEvent { phase: CallPhase::Started, ..ended("b", "+4531234569") } }).await.unwrap();
    assert_eq!(calls_within(&world, 30).await, 0);
    assert_eq!(world.status().await["reads"]["why"], "offline");
    world.service.set_reads_fail(Some(FaultClass::SurelyNotSent));
    assert!(world.ask(Request::Refresh {}).await.is_err(), "who asks is not left waiting");
    assert_eq!(calls_within(&world, 30).await, 0, "it was tried once");
    world.service.set_reads_fail(None);
    world.tell(Fact::Network { up: true });
    world.settle().await;
    assert_eq!(world.service.waiting(), 1, "it goes out at once");
}

#[tokio::test]
async fn a_person_finds_the_network_that_the_system_does_not_see() {
    let world = World::new().await;
    world.tell(Fact::Network { up: false });
    world.report(ended("a", "+4531234567")).await;
    assert_eq!(calls_within(&world, 10).await, 0);
    world.ask(Request::Refresh {}).await.unwrap();
    world.settle().await;
    assert_eq!(world.status().await["service"]["state"], "ok");
    assert_eq!(world.service.waiting(), 1, "and what waited goes out");
}

#[tokio::test]
async fn reads_come_slower_while_nobody_is_there_and_quicker_after_a_call() {
    let world = World::new().await;
    let usual = calls_within(&world, 30).await;
    world.tell(Fact::Away { away: true });
    world.pass(300).await;
    assert_eq!(world.status().await["reads"]["why"], "away");
    let away = calls_within(&world, 30).await;
    assert!(away * 3 < usual && away > 0, "{away} of {usual}");
    world.tell(Fact::Away { away: false });
    world.settle().await;
    let back = calls_within(&world, 30).await;
    assert!(back * 10 >= usual * 9, "{back} of {usual}");

    world.report(ended("a", "+4531234567")).await;
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    assert_eq!(world.status().await["reads"]["why"], "after_call");
    let after_call = calls_within(&world, 9).await;
    assert!(after_call > usual / 2, "{after_call} in nine minutes, {usual} in thirty");
}

#[tokio::test]
async fn what_a_signed_out_session_asked_for_is_nobodys() {
    let world = World::new().await;
    world.service.set_reads_fail(Some(FaultClass::SurelyNotSent));
    assert!(calls_within(&world, 10).await > 0);
    let why = world.status().await["reads"]["why"].clone();
    assert_eq!(why, "backing_off");
}
