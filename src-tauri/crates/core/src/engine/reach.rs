//! How far back the answers that are here are all there are. A figure of a longer time would claim more than is known.

use super::run::Engine;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Note in the store.
pub(super) const REACH_NOTE: &str = "answers_read";
/// How old the note may be: the first read after a start goes back for weeks.
const NOTED_AGAIN: SignedDuration = SignedDuration::from_hours(24);

/// From when to when all answers were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Reach {
    since: Timestamp,
    until: Timestamp,
}

impl Reach {
    /// With a read of everything since a time. What was read before counts where nothing lies between.
    fn with(before: Option<Self>, since: Timestamp, now: Timestamp) -> Self {
        let since = before.filter(|before| before.until >= since).map_or(since, |before| before.since.min(since));
        Self { since, until: now }
    }
}

impl Engine {
    /// What the note says at a start.
    pub(super) fn take_kept_reach(&mut self, note: Option<Value>) {
        self.state.reach = note.and_then(|note| serde_json::from_value(note).ok());
        self.state.reach_noted = self.state.reach;
    }

    /// All answers since a time were read.
    pub(super) fn answers_were_read(&mut self, since: Timestamp) {
        let reach = Reach::with(self.state.reach, since, self.now);
        self.state.reach = Some(reach);
        let still_fits = |noted: super::reach::Reach| noted.since == reach.since && reach.until.duration_since(noted.until) < NOTED_AGAIN;
        if !self.state.reach_noted.is_some_and(still_fits) {
            self.state.reach_noted = Some(reach);
            self.keep_note(REACH_NOTE, json!(reach));
        }
    }

    /// From when on the answers are here, where that is not as far back as `since`. Before the first read nothing is known.
    pub(super) fn answers_begin_after(&self, since: Timestamp) -> Option<Timestamp> {
        self.state.reach.map(|reach| reach.since).filter(|begin| *begin > since)
    }

    /// Whether all answers since a time are here.
    pub(super) fn has_answers_since(&self, since: Timestamp) -> bool {
        self.state.reach.is_some_and(|reach| reach.since <= since)
    }

    /// Somebody wants figures of so many days: what was not read of them yet is read soon.
    pub(super) fn wants_days(&mut self, days: u16) {
        let since = self.now - SignedDuration::from_hours(24 * i64::from(days));
        if days > self.state.widest_days && !self.has_answers_since(since) {
            self.state.widest_days = days;
            self.state.reading.full = true;
            self.read_soon();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + day * 86_400).unwrap()
    }

    #[test]
    fn what_was_read_before_counts_where_nothing_lies_between() {
        let first = Reach::with(None, day(-90), day(0));
        assert_eq!(first, Reach { since: day(-90), until: day(0) });
        assert_eq!(Reach::with(Some(first), day(-13), day(1)), Reach { since: day(-90), until: day(1) }, "the next day");
        assert_eq!(Reach::with(Some(first), day(-365), day(1)), Reach { since: day(-365), until: day(1) }, "further back");
        assert_eq!(Reach::with(Some(first), day(30), day(120)), Reach { since: day(30), until: day(120) }, "months without a read");
    }
}
