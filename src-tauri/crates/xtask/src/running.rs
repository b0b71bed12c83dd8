//! Programs that run beside us. Each has a process group of its own and is ended by its id: when the value goes, when a step fails, on
//! a panic, and on Ctrl+C. Nothing is ever looked up by name.

use crate::fault::{Fault, Outcome, While as _};
use crate::run;
use std::collections::BTreeSet;
use std::process::{Child, Command, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a program has to end when asked.
const TO_END: Duration = Duration::from_secs(5);
const BETWEEN_LOOKS: Duration = Duration::from_millis(10);
/// What a shell reports for a command that was interrupted.
const INTERRUPTED: i32 = 130;

/// Ids of the groups that run.
static GROUPS: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

/// Nothing is started any more.
static OVER: AtomicBool = AtomicBool::new(false);

/// A program that ends with this value.
#[derive(Debug)]
pub(crate) struct Running {
    child: Child,
    name: String,
    ended: bool,
}

impl Running {
    /// Starts it in a group of its own.
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let name = run::words(command);
        // Held while starting: an interruption in between would not know of the new group.
        let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        if is_over() {
            return Err(Fault::new(format!("The time was over before this was started: {name}")));
        }
        let child = command.spawn().when(format!("{name} cannot be started"))?;
        groups.insert(child.id());
        Ok(Self { child, name, ended: false })
    }

    /// The process id.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Its pipes.
    pub(crate) fn pipes(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Waits for its end.
    pub(crate) fn wait(mut self) -> Outcome<ExitStatus> {
        let status = self.child.wait().when(&self.name)?;
        self.forget();
        Ok(status)
    }

    /// How it ended, if it did.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        let status = self.child.try_wait().ok().flatten()?;
        self.forget();
        Some(status)
    }

    /// Waits for its end so long; true if it ended.
    pub(crate) fn ends_within(&mut self, limit: Duration) -> bool {
        let begin = Instant::now();
        while begin.elapsed() < limit {
            if self.ended || self.ended().is_some() {
                return true;
            }
            std::thread::sleep(BETWEEN_LOOKS);
        }
        false
    }

    fn forget(&mut self) {
        self.ended = true;
        GROUPS.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.child.id());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.ended {
            return;
        }
        signal::ask_to_end(self.child.id());
        if !self.ends_within(TO_END) {
            signal::end(self.child.id());
            // It is gone or was never ours to wait for; either way there is nothing left to do.
            let _ = self.child.kill();
            let _ = self.child.wait();
            self.forget();
        }
    }
}

/// Ends all groups, and starts no others: the time of the command is over.
pub(crate) fn end_all_for_good() {
    let with_all = |signal: fn(u32)| {
        let groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        OVER.store(true, Ordering::SeqCst);
        groups.iter().copied().for_each(signal);
    };
    with_all(signal::ask_to_end);
    std::thread::sleep(TO_END);
    with_all(signal::end);
}

/// Whether [`end_all_for_good`] was called.
pub(crate) fn is_over() -> bool {
    OVER.load(Ordering::SeqCst)
}

/// On Ctrl+C, and when asked to end: ends all groups, then us.
pub(crate) fn end_all_when_interrupted() {
    let heard = ctrlc::set_handler(|| {
        let groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
        groups.iter().copied().for_each(signal::ask_to_end);
        std::thread::sleep(Duration::from_millis(500));
        groups.iter().copied().for_each(signal::end);
        std::process::exit(INTERRUPTED);
    });
    if let Err(error) = heard {
        eprintln!("Ctrl+C cannot be heard ({error}); programs started from here may go on after it.");
    }
}

#[cfg(unix)]
mod signal {
    use rustix::process::{Pid, Signal, kill_process_group};

    pub(super) fn ask_to_end(group: u32) {
        send(group, Signal::TERM);
    }

    pub(super) fn end(group: u32) {
        send(group, Signal::KILL);
    }

    fn send(group: u32, signal: Signal) {
        if let Some(group) = i32::try_from(group).ok().and_then(Pid::from_raw) {
            // A group that has ended by itself is what we want.
            let _ = kill_process_group(group, signal);
        }
    }
}

/// Other systems end children one by one, in `Drop`.
#[cfg(not(unix))]
mod signal {
    pub(super) fn ask_to_end(_: u32) {}
    pub(super) fn end(_: u32) {}
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_and_what_it_started_end_with_the_value() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 600 & echo $!; wait"]).stdout(std::process::Stdio::piped());
        let mut running = Running::start(&mut shell).unwrap();
        let mut line = String::new();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(running.pipes().stdout.take().unwrap()), &mut line).unwrap();
        let grandchild = std::path::PathBuf::from(format!("/proc/{}/cmdline", line.trim()));
        let alive = || std::fs::read(&grandchild).is_ok_and(|text| !text.is_empty());
        assert!(!cfg!(target_os = "linux") || alive());
        drop(running);
        let begin = Instant::now();
        while alive() {
            assert!(begin.elapsed() < TO_END, "it goes on");
            std::thread::sleep(BETWEEN_LOOKS);
        }
    }
}
