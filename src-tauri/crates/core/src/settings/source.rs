//! The policy of the machine as its adapter read it, and the person it is for.
//!
//! One policy serves everybody: what differs from person to person in it is written as a placeholder, which only values of
//! `account.*` may hold. The person's own file cannot use them: what stands there is what is meant.

use super::keys::Key;
use crate::error::Words;
use secrecy::{ExposeSecret as _, SecretString};
use toml_edit::Item;

/// Stands for the name of the login.
const LOGIN: &str = "%USER%";
/// Stands for the address in the organisation's directory.
const MAIL: &str = "%MAIL%";
/// Keys whose values may hold placeholders.
const GROUP: &str = "account.";

/// What the machine's policy says.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PolicyRead {
    /// TOML with the same keys as the settings.
    pub text: Option<String>,
    /// Why it was refused.
    pub fault: Option<String>,
    /// Where it stands, so that a fault can be found.
    pub source: PolicySource,
    /// Who is signed in to the computer, for the placeholders of `account.*`.
    pub person: Person,
    /// The organisation's key, delivered once for everybody who works at this computer. A person's own key in the keychain goes before it.
    pub api_key: Option<MachineKey>,
}

impl PolicyRead {
    /// Whether it stands on an address that the directory did not tell: there is no network to it yet, perhaps.
    #[must_use]
    pub fn lacks_mail(&self) -> bool {
        self.person.mail.is_none() && self.text.as_deref().is_some_and(|text| text.contains(MAIL))
    }
}

/// A key that an administrator delivered.
#[derive(Debug, Clone)]
pub struct MachineKey(pub SecretString);

impl PartialEq for MachineKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl Eq for MachineKey {}

/// Where a policy stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum PolicySource {
    /// There is none.
    #[default]
    Nowhere,
    /// This file; its lines count.
    File(String),
    /// Values below this key of the registry; groups of settings are subkeys.
    Registry(String),
    /// Managed preferences of this domain.
    Preferences(String),
}

impl PolicySource {
    /// Its name; `None` where there is none.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Nowhere => None,
            Self::File(name) | Self::Registry(name) | Self::Preferences(name) => Some(name),
        }
    }
}

/// The person who is signed in to the computer, as far as the system tells.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The name of the login.
    pub login: Option<String>,
    /// The address that the organisation's directory has for them.
    pub mail: Option<String>,
}

impl PolicySource {
    /// Where in it a fault is, as the end of a sentence: `/etc/aftercall/policy.toml, line 3`.
    pub(super) fn place(&self, key: Option<&str>, line: Option<u32>) -> Option<String> {
        match self {
            Self::Nowhere => None,
            Self::File(path) => Some(line.map_or_else(|| path.clone(), |line| format!("{path}, line {line}"))),
            Self::Registry(root) => Some(match key.map(|key| key.rsplit_once('.').unwrap_or(("", key))) {
                None => root.clone(),
                Some(("", name)) => format!("{root}, value {name}"),
                Some((groups, name)) => format!(r"{root}\{}, value {name}", groups.replace('.', r"\")),
            }),
            Self::Preferences(domain) => Some(key.map_or_else(|| domain.clone(), |key| format!("{domain}, key {key}"))),
        }
    }

    /// Whether its lines are those of a file that somebody can open.
    pub(super) fn has_lines(&self) -> bool {
        matches!(self, Self::File(_) | Self::Nowhere)
    }
}

impl Person {
    /// What stands in the policy for a key, with its placeholders filled in; `None` where it has none.
    ///
    /// # Errors
    /// What is wrong, after the key's name, where the system does not tell what a placeholder stands for.
    pub(super) fn fill_in(&self, key: &Key, item: &Item) -> Option<Result<Item, Words>> {
        let text = item.as_str().filter(|text| key.name.starts_with(GROUP) && (text.contains(LOGIN) || text.contains(MAIL)))?;
        Some(self.filled(text).map(|text| Item::Value(text.into())))
    }

    fn filled(&self, text: &str) -> Result<String, Words> {
        let mut text = text.to_owned();
        for (placeholder, known) in [(LOGIN, &self.login), (MAIL, &self.mail)] {
            if text.contains(placeholder) {
                let known = known.as_ref().ok_or_else(|| Words::of("must-know", vec![("placeholder", placeholder.into())]))?;
                text = text.replace(placeholder, known);
            }
        }
        Ok(text)
    }
}
