//! The tables of connectors, `[door.asterisk]` and the like. Each of their members is a key of its own, with its own origin, so that
//! an administrator may set the address and leave the agent to the person. A table is also one value, for the window and for whoever
//! copies it whole.
//!
//! A line of a table that cannot be used closes its door: a connector that guessed an address or an agent would report somebody
//! else's calls. So such a line reaches the connector as it stands, and the connector refuses it.

use super::keys::{self, KEYS, Key};
use super::kind::{self, Misfit};
use super::values::{Origin, Settings};
use crate::error::{Refusal, RefusalCode, Words};
use crate::text::Texts;
use crate::view::SettingDocument;
use serde_json::{Map, Value, json};
use toml_edit::Item;

/// Names of tables, in the order of interface.md.
const TABLES: [&str; 4] = ["door.baresip", "door.asterisk", "door.freeswitch", "door.genesys"];
/// Members that people try to put a password into.
const SECRETS: [&str; 4] = ["password", "secret", "client_secret", "token"];

/// The name of a table with `door.`, if this is one.
#[must_use]
pub fn find(name: &str) -> Option<&'static str> {
    TABLES.into_iter().find(|table| *table == name)
}

/// The names of all connectors.
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLES.into_iter().map(short)
}

/// The keys of a table.
pub fn members(table: &str) -> impl Iterator<Item = &'static Key> {
    KEYS.iter().filter(move |key| table_of(key.name).is_some_and(|(of, _)| of == table))
}

/// The table and the member of a name such as `door.asterisk.agent`.
pub(super) fn table_of(name: &str) -> Option<(&'static str, &str)> {
    TABLES.into_iter().find_map(|table| Some((table, name.strip_prefix(table)?.strip_prefix('.')?)))
}

/// The connector where a name is the place at which people look for its password: `asterisk` of `door.asterisk.secret`.
pub(super) fn door_of_secret(name: &str) -> Option<&'static str> {
    table_of(name).filter(|(_, member)| SECRETS.contains(member)).map(|(table, _)| short(table))
}

/// The name of a table without `door.`, as connectors are called.
pub(super) fn short(table: &'static str) -> &'static str {
    table.strip_prefix("door.").unwrap_or(table)
}

/// A member, where somebody set it to something else than its default.
pub(super) fn member<'a>(settings: &'a Settings, door: &str, member: &str) -> Option<&'a Value> {
    settings.door_tables.get(door)?.get(member)
}

/// Puts a member.
pub(super) fn put(settings: &mut Settings, door: &str, member: &str, value: Value) {
    let table = settings.door_tables.entry(door.to_owned()).or_insert_with(|| json!({}));
    if let Some(table) = table.as_object_mut() {
        table.insert(member.to_owned(), value);
    }
}

/// A table as one value: what somebody set in it. `null` where nobody set anything.
pub(super) fn document(table: &'static str, values: &[SettingDocument]) -> SettingDocument {
    let set = || values.iter().filter(|value| value.origin != Origin::Default && table_of(&value.key).is_some_and(|(of, _)| of == table));
    let members: Map<String, Value> = set().filter_map(|value| Some((table_of(&value.key)?.1.to_owned(), value.value.clone()))).collect();
    SettingDocument {
        key: table.to_owned(),
        origin: set().map(|value| value.origin).max().unwrap_or(Origin::Default),
        value: if members.is_empty() { Value::Null } else { Value::Object(members) },
        default: Value::Null,
    }
}

/// All tables as values.
pub(super) fn documents(values: &[SettingDocument]) -> impl Iterator<Item = SettingDocument> {
    TABLES.into_iter().map(|table| document(table, values))
}

/// A whole table as a person typed it: its keys with their values. What is `null` is left out.
pub(super) fn take(table: &'static str, typed: &Item) -> Result<Vec<(&'static Key, Value)>, Refusal> {
    let Some(members) = typed.as_table_like() else {
        return Err(refusal(table, &[(table.to_owned(), Words::of("must-be-table", Vec::new()))]));
    };
    let (mut taken, mut faults) = (Vec::new(), Vec::new());
    for (name, item) in members.iter() {
        let path = format!("{table}.{name}");
        match keys::find(&path) {
            Some(key) => match usable(key, item) {
                Ok(value) => taken.push((key, value)),
                Err(misfit) => faults.push((path, misfit.problem)),
            },
            None => faults.push((path.clone(), unknown(&path))),
        }
    }
    if faults.is_empty() { Ok(taken) } else { Err(refusal(table, &faults)) }
}

fn usable(key: &Key, item: &Item) -> Result<Value, Misfit> {
    let taken = key.kind.take(item);
    taken.value.ok_or_else(|| Misfit::whole(None, key.kind.expected()))
}

/// What is said of a member that is none, after its name.
fn unknown(path: &str) -> Words {
    match door_of_secret(path) {
        Some(door) => Words::of("must-be-known.secret", vec![("door", door.into())]),
        None => {
            let known = table_of(path).map(|(table, _)| members(table).filter_map(|key| Some(table_of(key.name)?.1)).collect::<Vec<_>>());
            Words::of("must-be-known", vec![("known", known.unwrap_or_default().join(", ").into())])
        }
    }
}

/// All faults at once, and each beside its field.
fn refusal(table: &'static str, faults: &[(String, Words)]) -> Refusal {
    let sentence = |id: &str, (subject, problem): &(String, Words), texts: &Texts| {
        texts.say(id, &[("subject", subject.clone().into()), ("problem", problem.say(texts).into())])
    };
    let alone = |fault: &(String, Words)| {
        let fault = fault.clone();
        (fault.0.clone(), Words::new(move |texts| sentence("wrong-value", &fault, texts)))
    };
    let listed = faults.iter().map(alone).collect();
    let faults = faults.to_vec();
    let words = Words::new(move |texts| {
        let ids = std::iter::repeat_n("wrong-value", faults.len().saturating_sub(1)).chain(["wrong-nothing-changed"]);
        ids.zip(&faults).map(|(id, fault)| sentence(id, fault, texts)).collect::<Vec<_>>().join(" ")
    });
    Refusal::with_faults(RefusalCode::InvalidValue, words, listed).with(json!({ "key": table }))
}

/// A line of a table that cannot be used, as it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Unusable {
    pub(super) table: &'static str,
    pub(super) member: String,
    pub(super) value: Value,
}

impl Unusable {
    /// The line `name` in the group `prefix`, if that is a table of a connector.
    pub(super) fn of(prefix: &str, name: &str, item: &Item) -> Option<Self> {
        Some(Self { table: find(prefix)?, member: name.to_owned(), value: kind::free_value(item) })
    }

    /// The name of its key, if there were one.
    pub(super) fn key(&self) -> String {
        format!("{}.{}", self.table, self.member)
    }
}
