//! Customers' answers: what the service says of one, what is kept of it, and how a read is merged into what is kept.

use crate::id::{CallId, CampaignId, Estimate, ResponseId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One answer as the service tells it (API reference 2.6). Every member but the id may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The service's id.
    pub id: ResponseId,
    /// The rating. 0 is a rating; `None` is none. Outside 0..=10 on campaigns that are not NPS.
    pub rating: Option<i64>,
    /// When it was given.
    pub rated_at: Option<Timestamp>,
    /// The customer's words.
    pub comment: Option<String>,
    /// When they were added; often later than the rating.
    pub comment_at: Option<Timestamp>,
    /// The customer's first name.
    pub first_name: Option<String>,
    /// The customer's last name.
    pub last_name: Option<String>,
    /// The customer's number as the service writes it.
    pub phone: Option<String>,
    /// The campaign.
    pub campaign: Option<CampaignId>,
    /// The campaign's name.
    pub campaign_name: Option<String>,
    /// The estimate that went along with the survey.
    pub agent_rating: Option<Estimate>,
    /// The agent whom the answer is about.
    pub employee_email: Option<String>,
}

/// Marks that an agent may put on an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    /// It is about somebody or something else.
    NotAboutMe,
    /// The customer should be called back.
    CallBack,
}

/// One answer as it is kept on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptResponse {
    /// What the service says.
    #[serde(flatten)]
    pub response: Response,
    /// The call that it belongs to, where it is one of this computer.
    pub call: Option<CallId>,
    /// The agent's estimate: the service's, else that of the call.
    pub estimate: Option<Estimate>,
    /// Whether the agent has not looked at it yet.
    pub unread: bool,
    /// The agent's marks.
    pub tags: Vec<Tag>,
}
