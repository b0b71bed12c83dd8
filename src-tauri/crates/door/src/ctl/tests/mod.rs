//! The command line against a scripted program behind a real socket.

mod endings;
mod files;
pub(crate) mod guide;
mod printed;
mod requests;
#[cfg(unix)]
mod starting;
mod watching;

use super::{Input, START_PATIENCE, Surroundings, run};
use crate::trial::{home, place_in};
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
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
    let console = Console::at(&place_in(&home));
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
