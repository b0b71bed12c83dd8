//! Links of the real program, as a browser or a phone would have them followed.

use crate::support::{Panel, Running, World, stays_so, wait_for};
use crate::{door, token};
use aftercall_door::link::sign;
use secrecy::SecretString;
use serde_json::{Value, json};
use std::time::Duration;

const CALL: [&str; 4] = ["number=%2B4512345678", "queue=support", "direction=in", "talk_seconds=83"];

/// A link that reports a call of now.
fn link(token: &str, more: &[&str]) -> String {
    link_at(token, more, jiff::Timestamp::now().as_second())
}

fn link_at(token: &str, more: &[&str], seconds: i64) -> String {
    let ts = format!("ts={seconds}");
    let fields = [&CALL[..], more, &[ts.as_str()]].concat();
    let signature = sign("call/ended", &fields, &SecretString::from(token.to_owned())).unwrap();
    format!("aftercall:call/ended?{}&sig={signature}", fields.join("&"))
}

/// Has a link handed to the program that runs; whether it was taken.
fn follow(world: &World, link: &str) -> bool {
    Running::start(&mut world.program(&[link])).end().success()
}

fn calls(world: &World) -> Vec<Value> {
    world.ask(&["calls"])["calls"].as_array().unwrap().clone()
}

/// What the status says of the last link that was refused.
fn refused(world: &World, words: &str) {
    door(world, "link", |door| door["last_error"].as_str().is_some_and(|told| told.contains(words)));
}

#[test]
fn a_signed_link_reports_a_call_once_also_over_a_restart() {
    let world = World::new();
    let program = world.start_signed_in();
    let link = link(&token(&world), &["id=crm-1"]);
    assert!(follow(&world, &link));
    let call = calls(&world).remove(0);
    assert_eq!((&call["source"], &call["source_id"]), (&json!("link"), &json!("crm-1")));
    world.wait_for_survey(&call, "sent");
    assert!(!follow(&world, &link), "a link is taken once");
    refused(&world, "used before");
    world.quit(program);
    let _again = world.start();
    assert!(!follow(&world, &link), "a link is taken once, over a restart too");
    refused(&world, "used before");
    assert_eq!(calls(&world).len(), 1);
}

#[test]
fn what_is_not_signed_of_now_or_known_is_refused_without_a_window() {
    let world = World::new();
    // Without a tray the program would take a place in the task list after a while.
    let _panel = Panel::start(&world);
    let _program = world.start_signed_in();
    let token = token(&world);
    let now = jiff::Timestamp::now().as_second();
    let good = link(&token, &[]);
    let table = [
        (good.replace("45123456", "45999999"), "signature does not fit"),
        (link("another-token", &[]), "signature does not fit"),
        (link_at(&token, &[], now - 400), "5 minutes"),
        (link_at(&token, &[], now + 400), "5 minutes"),
        (link(&token, &["colour=red"]), "colour"),
        (link(&token, &["queue=sales"]), "more than once"),
        ("aftercall:call/ended?number=1".to_owned(), "ts and sig"),
        ("aftercall:open/cellar".to_owned(), "not one that Aftercall knows"),
    ];
    for (link, words) in table {
        assert!(!follow(&world, &link), "{link}");
        refused(&world, words);
    }
    world.ask(&["config", "set", "door.link.enabled", "false"]);
    assert_eq!(door(&world, "link", |door| door["state"] == "off")["state"], "off");
    assert!(!follow(&world, &good));
    refused(&world, "door.link.enabled");
    assert_eq!(calls(&world), Vec::<Value>::new());
    stays_so("no window", Duration::from_millis(500), || world.status()["windows"] == json!([]));
    // What opens needs nothing, and nothing switches it off.
    assert!(follow(&world, "aftercall:open/settings"));
    world.wait_for_status("the window", |status| status["windows"] == json!(["main"]));
}

#[test]
fn a_link_starts_the_program_in_the_background_and_is_followed_then() {
    let world = World::new();
    // Without a tray the program would take a place in the task list after a while.
    let _panel = Panel::start(&world);
    let program = world.start_signed_in();
    let token = token(&world);
    world.quit(program);
    let program = world.start_with(&[&link(&token, &["id=cold"])]);
    let call = wait_for("the call", || calls(&world).pop());
    assert_eq!((&call["source_id"], &world.status()["windows"]), (&json!("cold"), &json!([])));
    world.wait_for_survey(&call, "sent");
    world.quit(program);
    // A bad one starts it too, and says why it was refused where an administrator looks.
    let program = world.start_with(&[&link("another-token", &["id=bad"])]);
    refused(&world, "signature does not fit");
    assert_eq!(calls(&world).len(), 1);
    world.quit(program);
    // One that opens a window opens it.
    let _program = world.start_with(&["aftercall:open/main"]);
    world.wait_for_status("the window", |status| status["windows"] == json!(["main"]));
}

#[test]
fn xdg_open_hands_links_over_by_the_desktop_entry_of_the_package() {
    let world = World::new();
    let program = world.start_signed_in();
    let token = token(&world);
    // given the entry of the package, installed for this person alone
    let entry = include_str!("../../src-tauri/packaging/aftercall.desktop");
    let filled =
        [("{{exec}}", env!("CARGO_BIN_EXE_aftercall")), ("{{comment}}", "c"), ("{{icon}}", "aftercall"), ("{{categories}}", "Office;")]
            .iter()
            .fold(entry.to_owned(), |text, (name, value)| text.replace(name, value));
    assert!(!filled.contains("{{"), "{filled}");
    let applications = world.folder().join("home/.local/share/applications");
    std::fs::create_dir_all(&applications).unwrap();
    std::fs::write(applications.join("aftercall.desktop"), filled).unwrap();
    let run = |program: &str, words: &[&str]| {
        let mut command = world.command(program);
        // No desktop's own opener: the one of the specification.
        command.args(words).env("XDG_CURRENT_DESKTOP", "X-Generic");
        Running::start(&mut command)
    };
    assert!(run("xdg-mime", &["default", "aftercall.desktop", "x-scheme-handler/aftercall"]).end().success());
    // when a link is opened while the program runs
    assert!(run("xdg-open", &[&link(&token, &["id=warm"])]).end().success());
    wait_for("the warm call", || calls(&world).into_iter().find(|call| call["source_id"] == "warm"));
    world.quit(program);
    // and when it does not
    let _opener = run("xdg-open", &[&link(&token, &["id=cold"])]);
    wait_for("the program", || (world.ctl(&["status", "--json"]).code == 0).then_some(()));
    wait_for("the cold call", || calls(&world).into_iter().find(|call| call["source_id"] == "cold"));
}
