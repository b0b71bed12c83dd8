//! The bridge between WebDriver and a Tauri program. It is on crates.io alone, so it is built, once, into the target folder.

use crate::fault::{Fault, Outcome};
use crate::house::House;
use crate::{run, say};
use std::path::PathBuf;

/// The line of versions that goes with Tauri 2.
const VERSION: &str = "^2";

/// The folder with `tauri-driver`. Builds it if it is not there: half a minute.
pub(crate) fn find_or_install(house: &House) -> Outcome<PathBuf> {
    let folder = house.tools.join("bin");
    let driver = folder.join("tauri-driver").with_extension(std::env::consts::EXE_EXTENSION);
    if driver.exists() || cfg!(target_os = "macos") {
        return Ok(folder);
    }
    say::begin("Building tauri-driver into the target folder: half a minute");
    let mut cargo = house.cargo();
    cargo.args(["install", "tauri-driver", "--version", VERSION, "--locked", "--quiet", "--root"]).arg(&house.tools);
    run::show(cargo.arg("--target-dir").arg(house.tools.join("build")))?;
    // Only the program is needed again.
    let _ = std::fs::remove_dir_all(house.tools.join("build"));
    if driver.exists() { Ok(folder) } else { Err(Fault::new("tauri-driver was built but is not where it should be")) }
}
