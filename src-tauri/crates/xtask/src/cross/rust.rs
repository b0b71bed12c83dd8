//! Debian's Rust, pointed at another system.

use crate::fault::{Fault, Outcome};
use crate::house::House;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Debian puts it here; rustup's, which comes first in the search path, has no sources that fit it.
const RUSTC: &str = "/usr/bin/rustc";
/// Lints with the same compiler: what one compiler wrote no other can read.
const CLIPPY: &str = "/usr/bin/clippy-driver";
/// Built for the other system from the sources: `test` for tests, both ways to panic because profiles choose between them.
const STANDARD_LIBRARY: &str = "-Zbuild-std=std,panic_abort,panic_unwind,test";

/// A system to build for.
#[derive(Debug)]
pub(super) struct Other {
    /// As Rust names it.
    pub(super) triple: &'static str,
    /// What is built for it, apart from what is built for this machine.
    pub(super) target: PathBuf,
}

impl Other {
    /// A system by its name in Rust; what is built for it goes into `folder` of the target folder.
    pub(super) fn new(house: &House, triple: &'static str, folder: &str) -> Outcome<Self> {
        for program in [RUSTC, CLIPPY] {
            if !Path::new(program).exists() {
                return Err(Fault::new(format!(
                    "This command builds with Debian's own Rust, and {program} is not there. It works on Debian 12 and its children."
                )));
            }
        }
        Ok(Self { triple, target: house.target.join(folder) })
    }

    /// Cargo that checks for that system. Workspace members are linted, and a warning is an error.
    pub(super) fn linting(&self, house: &House) -> Command {
        let mut command = self.cargo(house, "check");
        command.env("RUSTC_WORKSPACE_WRAPPER", CLIPPY).env("CLIPPY_ARGS", "--deny__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__");
        command
    }

    /// Cargo with a verb that builds (`build`, `check`, `test`), for that system. Not linted: lints take away optimisations.
    pub(super) fn cargo(&self, house: &House, verb: &str) -> Command {
        let mut command = house.cargo();
        command.args([verb, "--locked", "--target", self.triple, STANDARD_LIBRARY]);
        // The sources of the standard library use what is not stable, and so does building them.
        command.env("RUSTC", RUSTC).env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", &self.target);
        // Nobody debugs these: a panic says where it was all the same.
        command.env("CARGO_PROFILE_DEV_DEBUG", "0");
        // Half of the disk space of such a build; nobody builds these after every change.
        command.env("CARGO_INCREMENTAL", "0");
        command
    }

    /// Where the programs of a profile are.
    pub(super) fn programs(&self, profile: &str) -> PathBuf {
        self.target.join(self.triple).join(profile)
    }
}
