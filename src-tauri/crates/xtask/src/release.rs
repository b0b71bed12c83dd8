//! The list of a release (`update.json`), from its programs and their signatures. Signing is the maker's, with minisign, on a computer that
//! has the secret key: this only gathers. What the program makes of a list is in `aftercall_core::update`.

use crate::fault::{Fault, Missing as _, Outcome, While as _};
use crate::house::House;
use crate::say;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The programs of a release. The longer name first: it begins with the shorter.
const PROGRAMS: [&str; 2] = ["aftercallctl", "aftercall"];
const LIST: &str = "update.json";
const SIGNATURE: &str = "minisig";

/// Of `cargo xtask update-list`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The folder with `aftercall-VERSION-SYSTEM` and `aftercallctl-VERSION-SYSTEM`, each with its `.minisig` beside it
    folder: PathBuf,
}

/// Writes the list into the folder.
pub(crate) fn list(house: &House, args: &Args) -> Outcome {
    let list = of(&args.folder, &house.version()?)?;
    let file = args.folder.join(LIST);
    put(&file, &format!("{list:#}\n"))?;
    say::line(&format!("{}: sign it too, with minisign -Sm", file.display()));
    Ok(())
}

fn of(folder: &Path, version: &str) -> Outcome<Value> {
    let mut systems: Map<String, Value> = Map::new();
    let entries = fs::read_dir(folder).when(folder.display())?;
    let mut names: Vec<String> = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    for name in names.iter().filter(|name| !name.ends_with(&format!(".{SIGNATURE}"))) {
        let Some((program, system)) = program_and_system(name, version) else { continue };
        let path = folder.join(name);
        let bytes = fs::metadata(&path).when(path.display())?.len();
        let signature = folder.join(format!("{name}.{SIGNATURE}"));
        let signature = fs::read_to_string(&signature).when(signature.display())?;
        let programs = systems.entry(system).or_insert_with(|| json!({}));
        programs[program] = json!({ "file": name, "bytes": bytes, "signature": signature });
    }
    for (system, programs) in &systems {
        if let Some(missing) = PROGRAMS.iter().find(|program| programs.get(**program).is_none()) {
            return Err(Fault::new(format!("{missing}-{version}-{system} is missing: a release has both programs or none")));
        }
    }
    let any = (!systems.is_empty()).then_some(()).or_fault(format!("no aftercall-{version}-SYSTEM is in {}", folder.display()));
    any.map(|()| json!({ "program": "aftercall", "version": version, "systems": systems }))
}

fn program_and_system(name: &str, version: &str) -> Option<(&'static str, String)> {
    PROGRAMS.into_iter().find_map(|program| {
        let system = name.strip_prefix(program)?.strip_prefix('-')?.strip_prefix(version)?.strip_prefix('-')?;
        Some((program, system.to_owned()))
    })
}

#[expect(clippy::disallowed_methods, reason = "half a list has no signature")]
fn put(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).when(file.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_both_programs_of_each_system_with_their_signatures() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        assert!(of(folder.path(), "0.2.0").is_err(), "nothing is there");
        put("aftercall-0.2.0-linux-x86_64", "program");
        put("aftercall-0.1.0-linux-x86_64", "of an older release");
        assert!(of(folder.path(), "0.2.0").is_err(), "it is not signed");
        put("aftercall-0.2.0-linux-x86_64.minisig", "one");
        assert!(of(folder.path(), "0.2.0").is_err(), "the other program is missing");
        put("aftercallctl-0.2.0-linux-x86_64", "ctl");
        put("aftercallctl-0.2.0-linux-x86_64.minisig", "two");
        let expected = json!({ "program": "aftercall", "version": "0.2.0", "systems": { "linux-x86_64": {
            "aftercall": { "file": "aftercall-0.2.0-linux-x86_64", "bytes": 7, "signature": "one" },
            "aftercallctl": { "file": "aftercallctl-0.2.0-linux-x86_64", "bytes": 3, "signature": "two" },
        } } });
        assert_eq!(of(folder.path(), "0.2.0").unwrap(), expected);
    }
}
