//! Reporting calls, and the ledger that comes of it.

use crate::support::{World, has_members};

const ANSWER: [&str; 6] = ["call", "outcome", "reason", "campaign", "number", "detail"];
const ROW: [&str; 20] = [
    "call",
    "source_id",
    "source",
    "direction",
    "queue",
    "number",
    "name",
    "started_at",
    "answered_at",
    "ended_at",
    "talk_seconds",
    "voicemail",
    "transferred",
    "campaign",
    "campaign_name",
    "survey",
    "reason",
    "estimate",
    "attempts",
    "updated_at",
];

#[test]
fn every_phase_and_every_way_to_say_which_call() {
    // given
    let world = World::new();
    let _program = world.start_signed_in();

    // when a call goes through all its phases, by id
    let call = ["--id", "abc-1", "--number", "+45 12 34 56 78"];
    let started = world.ask(&[&["call", "started", "--queue", "support", "--direction", "in"], &call[..]].concat());
    let answered = world.ask(&[&["call", "answered"], &call[..]].concat());
    let ended = world.ask(&[&["call", "ended", "--talk-seconds", "83"], &call[..]].concat());

    // then it is one call, and each answer has all members
    for (answer, outcome) in [(&started, "open"), (&answered, "open"), (&ended, "queued")] {
        has_members(answer, &ANSWER);
        assert_eq!((&answer["call"], &answer["outcome"]), (&started["call"], &outcome.into()), "{answer}");
    }
    assert_eq!((&ended["reason"], &ended["campaign"]), (&serde_json::Value::Null, &17.into()));
    assert_eq!(ended["number"], "+45 •• •• 56 78");
    let row = world.wait_for_survey(&ended, "sent");
    has_members(&row, &ROW);
    assert_eq!((&row["source_id"], &row["source"], &row["campaign_name"]), (&"abc-1".into(), &"ctl".into(), &"Support".into()));
    assert_eq!((&row["talk_seconds"], &row["voicemail"], &row["estimate"]), (&83.into(), &"unknown".into(), &serde_json::Value::Null));
    assert_eq!(world.service().members().len(), 1, "one call, one survey");

    // and a repeat of its end changes nothing
    let again = world.ask(&[&["call", "ended", "--talk-seconds", "83"], &call[..]].concat());
    assert_eq!((&again["outcome"], &again["reason"], &again["call"]), (&"skipped".into(), &"duplicate_event".into(), &ended["call"]));

    // when a phone that can only append the number reports one
    let bare = world.ask(&["call", "ended", "--queue", "support", "--direction", "in", "+4587654321"]);
    assert_eq!((&bare["outcome"], &bare["number"]), (&"queued".into(), &"+45 •• •• 43 21".into()));
    // and one that nobody answered
    let missed = world.ask(&["call", "missed", "--number", "+4511223344"]);
    assert_eq!((&missed["outcome"], &missed["reason"]), (&"skipped".into(), &"not_answered".into()));

    // then the ledger has them, newest first, and as many as were asked for
    let ledger = world.ask(&["calls"]);
    let order: Vec<_> = ledger["calls"].as_array().unwrap().iter().map(|row| row["call"].clone()).collect();
    assert_eq!(order, [&missed["call"], &bare["call"], &ended["call"]].map(Clone::clone));
    for row in ledger["calls"].as_array().unwrap() {
        has_members(row, &ROW);
    }
    assert_eq!(world.ask(&["calls", "--limit", "1"])["calls"].as_array().unwrap().len(), 1);
}

#[test]
fn all_that_can_be_said_of_a_call_goes_along_to_the_service() {
    let world = World::new();
    let _program = world.start_signed_in();
    let words = [
        "call",
        "ended",
        "--id",
        "full",
        "--number",
        "12345678",
        "--name",
        "Jens Hansen",
        "--source",
        "my-pbx",
        "--queue",
        "billing",
        "--direction",
        "in",
        "--talk-seconds",
        "83",
        "--voicemail",
        "no",
        "--email",
        "jens@example.com",
        "--first-name",
        "Jens",
        "--last-name",
        "Hansen",
        "--company",
        "Hansen ApS",
        "--note",
        "from a script",
        "--custom",
        "case=4711",
        "--custom",
        "tier=gold",
    ];
    let call = world.ask(&words);
    let row = world.wait_for_survey(&call, "sent");
    assert_eq!((&row["source"], &row["name"], &row["campaign"]), (&"my-pbx".into(), &"Jens Hansen".into(), &18.into()));
    let seen = world.service().requests().into_iter().rfind(|seen| seen.stored).unwrap();
    let body = seen.body.unwrap().to_string();
    for said in ["+4512345678", "jens@example.com", "Hansen ApS", "from a script", "4711", "gold"] {
        assert!(body.contains(said), "{said} in {body}");
    }
}

