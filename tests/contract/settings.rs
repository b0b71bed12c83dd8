//! Settings from the console, and a file with mistakes in it.

use crate::support::{Plan, World, has_members};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;

#[test]
fn settings_are_shown_changed_and_taken_back() {
    let world = World::new();
    let _program = world.start();
    let all = world.ask(&["config", "show"]);
    let rows = all["settings"].as_array().unwrap();
    for row in rows {
        has_members(row, &["key", "value", "origin", "default"]);
    }
    let keys: Vec<_> = rows.iter().map(|row| row["key"].as_str().unwrap()).collect();
    for key in [
        "account.email",
        "api.url",
        "api.auth_scheme",
        "api.calls_per_second",
        "api.body",
        "survey.enabled",
        "survey.outbound",
        "survey.min_seconds_out",
        "survey.min_seconds_in",
        "survey.default_campaign",
        "survey.stale_minutes",
        "survey.guard_hours",
        "survey.transferred",
        "survey.uncertain",
        "survey.default_country",
        "survey.internal_digits",
        "pgap.remind_minutes",
        "pgap.expire_minutes",
        "pgap.on_expire",
        "read.interval_seconds",
        "read.days",
        "notify.responses",
        "notify.low_only_below",
        "notify.show_comment",
        "notify.sound",
        "notify.during_calls",
        "privacy.retention_days",
        "privacy.mask_numbers",
        "privacy.keychain",
        "window.language",
        "window.theme",
        "start.at_login",
    ] {
        assert!(keys.contains(&key), "{key} in {keys:?}");
    }

    let get = |key: &str| world.ask(&["config", "get", key]);
    let least = get("survey.min_seconds_out");
    assert_eq!(least, json!({ "key": "survey.min_seconds_out", "value": 60, "origin": "default", "default": 60 }));
    let set = world.ask(&["config", "set", "survey.min_seconds_out", "30"]);
    assert_eq!((&set["value"], &set["origin"]), (&30.into(), &"user".into()));
    // It counts at once, and stands in the file beside what stood there.
    assert_eq!(world.ask(&["explain", "--number", "+4512345678", "--direction", "out", "--talk-seconds", "41"])["reason"], "signed_out");
    let text = std::fs::read_to_string(world.settings_file()).unwrap();
    assert!(text.contains("min_seconds_out = 30") && text.contains("calls_per_second = 10"), "{text}");
    assert_eq!(world.ask(&["config", "unset", "survey.min_seconds_out"])["origin"], "default");

    assert_eq!(world.refused(&["config", "get", "survey.min_secs"], 1), "unknown_setting");
    assert_eq!(world.refused(&["config", "set", "survey.min_secs", "3"], 1), "unknown_setting");
    for (key, value) in [("survey.min_seconds_out", "soon"), ("read.interval_seconds", "5"), ("api.url", "http://example.com")] {
        assert_eq!(world.refused(&["config", "set", key, value], 1), "invalid_value", "{key} {value}");
    }
}

