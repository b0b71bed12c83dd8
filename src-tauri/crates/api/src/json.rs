//! Reading JSON whose casing, wrapping and types are not documented (API reference 6.8 and 6.9).

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::fmt;

/// Members that hold a wrapped list, in the order in which they are looked for.
pub(crate) const WRAPPERS: [&str; 5] = ["results", "items", "data", "value", "result"];
/// How many wrappers may be inside each other: `{"data":{"items":[..]}}` is two.
const DEEPEST_WRAPPER: u8 = 3;

/// Whether two names of members are the same but for case, `-` and `_`.
pub(crate) fn same_name(a: &str, b: &str) -> bool {
    fn plain(text: &str) -> impl Iterator<Item = u8> {
        text.bytes().filter(|byte| !matches!(byte, b'-' | b'_')).map(|byte| byte.to_ascii_lowercase())
    }
    a == b || plain(a).eq(plain(b))
}

/// The member of that name that is not null: the one with exactly that name, else one that differs in case.
pub(crate) fn member<'v>(object: &'v Map<String, Value>, name: &str) -> Option<&'v Value> {
    object
        .get(name)
        .filter(|value| !value.is_null())
        .or_else(|| object.iter().find(|(key, value)| !value.is_null() && same_name(key, name)).map(|(_, value)| value))
}

/// The first of these members.
pub(crate) fn first_member<'v>(object: &'v Map<String, Value>, names: &[&str]) -> Option<&'v Value> {
    names.iter().find_map(|name| member(object, name))
}

/// A text that is not blank, trimmed. A number counts as its digits.
pub(crate) fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| text.chars().any(is_seen)),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Whether a letter leaves anything on screen: spaces do not, nor what steers joining and direction (Unicode,
/// `Default_Ignorable_Code_Point`). A name of such letters alone is none.
fn is_seen(letter: char) -> bool {
    let steers = matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}'
    );
    !steers && !letter.is_whitespace() && !letter.is_control()
}

/// A finite number, also as a text.
pub(crate) fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
    .filter(|number: &f64| number.is_finite())
}

/// A whole number, also as a text or with a fraction of zero.
pub(crate) fn whole(value: &Value) -> Option<i64> {
    /// Beyond it not every whole number has its own f64.
    const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;
    let exact = match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    exact.or_else(|| {
        number(value).filter(|number| number.fract() == 0.0 && number.abs() < LARGEST_EXACT).map(|number| {
            #[expect(clippy::cast_possible_truncation, reason = "whole and small enough, as just checked")]
            let whole = number as i64;
            whole
        })
    })
}

/// A body as text: without a byte order mark, and with bytes that are not UTF-8 replaced.
pub(crate) fn body_text(body: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body))
}

/// Whether a body is a web page: the usual answer of a network that wants somebody to log in first.
pub(crate) fn is_web_page(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(64).collect::<String>().to_ascii_lowercase();
    ["<!doctype", "<html", "<head", "<body", "<script", "<!--"].iter().any(|tag| start.starts_with(tag))
}

/// What a body turned out to be, with its parts still unread: a list of 16 MiB need not exist twice in memory.
#[derive(Debug)]
pub(crate) enum Outline<'b> {
    /// Nothing, or null.
    Nothing,
    /// A list.
    List(Vec<&'b RawValue>),
    /// An object.
    Object(Vec<(String, &'b RawValue)>),
    /// A text, a number, a truth value.
    Scalar,
}

/// Reads the outline of a body.
///
/// # Errors
/// When it is not JSON.
pub(crate) fn outline(text: &str) -> Result<Outline<'_>, serde_json::Error> {
    let text = text.trim();
    match text.as_bytes().first() {
        None => Ok(Outline::Nothing),
        Some(b'[') => serde_json::from_str(text).map(Outline::List),
        Some(b'{') => serde_json::from_str(text).map(|Members(members)| Outline::Object(members)),
        Some(_) => serde_json::from_str::<Value>(text).map(|value| if value.is_null() { Outline::Nothing } else { Outline::Scalar }),
    }
}

/// The rows of a list that may be wrapped; `None` if there is no list.
///
/// # Errors
/// When it is not JSON.
pub(crate) fn rows(text: &str) -> Result<Option<Vec<&RawValue>>, serde_json::Error> {
    let mut outline = outline(text)?;
    for _ in 0..=DEEPEST_WRAPPER {
        let members = match outline {
            Outline::Nothing => return Ok(Some(Vec::new())),
            Outline::List(rows) => return Ok(Some(rows)),
            Outline::Scalar => return Ok(None),
            Outline::Object(members) => members,
        };
        let Some(inner) = wrapped(&members) else { return Ok(None) };
        outline = self::outline(inner.get())?;
    }
    Ok(None)
}

/// The wrapped part of an object: a member with the name of a wrapper, else the only list in it.
fn wrapped<'b>(members: &[(String, &'b RawValue)]) -> Option<&'b RawValue> {
    let named = WRAPPERS.iter().find_map(|wrapper| members.iter().find(|(name, _)| same_name(name, wrapper))).map(|(_, inner)| *inner);
    named.or_else(|| {
        let mut lists = members.iter().map(|(_, inner)| *inner).filter(|inner| inner.get().starts_with('['));
        lists.next().filter(|_| lists.next().is_none())
    })
}

