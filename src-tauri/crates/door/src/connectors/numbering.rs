//! Names for the talks of one call.
//!
//! A caller may ring at our agent twice under one id of the phone system: the queue tries again, or a colleague gives the
//! caller back. Each is a call of its own for the agent, and the engine takes an event with the id of an ended call for a
//! repetition. So the first keeps the phone system's id and the later ones get a number after it.

use super::bounded::Bounded;
use std::time::{Duration, Instant};

const MOST: usize = 1_000;
const AGE: Duration = Duration::from_secs(24 * 60 * 60);

/// How often each id has ended.
#[derive(Debug)]
pub(crate) struct Numbering {
    ended: Bounded<String, u32>,
}

impl Numbering {
    pub(crate) fn new() -> Self {
        Self { ended: Bounded::new(MOST, AGE) }
    }

    /// The name of the talk that begins, or goes on, now.
    pub(crate) fn name(&self, id: &str) -> String {
        match self.ended.get(id) {
            None => id.to_owned(),
            Some(times) => format!("{id}/{}", times.saturating_add(1)),
        }
    }

    /// The current talk of this id is over.
    pub(crate) fn end(&mut self, id: &str, now: Instant) {
        let times = self.ended.get(id).copied().unwrap_or(0).saturating_add(1);
        self.ended.put(id.to_owned(), times, now);
    }

    /// Whether a talk of this id has ended before.
    pub(crate) fn has_ended(&self, id: &str) -> bool {
        self.ended.get(id).is_some()
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.ended.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_talk_keeps_the_id_and_the_later_ones_are_numbered() {
        let (mut numbering, now) = (Numbering::new(), Instant::now());
        assert_eq!(numbering.name("a"), "a");
        numbering.end("a", now);
        assert_eq!(numbering.name("a"), "a/2");
        numbering.end("a", now);
        assert_eq!((numbering.name("a"), numbering.name("b")), ("a/3".to_owned(), "b".to_owned()));
        assert!(numbering.has_ended("a") && !numbering.has_ended("b"));
    }
}
