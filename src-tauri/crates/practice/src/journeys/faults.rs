//! Trouble on purpose, seen from outside.

use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::{Stage, survey, wire};
use crate::{Fault, FaultKind, RetryAfter};

const PATH: &str = "/campaigns/17/respondents?checkPgap=true";

fn status(status: u16) -> FaultKind {
    FaultKind::Status { status, retry_after: None, body: None, after_acting: false }
}

#[tokio::test]
async fn a_drop_before_acting_stores_nothing_and_one_after_acting_does() {
    let stage = Stage::quiet().await;
    stage.control.add_fault(Fault::on("/respondents", FaultKind::DropBefore).times(1));
    assert!(stage.try_post(PATH, &survey()).await.is_none(), "not a byte");
    assert!(stage.control.members().is_empty());
    stage.control.add_fault(Fault::on("/respondents", FaultKind::DropAfter).times(1));
    assert!(stage.try_post(PATH, &survey()).await.is_none(), "not a byte");
    assert_eq!(stage.control.members().len(), 1);
    let seen = stage.control.requests();
    assert_eq!((seen[0].stored, seen[0].status), (false, None));
    assert_eq!((seen[1].stored, seen[1].status), (true, None));
    assert_eq!(stage.control.statistics().dropped, 2);
    assert_eq!(stage.post(PATH, &survey()).await.status, 200, "used up");
}

#[tokio::test]
async fn a_kept_connection_serves_many_requests_and_is_closed_by_a_drop() {
    let stage = Stage::quiet().await;
    let mut stream = TcpStream::connect(("127.0.0.1", stage.practice.port())).await.expect("a connection");
    let request = wire::request("GET", "/v2/bi/responsecategories", Some("apikey practice-key"), None, "keep-alive");
    let mut buffer = vec![0; 4096];
    for _ in 0..3 {
        stream.write_all(request.as_bytes()).await.expect("room");
        let mut got = String::new();
        while !got.ends_with("[]") {
            let count = stream.read(&mut buffer).await.expect("bytes");
            assert!(count > 0, "closed too early");
            got.push_str(&String::from_utf8_lossy(&buffer[..count]));
        }
    }
    stage.control.add_fault(Fault::on("", FaultKind::DropBefore));
    stream.write_all(request.as_bytes()).await.expect("room");
    assert_eq!(stream.read(&mut buffer).await.unwrap_or(0), 0, "closed without a byte");
}

#[tokio::test]
async fn statuses_carry_retry_after_and_bodies() {
    let stage = Stage::quiet().await;
    let with = |retry_after, body: Option<&str>| FaultKind::Status {
        status: 503,
        retry_after: Some(retry_after),
        body: body.map(str::to_owned),
        after_acting: false,
    };
    stage.control.add_fault(Fault::on("/respondents", with(RetryAfter::Seconds(7), None)).method("POST").times(1));
    assert_eq!(stage.get("/campaigns/").await.status, 200, "another path");
    let got = stage.post(PATH, &survey()).await;
    assert_eq!((got.status, got.header("retry-after")), (503, Some("7")));
    stage.control.add_fault(Fault::on("", with(RetryAfter::DateIn(60), Some("busy"))).times(1));
    let got = stage.post(PATH, &survey()).await;
    assert_eq!((got.header("retry-after"), got.text().as_str()), (Some("Mon, 04 May 2026 10:01:00 GMT"), "busy"));
    assert!(stage.control.members().is_empty());
    let after = FaultKind::Status { status: 500, retry_after: None, body: None, after_acting: true };
    stage.control.add_fault(Fault::on("", after).times(1));
    assert_eq!(stage.post(PATH, &survey()).await.status, 500);
    assert_eq!(stage.control.members().len(), 1, "it acted all the same");
    assert!(stage.control.requests()[3].stored);
}

#[tokio::test]
async fn bodies_are_halved_replaced_dripped_and_blown_up() {
    let stage = Stage::quiet().await;
    let whole = stage.get("/ivr/map").await.text();

    stage.control.set_faults(vec![Fault::on("/ivr", FaultKind::HalfBody)]);
    let half = stage.get("/ivr/map").await;
    assert_eq!((half.status, half.whole), (200, false));
    assert_eq!(half.text(), whole[..whole.len() / 2]);

    stage.control.set_faults(vec![Fault::on("", FaultKind::Html)]);
    let page = stage.post(PATH, &survey()).await;
    assert!(page.status == 200 && page.text().starts_with("<!doctype html>"), "{}", page.text());
    assert!(page.header("content-type").is_some_and(|kind| kind.starts_with("text/html")));
    assert!(stage.control.members().is_empty(), "a portal stores nothing");

    stage.control.set_faults(vec![Fault::on("", FaultKind::SlowDrip { bytes: 16, millis: 1 })]);
    let dripped = stage.get("/ivr/map").await;
    assert!(dripped.whole && dripped.text() == whole);

    stage.control.set_faults(vec![Fault::on("", FaultKind::HugeBody { bytes: 17 << 20 })]);
    let huge = stage.get("/ivr/map").await;
    assert!(huge.whole && huge.body.len() == (17 << 20) + whole.len());
    assert_eq!(huge.json()[0]["campaignId"], 17, "valid for who reads it all");
}

#[tokio::test]
async fn a_client_that_hangs_up_does_not_stop_the_service() {
    let stage = Stage::quiet().await;
    stage.control.add_fault(Fault::on("", FaultKind::Delay { millis: 20 }));
    let mut handled = stage.control.handled();
    let mut stream = TcpStream::connect(("127.0.0.1", stage.practice.port())).await.expect("a connection");
    let body = survey().to_string();
    let request = wire::request("POST", PATH, Some("apikey practice-key"), Some(&body), "close");
    stream.write_all(request.as_bytes()).await.expect("room");
    while stage.control.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    drop(stream);
    let limit = std::time::Duration::from_secs(5);
    let worked_on = tokio::time::timeout(limit, handled.wait_for(|count| *count == 1)).await;
    assert!(matches!(worked_on, Ok(Ok(_))), "the request was given up");
    assert_eq!(stage.control.members().len(), 1);
}

#[tokio::test]
async fn faults_can_be_set_from_another_process() {
    let stage = Stage::quiet().await;
    let port = stage.practice.port();
    let post = async |body: serde_json::Value| {
        wire::send(port, "POST", "/_practice/faults", None, Some(&body.to_string())).await.expect("a reply").status
    };
    assert_eq!(post(json!({ "path": "/campaigns", "times": 1, "kind": "drop_before" })).await, 204);
    assert_eq!(stage.control.faults(), [Fault::on("/campaigns", FaultKind::DropBefore).times(1)]);
    assert_eq!(post(json!([{ "kind": "status", "status": 503 }])).await, 204);
    assert_eq!(stage.control.faults(), [Fault::on("", status(503))]);
    assert_eq!(stage.get("/campaigns/").await.status, 503);
    assert_eq!(post(json!([])).await, 204);
    assert_eq!(stage.get("/campaigns/").await.status, 200);
    assert_eq!(post(json!({ "kind": "meteor" })).await, 422);
}
