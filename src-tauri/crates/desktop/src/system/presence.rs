//! Whether anybody is at the computer, from the several signs that a desktop gives.

use std::sync::{Arc, Mutex, PoisonError};

/// Something that says that nobody is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "other systems only count how long nothing was touched"))]
pub(super) enum Sign {
    /// The screen is locked, or its saver runs.
    Locked,
    /// The desktop calls its session idle.
    Idle,
    /// Nothing on the screen was touched for a while.
    Still,
}

/// All signs together: one is enough.
#[derive(Debug, Clone, Default)]
pub(super) struct Presence(Arc<Mutex<Vec<Sign>>>);

impl Presence {
    /// Takes note of a sign; whether somebody is away now, if that changed.
    pub(super) fn take(&self, sign: Sign, is_so: bool) -> Option<bool> {
        let mut signs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let was_away = !signs.is_empty();
        signs.retain(|known| *known != sign);
        if is_so {
            signs.push(sign);
        }
        let away = !signs.is_empty();
        (away != was_away).then_some(away)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_away_by_one_sign_is_back_when_none_is_left() {
        let presence = Presence::default();
        let said = [
            (Sign::Idle, true, Some(true)),
            (Sign::Idle, true, None),
            (Sign::Locked, true, None),
            (Sign::Idle, false, None),
            (Sign::Still, false, None),
            (Sign::Locked, false, Some(false)),
            (Sign::Locked, false, None),
        ];
        for (sign, is_so, expected) in said {
            assert_eq!(presence.take(sign, is_so), expected, "{sign:?} {is_so}");
        }
    }
}
