//! Where things are.

use crate::fault::{Missing as _, Outcome, While as _};
use crate::run;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The places of this checkout.
#[derive(Debug)]
pub(crate) struct House {
    /// The folder with the workspace's Cargo.toml.
    pub(crate) root: PathBuf,
    /// Where cargo puts what it builds; outside the checkout if `CARGO_TARGET_DIR` says so.
    pub(crate) target: PathBuf,
    /// Tools that this command installed for itself.
    pub(crate) tools: PathBuf,
    metadata: serde_json::Value,
}

/// Which of cargo's profiles a program is built with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build.
    Dev,
    /// What people get.
    Release,
}

impl House {
    /// Asks cargo.
    pub(crate) fn find() -> Outcome<Self> {
        let text = run::read(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
        let metadata: serde_json::Value = serde_json::from_str(&text).when("cargo metadata could not be read")?;
        let path = |name: &str| metadata[name].as_str().map(PathBuf::from).or_fault(format!("cargo metadata names no {name}"));
        let target = path("target_directory")?;
        Ok(Self { root: path("workspace_root")?, tools: target.join("tools"), target, metadata })
    }

    /// The same checkout and tools, built into another folder.
    pub(crate) fn at(&self, target: PathBuf) -> Self {
        Self { root: self.root.clone(), target, tools: self.tools.clone(), metadata: self.metadata.clone() }
    }

    /// The folder of the pages.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// A program of the workspace, or an example as `examples/NAME`.
    pub(crate) fn program(&self, profile: Profile, name: &str) -> PathBuf {
        let folder = match profile {
            Profile::Dev => "debug",
            Profile::Release => "release",
        };
        self.target.join(folder).join(name).with_extension(std::env::consts::EXE_EXTENSION)
    }

    /// A file or folder as people know it: from the root of the checkout, if it is below.
    pub(crate) fn short<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }

    /// The version of the program.
    pub(crate) fn version(&self) -> Outcome<String> {
        let program = self.packages().find(|package| package["name"] == "aftercall");
        program.and_then(|package| package["version"].as_str()).map(str::to_owned).or_fault("cargo metadata names no package aftercall")
    }

    /// The packages of the workspace as cargo describes them.
    pub(crate) fn packages(&self) -> impl Iterator<Item = &serde_json::Value> {
        self.metadata["packages"].as_array().into_iter().flatten()
    }

    /// Names of the integration tests (`[[test]]`, `tests/*.rs`) of all packages.
    pub(crate) fn integration_tests(&self) -> Vec<String> {
        let targets = self.packages().flat_map(|package| package["targets"].as_array().into_iter().flatten());
        let tests = targets.filter(|target| target["kind"][0] == "test");
        let mut names: Vec<String> = tests.filter_map(|target| target["name"].as_str()).map(str::to_owned).collect();
        names.sort();
        names.dedup();
        names
    }

    /// Cargo, in this checkout.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = cargo();
        command.current_dir(&self.root);
        command
    }
}

/// Names cargo's own folders where they are, for a cargo whose home will be another: they are below the person's home unless told
/// otherwise.
pub(crate) fn keep_own_folders(cargo: &mut Command) {
    let Some(home) = std::env::home_dir() else { return };
    for (name, below) in [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")] {
        if std::env::var_os(name).is_none() {
            cargo.env(name, home.join(below));
        }
    }
}

/// The cargo that runs us, so that the same toolchain builds everything.
fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Ours, not those of the programs built below: build scripts that ask for them would run again, and all that stands on them.
    for (name, _) in std::env::vars_os() {
        let ours = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_NAME", "CARGO_CRATE_NAME"];
        if ours.iter().any(|start| name.as_encoded_bytes().starts_with(start.as_bytes())) {
            command.env_remove(name);
        }
    }
    command
}
