//! As Windows counts it, for the session of this user.
//!
//! Two calls of the system and not winsafe's: its part for windows asks for functions that the libraries of MinGW do not have, so that
//! nothing that stands on it can be linked on Debian.

use std::time::Duration;
use windows_sys::Win32::System::SystemInformation::GetTickCount;
use windows_sys::Win32::UI::Input::KeyboardAndMouse::{GetLastInputInfo, LASTINPUTINFO};

/// Asks the system.
pub(in super::super) fn by() -> Option<fn() -> Option<Duration>> {
    Some(|| {
        let (last, now) = asked()?;
        // Both begin anew after seven weeks.
        Some(Duration::from_millis(u64::from(now.wrapping_sub(last))))
    })
}

/// When something was touched last, and the time now, in milliseconds since the start.
#[allow(unsafe_code, reason = "the system has no other way to be asked")]
fn asked() -> Option<(u32, u32)> {
    let bytes = u32::try_from(size_of::<LASTINPUTINFO>()).ok()?;
    let mut last = LASTINPUTINFO { cbSize: bytes, dwTime: 0 };
    // SAFETY: the structure is ours for the time of the call, and says its own size.
    let answered = unsafe { GetLastInputInfo(&raw mut last) } != 0;
    // SAFETY: it takes nothing and cannot fail.
    let now = unsafe { GetTickCount() };
    answered.then_some((last.dwTime, now))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_answers_and_nothing_was_touched_before_it_started() {
        let untouched = by().unwrap()().unwrap();
        // SAFETY: it takes nothing and cannot fail.
        #[allow(unsafe_code, reason = "the system has no other way to be asked")]
        let since_start = unsafe { GetTickCount() };
        assert!(untouched <= Duration::from_millis(since_start.into()), "{untouched:?}");
    }
}
