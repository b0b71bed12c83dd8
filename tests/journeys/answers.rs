//! Journey A: customers answer; the agent sees the score, the answers, and how far the own estimates were off.

use crate::world::{AGENT, CUSTOMER, World, ended_in};
use aftercall_core::call::{CallEvent, CallPhase};
use aftercall_core::id::ResponseId;
use aftercall_core::ports::Opens;
use aftercall_core::request::{PauseUntil, Request};
use aftercall_core::response::Tag;
use aftercall_practice::{Answer, Fault, FaultKind, Moods, Route};
use serde_json::json;

async fn read_again(world: &World) {
    world.ask(Request::Refresh {}).await.unwrap();
}

#[tokio::test]
async fn the_first_read_brings_the_history_quietly() {
    let world = World::signed_in().await;
    let views = world.until("answers", |views| views.app.today.total > 0).await;
    let score = &views.app.today.score;
    assert!(score.n >= 10 && score.distribution.iter().sum::<u32>() == score.n);
    assert_eq!(views.app.badges.answers, 0, "history is not new");
    assert!(world.notifications().is_empty());
    let document = world.ask(Request::Score { days: Some(30) }).await.unwrap();
    assert_eq!((&document["n"], &document["origin"]), (&json!(score.n), &json!("analytics")));
}

#[tokio::test]
async fn a_new_answer_is_told_once_with_a_title_that_names_nobody() {
    let world = World::signed_in().await;
    let answer = Answer::of(CUSTOMER, 0).comment("Jeg har ringet tre gange");
    let id = world.service().answer(&answer).unwrap();
    read_again(&world).await;
    let views = world.until("a new answer", |views| views.app.badges.answers == 1).await;
    let row = &views.app.today.answers[0];
    assert_eq!((row.id, row.rating, row.unread), (ResponseId(i64::from(id)), Some(0), true));
    read_again(&world).await;
    let told = world.notifications();
    assert_eq!(told.len(), 1, "never the same twice");
    assert_eq!(told[0].title, "New answer: 0, Low");
    assert!(told[0].body.contains("Jeg har ringet tre gange"));
    assert_eq!(told[0].opens, Opens::Today { response: Some(ResponseId(i64::from(id))) });

    let world = world.restart().await;
    world.until("signed in again", |views| views.app.health.last_read.is_some()).await;
    read_again(&world).await;
    assert_eq!(world.notifications().len(), 1, "nor after a restart");
}

#[tokio::test]
async fn an_answer_finds_its_call_and_its_estimate() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    let call = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&call, "awaiting_estimate").await;
    world.ask(Request::Rate { estimate: json!(8), call: None, undoable: false }).await.unwrap();
    world.until_survey(&call, "sent").await;
    world.pass(60);
    world.service().answer(&Answer::of(CUSTOMER, 6)).unwrap();
    read_again(&world).await;
    let rows = world.ask(Request::Responses { limit: Some(1), offset: None }).await.unwrap();
    let row = &rows["responses"][0];
    assert_eq!((&row["rating"], &row["call"], &row["estimate"]), (&json!(6), &call["call"], &json!(8)));
    let learning = world.ask(Request::Learning { days: Some(7) }).await.unwrap();
    let point = learning["points"].as_array().unwrap().iter().find(|point| point["call"] == call["call"]).unwrap().clone();
    assert_eq!((&point["estimate"], &point["rating"]), (&json!(8), &json!(6)));
}

#[tokio::test]
async fn a_comment_that_comes_later_changes_the_row_and_tells_nobody_twice() {
    let world = World::signed_in().await;
    let answer = Answer { comment_after_seconds: 600, ..Answer::of(CUSTOMER, 9).comment("Tak") };
    let id = world.service().answer(&answer).unwrap();
    read_again(&world).await;
    world.ask(Request::MarkRead { responses: vec![], read: true }).await.unwrap();
    world.pass(700);
    read_again(&world).await;
    let views = world.until("the comment", |views| views.app.today.answers[0].comment.is_some()).await;
    assert_eq!(views.app.today.answers[0].id, ResponseId(i64::from(id)));
    assert!(views.app.today.answers[0].unread);
    assert_eq!(world.notifications().len(), 1);
}

