//! The whole of one test's world.

use super::bus::Bus;
use super::keyring::Keyring;
use super::running::{self, Running};
use super::screen::Screen;
use super::told::Told;
use super::wait_for;
use aftercall_practice::{Control, Options, Practice, Session};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The agent and the key that the practice service knows.
pub const AGENT: &str = "alex@practice.example";
pub const KEY: &str = "practice-key";

/// What a world has.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// A keychain that is open.
    pub keyring: bool,
    /// Answers in the service's history.
    pub history: usize,
    /// More of `settings.toml`, from its top.
    pub settings: &'static str,
}

impl Default for Plan {
    fn default() -> Self {
        Self { keyring: true, history: 64, settings: "" }
    }
}

/// See the module. Dropped in the order of its members, after all programs were ended.
pub struct World {
    environment: Vec<(String, String)>,
    keyring: Option<Keyring>,
    screen: Screen,
    bus: Bus,
    practice: Practice,
    runtime: tokio::runtime::Runtime,
    folder: TempDir,
}

impl World {
    pub fn new() -> Self {
        Self::with(Plan::default())
    }

    pub fn with(plan: Plan) -> Self {
        // Short: the address of a socket has little room.
        let folder = tempfile::Builder::new().prefix("act").tempdir().unwrap();
        let mut environment = environment(folder.path());
        let bus = Bus::start(folder.path(), &environment);
        environment.push(("DBUS_SESSION_BUS_ADDRESS".to_owned(), bus.address.clone()));
        let screen = Screen::start(&environment);
        environment.push(("DISPLAY".to_owned(), screen.display.clone()));
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let options = Options {
            agent_email: AGENT.to_owned(),
            api_key: KEY.to_owned(),
            calls_per_second: None,
            answering_share: 0.0,
            history_responses: plan.history,
            ..Options::default()
        };
        let practice = runtime.block_on(aftercall_practice::start(options)).unwrap();
        let mut world = Self { environment, keyring: None, screen, bus, practice, runtime, folder };
        let settings = format!("{}\n[api]\nurl = \"{}\"\ncalls_per_second = 10\n", plan.settings, world.practice.url());
        std::fs::create_dir_all(world.home()).unwrap();
        std::fs::write(world.settings_file(), settings).unwrap();
        world.keyring = plan.keyring.then(|| Keyring::unlocked(&world));
        world
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// `AFTERCALL_HOME`.
    pub fn home(&self) -> PathBuf {
        home(self.folder.path())
    }

    pub fn settings_file(&self) -> PathBuf {
        self.home().join("settings.toml")
    }

    pub fn bus(&self) -> &Bus {
        &self.bus
    }

    pub fn service(&self) -> Control {
        self.practice.control()
    }

    pub fn service_url(&self) -> String {
        self.practice.url()
    }

    /// Puts the agent into a p-gap period for all campaigns.
    pub fn begin_pgap_period(&self) {
        let now = Timestamp::now();
        self.service().add_session(Session {
            start: now - SignedDuration::from_hours(1),
            end: now + SignedDuration::from_hours(24),
            campaigns: vec![17, 18, 19, 21],
            employees: vec![AGENT.to_owned()],
        });
    }

    // ------------------------------------------------------------------------------------------------------- programs

    /// A command in this world and in no other.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear().envs(self.environment.iter().cloned()).current_dir(self.folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    /// The desktop program, not started yet.
    pub fn program(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(env!("CARGO_BIN_EXE_aftercall"));
        command.args(arguments);
        command
    }

    /// Starts the desktop program in the background and waits until it answers.
    pub fn start(&self) -> Running {
        self.start_with(&["--background"])
    }

    pub fn start_with(&self, arguments: &[&str]) -> Running {
        let running = Running::start(&mut self.program(arguments));
        wait_for("the program to answer", || (self.ctl(&["status", "--json"]).code == 0).then_some(()));
        running
    }

    /// Starts it and signs the agent in; the first read is done.
    pub fn start_signed_in(&self) -> Running {
        let running = self.start();
        self.sign_in(KEY, &[]).done();
        self.wait_for_first_read();
        running
    }

    pub fn wait_for_first_read(&self) {
        self.wait_for_status("the first read", |status| !status["reads"]["last"].is_null());
    }

    /// Asks a program to end, and waits for it.
    pub fn quit(&self, mut program: Running) {
        assert_eq!(self.ctl(&["quit"]).code, 0);
        assert!(program.end().success());
    }

    /// All programs of this world that run, whoever started them: how many have this name.
    pub fn running(&self, program: &str) -> Vec<i32> {
        let pids = running::with_environment(&self.mark());
        let name = |pid: &i32| std::fs::read_link(format!("/proc/{pid}/exe")).ok();
        pids.into_iter().filter(|pid| name(pid).is_some_and(|path| path.file_name() == Path::new(program).file_name())).collect()
    }

    fn mark(&self) -> String {
        format!("AFTERCALL_HOME={}", self.home().display())
    }

    // -------------------------------------------------------------------------------------------------------- console

    /// Runs `aftercallctl`.
    pub fn ctl(&self, words: &[&str]) -> Told {
        self.ctl_with_input(words, "")
    }

    pub fn ctl_with_input(&self, words: &[&str], input: &str) -> Told {
        let mut command = self.command(env!("CARGO_BIN_EXE_aftercallctl"));
        let mut child =
            command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("aftercallctl");
        // Whoever reads nothing closes early.
        drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
        Told::of(&child.wait_with_output().unwrap())
    }

    /// Runs it with `--json`; it succeeds.
    pub fn ask(&self, words: &[&str]) -> Value {
        self.ctl(&[words, &["--json"]].concat()).done()
    }

    /// Runs it with `--json`; it is refused with this exit code. Returns the refusal's code.
    pub fn refused(&self, words: &[&str], exit_code: i32) -> String {
        self.ctl(&[words, &["--json"]].concat()).refused(exit_code)
    }

    pub fn sign_in(&self, key: &str, more: &[&str]) -> Told {
        self.ctl_with_input(&[&["sign-in", "--email", AGENT, "--json"], more].concat(), key)
    }

    pub fn status(&self) -> Value {
        self.ask(&["status"])
    }

    /// Waits until the status is so.
    pub fn wait_for_status(&self, what: &str, mut so: impl FnMut(&Value) -> bool) -> Value {
        wait_for(what, || Some(self.status()).filter(|status| so(status)))
    }

    /// The ledger's row of a call.
    pub fn row(&self, call: &Value) -> Value {
        let calls = self.ask(&["calls", "--limit", "1000"]);
        let row = calls["calls"].as_array().unwrap().iter().find(|row| row["call"] == call["call"]).cloned();
        row.expect("the call is in the ledger")
    }

    /// Waits until the survey of a call stands so.
    pub fn wait_for_survey(&self, call: &Value, survey: &str) -> Value {
        wait_for(&format!("survey {survey}"), || Some(self.row(call)).filter(|row| row["survey"] == survey))
    }
}

impl Drop for World {
    fn drop(&mut self) {
        // Also what was started by what we started, in a session of its own: a program that a report of a call brought up.
        running::end_with_environment(&self.mark());
    }
}

fn home(folder: &Path) -> PathBuf {
    folder.join("home/aftercall")
}

/// Nothing of the environment of whoever runs the tests gets through, except where programs are found.
fn environment(folder: &Path) -> Vec<(String, String)> {
    let mut environment = vec![
        ("PATH".to_owned(), std::env::var("PATH").unwrap()),
        ("LANG".to_owned(), "C.UTF-8".to_owned()),
        ("AFTERCALL_HOME".to_owned(), home(folder).display().to_string()),
        ("DBUS_SYSTEM_BUS_ADDRESS".to_owned(), format!("unix:path={}", folder.join("no-system-bus").display())),
        ("XDG_CURRENT_DESKTOP".to_owned(), "XFCE".to_owned()),
        ("NO_AT_BRIDGE".to_owned(), "1".to_owned()),
    ];
    for (name, below) in [
        ("HOME", "home"),
        ("XDG_RUNTIME_DIR", "run"),
        ("XDG_DATA_HOME", "home/.local/share"),
        ("XDG_CONFIG_HOME", "home/.config"),
        ("XDG_CACHE_HOME", "home/.cache"),
        ("TMPDIR", "tmp"),
    ] {
        let below = folder.join(below);
        std::fs::create_dir_all(&below).unwrap();
        environment.push((name.to_owned(), below.display().to_string()));
    }
    let private = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    std::fs::set_permissions(folder.join("run"), private).unwrap();
    environment
}
