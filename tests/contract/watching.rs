//! Lines of events, as they happen.

use crate::support::{World, has_members, wait_for, watch};
use aftercall_practice::{Fault, FaultKind};
use serde_json::Value;

#[test]
fn everything_that_happens_to_a_call_is_a_line() {
    // given somebody who watches, and is known to
    let world = World::with(crate::support::Plan { history: 0, ..Default::default() });
    let program = world.start_signed_in();
    let (mut watching, lines) = watch(&world);
    let mut heard = Vec::new();

    // when a call is made, estimated and answered
    world.begin_pgap_period();
    let call = world.ask(&["call", "ended", "--id", "1", "--number", "+4512345678", "--queue", "support", "--direction", "in"]);
    world.wait_for_survey(&call, "awaiting_estimate");
    world.ask(&["rate", "8"]);
    world.wait_for_survey(&call, "sent");
    world.service().answer(&aftercall_practice::Answer::of("+4512345678", 9)).unwrap();
    world.ask(&["refresh"]);

    // then each is a line, in the order of things
    wait_for("the answer's line", || {
        heard.extend(lines.try_iter());
        heard.iter().any(|line: &Value| line["event"] == "response").then_some(())
    });
    for line in &heard {
        has_members(line, &["event", "at"]);
    }
    let own: Vec<_> = heard.iter().filter(|line| line["call"] == call["call"]).map(|line| line["event"].as_str().unwrap()).collect();
    let order: Vec<_> = own.iter().copied().filter(|event| *event != "decision").collect();
    assert_eq!(order, ["call", "request", "answer", "request", "answer"], "{heard:#?}");
    assert_eq!(own[..2], ["call", "decision"]);
    let all = serde_json::to_string(&heard).unwrap();
    assert!(!all.contains("12345678"), "numbers are masked: {all}");

    // when the service is in trouble, then that is a line of its own
    world.service().add_fault(Fault::on("", FaultKind::Status { status: 500, retry_after: None, body: None, after_acting: false }));
    world.refused(&["refresh"], 1);
    let state = wait_for("the line of the state", || lines.try_iter().find(|line| line["event"] == "state"));
    assert_eq!(state["service"], "unreachable", "{state}");

    // and the end of the program is the end of the watch
    world.quit(program);
    assert!(watching.end().code().is_some());
}
