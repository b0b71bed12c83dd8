//! Notifications of Windows.
//!
//! Not through notify-rust, which listens for the first thing that happens to a toast: that it has moved to the Action Center, after
//! which a click on it there would be lost.

use super::{Appearance, Health};
use aftercall_core::ports::{Notification, Opens};
use tauri_winrt_notification::{Sound, Toast};
use tokio::sync::mpsc;
use windows_sys::Win32::System::StationsAndDesktops::{CloseDesktop, DESKTOP_SWITCHDESKTOP, OpenInputDesktop};

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
    // Toasts are on the locked screen too. Nobody has been away for long enough then to be called away.
    let body = if is_locked() { "" } else { &wanted.body };
    Toast::new(crate::APP_ID).title(&wanted.title).text2(body).sound(wanted.sound.then_some(Sound::Default)).on_activated(move |_| {
        // Nobody listens only while the program ends.
        let _ = clicks.send(opens.clone());
        Ok(())
    })
}

/// Windows shows no toast of a program it does not know by name; an installer writes the same.
fn introduce(appearance: &Appearance) -> windows_registry::Result<()> {
    let key = windows_registry::CURRENT_USER.create(format!(r"Software\Classes\AppUserModelId\{}", crate::APP_ID))?;
    key.set_string("DisplayName", &appearance.app_name)
}

/// Whether the screen is locked: then the desktop that takes keys is one that no program of ours may open.
#[allow(unsafe_code, reason = "the system has no other way to be asked")]
fn is_locked() -> bool {
    // SAFETY: it takes no memory of ours.
    let desktop = unsafe { OpenInputDesktop(0, 0, DESKTOP_SWITCHDESKTOP) };
    if desktop.is_null() {
        return true;
    }
    // SAFETY: the handle was opened just now, and is used no more.
    unsafe { CloseDesktop(desktop) };
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desktop_that_takes_our_keys_is_not_locked() {
        assert!(!is_locked());
    }
}
