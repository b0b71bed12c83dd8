//! Where the practice service takes its time from. Nothing else in this crate asks a clock.
//!
//! Answers appear by comparing their time with "now" when somebody reads, so a test that moves a [`ScriptedClock`]
//! sees a week of customers without waiting for one.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// A source of "now". The system's clock by default, a scripted one in tests.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The system's clock.
#[expect(clippy::disallowed_methods, reason = "this is the clock; tests give a scripted one")]
pub fn system() -> Clock {
    Arc::new(Timestamp::now)
}

/// A clock that stands still until somebody moves it. Clones share the same time.
#[derive(Clone, Debug)]
pub struct ScriptedClock(Arc<Mutex<Timestamp>>);

impl ScriptedClock {
    /// A clock that shows `start`.
    pub fn at(start: Timestamp) -> Self {
        Self(Arc::new(Mutex::new(start)))
    }

    /// What the clock shows.
    pub fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Moves the clock on by that many seconds (back, if negative).
    pub fn advance_seconds(&self, seconds: i64) {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *shown = after(*shown, SignedDuration::from_secs(seconds));
    }

    /// This clock as a source of time for [`crate::Options::clock`].
    pub fn clock(&self) -> Clock {
        let shared = self.clone();
        Arc::new(move || shared.now())
    }
}

/// `time` moved by `by`, stopping at the ends of the calendar instead of failing.
pub(crate) fn after(time: Timestamp, by: SignedDuration) -> Timestamp {
    let end = if by.is_negative() { Timestamp::MIN } else { Timestamp::MAX };
    time.checked_add(by).unwrap_or(end)
}

/// `time` moved back by whole days of 24 hours.
pub(crate) fn days_before(time: Timestamp, days: u32) -> Timestamp {
    after(time, SignedDuration::from_hours(-24 * i64::from(days)))
}
