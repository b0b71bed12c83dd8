//! Adds respondents: the p-gap check, the guid, duplicates, and the customer's later answer (reference 2.3, 2.4, 3.3, 3.5, 3.7).

use std::borrow::Cow;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::clock;
use crate::customers;
use crate::intake::{self, Invitation};
use crate::members::{self, Member};
use crate::moods::{PgapShape, SuccessShape, Takes};
use crate::people::Country;
use crate::phone;
use crate::reply::{Payload, Reply};
use crate::response::{Owner, Respondent, Response};
use crate::world::World;

/// The path that was called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Path {
    /// `/campaigns/{id}/respondent`
    Singular,
    /// `/campaigns/{id}/respondents`
    Plural,
}

/// What became of one request.
pub(crate) struct Outcome {
    pub(crate) reply: Reply,
    /// Whether a campaign member was made.
    pub(crate) stored: bool,
}

impl From<Reply> for Outcome {
    fn from(reply: Reply) -> Self {
        Self {
            reply,
            stored: false,
        }
    }
}

/// Works on one add-respondent request. Nothing is stored unless the whole request is right.
pub(crate) fn add(
    world: &mut World,
    path: Path,
    campaign: &str,
    check_pgap: bool,
    body: &Value,
    now: Timestamp,
) -> Outcome {
    let items = match (items(world, path, body), world_campaign(world, campaign)) {
        (Err(reply), _) => return reply.into(),
        (Ok(_), None) => return Reply::refusal(404, "Campaign not found").into(),
        (Ok(items), Some((id, allow_duplicates))) => (items, id, allow_duplicates),
    };
    let (items, campaign_id, allow_duplicates) = items;
    let mut invitations = Vec::with_capacity(items.len());
    for item in items {
        match read(world, item) {
            Ok(invitation) => invitations.push(invitation),
            Err(complaints) => return Reply::invalid(complaints).into(),
        }
    }
    let honoured = check_pgap && (path == Path::Plural || world.moods.singular_checks_pgap);
    if honoured
        && invitations
            .iter()
            .any(|invitation| asks_for_estimate(world, invitation, campaign_id, now))
    {
        return pgap(world.moods.pgap).into();
    }
    let duplicate = |invitation: &Invitation| {
        !allow_duplicates
            && !known_guid(world, invitation)
            && already_in(world, invitation, campaign_id)
    };
    if invitations.iter().any(duplicate) {
        return Reply::refusal(409, "Respondent already exists in campaign").into();
    }
    let mut stored = false;
    let mut made = Vec::with_capacity(invitations.len());
    for invitation in invitations {
        let repeat = invitation
            .guid
            .and_then(|guid| world.members.repeated(guid));
        let (member, respondent) = match repeat {
            Some(member) => (member.id, member.respondent_id),
            None => {
                stored = true;
                store(world, invitation, campaign_id, check_pgap, now)
            }
        };
        made.push(json!({ "id": member, "respondentId": respondent, "campaignId": campaign_id }));
    }
    Outcome {
        reply: success(world.moods.success, made, body.is_array()),
        stored,
    }
}

fn world_campaign(world: &World, id: &str) -> Option<(u32, bool)> {
    let id = id.parse().ok()?;
    world
        .campaign(id)
        .map(|campaign| (campaign.id, campaign.allow_duplicates))
}

/// The objects of the body, if the path takes its form.
fn items<'a>(world: &World, path: Path, body: &'a Value) -> Result<Vec<&'a Value>, Reply> {
    let takes = match path {
        Path::Singular => Takes::Object,
        Path::Plural => world.moods.plural_takes,
    };
    let kind = match (takes, body) {
        (Takes::Both | Takes::List, Value::Array(items)) if !items.is_empty() => {
            return Ok(items.iter().collect());
        }
        (Takes::Both | Takes::Object, Value::Object(_)) => return Ok(vec![body]),
        (Takes::List, _) => "System.Collections.Generic.List`1[AddRespondent]",
        (Takes::Both | Takes::Object, _) => "AddRespondent",
    };
    let text = format!("The JSON value could not be converted to {kind}. Path: $");
    Err(Reply::invalid(vec![("$".to_owned(), text)]))
}

fn read(world: &World, item: &Value) -> Result<Invitation, Vec<(String, String)>> {
    let mut invitation = intake::invitation(item)?;
    if let Some(text) = invitation.phone.take() {
        let number = phone::normalise(&text, &world.options.default_country_code);
        let wrong = || {
            vec![(
                "respondent.phoneNumber".to_owned(),
                "The phone number is not valid.".to_owned(),
            )]
        };
        invitation.phone = Some(number.ok_or_else(wrong)?);
    }
    Ok(invitation)
}

