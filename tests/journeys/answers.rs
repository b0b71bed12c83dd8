//! Journey A: customers answer; the agent sees the score, the answers, and how far the own estimates were off.

use crate::world::{AGENT, CUSTOMER, World, ended_in};
use aftercall_core::call::{CallEvent, CallPhase};
use aftercall_core::engine::Fact;
use aftercall_core::id::ResponseId;
use aftercall_core::ports::Opens;
use aftercall_core::request::{PauseUntil, Request};
use aftercall_core::response::{AnswerFilter, Tag};
use aftercall_core::view::{BannerKind, SessionState};
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
    assert!(score.n >= 10 && score.distribution.as_ref().map(|counts| counts.iter().sum::<u32>()) == Some(score.n));
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
async fn an_estimate_stands_beside_one_answer_however_often_a_customer_answers() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    let call = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&call, "awaiting_estimate").await;
    world.ask(Request::Rate { estimate: json!(8), call: None, undoable: false }).await.unwrap();
    world.until_survey(&call, "sent").await;
    world.pass(60);
    for rating in [6, 9, 0] {
        world.service().answer(&Answer::of(CUSTOMER, rating)).unwrap();
        world.pass(1);
    }
    read_again(&world).await;
    let rows = world.ask(Request::Responses { limit: Some(3), offset: None }).await.unwrap();
    let joined: Vec<_> = rows["responses"].as_array().unwrap().iter().filter(|row| row["call"] == call["call"]).collect();
    assert_eq!(joined.len(), 1, "{rows}");
    assert_eq!((&joined[0]["rating"], &joined[0]["estimate"]), (&json!(6), &json!(8)), "the first that was given");
    let learning = world.ask(Request::Learning { days: Some(7) }).await.unwrap();
    assert!(learning["pairs"].as_u64() <= learning["estimates"].as_u64(), "{learning}");
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
async fn that_the_key_is_refused_is_told_beside_the_answers_and_after_a_pause() {
    let world = World::signed_in().await;
    world.ask(Request::Pause { until: PauseUntil::Minutes(30) }).await.unwrap();
    for rating in [9, 2, 10] {
        world.service().answer(&Answer::of(CUSTOMER, rating)).unwrap();
    }
    read_again(&world).await;
    let fault = aftercall_practice::FaultKind::Status { status: 401, retry_after: None, body: None, after_acting: false };
    world.service().add_fault(aftercall_practice::Fault::on("/", fault));
    world.report(ended_in("a", "+4531234567", 83)).await;
    world.until("key rejected", |views| views.app.session.state == SessionState::KeyRejected).await;
    assert!(world.notifications().is_empty(), "paused is paused");
    world.pass(31 * 60);
    world.until("on again", |views| views.tray.paused.is_none()).await;
    world.ask(Request::Status {}).await.unwrap();
    let told: Vec<_> = world.notifications().into_iter().map(|told| told.key).collect();
    assert_eq!(told, ["key-rejected"], "answers are in the window; this needs somebody");
}

