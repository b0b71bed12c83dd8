//! What can be read: analytics, responses, the IVR map, campaigns, and the data-warehouse lists (reference 2.2, 2.6, 2.7).

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::clock;
use crate::moods::IvrShape;
use crate::options::QueueCampaign;
use crate::phone;
use crate::query::Query;
use crate::reply::{Payload, Reply};
use crate::response::Response;
use crate::stamp::stamp;
use crate::world::World;

/// Days of analytics if the query does not say.
const DEFAULT_DAYS: usize = 30;

/// The mean and the spread of one agent's ratings over the last N days of 24 hours (shape: reference 2.7).
pub(crate) fn analytics(world: &World, email: &str, query: &Query, now: Timestamp) -> Reply {
    if world.employees.find(email).is_none() {
        return Reply::refusal(404, "employee not found");
    }
    let days = match query.count("days") {
        Ok(days) => days.unwrap_or(DEFAULT_DAYS),
        Err(text) => return Reply::invalid(vec![("days".to_owned(), text)]),
    };
    let since = clock::days_before(now, u32::try_from(days).unwrap_or(u32::MAX));
    let ratings = world
        .responses
        .iter()
        .filter(|response| response.is_of(email) && response.exists_at(now) && response.rating_at > since)
        .map(|response| response.rating);
    Reply::document(analytics_of(ratings))
}

/// NPS arithmetic (reference 3.10): share of 9..=10 minus share of 0..=6, -100..=100; zero when nobody answered.
fn analytics_of(ratings: impl Iterator<Item = u8>) -> Value {
    let (mut detractors, mut passives, mut promoters, mut sum) = (0_u32, 0_u32, 0_u32, 0_u32);
    for rating in ratings {
        sum += u32::from(rating);
        match rating {
            0..=6 => detractors += 1,
            7..=8 => passives += 1,
            _ => promoters += 1,
        }
    }
    let total = detractors + passives + promoters;
    let share = |count: f64| {
        if total == 0 { 0.0 } else { count / f64::from(total) }
    };
    let hundredths = |value: f64| (value * 100.0).round() / 100.0;
    json!({
        "averageRating": hundredths(share(f64::from(sum))),
        "spread": {
            "detractors": detractors,
            "passives": passives,
            "promoters": promoters,
            "total": total,
            "nps": hundredths(100.0 * share(f64::from(promoters) - f64::from(detractors))),
        }
    })
}

/// Answers given about one agent, newest first.
pub(crate) fn responses_of(world: &World, email: &str, query: &Query, now: Timestamp) -> Reply {
    if world.employees.find(email).is_none() {
        return Reply::refusal(404, "employee not found");
    }
    rows(world, query, now, |response| response.is_of(email))
}

/// Earlier answers of the customer with this number, newest first.
pub(crate) fn responses_by_phone(world: &World, query: &Query, now: Timestamp) -> Reply {
    if world.moods.ignores_phone {
        return all_responses(world, query, now);
    }
    let wanted = query.get("phoneNumber").and_then(|text| phone::normalise(text, &world.options.default_country_code));
    rows(world, query, now, |response| wanted.is_some() && response.respondent.phone == wanted)
}

/// The answers of all campaigns, newest first.
pub(crate) fn all_responses(world: &World, query: &Query, now: Timestamp) -> Reply {
    rows(world, query, now, |_| true)
}

fn rows(world: &World, query: &Query, now: Timestamp, wanted: impl Fn(&Response) -> bool) -> Reply {
    let (skip, take) = match (query.count("skip"), query.count("take")) {
        (Ok(skip), Ok(take)) => (skip.unwrap_or(0), take.unwrap_or(usize::MAX)),
        (Err(text), _) => return Reply::invalid(vec![("skip".to_owned(), text)]),
        (_, Err(text)) => return Reply::invalid(vec![("take".to_owned(), text)]),
    };
    let visible = world.responses.iter().filter(|response| response.exists_at(now) && wanted(response));
    let mut found: Vec<Arc<Response>> = visible.cloned().collect();
    found.sort_by_key(|response| Reverse((response.rating_at, response.id)));
    Reply::new(200, Payload::Rows(found.into_iter().skip(skip).take(take).collect()))
}

