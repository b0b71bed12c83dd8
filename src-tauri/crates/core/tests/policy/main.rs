//! What administrators deploy, made of the one table of keys and of the meanings in `ui/locales/policy`: policy templates for Windows
//! (ADMX with an ADML for each language), a profile for macOS with a form for Jamf, a sample policy for Linux, and the table of keys in
//! the README.
//!
//! The files are committed, so that they can be taken without building anything, and the first test says when they and the keys have
//! drifted apart. `cargo xtask policy` writes them anew. The other tests read them as the systems do.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub)]

mod admx;
mod agreement;
mod examples;
mod form;
mod guide;
mod meanings;
mod profile;
mod sample;
mod xml;

use meanings::Meanings;
use std::path::PathBuf;

/// Tells the first test to write what it would compare.
const WRITE: &str = "AFTERCALL_WRITE_POLICY";

/// A file of this checkout.
fn place(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../..")).join(name)
}

fn found(name: &str) -> String {
    std::fs::read_to_string(place(name)).unwrap_or_default().replace("\r\n", "\n")
}

/// Every file, with its text.
fn files() -> Vec<(String, String)> {
    let english = Meanings::of("en");
    let packaging = |name: &str| format!("src-tauri/packaging/policy/{name}");
    let mut files = vec![
        (packaging("aftercall.admx"), admx::template()),
        (packaging("aftercall.mobileconfig"), profile::profile(&english)),
        (packaging("jamf-form.json"), form::form(&english)),
        (packaging("policy.toml"), sample::sample(&english)),
        ("README.md".to_owned(), guide::with_table(&found("README.md"), &english)),
    ];
    for (language, folder) in meanings::LANGUAGES {
        files.push((packaging(&format!("{folder}/aftercall.adml")), admx::texts(folder, &Meanings::of(language))));
    }
    files
}

#[test]
fn what_administrators_deploy_is_what_the_keys_say() {
    let write = std::env::var_os(WRITE).is_some();
    for (name, wanted) in files() {
        if write {
            std::fs::create_dir_all(place(&name).parent().unwrap()).unwrap();
            std::fs::write(place(&name), &wanted).unwrap();
        }
        assert!(found(&name) == wanted, "{name} is not what the keys of the settings say. `cargo xtask policy` writes it anew.");
    }
}
