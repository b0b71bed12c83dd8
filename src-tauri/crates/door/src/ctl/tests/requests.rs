//! Words become requests: each verb exactly one, and wrong words none.

use super::{CALL, Console, event, nothing_runs};
use crate::trial::Program;
use serde_json::{Value, json};

#[test]
fn each_verb_is_exactly_one_request() {
    let call = |changes| json!({ "verb": "call", "event": event(changes) });
    let cases: Vec<(Vec<&str>, Value)> = vec![
        (vec!["call", "started", "--id", "a"], call(json!({ "phase": "started", "id": "a" }))),
        (
            vec![
                "call",
                "started",
                "--id",
                "a",
                "--number",
                "+4512345678",
                "--name",
                "Jens",
                "--source",
                "pbx",
                "--queue",
                "support",
                "--direction",
                "in",
            ],
            call(
                json!({ "phase": "started", "id": "a", "number": "+4512345678", "name": "Jens", "source": "pbx", "queue": "support", "direction": "in" }),
            ),
        ),
        (vec!["call", "answered", "--id", "a"], call(json!({ "phase": "answered", "id": "a" }))),
        (vec!["call", "missed", "--number", "12345678"], call(json!({ "phase": "missed", "number": "12345678" }))),
        (vec!["call", "ended", "--direction", "in", "+4512345678"], call(json!({ "direction": "in", "number": "+4512345678" }))),
        (vec!["call", "ended", "+4512345678", "--direction", "OUT"], call(json!({ "direction": "out", "number": "+4512345678" }))),
        (vec!["call", "ended", "--id", "a", "12345678"], call(json!({ "id": "a", "number": "12345678" }))),
        (vec!["call", "ended", "--number", ""], call(json!({ "number": "" }))),
        (vec!["call", "ended", ""], call(json!({ "number": "" }))),
        (vec!["call", "ended", "--number", "-45 12"], call(json!({ "number": "-45 12" }))),
        (vec!["call", "ended", "anonymous"], call(json!({ "number": "anonymous" }))),
        (
            vec![
                "call",
                "ended",
                "--id",
                "a",
                "--number",
                "1",
                "--queue",
                "q",
                "--direction",
                "out",
                "--talk-seconds",
                "83",
                "--voicemail",
                "no",
                "--transferred",
                "--email",
                "e@x.dk",
                "--first-name",
                "F",
                "--last-name",
                "L",
                "--company",
                "C",
                "--note",
                "- said so",
                "--custom",
                "case=4711",
                "--custom",
                "b=x=y",
                "--custom",
                "empty=",
            ],
            call(json!({
                "id": "a", "number": "1", "queue": "q", "direction": "out", "talk_seconds": 83, "voicemail": "no", "transferred": true,
                "respondent": { "email": "e@x.dk", "first_name": "F", "last_name": "L", "company": "C" }, "note": "- said so",
                "custom": { "case": "4711", "b": "x=y", "empty": "" }
            })),
        ),
        (vec!["call", "ended", "--id", "a", "--voicemail", "yes", "--no-start"], call(json!({ "id": "a", "voicemail": "yes" }))),
        (vec!["call", "ended", "--id", "a", "--talk-seconds", "-1"], call(json!({ "id": "a", "talk_seconds": -1 }))),
        (vec!["call", "ended", "--id", "a", "--talk-seconds=1000000"], call(json!({ "id": "a", "talk_seconds": 1_000_000 }))),
        (vec!["calls"], json!({ "verb": "calls", "limit": null, "before": null })),
        (vec!["calls", "--limit", "3"], json!({ "verb": "calls", "limit": 3, "before": null })),
        (vec!["responses", "--limit", "7"], json!({ "verb": "responses", "limit": 7, "offset": null })),
        (
            vec!["responses", "--search", "tak for", "--most", "6", "--campaign", "17", "--tag", "not-about-me", "--unread"],
            json!({ "verb": "find_responses", "limit": null, "offset": null, "filter": {
                "words": "tak for", "least": null, "most": 6, "campaign": 17, "tag": "not_about_me", "unread": true, "commented": false,
            } }),
        ),
        (vec!["score"], json!({ "verb": "score", "days": null })),
        (vec!["score", "--days", "90"], json!({ "verb": "score", "days": 90 })),
        (vec!["learning", "--days", "0"], json!({ "verb": "learning", "days": 0 })),
        (vec!["rate", "10"], json!({ "verb": "rate", "estimate": 10, "call": null, "undoable": false })),
        (vec!["rate", "0", "--call", CALL], json!({ "verb": "rate", "estimate": 0, "call": CALL, "undoable": false })),
        (vec!["resend", "--call", CALL], json!({ "verb": "resend", "call": CALL })),
        (
            vec!["do-not-survey", "--call", CALL, "--reason", "private"],
            json!({ "verb": "do_not_survey", "call": CALL, "reason": "private" }),
        ),
        (vec!["pause"], json!({ "verb": "pause", "until": { "minutes": 60 } })),
        (vec!["pause", "--minutes", "15"], json!({ "verb": "pause", "until": { "minutes": 15 } })),
        (vec!["pause", "--until", "15:30"], json!({ "verb": "pause", "until": { "time": "2026-11-22T14:30:00Z" } })),
        (vec!["pause", "--until", "2026-12-01T09:00:00+01:00"], json!({ "verb": "pause", "until": { "time": "2026-12-01T08:00:00Z" } })),
        (vec!["pause", "--off"], json!({ "verb": "pause", "until": "off" })),
        (vec!["refresh"], json!({ "verb": "refresh" })),
        (
            vec!["sign-in", "--email", "a@x.dk"],
            json!({ "verb": "sign_in", "email": "a@x.dk", "key": "the-key", "api_url": null, "session_only": false }),
        ),
        (
            vec!["sign-in", "--email", "a@x.dk", "--api-url", "http://127.0.0.1:1", "--session-only"],
            json!({ "verb": "sign_in", "email": "a@x.dk", "key": "the-key", "api_url": "http://127.0.0.1:1", "session_only": true }),
        ),
        (vec!["sign-out"], json!({ "verb": "sign_out", "wipe": false })),
        (vec!["sign-out", "--wipe"], json!({ "verb": "sign_out", "wipe": true })),
        (vec!["status"], json!({ "verb": "status" })),
        (vec!["door", "token"], json!({ "verb": "door_token", "rotate": false })),
        (vec!["door", "token", "--rotate"], json!({ "verb": "door_token", "rotate": true })),
        (vec!["config", "show"], json!({ "verb": "config_show" })),
        (vec!["config", "get", "read.days"], json!({ "verb": "config_get", "key": "read.days" })),
        (vec!["config", "set", "read.days", "-5"], json!({ "verb": "config_set", "key": "read.days", "value": "-5" })),
        (vec!["config", "unset", "read.days"], json!({ "verb": "config_unset", "key": "read.days" })),
        (
            vec!["explain", "--number", "12345678", "--queue", "q", "--talk-seconds", "41"],
            json!({ "verb": "explain", "event": event(json!({ "number": "12345678", "queue": "q", "talk_seconds": 41 })) }),
        ),
        (vec!["show"], json!({ "shell": { "verb": "show", "page": "main" } })),
        (vec!["show", "settings"], json!({ "shell": { "verb": "show", "page": "settings" } })),
        (vec!["show", "pgap"], json!({ "shell": { "verb": "show", "page": "pgap" } })),
        (vec!["hide"], json!({ "shell": { "verb": "hide" } })),
        (vec!["quit"], json!({ "shell": { "verb": "quit" } })),
    ];
    let program = Program::answering(Ok(json!({ "done": true })));
    let mut console = Console::at(&program.place);
    console.stdin = b"  the-key \nmore".to_vec();
    for (index, (words, request)) in cases.iter().enumerate() {
        let said = console.run(&[words.as_slice(), &["--json"]].concat());
        assert_eq!(said.code, 0, "{words:?}: {said:?}");
        assert_eq!(said.document(), json!({ "done": true }), "{words:?}");
        assert_eq!(program.script.asked().get(index), Some(request), "{words:?}");
    }
    assert_eq!(program.script.asked().len(), cases.len());
}

