//! The X server. It picks a free number itself.

use crate::fault::{Fault, Outcome, While as _};
use crate::running::Running;
use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

/// Wide enough for the main window beside the small ones.
const SIZE: &str = "1280x800x24";

/// Starts it; its `DISPLAY`.
pub(crate) fn start(environment: &[(&'static str, OsString)]) -> Outcome<(Running, String)> {
    let mut command = Command::new("Xvfb");
    // Without `-noreset` it begins afresh when its last client goes, and refuses whoever comes in that moment.
    command.args(["-displayfd", "1", "-noreset", "-screen", "0", SIZE, "-nolisten", "tcp"]).envs(environment.iter().cloned());
    let mut running = Running::start(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let mut number = String::new();
    if let Some(output) = running.pipes().stdout.take() {
        BufReader::new(output).read_line(&mut number).when("Xvfb")?;
    }
    match number.trim() {
        "" => Err(Fault::new("Xvfb did not start. Run `Xvfb -displayfd 1` to see why.")),
        number => Ok((running, format!(":{number}"))),
    }
}
