//! What a refusal says, as one sentence for a person (API reference 6.6), without personal data and without the key.
//!
//! A service that refuses a body likes to quote it. So everything that looks like an e-mail address or a telephone number
//! goes, and so does every value that the request itself carried.

use crate::json::{body_text, first_member, is_web_page, text};
use aftercall_core::error::Words;
use http::StatusCode;
use serde_json::{Map, Value};

/// Longest text of the service that is passed on, in characters.
const LONGEST: usize = 200;
/// How much of a body is looked at, in characters: an error page may be long.
const LOOKED_AT: usize = 4096;
/// Fewer digits in a row than this are a code or a count, not a telephone number.
const FEWEST_PHONE_DIGITS: usize = 6;

/// Texts that must not be passed on.
#[derive(Default)]
pub(crate) struct Secrets<'s> {
    /// Go wherever they are, inside of words too.
    pub(crate) keys: Vec<&'s str>,
    /// Go where they stand as words of their own.
    pub(crate) personal: Vec<&'s str>,
}

/// One sentence: what the service said, in its own words; the status where it said nothing for people. The status itself
/// goes along as a figure of the fault, so a window can quote the words as they are.
pub(crate) fn refusal(status: StatusCode, body: &[u8], secrets: &Secrets<'_>) -> Words {
    let line = status_line(status);
    match said(body).map(|said| cut(&masked(&said, secrets))).filter(|said| !said.is_empty()) {
        Some(said) => said.into(),
        None => Words::of("way-answered", vec![("status", line.into())]),
    }
}

/// For example `404 Not Found`.
pub(crate) fn status_line(status: StatusCode) -> String {
    match status.canonical_reason() {
        Some(reason) => format!("{} {reason}", status.as_u16()),
        None => status.as_u16().to_string(),
    }
}

/// What the body says for people: the first of `message`, `error`, `title`, `detail`, `errors`, or plain text. Never HTML.
pub(crate) fn said(body: &[u8]) -> Option<String> {
    let whole = body_text(body);
    match serde_json::from_str(&whole) {
        Ok(value) => in_value(&value),
        Err(_) => {
            let start: String = whole.trim().chars().take(LOOKED_AT).collect();
            let plain = !start.is_empty() && !is_web_page(&start) && !start.starts_with(['<', '{', '[']);
            plain.then_some(start)
        }
    }
}

fn in_value(value: &Value) -> Option<String> {
    match value {
        Value::Object(members) => in_object(members),
        Value::Array(items) => items.first().and_then(in_value),
        Value::String(said) => text(&Value::String(said.clone())),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

fn in_object(members: &Map<String, Value>) -> Option<String> {
    let one = |name| first_member(members, &[name]).and_then(in_value);
    if let Some(said) = one("message").or_else(|| one("error")) {
        return Some(said);
    }
    // ASP.NET problem details: the title is general, the rest says which field.
    let more = one("detail").or_else(|| first_member(members, &["errors"]).and_then(first_of_errors));
    match (one("title"), more) {
        (Some(title), Some(more)) if title != more => Some(format!("{} {more}", title.trim_end_matches(['.', ':']).to_owned() + ":")),
        (title, more) => title.or(more),
    }
}

fn first_of_errors(errors: &Value) -> Option<String> {
    match errors {
        Value::Object(fields) if first_member(fields, &["message", "error", "title", "detail"]).is_none() => fields
            .iter()
            .find_map(|(field, said)| in_value(said).map(|said| if field.is_empty() { said } else { format!("{field}: {said}") })),
        other => in_value(other),
    }
}

/// The text with addresses, numbers, the key and the request's own values replaced.
fn masked(said: &str, secrets: &Secrets<'_>) -> String {
    let mut text: String = said.chars().take(LOOKED_AT).collect();
    for key in secrets.keys.iter().filter(|key| !key.is_empty()) {
        text = without(&text, key, "(key)", false);
    }
    text = without_addresses(&text);
    for value in secrets.personal.iter().map(|value| value.trim()).filter(|value| value.chars().count() > 1) {
        text = without(&text, value, "(withheld)", true);
    }
    without_numbers(&text)
}

/// `text` with `secret` replaced, without regard to case; with `as_word` only where it is not part of a longer word.
fn without(text: &str, secret: &str, replacement: &str, as_word: bool) -> String {
    let wanted: Vec<char> = secret.chars().flat_map(char::to_lowercase).collect();
    let chars: Vec<char> = text.chars().collect();
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        match match_length(&chars[at..], &wanted) {
            Some(length)
                if !as_word || (!joins(at.checked_sub(1).and_then(|before| chars.get(before))) && !joins(chars.get(at + length))) =>
            {
                result.push_str(replacement);
                at += length;
            }
            _ => {
                result.push(chars[at]);
                at += 1;
            }
        }
    }
    result
}

fn joins(neighbour: Option<&char>) -> bool {
    neighbour.is_some_and(|c| c.is_alphanumeric())
}

/// How many characters of `chars` the lower-case `wanted` covers at its start.
fn match_length(chars: &[char], wanted: &[char]) -> Option<usize> {
    let mut wanted = wanted.iter();
    let mut length = 0;
    while wanted.len() > 0 {
        for lower in chars.get(length)?.to_lowercase() {
            if wanted.next() != Some(&lower) {
                return None;
            }
        }
        length += 1;
    }
    (length > 0).then_some(length)
}

fn without_addresses(text: &str) -> String {
    let ends_address = |c: char| c.is_whitespace() || "'\"<>()[]{},;:=?&/\\".contains(c);
    let mut result = String::with_capacity(text.len());
    for piece in text.split_inclusive(ends_address) {
        let (word, end) = match piece.char_indices().next_back() {
            Some((at, last)) if ends_address(last) => piece.split_at(at),
            _ => (piece, ""),
        };
        let address = word.contains('@') || word.to_ascii_lowercase().contains("%40");
        result.push_str(if address { "(address)" } else { word });
        result.push_str(end);
    }
    result
}

fn without_numbers(text: &str) -> String {
    let in_number = |c: char| c.is_numeric() || " \u{a0}-.()/+".contains(c);
    let chars: Vec<char> = text.chars().collect();
    let mut result = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let starts = chars[at].is_numeric() || chars[at] == '+';
        let run = if starts { chars[at..].iter().take_while(|c| in_number(**c)).count() } else { 0 };
        let digits = chars[at..at + run].iter().filter(|c| c.is_numeric()).count();
        if digits >= FEWEST_PHONE_DIGITS {
            let length = chars[at..at + run].iter().rposition(|c| c.is_numeric()).map_or(run, |last| last + 1);
            result.push_str("(number)");
            at += length;
        } else {
            result.extend(&chars[at..at + run.max(1)]);
            at += run.max(1);
        }
    }
    result
}

