//! A day's calls, one a second: how long the phone system waits, and how soon the survey is at the service.

use super::figure::{Figure, Sample};
use super::rig::{Rig, end_call, now};
use crate::fault::{Missing as _, Outcome, While as _};
use crate::say;
use jiff::Timestamp;
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// Slower than the ceiling of two requests a second: what is measured is the way of one survey, not the wait behind others.
const BETWEEN_CALLS: Duration = Duration::from_secs(1);

/// Reports the calls and waits until all surveys have arrived.
pub(super) fn report(rig: &Rig, calls: u32) -> Outcome<[Figure; 3]> {
    say::begin(&format!("{calls} calls, one a second"));
    let mut took = Vec::new();
    let mut answered = HashMap::new();
    for call in 0..calls {
        let number = format!("+4520{call:06}");
        let begin = Instant::now();
        end_call(rig, &format!("bench-{call}"), &number, "in", 83)?;
        took.push(begin.elapsed().as_secs_f64() * 1000.0);
        answered.insert(number, now());
        std::thread::sleep(BETWEEN_CALLS.saturating_sub(begin.elapsed()));
    }
    let arrived = rig.wait("all surveys at the service", || {
        let seen = rig.service.read("requests")?;
        let surveys: Vec<_> = seen.into_iter().filter(|seen| seen["stored"] == true).collect();
        Ok((surveys.len() >= calls as usize).then_some(surveys))
    })?;
    let mut later = Vec::new();
    for survey in &arrived {
        let at: Timestamp = survey["at"].as_str().or_fault("a request without a time")?.parse().when("the time of a request")?;
        let number = survey["phone"].as_str().unwrap_or_default();
        let answered = answered.get(number).or_fault("the service has a survey of a call that nobody reported")?;
        // It may be on its way before the helper has ended.
        later.push((at.duration_since(*answered).as_secs_f64() * 1000.0).max(0.0));
    }
    let (took, later) = (Sample::of(took), Sample::of(later));
    let worst = |sample: &Sample| format!("worst {:.1} ms", sample.worst());
    Ok([
        Figure::at_most("`aftercallctl call ended`, whole process, p50", 15.0, took.percentile(50), "ms"),
        Figure::at_most("the same, p99", 50.0, took.percentile(99), "ms").remark(worst(&took)),
        Figure::at_most("request at the service after `call ended` was answered, p99", 50.0, later.percentile(99), "ms").remark(format!(
            "p50 {:.1} ms, {}",
            later.percentile(50),
            worst(&later)
        )),
    ])
}
