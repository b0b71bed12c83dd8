//! The list of a release. Whoever reads it has verified its signature; it is held to its form all the same, so that a mistake of its maker
//! is a refusal and not half an update.

use super::{PROGRAMS, UpdateFault};
use semver::Version;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What a list is of: one key may sign other things too.
const PROGRAM: &str = "aftercall";
/// Largest program, in bytes.
const LARGEST_FILE: u64 = 512 * 1024 * 1024;
/// Longest name of a file.
const LONGEST_NAME: usize = 100;

/// A release, as far as it is of use on this system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// Its number.
    pub version: Version,
    /// Its files for this system, the program that runs last; none where a release has none for it.
    pub files: Vec<ReleaseFile>,
}

/// One program of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseFile {
    /// Which one of [`PROGRAMS`].
    pub program: &'static str,
    /// The name of its file at the address.
    pub file: String,
    /// Its size.
    pub bytes: u64,
    /// The text of its own signature (`.minisig`).
    pub signature: String,
}

#[derive(Deserialize)]
struct List {
    program: String,
    version: Version,
    /// By system, as `linux-x86_64`; then by program.
    #[serde(default)]
    systems: BTreeMap<String, BTreeMap<String, Entry>>,
}

#[derive(Deserialize)]
struct Entry {
    file: String,
    bytes: u64,
    signature: String,
}

impl Release {
    /// Reads a list for a system, named as `linux-x86_64`. Members that are not known are for later versions.
    ///
    /// # Errors
    /// [`UpdateFault::Unreadable`].
    pub fn read(list: &[u8], system: &str) -> Result<Self, UpdateFault> {
        let mut list: List = serde_json::from_slice(list).map_err(|_| UpdateFault::Unreadable)?;
        if list.program != PROGRAM {
            return Err(UpdateFault::Unreadable);
        }
        let mut entries = list.systems.remove(system).unwrap_or_default();
        // All programs or none: they speak to each other.
        if !entries.is_empty() && !PROGRAMS.iter().all(|program| entries.contains_key(*program)) {
            return Err(UpdateFault::Unreadable);
        }
        let files = PROGRAMS.into_iter().filter_map(|program| entries.remove(program).map(|entry| entry.of(program)));
        Ok(Self { version: list.version, files: files.collect::<Result<_, _>>()? })
    }
}

impl Entry {
    fn of(self, program: &'static str) -> Result<ReleaseFile, UpdateFault> {
        let fits = (1..=LARGEST_FILE).contains(&self.bytes)
            && (1..=LONGEST_NAME).contains(&self.file.len())
            && !self.file.starts_with('.')
            && self.file.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
        match fits {
            true => Ok(ReleaseFile { program, file: self.file, bytes: self.bytes, signature: self.signature }),
            false => Err(UpdateFault::Unreadable),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn list() -> Value {
        let entry = |file: &str| json!({ "file": file, "bytes": 7, "signature": "s" });
        json!({ "program": "aftercall", "version": "0.2.0", "published": "2026-11-26", "systems": {
            "linux-x86_64": { "aftercall": entry("aftercall-0.2.0"), "aftercallctl": entry("aftercallctl-0.2.0") },
        } })
    }

    fn read(list: &Value) -> Result<Release, UpdateFault> {
        Release::read(list.to_string().as_bytes(), "linux-x86_64")
    }

    #[test]
    fn the_files_of_this_system_the_running_program_last() {
        let release = read(&list()).unwrap();
        assert_eq!(release.version.to_string(), "0.2.0");
        let files: Vec<_> = release.files.iter().map(|file| (file.program, file.file.as_str(), file.bytes)).collect();
        assert_eq!(files, [("aftercallctl", "aftercallctl-0.2.0", 7), ("aftercall", "aftercall-0.2.0", 7)]);
        let elsewhere = Release::read(list().to_string().as_bytes(), "macos-aarch64").unwrap();
        assert!(elsewhere.files.is_empty());
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let file = "/systems/linux-x86_64/aftercall/file";
        for (place, value) in [
            ("/program", json!("another")),
            ("/version", json!("2")),
            ("/version", json!(null)),
            (file, json!("../aftercall")),
            (file, json!("a/b")),
            (file, json!(".hidden")),
            (file, json!("")),
            (file, json!("https://elsewhere.example")),
            ("/systems/linux-x86_64/aftercall/bytes", json!(0)),
            ("/systems/linux-x86_64/aftercall/bytes", json!(-1)),
            ("/systems/linux-x86_64/aftercall/bytes", json!(LARGEST_FILE + 1)),
            ("/systems/linux-x86_64/aftercall/signature", json!(null)),
            ("/systems/linux-x86_64", json!({ "aftercall": list()["systems"]["linux-x86_64"]["aftercall"] })),
            ("/systems", json!([])),
        ] {
            let mut wrong = list();
            *wrong.pointer_mut(place).unwrap() = value.clone();
            assert_eq!(read(&wrong), Err(UpdateFault::Unreadable), "{place}: {value}");
        }
        assert_eq!(Release::read(b"<html>", "linux-x86_64"), Err(UpdateFault::Unreadable));
    }
}
