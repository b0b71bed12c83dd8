//! So many requests in any second, and how long to wait for the next.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

const SECOND: Duration = Duration::from_secs(1);

/// Counts what was let through in the last second.
pub(super) struct Pace {
    most: usize,
    taken: Mutex<VecDeque<Instant>>,
}

impl Pace {
    /// At most so many a second.
    pub(super) fn of(most: usize) -> Self {
        Self { most, taken: Mutex::new(VecDeque::with_capacity(most)) }
    }

    /// Lets one through, or says how long to wait.
    pub(super) fn take(&self, now: Instant) -> Result<(), Duration> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        while taken.front().is_some_and(|first| now.duration_since(*first) >= SECOND) {
            taken.pop_front();
        }
        match taken.front() {
            Some(first) if taken.len() >= self.most => Err(SECOND.saturating_sub(now.duration_since(*first))),
            Some(_) | None => {
                taken.push_back(now);
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn five_a_second_and_not_one_more_in_any_second() {
        let pace = Pace::of(5);
        let begin = Instant::now();
        let at = |millis: u64| begin + Duration::from_millis(millis);
        for millis in [0, 100, 200, 300, 400] {
            assert_eq!(pace.take(at(millis)), Ok(()));
        }
        assert_eq!(pace.take(at(400)), Err(Duration::from_millis(600)));
        assert_eq!(pace.take(at(999)), Err(Duration::from_millis(1)));
        assert_eq!(pace.take(at(1_000)), Ok(()));
        assert!(pace.take(at(1_050)).is_err());
        assert_eq!(pace.take(at(1_100)), Ok(()));
    }
}
