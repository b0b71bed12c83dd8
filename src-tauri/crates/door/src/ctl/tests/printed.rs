//! What a person reads: short, aligned, and never a panic.

use super::{CALL, Console};
use crate::trial::Program;
use serde_json::{Value, json};

#[test]
fn plain_text_is_short_and_aligned() {
    let program = Program::answering(Ok(json!({})));
    let console = Console::at(&program.place);
    let mut pages = String::new();
    let mut page = |words: &[&str], document: Value| {
        program.script.answer_with(Ok(document));
        let said = console.run(words);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{words:?}");
        pages.push_str(&format!("$ aftercallctl {}\n{}\n", words.join(" "), said.out));
    };
    let queued = json!({ "call": CALL, "outcome": "queued", "reason": null, "campaign": 17, "number": "+45 •• •• 56 78", "detail": null });
    page(&["call", "ended", "12345678"], queued.clone());
    page(&["explain", "12345678"], queued);
    let short = json!({ "call": CALL, "outcome": "skipped", "reason": "too_short", "campaign": null, "number": null,
                        "detail": { "talk_seconds": 41, "min_seconds": 60 } });
    page(&["explain", "12345678"], short);
    page(&["calls"], json!({ "calls": [] }));
    let row = |changes: Value| {
        let mut row = json!({ "call": CALL, "direction": "out", "queue": "support", "number": "+45 •• •• 56 78", "talk_seconds": 83,
                              "ended_at": "2026-11-22T13:03:11Z", "survey": "sent", "reason": null, "detail": null });
        for (name, value) in changes.as_object().unwrap() {
            row[name] = value.clone();
        }
        row
    };
    page(
        &["calls"],
        json!({ "calls": [
        row(json!({})),
        row(json!({ "direction": "in", "number": null, "queue": null, "survey": "skipped", "reason": "number_withheld", "ended_at": "2026-11-20T07:00:00Z" })),
        row(json!({ "direction": "unknown", "talk_seconds": null, "queue": "evil\u{1b}[2Jqueue\u{202e}", "survey": "failed", "reason": "rejected",
                    "detail": { "message": "No such\ncampaign" } })),
        row(json!({ "survey": "from_a_newer_program", "reason": "a_new_reason" })),
    ] }),
    );
    page(
        &["responses"],
        json!({ "responses": [
        { "id": 1, "rating": 0, "comment": "Long ".repeat(40), "rated_at": "2026-11-22T13:03:11Z", "respondent": "Jens H.", "estimate": 7 },
        { "id": 2, "rating": 10, "comment": null, "rated_at": null, "respondent": null, "estimate": null },
    ] }),
    );
    let score = |shown: &str| {
        json!({ "days": 30, "n": 24, "distribution": [1, 0, 0, 0, 0, 1, 0, 2, 5, 8, 17], "average": 8.1, "nps": 54, "margin": 27,
                                      "low": 22, "high": 76, "shown": shown })
    };
    page(&["score"], score("muted"));
    page(&["score"], score("answers"));
    page(
        &["learning"],
        json!({ "days": 90, "estimates": 40, "pairs": 17, "bias": 0.6, "mean_miss": 1.4, "within_one": 0.59, "points": [] }),
    );
    page(
        &["learning"],
        json!({ "days": 90, "estimates": 0, "pairs": 0, "bias": null, "mean_miss": null, "within_one": null, "points": [] }),
    );
    page(
        &["status"],
        json!({
            "version": "0.1.0", "practice": false, "signed_in": true, "email": "a@x.dk",
            "service": { "url": "https://api.nps.today", "state": "throttled", "last_error": "It asked for a pause.", "calls_last_minute": 3 },
            "keychain": "ok", "tray": "no_host", "notifications": { "state": "paused", "until": "2026-11-22T15:00:00Z" },
            "outbox": { "queued": 1, "sending": 0, "awaiting_estimate": 2, "uncertain": 0, "failed": 0 },
            "reads": { "last": "2026-11-22T13:59:00Z", "next": null }, "doors": [{ "name": "ctl", "state": "ok", "last_error": null }],
            "settings_errors": [{ "message": "Line 3: no such setting." }], "trouble": null
        }),
    );
    page(
        &["config", "show"],
        json!({ "settings": [
        { "key": "read.days", "value": 30, "origin": "default" }, { "key": "survey.default_campaign", "value": null, "origin": "policy" },
    ] }),
    );
    page(&["config", "get", "read.days"], json!({ "key": "read.days", "value": 14, "origin": "user" }));
    page(&["quit"], Value::Null);
    insta::assert_snapshot!(pages);
}

#[test]
fn the_status_names_a_newer_version_and_what_is_wrong_with_it() {
    let update = json!({ "state": "offered", "version": "0.2.0", "looked_at": null, "last_error": "The disk is full." });
    let program = Program::answering(Ok(json!({ "version": "0.1.0", "update": update })));
    let said = Console::at(&program.place).run(&["status"]).out;
    assert!(said.contains("0.1.0; version 0.2.0 is there"), "{said}");
    assert!(said.contains("The disk is full."), "{said}");
}

#[test]
fn documents_of_any_shape_are_printed_without_a_panic() {
    let program = Program::answering(Ok(json!({})));
    let console = Console::at(&program.place);
    for document in
        [json!(null), json!([]), json!("x"), json!({ "calls": {}, "responses": 3, "settings": "x", "doors": [1], "distribution": [null] })]
    {
        program.script.answer_with(Ok(document.clone()));
        for words in [&["call", "ended", "1"][..], &["calls"], &["responses"], &["score"], &["learning"], &["status"], &["config", "show"]]
        {
            let said = console.run(words);
            assert_eq!((said.code, said.err.as_str()), (0, ""), "{words:?} {document}");
        }
    }
}

#[test]
fn the_door_token_stands_alone_on_its_line() {
    let program = Program::answering(Ok(json!({ "token": "the-token", "rotated": false })));
    assert_eq!(Console::at(&program.place).run(&["door", "token"]).out, "the-token\n");
}
