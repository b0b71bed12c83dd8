//! Nothing that was acknowledged is lost, and nothing is sent twice, whatever ends the program.

use crate::world::{CUSTOMER, World, ended_in};
use aftercall_core::request::Request;
use aftercall_practice::{Fault, FaultKind};
use serde_json::json;

#[tokio::test]
async fn a_question_survives_a_kill() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    let call = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&call, "awaiting_estimate").await;
    let world = world.killed().await;
    world.until("the question", |views| views.pgap.is_some()).await;
    world.ask(Request::Rate { estimate: json!(7), call: None, undoable: false }).await.unwrap();
    world.until_survey(&call, "sent").await;
}

#[tokio::test]
async fn what_was_on_its_way_when_the_program_was_killed_is_uncertain() {
    let world = World::signed_in().await;
    world.service().add_fault(Fault::on("/respondents", FaultKind::Delay { millis: 60_000 }));
    let call = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&call, "sending").await;
    let world = world.killed().await;
    world.service().set_faults(vec![]);
    let row = world.until_survey(&call, "uncertain").await;
    assert_eq!((&row["reason"], &row["attempts"]), (&json!("no_answer"), &json!(1)));
}

#[tokio::test]
async fn a_call_is_kept_before_it_is_acknowledged() {
    let world = World::signed_in().await;
    world.service().add_fault(Fault::on("/respondents", FaultKind::DropBefore));
    for index in 0..20 {
        world.report(ended_in(&index.to_string(), CUSTOMER, 83)).await;
    }
    let world = world.killed().await;
    assert_eq!(world.calls().await.len(), 20);
}

#[tokio::test]
async fn a_survey_that_waited_over_a_restart_goes_out_unless_it_is_stale() {
    let world = World::new().await;
    let refused = world.sign_in().await;
    assert!(refused.is_ok());
    let wait = aftercall_practice::FaultKind::Status { status: 503, retry_after: None, body: None, after_acting: false };
    world.service().add_fault(Fault::on("/respondents", wait));
    let old = world.report(ended_in("old", CUSTOMER, 83)).await;
    world.until_survey(&old, "queued").await;
    world.pass(50 * 60);
    let young = world.report(ended_in("young", "+4587654321", 83)).await;
    let world = world.restart().await;
    world.pass(15 * 60);
    world.service().set_faults(vec![]);
    let expired = world.until_survey(&old, "expired").await;
    assert_eq!(expired["reason"], "stale");
    world.pass(60);
    world.until_survey(&young, "sent").await;
}

#[tokio::test]
async fn a_repeat_is_a_repeat_after_a_restart_too() {
    let world = World::signed_in().await;
    let call = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&call, "sent").await;
    let world = world.restart().await;
    world.pass(3_600);
    let again = world.report(ended_in("a", CUSTOMER, 83)).await;
    assert_eq!((&again["call"], &again["reason"]), (&call["call"], &json!("duplicate_event")));
}
