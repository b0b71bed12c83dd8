//! The programs as people get them.

use super::super::rust::Other;
use super::image::{Image, Subsystem};
use crate::fault::{Fault, Outcome};
use crate::house::House;
use crate::{run, say};
use std::path::Path;

/// What is installed, and the practice service, with which it is tried.
pub(super) fn build(house: &House, windows: &Other, profile: &str) -> Outcome {
    let mut cargo = windows.cargo(house, "build");
    cargo.args(["--quiet", "--package", "aftercall", "--bins", "--package", "aftercall-practice", "--example", "service"]);
    if profile == "release" {
        cargo.arg("--release");
    }
    run::show(&mut cargo)
}

/// Looks at the files: a console opens beside the one that prints and beside no other, and no symbols are left in them.
pub(super) fn look_at(folder: &Path, debug: bool) -> Outcome {
    // While developing, the desktop program prints too.
    let desktop = if debug { Subsystem::Console } else { Subsystem::Windows };
    for (name, subsystem) in [("aftercall.exe", desktop), ("aftercallctl.exe", Subsystem::Console)] {
        let image = Image::read(&folder.join(name))?;
        if image.subsystem != subsystem {
            return Err(Fault::new(format!("{name} is a program of the kind {:?} and should be {subsystem:?}", image.subsystem)));
        }
        if image.symbols != 0 && !debug {
            return Err(Fault::new(format!("{name} has {} symbols and should have none", image.symbols)));
        }
        say::seen(&format!("{name}: {} KiB, {subsystem:?}, {} symbols", image.bytes / 1024, image.symbols));
    }
    Ok(())
}
