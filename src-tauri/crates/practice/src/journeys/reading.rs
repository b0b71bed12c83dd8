//! Reading: history, answers that appear by time, paging, phone look-up, and the whole of a large history.

use serde_json::{Value, json};

use super::{AGENT, CUSTOMER, Stage, survey, time_of};
use crate::people::regulars;
use crate::{Answer, Options};

fn path_of(agent: &str, what: &str) -> String {
    format!("/employees/{}/{what}", agent.replace('@', "%40"))
}

fn ids(rows: &Value) -> Vec<u64> {
    rows.as_array().expect("a list").iter().filter_map(|row| row["id"].as_u64()).collect()
}

#[tokio::test]
async fn an_answer_appears_when_its_time_has_come_and_its_comment_when_that_has() {
    let stage = Stage::quiet().await;
    stage.post("/campaigns/17/respondent", &survey()).await;
    let answer = Answer { comment_after_seconds: 20, ..Answer::of(CUSTOMER, 0).comment("Nej tak") };
    let own = path_of(&AGENT.to_uppercase(), "responses");
    stage.clock.advance_seconds(29);
    assert_eq!(stage.get(&own).await.json(), json!([]), "one second early");
    let brought_forward = stage.control.answer(&answer).expect("a customer");
    let row = stage.get(&own).await.json()[0].clone();
    assert_eq!((row["id"].as_u64(), &row["rating"]), (Some(u64::from(brought_forward)), &json!(0)));
    assert_eq!(row["ratingTime"], "2026-05-04T10:00:29.1234567+00:00");
    assert_eq!((&row["userComment"], &row["commentTime"]), (&Value::Null, &Value::Null));
    stage.clock.advance_seconds(20);
    let row = stage.get(&own).await.json()[0].clone();
    assert_eq!(row["userComment"], "Nej tak");
    assert!(time_of(&row["commentTime"]) > time_of(&row["ratingTime"]));
    assert_eq!(row["respondent"]["employeeEmail"], AGENT);
    assert_eq!((&row["campaignId"], &row["campaignName"]), (&json!(17), &json!("Support")));
    assert_eq!(stage.get("/campaigns/responses").await.json().as_array().map(Vec::len), Some(1), "the plan was moved, not doubled");
}

#[tokio::test]
async fn an_answer_appears_by_itself_at_its_second() {
    let stage = Stage::quiet().await;
    stage.post("/campaigns/17/respondent", &survey()).await;
    stage.clock.advance_seconds(29);
    assert_eq!(ids(&stage.get("/campaigns/responses").await.json()).len(), 0);
    stage.clock.advance_seconds(1);
    assert_eq!(ids(&stage.get("/campaigns/responses").await.json()).len(), 1);
}

#[tokio::test]
async fn analytics_agree_with_the_responses() {
    let stage = Stage::with(Stage::options()).await;
    let rows = stage.get(&path_of(AGENT, "responses")).await.json();
    let rows = rows.as_array().expect("a list");
    assert_eq!(rows.len(), 64);
    assert!(rows.is_sorted_by(|one, next| time_of(&one["ratingTime"]) >= time_of(&next["ratingTime"])), "newest first");
    for days in [1_u32, 7, 30, 365] {
        let since = crate::clock::days_before(stage.clock.now(), days);
        let within: Vec<u64> =
            rows.iter().filter(|row| time_of(&row["ratingTime"]) > since).filter_map(|row| row["rating"].as_u64()).collect();
        let got = stage.get(&path_of(AGENT, &format!("analytics?days={days}"))).await.json();
        let count = |low, high| within.iter().filter(|rating| (low..=high).contains(*rating)).count();
        assert_eq!(got["spread"]["total"], within.len(), "{days} days");
        assert_eq!(got["spread"]["detractors"], count(0, 6));
        assert_eq!(got["spread"]["passives"], count(7, 8));
        assert_eq!(got["spread"]["promoters"], count(9, 10));
    }
    assert_eq!(stage.get(&path_of(AGENT, "analytics?days=x")).await.status, 400);
}