struct Members<'b>(Vec<(String, &'b RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;

        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry::<String, &'de RawValue>()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(MembersVisitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn lists_are_found_in_every_wrapper() {
        let table = [
            ("[1,2]", Some(2)),
            (r#"{"results":[1,2]}"#, Some(2)),
            (r#"{"Items":[1,2],"total":2}"#, Some(2)),
            (r#"{"data":[1,2]}"#, Some(2)),
            (r#"{"@odata.context":"x","value":[1,2]}"#, Some(2)),
            (r#"{"data":{"items":[1,2]}}"#, Some(2)),
            (r#"{"result":{"data":{"results":[1,2]}}}"#, Some(2)),
            (r#"{"responses":[1,2],"count":2}"#, Some(2)),
            (r#"{"results":null}"#, Some(0)),
            ("null", Some(0)),
            ("", Some(0)),
            (" \n ", Some(0)),
            (r#"{"a":[1],"b":[2]}"#, None),
            (r#"{"id":1}"#, None),
            (r#""text""#, None),
            ("7", None),
        ];
        for (text, expected) in table {
            assert_eq!(rows(text).unwrap().map(|rows| rows.len()), expected, "{text}");
        }
        for broken in ["[1,", "{", "<html>", "OK", r#"{"data":[}"#] {
            assert!(rows(broken).is_err(), "{broken}");
        }
    }

    #[test]
    fn numbers_may_be_texts_and_texts_numbers() {
        assert_eq!(whole(&json!("9")), Some(9));
        assert_eq!(whole(&json!(9.0)), Some(9));
        assert_eq!(whole(&json!("9.0")), Some(9));
        assert_eq!(whole(&json!(8.5)), None);
        assert_eq!(whole(&json!(0)), Some(0));
        assert_eq!(whole(&json!("1e400")), None);
        assert_eq!(number(&json!(" 8.1 ")), Some(8.1));
        assert_eq!(number(&json!("NaN")), None);
        assert_eq!(text(&json!(4711)), Some("4711".to_owned()));
        assert_eq!(text(&json!("  ")), None);
    }

    #[test]
    fn a_text_that_nobody_sees_is_none_and_one_that_is_seen_keeps_its_joiners() {
        for unseen in ["\u{200b}", " \u{2060}\u{feff} ", "\u{202e}\u{202c}", "\u{3164}", "\u{0}", "\u{ad}"] {
            assert_eq!(text(&json!(unseen)), None, "{unseen:?}");
        }
        for seen in ["a", "👩\u{200d}💻", "\u{200f}שלום", "ا", "-", "0"] {
            assert_eq!(text(&json!(seen)), Some(seen.to_owned()));
        }
    }

    #[test]
    fn an_exact_name_wins_over_one_that_differs_in_case_and_null_is_absent() {
        let object = json!({"Rating": 1, "rating": 2, "USER_COMMENT": "x", "id": null, "ID": 5});
        let object = object.as_object().unwrap();
        assert_eq!(member(object, "rating"), Some(&json!(2)));
        assert_eq!(member(object, "userComment"), Some(&json!("x")));
        assert_eq!(member(object, "id"), Some(&json!(5)));
        assert_eq!(member(object, "absent"), None);
    }

    #[test]
    fn web_pages_are_known() {
        assert!(is_web_page("\n <!DOCTYPE html><title>Log in</title>"));
        assert!(is_web_page("<HTML>"));
        assert!(!is_web_page("<?xml version='1.0'?>"));
        assert!(!is_web_page(r#"{"message":"<html>"}"#));
    }

    proptest! {
        #[test]
        fn any_bytes_have_an_outline_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = rows(&body_text(&bytes));
        }
    }
}
