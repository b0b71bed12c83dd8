//! Starts the program in the background for a call that nobody would hear otherwise, and waits until it listens.

use super::{Failure, Surroundings};
use crate::client::{Client, ClientError};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How soon is looked again whether the program listens: quickly at first, as a start is a matter of some tenths of a second.
const FIRST_LOOK: Duration = Duration::from_millis(10);
const LONGEST_LOOK: Duration = Duration::from_millis(50);
/// A program that ended at once may have met another that starts at the same time and is about to listen.
const AFTER_AN_EARLY_END: Duration = Duration::from_secs(2);

/// The hidden first word with which `aftercallctl` starts itself to leave the session of whoever called it.
pub const DETACH_WORD: &str = "__start-detached";

/// Connects; starts the program first if it does not run and `may_start` says so.
pub(super) fn reach(around: &Surroundings<'_>, may_start: bool) -> Result<Client, Failure> {
    let socket = around.socket.as_deref();
    let socket = socket.map_err(|fault| Failure::NoPlace(fault.clone()))?;
    match Client::connect(socket) {
        Err(ClientError::NotRunning) if may_start => start_and_connect(socket, around),
        connected => connected.map_err(Failure::from),
    }
}

fn start_and_connect(socket: &Path, around: &Surroundings<'_>) -> Result<Client, Failure> {
    let Some(program) = around.program.as_deref().filter(|program| program.is_file()) else {
        return Err(Failure::not_started("ctl-program-not-found"));
    };
    let mut child = launch(program, around.launcher.as_deref()).map_err(|_| Failure::not_started("ctl-program-would-not-start"))?;
    let mut give_up = Instant::now() + around.start_patience;
    let mut ended_early = false;
    let mut pause = FIRST_LOOK;
    loop {
        match Client::connect(socket) {
            Err(ClientError::NotRunning) => {}
            connected => return connected.map_err(Failure::from),
        }
        if !ended_early && matches!(child.try_wait(), Ok(Some(_))) {
            ended_early = true;
            give_up = give_up.min(Instant::now() + AFTER_AN_EARLY_END);
        }
        if Instant::now() >= give_up {
            return Err(Failure::not_started(if ended_early { "ctl-program-ended" } else { "ctl-program-too-slow" }));
        }
        std::thread::sleep(pause);
        pause = (pause * 2).min(LONGEST_LOOK);
    }
}

/// Starts the program so that it outlives us and our terminal. It inherits `AFTERCALL_HOME`.
fn launch(program: &Path, launcher: Option<&Path>) -> std::io::Result<Child> {
    let mut command = match launcher {
        Some(launcher) => {
            let mut command = Command::new(launcher);
            command.arg(DETACH_WORD).arg(program);
            command
        }
        None => Command::new(program),
    };
    command.arg("--background").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Some(home) = std::env::home_dir().filter(|home| home.is_dir()) {
        command.current_dir(home);
    }
    apart(&mut command, launcher.is_some());
    command.spawn()
}

#[cfg(windows)]
fn apart(command: &mut Command, _leaves_by_itself: bool) {
    use std::os::windows::process::CommandExt as _;
    const DETACHED_PROCESS: u32 = 0x0000_0008;
    const CREATE_NEW_PROCESS_GROUP: u32 = 0x0000_0200;
    command.creation_flags(DETACHED_PROCESS | CREATE_NEW_PROCESS_GROUP);
}

/// [`become_detached`] leaves the session, which the leader of a process group could not.
#[cfg(unix)]
fn apart(command: &mut Command, leaves_by_itself: bool) {
    use std::os::unix::process::CommandExt as _;
    if !leaves_by_itself {
        command.process_group(0);
    }
}

/// What `aftercallctl __start-detached PROGRAM ARGUMENTS...` does: begins a session of its own and becomes the program.
/// Comes back only when that failed, with the exit code.
///
/// A step of its own because no safe function does it between the two halves of a start.
#[cfg(unix)]
pub(super) fn become_detached(mut words: impl Iterator<Item = std::ffi::OsString>) -> u8 {
    use std::os::unix::process::CommandExt as _;
    let Some(program) = words.next() else {
        return 2;
    };
    // Fails only for the leader of a process group, which is apart already.
    let _apart_already = rustix::process::setsid();
    let _why = Command::new(program).args(words).exec();
    3
}
