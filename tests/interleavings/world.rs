//! One computer: a home with a real database, an engine in it, and everything around it in the test's hand.

use crate::service::{Connector, Outcome, Scripted};
use aftercall_core::call::{CallEvent, CallPhase, CallRecord, Direction};
use aftercall_core::engine::{self, EngineHandle, Fact, Ports, Start};
use aftercall_core::error::Refusal;
use aftercall_core::id::{CallId, CampaignId, ResponseId};
use aftercall_core::ports::{
    CallsWanted, Change, Clock, Counts, DatabaseKey, Kept, KeyFile, Keychain, Notification, Notify, Pair, PolicyRead, RatingCounts,
    ResponsesWanted, Secrets, SentCall, SettingsFile, Store, StoreFault,
};
use aftercall_core::request::Request;
use aftercall_core::response::KeptResponse;
use aftercall_core::view::Views;
use aftercall_desktop::keychain::SessionKeychain;
use aftercall_store::Database;
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretBox;
use serde_json::Value;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tokio::sync::watch;
use tokio::task::yield_now;

/// The agent of [`World::new`].
pub const AGENT: &str = "alex@practice.example";

/// A clock that stands still until the test moves it.
pub struct TestClock(watch::Sender<Timestamp>);

#[async_trait]
impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        *self.0.borrow()
    }

    async fn wait_until(&self, at: Timestamp) {
        let mut time = self.0.subscribe();
        // The sender lives as long as the clock.
        let _ = time.wait_for(|now| *now >= at).await;
    }
}

/// The database, on a disk that can be full.
pub struct Disk {
    database: Database,
    full: Arc<AtomicBool>,
    commits: Arc<AtomicU32>,
}

#[async_trait]
impl Store for Disk {
    async fn open(&self, key: DatabaseKey) -> Result<(), StoreFault> {
        self.database.open(key).await
    }

    async fn load(&self, recent_since: Timestamp) -> Result<Kept, StoreFault> {
        self.database.load(recent_since).await
    }

    async fn commit(&self, changes: Vec<Change>) -> Result<(), StoreFault> {
        self.commits.fetch_add(1, Ordering::SeqCst);
        if self.full.load(Ordering::SeqCst) {
            return Err(StoreFault::Full);
        }
        self.database.commit(changes).await
    }

    async fn call(&self, id: CallId) -> Result<Option<CallRecord>, StoreFault> {
        self.database.call(id).await
    }

    async fn calls(&self, wanted: CallsWanted) -> Result<Vec<CallRecord>, StoreFault> {
        self.database.calls(wanted).await
    }

    async fn responses_by_id(&self, ids: Vec<ResponseId>) -> Result<Vec<KeptResponse>, StoreFault> {
        self.database.responses_by_id(ids).await
    }

    async fn answer_campaigns(&self) -> Result<Vec<(CampaignId, Option<String>)>, StoreFault> {
        self.database.answer_campaigns().await
    }

    async fn responses(&self, wanted: ResponsesWanted) -> Result<Vec<KeptResponse>, StoreFault> {
        self.database.responses(wanted).await
    }

    async fn counts(&self) -> Result<Counts, StoreFault> {
        self.database.counts().await
    }

    async fn rating_counts(&self, since: Timestamp, until: Timestamp) -> Result<RatingCounts, StoreFault> {
        self.database.rating_counts(since, until).await
    }

    async fn pairs(&self, since: Timestamp) -> Result<Vec<Pair>, StoreFault> {
        self.database.pairs(since).await
    }

    async fn estimates_since(&self, since: Timestamp) -> Result<u32, StoreFault> {
        self.database.estimates_since(since).await
    }

    async fn rest(&self) -> Result<(), StoreFault> {
        self.database.rest().await
    }

    fn data_bytes(&self) -> u64 {
        self.database.data_bytes()
    }

    async fn first_call_ended(&self) -> Result<Option<Timestamp>, StoreFault> {
        self.database.first_call_ended().await
    }

    async fn sent_calls(&self, wanted: Vec<SentCall>) -> Result<Vec<Option<CallRecord>>, StoreFault> {
        self.database.sent_calls(wanted).await
    }

    async fn forget_before(&self, time: Timestamp) -> Result<u32, StoreFault> {
        self.database.forget_before(time).await
    }

