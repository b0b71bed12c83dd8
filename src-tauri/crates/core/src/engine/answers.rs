//! Customers' answers: merged into what is kept, joined to the calls they belong to, told when they are new.

use super::run::Engine;
use crate::id::ResponseId;
use crate::ports::{Change, StoreFault};
use crate::response::{KeptResponse, Merged, Response, Tag, merge};
use jiff::SignedDuration;
use serde_json::json;
use std::collections::HashMap;

/// Answers that are merged and kept in one go, so that a first read of years stays small in memory.
const AT_A_TIME: usize = 1_000;
/// An answer belongs to a call that ended at most so long before it.
const CALL_TO_ANSWER: SignedDuration = SignedDuration::from_hours(14 * 24);

impl Engine {
    /// Merges answers that were read. Returns how many were new.
    pub(super) async fn take_answers(&mut self, mut rows: Vec<Response>) -> u32 {
        let first_sync = !self.state.synced_once;
        let mut new_answers = Vec::new();
        let mut new_count = 0;
        rows.sort_by_key(|response| (response.rated_at, response.id));
        while !rows.is_empty() {
            let rest = rows.split_off(rows.len().min(AT_A_TIME));
            let part = std::mem::replace(&mut rows, rest);
            match self.merge_part(part, first_sync).await {
                Ok(new) => {
                    new_count += u32::try_from(new.len()).unwrap_or(u32::MAX);
                    if !first_sync {
                        new_answers.extend(new);
                    }
                }
                Err(fault) => {
                    tracing::error!(%fault, "answers could not be kept; they are read again");
                    self.state.reading.full = true;
                    return new_count;
                }
            }
        }
        if first_sync {
            self.state.synced_once = true;
            self.keep(Change::Note { name: "synced_once", value: json!(true) });
        }
        for kept in &new_answers {
            self.line(json!({
                "event": "response", "at": self.now, "id": kept.response.id, "rating": kept.response.rating,
                "campaign": kept.response.campaign, "estimate": kept.estimate,
            }));
        }
        self.alert(&new_answers);
        new_count
    }

    /// Merges and keeps some answers at once; returns the new ones.
    async fn merge_part(&mut self, part: Vec<Response>, first_sync: bool) -> Result<Vec<KeptResponse>, StoreFault> {
        let ids = part.iter().map(|response| response.id).collect();
        let known: HashMap<ResponseId, KeptResponse> =
            self.ports.store.responses_by_id(ids).await?.into_iter().map(|kept| (kept.response.id, kept)).collect();
        let (mut changed, mut new) = (Vec::new(), Vec::new());
        for response in part {
            let mut kept = match merge(known.get(&response.id), response, first_sync) {
                Merged::Same => continue,
                Merged::Changed(kept) => kept,
                Merged::New(mut kept) => {
                    self.join_call(&mut kept).await?;
                    new.push(kept.clone());
                    kept
                }
            };
            if kept.estimate.is_none() && kept.call.is_none() {
                self.join_call(&mut kept).await?;
            }
            changed.push(kept);
        }
        if !changed.is_empty() {
            self.ports.store.commit(vec![Change::Responses(changed)]).await?;
        }
        Ok(new)
    }

    /// Finds the call of this computer that an answer belongs to: same number, ended before it, survey sent.
    async fn join_call(&self, kept: &mut KeptResponse) -> Result<(), StoreFault> {
        let rules = &self.state.resolved.settings.survey;
        let phone = kept.response.phone.as_deref();
        let number = crate::phone::read_number(phone, &rules.default_country, rules.internal_digits);
        let (Some(number), Some(rated_at)) = (number.e164(), kept.response.rated_at) else {
            return Ok(());
        };
        let window = (rated_at - CALL_TO_ANSWER, rated_at + SignedDuration::from_mins(5));
        if let Some(call) = self.ports.store.sent_call(number.as_str(), window).await? {
            let same_campaign = kept.response.campaign.is_none() || kept.response.campaign == call.survey.campaign;
            if same_campaign {
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
            let wanted = crate::ports::ResponsesWanted { limit: u32::MAX, unread_only: read, ..Default::default() };
            store.responses(wanted).await?
        } else {
            store.responses_by_id(ids).await?
        };
        let changed: Vec<KeptResponse> =
            rows.into_iter().filter(|kept| kept.unread == read).map(|kept| KeptResponse { unread: !read, ..kept }).collect();
        if !changed.is_empty() {
            self.keep(Change::Responses(changed));
            self.shown.touch_answers();
        }
        Ok(())
    }

    /// Puts a mark on an answer or takes it off.
    pub(super) async fn set_tag(&mut self, id: ResponseId, tag: Tag, on: bool) -> Result<bool, StoreFault> {
        let Some(mut kept) = self.ports.store.responses_by_id(vec![id]).await?.pop() else {
            return Ok(false);
        };
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
