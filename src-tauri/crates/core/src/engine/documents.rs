//! The documents of interface.md that are read from the store.

use super::run::Engine;
use super::state::{StoreState, Trouble};
use crate::call::SurveyState;
use crate::error::Refusal;
use crate::id::CallId;
use crate::learning;
use crate::ports::{CallsWanted, ResponsesWanted, StoreFault};
use crate::response;
use crate::score;
use crate::view::{
    LearningDocument, OutboxStatus, ReadsStatus, ResponseRow, ScoreDocument, ScoreOrigin, ScoreTrend, ServiceStatus, StatusDocument,
    TrayState,
};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// Rows that one request gets at most.
const MOST_ROWS: u32 = 10_000;
/// Rows that a request gets that does not say.
const ROWS: u32 = 50;
/// Days of the learning page.
const LEARNING_DAYS: u16 = 90;
/// A comment is looked for among the answers of so many days ...
const COMMENT_DAYS: i32 = 14;
/// ... and among so many of them.
const MOST_COMMENTS: u32 = 500;
const DAY: SignedDuration = SignedDuration::from_hours(24);

impl Engine {
    pub(super) async fn calls_document(
        &self,
        limit: Option<u32>,
        before: Option<CallId>,
        states: Vec<SurveyState>,
    ) -> Result<Value, Refusal> {
        let wanted = CallsWanted { limit: limit.unwrap_or(ROWS).min(MOST_ROWS), before, states };
        let calls = self.ports.store.calls(wanted).await.map_err(|fault| super::run::store_refusal(&fault))?;
        let lens = self.lens();
        let rows: Vec<_> = calls.iter().map(|call| lens.ledger_row(self.state.calls.get(&call.id).unwrap_or(call))).collect();
        Ok(json!({ "calls": rows }))
    }

    pub(super) async fn responses_document(&self, limit: Option<u32>, offset: Option<u32>) -> Result<Value, Refusal> {
        let wanted =
            ResponsesWanted { limit: limit.unwrap_or(ROWS).min(MOST_ROWS), offset: offset.unwrap_or(0), ..ResponsesWanted::default() };
        let kept = self.ports.store.responses(wanted).await.map_err(|fault| super::run::store_refusal(&fault))?;
        let lens = self.lens();
        let rows: Vec<_> = kept.iter().map(|kept| lens.response_row(kept)).collect();
        Ok(json!({ "responses": rows }))
    }

    /// The score of so many days. The service's own counts win where it counts at least as many answers as are here;
    /// none is converted into another (API reference 6.13).
    pub(super) async fn score_document(&self, days: u16) -> Result<ScoreDocument, StoreFault> {
        let since = self.now - DAY * i32::from(days);
        let counts = self.ports.store.rating_counts(since, self.now + DAY).await?;
        let here =
            ScoreDocument { answers_since: self.answers_begin_after(since), ..score::score(&counts, days, self.state.reading.last_read) };
        let Some((analytics, counted_days, at)) = &self.state.reading.analytics else {
            return Ok(here);
        };
        let Some(spread) = analytics.spread.filter(|_| *counted_days == days) else {
            return Ok(here);
        };
        let total = spread.promoters + spread.passives + spread.detractors;
        Ok(if (spread.promoters, spread.passives, spread.detractors) == (here.promoters, here.passives, here.detractors) {
            ScoreDocument { origin: ScoreOrigin::Analytics, as_of: Some(*at), answers_since: None, ..here }
        } else if total > here.n {
            score::score_from_spread(spread, analytics.average, days, Some(*at))
        } else {
            here
        })
    }

    /// Whether that score moved against as many days before.
    pub(super) async fn score_trend(&self, score: &ScoreDocument) -> Result<Option<ScoreTrend>, StoreFault> {
        let since = self.now - DAY * i32::from(score.days);
        if !self.has_answers_since(since - DAY * i32::from(score.days)) {
            return Ok(None);
        }
        let counts = self.ports.store.rating_counts(since - DAY * i32::from(score.days), since).await?;
        let before = score::score(&counts, score.days, None);
        Ok(score::trend(&before, score))
    }

