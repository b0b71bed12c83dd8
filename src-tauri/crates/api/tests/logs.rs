//! What a log could give away: nothing, at the most talkative level, whatever the service answers.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub, dead_code)]

#[path = "scripted/client.rs"]
mod client;
mod scripted;

use aftercall_core::ports::Service as _;
use client::{EMAIL, KEY, nps, survey};
use scripted::{Scripted, Step, reply};
use std::io::{Result, Write};
use std::sync::{Arc, Mutex};
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Lines {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn no_line_holds_an_address_a_number_a_name_a_body_or_the_key() {
    let lines = Lines::default();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false).with_writer(lines.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let quoting = format!(r#"{{"message":"{EMAIL} {KEY} +4512345678 Bodil"}}"#);
    let server = Scripted::start([
        Step::Send(reply("200 OK", &quoting)),
        Step::Send(reply("403 Forbidden", &quoting)),
        Step::Send(reply("404 Not Found", "")),
        Step::Send(reply("200 OK", "[]")),
        Step::Close,
    ])
    .await;
    let nps = nps(&server.url);
    nps.add_respondent(survey()).await.unwrap();
    nps.add_respondent(survey()).await.unwrap_err();
    nps.responses(EMAIL, "2026-01-01T00:00:00Z".parse().unwrap()).await.unwrap();
    nps.phone_responses("+4512345678").await.unwrap_err();

    let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    for expected in ["add_respondent", "auth", "403", "responses", "maybe_sent"] {
        assert!(text.contains(expected), "{expected} is missing: {text}");
    }
    for secret in [EMAIL, KEY, "alex", "practice.example", "12345678", "Bodil"] {
        assert!(!text.contains(secret), "{secret} is in a log line: {text}");
    }
}
