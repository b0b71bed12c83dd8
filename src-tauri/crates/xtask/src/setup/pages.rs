//! The pages: their npm packages, and the files that are built into the program.
//!
//! What was done is remembered inside `ui/node_modules`: when that goes, or the checkout is another one, everything is done again.

use super::stamp::Stamp;
use crate::fault::{Fault, Outcome};
use crate::house::House;
use crate::{run, say};
use std::path::PathBuf;
use std::process::Command;

/// What goes into the built pages.
const INPUTS: [&str; 11] = [
    "build",
    "caller.html",
    "index.html",
    "locales",
    "package-lock.json",
    "package.json",
    "pgap.html",
    "src",
    "svelte.config.js",
    "tsconfig.json",
    "vite.config.ts",
];

/// npm, in the folder of the pages.
pub(crate) fn npm(house: &House) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(house.ui()).env("NO_UPDATE_NOTIFIER", "1");
    command
}

/// Installs what `package-lock.json` names, if that changed since the last time.
pub(super) fn packages(house: &House) -> Outcome {
    if !run::finds("npm") {
        return Err(Fault::new(
            "The pages need Node.js 20.19 or newer with npm, which is not here. Install it from nodejs.org or your system.",
        ));
    }
    let stamp = Stamp::of(remembered(house, "packages"), &[house.ui().join("package-lock.json")])?;
    if stamp.holds() {
        return Ok(());
    }
    say::begin("Installing the npm packages of ui/package-lock.json into ui/node_modules");
    run::show(npm(house).args(["ci", "--no-audit", "--no-fund"]))?;
    stamp.set()
}

/// Builds `ui/dist`, if anything it is made of changed since the last time.
pub(crate) fn build(house: &House) -> Outcome {
    let inputs = INPUTS.map(|name| house.ui().join(name));
    let stamp = Stamp::of(remembered(house, "pages"), &inputs)?;
    if stamp.holds() && house.ui().join("dist/index.html").exists() {
        return Ok(());
    }
    say::begin("Building the pages into ui/dist");
    run::show(npm(house).args(["run", "--silent", "build", "--", "--logLevel", "warn"]))?;
    stamp.set()
}

fn remembered(house: &House, what: &str) -> PathBuf {
    house.ui().join("node_modules/.aftercall").join(what)
}
