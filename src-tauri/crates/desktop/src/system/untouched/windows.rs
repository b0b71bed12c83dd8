//! As Windows counts it, for the session of this user.

use std::time::Duration;

/// Asks the system.
pub(in super::super) fn by() -> Option<fn() -> Option<Duration>> {
    Some(|| {
        let last = winsafe::GetLastInputInfo().ok()?.dwTime;
        // Of the time since the start, only the lower half is counted for input; it begins anew after seven weeks.
        let now = u32::try_from(winsafe::GetTickCount64() & u64::from(u32::MAX)).ok()?;
        Some(Duration::from_millis(u64::from(now.wrapping_sub(last))))
    })
}
