//! Sleep, network and who is there, told by a bus that plays the system's; the launch lock of a program that was killed; the log of a
//! whole process.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, clippy::print_stdout, reason = "a test")]

mod support;

use aftercall_desktop::folders::Folders;
use aftercall_desktop::lock::{LaunchLock, NotTaken};
use aftercall_desktop::logs::Logs;
use aftercall_desktop::system::{SystemChange, watch_screen_at, watch_system_at};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use support::{LIMIT, Screen, Session, wait_for};
use zbus::blocking::connection::Builder;

#[test]
fn sleep_and_network_are_told_and_nobody_else_can_play_them() {
    let session = Session::start();
    let (told, hear) = mpsc::channel();
    watch_system_at(session.address.clone(), move |change| told.send(change).unwrap_or_default());
    let connect = || Builder::address(session.address.as_str()).unwrap().build().unwrap();
    let (system, stranger) = (connect(), connect());
    system.request_name("org.freedesktop.login1").unwrap();
    system.request_name("org.freedesktop.NetworkManager").unwrap();
    let sleep = |from: &zbus::blocking::Connection, begins: bool| {
        from.emit_signal(None::<&str>, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", &begins).unwrap();
    };
    let network = |state: u32| {
        system
            .emit_signal(None::<&str>, "/org/freedesktop/NetworkManager", "org.freedesktop.NetworkManager", "StateChanged", &state)
            .unwrap();
    };
    // until the watcher listens
    let first = wait_for("the watcher", || {
        network(20);
        hear.try_recv().ok()
    });
    assert_eq!(first, SystemChange::Network { up: false });
    sleep(&stranger, true);
    sleep(&system, true);
    sleep(&system, false);
    network(70);
    let mut heard = Vec::new();
    while heard.last() != Some(&SystemChange::Network { up: true }) {
        heard.push(hear.recv_timeout(LIMIT).unwrap());
    }
    heard.retain(|change| *change != SystemChange::Network { up: false });
    assert_eq!(heard, [SystemChange::Suspending, SystemChange::Resumed, SystemChange::Network { up: true }]);
}

#[test]
fn a_locked_screen_is_told() {
    let session = Session::start();
    let (told, hear) = mpsc::channel();
    watch_system_at(session.address.clone(), move |change| told.send(change).unwrap_or_default());
    let connect = || Builder::address(session.address.as_str()).unwrap().build().unwrap();
    let (saver, stranger) = (connect(), connect());
    saver.request_name("org.gnome.ScreenSaver").unwrap();
    let lock = |from: &zbus::blocking::Connection, locked: bool| {
        from.emit_signal(None::<&str>, "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", &locked).unwrap();
    };
    // until the watcher listens
    let first = wait_for("the watcher", || {
        lock(&saver, true);
        hear.try_recv().ok()
    });
    assert_eq!(first, SystemChange::Away { away: true });
    lock(&stranger, false);
    lock(&saver, true);
    lock(&saver, false);
    assert_eq!(hear.recv_timeout(LIMIT).unwrap(), SystemChange::Away { away: false });
    assert_eq!(hear.try_recv().ok(), None, "a stranger's word is none, and a repeated one is no news");
}

/// A session of logind's with its hint.
struct PlayedSession {
    idle: bool,
}

#[zbus::interface(name = "org.freedesktop.login1.Session")]
impl PlayedSession {
    #[zbus(property)]
    fn idle_hint(&self) -> bool {
        self.idle
    }
}

/// logind, as far as it is asked.
struct PlayedLogind;

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl PlayedLogind {
    #[zbus(name = "GetSessionByPID")]
    fn get_session_by_pid(&self, pid: u32) -> zbus::zvariant::ObjectPath<'static> {
        assert_eq!(pid, std::process::id());
        OWN_SESSION.try_into().unwrap()
    }
}

const OWN_SESSION: &str = "/org/freedesktop/login1/session/_33";
const OTHER_SESSION: &str = "/org/freedesktop/login1/session/_34";

