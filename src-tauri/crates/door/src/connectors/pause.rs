//! How long to wait before the next try. Grows so that a phone system that is down for a day costs nothing, and jitters so that
//! the computers of a whole floor do not come back in the same second.

use super::fault::Weight;
use std::time::Duration;

const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(60);
/// After a refusal that only a person can mend.
const GRAVE: Duration = Duration::from_secs(300);

/// A connection that held for so long was a good one: the next pause is the first again. One that is thrown out at once, as
/// by another program that wants the same place, is not.
pub(crate) const STABLE: Duration = Duration::from_secs(60);

/// The pauses of one connector.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pauses {
    failures: u32,
}

impl Pauses {
    /// The next one. `chance` is from 0 to 1; the pause is between half and all of its full length. One that the other side asked for
    /// is kept in full, and up to a quarter longer.
    pub(crate) fn next(&mut self, weight: Weight, chance: f64) -> Duration {
        let chance = chance.clamp(0.0, 1.0);
        let full = match weight {
            Weight::Asked(pause) => return pause.max(FIRST).mul_f64(1.0 + chance / 4.0),
            Weight::Grave => GRAVE,
            Weight::Passing => LONGEST.min(FIRST.saturating_mul(2_u32.saturating_pow(self.failures))),
        };
        self.failures = self.failures.saturating_add(1).min(16);
        full.mul_f64(0.5 + chance / 2.0)
    }

    /// The connection was a good one.
    pub(crate) fn begin_anew(&mut self) {
        self.failures = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_a_second_to_a_minute() {
        let mut pauses = Pauses::default();
        let seconds: Vec<u64> = (0..9).map(|_| pauses.next(Weight::Passing, 1.0).as_secs()).collect();
        assert_eq!(seconds, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
        pauses.begin_anew();
        assert_eq!(pauses.next(Weight::Passing, 1.0).as_secs(), 1);
    }

    #[test]
    fn chance_takes_away_half_at_most() {
        let mut pauses = Pauses { failures: 16 };
        assert_eq!(pauses.next(Weight::Passing, 0.0).as_secs(), 30);
        assert_eq!(pauses.next(Weight::Passing, 7.0).as_secs(), 60);
    }

    #[test]
    fn a_wrong_password_is_not_tried_every_second() {
        assert_eq!(Pauses::default().next(Weight::Grave, 1.0).as_secs(), 300);
    }

    #[test]
    fn a_pause_that_was_asked_for_is_kept() {
        for (chance, seconds) in [(0.0, 20), (1.0, 25), (7.0, 25)] {
            assert_eq!(Pauses::default().next(Weight::Asked(Duration::from_secs(20)), chance).as_secs(), seconds);
        }
        assert_eq!(Pauses::default().next(Weight::Asked(Duration::ZERO), 0.0), FIRST);
    }

    #[test]
    fn a_day_without_the_phone_system_is_some_thousand_tries_at_most() {
        let (mut pauses, mut spent, mut tries) = (Pauses::default(), Duration::ZERO, 0);
        while spent < Duration::from_secs(86_400) {
            spent += pauses.next(Weight::Passing, 0.5);
            tries += 1;
        }
        assert!(tries < 2_000, "{tries}");
    }
}
