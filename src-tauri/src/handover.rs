//! A second start hands over to the program that runs: its window is shown, or a link is followed there. One that is just ending is
//! waited for, and the second start takes its place.

use crate::arguments::Start;
use aftercall_desktop::lock::LaunchLock;
use aftercall_door::client::{Client, ClientError};
use aftercall_door::wire::{Page, ShellRequest};
use std::path::Path;
use std::time::{Duration, Instant};

/// The other may be starting at this very moment, and opens its door a little after it took the lock; or ending, and gives the lock back
/// some seconds after it closed its door.
const PATIENCE: Duration = Duration::from_secs(7);
const BETWEEN_TRIES: Duration = Duration::from_millis(50);

/// Hands over; nothing is left to do then. A start in the background has nothing to say to one that runs. `take_lock`: whether the
/// other has ended; its lock means that this start goes on in its place.
///
/// # Errors
/// When the program that runs does not answer, or says no.
pub(crate) fn hand_over(
    socket: &Path,
    start: &Start,
    take_lock: impl Fn() -> Option<LaunchLock>,
) -> Result<Option<LaunchLock>, ClientError> {
    let request = match &start.link {
        Some(url) => Some(ShellRequest::Link { url: url.clone() }),
        None if start.background => None,
        None => Some(ShellRequest::Show { page: Page::Main }),
    };
    let give_up = Instant::now() + PATIENCE;
    loop {
        let answer =
            Client::connect(socket).and_then(|mut client| request.clone().map_or(Ok(()), |request| client.shell(request).map(drop)));
        match answer {
            Err(ClientError::NotRunning) if Instant::now() < give_up => {}
            // One runs, or nobody could say so: nothing was asked of it.
            _ if request.is_none() => return Ok(None),
            answer => return answer.map(|()| None),
        }
        if let Some(lock) = take_lock() {
            return Ok(Some(lock));
        }
        std::thread::sleep(BETWEEN_TRIES);
    }
}
