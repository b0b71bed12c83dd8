//! As macOS counts it, for the session of this user.

use objc2_core_graphics::{CGEventSource, CGEventSourceStateID, CGEventType};
use std::time::Duration;

/// `kCGAnyInputEventType`.
const ANY_INPUT: CGEventType = CGEventType(u32::MAX);

/// Asks the system.
pub(in super::super) fn by() -> Option<fn() -> Option<Duration>> {
    Some(|| {
        let seconds = CGEventSource::seconds_since_last_event_type(CGEventSourceStateID::CombinedSessionState, ANY_INPUT);
        Duration::try_from_secs_f64(seconds).ok()
    })
}
