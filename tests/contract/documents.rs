//! What can be read: answers, score, learning, the status.

use crate::support::{AGENT, World, has_members};
use aftercall_practice::Answer;
use serde_json::json;

#[test]
fn answers_score_and_learning_have_every_member() {
    let world = World::new();
    let _program = world.start_signed_in();

    let answers = world.ask(&["responses", "--limit", "3"]);
    let rows = answers["responses"].as_array().unwrap();
    assert_eq!(rows.len(), 3);
    for row in rows {
        has_members(
            row,
            &["id", "rating", "comment", "comment_at", "rated_at", "respondent", "campaign", "campaign_name", "estimate", "unread", "tags"],
        );
        assert!(row["id"].is_u64() && row["tags"].is_array() && row["unread"].is_boolean(), "{row}");
    }
    let times: Vec<_> = rows.iter().map(|row| row["rated_at"].as_str().unwrap()).collect();
    assert!(times.is_sorted_by(|newer, older| newer >= older), "newest first: {times:?}");

    let score = world.ask(&["score", "--days", "90"]);
    has_members(
        &score,
        &[
            "days",
            "n",
            "distribution",
            "promoters",
            "passives",
            "detractors",
            "average",
            "nps",
            "margin",
            "low",
            "high",
            "shown",
            "origin",
            "as_of",
        ],
    );
    assert_eq!(score["days"], 90);
    let counts: Vec<u64> = score["distribution"].as_array().unwrap().iter().map(|count| count.as_u64().unwrap()).collect();
    assert_eq!((counts.len(), counts.iter().sum::<u64>()), (11, score["n"].as_u64().unwrap()));
    assert_eq!(counts[..7].iter().sum::<u64>(), score["detractors"].as_u64().unwrap());
    assert_eq!(counts[9] + counts[10], score["promoters"].as_u64().unwrap());
    assert!(["score", "muted", "answers"].contains(&score["shown"].as_str().unwrap()));
    assert!(["analytics", "computed"].contains(&score["origin"].as_str().unwrap()));
    assert_eq!(world.refused(&["score", "--days", "0"], 1), "invalid_field");
    assert_eq!(world.refused(&["learning", "--days", "366"], 1), "invalid_field");

    let learning = world.ask(&["learning"]);
    has_members(&learning, &["days", "estimates", "pairs", "bias", "mean_miss", "within_one", "points"]);
    assert_eq!(learning["days"], 90);
    let points = learning["points"].as_array().unwrap();
    points.iter().for_each(|point| has_members(point, &["estimate", "rating", "call"]));
    assert_eq!(learning["pairs"], points.len());
    assert!(learning["estimates"].as_u64() >= learning["pairs"].as_u64(), "{learning}");
}

#[test]
fn without_an_answer_there_is_no_score_and_no_made_up_figure() {
    let world = World::with(crate::support::Plan { history: 0, ..Default::default() });
    let _program = world.start_signed_in();
    let score = world.ask(&["score"]);
    assert_eq!((&score["n"], &score["shown"], &score["distribution"]), (&0.into(), &"answers".into(), &json!(vec![0; 11])));
    for member in ["average", "nps", "margin", "low", "high"] {
        assert_eq!(score[member], json!(null), "{member}");
    }
    let learning = world.ask(&["learning"]);
    assert_eq!((&learning["pairs"], &learning["points"]), (&0.into(), &json!([])));
    for member in ["bias", "mean_miss", "within_one"] {
        assert_eq!(learning[member], json!(null), "{member}");
    }
}

#[test]
fn an_estimate_meets_its_answer() {
    let world = World::with(crate::support::Plan { history: 0, ..Default::default() });
    let _program = world.start_signed_in();
    world.begin_pgap_period();
    let call = world.ask(&["call", "ended", "--id", "1", "--number", "+4512345678", "--queue", "support", "--direction", "in"]);
    world.wait_for_survey(&call, "awaiting_estimate");
    world.ask(&["rate", "8"]);
    world.wait_for_survey(&call, "sent");
    world.service().answer(&Answer::of("+4512345678", 9).comment("quick help")).unwrap();

    world.ask(&["refresh"]);

    let answer = world.ask(&["responses"])["responses"][0].clone();
    assert_eq!((&answer["rating"], &answer["estimate"], &answer["unread"]), (&9.into(), &8.into(), &true.into()));
    let learning = world.ask(&["learning"]);
    assert_eq!((&learning["estimates"], &learning["pairs"]), (&1.into(), &1.into()));
    assert_eq!((&learning["bias"], &learning["mean_miss"], &learning["within_one"]), (&json!(-1.0), &json!(1.0), &json!(1.0)));
    assert_eq!(learning["points"], json!([{ "estimate": 8, "rating": 9, "call": call["call"] }]));
}

