//! Everybody hangs up at once while the service is in trouble, for a minute; then it is healthy.

use super::figure::{Figure, Sample};
use super::rig::{Rig, end_call};
use crate::fault::Outcome;
use crate::say;
use crate::service::wait_for;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// As many calls a second as the key allows.
pub(super) const SETTINGS: &str = "[api]\ncalls_per_second = 10\n";
const AT_ONCE: u32 = 250;
/// The rest comes in the middle of the trouble.
const LATER: u32 = 50;
const TROUBLE: Duration = Duration::from_secs(60);
const PATIENCE: Duration = Duration::from_secs(600);

/// Reports, waits, counts.
pub(super) fn settles(rig: &mut Rig) -> Outcome<Vec<Figure>> {
    let calls = AT_ONCE + LATER;
    say::begin(&format!("A storm: {calls} calls, the service in trouble for {} s", TROUBLE.as_secs()));
    rig.begin_signed_out()?;
    rig.sign_in()?;
    rig.wait("the first read", || Ok((!rig.ctl().json(&["status"])?["reads"]["last"].is_null()).then_some(())))?;
    rig.service.tell("faults", &trouble())?;
    let begin = Instant::now();
    let mut took = Vec::new();
    for call in 0..calls {
        if call >= AT_ONCE {
            let at = TROUBLE * (call - AT_ONCE) / LATER;
            std::thread::sleep(at.saturating_sub(begin.elapsed()));
        }
        let one = Instant::now();
        end_call(rig, &format!("storm-{call}"), &format!("+4523{call:06}"), "in", 83)?;
        took.push(one.elapsed().as_secs_f64() * 1000.0);
    }
    std::thread::sleep(TROUBLE.saturating_sub(begin.elapsed()));
    rig.service.tell("faults", &json!([]))?;
    let healthy = Instant::now();
    wait_for("an empty outbox", PATIENCE, || {
        let outbox = rig.ctl().json(&["status"])?["outbox"].clone();
        Ok((outbox["queued"] == 0 && outbox["sending"] == 0).then_some(()))
    })?;
    let settled = healthy.elapsed().as_secs_f64();
    let ledger = rig.ctl().json(&["calls", "--limit", "1000"])?;
    let states = |state: &str| ledger["calls"].as_array().into_iter().flatten().filter(|row| row["survey"] == state).count();
    let (sent, uncertain, failed) = (states("sent"), states("uncertain"), states("failed"));
    let statistics = rig.service.statistics()?;
    let doubled = statistics["repeats"].as_array().map_or(0, Vec::len);
    let took = Sample::of(took);
    let busiest = statistics["calls_in_busiest_second"].as_f64().unwrap_or(f64::NAN);
    Ok(vec![
        Figure::at_most("storm settles after the service is healthy", 120.0, settled, "s")
            .and(sent + uncertain == calls as usize, "nothing lost")
            .and(doubled == 0, "nothing doubled")
            .remark(format!("{sent} sent, {uncertain} uncertain, {failed} failed of {calls}")),
        Figure::at_most("`aftercallctl call ended` during the storm, whole process, p99", 50.0, took.percentile(99), "ms").remark(format!(
            "p50 {:.1} ms, worst {:.1} ms",
            took.percentile(50),
            took.worst()
        )),
        Figure::at_most("calls in the busiest second, as the service saw them", 10.0, busiest, ""),
    ])
}

/// Everything that a service in trouble does; the first that strikes wins.
fn trouble() -> Value {
    let fault = |probability: f64, kind: Value| {
        let mut fault = kind;
        fault["path"] = json!("/");
        fault["probability"] = json!(probability);
        fault
    };
    json!([
        fault(0.25, json!({ "kind": "status", "status": 429, "retry_after": { "seconds": 2 } })),
        fault(0.25, json!({ "kind": "status", "status": 503 })),
        fault(0.10, json!({ "kind": "status", "status": 503, "retry_after": { "date_in": 3 } })),
        fault(0.10, json!({ "kind": "status", "status": 500 })),
        fault(0.10, json!({ "kind": "drop_before" })),
        fault(0.10, json!({ "kind": "drop_after" })),
        fault(0.05, json!({ "kind": "half_body" })),
        fault(0.05, json!({ "kind": "html" })),
        { "path": "/respondents", "probability": 0.03, "kind": "delay", "millis": 20_000 },
    ])
}
