//! Asking a customer: one request, or two where the first was refused for its shape, and what the reply means.
//!
//! The rule of the house: 2xx without a true pgap is success, whatever the body. Two bodies are not the service's word,
//! though, and then nobody knows: one that broke off might have been `{"pgap":true}`, and a web page comes from a network that
//! wants somebody to log in, not from an interface of JSON. "Sent" must mean that the service took it.

use crate::body::{self, Shape};
use crate::class::{of_status, speaks_of_duplicate};
use crate::failure::Failure;
use crate::json::{body_text, is_web_page};
use crate::path::{Template, Values, with_pgap_check};
use crate::pgap::says_period;
use crate::transport::{Body, Reply, Transport};
use crate::words::{Secrets, refusal, status_line};
use aftercall_core::error::Words;
use aftercall_core::ports::{AddRespondent, Added, FaultClass};
use aftercall_core::settings::BodyShape;

/// A survey that was not taken.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotAdded {
    pub(crate) status: Option<u16>,
    pub(crate) failure: Failure,
}

/// Sends the request, in the other shape too where the first was refused as a shape is.
pub(crate) async fn add(
    transport: &Transport,
    template: &Template,
    setting: BodyShape,
    request: &AddRespondent,
    key: &str,
) -> Result<Added, NotAdded> {
    let values = Values { campaign_id: Some(request.campaign.0), ..Values::default() };
    let path =
        template.fill(&values).map_err(|words| NotAdded { status: None, failure: Failure::new(FaultClass::SurelyNotSent, words) })?;
    let path = with_pgap_check(&path, request.check_pgap);
    let secrets = Secrets { keys: vec![key], personal: personal(request) };

    let (first, other) = Shape::order(setting, transport.shared().shape(transport.base()));
    let result = once(transport, &path, request, first, &secrets).await;
    match (&result, other) {
        (Err(refused), Some(other)) if is_refused_shape(refused) => {
            let again = once(transport, &path, request, other, &secrets).await;
            match &again {
                // Both shapes refused: it was not the shape. The documented one's refusal says more.
                Err(refused) if is_refused_shape(refused) => result,
                _ => again,
            }
        }
        _ => result,
    }
}

async fn once(transport: &Transport, path: &str, request: &AddRespondent, shape: Shape, secrets: &Secrets<'_>) -> Result<Added, NotAdded> {
    let reply = transport.post(path, body::bytes(request, shape)).await.map_err(|failure| NotAdded { status: None, failure })?;
    let result = meaning(&reply, secrets);
    let taken = match &result {
        Ok(_) => true,
        Err(failure) => failure.class == FaultClass::AlreadyInvited,
    };
    if taken {
        transport.shared().remember_shape(transport.base(), shape);
    }
    result.map_err(|failure| NotAdded { status: Some(reply.status.as_u16()), failure })
}

/// 6.2: a body refused with one of these stored nothing.
fn is_refused_shape(refused: &NotAdded) -> bool {
    refused.failure.class == FaultClass::Rejected && matches!(refused.status, Some(400 | 415 | 422))
}

/// What a reply to an added respondent means (6.3, 6.5, 6.17).
fn meaning(reply: &Reply, secrets: &Secrets<'_>) -> Result<Added, Failure> {
    let status = reply.status;
    let body = reply.known_body();
    if status.as_u16() < 500 && says_period(&body_text(body)) {
        return Ok(Added::PgapPeriod);
    }
    if status.is_success() {
        return match &reply.body {
            Body::Whole(body) if is_web_page(&body_text(body)) => {
                Err(Failure::new(FaultClass::MaybeSent, Words::of("way-web-page-after-survey", Vec::new())))
            }
            Body::Whole(_) => Ok(Added::Accepted),
            Body::Cut(cut) | Body::TooLarge(cut) => Err(Failure::new(
                FaultClass::MaybeSent,
                Words::about("way-cut-after-survey", "words", cut.words.clone(), vec![("status", status_line(status).into())]),
            )),
        };
    }
    if status.is_redirection() {
        // Nothing that stores a respondent answers with "look elsewhere": a network's login page, or a moved service, was
        // asked instead, and the request was not followed there.
        return Err(Failure::new(FaultClass::SurelyNotSent, crate::read::elsewhere(reply)));
    }
    let class = of_status(status, &reply.headers);
    let words = refusal(status, body, secrets);
    let may_be_duplicate = matches!(class, FaultClass::Rejected | FaultClass::Auth) && status.as_u16() != 401;
    if status.as_u16() == 409 || (may_be_duplicate && speaks_of_duplicate(body)) {
        return Err(Failure::new(FaultClass::AlreadyInvited, words));
    }
    Err(Failure::new(class, words))
}