    /// The best comment that came today, by the computer's calendar.
    pub(super) async fn best_comment(&self) -> Result<Option<ResponseRow>, StoreFault> {
        let today = self.now.to_zoned(TimeZone::system()).start_of_day().map_or(self.now - DAY, |start| start.timestamp());
        // A comment may come days after its rating.
        let wanted = ResponsesWanted { limit: MOST_COMMENTS, since: Some(today - DAY * COMMENT_DAYS), ..ResponsesWanted::default() };
        let kept = self.ports.store.responses(wanted).await?;
        Ok(response::best_comment(&kept, today).map(|kept| self.lens().response_row(kept)))
    }

    pub(super) async fn learning_document(&self, days: Option<u16>) -> Result<LearningDocument, StoreFault> {
        let days = days.unwrap_or(LEARNING_DAYS);
        let since = self.now - DAY * i32::from(days);
        let pairs = self.ports.store.pairs(since).await?;
        let estimates = self.ports.store.estimates_since(since).await?;
        Ok(learning::learning(&pairs, estimates, days))
    }

    pub(super) async fn outbox_status(&self) -> Result<OutboxStatus, StoreFault> {
        let counts = self.ports.store.counts().await?.calls;
        let count = |state: &str| counts.get(state).copied().unwrap_or(0);
        Ok(OutboxStatus {
            queued: count("queued"),
            sending: count("sending"),
            awaiting_estimate: count("awaiting_estimate"),
            uncertain: count("uncertain"),
            failed: count("failed"),
        })
    }

    pub(super) fn service_status(&self) -> ServiceStatus {
        let (settings, reading) = (&self.state.resolved.settings, &self.state.reading);
        let service = self.state.session.service.as_ref();
        ServiceStatus {
            url: settings.api.url.clone(),
            state: reading.state,
            last_ok: reading.last_ok,
            last_error: reading.last_error.as_ref().map(|words| words.say(&self.state.texts)),
            calls_last_minute: service.map_or(0, |service| service.calls_last_minute()),
            calls_per_second_limit: settings.api.calls_per_second,
            fallbacks: service.map(|service| service.fallbacks()).unwrap_or_default(),
            unreadable_rows: reading.unreadable,
        }
    }

    /// The status. It answers even while the store cannot be used: that is when it is needed most.
    pub(super) async fn status_document(&self) -> Value {
        let state = &self.state;
        let document = StatusDocument {
            version: self.start.version.clone(),
            practice: self.start.practice.is_some(),
            signed_in: state.has_account(),
            email: state.email().map(str::to_owned),
            service: self.service_status(),
            keychain: state.session.keychain.unwrap_or(crate::ports::KeychainState::Absent),
            tray: if state.tray_shown == Some(true) { TrayState::Shown } else { TrayState::NoHost },
            in_call: state.in_call(),
            rehearsal: self.in_rehearsal(),
            notifications: self.notifications_status(),
            outbox: self.outbox_status().await.unwrap_or_default(),
            reads: ReadsStatus { last: state.reading.last_read, next: state.reading.next_read, why: self.reads_why() },
            doors: state.doors.values().map(|door| door.said_in(&state.texts)).collect(),
            settings_errors: state.resolved.faults_in(&state.texts),
            windows: state.windows.clone(),
            pid: std::process::id(),
            trouble: self.trouble_words(),
            update: self.update_status(),
        };
        json!(document)
    }

    /// What fails inside, in the agent's words.
    pub(super) fn trouble_words(&self) -> Option<String> {
        let texts = &self.state.texts;
        match self.state.trouble? {
            Trouble::Store => Some(match &self.state.store {
                StoreState::Closed(fault) => super::run::store_refusal(fault).in_language(texts).message,
                StoreState::Open | StoreState::Opening => texts.say("trouble-store", &[]),
            }),
            Trouble::Damaged => self.mended_words(),
            Trouble::Keychain => Some(texts.say("trouble-keychain", &[])),
            Trouble::Inside => Some(texts.say("trouble-inside", &[])),
        }
    }
}
