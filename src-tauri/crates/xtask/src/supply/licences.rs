//! The list for people: each package with its licence, then every text once, with the packages that it is of.

use super::parts::Part;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

/// How the files begin in which packages keep their licences.
const NAMES: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "COPYRIGHT", "UNLICENSE"];

/// The list.
pub(super) fn of(parts: &[Part]) -> String {
    let foreign: Vec<&Part> = parts.iter().filter(|part| !part.own).collect();
    let mut text = format!("Aftercall is made with {} packages of others. Each is used under the licence beside it.\n\n", foreign.len());
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in &foreign {
        let place = part.repository.as_ref().map(|place| format!("  {place}")).unwrap_or_default();
        let _ = writeln!(text, "{} {}  {}{place}", part.name, part.version, part.licence);
        for found in texts_of(part) {
            texts.entry(found).or_default().push(part.id());
        }
    }
    for (found, of) in texts {
        let _ = write!(text, "\n{}\n{}\n\n{}\n", "=".repeat(80), of.join(", "), found.trim_end());
    }
    text
}

fn texts_of(part: &Part) -> Vec<String> {
    let entries = fs::read_dir(&part.folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .filter(|entry| {
            let name = entry.file_name().to_string_lossy().to_uppercase();
            NAMES.iter().any(|begin| name.starts_with(begin))
        })
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files.iter().filter_map(|file| fs::read_to_string(file).ok()).map(|text| text.replace("\r\n", "\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::disallowed_methods)]
    fn a_text_that_packages_share_is_there_once_with_all_of_them() {
        let folder = tempfile::tempdir().unwrap();
        let part = |name: &str| {
            let place = folder.path().join(name);
            fs::create_dir(&place).unwrap();
            fs::write(place.join("LICENSE-MIT"), "the text\r\n").unwrap();
            fs::write(place.join("README.md"), "not this").unwrap();
            Part {
                name: name.to_owned(),
                version: "1.0.0".to_owned(),
                licence: "MIT".to_owned(),
                repository: None,
                checksum: None,
                folder: place,
                needs: [].into(),
                own: false,
            }
        };
        let list = of(&[part("one"), part("two")]);
        assert_eq!(list.matches("the text").count(), 1, "{list}");
        assert!(list.contains("one@1.0.0, two@1.0.0") && !list.contains("not this"), "{list}");
    }
}
