//! Which notifications on screen still wait for a click. Bounded: a desktop that never closes its notifications must not
//! fill the program with waiting.

use super::MOST_WAITING;
use std::collections::VecDeque;

/// Keys of notifications on screen, oldest first, each with what is needed to stop waiting.
#[derive(Debug)]
pub(super) struct Waiting<T> {
    shown: VecDeque<(String, T)>,
}

impl<T> Waiting<T> {
    pub(super) fn new() -> Self {
        Self { shown: VecDeque::new() }
    }

    /// The one with this key, which is about to be replaced.
    pub(super) fn take(&mut self, key: &str) -> Option<T> {
        let at = self.shown.iter().position(|(known, _)| known == key)?;
        self.shown.remove(at).map(|(_, it)| it)
    }

    /// Adds the newest; gives back the oldest if there are too many.
    pub(super) fn add(&mut self, key: String, it: T) -> Option<T> {
        self.shown.push_back((key, it));
        if self.shown.len() > MOST_WAITING { self.shown.pop_front().map(|(_, it)| it) } else { None }
    }

    /// Forgets those that are over.
    pub(super) fn keep(&mut self, still: impl Fn(&T) -> bool) {
        self.shown.retain(|(_, it)| still(it));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_gives_way_and_a_key_is_there_once() {
        let mut waiting = Waiting::new();
        for number in 0..MOST_WAITING {
            assert_eq!(waiting.add(number.to_string(), number), None);
        }
        assert_eq!(waiting.add("new".to_owned(), 99), Some(0));
        assert_eq!(waiting.take("0"), None);
        assert_eq!(waiting.take("5"), Some(5));
        assert_eq!(waiting.take("5"), None);
        assert_eq!(waiting.add("5".to_owned(), 55), None);
        waiting.keep(|number| *number > 50);
        assert_eq!(waiting.take("1"), None);
        assert_eq!(waiting.take("new"), Some(99));
    }
}
