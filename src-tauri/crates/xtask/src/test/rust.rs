//! The tests of Rust: by nextest where it is installed, else by `cargo test`.

use crate::desktop::Desktop;
use crate::fault::{Missing as _, Outcome, While as _};
use crate::house::{House, keep_own_folders};
use crate::{run, setup};
use std::process::Command;

/// What runs the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Runner {
    /// Each test in a process of its own, with time limits (`.config/nextest.toml`).
    Nextest,
    /// What every machine with Rust has.
    CargoTest,
}

/// Which tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Selection {
    /// Everything that needs no WebDriver.
    AllButWebview,
    /// Everything that needs neither WebDriver nor tray.
    Unit,
    /// `tests/desktop*.rs`, `tests/kill`, and all of the desktop room.
    Desktop,
    /// `tests/webview*.rs`.
    Webview,
}

impl Runner {
    /// nextest is used where it is, and not installed where it is not: building it takes longer than it saves.
    pub(super) fn find() -> Self {
        let there = run::read(Command::new("cargo-nextest").args(["nextest", "--version"])).is_ok();
        if there { Self::Nextest } else { Self::CargoTest }
    }

    fn base(self) -> &'static [&'static str] {
        match self {
            Self::Nextest => &["nextest", "run", "--workspace"],
            Self::CargoTest => &["test", "--workspace"],
        }
    }
}

impl Selection {
    /// For the table.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::AllButWebview => "tests: all but webview",
            Self::Unit => "tests: unit",
            Self::Desktop => "tests: desktop",
            Self::Webview => "tests: webview",
        }
    }

    fn takes(self, test: &str) -> bool {
        let (desktop, webview) = (test.starts_with("desktop") || test == "kill", test.starts_with("webview"));
        match self {
            Self::AllButWebview => !webview,
            Self::Unit => !webview && !desktop,
            Self::Desktop => desktop,
            Self::Webview => webview,
        }
    }

    /// Whether unit tests (`--lib --bins`) are part of it.
    fn inside_crates(self) -> bool {
        matches!(self, Self::AllButWebview | Self::Unit)
    }

    /// Arguments that select it among these integration tests; `None` if there is nothing to run.
    fn arguments(self, tests: &[String]) -> Option<Vec<String>> {
        let mut words: Vec<String> = if self.inside_crates() { vec!["--lib".into(), "--bins".into()] } else { Vec::new() };
        for test in tests.iter().filter(|test| self.takes(test)) {
            words.extend(["--test".into(), test.clone()]);
        }
        (!words.is_empty()).then_some(words)
    }
}

/// Builds all tests and the programs they start.
pub(super) fn build(house: &House, runner: Runner) -> Outcome {
    run::show(house.cargo().args(runner.base()).arg("--no-run"))
}

/// Runs a selection, on a desktop of its own where there is one.
pub(super) fn run(house: &House, runner: Runner, selection: Selection, desktop: Option<&Desktop>) -> Outcome {
    let words = selection.arguments(&house.integration_tests()).or_fault("There are no such tests.")?;
    let mut cargo = house.cargo();
    cargo.args(runner.base()).arg("--no-fail-fast").args(words);
    if let Some(desktop) = desktop {
        settle(desktop, &mut cargo);
        // The set-up has brought the softphones that some tests call; without them they must fail, not pass untried.
        cargo.env("AFTERCALL_REQUIRE_PEERS", "1");
    }
    if selection == Selection::Webview {
        let tools = setup::driver::find_or_install(house)?;
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(tools).chain(std::env::split_paths(&path));
        cargo.env("PATH", std::env::join_paths(folders).when("PATH")?);
    }
    run::show(&mut cargo)
}

/// The desktop's variables, but cargo's own folders stay where they are: they are below the person's home unless told otherwise.
fn settle(desktop: &Desktop, cargo: &mut Command) {
    desktop.settle(cargo);
    keep_own_folders(cargo);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_test_belongs_to_one_part_and_all_parts_together_are_everything() {
        let tests = ["acl", "desktop", "desktop_tray", "journeys", "webview"];
        for test in tests {
            let parts = [Selection::Unit, Selection::Desktop, Selection::Webview];
            assert_eq!(parts.iter().filter(|part| part.takes(test)).count(), 1, "{test}");
            assert_ne!(Selection::AllButWebview.takes(test), Selection::Webview.takes(test), "{test}");
        }
    }

    #[test]
    fn a_part_without_tests_is_not_run_as_everything() {
        assert_eq!(Selection::Webview.arguments(&["journeys".into()]), None);
        assert_eq!(Selection::Unit.arguments(&["journeys".into(), "webview".into()]).unwrap(), ["--lib", "--bins", "--test", "journeys"]);
    }
}
