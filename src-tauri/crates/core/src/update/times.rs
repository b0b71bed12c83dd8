//! When to look. Once a day, and never in step with other computers: each has a jitter of its own.

use jiff::{SignedDuration, Timestamp};

/// The first look is within an hour of the start; never in its first minute, which belongs to calls.
const FIRST_SECONDS: f64 = 60.0;
const HOUR_SECONDS: f64 = 3600.0;
const DAY_HOURS: i64 = 24;
/// After a failure.
const AGAIN_HOURS: i64 = 4;

/// The first look after a start, or after updates were switched on. `jitter` is from 0 to 1.
#[must_use]
pub fn first_look(now: Timestamp, jitter: f64) -> Timestamp {
    now + SignedDuration::from_secs_f64(FIRST_SECONDS + jitter.clamp(0.0, 1.0) * (HOUR_SECONDS - FIRST_SECONDS))
}

/// The look after one that was answered, or failed.
#[must_use]
pub fn next_look(now: Timestamp, jitter: f64, failed: bool) -> Timestamp {
    let hours = if failed { AGAIN_HOURS } else { DAY_HOURS };
    now + SignedDuration::from_hours(hours) + SignedDuration::from_secs_f64(jitter.clamp(0.0, 1.0) * HOUR_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn computers_look_apart_from_each_other_and_within_their_hour() {
        let now = Timestamp::UNIX_EPOCH;
        let seconds = |at: Timestamp| at.as_second();
        assert_eq!((seconds(first_look(now, 0.0)), seconds(first_look(now, 1.0))), (60, 3600));
        assert_eq!((seconds(next_look(now, 0.0, false)), seconds(next_look(now, 1.0, false))), (86_400, 90_000));
        assert_eq!((seconds(next_look(now, 0.0, true)), seconds(next_look(now, 0.5, true))), (14_400, 16_200));
        assert_eq!(first_look(now, f64::INFINITY), first_look(now, 1.0));
    }
}
