//! How a practice service is set up. Everything has a default that makes a pleasant practice mode; tests change what they need.

use std::fmt;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::clock::{self, Clock};

/// A campaign of the organisation. `allow_duplicates` is `template.allowDuplicates` of the service (reference 3.5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Campaign {
    /// The service's number of the campaign.
    pub id: u32,
    /// What people call it.
    pub name: String,
    /// Whether the same respondent may be invited again. Off means 409 for the second invitation.
    #[serde(default = "yes")]
    pub allow_duplicates: bool,
}

/// One row of the IVR map: calls of this queue belong to that campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueCampaign {
    /// The phone system's id of the queue, an opaque text.
    pub queue_id: String,
    /// The campaign its callers are asked in.
    pub campaign_id: u32,
}

/// The set-up of one practice service.
#[derive(Clone)]
pub struct Options {
    /// Decides everything that looks like chance: the same seed, clock and requests give the same replies.
    pub seed: u64,
    /// Port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// The only key that is accepted.
    pub api_key: String,
    /// The agent who exists from the beginning and owns the history.
    pub agent_email: String,
    /// First and last name of that agent.
    pub agent_name: (String, String),
    /// Seconds between a survey and the customer's rating.
    pub answer_after_seconds: RangeInclusive<u64>,
    /// Share of customers who answer at all, 0.0 ..= 1.0.
    pub answering_share: f64,
    /// Seconds between the rating and a comment that comes later.
    pub comment_after_seconds: RangeInclusive<u64>,
    /// Days the history reaches back.
    pub history_days: u32,
    /// Responses in the history; 100,000 load in well under a second.
    pub history_responses: usize,
    /// Campaigns of the organisation.
    pub campaigns: Vec<Campaign>,
    /// The IVR map of the organisation.
    pub ivr_map: Vec<QueueCampaign>,
    /// Country code given to telephone numbers without one (reference 3.9).
    pub default_country_code: String,
    /// Calls per second and key before 429 (reference 3.1). `None` switches the limit off.
    pub calls_per_second: Option<usize>,
    /// Milliseconds every reply takes at least, drawn from this range.
    pub latency_millis: RangeInclusive<u64>,
    /// Serve the control under `/_practice/` too, without a key, for other processes.
    pub control_http: bool,
    /// Where the service takes its time from.
    pub clock: Clock,
}

impl Default for Options {
    fn default() -> Self {
        let campaigns = [(17, "Support"), (18, "Billing"), (19, "Sales"), (21, "Claims")];
        Self {
            seed: 1,
            port: 0,
            api_key: "practice-key".to_owned(),
            agent_email: "alex@practice.example".to_owned(),
            agent_name: ("Alex".to_owned(), "Holm".to_owned()),
            answer_after_seconds: 20..=180,
            answering_share: 0.65,
            comment_after_seconds: 15..=90,
            history_days: 90,
            history_responses: 64,
            campaigns: campaigns.map(|(id, name)| Campaign { id, name: name.to_owned(), allow_duplicates: true }).to_vec(),
            ivr_map: campaigns.map(|(campaign_id, name)| QueueCampaign { queue_id: name.to_lowercase(), campaign_id }).to_vec(),
            default_country_code: "+45".to_owned(),
            calls_per_second: Some(10),
            latency_millis: 0..=0,
            control_http: false,
            clock: clock::system(),
        }
    }
}

/// The key stays out, whatever is logged.
impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("seed", &self.seed)
            .field("port", &self.port)
            .field("history_responses", &self.history_responses)
            .field("control_http", &self.control_http)
            .finish_non_exhaustive()
    }
}

fn yes() -> bool {
    true
}
