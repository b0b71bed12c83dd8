//! The world of one journey: a practice service, a home on disk, an engine in it, one scripted clock for both.

use aftercall_api::Connector;
use aftercall_core::call::{CallEvent, CallPhase, Direction};
use aftercall_core::engine::{self, EngineHandle, Ports, Start};
use aftercall_core::error::Refusal;
use aftercall_core::ports::{Clock, Keychain, KeychainFault, KeychainState, Notification, Notify, PolicyRead, Secrets, SettingsFile};
use aftercall_core::request::Request;
use aftercall_core::view::Views;
use aftercall_desktop::keychain::DatabaseKeyFile;
use aftercall_desktop::settings_file::{PolicyPlace, UserSettings};
use aftercall_practice::{Control, Options, Practice, ScriptedClock, Session};
use aftercall_store::Database;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use tokio::sync::{oneshot, watch};

pub const AGENT: &str = "alex@practice.example";
pub const KEY: &str = "practice-key";
pub const CUSTOMER: &str = "+4531234567";
const PATIENCE: Duration = Duration::from_secs(20);

/// The clock of engine and service.
pub struct TestClock {
    time: ScriptedClock,
    moved: watch::Sender<()>,
}

#[async_trait]
impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        self.time.now()
    }

    async fn wait_until(&self, at: Timestamp) {
        let mut moved = self.moved.subscribe();
        while self.time.now() < at {
            if moved.changed().await.is_err() {
                return;
            }
        }
    }
}

/// A keychain whose state a test chooses.
#[derive(Default)]
pub struct TestKeychain {
    secrets: Mutex<Secrets>,
    pub state: Mutex<Option<KeychainState>>,
}

impl TestKeychain {
    fn check(&self) -> Result<(), KeychainFault> {
        match *self.state.lock().unwrap() {
            Some(state) => Err(KeychainFault { state, words: "as the test wants it".into() }),
            None => Ok(()),
        }
    }

    /// As after a keychain was set up anew; the service's key is typed in again.
    pub fn lose_database_key(&self) {
        self.secrets.lock().unwrap().database_key = None;
    }

    pub fn has_api_key(&self) -> bool {
        self.secrets.lock().unwrap().api_key.is_some()
    }
}

#[async_trait]
impl Keychain for TestKeychain {
    async fn read(&self) -> Result<Secrets, KeychainFault> {
        self.check()?;
        Ok(self.secrets.lock().unwrap().clone())
    }

    async fn write(&self, secrets: Secrets) -> Result<(), KeychainFault> {
        self.check()?;
        *self.secrets.lock().unwrap() = secrets;
        Ok(())
    }
}

/// The settings file, of which a test can have one read come late.
pub struct LateSettings {
    file: UserSettings,
    next: Mutex<Option<(oneshot::Sender<()>, oneshot::Receiver<()>)>>,
    reads: watch::Sender<usize>,
}

impl LateSettings {
    fn at(home: &TempDir) -> Arc<Self> {
        let file = UserSettings::new(home.path().join("settings.toml"), PolicyPlace::none());
        Arc::new(Self { file, next: Mutex::default(), reads: watch::channel(0).0 })
    }

    /// The next read has the text of its time and brings it only when it is let go.
    pub fn hold_next_read(&self) -> HeldRead {
        let ((arrive, arrived), (let_go, gone)) = (oneshot::channel(), oneshot::channel());
        *self.next.lock().unwrap() = Some((arrive, gone));
        HeldRead { arrived, let_go }
    }

    /// How often it was read to the end.
    pub fn reads(&self) -> usize {
        *self.reads.borrow()
    }

    pub async fn until_read(&self, times: usize) {
        let mut reads = self.reads.subscribe();
        let read = tokio::time::timeout(PATIENCE, reads.wait_for(|reads| *reads >= times)).await;
        assert!(read.is_ok(), "read {} times, not {times}", self.reads());
    }
}

/// A read that waits.
pub struct HeldRead {
    pub arrived: oneshot::Receiver<()>,
    pub let_go: oneshot::Sender<()>,
}

