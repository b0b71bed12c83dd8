//! One window of ours against the same page as a window of Chromium, in the same run.

use super::figure::Figure;
use super::pages::Pages;
use super::processes::Tree;
use super::rig::Rig;
use crate::desktop::Desktop;
use crate::fault::Outcome;
use crate::house::House;
use crate::running::Running;
use crate::{run, say, setup};
use std::process::Stdio;
use std::time::Duration;

/// Both have drawn, and have let go of what they needed for it.
const TO_SETTLE: Duration = Duration::from_secs(15);
const TITLE: &str = "Aftercall";

/// The share of Chromium's memory that ours takes.
pub(super) fn with_a_browser(house: &House, rig: &Rig) -> Outcome<Figure> {
    say::begin("One window, against the same page as a Chromium app window");
    rig.ctl().json(&["show", "main"])?;
    rig.desktop.wait_for_window(TITLE)?;
    std::thread::sleep(TO_SETTLE);
    let ours = rig.processes()?.memory()?;
    rig.close_windows()?;
    let theirs = browser(house, &rig.desktop)?;
    Ok(Figure::at_most("one window open, PSS, as a share of the same page as a Chromium app window", 0.85, ours / theirs, "")
        .remark(format!("{ours:.0} MB against {theirs:.0} MB")))
}

fn browser(house: &House, desktop: &Desktop) -> Outcome<f64> {
    // The same page with its made-up program, since there is none behind it in a browser.
    run::show(setup::pages::npm(house).args(["run", "--silent", "build:fake", "--", "--logLevel", "warn"]))?;
    let pages = Pages::serve(house.ui().join(".fake"))?;
    let mut command = desktop.command("chromium");
    command
        .arg(format!("--app={}/index.html#today", pages.url()))
        .arg(format!("--user-data-dir={}", desktop.folder().join("browser").display()));
    // Root may not have its sandbox; that only makes it smaller.
    command.args(["--no-first-run", "--no-default-browser-check", "--password-store=basic", "--window-size=420,680", "--no-sandbox"]);
    let running = Running::start(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()))?;
    desktop.wait_for_window(TITLE)?;
    std::thread::sleep(TO_SETTLE);
    Tree::of(running.id())?.memory()
}
