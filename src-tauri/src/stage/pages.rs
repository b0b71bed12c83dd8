//! What pages are told: their view after each change, at most twenty times a second, and where to go. An event is sent only while its
//! window exists. Tauri lets any page hear it that listens to every target; all pages are ours, and each listens to its own events.

use crate::windows::{BREATHER, WindowName};
use aftercall_core::id::ResponseId;
use aftercall_core::view::{CallerView, PgapView, Views};
use serde::Serialize;
use tauri::{AppHandle, Emitter as _, EventTarget};
use tokio::time::Instant;

/// Where the main window is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Destination {
    /// `today`, `calls`, `learning`, `settings`.
    pub(super) page: &'static str,
    /// The row to go to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) response: Option<ResponseId>,
}

/// What was pushed and when.
pub(super) struct Pages {
    app: AppHandle,
    due: Option<Instant>,
    last: Instant,
    app_revision: Option<u64>,
    pgap: Option<PgapView>,
    caller: Option<CallerView>,
}

impl Pages {
    pub(super) fn new(app: AppHandle) -> Self {
        Self { app, due: None, last: Instant::now(), app_revision: None, pgap: None, caller: None }
    }

    /// A push is due: at once, or a breather after the last one.
    pub(super) fn views_changed(&mut self) {
        self.due = self.due.or(Some((self.last + BREATHER).max(Instant::now())));
    }

    /// A page has begun to listen: it gets its view once more, since what changed while it began may have reached nobody.
    pub(super) fn listens(&mut self, name: WindowName) {
        match name {
            WindowName::Main => self.app_revision = None,
            WindowName::Pgap => self.pgap = None,
            WindowName::Caller => self.caller = None,
        }
        self.views_changed();
    }

    pub(super) fn due(&self) -> Option<Instant> {
        self.due
    }

    /// Pushes what differs from what was pushed last to the windows that exist.
    pub(super) fn push(&mut self, views: &Views, windows: impl Iterator<Item = WindowName>) {
        self.due = None;
        self.last = Instant::now();
        for name in windows {
            match name {
                WindowName::Main if self.app_revision != Some(views.app.revision) => {
                    self.app_revision = Some(views.app.revision);
                    self.emit(name, "app-view", &views.app);
                }
                WindowName::Pgap if self.pgap != views.pgap => {
                    self.pgap.clone_from(&views.pgap);
                    self.emit(name, "pgap-view", &views.pgap);
                }
                WindowName::Caller if self.caller != views.caller => {
                    self.caller.clone_from(&views.caller);
                    self.emit(name, "caller-view", &views.caller);
                }
                WindowName::Main | WindowName::Pgap | WindowName::Caller => {}
            }
        }
    }

    pub(super) fn navigate(&self, destination: &Destination) {
        self.emit(WindowName::Main, "navigate", destination);
    }

    fn emit(&self, window: WindowName, event: &str, payload: &impl Serialize) {
        if let Err(error) = self.app.emit_to(EventTarget::webview_window(window.label()), event, payload) {
            tracing::warn!(%error, event, "a page could not be told");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_is_written_as_the_pages_read_it() {
        let json = |destination| serde_json::to_string(&destination).unwrap();
        assert_eq!(json(Destination { page: "calls", response: None }), r#"{"page":"calls"}"#);
        assert_eq!(json(Destination { page: "today", response: Some(ResponseId(912)) }), r#"{"page":"today","response":912}"#);
    }
}
