//! Changing one key in the text of a settings file. Comments, order and everything else stay as they are, wrong lines too:
//! the file belongs to the person who wrote it.

use super::door_tables;
use super::keys::{self, Key, Kind};
use super::layer;
use super::queues::queue_form;
use crate::error::{Refusal, RefusalCode, Words};
use serde_json::{Value, json};
use std::ops::Range;
use toml_edit::{Array, ArrayOfTables, Document, DocumentMut, InlineTable, Item, Table, TableLike};

/// Puts a value, or the whole table of a connector. `value` is what would stand in the file (`true`, `60`, `"x"`, `["a"]`, `[{queue = "x", campaign = 17}]`),
/// the same as JSON, or a plain text without quotes.
///
/// # Errors
/// `UnknownSetting`, `InvalidValue` with what is allowed, `SettingsFile` where the text is not TOML or cannot be changed
/// without touching more than this key.
pub fn set(text: Option<&str>, key: &str, value: &str) -> Result<String, Refusal> {
    if let Some(table) = door_tables::find(key) {
        return set_table(text, table, value);
    }
    let known = known(key)?;
    let value = read_value(known, value)?;
    let original = text.unwrap_or_default();
    let mut document = parsed(original)?;
    put(document.as_table_mut(), known, &value)?;
    let written = with_breaks_of(original, document.to_string());
    // What cannot be read back must not reach the disk.
    if layer::read(&written).values.get(known.name) == Some(&value) { Ok(written) } else { Err(by_hand(key, &Obstacle::OtherLine)) }
}

/// Puts the table of a connector in place of what stood there: members that it does not name are gone.
fn set_table(text: Option<&str>, table: &'static str, typed: &str) -> Result<String, Refusal> {
    let nothing = Item::None;
    let readings = readings(typed);
    let wanted = door_tables::take(table, readings.iter().find(|reading| reading.is_table_like()).unwrap_or(&nothing))?;
    let original = text.unwrap_or_default();
    let mut document = parsed(original)?;
    let path: Vec<&str> = table.split('.').collect();
    if let Some(old) = table_at(document.as_table_mut(), &path) {
        let is_wanted = |name: &String| wanted.iter().any(|(key, _)| key.name == format!("{table}.{name}"));
        let gone: Vec<String> = old.iter().map(|(name, _)| name.to_owned()).filter(|name| !is_wanted(name)).collect();
        for name in gone {
            old.remove(&name);
        }
    }
    for (key, value) in &wanted {
        put(document.as_table_mut(), key, value)?;
    }
    let written = with_breaks_of(original, document.to_string());
    let read = layer::read(&written).values;
    let is_so = door_tables::members(table)
        .all(|key| read.get(key.name) == wanted.iter().find(|(other, _)| other.name == key.name).map(|(_, value)| value));
    if is_so { Ok(written) } else { Err(by_hand(table, &Obstacle::OtherLine)) }
}

/// Takes a value away, so that the next layer applies. A line that is no setting can be taken away too. Without such a
/// line the text stays as it is.
///
/// # Errors
/// `UnknownSetting` where neither the program nor the text knows the key, `SettingsFile` where the text is not TOML.
pub fn unset(text: Option<&str>, key: &str) -> Result<String, Refusal> {
    let original = text.unwrap_or_default();
    let mut document = parsed(original)?;
    let path: Vec<&str> = key.split('.').collect();
    if item_at(document.as_table(), &path).is_none() {
        if door_tables::find(key).is_none() {
            known(key)?;
        }
        return Ok(original.to_owned());
    }
    if let Some(shorter) = without_lines(original, &path) {
        return Ok(shorter);
    }
    let Some((last, groups)) = path.split_last() else {
        return Ok(original.to_owned());
    };
    if let Some(table) = table_at(document.as_table_mut(), groups) {
        table.remove(last);
    }
    Ok(with_breaks_of(original, document.to_string()))
}

fn known(key: &str) -> Result<&'static Key, Refusal> {
    keys::find(key).ok_or_else(|| {
        let door = door_tables::door_of_secret(key);
        let id = match door {
            Some(_) => "wrong-unknown.secret",
            None if keys::is_group(key) => "wrong-unknown.group",
            None => "wrong-unknown",
        };
        let args = [("key", key.into()), ("door", door.unwrap_or_default().into())];
        Refusal::said(RefusalCode::UnknownSetting, id, &args).with(json!({ "key": key }))
    })
}

