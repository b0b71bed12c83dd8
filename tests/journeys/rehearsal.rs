//! Rehearsal: everything runs and is decided and shown, and nothing is sent; what was rehearsed is never sent behind anybody's back.

use crate::world::{CUSTOMER, World, ended_in, ended_out};
use aftercall_core::error::RefusalCode;
use aftercall_core::id::CallId;
use aftercall_core::request::Request;
use aftercall_core::view::BannerKind;
use serde_json::{Value, json};

async fn rehearse(world: &World, on: bool) {
    world.ask(Request::ConfigSet { key: "survey.rehearsal".into(), value: on.to_string() }).await.unwrap();
    world.until("the switch", |views| views.app.rehearsal == on).await;
}

/// Respondents that the service was asked to add.
fn asked(world: &World) -> usize {
    world.service().requests().iter().filter(|seen| seen.path.ends_with("/respondents")).count()
}

fn id(call: &Value) -> CallId {
    call["call"].as_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_rehearsed_call_is_decided_and_shown_and_never_sent_unless_a_person_asks() {
    // given a rehearsal, which banner and status tell
    let world = World::signed_in().await;
    rehearse(&world, true).await;
    let views = world.until("the banner", |views| views.app.banner.is_some()).await;
    assert_eq!(views.app.banner.as_ref().unwrap().kind, BannerKind::Rehearsal);
    assert_eq!(world.ask(Request::Status {}).await.unwrap()["rehearsal"], true);

    // when calls end, then each rule speaks as always, and the row says honestly that nothing was sent
    let answer = world.report(ended_in("a", CUSTOMER, 83)).await;
    assert_eq!(
        (&answer["outcome"], &answer["reason"], &answer["campaign"], &answer["detail"]),
        (&json!("skipped"), &json!("rehearsal"), &json!(17), &json!({ "would_be": "queued", "campaign": 17 }))
    );
    assert_eq!(world.report(ended_out("b", CUSTOMER, 41)).await["reason"], "too_short");
    let explained = world.ask(Request::Explain { event: ended_in("x", CUSTOMER, 83) }).await.unwrap();
    assert_eq!((&explained["reason"], &explained["campaign"]), (&json!("rehearsal"), &json!(17)));
    // and a person cannot send while it is on
    let refusal = world.ask(Request::Resend { call: id(&answer) }).await.unwrap_err();
    assert_eq!((refusal.code, &refusal.detail["key"]), (RefusalCode::Unavailable, &json!("survey.rehearsal")));

    // when it is switched off, then nothing of it goes out by itself, over a restart too
    rehearse(&world, false).await;
    world.pass(3_600);
    let real = world.report(ended_in("c", "+4532345678", 83)).await;
    world.until_survey(&real, "sent").await;
    assert_eq!(asked(&world), 1, "only the call after the rehearsal");
    let world = world.restart().await;
    world.until("the first read", |views| views.app.health.last_read.is_some()).await;
    assert_eq!(world.row(&answer).await["reason"], "rehearsal");
    // and a person can still send it, long after
    world.ask(Request::Resend { call: id(&answer) }).await.unwrap();
    world.until_survey(&answer, "sent").await;
    assert_eq!(asked(&world), 2);
}

#[tokio::test]
async fn what_was_recorded_before_a_rehearsal_waits_for_its_end() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    let answer = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&answer, "awaiting_estimate").await;
    let before = asked(&world);
    rehearse(&world, true).await;
    // The question is answered during the rehearsal: the estimate is taken, and waits.
    world.ask(Request::Rate { estimate: json!(8), call: None, undoable: false }).await.unwrap();
    world.pass(120);
    assert_eq!(world.row(&answer).await["survey"], "queued");
    assert_eq!(asked(&world), before, "nothing leaves");
    rehearse(&world, false).await;
    assert_eq!(world.until_survey(&answer, "sent").await["estimate"], 8);
}