#[test]
fn json_may_stand_anywhere_before_a_verb_or_after_it() {
    let program = Program::answering(Ok(json!({ "calls": [] })));
    let console = Console::at(&program.place);
    for words in [["--json", "calls", "--limit", "1"], ["calls", "--json", "--limit", "1"], ["calls", "--limit", "1", "--json"]] {
        assert_eq!(console.run(&words).document(), json!({ "calls": [] }));
    }
    assert_eq!(console.run(&["rate", "--json", "8"]).code, 0);
}

#[test]
fn wrong_usage_is_2_and_reaches_nobody() {
    let program = Program::answering(Ok(json!({})));
    let mut console = Console::at(&program.place);
    for words in [
        &["call"][..],
        &["call", "ended"],
        &["call", "ended", "--queue", "q"],
        &["call", "started", "--name", "Jens"],
        &["call", "ended", "--number", "1", "2"],
        &["call", "ended", "--id", "a", "--talk-seconds", "long"],
        &["call", "ended", "--id", "a", "--talk-seconds", "7.5"],
        &["call", "ended", "--id", "a", "--talk-seconds", ""],
        &["call", "ended", "--id", "a", "--talk-seconds", "99999999999999999999"],
        &["call", "ended", "--id", "a", "--direction", "sideways"],
        &["call", "ended", "--id", "a", "--voicemail", "maybe"],
        &["call", "ended", "--id", "a", "--custom", "no-value"],
        &["call", "ended", "--id", "a", "--custom", "=x"],
        &["call", "started", "--id", "a", "--talk-seconds", "3"],
        &["call", "paused", "--id", "a"],
        &["calls", "--limit", "-1"],
        &["calls", "--limit", "many"],
        &["score", "--days", "70000"],
        &["rate"],
        &["rate", "5", "--call", "that one"],
        &["rate", "11"],
        &["rate", "-1"],
        &["rate", "7.5"],
        &["rate", "seven"],
        &["rate", ""],
        &["resend"],
        &["resend", "--call", "1"],
        &["do-not-survey", "--call", CALL],
        &["pause", "--minutes", "5", "--off"],
        &["pause", "--until", "soon"],
        &["sign-in"],
        &["sign-in", "--email", "a@x.dk", "--key", "k"],
        &["config"],
        &["config", "set", "read.days"],
        &["explain"],
        &["explain", "--id", "a", "--no-start"],
        &["show", "cellar"],
        &["door"],
        &["door", "key"],
        &["door", "token", "now"],
        &["diagnostics"],
        &["help"],
        &["status", "now"],
    ] {
        let said = console.run(words);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}: {said:?}");
        assert!(!said.err.is_empty(), "{words:?}");
        let said = console.run(&[&["--json"], words].concat());
        assert_eq!((said.code, &said.document()["error"]["code"]), (2, &json!("usage")), "{words:?}");
    }
    // An empty key.
    console.stdin = b" \n".to_vec();
    assert_eq!(console.run(&["sign-in", "--email", "a@x.dk"]).code, 2);
    // No verb at all.
    assert_eq!(console.run(&[]).code, 2);
    assert_eq!(program.script.asked(), Vec::<Value>::new());
}

#[test]
fn help_and_version_are_on_standard_output_and_done() {
    let (_home, console) = nothing_runs();
    for words in [&["--help"][..], &["--version"], &["call", "--help"], &["call", "ended", "--help"]] {
        let said = console.run(words);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{words:?}");
        assert!(said.out.contains("aftercallctl"), "{said:?}");
    }
}