#[tokio::test]
async fn nobody_who_passes_by_reads_names_and_comments() {
    let world = World::signed_in().await;
    world.engine.tell(Fact::Away { away: true });
    world.service().answer(&Answer::of(CUSTOMER, 3).comment("Meget lang ventetid")).unwrap();
    read_again(&world).await;
    let told = world.notifications();
    assert_eq!((told.len(), told[0].title.as_str(), told[0].body.as_str()), (1, "New answer: 3, Low", ""));
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

async fn found(world: &World, filter: AnswerFilter) -> Vec<serde_json::Value> {
    let document = world.ask(Request::FindResponses { filter, limit: Some(1_000), offset: None }).await.unwrap();
    assert!(document["next"].is_null());
    document["responses"].as_array().unwrap().clone()
}

#[tokio::test]
async fn answers_are_looked_for_in_the_whole_history_and_taken_along_as_a_file() {
    let world = World::signed_in().await;
    let formula = "=HYPERLINK(\"http://evil.example\") om sagen Ægir";
    let id = world.service().answer(&Answer::of(CUSTOMER, 0).comment(formula)).unwrap();
    read_again(&world).await;
    let id = ResponseId(i64::from(id));
    let words = AnswerFilter { words: "ÆGIR sagen".to_owned(), ..AnswerFilter::default() };
    let rows = found(&world, words.clone()).await;
    assert_eq!(rows.iter().map(|row| &row["id"]).collect::<Vec<_>>(), [&json!(id)]);
    let low = found(&world, AnswerFilter { most: Some(6), ..AnswerFilter::default() }).await;
    assert!(!low.is_empty() && low.iter().all(|row| row["rating"].as_i64().unwrap() <= 6));
    let all = found(&world, AnswerFilter::default()).await;
    assert_eq!(all.len(), usize::try_from(world.until("all", |_| true).await.app.today.total).unwrap());

    // In parts: each goes on where the one before stopped, and none is told twice.
    let (mut offset, mut parts) = (0, Vec::new());
    loop {
        let request = Request::FindResponses { filter: AnswerFilter::default(), limit: Some(4), offset: Some(offset) };
        let document = world.ask(request).await.unwrap();
        parts.extend(document["responses"].as_array().unwrap().iter().map(|row| row["id"].clone()));
        match document["next"].as_u64() {
            Some(next) => offset = u32::try_from(next).unwrap(),
            None => break,
        }
    }
    assert_eq!(parts, all.iter().map(|row| row["id"].clone()).collect::<Vec<_>>());

    let campaigns = world.ask(Request::AnswerCampaigns {}).await.unwrap();
    let campaign = rows[0]["campaign"].clone();
    assert!(campaigns["campaigns"].as_array().unwrap().iter().any(|known| known["id"] == campaign && known["name"].is_string()));

    let nothing = world.ask(Request::ExportResponses { tag: Some(Tag::CallBack) }).await.unwrap();
    assert_eq!(nothing["rows"], 0);
    world.ask(Request::SetTag { response: id, tag: Tag::CallBack, on: true }).await.unwrap();
    let file = world.ask(Request::ExportResponses { tag: Some(Tag::CallBack) }).await.unwrap();
    assert_eq!(file["rows"], 1);
    assert!(file["text"].as_str().unwrap().contains("\"'=HYPERLINK("), "{file}");
    assert_eq!(world.ask(Request::ExportResponses { tag: Some(Tag::NotAboutMe) }).await.unwrap()["rows"], 0);
    let long = AnswerFilter { words: "x".repeat(201), ..AnswerFilter::default() };
    let refusal = world.ask(Request::FindResponses { filter: long, limit: None, offset: None }).await.unwrap_err();
    assert_eq!(refusal.detail["field"], "words");
}

#[tokio::test]
async fn the_best_comment_of_the_day_is_shown_until_it_is_said_to_be_about_somebody_else() {
    let world = World::signed_in().await;
    let id = world.service().answer(&Answer::of(CUSTOMER, 10).comment("Bedste hjælp i år")).unwrap();
    read_again(&world).await;
    let id = ResponseId(i64::from(id));
    world.until("the best comment", |views| views.app.today.best.as_ref().is_some_and(|best| best.id == id)).await;
    world.ask(Request::SetTag { response: id, tag: Tag::NotAboutMe, on: true }).await.unwrap();
    world.until("another or none", |views| views.app.today.best.as_ref().is_none_or(|best| best.id != id)).await;
}

#[tokio::test]
async fn while_presenting_nothing_pops_up_and_it_ends_by_itself() {
    let world = World::signed_in().await;
    world.ask(Request::Present { minutes: Some(30) }).await.unwrap();
    let views = world.until("the mark", |views| views.tray.presenting.is_some()).await;
    assert_eq!(views.app.banner.as_ref().map(|banner| banner.kind), Some(BannerKind::Presenting));
    assert!(views.tray.tooltip.contains("presenting"), "{}", views.tray.tooltip);
    let ring = CallEvent { phase: CallPhase::Started, talk_seconds: None, ..ended_in("a", CUSTOMER, 0) };
    world.report(ring).await;
    let views = world.until("the call", |views| views.tray.call_open).await;
    assert!(views.caller.is_none(), "no customer's answers on a shared screen");
    world.begin_pgap_period();
    let call = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&call, "awaiting_estimate").await;
    assert!(world.until("no call", |views| !views.tray.call_open).await.pgap.is_none(), "no question either");
    for rating in [9, 2, 10, 7] {
        world.service().answer(&Answer::of(CUSTOMER, rating)).unwrap();
    }
    read_again(&world).await;
    let status = world.ask(Request::Status {}).await.unwrap();
    assert_eq!((&status["notifications"]["state"], &status["notifications"]["why"]), (&json!("held"), &json!("presenting")));
    assert!(world.notifications().is_empty());
    world.pass(30 * 60);
    world.until("its end", |views| views.tray.presenting.is_none() && views.pgap.is_some()).await;
    let told: Vec<String> = world.notifications().into_iter().map(|told| told.title).collect();
    assert_eq!(told, ["4 new answers"], "more than three are told in one");
    let refusal = world.ask(Request::Present { minutes: Some(0) }).await.unwrap_err();
    assert_eq!(refusal.detail["field"], "minutes");
}

#[tokio::test]
async fn what_came_while_the_system_wanted_quiet_arrives_when_it_does_not_any_more() {
    let world = World::signed_in().await;
    world.engine.tell(Fact::DoNotDisturb { on: true });
    world.service().answer(&Answer::of(CUSTOMER, 3)).unwrap();
    read_again(&world).await;
    world.until("the answer", |views| views.app.badges.answers == 1).await;
    assert!(world.notifications().is_empty());
    world.engine.tell(Fact::DoNotDisturb { on: false });
    // The next question is answered after the turn in which the fact was taken.
    world.ask(Request::Status {}).await.unwrap();
    world.ask(Request::Status {}).await.unwrap();
    assert_eq!(world.notifications().len(), 1);
}
