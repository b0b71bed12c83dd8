//! A sink that remembers, and servers that play a script byte by byte, for the tests of this room.

use super::running::CallSink;
use aftercall_core::call::{CallEvent, CallPhase};
use aftercall_core::engine::DoorHealth;
use aftercall_core::error::{Refusal, RefusalCode};
use aftercall_core::text::Texts;
use aftercall_core::view::DoorStatus;
use async_trait::async_trait;
use serde_json::Value;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// Remembers what it was told.
#[derive(Default)]
pub(crate) struct Sink {
    events: Mutex<Vec<CallEvent>>,
    healths: Mutex<Vec<DoorStatus>>,
    refusals: Mutex<(u32, Option<RefusalCode>)>,
    heard: Mutex<Option<Vec<Value>>>,
    news: tokio::sync::Notify,
}

impl Sink {
    pub(crate) fn refuse_next(&self, times: u32, code: RefusalCode) {
        *lock(&self.refusals) = (times, Some(code));
    }

    /// From now on somebody watches what is said.
    pub(crate) fn begin_to_watch(&self) {
        lock(&self.heard).get_or_insert_default();
    }

    pub(crate) fn heard_lately(&self) -> Vec<Value> {
        lock(&self.heard).clone().unwrap_or_default()
    }

    pub(crate) fn events(&self) -> Vec<CallEvent> {
        lock(&self.events).clone()
    }

    pub(crate) fn ids(&self) -> Vec<String> {
        self.events().into_iter().filter_map(|event| event.id).collect()
    }

    pub(crate) fn healths(&self) -> Vec<DoorStatus> {
        lock(&self.healths).clone()
    }

    pub(crate) fn last_health(&self) -> Option<DoorStatus> {
        lock(&self.healths).last().cloned()
    }

    /// Waits until something is so; a day of paused time, or twenty real seconds.
    pub(crate) async fn wait_for(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let begun = std::time::Instant::now();
        loop {
            let news = self.news.notified();
            if is_so(self) {
                return;
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "still not: {what}; {:?} {:?}", self.events(), self.healths());
            let _ = tokio::time::timeout(Duration::from_secs(1), news).await;
        }
    }
}

#[async_trait]
impl CallSink for Sink {
    async fn call(&self, _door: &'static str, event: CallEvent) -> Result<(), Refusal> {
        {
            let mut refusals = lock(&self.refusals);
            if let (1.., Some(code)) = *refusals {
                refusals.0 -= 1;
                return Err(Refusal::new(code, "not now"));
            }
        }
        lock(&self.events).push(event);
        self.news.notify_waiters();
        Ok(())
    }

    fn health(&self, health: DoorHealth) {
        lock(&self.healths).push(health.said_in(Texts::english()));
        self.news.notify_waiters();
    }

    fn is_watched(&self) -> bool {
        lock(&self.heard).is_some()
    }

    fn heard(&self, _door: &'static str, said: &Value) {
        lock(&self.heard).get_or_insert_default().push(said.clone());
        self.news.notify_waiters();
    }
}

/// An event with nothing but an id.
pub(crate) fn event(id: &str) -> CallEvent {
    CallEvent { id: Some(id.to_owned()), ..CallEvent::new(CallPhase::Ended, "trial") }
}

/// A phone system on a port of its own.
pub(crate) struct Server {
    listener: TcpListener,
}

impl Server {
    pub(crate) async fn open() -> Self {
        Self { listener: TcpListener::bind("127.0.0.1:0").await.unwrap() }
    }

    pub(crate) fn address(&self) -> String {
        self.listener.local_addr().unwrap().to_string()
    }

    /// Waits for a connection, at most twenty seconds.
    pub(crate) async fn accept(&self) -> Talk {
        let (stream, _) = tokio::time::timeout(Duration::from_secs(20), self.listener.accept()).await.expect("nobody connected").unwrap();
        stream.set_nodelay(true).unwrap();
        Talk { stream, heard: Vec::new() }
    }
}

/// One connection of a played phone system.
pub(crate) struct Talk {
    stream: TcpStream,
    heard: Vec<u8>,
}

impl Talk {
    /// Says all at once.
    pub(crate) async fn say(&mut self, bytes: impl AsRef<[u8]>) {
        self.stream.write_all(bytes.as_ref()).await.unwrap();
    }

    /// Says byte by byte, each in a packet of its own.
    pub(crate) async fn say_slowly(&mut self, bytes: impl AsRef<[u8]>) {
        for byte in bytes.as_ref() {
            self.stream.write_all(&[*byte]).await.unwrap();
            tokio::task::yield_now().await;
        }
    }

    /// Waits until what was heard ends with this; gives back all that was heard and forgets it.
    pub(crate) async fn hear(&mut self, end: &str) -> String {
        let mut bytes = [0_u8; 1024];
        while !self.heard.ends_with(end.as_bytes()) {
            let read = tokio::time::timeout(Duration::from_secs(20), self.stream.read(&mut bytes)).await;
            let count = read.unwrap_or_else(|_| panic!("not heard: {end:?}, but {:?}", String::from_utf8_lossy(&self.heard))).unwrap();
            assert!(count > 0, "closed before {end:?}: {:?}", String::from_utf8_lossy(&self.heard));
            self.heard.extend_from_slice(&bytes[..count]);
        }
        String::from_utf8(std::mem::take(&mut self.heard)).unwrap()
    }

    /// Waits until the other side closes; gives back what it said until then.
    pub(crate) async fn until_closed(&mut self) -> String {
        let _ = tokio::time::timeout(Duration::from_secs(20), self.stream.read_to_end(&mut self.heard)).await.expect("not closed");
        String::from_utf8(std::mem::take(&mut self.heard)).unwrap()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