#[test]
fn an_idle_session_is_told_from_the_start_on_and_only_the_own_one() {
    let session = Session::start();
    let logind = Builder::address(session.address.as_str())
        .unwrap()
        .serve_at("/org/freedesktop/login1", PlayedLogind)
        .unwrap()
        .serve_at(OWN_SESSION, PlayedSession { idle: true })
        .unwrap()
        .serve_at(OTHER_SESSION, PlayedSession { idle: false })
        .unwrap()
        .name("org.freedesktop.login1")
        .unwrap()
        .build()
        .unwrap();
    let (told, hear) = mpsc::channel();
    watch_system_at(session.address.clone(), move |change| told.send(change).unwrap_or_default());
    assert_eq!(hear.recv_timeout(LIMIT).unwrap(), SystemChange::Away { away: true }, "it was idle before we came");
    let set = |path: &str, idle: bool| {
        let played = logind.object_server().interface::<_, PlayedSession>(path).unwrap();
        played.get_mut().idle = idle;
        zbus::block_on(played.get().idle_hint_changed(played.signal_emitter())).unwrap();
    };
    set(OTHER_SESSION, true);
    set(OTHER_SESSION, false);
    set(OWN_SESSION, false);
    assert_eq!(hear.recv_timeout(LIMIT).unwrap(), SystemChange::Away { away: false });
    set(OWN_SESSION, true);
    assert_eq!(hear.recv_timeout(LIMIT).unwrap(), SystemChange::Away { away: true });
    assert_eq!(hear.try_recv().ok(), None);
}

#[test]
fn a_screen_that_nobody_touches_is_told_and_a_touch_too() {
    let screen = Screen::start();
    let (told, hear) = mpsc::channel();
    watch_screen_at(screen.display.clone(), Duration::from_millis(700), move |change| told.send(change).unwrap_or_default());
    assert_eq!(hear.recv_timeout(LIMIT).unwrap(), SystemChange::Away { away: true });
    let mut place = 10;
    let back = wait_for("the touch", || {
        place += 1;
        let at = place.to_string();
        let moved = Command::new("xdotool").args(["mousemove", &at, &at]).env("DISPLAY", &screen.display).status().unwrap();
        assert!(moved.success());
        hear.try_recv().ok()
    });
    assert_eq!(back, SystemChange::Away { away: false });
    assert_eq!(hear.recv_timeout(LIMIT).unwrap(), SystemChange::Away { away: true });
}

#[test]
fn the_home_comes_from_the_environment() {
    let name = "the_home_comes_from_the_environment";
    if let Some(print) = std::env::var_os("PRINT_FOLDERS") {
        let folders = Folders::find(print == "practice").unwrap();
        let shown = [&folders.settings_file, &folders.data, &folders.logs, &folders.socket].map(|path| path.display().to_string());
        println!("\nFOLDERS {} {}", folders.home_name(), shown.join(" "));
        return;
    }
    let scratch = tempfile::tempdir().unwrap();
    let root = scratch.path().canonicalize().unwrap();
    let at = root.display();
    let run = |practice: &str, home: &str| {
        let out = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", name, "--nocapture"])
            .current_dir(&root)
            .envs([("PRINT_FOLDERS", practice), ("AFTERCALL_HOME", home)])
            .env("HOME", root.join("me"))
            .env("XDG_RUNTIME_DIR", root.join("run"))
            .envs(["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"].map(|name| (name, "")))
            .output()
            .unwrap();
        let text = String::from_utf8(out.stdout).unwrap();
        text.lines().find_map(|line| line.strip_prefix("FOLDERS ")).unwrap().to_owned()
    };
    let own = run("no", "portable/home");
    let (home_name, rest) = own.split_once(' ').unwrap();
    assert!(home_name.starts_with("home-"), "{own}");
    let home = format!("{at}/portable/home");
    assert_eq!(rest, format!("{home}/settings.toml {home}/data {home}/logs {home}/run/aftercall.sock"));
    assert_eq!(std::fs::metadata(&home).unwrap().permissions().mode() & 0o777, 0o700);
    for (practice, home_name, folder) in [("no", "default", "aftercall"), ("practice", "practice", "aftercall-practice")] {
        let share = format!("{at}/me/.local/share/{folder} {at}/me/.local/state/{folder}/logs");
        let expected = format!("{home_name} {at}/me/.config/{folder}/settings.toml {share} {at}/run/{folder}/aftercall.sock");
        assert_eq!(run(practice, ""), expected);
    }
}

