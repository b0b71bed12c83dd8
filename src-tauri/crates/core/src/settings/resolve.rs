//! The layers laid over each other: policy, else user, else default.

use super::door_tables::{self, Unusable};
use super::keys::{self, KEYS, Key, Kind};
use super::layer::{self, Layer, What, Wrong};
use super::source::{PolicyRead, PolicySource};
use super::values::{Origin, Settings};
use crate::error::Words;
use crate::text::Texts;
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
    pub faults: Vec<Fault>,
}

impl Default for Resolved {
    fn default() -> Self {
        resolve(None, &PolicyRead::default())
    }
}

/// Something in the settings file or the policy that cannot be used. Its words wait for the language of their reader.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The user's file or the policy.
    pub origin: Origin,
    /// Line, from 1.
    pub line: Option<u32>,
    /// The key, where one can be named.
    pub key: Option<String>,
    /// What is wrong, what is used instead.
    pub words: Words,
}

impl Fault {
    /// One in words that an adapter found, in the adapter's language.
    #[must_use]
    pub fn plain(origin: Origin, message: &str) -> Self {
        let message = message.to_owned();
        Self { origin, line: None, key: None, words: Words::new(move |_| message.clone()) }
    }

    /// As people of this language read it.
    #[must_use]
    pub fn document(&self, texts: &Texts) -> SettingsFault {
        SettingsFault { origin: self.origin, line: self.line, key: self.key.clone(), message: self.words.say(texts) }
    }
}

/// Lays policy over user over default.
#[must_use]
pub fn resolve(user_text: Option<&str>, policy: &PolicyRead) -> Resolved {
    let layers = Layers {
        user: user_text.map(layer::read).unwrap_or_default(),
        policy: policy.text.as_deref().map(|text| layer::read_policy(text, &policy.person)).unwrap_or_default(),
        source: &policy.source,
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
    for line in layers.unusable() {
        door_tables::put(&mut settings, door_tables::short(line.table), &line.member, line.value.clone());
    }
    let mut faults: Vec<Fault> = layers.user.wrong.iter().map(|wrong| layers.fault(Origin::User, wrong)).collect();
    faults.extend(policy.fault.as_ref().map(|message| Fault::plain(Origin::Policy, message)));
    faults.extend(layers.policy.wrong.iter().map(|wrong| layers.fault(Origin::Policy, wrong)));
    Resolved { settings, origins, values, faults }
}

/// What a text is blamed for that is no TOML at all, where what it said before stays in effect. `None` for one that can be read.
#[must_use]
pub fn unreadable(text: &str, origin: Origin) -> Option<Fault> {
    let wrong = layer::read(text).wrong.into_iter().next()?;
    let What::NotToml(problem) = wrong.what else { return None };
    let id = if origin == Origin::Policy { "fault-not-toml.policy-before" } else { "fault-not-toml.before" };
    Some(Fault { origin, line: wrong.line, key: None, words: Words::of(id, vec![("problem", problem.into())]) })
}

impl Resolved {
    /// The faults as people of this language read them.
    #[must_use]
    pub fn faults_in(&self, texts: &Texts) -> Vec<SettingsFault> {
        self.faults.iter().map(|fault| fault.document(texts)).collect()
    }

    /// One key, or the table of a connector, with value, origin and default.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<SettingDocument> {
        match door_tables::find(key) {
            Some(table) => Some(door_tables::document(table, &self.values)),
            None => self.values.iter().find(|value| value.key == key).cloned(),
        }
    }

    /// Whether policy sets a key, or every member of the table of a connector.
    #[must_use]
    pub fn is_locked(&self, key: &str) -> bool {
        match door_tables::find(key) {
            Some(table) => door_tables::members(table).all(|member| self.is_locked(member.name)),
            None => self.origins.get(key) == Some(&Origin::Policy),
        }
    }

    /// How many keys policy sets.
    #[must_use]
    pub fn policy_count(&self) -> u32 {
        let count = self.origins.values().filter(|origin| **origin == Origin::Policy).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The keys with a control in the window, and the tables of connectors.
    #[must_use]
    pub fn rows(&self) -> Vec<SettingRow> {
        let shown = self.values.iter().filter_map(|value| Some((value, keys::find(&value.key)?)));
        shown
            .filter(|(_, key)| key.control)
            .map(|(value, key)| {
                let (least, most) = match key.kind {
                    Kind::Number { least, most: i64::MAX } => (Some(least), None),
                    Kind::Number { least, most } => (Some(least), Some(most)),
                    Kind::Switch | Kind::Text(_) | Kind::Choice(_) | Kind::Texts(_) | Kind::Names(_) | Kind::Queues => (None, None),
                };
                let choices = match key.kind {
                    Kind::Choice(words) => words.iter().map(|word| (*word).to_owned()).collect(),
                    Kind::Switch | Kind::Number { .. } | Kind::Text(_) | Kind::Texts(_) | Kind::Names(_) | Kind::Queues => Vec::new(),
                };
                SettingRow { setting: value.clone(), locked: value.origin == Origin::Policy, least, most, choices }
            })
            .chain(door_tables::documents(&self.values).map(|table| {
                let locked = self.is_locked(&table.key);
                SettingRow { setting: table, locked, least: None, most: None, choices: Vec::new() }
            }))
            .collect()
    }
}

struct Layers<'a> {
    user: Layer,
    policy: Layer,
    source: &'a PolicySource,
}

