//! The policy of the machine, as the text of a settings file.
//!
//! A policy that its user could write is no policy: a file and its folder must belong to root and be closed to everybody
//! else's writing, and a key of the registry must refuse to be opened for writing, or it is refused in words.
//!
//! | File | What it settles |
//! | --- | --- |
//! | `machine_key` | the organisation's key for everybody at this machine |
//! | `owner` | who could write a file |
//! | `registry` | values of the Windows registry as settings |
//! | `preferences` | managed preferences of macOS as settings |

#[cfg(unix)]
mod machine_key;
#[cfg(unix)]
mod owner;
#[cfg(any(target_os = "macos", test))]
mod preferences;
#[cfg(any(windows, test))]
mod registry;
#[cfg(windows)]
mod registry_watch;

use crate::person;
use aftercall_core::ports::{MachineKey, PolicyRead, PolicySource};
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

    /// The files whose changes are changes of the policy.
    pub(super) fn watched(&self) -> Vec<PathBuf> {
        match &self.0 {
            Place::Nowhere => Vec::new(),
            #[cfg(all(unix, not(target_os = "macos")))]
            Place::File { path, .. } => vec![path.clone(), path.with_file_name(machine_key::NAME)],
            #[cfg(target_os = "macos")]
            Place::ManagedPreferences { path } => vec![path.clone(), key_of_macs()],
            #[cfg(windows)]
            Place::Registry => Vec::new(),
        }
    }

    /// Calls `tell` after each change of a policy that is no file, for as long as it says true.
    #[cfg_attr(not(windows), expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "elsewhere policies are files"))]
    pub(super) fn watch_values(&self, tell: impl FnMut() -> bool + Send + 'static) -> std::io::Result<()> {
        #[cfg(windows)]
        if let Place::Registry = self.0 {
            return registry_watch::watch(tell);
        }
        drop(tell);
        Ok(())
    }

    /// Reads it. Blocks.
    pub(super) fn read(&self) -> PolicyRead {
        let (read, source) = match &self.0 {
            Place::Nowhere => (Ok(None), PolicySource::Nowhere),
            #[cfg(all(unix, not(target_os = "macos")))]
            Place::File { path, owner } => (from_file(path, *owner), PolicySource::File(path.display().to_string())),
            #[cfg(target_os = "macos")]
            Place::ManagedPreferences { path } => (preferences::read(path), PolicySource::Preferences(crate::APP_ID.to_owned())),
            #[cfg(windows)]
            Place::Registry => (registry::read(), PolicySource::Registry(format!(r"HKLM\{}", registry::PATH))),
        };
        let (text, fault) = read.map_or_else(|fault| (None, Some(fault)), |text| (text, None));
        let (api_key, unusable) = self.machine_key().map_or_else(|fault| (None, Some(fault)), |key| (key, None));
        let person = text.as_deref().map(person::asked_for_by).unwrap_or_default();
        PolicyRead { text, fault: fault.or(unusable), source, person, api_key }
    }

    fn machine_key(&self) -> Result<Option<MachineKey>, String> {
        match &self.0 {
            Place::Nowhere => Ok(None),
            #[cfg(all(unix, not(target_os = "macos")))]
            Place::File { path, owner } => machine_key::read(&path.with_file_name(machine_key::NAME), *owner),
            #[cfg(target_os = "macos")]
            Place::ManagedPreferences { .. } => machine_key::read(&key_of_macs(), 0),
            #[cfg(windows)]
            Place::Registry => Ok(None),
        }
    }
}

#[cfg(target_os = "macos")]
fn key_of_macs() -> PathBuf {
    PathBuf::from("/Library/Application Support/Aftercall").join(machine_key::NAME)
}

#[cfg(all(unix, not(target_os = "macos")))]
fn from_file(path: &std::path::Path, owner: u32) -> Result<Option<String>, String> {
    use std::io::Read as _;
    let Some(mut file) = owner::open_closed_to_others(path, owner)? else { return Ok(None) };
    let mut text = String::new();
    file.read_to_string(&mut text)
        .map_err(|error| format!("the policy {} cannot be read ({error}); it is not in force", path.display()))?;
    Ok(Some(text))
}

#[cfg(all(test, unix, not(target_os = "macos")))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

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
        let (place, path) = place(folder.path());
        let source = PolicySource::File(path.display().to_string());
        assert_eq!(place.read(), PolicyRead { text: Some("api.url = \"https://x\"\n".to_owned()), source, ..PolicyRead::default() });
    }

    #[test]
    fn is_absent_without_a_word() {
        let folder = tempfile::tempdir().unwrap();
        let read = PolicyPlace::file(folder.path().join("aftercall/policy.toml"), 0).read();
        assert_eq!((read.text, read.fault), (None, None));
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

    #[test]
    fn a_placeholder_asks_who_is_signed_in() {
        let folder = tempfile::tempdir().unwrap();
        let (place, path) = place(folder.path());
        assert_eq!(place.read().person, aftercall_core::ports::Person::default(), "nobody is asked for without need");
        std::fs::write(&path, "account.email = \"%USER%@havblik.example\"\n").unwrap();
        let read = place.read();
        assert!(read.person.login.as_ref().is_some_and(|login| !login.is_empty()) && read.person.mail.is_none());
    }
}