fn parsed(text: &str) -> Result<DocumentMut, Refusal> {
    text.parse::<DocumentMut>().map_err(|error| {
        let line = error.span().map(|span| text.get(..span.start).unwrap_or_default().matches('\n').count() + 1);
        let refusal = match line {
            Some(line) => Refusal::said(RefusalCode::SettingsFile, "wrong-not-toml.line", &[("line", line.to_string().into())]),
            None => Refusal::said(RefusalCode::SettingsFile, "wrong-not-toml", &[]),
        };
        refusal.with(json!({ "line": line }))
    })
}

/// Why the text cannot be changed without touching more than one key.
enum Obstacle<'a> {
    /// Another line of the same key.
    OtherLine,
    /// The group of the key cannot be made.
    Group,
    /// A value stands where the group belongs.
    NoGroup(&'a str),
}

fn by_hand(key: &str, why: &Obstacle<'_>) -> Refusal {
    let (why, group) = match why {
        Obstacle::OtherLine => ("other-line", ""),
        Obstacle::Group => ("group", ""),
        Obstacle::NoGroup(group) => ("no-group", *group),
    };
    let args = [("key", key.into()), ("why", why.into()), ("group", group.into())];
    Refusal::said(RefusalCode::SettingsFile, "wrong-by-hand", &args).with(json!({ "key": key }))
}

/// What a person typed, as TOML and as JSON.
fn readings(typed: &str) -> Vec<Item> {
    let toml = typed.trim().parse::<toml_edit::Value>().ok();
    let json = serde_json::from_str(typed).ok().as_ref().and_then(toml_value);
    toml.into_iter().chain(json).map(Item::Value).collect()
}

/// Reads what a person typed: as TOML, as JSON, as plain text, whatever fits first.
fn read_value(key: &'static Key, typed: &str) -> Result<Value, Refusal> {
    let mut readings = readings(typed);
    let is_list = readings.iter().any(Item::is_array);
    if matches!(key.kind, Kind::Text(_) | Kind::Choice(_)) || (matches!(key.kind, Kind::Names(_)) && !is_list) {
        readings.push(Item::Value(typed.trim().into()));
    }
    let mut problem = key.kind.expected();
    for reading in &readings {
        let mut taken = key.kind.take(reading);
        match (taken.value, taken.misfits.pop()) {
            (Some(value), None) => return Ok(value),
            (_, Some(misfit)) if misfit.part => problem = misfit.problem,
            (_, _) => {}
        }
    }
    let name = key.name;
    let words =
        Words::new(move |texts| texts.say("wrong-nothing-changed", &[("subject", name.into()), ("problem", problem.say(texts).into())]));
    Err(Refusal::worded(RefusalCode::InvalidValue, words).with(json!({ "key": name })))
}

/// Puts a value at the key's place, making the groups on the way.
fn put(root: &mut Table, key: &Key, value: &Value) -> Result<(), Refusal> {
    let path: Vec<&str> = key.name.split('.').collect();
    let Some((last, groups)) = path.split_last() else {
        return Ok(());
    };
    let mut table: &mut dyn TableLike = root;
    let mut inline = false;
    let mut dotted = false;
    for (depth, group) in groups.iter().enumerate() {
        if !table.contains_key(group) {
            let made = if inline {
                Item::Value(toml_edit::Value::InlineTable(InlineTable::new()))
            } else {
                let mut made = Table::new();
                made.set_dotted(dotted);
                // A header of its own only for the table that gets the value.
                made.set_implicit(depth + 1 < groups.len());
                Item::Table(made)
            };
            table.insert(group, made);
        }
        let item = table.get_mut(group).ok_or_else(|| by_hand(key.name, &Obstacle::Group))?;
        inline = inline || item.is_inline_table();
        table = item.as_table_like_mut().ok_or_else(|| by_hand(key.name, &Obstacle::NoGroup(group)))?;
        dotted = table.is_dotted();
    }
    if key.kind == Kind::Queues && !inline && !table.get(last).is_some_and(Item::is_value) {
        put_queues(table, last, value);
        return Ok(());
    }
    let Some(mut new) = toml_value(value) else {
        return Ok(());
    };
    match table.get_mut(last) {
        Some(Item::Value(old)) => {
            *new.decor_mut() = old.decor().clone();
            *old = new;
        }
        Some(_) | None => {
            table.insert(last, Item::Value(new));
        }
    }
    Ok(())
}

