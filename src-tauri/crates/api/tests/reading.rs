//! Reads over a real connection: limits, fallbacks, pages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub, dead_code)]

#[path = "scripted/client.rs"]
mod client;
mod scripted;

use aftercall_core::ports::{Campaign, FaultClass, Read, Service as _, ServiceFault};
use aftercall_core::response::Response;
use client::{EMAIL, connection, connector, nps, patient};
use jiff::Timestamp;
use scripted::{Scripted, Step, reply, with_headers};

const PHONE: &str = "+4512345678";

fn ok(body: &str) -> Step {
    Step::Send(reply("200 OK", body))
}

fn gone() -> Step {
    Step::Send(reply("404 Not Found", ""))
}

fn ids(rows: &[Response]) -> Vec<i64> {
    rows.iter().map(|row| row.id.0).collect()
}

fn long_ago() -> Timestamp {
    "2000-01-01T00:00:00Z".parse().unwrap()
}

#[tokio::test]
async fn addresses_and_numbers_are_encoded_in_paths() {
    let server = Scripted::start([ok("[]"), ok("{}"), ok("[]"), ok("[]"), ok("[]")]).await;
    let nps = nps(&server.url);
    nps.responses(EMAIL, long_ago()).await.unwrap();
    nps.analytics(EMAIL, 30).await.unwrap();
    nps.phone_responses(PHONE).await.unwrap();
    nps.ivr_map().await.unwrap();
    nps.campaigns().await.unwrap();
    let targets: Vec<String> = server.seen().iter().map(|seen| seen.target().to_owned()).collect();
    assert_eq!(
        targets,
        [
            "/employees/alex%2B1%40practice.example/responses",
            "/employees/alex%2B1%40practice.example/analytics?days=30",
            "/campaigns/responses?phoneNumber=%2B4512345678",
            "/ivr/map",
            "/campaigns/",
        ]
    );
    let seen = server.seen();
    assert!(seen.iter().all(|seen| seen.header("authorization") == Some("apikey s3cret-key")));
    assert!(seen.iter().all(|seen| seen.connection == 0), "reads share a connection");
    assert_eq!(nps.calls_last_minute(), 5);
    assert!(nps.fallbacks().is_empty());
}

#[tokio::test]
async fn a_missing_endpoint_is_asked_once_and_its_fallback_listed() {
    let all = r#"{"results":[
        {"id":1,"rating":9,"ratingTime":"2026-05-01T00:00:00Z","respondent":{"phoneNumber":"12 34 56 78","employeeEmail":"ALEX+1@practice.example"}},
        {"id":2,"rating":3,"ratingTime":"1999-05-01T00:00:00Z","respondent":{"phoneNumber":"+4512345678","employeeEmail":"alex+1@practice.example"}},
        {"id":3,"rating":3,"ratingTime":"2026-05-01T00:00:00Z","respondent":{"phoneNumber":"+4687654321","employeeEmail":"kim@practice.example"}},
        {"id":4,"rating":3,"ratingTime":"2026-05-01T00:00:00Z"},
        {"rating":3}
    ]}"#;
    let missing = || Step::Send(reply("405 Method Not Allowed", "<html>"));
    let server = Scripted::start([gone(), missing(), ok(all), gone(), ok(all), gone(), ok(all), ok(all)]).await;
    let nps = nps(&server.url);

    for _ in 0..2 {
        let fault = nps.analytics(EMAIL, 30).await.unwrap_err();
        assert_eq!((fault.class, fault.status, fault.endpoint), (FaultClass::Missing, Some(404), "analytics"));
    }
    let read = nps.responses(EMAIL, long_ago()).await.unwrap();
    assert_eq!((ids(&read.rows), read.unreadable, read.fallback), (vec![1], 1, true));
    let read = nps.phone_responses(PHONE).await.unwrap();
    assert_eq!((ids(&read.rows), read.fallback), (vec![1, 2], true));
    for _ in 0..2 {
        let read = nps.ivr_map().await.unwrap();
        assert_eq!((read.rows.len(), read.fallback), (0, true));
    }
    assert!(nps.responses(EMAIL, long_ago()).await.unwrap().fallback);
    assert!(nps.phone_responses(PHONE).await.unwrap().fallback);
    assert_eq!(nps.fallbacks(), ["analytics", "responses", "phone_responses", "ivr_map"]);
    assert_eq!(server.seen().len(), 8, "no missing endpoint is asked twice");
}

