//! In the tray, with nothing to do.

use super::figure::Figure;
use super::rig::Rig;
use crate::fault::Outcome;
use crate::say;
use std::time::{Duration, Instant};

/// Memory and processor of the program and its children.
pub(super) fn rest(rig: &Rig, seconds: u64) -> Outcome<[Figure; 2]> {
    say::begin(&format!("{seconds} s of rest in the tray"));
    let (begin, before) = (Instant::now(), rig.processes()?.seconds());
    std::thread::sleep(Duration::from_secs(seconds));
    let after = rig.processes()?;
    let share = (after.seconds() - before) / begin.elapsed().as_secs_f64() * 100.0;
    let webview = after.has_webview();
    Ok([
        Figure::at_most("memory in the tray, no window, after a day's data (PSS, program and children)", 60.0, after.memory()?, "MB")
            .and(!webview, "no WebKit process")
            .remark(format!("{} process(es), {}", after.len(), if webview { "WebKit among them" } else { "no WebKit" })),
        Figure::at_most("processor in the tray", 0.2, share, "% of one core").remark(format!("over {seconds} s")),
    ])
}
