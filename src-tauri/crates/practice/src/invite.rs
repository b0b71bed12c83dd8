//! Adds respondents: the p-gap check, the guid, duplicates, and the customer's later answer (reference 2.3, 2.4, 3.3, 3.5, 3.7).

use std::borrow::Cow;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::answers;
use crate::clock;
use crate::customers;
use crate::intake::{self, Invitation};
use crate::members::{self, Member};
use crate::moods::Takes;
use crate::outcome;
use crate::people::Country;
use crate::phone;
use crate::reply::Reply;
use crate::response::Response;
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
        Self { reply, stored: false }
    }
}

/// Works on one add-respondent request. Nothing is stored unless the whole request is right.
pub(crate) fn add(world: &mut World, path: Path, campaign: &str, check_pgap: bool, body: &Value, now: Timestamp) -> Outcome {
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
    if honoured && invitations.iter().any(|invitation| asks_for_estimate(world, invitation, campaign_id, now)) {
        return outcome::pgap(world.moods.pgap).into();
    }
    let duplicate =
        |invitation: &Invitation| !allow_duplicates && !known_guid(world, invitation) && already_in(world, invitation, campaign_id);
    if invitations.iter().any(duplicate) {
        return Reply::refusal(409, "Respondent already exists in campaign").into();
    }
    let mut stored = false;
    let mut made = Vec::with_capacity(invitations.len());
    for invitation in invitations {
        let repeat = invitation.guid.and_then(|guid| world.members.repeated(guid));
        let (member, respondent) = match repeat {
            Some(member) => (member.id, member.respondent_id),
            None => {
                stored = true;
                store(world, invitation, campaign_id, check_pgap, now)
            }
        };
        made.push(json!({ "id": member, "respondentId": respondent, "campaignId": campaign_id }));
    }
    Outcome { reply: outcome::success(world.moods.success, made, body.is_array()), stored }
}

fn world_campaign(world: &World, id: &str) -> Option<(u32, bool)> {
    let id = id.parse().ok()?;
    world.campaign(id).map(|campaign| (campaign.id, campaign.allow_duplicates))
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
        let wrong = || vec![("respondent.phoneNumber".to_owned(), "The phone number is not valid.".to_owned())];
        invitation.phone = Some(number.ok_or_else(wrong)?);
    }
    Ok(invitation)
}

/// Whether the service asks for an estimate first: in training, no estimate yet, and not stored before.
fn asks_for_estimate(world: &World, invitation: &Invitation, campaign_id: u32, now: Timestamp) -> bool {
    let agent = invitation.employee.as_ref().and_then(|card| card.email.as_deref());
    let in_training = agent.is_some_and(|email| world.sessions.iter().any(|session| session.covers(email, campaign_id, now)));
    in_training && invitation.agent_rating.is_none() && !known_guid(world, invitation)
}

fn known_guid(world: &World, invitation: &Invitation) -> bool {
    invitation.guid.is_some_and(|guid| world.members.knows(guid))
}

/// Whether this person is in this campaign already, by number or e-mail.
fn already_in(world: &World, invitation: &Invitation, campaign_id: u32) -> bool {
    let (phone, email) = (invitation.phone.as_deref(), invitation.email.as_deref());
    let invited =
        world.members.all().iter().any(|member| {
            member.campaign_id == campaign_id && members::is_of(member.phone.as_deref(), member.email.as_deref(), phone, email)
        });
    invited
        || world.responses.iter().any(|response| {
            let person = &response.respondent;
            response.campaign_id == campaign_id && members::is_of(person.phone.as_deref(), person.email.as_deref(), phone, email)
        })
}

/// Makes the campaign member and, if this customer will answer, the response that appears later.
fn store(world: &mut World, invitation: Invitation, campaign_id: u32, check_pgap: bool, now: Timestamp) -> (u32, u32) {
    let owner = invitation.employee.as_ref().and_then(|card| world.employees.tell(card));
    let id = world.members.next_id();
    let respondent_id = world.respondent_id(invitation.phone.as_deref(), invitation.email.as_deref());
    let contactable = !invitation.do_not_contact && invitation.active != Some(false);
    let country = invitation.phone.as_deref().map_or(Country::Denmark, Country::of_phone);
    let plan = contactable.then(|| customers::plan(&world.options, id, country, now)).flatten();
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
            respondent: answers::respondent(world, invitation, respondent_id, country),
            campaign_id,
            owner,
        };
        world.members.answered(id, response.id);
        world.responses.push(Arc::new(response));
    }
    (id, respondent_id)
}
