//! What is shown before anything is known.

use super::super::Start;
use crate::ports::KeychainState;
use crate::text::Texts;
use crate::view::{
    AppView, Badges, CallsView, Health, HealthState, LearningView, ScoreDocument, ServiceState, SessionState, SessionView, SettingsView,
    SetupView, TodayView, TrayIcon, TrayView, UpdateStatus, Views,
};
use jiff::tz::TimeZone;

pub(super) fn empty_score(days: u16) -> ScoreDocument {
    crate::score::score(&crate::ports::RatingCounts::default(), days, None)
}

/// What is shown before the engine's first turn.
pub(in super::super) fn first_views(start: &Start) -> Views {
    let texts = Texts::of(&start.system_language);
    let resolved = crate::settings::Resolved::default();
    let settings = &resolved.settings;
    let days = settings.read.days;
    let health = Health { state: HealthState::Connecting, last_read: None, next_read: None, waiting: 0, reading: false, words: None };
    Views {
        settings_read: false,
        pgap: None,
        caller: None,
        tray: TrayView {
            icon: TrayIcon::Idle,
            tooltip: texts.say("tray-connecting", &[]),
            health: texts.health_line(&health, &TimeZone::system()),
            score: None,
            question: None,
            answers: None,
            last_call: None,
            call_open: false,
            paused: None,
            presenting: None,
            signed_in: false,
        },
        app: AppView {
            revision: 0,
            practice: start.practice.is_some(),
            rehearsal: false,
            language: texts.language().to_owned(),
            theme: settings.window.theme.word().to_owned(),
            session: SessionView {
                state: SessionState::Locked,
                email: None,
                session_only: false,
                keychain: KeychainState::Ok,
                email_locked: false,
                api_url: settings.api.url.clone(),
                api_url_is_default: true,
                api_url_locked: false,
            },
            setup: SetupView::default(),
            banner: None,
            presenting_until: None,
            paused_until: None,
            no_tray: false,
            health,
            badges: Badges::default(),
            today: TodayView { score: empty_score(days), answers: Vec::new(), revision: 0, total: 0, trend: None, best: None },
            calls: CallsView {
                needs_you: Vec::new(),
                rows: Vec::new(),
                revision: 0,
                total: 0,
                stale_minutes: settings.survey.stale_minutes,
            },
            learning: LearningView { learning: crate::learning::learning(&[], 0, days), pairs: Vec::new() },
            settings: SettingsView {
                rows: resolved.rows(),
                faults: Vec::new(),
                policy_count: 0,
                doors: Vec::new(),
                door_secrets: Vec::new(),
                service: crate::view::ServiceStatus {
                    url: settings.api.url.clone(),
                    state: ServiceState::Unknown,
                    last_ok: None,
                    last_error: None,
                    calls_last_minute: 0,
                    calls_per_second_limit: settings.api.calls_per_second,
                    fallbacks: Vec::new(),
                    unreadable_rows: 0,
                },
                queues: Vec::new(),
                campaigns: Vec::new(),
                version: start.version.clone(),
                update: UpdateStatus::default(),
                data_bytes: None,
            },
        },
    }
}
