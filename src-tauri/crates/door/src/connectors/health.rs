//! What a person is told of a connector: only when it changes, so that a connector that is down for a day says so once.

use super::running::CallSink;
use aftercall_core::engine::DoorHealth;
use aftercall_core::error::Words;
use std::sync::{Arc, Mutex, PoisonError};

/// The health of one connector.
pub(crate) struct Health {
    name: &'static str,
    sink: Arc<dyn CallSink>,
    told: Mutex<Option<DoorHealth>>,
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
        self.tell(DoorHealth::ok(self.name));
    }

    /// It listens, but something was lost or must be known.
    pub(crate) fn ok_but(&self, words: Words) {
        self.tell(DoorHealth::ok_but(self.name, words));
    }

    /// It does not listen.
    pub(crate) fn trouble(&self, words: Words) {
        self.tell(DoorHealth::trouble(self.name, words));
    }

    /// It is switched off.
    pub(crate) fn off(&self) {
        self.tell(DoorHealth::off(self.name));
    }

    fn tell(&self, news: DoorHealth) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.as_ref() == Some(&news) {
            return;
        }
        tracing::info!(door = self.name, state = news.state, words = news.words.as_ref().map(tracing::field::display), "connector");
        *told = Some(news.clone());
        self.sink.health(news);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::Sink;
    use super::*;
    use aftercall_core::text::Texts;

    #[test]
    fn the_same_trouble_is_told_once_and_in_any_language() {
        let sink = Arc::new(Sink::default());
        let health = Health::new("asterisk", sink.clone());
        for _ in 0..2 {
            health.trouble(Words::of("door-closed", [("system", "Asterisk".into())]));
        }
        assert_eq!(sink.healths().len(), 1);
        let told = DoorHealth::trouble("asterisk", Words::of("door-closed", [("system", "Asterisk".into())]));
        assert_eq!(sink.healths(), [told.said_in(Texts::english())]);
        let danish = told.said_in(&Texts::of("da")).last_error.unwrap();
        assert_eq!(danish, "Asterisk lukkede forbindelsen. Måske blev det genstartet.");
    }
}