    async fn replace(&self, changes: Vec<Change>) -> Result<(), StoreFault> {
        if self.full.load(Ordering::SeqCst) {
            return Err(StoreFault::Full);
        }
        self.database.replace(changes).await
    }

    async fn wipe(&self) -> Result<(), StoreFault> {
        self.database.wipe().await
    }
}

/// What people saw; fails inside as often as the test wants.
#[derive(Default)]
pub struct Shown {
    all: Mutex<Vec<Notification>>,
    failures: AtomicU32,
}

impl Notify for Shown {
    fn show(&self, notification: Notification) {
        let fails = self.failures.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok();
        assert!(!fails, "fails inside on purpose");
        self.all.lock().unwrap().push(notification);
    }
}

/// The settings file.
struct Text(Mutex<String>);

#[async_trait]
impl SettingsFile for Text {
    async fn read(&self) -> Result<Option<String>, String> {
        Ok(Some(self.0.lock().unwrap().clone()))
    }

    async fn write(&self, text: String) -> Result<(), String> {
        *self.0.lock().unwrap() = text;
        Ok(())
    }

    async fn policy(&self) -> PolicyRead {
        PolicyRead::default()
    }
}

struct NoKeyFile;

#[async_trait]
impl KeyFile for NoKeyFile {
    async fn database_key(&self, _make: bool) -> Result<Option<DatabaseKey>, String> {
        Ok(None)
    }

    fn fresh_key(&self) -> DatabaseKey {
        DatabaseKey(SecretBox::new(Box::new([7; 32])))
    }
}

pub struct World {
    pub service: Scripted,
    pub engine: EngineHandle,
    pub notifications: Arc<Shown>,
    store: Arc<Disk>,
    clock: Arc<TestClock>,
    home: TempDir,
    keychain: Arc<dyn Keychain>,
    key_file: Arc<dyn KeyFile>,
    settings: Arc<Text>,
    disk_full: Arc<AtomicBool>,
    commits: Arc<AtomicU32>,
}

impl World {
    /// The agent is signed in and the service was read once.
    pub async fn new() -> Self {
        Self::with("").await
    }

    /// With more settings.
    pub async fn with(settings: &str) -> Self {
        Self::beside(Scripted::default(), settings).await
    }

    /// With a service that is in some state already.
    pub async fn beside(service: Scripted, settings: &str) -> Self {
        let secrets = Secrets { api_key: Some("key".to_owned().into()), ..Secrets::default() };
        let world = Self::locked(service, settings, Arc::new(SessionKeychain::holding(secrets)), Arc::new(NoKeyFile));
        world.settle().await;
        world
    }

