//! The keychain against a real gnome-keyring: open, locked, not there, there later.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "a test")]

mod support;

use aftercall_core::ports::{Keychain, KeychainState, Secrets};
use aftercall_desktop::keychain::{Patience, SystemKeychain};
use secrecy::ExposeSecret;
use std::time::Duration;
use support::{Keyring, Session, inside};

fn keychain(home: &str) -> SystemKeychain {
    SystemKeychain::new(home, Patience { read: support::LIMIT, write: support::LIMIT })
}

fn key(text: &str) -> Secrets {
    Secrets { api_key: Some(text.to_owned().into()), ..Secrets::default() }
}

fn api_key(secrets: &Secrets) -> Option<String> {
    secrets.api_key.as_ref().map(|key| key.expose_secret().to_owned())
}

fn block_on(scenario: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(scenario);
}

/// Runs the scenario inside a session of its own.
fn in_a_session(test: &str, scenario: impl AsyncFnOnce()) {
    if inside() { block_on(scenario()) } else { Session::start().run(test) }
}

#[test]
fn keeps_one_item_per_home_in_an_open_keyring() {
    in_a_session("keeps_one_item_per_home_in_an_open_keyring", async || {
        let _keyring = Keyring::unlocked();
        let (ours, theirs) = (keychain("one"), keychain("two"));
        assert_eq!(api_key(&ours.read().await.unwrap()), None);
        ours.write(key("first")).await.unwrap();
        ours.write(Secrets { door_token: Some("door".to_owned().into()), ..key("second") }).await.unwrap();
        let read = ours.read().await.unwrap();
        assert_eq!(api_key(&read).as_deref(), Some("second"));
        assert_eq!(read.door_token.unwrap().expose_secret(), "door");
        assert_eq!(api_key(&theirs.read().await.unwrap()), None);
    });
}

#[test]
fn keeps_the_item_when_the_keyring_ends_and_calls_it_locked_until_it_is_open() {
    in_a_session("keeps_the_item_when_the_keyring_ends_and_calls_it_locked_until_it_is_open", async || {
        let keychain = keychain("kept");
        // given an item in a keyring
        let open = Keyring::unlocked();
        keychain.write(key("kept")).await.unwrap();
        open.stop();
        assert_eq!(keychain.read().await.unwrap_err().state, KeychainState::Absent);
        // when nobody gives the password, then that is not "no entry"
        let locked = Keyring::locked();
        let fault = keychain.read().await.unwrap_err();
        assert_eq!(fault.state, KeychainState::Locked, "{fault}");
        // not for another home either: its item would be behind the same lock
        assert_eq!(other_home().read().await.unwrap_err().state, KeychainState::Locked);
        // and writing, with nobody there to answer the prompt, says so
        let fault = keychain.write(key("lost")).await.unwrap_err();
        assert_eq!(fault.state, KeychainState::Locked, "{fault}");
        locked.stop();
        // and in the same process, with a new daemon, all is as it was
        let _open = Keyring::unlocked();
        assert_eq!(api_key(&keychain.read().await.unwrap()).as_deref(), Some("kept"));
    });
}

fn other_home() -> SystemKeychain {
    keychain("another-home")
}

#[test]
fn finds_a_keyring_that_starts_after_the_program() {
    in_a_session("finds_a_keyring_that_starts_after_the_program", async || {
        let keychain = keychain("later");
        for _ in 0..2 {
            assert_eq!(keychain.read().await.unwrap_err().state, KeychainState::Absent);
            assert_eq!(keychain.write(key("x")).await.unwrap_err().state, KeychainState::Absent);
        }
        let _keyring = Keyring::unlocked();
        assert_eq!(api_key(&keychain.read().await.unwrap()), None);
        keychain.write(key("x")).await.unwrap();
        assert_eq!(api_key(&keychain.read().await.unwrap()).as_deref(), Some("x"));
    });
}

#[test]
fn keeps_the_item_across_programs() {
    let name = "keeps_the_item_across_programs";
    if !inside() {
        let session = Session::start();
        session.run_with(name, &[("STEP", "write")]);
        session.run_with(name, &[("STEP", "read")]);
        return;
    }
    let _keyring = Keyring::unlocked();
    block_on(async {
        if std::env::var("STEP").as_deref() == Ok("write") {
            keychain("shared").write(key("across")).await.unwrap();
        } else {
            assert_eq!(api_key(&keychain("shared").read().await.unwrap()).as_deref(), Some("across"));
        }
    });
}

#[test]
fn is_absent_without_any_bus() {
    let name = "is_absent_without_any_bus";
    if !inside() {
        return Session::start().run_with(name, &[("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")]);
    }
    block_on(async {
        assert_eq!(keychain("x").read().await.unwrap_err().state, KeychainState::Absent);
        assert_eq!(keychain("x").write(key("x")).await.unwrap_err().state, KeychainState::Absent);
    });
}

#[test]
fn a_service_that_hangs_is_given_up() {
    in_a_session("a_service_that_hangs_is_given_up", async || {
        // given somebody who has the name and never answers
        let hanging = zbus::blocking::Connection::session().unwrap();
        hanging.request_name("org.freedesktop.secrets").unwrap();
        let limit = Duration::from_millis(300);
        let keychain = SystemKeychain::new("hung", Patience { read: limit, write: limit });
        let begin = std::time::Instant::now();
        let fault = keychain.read().await.unwrap_err();
        assert_eq!(fault.state, KeychainState::Locked, "{fault}");
        assert!(begin.elapsed() < Duration::from_secs(10));
    });
}