#[async_trait]
impl SettingsFile for LateSettings {
    async fn read(&self) -> Result<Option<String>, String> {
        let text = self.file.read().await;
        let held = self.next.lock().unwrap().take();
        if let Some((arrive, gone)) = held {
            arrive.send(()).unwrap();
            gone.await.unwrap();
        }
        self.reads.send_modify(|reads| *reads += 1);
        text
    }

    async fn write(&self, text: String) -> Result<(), String> {
        self.file.write(text).await
    }

    async fn policy(&self) -> PolicyRead {
        self.file.policy().await
    }
}

#[derive(Default)]
struct Shown(Mutex<Vec<Notification>>);

impl Notify for Shown {
    fn show(&self, notification: Notification) {
        self.0.lock().unwrap().push(notification);
    }
}

pub struct World {
    pub practice: Practice,
    pub keychain: Arc<TestKeychain>,
    pub engine: EngineHandle,
    pub home: TempDir,
    pub settings: Arc<LateSettings>,
    clock: Arc<TestClock>,
    notifications: Arc<Shown>,
    store: Arc<Database>,
}

impl World {
    /// A service with some history, and nobody signed in.
    pub async fn new() -> Self {
        Self::with(|options| options).await
    }

    /// The same with a keychain that is not to be had from the first start on.
    pub async fn with_keychain(state: KeychainState) -> Self {
        let keychain = TestKeychain { state: Mutex::new(Some(state)), ..TestKeychain::default() };
        Self::make(|options| options, keychain).await
    }

    pub async fn with(change: impl FnOnce(Options) -> Options) -> Self {
        Self::make(change, TestKeychain::default()).await
    }

    async fn make(change: impl FnOnce(Options) -> Options, keychain: TestKeychain) -> Self {
        // A whole second, at noon, so that no journey crosses a day by chance.
        let time = ScriptedClock::at("2026-11-23T12:00:00Z".parse().unwrap());
        let options = Options {
            agent_email: AGENT.to_owned(),
            api_key: KEY.to_owned(),
            calls_per_second: None,
            clock: time.clock(),
            answering_share: 0.0,
            ..Options::default()
        };
        let practice = aftercall_practice::start(change(options)).await.unwrap();
        let home = tempfile::tempdir().unwrap();
        std::fs::write(
            home.path().join("settings.toml"),
            format!("# written by hand\n[api]\nurl = \"{}\"\ncalls_per_second = 10\n", practice.url()),
        )
        .unwrap();
        let clock = Arc::new(TestClock { time, moved: watch::channel(()).0 });
        let (keychain, notifications) = (Arc::new(keychain), Arc::new(Shown::default()));
        let (engine, store, settings) = launch(&home, &clock, &keychain, &notifications);
        Self { practice, keychain, engine, home, settings, clock, notifications, store }
    }

    /// The same with the agent signed in and the first read done.
    pub async fn signed_in() -> Self {
        let world = Self::new().await;
        world.sign_in().await.unwrap();
        world.until("the first read", |views| views.app.health.last_read.is_some()).await;
        world
    }

    pub async fn sign_in(&self) -> Result<Value, Refusal> {
        self.sign_in_with(AGENT, KEY, false).await
    }

    pub async fn sign_in_with(&self, email: &str, key: &str, session_only: bool) -> Result<Value, Refusal> {
        let key = SecretString::from(key.to_owned());
        self.ask(Request::SignIn { email: email.to_owned(), key, api_url: None, session_only }).await
    }

    /// Ends the engine and starts another in the same home.
    pub async fn restart(self) -> Self {
        self.restart_after(|_| ()).await
    }

    /// The same, with something done to the home between.
    pub async fn restart_after(mut self, change: impl FnOnce(&std::path::Path)) -> Self {
        self.engine.close().await;
        self.store.close().await;
        change(self.home.path());
        (self.engine, self.store, self.settings) = launch(&self.home, &self.clock, &self.keychain, &self.notifications);
        self
    }

    /// What a kill leaves: the files as they are now, and nothing that was only in memory.
    pub async fn killed(mut self) -> Self {
        let copy = tempfile::tempdir().unwrap();
        copy_folder(self.home.path(), copy.path());
        self.engine.close().await;
        self.store.close().await;
        (self.engine, self.store, self.settings) = launch(&copy, &self.clock, &self.keychain, &self.notifications);
        self.home = copy;
        self
    }

