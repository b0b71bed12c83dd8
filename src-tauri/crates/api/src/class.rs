//! What a reply's status means for what may be done next (API reference 3.1, 3.7 and 6).

use crate::json::body_text;
use crate::time;
use crate::words::said;
use aftercall_core::ports::FaultClass;
use http::{HeaderMap, StatusCode, header};
use std::time::{Duration, SystemTime};

/// A pause longer than this is not believed: the next try after an hour costs nothing.
const LONGEST_PAUSE: Duration = Duration::from_secs(60 * 60);

/// The class of a status that is not 2xx, for any request.
///
/// A redirect is `Unreadable` here; what it is for a survey, [`crate::adding`] says.
pub(crate) fn of_status(status: StatusCode, headers: &HeaderMap) -> FaultClass {
    match status.as_u16() {
        401 | 403 => FaultClass::Auth,
        404 | 405 | 410 => FaultClass::Missing,
        // The proxy, or the network's login page, answered instead of the service.
        407 | 511 => FaultClass::SurelyNotSent,
        // The service began to read and gave up; how far it came is unknown.
        408 => FaultClass::MaybeSent,
        429 | 503 => FaultClass::Throttled { retry_after: retry_after(headers) },
        400..=499 => FaultClass::Rejected,
        500..=599 => FaultClass::Server,
        _ => FaultClass::Unreadable,
    }
}

/// The pause that the service asks for: seconds, or a date. A date is compared with the reply's own `Date` where there is
/// one, so that a wrong clock on this computer does not matter. No pause at all, or one that is over, says nothing: whoever believed it
/// would ask again and again without one.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    asked_pause(headers).filter(|pause| !pause.is_zero())
}

fn asked_pause(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let pause = text.parse().map_or(LONGEST_PAUSE, Duration::from_secs);
        return Some(pause.min(LONGEST_PAUSE));
    }
    let until = http_date(text)?;
    let sent = headers.get(header::DATE).and_then(|date| http_date(date.to_str().ok()?)).unwrap_or_else(|| time::now().into());
    let pause = until.duration_since(sent).unwrap_or(Duration::ZERO);
    Some(pause.min(LONGEST_PAUSE))
}

fn http_date(text: &str) -> Option<SystemTime> {
    httpdate::parse_http_date(text).ok()
}

/// Whether a refusal says that this respondent is in the campaign already (6.17).
pub(crate) fn speaks_of_duplicate(body: &[u8]) -> bool {
    let Some(said) = said(body) else { return false };
    let said = said.to_lowercase();
    let denied = ["not exist", "n't exist", "no longer exist", "not already"].iter().any(|no| said.contains(no));
    let exists = ["exists", "already", "findes allerede"].iter().any(|yes| said.contains(yes));
    said.contains("duplicat") || (exists && !denied)
}

/// Whether a 404 is about the agent and not about the endpoint: the service says so in JSON, and does not speak of
/// addresses as the frameworks of web servers do when nothing answers there.
pub(crate) fn speaks_of_unknown_agent(body: &[u8], email: &str) -> bool {
    if !body_text(body).trim_start().starts_with(['{', '[', '"']) {
        return false;
    }
    let Some(said) = said(body) else { return false };
    let said = said.to_lowercase();
    let of_agent = ["employee", "agent", "user"].iter().any(|word| said.contains(word)) || said.contains(&email.trim().to_lowercase());
    let of_address = ["http", "uri", "url", "route", "endpoint", "controller", "cannot get", "path", "/employees"];
    of_agent && !of_address.iter().any(|word| said.contains(word))
}

