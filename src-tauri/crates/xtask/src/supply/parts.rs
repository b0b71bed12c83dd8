//! The packages that go into the program on one system: what it is built from and what it holds, without what only tests need.

use crate::fault::{Missing as _, Outcome, While as _};
use crate::house::House;
use crate::run;
use crate::supply::System;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// One package.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) version: String,
    /// An SPDX expression.
    pub(super) licence: String,
    pub(super) repository: Option<String>,
    /// SHA-256 of what crates.io gave.
    pub(super) checksum: Option<String>,
    /// Where it is unpacked.
    pub(super) folder: PathBuf,
    /// Ids of the parts that it needs, as `name@version`.
    pub(super) needs: BTreeSet<String>,
    /// Whether it is one of ours.
    pub(super) own: bool,
}

impl Part {
    pub(super) fn id(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }
}

/// All of them, by name.
pub(super) fn of_the_program(house: &House, system: System) -> Outcome<Vec<Part>> {
    let mut cargo = house.cargo();
    cargo.args(["metadata", "--format-version", "1", "--locked"]);
    cargo.args(system.triples().iter().flat_map(|triple| ["--filter-platform", triple]));
    let text = run::read(&mut cargo)?;
    let metadata: Value = serde_json::from_str(&text).when("cargo metadata could not be read")?;
    let lock = fs::read_to_string(house.root.join("Cargo.lock")).when("Cargo.lock")?;
    reached(&metadata, &checksums(&lock), "aftercall")
}

/// What can be reached from a package by dependencies other than those of tests.
fn reached(metadata: &Value, checksums: &BTreeMap<String, String>, root: &str) -> Outcome<Vec<Part>> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let packages: BTreeMap<String, Value> =
        list(&metadata["packages"]).into_iter().filter_map(|package| Some((package["id"].as_str()?.to_owned(), package))).collect();
    let nodes: BTreeMap<String, Value> =
        list(&metadata["resolve"]["nodes"]).into_iter().filter_map(|node| Some((node["id"].as_str()?.to_owned(), node))).collect();
    let first = packages.iter().find(|(_, package)| package["name"] == root && package["source"].is_null()).map(|(id, _)| id.clone());
    let mut waiting = vec![first.or_fault(format!("cargo metadata names no package {root}"))?];
    let mut parts: BTreeMap<String, Part> = BTreeMap::new();
    while let Some(id) = waiting.pop() {
        if parts.contains_key(&id) {
            continue;
        }
        let package = packages.get(&id).or_fault(format!("cargo metadata does not describe {id}"))?;
        let text = |member: &str| package[member].as_str().map(str::to_owned);
        let needed: Vec<String> = list(&nodes.get(&id).unwrap_or(&Value::Null)["deps"])
            .iter()
            .filter(|dependency| list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"] != "dev"))
            .filter_map(|dependency| dependency["pkg"].as_str().map(str::to_owned))
            .collect();
        let name_of = |id: &String| packages.get(id).map(key);
        let mut part = Part {
            name: text("name").unwrap_or_default(),
            version: text("version").unwrap_or_default(),
            licence: text("license").unwrap_or_else(|| "see its files".to_owned()).replace('/', " OR "),
            repository: text("repository"),
            checksum: None,
            folder: PathBuf::from(text("manifest_path").unwrap_or_default()).parent().map(PathBuf::from).unwrap_or_default(),
            needs: needed.iter().filter_map(name_of).collect(),
            own: package["source"].is_null(),
        };
        part.checksum = checksums.get(&part.id()).cloned();
        waiting.extend(needed);
        parts.insert(id, part);
    }
    let mut parts: Vec<Part> = parts.into_values().collect();
    parts.sort();
    Ok(parts)
}

fn key(package: &Value) -> String {
    format!("{}@{}", package["name"].as_str().unwrap_or_default(), package["version"].as_str().unwrap_or_default())
}

/// By `name@version`, from `Cargo.lock`, whose form cargo keeps stable.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let value = |package: &str, member: &str| {
        let begin = format!("{member} = \"");
        package.lines().find_map(|line| line.strip_prefix(&begin)?.strip_suffix('"').map(str::to_owned))
    };
    let packages = lock.split("[[package]]").skip(1);
    packages
        .filter_map(|package| Some((format!("{}@{}", value(package, "name")?, value(package, "version")?), value(package, "checksum")?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_only_tests_need_is_no_part_of_the_program() {
        let package = |name: &str, source: Value| json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0", "source": source, "manifest_path": "/x/Cargo.toml" });
        let needs = |pkg: &str, kind: Value| json!({ "pkg": pkg, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [package("program", Value::Null), package("part", json!("registry")), package("deep", json!("registry")), package("test", json!("registry"))],
            "resolve": { "nodes": [
                { "id": "program", "deps": [needs("part", Value::Null), needs("test", json!("dev"))] },
                { "id": "part", "deps": [needs("deep", json!("build"))] },
            ] },
        });
        let sums = checksums("[[package]]\nname = \"part\"\nversion = \"1.0.0\"\nchecksum = \"abc\"\n\n[[package]]\nname = \"x\"\n");
        let parts = reached(&metadata, &sums, "program").unwrap();
        let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
        assert_eq!(names, ["deep", "part", "program"]);
        let part = &parts[1];
        assert_eq!((part.licence.as_str(), part.checksum.as_deref(), part.own), ("MIT OR Apache-2.0", Some("abc"), false));
        assert_eq!(part.needs.iter().collect::<Vec<_>>(), ["deep@1.0.0"]);
    }
}
