//! Where to look.

use std::fs;
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
