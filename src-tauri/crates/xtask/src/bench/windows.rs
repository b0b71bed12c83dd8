//! The main window: how soon it is drawn after a click on the tray, and whether windows that were closed leave anything behind.

use super::figure::{Figure, Sample};
use super::rig::Rig;
use super::screen::Screen;
use crate::fault::{Missing as _, Outcome};
use crate::say;
use crate::tour::MAIN;
use std::time::{Duration, Instant};

const TIMES: u32 = 5;
const OPENINGS: u32 = 50;
/// Openings after which everything that is made once has been made.
const TO_SETTLE: u32 = 5;
/// The program gives memory back with the end of the last webview.
const TO_GIVE_BACK: Duration = Duration::from_secs(2);
const WATCHER: &str = "org.kde.StatusNotifierWatcher";
/// From a click on the icon, with no webview running, to a picture with words in it.
pub(super) fn drawn_after_a_click(rig: &Rig) -> Outcome<Figure> {
    say::begin(&format!("{TIMES} clicks on the tray, each with no webview running"));
    let screen = Screen::of(&rig.desktop)?;
    let took = (0..TIMES).map(|_| once(rig, &screen)).collect::<Outcome<Vec<f64>>>()?;
    let sample = Sample::of(took);
    let remark = format!("worst of {TIMES}; median {:.0} ms; words are on the screen", sample.percentile(50));
    Ok(Figure::at_most("main window drawn after a click on the tray, cold", 400.0, sample.worst(), "ms").remark(remark))
}

fn once(rig: &Rig, screen: &Screen) -> Outcome<f64> {
    rig.close_windows()?;
    let (owner, path) = icon(rig)?;
    let begin = Instant::now();
    rig.desktop.ask_bus(&owner, &path, "org.kde.StatusNotifierItem.Activate", &["0", "0"])?;
    let drawn = screen.wait_for_words(MAIN)?;
    Ok((drawn - begin).as_secs_f64() * 1000.0)
}

/// The program's icon, as the panel knows it: whose it is, and where.
fn icon(rig: &Rig) -> Outcome<(String, String)> {
    let words = [WATCHER, "RegisteredStatusNotifierItems"];
    let answer = rig.desktop.ask_bus(WATCHER, "/StatusNotifierWatcher", "org.freedesktop.DBus.Properties.Get", &words)?;
    parted(&answer).or_fault(format!("no icon in {answer}"))
}

/// Owner and path in `(<[':1.7/org/ayatana/NotificationItem/tray']>,)`.
fn parted(answer: &str) -> Option<(String, String)> {
    let item = answer.split('\'').nth(1)?;
    let (owner, path) = item.split_once('/')?;
    Some((owner.to_owned(), format!("/{path}")))
}

/// Opens and closes it many times.
pub(super) fn leave_nothing(rig: &Rig) -> Outcome<Figure> {
    say::begin(&format!("The main window, opened and closed {OPENINGS} times"));
    open_and_close(rig, TO_SETTLE)?;
    let before = rest(rig)?;
    open_and_close(rig, OPENINGS)?;
    let after = rest(rig)?;
    let remark = format!("{before:.1} MB before, {after:.1} MB after");
    Ok(Figure::at_most("memory that windows leave when opened and closed fifty times (PSS)", 5.0, after - before, "MB").remark(remark))
}

fn open_and_close(rig: &Rig, times: u32) -> Outcome {
    for _ in 0..times {
        rig.ctl().json(&["show", "main"])?;
        rig.desktop.wait_for_window(MAIN)?;
        rig.ctl().json(&["hide"])?;
        rig.desktop.wait_until_gone(MAIN)?;
    }
    Ok(())
}

/// Memory once no webview is left and what can be given back was, MB.
fn rest(rig: &Rig) -> Outcome<f64> {
    rig.close_windows()?;
    std::thread::sleep(TO_GIVE_BACK);
    rig.processes()?.memory()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_icon_is_read_from_what_the_bus_says() {
        let answer = "(<[':1.42/org/ayatana/NotificationItem/tray_icon_tray_app']>,)";
        let expected = (":1.42".to_owned(), "/org/ayatana/NotificationItem/tray_icon_tray_app".to_owned());
        assert_eq!(parted(answer), Some(expected));
        assert_eq!(parted("(<@as []>,)"), None);
    }
}
