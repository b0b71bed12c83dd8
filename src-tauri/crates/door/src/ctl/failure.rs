//! What went wrong, for people and for programs, with the exit code of interface.md.

use crate::client::ClientError;
use crate::wire::Told;
use serde_json::{Value, json};
use std::io;
use std::path::Path;

/// Why a verb was not done.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Failure {
    /// The words do not make a request.
    Usage(String),
    /// There is no home whose program could run.
    NoPlace(String),
    /// No program runs.
    NotRunning,
    /// No program runs and none could be started; the id of the words that say why.
    NotStarted(&'static str),
    /// The program said no.
    Refused(Told),
    /// The program did not answer within so many seconds.
    NoAnswer(u64),
    /// What answered is not understood.
    Protocol(String),
    /// A file could not be written; its name and what the system said.
    File(String, String),
}

impl Failure {
    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self::Usage(message.into())
    }

    pub(super) fn not_started(words: &'static str) -> Self {
        Self::NotStarted(words)
    }

    /// A file that could not be written.
    pub(super) fn file(path: &Path, fault: &io::Error) -> Self {
        let reason = match fault.kind() {
            io::ErrorKind::AlreadyExists => "it exists already".to_owned(),
            kind => kind.to_string(),
        };
        Self::File(path.to_string_lossy().into_owned(), reason)
    }

    /// The exit code (interface.md).
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::NoPlace(_) | Self::NotRunning | Self::NotStarted(_) => 3,
            Self::Refused(told) => told.exit_code(),
            Self::NoAnswer(_) | Self::Protocol(_) | Self::File(..) => 1,
        }
    }

    /// The word for programs. Those of refusals are the engine's.
    fn code(&self) -> &str {
        match self {
            Self::Usage(_) => "usage",
            Self::NoPlace(_) => "no_home",
            Self::NotRunning => "not_running",
            Self::NotStarted(_) => "not_started",
            Self::Refused(told) => &told.code,
            Self::NoAnswer(_) => "no_answer",
            Self::Protocol(_) => "protocol",
            Self::File(..) => "file",
        }
    }

    /// The document of interface.md.
    pub(super) fn document(&self, message: &str) -> Value {
        let detail = match self {
            Self::Refused(told) if !told.detail.is_null() => told.detail.clone(),
            Self::NoAnswer(seconds) => json!({ "seconds": seconds }),
            _ => json!({}),
        };
        json!({ "error": { "code": self.code(), "message": message, "detail": detail } })
    }
}

impl From<ClientError> for Failure {
    fn from(error: ClientError) -> Self {
        match error {
            ClientError::NotRunning => Self::NotRunning,
            ClientError::Refused(told) => Self::Refused(told),
            ClientError::NoAnswer(seconds) => Self::NoAnswer(seconds),
            ClientError::Protocol(message) => Self::Protocol(message),
        }
    }
}
