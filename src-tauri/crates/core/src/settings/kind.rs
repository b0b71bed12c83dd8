//! What a value may be, and reading one out of TOML.

use super::checks::Check;
use super::queues;
use crate::error::Words;
use crate::text::Arg;
use serde_json::{Value, json};
use std::ops::Range;
use toml_edit::Item;

/// Longest list of names.
const MOST_NAMES: i64 = 16;

/// What a value of a key may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `true` or `false`.
    Switch,
    /// A whole number within limits, both taken.
    Number {
        /// Smallest.
        least: i64,
        /// Largest.
        most: i64,
    },
    /// A text that passes a check.
    Text(Check),
    /// One of some words.
    Choice(&'static [&'static str]),
    /// A list of texts that pass a check.
    Texts(Check),
    /// A text that passes a check, or a list of them. A whole number is one too: extensions are written so.
    Names(Check),
    /// The rows of `[[queues]]`.
    Queues,
}

/// Something that cannot be used.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Misfit {
    /// Where it stands in the text.
    pub(super) span: Option<Range<usize>>,
    /// A sentence without its subject: `must be true or false`.
    pub(super) problem: Words,
    /// Whether only a part of the value, such as one row, is left out.
    pub(super) part: bool,
}

impl Misfit {
    pub(super) fn whole(span: Option<Range<usize>>, problem: Words) -> Self {
        Self { span, problem, part: false }
    }

    pub(super) fn part(span: Option<Range<usize>>, problem: Words) -> Self {
        Self { span, problem, part: true }
    }
}

/// A value that was read: what can be used of it, and what cannot.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Taken {
    /// As it is kept.
    pub(super) value: Option<Value>,
    /// What is wrong.
    pub(super) misfits: Vec<Misfit>,
}

impl Kind {
    /// What is expected, after the key's name: `must be true or false`.
    #[must_use]
    pub fn expected(self) -> Words {
        let number = |number: i64| Arg::Text(number.to_string());
        match self {
            Self::Switch => Words::of("must-be-switch", Vec::new()),
            Self::Number { least, most: i64::MAX } => Words::of("must-be-number.least", vec![("least", number(least))]),
            Self::Number { least, most } => Words::of("must-be-number", vec![("least", number(least)), ("most", number(most))]),
            Self::Text(check) => check.expected(),
            Self::Choice(words) => Words::of("must-be-choice", vec![("words", words.join(", ").into())]),
            Self::Texts(check) => Words::new(move |texts| texts.say("must-be-list", &[("entry", check.expected().say(texts).into())])),
            Self::Names(check) => Words::new(move |texts| {
                texts.say("must-be-names", &[("most", number(MOST_NAMES)), ("entry", check.expected().say(texts).into())])
            }),
            Self::Queues => Words::of("must-be-queues", Vec::new()),
        }
    }

    /// Reads a value.
    pub(super) fn take(self, item: &Item) -> Taken {
        if self == Self::Queues {
            return queues::take(item);
        }
        match self.value_of(item) {
            Some(value) => Taken { value: Some(value), misfits: Vec::new() },
            None => Taken { value: None, misfits: vec![Misfit::whole(item.span(), self.expected())] },
        }
    }

    fn value_of(self, item: &Item) -> Option<Value> {
        match self {
            Self::Switch => item.as_bool().map(Value::Bool),
            Self::Number { least, most } => item.as_integer().filter(|number| (least..=most).contains(number)).map(|number| json!(number)),
            Self::Text(check) => item.as_str().and_then(|text| check.take(text)).map(Value::String),
            Self::Choice(words) => item.as_str().and_then(|text| words.iter().find(|word| **word == text)).map(|word| json!(word)),
            Self::Texts(check) => item
                .as_array()?
                .iter()
                .map(|entry| entry.as_str().and_then(|text| check.take(text)).map(Value::String))
                .collect::<Option<Vec<Value>>>()
                .map(Value::Array),
            Self::Names(check) => match item.as_array() {
                Some(entries) if (1..=MOST_NAMES).contains(&i64::try_from(entries.len()).ok()?) => {
                    entries.iter().map(|entry| name(check, entry)).collect::<Option<Vec<Value>>>().map(Value::Array)
                }
                Some(_) => None,
                None => name(check, item.as_value()?),
            },
            Self::Queues => queues::take(item).value,
        }
    }
}

fn name(check: Check, value: &toml_edit::Value) -> Option<Value> {
    let text = value.as_integer().filter(|number| *number >= 0).map(|number| number.to_string());
    check.take(text.as_deref().or(value.as_str())?).map(Value::String)
}

fn table_value(table: &dyn toml_edit::TableLike) -> Value {
    table.iter().map(|(name, item)| (name.to_owned(), free_value(item))).collect()
}

/// Any TOML as JSON; a date becomes its text.
pub(super) fn free_value(item: &Item) -> Value {
    if let Some(table) = item.as_table_like() {
        return table_value(table);
    }
    if let Some(tables) = item.as_array_of_tables() {
        return tables.iter().map(|table| table_value(table)).collect();
    }
    if let Some(entries) = item.as_array() {
        return entries.iter().map(|entry| free_value(&Item::Value(entry.clone()))).collect();
    }
    match item.as_value() {
        Some(toml_edit::Value::String(text)) => json!(text.value()),
        Some(toml_edit::Value::Integer(number)) => json!(number.value()),
        Some(toml_edit::Value::Float(number)) => json!(number.value()),
        Some(toml_edit::Value::Boolean(on)) => json!(on.value()),
        Some(toml_edit::Value::Datetime(time)) => json!(time.value().to_string()),
        Some(toml_edit::Value::Array(_) | toml_edit::Value::InlineTable(_)) | None => Value::Null,
    }
}
