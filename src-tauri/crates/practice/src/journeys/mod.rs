//! Journeys over real connections: a raw HTTP client on one side, a whole practice service on the other, a scripted clock between.

mod adding;
mod faults;
mod limits;
mod moods;
mod reading;
mod wire;

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::{Control, Options, Practice, ScriptedClock, Session, start};
use wire::Got;

const AGENT: &str = "alex@practice.example";
const CUSTOMER: &str = "+4520111213";

/// A service, its clock and its control.
struct Stage {
    practice: Practice,
    control: Control,
    clock: ScriptedClock,
}

impl Stage {
    /// A service without limit and without history, where everybody answers after 30 s.
    async fn quiet() -> Self {
        Self::with(Options { history_responses: 0, ..Self::options() }).await
    }

    fn options() -> Options {
        Options { answering_share: 1.0, answer_after_seconds: 30..=30, calls_per_second: None, control_http: true, ..Options::default() }
    }

    async fn with(options: Options) -> Self {
        let clock = ScriptedClock::at("2026-05-04T10:00:00.1234567Z".parse().expect("a time"));
        let practice = start(Options { clock: clock.clock(), ..options }).await.expect("a free port");
        Self { control: practice.control(), practice, clock }
    }

    async fn get(&self, target: &str) -> Got {
        wire::send(self.practice.port(), "GET", target, Some("apikey practice-key"), None).await.expect("a reply")
    }

    async fn post(&self, target: &str, body: &Value) -> Got {
        self.try_post(target, body).await.expect("a reply")
    }

    /// `None` if the connection was closed without a byte.
    async fn try_post(&self, target: &str, body: &Value) -> Option<Got> {
        let text = body.to_string();
        wire::send(self.practice.port(), "POST", target, Some("apikey practice-key"), Some(&text)).await
    }

    /// Trains the agent for campaign 17 for an hour around now.
    fn train(&self) {
        let hour = |hours| crate::clock::after(self.clock.now(), jiff::SignedDuration::from_hours(hours));
        let session = Session { start: hour(-1), end: hour(1), campaigns: vec![17], employees: vec![AGENT.to_uppercase()] };
        self.control.add_session(session);
    }
}

/// A survey of the customer by the agent.
fn survey() -> Value {
    json!({ "respondent": { "phoneNumber": CUSTOMER }, "employee": { "email": AGENT } })
}

/// The same with one more member.
fn survey_with(name: &str, value: Value) -> Value {
    let mut body = survey();
    body[name] = value;
    body
}

/// A time as the service writes it.
fn time_of(value: &Value) -> Timestamp {
    value.as_str().and_then(|text| text.parse().ok()).expect("a time with offset")
}
