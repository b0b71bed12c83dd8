//! A private session for tests: a bus of its own, and on it what a test wants to meet. Nothing of the machine is used or
//! touched, and what was started is ended by process id.
//!
//! The session's address is in the environment, which belongs to a whole process. So a test starts itself once more,
//! inside: `Session::start().run(test_name, extra)` in the outer process, and the body where [`inside`] says so.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "each test uses some of it"
)]

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Longer than anything here takes on a busy machine.
pub const LIMIT: Duration = Duration::from_secs(30);

const INSIDE: &str = "AFTERCALL_TEST_INSIDE";

/// Whether this process is the inner one.
pub fn inside() -> bool {
    std::env::var_os(INSIDE).is_some()
}

/// Waits for a condition, looking often.
pub fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begin = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begin.elapsed() < LIMIT, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A process that ends with its test, whichever way that ends.
pub struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

impl Running {
    pub fn start(command: &mut Command) -> Self {
        Self(command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}")))
    }
}

/// A bus without any service that it would start by itself.
pub struct Session {
    folder: tempfile::TempDir,
    pub address: String,
    _bus: Running,
}

impl Session {
    pub fn start() -> Self {
        let folder = tempfile::Builder::new().prefix("acs").tempdir().unwrap();
        let config = folder.path().join("bus.conf");
        let socket = folder.path().join("bus");
        let text = format!(
            "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n\
             <busconfig><type>session</type><listen>unix:path={}</listen><auth>EXTERNAL</auth>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
            socket.display()
        );
        std::fs::write(&config, text).unwrap();
        let mut bus = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--nopidfile", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon");
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        assert!(address.starts_with("unix:"), "{address}");
        Self { folder, address, _bus: Running(bus) }
    }

    /// Runs the named test of this program once more, inside the session, and passes on how it went.
    pub fn run(&self, test: &str) {
        self.run_with(test, &[]);
    }

    pub fn run_with(&self, test: &str, extra: &[(&str, &str)]) {
        let out = self.inner(test, extra).output().unwrap();
        let text = format!("{}\n{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        assert!(out.status.success(), "inside:\n{text}");
        assert!(text.contains("1 passed"), "the test `{test}` was not found inside:\n{text}");
    }

    fn inner(&self, test: &str, extra: &[(&str, &str)]) -> Command {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", test, "--nocapture"]).env(INSIDE, "1").env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        for (name, folder) in [
            ("HOME", "home"),
            ("XDG_RUNTIME_DIR", "run"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
        ] {
            let folder = self.folder.path().join(folder);
            std::fs::create_dir_all(&folder).unwrap();
            command.env(name, folder);
        }
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").envs(extra.iter().copied());
        command
    }
}

/// gnome-keyring, inside a session. Its keyrings are in the session's own data folder.
pub struct Keyring(Running);

impl Keyring {
    /// Opened with a password; the login keyring is made on the first time.
    pub fn unlocked() -> Self {
        Self::start(Some("test"))
    }

    /// There, and nobody gave the password.
    pub fn locked() -> Self {
        Self::start(None)
    }

    fn start(password: Option<&str>) -> Self {
        let mut command = Command::new("gnome-keyring-daemon");
        command.args(["--foreground", "--components=secrets"]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        if password.is_some() {
            command.arg("--unlock");
        }
        let mut child = command.spawn().expect("gnome-keyring-daemon");
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(password.unwrap_or_default().as_bytes()).unwrap();
        drop(stdin);
        let running = Self(Running(child));
        wait_for("the secret service", || owns("org.freedesktop.secrets").then_some(()));
        if password.is_some() {
            wait_for("the login keyring", || default_collection().filter(|path| path != "/"));
        }
        running
    }

    /// Ends it and waits until its name is free.
    pub fn stop(self) {
        drop(self);
        wait_for("the end of the secret service", || (!owns("org.freedesktop.secrets")).then_some(()));
    }
}

fn bus() -> zbus::blocking::Connection {
    zbus::blocking::Connection::session().unwrap()
}

/// Whether somebody has this name on the session's bus.
pub fn owns(name: &str) -> bool {
    zbus::blocking::fdo::DBusProxy::new(&bus()).unwrap().name_has_owner(name.try_into().unwrap()).unwrap()
}

fn default_collection() -> Option<String> {
    let answer = bus()
        .call_method(
            Some("org.freedesktop.secrets"),
            "/org/freedesktop/secrets",
            Some("org.freedesktop.Secret.Service"),
            "ReadAlias",
            &("default",),
        )
        .ok()?;
    Some(answer.body().deserialize::<zbus::zvariant::OwnedObjectPath>().ok()?.to_string())
}

/// An X server with a free number of its own choice.
pub struct Screen {
    pub display: String,
    _server: Running,
}

impl Screen {
    pub fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-noreset", "-screen", "0", "640x480x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb");
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Self { display: format!(":{}", number.trim()), _server: Running(server) }
    }
}

/// dunst on a screen of its own, inside a session.
pub struct Dunst {
    _dunst: Running,
    _screen: Screen,
}

impl Dunst {
    pub fn start() -> Self {
        let screen = Screen::start();
        let dunst = Running::start(Command::new("dunst").env("DISPLAY", &screen.display).stdout(Stdio::null()).stderr(Stdio::null()));
        wait_for("dunst", || owns("org.freedesktop.Notifications").then_some(()));
        Self { _dunst: dunst, _screen: screen }
    }

    /// What `dunstctl` prints.
    pub fn ctl(&self, arguments: &[&str]) -> String {
        let out = Command::new("dunstctl").args(arguments).output().expect("dunstctl");
        assert!(out.status.success(), "dunstctl {arguments:?}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8_lossy(&out.stdout).trim().to_owned()
    }

    /// How many are on screen.
    pub fn displayed(&self) -> usize {
        self.ctl(&["count", "displayed"]).parse().unwrap()
    }

    /// Clicks one of the notifications on screen, when so many are there and listened to: a click that comes before the
    /// program listens is lost, which a test manages and a person does not. dunst closes what was clicked, some time.
    pub fn click_one_of(&self, many: usize) {
        wait_for("somebody to listen", || (listeners() == many && self.displayed() == many).then_some(()));
        self.ctl(&["action", "0"]);
    }

    /// Summary and body of all that have left the screen, newest first.
    pub fn history(&self) -> Vec<(String, String)> {
        let text = self.ctl(&["history"]);
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let rows = json["data"][0].as_array().cloned().unwrap_or_default();
        let text = |row: &serde_json::Value, name: &str| row[name]["data"].as_str().unwrap_or_default().to_owned();
        rows.iter().map(|row| (text(row, "summary"), text(row, "body"))).collect()
    }
}

/// How many connections wait for a click and for the end of their notification. The second rule is the later one.
pub fn listeners() -> usize {
    let answer = bus()
        .call_method(
            Some("org.freedesktop.DBus"),
            "/org/freedesktop/DBus",
            Some("org.freedesktop.DBus.Debug.Stats"),
            "GetAllMatchRules",
            &(),
        )
        .unwrap();
    let rules: HashMap<String, Vec<String>> = answer.body().deserialize().unwrap();
    rules.values().filter(|rules| rules.iter().any(|rule| rule.contains("NotificationClosed"))).count()
}
