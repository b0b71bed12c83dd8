//! An X server with a free number of its own choice, a window manager, and what stands on the screen.

use super::running::Running;
use super::{World, wait_for};
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

/// The X server.
pub struct Screen {
    pub display: String,
    _server: Running,
}

impl Screen {
    pub fn start(environment: &[(String, String)]) -> Self {
        let mut command = Command::new("Xvfb");
        // Without `-noreset` it begins afresh when its last client goes, and refuses whoever comes in that moment.
        command.args(["-displayfd", "1", "-noreset", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        command.env_clear().envs(environment.iter().cloned());
        let mut server = Running::start(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut number = String::new();
        BufReader::new(server.pipes().stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb did not start");
        Self { display: format!(":{}", number.trim()), _server: server }
    }
}

/// What a person at the screen sees and does.
impl World {
    fn xdotool(&self, arguments: &[&str]) -> Option<String> {
        let out = self.command("xdotool").args(arguments).stdout(Stdio::piped()).output().expect("xdotool");
        // Finding nothing is a failure to it.
        out.status.success().then(|| String::from_utf8_lossy(&out.stdout).trim().to_owned())
    }

    /// The window manager; small windows keep the focus away from themselves only where there is one.
    pub fn manage_windows(&self) -> Running {
        let openbox = Running::start(&mut self.command("openbox"));
        wait_for("a window manager", || {
            let asked = self.command("wmctrl").arg("-m").stdout(Stdio::null()).status().expect("wmctrl");
            asked.success().then_some(())
        });
        openbox
    }

    /// The visible window with exactly this title.
    pub fn window(&self, title: &str) -> Option<String> {
        let found = self.xdotool(&["search", "--onlyvisible", "--name", &format!("^{title}$")])?;
        found.lines().last().map(str::to_owned).filter(|window| !window.is_empty())
    }

    pub fn wait_for_window(&self, title: &str) -> String {
        wait_for(&format!("a window \"{title}\""), || self.window(title))
    }

    pub fn wait_for_no_window(&self, title: &str) {
        wait_for(&format!("the end of the window \"{title}\""), || self.window(title).is_none().then_some(()));
    }

    /// The title of the window that keys go to.
    pub fn focused_title(&self) -> Option<String> {
        self.xdotool(&["getwindowfocus", "getwindowname"])
    }

    /// Clicks into a window at a point of it, as a person would.
    pub fn click(&self, window: &str, at: (u32, u32)) {
        let (x, y) = (at.0.to_string(), at.1.to_string());
        self.xdotool(&["mousemove", "--sync", "--window", window, &x, &y, "click", "1"]).expect("a click");
    }

    /// Types keys, by xdotool's names, to whatever has the focus.
    pub fn type_keys(&self, keys: &[&str]) {
        self.xdotool(&[&["key", "--delay", "80"], keys].concat()).expect("keys");
    }

    /// A picture of the screen beside the built programs, for whoever looks why a test failed.
    pub fn picture(&self, name: &str) {
        let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
        drop(self.command("import").args(["-window", "root"]).arg(folder.join(format!("{name}.png"))).status());
    }
}
