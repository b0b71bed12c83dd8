//! The built programs of one home: `aftercallctl` as a phone system and a person at a terminal use it, and the program it talks to.

use crate::fault::{Fault, Outcome, While as _};
use crate::run;
use crate::running::Running;
use serde_json::Value;
use std::ffi::OsStr;
use std::fmt::Debug;
use std::io::{Read as _, Seek as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};

/// Where programs run: a desktop of this machine, or a Windows in it.
pub(crate) trait Machine: Debug {
    /// A command that runs this program there.
    fn command(&self, program: &OsStr) -> Command;

    /// Whether the machine has lost the exit code of a program that went to its end.
    fn lost_code(&self, _status: ExitStatus) -> bool {
        false
    }
}

/// The helper, on one machine, for one home.
#[derive(Debug)]
pub(crate) struct Ctl<'a> {
    /// Where it runs.
    pub(crate) machine: &'a dyn Machine,
    /// The program.
    pub(crate) program: PathBuf,
    /// `AFTERCALL_HOME`, as that machine writes paths.
    pub(crate) home: PathBuf,
}

impl Ctl<'_> {
    /// The command, ready for arguments.
    pub(crate) fn command(&self) -> Command {
        let mut command = self.machine.command(self.program.as_os_str());
        command.env("AFTERCALL_HOME", &self.home);
        command
    }

    /// Starts the desktop program beside the helper, for the same home; it ends with the value.
    pub(crate) fn start_program(&self, words: &[&str]) -> Outcome<Running> {
        let file = self.program.with_file_name("aftercall").with_extension(self.program.extension().unwrap_or_default());
        let mut command = self.machine.command(file.as_os_str());
        command.env("AFTERCALL_HOME", &self.home).args(words);
        Running::start(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()))
    }

    /// Runs a verb and returns its document.
    pub(crate) fn json(&self, words: &[&str]) -> Outcome<Value> {
        self.json_with(words, "")
    }

    /// The same with text on its standard input.
    pub(crate) fn json_with(&self, words: &[&str], input: &str) -> Outcome<Value> {
        // A file: in Wine a program that the helper starts holds what the helper complains into, whatever was passed on to it.
        let mut complaints = tempfile::tempfile().when("a file for complaints")?;
        let mut command = self.command();
        command.arg("--json").args(words).stdin(Stdio::piped()).stdout(Stdio::piped());
        command.stderr(complaints.try_clone().when("a file for complaints")?);
        let said = run::words(&command);
        let mut child = command.spawn().when(&said)?;
        if let Some(mut pipe) = child.stdin.take() {
            // A program that refuses before it reads closes the pipe; what it says then is the better fault.
            let _ = pipe.write_all(input.as_bytes());
        }
        let output = child.wait_with_output().when(&said)?;
        let (text, mut complaint) = (String::from_utf8_lossy(&output.stdout), String::new());
        complaints.rewind().and_then(|()| complaints.read_to_string(&mut complaint)).when(&said)?;
        // What it complains of says as much as its code.
        let well = output.status.success() || (complaint.trim().is_empty() && self.machine.lost_code(output.status));
        if !well {
            return Err(Fault::new(format!("{said} ({}): {} {}", output.status, text.trim(), complaint.trim())));
        }
        if text.trim().is_empty() { Ok(Value::Null) } else { serde_json::from_str(&text).when(&said) }
    }

    /// The ledger row of one call.
    pub(crate) fn call(&self, id: &str) -> Outcome<Value> {
        let ledger = self.json(&["calls", "--limit", "20"])?;
        let row = ledger["calls"].as_array().into_iter().flatten().find(|row| row["call"] == id || row["source_id"] == id).cloned();
        row.ok_or_else(|| Fault::new(format!("The ledger has no call {id}: {ledger}")))
    }
}
