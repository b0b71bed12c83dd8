//! "Do not disturb" of a real notification daemon.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "a test")]

mod support;

use aftercall_desktop::disturb::wants_quiet_at;
use support::{Dunst, Session, inside, wait_for};

#[test]
fn is_read_from_the_daemon_and_without_one_nobody_wants_quiet() {
    if !inside() {
        return Session::start().run("is_read_from_the_daemon_and_without_one_nobody_wants_quiet");
    }
    let bus = std::env::var("DBUS_SESSION_BUS_ADDRESS").unwrap();
    assert!(!wants_quiet_at(&bus), "nobody is there to want it");
    let dunst = Dunst::start();
    assert!(!wants_quiet_at(&bus));
    dunst.ctl(&["set-paused", "true"]);
    wait_for("quiet", || wants_quiet_at(&bus).then_some(()));
    dunst.ctl(&["set-paused", "false"]);
    wait_for("the end of it", || (!wants_quiet_at(&bus)).then_some(()));
    assert!(!wants_quiet_at("unix:path=/nowhere"));
}