#[tokio::test]
async fn an_unknown_agent_is_not_a_missing_endpoint() {
    let unknown = || Step::Send(reply("404 Not Found", r#"{"message":"employee not found"}"#));
    let server = Scripted::start([unknown(), unknown(), unknown()]).await;
    let nps = nps(&server.url);
    for _ in 0..2 {
        let fault = nps.analytics(EMAIL, 30).await.unwrap_err();
        assert_eq!((fault.class, fault.status), (FaultClass::Rejected, Some(404)));
    }
    let fault = nps.responses(EMAIL, long_ago()).await.unwrap_err();
    assert_eq!((fault.class, fault.status), (FaultClass::Rejected, Some(404)));
    assert!(nps.fallbacks().is_empty());
}

#[tokio::test]
async fn without_the_documented_list_there_is_no_fallback() {
    let server = Scripted::start([gone(), gone()]).await;
    let fault = nps(&server.url).responses(EMAIL, long_ago()).await.unwrap_err();
    assert_eq!((fault.class, fault.endpoint), (FaultClass::Missing, "all_responses"));
}

#[tokio::test]
async fn a_service_that_passes_over_the_number_shows_no_strangers() {
    let strangers = r#"[{"id":1,"respondent":{"phoneNumber":"+4512345678"}},{"id":2,"respondent":{"phoneNumber":"+4587654321"}},{"id":3}]"#;
    let own = r#"[{"id":1,"respondent":{"phoneNumber":"+4512345678"}},{"id":3}]"#;
    let server = Scripted::start([ok(strangers), ok(own)]).await;
    let nps = nps(&server.url);
    assert_eq!(ids(&nps.phone_responses(PHONE).await.unwrap().rows), [1]);
    assert_eq!(ids(&nps.phone_responses(PHONE).await.unwrap().rows), [1, 3]);
}

#[tokio::test]
async fn nothing_is_no_rows() {
    let server =
        Scripted::start([Step::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()), ok(""), ok("null"), ok("{\"results\":null}")]).await;
    let nps = nps(&server.url);
    for _ in 0..4 {
        assert_eq!(nps.campaigns().await.unwrap().rows, []);
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_said_and_never_fatal() {
    let table = [
        (Step::Send(reply("200 OK", "<!DOCTYPE html>")), FaultClass::Unreadable, "web page"),
        (ok("[{"), FaultClass::Unreadable, "not JSON"),
        (ok("{\"id\":1}"), FaultClass::Unreadable, "no list"),
        (Step::Send(with_headers("302 Found", &["Location: https://login.example/x"], "")), FaultClass::Unreadable, "login.example"),
        (Step::Send(reply("401 Unauthorized", "")), FaultClass::Auth, "401"),
        (Step::Send(reply("500 Internal Server Error", "oops")), FaultClass::Server, "oops"),
        (Step::SendAndClose(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[{".to_vec()), FaultClass::MaybeSent, "broke off"),
        (Step::SendAndHang(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[{".to_vec()), FaultClass::MaybeSent, "not complete within 0.7 s"),
        (Step::SendAndHang(Vec::new()), FaultClass::MaybeSent, "within 0.7 s"),
        (Step::Flood(b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), 40 << 20), FaultClass::Unreadable, "16 MiB"),
        (Step::SendAndHang(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n".to_vec()), FaultClass::Unreadable, "16 MiB"),
    ];
    for (step, class, part) in table {
        let connector = if matches!(step, Step::SendAndHang(_)) { connector() } else { patient() };
        let server = Scripted::start([step]).await;
        let fault = connector.nps(connection(&server.url)).unwrap().campaigns().await.unwrap_err();
        assert_eq!((fault.class.clone(), fault.endpoint), (class, "campaigns"), "{fault}");
        assert!(fault.words.to_string().contains(part), "{fault}");
    }
}

#[tokio::test]
async fn a_reply_that_grows_when_unpacked_is_refused_while_reading() {
    // 17 MiB of spaces, packed to 17 kB.
    let bomb = include_bytes!("scripted/spaces.gz");
    let mut bytes = format!("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", bomb.len()).into_bytes();
    bytes.extend_from_slice(bomb);
    let server = Scripted::start([Step::Send(bytes)]).await;
    let fault = patient().nps(connection(&server.url)).unwrap().campaigns().await.unwrap_err();
    assert_eq!(fault.class, FaultClass::Unreadable, "{fault}");
    assert!(fault.words.to_string().contains("16 MiB"), "{fault}");
}

fn page(from: usize, count: usize) -> Step {
    let rows: Vec<String> = (from..from + count).map(|id| format!(r#"{{"id":{id},"name":"c"}}"#)).collect();
    ok(&format!("[{}]", rows.join(",")))
}

fn broken() -> Step {
    Step::SendAndClose(b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n".to_vec())
}

/// A list read in pages.
async fn paged(server: &Scripted) -> Result<Read<Campaign>, ServiceFault> {
    let mut connection = connection(&server.url);
    connection.settings.api.paths.campaigns = "/campaigns/?skip={skip}&take={take}".to_owned();
    patient().nps(connection).unwrap().campaigns().await
}

/// A list read in pages: how many rows came, and which pages were asked for.
async fn in_pages(script: Vec<Step>) -> (usize, Vec<(usize, usize)>) {
    let server = Scripted::start(script).await;
    let read = paged(&server).await.unwrap();
    let page = |target: &str| {
        let (skip, take) = target.strip_prefix("/campaigns/?skip=").unwrap().split_once("&take=").unwrap();
        (skip.parse().unwrap(), take.parse().unwrap())
    };
    (read.rows.len(), server.seen().iter().map(|seen| page(seen.target())).collect())
}

#[tokio::test]
async fn pages_are_read_only_where_the_template_has_them_and_end() {
    let table = [
        ("a short page", vec![page(0, 500), page(500, 2_000), page(2_500, 3)], 2_503, vec![0, 500, 2_500]),
        ("an empty page", vec![page(0, 500), page(500, 0)], 500, vec![0, 500]),
        ("a page again", vec![page(0, 500), page(0, 500)], 500, vec![0, 500]),
        ("pages that overlap", vec![page(0, 500), page(400, 500), page(900, 1)], 901, vec![0, 500, 1_000]),
        ("a first page that is the only one", vec![page(0, 17)], 17, vec![0]),
        ("a limit of the service's own", vec![page(0, 100), page(100, 100), page(200, 42)], 242, vec![0, 100, 200]),
        ("a limit that is met exactly", vec![page(0, 100), page(100, 100), page(200, 0)], 200, vec![0, 100, 200]),
    ];
    for (name, script, expected, skips) in table {
        let (rows, pages) = in_pages(script).await;
        assert_eq!(rows, expected, "{name}");
        assert_eq!(pages.iter().map(|(skip, _)| *skip).collect::<Vec<_>>(), skips, "{name}");
        assert_eq!(pages[0].1, 500, "{name}");
    }
    let server = Scripted::start([page(0, 500), page(500, 500)]).await;
    assert_eq!(nps(&server.url).campaigns().await.unwrap().rows.len(), 500);
    assert_eq!(server.seen().len(), 1);
}

#[tokio::test]
async fn a_long_list_is_fetched_ahead_and_read_once() {
    // What is fetched ahead of the end is not looked at, whatever comes of it; it may be given up before it has left.
    let script = vec![page(0, 500), page(500, 2_000), page(2_500, 8_000), page(10_500, 8_000), page(18_500, 3), broken()];
    let (rows, pages) = in_pages(script).await;
    assert_eq!(rows, 18_503);
    let skips: Vec<usize> = pages.iter().map(|(skip, _)| *skip).collect();
    assert_eq!(skips.iter().copied().filter(|skip| *skip != 26_500).collect::<Vec<_>>(), [0, 500, 2_500, 10_500, 18_500]);
    assert!(skips.iter().filter(|skip| **skip == 26_500).count() <= 1, "{skips:?}");
}

#[tokio::test]
async fn what_was_fetched_ahead_and_is_needed_is_not_forgotten_when_it_failed() {
    let server = Scripted::start(vec![page(0, 500), page(500, 2_000), page(2_500, 8_000), page(10_500, 8_000), broken()]).await;
    let fault = paged(&server).await.unwrap_err();
    assert_eq!(fault.status, Some(500), "{fault}");
}

#[tokio::test]
async fn a_page_that_is_too_large_is_asked_for_again_with_fewer_rows() {
    let flood = || Step::SendAndClose(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n".to_vec());
    let (rows, pages) = in_pages(vec![flood(), page(0, 125), flood(), page(125, 50), page(175, 5)]).await;
    // 125 is short of nothing: it was asked for, and comes whole.
    assert_eq!((rows, pages), (180, vec![(0, 500), (0, 125), (125, 125), (125, 50), (175, 50)]));
}

#[tokio::test]
async fn whoever_cannot_read_it_all_is_told_of_pages() {
    let flood = Step::SendAndClose(b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n".to_vec());
    let server = Scripted::start([flood]).await;
    let fault = patient().nps(connection(&server.url)).unwrap().campaigns().await.unwrap_err();
    assert_eq!(fault.class, FaultClass::Unreadable);
    assert!(fault.words.to_string().contains("{skip} and {take}"), "{fault}");
}

#[tokio::test]
async fn reconnecting_does_not_reset_the_budget() {
    let server = Scripted::start((0..4).map(|_| ok("[]"))).await;
    let connector = connector();
    let slow = || {
        let mut connection = connection(&server.url);
        connection.settings.api.calls_per_second = 2;
        connector.nps(connection).unwrap()
    };
    let start = std::time::Instant::now();
    slow().campaigns().await.unwrap();
    slow().campaigns().await.unwrap();
    let last = slow();
    last.campaigns().await.unwrap();
    assert!(start.elapsed() >= std::time::Duration::from_secs(1), "the third waits for the first to be a second ago");
    assert_eq!(last.calls_last_minute(), 3);
}
