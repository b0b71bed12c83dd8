//! Years of answers: how long the first read takes, what it costs in memory, and whether anything else has to wait for it.

use super::figure::{Figure, Sample};
use super::rig::{Rig, end_call};
use crate::fault::Outcome;
use crate::say;
use serde_json::Value;
use std::time::{Duration, Instant};

/// So many answers in ninety days: those of an organisation, where an agent's own cannot be read by themselves.
pub(super) const ANSWERS: usize = 100_000;
/// Of practice's history some lie before the ninety days.
const AT_LEAST: u64 = 99_000;
/// A page at a time, and as many calls a second as the key allows.
pub(super) const SETTINGS: &str = "[api]\ncalls_per_second = 10\n\n[api.paths]\nresponses = \"/employees/{email}/responses?skip={skip}&take={take}\"\n\n[read]\ndays = 90\n";
const PATIENCE: Duration = Duration::from_secs(300);
/// Between two calls that end meanwhile: far more than an agent has, and few enough that surveys, which go before reads, leave them room.
const BETWEEN_CALLS: Duration = Duration::from_millis(250);
/// Between two looks, which take processor away from what is measured.
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);
/// Memory is looked at again after so long without anything to do: before the next read, which comes soon after own calls.
const REST: Duration = Duration::from_secs(12);
const TITLE: &str = "Aftercall";

/// From the end of the sign-in until all answers are kept; calls end in the middle of it.
pub(super) fn read(rig: &mut Rig) -> Outcome<Vec<Figure>> {
    say::begin(&format!("{ANSWERS} answers, read for the first time"));
    rig.begin_signed_out()?;
    let idle = rig.processes()?.memory()?;
    rig.sign_in()?;
    let begin = Instant::now();
    let (mut most, mut ended) = (0.0_f64, Vec::new());
    let took = loop {
        most = most.max(rig.processes()?.memory()?);
        if begin.elapsed() >= BETWEEN_CALLS * u32::try_from(ended.len()).unwrap_or(u32::MAX) {
            let call = Instant::now();
            end_call(rig, &format!("history-{}", ended.len()), &format!("+4522{:06}", ended.len()), "in", 83)?;
            ended.push(call.elapsed().as_secs_f64() * 1000.0);
        }
        let status = rig.ctl().json(&["status"])?;
        if !status["reads"]["last"].is_null() {
            break begin.elapsed();
        }
        std::thread::sleep(BETWEEN_LOOKS);
        if begin.elapsed() > PATIENCE {
            return Err(crate::fault::Fault::new(format!("The answers were not read within {} s: {status}", PATIENCE.as_secs())));
        }
    };
    let known = rig.ctl().json(&["score", "--days", "90"])?["n"].as_u64().unwrap_or(0);
    rig.wait("all surveys of the meantime", || Ok((rig.ctl().json(&["status"])?["outbox"]["queued"] == 0).then_some(())))?;
    std::thread::sleep(REST);
    let after = rig.processes()?.memory()?;
    let window = window_appears(rig)?;
    let (page, score) = (answers(rig, &["responses", "--limit", "50"])?, answers(rig, &["score", "--days", "90"])?);
    let ended = Sample::of(ended);
    Ok(vec![
        Figure::at_most("first read of 100,000 answers", 5.0, took.as_secs_f64(), "s")
            .and(known >= AT_LEAST, "all of them")
            .remark(format!("{known} within 90 days, in pages, 10 calls a second")),
        Figure::at_most("memory above idle while reading them", 120.0, most - idle, "MB")
            .remark(format!("idle {idle:.0} MB, most {most:.0} MB")),
        Figure::at_most("memory above idle after that", 15.0, after - idle, "MB").remark(format!("after {} s of rest", REST.as_secs())),
        Figure::at_most("`call ended` in the middle of it, worst", 50.0, ended.worst(), "ms").remark(format!("of {}", ended.len())),
        Figure::at_most("main window visible with 100,000 answers, cold", 700.0, window, "ms"),
        Figure::at_most("50 of them, or the score of all, for `aftercallctl`", 50.0, page.max(score), "ms")
            .remark(format!("{page:.1} and {score:.1} ms")),
    ])
}

fn window_appears(rig: &Rig) -> Outcome<f64> {
    let begin = Instant::now();
    rig.ctl().json(&["show", "main"])?;
    rig.desktop.wait_for_window(TITLE)?;
    let took = begin.elapsed().as_secs_f64() * 1000.0;
    rig.close_windows()?;
    Ok(took)
}

/// The quickest of some: the first brings pages of the file into memory.
fn answers(rig: &Rig, words: &[&str]) -> Outcome<f64> {
    let once = |_| {
        let begin = Instant::now();
        let document: Value = rig.ctl().json(words)?;
        if document.is_null() {
            return Err(crate::fault::Fault::new("aftercallctl answered nothing"));
        }
        Ok(begin.elapsed().as_secs_f64() * 1000.0)
    };
    let took = (0..5).map(once).collect::<Outcome<Vec<f64>>>()?;
    Ok(Sample::of(took).percentile(1))
}
