//! What the service counts for an agent. Only hints exist of its form (API reference 2.7); nothing is converted into
//! something else (6.13).

use super::unreadable;
use crate::failure::Failure;
use crate::json::{WRAPPERS, first_member, member, number, same_name, whole};
use aftercall_core::error::Words;
use aftercall_core::ports::{Analytics, Spread};
use serde_json::{Map, Value};

const AVERAGE: [&str; 3] = ["averageRating", "average", "rating"];
const NPS: [&str; 2] = ["nps", "npsScore"];
const COUNTS: [&str; 3] = ["promoters", "passives", "detractors"];
/// How many wrappers and lists may be around it.
const DEEPEST: u8 = 3;

/// Reads the counts. No answer at all, or null, means that there are none yet.
///
/// # Errors
/// When it is not JSON, or an object that holds nothing of the kind.
pub(crate) fn read(text: &str) -> Result<Analytics, Failure> {
    if text.trim().is_empty() {
        return Ok(Analytics::default());
    }
    let value: Value = serde_json::from_str(text).map_err(|_| unreadable(Words::of("way-not-json", Vec::new())))?;
    in_value(&value, DEEPEST).ok_or_else(|| unreadable(Words::of("way-no-figures", Vec::new())))
}

fn in_value(value: &Value, deeper: u8) -> Option<Analytics> {
    match value {
        Value::Null => Some(Analytics::default()),
        Value::Object(members) if members.is_empty() || has_figures(members) => Some(in_object(members)),
        Value::Object(members) if deeper > 0 => {
            let inner = WRAPPERS
                .iter()
                .chain(&["analytics", "employee"])
                .find_map(|wrapper| members.iter().find(|(name, _)| same_name(name, wrapper)))?;
            in_value(inner.1, deeper - 1)
        }
        // A list where one object was expected: the first of it (6.8).
        Value::Array(items) if items.is_empty() => Some(Analytics::default()),
        Value::Array(items) if deeper > 0 => in_value(items.first()?, deeper - 1),
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Whether it is the object itself and not one around it. A null figure is a figure that is not there yet.
fn has_figures(members: &Map<String, Value>) -> bool {
    let names = || AVERAGE.iter().chain(&NPS).chain(&COUNTS).chain(&["spread"]);
    members.keys().any(|key| names().any(|name| same_name(key, name)))
}

fn in_object(members: &Map<String, Value>) -> Analytics {
    let inside = first_member(members, &["spread"]).and_then(Value::as_object);
    let nps = |object: &Map<String, Value>| first_member(object, &NPS).and_then(number);
    Analytics {
        average: AVERAGE.iter().find_map(|name| member(members, name).and_then(number)).filter(|average| (0.0..=10.0).contains(average)),
        spread: inside.and_then(spread).or_else(|| spread(members)),
        nps: inside.and_then(nps).or_else(|| nps(members)).filter(|nps| (-100.0..=100.0).contains(nps)),
    }
}

fn spread(members: &Map<String, Value>) -> Option<Spread> {
    let count = |name| u32::try_from(whole(member(members, name)?)?).ok();
    Some(Spread { promoters: count("promoters")?, passives: count("passives")?, detractors: count("detractors")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(average: Option<f64>, spread: Option<(u32, u32, u32)>, nps: Option<f64>) -> Analytics {
        let spread = spread.map(|(promoters, passives, detractors)| Spread { promoters, passives, detractors });
        Analytics { average, spread, nps }
    }

    #[test]
    fn every_form_is_read_and_nothing_is_made_up() {
        let full = all(Some(8.1), Some((15, 7, 2)), Some(54.0));
        let table = [
            (r#"{"averageRating":8.1,"spread":{"detractors":2,"passives":7,"promoters":15,"total":24,"nps":54}}"#, full.clone()),
            (r#"{"AverageRating":"8.1","Spread":{"Detractors":"2","Passives":"7","Promoters":"15","Nps":"54"}}"#, full.clone()),
            (r#"{"data":{"average":8.1,"promoters":15,"passives":7,"detractors":2,"nps":54}}"#, full.clone()),
            (r#"{"results":[{"rating":8.1,"spread":{"detractors":2,"passives":7,"promoters":15},"npsScore":54}]}"#, full.clone()),
            (r#"[{"averageRating":8.1,"spread":{"detractors":2,"passives":7,"promoters":15,"nps":54}}]"#, full),
            (r#"{"averageRating":0}"#, all(Some(0.0), None, None)),
            (r#"{"nps":-100}"#, all(None, None, Some(-100.0))),
            (r#"{"spread":{"promoters":3,"passives":0}}"#, all(None, None, None)),
            (r#"{"spread":{"promoters":3,"passives":0,"detractors":-1}}"#, all(None, None, None)),
            (r#"{"averageRating":86,"nps":900}"#, all(None, None, None)),
            (r#"{"averageRating":null,"spread":null}"#, all(None, None, None)),
            ("{}", all(None, None, None)),
            ("[]", all(None, None, None)),
            ("null", all(None, None, None)),
            ("", all(None, None, None)),
        ];
        for (text, expected) in table {
            assert_eq!(read(text), Ok(expected), "{text}");
        }
        for text in ["7", "true", r#""x""#, r#"{"id":1}"#, "OK", "{", "[[[[{}]]]]"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
