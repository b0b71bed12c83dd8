//! Everything the service received, for assertions.

use std::collections::{BTreeMap, VecDeque};

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::limit;

/// Older requests are forgotten beyond this number, so that a practice mode of many days stays small.
const KEPT: usize = 100_000;

/// One request as the service saw it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Seen {
    /// Number of the request, from 1; never used twice, not even after a reset.
    pub number: u64,
    /// When it arrived.
    pub at: Timestamp,
    /// Method.
    pub method: String,
    /// Path as sent, still percent-encoded.
    pub path: String,
    /// Query as sent, without the question mark.
    pub query: Option<String>,
    /// What it was answered; `None` while it is being worked on, or if the connection was dropped.
    pub status: Option<u16>,
    /// The body, if it was JSON.
    pub body: Option<Value>,
    /// `guid` of the (first) body object, as sent.
    pub guid: Option<String>,
    /// `respondent.phoneNumber` of the (first) body object, or `phoneNumber` of the query, as sent.
    pub phone: Option<String>,
    /// `agentRating` of the (first) body object, if it is a number.
    pub agent_rating: Option<i64>,
    /// `checkPgap` of the query.
    pub check_pgap: Option<bool>,
    /// Whether this request created a campaign member.
    pub stored: bool,
}

/// Figures over everything received since the start or the last reset.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Statistics {
    /// Requests received, refused ones included.
    pub requests: u64,
    /// The largest number of requests within any one second, refused ones included.
    pub calls_in_busiest_second: usize,
    /// Campaign members made by requests.
    pub members: usize,
    /// For each guid that came again after its survey was stored: how many times.
    pub repeats: BTreeMap<Uuid, u32>,
    /// Connections dropped or cut by faults.
    pub dropped: u64,
}

/// The requests received.
#[derive(Debug, Default)]
pub(crate) struct Record {
    seen: VecDeque<Seen>,
    last_number: u64,
    total: u64,
    dropped: u64,
}

impl Record {
    /// An empty record that goes on numbering, so that a request still on its way cannot be taken for a new one.
    pub(crate) fn begin_again(&self) -> Self {
        Self { last_number: self.last_number, ..Self::default() }
    }

    /// Notes an arrival and returns its number; `seen.number` is replaced by it.
    pub(crate) fn arrive(&mut self, mut seen: Seen) -> u64 {
        self.total += 1;
        self.last_number += 1;
        seen.number = self.last_number;
        if self.seen.len() == KEPT {
            self.seen.pop_front();
        }
        self.seen.push_back(seen);
        self.last_number
    }

    /// Notes that the request made a campaign member.
    pub(crate) fn stored(&mut self, number: u64) {
        if let Some(seen) = self.find(number) {
            seen.stored = true;
        }
    }

    /// Notes the status it was answered with.
    pub(crate) fn answered(&mut self, number: u64, status: u16) {
        if let Some(seen) = self.find(number) {
            seen.status = Some(status);
        }
    }

    /// Notes that the connection was dropped on purpose.
    pub(crate) fn dropped(&mut self) {
        self.dropped += 1;
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Seen> {
        self.seen.iter()
    }

    pub(crate) fn statistics(&self, members: usize, repeats: &BTreeMap<Uuid, u32>) -> Statistics {
        Statistics {
            requests: self.total,
            calls_in_busiest_second: limit::busiest_second(self.seen.iter().map(|seen| seen.at)),
            members,
            repeats: repeats.clone(),
            dropped: self.dropped,
        }
    }

    fn find(&mut self, number: u64) -> Option<&mut Seen> {
        let first = self.seen.front()?.number;
        let place = usize::try_from(number.checked_sub(first)?).ok()?;
        self.seen.get_mut(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrival() -> Seen {
        Seen {
            number: 0,
            at: Timestamp::UNIX_EPOCH,
            method: "GET".into(),
            path: "/".into(),
            query: None,
            status: None,
            body: None,
            guid: None,
            phone: None,
            agent_rating: None,
            check_pgap: None,
            stored: false,
        }
    }

    #[test]
    fn a_request_from_before_a_reset_changes_nothing_after_it() {
        let mut record = Record::default();
        let late = record.arrive(arrival());
        let mut record = record.begin_again();
        let fresh = record.arrive(arrival());
        record.answered(late, 200);
        assert!(record.all().all(|seen| seen.status.is_none()));
        record.answered(fresh, 204);
        assert_eq!(record.all().next().and_then(|seen| seen.status), Some(204));
        assert_eq!(record.statistics(0, &BTreeMap::new()).requests, 1);
    }

    #[test]
    fn the_oldest_requests_are_forgotten_first() {
        let mut record = Record::default();
        for _ in 0..KEPT + 10 {
            record.arrive(arrival());
        }
        assert_eq!((record.all().count(), record.all().next().map(|seen| seen.number)), (KEPT, Some(11)));
        record.stored(11);
        assert!(record.all().next().is_some_and(|seen| seen.stored));
    }
}
