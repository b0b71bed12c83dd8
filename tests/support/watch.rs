//! What `aftercallctl watch` prints, as it prints it.

use super::{Running, World, wait_for};
use serde_json::Value;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::sync::mpsc::{Receiver, channel};

/// A watch that is known to run, and its lines. A missed call stands in the ledger after that.
pub fn watch(world: &World) -> (Running, Receiver<Value>) {
    let mut command = world.command(env!("CARGO_BIN_EXE_aftercallctl"));
    let mut watching = Running::start(command.arg("watch").stdout(Stdio::piped()));
    let lines = BufReader::new(watching.pipes().stdout.take().unwrap()).lines();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if tell.send(serde_json::from_str(&line).unwrap()).is_err() {
                break;
            }
        }
    });
    // Until it listens, what is told is told to nobody.
    wait_for("the watch to begin", || {
        world.ask(&["call", "missed", "--id", "before", "--number", "+4511111111"]);
        told.try_iter().next()
    });
    (watching, told)
}
