//! A value for each key that an administrator could start from: the default, or an example where there is none.

use aftercall_core::settings::Key;
use serde_json::{Value, json};

/// The value.
pub fn value(key: &Key) -> Value {
    match key.default() {
        Value::Null => without_default(key.name),
        Value::Array(rows) if rows.is_empty() => without_default(key.name),
        default => default,
    }
}

fn without_default(key: &str) -> Value {
    match key {
        "account.email" => json!("%USER%@company.example"),
        "survey.default_campaign" => json!(17),
        "queues" => json!([{ "queue": "support", "campaign": 17 }, { "queue": "test", "enabled": false }]),
        "door.http.allowed_origins" => json!(["https://crm.example.com"]),
        name if name.starts_with("account.employee.") => json!("Words"),
        name if name.starts_with("pgap.question.") => json!("How satisfied was this customer?"),
        "update.address" => json!("https://releases.example/aftercall"),
        "door.genesys.region" => json!("euw2.pure.cloud"),
        "door.genesys.address" => json!("https://api.euw2.pure.cloud"),
        "door.genesys.client_id" | "door.genesys.user_id" => json!("00000000-0000-0000-0000-000000000000"),
        name if name.starts_with("door.") && name.ends_with(".user") => json!("aftercall"),
        name if name.starts_with("door.") && name.ends_with(".agent") => json!(["2001"]),
        name if name.starts_with("door.") && name.ends_with(".ca_file") => json!("/etc/ssl/certs/company.pem"),
        name => panic!("{name} has no default and no example: give it one in the tests of policies"),
    }
}

/// The value as it stands in a settings file.
pub fn toml(value: &Value) -> String {
    match value {
        Value::Array(entries) => format!("[{}]", entries.iter().map(toml).collect::<Vec<_>>().join(", ")),
        Value::Object(members) => {
            let members: Vec<String> = members.iter().map(|(name, value)| format!("{name} = {}", toml(value))).collect();
            format!("{{ {} }}", members.join(", "))
        }
        // Strings, numbers and truth look the same in JSON.
        other => other.to_string(),
    }
}

/// What a value may be, in a few words that need no language: `0..3600`, `hold | show`.
pub fn range(key: &Key) -> String {
    use aftercall_core::settings::Kind;
    match key.kind {
        Kind::Switch => "true | false".to_owned(),
        Kind::Number { least, most: i64::MAX } => format!("{least}.."),
        Kind::Number { least, most } => format!("{least}..{most}"),
        Kind::Choice(words) => words.join(" | "),
        Kind::Text(_) => String::new(),
        Kind::Texts(_) | Kind::Names(_) => "[ ]".to_owned(),
        Kind::Queues => "[ { } ]".to_owned(),
    }
}

/// The groups of keys in their order, each with its keys: what stands before the first dot.
pub fn groups() -> Vec<(&'static str, Vec<&'static Key>)> {
    let mut groups: Vec<(&str, Vec<&Key>)> = Vec::new();
    for key in aftercall_core::settings::keys::KEYS {
        let group = key.name.split('.').next().unwrap();
        match groups.iter_mut().find(|(name, _)| *name == group) {
            Some((_, keys)) => keys.push(key),
            None => groups.push((group, vec![key])),
        }
    }
    groups
}
