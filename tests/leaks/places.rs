//! Where to look, and what of it was found.

use crate::secrets::found_in;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// All files below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => todo.push(entry.path()),
                Ok(kind) if kind.is_file() => found.push(entry.path()),
                Ok(_) | Err(_) => {}
            }
        }
    }
    found
}

/// Command line and environment of all processes of this user whose environment has an entry.
pub fn processes(with_entry: &str) -> Vec<(String, Vec<u8>)> {
    let pids = fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let read = |pid: u32, name: &str| fs::read(format!("/proc/{pid}/{name}")).unwrap_or_default();
    pids.filter_map(|pid| {
        let environment = read(pid, "environ");
        environment.split(|byte| *byte == 0).any(|entry| entry == with_entry.as_bytes()).then(|| {
            let line = read(pid, "cmdline");
            let name = String::from_utf8_lossy(&line).replace('\0', " ");
            (name, [line, environment].concat())
        })
    })
    .collect()
}

/// What of some words is in the files below a folder, but for one, which may hold them.
pub fn leaks_in_files(folder: &Path, but: &Path, words: &[&str]) -> Vec<String> {
    let leak = |path: PathBuf| named(&path.display().to_string(), &fs::read(&path).unwrap_or_default(), words);
    files(folder).into_iter().filter(|path| path != but).filter_map(leak).collect()
}

/// What of them is on command lines and in environments.
pub fn leaks_in_processes(with_entry: &str, words: &[&str]) -> Vec<String> {
    processes(with_entry).into_iter().filter_map(|(name, bytes)| named(&name, &bytes, words)).collect()
}

/// What of them is in an archive, unpacked.
pub fn leaks_in_archive(path: &Path, words: &[&str]) -> Vec<String> {
    entries(path).into_iter().filter_map(|(name, text)| named(&name, &[name.as_bytes(), &text].concat(), words)).collect()
}

/// The entries of an archive with what they hold.
pub fn entries(path: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut entries = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        entries.push((entry.name().unwrap().to_string(), bytes));
    }
    entries
}

/// Lines of a log that packages of others wrote and that are less than warnings: nobody here decides what is in those.
pub fn chatter_of_others(log: &str) -> Vec<String> {
    let chatters = |line: &&str| {
        let line: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        let room = line["target"].as_str().unwrap_or_default().split("::").next().unwrap_or_default().to_owned();
        let ours = room == "aftercall" || room.starts_with("aftercall_");
        !ours && !matches!(line["level"].as_str(), Some("WARN" | "ERROR"))
    };
    log.lines().filter(chatters).map(str::to_owned).collect()
}

fn named(place: &str, bytes: &[u8], words: &[&str]) -> Option<String> {
    let found = found_in(bytes, words);
    (!found.is_empty()).then(|| format!("{place}: {found:?}"))
}
