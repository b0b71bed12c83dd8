//! Gives a reply the form that the moods ask for.

use serde_json::{Map, Value, json};

use crate::moods::{ErrorShape, Moods, Wrapper};
use crate::reply::{Payload, Refusal};

/// Members whose content belongs to the caller and is never shaped.
const FOREIGN: [&str; 2] = ["custom", "echo"];

/// An object of ours as the moods want it: names, numbers, `custom`.
pub(crate) fn document(value: Value, moods: &Moods) -> Value {
    match value {
        Value::Object(members) => {
            let shaped = members.into_iter().map(|(name, value)| {
                let value = match name.as_str() {
                    "custom" if moods.custom_as_text && value.is_object() => Value::String(value.to_string()),
                    foreign if FOREIGN.contains(&foreign) => value,
                    _ => document(value, moods),
                };
                (self::name(&name, moods), value)
            });
            Value::Object(shaped.collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(|item| document(item, moods)).collect()),
        Value::Number(number) if moods.numbers_as_strings => Value::String(number.to_string()),
        other => other,
    }
}

/// What stands before and after the rows of a list.
pub(crate) fn brackets(moods: &Moods) -> (String, &'static str) {
    match moods.wrapper {
        None => ("[".to_owned(), "]"),
        Some(wrapper) => (format!("{{\"{}\":[", wrapper_name(wrapper, moods)), "]}"),
    }
}

/// A whole list.
pub(crate) fn list(items: Vec<Value>, moods: &Moods) -> Value {
    let items = Value::Array(items.into_iter().map(|item| document(item, moods)).collect());
    match moods.wrapper {
        None => items,
        Some(wrapper) => json!({ wrapper_name(wrapper, moods): items }),
    }
}

/// An error with this status, as payload of another kind.
pub(crate) fn refusal(refusal: &Refusal, status: u16, moods: &Moods) -> Payload {
    let message = &refusal.message;
    Payload::Document(match moods.errors {
        ErrorShape::Natural if refusal.members.is_empty() => json!({ "message": message }),
        ErrorShape::Natural | ErrorShape::Problem => refusal.problem(status),
        ErrorShape::Message => json!({ "message": message }),
        ErrorShape::Error => json!({ "error": message }),
        ErrorShape::ErrorObject => json!({ "error": { "message": message } }),
        ErrorShape::Title => json!({ "title": message }),
        ErrorShape::Detail => json!({ "detail": message }),
        ErrorShape::ErrorList if refusal.members.is_empty() => json!({ "errors": [message] }),
        ErrorShape::ErrorList => {
            let texts: Vec<&String> = refusal.members.iter().map(|(_, text)| text).collect();
            json!({ "errors": texts })
        }
        ErrorShape::ErrorMap if refusal.members.is_empty() => {
            json!({ "errors": { "request": [message] } })
        }
        ErrorShape::ErrorMap => json!({ "errors": refusal.errors() }),
        ErrorShape::Text => return Payload::Text(message.clone()),
        ErrorShape::Empty => return Payload::Empty,
    })
}

fn wrapper_name(wrapper: Wrapper, moods: &Moods) -> String {
    name(wrapper.name(), moods)
}

fn name(name: &str, moods: &Moods) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if moods.pascal_case => first.to_uppercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_numbers_and_lists_follow_the_mood_and_foreign_content_stays() {
        let moods = Moods { pascal_case: true, numbers_as_strings: true, wrapper: Some(Wrapper::Items), ..Moods::default() };
        let row = json!({ "userComment": "x", "spread": { "nps": 50 }, "custom": { "case": 1 }, "none": null });
        let shaped = list(vec![row.clone()], &moods);
        let expected = json!({ "Items": [{ "UserComment": "x", "Spread": { "Nps": "50" }, "Custom": { "case": 1 }, "None": null }] });
        assert_eq!(shaped, expected);
        assert_eq!(list(vec![row.clone()], &Moods::default()), json!([row]));
        assert_eq!(brackets(&moods), ("{\"Items\":[".to_owned(), "]}"));
        let text = Moods { custom_as_text: true, ..Moods::default() };
        assert_eq!(document(row, &text)["custom"], json!("{\"case\":1}"));
    }

    #[test]
    fn an_error_has_every_form_of_the_reference() {
        let invalid = Refusal { message: "No.".into(), members: vec![("$.guid".into(), "Not a GUID.".into())] };
        let table = [
            (ErrorShape::Message, json!({ "message": "No." })),
            (ErrorShape::Error, json!({ "error": "No." })),
            (ErrorShape::ErrorObject, json!({ "error": { "message": "No." } })),
            (ErrorShape::Title, json!({ "title": "No." })),
            (ErrorShape::Detail, json!({ "detail": "No." })),
            (ErrorShape::ErrorList, json!({ "errors": ["Not a GUID."] })),
            (ErrorShape::ErrorMap, json!({ "errors": { "$.guid": ["Not a GUID."] } })),
        ];
        for (errors, expected) in table {
            let moods = Moods { errors, ..Moods::default() };
            assert!(matches!(refusal(&invalid, 400, &moods), Payload::Document(body) if body == expected), "{errors:?}");
        }
        let moods = |errors| Moods { errors, ..Moods::default() };
        assert!(matches!(refusal(&invalid, 400, &moods(ErrorShape::Text)), Payload::Text(text) if text == "No."));
        assert!(matches!(refusal(&invalid, 400, &moods(ErrorShape::Empty)), Payload::Empty));
        assert!(matches!(
            refusal(&invalid, 400, &Moods::default()),
            Payload::Document(body) if body["errors"]["$.guid"][0] == "Not a GUID." && body["status"] == 400
        ));
    }
}
