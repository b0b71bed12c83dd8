//! The views: everything that is shown, made of what the engine knows and what the store keeps.
//!
//! Rows and figures are read again only when calls or answers changed; between that, a view costs nothing but copies.

use super::Start;
use super::run::Engine;
use super::state::StoreState;
use crate::call::{CallRecord, SurveyState};
use crate::pgap;
use crate::ports::{CallsWanted, KeychainState, ResponsesWanted, StoreFault};
use crate::text::{Arg, Texts};
use crate::view::{
    AppView, Badges, Banner, BannerKind, CallsView, CampaignChoice, Chosen, Health, HealthState, LearningDocument, LearningView, LedgerRow,
    PairRow, PgapView, QueueView, ResponseRow, ScoreDocument, ScoreTrend, ServiceState, SessionState, SessionView, SettingsView, SetupView,
    TodayView, TrayIcon, TrayView, UpdateStatus, Views, needs_agent,
};
use jiff::{SignedDuration, tz::TimeZone};

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
            let revision = self.shown.revision;
            self.shown = Shown { revision, calls_stale: true, answers_stale: true, ..Shown::default() };
        }
        self.shown.revision += 1;
        let app = self.app_view();
        Views {
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

    fn app_view(&self) -> AppView {
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
            health: self.health(),
            badges: Badges {
                answers: shown.unread,
                calls: u32::try_from(shown.needs.iter().filter(|row| row.needs_you).count()).unwrap_or(u32::MAX),
            },
            today: TodayView {
                score: shown.score.clone().unwrap_or_else(|| empty_score(state.days)),
                answers: shown.answers.clone(),
                total: shown.total_answers,
                trend: shown.trend.clone(),
                best: shown.best.clone(),
            },
            calls: CallsView {
                needs_you: shown.needs.clone(),
                rows: shown.calls.clone(),
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

    fn waiting(&self) -> u32 {
        let waiting = self.state.calls.values().filter(|call| matches!(call.survey.state, SurveyState::Queued | SurveyState::Sending));
        u32::try_from(waiting.count()).unwrap_or(u32::MAX)
    }

    fn questions(&self) -> u32 {
        let open = self.state.calls.values().filter(|call| call.survey.state == SurveyState::AwaitingEstimate);
        u32::try_from(open.count()).unwrap_or(u32::MAX)
    }

    /// At most one: trouble, rehearsal, practice, in a call, offline, paused, a wrong setting; in this order.
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
            answers: u32::try_from(state.held.len()).unwrap_or(u32::MAX),
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

    fn settings_view(&self) -> SettingsView {
        let state = &self.state;
        SettingsView {
            rows: state.resolved.rows(),
            faults: state.resolved.faults_in(&state.texts),
            policy_count: state.resolved.policy_count(),
            doors: state.doors.values().map(|door| door.said_in(&state.texts)).collect(),
            door_secrets: state.session.secrets.door_secrets.keys().cloned().collect(),
            service: self.service_status(),
            queues: self.queues(),
            campaigns: self.campaign_choices(),
            version: self.start.version.clone(),
            update: self.update_status(),
            data_bytes: self.shown.data_bytes,
        }
    }

    /// All campaigns, by name.
    fn campaign_choices(&self) -> Vec<CampaignChoice> {
        let mut choices: Vec<_> =
            self.state.campaigns.iter().map(|campaign| CampaignChoice { id: campaign.id, name: campaign.name.clone() }).collect();
        choices.sort_by_key(|choice| (choice.name.to_lowercase(), choice.id));
        choices
    }

    /// Local rows, the service's map, and queues that calls named without a campaign.
    fn queues(&self) -> Vec<QueueView> {
        let (state, lens) = (&self.state, self.lens());
        let local = state.resolved.settings.queues.iter().map(|row| QueueView {
            queue: row.queue.clone(),
            campaign: row.campaign,
            campaign_name: lens.campaign_name(row.campaign),
            local: true,
            enabled: row.enabled,
        });
        let mut queues: Vec<QueueView> = local.collect();
        let mut add = |queue: &str, campaign| {
            if !queues.iter().any(|known| crate::policy::same_queue(&known.queue, queue)) {
                let campaign_name = lens.campaign_name(campaign);
                queues.push(QueueView { queue: queue.to_owned(), campaign, campaign_name, local: false, enabled: true });
            }
        };
        for row in state.ivr_map.iter().flatten() {
            add(&row.queue, Some(row.campaign));
        }
        for queue in &state.unmapped {
            add(queue, None);
        }
        queues
    }

    fn pgap_view(&self) -> Option<PgapView> {
        let state = &self.state;
        let call = pgap::on_screen(state.calls.values(), state.preferred, state.keeps_windows_away(), self.now)?;
        let settings = &state.resolved.settings;
        let lens = self.lens();
        let chosen = pgap::can_be_undone(call, self.now)
            .then(|| Chosen { estimate: call.survey.estimate, until: call.survey.due_at.unwrap_or(self.now) });
        let waiting = state.calls.values().filter(|other| other.survey.state == SurveyState::AwaitingEstimate && other.id != call.id);
        let question =
            settings.pgap.question.get(state.texts.language()).cloned().unwrap_or_else(|| state.texts.say("pgap-built-in-question", &[]));
        Some(PgapView {
            revision: self.shown.revision,
            call: call.id,
            name: call.customer_name(),
            number: lens.number(call.e164.as_deref().or(call.number.as_deref())),
            about: lens.campaign_name(call.survey.campaign).or_else(|| call.queue.clone()),
            talk_seconds: call.talk_seconds,
            ended_at: call.ended_at,
            question,
            more: u32::try_from(waiting.count()).unwrap_or(u32::MAX),
            chosen,
            language: state.texts.language().to_owned(),
            theme: settings.window.theme.word().to_owned(),
            practice: self.start.practice.is_some(),
        })
    }

    /// A question that was put off, or a choice that can no longer be undone, changes what is on screen.
    pub(super) fn questions_due(&mut self) {
        let on_screen = pgap::on_screen(self.state.calls.values(), self.state.preferred, self.state.keeps_windows_away(), self.now)
            .map(|call| (call.id, pgap::can_be_undone(call, self.now)));
        if self.state.on_screen != on_screen {
            self.state.on_screen = on_screen;
            self.shown.touch();
        }
    }

    fn tray_view(&self, app: &AppView) -> TrayView {
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
        let last_row = app.calls.rows.iter().find(ended);
        TrayView {
            icon,
            tooltip: self.tooltip(icon, app),
            health: texts.health_line(&app.health, &zone),
            score: (app.session.state == SessionState::SignedIn).then(|| texts.score_line(&app.today.score)),
            question: (questions > 0).then(|| texts.say("tray-questions", &[("count", Arg::from(questions))])),
            answers: (self.shown.unread > 0).then(|| texts.say("tray-answers", &[("count", Arg::from(self.shown.unread))])),
            last_call: last_row.map(|row| texts.last_call_line(row, &zone)),
            call_open: self.state.in_call(),
            paused: self.state.paused_until.map(|until| texts.say("tray-paused", &[("until", self.moment(until))])),
            presenting: self.state.presenting_until.map(|until| texts.say("tray-presenting", &[("until", self.moment(until))])),
            signed_in: matches!(app.session.state, SessionState::SignedIn | SessionState::Locked),
            last_row: last_row.cloned().map(Box::new),
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

fn empty_score(days: u16) -> ScoreDocument {
    crate::score::score(&crate::ports::RatingCounts::default(), days, crate::view::ScoreOrigin::Computed, None)
}

/// What is shown before the engine's first turn.
pub(super) fn first_views(start: &Start) -> Views {
    let texts = Texts::of(&start.system_language);
    let resolved = crate::settings::Resolved::default();
    let settings = &resolved.settings;
    let days = settings.read.days;
    let health = Health { state: HealthState::Connecting, last_read: None, next_read: None, waiting: 0, reading: false, words: None };
    Views {
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
            last_row: None,
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
            health,
            badges: Badges::default(),
            today: TodayView { score: empty_score(days), answers: Vec::new(), total: 0, trend: None, best: None },
            calls: CallsView { needs_you: Vec::new(), rows: Vec::new(), total: 0, stale_minutes: settings.survey.stale_minutes },
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
