//! A scripted program behind a real socket, for the tests of this room.

use crate::desk::Desk;
use crate::socket::{Config, Door, Limits};
use crate::wire::ShellRequest;
use aftercall_core::error::Refusal;
use aftercall_core::request::Request;
use async_trait::async_trait;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use tokio::sync::broadcast;
use tokio_util::sync::CancellationToken;

/// Remembers what it was asked and answers by its script.
pub(crate) struct Script {
    asked: Mutex<Vec<Value>>,
    answer: Mutex<Result<Value, Refusal>>,
    seen: Mutex<Vec<String>>,
    pub(crate) lines: broadcast::Sender<Arc<Value>>,
    /// Answers wait for a permit of this while there is one.
    pub(crate) gate: Option<tokio::sync::Semaphore>,
}

impl Script {
    pub(crate) fn answering(answer: Result<Value, Refusal>) -> Self {
        Self { asked: Mutex::default(), answer: Mutex::new(answer), seen: Mutex::default(), lines: broadcast::channel(64).0, gate: None }
    }

    pub(crate) fn asked(&self) -> Vec<Value> {
        lock(&self.asked).clone()
    }

    pub(crate) fn seen(&self) -> Vec<String> {
        lock(&self.seen).clone()
    }

    pub(crate) fn answer_with(&self, answer: Result<Value, Refusal>) {
        *lock(&self.answer) = answer;
    }

    async fn answer(&self, asked: Value) -> Result<Value, Refusal> {
        lock(&self.asked).push(asked);
        if let Some(gate) = &self.gate {
            gate.acquire().await.unwrap().forget();
        }
        lock(&self.answer).clone()
    }
}

#[async_trait]
impl Desk for Script {
    async fn ask(&self, request: Request) -> Result<Value, Refusal> {
        self.answer(serde_json::to_value(request).unwrap()).await
    }

    fn watch(&self) -> broadcast::Receiver<Arc<Value>> {
        self.lines.subscribe()
    }

    async fn shell(&self, request: ShellRequest) -> Result<Value, Refusal> {
        self.answer(json!({ "shell": request })).await
    }

    fn seen(&self, door: &str) {
        lock(&self.seen).push(door.to_owned());
    }
}

/// A running program with a home of its own.
pub(crate) struct Program {
    pub(crate) script: Arc<Script>,
    pub(crate) ending: CancellationToken,
    runtime: Option<Runtime>,
    pub(crate) place: PathBuf,
    _home: tempfile::TempDir,
}

impl Program {
    pub(crate) fn answering(answer: Result<Value, Refusal>) -> Self {
        Self::with(Script::answering(answer), Limits::default())
    }

    pub(crate) fn with(script: Script, limits: Limits) -> Self {
        let home = home();
        let place = place_in(&home);
        let script = Arc::new(script);
        let ending = CancellationToken::new();
        let runtime = start(&place, limits, script.clone(), &ending);
        Self { script, ending, runtime: Some(runtime), place, _home: home }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.ending.cancel();
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(Duration::from_secs(5));
        }
    }
}

/// A folder closed to others, as the program's own are.
pub(crate) fn home() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    #[cfg(unix)]
    std::fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    folder
}

/// A place for the socket of a home: below it on Unix; pipes of Windows share one space of names.
pub(crate) fn place_in(home: &tempfile::TempDir) -> PathBuf {
    if cfg!(windows) {
        let name = home.path().file_name().unwrap().to_string_lossy();
        return PathBuf::from(format!(r"\\.\pipe\aftercall-{}-{name}", std::process::id()));
    }
    home.path().join("run/socket")
}

/// Serves on threads of its own, as the program would.
pub(crate) fn start(place: &Path, limits: Limits, script: Arc<Script>, ending: &CancellationToken) -> Runtime {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let config = Config { place: place.to_owned(), limits };
    let door = runtime.block_on(Door::open(&config)).unwrap();
    runtime.spawn(door.serve(script, ending.clone()));
    runtime
}

/// Waits for a condition, at most ten seconds.
pub(crate) fn wait_for(what: &str, condition: impl Fn() -> bool) {
    let begun = Instant::now();
    while !condition() {
        assert!(begun.elapsed() < Duration::from_secs(10), "still not: {what}");
        std::thread::yield_now();
        std::thread::park_timeout(Duration::from_millis(2));
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
