//! From the start of the program to its icon in the panel.

use super::figure::{Figure, Sample};
use super::rig::{PATIENCE, Rig};
use crate::fault::Outcome;
use crate::say;
use crate::service::wait_for;
use std::time::Instant;

const TIMES: u32 = 5;
const WATCHER: &str = "org.kde.StatusNotifierWatcher";

/// Starts it several times, signed in and with a day's data.
pub(super) fn to_tray(rig: &mut Rig) -> Outcome<Figure> {
    say::begin(&format!("{TIMES} starts"));
    let took = (0..TIMES).map(|_| once(rig)).collect::<Outcome<Vec<f64>>>()?;
    let sample = Sample::of(took);
    let remark = format!("worst of {TIMES}; median {:.0} ms", sample.percentile(50));
    Ok(Figure::at_most("start to tray", 500.0, sample.worst(), "ms").remark(remark))
}

fn once(rig: &mut Rig) -> Outcome<f64> {
    wait_for("an empty tray", PATIENCE, || Ok((icons(rig)? == 0).then_some(())))?;
    let begin = Instant::now();
    rig.start()?;
    wait_for("the tray icon", PATIENCE, || Ok((icons(rig)? > 0).then_some(())))?;
    let took = begin.elapsed().as_secs_f64() * 1000.0;
    // It opens its door a little later.
    wait_for("an answer of the program", PATIENCE, || Ok(rig.ctl().json(&["status"]).ok().map(drop)))?;
    rig.end()?;
    Ok(took)
}

fn icons(rig: &Rig) -> Outcome<usize> {
    let words = [WATCHER, "RegisteredStatusNotifierItems"];
    let answer = rig.desktop.ask_bus(WATCHER, "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties.Get", &words)?;
    Ok(answer.matches("StatusNotifierItem").count())
}