/// Whether the service asks for an estimate first: in training, no estimate yet, and not stored before.
fn asks_for_estimate(
    world: &World,
    invitation: &Invitation,
    campaign_id: u32,
    now: Timestamp,
) -> bool {
    let agent = invitation
        .employee
        .as_ref()
        .and_then(|card| card.email.as_deref());
    let in_training = agent.is_some_and(|email| {
        world
            .sessions
            .iter()
            .any(|session| session.covers(email, campaign_id, now))
    });
    in_training && invitation.agent_rating.is_none() && !known_guid(world, invitation)
}

fn known_guid(world: &World, invitation: &Invitation) -> bool {
    invitation
        .guid
        .is_some_and(|guid| world.members.knows(guid))
}

/// Whether this person is in this campaign already, by number or e-mail.
fn already_in(world: &World, invitation: &Invitation, campaign_id: u32) -> bool {
    let (phone, email) = (invitation.phone.as_deref(), invitation.email.as_deref());
    let invited = world.members.all().iter().any(|member| {
        member.campaign_id == campaign_id
            && members::is_of(
                member.phone.as_deref(),
                member.email.as_deref(),
                phone,
                email,
            )
    });
    invited
        || world.responses.iter().any(|response| {
            let person = &response.respondent;
            response.campaign_id == campaign_id
                && members::is_of(
                    person.phone.as_deref(),
                    person.email.as_deref(),
                    phone,
                    email,
                )
        })
}

/// Makes the campaign member and, if this customer will answer, the response that appears later.
fn store(
    world: &mut World,
    invitation: Invitation,
    campaign_id: u32,
    check_pgap: bool,
    now: Timestamp,
) -> (u32, u32) {
    let owner = invitation
        .employee
        .as_ref()
        .and_then(|card| world.employees.tell(card));
    let id = world.members.next_id();
    let respondent_id =
        world.respondent_id(invitation.phone.as_deref(), invitation.email.as_deref());
    let contactable = !invitation.do_not_contact && invitation.active != Some(false);
    let country = invitation
        .phone
        .as_deref()
        .map_or(Country::Denmark, Country::of_phone);
    let plan = contactable
        .then(|| customers::plan(&world.options, id, country, now))
        .flatten();
    world.members.add(Member {
        id,
        at: now,
        campaign_id,
        guid: invitation.guid,
        respondent_id,
        phone: invitation.phone.clone(),
        email: invitation.email.clone(),
        employee_email: owner.as_ref().map(|owner| owner.email.to_string()),
        agent_rating: invitation.agent_rating,
        check_pgap,
        note: invitation.note.clone(),
        custom: invitation.custom.clone(),
        contactable,
        response_id: None,
    });
    if let Some(plan) = plan {
        let response = Response {
            id: world.next_response_id(),
            rating: plan.rating,
            sent_at: now,
            opened_at: clock::after(plan.rating_at, -SignedDuration::from_secs(4)).max(now),
            rating_at: plan.rating_at,
            comment: plan.comment.map(|(text, at)| (Cow::Borrowed(text), at)),
            agent_rating: invitation.agent_rating,
            custom: invitation.custom.clone().map(Box::new),
            respondent: respondent(world, invitation, respondent_id, country),
            campaign_id,
            owner,
        };
        world.members.answered(id, response.id);
        world.responses.push(Arc::new(response));
    }
    (id, respondent_id)
}

/// The customer as later answers show them: what the body said, else what an earlier answer knows.
fn respondent(world: &World, invitation: Invitation, id: u32, country: Country) -> Respondent {
    let known = world
        .responses
        .iter()
        .rev()
        .map(|response| &response.respondent)
        .find(|person| person.id == id);
    let text = |told: Option<String>, earlier: fn(&Respondent) -> &Option<Cow<'static, str>>| {
        told.map(Cow::Owned)
            .or_else(|| known.and_then(|person| earlier(person).clone()))
    };
    Respondent {
        id,
        first_name: text(invitation.first_name, |person| &person.first_name),
        last_name: text(invitation.last_name, |person| &person.last_name),
        title: text(invitation.title, |person| &person.title),
        email: invitation
            .email
            .or_else(|| known.and_then(|person| person.email.clone())),
        phone: invitation.phone,
        company: text(invitation.company, |person| &person.company),
        city: text(invitation.city, |person| &person.city),
        country: invitation
            .country
            .map(Cow::Owned)
            .or(Some(Cow::Borrowed(country.name()))),
        external_id: text(invitation.external_id, |person| &person.external_id),
    }
}

