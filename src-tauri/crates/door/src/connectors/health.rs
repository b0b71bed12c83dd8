//! What a person is told of a connector: only when it changes, so that a connector that is down for a day says so once.

use super::running::CallSink;
use aftercall_core::view::DoorStatus;
use std::sync::{Arc, Mutex, PoisonError};

const OK: &str = "ok";
const OFF: &str = "off";
const TROUBLE: &str = "trouble";

/// The health of one connector.
pub(crate) struct Health {
    name: &'static str,
    sink: Arc<dyn CallSink>,
    told: Mutex<Option<(&'static str, Option<String>)>>,
}

impl std::fmt::Debug for Health {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Health").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Health {
    pub(crate) fn new(name: &'static str, sink: Arc<dyn CallSink>) -> Arc<Self> {
        Arc::new(Self { name, sink, told: Mutex::default() })
    }

    /// It listens.
    pub(crate) fn ok(&self) {
        self.tell(OK, None);
    }

    /// It listens, but something was lost or must be known.
    pub(crate) fn ok_but(&self, words: &str) {
        self.tell(OK, Some(words.to_owned()));
    }

    /// It does not listen.
    pub(crate) fn trouble(&self, words: &str) {
        self.tell(TROUBLE, Some(words.to_owned()));
    }

    /// It is switched off.
    pub(crate) fn off(&self) {
        self.tell(OFF, None);
    }

    fn tell(&self, state: &'static str, words: Option<String>) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let news = (state, words);
        if told.as_ref() == Some(&news) {
            return;
        }
        tracing::info!(door = self.name, state, words = news.1.as_deref(), "connector");
        let status = DoorStatus { name: self.name.to_owned(), state: state.to_owned(), last_event: None, last_error: news.1.clone() };
        *told = Some(news);
        self.sink.health(status);
    }
}
