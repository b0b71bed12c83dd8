//! Joins the events of one call, whatever door they come through and in whatever order.
//!
//! The rules are those of interface.md ("How events become a call") and call-bridges C1: by id, else by number within the
//! time of one open call; repeats change nothing; two doors may report one call. The tracker remembers only what joining
//! needs; the records live with the engine.
//!
//! Some phones say when talk begins and nothing more. When such a phone says it again, its earlier call has ended, though nobody
//! knows when: see [`Tracker::ended_by_next`].

use super::{CallEvent, CallPhase, CallRecord, Direction, Voicemail};
use crate::id::CallId;
use jiff::Timestamp;
use std::collections::{BTreeSet, VecDeque};

/// Without an id, another end for the same number so soon after its call ended is a repeated one.
pub const REPEAT_WINDOW_SECONDS: i64 = 10;
/// Without an id, a beginning for the same number so soon after its call ended is a late one; later somebody dials again.
const LATE_SECONDS: i64 = 3;
/// A phone system's id is believed to name the same call for so long; small counters start again after a restart.
const ID_MEMORY_HOURS: i64 = 24;
/// Ended calls that are remembered at most; far more than an agent has in a day.
const MOST_TRACES: usize = 5_000;
/// Ids of one call, at most: no call comes through more doors.
const MOST_IDS: usize = 8;
/// Reporters that are known to end their calls, at most; a site has a handful.
const MOST_ENDERS: usize = 100;

/// Where an event belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tracked {
    /// It is the first of a call.
    New,
    /// It belongs to this open call.
    Joins(CallId),
    /// This ended call was reported before; nothing is to be done.
    Repeat(CallId),
}

#[derive(Debug, Clone)]
struct Trace {
    call: CallId,
    source: String,
    /// What each reporter calls it, with its name: two doors may report one call, each under an id of its own.
    ids: Vec<(String, String)>,
    number: Option<String>,
    touched_at: Timestamp,
    ended_at: Option<Timestamp>,
    /// It was told that talk began, and nothing before that.
    answered_alone: bool,
}

/// The memory of calls that are open or ended lately.
#[derive(Debug, Default)]
pub struct Tracker {
    traces: VecDeque<Trace>,
    /// Reporters that were heard to end a call. They will end the next one too.
    enders: BTreeSet<String>,
}

impl Tracker {
    /// Where `event` belongs. `number` is the event's number in the form in which numbers are compared (E.164, else as reported).
    #[must_use]
    pub fn place(&self, event: &CallEvent, number: Option<&str>, now: Timestamp) -> Tracked {
        if let Some(id) = event.id.as_deref() {
            if let Some(trace) = self.newest(|trace| trace.is_open() && trace.has_id(id)) {
                return Tracked::Joins(trace.call);
            }
            let known = |trace: &Trace| {
                !trace.is_open()
                    && trace.has_id(id)
                    && hours_since(trace.touched_at, now) < ID_MEMORY_HOURS
                    && trace.may_have_number(number)
            };
            if let Some(trace) = self.newest(known) {
                return Tracked::Repeat(trace.call);
            }
        }
        let Some(number) = number else {
            return Tracked::New;
        };
        // Two calls of one source with ids of their own are two calls, even from one number.
        let fits = |trace: &Trace| trace.number.as_deref() == Some(number) && (event.id.is_none() || !trace.is_named_by(&event.source));
        let same_source = |trace: &Trace| trace.is_open() && fits(trace) && trace.source == event.source;
        if let Some(trace) = self.newest(same_source).or_else(|| self.newest(|trace| trace.is_open() && fits(trace))) {
            return Tracked::Joins(trace.call);
        }
        let window = match event.phase {
            CallPhase::Ended | CallPhase::Missed => REPEAT_WINDOW_SECONDS,
            CallPhase::Started | CallPhase::Answered => LATE_SECONDS,
        };
        let just_ended = |trace: &Trace| {
            trace.ended_at.is_some_and(|ended| {
                let seconds = now.duration_since(ended).as_secs();
                (-REPEAT_WINDOW_SECONDS..window).contains(&seconds)
            }) && fits(trace)
        };
        // An id of its own after a call without one, from the same source, is a new call: that source knows its calls apart.
        let told_apart = |trace: &Trace| event.id.is_some() && trace.source == event.source;
        match self.newest(|trace| just_ended(trace) && !told_apart(trace)) {
            Some(trace) => Tracked::Repeat(trace.call),
            None => Tracked::New,
        }
    }

    /// The open call that is over because its phone begins another one with this event, which is the first of a call.
    ///
    /// Only where nothing else can be meant: both calls were first heard of when talk began, by the same reporter, and that reporter
    /// has never been heard to end a call. A phone that says when it rings, or when a call ends, may have two calls at once.
    #[must_use]
    pub fn ended_by_next(&self, event: &CallEvent) -> Option<CallId> {
        if event.phase != CallPhase::Answered || self.enders.contains(&event.source) {
            return None;
        }
        self.newest(|trace| trace.is_open() && trace.answered_alone && trace.source == event.source).map(|trace| trace.call)
    }

    /// This reporter ends its calls. Returns whether that is news.
    pub fn ends_its_calls(&mut self, source: &str) -> bool {
        self.enders.len() < MOST_ENDERS && !self.enders.contains(source) && self.enders.insert(source.to_owned())
    }

