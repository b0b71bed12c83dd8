//! Values of the Windows registry as settings.
//!
//! A group of settings is a subkey, a setting a value. The registry has fewer kinds of values than settings have, so what a value is
//! follows from its key: the kinds here are those that the ADMX writes (`cargo xtask policy`), and what people write by hand instead.
//! A value of another kind goes on as it is: then core says what is wrong with it, and where.

use aftercall_core::settings::{Kind, find};
use toml_edit::{Array, DocumentMut, Item, Table, Value};

/// Below `HKEY_LOCAL_MACHINE`.
#[cfg(windows)]
pub(super) const PATH: &str = r"Software\Policies\Aftercall";

/// What one value or subkey holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stored {
    /// `REG_DWORD`, `REG_QWORD`.
    Number(u64),
    /// `REG_SZ`, `REG_EXPAND_SZ`.
    Text(String),
    /// `REG_MULTI_SZ`.
    Lines(Vec<String>),
    /// A subkey.
    Key(Vec<(String, Stored)>),
}

/// The text of a settings file that says the same.
pub(super) fn text_of(root: Vec<(String, Stored)>) -> String {
    DocumentMut::from(table("", root)).to_string()
}

fn table(prefix: &str, members: Vec<(String, Stored)>) -> Table {
    let mut table = Table::new();
    for (name, stored) in members {
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}.{name}") };
        let item = match stored {
            Stored::Key(members) => Item::Table(self::table(&path, members)),
            value => item(find(&path).map(|key| key.kind), value),
        };
        table.insert(&name, item);
    }
    table
}

fn item(kind: Option<Kind>, stored: Stored) -> Item {
    match (kind, stored) {
        (Some(Kind::Switch), Stored::Number(number @ 0..=1)) => Item::Value((number == 1).into()),
        (Some(Kind::Switch), Stored::Text(text)) => Item::Value(text.parse::<bool>().map_or_else(|_| text.into(), Value::from)),
        (Some(Kind::Number { .. }), Stored::Text(text)) => {
            Item::Value(text.trim().parse::<i64>().map_or_else(|_| text.into(), Value::from))
        }
        (Some(Kind::Texts(_) | Kind::Queues), Stored::Text(text)) => Item::Value(text.parse().unwrap_or_else(|_| text.into())),
        (Some(Kind::Queues), Stored::Lines(rows)) => {
            Item::Value(Value::Array(rows.into_iter().map(|row| row.parse().unwrap_or_else(|_| Value::from(row))).collect()))
        }
        (_, Stored::Number(number)) => Item::Value(i64::try_from(number).unwrap_or(i64::MAX).into()),
        (_, Stored::Text(text)) => Item::Value(text.into()),
        (_, Stored::Lines(lines)) => Item::Value(Value::Array(lines.into_iter().collect::<Array>())),
        (_, Stored::Key(members)) => Item::Table(table("", members)),
    }
}

/// Reads the policy of this machine.
///
/// # Errors
/// In words, where it cannot be read or where its user could write it.
#[cfg(windows)]
pub(super) fn read() -> Result<Option<String>, String> {
    use windows_registry::LOCAL_MACHINE;
    let Ok(root) = LOCAL_MACHINE.open(PATH) else { return Ok(None) };
    let can_write = |path: &str| LOCAL_MACHINE.options().read().write().open(path).is_ok();
    // An administrator who runs the program may write everything there; a key that is open to more people than its neighbours is
    // what must not be.
    if can_write(PATH) && !can_write(r"Software\Policies") {
        return Err(format!(
            r"what the organisation set is not in force: HKLM\{PATH} can be written by the person it is for; take their right to write away"
        ));
    }
    let members =
        windows::members(&root).map_err(|error| format!(r"the policy in HKLM\{PATH} cannot be read ({error}); it is not in force"))?;
    Ok(Some(text_of(members)))
}

#[cfg(windows)]
mod windows {
    use super::Stored;
    use windows_registry::{Key, Type};

