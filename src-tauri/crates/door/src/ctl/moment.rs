//! Times that people type: `14:30` is the next such time on this computer's clock, anything longer is RFC 3339.

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

/// The moment that `text` means at `now`; `None` when it is not a time.
pub(super) fn next(text: &str, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim();
    match clock_time(text) {
        Some(time) => {
            let today = now.to_zoned(zone.clone()).date();
            let on = |date: jiff::civil::Date| {
                // A time that a clock change skips means the moment after it, as jiff's "compatible" rule has it.
                date.to_datetime(time).to_zoned(zone.clone()).ok()
            };
            let candidate = on(today)?.timestamp();
            if candidate > now {
                return Some(candidate);
            }
            Some(on(today.checked_add(1.day()).ok()?)?.timestamp())
        }
        None => text.parse().ok(),
    }
}

fn clock_time(text: &str) -> Option<Time> {
    let (hours, minutes) = text.split_once(':')?;
    let digits = |part: &str, least: usize| (least..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hours, 1) || !digits(minutes, 2) {
        return None;
    }
    Time::new(hours.parse().ok()?, minutes.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copenhagen() -> TimeZone {
        TimeZone::get("Europe/Copenhagen").unwrap()
    }

    #[test]
    fn a_clock_time_is_the_next_one() {
        // given: 15:00 in Copenhagen
        let now: Timestamp = "2026-11-22T14:00:00Z".parse().unwrap();
        for (text, expected) in [
            ("15:30", "2026-11-22T14:30:00Z"),
            ("15:00", "2026-11-23T14:00:00Z"),
            ("8:05", "2026-11-23T07:05:00Z"),
            ("00:00", "2026-11-22T23:00:00Z"),
            (" 23:59 ", "2026-11-22T22:59:00Z"),
            ("2026-12-01T09:00:00+01:00", "2026-12-01T08:00:00Z"),
            ("2026-12-01T09:00:00Z", "2026-12-01T09:00:00Z"),
        ] {
            let moment = next(text, now, &copenhagen()).map(|moment| moment.to_string());
            assert_eq!(moment.as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_time_that_the_clock_skips_is_after_the_change() {
        // given: the night in which 02:00 becomes 03:00
        let now: Timestamp = "2026-03-28T23:00:00Z".parse().unwrap();
        let moment = next("02:30", now, &copenhagen()).unwrap();
        assert_eq!(moment.to_string(), "2026-03-29T01:30:00Z");
    }

    #[test]
    fn what_is_not_a_time_is_none() {
        let now: Timestamp = "2026-11-22T14:00:00Z".parse().unwrap();
        for text in ["", "soon", "25:00", "12:60", "12", "12:5", "-1:30", "1:2:3", "tomorrow", "14:30h"] {
            assert_eq!(next(text, now, &copenhagen()), None, "{text}");
        }
    }
}
