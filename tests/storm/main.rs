//! A storm: everybody calls at once while the service is in trouble. Engine, database and HTTP are the real ones; the clock of
//! engine and service runs several times as fast as the world's, so that a minute of trouble and the pauses that follow it
//! pass in seconds. The budget is the exception: it keeps real seconds, and the service counts them in real time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub)]

use aftercall_api::{Connector, TimeLimits};
use aftercall_core::call::{CallEvent, CallPhase, Direction, SurveyState};
use aftercall_core::engine::{self, EngineHandle, Ports, Start};
use aftercall_core::ports::{CallsWanted, Clock, Notification, Notify, Secrets, Store as _};
use aftercall_core::request::Request;
use aftercall_desktop::keychain::{DatabaseKeyFile, SessionKeychain};
use aftercall_desktop::settings_file::{PolicyPlace, UserSettings};
use aftercall_practice::{Control, Fault, FaultKind, Options, Practice, RetryAfter};
use aftercall_store::Database;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::time::Instant;

const AGENT: &str = "alex@practice.example";
const KEY: &str = "practice-key";
const CALLS: usize = 300;
const CALLS_PER_SECOND: usize = 10;
/// The trouble lasts so long, by the engine's clock.
const TROUBLE: SignedDuration = SignedDuration::from_secs(60);
/// So many seconds of the engine's clock pass in one of the world's.
const HURRY: i32 = 4;
/// A test that hangs is a failure.
const PATIENCE: Duration = Duration::from_secs(100);

/// A clock that hurries.
#[derive(Clone, Copy)]
struct Hurried {
    begin: Instant,
}

impl Hurried {
    fn time(self) -> Timestamp {
        let noon: Timestamp = "2026-11-23T12:00:00Z".parse().unwrap();
        noon + SignedDuration::try_from(self.begin.elapsed()).unwrap() * HURRY
    }
}

#[async_trait]
impl Clock for Hurried {
    fn now(&self) -> Timestamp {
        self.time()
    }

    async fn wait_until(&self, at: Timestamp) {
        while let Ok(left) = Duration::try_from(at.duration_since(self.time()))
            && !left.is_zero()
        {
            tokio::time::sleep((left / HURRY.unsigned_abs()).max(Duration::from_millis(1))).await;
        }
    }
}

struct Nobody;

impl Notify for Nobody {
    fn show(&self, _notification: Notification) {}
}

struct Storm {
    practice: Practice,
    engine: EngineHandle,
    store: Arc<Database>,
    clock: Hurried,
    _home: TempDir,
}

impl Storm {
    async fn begin() -> Self {
        let options = Options {
            agent_email: AGENT.to_owned(),
            api_key: KEY.to_owned(),
            // The service counts, and refuses nothing itself: what is refused would hide a budget that is overspent.
            calls_per_second: None,
            answering_share: 0.0,
            ..Options::default()
        };
        let practice = aftercall_practice::start(options).await.unwrap();
        let home = tempfile::tempdir().unwrap();
        let settings = home.path().join("settings.toml");
        let text = format!("[account]\nemail = \"{AGENT}\"\n[api]\nurl = \"{}\"\ncalls_per_second = {CALLS_PER_SECOND}\n", practice.url());
        std::fs::write(&settings, text).unwrap();
        let store = Arc::new(Database::in_folder(home.path()));
        let clock = Hurried { begin: Instant::now() };
        let limits = TimeLimits { connect: Duration::from_millis(400), read: Duration::from_secs(2), add: Duration::from_millis(900) };
        let secrets = Secrets { api_key: Some(KEY.to_owned().into()), ..Secrets::default() };
        let ports = Ports {
            clock: Arc::new(clock),
            store: store.clone(),
            connect: Arc::new(Connector::with_limits(limits)),
            keychain: Arc::new(SessionKeychain::holding(secrets)),
            key_file: Arc::new(DatabaseKeyFile::in_folder(home.path())),
            notify: Arc::new(Nobody),
            settings_file: Arc::new(UserSettings::new(settings, PolicyPlace::none())),
        };
        let start =
            Start { ports, practice: None, version: "0.0.0".to_owned(), system_language: "en".to_owned(), updates: None, jitter: 0.5 };
        Self { practice, engine: engine::start(start), store, clock, _home: home }
    }

    fn service(&self) -> Control {
        self.practice.control()
    }

