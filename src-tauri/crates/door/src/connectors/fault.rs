//! Why a connector is not connected, in words for a person.

use aftercall_core::error::Words;
use std::time::Duration;

/// What another side may ask for at most; more is taken for a slip.
const LONGEST_ASKED: Duration = Duration::from_secs(15 * 60);

/// How soon it makes sense to try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weight {
    /// It may pass by itself: the network, a restart.
    Passing,
    /// Somebody must change something: a wrong password tried every second would lock the account.
    Grave,
    /// The other side named a pause; asked any sooner it would only say no again.
    Asked(Duration),
}

/// Why a connection ended, or never stood. The words never hold a secret or a number. Prints in English, for the log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{words}")]
pub(crate) struct Fault {
    /// How soon to try again.
    pub(crate) weight: Weight,
    /// What happened and what to do.
    pub(crate) words: Words,
}

impl Fault {
    /// One that may pass by itself.
    pub(crate) fn passing(words: Words) -> Self {
        Self { weight: Weight::Passing, words }
    }

    /// One that the other side answered with a pause.
    pub(crate) fn asked(pause: Duration, words: Words) -> Self {
        Self { weight: Weight::Asked(pause.min(LONGEST_ASKED)), words }
    }

    /// One that needs somebody.
    pub(crate) fn grave(words: Words) -> Self {
        Self { weight: Weight::Grave, words }
    }
}
