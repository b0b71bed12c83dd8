//! The .rpm, as far as Debian's rpm goes: installed into an empty root, compared with the .deb, removed without a trace. What it needs
//! of a system is not there, so nothing is started; the programs are those of the .deb.

use crate::fault::{Fault, Missing as _, Outcome, While as _};
use crate::{run, say};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

const NAME: &str = "aftercall";
/// What a graphical program cannot do without on any system of this family.
const NEEDED: [&str; 2] = ["libwebkit2gtk-4.1.so.0()(64bit)", "libgtk-3.so.0()(64bit)"];

/// Installs it, looks, and removes it. `tree` is what the .deb of the same programs has.
pub(super) fn live(package: &Path, tree: &Path, version: &str) -> Outcome {
    say::begin("The .rpm in an empty root");
    let folder = tempfile::tempdir().when("a folder for an empty root")?;
    let root = Root { folder: folder.path().to_owned() };
    root.rpm(["--initdb"])?;
    let before = files(&root.folder)?;
    // There is nothing else in the root. What it needs is looked at below.
    root.rpm([OsStr::new("--install"), OsStr::new("--nodeps"), package.as_os_str()])?;
    let installed = root.rpm(["--query", "--queryformat", "%{VERSION}", NAME])?;
    require(installed == version, || format!("version {version} is installed, not {installed}"))?;
    let needs = root.rpm(["--query", "--requires", NAME])?;
    for needed in NEEDED {
        require(needs.lines().any(|line| line == needed), || format!("it says that it needs {needed}: {needs}"))?;
    }
    let listed: BTreeSet<PathBuf> = root.rpm(["--query", "--list", NAME])?.lines().map(PathBuf::from).collect();
    let there: BTreeSet<PathBuf> = files(&root.folder)?.difference(&before).filter(|path| !is_ledger(path)).cloned().collect();
    same("what the .rpm lists", &listed, "what it installs", &there)?;
    let debian: BTreeSet<PathBuf> = files(tree)?.into_iter().filter(|path| !path.starts_with("/DEBIAN")).collect();
    same("the .rpm", &there, "the .deb", &debian)?;
    say::seen(&format!("version {version}, {} files, the same as in the .deb; it names the libraries it needs", there.len()));
    root.rpm(["--erase", NAME])?;
    let left: BTreeSet<PathBuf> = files(&root.folder)?.difference(&before).filter(|path| !is_ledger(path)).cloned().collect();
    require(left.is_empty(), || format!("nothing is left of it: {left:?}"))?;
    say::seen("removed without a trace");
    Ok(())
}

struct Root {
    folder: PathBuf,
}

impl Root {
    fn rpm<W: AsRef<OsStr>>(&self, words: impl IntoIterator<Item = W>) -> Outcome<String> {
        let mut rpm = Command::new("rpm");
        run::read(rpm.arg("--root").arg(&self.folder).args(["--dbpath", "/var/lib/rpm"]).args(words).env("LC_ALL", "C.UTF-8"))
    }
}

/// rpm's own list of what is installed.
fn is_ledger(path: &Path) -> bool {
    path.starts_with("/var/lib/rpm")
}

/// The files below a folder, named from it as if it were the top.
fn files(folder: &Path) -> Outcome<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(place) = waiting.pop() {
        for entry in std::fs::read_dir(&place).when(place.display())? {
            let path = entry.when(place.display())?.path();
            // A link to a folder is a file of the package.
            if path.is_dir() && !path.is_symlink() {
                waiting.push(path);
            } else {
                found.insert(Path::new("/").join(path.strip_prefix(folder).ok().or_fault("a file outside its folder")?));
            }
        }
    }
    Ok(found)
}

fn same(one: &str, these: &BTreeSet<PathBuf>, other: &str, those: &BTreeSet<PathBuf>) -> Outcome {
    let (more, less): (Vec<_>, Vec<_>) = (these.difference(those).collect(), those.difference(these).collect());
    require(more.is_empty() && less.is_empty(), || format!("{one} is {other}; only in the first: {more:?}; only in the second: {less:?}"))
}

fn require(holds: bool, what: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(Fault::new(format!("This should be so and is not: {}", what()))) }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn all_files_are_found_and_a_difference_is_named() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("usr/bin")).unwrap();
        std::fs::write(folder.path().join("usr/bin/x"), "").unwrap();
        std::os::unix::fs::symlink("usr", folder.path().join("link")).unwrap();
        let found = files(folder.path()).unwrap();
        assert_eq!(found, ["/link", "/usr/bin/x"].map(PathBuf::from).into());
        assert_eq!(same("a", &found, "b", &found), Ok(()));
        let other = ["/link"].map(PathBuf::from).into();
        assert!(same("a", &found, "b", &other).unwrap_err().to_string().contains("/usr/bin/x"));
    }
}