#[test]
fn the_status_has_every_member() {
    let world = World::new();
    let program = world.start();
    let members = [
        "version",
        "practice",
        "signed_in",
        "email",
        "service",
        "keychain",
        "tray",
        "in_call",
        "notifications",
        "outbox",
        "reads",
        "doors",
        "settings_errors",
        "windows",
        "pid",
    ];
    let before = world.status();
    has_members(&before, &members);
    has_members(&before["service"], &["url", "state", "last_ok", "last_error", "calls_last_minute", "calls_per_second_limit", "fallbacks"]);
    has_members(&before["notifications"], &["state", "until"]);
    has_members(&before["reads"], &["last", "next"]);
    assert_eq!((&before["signed_in"], &before["email"], &before["service"]["state"]), (&false.into(), &json!(null), &"unknown".into()));
    assert_eq!(before["outbox"], json!({ "queued": 0, "sending": 0, "awaiting_estimate": 0, "uncertain": 0, "failed": 0 }));
    assert_eq!((&before["tray"], &before["keychain"], &before["practice"]), (&"no_host".into(), &"ok".into(), &false.into()));
    assert_eq!((&before["pid"], &before["version"]), (&program.id().into(), &env!("CARGO_PKG_VERSION").into()));
    assert_eq!((&before["service"]["url"], &before["settings_errors"]), (&world.service_url().into(), &json!([])));

    world.sign_in(crate::support::KEY, &[]).done();
    world.wait_for_first_read();
    world.ask(&["call", "started", "--id", "1", "--number", "+4512345678"]);

    let after = world.status();
    has_members(&after, &members);
    assert_eq!((&after["signed_in"], &after["email"], &after["service"]["state"]), (&true.into(), &AGENT.into(), &"ok".into()));
    assert_eq!((&after["in_call"], &after["notifications"]["state"]), (&true.into(), &"held".into()));
    assert!(after["service"]["calls_last_minute"].as_u64().unwrap() > 0 && after["service"]["last_ok"].is_string());
    let door = after["doors"].as_array().unwrap().iter().find(|door| door["name"] == "ctl").unwrap();
    has_members(door, &["name", "state", "last_event", "last_error"]);
    assert_eq!((&door["state"], &door["last_error"]), (&"ok".into(), &json!(null)));
    assert!(door["last_event"].is_string(), "{door}");
}

#[test]
fn notifications_are_paused_and_resumed() {
    let world = World::new();
    let _program = world.start();
    let paused = world.ask(&["pause", "--minutes", "30"]);
    assert_eq!(paused["notifications"]["state"], "paused");
    assert!(paused["notifications"]["until"].is_string());
    assert_eq!(world.status()["notifications"], paused["notifications"]);
    assert_eq!(world.ask(&["pause", "--off"])["notifications"], json!({ "state": "on", "until": null, "why": null }));
    assert_eq!(world.ask(&["pause"])["notifications"]["state"], "paused", "an hour, unless told otherwise");
    assert_eq!(world.ask(&["pause", "--until", "23:59"])["notifications"]["state"], "paused");
    assert_eq!(world.refused(&["pause", "--minutes", "0"], 1), "invalid_field");
    assert_eq!(world.refused(&["pause", "--until", "2020-01-01T00:00:00Z"], 1), "invalid_field");
    assert_eq!(world.refused(&["pause", "--until", "soon"], 2), "usage");
}

#[test]
fn what_would_happen_is_said_and_not_done() {
    let world = World::new();
    let _program = world.start_signed_in();
    let yes = world.ask(&["explain", "--number", "+4512345678", "--queue", "support", "--direction", "in"]);
    has_members(&yes, &["outcome", "reason", "detail", "number", "queue", "direction", "talk_seconds", "campaign", "campaign_name"]);
    assert_eq!((&yes["outcome"], &yes["campaign"], &yes["campaign_name"]), (&"queued".into(), &17.into(), &"Support".into()));
    let no = world.ask(&["explain", "--number", "+4512345678", "--direction", "out", "--talk-seconds", "60"]);
    assert_eq!((&no["outcome"], &no["reason"]), (&"skipped".into(), &"too_short".into()), "60 s do not exceed 60 s");
    assert_eq!(world.ask(&["calls"])["calls"], json!([]));
    assert_eq!(world.service().members().len(), 0);
}
