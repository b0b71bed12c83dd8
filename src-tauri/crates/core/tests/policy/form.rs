//! The form of Jamf Pro ("Application & Custom Settings", external applications, custom schema): a JSON schema of the same keys.

use crate::examples::groups;
use crate::meanings::Meanings;
use aftercall_core::settings::{Key, Kind};
use serde_json::{Map, Value, json};

pub fn form(meanings: &Meanings) -> String {
    let mut properties = Map::new();
    for (group, keys) in groups() {
        for key in keys {
            put(&mut properties, key.name, group, key, meanings);
        }
    }
    let form = json!({
        "title": "Aftercall (io.aftercall.desktop)",
        "description": meanings.say("policy-intro"),
        "properties": properties,
    });
    format!("{}\n", serde_json::to_string_pretty(&form).unwrap())
}

/// Puts a key where its name says; each name before a dot is an object.
fn put(properties: &mut Map<String, Value>, name: &str, group: &str, key: &Key, meanings: &Meanings) {
    let Some((first, rest)) = name.split_once('.') else {
        properties.insert(name.to_owned(), schema(key, meanings));
        return;
    };
    let title = if first == group { meanings.say(&format!("group-{group}")) } else { first.to_owned() };
    let object = properties.entry(first).or_insert_with(|| json!({ "title": title, "type": "object", "properties": {} }));
    put(object["properties"].as_object_mut().unwrap(), rest, group, key, meanings);
}

fn schema(key: &Key, meanings: &Meanings) -> Value {
    let mut schema = json!({ "title": meanings.title(key), "description": meanings.explain(key) });
    let kind = match key.kind {
        Kind::Switch => json!({ "type": "boolean" }),
        Kind::Number { least, most: i64::MAX } => json!({ "type": "integer", "minimum": least }),
        Kind::Number { least, most } => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Kind::Text(_) => json!({ "type": "string" }),
        Kind::Choice(words) => json!({ "type": "string", "enum": words }),
        Kind::Texts(_) | Kind::Names(_) => json!({ "type": "array", "items": { "type": "string" } }),
        Kind::Queues => json!({ "type": "array", "items": { "type": "object", "properties": {
            "queue": { "type": "string" }, "campaign": { "type": "integer", "minimum": 1 }, "enabled": { "type": "boolean" },
        } } }),
    };
    for (name, value) in kind.as_object().unwrap() {
        schema[name] = value.clone();
    }
    schema
}
