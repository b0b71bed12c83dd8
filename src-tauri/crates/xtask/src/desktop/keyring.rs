//! gnome-keyring, open: as after a login with a password.

use super::{Desktop, TO_APPEAR};
use crate::fault::{Missing as _, Outcome, While as _};
use crate::running::Running;
use crate::service::wait_for;
use std::io::Write as _;
use std::process::Stdio;

/// Opens the throw-away keyring; the keyring goes with the desktop's home.
const PASSWORD: &[u8] = b"throw-away";

/// Starts it and waits until its first keyring is there.
pub(super) fn open(desktop: &Desktop) -> Outcome<Running> {
    let mut command = desktop.command("gnome-keyring-daemon");
    command.args(["--foreground", "--unlock", "--components=secrets"]);
    let mut running = Running::start(command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()))?;
    let mut input = running.pipes().stdin.take().or_fault("gnome-keyring-daemon reads nothing")?;
    input.write_all(PASSWORD).when("gnome-keyring-daemon")?;
    drop(input);
    desktop.wait_for_name("org.freedesktop.secrets")?;
    wait_for("an open keyring", TO_APPEAR, || {
        let answer = desktop.ask_bus(
            "org.freedesktop.secrets",
            "/org/freedesktop/secrets",
            "org.freedesktop.Secret.Service.ReadAlias",
            &["default"],
        )?;
        Ok(answer.contains("/collection/").then_some(()))
    })?;
    Ok(running)
}

impl Desktop {
    /// How many items the keyring keeps for this service.
    pub(crate) fn keychain_items(&self, service: &str) -> Outcome<usize> {
        let wanted = format!("{{'service': '{service}'}}");
        let found =
            self.ask_bus("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.SearchItems", &[&wanted])?;
        Ok(found.matches("/collection/").count())
    }
}
