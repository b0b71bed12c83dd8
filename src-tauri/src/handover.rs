//! A second start hands over to the program that runs: its window is shown, or a link is followed there.

use crate::arguments::Start;
use aftercall_door::client::{Client, ClientError};
use aftercall_door::wire::{Page, ShellRequest};
use std::path::Path;
use std::time::{Duration, Instant};

/// The other may be starting at this very moment, and opens its door a little after it took the lock.
const PATIENCE: Duration = Duration::from_secs(5);
const BETWEEN_TRIES: Duration = Duration::from_millis(50);

/// Hands over. A start in the background that finds one running has nothing left to do.
///
/// # Errors
/// When the program that runs does not answer, or says no.
pub(crate) fn hand_over(socket: &Path, start: &Start) -> Result<(), ClientError> {
    let request = match &start.link {
        Some(url) => ShellRequest::Link { url: url.clone() },
        None if start.background => return Ok(()),
        None => ShellRequest::Show { page: Page::Main },
    };
    let give_up = Instant::now() + PATIENCE;
    loop {
        let answer = Client::connect(socket).and_then(|mut client| client.shell(request.clone()));
        match answer {
            Err(ClientError::NotRunning) if Instant::now() < give_up => std::thread::sleep(BETWEEN_TRIES),
            answer => return answer.map(|_| ()),
        }
    }
}
