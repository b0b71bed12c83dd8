//! The rooms' own tests, in Wine.

use super::super::rust::Other;
use super::wine::Wine;
use crate::fault::Outcome;
use crate::house::House;
use crate::run;
use std::process::Command;

/// Rooms whose tests need no window. What needs Unix says so itself (`cfg(unix)`).
const ROOMS: [&str; 5] = ["aftercall-core", "aftercall-api", "aftercall-store", "aftercall-desktop", "aftercall-door"];

/// Lints all of the workspace, tests and developer commands too.
pub(super) fn lint(house: &House, windows: &Other) -> Outcome {
    run::show(windows.linting(house).args(["--quiet", "--workspace", "--all-targets"]))
}

/// Builds the tests of the rooms.
pub(super) fn build(house: &House, windows: &Other) -> Outcome {
    run::show(cargo(house, windows).args(["--quiet", "--no-run"]))
}

/// Runs them.
pub(super) fn run(house: &House, windows: &Other) -> Outcome {
    let wine = Wine::start(&windows.target)?;
    let mut cargo = cargo(house, windows);
    wine.run_tests_of(cargo.arg("--no-fail-fast"))?;
    // Snapshots are found by asking cargo, which is no program of Windows.
    run::show(cargo.env("INSTA_WORKSPACE_ROOT", &house.root))
}

fn cargo(house: &House, windows: &Other) -> Command {
    let mut cargo = windows.cargo(house, "test");
    cargo.args(ROOMS.iter().flat_map(|room| ["--package", room])).args(["--lib", "--tests"]);
    cargo
}
