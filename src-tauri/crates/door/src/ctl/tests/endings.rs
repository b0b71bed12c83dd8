//! Exit codes: what a refusal, a missing program and an odd answer end with.

use super::{CALL, ClosingPipe, Console, nothing_runs};
use crate::trial::Program;
use aftercall_core::error::{Refusal, RefusalCode};
use serde_json::json;
use std::io::{self, Write};

#[test]
fn refusals_have_the_exit_code_of_their_code_and_the_document_of_the_contract() {
    let program = Program::answering(Ok(json!({})));
    let console = Console::at(&program.place);
    for (code, exit) in [
        (RefusalCode::InvalidField, 1),
        (RefusalCode::UnknownCall, 1),
        (RefusalCode::Store, 1),
        (RefusalCode::NotSignedIn, 4),
        (RefusalCode::Closing, 3),
    ] {
        let refusal = Refusal::new(code, "What happened. What to do.").with(json!({ "field": "estimate" }));
        program.script.answer_with(Err(refusal.clone()));
        let said = console.run(&["rate", "8", "--json"]);
        assert_eq!((said.code, said.document()), (exit, refusal.document()), "{code:?}");
        let said = console.run(&["rate", "8"]);
        assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (exit, "", "What happened. What to do.\n"));
    }
}

#[test]
fn a_call_that_ended_while_nobody_was_signed_in_is_recorded_and_4() {
    let answer = json!({ "call": CALL, "outcome": "skipped", "reason": "signed_out", "campaign": null, "number": null });
    let program = Program::answering(Ok(answer.clone()));
    let console = Console::at(&program.place);
    let said = console.run(&["call", "ended", "--id", "a", "--json"]);
    assert_eq!((said.code, said.document()), (4, answer));
    let said = console.run(&["call", "ended", "--id", "a"]);
    assert_eq!((said.code, said.out.as_str()), (4, "No survey: nobody was signed in.\n"));
    // The same reason in a list is no failure of the list.
    assert_eq!(console.run(&["explain", "--id", "a"]).code, 0);
}

#[test]
fn nothing_that_runs_is_3_and_says_how_to_start() {
    let (_home, console) = nothing_runs();
    for words in [&["status"][..], &["watch"], &["quit"], &["show"], &["call", "ended", "--id", "a", "--no-start"]] {
        let said = console.run(words);
        assert_eq!((said.code, said.out.as_str()), (3, ""), "{words:?}");
        assert!(said.err.contains("aftercall --background"), "{said:?}");
        let said = console.run(&[words, &["--json"]].concat());
        assert_eq!((said.code, &said.document()["error"]["code"]), (3, &json!("not_running")));
    }
    // A call would start the program, but it is not there.
    let said = console.run(&["call", "ended", "--id", "a", "--json"]);
    assert_eq!((said.code, &said.document()["error"]["code"]), (3, &json!("not_started")));
}

#[cfg(unix)]
#[test]
fn what_answers_in_another_language_is_1() {
    let home = crate::trial::home();
    let socket = home.path().join("socket");
    for answer in [&b"\0\0\0\x05hello"[..], b"HTTP/1.1 400 Bad Request\r\n\r\n", b"", b"\0\0\0\x0e{\"v\":2,\"ok\":1}"] {
        let listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let (mut stream, _) = listener.accept().unwrap();
                stream.write_all(answer).unwrap();
            });
            let said = Console::at(&socket).run(&["status", "--json"]);
            assert_eq!((said.code, &said.document()["error"]["code"]), (1, &json!("protocol")), "{answer:?}");
        });
        std::fs::remove_file(&socket).unwrap();
    }
}

#[test]
fn a_closed_pipe_is_no_failure_and_a_full_disk_is_one() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _bytes: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let program = Program::answering(Ok(json!({})));
    let console = Console::at(&program.place);
    for words in [&["calls"][..], &["calls", "--json"], &["--help"]] {
        let mut gone = ClosingPipe { lines: 0, taken: Vec::new() };
        assert_eq!(console.run_into(words, &mut gone, &mut Vec::new()), 0, "{words:?}");
        assert_eq!(console.run_into(words, &mut Full, &mut Vec::new()), 1, "{words:?}");
    }
}
