//! The tray: its picture, its tooltip and the lines of its menu.

use super::super::run::Engine;
use crate::call::SurveyState;
use crate::ports::KeychainState;
use crate::text::Arg;
use crate::view::{AppView, BannerKind, HealthState, LedgerRow, ServiceState, SessionState, TrayIcon, TrayView};
use jiff::tz::TimeZone;

impl Engine {
    pub(super) fn tray_view(&self, app: &AppView) -> TrayView {
        let (texts, questions) = (&self.state.texts, self.questions());
        let zone = TimeZone::system();
        let trouble = app.session.state == SessionState::KeyRejected
            || app.session.state == SessionState::Locked
            || app.banner.as_ref().is_some_and(|banner| banner.kind == BannerKind::Trouble)
            || self.shown.needs.iter().any(|row| row.survey == SurveyState::Uncertain);
        let icon = if self.state.in_call() || self.state.presenting_until.is_some() {
            TrayIcon::Call
        } else if trouble {
            TrayIcon::Attention
        } else if questions > 0 {
            TrayIcon::Question
        } else if self.is_offline() {
            TrayIcon::Offline
        } else if self.shown.unread > 0 {
            TrayIcon::Unread
        } else {
            TrayIcon::Idle
        };
        let ended = |row: &&LedgerRow| row.ended_at.is_some();
        let last_call = app.calls.rows.iter().find(ended);
        TrayView {
            icon,
            tooltip: self.tooltip(icon, app),
            health: texts.health_line(&app.health, &zone),
            score: (app.session.state == SessionState::SignedIn).then(|| texts.score_line(&app.today.score)),
            question: (questions > 0).then(|| texts.say("tray-questions", &[("count", Arg::from(questions))])),
            answers: (self.shown.unread > 0).then(|| texts.say("tray-answers", &[("count", Arg::from(self.shown.unread))])),
            last_call: last_call.map(|row| texts.last_call_line(row, &zone)),
            call_open: self.state.in_call(),
            paused: self.state.paused_until.map(|until| texts.say("tray-paused", &[("until", self.moment(until))])),
            presenting: self.state.presenting_until.map(|until| texts.say("tray-presenting", &[("until", self.moment(until))])),
            signed_in: matches!(app.session.state, SessionState::SignedIn | SessionState::Locked),
        }
    }

    fn moment(&self, at: jiff::Timestamp) -> Arg {
        Arg::from(self.state.texts.moment(at, self.now, &TimeZone::system()))
    }

    fn tooltip(&self, icon: TrayIcon, app: &AppView) -> String {
        let texts = &self.state.texts;
        match icon {
            TrayIcon::Call => match self.state.presenting_until.filter(|_| !self.state.in_call()) {
                Some(until) => texts.say("tray-presenting-tooltip", &[("until", self.moment(until))]),
                None => texts.say("tray-call", &[]),
            },
            TrayIcon::Attention => self.attention(app),
            TrayIcon::Question => texts.say("tray-question", &[("count", Arg::from(self.questions()))]),
            TrayIcon::Offline => {
                let id = if self.state.reading.state == ServiceState::Offline { "tray-offline" } else { "tray-unreachable" };
                texts.say(id, &[("surveys", Arg::from(self.waiting()))])
            }
            TrayIcon::Unread => texts.say("tray-unread", &[("count", Arg::from(self.shown.unread))]),
            TrayIcon::Idle if app.rehearsal => texts.say("tray-rehearsal", &[]),
            TrayIcon::Idle => match app.health.state {
                HealthState::SignedOut => texts.say("tray-signed-out", &[]),
                HealthState::Practice => texts.say("tray-practice", &[]),
                HealthState::Connecting => texts.say("tray-connecting", &[]),
                HealthState::Connected
                | HealthState::Offline
                | HealthState::Throttled
                | HealthState::Unreachable
                | HealthState::KeyRejected
                | HealthState::Locked => texts.say("tray-idle", &[]),
            },
        }
    }

    /// What is wrong, in the tray's words.
    fn attention(&self, app: &AppView) -> String {
        let texts = &self.state.texts;
        let uncertain = self.shown.needs.iter().filter(|row| row.survey == SurveyState::Uncertain).count();
        let id = match app.session.state {
            SessionState::KeyRejected => "tray-attention.key-rejected",
            SessionState::Locked => match app.session.keychain {
                KeychainState::Absent => "tray-attention.no-keychain",
                KeychainState::Denied => "tray-attention.keychain-denied",
                KeychainState::Locked => "tray-attention.locked",
                KeychainState::Ok => "tray-attention.trouble",
            },
            SessionState::SignedIn | SessionState::SignedOut => match &app.banner {
                Some(banner) if banner.kind == BannerKind::Trouble => "tray-attention.trouble",
                _ if uncertain > 0 => "tray-attention.uncertain",
                _ => "tray-attention",
            },
        };
        let uncertain = u32::try_from(uncertain).unwrap_or(u32::MAX);
        texts.say(id, &[("count", Arg::from(uncertain))])
    }
}
