//! A real baresip, called by SIPp and calling it, with the connector listening: Debian's `baresip-core` and `sip-tester`.
//!
//! Every test has ports, a folder and processes of its own. Where the two programs are not installed the tests say so and
//! pass, unless `AFTERCALL_REQUIRE_PEERS` is set, as the continuous build does.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr, clippy::disallowed_methods)]

mod phone;

use aftercall_core::call::{CallEvent, CallPhase, Direction};
use phone::Phone;

const TALK: std::time::Duration = std::time::Duration::from_millis(1_200);

fn short(events: &[CallEvent]) -> Vec<(CallPhase, Option<Direction>)> {
    events.iter().map(|event| (event.phase, event.direction)).collect()
}

#[tokio::test]
async fn an_incoming_call() {
    let Some(mut phone) = Phone::start().await else { return };
    let (sink, connectors) = phone.listen().await;
    phone.customer_calls(TALK);
    sink.wait_for("the ring", |events| events.len() == 1).await;
    phone.press("/accept").await;
    sink.wait_for("the end", |events| events.len() == 3).await;
    let events = sink.events();
    let incoming = Some(Direction::In);
    assert_eq!(short(&events), [(CallPhase::Started, incoming), (CallPhase::Answered, incoming), (CallPhase::Ended, incoming)]);
    assert!(events.iter().all(|event| event.number.as_deref() == Some("+4520123456") && event.id == events[0].id && event.id.is_some()));
    assert_eq!(events[0].name.as_deref(), Some("Sales: Jens"));
    assert_eq!(events[0].queue.as_deref(), Some("Sales"));
    assert!((1..=5).contains(&events[2].talk_seconds.unwrap()), "{:?}", events[2].talk_seconds);
    connectors.stop().await;
}

#[tokio::test]
async fn a_rejected_call_is_missed() {
    let Some(mut phone) = Phone::start().await else { return };
    let (sink, connectors) = phone.listen().await;
    phone.customer_calls(TALK);
    sink.wait_for("the ring", |events| events.len() == 1).await;
    phone.press("/hangup").await;
    sink.wait_for("the end", |events| events.len() == 2).await;
    assert_eq!(sink.events()[1].phase, CallPhase::Missed);
    connectors.stop().await;
}

#[tokio::test]
async fn an_outgoing_call() {
    let Some(mut phone) = Phone::start().await else { return };
    let (sink, connectors) = phone.listen().await;
    let customer = phone.customer_answers();
    phone.press(&format!("/dial sip:+4520123456@127.0.0.1:{customer}")).await;
    sink.wait_for("the answer", |events| events.len() == 2).await;
    tokio::time::sleep(TALK).await;
    phone.press("/hangup").await;
    sink.wait_for("the end", |events| events.len() == 3).await;
    let events = sink.events();
    let outgoing = Some(Direction::Out);
    assert_eq!(short(&events), [(CallPhase::Started, outgoing), (CallPhase::Answered, outgoing), (CallPhase::Ended, outgoing)]);
    assert!(events.iter().all(|event| event.number.as_deref() == Some("+4520123456")));
    assert!((1..=5).contains(&events[2].talk_seconds.unwrap()), "{:?}", events[2].talk_seconds);
    connectors.stop().await;
}

#[tokio::test]
async fn two_calls_at_once_are_two() {
    let Some(mut phone) = Phone::start().await else { return };
    let (sink, connectors) = phone.listen().await;
    phone.customer_calls(TALK);
    sink.wait_for("the first ring", |events| events.len() == 1).await;
    phone.press("/accept").await;
    sink.wait_for("the first answer", |events| events.len() == 2).await;
    phone.customer_calls(TALK);
    sink.wait_for("both ends", |events| {
        let over = |event: &&CallEvent| matches!(event.phase, CallPhase::Ended | CallPhase::Missed);
        events.iter().filter(over).count() == 1 && events.len() >= 4
    })
    .await;
    phone.press("/hangup").await;
    sink.wait_for("the second end", |events| events.len() == 5).await;
    let events = sink.events();
    let of = |id: &Option<String>| -> Vec<CallPhase> { events.iter().filter(|event| event.id == *id).map(|event| event.phase).collect() };
    let second = events.iter().find(|event| event.id != events[0].id).unwrap().id.clone();
    assert_eq!(of(&events[0].id), [CallPhase::Started, CallPhase::Answered, CallPhase::Ended]);
    assert_eq!(of(&second), [CallPhase::Started, CallPhase::Missed]);
    connectors.stop().await;
}

#[tokio::test]
async fn a_connector_that_is_restarted_in_the_middle_of_a_call_reports_its_end_under_the_same_id() {
    let Some(mut phone) = Phone::start().await else { return };
    let (sink, connectors) = phone.listen().await;
    phone.customer_calls(3 * TALK);
    sink.wait_for("the ring", |events| events.len() == 1).await;
    phone.press("/accept").await;
    sink.wait_for("the answer", |events| events.len() == 2).await;
    connectors.stop().await;
    let (after, connectors) = phone.listen().await;
    after.wait_for("the end", |events| events.len() == 1).await;
    let end = &after.events()[0];
    assert_eq!((end.phase, &end.id), (CallPhase::Ended, &sink.events()[0].id));
    // It did not hear the beginning: the engine knows, or else must not take an incoming call for an answered one.
    assert_eq!((end.direction, end.talk_seconds), (None, None));
    connectors.stop().await;
}

#[tokio::test]
async fn a_second_program_throws_us_out_and_health_says_so() {
    let Some(phone) = Phone::start().await else { return };
    let (sink, connectors) = phone.listen().await;
    let other = phone.take_the_place().await;
    sink.wait_for_health("thrown out", |health| health.state == "trouble").await;
    sink.wait_for_health("back again", |health| {
        health.state == "ok" && health.last_error.as_deref().is_some_and(|words| words.contains("took over"))
    })
    .await;
    drop(other);
    connectors.stop().await;
}