/// Queues stand as `[[queues]]`; a row that names the same queue as before keeps its comments.
fn put_queues(table: &mut dyn TableLike, name: &str, value: &Value) {
    let old: Vec<Table> = table.get(name).and_then(Item::as_array_of_tables).map(|rows| rows.iter().cloned().collect()).unwrap_or_default();
    let named = |row: &Table| row.get("queue").and_then(Item::as_str).map(queue_form);
    let mut rows = ArrayOfTables::new();
    for row in value.as_array().map(Vec::as_slice).unwrap_or_default() {
        let queue = row.get("queue").and_then(Value::as_str).map(queue_form);
        let mut table = old.iter().find(|earlier| named(earlier) == queue).cloned().unwrap_or_default();
        table.set_position(None);
        let unset: Vec<String> = table.iter().map(|(name, _)| name.to_owned()).collect();
        for name in unset {
            // Rows are whole: what the new one does not say is gone.
            if row.get(&name).is_none_or(Value::is_null) {
                table.remove(&name);
            }
        }
        for (name, member) in row.as_object().into_iter().flatten() {
            // `enabled = true` is what an absent one means.
            let said = table.contains_key(name) || !(name == "enabled" && member == &Value::Bool(true));
            let Some(mut new) = toml_value(member).filter(|_| said) else {
                continue;
            };
            match table.get_mut(name) {
                Some(Item::Value(earlier)) => {
                    *new.decor_mut() = earlier.decor().clone();
                    *earlier = new;
                }
                Some(_) | None => {
                    table.insert(name, Item::Value(new));
                }
            }
        }
        rows.push(table);
    }
    if rows.is_empty() {
        table.insert(name, Item::Value(toml_edit::Value::Array(Array::new())));
    } else {
        table.insert(name, Item::ArrayOfTables(rows));
    }
}

fn toml_value(value: &Value) -> Option<toml_edit::Value> {
    match value {
        Value::Null => None,
        Value::Bool(on) => Some((*on).into()),
        Value::Number(number) => number.as_i64().map(Into::into).or_else(|| number.as_f64().map(Into::into)),
        Value::String(text) => Some(text.as_str().into()),
        Value::Array(entries) => {
            let entries: Array = entries.iter().filter_map(toml_value).collect();
            Some(entries.into())
        }
        Value::Object(members) => {
            let members: InlineTable = members.iter().filter_map(|(name, member)| Some((name.as_str(), toml_value(member)?))).collect();
            Some(members.into())
        }
    }
}

fn table_at<'a>(root: &'a mut Table, path: &[&str]) -> Option<&'a mut dyn TableLike> {
    let mut table: &mut dyn TableLike = root;
    for group in path {
        table = table.get_mut(group)?.as_table_like_mut()?;
    }
    Some(table)
}

fn item_at<'a>(root: &'a dyn TableLike, path: &[&str]) -> Option<&'a Item> {
    let (last, groups) = path.split_last()?;
    let mut table = root;
    for group in groups {
        table = table.get(group)?.as_table_like()?;
    }
    table.get(last)
}

/// The text without the lines of a value that has lines of its own: then every comment around it stays.
fn without_lines(text: &str, path: &[&str]) -> Option<String> {
    let document = Document::parse(text).ok()?;
    let (last, groups) = path.split_last()?;
    let mut table: &dyn TableLike = document.as_table();
    for group in groups {
        let item = table.get(group)?;
        if item.is_inline_table() && !item.as_inline_table().is_some_and(InlineTable::is_dotted) {
            return None;
        }
        table = item.as_table_like()?;
    }
    let value = table.get(last)?.as_value()?;
    let start = table.key(last)?.span()?.start;
    let lines = whole_lines(text, start..value.span()?.end);
    let mut shorter = text.get(..lines.start)?.to_owned();
    shorter.push_str(text.get(lines.end..)?);
    Some(shorter)
}

fn whole_lines(text: &str, span: Range<usize>) -> Range<usize> {
    let start = text.get(..span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(span.end..).and_then(|after| after.find('\n')).map_or(text.len(), |at| span.end + at + 1);
    start..end
}

/// The printer writes `\n`; a file made on Windows keeps its own line ends.
fn with_breaks_of(original: &str, written: String) -> String {
    if original.contains("\r\n") { written.replace("\r\n", "\n").replace('\n', "\r\n") } else { written }
}
