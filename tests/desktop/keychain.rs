//! gnome-keyring there, locked at start, and absent.

use crate::support::{KEY, Keyring, Plan, World};
use serde_json::json;
use std::os::unix::fs::PermissionsExt as _;

const ENDED: [&str; 8] = ["call", "ended", "--number", "+4512345678", "--queue", "support", "--direction", "in"];

fn without_keyring() -> World {
    World::with(Plan { keyring: false, ..Plan::default() })
}

#[test]
fn what_the_keychain_keeps_survives_a_restart_of_both() {
    // given an agent who signed in, and a call in the ledger
    let world = without_keyring();
    let keyring = Keyring::unlocked(&world);
    let program = world.start_signed_in();
    let call = world.ask(&ENDED);
    world.wait_for_survey(&call, "sent");
    assert_eq!(world.status()["keychain"], "ok");
    assert!(!world.home().join("data/database.key").exists(), "the database's key is in the keychain");

    // when program and keychain end and start again, as over a night
    world.quit(program);
    keyring.stop(&world);
    let _keyring = Keyring::unlocked(&world);
    let _program = world.start();

    // then nobody is asked for anything
    world.wait_for_first_read();
    let status = world.status();
    assert_eq!((&status["signed_in"], &status["keychain"], &status["service"]["state"]), (&true.into(), &"ok".into(), &"ok".into()));
    assert_eq!(world.row(&call)["survey"], "sent");
}

#[test]
fn a_locked_keychain_is_waited_for() {
    // given an agent who signed in, and a keychain that nobody has unlocked at the next start
    let world = without_keyring();
    let keyring = Keyring::unlocked(&world);
    let program = world.start_signed_in();
    world.quit(program);
    keyring.stop(&world);
    let keyring = Keyring::locked(&world);
    let _program = world.start();

    // then it says so, and promises nothing that it cannot keep
    let status = world.status();
    assert_eq!(status["keychain"], "locked", "{status:#}");
    assert_eq!(world.refused(&ENDED, 1), "keychain");
    assert_eq!(world.refused(&["calls"], 1), "keychain");
    assert_eq!(world.sign_in(KEY, &[]).refused(1), "keychain");
    assert!(!world.home().join("data/database.key").exists(), "no second database beside the locked one");

    // when it is unlocked later
    keyring.stop(&world);
    let _keyring = Keyring::unlocked(&world);

    // then all goes on by itself
    world.wait_for_status("the unlocked keychain", |status| status["keychain"] == "ok" && status["signed_in"] == true);
    let call = world.ask(&ENDED);
    world.wait_for_survey(&call, "sent");
}

#[test]
fn without_a_keychain_the_key_lasts_as_long_as_the_program() {
    // given
    let world = without_keyring();
    let program = world.start();
    assert_eq!(world.status()["keychain"], "absent");

    // when somebody wants the key stored, then it is refused and nothing is kept
    let refused = world.sign_in(KEY, &[]);
    assert_eq!(refused.refused(1), "keychain");
    assert_eq!(refused.json()["error"]["detail"]["state"], "absent");
    assert_eq!(world.status()["signed_in"], false);

    // when for this session only, then it works
    assert_eq!(world.sign_in(KEY, &["--session-only"]).done()["kept"], "session");
    let call = world.ask(&ENDED);
    world.wait_for_survey(&call, "sent");
    let key_file = world.home().join("data/database.key");
    assert_eq!(std::fs::metadata(&key_file).unwrap().permissions().mode() & 0o777, 0o600);

    // and the next start has the ledger, and nobody signed in
    world.quit(program);
    let _program = world.start();
    assert_eq!(world.row(&call)["survey"], "sent");
    assert_eq!(world.status()["signed_in"], false);
}

#[test]
fn where_the_keychain_is_required_nothing_is_kept_without_it() {
    let world = World::with(Plan { keyring: false, settings: "[privacy]\nkeychain = \"required\"\n", ..Plan::default() });
    let _program = world.start();
    assert_eq!(world.status()["keychain"], "absent");
    assert_eq!(world.refused(&ENDED, 1), "keychain");
    let kept: Vec<_> = std::fs::read_dir(world.home().join("data")).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    assert_eq!(json!(kept), json!([]));
}
