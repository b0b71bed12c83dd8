//! What the client gave, checked: the names at the top level; and that unsafe code stays out.

use crate::fault::{Fault, Outcome, While as _};
use crate::house::House;
use crate::run;
use std::collections::BTreeSet;
use std::fs;

/// The top level, besides names that begin with a dot.
const TOP: [&str; 10] =
    ["CHANGELOG.md", "Cargo.lock", "Cargo.toml", "LICENSE", "README.md", "icons", "src-tauri", "tauri.conf.json", "tests", "ui"];
/// Talks to systems whose doors are unsafe; each block there says why it is sound.
const MAY_BE_UNSAFE: &str = "aftercall-desktop";

/// Checks names and roots.
pub(super) fn check(house: &House) -> Outcome {
    let mut wrong = strangers(&run::read(std::process::Command::new("git").current_dir(&house.root).args(["ls-files", "-z"]))?);
    for package in house.packages().filter(|package| package["name"] != MAY_BE_UNSAFE) {
        for target in package["targets"].as_array().into_iter().flatten() {
            let kind = target["kind"][0].as_str().unwrap_or_default();
            let Some(root) = target["src_path"].as_str().filter(|_| matches!(kind, "lib" | "bin")) else { continue };
            // A program of a package with a library is a few lines around it; the library says it for them.
            let alone = kind == "lib" || !has_library(package);
            if alone && !fs::read_to_string(root).when(root)?.contains("#![forbid(unsafe_code)]") {
                wrong.push(format!("{} lacks #![forbid(unsafe_code)]", house.short(root.as_ref())));
            }
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Fault::new(format!("{}.", wrong.join("; ")))) }
}

fn has_library(package: &serde_json::Value) -> bool {
    package["targets"].as_array().into_iter().flatten().any(|target| target["kind"][0] == "lib")
}

/// Names at the top level that do not belong there.
fn strangers(files: &str) -> Vec<String> {
    let tops: BTreeSet<&str> = files.split('\0').filter_map(|file| file.split('/').next()).filter(|top| !top.is_empty()).collect();
    let strange = tops.into_iter().filter(|top| !top.starts_with('.') && !TOP.contains(top));
    strange.map(|top| format!("{top} does not belong at the top level")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_given_names_are_at_the_top() {
        assert_eq!(strangers("Cargo.toml\0.ci/run\0ui/src/a.ts\0src-tauri/src/lib.rs\0"), Vec::<String>::new());
        assert_eq!(strangers("docs/a.md\0docs/b.md\0"), ["docs does not belong at the top level"]);
    }
}
