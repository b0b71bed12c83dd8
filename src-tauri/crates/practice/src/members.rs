//! The campaign members that requests have made: a respondent in a campaign (reference 3.5).

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// One accepted survey.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Member {
    /// The service's number of the campaign member.
    pub id: u32,
    /// When it was accepted.
    pub at: Timestamp,
    /// The campaign.
    pub campaign_id: u32,
    /// The caller's guid, if one came along.
    pub guid: Option<Uuid>,
    /// The service's number of the respondent.
    pub respondent_id: u32,
    /// E.164.
    pub phone: Option<String>,
    /// The respondent's e-mail.
    pub email: Option<String>,
    /// The agent the answer will belong to.
    pub employee_email: Option<String>,
    /// The agent's estimate, 0..=10.
    pub agent_rating: Option<u8>,
    /// Whether the request asked for p-gap.
    pub check_pgap: bool,
    /// The caller's note.
    pub note: Option<String>,
    /// The caller's metadata.
    pub custom: Option<Value>,
    /// False if the customer may not be contacted: no survey goes out.
    pub contactable: bool,
    /// The response that this customer gives, or will give once its time has come.
    pub response_id: Option<u32>,
}

/// All members, and what is known of repeated guids.
#[derive(Debug, Default)]
pub(crate) struct Members {
    all: Vec<Member>,
    by_guid: HashMap<Uuid, usize>,
    repeats: BTreeMap<Uuid, u32>,
}

impl Members {
    pub(crate) fn all(&self) -> &[Member] {
        &self.all
    }

    pub(crate) fn repeats(&self) -> &BTreeMap<Uuid, u32> {
        &self.repeats
    }

    /// The number the next member gets.
    pub(crate) fn next_id(&self) -> u32 {
        u32::try_from(self.all.len()).unwrap_or(u32::MAX).saturating_add(70_001)
    }

    pub(crate) fn add(&mut self, member: Member) {
        if let Some(guid) = member.guid {
            self.by_guid.insert(guid, self.all.len());
        }
        self.all.push(member);
    }

    /// The member made with this guid before; finding one counts as a repeat.
    pub(crate) fn repeated(&mut self, guid: Uuid) -> Option<&Member> {
        let place = *self.by_guid.get(&guid)?;
        *self.repeats.entry(guid).or_default() += 1;
        self.all.get(place)
    }

    /// Whether a member was made with this guid.
    pub(crate) fn knows(&self, guid: Uuid) -> bool {
        self.by_guid.contains_key(&guid)
    }

    /// The newest member with this number or e-mail.
    pub(crate) fn newest_of(&self, phone: Option<&str>, email: Option<&str>) -> Option<&Member> {
        self.all.iter().rev().find(|member| is_of(member.phone.as_deref(), member.email.as_deref(), phone, email))
    }

    /// Links a response to its member.
    pub(crate) fn answered(&mut self, id: u32, response_id: u32) {
        if let Some(member) = self.all.iter_mut().find(|member| member.id == id) {
            member.response_id = Some(response_id);
        }
    }
}

/// Whether two pairs of number and e-mail mean the same person: the same number, or the same e-mail without regard to case.
pub(crate) fn is_of(phone: Option<&str>, email: Option<&str>, wanted_phone: Option<&str>, wanted_email: Option<&str>) -> bool {
    let phones = phone.is_some() && phone == wanted_phone;
    let emails = matches!((email, wanted_email), (Some(one), Some(other)) if one.eq_ignore_ascii_case(other));
    phones || emails
}
