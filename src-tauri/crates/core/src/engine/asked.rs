//! When customers were asked, for the guard time (`survey.guard_hours`): by number, each time that still counts.

use crate::id::CallId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// Times that are remembered of one customer; a guard looks at the last one, and at the one before if nothing came of that.
const MOST_OF_ONE: usize = 8;

#[derive(Debug, Clone, Copy)]
struct Ask {
    at: Timestamp,
    call: CallId,
    /// Its call does not tell of it at the next start: a note does.
    noted: bool,
}

/// What is noted of a customer for the next start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Noted {
    pub(super) at: Timestamp,
    pub(super) call: CallId,
}

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Asked(HashMap<String, Vec<Ask>>);

impl Asked {
    /// A customer was asked about a call, or is about to be. `noted`: the call alone would not tell of it at the next start. Returns
    /// whether the notes changed.
    pub(super) fn put(&mut self, number: &str, at: Timestamp, call: CallId, noted: bool) -> bool {
        let asks = self.0.entry(number.to_owned()).or_default();
        let was_noted = asks.iter().find(|ask| ask.call == call).map(|ask| (ask.noted, ask.at));
        asks.retain(|ask| ask.call != call);
        if asks.len() >= MOST_OF_ONE {
            asks.remove(0);
        }
        asks.push(Ask { at, call, noted });
        asks.sort_by_key(|ask| ask.at);
        noted && was_noted != Some((true, at))
    }

    /// What the notes of an earlier start say.
    pub(super) fn put_noted(&mut self, notes: BTreeMap<String, Noted>) {
        for (number, Noted { at, call }) in notes {
            self.put(&number, at, call, true);
        }
    }

    /// Nothing came of this call. Returns whether the notes changed.
    pub(super) fn take_out(&mut self, number: &str, call: CallId) -> bool {
        let Some(asks) = self.0.get_mut(number) else { return false };
        let was_noted = asks.iter().any(|ask| ask.call == call && ask.noted);
        asks.retain(|ask| ask.call != call);
        if asks.is_empty() {
            self.0.remove(number);
        }
        was_noted
    }

    /// This call is none, or its number was another.
    pub(super) fn forget(&mut self, call: CallId) {
        self.0.retain(|_, asks| {
            asks.retain(|ask| ask.call != call);
            !asks.is_empty()
        });
    }

    /// When the customer was asked last, about another call than this one.
    pub(super) fn last(&self, number: &str, other_than: CallId) -> Option<Timestamp> {
        self.0.get(number)?.iter().rev().find(|ask| ask.call != other_than).map(|ask| ask.at)
    }

    /// Forgets what was before a time. Returns whether anything was.
    pub(super) fn forget_before(&mut self, time: Timestamp) -> bool {
        let mut forgot = false;
        self.0.retain(|_, asks| {
            let count = asks.len();
            asks.retain(|ask| ask.at >= time);
            forgot |= asks.len() != count;
            !asks.is_empty()
        });
        forgot
    }

    /// What is to be noted for the next start.
    pub(super) fn notes(&self) -> BTreeMap<&str, Noted> {
        self.latest(|ask| ask.noted)
    }

    /// When each customer was asked last, since a time.
    pub(super) fn since(&self, time: Timestamp) -> BTreeMap<String, Noted> {
        self.latest(|ask| ask.at >= time).into_iter().map(|(number, noted)| (number.to_owned(), noted)).collect()
    }

    fn latest(&self, fits: impl Fn(&Ask) -> bool) -> BTreeMap<&str, Noted> {
        let last = |asks: &Vec<Ask>| asks.iter().rev().find(|ask| fits(ask)).map(|ask| Noted { at: ask.at, call: ask.call });
        self.0.iter().filter_map(|(number, asks)| Some((number.as_str(), last(asks)?))).collect()
    }

    /// The clock went back: nothing was later than now.
    pub(super) fn not_after(&mut self, now: Timestamp) {
        for ask in self.0.values_mut().flatten() {
            ask.at = ask.at.min(now);
        }
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + seconds).unwrap()
    }

    fn call(number: u128) -> CallId {
        CallId(Uuid::from_u128(number))
    }

    #[test]
    fn a_call_of_which_nothing_came_leaves_the_one_before() {
        let mut asked = Asked::default();
        asked.put("a", at(0), call(1), false);
        asked.put("a", at(5), call(2), false);
        assert_eq!(asked.last("a", call(2)), Some(at(0)), "about another call");
        assert_eq!(asked.last("a", call(3)), Some(at(5)));
        asked.take_out("a", call(2));
        assert_eq!(asked.last("a", call(3)), Some(at(0)));
        asked.take_out("a", call(1));
        assert_eq!(asked.last("a", call(3)), None);
    }

    #[test]
    fn what_a_call_would_not_tell_is_noted_until_nothing_came_of_it() {
        let mut asked = Asked::default();
        assert!(!asked.put("a", at(0), call(1), false));
        assert!(asked.put("b", at(1), call(2), true));
        assert!(!asked.put("b", at(1), call(2), true), "no news");
        let noted = Noted { at: at(1), call: call(2) };
        assert_eq!(asked.notes(), BTreeMap::from([("b", noted)]));
        assert_eq!(asked.since(at(1)), BTreeMap::from([("b".to_owned(), noted)]));
        assert!(asked.take_out("b", call(2)) && !asked.take_out("a", call(1)));
        assert!(asked.notes().is_empty());
    }

    #[test]
    fn the_notes_of_another_start_count() {
        let mut asked = Asked::default();
        asked.put_noted(BTreeMap::from([("a".to_owned(), Noted { at: at(3), call: call(2) })]));
        asked.put("a", at(9), call(1), false);
        asked.take_out("a", call(1));
        assert_eq!(asked.last("a", call(1)), Some(at(3)));
        assert!(asked.take_out("a", call(2)), "its call is known here too, and nothing came of it");
        asked.put("a", at(3), call(2), true);
        assert!(asked.forget_before(at(4)) && !asked.forget_before(at(4)));
        assert_eq!(asked.last("a", call(1)), None);
    }
}
