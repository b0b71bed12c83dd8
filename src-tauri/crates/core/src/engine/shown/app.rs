//! The main window: session, banner, health and what its pages show.

use super::super::run::Engine;
use super::super::state::StoreState;
use super::first::empty_score;
use crate::call::SurveyState;
use crate::ports::KeychainState;
use crate::view::{
    AppView, Badges, Banner, BannerKind, CallsView, Health, HealthState, LearningView, ServiceState, SessionState, SessionView, SetupView,
    TodayView,
};

impl Engine {
    pub(super) fn app_view(&self) -> AppView {
        let (state, shown) = (&self.state, &self.shown);
        let settings = &state.resolved.settings;
        AppView {
            revision: shown.revision,
            practice: self.start.practice.is_some(),
            rehearsal: self.in_rehearsal(),
            language: state.texts.language().to_owned(),
            theme: settings.window.theme.word().to_owned(),
            session: self.session_view(),
            setup: SetupView {
                refusal: state.setup.refusal.clone().map(|refusal| refusal.in_language(&state.texts)),
                ..state.setup.clone()
            },
            banner: self.banner(),
            presenting_until: state.presenting_until,
            paused_until: state.paused_until,
            no_tray: state.tray_shown == Some(false),
            health: self.health(),
            badges: Badges {
                answers: shown.unread,
                calls: u32::try_from(shown.needs.iter().filter(|row| row.needs_you).count()).unwrap_or(u32::MAX),
            },
            today: TodayView {
                score: shown.score.clone().unwrap_or_else(|| empty_score(state.days)),
                answers: shown.answers.clone(),
                revision: shown.answers_revision,
                total: shown.total_answers,
                trend: shown.trend.clone(),
                best: shown.best.clone(),
            },
            calls: CallsView {
                needs_you: shown.needs.clone(),
                rows: shown.calls.clone(),
                revision: shown.calls_revision,
                total: shown.total_calls,
                stale_minutes: settings.survey.stale_minutes,
            },
            learning: LearningView {
                learning: shown.learning.clone().unwrap_or_else(|| crate::learning::learning(&[], 0, state.days)),
                pairs: shown.pairs.clone(),
            },
            settings: self.settings_view(),
        }
    }

    fn session_view(&self) -> SessionView {
        let (state, settings) = (&self.state, &self.state.resolved.settings);
        let session = if state.session.key_rejected {
            SessionState::KeyRejected
        } else if state.session.key.is_some() && state.email().is_some() {
            SessionState::SignedIn
        } else if state.has_account() || matches!(state.store, StoreState::Closed(_)) {
            SessionState::Locked
        } else {
            SessionState::SignedOut
        };
        SessionView {
            state: session,
            email: state.email().map(str::to_owned),
            session_only: state.session.session_only,
            keychain: state.session.keychain.unwrap_or(KeychainState::Ok),
            email_locked: state.resolved.is_locked("account.email"),
            api_url: settings.api.url.clone(),
            api_url_is_default: settings.api.url == crate::settings::Api::default().url,
            api_url_locked: state.resolved.is_locked("api.url"),
        }
    }

    pub(super) fn waiting(&self) -> u32 {
        let waiting = self.state.calls.values().filter(|call| matches!(call.survey.state, SurveyState::Queued | SurveyState::Sending));
        u32::try_from(waiting.count()).unwrap_or(u32::MAX)
    }

    pub(super) fn questions(&self) -> u32 {
        let open = self.state.calls.values().filter(|call| call.survey.state == SurveyState::AwaitingEstimate);
        u32::try_from(open.count()).unwrap_or(u32::MAX)
    }

    /// At most one, by the order of [`BannerKind`].
    fn banner(&self) -> Option<Banner> {
        let (state, reading) = (&self.state, &self.state.reading);
        let trouble = self.trouble_words();
        let kind = if trouble.is_some() {
            BannerKind::Trouble
        } else if self.in_rehearsal() {
            BannerKind::Rehearsal
        } else if self.start.practice.is_some() {
            BannerKind::Practice
        } else if state.in_call() {
            BannerKind::Quiet
        } else if state.presenting_until.is_some() {
            BannerKind::Presenting
        } else if self.is_offline() {
            BannerKind::Offline
        } else if state.paused_until.is_some() {
            BannerKind::Paused
        } else if !state.resolved.faults.is_empty() {
            BannerKind::Settings
        } else {
            return None;
        };
        let call_since =
            state.calls.values().filter(|call| call.ended_at.is_none()).map(|call| call.answered_at.unwrap_or(call.created_at)).min();
        let fault = state.resolved.faults.first();
        Some(Banner {
            kind,
            since: match kind {
                BannerKind::Quiet => call_since,
                BannerKind::Offline => reading.since,
                BannerKind::Trouble
                | BannerKind::Rehearsal
                | BannerKind::Practice
                | BannerKind::Paused
                | BannerKind::Presenting
                | BannerKind::Settings => None,
            },
            until: match kind {
                BannerKind::Paused => state.paused_until,
                BannerKind::Presenting => state.presenting_until,
                BannerKind::Trouble
                | BannerKind::Rehearsal
                | BannerKind::Practice
                | BannerKind::Quiet
                | BannerKind::Offline
                | BannerKind::Settings => None,
            },
            last_read: reading.last_read,
            answers: self.held_answers(),
            questions: self.questions(),
            surveys: self.waiting(),
            stale_minutes: state.resolved.settings.survey.stale_minutes,
            words: trouble.or_else(|| fault.map(|fault| fault.words.say(&state.texts))),
        })
    }

    fn health(&self) -> Health {
        let (state, reading) = (&self.state, &self.state.reading);
        let health = match self.session_view().state {
            SessionState::SignedOut => HealthState::SignedOut,
            SessionState::Locked => HealthState::Locked,
            SessionState::KeyRejected => HealthState::KeyRejected,
            SessionState::SignedIn => match reading.state {
                ServiceState::Ok if self.start.practice.is_some() => HealthState::Practice,
                ServiceState::Ok => HealthState::Connected,
                ServiceState::Offline => HealthState::Offline,
                ServiceState::Throttled => HealthState::Throttled,
                ServiceState::KeyRejected => HealthState::KeyRejected,
                ServiceState::Unreachable => HealthState::Unreachable,
                ServiceState::Unknown => HealthState::Connecting,
            },
        };
        Health {
            state: health,
            last_read: reading.last_read,
            next_read: reading.next_read,
            waiting: self.waiting(),
            reading: reading.reading,
            words: reading.last_error.as_ref().map(|words| words.say(&state.texts)).or_else(|| state.session.keychain_words.clone()),
        }
    }
}
