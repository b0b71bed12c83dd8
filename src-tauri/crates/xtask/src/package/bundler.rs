//! Tauri's command line, ready built, of exactly the version in `src-tauri/packaging/tools`.

use crate::fault::{Missing as _, Outcome, While as _};
use crate::house::{House, Profile};
use crate::package::contents::Contents;
use crate::{run, say};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Makes .deb and .rpm of programs that are built already, and returns where they are.
pub(super) fn bundle(house: &House, profile: Profile, contents: &Contents) -> Outcome<Vec<PathBuf>> {
    let script = find_or_install(house)?;
    let folder = house.program(profile, "aftercall").parent().or_fault("no folder of programs")?.join("bundle");
    if folder.exists() {
        fs::remove_dir_all(&folder).when(folder.display())?;
    }
    let mut tauri = Command::new("node");
    tauri.arg(script).args(["bundle", "--ci", "--bundles", "deb,rpm", "--config"]).arg(&contents.configuration);
    if profile == Profile::Dev {
        tauri.arg("--debug");
    }
    // Our own program, not the one that cargo would find from another folder.
    tauri.current_dir(&house.root).env("CARGO_TARGET_DIR", &house.target);
    run::read(&mut tauri)?;
    let mut made = Vec::new();
    for kind in ["deb", "rpm"] {
        let entries = fs::read_dir(folder.join(kind)).when(folder.join(kind).display())?;
        made.extend(entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|found| found == kind)));
    }
    Ok(made)
}

/// Beside the lock file's checksums there is nothing to trust: npm checks what it gets against them.
fn find_or_install(house: &House) -> Outcome<PathBuf> {
    let folder = house.tools.join("tauri-cli");
    let script = folder.join("node_modules/@tauri-apps/cli/tauri.js");
    let asked = house.root.join("src-tauri/packaging/tools");
    let lock = "package-lock.json";
    let same = |name: &str| fs::read(folder.join(name)).ok() == fs::read(asked.join(name)).ok();
    if script.exists() && same(lock) {
        return Ok(script);
    }
    say::begin("Fetching Tauri's bundler, ready built, into the target folder");
    fs::create_dir_all(&folder).when(folder.display())?;
    for name in ["package.json", lock] {
        fs::copy(asked.join(name), folder.join(name)).when(name)?;
    }
    let mut npm = Command::new("npm");
    run::show(npm.current_dir(&folder).args(["ci", "--no-audit", "--no-fund"]).env("NO_UPDATE_NOTIFIER", "1"))?;
    Ok(script)
}
