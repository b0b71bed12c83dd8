//! The policy of the machine, as the text of a settings file.
//!
//! A policy that its user could write is no policy: on Linux the file and its folder must belong to root and be closed to
//! everybody else's writing, or it is refused in words. Windows and macOS keep their places closed themselves.

use aftercall_core::ports::PolicyRead;
#[cfg(all(unix, not(target_os = "macos")))]
use std::path::Path;
use std::path::PathBuf;

/// Where the policy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyPlace(Place);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Nowhere,
    /// `/etc/aftercall/policy.toml` and who must own it.
    #[cfg(all(unix, not(target_os = "macos")))]
    File {
        path: PathBuf,
        owner: u32,
    },
    #[cfg(target_os = "macos")]
    ManagedPreferences {
        path: PathBuf,
    },
    #[cfg(windows)]
    Registry,
}

impl PolicyPlace {
    /// The place of this machine.
    #[must_use]
    pub fn of_the_machine() -> Self {
        #[cfg(all(unix, not(target_os = "macos")))]
        return Self(Place::File { path: PathBuf::from("/etc/aftercall/policy.toml"), owner: 0 });
        #[cfg(target_os = "macos")]
        return Self(Place::ManagedPreferences {
            path: PathBuf::from("/Library/Managed Preferences").join(format!("{}.plist", crate::APP_ID)),
        });
        #[cfg(windows)]
        return Self(Place::Registry);
    }

    /// No policy at all: tests of other things.
    #[must_use]
    pub fn none() -> Self {
        Self(Place::Nowhere)
    }

    /// A file owned by a certain user: tests of policies.
    #[cfg(all(unix, not(target_os = "macos")))]
    #[must_use]
    pub fn file(path: PathBuf, owner: u32) -> Self {
        Self(Place::File { path, owner })
    }

    /// The file whose changes are changes of the policy, where there is one.
    pub(super) fn watched(&self) -> Option<PathBuf> {
        match &self.0 {
            Place::Nowhere => None,
            #[cfg(all(unix, not(target_os = "macos")))]
            Place::File { path, .. } => Some(path.clone()),
            #[cfg(target_os = "macos")]
            Place::ManagedPreferences { path } => Some(path.clone()),
            #[cfg(windows)]
            Place::Registry => None,
        }
    }

    /// Reads it. Blocks.
    pub(super) fn read(&self) -> PolicyRead {
        let read = match &self.0 {
            Place::Nowhere => Ok(None),
            #[cfg(all(unix, not(target_os = "macos")))]
            Place::File { path, owner } => from_file(path, *owner),
            #[cfg(target_os = "macos")]
            Place::ManagedPreferences { path } => macos::read(path),
            #[cfg(windows)]
            Place::Registry => windows::read(),
        };
        match read {
            Ok(text) => PolicyRead { text, fault: None },
            Err(fault) => PolicyRead { text: None, fault: Some(fault) },
        }
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn from_file(path: &Path, owner: u32) -> Result<Option<String>, String> {
    use std::io::{ErrorKind, Read};
    let mut file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        Err(error) => return Err(format!("the policy {} cannot be opened ({error}); it is not in force", path.display())),
    };
    // Of the open file, so that it cannot be changed for another in between.
    let found = file.metadata().map_err(|error| format!("the policy {} cannot be looked at ({error})", path.display()))?;
    refuse_if_others_can_write(path, &found, owner)?;
    if let Some(folder) = path.parent() {
        let found = std::fs::metadata(folder).map_err(|error| format!("the folder {} cannot be looked at ({error})", folder.display()))?;
        refuse_if_others_can_write(folder, &found, owner)?;
    }
    let mut text = String::new();
    file.read_to_string(&mut text)
        .map_err(|error| format!("the policy {} cannot be read ({error}); it is not in force", path.display()))?;
    Ok(Some(text))
}

#[cfg(all(unix, not(target_os = "macos")))]
fn refuse_if_others_can_write(path: &Path, found: &std::fs::Metadata, owner: u32) -> Result<(), String> {
    use std::os::unix::fs::MetadataExt;
    let path = path.display();
    if found.uid() != owner {
        return Err(format!("the policy is not in force: {path} does not belong to root; an administrator must own it"));
    }
    if found.mode() & 0o022 != 0 {
        return Err(format!(
            "the policy is not in force: {path} can be written by others (mode {:o}); `chmod go-w` it",
            found.mode() & 0o7777
        ));
    }
    Ok(())
}

#[cfg(target_os = "macos")]
mod macos {
    use plist::{Dictionary, Value as Plist};
    use std::path::Path;
    use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, Value};

