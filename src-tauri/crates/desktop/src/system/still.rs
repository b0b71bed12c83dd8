//! How long nothing was touched, as an X server counts it: desktops without GNOME seldom tell logind that they are idle.

use super::SystemChange;
use super::presence::{Presence, Sign};
use std::thread;
use std::time::Duration;
use x11rb::connection::Connection as _;
use x11rb::protocol::screensaver::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// Longer than a customer talks without a pause, and about what desktops take.
pub(super) const STILL_AFTER: Duration = Duration::from_secs(5 * 60);
/// How soon somebody who is back is noticed.
const LOOK_AGAIN: Duration = Duration::from_secs(20);
const SHORTEST_WAIT: Duration = Duration::from_millis(50);

/// Watches on a thread of its own, which ends with the X server. Asks only when the time could have come, so it costs a question in
/// five minutes while somebody works.
pub(super) fn watch(display: Option<String>, still_after: Duration, presence: Presence, tell: impl Fn(SystemChange) + Send + 'static) {
    // XWayland counts only what was touched in its own windows.
    if display.is_none() && std::env::var_os("WAYLAND_DISPLAY").is_some() {
        return;
    }
    let look = move || {
        let away = |still| {
            if let Some(away) = presence.take(Sign::Still, still) {
                tell(SystemChange::Away { away });
            }
        };
        if let Some((server, root)) = connect(display.as_deref()) {
            while let Some(untouched) = untouched(&server, root) {
                away(untouched >= still_after);
                let wait = if untouched < still_after { still_after - untouched } else { LOOK_AGAIN.min(still_after) };
                thread::sleep(wait.max(SHORTEST_WAIT));
            }
        }
        away(false);
    };
    if let Err(error) = thread::Builder::new().name("still".to_owned()).spawn(look) {
        tracing::debug!(%error, "nobody looks whether the screen is touched");
    }
}

fn connect(display: Option<&str>) -> Option<(RustConnection, u32)> {
    let (server, screen) = x11rb::connect(display).ok()?;
    let root = server.setup().roots.get(screen)?.root;
    Some((server, root))
}

/// `None` when the server is gone, or does not count.
fn untouched(server: &RustConnection, root: u32) -> Option<Duration> {
    let info = server.screensaver_query_info(root).ok()?.reply().ok()?;
    Some(Duration::from_millis(u64::from(info.ms_since_user_input)))
}
