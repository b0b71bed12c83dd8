//! What a program and its children take, from /proc.

use crate::fault::{Missing as _, Outcome, While as _};
use std::fs;

/// Linux reports processor time in hundredths of a second on every machine we build for.
const TICKS_PER_SECOND: f64 = 100.0;
const KB_PER_MB: f64 = 1024.0;

/// A program with all that it started, at one moment.
#[derive(Debug)]
pub(super) struct Tree(Vec<Process>);

#[derive(Debug)]
struct Process {
    id: u32,
    parent: u32,
    name: String,
    ticks: u64,
}

impl Tree {
    /// Looks.
    pub(super) fn of(root: u32) -> Outcome<Self> {
        let entries = fs::read_dir("/proc").when("/proc")?;
        let ids = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        // A process may end between being listed and being read.
        let all: Vec<Process> = ids.filter_map(|id: u32| read(id, &fs::read_to_string(format!("/proc/{id}/stat")).ok()?)).collect();
        Ok(Self(family(all, root)))
    }

    /// Memory in MB: each page shared with others counts in part (PSS).
    pub(super) fn memory(&self) -> Outcome<f64> {
        let mut all = 0;
        for process in &self.0 {
            let path = format!("/proc/{}/smaps_rollup", process.id);
            let Ok(text) = fs::read_to_string(&path) else { continue };
            let line = text.lines().find_map(|line| line.strip_prefix("Pss:")).or_fault(format!("{path} has no Pss"))?;
            all += line.trim().trim_end_matches(" kB").parse::<u32>().when(path)?;
        }
        Ok(f64::from(all) / KB_PER_MB)
    }

    /// Seconds of processor time so far.
    #[allow(clippy::cast_precision_loss, reason = "a benchmark is over long before")]
    pub(super) fn seconds(&self) -> f64 {
        self.0.iter().map(|process| process.ticks).sum::<u64>() as f64 / TICKS_PER_SECOND
    }

    /// Whether a webview runs.
    pub(super) fn has_webview(&self) -> bool {
        self.0.iter().any(|process| process.name.starts_with("WebKit"))
    }

    /// How many processes.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// A line of `/proc/ID/stat`: the name, in parentheses, may hold anything.
fn read(id: u32, line: &str) -> Option<Process> {
    let (begin, rest) = line.rsplit_once(')')?;
    let (_, name) = begin.split_once('(')?;
    let words: Vec<&str> = rest.split_whitespace().collect();
    let number = |place: usize| words.get(place)?.parse::<u64>().ok();
    // Fields 4, 14 and 15 of proc(5); the first word here is field 3.
    Some(Process { id, parent: u32::try_from(number(1)?).ok()?, name: name.to_owned(), ticks: number(11)? + number(12)? })
}

fn family(mut all: Vec<Process>, root: u32) -> Vec<Process> {
    let mut family: Vec<Process> = all.extract_if(.., |process| process.id == root).collect();
    loop {
        let children: Vec<Process> = all.extract_if(.., |process| family.iter().any(|parent| parent.id == process.parent)).collect();
        if children.is_empty() {
            return family;
        }
        family.extend(children);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_a_process_with_all_below() {
        let stat = |id: u32, parent: u32, name: &str| {
            read(id, &format!("{id} ({name}) S {parent} 1 1 0 -1 0 0 0 0 0 7 5 0 0 20 0 1 0 9")).unwrap()
        };
        let all = || vec![stat(9, 5, "WebKitWebProces"), stat(2, 1, "other"), stat(5, 1, "after) call"), stat(11, 9, "deep")];
        let tree = Tree(family(all(), 5));
        assert_eq!(tree.0.iter().map(|process| process.id).collect::<Vec<_>>(), [5, 9, 11]);
        assert!((tree.seconds() - 0.36).abs() < 1e-9);
        assert!(tree.has_webview());
        assert!(!Tree(family(all(), 2)).has_webview());
    }
}
