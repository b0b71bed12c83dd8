//! What windows, tray and console show. Values only: two views can be compared, and nothing here knows how to draw.

mod app;
mod build;
mod details;
mod documents;
mod tray;
mod trial;
mod update;

pub use app::{
    AppView, Badges, Banner, BannerKind, CallerPhase, CallerView, CallsView, CampaignChoice, Chosen, EarlierAnswer, Health, HealthState,
    LearningView, PairRow, PgapView, QueueView, ScoreTrend, SessionState, SessionView, SettingRow, SettingsView, SetupStep, SetupStepName,
    SetupView, StepState, TodayView, Views, Way,
};
pub use build::{Lens, needs_agent};
pub use details::{CallDetails, Judged, Rule, RuleSetting, SentField, SentName};
pub use documents::{
    Band, CallAnswer, DoorStatus, HeldBy, LearningBand, LearningDocument, LearningPoint, LedgerRow, NotificationsStatus, OutboxStatus,
    ReadsStatus, ReadsWhy, ResponseRow, ScoreDocument, ScoreOrigin, ScoreShown, ServiceState, ServiceStatus, SettingDocument,
    SettingsFault, StatusDocument, TrayState,
};
pub use tray::{TrayIcon, TrayView};
pub use trial::{ConnectionTrial, StepOutcome, StepReport, WayStep};
pub use update::{UpdateState, UpdateStatus};
