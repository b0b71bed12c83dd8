//! Signing in and out from the console.

use crate::support::{AGENT, KEY, World, has_members};
use aftercall_practice::{Fault, FaultKind};
use serde_json::json;

#[test]
fn a_wrong_key_stores_nothing_and_a_right_one_signs_in() {
    let world = World::new();
    let _program = world.start();
    // Wrong usage before anything is asked: no key at all.
    assert_eq!(world.sign_in("", &[]).refused(2), "usage");
    assert_eq!(world.sign_in("no-such-key\n", &[]).refused(1), "key_rejected");
    assert_eq!(world.status()["signed_in"], false);
    let other = world.ctl_with_input(&["sign-in", "--email", "not an address", "--json"], KEY);
    assert_eq!(other.code, 1, "{other:?}");
    assert_eq!(world.status()["signed_in"], false);

    let done = world.sign_in(&format!("{KEY}\n"), &[]).done();
    has_members(&done, &["signed_in", "email"]);
    assert_eq!((&done["signed_in"], &done["email"]), (&true.into(), &AGENT.into()));
    assert_eq!(world.status()["signed_in"], true);
    // The key is in no file of the home, whichever way it was signed in.
    let kept = [world.home().join("settings.toml")].map(|file| std::fs::read_to_string(file).unwrap());
    assert!(kept.iter().all(|text| !text.contains(KEY) && text.contains(AGENT)), "{kept:?}");

    assert_eq!(world.ask(&["sign-out"])["signed_in"], false);
    assert_eq!((&world.status()["signed_in"], &world.status()["email"]), (&false.into(), &json!(null)));
}

#[test]
fn another_address_of_the_service_is_kept_if_it_answers() {
    let world = World::new();
    let _program = world.start();
    assert_eq!(world.sign_in(KEY, &["--api-url", "http://127.0.0.1:1"]).refused(1), "unreachable");
    assert_eq!(world.sign_in(KEY, &["--api-url", "http://example.com"]).code, 1, "plain http is for this computer alone");
    assert_eq!(world.status()["service"]["url"], world.service_url(), "what stood in the file stays");
    world.service().add_fault(Fault::on("", FaultKind::Html));
    assert_eq!(world.sign_in(KEY, &[]).refused(1), "unreachable");
    world.service().set_faults(Vec::new());
    assert_eq!(world.sign_in(KEY, &["--api-url", &world.service_url()]).done()["signed_in"], true);
}

#[test]
fn who_is_not_signed_in_is_told_so_by_exit_code_4() {
    let world = World::new();
    let _program = world.start();
    assert_eq!(world.refused(&["refresh"], 4), "not_signed_in");
    // The call is in the ledger all the same, and says why it was not surveyed.
    let told = world.ctl(&["call", "ended", "--id", "1", "--number", "+4512345678", "--direction", "in", "--json"]);
    assert_eq!(told.code, 4, "{told:?}");
    assert_eq!((&told.json()["outcome"], &told.json()["reason"]), (&"skipped".into(), &"signed_out".into()));
    assert_eq!(world.ask(&["calls"])["calls"][0]["reason"], "signed_out");
}

#[test]
fn a_sign_out_can_take_everything_with_it() {
    let world = World::new();
    let program = world.start_signed_in();
    world.ask(&["call", "ended", "--id", "1", "--number", "+4512345678", "--queue", "support", "--direction", "in"]);
    let gone = world.ask(&["sign-out", "--wipe"]);
    assert_eq!((&gone["signed_in"], &gone["wiped"]), (&false.into(), &true.into()));
    assert_eq!((&world.ask(&["calls"])["calls"], &world.ask(&["responses"])["responses"]), (&json!([]), &json!([])));
    world.quit(program);
    let _again = world.start();
    assert_eq!((&world.ask(&["calls"])["calls"], &world.status()["signed_in"]), (&json!([]), &false.into()));
}
