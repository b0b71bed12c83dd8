//! Customers' answers: merged into what is kept, joined to the calls they belong to, told when they are new.

use super::poll::ReadOutcome;
use super::run::Engine;
use crate::id::ResponseId;
use crate::ports::{Change, ResponsesWanted, SentCall, StoreFault};
use crate::response::{KeptResponse, Merged, Response, Tag, merge};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use std::collections::{HashMap, HashSet};

/// Answers that are merged and kept in one turn: few enough that a call which ends in the middle of a first read of years is kept at once.
const AT_A_TIME: usize = 500;
/// An answer belongs to a call that ended at most so long before it.
const CALL_TO_ANSWER: SignedDuration = SignedDuration::from_hours(14 * 24);
/// By so much the service's clock may be behind ours.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(5);

/// Answers that were read and wait to be kept, some in each turn.
pub(super) struct Merging {
    rows: std::vec::IntoIter<Response>,
    /// How far back was read.
    since: Timestamp,
    first_sync: bool,
    /// When the first call that is kept ended; unknown until the first turn.
    first_call: Option<Option<Timestamp>>,
    /// Whether some answers were kept before these, which are each there once; unknown until the first turn.
    some_kept: Option<bool>,
    /// Those that somebody is to be told of.
    new: Vec<KeptResponse>,
    new_count: u32,
    /// What else the read came to.
    outcome: ReadOutcome,
}

/// Brings answers into the order in which they are kept and told. Not in a turn: it takes a while for those of years.
pub(super) fn sort(rows: &mut [Response]) {
    rows.sort_by_key(|response| (response.rated_at, response.id));
}

impl Engine {
    /// Takes answers that were read, in order. They are kept in this and the following turns.
    pub(super) fn take_answers(&mut self, rows: Vec<Response>, since: Timestamp, outcome: ReadOutcome) {
        let first_sync = !self.state.synced_once;
        let merging = Merging {
            rows: rows.into_iter(),
            since,
            first_sync,
            first_call: None,
            some_kept: None,
            new: Vec::new(),
            new_count: 0,
            outcome,
        };
        self.state.reading.merging = Some(Box::new(merging));
    }

    /// Keeps some of the answers that wait. With the last of them the read is over.
    pub(super) async fn merge_some(&mut self) {
        let Some(mut merging) = self.state.reading.merging.take() else { return };
        let part: Vec<Response> = merging.rows.by_ref().take(AT_A_TIME).collect();
        if !part.is_empty() {
            match self.merge_part(part, &mut merging).await {
                Ok((new, count)) => {
                    merging.new_count = merging.new_count.saturating_add(count);
                    merging.new.extend(new);
                }
                Err(fault) => {
                    tracing::error!(%fault, "answers could not be kept; they are read again");
                    self.state.reading.full = true;
                    return self.answers_kept(*merging);
                }
            }
        }
        if !merging.rows.as_slice().is_empty() {
            self.state.reading.merging = Some(merging);
            return;
        }
        self.answers_were_read(merging.since);
        if merging.first_sync {
            self.state.synced_once = true;
            self.keep(Change::Note { name: "synced_once", value: json!(true) });
        }
        self.answers_kept(*merging);
    }

    /// Tells of what was new, and ends the read.
    fn answers_kept(&mut self, merging: Merging) {
        for kept in &merging.new {
            self.line(json!({
                "event": "response", "at": self.now, "id": kept.response.id, "rating": kept.response.rating,
                "campaign": kept.response.campaign, "estimate": kept.estimate,
            }));
        }
        self.alert(&merging.new);
        self.state.reading.last_read = Some(self.now);
        self.shown.touch_answers();
        self.read_over(merging.outcome, merging.new_count);
    }

    /// Merges and keeps some answers at once; returns the new ones of which somebody is to be told, and how many were new at all.
    async fn merge_part(&mut self, part: Vec<Response>, merging: &mut Merging) -> Result<(Vec<KeptResponse>, u32), StoreFault> {
        let first_sync = merging.first_sync;
        let known = self.known(&part, merging).await?;
        let (mut changed, mut new_ids) = (Vec::new(), HashSet::new());
        let retention = SignedDuration::from_hours(24 * i64::from(self.state.resolved.settings.privacy.retention_days));
        let forgotten_before = self.now - retention;
        for response in part {
            // What is past its time is not taken in again.
            let response = response.forgotten_if_before(forgotten_before);
            match merge(known.get(&response.id), response, first_sync) {
                Merged::Same => {}
                Merged::Changed(kept) => changed.push(kept),
                Merged::New(kept) => {
                    new_ids.insert(kept.response.id);
                    changed.push(kept);
                }
            }
        }
        if changed.is_empty() {
            return Ok((Vec::new(), 0));
        }
        let first_call = match merging.first_call {
            Some(known) => known,
            None => *merging.first_call.insert(self.ports.store.first_call_ended().await?),
        };
        if let Some(first_call) = first_call {
            self.join_calls(&mut changed, first_call).await?;
        }
        // Of a first read nobody is told, and it may be years.
        let told = |kept: &&KeptResponse| !first_sync && new_ids.contains(&kept.response.id);
        let new = changed.iter().filter(told).cloned().collect();
        let count = u32::try_from(new_ids.len()).unwrap_or(u32::MAX);
        self.ports.store.commit(vec![Change::Responses(changed)]).await?;
        Ok((new, count))
    }

