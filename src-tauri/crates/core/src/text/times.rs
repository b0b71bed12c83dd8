//! Times as people say them, in 24 hours (design, "Numbers, time, phone numbers"). Never "4 min ago": what the tray shows
//! must not change by itself.

use super::{Arg, Texts};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

impl Texts {
    /// The time of day: `09:41`.
    #[must_use]
    pub fn clock(&self, at: Timestamp, zone: &TimeZone) -> String {
        let local = at.to_zoned(zone.clone());
        format!("{:02}:{:02}", local.hour(), local.minute())
    }

    /// The time with as much of its day as is needed: `09:41`, `Yesterday 16:20`, `Fri 14:32`, `12 Nov`, `12 Nov 2025`.
    #[must_use]
    pub fn moment(&self, at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
        let time = self.clock(at, zone);
        let day = at.to_zoned(zone.clone()).date();
        let today = now.to_zoned(zone.clone()).date();
        match days_between(day, today) {
            0 => time,
            1 => self.say("time-yesterday", &[("time", time.into())]),
            2..=6 => {
                let weekday = self.say("weekday-short", &[("day", number(day.weekday().to_monday_one_offset()))]);
                self.say("time-weekday", &[("weekday", weekday.into()), ("time", time.into())])
            }
            _ => self.date(day, today),
        }
    }

    fn date(&self, day: Date, today: Date) -> String {
        let month = self.say("month-short", &[("month", number(day.month()))]);
        let parts = [("day", number(day.day())), ("month", month.into()), ("year", Arg::Text(day.year().to_string()))];
        let id = if day.year() == today.year() { "date-this-year" } else { "date-other-year" };
        self.say(id, &parts)
    }
}

/// Whole days from one date to a later one; negative if it is earlier.
fn days_between(day: Date, later: Date) -> i32 {
    day.until(later).map_or(i32::MAX, |span| span.get_days())
}

fn number(value: i8) -> Arg {
    Arg::Number(f64::from(value))
}
