//! Lines of events, as they happen.

use crate::support::{Running, World, has_members, wait_for};
use aftercall_practice::{Fault, FaultKind};
use serde_json::Value;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::sync::mpsc::{Receiver, channel};

fn watch(world: &World) -> (Running, Receiver<Value>) {
    let mut command = world.command(env!("CARGO_BIN_EXE_aftercallctl"));
    let mut watching = Running::start(command.arg("watch").stdout(Stdio::piped()));
    let lines = BufReader::new(watching.pipes().stdout.take().unwrap()).lines();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if tell.send(serde_json::from_str(&line).unwrap()).is_err() {
                break;
            }
        }
    });
    (watching, told)
}

#[test]
fn everything_that_happens_to_a_call_is_a_line() {
    // given somebody who watches, and is known to
    let world = World::with(crate::support::Plan { history: 0, ..Default::default() });
    let program = world.start_signed_in();
    let (mut watching, lines) = watch(&world);
    let mut heard = Vec::new();
    let mut try_number = 0;
    wait_for("the watch to begin", || {
        try_number += 1;
        world.ask(&["call", "missed", "--id", &format!("before-{try_number}"), "--number", "+4511111111"]);
        lines.try_iter().next()
    });

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
