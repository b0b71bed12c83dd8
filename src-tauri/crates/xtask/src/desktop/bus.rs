//! The session bus, and who is on it.

use super::{Desktop, TO_APPEAR};
use crate::fault::{Fault, Outcome, While as _};
use crate::run;
use crate::running::Running;
use crate::service::wait_for;
use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

/// Starts it; its address.
pub(super) fn start(environment: &[(&'static str, OsString)]) -> Outcome<(Running, String)> {
    let mut command = Command::new("dbus-daemon");
    command.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]).envs(environment.iter().cloned());
    command.env_remove("WAYLAND_DISPLAY").env_remove("DBUS_SESSION_BUS_ADDRESS");
    let mut running = Running::start(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let mut address = String::new();
    if let Some(output) = running.pipes().stdout.take() {
        BufReader::new(output).read_line(&mut address).when("dbus-daemon")?;
    }
    match address.trim() {
        "" => Err(Fault::new("dbus-daemon did not start. Run `dbus-daemon --session --print-address` to see why.")),
        address => Ok((running, address.to_owned())),
    }
}

impl Desktop {
    /// Waits until a program has this name on the bus.
    pub(super) fn wait_for_name(&self, name: &str) -> Outcome {
        wait_for(&format!("{name} on the bus"), TO_APPEAR, || {
            let answer = self.ask_bus("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", &[name])?;
            Ok(answer.contains("true").then_some(()))
        })
    }

    /// Calls a method and returns the answer as gdbus writes it.
    pub(crate) fn ask_bus(&self, to: &str, path: &str, method: &str, arguments: &[&str]) -> Outcome<String> {
        run::read(
            self.command("gdbus").args(["call", "--session", "--dest", to, "--object-path", path, "--method", method]).args(arguments),
        )
    }
}