/// Makes the customer with this number or e-mail answer at `now`; see [`crate::Answer`]. Returns the response's number.
pub(crate) fn answer_now(
    world: &mut World,
    answer: &crate::control::Answer,
    now: Timestamp,
) -> Option<u32> {
    let phone = answer
        .phone
        .as_deref()
        .and_then(|text| phone::normalise(text, &world.options.default_country_code));
    let member = world
        .members
        .newest_of(phone.as_deref(), answer.email.as_deref())
        .cloned();
    let owner = |world: &World, email: Option<&str>| {
        let known = email.and_then(|email| world.employees.find(email));
        known.map(|employee| Owner {
            id: employee.id,
            email: Arc::from(employee.email.as_str()),
        })
    };
    let comment = answer.comment.clone().map(|text| {
        let seconds = i64::try_from(answer.comment_after_seconds).unwrap_or(i64::MAX);
        (
            Cow::Owned(text),
            clock::after(now, SignedDuration::from_secs(seconds)),
        )
    });
    let pending = member.as_ref().and_then(|member| member.response_id);
    if let Some(response) = pending
        .and_then(|id| world.response_mut(id))
        .filter(|response| !response.exists_at(now))
    {
        response.rating = answer.rating;
        response.rating_at = now;
        response.opened_at = response.opened_at.min(now);
        response.comment = comment;
        return Some(response.id);
    }
    let unanswered = member.filter(|member| member.response_id.is_none());
    if phone.is_none() && answer.email.is_none() {
        return None;
    }
    let respondent_id = world.respondent_id(phone.as_deref(), answer.email.as_deref());
    let country = phone.as_deref().map_or(Country::Denmark, Country::of_phone);
    let told = Invitation {
        phone,
        email: answer.email.clone(),
        ..Invitation::default()
    };
    let agent = unanswered
        .as_ref()
        .and_then(|member| member.employee_email.clone());
    let first_campaign = world.campaigns.first().map_or(0, |campaign| campaign.id);
    let id = world.next_response_id();
    let response = Response {
        id,
        rating: answer.rating,
        sent_at: unanswered.as_ref().map_or(now, |member| member.at),
        opened_at: now,
        rating_at: now,
        comment,
        respondent: respondent(world, told, respondent_id, country),
        campaign_id: unanswered
            .as_ref()
            .map_or(first_campaign, |member| member.campaign_id),
        agent_rating: unanswered.as_ref().and_then(|member| member.agent_rating),
        owner: match &unanswered {
            Some(_) => owner(world, agent.as_deref()),
            None => owner(world, Some(&world.options.agent_email)),
        },
        custom: unanswered
            .as_ref()
            .and_then(|member| member.custom.clone())
            .map(Box::new),
    };
    world.responses.push(Arc::new(response));
    if let Some(member) = unanswered {
        world.members.answered(member.id, id);
    }
    Some(id)
}

fn pgap(shape: PgapShape) -> Reply {
    let documented = json!({ "pgap": true });
    match shape {
        PgapShape::Documented => Reply::document(documented),
        PgapShape::Text => Reply::document(json!({ "pgap": "true" })),
        PgapShape::Number => Reply::document(json!({ "pgap": 1 })),
        PgapShape::InData => Reply::document(json!({ "data": { "pGap": true } })),
        PgapShape::InResult => Reply::document(json!({ "result": { "PGAP": true } })),
        PgapShape::InResults => Reply::document(json!({ "results": [{ "p-gap": true }] })),
        PgapShape::InList => Reply::document(json!([{ "p_gap": true }])),
        PgapShape::Accepted => Reply::new(202, Payload::Document(documented)),
        PgapShape::Conflict => Reply::new(409, Payload::Document(documented)),
    }
}

fn success(shape: SuccessShape, mut made: Vec<Value>, list: bool) -> Reply {
    let document = || {
        if list {
            Value::Array(made)
        } else {
            made.pop().unwrap_or(Value::Null)
        }
    };
    match shape {
        SuccessShape::Object => Reply::document(document()),
        SuccessShape::Created => Reply::new(201, Payload::Document(document())),
        SuccessShape::Empty => Reply::new(200, Payload::Empty),
        SuccessShape::Text => Reply::new(200, Payload::Text("OK".to_owned())),
        SuccessShape::NoContent => Reply::new(204, Payload::Empty),
        SuccessShape::PgapFalse => Reply::document(json!({ "pgap": false })),
    }
}
