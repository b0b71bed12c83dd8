//! A world for tests of the real programs: a home, a session bus, a screen and a practice service of its own, nothing of the machine's.
//! Everything that was started is ended by process id, whichever way a test ends. Nothing sleeps: conditions are waited for, with a limit.
//!
//! | Room | What it does |
//! | --- | --- |
//! | `world` | the whole: home, settings, service, programs and the console |
//! | `told` | what a console command printed and how it ended |
//! | `watch` | the lines of `aftercallctl watch` |
//! | `running` | processes that end with their test |
//! | `bus` | the private session bus, and who is on it |
//! | `screen` | the X server, the window manager, windows by the eyes of xdotool |
//! | `keyring` | gnome-keyring, open or locked |
//! | `panel` | xfce4-panel, and the tray's menu read and chosen from over D-Bus |
//! | `dunst` | notifications on the screen, clicked as a person would |
#![allow(dead_code, unused_imports, reason = "each group of tests uses some of it")]

mod bus;
mod dunst;
mod keyring;
mod panel;
mod running;
mod screen;
mod told;
mod watch;
mod world;

pub use dunst::Dunst;
pub use keyring::Keyring;
pub use panel::{Panel, Tray};
pub use running::{Running, family};
pub use told::{Told, has_members};
pub use watch::watch;
pub use world::{AGENT, KEY, Plan, World};

use std::time::{Duration, Instant};

/// Longer than anything here takes on a busy machine.
pub const LIMIT: Duration = Duration::from_secs(30);

/// Waits for a condition, looking often.
pub fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begin = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begin.elapsed() < LIMIT, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Looks for so long whether something stays as it is: for what must not happen.
pub fn stays_so(what: &str, during: Duration, mut look: impl FnMut() -> bool) {
    let begin = Instant::now();
    while begin.elapsed() < during {
        assert!(look(), "it did not stay so: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
