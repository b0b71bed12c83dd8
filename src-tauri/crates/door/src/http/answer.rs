//! One request, from the first check to the reply.

use super::checks::{self, Page};
use super::pace::Pace;
use super::reply::{self, Reply, Turned};
use super::{LARGEST_BODY, Limits, body};
use crate::desk::{Desk, HTTP_DOOR};
use aftercall_core::engine::DoorOrders;
use aftercall_core::error::{Refusal, Words};
use aftercall_core::request::Request as Asked;
use bytes::Bytes;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::Body;
use hyper::header::CONTENT_LENGTH;
use hyper::{Method, Request, StatusCode};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;
use tokio::time::{Instant, timeout};

/// What all requests of one open door share.
pub(super) struct House {
    desk: Arc<dyn Desk>,
    orders: watch::Receiver<Arc<DoorOrders>>,
    port: u16,
    limits: Limits,
    pace: Pace,
    /// What was told last, so that a program that knocks all day does not keep the engine busy.
    told: Mutex<Option<Words>>,
}

/// What is served.
enum Place {
    Calls,
    Status,
}

type Fault = Box<dyn std::error::Error + Send + Sync>;

impl House {
    pub(super) fn new(desk: Arc<dyn Desk>, orders: watch::Receiver<Arc<DoorOrders>>, port: u16, limits: Limits) -> Self {
        Self { desk, orders, port, limits, pace: Pace::of(super::REQUESTS_A_SECOND), told: Mutex::new(None) }
    }

    /// Answers. Nothing of the request is logged: it may hold a customer's number and the token.
    pub(super) async fn answer<B>(&self, request: Request<B>) -> Reply
    where
        B: Body<Data = Bytes> + Unpin,
        B::Error: Into<Fault>,
    {
        let orders = Arc::clone(&self.orders.borrow());
        let (head, content) = request.into_parts();
        if !checks::host_is_ours(&head.headers, head.uri.authority().map(|authority| authority.as_str()), self.port) {
            return self.turn_away(Turned::Host, None);
        }
        let origin = match checks::page(&head.headers, &orders.http.allowed_origins) {
            Page::Foreign(origin) => return self.turn_away(Turned::Origin, origin),
            Page::Allowed(origin) => Some(origin),
            Page::None => None,
        };
        let reply = if origin.is_some() && reply::is_preflight(&head.method, &head.headers) {
            reply::preflight(&head.headers)
        } else {
            match self.serve(&head, content, &orders).await {
                Ok(reply) => reply,
                Err(turned) => self.turn_away(turned, origin),
            }
        };
        match origin {
            Some(origin) => reply::readable_by(reply, origin),
            None => reply,
        }
    }

    async fn serve<B>(&self, head: &hyper::http::request::Parts, content: B, orders: &DoorOrders) -> Result<Reply, Turned>
    where
        B: Body<Data = Bytes> + Unpin,
        B::Error: Into<Fault>,
    {
        if !checks::token_is_right(&head.headers, orders.token.as_ref()) {
            return Err(Turned::Token);
        }
        let place = match (head.uri.path(), head.uri.query()) {
            ("/v1/calls", None) => Place::Calls,
            ("/v1/status", None) => Place::Status,
            _ => return Err(Turned::Path),
        };
        match place {
            Place::Calls if head.method != Method::POST => Err(Turned::Method("POST")),
            Place::Status if head.method != Method::GET => Err(Turned::Method("GET")),
            Place::Status => {
                self.pace.take(Instant::now()).map_err(Turned::Pace)?;
                Ok(self.status().await)
            }
            Place::Calls => {
                if !checks::is_json(&head.headers) {
                    return Err(Turned::Kind);
                }
                let announced = checks::only(&head.headers, &CONTENT_LENGTH).ok().flatten().and_then(|length| length.parse::<usize>().ok());
                if announced.is_some_and(|length| length > LARGEST_BODY) {
                    return Err(Turned::Size);
                }
                let body = self.read(content).await?;
                self.pace.take(Instant::now()).map_err(Turned::Pace)?;
                Ok(self.report(&body).await)
            }
        }
    }