/// The request's own values, which a refusal may quote.
fn personal(request: &AddRespondent) -> Vec<&str> {
    let details = &request.respondent;
    [&details.email, &details.first_name, &details.last_name, &details.company, &request.note]
        .into_iter()
        .filter_map(Option::as_deref)
        .chain([request.phone_number.as_str(), request.employee.email.as_str()])
        .chain(request.custom.values().map(String::as_str))
        .chain(request.employee.fields.values().map(String::as_str))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::{HeaderMap, StatusCode};

    fn reply(status: u16, body: Option<&str>) -> Reply {
        Reply {
            status: StatusCode::from_u16(status).unwrap(),
            headers: HeaderMap::new(),
            body: match body {
                Some(body) => Body::Whole(body.as_bytes().to_vec()),
                None => Body::Cut(Failure::new(FaultClass::MaybeSent, "the reply broke off")),
            },
        }
    }

    #[test]
    fn every_reply_has_its_meaning() {
        use FaultClass as F;
        let pgap = r#"{"pgap":true}"#;
        let exists = r#"{"message":"Respondent already exists"}"#;
        let table = [
            (200, Some("{}"), Ok(Added::Accepted)),
            (200, Some(""), Ok(Added::Accepted)),
            (200, Some("OK"), Ok(Added::Accepted)),
            (201, Some(r#"{"id":1}"#), Ok(Added::Accepted)),
            (204, Some(""), Ok(Added::Accepted)),
            (200, Some(r#"{"pgap":false}"#), Ok(Added::Accepted)),
            (200, Some(r#"{"pgap":tru"#), Ok(Added::Accepted)),
            (200, Some(pgap), Ok(Added::PgapPeriod)),
            (202, Some(pgap), Ok(Added::PgapPeriod)),
            (302, Some(pgap), Ok(Added::PgapPeriod)),
            (400, Some(pgap), Ok(Added::PgapPeriod)),
            (409, Some(pgap), Ok(Added::PgapPeriod)),
            (500, Some(pgap), Err(F::Server)),
            (503, Some(pgap), Err(F::Throttled { retry_after: None })),
            (200, None, Err(F::MaybeSent)),
            (200, Some("<!DOCTYPE html><title>Log in</title>"), Err(F::MaybeSent)),
            (302, Some(""), Err(F::SurelyNotSent)),
            (307, None, Err(F::SurelyNotSent)),
            (400, Some("{}"), Err(F::Rejected)),
            (400, None, Err(F::Rejected)),
            (400, Some(exists), Err(F::AlreadyInvited)),
            (422, Some(exists), Err(F::AlreadyInvited)),
            (403, Some(exists), Err(F::AlreadyInvited)),
            (403, Some("{}"), Err(F::Auth)),
            (401, Some(exists), Err(F::Auth)),
            (409, Some(""), Err(F::AlreadyInvited)),
            (404, Some(r#"{"message":"Campaign does not exist"}"#), Err(F::Missing)),
            (404, Some(exists), Err(F::Missing)),
            (405, Some(""), Err(F::Missing)),
            (408, Some(""), Err(F::MaybeSent)),
            (429, Some(exists), Err(F::Throttled { retry_after: None })),
            (500, Some(exists), Err(F::Server)),
            (502, Some("<html>"), Err(F::Server)),
        ];
        for (status, body, expected) in table {
            let got = meaning(&reply(status, body), &Secrets::default()).map_err(|failure| failure.class);
            assert_eq!(got, expected, "{status} {body:?}");
        }
    }

    #[test]
    fn only_a_refusal_that_stored_nothing_is_tried_in_the_other_shape() {
        let refused = |status, class| NotAdded { status, failure: Failure::new(class, "") };
        for status in [400, 415, 422] {
            assert!(is_refused_shape(&refused(Some(status), FaultClass::Rejected)));
        }
        assert!(!is_refused_shape(&refused(Some(400), FaultClass::AlreadyInvited)));
        assert!(!is_refused_shape(&refused(Some(413), FaultClass::Rejected)));
        assert!(!is_refused_shape(&refused(Some(500), FaultClass::Server)));
        assert!(!is_refused_shape(&refused(None, FaultClass::MaybeSent)));
    }
}
