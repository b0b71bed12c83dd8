//! Asking a customer over a real connection: what leaves, how often, and what each end of it means.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub, dead_code)]

#[path = "scripted/client.rs"]
mod client;
mod scripted;

use aftercall_core::id::Estimate;
use aftercall_core::ports::{Added, FaultClass, Service as _, ServiceFault};
use aftercall_core::settings::{AuthScheme, BodyShape};
use client::{EMAIL, KEY, connection, connector, nps, patient, survey};
use scripted::{Scripted, Step, reply, with_headers};
use serde_json::json;
use std::time::Duration;

fn ok() -> Step {
    Step::Send(reply("200 OK", "{}"))
}

fn class(result: Result<Added, ServiceFault>) -> Result<Added, FaultClass> {
    result.map_err(|fault| fault.class)
}

#[tokio::test]
async fn the_request_is_as_documented() {
    let server = Scripted::start([ok(), ok()]).await;
    let nps = nps(&server.url);
    assert_eq!(nps.add_respondent(survey()).await, Ok(Added::Accepted));
    let rated = aftercall_core::ports::AddRespondent { estimate: Estimate::new(7), check_pgap: false, ..survey() };
    assert_eq!(nps.add_respondent(rated).await, Ok(Added::Accepted));

    let seen = server.seen();
    assert!(seen[0].head.starts_with("POST /campaigns/17/respondents?checkPgap=true HTTP/1.1"), "{}", seen[0].head);
    assert_eq!(seen[0].header("authorization"), Some("apikey s3cret-key"));
    assert_eq!(seen[0].header("content-type"), Some("application/json"));
    assert_eq!(seen[0].header("user-agent"), Some(concat!("Aftercall/", env!("CARGO_PKG_VERSION"))));
    assert_eq!(
        seen[0].json(),
        json!({
            "respondent": { "phoneNumber": "+4512345678", "firstName": "Bodil" },
            "employee": { "email": EMAIL },
            "guid": "00000000-0000-0000-0000-000000000007",
        })
    );
    assert_eq!(seen[1].target(), "/campaigns/17/respondents");
    assert_eq!(seen[1].json()["agentRating"], json!(7));
    assert_eq!(nps.calls_last_minute(), 2);
}

#[tokio::test]
async fn each_auth_scheme_is_sent() {
    let server = Scripted::start([ok(), ok()]).await;
    for scheme in [AuthScheme::Bearer, AuthScheme::Basic] {
        let mut connection = connection(&server.url);
        connection.settings.api.auth_scheme = scheme;
        connector().nps(connection).unwrap().add_respondent(survey()).await.unwrap();
    }
    let sent: Vec<_> = server.seen().iter().map(|seen| seen.header("authorization").unwrap().to_owned()).collect();
    assert_eq!(sent, ["Bearer s3cret-key", "Basic QXBpS2V5OnMzY3JldC1rZXk="]);
}

#[tokio::test]
async fn a_survey_leaves_exactly_once_whatever_becomes_of_the_connection() {
    let half = b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"pgap\":".to_vec();
    let table = [
        ("closed after the request", Step::Close, FaultClass::MaybeSent),
        ("half a head", Step::SendAndClose(b"HTTP/1.1 200 O".to_vec()), FaultClass::MaybeSent),
        ("half a body", Step::SendAndClose(half.clone()), FaultClass::MaybeSent),
        ("half a body, then nothing", Step::SendAndHang(half), FaultClass::MaybeSent),
        ("no answer", Step::SendAndHang(Vec::new()), FaultClass::MaybeSent),
        ("not HTTP", Step::SendAndClose(b"SSH-2.0-x\r\n\r\n".to_vec()), FaultClass::MaybeSent),
        ("more than 16 MiB", Step::Flood(b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), 20 << 20), FaultClass::MaybeSent),
    ];
    for (name, step, expected) in table {
        let connector = if matches!(step, Step::SendAndHang(_)) { connector() } else { patient() };
        let server = Scripted::start([ok(), step, ok(), ok()]).await;
        let nps = connector.nps(connection(&server.url)).unwrap();
        // The first leaves a connection behind that could be used again.
        nps.add_respondent(survey()).await.unwrap();
        let fault = nps.add_respondent(survey()).await.unwrap_err();
        assert_eq!(fault.class, expected, "{name}: {fault}");
        let seen = server.seen();
        assert_eq!(seen.len(), 2, "{name}");
        assert_ne!(seen[0].connection, seen[1].connection, "{name}: each survey has its own connection");
    }
}

#[tokio::test]
async fn a_connection_that_was_never_made_is_surely_not_sent() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let fault = nps(&url).add_respondent(survey()).await.unwrap_err();
    assert_eq!((fault.class.clone(), fault.status), (FaultClass::SurelyNotSent, None));
    assert!(fault.words.to_string().contains("refused the connection"), "{fault}");
}

