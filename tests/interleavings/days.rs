//! Long times in a moment: a week without a network, and a day of work.

use crate::service::Outcome;
use crate::world::{World, ended};
use aftercall_core::call::{CallEvent, CallPhase, SurveyState};
use aftercall_core::engine::Fact;
use aftercall_core::id::{CampaignId, ResponseId};
use aftercall_core::request::Request;
use aftercall_core::response::Response;
use jiff::SignedDuration;
use serde_json::json;

#[tokio::test]
async fn a_week_offline_sends_nothing_expires_what_is_old_and_ends_with_the_young_going_out() {
    let world = World::new().await;
    world.tell(Fact::Network { up: false });
    world.settle().await;
    let (before, commits_before) = (world.service.asked(), world.commits());
    for hour in 0..7 * 24 {
        world.report(ended(&hour.to_string(), &format!("+4531{hour:06}"))).await;
        for _ in 0..6 {
            world.pass(600).await;
        }
    }
    let young = world.report(ended("young", "+4532000000")).await;
    assert_eq!(world.service.asked(), before, "the service is left alone");
    // Each call is written when it ends and when it expires; the map's and the day's notes are few.
    let commits = world.commits() - commits_before;
    assert!(commits < 3 * 7 * 24, "{commits} commits in a week without work");
    let ledger = world.ledger().await;
    assert_eq!(ledger.len(), 7 * 24 + 1);
    let expired = ledger.iter().filter(|call| call.survey.state == SurveyState::Expired && json!(call.survey.reason) == json!("stale"));
    assert!(expired.count() >= 7 * 24 - 1);

    world.service.set_at_once(Some(Outcome::Healthy));
    world.tell(Fact::Network { up: true });
    world.settle().await;
    world.pass(60).await;
    assert_eq!(world.row(&young).await.survey.state, SurveyState::Sent);
    assert!(world.ledger().await.iter().all(|call| call.survey.state.is_final()));
    let (surveys, _, _) = world.service.asked();
    assert!((1..=2).contains(&surveys), "{surveys} surveys went out after the week");
}

#[tokio::test]
async fn a_question_that_expired_while_the_computer_slept_asks_nobody_about_last_week() {
    let world = World::with("[pgap]\non_expire = \"send_without\"\n").await;
    world.service.set_training(true);
    let call = world.report(ended("a", "+4531234567")).await;
    world.service.answer_all(Outcome::Healthy);
    world.settle().await;
    assert_eq!(world.row(&call).await.survey.state, SurveyState::AwaitingEstimate);
    world.service.set_at_once(Some(Outcome::Healthy));
    let (surveys, _, _) = world.service.asked();
    world.pass(5 * 24 * 3_600).await;
    let row = world.row(&call).await;
    assert_eq!((row.survey.state, json!(row.survey.reason)), (SurveyState::Expired, json!("stale")));
    assert_eq!(world.service.asked().0, surveys, "nothing left");
}

#[tokio::test]
async fn a_score_says_from_when_on_answers_are_here_until_all_of_its_days_were_read() {
    let world = World::new().await;
    let score = async |days: u16| world.ask(Request::Score { days: Some(days) }).await.unwrap();
    assert_eq!(score(30).await["answers_since"], json!(null));
    let read = world.now() - SignedDuration::from_hours(24 * 90);
    assert_eq!(score(365).await["answers_since"], json!(read), "the first read goes back for ninety days");
    world.pass(1).await;
    assert_eq!(score(365).await["answers_since"], json!(null), "asking for it read it");
    assert_eq!(score(300).await["answers_since"], json!(null));
}

#[tokio::test]
async fn an_out_of_reach_service_is_tried_seldom() {
    let world = World::new().await;
    world.service.set_at_once(Some(Outcome::SurelyNotSent));
    world.service.set_reads_fail(Some(aftercall_core::ports::FaultClass::SurelyNotSent));
    world.report(ended("a", "+4531234567")).await;
    let (adds, reads, _) = world.service.asked();
    for _ in 0..3_600 / 20 {
        world.pass(20).await;
    }
    let (adds_later, reads_later, _) = world.service.asked();
    assert!(adds_later - adds <= 200, "{} tries in an hour", adds_later - adds);
    assert!(reads_later - reads <= 200, "{} reads in an hour", reads_later - reads);
}

pub fn answer(id: i64, world: &World) -> Response {
    Response {
        id: ResponseId(id),
        rating: Some(9),
        comment: None,
        comment_at: None,
        rated_at: Some(world.now()),
        first_name: None,
        last_name: None,
        phone: Some(format!("+4531{id:06}")),
        campaign: Some(CampaignId(17)),
        campaign_name: None,
        agent_rating: None,
        employee_email: None,
    }
}

/// Resident memory of this process in kilobytes, where the system tells. Other tests may run in the same process.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?.trim().strip_suffix(" kB")?.trim().parse().ok()
}

#[tokio::test]
async fn a_day_of_work_stays_small() {
    let world = World::new().await;
    world.service.set_at_once(Some(Outcome::Healthy));
    let mut answers = Vec::new();
    let mut after_a_tenth = None;
    let (_, reads_before, _) = world.service.asked();
    // Eight hours: 200 calls with their events, a read every 20 s after calls.
    for call in 0..200_i64 {
        let number = format!("+4531{call:06}");
        for phase in [CallPhase::Started, CallPhase::Answered, CallPhase::Ended] {
            let event = CallEvent { phase, talk_seconds: None, ..ended(&call.to_string(), &number) };
            world.ask(Request::Call { event }).await.unwrap();
            if phase == CallPhase::Answered {
                world.pass(84).await;
            }
        }
        if call % 3 == 0 {
            answers.push(answer(call, &world));
            world.service.set_answers(answers.clone());
        }
        for _ in 0..3 {
            world.pass(20).await;
        }
        if call == 20 {
            after_a_tenth = resident();
        }
    }
    let (surveys, reads, lookups) = world.service.asked();
    assert_eq!((surveys, lookups), (200, 200));
    // A read is two requests: analytics and responses.
    let polls = (reads - reads_before) / 2;
    assert!((400..=1_500).contains(&polls), "{polls} polls");
    let ledger = world.ledger().await;
    assert_eq!(ledger.len(), 200);
    assert!(ledger.iter().all(|call| call.survey.state == SurveyState::Sent && call.history.len() <= 6));
    let responses = world.ask(Request::Responses { limit: Some(10_000), offset: None }).await.unwrap();
    assert_eq!(responses["responses"].as_array().unwrap().len(), answers.len());
    if let (Some(before), Some(after)) = (after_a_tenth, resident()) {
        let grown = after.saturating_sub(before);
        assert!(grown < 48 * 1024, "{grown} kB more than after a tenth of the day");
    }
}
