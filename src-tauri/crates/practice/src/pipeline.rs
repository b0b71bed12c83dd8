//! The way of one request: arrival, faults before acting, the service's answer, faults after acting, the record.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{self, Body as HttpBody};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Response, header};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use crate::clock;
use crate::control::Shared;
use crate::faults::{FaultKind, RetryAfter};
use crate::query::Query;
use crate::record::Seen;
use crate::render::{NeverSent, render};
use crate::reply::{Payload, Reply};
use crate::service::{self, Arrival, Body};
use crate::stamp::http_date;
use crate::world::World;

/// Largest request body, as ASP.NET's default (30,000,000 bytes).
const LARGEST_BODY: usize = 30_000_000;

const PORTAL: &str = "<!doctype html><html><head><title>Welcome</title></head>\
    <body><h1>Guest network</h1><form><button>Accept and continue</button></form></body></html>";

/// Receives a request and works on it in a task of its own: a client that hangs up does not stop a service that has begun.
pub(crate) async fn receive(State(shared): State<Arc<Shared>>, request: Request) -> Response<HttpBody> {
    let (parts, body) = request.into_parts();
    let Ok(bytes) = body::to_bytes(body, LARGEST_BODY).await else {
        return never_sent();
    };
    let text = |name| header_text(&parts.headers, name);
    let arrival = Arrival {
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query_text: parts.uri.query().map(str::to_owned),
        query: Query::parse(parts.uri.query()),
        authorization: text(header::AUTHORIZATION),
        content_type: text(header::CONTENT_TYPE),
        body: match serde_json::from_slice(&bytes) {
            _ if bytes.is_empty() => Body::None,
            Ok(value) => Body::Json(value),
            Err(error) => Body::Unreadable(format!("The JSON could not be read: {error}")),
        },
    };
    let tasks = shared.tasks.clone();
    let work = tasks.spawn(handle(shared, arrival));
    work.await.unwrap_or_else(|_| never_sent())
}

async fn handle(shared: Arc<Shared>, arrival: Arrival) -> Response<HttpBody> {
    let (number, strike, latency) = {
        let now = shared.now();
        let mut world = shared.world();
        let number = world.record.arrive(seen(&arrival, now));
        let address = match &arrival.query_text {
            Some(query) => format!("{}?{query}", arrival.path),
            None => arrival.path.clone(),
        };
        let World { faults, rng, options, .. } = &mut *world;
        let strike = faults.strike(&arrival.method, &address, rng);
        let (low, high) = (*options.latency_millis.start(), *options.latency_millis.end());
        (number, strike, if high > 0 { rng.u64(low.min(high)..=high.max(low)) } else { 0 })
    };
    let wait = strike.wait_millis.saturating_add(latency);
    if wait > 0 {
        tokio::time::sleep(Duration::from_millis(wait)).await;
    }
    let response = act(&shared, &arrival, number, strike.kind.as_ref());
    shared.handled();
    response
}

/// Everything that happens at one moment, under one lock.
fn act(shared: &Shared, arrival: &Arrival, number: u64, fault: Option<&FaultKind>) -> Response<HttpBody> {
    let now = shared.now();
    let mut world = shared.world();
    let instead = match fault {
        Some(FaultKind::DropBefore) => {
            world.record.dropped();
            return never_sent();
        }
        Some(FaultKind::Html) => Some(Reply::new(200, Payload::Html(PORTAL))),
        Some(FaultKind::Status { status, retry_after, body, after_acting }) => {
            if *after_acting {
                answer(&mut world, arrival, number, now);
            }
            Some(commanded(*status, *retry_after, body.as_deref(), now))
        }
        _ => None,
    };
    let reply = instead.unwrap_or_else(|| answer(&mut world, arrival, number, now));
    match fault {
        Some(FaultKind::DropAfter) => {
            world.record.dropped();
            return never_sent();
        }
        Some(FaultKind::HalfBody) => world.record.dropped(),
        _ => {}
    }
    world.record.answered(number, reply.status);
    let context = world.wire_context(now);
    let moods = Arc::new(world.moods.clone());
    drop(world);
    render(reply, &moods, context, fault)
}

fn answer(world: &mut World, arrival: &Arrival, number: u64, now: Timestamp) -> Reply {
    let answered = service::answer(world, arrival, now);
    if answered.stored {
        world.record.stored(number);
    }
    answered.reply
}

fn commanded(status: u16, retry_after: Option<RetryAfter>, body: Option<&str>, now: Timestamp) -> Reply {
    let mut reply = match body {
        Some(text) => Reply::new(status, foreign(text)),
        None => Reply::refusal(status, "Practice fault"),
    };
    reply.retry_after = retry_after.map(|wait| match wait {
        RetryAfter::Seconds(seconds) => seconds.to_string(),
        RetryAfter::DateIn(seconds) => {
            let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
            http_date(clock::after(now, SignedDuration::from_secs(seconds)))
        }
    });
    reply
}

/// A body given by a test: JSON if it is JSON, else plain text.
fn foreign(text: &str) -> Payload {
    serde_json::from_str(text).map_or_else(|_| Payload::Text(text.to_owned()), Payload::Verbatim)
}

fn never_sent() -> Response<HttpBody> {
    let mut response = Response::new(HttpBody::empty());
    response.extensions_mut().insert(NeverSent);
    response
}

fn header_text(headers: &HeaderMap, name: header::HeaderName) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

fn seen(arrival: &Arrival, at: Timestamp) -> Seen {
    let body = match &arrival.body {
        Body::Json(value) => Some(value.clone()),
        Body::None | Body::Unreadable(_) => None,
    };
    let first = body.as_ref().and_then(|value| if value.is_array() { value.get(0) } else { Some(value) });
    let member = |name: &str| first.and_then(|object| object.get(name));
    let phone = member("respondent").and_then(|respondent| respondent.get("phoneNumber")).and_then(Value::as_str);
    Seen {
        number: 0,
        at,
        method: arrival.method.clone(),
        path: arrival.path.clone(),
        query: arrival.query_text.clone(),
        status: None,
        guid: member("guid").and_then(Value::as_str).map(str::to_owned),
        phone: phone.or_else(|| arrival.query.get("phoneNumber")).map(str::to_owned),
        agent_rating: member("agentRating").and_then(Value::as_i64),
        check_pgap: arrival.query.truth("checkPgap"),
        stored: false,
        body,
    }
}