#[tokio::test]
async fn during_a_call_nothing_is_told_and_it_arrives_in_wrap_up() {
    let world = World::signed_in().await;
    let ring = CallEvent { phase: CallPhase::Started, talk_seconds: None, ..ended_in("a", "+4587654321", 0) };
    world.report(ring.clone()).await;
    for rating in [9, 2, 10, 7] {
        world.service().answer(&Answer::of(CUSTOMER, rating)).unwrap();
    }
    read_again(&world).await;
    let views = world.until("a quiet banner", |views| views.app.banner.as_ref().is_some_and(|banner| banner.answers == 4)).await;
    assert_eq!(views.app.badges.answers, 4);
    assert!(world.notifications().is_empty());
    world.report(CallEvent { phase: CallPhase::Missed, ..ring }).await;
    world.until("no banner", |views| views.app.banner.is_none()).await;
    let titles: Vec<_> = world.notifications().into_iter().map(|told| told.title).collect();
    assert_eq!(titles, ["4 new answers"], "more than three are told in one");
}

#[tokio::test]
async fn paused_notifications_stay_paused_over_a_restart_and_end_by_themselves() {
    let world = World::signed_in().await;
    world.ask(Request::Pause { until: PauseUntil::Minutes(30) }).await.unwrap();
    let world = world.restart().await;
    world.until("paused", |views| views.tray.paused.is_some()).await;
    world.service().answer(&Answer::of(CUSTOMER, 9)).unwrap();
    read_again(&world).await;
    assert!(world.notifications().is_empty());
    world.pass(31 * 60);
    world.until("on again", |views| views.tray.paused.is_none()).await;
    world.service().answer(&Answer::of(CUSTOMER, 1)).unwrap();
    read_again(&world).await;
    assert_eq!(world.notifications().len(), 1);
}

#[tokio::test]
async fn only_low_answers_are_told_where_the_setting_says_so() {
    let world = World::signed_in().await;
    world.ask(Request::ConfigSet { key: "notify.responses".into(), value: "low".into() }).await.unwrap();
    world.service().answer(&Answer::of(CUSTOMER, 7)).unwrap();
    world.service().answer(&Answer::of(CUSTOMER, 6)).unwrap();
    read_again(&world).await;
    let titles: Vec<_> = world.notifications().into_iter().map(|told| told.title).collect();
    assert_eq!(titles, ["New answer: 6, Low"]);
}

#[tokio::test]
async fn marks_stay_with_their_answer() {
    let world = World::signed_in().await;
    let id = ResponseId(i64::from(world.service().answer(&Answer::of(CUSTOMER, 2)).unwrap()));
    read_again(&world).await;
    world.ask(Request::SetTag { response: id, tag: Tag::CallBack, on: true }).await.unwrap();
    read_again(&world).await;
    let views = world.until("a mark", |views| views.app.today.answers.iter().any(|row| row.id == id && row.tags == [Tag::CallBack])).await;
    assert!(views.app.today.answers.iter().any(|row| row.id == id));
}

#[tokio::test]
async fn an_address_that_the_service_does_not_have_falls_back_to_what_is_documented() {
    let world = World::new().await;
    let missing = [(Route::Analytics, 404), (Route::Responses, 404), (Route::IvrMap, 405)].into();
    world.service().set_moods(Moods { missing, ..Moods::default() });
    world.sign_in().await.unwrap();
    let views = world.until("answers", |views| views.app.today.total > 0).await;
    assert!(views.app.today.score.n > 0);
    let status = world.ask(Request::Status {}).await.unwrap();
    let fallbacks: Vec<_> = status["service"]["fallbacks"].as_array().unwrap().clone();
    for name in ["analytics", "responses", "ivr_map"] {
        assert!(fallbacks.contains(&json!(name)), "{name} in {fallbacks:?}");
    }
    assert_eq!(status["service"]["state"], "ok");
    let score = world.ask(Request::Score { days: Some(30) }).await.unwrap();
    assert_eq!(score["origin"], "computed");
}

#[tokio::test]
async fn while_the_service_is_away_it_is_said_and_surveys_wait() {
    let world = World::signed_in().await;
    world.service().add_fault(Fault::on("/", FaultKind::DropBefore));
    let _ = world.ask(Request::Refresh {}).await.unwrap_err();
    world.until("a banner", |views| views.app.banner.is_some() && views.tray.tooltip.contains("does not answer")).await;
    world.service().set_faults(vec![]);
    read_again(&world).await;
    world.until("no banner", |views| views.app.banner.is_none()).await;
}

#[tokio::test]
async fn answers_about_somebody_else_are_not_shown() {
    let world = World::signed_in().await;
    let views = world.until("answers", |views| views.app.today.total > 0).await;
    assert!(views.app.session.email.as_deref() == Some(AGENT));
    let rows = world.ask(Request::Responses { limit: Some(1_000), offset: None }).await.unwrap();
    assert_eq!(rows["responses"].as_array().unwrap().len(), views.app.today.total as usize);
}