#[test]
fn a_killed_program_leaves_no_lock() {
    let name = "a_killed_program_leaves_no_lock";
    if let Some(home) = std::env::var_os("LOCK_HOME") {
        let folders = Folders::below(home.as_ref(), false).unwrap();
        let _lock = LaunchLock::take(&folders).unwrap();
        println!("\nHOLDS");
        // Until it is killed; it ends by itself if the outer test is gone.
        drop(std::io::stdin().read_line(&mut String::new()));
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::below(home.path(), false).unwrap();
    let mut holder = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", name, "--nocapture"])
        .env("LOCK_HOME", home.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let holds = BufReader::new(holder.stdout.take().unwrap()).lines().any(|line| line.unwrap() == "HOLDS");
    assert!(holds, "the inner program never held the lock");
    let NotTaken::AlreadyRuns(already) = LaunchLock::take(&folders).unwrap_err() else { panic!("not refused for the holder") };
    assert_eq!(already.pid, Some(holder.id()));
    holder.kill().unwrap();
    holder.wait().unwrap();
    LaunchLock::take(&folders).unwrap();
}

#[test]
fn the_log_takes_a_new_filter_and_keeps_a_panics_words_out() {
    let name = "the_log_takes_a_new_filter_and_keeps_a_panics_words_out";
    if let Some(folder) = std::env::var_os("LOG_FOLDER") {
        let logs = Logs::start(folder.as_ref()).unwrap();
        assert!(Logs::start(folder.as_ref()).is_err());
        tracing::debug!(target: "aftercall_test", "too fine");
        tracing::info!(target: "aftercall_test", calls = 3, "begins");
        logs.set_filter("debug").unwrap();
        tracing::debug!(target: "aftercall_test", "fine enough");
        logs.set_filter("trace").unwrap();
        // Packages of others say at these levels what they carry, spans included.
        tracing::info!(target: "hyper_util::client", "carries +4587654321");
        tracing::trace!(target: "aftercallish", "carries +4587654321");
        tracing::trace_span!(target: "zbus", "carries", number = "+4587654321").in_scope(|| tracing::warn!(target: "zbus", "is worried"));
        assert!(logs.set_filter("a=b=c").is_err());
        let panicked = std::thread::Builder::new().name("careless".to_owned()).spawn(|| panic!("customer +4512345678")).unwrap().join();
        assert!(panicked.is_err());
        drop(logs);
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("logs");
    for filter in ["", "no=such=filter"] {
        let out = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", name, "--nocapture"])
            .env("LOG_FOLDER", &folder)
            .env("AFTERCALL_LOG", filter)
            .output()
            .unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    }
    let file = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let text = std::fs::read_to_string(file).unwrap();
    let lines: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let messages: Vec<_> = lines.iter().map(|line| line["message"].as_str().unwrap()).collect();
    assert_eq!(messages.iter().filter(|it| **it == "begins").count(), 2, "{messages:?}");
    assert_eq!(messages.iter().filter(|it| **it == "fine enough").count(), 2, "{messages:?}");
    assert_eq!(messages.iter().filter(|it| it.contains("not understood")).count(), 1, "{messages:?}");
    assert_eq!(messages.iter().filter(|it| **it == "is worried").count(), 2, "{messages:?}");
    assert!(!text.contains("too fine") && !text.contains("12345678") && !text.contains("87654321"), "{text}");
    let panic = lines.iter().find(|line| line["level"] == "ERROR").unwrap();
    assert_eq!(panic["thread"], "careless");
    assert!(panic["place"].as_str().unwrap().contains("system.rs:"), "{panic}");
}
