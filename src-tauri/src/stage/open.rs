//! One window that exists.

use crate::windows::{self, CALLER_HEIGHTS, LONGEST_HIDDEN, WindowName};
use tauri::WebviewWindow;
use tokio::time::Instant;

/// A window, from its making until the main thread says that it is gone.
pub(super) struct Open {
    pub(super) name: WindowName,
    pub(super) window: WebviewWindow,
    pub(super) shown: bool,
    /// Shown by then, whether or not its page is ready.
    pub(super) show_by: Instant,
    /// A person asked for it: it gets the focus when it is shown.
    pub(super) wanted_by_person: bool,
    /// Its page has its first picture, and listens.
    pub(super) ready: bool,
    /// We are destroying it.
    pub(super) closing: bool,
    height: f64,
    /// How large its letters are; 1 is usual.
    text_size: f64,
}

impl Open {
    /// A window that was just made.
    pub(super) fn hidden(name: WindowName, window: WebviewWindow, text_size: f64) -> Self {
        Self {
            name,
            window,
            shown: false,
            show_by: Instant::now() + LONGEST_HIDDEN,
            wanted_by_person: false,
            ready: false,
            closing: false,
            height: name.first_size().1,
            text_size,
        }
    }

    /// Shows it. A small window takes the focus only where a person asked for it.
    pub(super) fn show(&mut self) {
        tracing::debug!(window = self.name.label(), ready = self.ready, "shown");
        self.shown = true;
        let by_person = std::mem::take(&mut self.wanted_by_person);
        let shown = match self.name {
            WindowName::Main => self.window.show(),
            WindowName::Pgap | WindowName::Caller => windows::show_small(&self.window, self.size(), by_person),
        };
        let focused = || if by_person { self.window.set_focus() } else { Ok(()) };
        if let Err(error) = shown.and_then(|()| focused()) {
            tracing::warn!(%error, window = self.name.label(), "a window could not be shown");
        }
    }

    /// Gives it the focus, now or when it is shown.
    pub(super) fn bring_forward(&mut self) -> tauri::Result<()> {
        if !self.shown {
            self.wanted_by_person = true;
            return Ok(());
        }
        self.window.unminimize()?;
        self.window.show()?;
        self.window.set_focus()
    }

    /// The caller card is as high as its rows, which are measured in letters of the usual size.
    pub(super) fn set_height(&mut self, height: u32) {
        let height = f64::from(height.clamp(*CALLER_HEIGHTS.start(), *CALLER_HEIGHTS.end()));
        // The page says it with each of its pictures.
        if std::mem::replace(&mut self.height, height).total_cmp(&height).is_eq() {
            return;
        }
        if self.shown
            && let Err(error) = windows::resize_small(&self.window, self.size())
        {
            tracing::warn!(%error, "the caller card could not be given its height");
        }
    }

    fn size(&self) -> (f64, f64) {
        (self.name.first_size().0 * self.text_size, self.height * self.text_size)
    }
}