/// For log lines.
pub(crate) fn name(class: &FaultClass) -> &'static str {
    match class {
        FaultClass::SurelyNotSent => "surely_not_sent",
        FaultClass::MaybeSent => "maybe_sent",
        FaultClass::Rejected => "rejected",
        FaultClass::AlreadyInvited => "already_invited",
        FaultClass::Auth => "auth",
        FaultClass::Throttled { .. } => "throttled",
        FaultClass::Server => "server",
        FaultClass::Unreadable => "unreadable",
        FaultClass::Missing => "missing",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_class() {
        let table = [
            (300, FaultClass::Unreadable),
            (302, FaultClass::Unreadable),
            (400, FaultClass::Rejected),
            (401, FaultClass::Auth),
            (402, FaultClass::Rejected),
            (403, FaultClass::Auth),
            (404, FaultClass::Missing),
            (405, FaultClass::Missing),
            (406, FaultClass::Rejected),
            (407, FaultClass::SurelyNotSent),
            (408, FaultClass::MaybeSent),
            (409, FaultClass::Rejected),
            (410, FaultClass::Missing),
            (413, FaultClass::Rejected),
            (415, FaultClass::Rejected),
            (422, FaultClass::Rejected),
            (429, FaultClass::Throttled { retry_after: None }),
            (451, FaultClass::Rejected),
            (500, FaultClass::Server),
            (501, FaultClass::Server),
            (502, FaultClass::Server),
            (503, FaultClass::Throttled { retry_after: None }),
            (504, FaultClass::Server),
            (511, FaultClass::SurelyNotSent),
            (599, FaultClass::Server),
            (600, FaultClass::Unreadable),
        ];
        for (status, expected) in table {
            let status = StatusCode::from_u16(status).unwrap();
            assert_eq!(of_status(status, &HeaderMap::new()), expected, "{status}");
        }
    }

    #[test]
    fn a_pause_is_seconds_or_a_date_and_at_most_an_hour() {
        let date = Some("Wed, 21 Oct 2015 07:28:00 GMT");
        let table = [
            ("0", None, None),
            ("7", None, Some(7)),
            (" 120 ", None, Some(120)),
            ("86400", None, Some(3600)),
            ("99999999999999999999999", None, Some(3600)),
            ("Wed, 21 Oct 2015 07:28:30 GMT", date, Some(30)),
            ("Wed, 21 Oct 2015 07:27:00 GMT", date, None),
            ("Wed, 21 Oct 2015 07:28:00 GMT", None, None),
            ("Fri, 31 Dec 9999 23:59:59 GMT", None, Some(3600)),
            ("Wednesday, 21-Oct-15 07:28:30 GMT", date, Some(30)),
            ("-5", None, None),
            ("soon", None, None),
            ("", None, None),
        ];
        for (text, date, expected) in table {
            let mut headers = HeaderMap::new();
            headers.insert(header::RETRY_AFTER, text.parse().unwrap());
            if let Some(date) = date {
                headers.insert(header::DATE, date.parse().unwrap());
            }
            assert_eq!(retry_after(&headers), expected.map(Duration::from_secs), "{text}");
        }
    }

    #[test]
    fn duplicates_are_known_by_their_words() {
        let table = [
            (r#"{"message":"Duplicate respondent"}"#, true),
            (r#"{"message":"Respondent already exists in campaign"}"#, true),
            (r#"{"error":"The respondent exists."}"#, true),
            (r#"{"errors":{"respondent":["has already been invited"]}}"#, true),
            ("Respondent is already a member", true),
            (r#"{"message":"Respondenten findes allerede"}"#, true),
            (r#"{"message":"Campaign does not exist"}"#, false),
            (r#"{"message":"The campaign no longer exists"}"#, false),
            (r#"{"message":"phoneNumber is not valid"}"#, false),
            ("<html>already exists</html>", false),
            ("", false),
        ];
        for (body, expected) in table {
            assert_eq!(speaks_of_duplicate(body.as_bytes()), expected, "{body}");
        }
    }

    #[test]
    fn an_unknown_agent_is_not_a_missing_endpoint() {
        let table = [
            (r#"{"message":"employee not found"}"#, true),
            (r#"{"title":"Employee unknown"}"#, true),
            (r#"{"message":"No data for Alex@Practice.example"}"#, true),
            (r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.5","title":"Not Found","status":404}"#, false),
            (
                r#"{"message":"No HTTP resource was found that matches the request URI 'https://api.nps.today/employees/alex@practice.example/analytics'."}"#,
                false,
            ),
            (r#"{"message":"Cannot GET /employees/alex"}"#, false),
            (r#"{"message":"not found"}"#, false),
            ("employee not found", false),
            ("<html>employee not found</html>", false),
            ("", false),
        ];
        for (body, expected) in table {
            assert_eq!(speaks_of_unknown_agent(body.as_bytes(), "alex@practice.example"), expected, "{body}");
        }
    }
}
