//! Starts the program so that it outlives us and our terminal.

use std::ffi::OsString;
use std::io;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The hidden first word with which `aftercallctl` starts itself to leave the session of whoever called it.
pub const DETACH_WORD: &str = "__start-detached";

/// A program that was started.
#[derive(Debug)]
pub(super) struct Launched(Child);

impl Launched {
    pub(super) fn has_ended(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(Some(_)))
    }
}

/// Starts it. It inherits `AFTERCALL_HOME`, as a path that means the same wherever it is.
pub(super) fn launch(program: &Path, launcher: Option<&Path>) -> io::Result<Launched> {
    let mut command = match launcher {
        Some(launcher) => {
            let mut command = Command::new(launcher);
            command.arg(DETACH_WORD).arg(program);
            command
        }
        None => Command::new(program),
    };
    command.arg("--background").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Some(own) = super::start::own_home() {
        command.env("AFTERCALL_HOME", std::path::absolute(own)?);
    }
    if let Some(home) = std::env::home_dir().filter(|home| home.is_dir()) {
        command.current_dir(home);
    }
    // `become_detached` leaves the session, which the leader of a process group could not.
    if launcher.is_none() {
        command.process_group(0);
    }
    command.spawn().map(Launched)
}

/// What `aftercallctl __start-detached PROGRAM ARGUMENTS...` does: begins a session of its own and becomes the program.
/// Comes back only when that failed, with the exit code.
///
/// A step of its own because no safe function does it between the two halves of a start.
pub(super) fn become_detached(mut words: impl Iterator<Item = OsString>) -> u8 {
    let Some(program) = words.next() else {
        return 2;
    };
    // Fails only for the leader of a process group, which is apart already.
    let _apart_already = rustix::process::setsid();
    let _why = Command::new(program).args(words).exec();
    3
}