#[test]
fn every_rule_that_says_no_says_why() {
    let world = World::new();
    let _program = world.start_signed_in();
    let too_short = world.ask(&[
        "call",
        "ended",
        "--id",
        "1",
        "--number",
        "+4512345678",
        "--queue",
        "support",
        "--direction",
        "out",
        "--talk-seconds",
        "41",
    ]);
    assert_eq!(too_short["detail"], serde_json::json!({ "talk_seconds": 41, "min_seconds": 60 }));
    let alone = world.ask(&["call", "ended", "--id", "2", "--number", "+4512345678", "--queue", "support", "--direction", "out"]);
    assert_eq!((&alone["reason"], &alone["detail"]["talk_seconds"]), (&"too_short".into(), &serde_json::Value::Null));
    let table: [(&[&str], &str); 7] = [
        (&["--number", "+4512345678", "--direction", "in", "--queue", "support", "--voicemail", "yes"], "voicemail"),
        (&["--number", "+4512345678", "--direction", "in", "--queue", "nobody-knows"], "queue_not_mapped"),
        (&["--number", "+4512345678", "--direction", "in"], "queue_not_mapped"),
        (&["--number", "", "--direction", "in", "--queue", "support"], "number_withheld"),
        (&["--number", "anonymous", "--direction", "in", "--queue", "support"], "number_withheld"),
        (&["--number", "123", "--direction", "in", "--queue", "support"], "internal_number"),
        (&["--number", "+45 CALL ME", "--direction", "in", "--queue", "support"], "invalid_number"),
    ];
    for (at, (words, reason)) in table.into_iter().enumerate() {
        let id = format!("rule-{at}");
        let answer = world.ask(&[&["call", "ended", "--id", &id], words].concat());
        has_members(&answer, &ANSWER);
        assert_eq!((&answer["outcome"], &answer["reason"]), (&"skipped".into(), &reason.into()), "{words:?}: {answer}");
    }
    assert_eq!(world.service().members().len(), 0);
}

#[test]
fn what_cannot_be_a_call_is_refused_with_its_field() {
    let world = World::new();
    let _program = world.start();
    for (words, field) in [
        (["--number", "+4512345678", "--talk-seconds", "-1"], "talk_seconds"),
        (["--number", "+4512345678", "--talk-seconds", "1000000"], "talk_seconds"),
        (["--number", "+4512345678", "--source", ""], "source"),
    ] {
        let told = world.ctl(&[&["call", "ended", "--json"], &words[..]].concat());
        assert_eq!(told.refused(1), "invalid_field");
        assert_eq!(told.json()["error"]["detail"]["field"], field);
    }
    assert_eq!(world.ask(&["calls"])["calls"], serde_json::json!([]), "nothing was kept of them");
}

#[test]
fn a_held_survey_is_sent_again_and_one_not_wanted_is_not_sent() {
    use aftercall_practice::{Fault, FaultKind};
    // given a survey whose answer got lost
    let world = World::new();
    let _program = world.start_signed_in();
    world.service().add_fault(Fault::on("espondents", FaultKind::DropAfter).method("POST").times(1));
    let lost = world.ask(&["call", "ended", "--id", "lost", "--number", "+4512345678", "--queue", "support", "--direction", "in"]);
    world.wait_for_survey(&lost, "uncertain");
    assert_eq!(world.status()["outbox"]["uncertain"], 1);
    let id = lost["call"].as_str().unwrap();

    // when it is sent again, then the row comes back and the survey goes out
    let row = world.ask(&["resend", "--call", id]);
    has_members(&row, &ROW);
    world.wait_for_survey(&lost, "sent");
    // and what was sent cannot be sent again, or called back
    assert_eq!(world.refused(&["resend", "--call", id], 1), "wrong_state");
    assert_eq!(world.refused(&["do-not-survey", "--call", id, "--reason", "private"], 1), "wrong_state");

    // when another is held by an open question
    world.begin_pgap_period();
    let asked = world.ask(&["call", "ended", "--id", "asked", "--number", "+4512345679", "--queue", "support", "--direction", "in"]);
    world.wait_for_survey(&asked, "awaiting_estimate");
    let row = world.ask(&["do-not-survey", "--call", asked["call"].as_str().unwrap(), "--reason", "private"]);
    assert_eq!((&row["survey"], &row["reason"]), (&"skipped".into(), &"do_not_survey".into()));
    // and a call that never was
    let nobody = "01990000-0000-7000-8000-000000000000";
    assert_eq!(world.refused(&["resend", "--call", nobody], 1), "unknown_call");
    assert_eq!(world.refused(&["do-not-survey", "--call", nobody, "--reason", "private"], 1), "unknown_call");
}
