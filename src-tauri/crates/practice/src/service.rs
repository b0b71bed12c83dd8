//! One request, answered: who may call, how often, where to. Pure but for the world it changes.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::auth;
use crate::intake;
use crate::invite::{self, Path};
use crate::query::Query;
use crate::reads;
use crate::reply::{Payload, Reply};
use crate::routes::{self, Astray, Route};
use crate::world::World;

/// A request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Arrival {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query_text: Option<String>,
    pub(crate) query: Query,
    pub(crate) authorization: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) body: Body,
}

/// The body as far as JSON goes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Body {
    /// No bytes.
    None,
    /// JSON.
    Json(Value),
    /// Bytes that are not JSON, with the reader's complaint.
    Unreadable(String),
}

/// What the service does with a request.
pub(crate) struct Answered {
    pub(crate) reply: Reply,
    pub(crate) stored: bool,
}

/// Answers a request: key, then budget, then address, then the matter itself.
pub(crate) fn answer(world: &mut World, arrival: &Arrival, now: Timestamp) -> Answered {
    if !auth::allows(arrival.authorization.as_deref(), &world.options.api_key) {
        return plain(Reply::refusal(401, "Invalid or missing API key"));
    }
    if let Some(ceiling) = world.options.calls_per_second
        && let Err(seconds) = world.limit.admit(now, ceiling)
    {
        let mut reply = Reply::refusal(429, "Too many requests");
        reply.retry_after = Some(seconds.to_string());
        return plain(reply);
    }
    let by_phone = arrival.query.get("phoneNumber").is_some();
    let target = match routes::target(&arrival.method, &arrival.path, by_phone) {
        Ok(target) => target,
        Err(Astray::Unknown) => return plain(Reply::refusal(404, "Not found")),
        Err(Astray::Method) => return plain(Reply::refusal(405, "Method not allowed")),
    };
    if let Some(&status) = world.moods.missing.get(&target.route) {
        return plain(Reply::refusal(status, "Not found"));
    }
    let query = &arrival.query;
    let subject = target.subject.as_str();
    plain(match target.route {
        Route::Analytics => reads::analytics(world, subject, query, now),
        Route::Responses => reads::responses_of(world, subject, query, now),
        Route::PhoneResponses => reads::responses_by_phone(world, query, now),
        Route::AllResponses | Route::BiResponses => reads::all_responses(world, query, now),
        Route::IvrMap => reads::ivr_map(world),
        Route::Campaigns | Route::BiCampaigns => reads::campaigns(world),
        Route::BiEmployees => reads::employees(world),
        Route::BiMembers => reads::campaign_members(world, now),
        Route::BiCategories => Reply::new(200, Payload::List(Vec::new())),
        Route::AddRespondent => return add(world, Path::Singular, arrival, subject, now),
        Route::AddRespondents => return add(world, Path::Plural, arrival, subject, now),
        Route::AddEmployee => with_json(arrival, |body| add_employee(world, body)),
        Route::Token => with_json(arrival, |body| token(world, body)),
    })
}

fn plain(reply: Reply) -> Answered {
    Answered { reply, stored: false }
}

fn add(world: &mut World, path: Path, arrival: &Arrival, campaign: &str, now: Timestamp) -> Answered {
    let check_pgap = arrival.query.truth("checkPgap").unwrap_or(false);
    match json_of(arrival) {
        Err(reply) => plain(reply),
        Ok(body) => {
            let outcome = invite::add(world, path, campaign, check_pgap, body, now);
            Answered { reply: outcome.reply, stored: outcome.stored }
        }
    }
}

fn with_json(arrival: &Arrival, act: impl FnOnce(&Value) -> Reply) -> Reply {
    json_of(arrival).map_or_else(|reply| reply, act)
}

/// The JSON of a request; 415 without `application/json`, 400 if it cannot be read.
fn json_of(arrival: &Arrival) -> Result<&Value, Reply> {
    let content_type = arrival.content_type.as_deref().unwrap_or_default().to_ascii_lowercase();
    if !content_type.starts_with("application/json") {
        return Err(Reply::refusal(415, "Unsupported Media Type"));
    }
    match &arrival.body {
        Body::Json(value) => Ok(value),
        Body::None => Err(Reply::invalid(vec![(String::new(), "A non-empty request body is required.".to_owned())])),
        Body::Unreadable(text) => Err(Reply::invalid(vec![("$".to_owned(), text.clone())])),
    }
}

/// `POST /profile/employees` (reference 2.8).
fn add_employee(world: &mut World, body: &Value) -> Reply {
    let card = match intake::employee(body) {
        Ok(card) => card,
        Err(complaints) => return Reply::invalid(complaints),
    };
    if card.email.is_none() {
        return Reply::invalid(vec![("Email".to_owned(), "The Email field is required.".to_owned())]);
    }
    match world.employees.tell(&card) {
        Some(owner) => Reply::document(json!({ "id": owner.id })),
        None => Reply::refusal(400, "The Email field is required."),
    }
}

/// `POST /employees/token` (reference 2.5): everything but the e-mail is echoed.
fn token(world: &mut World, body: &Value) -> Reply {
    let email = body.as_object().and_then(|object| intake::member(object, "employeeEmail")).and_then(Value::as_str);
    let (Some(email), Some(object)) = (email, body.as_object()) else {
        let text = "The EmployeeEmail field is required.".to_owned();
        return Reply::invalid(vec![("EmployeeEmail".to_owned(), text)]);
    };
    if world.employees.find(email).is_none() {
        return Reply::refusal(404, "employee not found");
    }
    let echo = object.iter().filter(|(name, _)| !name.eq_ignore_ascii_case("employeeEmail"));
    let echo: Value = echo.map(|(name, value)| (name.clone(), value.clone())).collect();
    let token: String = (0..40).map(|_| world.rng.alphanumeric()).collect();
    Reply::document(json!({ "token": token, "echo": echo }))
}
