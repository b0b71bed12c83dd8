//! The fields of a report: exactly those of interface.md, each at most once, `null` like an absent one.

use crate::report::{self, FieldFault};
use aftercall_core::call::{CallEvent, CallPhase};
use aftercall_core::error::{Refusal, RefusalCode};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt;

/// Who reports when the report does not say.
const SOURCE: &str = "http";

/// The members of an object in their order, repeated ones too: a repeated field is a mistake, and must not be half taken.
struct Members<'b>(Vec<(String, &'b RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

impl<'b> Members<'b> {
    /// The members that are not `null`. `place` is what their names are told with.
    fn present(self, place: &str) -> Result<Vec<(String, &'b RawValue)>, FieldFault> {
        let mut seen = BTreeSet::new();
        for (name, _) in &self.0 {
            if !seen.insert(name.as_str()) {
                return Err(FieldFault::twice(&format!("{place}{name}")));
            }
        }
        Ok(self.0.into_iter().filter(|(_, value)| value.get() != "null").collect())
    }
}

/// Reads a report.
///
/// # Errors
/// `invalid_field` that names the field, `invalid_request` for what is no JSON object.
pub(super) fn read(body: &[u8]) -> Result<CallEvent, Refusal> {
    let members: Members<'_> = serde_json::from_slice(body).map_err(|fault| {
        // Only where, not what: the words of a parser may quote.
        Refusal::new(
            RefusalCode::InvalidRequest,
            format!("The body is not a JSON object (line {}, column {}).", fault.line(), fault.column()),
        )
    })?;
    event(members).map_err(|fault| Refusal::new(RefusalCode::InvalidField, fault.to_string()).with(json!({ "field": fault.field })))
}

fn event(members: Members<'_>) -> Result<CallEvent, FieldFault> {
    let mut event = CallEvent::new(CallPhase::Ended, SOURCE);
    let mut phase = None;
    for (name, value) in members.present("")? {
        if let Some(slot) = report::text_slot(&mut event, &name) {
            *slot = Some(text(&name, value)?);
            continue;
        }
        match name.as_str() {
            "phase" => {
                let read = report::phase(&text(&name, value)?);
                phase = Some(read.ok_or_else(|| FieldFault::new(&name, report::PHASES))?);
            }
            "direction" => event.direction = Some(report::direction(&name, &text(&name, value)?)?),
            "voicemail" => event.voicemail = Some(report::voicemail(&name, &text(&name, value)?)?),
            "talk_seconds" => event.talk_seconds = Some(whole_number(&name, value)?),
            "transferred" => event.transferred = yes_or_no(&name, value)?,
            "source" => event.source = text(&name, value)?,
            "respondent" => respondent(&mut event, object(&name, value)?)?,
            "custom" => custom(&mut event, object(&name, value)?)?,
            _ => return Err(FieldFault::unknown(&name)),
        }
    }
    event.phase = phase.ok_or_else(|| FieldFault::new("phase", report::PHASES))?;
    Ok(event)
}

fn respondent(event: &mut CallEvent, members: Members<'_>) -> Result<(), FieldFault> {
    for (name, value) in members.present("respondent.")? {
        let path = format!("respondent.{name}");
        let slot = report::respondent_slot(event, &name).ok_or_else(|| FieldFault::unknown(&path))?;
        *slot = Some(text(&path, value)?);
    }
    Ok(())
}

/// The organisation's own fields: texts, numbers and yes or no, kept as text.
fn custom(event: &mut CallEvent, members: Members<'_>) -> Result<(), FieldFault> {
    for (name, value) in members.present("custom.")? {
        let path = format!("custom.{name}");
        let kept = match serde_json::from_str(value.get()) {
            Ok(Value::String(text)) => text,
            Ok(Value::Bool(_) | Value::Number(_)) => value.get().to_owned(),
            Ok(Value::Null | Value::Array(_) | Value::Object(_)) | Err(_) => {
                return Err(FieldFault::new(&path, "must be a text, a number, true or false"));
            }
        };
        event.custom.insert(name, kept);
    }
    Ok(())
}

fn text(name: &str, value: &RawValue) -> Result<String, FieldFault> {
    serde_json::from_str(value.get()).map_err(|_| FieldFault::new(name, "must be a text"))
}

fn whole_number(name: &str, value: &RawValue) -> Result<i64, FieldFault> {
    serde_json::from_str(value.get()).map_err(|_| FieldFault::new(name, "must be a whole number"))
}

fn yes_or_no(name: &str, value: &RawValue) -> Result<bool, FieldFault> {
    serde_json::from_str(value.get()).map_err(|_| FieldFault::new(name, "must be true or false"))
}

