//! Start at login follows `start.at_login` once somebody has chosen it: the user in setup or in the settings, or policy. Until then
//! nothing is written: a program that starts by itself has been asked to.

use aftercall_core::settings::Origin;
use aftercall_core::view::Views;
use aftercall_desktop::autostart::Autostart;
use serde_json::Value;
use std::sync::Mutex;

const KEY: &str = "start.at_login";

/// What was applied last in this run, so that the system is asked once per change.
static APPLIED: Mutex<Option<bool>> = Mutex::new(None);

/// Applies the setting where it differs from what was applied last. Practice and portable homes leave the system alone: its entry starts
/// the ordinary program.
pub(crate) fn follow(views: &Views) {
    if views.app.practice || std::env::var_os("AFTERCALL_HOME").is_some() {
        return;
    }
    let Some(wanted) = chosen(views) else { return };
    let Ok(mut applied) = APPLIED.lock() else { return };
    if applied.replace(wanted) == Some(wanted) {
        return;
    }
    // Looks at each start too: systems and people remove entries, and updates move programs.
    tauri::async_runtime::spawn_blocking(move || {
        let outcome = std::env::current_exe().map_err(|error| error.to_string()).and_then(Autostart::of_this_user);
        if let Err(words) = outcome.and_then(|entry| entry.set(wanted)) {
            tracing::warn!(words, "start at login was not changed");
        }
    });
}

fn chosen(views: &Views) -> Option<bool> {
    let row = views.app.settings.rows.iter().find(|row| row.setting.key == KEY)?;
    match (row.setting.origin, &row.setting.value) {
        (Origin::User | Origin::Policy, Value::Bool(on)) => Some(*on),
        _ => None,
    }
}
