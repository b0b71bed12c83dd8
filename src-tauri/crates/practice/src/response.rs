//! A customer's answer, and its form on the wire (reference 2.6).

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::moods::TimestampStyle;
use crate::stamp::stamp;

/// Text that is mostly one of our own pool: 100,000 rows of history share it.
pub(crate) type Text = Cow<'static, str>;

/// The customer as a response shows them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Respondent {
    pub(crate) id: u32,
    pub(crate) first_name: Option<Text>,
    pub(crate) last_name: Option<Text>,
    pub(crate) title: Option<Text>,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) company: Option<Text>,
    pub(crate) city: Option<Text>,
    pub(crate) country: Option<Text>,
    pub(crate) external_id: Option<Text>,
}

/// The agent an answer belongs to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Owner {
    pub(crate) id: u32,
    pub(crate) email: Arc<str>,
}

/// One answer. It exists for readers once the clock has reached `rating_at`, its comment once `comment_at` is reached.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Response {
    pub(crate) id: u32,
    pub(crate) rating: u8,
    pub(crate) sent_at: Timestamp,
    pub(crate) opened_at: Timestamp,
    pub(crate) rating_at: Timestamp,
    pub(crate) comment: Option<(Text, Timestamp)>,
    pub(crate) respondent: Respondent,
    pub(crate) campaign_id: u32,
    pub(crate) agent_rating: Option<u8>,
    pub(crate) owner: Option<Owner>,
    pub(crate) custom: Option<Box<Value>>,
}

impl Response {
    /// Whether readers can see it.
    pub(crate) fn exists_at(&self, now: Timestamp) -> bool {
        self.rating_at <= now
    }

    /// Whether it belongs to this agent; addresses are compared without regard to case.
    pub(crate) fn is_of(&self, email: &str) -> bool {
        self.owner.as_ref().is_some_and(|owner| owner.email.eq_ignore_ascii_case(email))
    }
}

/// What the wire form needs besides the response.
#[derive(Clone, Debug)]
pub(crate) struct WireContext {
    pub(crate) now: Timestamp,
    pub(crate) timestamps: TimestampStyle,
    pub(crate) campaign_names: HashMap<u32, String>,
}

/// The camelCase object with every field of reference 2.6. Absent values are null, as .NET writes them.
pub(crate) fn wire(response: &Response, context: &WireContext) -> Value {
    let time = |at: Timestamp| stamp(at, context.timestamps);
    let comment = response.comment.as_ref().filter(|(_, at)| *at <= context.now);
    let person = &response.respondent;
    let owner = response.owner.as_ref();
    json!({
        "id": response.id,
        "rating": response.rating,
        "ratingTime": time(response.rating_at),
        "userComment": comment.map(|(text, _)| text),
        "commentTime": comment.map(|(_, at)| time(*at)),
        "surveyOpenedTime": time(response.opened_at),
        "surveySendTime": time(response.sent_at),
        "surveyScheduleTime": time(response.sent_at),
        "surveyBouncedTime": null,
        "reminderScheduledTime": null,
        "reminderSendTime": null,
        "reminderOpenedTime": null,
        "reminderBouncedTime": null,
        "respondent": {
            "id": person.id,
            "firstName": person.first_name,
            "lastName": person.last_name,
            "emailAddress": person.email,
            "phoneNumber": person.phone,
            "title": person.title,
            "companyName": person.company,
            "department": null,
            "address1": null,
            "address2": null,
            "city": person.city,
            "zipCode": null,
            "country": person.country,
            "active": true,
            "externalId": person.external_id,
            "employeeId": owner.map(|owner| owner.id),
            "employeeEmail": owner.map(|owner| &*owner.email),
            "employeeExternalId": null,
        },
        "campaignId": response.campaign_id,
        "campaignName": context.campaign_names.get(&response.campaign_id),
        "sender": 3,
        "device": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X)",
        "answer1": "",
        "answer2": "",
        "answer3": "",
        "answer4": "",
        "answer5": "",
        "surveyAnswers": null,
        "agentRating": response.agent_rating,
        "doNotContact": false,
        "isPublic": false,
        "allowedForPublicUse": false,
        "orgId": ORGANISATION,
        "msCrmId": null,
        "custom": response.custom,
        "history": null,
    })
}

/// The organisation's id.
pub(crate) const ORGANISATION: &str = "5f0c1f6e-7a1b-4f43-9d0e-2f6d7c1b9a10";