    /// Reporters that end their calls, to be kept from one start to the next.
    #[must_use]
    pub fn enders(&self) -> &BTreeSet<String> {
        &self.enders
    }

    /// What a reporter calls a call that it joined. Before [`Self::remember`], which knows the id of one of them alone.
    pub fn is_named(&mut self, call: CallId, event: &CallEvent) {
        let Some(id) = event.id.clone() else { return };
        let Some(trace) = self.traces.iter_mut().find(|trace| trace.call == call) else { return };
        if trace.ids.len() < MOST_IDS && !trace.ids.iter().any(|known| *known == (event.source.clone(), id.clone())) {
            trace.ids.push((event.source.clone(), id));
        }
    }

    /// Remembers a call as it is now.
    pub fn remember(&mut self, record: &CallRecord) {
        let mut ids = self.newest(|trace| trace.call == record.id).map(|trace| trace.ids.clone()).unwrap_or_default();
        if ids.is_empty() {
            ids.extend(record.source_id.clone().map(|id| (record.source.clone(), id)));
        }
        self.forget(record.id);
        while self.traces.len() >= MOST_TRACES {
            let oldest_ended = self.traces.iter().position(|trace| !trace.is_open());
            self.traces.remove(oldest_ended.unwrap_or(0));
        }
        self.traces.push_back(Trace {
            call: record.id,
            source: record.source.clone(),
            ids,
            number: record.e164.clone().or_else(|| record.number.clone()),
            touched_at: record.updated_at,
            ended_at: record.ended_at,
            answered_alone: record.answered_at.is_some() && record.started_at.is_none(),
        });
    }

    /// Forgets a call: what was remembered of it could not be kept.
    pub fn forget(&mut self, call: CallId) {
        self.traces.retain(|trace| trace.call != call);
    }

    /// Forgets ended calls whose ids are not believed any more.
    pub fn forget_old(&mut self, now: Timestamp) {
        self.traces.retain(|trace| trace.is_open() || hours_since(trace.touched_at, now) < ID_MEMORY_HOURS);
    }

    /// How far back ended calls must be loaded at start.
    #[must_use]
    pub fn memory() -> jiff::SignedDuration {
        jiff::SignedDuration::from_hours(ID_MEMORY_HOURS)
    }

    fn newest(&self, fits: impl Fn(&Trace) -> bool) -> Option<&Trace> {
        self.traces.iter().rev().find(|trace| fits(trace))
    }
}

impl Trace {
    fn is_open(&self) -> bool {
        self.ended_at.is_none()
    }

    fn has_id(&self, id: &str) -> bool {
        self.ids.iter().any(|(_, known)| known == id)
    }

    /// Whether this reporter has an id of its own for the call.
    fn is_named_by(&self, source: &str) -> bool {
        self.ids.iter().any(|(named_by, _)| named_by == source)
    }

    /// Whether the call may have had this number: the same, or one of the two is not known.
    fn may_have_number(&self, number: Option<&str>) -> bool {
        match (self.number.as_deref(), number) {
            (Some(ours), Some(theirs)) => ours == theirs,
            _ => true,
        }
    }
}

fn hours_since(then: Timestamp, now: Timestamp) -> i64 {
    now.duration_since(then).as_hours()
}

impl CallRecord {
    /// Takes what an event says into an open call. Returns whether anything changed.
    ///
    /// Talk time: as said, else from answer to end. A call that began and was never answered has none and was not
    /// answered; one that is only ever reported as ended has an unknown one (interface.md).
    pub fn take(&mut self, event: &CallEvent, e164: Option<String>, now: Timestamp) -> bool {
        let before = self.clone();
        // Another door has an id of its own for the call; the first one stays.
        if self.source_id.is_none() || event.source == self.source {
            super::event::take(&mut self.source_id, event.id.clone());
        }
        super::event::take(&mut self.name, event.name.clone());
        super::event::take(&mut self.queue, event.queue.clone());
        super::event::take(&mut self.note, event.note.clone());
        if event.number.is_some() && (e164.is_some() || self.e164.is_none()) {
            self.number.clone_from(&event.number);
            self.e164 = e164;
        }
        // "Unknown" is no news beside something that is known.
        if let Some(direction) = event.direction.filter(|direction| *direction != Direction::Unknown) {
            self.direction = direction;
        }
        if let Some(voicemail) = event.voicemail.filter(|voicemail| *voicemail != Voicemail::Unknown) {
            self.voicemail = voicemail;
        }
        self.transferred |= event.transferred;
        self.respondent.fill_from(event.respondent.clone());
        self.custom.extend(event.custom.clone());
        match event.phase {
            CallPhase::Started => {
                self.started_at.get_or_insert(now);
            }
            CallPhase::Answered => {
                self.answered_at.get_or_insert(now);
            }
            CallPhase::Ended => {
                self.ended_at.get_or_insert(now);
            }
            CallPhase::Missed => {
                self.ended_at.get_or_insert(now);
                self.missed = true;
            }
        }
        if let Some(seconds) = event.talk_seconds {
            self.talk_seconds = u32::try_from(seconds).ok();
        } else if let (Some(answered), Some(ended), None) = (self.answered_at, self.ended_at, self.talk_seconds) {
            let seconds = ended.duration_since(answered).as_secs().max(0);
            self.talk_seconds = u32::try_from(seconds).ok();
        }
        let changed = *self != before;
        if changed {
            self.updated_at = now;
        }
        changed
    }
}

#[cfg(test)]
mod tests;
