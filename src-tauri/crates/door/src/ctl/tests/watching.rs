//! The watch: a line per event, until one of the two sides ends.

use super::{ClosingPipe, Console};
use crate::trial::{Program, wait_for};
use serde_json::json;
use std::sync::Arc;

#[test]
fn a_watch_prints_a_line_per_event_and_ends_with_its_reader() {
    let program = Program::answering(Ok(json!({})));
    let console = Console::at(&program.place);
    let mut pipe = ClosingPipe { lines: 2, taken: Vec::new() };
    let code = std::thread::scope(|scope| {
        let watching = scope.spawn(|| console.run_into(&["watch"], &mut pipe, &mut Vec::new()));
        wait_for("watched", || program.script.lines.receiver_count() == 1);
        for n in 0..3 {
            program.script.lines.send(Arc::new(json!({ "event": "call", "n": n }))).unwrap();
        }
        watching.join().unwrap()
    });
    assert_eq!(code, 0);
    assert_eq!(String::from_utf8(pipe.taken).unwrap(), "{\"event\":\"call\",\"n\":0}\n{\"event\":\"call\",\"n\":1}\n");
}

#[test]
fn a_watch_ends_with_the_program() {
    let program = Program::answering(Ok(json!({})));
    let console = Console::at(&program.place);
    let said = std::thread::scope(|scope| {
        let watching = scope.spawn(|| console.run(&["watch"]));
        wait_for("watched", || program.script.lines.receiver_count() == 1);
        program.ending.cancel();
        watching.join().unwrap()
    });
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, "", ""));
}
