//! The layers laid over each other: policy, else user, else default.

use super::keys::{self, KEYS, Key, Kind};
use super::layer::{self, Layer, What, Wrong};
use super::values::{Origin, Settings};
use crate::ports::PolicyRead;
use crate::view::{SettingDocument, SettingRow, SettingsFault};
use serde_json::Value;
use std::collections::BTreeMap;

/// The effective settings, where each value comes from, and what could not be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// Typed.
    pub settings: Settings,
    /// By key; every key is in it.
    pub origins: BTreeMap<String, Origin>,
    /// Every key with value, origin and default, in the order of interface.md.
    pub values: Vec<SettingDocument>,
    /// Lines that cannot be used: the user's, then the policy's.
    pub faults: Vec<SettingsFault>,
}

impl Default for Resolved {
    fn default() -> Self {
        resolve(None, &PolicyRead::default())
    }
}

/// Lays policy over user over default.
#[must_use]
pub fn resolve(user_text: Option<&str>, policy: &PolicyRead) -> Resolved {
    let layers = Layers {
        user: user_text.map(layer::read).unwrap_or_default(),
        policy: policy.text.as_deref().map(layer::read).unwrap_or_default(),
    };
    let mut settings = Settings::default();
    let mut origins = BTreeMap::new();
    let mut values = Vec::with_capacity(KEYS.len());
    for key in KEYS {
        let (origin, value) = layers.value(key);
        (key.write)(&mut settings, &value);
        origins.insert(key.name.to_owned(), origin);
        values.push(SettingDocument { key: key.name.to_owned(), value, origin, default: key.default() });
    }
    let mut faults: Vec<SettingsFault> = layers.user.wrong.iter().map(|wrong| layers.fault(Origin::User, wrong)).collect();
    faults.extend(policy.fault.as_ref().map(|message| SettingsFault {
        origin: Origin::Policy,
        line: None,
        key: None,
        message: message.clone(),
    }));
    faults.extend(layers.policy.wrong.iter().map(|wrong| layers.fault(Origin::Policy, wrong)));
    Resolved { settings, origins, values, faults }
}

impl Resolved {
    /// One key with value, origin and default.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<SettingDocument> {
        self.values.iter().find(|value| value.key == key).cloned()
    }

    /// Whether policy sets a key.
    #[must_use]
    pub fn is_locked(&self, key: &str) -> bool {
        self.origins.get(key) == Some(&Origin::Policy)
    }

    /// How many keys policy sets.
    #[must_use]
    pub fn policy_count(&self) -> u32 {
        let count = self.origins.values().filter(|origin| **origin == Origin::Policy).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The keys with a control in the window.
    #[must_use]
    pub fn rows(&self) -> Vec<SettingRow> {
        let shown = self.values.iter().filter_map(|value| Some((value, keys::find(&value.key)?)));
        shown
            .filter(|(_, key)| key.control)
            .map(|(value, key)| {
                let (least, most) = match key.kind {
                    Kind::Number { least, most: i64::MAX } => (Some(least), None),
                    Kind::Number { least, most } => (Some(least), Some(most)),
                    Kind::Switch | Kind::Text(_) | Kind::Choice(_) | Kind::Texts(_) | Kind::Table | Kind::Queues => (None, None),
                };
                let choices = match key.kind {
                    Kind::Choice(words) => words.iter().map(|word| (*word).to_owned()).collect(),
                    Kind::Switch | Kind::Number { .. } | Kind::Text(_) | Kind::Texts(_) | Kind::Table | Kind::Queues => Vec::new(),
                };
                SettingRow { setting: value.clone(), locked: value.origin == Origin::Policy, least, most, choices }
            })
            .collect()
    }
}

struct Layers {
    user: Layer,
    policy: Layer,
}

impl Layers {
    fn value(&self, key: &Key) -> (Origin, Value) {
        if let Some(value) = self.policy.values.get(key.name) {
            (Origin::Policy, value.clone())
        } else if let Some(value) = self.user.values.get(key.name) {
            (Origin::User, value.clone())
        } else {
            (Origin::Default, key.default())
        }
    }

    fn fault(&self, origin: Origin, wrong: &Wrong) -> SettingsFault {
        let left = match origin {
            Origin::Policy => "",
            Origin::User | Origin::Default => " The file was left as it is.",
        };
        let (key, message) = match &wrong.what {
            What::NotToml(words) => {
                let (whose, instead) = match origin {
                    Origin::Policy => ("The policy of this computer", "the user's values and the defaults apply"),
                    Origin::User | Origin::Default => ("The settings file", "the defaults apply to all that policy does not set"),
                };
                (None, format!("{whose} is not valid TOML: {words}. None of it is used; {instead}.{left}"))
            }
            What::UnknownKey(name) => {
                let hint = nearest(name).map(|near| format!(" Is {near} meant?")).unwrap_or_default();
                (Some(name), format!("{name} is no setting, so it is not used.{hint}{left}"))
            }
            What::NotAGroup(name) => {
                (Some(name), format!("{name} is a group of settings and cannot have a value itself, so it is not used.{left}"))
            }
            What::Value { key, found, misfit } => {
                let name = (*key).to_owned();
                let subject = found.as_ref().map_or_else(|| name.clone(), |found| format!("{name} = {found}"));
                let instead = if misfit.part { String::new() } else { self.instead(key) };
                let message = format!("{subject} {}.{instead}{left}", misfit.problem);
                return SettingsFault { origin, line: wrong.line, key: Some(name), message };
            }
        };
        SettingsFault { origin, line: wrong.line, key: key.cloned(), message }
    }

    /// What applies in place of a wrong value.
    fn instead(&self, name: &str) -> String {
        let Some(key) = keys::find(name) else {
            return String::new();
        };
        let (origin, value) = self.value(key);
        let shown = if key.private { None } else { shown(&value) };
        match (origin, shown) {
            (Origin::Default, None) => " Nothing is set instead.".to_owned(),
            (Origin::Default, Some(value)) => format!(" The default, {value}, applies."),
            (Origin::User, None) => " The value in settings.toml applies.".to_owned(),
            (Origin::User, Some(value)) => {
                format!(" The value in settings.toml, {value}, applies.")
            }
            (Origin::Policy, None) => " The value that your organisation set applies.".to_owned(),
            (Origin::Policy, Some(value)) => {
                format!(" The value that your organisation set, {value}, applies.")
            }
        }
    }
}

/// A value in a sentence; `None` for what is empty or is no single value.
fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Bool(on) => Some(on.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// A known key that differs by a slip of the hand.
fn nearest(name: &str) -> Option<&'static str> {
    KEYS.iter().map(|key| (distance(name, key.name), key.name)).filter(|(slips, _)| *slips <= 2).min().map(|(_, name)| name)
}

/// How many letters must change, come or go (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.chars().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        let mut left = index + 1;
        next.push(left);
        for ((theirs, above_left), above) in other.iter().zip(&row).zip(row.iter().skip(1)) {
            left = (above_left + usize::from(letter != *theirs)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