    pub(super) fn members(key: &Key) -> windows_registry::Result<Vec<(String, Stored)>> {
        let mut members = Vec::new();
        for (name, value) in key.values()? {
            let stored = match value.ty() {
                Type::U32 | Type::U64 => Stored::Number(u64::try_from(value)?),
                Type::MultiString => Stored::Lines(Vec::<String>::try_from(value)?),
                _ => Stored::Text(String::try_from(value)?),
            };
            members.push((name, stored));
        }
        for name in key.keys()? {
            let below = self::members(&key.open(&name)?)?;
            members.push((name, Stored::Key(below)));
        }
        Ok(members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aftercall_core::ports::{PolicyRead, PolicySource};
    use aftercall_core::settings::{Origin, resolve};
    use serde_json::json;

    fn text(text: &str) -> Stored {
        Stored::Text(text.to_owned())
    }

    fn lines<const N: usize>(lines: [&str; N]) -> Stored {
        Stored::Lines(lines.map(str::to_owned).to_vec())
    }

    fn key<const N: usize>(members: [(&str, Stored); N]) -> Stored {
        Stored::Key(members.map(|(name, stored)| (name.to_owned(), stored)).to_vec())
    }

    fn read<const N: usize>(members: [(&str, Stored); N]) -> aftercall_core::settings::Resolved {
        let Stored::Key(members) = key(members) else { unreachable!() };
        let source = PolicySource::Registry(r"HKLM\Software\Policies\Aftercall".to_owned());
        resolve(None, &PolicyRead { text: Some(text_of(members)), source, ..PolicyRead::default() })
    }

    #[test]
    fn each_kind_of_value_becomes_the_kind_of_its_key() {
        let resolved = read([
            ("survey", key([("enabled", Stored::Number(0)), ("outbound", text("false")), ("min_seconds_out", text("90"))])),
            ("read", key([("days", Stored::Number(7))])),
            ("api", key([("url", text("https://nps.example"))])),
            ("queues", lines([r#"{ queue = "support", campaign = 17 }"#, r#"{ queue = "test", enabled = false }"#])),
            (
                "door",
                key([
                    (
                        "asterisk",
                        key([
                            ("enabled", Stored::Number(1)),
                            ("address", text("127.0.0.1:5038")),
                            ("agent", lines(["2001", "PJSIP/2001"])),
                        ]),
                    ),
                    ("http", key([("allowed_origins", lines(["https://crm.example"]))])),
                    ("baresip", key([("enabled", text("true"))])),
                ]),
            ),
        ]);
        assert_eq!(resolved.faults, []);
        for (key, wanted) in [
            ("survey.enabled", json!(false)),
            ("survey.outbound", json!(false)),
            ("survey.min_seconds_out", json!(90)),
            ("read.days", json!(7)),
            ("api.url", json!("https://nps.example")),
            (
                "queues",
                json!([{ "queue": "support", "campaign": 17, "enabled": true }, { "queue": "test", "campaign": null, "enabled": false }]),
            ),
            ("door.asterisk.enabled", json!(true)),
            ("door.asterisk.address", json!("127.0.0.1:5038")),
            ("door.asterisk.agent", json!(["2001", "PJSIP/2001"])),
            ("door.http.allowed_origins", json!(["https://crm.example"])),
        ] {
            let found = resolved.get(key).unwrap();
            assert_eq!((found.value, found.origin), (wanted, Origin::Policy), "{key}");
        }
    }

    #[test]
    fn what_cannot_be_used_is_said_with_its_place_in_the_registry() {
        let resolved = read([
            ("survey", key([("enabled", Stored::Number(2)), ("min_seconds_in", text("many"))])),
            ("queues", lines(["support"])),
            ("colour", text("red")),
        ]);
        let faults = resolved.faults_in(aftercall_core::text::Texts::english());
        let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        let ends = [
            r"It stands in HKLM\Software\Policies\Aftercall, value queues.",
            r"It stands in HKLM\Software\Policies\Aftercall, value colour.",
            r"It stands in HKLM\Software\Policies\Aftercall\survey, value enabled.",
            r"It stands in HKLM\Software\Policies\Aftercall\survey, value min_seconds_in.",
        ];
        assert_eq!(messages.len(), ends.len(), "{messages:?}");
        for end in ends {
            assert!(messages.iter().any(|message| message.ends_with(end)), "{end}: {messages:?}");
        }
        assert!(resolved.faults.iter().all(|fault| fault.line.is_none()), "the registry has no lines");
    }
}
