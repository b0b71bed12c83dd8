//! Keys and the ceiling of calls.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Stage, wire};
use crate::Options;

#[tokio::test]
async fn three_schemes_open_and_a_wrong_or_missing_key_is_401() {
    let stage = Stage::quiet().await;
    let basic = format!("Basic {}", STANDARD.encode("ApiKey:practice-key"));
    let table = [
        (Some("apikey practice-key"), 200),
        (Some("Bearer practice-key"), 200),
        (Some(basic.as_str()), 200),
        (Some("apikey wrong"), 401),
        (None, 401),
    ];
    for (key, status) in table {
        let got = wire::send(stage.practice.port(), "GET", "/campaigns/", key, None).await.expect("a reply");
        assert_eq!(got.status, status, "{key:?}");
        if status == 401 {
            assert!(got.json()["message"].is_string());
        }
    }
}

#[tokio::test]
async fn the_eleventh_call_in_a_second_is_429_and_a_second_later_all_is_well() {
    let options = Options { calls_per_second: Some(10), ..Stage::options() };
    let stage = Stage::with(options).await;
    for _ in 0..10 {
        assert_eq!(stage.get("/campaigns/").await.status, 200);
    }
    let refused = stage.get("/campaigns/").await;
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("1")));
    let control = wire::send(stage.practice.port(), "GET", "/_practice/statistics", None, None).await.expect("a reply");
    assert_eq!(control.status, 200, "the control needs no key and counts against no limit");
    assert_eq!(control.json()["calls_in_busiest_second"], 11);
    stage.clock.advance_seconds(1);
    assert_eq!(stage.get("/campaigns/").await.status, 200);
    assert_eq!(stage.control.calls_in_busiest_second(), 11);
    assert_eq!(stage.control.statistics().requests, 12);
}

#[tokio::test]
async fn the_control_is_not_served_unless_asked_for() {
    let stage = Stage::with(Options { control_http: false, ..Stage::options() }).await;
    assert_eq!(stage.get("/_practice/requests").await.status, 404);
    let without_key = wire::send(stage.practice.port(), "GET", "/_practice/requests", None, None).await;
    assert_eq!(without_key.expect("a reply").status, 401);
}

#[tokio::test]
async fn a_stopped_service_frees_its_port() {
    let stage = Stage::quiet().await;
    let port = stage.practice.port();
    assert_eq!(stage.practice.url(), format!("http://127.0.0.1:{port}"));
    stage.practice.stop().await;
    let again = Stage::with(Options { port, ..Stage::options() }).await;
    let taken = crate::start(Options { port, ..Options::default() }).await;
    assert!(taken.is_err(), "two services cannot share a port");
    assert_eq!(again.get("/campaigns/").await.status, 200);
}
