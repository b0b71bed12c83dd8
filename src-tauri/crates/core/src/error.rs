//! Closed codes of refusals. A code exists because somebody acts on it: the console its exit code, a page the field it marks.

use crate::text::{Arg, Texts};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fmt;
use std::sync::Arc;
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
    /// The same in any language, where the catalogue has it. It does not cross a rim.
    #[serde(skip)]
    #[ts(skip)]
    unsaid: Option<Arc<Unsaid>>,
}

/// What of a refusal is still to be said in a language.
#[derive(Debug, Clone, PartialEq)]
struct Unsaid {
    message: Words,
    /// What is wrong field by field: its key, and a sentence to stand beside it.
    faults: Vec<(String, Words)>,
}

/// Words that are still to be said in a language. What makes them knows figures and names; who reads them knows the language.
#[derive(Clone)]
pub struct Words(Arc<dyn Fn(&Texts) -> String + Send + Sync>);

impl Words {
    /// Made by a function.
    #[must_use]
    pub fn new(say: impl Fn(&Texts) -> String + Send + Sync + 'static) -> Self {
        Self(Arc::new(say))
    }

    /// A message of the catalogue about something that is said in words itself.
    #[must_use]
    pub fn about(id: &'static str, place: &'static str, part: Self, args: impl Into<Vec<(&'static str, Arg)>>) -> Self {
        let args = args.into();
        Self::new(move |texts| {
            let part = [(place, Arg::from(part.say(texts)))];
            texts.say(id, &part.into_iter().chain(args.iter().cloned()).collect::<Vec<_>>())
        })
    }

    /// A message of the catalogue.
    #[must_use]
    pub fn of(id: &'static str, args: impl Into<Vec<(&'static str, Arg)>>) -> Self {
        let args = args.into();
        Self::new(move |texts| texts.say(id, &args))
    }

    /// Says them.
    #[must_use]
    pub fn say(&self, texts: &Texts) -> String {
        (self.0)(texts)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // They may quote what stands in a file.
        formatter.write_str("Words(..)")
    }
}

/// In English: for logs, where one language is read.
impl fmt::Display for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.say(Texts::english()))
    }
}

/// Words that are not ours: a service's, or a system's. They are the same in every language.
impl From<String> for Words {
    fn from(words: String) -> Self {
        Self::new(move |_| words.clone())
    }
}

impl From<&str> for Words {
    fn from(words: &str) -> Self {
        Self::from(words.to_owned())
    }
}

impl Eq for Words {}

/// They are equal where they say the same.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.say(Texts::english()) == other.say(Texts::english())
    }
}

impl Refusal {
    /// A refusal without detail.
    #[must_use]
    pub fn new(code: RefusalCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), detail: json!({}), unsaid: None }
    }

    /// A refusal in the words of the catalogue: English until somebody reads it in another language ([`Refusal::in_language`]).
    #[must_use]
    pub fn said(code: RefusalCode, id: &'static str, args: &[(&'static str, Arg)]) -> Self {
        Self::worded(code, Words::of(id, args.to_vec()))
    }

    /// The same with words that are made of several messages.
    #[must_use]
    pub fn worded(code: RefusalCode, words: Words) -> Self {
        Self::with_faults(code, words, Vec::new())
    }

    /// The same with what is wrong field by field, which is listed as `detail.faults`: the key of each, and a sentence to stand beside it.
    #[must_use]
    pub fn with_faults(code: RefusalCode, message: Words, faults: Vec<(String, Words)>) -> Self {
        let unsaid = Some(Arc::new(Unsaid { message, faults }));
        Self { code, message: String::new(), detail: json!({}), unsaid }.in_language(Texts::english())
    }

    /// The same refusal as people of this language read it. One that came over a rim stays as it is.
    #[must_use]
    pub fn in_language(mut self, texts: &Texts) -> Self {
        let Some(unsaid) = &self.unsaid else { return self };
        self.message = unsaid.message.say(texts);
        if let (false, Value::Object(detail)) = (unsaid.faults.is_empty(), &mut self.detail) {
            let listed = unsaid.faults.iter().map(|(key, words)| json!({ "key": key, "message": words.say(texts) })).collect();
            detail.insert("faults".to_owned(), listed);
        }
        self
    }

    /// What is said, for whoever says it later in a language.
    #[must_use]
    pub fn words(&self) -> Words {
        self.unsaid.as_ref().map_or_else(|| self.message.as_str().into(), |unsaid| unsaid.message.clone())
    }

    /// The same with these members of its detail.
    #[must_use]
    pub fn with(mut self, detail: Value) -> Self {
        match (&mut self.detail, detail) {
            (Value::Object(members), Value::Object(more)) => members.extend(more),
            (whole, detail) => *whole = detail,
        }
        self
    }

    /// The document of interface.md.
    #[must_use]
    pub fn document(&self) -> Value {
        json!({ "error": { "code": self.code, "message": self.message, "detail": self.detail } })
    }
}
