//! The real time of day.

use aftercall_core::ports::Clock;
use async_trait::async_trait;
use jiff::Timestamp;
use std::time::Duration;

/// A timer counts the time awake; the wall clock jumps when a computer wakes up or its time is set. So nobody sleeps
/// longer than this before looking at the wall again.
const LONGEST_STEP: Duration = Duration::from_secs(30);

/// The system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

#[async_trait]
impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    async fn wait_until(&self, at: Timestamp) {
        while let Some(step) = step(self.now(), at) {
            tokio::time::sleep(step).await;
        }
    }
}

/// How long to sleep before looking again; `None` when the time has come.
fn step(now: Timestamp, at: Timestamp) -> Option<Duration> {
    if now >= at {
        return None;
    }
    // At least a millisecond: the timer's own grain, or the last step would spin.
    let left = Duration::try_from(at.duration_since(now)).unwrap_or(LONGEST_STEP);
    Some(left.clamp(Duration::from_millis(1), LONGEST_STEP))
}

/// Today where this computer is: names of log files.
#[expect(clippy::disallowed_methods, reason = "this is the clock")]
pub(crate) fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_short_enough_to_notice_a_jump() {
        let now: Timestamp = "2026-11-22T10:00:00Z".parse().unwrap();
        let after = |millis: i64| now + jiff::SignedDuration::from_millis(millis);
        let table = [
            (0, None),
            (-5_000, None),
            (1, Some(Duration::from_millis(1))),
            (2_500, Some(Duration::from_millis(2_500))),
            (29_999, Some(Duration::from_millis(29_999))),
            (3_600_000, Some(LONGEST_STEP)),
        ];
        for (millis, expected) in table {
            assert_eq!(step(now, after(millis)), expected, "{millis} ms");
        }
    }

    #[tokio::test]
    async fn waits_until_the_time_has_come_and_not_at_all_for_the_past() {
        let clock = SystemClock;
        let at = clock.now() + jiff::SignedDuration::from_millis(40);
        clock.wait_until(at).await;
        assert!(clock.now() >= at);
        clock.wait_until(at).await;
    }
}
