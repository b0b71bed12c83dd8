//! Phones that only say when talk begins: the end comes from the agent, or from the phone's next call; and one call that two doors tell
//! of is one row.

use crate::world::{CUSTOMER, World, ended_in};
use aftercall_core::call::{CallEvent, CallPhase, Direction};
use aftercall_core::request::Request;
use serde_json::{Value, json};

const OTHER: &str = "+4532345678";

fn answered(number: &str, direction: Direction) -> CallEvent {
    CallEvent {
        number: Some(number.to_owned()),
        queue: Some("support".to_owned()),
        direction: Some(direction),
        ..CallEvent::new(CallPhase::Answered, "ringotel")
    }
}

#[tokio::test]
async fn the_next_call_of_such_a_phone_ends_the_one_before_without_a_talk_time() {
    let world = World::signed_in().await;
    let first = world.report(answered(CUSTOMER, Direction::In)).await;
    world.pass(300);
    let second = world.report(answered(OTHER, Direction::Out)).await;
    let row = world.until_survey(&first, "sent").await;
    assert_eq!((&row["talk_seconds"], &row["untold"]), (&Value::Null, &json!(["talk_time", "id"])));
    assert_eq!(row["history"].as_array().unwrap().iter().find(|it| it["kind"] == "ended").unwrap()["detail"], "next_call");
    // A call out of unknown talk time is never surveyed: it may have been a voice mail.
    world.pass(300);
    let third = world.report(answered(CUSTOMER, Direction::In)).await;
    assert_eq!(world.row(&second).await["reason"], "too_short");
    // The agent says the end: then the talk time is known.
    world.pass(120);
    let ended = world.ask(Request::EndCall {}).await.unwrap();
    assert_eq!((&ended["call"], &ended["outcome"], &ended["talk_seconds"]), (&third["call"], &json!("queued"), &json!(120)));
}

#[tokio::test]
async fn a_phone_that_was_heard_to_end_a_call_may_have_two_at_once_also_after_a_restart() {
    let world = World::signed_in().await;
    world.report(answered(CUSTOMER, Direction::In)).await;
    world.report(CallEvent { phase: CallPhase::Ended, ..answered(CUSTOMER, Direction::In) }).await;
    let world = world.restart().await;
    world.pass(48 * 3_600);
    let first = world.report(answered(CUSTOMER, Direction::In)).await;
    world.pass(60);
    world.report(answered(OTHER, Direction::In)).await;
    assert_eq!(world.row(&first).await["survey"], "open");
}

#[tokio::test]
async fn two_doors_that_tell_of_one_call_make_one_row_and_fill_each_others_gaps() {
    let world = World::signed_in().await;
    let pbx = |phase| CallEvent {
        id: Some("1700000000.12".into()),
        number: Some(CUSTOMER.into()),
        queue: Some("support".into()),
        ..CallEvent::new(phase, "asterisk")
    };
    let phone = |phase| CallEvent {
        // As the phone writes it, without a country code.
        number: Some("31 23 45 67".into()),
        direction: Some(Direction::In),
        ..CallEvent::new(phase, "microsip")
    };
    let call = world.report(pbx(CallPhase::Started)).await;
    world.pass(1);
    let same = world.report(phone(CallPhase::Started)).await;
    assert_eq!(same["call"], call["call"]);
    world.pass(10);
    world.report(phone(CallPhase::Answered)).await;
    world.pass(83);
    world.report(phone(CallPhase::Ended)).await;
    world.pass(2);
    // The phone system is a little later: that changes nothing and sends nothing again.
    assert_eq!(world.report(CallEvent { talk_seconds: Some(84), ..pbx(CallPhase::Ended) }).await["reason"], "duplicate_event");
    let row = world.until_survey(&call, "sent").await;
    assert_eq!(
        (&row["direction"], &row["queue"], &row["talk_seconds"], &row["untold"]),
        (&json!("in"), &json!("support"), &json!(83), &json!([]))
    );
    assert_eq!(world.calls().await.len(), 1);
    assert_eq!(world.service().requests().iter().filter(|seen| seen.path.ends_with("/respondents")).count(), 1);
    // And an end of its own, later, is another call.
    world.pass(600);
    world.report(ended_in("x", CUSTOMER, 83)).await;
    assert_eq!(world.calls().await.len(), 2);
}
