//! What of a foreign event may be shown, in `aftercallctl watch` and in the window: the names of its members, and the values that are
//! known to say nothing of a person. An event of a phone system can hold anything, so the list names what stays, not what goes: a
//! number keeps its last two digits, every other text becomes `•••`. What stays is cleaned as a log line is.

use crate::phone::masked_raw;
use crate::redact::Redactor;
use serde_json::{Map, Value};

/// Members whose values stay, by their names without regard to case and signs. Of our own doors, Asterisk, FreeSWITCH, baresip and
/// Genesys Cloud, in this order.
const OPEN: &[&str] = &[
    "phase",
    "queue",
    "direction",
    "talkseconds",
    "voicemail",
    "transferred",
    "source",
    "ts",
    "event",
    "channelstate",
    "channelstatedesc",
    "interface",
    "membername",
    "dialstatus",
    "reason",
    "cause",
    "causetxt",
    "techcause",
    "ringtime",
    "holdtime",
    "talktime",
    "position",
    "count",
    "response",
    "result",
    "eventname",
    "eventsubclass",
    "ccaction",
    "ccqueue",
    "calldirection",
    "answerstate",
    "hangupcause",
    "variablebillsec",
    "cchangupcause",
    "ccagentansweredtime",
    "type",
    "class",
    "topicname",
    "state",
    "disconnecttype",
    "purpose",
    "connectedtime",
    "endtime",
];
/// Longest text that is shown of one value, in letters.
const LONGEST: usize = 120;
/// Members of one object, and entries of one list, that are shown.
const MOST: usize = 80;
/// How deep an event is followed.
const DEEPEST: usize = 6;
/// What stands for a text that is not shown.
const HIDDEN: &str = "•••";

/// An event as it may be shown.
#[must_use]
pub fn masked(said: &Value) -> Value {
    mask("", said, 0)
}

fn mask(name: &str, value: &Value, depth: usize) -> Value {
    match value {
        Value::Object(_) | Value::Array(_) if depth >= DEEPEST => Value::from(HIDDEN),
        Value::Object(members) => {
            let shown = members.iter().take(MOST).map(|(name, value)| (shown_name(name), mask(name, value, depth + 1)));
            Value::Object(shown.collect::<Map<String, Value>>())
        }
        Value::Array(entries) => entries.iter().take(MOST).map(|entry| mask(name, entry, depth + 1)).collect(),
        Value::String(text) => Value::from(shown_text(name, text)),
        Value::Number(number) if is_open(name) || number.to_string().len() < 5 => value.clone(),
        Value::Number(number) => Value::from(masked_raw(&number.to_string())),
        Value::Bool(_) | Value::Null => value.clone(),
    }
}

fn is_open(name: &str) -> bool {
    let bare: String = name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect();
    OPEN.contains(&bare.as_str())
}

/// A name is foreign too: where a number or an address should have been a value, it must not be shown as a name.
pub(crate) fn shown_name(name: &str) -> String {
    Redactor::new().clean(&short(name))
}

fn shown_text(name: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    if is_open(name) {
        return Redactor::new().clean(&short(text));
    }
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_number = digits >= 3 && text.chars().all(|letter| letter.is_ascii_digit() || " +-()./".contains(letter));
    if is_number { masked_raw(text) } else { HIDDEN.to_owned() }
}

fn short(text: &str) -> String {
    let mut letters = text.chars();
    let mut shown: String = letters.by_ref().take(LONGEST).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    #[test]
    fn what_helps_stays_and_what_is_somebodys_goes() {
        for (said, shown) in [
            (
                json!({ "phase": "ended", "number": "+4512345678", "queue": "support", "talk_seconds": 83, "note": "about the invoice" }),
                json!({ "phase": "ended", "number": "•••••••• 78", "queue": "support", "talk_seconds": 83, "note": "•••" }),
            ),
            (
                json!({ "Event": "AgentComplete", "CallerIDNum": "20123456", "CallerIDName": "Jens Holm", "TalkTime": "83", "Interface": "PJSIP/1001" }),
                json!({ "Event": "AgentComplete", "CallerIDNum": "•••••• 56", "CallerIDName": "•••", "TalkTime": "83", "Interface": "PJSIP/1001" }),
            ),
            (
                json!({ "type": "CALL_CLOSED", "peeruri": "sip:+4520123456@host", "peerdisplayname": "Sales: Jens" }),
                json!({ "type": "CALL_CLOSED", "peeruri": "•••", "peerdisplayname": "•••" }),
            ),
            (
                json!({ "respondent": { "email": "jens@kunde.example" }, "custom": { "case": 4711, "cpr": 1_203_801_234_u64 } }),
                json!({ "respondent": { "email": "•••" }, "custom": { "case": 4711, "cpr": "•••••••• 34" } }),
            ),
            // A value that stays is cleaned all the same, and so is a name.
            (json!({ "queue": "+4512345678", "+4512345678": "x" }), json!({ "queue": "<number>", "<number>": "•••" })),
            (json!("just text"), json!("•••")),
        ] {
            assert_eq!(masked(&said), shown);
        }
    }

    #[test]
    fn it_stays_bounded() {
        let wide: Map<String, Value> = (0..500).map(|index| (format!("m{index}"), json!("x".repeat(10_000)))).collect();
        assert!(masked(&Value::Object(wide)).to_string().len() < 10_000);
        let deep = (0..50).fold(json!("x"), |inside, _| json!({ "a": inside }));
        assert!(masked(&deep).to_string().len() < 200);
        assert_eq!(masked(&json!({ "queue": "ab ".repeat(100) }))["queue"].as_str().unwrap().chars().count(), LONGEST + 1);
    }

    proptest! {
        #[test]
        fn no_number_and_no_address_survives_under_any_name(
            name in "[a-zA-Z_]{1,12}|queue|Event|type", digits in "[1-9][0-9]{7,11}", who in "[a-z]{3,9}@[a-z]{3,9}\\.dk"
        ) {
            let shown = masked(&json!({ &name: format!("+{digits}"), "inside": [{ &name: who.clone() }] })).to_string();
            prop_assert!(!shown.contains(&digits) && !shown.contains(&who), "{shown}");
        }
    }
}
