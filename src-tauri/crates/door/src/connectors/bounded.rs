//! A map that cannot grow without end: what a phone system says of calls that are not ours is remembered only as far as that.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::time::{Duration, Instant};

/// Remembers at most so many keys for at most so long; the oldest go first.
#[derive(Debug)]
pub(crate) struct Bounded<K, V> {
    most: usize,
    age: Duration,
    values: HashMap<K, (u64, V)>,
    /// In the order of their coming, with the turn in which each came: a key that came again has a later turn.
    order: VecDeque<(K, u64, Instant)>,
    turn: u64,
}

impl<K: Hash + Eq + Clone, V> Bounded<K, V> {
    pub(crate) fn new(most: usize, age: Duration) -> Self {
        Self { most: most.max(1), age, values: HashMap::new(), order: VecDeque::new(), turn: 0 }
    }

    /// Puts a value in, in place of an earlier one.
    pub(crate) fn put(&mut self, key: K, value: V, now: Instant) {
        self.turn += 1;
        self.values.insert(key.clone(), (self.turn, value));
        self.order.push_back((key, self.turn, now));
        self.forget(now);
    }

    pub(crate) fn get<Q>(&self, key: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.values.get(key).map(|(_, value)| value)
    }

    /// Lets go of what is too old or too much.
    pub(crate) fn forget(&mut self, now: Instant) {
        while let Some((key, turn, came)) = self.order.front() {
            let is_current = self.values.get(key).is_some_and(|(current, _)| current == turn);
            let too_old = now.saturating_duration_since(*came) > self.age;
            // The line of keys may hold ones that are gone already; it must not grow either.
            if is_current && !too_old && self.values.len() <= self.most && self.order.len() <= 2 * self.most {
                break;
            }
            if is_current {
                self.values.remove(key);
            }
            self.order.pop_front();
        }
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.values.len().max(self.order.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_oldest_go_first() {
        let (mut map, now) = (Bounded::new(2, Duration::from_secs(60)), Instant::now());
        for key in 1..=3 {
            map.put(key, key * 10, now);
        }
        assert_eq!((map.get(&1), map.get(&2), map.get(&3)), (None, Some(&20), Some(&30)));
    }

    #[test]
    fn a_key_that_came_again_is_young_again() {
        let (mut map, now) = (Bounded::new(2, Duration::from_secs(60)), Instant::now());
        for key in [1, 2, 1, 3] {
            map.put(key, key, now);
        }
        assert_eq!((map.get(&1), map.get(&2), map.get(&3)), (Some(&1), None, Some(&3)));
    }

    #[test]
    fn what_is_old_goes() {
        let (mut map, now) = (Bounded::new(9, Duration::from_secs(60)), Instant::now());
        map.put(1, (), now);
        map.put(2, (), now + Duration::from_secs(61));
        assert_eq!((map.get(&1), map.get(&2)), (None, Some(&())));
    }

    proptest! {
        #[test]
        fn it_never_holds_more_than_allowed(steps in proptest::collection::vec((0_u8..40, any::<bool>(), 0_u64..40), 0..500)) {
            let (mut map, mut now) = (Bounded::new(8, Duration::from_secs(100)), Instant::now());
            for (key, put, pass) in steps {
                now += Duration::from_secs(pass);
                if put {
                    map.put(key, key, now);
                    prop_assert_eq!(map.get(&key), Some(&key));
                }
                prop_assert!(map.values.len() <= 8 && map.order.len() <= 17);
            }
        }
    }
}
