//! A .deb put together again, so that the same contents give the same bytes whenever and wherever they are packed.

use crate::fault::{Outcome, While as _};
use crate::run;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Takes the package apart into `tree`, and puts it together again with every file of one time and of root. Returns the tree.
pub(super) fn again(package: &Path, tree: &Path, time: u64) -> Outcome<PathBuf> {
    if tree.exists() {
        fs::remove_dir_all(tree).when(tree.display())?;
    }
    run::read(Command::new("dpkg-deb").arg("--raw-extract").arg(package).arg(tree))?;
    let mut find = Command::new("find");
    run::read(find.arg(tree).args(["-exec", "touch", "--no-dereference", &format!("--date=@{time}"), "{}", "+"]))?;
    let mut pack = Command::new("dpkg-deb");
    pack.args(["--root-owner-group", "-Zxz", "--build"]).arg(tree).arg(package).env("SOURCE_DATE_EPOCH", time.to_string());
    run::read(&mut pack)?;
    Ok(tree.to_owned())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn the_same_contents_give_the_same_bytes_whenever_they_are_packed() {
        if !run::finds("dpkg-deb") {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let packed = |name: &str, time: &str| {
            let tree = folder.path().join(name);
            fs::create_dir_all(tree.join("DEBIAN")).unwrap();
            fs::create_dir_all(tree.join("usr/share/x")).unwrap();
            fs::write(tree.join("usr/share/x/text"), "text").unwrap();
            let control = "Package: x\nVersion: 1\nArchitecture: all\nMaintainer: x <x@example.com>\nDescription: x\n";
            fs::write(tree.join("DEBIAN/control"), control).unwrap();
            run::read(Command::new("touch").args(["--date", time]).arg(tree.join("usr/share/x/text"))).unwrap();
            let package = folder.path().join(format!("{name}.deb"));
            run::read(Command::new("dpkg-deb").arg("--build").arg(&tree).arg(&package)).unwrap();
            again(&package, &folder.path().join(format!("{name}-again")), 1_700_000_000).unwrap();
            fs::read(package).unwrap()
        };
        assert!(packed("one", "2020-01-01") == packed("two", "2021-01-01"));
    }
}
