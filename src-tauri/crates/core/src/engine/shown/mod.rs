//! The views: everything that is shown, made of what the engine knows and what the store keeps.
//!
//! Rows and figures are read again only when calls or answers changed; between that, a view costs nothing but copies.
//!
//! | Room | What it shows |
//! | --- | --- |
//! | `app` | the main window |
//! | `settings` | its settings page |
//! | `question` | the question of a p-gap period |
//! | `tray` | the tray |
//! | `first` | all of it, before anything is known |

mod app;
mod first;
mod question;
mod settings;
mod tray;

pub(super) use first::first_views;

use super::run::Engine;
use super::state::StoreState;
use crate::call::{CallRecord, SurveyState};
use crate::ports::{CallsWanted, ResponsesWanted, StoreFault};
use crate::view::{LearningDocument, LedgerRow, PairRow, ResponseRow, ScoreDocument, ScoreTrend, Views, needs_agent};
use jiff::SignedDuration;

/// Rows of a page at first; more by request.
const ROWS: u32 = 60;
/// Pairs of the learning page.
const MOST_APART: usize = 3;
/// Under so many pairs all of them are listed.
const FEW_PAIRS: usize = 10;

/// What the views are made of, as far as it comes from the store.
#[derive(Default)]
pub(super) struct Shown {
    revision: u64,
    stale: bool,
    calls_stale: bool,
    answers_stale: bool,
    calls_revision: u32,
    answers_revision: u32,
    calls: Vec<LedgerRow>,
    total_calls: u32,
    answers: Vec<ResponseRow>,
    total_answers: u32,
    unread: u32,
    score: Option<ScoreDocument>,
    trend: Option<ScoreTrend>,
    best: Option<ResponseRow>,
    learning: Option<LearningDocument>,
    pairs: Vec<PairRow>,
    needs: Vec<LedgerRow>,
    data_bytes: Option<u64>,
}

impl Shown {
    /// Something small changed.
    pub(super) fn touch(&mut self) {
        self.stale = true;
    }

    /// A call changed.
    pub(super) fn touch_calls(&mut self) {
        self.stale = true;
        self.calls_stale = true;
    }

    /// An answer changed.
    pub(super) fn touch_answers(&mut self) {
        self.stale = true;
        self.answers_stale = true;
    }

    /// Everything may have changed.
    pub(super) fn touch_all(&mut self) {
        self.touch_calls();
        self.touch_answers();
    }

    pub(super) fn is_stale(&self) -> bool {
        self.stale
    }
}

impl Engine {
    /// Everything that is shown, now.
    pub(super) async fn views(&mut self) -> Views {
        self.shown.stale = false;
        if self.state.store == StoreState::Open {
            if let Err(fault) = self.read_shown().await {
                tracing::warn!(%fault, "the views could not be read");
            }
        } else {
            let Shown { revision, calls_revision, answers_revision, .. } = self.shown;
            self.shown = Shown { revision, calls_revision, answers_revision, calls_stale: true, answers_stale: true, ..Shown::default() };
        }
        self.shown.revision += 1;
        let app = self.app_view();
        Views {
            settings_read: self.state.settings_read,
            pgap: self.pgap_view(),
            caller: self
                .caller_view()
                .filter(|_| self.state.presenting_until.is_none())
                .map(|caller| crate::view::CallerView { revision: self.shown.revision, ..caller }),
            tray: self.tray_view(&app),
            app,
        }
    }

    async fn read_shown(&mut self) -> Result<(), StoreFault> {
        let store = self.ports.store.clone();
        if self.shown.calls_stale || self.shown.answers_stale {
            self.shown.data_bytes = Some(store.data_bytes());
        }
        if self.shown.calls_stale {
            let newest = store.calls(CallsWanted { limit: ROWS, ..CallsWanted::default() }).await?;
            let wanted = CallsWanted { limit: ROWS, states: vec![SurveyState::Uncertain], ..CallsWanted::default() };
            let mut needs = store.calls(wanted).await?;
            needs.extend(self.state.calls.values().filter(|call| call.survey.state != SurveyState::Uncertain).cloned());
            needs.retain(|call| needs_agent(call) || call.ended_at.is_none());
            needs.sort_by_key(|call| std::cmp::Reverse(call.id));
            needs.dedup_by_key(|call| call.id);
            let lens = self.lens();
            let row = |call: &CallRecord| lens.ledger_row(self.state.calls.get(&call.id).unwrap_or(call));
            let (calls, needs) = (newest.iter().map(row).collect(), needs.iter().map(row).collect());
            let total = store.counts().await?.calls.values().sum();
            (self.shown.calls, self.shown.needs, self.shown.total_calls) = (calls, needs, total);
            self.shown.calls_revision += 1;
            self.shown.calls_stale = false;
        }
        if self.shown.answers_stale {
            let newest = store.responses(ResponsesWanted { limit: ROWS, ..ResponsesWanted::default() }).await?;
            let answers = newest.iter().map(|kept| self.lens().response_row(kept)).collect();
            let counts = store.counts().await?;
            (self.shown.answers, self.shown.total_answers, self.shown.unread) = (answers, counts.responses, counts.unread);
            let score = self.score_document(self.state.days).await?;
            self.shown.trend = self.score_trend(&score).await?;
            self.shown.score = Some(score);
            self.shown.best = self.best_comment().await?;
            self.read_learning().await?;
            self.shown.answers_revision += 1;
            self.shown.answers_stale = false;
        }
        Ok(())
    }

    async fn read_learning(&mut self) -> Result<(), StoreFault> {
        let days = self.state.days.max(1);
        let learning = self.learning_document(Some(days)).await?;
        let since = self.now - SignedDuration::from_hours(24 * i64::from(days));
        let mut pairs = self.ports.store.pairs(since).await?;
        let listed = if pairs.len() < FEW_PAIRS {
            pairs.len()
        } else {
            pairs.sort_by_key(|pair| std::cmp::Reverse(pair.rating.abs_diff(pair.estimate.points())));
            MOST_APART
        };
        pairs.truncate(listed);
        let ids: Vec<_> = pairs.iter().map(|pair| pair.response).collect();
        let kept = self.ports.store.responses_by_id(ids.clone()).await?;
        let row = |id| kept.iter().find(|kept| kept.response.id == id).map(|kept| PairRow { answer: self.lens().response_row(kept) });
        self.shown.pairs = ids.into_iter().filter_map(row).collect();
        self.shown.learning = Some(learning);
        Ok(())
    }
}
