//! Adding respondents: minimal and full, p-gap, guid, duplicates, employees, bad bodies.

use serde_json::json;

use super::{AGENT, CUSTOMER, Stage, survey, survey_with, wire};
use crate::{Campaign, Options};

const PLURAL: &str = "/campaigns/17/respondents?checkPgap=true";
const GUID: &str = "0199d0a0-1111-7000-8000-00000000abcd";

#[tokio::test]
async fn a_minimal_body_is_enough_on_both_paths() {
    let stage = Stage::quiet().await;
    let minimal = json!({ "respondent": { "phoneNumber": "20 11 12 13" } });
    for path in ["/campaigns/17/respondent", "/campaigns/17/respondents"] {
        assert_eq!(stage.post(path, &minimal).await.status, 200, "{path}");
    }
    assert_eq!(stage.post("/campaigns/17/respondents", &json!([minimal])).await.status, 200);
    let members = stage.control.members();
    assert_eq!(members.len(), 3);
    assert!(members.iter().all(|member| member.phone.as_deref() == Some(CUSTOMER)), "+45 is added");
    assert!(members.iter().all(|member| member.respondent_id == members[0].respondent_id), "one person");
    let seen = stage.control.requests();
    assert!(seen.iter().all(|seen| seen.stored && seen.status == Some(200)));
    assert_eq!(seen[0].phone.as_deref(), Some("20 11 12 13"), "recorded as sent");
}

#[tokio::test]
async fn in_training_the_estimate_is_asked_for_and_nothing_is_stored() {
    let stage = Stage::quiet().await;
    stage.train();
    let asked = stage.post(PLURAL, &survey()).await;
    assert_eq!((asked.status, asked.json()), (200, json!({ "pgap": true })));
    assert!(stage.control.members().is_empty());
    stage.clock.advance_seconds(31);
    assert_eq!(stage.get("/campaigns/responses").await.json(), json!([]));

    let rated = stage.post(PLURAL, &survey_with("agentRating", json!(0))).await;
    assert!(rated.json().get("pgap").is_none());
    let members = stage.control.members();
    assert_eq!(members.len(), 1);
    assert_eq!(members[0].agent_rating, Some(0));
    let seen = stage.control.requests();
    let of: Vec<_> = seen.iter().filter(|seen| seen.method == "POST").collect();
    assert_eq!((of[0].agent_rating, of[0].stored, of[0].check_pgap), (None, false, Some(true)));
    assert_eq!((of[1].agent_rating, of[1].stored), (Some(0), true));
    stage.clock.advance_seconds(31);
    assert_eq!(stage.get("/campaigns/responses").await.json()[0]["agentRating"], 0);
}

#[tokio::test]
async fn outside_training_or_unasked_the_survey_goes_out_at_once() {
    let stage = Stage::quiet().await;
    stage.train();
    let table = [
        ("/campaigns/18/respondents?checkPgap=true", survey(), "another campaign"),
        ("/campaigns/17/respondents?checkPgap=false", survey(), "not asked"),
        ("/campaigns/17/respondents", survey(), "not asked"),
        ("/campaigns/17/respondent?checkPgap=true", survey(), "the singular path does not look"),
        (PLURAL, json!({ "respondent": { "phoneNumber": CUSTOMER } }), "no agent"),
        (PLURAL, survey_with("employee", json!({ "email": "b@practice.example" })), "another agent"),
    ];
    for (count, (path, body, why)) in table.iter().enumerate() {
        assert!(stage.post(path, body).await.json().get("pgap").is_none(), "{why}");
        assert_eq!(stage.control.members().len(), count + 1, "{why}");
    }
    stage.clock.advance_seconds(3_601);
    assert!(stage.post(PLURAL, &survey()).await.json().get("pgap").is_none(), "the session is over");
}

#[tokio::test]
async fn a_guid_makes_one_member_however_often_it_comes() {
    let stage = Stage::quiet().await;
    let body = survey_with("guid", json!(GUID));
    let first = stage.post("/campaigns/17/respondent", &body).await.json();
    for _ in 0..2 {
        assert_eq!(stage.post("/campaigns/17/respondent", &body).await.json(), first);
    }
    assert_eq!(stage.control.members().len(), 1);
    let repeats = stage.control.statistics().repeats;
    assert_eq!(repeats.into_iter().collect::<Vec<_>>(), [(GUID.parse().expect("a guid"), 2)]);
    stage.train();
    assert_eq!(stage.post(PLURAL, &body).await.json(), first, "already stored, so nobody is asked");
    stage.post("/campaigns/17/respondent", &survey_with("guid", json!("0199d0a0-1111-7000-8000-00000000abce"))).await;
    assert_eq!(stage.control.members().len(), 2, "another guid is another member");
}

