//! One call, opened: which rule decided, what was sent, what would become of such a call today.

use super::documents::{LedgerRow, SettingDocument};
use crate::call::{Reason, SurveyState};
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// One call with everything that an agent may want to know about it.
#[derive(Clone, PartialEq, Serialize, TS)]
pub struct CallDetails {
    /// Its row.
    pub row: LedgerRow,
    /// The rule that decided.
    pub rule: Rule,
    /// What the last request held, masked; empty where none was made, or where it is forgotten by now.
    pub sent: Vec<SentField>,
    /// What would become of such a call with today's settings; `null` where its number is forgotten or it has not ended.
    pub today: Option<Judged>,
}

/// What decided about a survey: settings with their values as they are now, or a fact that no setting changes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
#[ts(tag = "by")]
pub enum Rule {
    /// Nothing yet: the call has not ended.
    Open,
    /// These settings.
    Settings {
        /// Each with its value now and its origin.
        settings: Vec<RuleSetting>,
    },
    /// A row of the queues in the settings.
    LocalQueue {
        /// The queue.
        queue: String,
    },
    /// The service's map of queues.
    IvrMap {
        /// The queue.
        queue: String,
    },
    /// `survey.default_campaign`.
    DefaultCampaign,
    /// The agent.
    Agent,
    /// The service.
    Service,
    /// The call itself: voice mail, not answered, withheld.
    Fact,
}

/// A setting in a rule.
pub type RuleSetting = SettingDocument;

/// What would become of a call.
#[derive(Clone, PartialEq, Serialize, TS)]
pub struct Judged {
    /// `queued` or `skipped`.
    pub survey: SurveyState,
    /// Why not.
    pub reason: Option<Reason>,
    /// Figures that belong to the reason.
    #[ts(type = "Record<string, unknown> | null")]
    pub detail: Option<Value>,
    /// The campaign's name.
    pub campaign_name: Option<String>,
}

/// Names of what a request holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SentName {
    /// The campaign.
    Campaign,
    /// The guid that is the same in every try.
    Guid,
    /// The customer's number, masked.
    Number,
    /// The customer's first name.
    FirstName,
    /// The customer's last name.
    LastName,
    /// The customer's e-mail address, masked.
    Email,
    /// The customer's company.
    Company,
    /// Free text.
    Note,
    /// A field of the organisation's own; its name is `custom`.
    Custom,
    /// The agent's e-mail address.
    Agent,
    /// The agent's estimate.
    Estimate,
    /// Whether the service was asked for a p-gap period.
    PgapCheck,
}

/// One part of a request.
#[derive(Clone, PartialEq, Serialize, TS)]
pub struct SentField {
    /// What it is.
    pub name: SentName,
    /// The name of a field of the organisation's own.
    pub custom: Option<String>,
    /// Its value as it may be shown.
    pub value: String,
}
