//! The command line against a scripted program behind a real socket.

pub(crate) mod guide;
mod starting;

use super::{Input, START_PATIENCE, Surroundings, run};
use crate::trial::{Program, home, wait_for};
use aftercall_core::error::{Refusal, RefusalCode};
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

const CALL: &str = "0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000";

/// What a run said.
#[derive(Debug)]
struct Said {
    code: u8,
    out: String,
    err: String,
}

impl Said {
    /// The one document on standard output; nothing else may be said.
    fn document(&self) -> Value {
        assert_eq!(self.err, "", "{self:?}");
        assert_eq!(self.out.lines().count(), 1, "{self:?}");
        serde_json::from_str(&self.out).unwrap()
    }
}

struct Console {
    socket: PathBuf,
    program: Option<PathBuf>,
    launcher: Option<PathBuf>,
    patience: Duration,
    stdin: Vec<u8>,
}

impl Console {
    fn at(socket: &Path) -> Self {
        Self { socket: socket.to_owned(), program: None, launcher: None, patience: START_PATIENCE, stdin: Vec::new() }
    }

    fn run(&self, words: &[&str]) -> Said {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = self.run_into(words, &mut out, &mut err);
        Said { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    fn run_into(&self, words: &[&str], out: &mut dyn Write, err: &mut dyn Write) -> u8 {
        let mut stdin = self.stdin.as_slice();
        let words = std::iter::once("aftercallctl").chain(words.iter().copied());
        run(
            words.map(OsString::from),
            Surroundings {
                socket: Ok(self.socket.clone()),
                program: self.program.clone(),
                launcher: self.launcher.clone(),
                start_patience: self.patience,
                now: "2026-11-22T14:00:00Z".parse().unwrap(),
                zone: Some(TimeZone::get("Europe/Copenhagen").unwrap()),
                language: None,
                input: Input::Stream(&mut stdin),
                out,
                err,
            },
        )
    }
}

fn nothing_runs() -> (tempfile::TempDir, Console) {
    let home = home();
    let console = Console::at(&home.path().join("socket"));
    (home, console)
}

/// A call event with all members, the given ones replaced.
fn event(changes: Value) -> Value {
    let mut event = json!({
        "phase": "ended", "id": null, "number": null, "name": null, "queue": null, "direction": null, "talk_seconds": null,
        "voicemail": null, "transferred": false,
        "respondent": { "email": null, "first_name": null, "last_name": null, "company": null },
        "note": null, "custom": {}, "source": "ctl"
    });
    for (name, value) in changes.as_object().unwrap() {
        event[name] = value.clone();
    }
    event
}

#[test]
fn each_verb_is_exactly_one_request() {
    let call = |changes| json!({ "verb": "call", "event": event(changes) });
    let cases: Vec<(Vec<&str>, Value)> = vec![
        (vec!["call", "started", "--id", "a"], call(json!({ "phase": "started", "id": "a" }))),
        (
            vec![
                "call",
                "started",
                "--id",
                "a",
                "--number",
                "+4512345678",
                "--name",
                "Jens",
                "--source",
                "pbx",
                "--queue",
                "support",
                "--direction",
                "in",
            ],
            call(
                json!({ "phase": "started", "id": "a", "number": "+4512345678", "name": "Jens", "source": "pbx", "queue": "support", "direction": "in" }),
            ),
        ),
        (vec!["call", "answered", "--id", "a"], call(json!({ "phase": "answered", "id": "a" }))),
        (vec!["call", "missed", "--number", "12345678"], call(json!({ "phase": "missed", "number": "12345678" }))),
        (vec!["call", "ended", "--direction", "in", "+4512345678"], call(json!({ "direction": "in", "number": "+4512345678" }))),
        (vec!["call", "ended", "+4512345678", "--direction", "OUT"], call(json!({ "direction": "out", "number": "+4512345678" }))),
        (vec!["call", "ended", "--id", "a", "12345678"], call(json!({ "id": "a", "number": "12345678" }))),
        (vec!["call", "ended", "--number", ""], call(json!({ "number": "" }))),
        (vec!["call", "ended", ""], call(json!({ "number": "" }))),
        (vec!["call", "ended", "--number", "-45 12"], call(json!({ "number": "-45 12" }))),
        (vec!["call", "ended", "anonymous"], call(json!({ "number": "anonymous" }))),
        (
            vec![
                "call",
                "ended",
                "--id",
                "a",
                "--number",
                "1",
                "--queue",
                "q",
                "--direction",
                "out",
                "--talk-seconds",
                "83",
                "--voicemail",
                "no",
                "--transferred",
                "--email",
                "e@x.dk",
                "--first-name",
                "F",
                "--last-name",
                "L",
                "--company",
                "C",
                "--note",
                "- said so",
                "--custom",
                "case=4711",
                "--custom",
                "b=x=y",
                "--custom",
                "empty=",
            ],
            call(json!({
                "id": "a", "number": "1", "queue": "q", "direction": "out", "talk_seconds": 83, "voicemail": "no", "transferred": true,
                "respondent": { "email": "e@x.dk", "first_name": "F", "last_name": "L", "company": "C" }, "note": "- said so",
                "custom": { "case": "4711", "b": "x=y", "empty": "" }
            })),
        ),
        (vec!["call", "ended", "--id", "a", "--voicemail", "yes", "--no-start"], call(json!({ "id": "a", "voicemail": "yes" }))),
        (vec!["call", "ended", "--id", "a", "--talk-seconds", "-1"], call(json!({ "id": "a", "talk_seconds": -1 }))),
        (vec!["call", "ended", "--id", "a", "--talk-seconds=1000000"], call(json!({ "id": "a", "talk_seconds": 1_000_000 }))),
        (vec!["calls"], json!({ "verb": "calls", "limit": null, "before": null })),
        (vec!["calls", "--limit", "3"], json!({ "verb": "calls", "limit": 3, "before": null })),
        (vec!["responses", "--limit", "7"], json!({ "verb": "responses", "limit": 7, "offset": null })),
        (
            vec!["responses", "--search", "tak for", "--most", "6", "--campaign", "17", "--tag", "not-about-me", "--unread"],
            json!({ "verb": "find_responses", "limit": null, "offset": null, "filter": {
                "words": "tak for", "least": null, "most": 6, "campaign": 17, "tag": "not_about_me", "unread": true, "commented": false,
            } }),
        ),
        (vec!["score"], json!({ "verb": "score", "days": null })),
        (vec!["score", "--days", "90"], json!({ "verb": "score", "days": 90 })),
        (vec!["learning", "--days", "0"], json!({ "verb": "learning", "days": 0 })),
        (vec!["rate", "10"], json!({ "verb": "rate", "estimate": 10, "call": null, "undoable": false })),
        (vec!["rate", "0", "--call", CALL], json!({ "verb": "rate", "estimate": 0, "call": CALL, "undoable": false })),
        (vec!["rate", "11"], json!({ "verb": "rate", "estimate": 11, "call": null, "undoable": false })),
        (vec!["rate", "-1"], json!({ "verb": "rate", "estimate": -1, "call": null, "undoable": false })),
        (vec!["rate", "7.5"], json!({ "verb": "rate", "estimate": "7.5", "call": null, "undoable": false })),
        (vec!["rate", "seven"], json!({ "verb": "rate", "estimate": "seven", "call": null, "undoable": false })),
        (vec!["resend", "--call", CALL], json!({ "verb": "resend", "call": CALL })),
        (
            vec!["do-not-survey", "--call", CALL, "--reason", "private"],
            json!({ "verb": "do_not_survey", "call": CALL, "reason": "private" }),
        ),
        (vec!["pause"], json!({ "verb": "pause", "until": { "minutes": 60 } })),
        (vec!["pause", "--minutes", "15"], json!({ "verb": "pause", "until": { "minutes": 15 } })),
        (vec!["pause", "--until", "15:30"], json!({ "verb": "pause", "until": { "time": "2026-11-22T14:30:00Z" } })),
        (vec!["pause", "--until", "2026-12-01T09:00:00+01:00"], json!({ "verb": "pause", "until": { "time": "2026-12-01T08:00:00Z" } })),
        (vec!["pause", "--off"], json!({ "verb": "pause", "until": "off" })),
        (vec!["refresh"], json!({ "verb": "refresh" })),
        (
            vec!["sign-in", "--email", "a@x.dk"],
            json!({ "verb": "sign_in", "email": "a@x.dk", "key": "the-key", "api_url": null, "session_only": false }),
        ),
        (
            vec!["sign-in", "--email", "a@x.dk", "--api-url", "http://127.0.0.1:1", "--session-only"],
            json!({ "verb": "sign_in", "email": "a@x.dk", "key": "the-key", "api_url": "http://127.0.0.1:1", "session_only": true }),
        ),
        (vec!["sign-out"], json!({ "verb": "sign_out", "wipe": false })),
        (vec!["sign-out", "--wipe"], json!({ "verb": "sign_out", "wipe": true })),
        (vec!["status"], json!({ "verb": "status" })),
        (vec!["door", "token"], json!({ "verb": "door_token", "rotate": false })),
        (vec!["door", "token", "--rotate"], json!({ "verb": "door_token", "rotate": true })),
        (vec!["config", "show"], json!({ "verb": "config_show" })),
        (vec!["config", "get", "read.days"], json!({ "verb": "config_get", "key": "read.days" })),
        (vec!["config", "set", "read.days", "-5"], json!({ "verb": "config_set", "key": "read.days", "value": "-5" })),
        (vec!["config", "unset", "read.days"], json!({ "verb": "config_unset", "key": "read.days" })),
        (
            vec!["explain", "--number", "12345678", "--queue", "q", "--talk-seconds", "41"],
            json!({ "verb": "explain", "event": event(json!({ "number": "12345678", "queue": "q", "talk_seconds": 41 })) }),
        ),
        (vec!["show"], json!({ "shell": { "verb": "show", "page": "main" } })),
        (vec!["show", "settings"], json!({ "shell": { "verb": "show", "page": "settings" } })),
        (vec!["show", "pgap"], json!({ "shell": { "verb": "show", "page": "pgap" } })),
        (vec!["hide"], json!({ "shell": { "verb": "hide" } })),
        (vec!["quit"], json!({ "shell": { "verb": "quit" } })),
    ];
    let program = Program::answering(Ok(json!({ "done": true })));
    let mut console = Console::at(&program.place);
    console.stdin = b"  the-key \nmore".to_vec();
    for (index, (words, request)) in cases.iter().enumerate() {
        let said = console.run(&[words.as_slice(), &["--json"]].concat());
        assert_eq!(said.code, 0, "{words:?}: {said:?}");
        assert_eq!(said.document(), json!({ "done": true }), "{words:?}");
        assert_eq!(program.script.asked().get(index), Some(request), "{words:?}");
    }
    assert_eq!(program.script.asked().len(), cases.len());
}

#[test]
fn marked_answers_are_written_to_a_file_of_this_user_alone_and_never_over_another() {
    let program = Program::answering(Ok(json!({ "rows": 2, "text": "\u{feff}Rating\r\n0\r\n9\r\n" })));
    let console = Console::at(&program.place);
    let folder = home();
    let file = folder.path().join("answers.csv");
    let name = file.to_str().unwrap();
    let said = console.run(&["export", name, "--tag", "call-back"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out, format!("2 answers written to {name}.\n"));
    assert_eq!(program.script.asked(), [json!({ "verb": "export_responses", "tag": "call_back" })]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "\u{feff}Rating\r\n0\r\n9\r\n");
    use std::os::unix::fs::PermissionsExt as _;
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let again = console.run(&["export", name]);
    assert!(again.code == 1 && again.err.contains("exists already"), "{again:?}");
    let nothing = Program::answering(Ok(json!({ "rows": 0, "text": "\u{feff}Rating\r\n" })));
    let other = folder.path().join("none.csv");
    let said = Console::at(&nothing.place).run(&["export", other.to_str().unwrap(), "--json"]);
    assert_eq!((said.code, said.document(), other.exists()), (0, json!({ "file": null, "rows": 0 }), false));
}

#[test]
fn a_bug_report_is_listed_first_then_written_for_this_user_alone_and_never_over_a_file() {
    let entries =
        json!([{ "name": "about.json", "text": "{}\n" }, { "name": "logs/aftercall.2026-11-22.log", "text": "line\n".repeat(300) }]);
    let program = Program::answering(Ok(json!({ "entries": entries })));
    let console = Console::at(&program.place);
    let folder = home();
    let file = folder.path().join("report.zip");
    let name = file.to_str().unwrap();

    let said = console.run(&["diagnostics", name]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let lines: Vec<&str> = said.out.lines().collect();
    assert!(lines[1].ends_with("3  about.json") && lines[2].ends_with("1500  logs/aftercall.2026-11-22.log"), "{lines:?}");
    assert!(lines[3].contains("report.zip"), "{lines:?}");
    assert_eq!(program.script.asked(), [json!({ "verb": "diagnostics", "logs": [] })]);
    let written = std::fs::read(&file).unwrap();
    assert!(written.len() < 1000, "it is packed: {} bytes", written.len());
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&written)).unwrap();
    let inside = io::read_to_string(archive.by_name("logs/aftercall.2026-11-22.log").unwrap()).unwrap();
    assert_eq!(inside, "line\n".repeat(300));
    use std::os::unix::fs::PermissionsExt as _;
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);

    let again = console.run(&["diagnostics", name]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("exists already"), "{again:?}");
    assert!(std::fs::read(&file).unwrap() == written, "it was written over");
    let elsewhere = folder.path().join("none/report.zip");
    let said = console.run(&["diagnostics", elsewhere.to_str().unwrap(), "--json"]);
    assert_eq!((said.code, &said.document()["error"]["code"]), (1, &json!("file")));
    let other = folder.path().join("other.zip");
    let said = console.run(&["--json", "diagnostics", other.to_str().unwrap()]);
    assert_eq!(said.document()["entries"][0], json!({ "name": "about.json", "bytes": 3 }));
    // A reader that has seen enough does not get a file it did not ask for any more.
    let third = folder.path().join("third.zip");
    let mut gone = ClosingPipe { lines: 0, taken: Vec::new() };
    console.run_into(&["diagnostics", third.to_str().unwrap()], &mut gone, &mut Vec::new());
    assert!(!third.exists());
}

#[test]
fn json_may_stand_anywhere_before_a_verb_or_after_it() {
    let program = Program::answering(Ok(json!({ "calls": [] })));
    let console = Console::at(&program.place);
    for words in [["--json", "calls", "--limit", "1"], ["calls", "--json", "--limit", "1"], ["calls", "--limit", "1", "--json"]] {
        assert_eq!(console.run(&words).document(), json!({ "calls": [] }));
    }
    assert_eq!(console.run(&["rate", "--json", "8"]).code, 0);
}

#[test]
fn wrong_usage_is_2_and_reaches_nobody() {
    let program = Program::answering(Ok(json!({})));
    let mut console = Console::at(&program.place);
    for words in [
        &["call"][..],
        &["call", "ended"],
        &["call", "ended", "--queue", "q"],
        &["call", "started", "--name", "Jens"],
        &["call", "ended", "--number", "1", "2"],
        &["call", "ended", "--id", "a", "--talk-seconds", "long"],
        &["call", "ended", "--id", "a", "--talk-seconds", "7.5"],
        &["call", "ended", "--id", "a", "--talk-seconds", ""],
        &["call", "ended", "--id", "a", "--talk-seconds", "99999999999999999999"],
        &["call", "ended", "--id", "a", "--direction", "sideways"],
        &["call", "ended", "--id", "a", "--voicemail", "maybe"],
        &["call", "ended", "--id", "a", "--custom", "no-value"],
        &["call", "ended", "--id", "a", "--custom", "=x"],
        &["call", "started", "--id", "a", "--talk-seconds", "3"],
        &["call", "paused", "--id", "a"],
        &["calls", "--limit", "-1"],
        &["calls", "--limit", "many"],
        &["score", "--days", "70000"],
        &["rate"],
        &["rate", "5", "--call", "that one"],
        &["resend"],
        &["resend", "--call", "1"],
        &["do-not-survey", "--call", CALL],
        &["pause", "--minutes", "5", "--off"],
        &["pause", "--until", "soon"],
        &["sign-in"],
        &["sign-in", "--email", "a@x.dk", "--key", "k"],
        &["config"],
        &["config", "set", "read.days"],
        &["explain"],
        &["explain", "--id", "a", "--no-start"],
        &["show", "cellar"],
        &["door"],
        &["door", "key"],
        &["door", "token", "now"],
        &["diagnostics"],
        &["help"],
        &["status", "now"],
    ] {
        let said = console.run(words);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}: {said:?}");
        assert!(!said.err.is_empty(), "{words:?}");
        let said = console.run(&[&["--json"], words].concat());
        assert_eq!((said.code, &said.document()["error"]["code"]), (2, &json!("usage")), "{words:?}");
    }
    // An empty key.
    console.stdin = b" \n".to_vec();
    assert_eq!(console.run(&["sign-in", "--email", "a@x.dk"]).code, 2);
    // No verb at all.
    assert_eq!(console.run(&[]).code, 2);
    assert_eq!(program.script.asked(), Vec::<Value>::new());
}

