//! The p-gap question from the console.

use crate::support::World;
use serde_json::json;

#[test]
fn only_whole_points_from_0_to_10_are_an_estimate() {
    // given two open questions
    let world = World::new();
    let _program = world.start_signed_in();
    world.begin_pgap_period();
    let calls = ["1", "2"].map(|id| {
        let number = format!("+451234567{id}");
        let call = world.ask(&["call", "ended", "--id", id, "--number", &number, "--queue", "support", "--direction", "in"]);
        world.wait_for_survey(&call, "awaiting_estimate");
        call
    });
    let requests_before = world.service().requests().len();

    // when something else is given, then that is wrong usage (`aftercallctl rate 0..10`) and reaches nobody
    for wrong in ["11", "-1", "7.5", "", "ten", "1e1", "99999999999999999999"] {
        assert_eq!(world.refused(&["rate", wrong], 2), "usage", "{wrong}");
    }
    assert_eq!(world.service().requests().iter().skip(requests_before).filter(|seen| seen.method == "POST").count(), 0);
    assert_eq!(world.status()["outbox"]["awaiting_estimate"], 2);

    // when the call is named, then that one goes along
    let second = calls[1]["call"].as_str().unwrap();
    let row = world.ask(&["rate", "0", "--call", second]);
    assert_eq!((&row["call"], &row["estimate"]), (&calls[1]["call"], &0.into()));
    world.wait_for_survey(&calls[1], "sent");
    // and unnamed, the one on screen
    let row = world.ask(&["rate", "10"]);
    assert_eq!((&row["call"], &row["estimate"]), (&calls[0]["call"], &10.into()));
    world.wait_for_survey(&calls[0], "sent");
    let ratings: Vec<_> = world.service().requests().iter().filter(|seen| seen.stored).map(|seen| seen.agent_rating).collect();
    assert_eq!(ratings, [Some(0), Some(10)]);

    // and then no question is left
    assert_eq!(world.refused(&["rate", "8"], 1), "no_question");
    assert_eq!(world.refused(&["rate", "8", "--call", second], 1), "wrong_state");
    assert_eq!(world.refused(&["show", "pgap"], 1), "no_question");
    assert_eq!(world.status()["outbox"], json!({ "queued": 0, "sending": 0, "awaiting_estimate": 0, "uncertain": 0, "failed": 0 }));
}
