//! Notifications of Windows.
//!
//! Not through notify-rust, which listens for the first thing that happens to a toast: that it has moved to the Action Center, after
//! which a click on it there would be lost.

use super::{Appearance, Health};
use aftercall_core::ports::{Notification, Opens};
use tauri_winrt_notification::{Sound, Toast};
use tokio::sync::mpsc;

/// Shows notifications until nobody wants any more.
pub(super) async fn run(
    mut queue: mpsc::UnboundedReceiver<Notification>,
    clicks: mpsc::UnboundedSender<Opens>,
    appearance: Appearance,
    health: &Health,
) {
    if let Err(error) = introduce(&appearance) {
        health.failed(&error.to_string());
    }
    while let Some(wanted) = queue.recv().await {
        match toast(&wanted, clicks.clone()).show() {
            Ok(()) => health.well(),
            Err(error) => health.failed(&error.to_string()),
        }
    }
}

fn toast(wanted: &Notification, clicks: mpsc::UnboundedSender<Opens>) -> Toast {
    let opens = wanted.opens.clone();
    Toast::new(crate::APP_ID).title(&wanted.title).text2(&wanted.body).sound(wanted.sound.then_some(Sound::Default)).on_activated(
        move |_| {
            // Nobody listens only while the program ends.
            let _ = clicks.send(opens.clone());
            Ok(())
        },
    )
}

/// Windows shows no toast of a program it does not know by name; an installer writes the same.
fn introduce(appearance: &Appearance) -> windows_registry::Result<()> {
    let key = windows_registry::CURRENT_USER.create(format!(r"Software\Classes\AppUserModelId\{}", crate::APP_ID))?;
    key.set_string("DisplayName", &appearance.app_name)
}
