//! Processes that end with their test, whichever way that ends.

use super::wait_for;
use rustix::process::{Pid, Signal, kill_process};
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};

/// A process that ends with this value.
pub struct Running(Child);

impl Running {
    /// Starts it. It stays in the test's process group, so that a runner that gives the test up ends both.
    pub fn start(command: &mut Command) -> Self {
        Self(command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }

    pub fn id(&self) -> u32 {
        self.0.id()
    }

    pub fn pipes(&mut self) -> &mut Child {
        &mut self.0
    }

    pub fn has_ended(&mut self) -> bool {
        self.0.try_wait().unwrap().is_some()
    }

    /// Waits for its end.
    pub fn end(&mut self) -> ExitStatus {
        let name = format!("the end of process {}", self.id());
        wait_for(&name, || self.0.try_wait().unwrap())
    }

    /// Ends it without giving it a chance to clean up.
    pub fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// The processes that were started, by whomever, with this text in their environment: children of children, too. Those that have
/// ended and wait to be counted out have no environment any more.
pub fn with_environment(entry: &str) -> Vec<i32> {
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    let pids = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    pids.filter(|pid| {
        let environment = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|found| found == entry.as_bytes())
    })
    .collect()
}

/// Ends all of them.
pub fn end_with_environment(entry: &str) {
    wait_for("the end of all that was started", || {
        let left = with_environment(entry);
        for pid in left.iter().filter_map(|pid| Pid::from_raw(*pid)) {
            // One that has ended meanwhile is what we want.
            let _ = kill_process(pid, Signal::KILL);
        }
        left.is_empty().then_some(())
    });
}

/// The names of a process and all below it, as the kernel cuts them.
pub fn family(root: u32) -> Vec<String> {
    let stat = |pid: &str| {
        let text = std::fs::read_to_string(Path::new("/proc").join(pid).join("stat")).ok()?;
        let (name, rest) = text.split_once('(')?.1.rsplit_once(") ").map(|(name, rest)| (name.to_owned(), rest.to_owned()))?;
        let mut words = rest.split(' ');
        let alive = words.next() != Some("Z");
        let parent: u32 = words.next()?.parse().ok()?;
        Some((pid.parse::<u32>().ok()?, name, parent, alive))
    };
    let all: Vec<_> = std::fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|entry| stat(std::str::from_utf8(entry.file_name().as_bytes()).ok()?))
        .collect();
    let mut members = vec![root];
    let mut at = 0;
    while let Some(parent) = members.get(at).copied() {
        members.extend(all.iter().filter(|(_, _, its, alive)| *its == parent && *alive).map(|(pid, ..)| *pid));
        at += 1;
    }
    all.into_iter().filter(|(pid, ..)| members.contains(pid)).map(|(_, name, ..)| name).collect()
}
