//! Programs that know what they are made of: `cargo auditable` puts the list of all packages into each, so that a scanner finds a known
//! fault in a program that is installed years later.

use crate::fault::{Missing as _, Outcome, While as _};
use crate::house::{House, Profile};
use crate::{run, say};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// The tool, of exactly this version: what it writes becomes part of the program.
const TOOL: &str = "cargo-auditable";
const VERSION: &str = "0.7.7";

/// Cargo by way of the tool, for `build`. Installs the tool where it is missing.
pub(super) fn cargo(house: &House) -> Outcome<Command> {
    let tool = find_or_install(house)?;
    let mut cargo = house.cargo();
    let own = cargo.get_program().to_owned();
    // The tool starts the cargo that it is told, with itself between cargo and the compiler.
    cargo = Command::new(tool);
    cargo.arg("auditable").env("CARGO", own).current_dir(&house.root);
    Ok(cargo)
}

fn find_or_install(house: &House) -> Outcome<PathBuf> {
    let folder = house.tools.join(TOOL);
    let tool = folder.join("bin").join(TOOL).with_extension(std::env::consts::EXE_EXTENSION);
    if !tool.exists() {
        say::begin("Building cargo-auditable into the target folder");
        let mut install = house.cargo();
        install.args(["install", "--quiet", "--locked", TOOL, "--version", VERSION, "--root"]).arg(&folder);
        // What it is built from is of no use afterwards.
        run::show(install.arg("--target-dir").arg(folder.join("build")))?;
        std::fs::remove_dir_all(folder.join("build")).when("the rest of cargo-auditable")?;
    }
    Ok(tool)
}

/// Reads the lists back out of both programs.
///
/// # Errors
/// When a program has none, or one that does not name the packages it must be made of.
pub(super) fn look_inside(house: &House, profile: Profile) -> Outcome {
    for (program, part) in [("aftercall", "tauri"), ("aftercallctl", "clap")] {
        let path = house.program(profile, program);
        let list = auditable_info::json_from_file(&path, auditable_info::Limits::default()).when(path.display())?;
        let count = named(&list, part).or_fault(format!("{program} does not say that it is made of {part}"))?;
        say::seen(&format!("{program} names the {count} packages that it is made of"));
    }
    Ok(())
}

/// How many packages a list of our program names; `None` where it is no such list, or does not name this one.
fn named(list: &str, part: &str) -> Option<usize> {
    let list: Value = serde_json::from_str(list).ok()?;
    let packages = list["packages"].as_array()?;
    let ours = packages.iter().any(|package| package["name"] == "aftercall" && package["root"] == true);
    let names = packages.iter().any(|package| package["name"] == part);
    (ours && names).then_some(packages.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_names_our_program_and_what_it_must_be_made_of() {
        let list = r#"{"packages":[{"name":"aftercall","version":"0.1.0","source":"local","root":true},{"name":"clap","version":"4.6.0","source":"crates.io"}]}"#;
        assert_eq!(named(list, "clap"), Some(2));
        assert_eq!(named(list, "tauri"), None);
        assert_eq!(named(&list.replace("\"root\":true", "\"root\":false"), "clap"), None);
        assert_eq!(named("", "clap"), None);
    }
}
