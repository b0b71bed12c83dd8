//! Notifications of Windows and macOS.

use super::{Appearance, Health, MOST_WAITING};
use aftercall_core::ports::{Notification, Opens};
use notify_rust::NotificationResponse;
use std::sync::Arc;
use tokio::sync::{Semaphore, mpsc};

/// Shows notifications until nobody wants any more.
pub(super) async fn run(
    mut queue: mpsc::UnboundedReceiver<Notification>,
    clicks: mpsc::UnboundedSender<Opens>,
    appearance: Appearance,
    health: &Health,
) {
    if let Err(cause) = introduce(&appearance) {
        health.failed(&cause);
    }
    // These systems wait on a thread each, which cannot be called back: beyond the limit a click is not noticed.
    let places = Arc::new(Semaphore::new(MOST_WAITING));
    while let Some(wanted) = queue.recv().await {
        match compose(&wanted, &appearance).show() {
            Ok(handle) => {
                health.well();
                let Ok(place) = Arc::clone(&places).try_acquire_owned() else { continue };
                let (clicks, opens) = (clicks.clone(), wanted.opens);
                let waited = std::thread::Builder::new().name("notification".to_owned()).spawn(move || {
                    let answered = handle.wait_for_response(|response: &NotificationResponse| {
                        if matches!(response, NotificationResponse::Default) {
                            // Nobody listens only while the program ends.
                            let _ = clicks.send(opens);
                        }
                    });
                    if let Err(error) = answered {
                        tracing::debug!(%error, "the answer to a notification was lost");
                    }
                    drop(place);
                });
                if let Err(error) = waited {
                    tracing::debug!(%error, "a click on a notification will not be noticed");
                }
            }
            Err(error) => health.failed(&error.to_string()),
        }
    }
}

fn compose(wanted: &Notification, appearance: &Appearance) -> notify_rust::Notification {
    let mut note = notify_rust::Notification::new();
    note.appname(&appearance.app_name).summary(&wanted.title).body(&wanted.body);
    #[cfg(windows)]
    note.app_id(crate::APP_ID);
    if wanted.sound {
        note.sound_name(if cfg!(windows) { "Default" } else { "default" });
    }
    note
}

/// Windows shows no toast of a program it does not know by name; an installer writes the same.
#[cfg(windows)]
fn introduce(appearance: &Appearance) -> Result<(), String> {
    let key = windows_registry::CURRENT_USER
        .create(format!(r"Software\Classes\AppUserModelId\{}", crate::APP_ID))
        .map_err(|error| error.to_string())?;
    key.set_string("DisplayName", &appearance.app_name).map_err(|error| error.to_string())
}

/// macOS goes by the bundle.
#[cfg(not(windows))]
fn introduce(_appearance: &Appearance) -> Result<(), String> {
    notify_rust::set_application(crate::APP_ID).map_err(|error| error.to_string())
}
