//! Notifications of macOS.
//!
//! Not through notify-rust, which waits for nothing where a notification has no button of its own: a click on it would be lost.

use super::{Appearance, Health, MOST_WAITING};
use aftercall_core::ports::{Notification, Opens};
use mac_notification_sys::{NotificationResponse, set_application};
use std::sync::Arc;
use tokio::sync::{Semaphore, mpsc};

/// Shows notifications until nobody wants any more.
pub(super) async fn run(
    mut queue: mpsc::UnboundedReceiver<Notification>,
    clicks: mpsc::UnboundedSender<Opens>,
    _: Appearance,
    health: &Health,
) {
    // The system goes by the bundle.
    if let Err(error) = set_application(crate::APP_ID) {
        health.failed(&error.to_string());
    }
    // The system waits on a thread each, which cannot be called back: beyond the limit a click is not noticed.
    let places = Arc::new(Semaphore::new(MOST_WAITING));
    while let Some(wanted) = queue.recv().await {
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else {
            match show(&wanted, false) {
                Ok(_) => health.well(),
                Err(error) => health.failed(&error.to_string()),
            }
            continue;
        };
        let (clicks, health) = (clicks.clone(), health.clone());
        let waiting = std::thread::Builder::new().name("notification".to_owned()).spawn(move || {
            // The answer comes when somebody does something to it; until then nothing speaks against it.
            health.well();
            match show(&wanted, true) {
                Ok(NotificationResponse::Click) => {
                    // Nobody listens only while the program ends.
                    let _ = clicks.send(wanted.opens);
                }
                Ok(_) => {}
                Err(error) => health.failed(&error.to_string()),
            }
            drop(place);
        });
        if let Err(error) = waiting {
            tracing::warn!(%error, "a notification was not shown");
        }
    }
}

/// Shows it; with `waits`, returns once something was done to it.
fn show(wanted: &Notification, waits: bool) -> Result<NotificationResponse, mac_notification_sys::error::Error> {
    let mut note = mac_notification_sys::Notification::new();
    note.title(&wanted.title).message(&wanted.body).wait_for_click(waits).asynchronous(!waits);
    if wanted.sound {
        note.default_sound();
    }
    note.send()
}
