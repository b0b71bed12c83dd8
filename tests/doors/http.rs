//! Local HTTP of the real program.

use crate::post::{report, send};
use crate::support::{Plan, World, has_members, wait_for};
use crate::{door, free_port, token};
use serde_json::json;
use std::net::{TcpListener, TcpStream};

const ENDED: &str = r#"{"phase":"ended","id":"pbx-1","number":"+4512345678","queue":"support","direction":"in","talk_seconds":83}"#;

/// Switches the door on at a free port and waits until it is open.
pub fn open(world: &World) -> u16 {
    let port = free_port();
    world.ask(&["config", "set", "door.http.port", &port.to_string()]);
    world.ask(&["config", "set", "door.http.enabled", "true"]);
    door(world, "http", |door| door["state"] == "ok");
    port
}

#[test]
fn it_is_off_until_it_is_switched_on_and_a_report_becomes_a_survey() {
    let world = World::new();
    let _program = world.start_signed_in();
    assert_eq!(door(&world, "http", |_| true)["state"], "off");
    assert_eq!(door(&world, "link", |_| true)["state"], "ok");
    let port = open(&world);
    let token = token(&world);
    let answer = report(port, &token, &[], ENDED);
    assert_eq!(answer.status, 202);
    has_members(&answer.body, &["call", "outcome", "reason", "campaign", "number"]);
    assert_eq!((&answer.body["outcome"], &answer.body["number"]), (&json!("queued"), &json!("+45 •• •• 56 78")));
    world.wait_for_survey(&answer.body, "sent");
    assert_eq!(world.row(&answer.body)["source"], "http");
    // The same call again is the same call.
    let again = report(port, &token, &[], ENDED);
    assert_eq!((again.status, &again.body["call"]), (202, &answer.body["call"]));
    let status = send(port, &token, "GET /v1/status", &[], "");
    assert_eq!((status.status, status.body), (200, json!({ "version": env!("CARGO_PKG_VERSION"), "signed_in": true })));
    let row = door(&world, "http", |door| !door["last_event"].is_null());
    assert_eq!(row["last_error"], json!(null));
}

