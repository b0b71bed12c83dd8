//! nps.today, as far as the engine needs it.

use crate::error::Words;
use crate::id::CampaignId;
use crate::id::Estimate;
use crate::id::SurveyGuid;
use crate::response::Response;
use crate::settings::Settings;
use crate::view::ConnectionTrial;
use async_trait::async_trait;
use jiff::Timestamp;
use secrecy::SecretString;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// The service's own face of an agent (API reference 2.3, `employee`).
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Employee {
    /// Ties answers to the agent.
    pub email: String,
    /// `first_name`, `last_name`, `title`, `department`, `team`, `division`, `phone_number`, `external_id` where set.
    pub fields: BTreeMap<String, String>,
}

/// One request to add a respondent.
#[derive(Clone, PartialEq)]
pub struct AddRespondent {
    /// The campaign.
    pub campaign: CampaignId,
    /// The same in every try.
    pub guid: SurveyGuid,
    /// E.164.
    pub phone_number: String,
    /// What else is known of the customer.
    pub respondent: crate::call::RespondentDetails,
    /// Free text.
    pub note: Option<String>,
    /// The organisation's own fields.
    pub custom: BTreeMap<String, String>,
    /// The agent.
    pub employee: Employee,
    /// What the agent chose. Never made up.
    pub estimate: Option<Estimate>,
    /// Whether to ask for a p-gap period.
    pub check_pgap: bool,
}

impl AddRespondent {
    /// What goes along beside number and campaign, by name and without any value: for people who look at what would be sent.
    #[must_use]
    pub fn goes_along(&self) -> Vec<String> {
        let of = &self.respondent;
        let known = [
            ("respondent.email", of.email.is_some()),
            ("respondent.first_name", of.first_name.is_some()),
            ("respondent.last_name", of.last_name.is_some()),
            ("respondent.company", of.company.is_some()),
            ("note", self.note.is_some()),
            ("employee.email", !self.employee.email.is_empty()),
        ];
        let known = known.into_iter().filter(|(_, is_there)| *is_there).map(|(name, _)| name.to_owned());
        let employee = self.employee.fields.keys().map(|name| format!("employee.{name}"));
        let custom = self.custom.keys().map(|name| format!("custom.{}", crate::raw::shown_name(name)));
        known.chain(employee).chain(custom).collect()
    }
}

/// What the service made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// Accepted: the survey goes out.
    Accepted,
    /// The agent is in a p-gap period. Nothing was stored.
    PgapPeriod,
}

/// What the service counts for an agent over some days. Any member may be missing; none is computed from another (6.13).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Analytics {
    /// Mean of the ratings, 0..10.
    pub average: Option<f64>,
    /// Promoters, passives, detractors.
    pub spread: Option<Spread>,
    /// -100..100.
    pub nps: Option<f64>,
}

/// Counts, not shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// 9 and 10.
    pub promoters: u32,
    /// 7 and 8.
    pub passives: u32,
    /// 0 to 6.
    pub detractors: u32,
}

/// One row of the IVR map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueRow {
    /// Opaque text, compared trimmed and without regard to case (6.15).
    pub queue: String,
    /// Where its calls are surveyed.
    pub campaign: CampaignId,
}

/// A campaign's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campaign {
    /// Its id.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
}

/// A list that was read, with what could not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    /// The rows that could be read.
    pub rows: Vec<T>,
    /// How many could not.
    pub unreadable: u32,
    /// Whether the documented fallback answered instead of the endpoint that is set.
    pub fallback: bool,
}

/// What kind of failure a request met: it decides what may be done next (API reference 3.1, 3.7, 6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultClass {
    /// It never reached the service: name, connect, TLS, proxy.
    SurelyNotSent,
    /// It went out and no answer came back, or only half of one.
    MaybeSent,
    /// The service said no for good.
    Rejected,
    /// The service says that this respondent is in the campaign already.
    AlreadyInvited,
    /// The key was not accepted.
    Auth,
    /// Too many calls, or the service asked for a pause. It did nothing.
    Throttled {
        /// How long it asked to wait.
        retry_after: Option<Duration>,
    },
    /// A fault at the service: it may have acted.
    Server,
    /// An answer came that cannot be understood.
    Unreadable,
    /// This endpoint does not exist there.
    Missing,
}

/// A request that failed. Its texts never hold personal data or secrets.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{endpoint}: {words}")]
pub struct ServiceFault {
    /// What may be done next.
    pub class: FaultClass,
    /// The HTTP status, if one came.
    pub status: Option<u16>,
    /// The setting's name of the endpoint: `add_respondent`, `responses`, ...
    pub endpoint: &'static str,
    /// One sentence for a person: what the service said, or what failed (name, connect, TLS, time).
    pub words: Words,
}

/// How to reach the service.
#[derive(Clone)]
pub struct Connection {
    /// The organisation's key.
    pub key: SecretString,
    /// `api.url`, `api.auth_scheme`, `api.calls_per_second`, `api.paths.*`, `api.body`.
    pub settings: Settings,
}

/// nps.today.
#[async_trait]
pub trait Service: Send + Sync + 'static {
    /// Adds a respondent: at most one request reaches the service per call of this function, but for the other body
    /// shape after a refusal that stored nothing (6.2).
    async fn add_respondent(&self, request: AddRespondent) -> Result<Added, ServiceFault>;
    /// Counts for one agent over `days`.
    async fn analytics(&self, email: &str, days: u16) -> Result<Analytics, ServiceFault>;
    /// Answers about one agent, rated or commented since.
    async fn responses(&self, email: &str, since: Timestamp) -> Result<Read<Response>, ServiceFault>;
    /// Earlier answers of one customer.
    async fn phone_responses(&self, e164: &str) -> Result<Read<Response>, ServiceFault>;
    /// Queues and their campaigns. `fallback` with no rows where the service has no such endpoint.
    async fn ivr_map(&self) -> Result<Read<QueueRow>, ServiceFault>;
    /// Names of campaigns.
    async fn campaigns(&self) -> Result<Read<Campaign>, ServiceFault>;
    /// Requests of this computer in the last minute.
    fn calls_last_minute(&self) -> u32;
    /// Settings' names of the endpoints that answer through the documented fallback.
    fn fallbacks(&self) -> Vec<String>;
}

/// Makes a [`Service`] for a key and settings.
#[async_trait]
pub trait Connect: Send + Sync + 'static {
    /// # Errors
    /// When the address or a path template cannot be one; the words say which.
    fn connect(&self, connection: Connection) -> Result<Arc<dyn Service>, ServiceFault>;
    /// Goes the way to the service step by step, reading only; without a key as far as that goes.
    async fn try_out(&self, settings: Settings, key: Option<SecretString>) -> ConnectionTrial;
}
