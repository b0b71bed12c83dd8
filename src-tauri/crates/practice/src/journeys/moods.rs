//! Every mood, seen from outside.

use serde_json::{Value, json};

use super::{AGENT, Stage, survey, wire};
use crate::{ErrorShape, IvrShape, Moods, Options, PgapShape, Route, SuccessShape, Takes, TimestampStyle, Wrapper};

const PLURAL: &str = "/campaigns/17/respondents?checkPgap=true";

#[tokio::test]
async fn names_wrappers_and_numbers() {
    let stage = Stage::with(Stage::options()).await;
    let wrapped = |wrapper| Moods { wrapper: Some(wrapper), ..Moods::default() };
    for (wrapper, name) in [(Wrapper::Results, "results"), (Wrapper::Items, "items"), (Wrapper::Data, "data"), (Wrapper::Value, "value")] {
        stage.control.set_moods(wrapped(wrapper));
        for path in ["/campaigns/", "/ivr/map", "/campaigns/responses?take=3"] {
            assert!(stage.get(path).await.json()[name].is_array(), "{path} {name}");
        }
    }
    stage.control.set_moods(Moods { pascal_case: true, numbers_as_strings: true, ..wrapped(Wrapper::Results) });
    let row = stage.get("/campaigns/responses?take=1").await.json()["Results"][0].clone();
    assert!(row["Rating"].is_string() && row["Respondent"]["Id"].is_string(), "{row}");
    let analytics = stage.get(&format!("/employees/{AGENT}/analytics?days=90")).await.json();
    assert_eq!(analytics["Spread"]["Total"], "64");
}

#[tokio::test]
async fn times_have_the_digits_and_zone_of_the_mood() {
    let stage = Stage::with(Stage::options()).await;
    let length = "2026-05-04T10:00:00".len();
    for fraction_digits in 0..=7_u8 {
        let timestamps = TimestampStyle { fraction_digits, space: fraction_digits % 2 == 1, zone: false };
        stage.control.set_moods(Moods { timestamps, ..Moods::default() });
        let text = stage.get("/campaigns/responses?take=1").await.json()[0]["ratingTime"].as_str().map(str::to_owned);
        let text = text.expect("a time");
        let fraction = if fraction_digits == 0 { 0 } else { usize::from(fraction_digits) + 1 };
        assert_eq!(text.len(), length + fraction, "{text}");
        assert_eq!(text.as_bytes()[10], if timestamps.space { b' ' } else { b'T' }, "{text}");
    }
}

#[tokio::test]
async fn the_ivr_map_has_every_shape() {
    let stage = Stage::quiet().await;
    let table = [
        (IvrShape::QueueCampaign, json!({ "queue": "support", "campaign": 17 })),
        (IvrShape::NestedCampaign, json!({ "id": "support", "campaign": { "id": 17, "name": "Support" } })),
        (IvrShape::Identifier, json!({ "identifier": "support", "campaignId": 17 })),
        (IvrShape::IvrId, json!({ "ivrId": "support", "campaignId": 17 })),
        (IvrShape::Key, json!({ "key": "support", "campaignId": 17 })),
    ];
    for (ivr, expected) in table {
        stage.control.set_moods(Moods { ivr, ..Moods::default() });
        assert_eq!(stage.get("/ivr/map").await.json()[0], expected);
    }
    stage.control.set_moods(Moods { ivr: IvrShape::Dictionary, pascal_case: true, ..Moods::default() });
    let expected = json!({ "support": 17, "billing": 18, "sales": 19, "claims": 21 });
    assert_eq!(stage.get("/ivr/map").await.json(), expected, "queue ids are not renamed");
}

#[tokio::test]
async fn the_pgap_reply_has_every_shape_and_never_stores() {
    let stage = Stage::quiet().await;
    stage.train();
    let table = [
        (PgapShape::Text, 200, json!({ "pgap": "true" })),
        (PgapShape::Number, 200, json!({ "pgap": 1 })),
        (PgapShape::InData, 200, json!({ "data": { "pGap": true } })),
        (PgapShape::InResult, 200, json!({ "result": { "PGAP": true } })),
        (PgapShape::InResults, 200, json!({ "results": [{ "p-gap": true }] })),
        (PgapShape::InList, 200, json!([{ "p_gap": true }])),
        (PgapShape::Accepted, 202, json!({ "pgap": true })),
        (PgapShape::Conflict, 409, json!({ "pgap": true })),
    ];
    for (pgap, status, expected) in table {
        stage.control.set_moods(Moods { pgap, ..Moods::default() });
        let got = stage.post(PLURAL, &survey()).await;
        assert_eq!((got.status, got.json()), (status, expected), "{pgap:?}");
    }
    stage.control.set_moods(Moods { singular_checks_pgap: true, ..Moods::default() });
    assert_eq!(stage.post("/campaigns/17/respondent?checkPgap=true", &survey()).await.json(), json!({ "pgap": true }));
    assert!(stage.control.members().is_empty());
}