fn object<'b>(name: &str, value: &'b RawValue) -> Result<Members<'b>, FieldFault> {
    serde_json::from_str(value.get()).map_err(|_| FieldFault::new(name, "must be an object"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use aftercall_core::call::{Direction, Voicemail};
    use proptest::prelude::*;

    #[test]
    fn the_example_of_the_interface_is_read_whole() {
        let event = read(
            br#"{"phase":"ended","id":"abc-1","number":"+4512345678","queue":"support","direction":"in","talk_seconds":83,"voicemail":"no",
                "respondent":{"email":"e","first_name":"f","last_name":"l","company":"c"},"note":"n","custom":{"case":"4711"},"source":"my-pbx"}"#,
        )
        .unwrap();
        assert_eq!(event.phase, CallPhase::Ended);
        assert_eq!((event.id.as_deref(), event.number.as_deref()), (Some("abc-1"), Some("+4512345678")));
        assert_eq!((event.queue.as_deref(), event.note.as_deref(), event.source.as_str()), (Some("support"), Some("n"), "my-pbx"));
        assert_eq!((event.direction, event.talk_seconds, event.voicemail), (Some(Direction::In), Some(83), Some(Voicemail::No)));
        let respondent = event.respondent;
        let known = [respondent.email, respondent.first_name, respondent.last_name, respondent.company];
        assert_eq!(known.map(Option::unwrap), ["e", "f", "l", "c"]);
        assert_eq!(event.custom["case"], "4711");
    }

    #[test]
    fn what_is_absent_or_null_is_absent() {
        let event =
            read(br#"{"phase":"started","number":"1","queue":null,"respondent":null,"custom":{"a":null},"talk_seconds":null}"#).unwrap();
        let expected = CallEvent { number: Some("1".into()), ..CallEvent::new(CallPhase::Started, "http") };
        assert_eq!(event, expected);
    }

    #[test]
    fn own_fields_are_kept_as_text() {
        let event = read(br#"{"phase":"ended","id":"1","custom":{"t":"x \" y","n":4711,"f":1.50,"b":true}}"#).unwrap();
        let kept: Vec<_> = event.custom.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        assert_eq!(kept, [("b", "true"), ("f", "1.50"), ("n", "4711"), ("t", "x \" y")]);
    }

    #[test]
    fn a_wrong_field_is_named() {
        let table = [
            (r#"{"number":"1"}"#, "phase"),
            (r#"{"phase":null,"number":"1"}"#, "phase"),
            (r#"{"phase":"over"}"#, "phase"),
            (r#"{"phase":1}"#, "phase"),
            (r#"{"phase":"ended","numer":"1"}"#, "numer"),
            (r#"{"phase":"ended","number":4512345678}"#, "number"),
            (r#"{"phase":"ended","id":["1"]}"#, "id"),
            (r#"{"phase":"ended","number":"1","number":"2"}"#, "number"),
            (r#"{"phase":"ended","direction":"both"}"#, "direction"),
            (r#"{"phase":"ended","talk_seconds":"83"}"#, "talk_seconds"),
            (r#"{"phase":"ended","talk_seconds":8.3}"#, "talk_seconds"),
            (r#"{"phase":"ended","voicemail":false}"#, "voicemail"),
            (r#"{"phase":"ended","transferred":"yes"}"#, "transferred"),
            (r#"{"phase":"ended","respondent":"x"}"#, "respondent"),
            (r#"{"phase":"ended","respondent":{"mail":"x"}}"#, "respondent.mail"),
            (r#"{"phase":"ended","respondent":{"email":1}}"#, "respondent.email"),
            (r#"{"phase":"ended","respondent":{"email":"a","email":"b"}}"#, "respondent.email"),
            (r#"{"phase":"ended","custom":[]}"#, "custom"),
            (r#"{"phase":"ended","custom":{"a":{}}}"#, "custom.a"),
        ];
        for (body, field) in table {
            let refusal = read(body.as_bytes()).unwrap_err();
            assert_eq!((refusal.code, &refusal.detail["field"]), (RefusalCode::InvalidField, &json!(field)), "{body}");
            assert!(refusal.message.starts_with(field), "{}", refusal.message);
        }
    }

    #[test]
    fn what_is_no_object_is_no_report_and_is_not_quoted() {
        let deep = format!("{{\"phase\":{}", "[".repeat(8_000));
        for body in ["", "null", "[]", "\"+4512345678\"", "{", "{\"phase\":\"ended\"} {}", "\u{feff}{}", &deep] {
            let refusal = read(body.as_bytes()).unwrap_err();
            assert_eq!(refusal.code, RefusalCode::InvalidRequest, "{body}");
            assert!(!refusal.message.contains("4512"));
        }
        assert_eq!(read(b"{\"phase\":\"\xff\"}").unwrap_err().code, RefusalCode::InvalidRequest);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..1000)) {
            let _ = read(&bytes);
        }

        #[test]
        fn any_member_is_taken_or_named(name in "[a-z_]{1,12}", value in "(null|true|[1-9][0-9]{0,3}|\"[a-z]{0,5}\"|\\{\\}|\\[\\])") {
            if let Err(refusal) = read(format!(r#"{{"phase":"ended","{name}":{value}}}"#).as_bytes()) {
                prop_assert_eq!(refusal.code, RefusalCode::InvalidField);
                prop_assert_eq!(&refusal.detail["field"], &json!(name));
            }
        }
    }
}