/// One line of at most [`LONGEST`] characters.
fn cut(text: &str) -> String {
    let visible = |c: char| if c.is_control() { ' ' } else { c };
    let line = text.chars().map(visible).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    line.chars().take(LONGEST - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bad(body: &str) -> String {
        refusal(StatusCode::BAD_REQUEST, body.as_bytes(), &Secrets::default()).to_string()
    }

    #[test]
    fn every_form_of_an_error_body_gives_its_sentence() {
        let table = [
            (r#"{"message":"No phone"}"#, "No phone"),
            (r#"{"Message":"No phone"}"#, "No phone"),
            (r#"{"error":"No phone"}"#, "No phone"),
            (r#"{"error":{"code":7,"message":"No phone"}}"#, "No phone"),
            (r#"{"title":"No phone"}"#, "No phone"),
            (r#"{"detail":"No phone"}"#, "No phone"),
            (r#"{"errors":["No phone","x"]}"#, "No phone"),
            (r#"{"errors":[{"message":"No phone"}]}"#, "No phone"),
            (r#"{"errors":{"phoneNumber":["No phone"]}}"#, "phoneNumber: No phone"),
            (
                r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,"errors":{"respondent":["No phone"]}}"#,
                "One or more validation errors occurred: respondent: No phone",
            ),
            (r#"{"title":"Bad","detail":"No phone"}"#, "Bad: No phone"),
            (r#"[{"message":"No phone"}]"#, "No phone"),
            (r#""No phone""#, "No phone"),
            ("No phone\r\n", "No phone"),
        ];
        for (body, expected) in table {
            assert_eq!(bad(body), expected, "{body}");
        }
        for body in ["", "{}", "[]", "null", "<html><body>No phone", "<!DOCTYPE html>", "<?xml version='1.0'?>", "{\"mess", r#"{"id":7}"#] {
            assert_eq!(bad(body), "the service answered 400 Bad Request", "{body}");
        }
    }

    #[test]
    fn addresses_numbers_keys_and_the_request_s_own_values_are_masked() {
        let secrets = Secrets { keys: vec!["s3cret"], personal: vec!["Bo", "Åse Ærlig", " Acme A/S "] };
        let table = [
            ("bo@acme.dk exists", "(address) exists"),
            ("<bo.x+1@acme.dk>!", "<(address)>!"),
            ("/employees/bo%40acme.dk/responses", "/employees/(address)/responses"),
            ("+45 12 34-56 78 is wrong", "(number) is wrong"),
            ("number 4512345678.", "number (number)."),
            ("phone=%2B4512345678", "phone=%2B(number)"),
            ("key s3cret, apikeyS3CRETx", "key (key), apikey(key)x"),
            ("Body of Bo is wrong, bo.", "Body of (withheld) is wrong, (withheld)."),
            ("åse ærlig at ACME A/S", "(withheld) at (withheld)"),
        ];
        for (said, expected) in table {
            assert_eq!(masked(said, &secrets), expected, "{said}");
        }
    }

    #[test]
    fn what_is_not_personal_stays() {
        for said in ["campaign 4417 is closed", "10 calls per second", "error 40012: rating 0..10", "at most 50 (fifty) fields"] {
            assert_eq!(masked(said, &Secrets::default()), said);
        }
    }

    #[test]
    fn long_texts_are_cut_and_kept_on_one_line() {
        let words = bad(&format!("a\n\tb\u{7}{}", "é".repeat(5000)));
        assert!(words.starts_with("a b é"), "{words}");
        assert_eq!(words.chars().count(), LONGEST);
    }

    proptest! {
        #[test]
        fn nothing_like_an_address_or_a_number_gets_through(
            before in ".{0,30}", name in "[a-z]{1,8}", digits in "[0-9]{6,12}", after in ".{0,30}",
        ) {
            let said = format!("{before} {name}@{name}.dk +{digits} {after}");
            let masked = masked(&said, &Secrets::default());
            let address = format!("{name}@{name}.dk");
            prop_assert!(!masked.contains(&digits) && !masked.contains(&address), "{}", masked);
        }

        #[test]
        fn no_body_panics(bytes in prop::collection::vec(any::<u8>(), 0..200), value in "\\PC{0,60}") {
            let secrets = Secrets { keys: vec!["k"], personal: vec![&value] };
            let _ = refusal(StatusCode::BAD_REQUEST, &bytes, &secrets);
            let _ = refusal(StatusCode::BAD_REQUEST, value.as_bytes(), &secrets);
        }
    }
}
