//! A limit for a command as a whole. A machine for CI is there for so long and no longer; what does not fit is ended cleanly and is no
//! failure: what was built stays, and the next run goes on from there.

use crate::running;
use std::time::{Duration, Instant};

/// When a command must have ended.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Limit(Option<Instant>);

impl Limit {
    /// From now on so many minutes; `None` takes as long as it takes. When they are over, everything that runs is ended, and nothing is
    /// started any more.
    pub(crate) fn of(minutes: Option<u64>) -> Self {
        let Some(length) = minutes.map(|minutes| Duration::from_secs(minutes.saturating_mul(60))) else { return Self(None) };
        std::thread::spawn(move || {
            std::thread::sleep(length);
            running::end_all_for_good();
        });
        Self(Instant::now().checked_add(length))
    }

    /// Whether the time is over: what fails from now on was ended, and says nothing about itself.
    pub(crate) fn is_over(self) -> bool {
        self.0.is_some_and(|end| Instant::now() >= end)
    }

    /// One that is over.
    #[cfg(test)]
    pub(crate) fn over() -> Self {
        Self(Some(Instant::now()))
    }
}
