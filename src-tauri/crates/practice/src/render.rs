//! Turns a reply into what goes over the wire: the moods' form, then the fault's damage.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use bytes::Bytes;
use serde_json::Value;

use crate::body::{Rows, Step, StepBody};
use crate::faults::FaultKind;
use crate::moods::Moods;
use crate::reply::{Payload, Reply};
use crate::response::WireContext;
use crate::shape;

/// A response that must not be sent: the connection is closed before its first byte.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NeverSent;

/// A list longer than this is written while it is sent.
const WHOLE_ROWS: usize = 200;

/// The response for this reply, damaged by the fault that strikes after acting, if any.
pub(crate) fn render(reply: Reply, moods: &Arc<Moods>, context: WireContext, fault: Option<&FaultKind>) -> Response<Body> {
    let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let payload = match reply.payload {
        Payload::Refusal(refusal) => shape::refusal(&refusal, reply.status, moods),
        other => other,
    };
    let (content_type, content) = match payload {
        Payload::Document(value) => (JSON, Content::Whole(text(&shape::document(value, moods)))),
        Payload::List(items) => (JSON, Content::Whole(text(&shape::list(items, moods)))),
        Payload::Verbatim(value) => (JSON, Content::Whole(text(&value))),
        Payload::Rows(rows) => {
            let long = rows.len() > WHOLE_ROWS;
            let rows = Rows { rows: rows.into_iter(), context: Arc::new(context), moods: Arc::clone(moods), begun: false };
            (JSON, if long && fault.is_none() { Content::Rows(rows) } else { Content::Whole(all_rows(rows)) })
        }
        Payload::Text(text) => ("text/plain; charset=utf-8", Content::Whole(text.into())),
        Payload::Html(page) => ("text/html; charset=utf-8", Content::Whole(page.into())),
        Payload::Refusal(_) | Payload::Empty => ("", Content::Whole(Bytes::new())),
    };
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    if !content_type.is_empty() {
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    if let Some(value) = reply.retry_after.and_then(|text| HeaderValue::from_str(&text).ok()) {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    if status == StatusCode::NO_CONTENT {
        return response;
    }
    fill(&mut response, content, moods, fault);
    response
}

const JSON: &str = "application/json; charset=utf-8";

enum Content {
    Whole(Bytes),
    Rows(Rows),
}

fn fill(response: &mut Response<Body>, content: Content, moods: &Moods, fault: Option<&FaultKind>) {
    let bytes = match content {
        Content::Whole(bytes) => bytes,
        Content::Rows(rows) => {
            let (open, close) = shape::brackets(moods);
            let steps = [Step::Bytes(open.into()), Step::Rows(rows), Step::Bytes(Bytes::from_static(close.as_bytes()))];
            *response.body_mut() = Body::new(StepBody::new(steps));
            return;
        }
    };
    let announce = |response: &mut Response<Body>, length: u64| {
        response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    };
    let length = bytes.len() as u64;
    *response.body_mut() = match fault {
        Some(FaultKind::HalfBody) => {
            announce(response, length.max(2));
            let half = bytes.slice(..bytes.len() / 2);
            Body::new(StepBody::new([Step::Bytes(half), Step::Flush, Step::Cut]))
        }
        Some(FaultKind::SlowDrip { bytes: drop, millis }) => {
            announce(response, length);
            Body::new(StepBody::new(drops(&bytes, (*drop).max(1), Duration::from_millis(*millis))))
        }
        Some(FaultKind::HugeBody { bytes: spaces }) => {
            announce(response, length.saturating_add(*spaces));
            Body::new(StepBody::new([Step::Spaces(*spaces), Step::Bytes(bytes)]))
        }
        _ => Body::from(bytes),
    };
}

fn drops(bytes: &Bytes, size: usize, pause: Duration) -> Vec<Step> {
    let starts = (0..bytes.len()).step_by(size);
    starts
        .flat_map(|start| {
            let drop = bytes.slice(start..(start + size).min(bytes.len()));
            [Step::Bytes(drop), Step::Flush, Step::Pause(pause)]
        })
        .collect()
}

fn all_rows(mut rows: Rows) -> Bytes {
    let (open, close) = shape::brackets(&rows.moods);
    let mut text = open.into_bytes();
    loop {
        let more = rows.write();
        if more.is_empty() {
            break;
        }
        text.extend(more);
    }
    text.extend(close.as_bytes());
    text.into()
}

fn text(value: &Value) -> Bytes {
    value.to_string().into()
}