#[tokio::test]
async fn a_campaign_without_duplicates_refuses_the_second_invitation() {
    let stage = Stage::quiet().await;
    let campaign = |id, allow_duplicates| Campaign { id, name: "Support".into(), allow_duplicates };
    stage.control.set_campaigns(vec![campaign(17, false), campaign(18, true)]);
    let body = survey_with("guid", json!(GUID));
    assert_eq!(stage.post("/campaigns/17/respondent", &body).await.status, 200);
    assert_eq!(stage.post("/campaigns/17/respondent", &body).await.status, 200, "a repeat is no duplicate");
    let again = stage.post("/campaigns/17/respondent", &survey()).await;
    assert_eq!((again.status, again.json()), (409, json!({ "message": "Respondent already exists in campaign" })));
    for _ in 0..2 {
        assert_eq!(stage.post("/campaigns/18/respondent", &survey()).await.status, 200);
    }
    assert_eq!(stage.control.members().len(), 3);
}

#[tokio::test]
async fn agents_come_into_being_with_their_first_survey() {
    let stage = Stage::quiet().await;
    let unknown = stage.get("/employees/new%40practice.example/analytics?days=30").await;
    assert_eq!((unknown.status, unknown.json()), (404, json!({ "message": "employee not found" })));
    for (email, team) in [("New@practice.example", "North"), ("new@PRACTICE.example", "South")] {
        let body = survey_with("employee", json!({ "email": email, "team": team, "firstName": "Noor" }));
        assert_eq!(stage.post("/campaigns/17/respondent", &body).await.status, 200);
    }
    assert_eq!(stage.get("/employees/new%40practice.example/analytics?days=30").await.json()["spread"]["total"], 0);
    let employees = stage.get("/v2/bi/employees").await.json();
    assert_eq!(employees.as_array().map(Vec::len), Some(2));
    assert_eq!(employees[1]["team"], "South");
    assert_eq!(employees[0]["email"], AGENT);
    let added = stage.post("/profile/employees", &json!({ "email": "x@practice.example" })).await;
    assert!(added.status == 200 && stage.control.employees().len() == 3);
    let token = stage.post("/employees/token", &json!({ "employeeEmail": AGENT, "customer": "c-1" })).await.json();
    assert_eq!(token["echo"], json!({ "customer": "c-1" }));
    assert!(token["token"].as_str().is_some_and(|text| text.len() >= 32));
}

#[tokio::test]
async fn bad_requests_are_refused_and_store_nothing() {
    let stage = Stage::quiet().await;
    let table = [
        ("/campaigns/99/respondent", survey(), 404),
        ("/campaigns/abc/respondent", survey(), 404),
        ("/campaigns/17/respondent", json!([survey()]), 400),
        ("/campaigns/17/respondents", json!([]), 400),
        ("/campaigns/17/respondents", json!("x"), 400),
        ("/campaigns/17/respondents", json!([survey(), { "respondent": {} }]), 400),
        ("/campaigns/17/respondent", survey_with("guid", json!("")), 400),
        ("/campaigns/17/respondent", survey_with("agentRating", json!(11)), 400),
        ("/campaigns/17/respondent", survey_with("agentRating", json!("7.5")), 400),
        ("/campaigns/17/respondent", json!({ "respondent": { "phoneNumber": "anonymous" } }), 400),
        ("/campaigns/17/respondent", json!({ "employee": { "email": AGENT } }), 400),
    ];
    for (path, body, status) in table {
        assert_eq!(stage.post(path, &body).await.status, status, "{path} {body}");
    }
    let key = Some("apikey practice-key");
    let broken = wire::send(stage.practice.port(), "POST", "/campaigns/17/respondent", key, Some("{\"respondent\":")).await;
    let broken = broken.expect("a reply");
    assert_eq!(broken.status, 400);
    assert!(broken.json()["errors"]["$"][0].is_string() && broken.json()["traceId"].is_string(), "{}", broken.text());
    assert_eq!(wire::send(stage.practice.port(), "POST", "/campaigns/17/respondent", key, None).await.expect("a reply").status, 415);
    assert_eq!(stage.get("/campaigns/17/respondent").await.status, 405);
    assert_eq!(stage.get("/nowhere").await.status, 404);
    assert!(stage.control.members().is_empty());
    assert!(stage.control.requests().iter().all(|seen| !seen.stored));
}

#[tokio::test]
async fn who_may_not_be_contacted_never_answers() {
    let stage = Stage::with(Options { history_responses: 0, ..Stage::options() }).await;
    stage.post("/campaigns/17/respondent", &survey_with("doNotContact", json!(true))).await;
    let inactive = json!({ "respondent": { "phoneNumber": CUSTOMER, "active": false } });
    stage.post("/campaigns/17/respondent", &inactive).await;
    stage.post("/campaigns/17/respondent", &survey_with("custom", json!({ "case": "4711" }))).await;
    stage.clock.advance_seconds(31);
    assert_eq!(stage.get("/campaigns/responses").await.json().as_array().map(Vec::len), Some(1));
    let members = stage.get("/v2/bi/campaignmembers").await.json();
    let statuses: Vec<_> = (0..3).map(|place| members[place]["additionStatus"].as_u64()).collect();
    assert_eq!(statuses, [Some(3000), Some(3000), Some(2500)]);
    assert_eq!(members[2]["custom"], json!({ "case": "4711" }));
}