    /// The body, as long as it may be and as slow as it may come.
    async fn read<B>(&self, content: B) -> Result<Bytes, Turned>
    where
        B: Body<Data = Bytes> + Unpin,
        B::Error: Into<Fault>,
    {
        match timeout(self.limits.patience, Limited::new(content, LARGEST_BODY).collect()).await {
            Ok(Ok(body)) => Ok(body.to_bytes()),
            Ok(Err(fault)) if fault.is::<LengthLimitError>() => Err(Turned::Size),
            // Cut off by the client, who does not hear the answer.
            Ok(Err(_)) | Err(_) => Err(Turned::Slow),
        }
    }

    async fn report(&self, body: &[u8]) -> Reply {
        if self.desk.is_watched()
            && let Ok(said) = serde_json::from_slice::<Value>(body)
        {
            self.desk.heard(HTTP_DOOR, &said);
        }
        let answer = match body::read(body) {
            Ok(event) => self.desk.ask(Asked::Call { event }).await,
            Err(refusal) => Err(refusal),
        };
        match answer {
            Ok(document) => {
                *self.told.lock().unwrap_or_else(PoisonError::into_inner) = None;
                self.desk.seen(HTTP_DOOR);
                reply::document(StatusCode::ACCEPTED, &document)
            }
            Err(refusal) => {
                self.tell(Words::about("http-call-refused", "why", words(&refusal), []));
                reply::refusal(&refusal)
            }
        }
    }

    async fn status(&self) -> Reply {
        match self.desk.ask(Asked::Status {}).await {
            Ok(status) => {
                let member = |name: &str| status.get(name).cloned().unwrap_or(Value::Null);
                reply::document(StatusCode::OK, &json!({ "version": member("version"), "signed_in": member("signed_in") }))
            }
            Err(refusal) => reply::refusal(&refusal),
        }
    }

    fn turn_away(&self, turned: Turned, origin: Option<&str>) -> Reply {
        tracing::debug!(?turned, "a request to local HTTP was turned away");
        let words = match turned {
            Turned::Host => Words::of("http-other-host", []),
            Turned::Origin => match origin.filter(|origin| can_be_shown(origin)) {
                Some(origin) => Words::of("http-other-page", [("origin", origin.into())]),
                None => Words::of("http-page-unknown", []),
            },
            Turned::Token => Words::of("http-no-token", []),
            Turned::Path => Words::of("http-no-path", []),
            Turned::Method(allowed) => Words::of("http-no-method", [("method", allowed.into())]),
            Turned::Kind => Words::of("http-not-json", []),
            Turned::Size => Words::of("http-too-long", [("kibibytes", (LARGEST_BODY / 1024).to_string().into())]),
            Turned::Slow => Words::of("http-too-slow", []),
            Turned::Pace(_) => Words::of("http-too-many", [("most", super::REQUESTS_A_SECOND.to_string().into())]),
        };
        self.tell(words);
        turned.reply()
    }

    fn tell(&self, words: Words) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if told.as_ref() != Some(&words) {
            self.desk.refused(HTTP_DOOR, words.clone());
            *told = Some(words);
        }
    }
}

/// The field that was wrong, or the engine's words; never a value that was sent.
fn words(refusal: &Refusal) -> Words {
    match refusal.detail.get("field").and_then(Value::as_str) {
        Some(field) => Words::of("http-field", [("field", field.into())]),
        None => refusal.words(),
    }
}

/// An origin as browsers write it; anything else is not repeated.
fn can_be_shown(origin: &str) -> bool {
    origin.len() <= 100 && origin.contains("://") && origin.bytes().all(|byte| byte.is_ascii_alphanumeric() || b":/.-_[]".contains(&byte))
}