impl Layers<'_> {
    fn value(&self, key: &Key) -> (Origin, Value) {
        if let Some(value) = self.policy.values.get(key.name) {
            (Origin::Policy, value.clone())
        } else if let Some(value) = self.user.values.get(key.name) {
            (Origin::User, value.clone())
        } else {
            (Origin::Default, key.default())
        }
    }

    /// Lines of connectors' tables that cannot be used and are not overruled by policy.
    fn unusable(&self) -> impl Iterator<Item = &Unusable> {
        let overruled = |line: &Unusable| keys::find(&line.key()).is_some_and(|key| self.policy.values.contains_key(key.name));
        self.user.unusable.iter().filter(move |line| !overruled(line)).chain(&self.policy.unusable)
    }

    fn fault(&self, origin: Origin, wrong: &Wrong) -> Fault {
        let key = match &wrong.what {
            What::NotToml(_) => None,
            What::UnknownKey(name) | What::NotAGroup(name) => Some(name.clone()),
            What::Value { key, .. } => Some((*key).to_owned()),
        };
        let (what, instead) = (self.what_is_wrong(origin, &wrong.what), self.instead_of(&wrong.what));
        // The file of the user is known to the user; where the policy stands is said.
        let place = if origin == Origin::Policy { self.source.place(key.as_deref(), wrong.line) } else { None };
        let line = wrong.line.filter(|_| origin != Origin::Policy || self.source.has_lines());
        let words = Words::new(move |texts| {
            let left = (origin != Origin::Policy).then(|| texts.say("fault-left", &[]));
            let place = place.as_ref().map(|place| texts.say("fault-place", &[("place", place.clone().into())]));
            let parts = [Some(what.say(texts)), instead.as_ref().map(|words| words.say(texts)), left, place];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        });
        Fault { origin, line, key, words }
    }

    fn what_is_wrong(&self, origin: Origin, what: &What) -> Words {
        match what {
            What::NotToml(problem) => {
                let id = if origin == Origin::Policy { "fault-not-toml.policy" } else { "fault-not-toml" };
                Words::of(id, vec![("problem", problem.clone().into())])
            }
            What::UnknownKey(name) => match (door_tables::door_of_secret(name), nearest(name)) {
                (Some(door), _) => Words::of("fault-unknown.secret", vec![("key", name.clone().into()), ("door", door.into())]),
                (None, Some(near)) => Words::of("fault-unknown.near", vec![("key", name.clone().into()), ("near", near.into())]),
                (None, None) => Words::of("fault-unknown", vec![("key", name.clone().into())]),
            },
            What::NotAGroup(name) => Words::of("fault-group", vec![("key", name.clone().into())]),
            What::Value { key, found, misfit } => {
                let subject = found.as_ref().map_or_else(|| (*key).to_owned(), |found| format!("{key} = {found}"));
                let problem = misfit.problem.clone();
                Words::new(move |texts| {
                    texts.say("wrong-value", &[("subject", subject.clone().into()), ("problem", problem.say(texts).into())])
                })
            }
        }
    }

    /// What applies in place of a wrong value; nothing is said where only a part of it is wrong.
    fn instead_of(&self, what: &What) -> Option<Words> {
        if let What::UnknownKey(name) = what
            && door_tables::table_of(name).is_some()
        {
            return Some(Words::of("fault-instead-closed", Vec::new()));
        }
        let What::Value { key, misfit, .. } = what else { return None };
        let key = keys::find(key).filter(|_| !misfit.part)?;
        if door_tables::table_of(key.name).is_some() {
            return Some(Words::of("fault-instead-closed", Vec::new()));
        }
        let (origin, value) = self.value(key);
        let value = if key.private { None } else { shown(&value) };
        let (with, without) = match origin {
            Origin::Default => ("fault-instead-default", "fault-instead-default.none"),
            Origin::User => ("fault-instead-user", "fault-instead-user.none"),
            Origin::Policy => ("fault-instead-policy", "fault-instead-policy.none"),
        };
        Some(match value {
            Some(value) => Words::of(with, vec![("value", value.into())]),
            None => Words::of(without, Vec::new()),
        })
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
    KEYS.iter().map(|key| (strsim::levenshtein(name, key.name), key.name)).filter(|(slips, _)| *slips <= 2).min().map(|(_, name)| name)
}
