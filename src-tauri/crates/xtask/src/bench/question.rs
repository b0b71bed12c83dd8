//! How soon the question is on screen when no webview runs.

use super::figure::{Figure, Sample};
use super::rig::{Rig, now};
use super::screen::Screen;
use crate::fault::{Missing as _, Outcome, While as _};
use crate::say;
use jiff::Timestamp;
use serde_json::Value;

const TITLE: &str = "Aftercall: your estimate";
const TIMES: u32 = 5;

/// From the service's answer, which follows its request at once on loopback, to a visible window.
pub(super) fn appears(rig: &Rig) -> Outcome<Figure> {
    say::begin(&format!("{TIMES} questions, each with no webview running"));
    rig.service.train(true)?;
    let screen = Screen::of(&rig.desktop)?;
    let took = (0..TIMES).map(|round| once(rig, &screen, round)).collect::<Outcome<Vec<f64>>>()?;
    rig.service.train(false)?;
    let sample = Sample::of(took);
    let remark = format!("worst of {TIMES}; median {:.0} ms", sample.percentile(50));
    Ok(Figure::at_most("p-gap window visible after the service's answer, cold", 700.0, sample.worst(), "ms").remark(remark))
}

fn once(rig: &Rig, screen: &Screen, round: u32) -> Outcome<f64> {
    rig.close_windows()?;
    let (id, number) = (format!("question-{round}"), format!("+45210000{round:02}"));
    rig.ctl().json(&[
        "call",
        "ended",
        "--id",
        &id,
        "--number",
        &number,
        "--queue",
        "support",
        "--direction",
        "in",
        "--talk-seconds",
        "90",
    ])?;
    screen.wait_for(TITLE)?;
    let visible = now();
    let is_asking = |seen: &Value| seen["check_pgap"] == true && seen["phone"] == number.as_str();
    let asked = rig.service.read("requests")?.into_iter().find(is_asking).or_fault("the service was not asked")?;
    let at: Timestamp = asked["at"].as_str().or_fault("a request without a time")?.parse().when("the time of a request")?;
    rig.ctl().json(&["rate", "8"])?;
    rig.desktop.wait_until_gone(TITLE)?;
    Ok(visible.duration_since(at).as_secs_f64() * 1000.0)
}