#[tokio::test]
async fn the_other_shape_is_tried_once_and_remembered_beyond_a_reconnect() {
    let refused = || Step::Send(reply("422 Unprocessable Entity", r#"{"message":"an array is wanted"}"#));
    let server = Scripted::start([refused(), ok(), ok(), refused()]).await;
    let connector = connector();
    let first = connector.nps(connection(&server.url)).unwrap();
    assert_eq!(first.add_respondent(survey()).await, Ok(Added::Accepted));
    assert_eq!(first.calls_last_minute(), 2, "both count");
    let second = connector.nps(connection(&server.url)).unwrap();
    assert_eq!(second.add_respondent(survey()).await, Ok(Added::Accepted));
    assert_eq!(class(second.add_respondent(survey()).await), Err(FaultClass::Rejected));
    let shapes: Vec<bool> = server.seen().iter().map(|seen| seen.json().is_array()).collect();
    assert_eq!(shapes, [false, true, true, true]);
}

#[tokio::test]
async fn both_shapes_refused_means_it_was_not_the_shape() {
    let said = |said: &str| Step::Send(reply("400 Bad Request", said));
    let server = Scripted::start([said(r#"{"message":"bad phone"}"#), said(r#"{"message":"an object is wanted"}"#)]).await;
    let fault = nps(&server.url).add_respondent(survey()).await.unwrap_err();
    assert_eq!(fault.class, FaultClass::Rejected);
    assert_eq!(fault.words, "bad phone".into());
    assert_eq!(server.seen().len(), 2);
}

#[tokio::test]
async fn the_shape_is_not_tried_again_where_something_may_have_been_stored() {
    let table = [
        (Step::Send(reply("500 Internal Server Error", "")), FaultClass::Server),
        (Step::Send(reply("408 Request Timeout", "")), FaultClass::MaybeSent),
        (Step::Send(reply("413 Payload Too Large", "")), FaultClass::Rejected),
        (Step::Send(reply("400 Bad Request", "Respondent already exists")), FaultClass::AlreadyInvited),
        (Step::SendAndHang(Vec::new()), FaultClass::MaybeSent),
    ];
    for (step, expected) in table {
        let server = Scripted::start([step, ok()]).await;
        assert_eq!(class(nps(&server.url).add_respondent(survey()).await), Err(expected));
        assert_eq!(server.seen().len(), 1);
    }
    // What becomes of the second try counts, if it may have stored something.
    let server = Scripted::start([Step::Send(reply("400 Bad Request", "")), Step::Close]).await;
    assert_eq!(class(nps(&server.url).add_respondent(survey()).await), Err(FaultClass::MaybeSent));
}

#[tokio::test]
async fn a_set_shape_is_kept_to() {
    for (shape, is_list) in [(BodyShape::Object, false), (BodyShape::List, true)] {
        let server = Scripted::start([Step::Send(reply("400 Bad Request", "")), ok()]).await;
        let mut connection = connection(&server.url);
        connection.settings.api.body = shape;
        let nps = connector().nps(connection).unwrap();
        assert_eq!(class(nps.add_respondent(survey()).await), Err(FaultClass::Rejected));
        assert_eq!(server.seen().iter().map(|seen| seen.json().is_array()).collect::<Vec<_>>(), [is_list]);
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_the_key_goes_nowhere_else() {
    let other = Scripted::start([ok()]).await;
    for status in ["302 Found", "307 Temporary Redirect", "308 Permanent Redirect"] {
        let location = format!("Location: {}/login?number=4512345678", other.url);
        let server = Scripted::start([Step::Send(with_headers(status, &[&location], ""))]).await;
        let fault = nps(&server.url).add_respondent(survey()).await.unwrap_err();
        assert_eq!(fault.class, FaultClass::SurelyNotSent);
        assert!(fault.words.to_string().contains("leads to 127.0.0.1"), "{fault}");
        assert!(!fault.words.to_string().contains("4512345678"), "{fault}");
    }
    assert_eq!(other.seen().len(), 0);
}

#[tokio::test]
async fn a_pause_is_passed_on() {
    let server = Scripted::start([
        Step::Send(with_headers("429 Too Many Requests", &["Retry-After: 7"], "")),
        Step::Send(with_headers(
            "503 Service Unavailable",
            &["Date: Wed, 21 Oct 2015 07:28:00 GMT", "Retry-After: Wed, 21 Oct 2015 07:29:00 GMT"],
            "",
        )),
    ])
    .await;
    let nps = nps(&server.url);
    for seconds in [7, 60] {
        let retry_after = Some(Duration::from_secs(seconds));
        assert_eq!(class(nps.add_respondent(survey()).await), Err(FaultClass::Throttled { retry_after }));
    }
}

#[tokio::test]
async fn what_the_service_quotes_is_not_passed_on() {
    let said = format!(r#"{{"message":"{EMAIL} may not add Bodil on +45 1234 5678 with {KEY}, see bodil@acme.example"}}"#);
    let server = Scripted::start([Step::Send(reply("403 Forbidden", &said))]).await;
    let fault = nps(&server.url).add_respondent(survey()).await.unwrap_err();
    assert_eq!(fault.class, FaultClass::Auth);
    let shown = format!("{fault} {fault:?}");
    for secret in [EMAIL, KEY, "Bodil", "1234", "acme"] {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
}
