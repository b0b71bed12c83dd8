//! Looking through all answers. A long history takes a while, so it is gone through in slices on an errand of its own: neither
//! calls nor the store's thread wait for a search.

use super::Reply;
use super::run::{Engine, store_refusal};
use super::supervise;
use crate::error::{Refusal, RefusalCode};
use crate::ports::{Campaign, ResponsesWanted, Store, StoreFault};
use crate::response::{AnswerFilter, KeptResponse, LONGEST_SEARCH, Sieve, Tag, export};
use crate::settings::Settings;
use crate::text::{Arg, Texts};
use crate::view::{CampaignChoice, Lens};
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use std::sync::Arc;

/// Answers that are gone through at once: a few milliseconds of the store's thread.
const SLICE: u32 = 2_000;
/// Answers that one search gets at most ...
const MOST_FOUND: u32 = 1_000;
/// ... and one that does not say.
const FOUND: u32 = 30;
/// Rows of a file at most; spreadsheets take about a million.
const MOST_EXPORTED: usize = 100_000;

/// What a search takes along.
struct Searcher {
    store: Arc<dyn Store>,
    settings: Settings,
    campaigns: Vec<Campaign>,
    texts: Texts,
}

/// Where a search stopped.
struct Found {
    rows: Vec<KeptResponse>,
    /// Where to go on; `None`: nothing is left.
    next: Option<u32>,
}

impl Searcher {
    fn lens(&self) -> Lens<'_> {
        Lens { settings: &self.settings, campaigns: &self.campaigns }
    }

    async fn find(&self, unread_only: bool, offset: u32, limit: usize, takes: impl Fn(&KeptResponse) -> bool) -> Result<Found, StoreFault> {
        let (mut rows, mut at) = (Vec::new(), offset);
        loop {
            let wanted = ResponsesWanted { limit: SLICE, offset: at, unread_only, since: None };
            let slice = self.store.responses(wanted).await?;
            let whole = slice.len() == SLICE as usize;
            for kept in slice {
                if rows.len() == limit {
                    return Ok(Found { rows, next: Some(at) });
                }
                at += 1;
                if takes(&kept) {
                    rows.push(kept);
                }
            }
            if !whole {
                return Ok(Found { rows, next: None });
            }
        }
    }

    async fn find_document(&self, filter: AnswerFilter, limit: u32, offset: u32) -> Result<Value, StoreFault> {
        let (sieve, lens) = (Sieve::new(filter), self.lens());
        let takes = |kept: &KeptResponse| sieve.takes(kept, lens.campaign_name(kept.response.campaign).as_deref());
        let found = self.find(sieve.unread_only(), offset, limit as usize, takes).await?;
        let rows: Vec<_> = found.rows.iter().map(|kept| lens.response_row(kept)).collect();
        Ok(json!({ "responses": rows, "next": found.next }))
    }

    async fn campaigns_document(&self) -> Result<Value, StoreFault> {
        let lens = self.lens();
        let mut choices: Vec<CampaignChoice> = Vec::new();
        for (id, said) in self.store.answer_campaigns().await? {
            let name = lens.campaign_name(Some(id)).or(said);
            let name = name.unwrap_or_else(|| self.texts.say("ctl-campaign", &[("campaign", Arg::Text(id.to_string()))]));
            choices.push(CampaignChoice { id, name });
        }
        choices.sort_by_key(|choice| (choice.name.to_lowercase(), choice.id));
        Ok(json!({ "campaigns": choices }))
    }

    async fn export_document(&self, tag: Option<Tag>) -> Result<Value, StoreFault> {
        let lens = self.lens();
        let takes = |kept: &KeptResponse| match tag {
            Some(tag) => kept.tags.contains(&tag),
            None => !kept.tags.is_empty(),
        };
        let found = self.find(false, 0, MOST_EXPORTED, takes).await?;
        let rows: Vec<_> = found.rows.iter().map(|kept| lens.response_row(kept)).collect();
        let text = export(&rows, &self.texts, &TimeZone::system());
        Ok(json!({ "rows": rows.len(), "text": text }))
    }
}

impl Engine {
    fn searcher(&self) -> Searcher {
        Searcher {
            store: self.ports.store.clone(),
            settings: self.state.resolved.settings.clone(),
            campaigns: self.state.campaigns.clone(),
            texts: self.state.texts.clone(),
        }
    }

    pub(super) fn find_responses(&self, filter: AnswerFilter, limit: Option<u32>, offset: Option<u32>, reply: Reply) {
        if filter.words.chars().count() > LONGEST_SEARCH {
            let refusal =
                Refusal::said(RefusalCode::InvalidField, "refused-search-length", &[("most", Arg::Text(LONGEST_SEARCH.to_string()))]);
            let _ = reply.send(Err(refusal.with(json!({ "field": "words" }))));
            return;
        }
        let (limit, offset) = (limit.unwrap_or(FOUND).clamp(1, MOST_FOUND), offset.unwrap_or(0));
        let searcher = self.searcher();
        answer(reply, async move { searcher.find_document(filter, limit, offset).await });
    }

    pub(super) fn answer_campaigns(&self, reply: Reply) {
        let searcher = self.searcher();
        answer(reply, async move { searcher.campaigns_document().await });
    }

    pub(super) fn export_responses(&self, tag: Option<Tag>, reply: Reply) {
        let searcher = self.searcher();
        answer(reply, async move { searcher.export_document(tag).await });
    }
}

/// Answers with what comes of some work.
fn answer(reply: Reply, work: impl Future<Output = Result<Value, StoreFault>> + Send + 'static) {
    supervise::spawn(work, move |done| {
        let broke = || Err(Refusal::said(RefusalCode::Unavailable, "refused-read-broke", &[]));
        // Nobody waits any more: fine.
        let _ = reply.send(done.map_or_else(broke, |done| done.map_err(|fault| store_refusal(&fault))));
    });
}
