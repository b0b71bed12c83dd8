//! The service's ceiling: so many calls in any one second (reference 3.1).

use std::collections::VecDeque;

use jiff::{SignedDuration, Timestamp};

use crate::clock;

const WINDOW: SignedDuration = SignedDuration::from_secs(1);

/// The calls let through within the last second. There is one valid key, so one window is enough.
#[derive(Debug, Default)]
pub(crate) struct SlidingSecond(VecDeque<Timestamp>);

impl SlidingSecond {
    /// Lets a call through, or says after how many whole seconds it may come again (the value of `Retry-After`).
    /// Calls that were refused do not count, so a client that backs off recovers within a second.
    pub(crate) fn admit(&mut self, now: Timestamp, ceiling: usize) -> Result<(), u64> {
        let horizon = clock::after(now, -WINDOW);
        while self.0.front().is_some_and(|&first| first <= horizon) {
            self.0.pop_front();
        }
        if self.0.len() >= ceiling {
            return Err(1);
        }
        self.0.push_back(now);
        Ok(())
    }
}

/// The largest number of calls within any one second.
pub(crate) fn busiest_second(times: impl IntoIterator<Item = Timestamp>) -> usize {
    let mut times: Vec<Timestamp> = times.into_iter().collect();
    times.sort_unstable();
    let mut first = 0;
    let mut most = 0;
    for last in 0..times.len() {
        while times[first] <= clock::after(times[last], -WINDOW) {
            first += 1;
        }
        most = most.max(last - first + 1);
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millisecond(1_700_000_000_000 + millis).expect("a time")
    }

    #[test]
    fn the_eleventh_call_within_a_second_waits_and_the_window_slides() {
        let mut window = SlidingSecond::default();
        for call in 0..10 {
            assert_eq!(window.admit(at(call * 50), 10), Ok(()));
        }
        assert_eq!(window.admit(at(999), 10), Err(1));
        assert_eq!(window.admit(at(1000), 10), Ok(()), "the first call has left the window");
        assert_eq!(window.admit(at(1001), 10), Err(1), "the second has not");
        assert_eq!(window.admit(at(1050), 10), Ok(()));
    }

    #[test]
    fn the_busiest_second_is_any_second_not_a_calendar_one() {
        assert_eq!(busiest_second([]), 0);
        assert_eq!(busiest_second([at(0), at(1000), at(2000)]), 1);
        assert_eq!(busiest_second([at(1400), at(600), at(900), at(1599), at(1600)]), 4);
    }
}
