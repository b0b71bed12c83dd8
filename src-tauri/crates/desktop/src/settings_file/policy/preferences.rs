//! Managed preferences of macOS as settings: nested dictionaries are groups.

use plist::{Dictionary, Value as Plist};
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value};

/// What the system itself adds to the preferences of a profile.
const OF_THE_SYSTEM: &str = "Payload";

/// Reads them. The system writes the file as root; one that somebody else could write is refused.
///
/// # Errors
/// In words.
#[cfg(target_os = "macos")]
pub(super) fn read(path: &std::path::Path) -> Result<Option<String>, String> {
    let Some(file) = super::owner::open_closed_to_others(path, 0)? else { return Ok(None) };
    let plist = Plist::from_reader(std::io::BufReader::new(file))
        .map_err(|error| format!("the managed preferences cannot be read ({error}); they are not in force"))?;
    text_of(plist).map(Some)
}

/// The text of a settings file that says the same.
///
/// # Errors
/// In words, where something is of a kind that no setting has (data, dates).
pub(super) fn text_of(plist: Plist) -> Result<String, String> {
    let Plist::Dictionary(mut root) = plist else {
        return Err("the managed preferences are no dictionary; they are not in force".to_owned());
    };
    root.retain(|key, _| !key.starts_with(OF_THE_SYSTEM));
    Ok(DocumentMut::from(table(&root)?).to_string())
}

fn table(dictionary: &Dictionary) -> Result<Table, String> {
    let mut table = Table::new();
    for (key, value) in dictionary {
        let item = match value {
            Plist::Dictionary(inner) => Item::Table(self::table(inner)?),
            other => Item::Value(self::value(key, other)?),
        };
        table.insert(key, item);
    }
    Ok(table)
}

fn value(key: &str, value: &Plist) -> Result<Value, String> {
    let fault = || format!("the managed preference {key} is of a kind that no setting has; the managed preferences are not in force");
    match value {
        Plist::Boolean(it) => Ok((*it).into()),
        Plist::Integer(it) => it.as_signed().map(Value::from).ok_or_else(fault),
        Plist::Real(it) => Ok((*it).into()),
        Plist::String(it) => Ok(it.as_str().into()),
        Plist::Array(items) => Ok(Value::Array(items.iter().map(|it| self::value(key, it)).collect::<Result<Array, _>>()?)),
        Plist::Dictionary(inner) => {
            let mut row = InlineTable::new();
            for (name, it) in inner {
                row.insert(name, self::value(name, it)?);
            }
            Ok(Value::InlineTable(row))
        }
        _ => Err(fault()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aftercall_core::ports::{Person, PolicyRead, PolicySource};
    use aftercall_core::settings::keys::KEYS;
    use aftercall_core::settings::{Origin, resolve};

    const PROFILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../packaging/policy/aftercall.mobileconfig");

    /// The settings that a profile delivers: those of its one payload, as the system puts them into the managed preferences.
    fn delivered(profile: &str) -> Plist {
        let mut profile = Plist::from_reader_xml(profile.as_bytes()).unwrap().into_dictionary().unwrap();
        let mut payloads = profile.remove("PayloadContent").unwrap().into_array().unwrap();
        assert_eq!(payloads.len(), 1);
        payloads.remove(0)
    }

    #[test]
    fn the_sample_profile_sets_nothing_and_with_every_line_in_use_sets_every_key() {
        let sample = std::fs::read_to_string(PROFILE).unwrap();
        let resolved = |profile: &str| {
            let text = text_of(delivered(profile)).unwrap();
            let person = Person { login: Some("anna".to_owned()), mail: None };
            resolve(None, &PolicyRead { text: Some(text), person, ..PolicyRead::default() })
        };
        let (nothing, all) = (resolved(&sample), resolved(&sample.replace("<!-- <key>", "<key>").replace("> -->", ">")));
        assert_eq!((nothing.policy_count(), nothing.faults), (0, vec![]));
        assert_eq!(all.faults, []);
        for key in KEYS {
            assert_eq!(all.origins.get(key.name), Some(&Origin::Policy), "{}", key.name);
        }
    }

    #[test]
    fn what_cannot_be_used_is_said_with_its_domain_and_key() {
        let mut survey = Dictionary::new();
        survey.insert("enabled".to_owned(), Plist::Integer(1.into()));
        let mut root = Dictionary::new();
        root.insert("survey".to_owned(), Plist::Dictionary(survey));
        root.insert("PayloadUUID".to_owned(), Plist::String("x".to_owned()));
        let text = text_of(Plist::Dictionary(root)).unwrap();
        let source = PolicySource::Preferences(crate::APP_ID.to_owned());
        let resolved = resolve(None, &PolicyRead { text: Some(text), source, ..PolicyRead::default() });
        let faults = resolved.faults_in(aftercall_core::text::Texts::english());
        let [fault] = faults.as_slice() else { panic!("{faults:?}") };
        assert!(fault.message.ends_with("It stands in io.aftercall.desktop, key survey.enabled."), "{}", fault.message);
        let date = Plist::Date(std::time::SystemTime::UNIX_EPOCH.into());
        assert!(text_of(Plist::Dictionary([("start".to_owned(), date)].into_iter().collect())).unwrap_err().contains("start"));
    }
}