#[tokio::test]
async fn the_plural_path_takes_what_the_mood_says() {
    let stage = Stage::quiet().await;
    let list = json!([survey()]);
    for (plural_takes, object_status, list_status) in [(Takes::Both, 200, 200), (Takes::Object, 200, 400), (Takes::List, 400, 200)] {
        stage.control.set_moods(Moods { plural_takes, ..Moods::default() });
        assert_eq!(stage.post(PLURAL, &survey()).await.status, object_status, "{plural_takes:?}");
        assert_eq!(stage.post(PLURAL, &list).await.status, list_status, "{plural_takes:?}");
    }
    assert_eq!(stage.control.members().len(), 4, "a refused body stores nothing");
}

#[tokio::test]
async fn success_has_every_shape() {
    let stage = Stage::quiet().await;
    let table = [
        (SuccessShape::Empty, 200, ""),
        (SuccessShape::Text, 200, "OK"),
        (SuccessShape::NoContent, 204, ""),
        (SuccessShape::PgapFalse, 200, "{\"pgap\":false}"),
    ];
    for (success, status, text) in table {
        stage.control.set_moods(Moods { success, ..Moods::default() });
        let got = stage.post(PLURAL, &survey()).await;
        assert_eq!((got.status, got.text().as_str()), (status, text), "{success:?}");
    }
    stage.control.set_moods(Moods { success: SuccessShape::Created, ..Moods::default() });
    assert_eq!(stage.post(PLURAL, &survey()).await.status, 201);
    assert_eq!(stage.control.members().len(), 5);
}

#[tokio::test]
async fn errors_and_missing_addresses_follow_the_mood() {
    let stage = Stage::with(Stage::options()).await;
    let missing = [(Route::Analytics, 404), (Route::IvrMap, 405), (Route::PhoneResponses, 404)];
    let moods = Moods { missing: missing.into_iter().collect(), errors: ErrorShape::Title, ..Moods::default() };
    stage.control.set_moods(moods);
    let analytics = stage.get(&format!("/employees/{AGENT}/analytics?days=30")).await;
    assert_eq!((analytics.status, analytics.json()), (404, json!({ "title": "Not found" })));
    assert_eq!(stage.get("/ivr/map").await.status, 405);
    assert_eq!(stage.get("/campaigns/responses?phoneNumber=%2B4520111213").await.status, 404);
    assert_eq!(stage.get("/campaigns/responses?take=1").await.status, 200, "the documented one stays");
    stage.control.set_moods(Moods { errors: ErrorShape::Text, ignores_phone: true, ..Moods::default() });
    let got = stage.get("/employees/nobody@x.dk/responses").await;
    assert_eq!((got.text().as_str(), got.header("content-type")), ("employee not found", Some("text/plain; charset=utf-8")));
    let all = stage.get("/campaigns/responses?phoneNumber=%2B4520111213").await.json();
    assert_eq!(all.as_array().map(Vec::len), Some(64), "an unknown parameter filters nothing");
}

#[tokio::test]
async fn moods_and_sessions_can_be_set_from_another_process() {
    let stage = Stage::with(Options { history_responses: 0, ..Stage::options() }).await;
    let port = stage.practice.port();
    let post = async |path: &str, body: Value| wire::send(port, "POST", path, None, Some(&body.to_string())).await.expect("a reply").status;
    assert_eq!(post("/_practice/moods", json!({ "pgap": "in_data", "wrapper": "items", "missing": { "ivr_map": 404 } })).await, 204);
    assert_eq!(stage.control.moods().pgap, PgapShape::InData);
    assert_eq!(post("/_practice/moods", json!({ "pgab": "in_data" })).await, 422, "a typo is refused");
    let session = json!({ "start": "2026-05-04T00:00:00Z", "end": "2026-05-05T00:00:00Z", "campaigns": [17], "employees": [AGENT] });
    assert_eq!(post("/_practice/sessions", session).await, 204);
    assert_eq!(stage.post(PLURAL, &survey()).await.json(), json!({ "data": { "pGap": true } }));
    assert_eq!(post("/_practice/sessions", json!([])).await, 204);
    assert_eq!(stage.post(PLURAL, &survey()).await.status, 200);
    let members = wire::send(port, "GET", "/_practice/members", None, None).await.expect("a reply").json();
    assert_eq!((members.as_array().map(Vec::len), &members[0]["campaign_id"]), (Some(1), &json!(17)));
    let requests = wire::send(port, "GET", "/_practice/requests", None, None).await.expect("a reply").json();
    assert_eq!((requests.as_array().map(Vec::len), &requests[1]["stored"]), (Some(2), &json!(true)));
    assert_eq!(post("/_practice/reset", json!({})).await, 204);
    assert!(stage.control.requests().is_empty());
}