    /// Waits until the outbox looks so.
    async fn until(&self, what: &str, fulfilled: impl Fn(&serde_json::Value) -> bool) {
        let wait = async {
            let mut views = self.engine.views();
            loop {
                let status = self.engine.ask(Request::Status {}).await.unwrap();
                if fulfilled(&status) {
                    return;
                }
                views.changed().await.unwrap();
            }
        };
        assert!(tokio::time::timeout(PATIENCE, wait).await.is_ok(), "waited in vain for: {what}");
    }
}

fn number(call: usize) -> String {
    format!("+45315{call:05}")
}

fn ended(call: usize) -> CallEvent {
    CallEvent {
        id: Some(call.to_string()),
        number: Some(number(call)),
        queue: Some("support".to_owned()),
        direction: Some(Direction::In),
        talk_seconds: Some(83),
        ..CallEvent::new(CallPhase::Ended, "test")
    }
}

/// Everything that a service in trouble does. The first that strikes wins, so each is as likely as what is left.
fn trouble() -> Vec<Fault> {
    let status = |status, retry_after| FaultKind::Status { status, retry_after, body: None, after_acting: false };
    let kinds = [
        (0.25, status(429, Some(RetryAfter::Seconds(2)))),
        (0.25, status(503, None)),
        (0.10, status(503, Some(RetryAfter::DateIn(3)))),
        (0.10, status(500, None)),
        (0.08, FaultKind::DropBefore),
        (0.08, FaultKind::DropAfter),
        (0.08, FaultKind::HalfBody),
    ];
    let mut faults: Vec<Fault> = kinds.into_iter().map(|(chance, kind)| Fault::on("/", kind).probability(chance)).collect();
    // Longer than anybody waits.
    faults.push(Fault::on("/respondents", FaultKind::Delay { millis: 1_500 }).probability(0.05));
    faults
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn after_a_storm_everything_is_settled_and_nobody_was_asked_twice() {
    let storm = Storm::begin().await;
    storm.until("the first read", |status| !status["reads"]["last"].is_null()).await;
    storm.service().set_faults(trouble());
    let begin = storm.clock.time();
    let reports = (0..CALLS).map(|call| {
        let engine = storm.engine.clone();
        tokio::spawn(async move { engine.ask(Request::Call { event: ended(call) }).await })
    });
    for report in reports.collect::<Vec<_>>() {
        let answer = report.await.unwrap().unwrap();
        assert_eq!(answer["outcome"], "queued", "every call is taken in the middle of it");
    }
    storm.clock.wait_until(begin + TROUBLE).await;
    storm.service().set_faults(Vec::new());
    storm.until("an empty outbox", |status| status["outbox"]["queued"] == 0 && status["outbox"]["sending"] == 0).await;

    let ledger = storm.store.calls(CallsWanted { limit: 1_000, ..CallsWanted::default() }).await.unwrap();
    assert_eq!(ledger.len(), CALLS);
    let mut members: BTreeMap<String, u32> = BTreeMap::new();
    for member in storm.service().members() {
        *members.entry(member.phone.unwrap()).or_default() += 1;
    }
    let mut states: HashMap<SurveyState, u32> = HashMap::new();
    for call in &ledger {
        *states.entry(call.survey.state).or_default() += 1;
        let accepted = members.get(call.e164.as_deref().unwrap()).copied().unwrap_or(0);
        assert!(accepted <= 1, "nobody is asked twice");
        match call.survey.state {
            SurveyState::Sent => assert_eq!(accepted, 1, "what is called sent was accepted"),
            SurveyState::Uncertain => assert!(call.survey.attempts > 0, "what never left is not uncertain"),
            other => panic!("{other:?} is not what a storm leaves: {:?}", call.survey),
        }
    }
    let statistics = storm.service().statistics();
    assert!(statistics.repeats.is_empty(), "no guid came again after it was stored: {:?}", statistics.repeats);
    let uncertain = states.get(&SurveyState::Uncertain).copied().unwrap_or(0);
    let unanswered = storm.service().requests().iter().filter(|seen| is_add(&seen.path) && unclear(seen.status)).count();
    assert!(uncertain as usize <= unanswered, "{uncertain} uncertain surveys and {unanswered} requests without a clear answer");
    assert!(states.get(&SurveyState::Sent).copied().unwrap_or(0) > 0);
    let busiest = storm.service().calls_in_busiest_second();
    assert!(busiest <= CALLS_PER_SECOND, "{busiest} calls within a second");
}

fn is_add(path: &str) -> bool {
    path.contains("respondent")
}

/// Dropped, cut, too slow, or a fault at the service that may have acted.
fn unclear(status: Option<u16>) -> bool {
    status.is_none_or(|status| status < 300 || (status >= 500 && status != 503))
}
