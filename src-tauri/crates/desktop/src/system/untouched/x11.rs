//! As an X server counts it.

use std::time::Duration;
use x11rb::connection::Connection as _;
use x11rb::protocol::screensaver::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

/// Asks the server of a display, or of this session's; `None` where there is none. It has no answer once the server is gone.
pub(in super::super) fn by(display: Option<&str>) -> Option<impl FnMut() -> Option<Duration> + use<>> {
    // XWayland counts only what was touched in its own windows.
    if display.is_none() && std::env::var_os("WAYLAND_DISPLAY").is_some() {
        return None;
    }
    let (server, screen) = x11rb::connect(display).ok()?;
    let root = server.setup().roots.get(screen)?.root;
    Some(move || untouched(&server, root))
}

fn untouched(server: &RustConnection, root: u32) -> Option<Duration> {
    let info = server.screensaver_query_info(root).ok()?.reply().ok()?;
    Some(Duration::from_millis(u64::from(info.ms_since_user_input)))
}
