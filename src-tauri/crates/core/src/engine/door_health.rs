//! How a door is doing, as the door says it. It knows what happened and not in which language that is read.

use crate::error::Words;
use crate::text::Texts;
use crate::view::DoorStatus;
use jiff::Timestamp;

/// What a door says of itself, and what the engine adds: when something came through it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorHealth {
    /// `ctl`, `http`, `asterisk`, ...
    pub name: String,
    /// `ok`, `off`, `trouble`.
    pub state: &'static str,
    /// When something came through it last.
    pub last_event: Option<Timestamp>,
    /// What failed last, and what to do.
    pub words: Option<Words>,
}

impl DoorHealth {
    /// It is open.
    #[must_use]
    pub fn ok(name: &str) -> Self {
        Self::new(name, "ok", None)
    }

    /// It is open, but something was lost or must be known.
    #[must_use]
    pub fn ok_but(name: &str, words: Words) -> Self {
        Self::new(name, "ok", Some(words))
    }

    /// It is switched off.
    #[must_use]
    pub fn off(name: &str) -> Self {
        Self::new(name, "off", None)
    }

    /// It is closed and should not be.
    #[must_use]
    pub fn trouble(name: &str, words: Words) -> Self {
        Self::new(name, "trouble", Some(words))
    }

    fn new(name: &str, state: &'static str, words: Option<Words>) -> Self {
        Self { name: name.to_owned(), state, last_event: None, words }
    }

    /// The document, in a language.
    #[must_use]
    pub fn said_in(&self, texts: &Texts) -> DoorStatus {
        DoorStatus {
            name: self.name.clone(),
            state: self.state.to_owned(),
            last_event: self.last_event,
            last_error: self.words.as_ref().map(|words| words.say(texts)),
        }
    }
}