    /// Those of some answers that are kept already, as they are kept.
    async fn known(&self, part: &[Response], merging: &mut Merging) -> Result<HashMap<ResponseId, KeptResponse>, StoreFault> {
        let store = &self.ports.store;
        let some_kept = match merging.some_kept {
            Some(known) => known,
            None => {
                let first = store.responses(ResponsesWanted { limit: 1, ..Default::default() }).await?;
                *merging.some_kept.insert(!first.is_empty())
            }
        };
        if !some_kept {
            return Ok(HashMap::new());
        }
        let ids = part.iter().map(|response| response.id).collect();
        Ok(store.responses_by_id(ids).await?.into_iter().map(|kept| (kept.response.id, kept)).collect())
    }

    /// Finds the calls of this computer that answers belong to: same number, ended before it, survey sent, not answered yet. Of the answers of a first read
    /// most are older than all calls of this computer, and reading their numbers would take longer than everything else.
    async fn join_calls(&self, answers: &mut [KeptResponse], first_call: Timestamp) -> Result<(), StoreFault> {
        let rules = &self.state.resolved.settings.survey;
        let (mut places, mut wanted) = (Vec::new(), Vec::new());
        let may_have_one =
            |kept: &KeptResponse| kept.call.is_none() && kept.response.rated_at.is_some_and(|at| at + CLOCKS_DIFFER >= first_call);
        for (place, kept) in answers.iter().enumerate().filter(|(_, kept)| may_have_one(kept)) {
            let phone = kept.response.phone.as_deref();
            let number = crate::phone::read_number(phone, &rules.default_country, rules.internal_digits);
            if let (Some(number), Some(rated_at)) = (number.e164(), kept.response.rated_at) {
                let ended = (rated_at - CALL_TO_ANSWER, rated_at + CLOCKS_DIFFER);
                places.push(place);
                wanted.push(SentCall { e164: number.as_str().to_owned(), ended, answered_at: rated_at });
            }
        }
        if wanted.is_empty() {
            return Ok(());
        }
        let mut found: Vec<_> = places.into_iter().zip(self.ports.store.sent_calls(wanted).await?).collect();
        // A call has one answer: the first that was given.
        found.sort_by_key(|(place, _)| answers.get(*place).map(|kept| (kept.response.rated_at, kept.response.id)));
        let mut answered = HashSet::new();
        for (place, call) in found {
            let (Some(kept), Some(call)) = (answers.get_mut(place), call) else { continue };
            if answered.contains(&call.id) {
                continue;
            }
            if kept.response.campaign.is_none() || kept.response.campaign == call.survey.campaign {
                answered.insert(call.id);
                kept.call = Some(call.id);
                kept.estimate = kept.estimate.or(call.survey.estimate);
            }
        }
        Ok(())
    }

    /// The agent has looked at answers, or wants them unread again. No ids: all.
    pub(super) async fn mark_read(&mut self, ids: Vec<ResponseId>, read: bool) -> Result<(), StoreFault> {
        let store = self.ports.store.clone();
        let rows = if ids.is_empty() {
            let wanted = ResponsesWanted { limit: u32::MAX, unread_only: read, ..Default::default() };
            store.responses(wanted).await?
        } else {
            store.responses_by_id(ids).await?
        };
        let rows = rows.into_iter().map(|kept| self.as_this_turn_leaves(kept));
        let changed: Vec<KeptResponse> =
            rows.filter(|kept| kept.unread == read).map(|kept| KeptResponse { unread: !read, ..kept }).collect();
        if !changed.is_empty() {
            self.keep(Change::Responses(changed));
            self.shown.touch_answers();
        }
        Ok(())
    }

    /// The store learns at the end of a turn what was asked for in it; whoever asks next in the same turn goes on from there.
    fn as_this_turn_leaves(&self, kept: KeptResponse) -> KeptResponse {
        self.turn.kept_response(kept.response.id).cloned().unwrap_or(kept)
    }

    /// Puts a mark on an answer or takes it off.
    pub(super) async fn set_tag(&mut self, id: ResponseId, tag: Tag, on: bool) -> Result<bool, StoreFault> {
        let Some(kept) = self.ports.store.responses_by_id(vec![id]).await?.pop() else {
            return Ok(false);
        };
        let mut kept = self.as_this_turn_leaves(kept);
        kept.tags.retain(|known| *known != tag);
        if on {
            kept.tags.push(tag);
            kept.tags.sort_unstable();
        }
        self.keep(Change::Responses(vec![kept]));
        self.shown.touch_answers();
        Ok(true)
    }
}