    /// Nested dictionaries become tables; what a setting can be nothing of (data, dates) is a fault.
    pub(super) fn read(path: &Path) -> Result<Option<String>, String> {
        if !path.exists() {
            return Ok(None);
        }
        let fault = |error: plist::Error| format!("the managed preferences cannot be read ({error}); they are not in force");
        let Plist::Dictionary(root) = Plist::from_file(path).map_err(fault)? else {
            return Err("the managed preferences are no dictionary; they are not in force".to_owned());
        };
        Ok(Some(DocumentMut::from(table(&root)?).to_string()))
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
        let fault = || format!("the managed preference {key} is of a kind that no setting has; it is not in force");
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
}

#[cfg(windows)]
mod windows {
    use toml_edit::{DocumentMut, Item, Table, Value};
    use windows_registry::{Key, LOCAL_MACHINE, Type};

    const PATH: &str = r"Software\Policies\Aftercall";

    /// Subkeys become tables, DWORDs numbers, strings what TOML makes of them (`true`, `[..]`) or else text.
    pub(super) fn read() -> Result<Option<String>, String> {
        let Ok(root) = LOCAL_MACHINE.open(PATH) else { return Ok(None) };
        let table = table(&root).map_err(|error| format!(r"the policy in HKLM\{PATH} cannot be read ({error}); it is not in force"))?;
        Ok(Some(DocumentMut::from(table).to_string()))
    }

    fn table(key: &Key) -> windows_registry::Result<Table> {
        let mut table = Table::new();
        for (name, value) in key.values()? {
            let item = match value.ty() {
                Type::U32 | Type::U64 => i64::try_from(u64::try_from(value)?).map_or(Value::from(i64::MAX), Value::from),
                _ => {
                    let text = String::try_from(value)?;
                    match text.parse::<Value>() {
                        Ok(parsed @ (Value::Boolean(_) | Value::Array(_))) => parsed,
                        _ => Value::from(text),
                    }
                }
            };
            table.insert(&name, Item::Value(item));
        }
        for name in key.keys()? {
            table.insert(&name, Item::Table(self::table(&key.open(&name)?)?));
        }
        Ok(table)
    }
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn place(folder: &Path) -> (PolicyPlace, PathBuf) {
        let path = folder.join("policy.toml");
        std::fs::write(&path, "api.url = \"https://x\"\n").unwrap();
        set_mode(&path, 0o644);
        set_mode(folder, 0o755);
        (PolicyPlace::file(path.clone(), rustix::process::geteuid().as_raw()), path)
    }

    fn set_mode(path: &Path, mode: u32) {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn is_read_where_only_its_owner_can_write() {
        let folder = tempfile::tempdir().unwrap();
        let (place, _) = place(folder.path());
        assert_eq!(place.read(), PolicyRead { text: Some("api.url = \"https://x\"\n".to_owned()), fault: None });
    }

    #[test]
    fn is_absent_without_a_word() {
        let folder = tempfile::tempdir().unwrap();
        let place = PolicyPlace::file(folder.path().join("aftercall/policy.toml"), 0);
        assert_eq!(place.read(), PolicyRead::default());
        assert_eq!(PolicyPlace::none().read(), PolicyRead::default());
    }

    #[test]
    fn is_refused_in_words_where_somebody_else_could_write() {
        let folder = tempfile::tempdir().unwrap();
        let (place, path) = place(folder.path());
        let table: [(&Path, u32, u32); 4] =
            [(&path, 0o664, 0o644), (&path, 0o646, 0o644), (folder.path(), 0o775, 0o755), (folder.path(), 0o777, 0o755)];
        for (what, loose, strict) in table {
            set_mode(what, loose);
            let read = place.read();
            assert!(read.text.is_none() && read.fault.as_ref().is_some_and(|fault| fault.contains("go-w")), "{loose:o}: {read:?}");
            set_mode(what, strict);
        }
        assert!(place.read().fault.is_none());
        let foreign = PolicyPlace::file(path, rustix::process::geteuid().as_raw() + 1).read();
        assert!(foreign.text.is_none() && foreign.fault.is_some_and(|fault| fault.contains("root")));
    }
}
