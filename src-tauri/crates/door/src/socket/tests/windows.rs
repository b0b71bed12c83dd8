//! What Windows alone has: names of pipes.

use super::*;
use std::fs::{File, OpenOptions};
use std::path::Path;
use std::time::Instant;

pub(super) type Raw = File;

/// Between two clients the pipe is busy for a moment.
pub(super) fn open_raw(place: &Path) -> Raw {
    const ERROR_PIPE_BUSY: i32 = 231;
    let begun = Instant::now();
    loop {
        match OpenOptions::new().read(true).write(true).open(place) {
            Err(fault) if fault.raw_os_error() == Some(ERROR_PIPE_BUSY) && begun.elapsed().as_secs() < 10 => std::thread::yield_now(),
            opened => return opened.unwrap(),
        }
    }
}

/// A pipe cannot be closed by halves.
pub(super) fn done_writing(_stream: &mut Raw) {}

#[tokio::test]
async fn a_name_that_is_none_of_a_pipe_is_said() {
    let home = home();
    let fault = Door::open(&Config::at(home.path().join("socket"))).await.unwrap_err();
    assert!(matches!(fault, SocketFault::NotAPipe(_)), "{fault:?}");
}

#[test]
fn the_pipe_goes_at_the_end() {
    let program = Program::answering(Ok(json!({})));
    assert!(Client::connect(&program.place).unwrap().ask(calls()).is_ok());
    program.ending.cancel();
    wait_for("the pipe is gone", || matches!(Client::connect(&program.place), Err(ClientError::NotRunning)));
}

#[test]
fn clients_that_are_gone_before_they_are_let_in_leave_the_door_open() {
    let program = Program::answering(Ok(json!({})));
    for _ in 0..200 {
        // While it is opened anew there is none for a moment.
        drop(OpenOptions::new().read(true).write(true).open(&program.place));
    }
    wait_for("an answer", || Client::connect(&program.place).is_ok_and(|mut client| client.ask(calls()).is_ok()));
}

#[test]
fn a_client_trusts_no_file_of_that_name() {
    let home = home();
    let file = home.path().join("socket");
    std::fs::write(&file, "").unwrap();
    let fault = Client::connect(&file).unwrap_err().to_string();
    assert!(fault.contains("no named pipe"), "{fault}");
}
