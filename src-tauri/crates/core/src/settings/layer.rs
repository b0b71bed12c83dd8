//! One file read into known keys and wrong lines.

use super::door_tables::Unusable;
use super::keys::{self, Key};
use super::kind::{Misfit, Taken};
use super::source::Person;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Range;
use toml_edit::{Document, Item, TableLike};

/// One file, read.
#[derive(Debug, Default)]
pub(super) struct Layer {
    /// Values that can be used, by the name of their key.
    pub(super) values: BTreeMap<&'static str, Value>,
    /// What cannot.
    pub(super) wrong: Vec<Wrong>,
    /// Of that, what stands in the table of a connector.
    pub(super) unusable: Vec<Unusable>,
}

/// A wrong line.
#[derive(Debug)]
pub(super) struct Wrong {
    /// From 1.
    pub(super) line: Option<u32>,
    /// What is wrong.
    pub(super) what: What,
}

/// What is wrong with a line.
#[derive(Debug)]
pub(super) enum What {
    /// The text as a whole is not TOML; the parser's words.
    NotToml(String),
    /// There is no such key.
    UnknownKey(String),
    /// A value stands where a group of keys belongs.
    NotAGroup(String),
    /// The value cannot be used, or not all of it.
    Value {
        /// Of this key.
        key: &'static str,
        /// The value as it stands there, on one line; `None` where it is private or only a part is wrong.
        found: Option<String>,
        /// Why.
        misfit: Misfit,
    },
}

/// Values longer than this are cut in messages, in characters.
const LONGEST_QUOTE: usize = 60;

/// Reads a text of the user. Nothing in it can fail the reading as a whole but text that is not TOML.
pub(super) fn read(text: &str) -> Layer {
    read_for(text, None)
}

/// Reads a policy, with its placeholders filled in for a person.
pub(super) fn read_policy(text: &str, person: &Person) -> Layer {
    read_for(text, Some(person))
}

fn read_for(text: &str, person: Option<&Person>) -> Layer {
    let mut layer = Layer::default();
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            layer.wrong.push(Wrong { line: line_of(text, error.span()), what: What::NotToml(error.message().trim().replace('\n', ", ")) });
            return layer;
        }
    };
    Reading { text, person, layer: &mut layer }.walk("", document.as_table());
    layer.wrong.sort_by_key(|wrong| wrong.line);
    layer
}

/// A file that is being read.
struct Reading<'a> {
    text: &'a str,
    /// For whom, where placeholders are filled in.
    person: Option<&'a Person>,
    layer: &'a mut Layer,
}

impl Reading<'_> {
    fn walk(&mut self, prefix: &str, table: &dyn TableLike) {
        for (name, item) in table.iter() {
            let path = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") };
            let span = table.key(name).and_then(toml_edit::Key::span).or_else(|| item.span());
            // A quoted key with a dot in it is one name, not a path.
            let key = if name.contains('.') { None } else { keys::find(&path) };
            let wrong_before = self.layer.wrong.len();
            if let Some(key) = key {
                self.take(key, item, span);
            } else if !name.contains('.') && keys::is_group(&path) {
                match item.as_table_like() {
                    Some(inner) => self.walk(&path, inner),
                    None => self.wrong(span, What::NotAGroup(path)),
                }
            } else {
                self.wrong(span, What::UnknownKey(path));
            }
            if self.layer.wrong.len() > wrong_before {
                self.layer.unusable.extend(Unusable::of(prefix, name, item));
            }
        }
    }

    fn take(&mut self, key: &'static Key, item: &Item, span: Option<Range<usize>>) {
        let taken = match self.person.and_then(|person| person.fill_in(key, item)) {
            None => key.kind.take(item),
            Some(Ok(filled)) => key.kind.take(&filled),
            Some(Err(problem)) => Taken { value: None, misfits: vec![Misfit::whole(span.clone(), problem)] },
        };
        if let Some(value) = taken.value {
            self.layer.values.insert(key.name, value);
        }
        for misfit in taken.misfits {
            let at = if misfit.part { misfit.span.clone().or_else(|| span.clone()) } else { span.clone() };
            let found = (!misfit.part).then(|| quote(key, item)).flatten();
            self.wrong(at, What::Value { key: key.name, found, misfit });
        }
    }

    fn wrong(&mut self, span: Option<Range<usize>>, what: What) {
        self.layer.wrong.push(Wrong { line: line_of(self.text, span), what });
    }
}

/// The value as it stands in the file, unless it may be somebody's secret.
fn quote(key: &Key, item: &Item) -> Option<String> {
    let value = item.as_value()?.to_string();
    // An address with an `@` may hold a password.
    if key.private || value.contains('@') || value.trim().contains('\n') {
        return None;
    }
    let value = value.trim();
    if value.chars().count() <= LONGEST_QUOTE {
        return Some(value.to_owned());
    }
    Some(value.chars().take(LONGEST_QUOTE).chain(['…']).collect())
}

/// The line of an offset, from 1.
fn line_of(text: &str, span: Option<Range<usize>>) -> Option<u32> {
    let before = text.as_bytes().get(..span?.start.min(text.len()))?;
    let breaks = before.iter().filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks + 1).ok()
}
