//! Starts the program in the background for a call that nobody would hear otherwise, and waits until it listens.

use super::launch::launch;
use super::{Failure, Surroundings};
use crate::client::{Client, ClientError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How soon is looked again whether the program listens: quickly at first, as a start is a matter of some tenths of a second.
const FIRST_LOOK: Duration = Duration::from_millis(10);
const LONGEST_LOOK: Duration = Duration::from_millis(50);
/// A program that ended at once may have met another that starts at the same time and is about to listen.
const AFTER_AN_EARLY_END: Duration = Duration::from_secs(2);

/// Connects; starts the program first if it does not run and `may_start` says so.
pub(super) fn reach(around: &Surroundings<'_>, may_start: bool) -> Result<Client, Failure> {
    let socket = around.socket.as_deref();
    let socket = socket.map_err(|fault| Failure::NoPlace(fault.clone()))?;
    match Client::connect(socket) {
        Err(ClientError::NotRunning) if may_start => start_and_connect(socket, around),
        connected => connected.map_err(Failure::from),
    }
}

/// What `AFTERCALL_HOME` says, as it stands there. `None`: it is not set, or empty, as for the program itself.
pub(super) fn own_home() -> Option<PathBuf> {
    std::env::var_os("AFTERCALL_HOME").filter(|home| !home.is_empty()).map(PathBuf::from)
}

fn start_and_connect(socket: &Path, around: &Surroundings<'_>) -> Result<Client, Failure> {
    let Some(program) = around.program.as_deref().filter(|program| program.is_file()) else {
        return Err(Failure::not_started("ctl-program-not-found"));
    };
    let mut launched = launch(program, around.launcher.as_deref()).map_err(|_| Failure::not_started("ctl-program-would-not-start"))?;
    let mut give_up = Instant::now() + around.start_patience;
    let mut ended_early = false;
    let mut pause = FIRST_LOOK;
    loop {
        match Client::connect(socket) {
            Err(ClientError::NotRunning) => {}
            connected => return connected.map_err(Failure::from),
        }
        if !ended_early && launched.has_ended() {
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