/// Pairs of queue and campaign, in the form of the mood.
pub(crate) fn ivr_map(world: &World) -> Reply {
    let pairs = world.ivr_map.iter();
    let named = |id: &str, campaign: &str| {
        let pairs = world.ivr_map.iter();
        pairs.map(|QueueCampaign { queue_id, campaign_id }| json!({ id: queue_id, campaign: campaign_id })).collect()
    };
    Reply::new(
        200,
        match world.moods.ivr {
            IvrShape::QueueIdCampaignId => Payload::List(named("queueId", "campaignId")),
            IvrShape::QueueCampaign => Payload::List(named("queue", "campaign")),
            IvrShape::Identifier => Payload::List(named("identifier", "campaignId")),
            IvrShape::IvrId => Payload::List(named("ivrId", "campaignId")),
            IvrShape::Key => Payload::List(named("key", "campaignId")),
            IvrShape::NestedCampaign => {
                let nested = pairs.map(|QueueCampaign { queue_id, campaign_id }| {
                    let name = world.campaign(*campaign_id).map(|campaign| &campaign.name);
                    json!({ "id": queue_id, "campaign": { "id": campaign_id, "name": name } })
                });
                Payload::List(nested.collect())
            }
            IvrShape::Dictionary => {
                let number = |id: u32| {
                    if world.moods.numbers_as_strings { json!(id.to_string()) } else { json!(id) }
                };
                Payload::Verbatim(Value::Object(pairs.map(|pair| (pair.queue_id.clone(), number(pair.campaign_id))).collect()))
            }
        },
    )
}

/// The campaigns: `id` and `name` are documented, the rest is observed.
pub(crate) fn campaigns(world: &World) -> Reply {
    let rows = world.campaigns.iter().map(|campaign| {
        json!({
            "id": campaign.id,
            "name": campaign.name,
            "orgId": crate::response::ORGANISATION,
            "template": { "allowDuplicates": campaign.allow_duplicates, "sendReminder": false },
        })
    });
    Reply::new(200, Payload::List(rows.collect()))
}

/// The agents the service knows.
pub(crate) fn employees(world: &World) -> Reply {
    Reply::new(200, Payload::List(world.employees.all().iter().map(|employee| employee.wire()).collect()))
}

/// The campaign members that requests have made; `additionStatus` by the ranges of reference 3.8.
pub(crate) fn campaign_members(world: &World, now: Timestamp) -> Reply {
    let answered = |id: Option<u32>| {
        let place = usize::try_from(id?).ok()?.checked_sub(1)?;
        world.responses.get(place).filter(|response| response.exists_at(now))
    };
    let rows = world.members.all().iter().map(|member| {
        let status = match answered(member.response_id) {
            Some(_) => 2500,
            None if member.contactable => 2010,
            None => 3000,
        };
        json!({
            "id": member.id,
            "campaignId": member.campaign_id,
            "respondentId": member.respondent_id,
            "phoneNumber": member.phone,
            "emailAddress": member.email,
            "employeeEmail": member.employee_email,
            "agentRating": member.agent_rating,
            "additionStatus": status,
            "guid": member.guid,
            "note": member.note,
            "custom": member.custom,
            "createdTime": stamp(member.at, world.moods.timestamps),
        })
    });
    Reply::new(200, Payload::List(rows.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_is_the_share_of_promoters_minus_that_of_detractors() {
        let spread = |ratings: &[u8]| analytics_of(ratings.iter().copied());
        assert_eq!(spread(&[9, 10, 10])["spread"]["nps"], 100.0);
        assert_eq!(spread(&[0, 6, 7, 8, 9])["spread"]["nps"], -20.0);
        assert_eq!(spread(&[0, 6, 7, 8, 9])["averageRating"], 6.0);
        assert_eq!(spread(&[0, 6, 7, 8, 9])["spread"]["detractors"], 2);
        assert_eq!(spread(&[])["averageRating"], 0.0);
        assert_eq!(spread(&[])["spread"]["total"], 0);
    }
}
