//! gnome-keyring on the private bus. Its keyrings are files below the world's own home, and survive its end there.

use super::running::Running;
use super::{World, wait_for};
use std::io::Write as _;
use std::process::Stdio;

const NAME: &str = "org.freedesktop.secrets";
const PASSWORD: &str = "throw-away";

pub struct Keyring(Running);

impl Keyring {
    /// Opened with a password, as after a login with one; the login keyring is made the first time.
    pub fn unlocked(world: &World) -> Self {
        Self::start(world, Some(PASSWORD))
    }

    /// There, and nobody gave the password: as after a login with a fingerprint.
    pub fn locked(world: &World) -> Self {
        Self::start(world, None)
    }

    fn start(world: &World, password: Option<&str>) -> Self {
        let mut command = world.command("gnome-keyring-daemon");
        command.args(["--foreground", "--components=secrets"]).stdin(Stdio::piped());
        if password.is_some() {
            command.arg("--unlock");
        }
        let mut running = Running::start(&mut command);
        let mut stdin = running.pipes().stdin.take().unwrap();
        stdin.write_all(password.unwrap_or_default().as_bytes()).unwrap();
        drop(stdin);
        world.bus().wait_for_owner(NAME);
        if password.is_some() {
            wait_for("the login keyring", || default_collection(world).filter(|path| path != "/"));
        }
        Self(running)
    }

    /// Ends it and waits until its name is free.
    pub fn stop(self, world: &World) {
        drop(self);
        world.bus().wait_for_no_owner(NAME);
    }
}

fn default_collection(world: &World) -> Option<String> {
    let answer = world.bus().call(NAME, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "ReadAlias", &("default",)).ok()?;
    Some(answer.body().deserialize::<zbus::zvariant::OwnedObjectPath>().ok()?.to_string())
}