    pub fn service(&self) -> Control {
        self.practice.control()
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Lets time pass for engine and service.
    pub fn pass(&self, seconds: i64) {
        self.clock.time.advance_seconds(seconds);
        self.clock.moved.send_replace(());
    }

    pub async fn ask(&self, request: Request) -> Result<Value, Refusal> {
        tokio::time::timeout(PATIENCE, self.engine.ask(request)).await.expect("an answer in time")
    }

    pub async fn report(&self, event: CallEvent) -> Value {
        self.ask(Request::Call { event }).await.unwrap()
    }

    pub async fn calls(&self) -> Vec<Value> {
        let document = self.ask(Request::Calls { limit: None, before: None, states: Vec::new() }).await.unwrap();
        document["calls"].as_array().unwrap().clone()
    }

    pub async fn row(&self, call: &Value) -> Value {
        let id = call["call"].clone();
        self.calls().await.into_iter().find(|row| row["call"] == id).expect("the call is in the ledger")
    }

    /// Waits until what is shown fulfils a condition.
    pub async fn until(&self, what: &str, fulfilled: impl Fn(&Views) -> bool) -> Arc<Views> {
        let mut views = self.engine.views();
        let wait = async {
            loop {
                let shown = views.borrow_and_update().clone();
                if fulfilled(&shown) {
                    return shown;
                }
                views.changed().await.unwrap();
            }
        };
        match tokio::time::timeout(PATIENCE, wait).await {
            Ok(views) => views,
            Err(_) => panic!("waited in vain for: {what}; the ledger: {:#?}", self.calls().await),
        }
    }

    /// Waits until the survey of a call stands so.
    pub async fn until_survey(&self, call: &Value, survey: &str) -> Value {
        let id = call["call"].clone();
        self.until(&format!("survey {survey}"), |views| {
            let rows = views.app.calls.rows.iter().chain(&views.app.calls.needs_you);
            rows.map(|row| json!(row)).any(|row| row["call"] == id && row["survey"] == survey)
        })
        .await;
        self.row(call).await
    }

    pub fn notifications(&self) -> Vec<Notification> {
        self.notifications.0.lock().unwrap().clone()
    }

    /// Puts the agent into a p-gap period for all campaigns.
    pub fn begin_pgap_period(&self) {
        let now = self.now();
        self.service().add_session(Session {
            start: now - SignedDuration::from_hours(1),
            end: now + SignedDuration::from_hours(24 * 14),
            campaigns: vec![17, 18, 19, 21],
            employees: vec![AGENT.to_owned()],
        });
    }
}

fn launch(
    home: &TempDir,
    clock: &Arc<TestClock>,
    keychain: &Arc<TestKeychain>,
    shown: &Arc<Shown>,
) -> (EngineHandle, Arc<Database>, Arc<LateSettings>) {
    let data = home.path().join("data");
    std::fs::create_dir_all(&data).unwrap();
    let store = Arc::new(Database::in_folder(&data));
    let settings = LateSettings::at(home);
    let ports = Ports {
        clock: clock.clone(),
        store: store.clone(),
        connect: Arc::new(Connector::new()),
        keychain: keychain.clone(),
        key_file: Arc::new(DatabaseKeyFile::in_folder(&data)),
        notify: shown.clone(),
        settings_file: settings.clone(),
    };
    let start = Start { ports, practice: None, version: "0.0.0".to_owned(), system_language: "en".to_owned(), updates: None, jitter: 0.5 };
    (engine::start(start), store, settings)
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A call that came through the queue "support", as a phone that reports ended calls only would say it.
pub fn ended_in(id: &str, number: &str, talk_seconds: i64) -> CallEvent {
    CallEvent {
        id: Some(id.to_owned()),
        number: Some(number.to_owned()),
        queue: Some("support".to_owned()),
        direction: Some(Direction::In),
        talk_seconds: Some(talk_seconds),
        ..CallEvent::new(CallPhase::Ended, "test")
    }
}

pub fn ended_out(id: &str, number: &str, talk_seconds: i64) -> CallEvent {
    CallEvent { direction: Some(Direction::Out), ..ended_in(id, number, talk_seconds) }
}
