//! Packages for Linux: .deb, .rpm and a .tar.gz, with Tauri's bundler.
//!
//! Tauri's bundler and not cargo-deb: it makes both kinds of package from the one configuration that Windows and macOS use too, and its
//! command line comes ready built in an npm package, so that nothing needs compiling for it. What it leaves open is done here: times and
//! owners in the .deb, so that the same programs give the same bytes.
//!
//! | File | What it does |
//! | --- | --- |
//! | `audit` | the list of packages inside each program |
//! | `bundler` | Tauri's command line |
//! | `contents` | what is in a package besides the programs |
//! | `deb` | a .deb taken apart and put together again, the same every time |
//! | `twice` | two builds, the same bytes |
//! | `root`, `life` | a clean Debian, and the life of the package in it |
//! | `rpm` | the .rpm in an empty root |

mod audit;
mod bundler;
mod contents;
mod deb;
mod life;
mod root;
mod rpm;
mod twice;

use crate::fault::{Missing as _, Outcome, While as _};
use crate::house::{House, Profile};
use crate::setup::{self, Needs};
use crate::{run, say};
use std::fs;
use std::path::{Path, PathBuf};

/// Of `cargo xtask package`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Takes quickly built programs: to try the packaging, not to give away
    #[arg(long)]
    dev: bool,
    /// Then installs the .rpm into an empty root and the .deb into a clean Debian, starts it there, upgrades it and removes it; needs
    /// the rights of root
    #[arg(long = "try")]
    tried: bool,
    /// Builds everything twice from nothing, and looks that .deb and .tar.gz have the same bytes both times
    #[arg(long)]
    twice: bool,
}

/// Makes the packages.
pub(crate) fn make(house: &House, args: &Args) -> Outcome {
    setup::packages(house, if args.tried { Needs::PACKAGES_TRIED } else { Needs::PACKAGES })?;
    setup::pages::build(house)?;
    let profile = if args.dev { Profile::Dev } else { Profile::Release };
    let version = house.version()?;
    let (built, made) = if args.twice { twice::build(house, profile, &version)? } else { once(house, profile, &version)? };
    for file in &made {
        say::line(&format!("{}", house.short(file)));
    }
    if !args.tried {
        return Ok(());
    }
    let newer = of_kind(&made, "deb")?;
    rpm::live(of_kind(&made, "rpm")?, &packages(house, &version).join(TREE), &version)?;
    // The same programs under an older number: what is tried is the way from one package to the next.
    let older = bundle(house, &built, profile, OLDER)?;
    life::live(house, of_kind(&older, "deb")?, newer, &version)
}

fn of_kind<'f>(made: &'f [PathBuf], kind: &str) -> Outcome<&'f PathBuf> {
    made.iter().find(|file| file.extension().is_some_and(|found| found == kind)).or_fault(format!("no .{kind} was made"))
}

/// Where packages of one version are.
fn packages(house: &House, version: &str) -> PathBuf {
    house.target.join("packages").join(version)
}

/// In that folder: what is in the .deb.
const TREE: &str = "tree";

/// Builds both programs as they are given away: with the list of their packages inside, and without the paths of this computer.
fn programs(house: &House, profile: Profile) -> Outcome {
    let mut cargo = audit::cargo(house)?;
    cargo.args(["build", "--locked", "--package", "aftercall", "--bins"]).env("CARGO_TARGET_DIR", &house.target);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    // Parts that an earlier build left behind would make it another one.
    cargo.env("CARGO_INCREMENTAL", "0").env("SOURCE_DATE_EPOCH", commit_time(house).to_string());
    run::show(cargo.env("CARGO_ENCODED_RUSTFLAGS", remapped(house)))?;
    audit::look_inside(house, profile)
}

/// Words for the compiler: what the folders of this computer are called in the programs. Symbols are not named after them either.
fn remapped(house: &House) -> String {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let folders = [(Some(house.root.clone()), "/aftercall"), (Some(house.target.clone()), "/target"), (cargo_home, "/cargo")];
    let words = folders.into_iter().filter_map(|(folder, name)| Some(format!("--remap-path-prefix={}={name}", folder?.display())));
    words.collect::<Vec<_>>().join("\x1f")
}

/// A version before every one that is given out.
const OLDER: &str = "0.0.1";

/// Where programs are built that are given away: apart from those of every day, whose paths of this computer would make cargo build
/// everything anew each time.
fn place(house: &House) -> House {
    house.at(house.target.join("package"))
}

/// Builds the programs and packs them. Returns where they were built.
fn once(house: &House, profile: Profile, version: &str) -> Outcome<(House, Vec<PathBuf>)> {
    let built = place(house);
    say::begin("Building the programs");
    programs(&built, profile)?;
    let made = bundle(house, &built, profile, version)?;
    Ok((built, made))
}

/// Packages of one version in the folder `packages` of the target folder, from the programs of another.
fn bundle(house: &House, built: &House, profile: Profile, version: &str) -> Outcome<Vec<PathBuf>> {
    say::begin(&format!("Packages of version {version}"));
    let folder = packages(house, version);
    if folder.exists() {
        fs::remove_dir_all(&folder).when(folder.display())?;
    }
    fs::create_dir_all(&folder).when(folder.display())?;
    let contents = contents::gather(house, &folder.join("contents"), version)?;
    let bundled = bundler::bundle(built, profile, &contents)?;
    let time = commit_time(house);
    let mut made = Vec::new();
    for file in bundled {
        let name = file.file_name().or_fault("a package without a name")?;
        let here = folder.join(name);
        fs::copy(&file, &here).when(file.display())?;
        if here.extension().is_some_and(|kind| kind == "deb") {
            let tree = deb::again(&here, &folder.join(TREE), time)?;
            made.push(archive(&tree, &folder, version, time)?);
        }
        made.push(here);
    }
    Ok(made)
}

/// The same tree for systems without packages: unpacked below any folder, what is in its `bin` runs.
fn archive(tree: &Path, folder: &Path, version: &str, time: u64) -> Outcome<PathBuf> {
    let file = folder.join(format!("aftercall-{version}-linux-{}.tar.gz", std::env::consts::ARCH));
    let mut tar = std::process::Command::new("tar");
    tar.args(["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--use-compress-program=gzip --no-name"]);
    tar.arg(format!("--mtime=@{time}")).arg(format!("--transform=s,^usr,aftercall-{version},"));
    run::read(tar.arg("--create").arg("--file").arg(&file).arg("--directory").arg(tree).arg("usr"))?;
    Ok(file)
}

/// The time of the commit, in seconds: the time of everything in a package.
fn commit_time(house: &House) -> u64 {
    let asked = run::read(std::process::Command::new("git").args(["log", "-1", "--format=%ct"]).current_dir(&house.root));
    asked.ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0)
}
