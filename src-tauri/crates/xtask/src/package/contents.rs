//! What is in a package besides the programs, and where it goes.

use crate::fault::{Outcome, While as _};
use crate::house::{House, Profile};
use crate::run;
use crate::supply::{self, System};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What was gathered.
#[derive(Debug)]
pub(super) struct Contents {
    /// What Tauri's configuration is to be completed with.
    pub(super) configuration: PathBuf,
}

/// Texts that are in the checkout, and where they go.
const TEXTS: [(&str, &str); 4] = [
    ("src-tauri/packaging/linux/io.aftercall.desktop.metainfo.xml", "/usr/share/metainfo/io.aftercall.desktop.metainfo.xml"),
    ("src-tauri/packaging/linux/autostart.desktop", "/usr/share/aftercall/autostart/io.aftercall.desktop.desktop"),
    ("src-tauri/packaging/policy/policy.toml", "/usr/share/doc/aftercall/examples/policy.toml"),
    ("LICENSE", "/usr/share/doc/aftercall/copyright"),
];

/// Gathers everything below a folder.
pub(super) fn gather(house: &House, folder: &Path, version: &str) -> Outcome<Contents> {
    fs::create_dir_all(folder).when(folder.display())?;
    let mut files = Map::new();
    for (from, to) in TEXTS {
        files.insert(to.to_owned(), json!(house.root.join(from)));
    }
    let changes = pressed(&house.root.join("CHANGELOG.md"), folder)?;
    files.insert("/usr/share/doc/aftercall/changelog.gz".to_owned(), json!(changes));
    let lists = supply::write(house, System::Linux, folder)?;
    files.insert("/usr/share/doc/aftercall/THIRD-PARTY.gz".to_owned(), json!(pressed(&lists.third_party, folder)?));
    files.insert("/usr/share/doc/aftercall/aftercall.cdx.json.gz".to_owned(), json!(pressed(&lists.bill, folder)?));
    for (from, to) in papers(house, folder)? {
        files.insert(to, json!(from));
    }
    let package = json!({ "files": files });
    let configuration = json!({
        "version": version,
        "bundle": { "publisher": "Aftercall", "linux": { "deb": package, "rpm": package } },
    });
    let file = folder.join("tauri.json");
    write(&file, &configuration)?;
    Ok(Contents { configuration: file })
}

/// Manual pages and completions of `aftercallctl`, made by the definition of its words.
fn papers(house: &House, folder: &Path) -> Outcome<Vec<(PathBuf, String)>> {
    let papers = folder.join("papers");
    run::show(house.cargo().args(["build", "--quiet", "--workspace", "--example", "papers"]))?;
    run::read(Command::new(house.program(Profile::Dev, "examples/papers")).arg(&papers))?;
    let mut made = Vec::new();
    for entry in fs::read_dir(&papers).when(papers.display())?.flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let (from, to) = if name.ends_with(".1") {
            let page = pressed(&path, folder)?;
            (page, format!("/usr/share/man/man1/{name}.gz"))
        } else if name.ends_with(".fish") {
            (path, format!("/usr/share/fish/vendor_completions.d/{name}"))
        } else if name.starts_with('_') {
            (path, format!("/usr/share/zsh/vendor-completions/{name}"))
        } else {
            (path, "/usr/share/bash-completion/completions/aftercallctl".to_owned())
        };
        made.push((from, to));
    }
    made.sort();
    Ok(made)
}

/// A text as packages keep it: compressed, without a name or a time of its own.
fn pressed(file: &Path, folder: &Path) -> Outcome<PathBuf> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = run::bytes(Command::new("gzip").args(["--best", "--no-name", "--stdout"]).arg(file))?;
    let pressed = folder.join(format!("{name}.gz"));
    write_bytes(&pressed, &bytes)?;
    Ok(pressed)
}

fn write(file: &Path, value: &Value) -> Outcome {
    write_bytes(file, value.to_string().as_bytes())
}

#[expect(clippy::disallowed_methods, reason = "everything here is made anew each time")]
fn write_bytes(file: &Path, bytes: &[u8]) -> Outcome {
    fs::write(file, bytes).when(file.display())
}
