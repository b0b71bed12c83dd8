//! The command line of `aftercallctl`: words in, one request, one answer out (interface.md, `aftercallctl`).
//!
//! Phone systems start it for every call, so the way to the socket is short: nothing is read from disk, no runtime is started,
//! and words for people are looked up only when a person reads them.

mod args;
mod failure;
mod key;
#[cfg(unix)]
mod launch_unix;
#[cfg(windows)]
mod launch_windows;
mod moment;
mod paper;
mod plan;
mod start;
#[cfg(test)]
mod tests;
mod words;

#[cfg(unix)]
use launch_unix as launch;
#[cfg(windows)]
use launch_windows as launch;

pub use key::Input;
#[cfg(unix)]
pub use launch::DETACH_WORD;

use crate::archive;
use crate::client::Client;
use aftercall_core::call::Reason;
use aftercall_core::request::Request;
use aftercall_core::response::Tag;
use aftercall_core::text::Arg;
use args::Line;
use clap::Parser as _;
use failure::Failure;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use plan::Plan;
use serde_json::{Value, json};
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a started program may take until it listens.
pub const START_PATIENCE: Duration = Duration::from_secs(10);

/// What the command line needs of the world.
pub struct Surroundings<'a> {
    /// Where the running program listens, or in words why there is no such place.
    pub socket: Result<PathBuf, String>,
    /// The program to start if none runs; `None` when it is not known where it lies.
    pub program: Option<PathBuf>,
    /// Unix: this executable, which starts itself with [`DETACH_WORD`] to leave the session of its caller.
    pub launcher: Option<PathBuf>,
    /// How long a started program may take until it listens; usually [`START_PATIENCE`].
    pub start_patience: Duration,
    /// The time now.
    pub now: Timestamp,
    /// The computer's time zone; `None`: found when it is needed.
    pub zone: Option<TimeZone>,
    /// The language of plain text, as the system names it, for example `da-DK`; `None`: English.
    pub language: Option<String>,
    /// Where the API key comes from.
    pub input: Input<'a>,
    /// Standard output.
    pub out: &'a mut dyn Write,
    /// Standard error.
    pub err: &'a mut dyn Write,
}

impl Surroundings<'_> {
    fn zone(&self) -> TimeZone {
        self.zone.clone().unwrap_or_else(TimeZone::system)
    }
}

/// The definition of the words, for manual pages and shell completions.
#[must_use]
pub fn command() -> clap::Command {
    <Line as clap::CommandFactory>::command()
}

/// Does what the words say and returns the exit code of interface.md. The first word is the program's name.
pub fn run(words: impl IntoIterator<Item = OsString>, mut around: Surroundings<'_>) -> u8 {
    let words: Vec<OsString> = words.into_iter().collect();
    #[cfg(unix)]
    if words.get(1).is_some_and(|word| word == DETACH_WORD) {
        return launch::become_detached(words.into_iter().skip(2));
    }
    let json = words.iter().any(|word| word == "--json");
    match Line::try_parse_from(words) {
        Ok(line) => obey(line, &mut around),
        Err(fault) if fault.use_stderr() => {
            let failure = Failure::usage(fault.render().to_string().trim_end());
            tell_failure(&failure, json, &mut around)
        }
        // --help and --version.
        Err(fault) => ended(write_out(around.out, &fault.render().to_string()), 0),
    }
}

fn obey(line: Line, around: &mut Surroundings<'_>) -> u8 {
    let json = line.json;
    match plan::plan(line.verb, around).and_then(|plan| carry_out(plan, json, around)) {
        Ok(code) => code,
        Err(failure) => tell_failure(&failure, json, around),
    }
}

fn carry_out(plan: Plan, json: bool, around: &mut Surroundings<'_>) -> Result<u8, Failure> {
    match plan {
        Plan::Watch => watch(start::reach(around, false)?, around),
        Plan::Diagnostics { file } => diagnostics(&file, json, around),
        Plan::Export { file, tag } => export(&file, tag, json, around),
        Plan::Shell(request) => {
            let document = start::reach(around, false)?.shell(request)?;
            Ok(tell(&document, paper::Sheet::Done, json, around))
        }
        Plan::Ask { request, sheet, may_start } => {
            let is_report = matches!(*request, Request::Call { .. });
            let document = match start::reach(around, may_start)?.ask(*request).map_err(Failure::from) {
                // The steps that went well tell as much as the one that did not.
                Err(Failure::Refused(told)) if sheet == paper::Sheet::Trial && !json && told.detail.get("steps").is_some() => {
                    tell(&told.detail, sheet, json, around);
                    return Err(Failure::Refused(told));
                }
                asked => asked?,
            };
            let code = tell(&document, sheet, json, around);
            Ok(if code == 0 && is_report && is_signed_out(&document) { 4 } else { code })
        }
    }
}

