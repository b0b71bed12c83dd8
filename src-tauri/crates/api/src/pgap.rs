//! Finding the p-gap reply. Its casing, nesting and status are not documented (API reference 6.3).

use crate::json::same_name;
use serde_json::Value;

/// Objects and lists that a p-gap member may be inside of.
const WRAPPERS: [&str; 3] = ["data", "result", "results"];
/// How many of them.
const DEEPEST: u8 = 3;

/// Whether the reply says that the agent is in a p-gap period: a member named pgap ignoring case, `-` and `_`, in the
/// root, in a wrapper or in the first item of a list, with a value of `true`, `"true"` or 1.
pub(crate) fn says_period(body: &str) -> bool {
    serde_json::from_str(body).is_ok_and(|value: Value| in_value(&value, DEEPEST))
}

fn in_value(value: &Value, deeper: u8) -> bool {
    match value {
        Value::Object(members) => members.iter().any(|(name, inner)| {
            (same_name(name, "pgap") && is_true(inner))
                || (deeper > 0 && WRAPPERS.iter().any(|wrapper| same_name(name, wrapper)) && in_value(inner, deeper - 1))
        }),
        Value::Array(items) => deeper > 0 && items.first().is_some_and(|item| in_value(item, deeper - 1)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

fn is_true(value: &Value) -> bool {
    match value {
        Value::Bool(truth) => *truth,
        Value::String(text) => text.trim().eq_ignore_ascii_case("true") || text.trim() == "1",
        Value::Number(number) => number.as_f64() == Some(1.0),
        Value::Null | Value::Array(_) | Value::Object(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_shape_of_the_reply_is_found_and_no_other() {
        let table = [
            (r#"{"pgap":true}"#, true),
            (r#"{"pgap":"true"}"#, true),
            (r#"{"pgap":" True "}"#, true),
            (r#"{"pgap":1}"#, true),
            (r#"{"pgap":1.0}"#, true),
            (r#"{"Pgap":true}"#, true),
            (r#"{"p-gap":true}"#, true),
            (r#"{"P_GAP":true}"#, true),
            (r#"{"data":{"pGap":true}}"#, true),
            (r#"{"Result":{"PGAP":true}}"#, true),
            (r#"{"results":[{"p-gap":true}]}"#, true),
            (r#"[{"p_gap":true}]"#, true),
            (r#"{"data":[{"pgap":1}]}"#, true),
            (r#"{"pgap":false,"data":{"pgap":true}}"#, true),
            (r#"{"pgap":false}"#, false),
            (r#"{"pgap":"false"}"#, false),
            (r#"{"pgap":0}"#, false),
            (r#"{"pgap":2}"#, false),
            (r#"{"pgap":null}"#, false),
            (r#"{"pgap":{"active":true}}"#, false),
            (r#"{"pgapped":true}"#, false),
            (r#"{"other":{"pgap":true}}"#, false),
            (r#"[{"id":1},{"pgap":true}]"#, false),
            ("[]", false),
            ("{}", false),
            ("true", false),
            ("OK", false),
            ("pgap: true", false),
            ("", false),
        ];
        for (body, expected) in table {
            assert_eq!(says_period(body), expected, "{body}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "[\\[\\]{}\":, a-z0-9]{0,80}") {
            let _ = says_period(&text);
        }
    }
}
