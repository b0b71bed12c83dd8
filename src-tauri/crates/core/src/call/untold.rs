//! What doors did not tell of a call. Each gap has a consequence for the survey, and something that an administrator can do about
//! it; the page that waits for a test call names both.

use super::{CallRecord, Direction};
use serde::Serialize;
use ts_rs::TS;

/// Something that was not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Untold {
    /// That it ended: the survey waits for that.
    End,
    /// That it was answered, although it was told that it began: it counts as not answered.
    Answer,
    /// How long the talk was: nothing but the end was told, or the end was not heard of.
    TalkTime,
    /// Who called whom: the stricter rules of outgoing calls apply.
    Direction,
    /// The queue: only the default campaign can take it.
    Queue,
    /// The number, or it was withheld: there is nobody to ask.
    Number,
    /// That it began: no caller card, and no silence during the call.
    Start,
    /// An id: its events are joined by number and time alone.
    Id,
}

/// What was not told of a call so far, the weightiest first.
#[must_use]
pub fn untold(call: &CallRecord) -> Vec<Untold> {
    let has_number = call.number.as_deref().is_some_and(|number| !number.is_empty());
    let (began, talked) = (call.started_at.is_some(), call.answered_at.is_some() || call.talk_seconds.is_some());
    let ended_unmeasured = call.ended_at.is_some() && call.talk_seconds.is_none() && !call.missed;
    let gaps = [
        (call.ended_at.is_none(), Untold::End),
        (began && !talked && !call.missed, Untold::Answer),
        (ended_unmeasured && (talked || !began), Untold::TalkTime),
        (!has_number, Untold::Number),
        (call.direction == Direction::Unknown, Untold::Direction),
        (call.queue.is_none(), Untold::Queue),
        (!began && call.answered_at.is_none(), Untold::Start),
        (call.source_id.is_none(), Untold::Id),
    ];
    gaps.into_iter().filter_map(|(is_missing, gap)| is_missing.then_some(gap)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{at, ended_call};

    #[test]
    fn each_gap_is_found_and_what_was_told_is_not_missed() {
        let told = |change: fn(&mut CallRecord)| {
            let mut call = ended_call("+4531234567", Direction::In, Some("support"), Some(83));
            call.source_id = Some("a".into());
            (call.started_at, call.answered_at) = (Some(at(-90)), Some(at(-83)));
            change(&mut call);
            untold(&call)
        };
        let cases: [(fn(&mut CallRecord), &[Untold]); 9] = [
            (|_| {}, &[]),
            (|call| call.ended_at = None, &[Untold::End]),
            (|call| (call.answered_at, call.talk_seconds) = (None, None), &[Untold::Answer]),
            (|call| (call.answered_at, call.talk_seconds, call.missed) = (None, None, true), &[]),
            (|call| (call.started_at, call.answered_at, call.talk_seconds) = (None, None, None), &[Untold::TalkTime, Untold::Start]),
            (|call| (call.started_at, call.talk_seconds) = (None, None), &[Untold::TalkTime]),
            (|call| call.number = Some(String::new()), &[Untold::Number]),
            (|call| (call.direction, call.queue) = (Direction::Unknown, None), &[Untold::Direction, Untold::Queue]),
            (|call| call.source_id = None, &[Untold::Id]),
        ];
        for (at, (change, expected)) in cases.into_iter().enumerate() {
            assert_eq!(told(change), expected, "case {at}");
        }
    }
}
