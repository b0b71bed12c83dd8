//! Who may depend on whom. The manifests say it; this keeps them honest.

use crate::fault::{Fault, Outcome};
use crate::house::House;
use crate::run;

/// What the rules must never reach: they have no input or output.
const NOT_BELOW_CORE: [&str; 8] = ["tauri", "wry", "reqwest", "hyper", "rusqlite", "keyring", "notify-rust", "zbus"];
/// The rooms around core. None knows another.
const ROOMS: [&str; 5] = ["aftercall-api", "aftercall-desktop", "aftercall-door", "aftercall-practice", "aftercall-store"];
/// Only the shell knows windows.
const SHELL: &str = "aftercall";

/// Checks the dependency trees.
pub(super) fn check(house: &House) -> Outcome {
    let below_core = tree(house, "aftercall-core")?;
    let mut wrong: Vec<String> = named(&below_core, &NOT_BELOW_CORE).map(|name| format!("aftercall-core reaches {name}")).collect();
    for room in ROOMS {
        let below = tree(house, room)?;
        let others: Vec<&str> = ROOMS.into_iter().filter(|other| *other != room).chain(["tauri", SHELL]).collect();
        wrong.extend(named(&below, &others).map(|name| format!("{room} reaches {name}")));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Fault::new(format!("Dependencies go the wrong way: {}.", wrong.join(", ")))) }
}

/// Names of everything below a package, for every system.
fn tree(house: &House, package: &str) -> Outcome<String> {
    let words = ["tree", "--package", package, "--edges", "normal", "--target", "all", "--prefix", "none", "--format", "{p}"];
    run::read(house.cargo().args(words))
}

fn named<'a>(tree: &'a str, names: &'a [&str]) -> impl Iterator<Item = &'a str> {
    names.iter().copied().filter(move |name| tree.lines().any(|line| line.split(' ').next() == Some(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_counts_as_a_whole() {
        let tree = "aftercall-core v0.1.0 (/x)\nserde v1.0.2\ntauri-utils v2.1.0\nreqwest v0.13.0 (*)\n";
        assert_eq!(named(tree, &["tauri", "reqwest", "aftercall"]).collect::<Vec<_>>(), ["reqwest"]);
    }
}