#[tokio::test]
async fn a_caller_is_found_by_number_if_the_plus_is_encoded() {
    let options = Options { seed: 12, ..Stage::options() };
    let regular = regulars(12).swap_remove(0);
    let stage = Stage::with(options).await;
    let digits = regular.phone.trim_start_matches('+');
    let found = stage.get(&format!("/campaigns/responses?phoneNumber=%2B{digits}")).await.json();
    assert!(!ids(&found).is_empty());
    assert!(found.as_array().expect("a list").iter().all(|row| row["respondent"]["phoneNumber"] == regular.phone));
    assert_eq!(stage.get(&format!("/campaigns/responses?phoneNumber=+{digits}")).await.json(), json!([]));
    assert_eq!(stage.get("/campaigns/responses?phoneNumber=%2B4599999999").await.json(), json!([]));
}

#[tokio::test]
async fn the_map_and_the_campaigns_are_those_of_the_organisation() {
    let stage = Stage::quiet().await;
    let map = stage.get("/ivr/map").await.json();
    assert_eq!(map[0], json!({ "queueId": "support", "campaignId": 17 }));
    assert_eq!(map.as_array().map(Vec::len), Some(4));
    let campaigns = stage.get("/campaigns/").await.json();
    assert_eq!((&campaigns[3]["id"], &campaigns[3]["name"]), (&json!(21), &json!("Claims")));
}

#[tokio::test]
async fn the_same_seed_tells_the_same_story_and_another_seed_another() {
    let story = async |seed| {
        let stage = Stage::with(Options { seed, answering_share: 0.6, ..Stage::options() }).await;
        for number in 0..20 {
            let body = json!({ "respondent": { "phoneNumber": format!("+45201112{number:02}") } });
            stage.post("/campaigns/17/respondent", &body).await;
        }
        stage.clock.advance_seconds(3_600);
        stage.get("/campaigns/responses").await.text()
    };
    let first = story(5).await;
    assert_eq!(first, story(5).await);
    assert_ne!(first, story(6).await);
}

#[tokio::test]
async fn reset_begins_the_story_again() {
    let stage = Stage::with(Stage::options()).await;
    let before = stage.get("/campaigns/responses").await.text();
    stage.post("/campaigns/17/respondent", &survey()).await;
    stage.clock.advance_seconds(60);
    stage.control.reset();
    assert!(stage.control.members().is_empty() && stage.control.requests().is_empty());
    stage.clock.advance_seconds(-60);
    stage.control.reset();
    assert_eq!(stage.get("/campaigns/responses").await.text(), before);
}

#[tokio::test]
async fn a_hundred_thousand_responses_come_page_by_page_or_all_at_once() {
    let stage = Stage::with(Options { history_responses: 100_000, ..Stage::options() }).await;
    let page = stage.get(&path_of(AGENT, "responses?skip=99990&take=50")).await.json();
    assert_eq!(ids(&page).len(), 10, "the last page is short");
    let (one, next) = (stage.get("/campaigns/responses?take=5").await, stage.get("/campaigns/responses?skip=5&take=5").await);
    let (one, next) = (ids(&one.json()), ids(&next.json()));
    assert!(one.len() == 5 && next.len() == 5 && one.iter().all(|id| !next.contains(id)));
    let total = stage.get(&path_of(AGENT, "analytics?days=365")).await.json()["spread"]["total"].clone();
    assert_eq!(total, 100_000);
    let several = stage.get("/campaigns/responses?take=1000").await;
    assert!(several.whole && several.header("transfer-encoding") == Some("chunked"), "written while it is sent");
    let several = ids(&several.json());
    assert_eq!(several.len(), 1_000);
    let mut unique = several.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), 1_000, "no row twice across frames");
}

#[tokio::test]
async fn answers_out_of_the_blue_and_impossible_ones() {
    let stage = Stage::quiet().await;
    stage.control.answer(&Answer::of("20111213", 9).comment("Tak")).expect("a customer");
    let rows = stage.get(&path_of(AGENT, "responses")).await.json();
    assert_eq!((&rows[0]["rating"], &rows[0]["respondent"]["phoneNumber"]), (&json!(9), &json!(CUSTOMER)));
    assert!(stage.control.answer(&Answer::of(CUSTOMER, 11)).is_err());
    assert!(stage.control.answer(&Answer::of("anonymous", 3)).is_err());
    let port = stage.practice.port();
    let answer = r#"{"phone":"+4520111213","rating":2,"comment":"Hm"}"#;
    let got = super::wire::send(port, "POST", "/_practice/answers", None, Some(answer)).await.expect("a reply");
    assert_eq!((got.status, got.json()), (200, json!({ "response": 2 })));
    let got = super::wire::send(port, "POST", "/_practice/answers", None, Some(r#"{"rating":2}"#)).await.expect("a reply");
    assert_eq!(got.status, 400);
}
