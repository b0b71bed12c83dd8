//! Everything the practice organisation is made of, as one value that a lock protects. Time comes in as an argument.

use std::collections::HashMap;
use std::sync::Arc;

use fastrand::Rng;
use jiff::Timestamp;

use crate::employees::{EmployeeCard, Employees};
use crate::faults::Faults;
use crate::history;
use crate::limit::SlidingSecond;
use crate::members::Members;
use crate::moods::Moods;
use crate::options::{Campaign, Options, QueueCampaign};
use crate::people::regulars;
use crate::record::Record;
use crate::response::{Response, WireContext};
use crate::training::Session;

/// Respondents made by requests are numbered from here on.
const FIRST_NEW_RESPONDENT: u32 = 2_000_001;

/// The organisation.
pub(crate) struct World {
    pub(crate) options: Options,
    pub(crate) campaigns: Vec<Campaign>,
    pub(crate) ivr_map: Vec<QueueCampaign>,
    pub(crate) employees: Employees,
    pub(crate) members: Members,
    pub(crate) responses: Vec<Arc<Response>>,
    pub(crate) sessions: Vec<Session>,
    pub(crate) moods: Moods,
    pub(crate) faults: Faults,
    pub(crate) record: Record,
    pub(crate) limit: SlidingSecond,
    pub(crate) rng: Rng,
    respondents: HashMap<String, u32>,
}

impl World {
    /// The organisation as it is at `now`, with its history.
    pub(crate) fn new(options: Options, now: Timestamp) -> Self {
        let mut employees = Employees::default();
        let agent = EmployeeCard {
            email: Some(options.agent_email.clone()),
            first_name: Some(options.agent_name.0.clone()),
            last_name: Some(options.agent_name.1.clone()),
            ..EmployeeCard::default()
        };
        let responses = match employees.tell(&agent) {
            Some(owner) => history::load(&options, &owner, now),
            None => Vec::new(),
        };
        let respondents = regulars(options.seed)
            .into_iter()
            .enumerate()
            .map(|(place, person)| (person.phone.clone(), history::regular(place, &person).id))
            .collect();
        Self {
            campaigns: options.campaigns.clone(),
            ivr_map: options.ivr_map.clone(),
            employees,
            members: Members::default(),
            responses,
            sessions: Vec::new(),
            moods: Moods::default(),
            faults: Faults::default(),
            record: Record::default(),
            limit: SlidingSecond::default(),
            rng: Rng::with_seed(options.seed),
            respondents,
            options,
        }
    }

    /// The campaign with this number.
    pub(crate) fn campaign(&self, id: u32) -> Option<&Campaign> {
        self.campaigns.iter().find(|campaign| campaign.id == id)
    }

    /// The number of the next response.
    pub(crate) fn next_response_id(&self) -> u32 {
        u32::try_from(self.responses.len()).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// The response with this number: they are numbered from 1 in the order they were made.
    pub(crate) fn response_mut(&mut self, id: u32) -> Option<&mut Response> {
        let place = usize::try_from(id).ok()?.checked_sub(1)?;
        self.responses.get_mut(place).map(Arc::make_mut)
    }

    /// The number of the respondent with this number or e-mail; the same person keeps it.
    pub(crate) fn respondent_id(&mut self, phone: Option<&str>, email: Option<&str>) -> u32 {
        let keys = [phone.map(str::to_owned), email.map(str::to_lowercase)];
        let known = keys.iter().flatten().find_map(|key| self.respondents.get(key).copied());
        let next = FIRST_NEW_RESPONDENT.saturating_add(u32::try_from(self.respondents.len()).unwrap_or(0));
        let id = known.unwrap_or(next);
        for key in keys.into_iter().flatten() {
            self.respondents.entry(key).or_insert(id);
        }
        id
    }

    /// What the wire form of responses needs at this moment.
    pub(crate) fn wire_context(&self, now: Timestamp) -> WireContext {
        let campaign_names = self.campaigns.iter().map(|campaign| (campaign.id, campaign.name.clone())).collect();
        WireContext { now, timestamps: self.moods.timestamps, campaign_names }
    }
}