/// As the guide for administrators writes it.
#[test]
fn curl_reports_a_call_and_hears_why_not() {
    let world = World::new();
    let _program = world.start_signed_in();
    let (port, token) = (open(&world), token(&world));
    let curl = |more: &[&str]| {
        let mut curl = world.command("curl");
        curl.args(["--silent", "--show-error", "--max-time", "20", "--write-out", "\n%{http_code}"]);
        curl.args(["--header", &format!("Authorization: Bearer {token}"), "--header", "Content-Type: application/json"]);
        let told = curl.args(more).stdout(std::process::Stdio::piped()).output().expect("curl");
        let text = String::from_utf8(told.stdout).unwrap();
        let (body, status) = text.rsplit_once('\n').unwrap();
        (status.parse::<u16>().unwrap(), serde_json::from_str::<serde_json::Value>(body).unwrap())
    };
    let calls = format!("http://127.0.0.1:{port}/v1/calls");
    let (status, answer) = curl(&["--data", ENDED, &calls]);
    assert_eq!((status, &answer["outcome"]), (202, &json!("queued")), "{answer}");
    world.wait_for_survey(&answer, "sent");
    // A body that is too large is announced first, and refused before it is sent.
    let large = world.folder().join("large.json");
    std::fs::write(&large, format!("{ENDED}{}", " ".repeat(2_000_000))).unwrap();
    let (status, answer) = curl(&["--data-binary", &format!("@{}", large.display()), &calls]);
    assert_eq!((status, answer["error"]["message"].is_string()), (413, true), "{answer}");
    let (status, answer) = curl(&["--data", r#"{"phase":"over"}"#, &calls]);
    assert_eq!((status, &answer["error"]["detail"]["field"]), (400, &json!("phase")), "{answer}");
    let (status, answer) = curl(&[&format!("http://127.0.0.1:{port}/v1/status")]);
    assert_eq!((status, &answer["signed_in"]), (200, &json!(true)), "{answer}");
}

#[test]
fn who_may_not_is_turned_away_and_the_status_says_why() {
    let world = World::new();
    let _program = world.start_signed_in();
    let (port, token) = (open(&world), token(&world));
    let table = [
        (report(port, &token, &[("Host", &format!("evil.example:{port}"))], ENDED), 403, "another host"),
        (report(port, &token, &[("Origin", "https://evil.example")], ENDED), 403, "https://evil.example"),
        (report(port, "wrong", &[], ENDED), 401, "aftercallctl door token"),
        (report(port, &token, &[("Content-Type", "text/plain")], ENDED), 415, "Content-Type"),
        (report(port, &token, &[], &format!("{ENDED}{}", " ".repeat(9_000))), 413, "8 KiB"),
        (report(port, &token, &[], r#"{"phase":"ended","numer":"1"}"#), 400, "numer"),
        (report(port, &token, &[], r#"{"phase":"ended"}"#), 400, "number"),
    ];
    for (answer, status, _) in &table {
        assert_eq!(answer.status, *status, "{answer:?}");
        has_members(&answer.body["error"], &["code", "message", "detail"]);
    }
    assert_eq!(table[5].0.body["error"]["detail"], json!({ "field": "numer" }));
    for (words, headers) in
        [("https://evil.example", [("Origin", "https://evil.example")]), ("door token", [("Authorization", "Bearer x")])]
    {
        report(port, &token, &headers, ENDED);
        door(&world, "http", |door| door["last_error"].as_str().is_some_and(|told| told.contains(words)));
    }
    assert_eq!(world.ask(&["calls"])["calls"], json!([]), "nothing of it became a call");
    // Once somebody comes through, the status is calm again.
    assert_eq!(wait_for("room", || Some(report(port, &token, &[], ENDED)).filter(|answer| answer.status != 429)).status, 202);
    door(&world, "http", |door| door["last_error"].is_null());
}

#[test]
fn it_moves_with_its_port_and_says_so_when_the_port_is_taken() {
    let world = World::new();
    let _program = world.start();
    let (first, token) = (open(&world), token(&world));
    let owner = TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = owner.local_addr().unwrap().port();
    world.ask(&["config", "set", "door.http.port", &taken.to_string()]);
    let row = door(&world, "http", |door| door["state"] == "trouble");
    assert!(row["last_error"].as_str().unwrap().contains(&taken.to_string()), "{row}");
    assert!(TcpStream::connect(("127.0.0.1", first)).is_err());
    // By an editor, while the program runs.
    let second = free_port();
    let text = std::fs::read_to_string(world.settings_file()).unwrap();
    std::fs::write(world.settings_file(), text.replace(&taken.to_string(), &second.to_string())).unwrap();
    door(&world, "http", |door| door["state"] == "ok");
    // Nobody is signed in: the call is in the ledger all the same, and says so.
    let answer = report(second, &token, &[], ENDED);
    assert_eq!((answer.status, &answer.body["reason"]), (202, &json!("signed_out")));
    world.ask(&["config", "set", "door.http.enabled", "false"]);
    door(&world, "http", |door| door["state"] == "off");
    assert!(TcpStream::connect(("127.0.0.1", second)).is_err());
}

#[test]
fn the_token_stays_over_a_restart_and_a_sign_out_and_goes_with_a_rotation() {
    let world = World::new();
    let program = world.start_signed_in();
    let port = open(&world);
    let first = token(&world);
    assert_eq!((first.len(), first.as_str()), (43, world.ctl(&["door", "token"]).out.trim()));
    world.ask(&["sign-out"]);
    assert_eq!(token(&world), first);
    world.quit(program);
    let _again = world.start();
    door(&world, "http", |door| door["state"] == "ok");
    assert_eq!(report(port, &first, &[], ENDED).status, 202);
    let second = world.ask(&["door", "token", "--rotate"])["token"].as_str().unwrap().to_owned();
    assert_ne!(first, second);
    assert_eq!(report(port, &first, &[], ENDED).status, 401);
    assert_eq!(report(port, &second, &[], ENDED).status, 202);
    // It is in no file of the home.
    for entry in std::fs::read_dir(world.home()).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        let bytes = std::fs::read(entry.path()).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains(&second), "{:?}", entry.path());
    }
}

#[test]
fn without_a_keychain_it_stays_closed_and_says_so() {
    let world = World::with(Plan { keyring: false, ..Plan::default() });
    let _program = world.start();
    assert_eq!(world.refused(&["door", "token"], 1), "keychain");
    let port = free_port();
    world.ask(&["config", "set", "door.http.port", &port.to_string()]);
    world.ask(&["config", "set", "door.http.enabled", "true"]);
    let row = door(&world, "http", |door| door["state"] == "trouble");
    assert!(row["last_error"].as_str().unwrap().contains("no keychain"), "{row}");
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}
