//! Start at login follows `start.at_login` once somebody has chosen it: the user in setup or in the settings, or policy. Until then
//! nothing is written: a program that starts by itself has been asked to.

use aftercall_core::settings::Origin;
use aftercall_core::view::Views;
use aftercall_desktop::autostart::Autostart;
use aftercall_desktop::folders::own_home;
use serde_json::Value;
use std::sync::Mutex;

const KEY: &str = "start.at_login";

/// What was chosen when it was looked at last; nothing before the first look of this run.
static SEEN: Mutex<Option<Choice>> = Mutex::new(None);

/// What was chosen, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    /// Nobody has been asked yet.
    None,
    /// By this user.
    Ours(bool),
    /// By the organisation.
    Policy(bool),
}

/// What is to be done about the entry.
#[derive(Debug, PartialEq, Eq)]
enum Deed {
    /// It was chosen just now, or by the organisation.
    Set(bool),
    /// It was chosen once: looked after at each start, as systems and people remove entries, and updates move programs.
    Keep(bool),
}

/// Applies the setting when the program starts and whenever it changes. Practice and portable homes leave the system alone: its entry
/// starts the ordinary program.
pub(crate) fn follow(views: &Views) {
    if !views.settings_read || views.app.practice || own_home().is_some() {
        return;
    }
    let Ok(mut seen) = SEEN.lock() else { return };
    let now = chosen(views);
    let Some(deed) = deed(seen.replace(now), now) else { return };
    tauri::async_runtime::spawn_blocking(move || {
        let entry = std::env::current_exe().map_err(|error| error.to_string()).and_then(Autostart::of_this_user);
        let outcome = entry.and_then(|entry| match deed {
            Deed::Set(on) => entry.set(on),
            Deed::Keep(on) => entry.keep(on),
        });
        if let Err(words) = outcome {
            tracing::warn!(words, "start at login was not changed");
        }
    });
}

fn deed(before: Option<Choice>, now: Choice) -> Option<Deed> {
    match (before, now) {
        (Some(before), now) if before == now => None,
        (_, Choice::None) => None,
        (_, Choice::Policy(on)) | (Some(_), Choice::Ours(on)) => Some(Deed::Set(on)),
        (None, Choice::Ours(on)) => Some(Deed::Keep(on)),
    }
}

fn chosen(views: &Views) -> Choice {
    let row = views.app.settings.rows.iter().find(|row| row.setting.key == KEY);
    match row.map(|row| (row.setting.origin, &row.setting.value)) {
        Some((Origin::User, Value::Bool(on))) => Choice::Ours(*on),
        Some((Origin::Policy, Value::Bool(on))) => Choice::Policy(*on),
        _ => Choice::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_is_set_when_somebody_chooses_and_kept_at_a_start() {
        use Choice::{None as Nobody, Ours, Policy};
        let table = [
            (None, Nobody, None),
            (None, Ours(true), Some(Deed::Keep(true))),
            (None, Ours(false), Some(Deed::Keep(false))),
            (None, Policy(true), Some(Deed::Set(true))),
            (Some(Nobody), Ours(true), Some(Deed::Set(true))),
            (Some(Ours(true)), Ours(true), None),
            (Some(Ours(true)), Ours(false), Some(Deed::Set(false))),
            (Some(Ours(false)), Policy(true), Some(Deed::Set(true))),
            (Some(Policy(true)), Nobody, None),
        ];
        for (before, now, expected) in table {
            assert_eq!(deed(before, now), expected, "{before:?} {now:?}");
        }
    }
}