#[test]
fn a_connector_is_set_up_key_by_key_and_listens_at_once() {
    let plan = Plan { settings: "[door.asterisk] # the PBX\nuser = \"aftercall\" # as in manager.conf\n", ..Plan::default() };
    let world = World::with(plan);
    let _program = world.start();
    let system = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = system.local_addr().unwrap().to_string();
    assert_eq!(world.ctl_with_input(&["door", "secret", "asterisk"], "s3cret\n").code, 0);
    let enabled = world.ask(&["config", "get", "door.asterisk.enabled"]);
    assert_eq!(enabled, json!({ "key": "door.asterisk.enabled", "value": false, "origin": "default", "default": false }));
    for (key, typed, value) in
        [("address", address.as_str(), json!(address)), ("agent", "1001", json!("1001")), ("enabled", "true", json!(true))]
    {
        let set = world.ask(&["config", "set", &format!("door.asterisk.{key}"), typed]);
        assert_eq!((&set["value"], &set["origin"]), (&value, &"user".into()), "{key}");
    }
    // It counts at once: the program calls and logs in.
    let (mut stream, _) = system.accept().unwrap();
    stream.write_all(b"Asterisk Call Manager/7.0.3\r\n").unwrap();
    let login = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok).take_while(|line| !line.is_empty());
    assert!(login.into_iter().any(|line| line == "Username: aftercall"));
    stream.write_all(b"Response: Success\r\nActionID: login\r\n\r\n").unwrap();
    let door = |status: &Value| status["doors"].as_array().unwrap().iter().find(|door| door["name"] == "asterisk").cloned().unwrap();
    world.wait_for_status("the connector", |status| door(status)["state"] == "ok");

    // It stands in the file where its table was, with what people wrote there, and in the list with its origin.
    let text = std::fs::read_to_string(world.settings_file()).unwrap();
    for kept in ["[door.asterisk] # the PBX\n", "user = \"aftercall\" # as in manager.conf\n", "agent = \"1001\"\n"] {
        assert!(text.contains(kept), "{text}");
    }
    let all = world.ask(&["config", "show"]);
    let row = |key: &str| all["settings"].as_array().unwrap().iter().find(|row| row["key"] == key).cloned().unwrap();
    assert_eq!((&row("door.asterisk.user")["origin"], &row("door.asterisk.tls")["origin"]), (&"user".into(), &"default".into()));
    assert_eq!(world.ask(&["config", "get", "door.asterisk"])["value"]["agent"], "1001");

    // What cannot be is refused and changes nothing; a password is sent to the keychain.
    for (key, value, code) in [
        ("door.asterisk.address", "a b", "invalid_value"),
        ("door.asterisk.enabled", "yes", "invalid_value"),
        ("door.asterisk.agnet", "1001", "unknown_setting"),
        ("door.asterisk.secret", "hunter2", "unknown_setting"),
        ("door.asterisk", "{ agnet = \"1001\" }", "invalid_value"),
    ] {
        assert_eq!(world.refused(&["config", "set", key, value], 1), code, "{key}");
    }
    assert_eq!(std::fs::read_to_string(world.settings_file()).unwrap(), text);
    // What is missing is said by the door, and what is switched off hangs up.
    world.ask(&["config", "unset", "door.asterisk.agent"]);
    let without = world.wait_for_status("the missing agent", |status| door(status)["state"] == "trouble");
    assert!(door(&without)["last_error"].as_str().unwrap().contains("door.asterisk.agent is missing"), "{without:#}");
    world.ask(&["config", "set", "door.asterisk.enabled", "false"]);
    world.wait_for_status("the end of the connector", |status| door(status)["state"] == "off");
}

#[test]
fn a_file_with_mistakes_is_left_alone_and_said() {
    let plan = Plan { settings: "[survey]\nmin_seconds_outt = 30\nmin_seconds_in = \"x\"\nguard_hours = -1\n", ..Plan::default() };
    let world = World::with(plan);
    let before = std::fs::read_to_string(world.settings_file()).unwrap();
    let _program = world.start();
    let status = world.status();
    let errors = status["settings_errors"].as_array().unwrap();
    let lines: Vec<_> = errors.iter().map(|error| (error["line"].as_u64(), error["key"].as_str().unwrap_or_default())).collect();
    assert_eq!(lines, [(Some(2), "survey.min_seconds_outt"), (Some(3), "survey.min_seconds_in"), (Some(4), "survey.guard_hours")]);
    assert_eq!(world.ask(&["config", "get", "survey.min_seconds_in"])["value"], 0, "the default stands in");
    assert_eq!(std::fs::read_to_string(world.settings_file()).unwrap(), before);
    // What is mended by hand counts without a restart.
    let mended = before.replace("min_seconds_outt", "min_seconds_out").replace("\"x\"", "5").replace("-1", "1");
    std::fs::write(world.settings_file(), mended).unwrap();
    world.wait_for_status("the mended file", |status| status["settings_errors"] == json!([]));
    assert_eq!(world.ask(&["config", "get", "survey.min_seconds_in"])["value"], 5);
}

#[test]
fn a_file_that_is_not_toml_does_not_keep_the_program_from_starting() {
    let world = World::with(Plan { settings: "[survey\n", ..Plan::default() });
    let _program = world.start();
    let status = world.status();
    assert_eq!(status["settings_errors"][0]["line"], 1, "{status:#}");
    assert_eq!(world.refused(&["config", "set", "survey.min_seconds_out", "30"], 1), "settings_file");
    assert!(std::fs::read_to_string(world.settings_file()).unwrap().starts_with("[survey\n"));
}
