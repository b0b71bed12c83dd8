//! A real desktop without a screen: a message bus, an X server, a window manager, and whatever else a command wants on it. All of it in
//! a throw-away home, so that nothing of the person's own desktop is used or touched, and all of it ended by process id.

mod bus;
mod keyring;
mod notifications;
mod screen;
mod windows;

pub(crate) use screen::start as start_screen;
pub(crate) use windows::Window;

use crate::ctl::Machine;
use crate::fault::{Outcome, While as _};
use crate::running::Running;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// How long a part of a desktop has to appear on a busy machine.
const TO_APPEAR: Duration = Duration::from_secs(30);

/// What there is besides bus, screen and window manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Parts {
    /// xfce4-panel, which shows tray icons.
    pub(crate) panel: bool,
    /// A keychain, open.
    pub(crate) keyring: bool,
    /// dunst, which shows notifications.
    pub(crate) notifications: bool,
}

impl Parts {
    /// All of them.
    pub(crate) const ALL: Self = Self { panel: true, keyring: true, notifications: true };
    /// A panel would be in the way of tests that bring their own.
    pub(crate) const FOR_TESTS: Self = Self { panel: false, ..Self::ALL };
}

/// A running desktop; dropping it ends it. Fields end in this order: programs before the bus and the screen.
#[derive(Debug)]
pub(crate) struct Desktop {
    programs: Vec<Running>,
    _bus: Running,
    _screen: Running,
    environment: Vec<(&'static str, OsString)>,
    folder: tempfile::TempDir,
}

impl Desktop {
    /// Starts one.
    pub(crate) fn start(parts: Parts) -> Outcome<Self> {
        // Short, because sockets live below.
        let folder = tempfile::Builder::new().prefix("aftercall-").tempdir().when("no folder for temporary files")?;
        let mut environment = homes(folder.path())?;
        let (screen, display) = screen::start(&environment)?;
        environment.push(("DISPLAY", display.into()));
        let (bus, address) = bus::start(&environment)?;
        environment.push(("DBUS_SESSION_BUS_ADDRESS", address.into()));
        let mut desktop = Self { programs: Vec::new(), _bus: bus, _screen: screen, environment, folder };
        desktop.run(Command::new("openbox"))?;
        desktop.wait_for_window_manager()?;
        if parts.keyring {
            let keyring = keyring::open(&desktop)?;
            desktop.programs.push(keyring);
        }
        if parts.notifications {
            desktop.run(Command::new("dunst"))?;
            desktop.wait_for_name("org.freedesktop.Notifications")?;
        }
        if parts.panel {
            desktop.run(Command::new("xfce4-panel"))?;
            desktop.wait_for_name("org.kde.StatusNotifierWatcher")?;
        }
        Ok(desktop)
    }

    /// The folder of this desktop; goes with it.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Its `DISPLAY`.
    pub(crate) fn display(&self) -> Option<String> {
        let (_, display) = self.environment.iter().find(|(name, _)| *name == "DISPLAY")?;
        display.to_str().map(str::to_owned)
    }

    /// The variables that make a program appear here, for commands that cannot use [`Self::command`].
    pub(crate) fn settle(&self, command: &mut Command) {
        command.env_remove("WAYLAND_DISPLAY").env_remove("XAUTHORITY").envs(self.environment.iter().map(|(name, value)| (name, value)));
    }

    /// A command that appears here.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        self.settle(&mut command);
        command
    }

    /// Starts something that stays as long as the desktop, and is silent.
    pub(crate) fn run(&mut self, mut command: Command) -> Outcome {
        self.settle(&mut command);
        let running = Running::start(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()))?;
        self.programs.push(running);
        Ok(())
    }
}

impl Machine for Desktop {
    fn command(&self, program: &OsStr) -> Command {
        Self::command(self, program)
    }
}

/// Folders of a new person, and no accessibility bus, which nobody here listens to.
fn homes(folder: &Path) -> Outcome<Vec<(&'static str, OsString)>> {
    let mut environment: Vec<(&'static str, OsString)> = [
        ("NO_AT_BRIDGE", "1"),
        ("GTK_A11Y", "none"),
        ("GDK_BACKEND", "x11"),
        ("LANG", "C.UTF-8"),
        ("LC_ALL", "C.UTF-8"),
        ("XDG_CURRENT_DESKTOP", "XFCE"),
    ]
    .map(|(name, value)| (name, value.into()))
    .to_vec();
    let folders = [
        ("HOME", "home"),
        ("XDG_RUNTIME_DIR", "run"),
        ("XDG_CONFIG_HOME", "home/.config"),
        ("XDG_DATA_HOME", "home/.local/share"),
        ("XDG_STATE_HOME", "home/.local/state"),
        ("XDG_CACHE_HOME", "home/.cache"),
    ];
    for (name, below) in folders {
        let path: PathBuf = folder.join(below);
        fs::create_dir_all(&path).when(path.display())?;
        environment.push((name, path.into()));
    }
    // A bus and a keyring refuse a folder that others may read.
    #[cfg(unix)]
    fs::set_permissions(folder.join("run"), std::os::unix::fs::PermissionsExt::from_mode(0o700)).when("the folder of sockets")?;
    Ok(environment)
}
