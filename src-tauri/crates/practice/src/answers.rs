//! Makes the responses of invited customers: the planned one that appears later, and one on command.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use crate::clock;
use crate::control::Answer;
use crate::intake::Invitation;
use crate::people::Country;
use crate::phone;
use crate::response::{Owner, Respondent, Response};
use crate::world::World;

/// Makes the customer with this number or e-mail answer at `now`; see [`crate::Answer`]. Returns the response's number.
pub(crate) fn answer_now(world: &mut World, answer: &Answer, now: Timestamp) -> Option<u32> {
    let phone = answer.phone.as_deref().and_then(|text| phone::normalise(text, &world.options.default_country_code));
    let member = world.members.newest_of(phone.as_deref(), answer.email.as_deref()).cloned();
    let owner = |world: &World, email: Option<&str>| {
        let known = email.and_then(|email| world.employees.find(email));
        known.map(|employee| Owner { id: employee.id, email: Arc::from(employee.email.as_str()) })
    };
    let comment = answer.comment.clone().map(|text| {
        let seconds = i64::try_from(answer.comment_after_seconds).unwrap_or(i64::MAX);
        (Cow::Owned(text), clock::after(now, SignedDuration::from_secs(seconds)))
    });
    let pending = member.as_ref().and_then(|member| member.response_id);
    if let Some(response) = pending.and_then(|id| world.response_mut(id)).filter(|response| !response.exists_at(now)) {
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
    let told = Invitation { phone, email: answer.email.clone(), ..Invitation::default() };
    let agent = unanswered.as_ref().and_then(|member| member.employee_email.clone());
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
        campaign_id: unanswered.as_ref().map_or(first_campaign, |member| member.campaign_id),
        agent_rating: unanswered.as_ref().and_then(|member| member.agent_rating),
        owner: match &unanswered {
            Some(_) => owner(world, agent.as_deref()),
            None => owner(world, Some(&world.options.agent_email)),
        },
        custom: unanswered.as_ref().and_then(|member| member.custom.clone()).map(Box::new),
    };
    world.responses.push(Arc::new(response));
    if let Some(member) = unanswered {
        world.members.answered(member.id, id);
    }
    Some(id)
}

/// The customer as later answers show them: what the body said, else what an earlier answer knows.
pub(crate) fn respondent(world: &World, invitation: Invitation, id: u32, country: Country) -> Respondent {
    let known = world.responses.iter().rev().map(|response| &response.respondent).find(|person| person.id == id);
    let text = |told: Option<String>, earlier: fn(&Respondent) -> &Option<Cow<'static, str>>| {
        told.map(Cow::Owned).or_else(|| known.and_then(|person| earlier(person).clone()))
    };
    Respondent {
        id,
        first_name: text(invitation.first_name, |person| &person.first_name),
        last_name: text(invitation.last_name, |person| &person.last_name),
        title: text(invitation.title, |person| &person.title),
        email: invitation.email.or_else(|| known.and_then(|person| person.email.clone())),
        phone: invitation.phone,
        company: text(invitation.company, |person| &person.company),
        city: text(invitation.city, |person| &person.city),
        country: invitation.country.map(Cow::Owned).or(Some(Cow::Borrowed(country.name()))),
        external_id: text(invitation.external_id, |person| &person.external_id),
    }
}
