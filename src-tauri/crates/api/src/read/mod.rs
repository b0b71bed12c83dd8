//! From a reply to rows. Every kind has its file; here is what they share: which replies can be read at all, and how a list
//! is gone through so that one bad row spoils nothing.

pub(crate) mod analytics;
pub(crate) mod campaign;
pub(crate) mod queue;
pub(crate) mod response;

use crate::class::of_status;
use crate::failure::{Failure, about_host};
use crate::json::{self, body_text, is_web_page};
use crate::transport::{Body, Reply};
use crate::words::{Secrets, refusal};
use aftercall_core::error::Words;
use aftercall_core::ports::FaultClass;
use http::header;
use serde_json::Value;
use std::borrow::Cow;
use std::hash::Hash;

/// Rows that are read before others get a turn: a list of megabytes must not hold up a call that has just ended.
const ROWS_AT_A_TIME: usize = 256;

/// A row of a list.
pub(crate) trait Row: Sized {
    /// What two rows that are the same have in common (6.9).
    type Key: Eq + Hash;

    /// The row, if the value can be read as one.
    fn read(value: &Value) -> Option<Self>;

    /// What makes it this row.
    fn key(&self) -> Self::Key;
}

/// The text of a reply that can be read.
///
/// # Errors
/// When it is a refusal, a web page, leads elsewhere or did not come whole.
pub(crate) fn readable<'r>(reply: &'r Reply, secrets: &Secrets<'_>) -> Result<Cow<'r, str>, Failure> {
    if reply.status.is_redirection() {
        return Err(unreadable(elsewhere(reply)));
    }
    if !reply.status.is_success() {
        let class = of_status(reply.status, &reply.headers);
        return Err(Failure::new(class, refusal(reply.status, reply.known_body(), secrets)));
    }
    match &reply.body {
        Body::Cut(cut) | Body::TooLarge(cut) => Err(cut.clone()),
        Body::Whole(body) => {
            let text = body_text(body);
            if is_web_page(&text) {
                return Err(unreadable(Words::of("way-web-page", Vec::new())));
            }
            Ok(text)
        }
    }
}

/// What a redirect means. It is never followed: the key belongs to one host.
pub(crate) fn elsewhere(reply: &Reply) -> Words {
    let host = reply
        .headers
        .get(header::LOCATION)
        .and_then(|location| location.to_str().ok())
        .and_then(|location| location.parse::<http::Uri>().ok())
        .and_then(|location| location.host().map(str::to_owned));
    match host {
        Some(host) => about_host("way-elsewhere", &host, &[]),
        None => Words::of("way-other-address", Vec::new()),
    }
}

/// Gives each row of a list to `each`; answers how many could not be read.
///
/// # Errors
/// When there is no list.
pub(crate) async fn each_row<T: Row + Send>(text: &str, each: &mut (dyn FnMut(T) + Send)) -> Result<RowCount, Failure> {
    let rows = json::rows(text)
        .map_err(|_| unreadable(Words::of("way-not-json", Vec::new())))?
        .ok_or_else(|| unreadable(Words::of("way-no-list", Vec::new())))?;
    let mut count = RowCount { all: rows.len(), unreadable: 0 };
    for some in rows.chunks(ROWS_AT_A_TIME) {
        for row in some {
            match serde_json::from_str(row.get()).ok().and_then(|value: Value| T::read(&value)) {
                Some(row) => each(row),
                None => count.unreadable = count.unreadable.saturating_add(1),
            }
        }
        tokio::task::yield_now().await;
    }
    Ok(count)
}

/// How a list was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RowCount {
    /// Rows of the list.
    pub(crate) all: usize,
    /// Those that could not be read.
    pub(crate) unreadable: u32,
}

/// A reply that cannot be understood.
pub(crate) fn unreadable(words: impl Into<Words>) -> Failure {
    Failure::new(FaultClass::Unreadable, words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderMap, StatusCode};

    fn reply(status: u16, body: &str) -> Reply {
        Reply { status: StatusCode::from_u16(status).unwrap(), headers: HeaderMap::new(), body: Body::Whole(body.as_bytes().to_vec()) }
    }

    #[test]
    fn a_web_page_or_another_place_is_not_an_answer() {
        let page = reply(200, "<!DOCTYPE html><title>Log in</title>");
        let failure = readable(&page, &Secrets::default()).unwrap_err();
        assert_eq!(failure.class, FaultClass::Unreadable);
        assert!(failure.words.to_string().contains("web page"), "{}", failure.words);

        let table = [
            (Some("https://login.example/?to=a@b.dk"), "leads to login.example instead"),
            (Some("/campaigns/"), "another address"),
            (None, "another address"),
        ];
        for (location, part) in table {
            let mut moved = reply(302, "");
            if let Some(location) = location {
                moved.headers.insert(header::LOCATION, location.parse().unwrap());
            }
            let failure = readable(&moved, &Secrets::default()).unwrap_err();
            assert!(failure.words.to_string().contains(part), "{}", failure.words);
            assert!(!failure.words.to_string().contains("a@b.dk"));
        }
    }

    #[test]
    fn an_answer_is_read_without_its_byte_order_mark() {
        assert_eq!(readable(&reply(200, "\u{feff}[]"), &Secrets::default()).unwrap(), "[]");
        assert_eq!(readable(&reply(204, ""), &Secrets::default()).unwrap(), "");
    }
}
