//! Whether the same source gives the same packages: built twice from nothing and compared byte by byte.
//!
//! Both builds are at the same path. OpenSSL, which the database is encrypted with, puts the folder that it is built in into itself
//! (`ENGINESDIR`), and no flag takes it out again; paths of Rust and of this checkout are taken out (`remapped`).

use super::{bundle, programs};
use crate::fault::{Fault, Missing as _, Outcome, While as _};
use crate::house::{House, Profile};
use crate::say;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds, keeps what was made, builds again, compares. Returns where the programs were built, and the packages.
pub(super) fn build(house: &House, profile: Profile, version: &str) -> Outcome<(House, Vec<PathBuf>)> {
    let kept = house.target.join("packages").join("first");
    let again = super::place(house);
    let mut made = Vec::new();
    for turn in ["first", "second"] {
        say::begin(&format!("The {turn} build, from nothing"));
        remove(&again.target)?;
        programs(&again, profile)?;
        made = bundle(house, &again, profile, version)?;
        if turn == "first" {
            remove(&kept)?;
            fs::create_dir_all(&kept).when(kept.display())?;
            for file in compared(&made) {
                fs::copy(file, kept.join(name(file)?)).when(file.display())?;
            }
        }
    }
    let mut different = Vec::new();
    for file in compared(&made) {
        match first_difference(&kept.join(name(file)?), file)? {
            None => say::seen(&format!("{}: the same bytes twice", file.file_name().unwrap_or_default().to_string_lossy())),
            Some(at) => different.push(format!("{} differs from byte {at} on", file.display())),
        }
    }
    if different.is_empty() { Ok((again, made)) } else { Err(Fault::new(different.join("\n"))) }
}

/// The .rpm is made by the bundler with the time of day in it.
fn compared(made: &[PathBuf]) -> impl Iterator<Item = &PathBuf> {
    made.iter().filter(|file| file.extension().is_some_and(|kind| kind == "deb" || kind == "gz"))
}

fn name(file: &Path) -> Outcome<&std::ffi::OsStr> {
    file.file_name().or_fault("a package without a name")
}

fn remove(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).when(folder.display())?;
    }
    Ok(())
}

/// The place of the first byte that differs, or where the shorter one ends.
fn first_difference(one: &Path, other: &Path) -> Outcome<Option<usize>> {
    let (one, other) = (fs::read(one).when(one.display())?, fs::read(other).when(other.display())?);
    let at = one.iter().zip(&other).position(|(one, other)| one != other);
    Ok(at.or((one.len() != other.len()).then(|| one.len().min(other.len()))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_found_wherever_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs::write(&path, bytes).unwrap();
            path
        };
        let one = file("one", b"abc");
        for (bytes, expected) in [(&b"abc"[..], None), (b"abd", Some(2)), (b"ab", Some(2)), (b"abcd", Some(3)), (b"", Some(0))] {
            assert_eq!(first_difference(&one, &file("other", bytes)).unwrap(), expected, "{bytes:?}");
        }
    }
}
