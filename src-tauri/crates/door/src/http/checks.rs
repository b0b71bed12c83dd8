//! Who may ask. All of it is decided from the head of a request, before a byte of its body is read.

use hyper::HeaderMap;
use hyper::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, HOST, HeaderName, ORIGIN};
use secrecy::{ExposeSecret as _, SecretString};
use subtle::ConstantTimeEq as _;

/// The value of a header that must not be there twice. `Err` when it is, or is no text.
pub(super) fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Result<Option<&'h str>, ()> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(|_| ()),
        (Some(_), Some(_)) => Err(()),
    }
}

/// Whether the request was meant for us: a page on another name that points at this computer sends that name.
pub(super) fn host_is_ours(headers: &HeaderMap, authority: Option<&str>, port: u16) -> bool {
    let ours = |host: &str| host == format!("127.0.0.1:{port}") || host == format!("localhost:{port}");
    only(headers, &HOST).is_ok_and(|host| host.is_some_and(ours)) && authority.is_none_or(ours)
}

/// What a request says of the page that it comes from.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Page<'h> {
    /// It comes from a program.
    None,
    /// It comes from a page that may.
    Allowed(&'h str),
    /// It comes from a page that may not; its origin, if it can be shown.
    Foreign(Option<&'h str>),
}

/// Reads where a request comes from.
pub(super) fn page<'h>(headers: &'h HeaderMap, allowed: &[String]) -> Page<'h> {
    match only(headers, &ORIGIN) {
        Ok(None) => Page::None,
        Ok(Some(origin)) if allowed.iter().any(|one| one == origin) => Page::Allowed(origin),
        Ok(Some(origin)) => Page::Foreign(Some(origin)),
        Err(()) => Page::Foreign(None),
    }
}

/// Whether the token is the right one. Takes the same time for every wrong one of its length.
pub(super) fn token_is_right(headers: &HeaderMap, token: Option<&SecretString>) -> bool {
    let (Some(token), Ok(Some(given))) = (token, only(headers, &AUTHORIZATION)) else { return false };
    let Some((scheme, given)) = given.split_once(' ') else { return false };
    scheme.eq_ignore_ascii_case("bearer") && bool::from(given.trim_matches(' ').as_bytes().ct_eq(token.expose_secret().as_bytes()))
}

/// Whether the body says that it is JSON, plain and in UTF-8. A form that a page may send without asking is not.
pub(super) fn is_json(headers: &HeaderMap) -> bool {
    let Ok(Some(kind)) = only(headers, &CONTENT_TYPE) else { return false };
    let mut parts = kind.split(';').map(str::trim);
    let essence = parts.next().is_some_and(|essence| essence.eq_ignore_ascii_case("application/json"));
    let utf8 = |part: &str| part.is_empty() || part.eq_ignore_ascii_case("charset=utf-8") || part.eq_ignore_ascii_case("charset=\"utf-8\"");
    essence && parts.all(utf8) && !headers.contains_key(CONTENT_ENCODING)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::header::HeaderValue;

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        headers
    }

    #[test]
    fn the_host_is_exactly_ours() {
        let table: [(&[(&str, &str)], Option<&str>, bool); 14] = [
            (&[("host", "127.0.0.1:47801")], None, true),
            (&[("host", "localhost:47801")], None, true),
            (&[("host", "127.0.0.1:47801")], Some("127.0.0.1:47801"), true),
            (&[("host", "127.0.0.1:47801")], Some("evil.example"), false),
            (&[], None, false),
            (&[("host", "")], None, false),
            (&[("host", "127.0.0.1")], None, false),
            (&[("host", "127.0.0.1:47802")], None, false),
            (&[("host", "127.0.0.1:47801.evil.example")], None, false),
            (&[("host", "evil.example:47801")], None, false),
            (&[("host", "[::1]:47801")], None, false),
            (&[("host", "127.1:47801")], None, false),
            (&[("host", "user@127.0.0.1:47801")], None, false),
            (&[("host", "127.0.0.1:47801"), ("host", "127.0.0.1:47801")], None, false),
        ];
        for (lines, authority, expected) in table {
            assert_eq!(host_is_ours(&headers(lines), authority, 47_801), expected, "{lines:?} {authority:?}");
        }
    }

    #[test]
    fn an_origin_is_allowed_whole_or_not_at_all() {
        let allowed = ["https://crm.example.com".to_owned()];
        let table: [(&[(&str, &str)], Page<'_>); 8] = [
            (&[], Page::None),
            (&[("origin", "https://crm.example.com")], Page::Allowed("https://crm.example.com")),
            (&[("origin", "http://crm.example.com")], Page::Foreign(Some("http://crm.example.com"))),
            (&[("origin", "https://crm.example.com:8443")], Page::Foreign(Some("https://crm.example.com:8443"))),
            (&[("origin", "https://crm.example.com.evil.example")], Page::Foreign(Some("https://crm.example.com.evil.example"))),
            (&[("origin", "null")], Page::Foreign(Some("null"))),
            (&[("origin", "https://crm.example.com"), ("origin", "https://evil.example")], Page::Foreign(None)),
            (&[("origin", "https://\u{e6}.example")], Page::Foreign(None)),
        ];
        for (lines, expected) in table {
            assert_eq!(page(&headers(lines), &allowed), expected, "{lines:?}");
        }
    }

    #[test]
    fn the_token_is_the_whole_token() {
        let token = SecretString::from("secret-token".to_owned());
        let table: [(&[(&str, &str)], bool); 10] = [
            (&[("authorization", "Bearer secret-token")], true),
            (&[("authorization", "bearer  secret-token")], true),
            (&[], false),
            (&[("authorization", "secret-token")], false),
            (&[("authorization", "Basic secret-token")], false),
            (&[("authorization", "Bearer")], false),
            (&[("authorization", "Bearer ")], false),
            (&[("authorization", "Bearer secret-toke")], false),
            (&[("authorization", "Bearer secret-tokens")], false),
            (&[("authorization", "Bearer secret-token"), ("authorization", "Bearer x")], false),
        ];
        for (lines, expected) in table {
            assert_eq!(token_is_right(&headers(lines), Some(&token)), expected, "{lines:?}");
            assert!(!token_is_right(&headers(lines), None), "{lines:?}");
        }
        // An empty secret would let "Bearer " in; there is none, but if there were:
        assert!(!token_is_right(&headers(&[("authorization", "Bearer")]), Some(&SecretString::from(String::new()))));
    }

    #[test]
    fn only_plain_json_is_json() {
        let table: [(&[(&str, &str)], bool); 10] = [
            (&[("content-type", "application/json")], true),
            (&[("content-type", "Application/JSON; charset=UTF-8")], true),
            (&[("content-type", "application/json;")], true),
            (&[], false),
            (&[("content-type", "text/plain")], false),
            (&[("content-type", "application/x-www-form-urlencoded")], false),
            (&[("content-type", "text/plain; application/json")], false),
            (&[("content-type", "application/json; charset=latin1")], false),
            (&[("content-type", "application/json"), ("content-type", "text/plain")], false),
            (&[("content-type", "application/json"), ("content-encoding", "gzip")], false),
        ];
        for (lines, expected) in table {
            assert_eq!(is_json(&headers(lines)), expected, "{lines:?}");
        }
    }
}
