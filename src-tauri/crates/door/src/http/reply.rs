//! What goes back: a status, one JSON document, and the headers that let the page of an allowed origin read it.

use super::checks::only;
use aftercall_core::error::{Refusal, RefusalCode};
use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS,
    ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER, VARY,
    WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS,
};
use hyper::{HeaderMap, Method, Response, StatusCode};
use serde_json::{Value, json};
use std::time::Duration;

pub(super) type Reply = Response<Full<Bytes>>;

/// Asked by a browser before a page of the network may reach this computer, and what allows it.
const ASKS_FOR_PRIVATE_NETWORK: HeaderName = HeaderName::from_static("access-control-request-private-network");
const ALLOWS_PRIVATE_NETWORK: HeaderName = HeaderName::from_static("access-control-allow-private-network");
/// How long a browser may remember what it was allowed.
const PREFLIGHT_SECONDS: &str = "600";

/// A document with its status.
pub(super) fn document(status: StatusCode, document: &Value) -> Reply {
    let mut reply = Response::new(Full::new(Bytes::from(document.to_string())));
    *reply.status_mut() = status;
    let headers = reply.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    // Numbers, if masked ones, and nobody else's business.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    reply
}

/// An error of this door: one of its own codes, in the shape of all errors.
fn error(status: StatusCode, code: &str, message: &str, detail: &Value) -> Reply {
    document(status, &json!({ "error": { "code": code, "message": message, "detail": detail } }))
}

/// Why a request is not served. One kind for each check, in the order of the checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turned {
    /// Meant for another host.
    Host,
    /// From a page that may not.
    Origin,
    /// Without the token.
    Token,
    /// Nothing lives there.
    Path,
    /// Not like this; what is allowed there.
    Method(&'static str),
    /// Not JSON.
    Kind,
    /// Too long.
    Size,
    /// It did not come in time.
    Slow,
    /// Too many; seconds to wait.
    Pace(Duration),
}

impl Turned {
    /// The reply.
    pub(super) fn reply(self) -> Reply {
        let none = json!({});
        match self {
            Self::Host => error(StatusCode::FORBIDDEN, "foreign_host", "This is not the host that was asked for.", &none),
            Self::Origin => error(StatusCode::FORBIDDEN, "foreign_origin", "This page may not report calls to Aftercall.", &none),
            Self::Token => {
                let mut reply =
                    error(StatusCode::UNAUTHORIZED, "wrong_token", "Send the door token: `Authorization: Bearer TOKEN`.", &none);
                reply.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
                reply
            }
            Self::Path => error(StatusCode::NOT_FOUND, "not_found", "There are only POST /v1/calls and GET /v1/status.", &none),
            Self::Method(allowed) => {
                let words = format!("Only {allowed} is served here.");
                let mut reply = error(StatusCode::METHOD_NOT_ALLOWED, "wrong_method", &words, &json!({ "allowed": allowed }));
                reply.headers_mut().insert(ALLOW, HeaderValue::from_static(allowed));
                reply
            }
            Self::Kind => error(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "not_json",
                "Send the call as JSON in UTF-8: `Content-Type: application/json`.",
                &none,
            ),
            Self::Size => error(
                StatusCode::PAYLOAD_TOO_LARGE,
                "too_large",
                "The body is longer than 8 KiB.",
                &json!({ "most_bytes": super::LARGEST_BODY }),
            ),
            Self::Slow => error(StatusCode::REQUEST_TIMEOUT, "too_slow", "The body did not come in time.", &none),
            Self::Pace(wait) => {
                let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
                let detail = json!({ "most_a_second": super::REQUESTS_A_SECOND });
                let mut reply = error(StatusCode::TOO_MANY_REQUESTS, "too_many", "More than 5 requests in a second.", &detail);
                reply.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds.max(1)));
                reply
            }
        }
    }
}

/// The refusal of the engine, or of a field.
pub(super) fn refusal(refusal: &Refusal) -> Reply {
    document(status_of(refusal.code), &refusal.document())
}

fn status_of(code: RefusalCode) -> StatusCode {
    match code {
        RefusalCode::InvalidField | RefusalCode::InvalidRequest | RefusalCode::InvalidValue => StatusCode::BAD_REQUEST,
        // Nothing is wrong with the report; it may come again.
        RefusalCode::Keychain | RefusalCode::Store | RefusalCode::Closing | RefusalCode::Unavailable | RefusalCode::Unreachable => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        // A report of a call is never refused like this; if it were, it would be our fault.
        RefusalCode::NotSignedIn
        | RefusalCode::UnknownCall
        | RefusalCode::NoQuestion
        | RefusalCode::WrongState
        | RefusalCode::UnknownSetting
        | RefusalCode::SetByPolicy
        | RefusalCode::SettingsFile
        | RefusalCode::KeyRejected => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Whether a browser asks if it may send the real request.
pub(super) fn is_preflight(method: &Method, headers: &HeaderMap) -> bool {
    *method == Method::OPTIONS && headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD)
}

/// Allows it.
pub(super) fn preflight(asked: &HeaderMap) -> Reply {
    let mut reply = Response::new(Full::default());
    *reply.status_mut() = StatusCode::NO_CONTENT;
    let headers = reply.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST"));
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("authorization, content-type"));
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static(PREFLIGHT_SECONDS));
    if only(asked, &ASKS_FOR_PRIVATE_NETWORK) == Ok(Some("true")) {
        headers.insert(ALLOWS_PRIVATE_NETWORK, HeaderValue::from_static("true"));
    }
    reply
}

/// Lets the page of an allowed origin read the reply.
pub(super) fn readable_by(mut reply: Reply, origin: &str) -> Reply {
    let headers = reply.headers_mut();
    if let Ok(origin) = HeaderValue::from_str(origin) {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("retry-after"));
    headers.insert(VARY, HeaderValue::from_static("origin"));
    reply
}