    /// Just started, with a keychain and a key file in the test's hand.
    pub fn locked(service: Scripted, settings: &str, keychain: Arc<dyn Keychain>, key_file: Arc<dyn KeyFile>) -> Self {
        let settings = Arc::new(Text(Mutex::new(format!("[account]\nemail = \"{AGENT}\"\n{settings}"))));
        let clock = Arc::new(TestClock(watch::channel("2026-11-23T08:00:00Z".parse().unwrap()).0));
        let (disk_full, commits) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU32::new(0)));
        let home = tempfile::tempdir().unwrap();
        let notifications = Arc::new(Shown::default());
        let store =
            Arc::new(Disk { database: Database::in_folder(home.path()), full: Arc::clone(&disk_full), commits: Arc::clone(&commits) });
        let engine = launch(&service, &store, &clock, (&keychain, &key_file), &notifications, &settings);
        Self { service, engine, notifications, store, clock, home, keychain, key_file, settings, disk_full, commits }
    }

    /// Starts another program in a home.
    fn launch(&mut self) {
        self.store = Arc::new(Disk {
            database: Database::in_folder(self.home.path()),
            full: Arc::clone(&self.disk_full),
            commits: Arc::clone(&self.commits),
        });
        self.engine =
            launch(&self.service, &self.store, &self.clock, (&self.keychain, &self.key_file), &self.notifications, &self.settings);
    }

    /// Ends the program in order, while what waits is answered, and starts another.
    pub async fn restart(&mut self, last_answers: Outcome) {
        let (engine, service) = (self.engine.clone(), self.service.clone());
        let answers = async move {
            // Requests of the last turn may still be leaving.
            for _ in 0..20 {
                yield_now().await;
                service.answer_all(last_answers);
            }
        };
        tokio::join!(engine.close(), answers);
        self.service.program_died(|| false);
        self.store.database.close().await;
        self.launch();
        self.settle().await;
    }

    /// What a kill leaves: the files as they are now, and nothing that was only in memory. `acted`: whether a request that
    /// was on its way arrived.
    pub async fn kill(&mut self, acted: impl FnMut() -> bool) {
        let copy = tempfile::tempdir().unwrap();
        copy_files(self.home.path(), copy.path());
        self.service.program_died(acted);
        self.engine.close().await;
        self.store.database.close().await;
        self.home = copy;
        self.launch();
        self.settle().await;
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Lets time pass, or takes it back, and lets the engine do what is due.
    pub async fn pass(&self, seconds: i64) {
        self.clock.0.send_modify(|now| *now += SignedDuration::from_secs(seconds));
        self.settle().await;
    }

    pub fn set_disk_full(&self, full: bool) {
        self.disk_full.store(full, Ordering::SeqCst);
    }

    pub fn commits(&self) -> u32 {
        self.commits.load(Ordering::SeqCst)
    }

    /// The next so many notifications fail inside.
    pub fn break_notifications(&self, times: u32) {
        self.notifications.failures.store(times, Ordering::SeqCst);
    }

    pub fn shown(&self) -> Vec<Notification> {
        self.notifications.all.lock().unwrap().clone()
    }

    pub fn tell(&self, fact: Fact) {
        self.engine.tell(fact);
    }

    pub async fn ask(&self, request: Request) -> Result<Value, Refusal> {
        self.engine.ask(request).await
    }

    pub async fn report(&self, event: CallEvent) -> Value {
        let answer = self.ask(Request::Call { event }).await.unwrap();
        self.settle().await;
        answer
    }

    pub async fn status(&self) -> Value {
        self.ask(Request::Status {}).await.unwrap()
    }

    /// Waits until the engine has done everything that it can do now. Errands run when this task yields; the answer to a
    /// second question comes from a turn after the one that took the first.
    pub async fn settle(&self) {
        for _ in 0..3 {
            for _ in 0..10 {
                yield_now().await;
            }
            self.status().await;
        }
        for _ in 0..10 {
            yield_now().await;
        }
    }

    /// The ledger as it stands on disk.
    pub async fn ledger(&self) -> Vec<CallRecord> {
        self.store.calls(CallsWanted { limit: 10_000, ..CallsWanted::default() }).await.unwrap()
    }

    pub async fn row(&self, answer: &Value) -> CallRecord {
        let id = answer["call"].clone();
        self.ledger().await.into_iter().find(|call| serde_json::to_value(call.id).unwrap() == id).expect("the call is in the ledger")
    }

    pub fn views(&self) -> Arc<Views> {
        self.engine.views().borrow().clone()
    }
}

fn launch(
    service: &Scripted,
    store: &Arc<Disk>,
    clock: &Arc<TestClock>,
    (keychain, key_file): (&Arc<dyn Keychain>, &Arc<dyn KeyFile>),
    notifications: &Arc<Shown>,
    settings: &Arc<Text>,
) -> EngineHandle {
    let connect = Connector { service: service.clone(), generation: service.program_starts() };
    let ports = Ports {
        clock: clock.clone(),
        store: store.clone(),
        connect: Arc::new(connect),
        keychain: keychain.clone(),
        key_file: key_file.clone(),
        notify: notifications.clone(),
        settings_file: settings.clone(),
    };
    engine::start(Start {
        ports,
        practice: None,
        version: "0.0.0".to_owned(),
        system_language: "en".to_owned(),
        updates: None,
        jitter: 0.5,
    })
}

/// The database before its log: what a checkpoint moves between the two copies is in both.
fn copy_files(from: &Path, to: &Path) {
    let mut files: Vec<_> = std::fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files {
        std::fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
    }
}

/// An incoming call that ended, through the queue "support".
pub fn ended(id: &str, number: &str) -> CallEvent {
    CallEvent {
        id: Some(id.to_owned()),
        number: Some(number.to_owned()),
        queue: Some("support".to_owned()),
        direction: Some(Direction::In),
        talk_seconds: Some(83),
        ..CallEvent::new(CallPhase::Ended, "test")
    }
}