/// The call is in the ledger, but nobody is signed in whose survey it could be.
fn is_signed_out(document: &Value) -> bool {
    let reason = document.get("reason").cloned().unwrap_or_default();
    serde_json::from_value(reason).is_ok_and(|reason: Reason| reason == Reason::SignedOut)
}

fn watch(client: Client, around: &mut Surroundings<'_>) -> Result<u8, Failure> {
    for line in client.watch()? {
        let written = write_out(around.out, &format!("{}\n", line?));
        if written.is_err() {
            return Ok(ended(written, 0));
        }
    }
    Ok(0)
}

/// Says what is inside before anything is written, so that nobody hands on what they have not seen the names of.
fn diagnostics(file: &Path, json: bool, around: &mut Surroundings<'_>) -> Result<u8, Failure> {
    let document = start::reach(around, false)?.ask(Request::Diagnostics { logs: Vec::new() })?;
    let entries = archive::entries(&document).ok_or_else(|| Failure::Protocol("a bug report without entries".to_owned()))?;
    let words = words::Words::of(around.language.as_deref());
    if !json {
        let mut list = words.say("ctl-diagnostics-inside", &[]);
        for entry in &entries {
            list.push_str(&format!("\n  {:>8}  {}", entry.text.len(), paper::printable(&entry.name)));
        }
        let said = write_out(around.out, &format!("{list}\n"));
        if said.is_err() {
            return Ok(ended(said, 1));
        }
    }
    archive::write(file, &entries, around.now).map_err(|fault| Failure::file(file, &fault))?;
    let text = if json {
        let inside: Vec<Value> = entries.iter().map(|entry| json!({ "name": entry.name, "bytes": entry.text.len() })).collect();
        format!("{}\n", json!({ "file": file.to_string_lossy(), "entries": inside }))
    } else {
        let place = paper::printable(&file.to_string_lossy());
        format!("{}\n", words.say("ctl-diagnostics-written", &[("file", place.into())]))
    };
    Ok(ended(write_out(around.out, &text), 0))
}

/// Nothing marked is no file: an empty one would look as if answers were lost.
fn export(file: &Path, tag: Option<Tag>, json: bool, around: &mut Surroundings<'_>) -> Result<u8, Failure> {
    let document = start::reach(around, false)?.ask(Request::ExportResponses { tag })?;
    let rows = document.get("rows").and_then(Value::as_u64).unwrap_or_default();
    let text = document.get("text").and_then(Value::as_str).unwrap_or_default();
    if rows > 0 {
        archive::write_text(file, text).map_err(|fault| Failure::file(file, &fault))?;
    }
    let written = (rows > 0).then(|| file.to_string_lossy());
    let said = if json {
        json!({ "file": written, "rows": rows }).to_string()
    } else {
        let words = words::Words::of(around.language.as_deref());
        match written {
            Some(place) => {
                let rows = Arg::Number(f64::from(u32::try_from(rows).unwrap_or(u32::MAX)));
                words.say("ctl-export-written", &[("rows", rows), ("file", paper::printable(&place).into())])
            }
            None => words.say("ctl-export-none", &[]),
        }
    };
    Ok(ended(write_out(around.out, &format!("{said}\n")), 0))
}

fn tell(document: &Value, sheet: paper::Sheet, json: bool, around: &mut Surroundings<'_>) -> u8 {
    let text = if json {
        format!("{document}\n")
    } else {
        let words = words::Words::of(around.language.as_deref());
        paper::Paper::new(&words, around.now, around.zone()).page(sheet, document)
    };
    ended(write_out(around.out, &text), 0)
}

fn tell_failure(failure: &Failure, json: bool, around: &mut Surroundings<'_>) -> u8 {
    let message = words::Words::of(around.language.as_deref()).failure(failure);
    let written = if json {
        write_out(around.out, &format!("{}\n", failure.document(&message)))
    } else {
        // Messages of wrong usage have several lines.
        let lines: Vec<String> = message.lines().map(paper::printable).collect();
        write_out(around.err, &format!("{}\n", lines.join("\n")))
    };
    ended(written, failure.exit_code())
}

fn write_out(out: &mut dyn Write, text: &str) -> io::Result<()> {
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Whoever closed the pipe has read enough; any other trouble with the output is a failure.
fn ended(written: io::Result<()>, code: u8) -> u8 {
    match written {
        Err(fault) if fault.kind() != io::ErrorKind::BrokenPipe => code.max(1),
        Ok(()) | Err(_) => code,
    }
}