#[test]
fn help_and_version_are_on_standard_output_and_done() {
    let (_home, console) = nothing_runs();
    for words in [&["--help"][..], &["--version"], &["call", "--help"], &["call", "ended", "--help"]] {
        let said = console.run(words);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{words:?}");
        assert!(said.out.contains("aftercallctl"), "{said:?}");
    }
}

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
        let said = console.run(&["rate", "11", "--json"]);
        assert_eq!((said.code, said.document()), (exit, refusal.document()), "{code:?}");
        let said = console.run(&["rate", "11"]);
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

#[test]
fn what_answers_in_another_language_is_1() {
    let home = home();
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

/// A pipe whose reader takes so many lines and goes.
struct ClosingPipe {
    lines: usize,
    taken: Vec<u8>,
}

impl Write for ClosingPipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.lines == 0 {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        self.lines -= 1;
        self.taken.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

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

#[test]
fn plain_text_is_short_and_aligned() {
    let program = Program::answering(Ok(json!({})));
    let console = Console::at(&program.place);
    let mut pages = String::new();
    let mut page = |words: &[&str], document: Value| {
        program.script.answer_with(Ok(document));
        let said = console.run(words);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{words:?}");
        pages.push_str(&format!("$ aftercallctl {}\n{}\n", words.join(" "), said.out));
    };
    let queued = json!({ "call": CALL, "outcome": "queued", "reason": null, "campaign": 17, "number": "+45 •• •• 56 78", "detail": null });
    page(&["call", "ended", "12345678"], queued.clone());
    page(&["explain", "12345678"], queued);
    let short = json!({ "call": CALL, "outcome": "skipped", "reason": "too_short", "campaign": null, "number": null,
                        "detail": { "talk_seconds": 41, "min_seconds": 60 } });
    page(&["explain", "12345678"], short);
    page(&["calls"], json!({ "calls": [] }));
    let row = |changes: Value| {
        let mut row = json!({ "call": CALL, "direction": "out", "queue": "support", "number": "+45 •• •• 56 78", "talk_seconds": 83,
                              "ended_at": "2026-11-22T13:03:11Z", "survey": "sent", "reason": null, "detail": null });
        for (name, value) in changes.as_object().unwrap() {
            row[name] = value.clone();
        }
        row
    };
    page(
        &["calls"],
        json!({ "calls": [
        row(json!({})),
        row(json!({ "direction": "in", "number": null, "queue": null, "survey": "skipped", "reason": "number_withheld", "ended_at": "2026-11-20T07:00:00Z" })),
        row(json!({ "direction": "unknown", "talk_seconds": null, "queue": "evil\u{1b}[2Jqueue\u{202e}", "survey": "failed", "reason": "rejected",
                    "detail": { "message": "No such\ncampaign" } })),
        row(json!({ "survey": "from_a_newer_program", "reason": "a_new_reason" })),
    ] }),
    );
    page(
        &["responses"],
        json!({ "responses": [
        { "id": 1, "rating": 0, "comment": "Long ".repeat(40), "rated_at": "2026-11-22T13:03:11Z", "respondent": "Jens H.", "estimate": 7 },
        { "id": 2, "rating": 10, "comment": null, "rated_at": null, "respondent": null, "estimate": null },
    ] }),
    );
    let score = |shown: &str| {
        json!({ "days": 30, "n": 24, "distribution": [1, 0, 0, 0, 0, 1, 0, 2, 5, 8, 17], "average": 8.1, "nps": 54, "margin": 27,
                                      "low": 22, "high": 76, "shown": shown })
    };
    page(&["score"], score("muted"));
    page(&["score"], score("answers"));
    page(
        &["learning"],
        json!({ "days": 90, "estimates": 40, "pairs": 17, "bias": 0.6, "mean_miss": 1.4, "within_one": 0.59, "points": [] }),
    );
    page(
        &["learning"],
        json!({ "days": 90, "estimates": 0, "pairs": 0, "bias": null, "mean_miss": null, "within_one": null, "points": [] }),
    );
    page(
        &["status"],
        json!({
            "version": "0.1.0", "practice": false, "signed_in": true, "email": "a@x.dk",
            "service": { "url": "https://api.nps.today", "state": "throttled", "last_error": "It asked for a pause.", "calls_last_minute": 3 },
            "keychain": "ok", "tray": "no_host", "notifications": { "state": "paused", "until": "2026-11-22T15:00:00Z" },
            "outbox": { "queued": 1, "sending": 0, "awaiting_estimate": 2, "uncertain": 0, "failed": 0 },
            "reads": { "last": "2026-11-22T13:59:00Z", "next": null }, "doors": [{ "name": "ctl", "state": "ok", "last_error": null }],
            "settings_errors": [{ "message": "Line 3: no such setting." }], "trouble": null
        }),
    );
    page(
        &["config", "show"],
        json!({ "settings": [
        { "key": "read.days", "value": 30, "origin": "default" }, { "key": "survey.default_campaign", "value": null, "origin": "policy" },
    ] }),
    );
    page(&["config", "get", "read.days"], json!({ "key": "read.days", "value": 14, "origin": "user" }));
    page(&["quit"], Value::Null);
    insta::assert_snapshot!(pages);
}

#[test]
fn documents_of_any_shape_are_printed_without_a_panic() {
    let program = Program::answering(Ok(json!({})));
    let console = Console::at(&program.place);
    for document in
        [json!(null), json!([]), json!("x"), json!({ "calls": {}, "responses": 3, "settings": "x", "doors": [1], "distribution": [null] })]
    {
        program.script.answer_with(Ok(document.clone()));
        for words in [&["call", "ended", "1"][..], &["calls"], &["responses"], &["score"], &["learning"], &["status"], &["config", "show"]]
        {
            let said = console.run(words);
            assert_eq!((said.code, said.err.as_str()), (0, ""), "{words:?} {document}");
        }
    }
}

#[test]
fn the_door_token_stands_alone_on_its_line() {
    let program = Program::answering(Ok(json!({ "token": "the-token", "rotated": false })));
    assert_eq!(Console::at(&program.place).run(&["door", "token"]).out, "the-token\n");
}
