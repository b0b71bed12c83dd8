//! Closed codes of refusals. A code exists because somebody acts on it: the console its exit code, a page the field it marks.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

/// Why a request was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RefusalCode {
    /// A field is wrong; `detail.field` names it.
    InvalidField,
    /// The request is not one of ours, or of another version.
    InvalidRequest,
    /// Nobody is signed in.
    NotSignedIn,
    /// There is no such call.
    UnknownCall,
    /// No question waits for an estimate.
    NoQuestion,
    /// The survey of this call is not in a state in which that can be done.
    WrongState,
    /// There is no such setting.
    UnknownSetting,
    /// The value cannot be one of this setting.
    InvalidValue,
    /// The organisation's policy sets it.
    SetByPolicy,
    /// The settings file has a fault that must be mended by hand before it can be written.
    SettingsFile,
    /// The key was not accepted.
    KeyRejected,
    /// The service does not know the agent's address.
    UnknownAgent,
    /// The service cannot be reached, or does not answer as nps.today does.
    Unreachable,
    /// The keychain is absent, locked or said no; `detail.state` says which.
    Keychain,
    /// The database cannot keep anything now.
    Store,
    /// Not possible here: for example signing in to the practice service.
    Unavailable,
    /// The program is ending.
    Closing,
}

impl RefusalCode {
    /// The exit code of `aftercallctl` (interface.md).
    #[must_use]
    pub fn exit_code(self) -> u8 {
        match self {
            Self::NotSignedIn => 4,
            Self::Closing => 3,
            Self::InvalidField
            | Self::InvalidRequest
            | Self::UnknownCall
            | Self::NoQuestion
            | Self::WrongState
            | Self::UnknownSetting
            | Self::InvalidValue
            | Self::SetByPolicy
            | Self::SettingsFile
            | Self::KeyRejected
            | Self::UnknownAgent
            | Self::Unreachable
            | Self::Keychain
            | Self::Store
            | Self::Unavailable => 1,
        }
    }
}

/// A request that was refused: what happened, what it means, what to do. Never holds personal data or secrets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// For programs.
    pub code: RefusalCode,
    /// For people.
    pub message: String,
    /// Figures and names that belong to the code.
    #[serde(default)]
    #[ts(type = "Record<string, unknown>")]
    pub detail: Value,
}

impl Refusal {
    /// A refusal without detail.
    #[must_use]
    pub fn new(code: RefusalCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), detail: json!({}) }
    }

    /// The same with detail.
    #[must_use]
    pub fn with(mut self, detail: Value) -> Self {
        self.detail = detail;
        self
    }

    /// The document of interface.md.
    #[must_use]
    pub fn document(&self) -> Value {
        json!({ "error": { "code": self.code, "message": self.message, "detail": self.detail } })
    }
}
