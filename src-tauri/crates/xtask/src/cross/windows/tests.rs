//! The rooms' own tests, in Wine.

use super::super::rust::Other;
use super::wine::Wine;
use crate::fault::Outcome;
use crate::house::House;
use crate::run;

/// Rooms whose tests need no window. What needs Unix says so itself (`cfg(unix)`).
const ROOMS: [&str; 5] = ["aftercall-core", "aftercall-api", "aftercall-store", "aftercall-desktop", "aftercall-door"];

/// Builds the tests of the rooms, with lints.
pub(super) fn build(house: &House, windows: &Other) -> Outcome {
    let mut cargo = windows.linting(house, "test");
    run::show(cargo.args(words()).args(["--quiet", "--no-run"]))
}

/// Runs them.
pub(super) fn run(house: &House, windows: &Other) -> Outcome {
    let wine = Wine::start(&windows.target)?;
    let mut cargo = windows.linting(house, "test");
    cargo.args(words()).args(["--no-fail-fast"]);
    wine.run_tests_of(&mut cargo);
    run::show(&mut cargo)
}

fn words() -> Vec<&'static str> {
    let packages = ROOMS.iter().flat_map(|room| ["--package", room]);
    packages.chain(["--lib", "--tests"]).collect()
}
