//! The fields of a report: `name=value` in percent-encoding, joined by `&`. A plus is a plus, as numbers begin with one.

use crate::report::{self, FieldFault};
use aftercall_core::call::{CallEvent, CallPhase};
use aftercall_core::error::{Refusal, RefusalCode};
use percent_encoding::percent_decode_str;
use serde_json::json;
use std::collections::BTreeSet;

/// Who reports when the link does not say.
const SOURCE: &str = "link";
/// What stands before the name of an own field.
const OWN: &str = "custom.";

/// One field, as it stands in the link and as it is meant.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Field<'l> {
    /// `name=value` as it stands there: this is what is signed.
    pub(super) raw: &'l str,
    pub(super) name: String,
    pub(super) value: String,
}

impl<'l> Field<'l> {
    /// The name as it stands in the link: fields are sorted by it.
    pub(super) fn raw_name(&self) -> &'l str {
        self.raw.split('=').next().unwrap_or(self.raw)
    }
}

/// Splits what follows the question mark. Each field once.
pub(super) fn split(query: &str) -> Result<Vec<Field<'_>>, FieldFault> {
    let mut seen = BTreeSet::new();
    let mut fields = Vec::new();
    for raw in query.split('&') {
        let (name, value) = raw.split_once('=').ok_or_else(|| FieldFault::new(raw, "write it as name=value"))?;
        let decoded = decode(name).filter(|name| !name.is_empty()).ok_or_else(|| FieldFault::new(name, "this is no name of a field"))?;
        let value = decode(value).ok_or_else(|| FieldFault::new(&decoded, "this is not percent-encoded UTF-8"))?;
        if !seen.insert(decoded.clone()) {
            return Err(FieldFault::twice(&decoded));
        }
        fields.push(Field { raw, name: decoded, value });
    }
    Ok(fields)
}

/// Strict: a percent sign is followed by two hexadecimal digits, and signs that end a field or a link are not there in the open.
fn decode(text: &str) -> Option<String> {
    let open = |byte: u8| byte.is_ascii_graphic() && !b"#\"<>\\^`{|}=?".contains(&byte);
    let bytes = text.as_bytes();
    let whole = |at: usize| bytes.get(at + 1..at + 3).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
    let good = bytes.iter().enumerate().all(|(at, byte)| if *byte == b'%' { whole(at) } else { open(*byte) });
    if !good {
        return None;
    }
    percent_decode_str(text).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

/// The report that the fields make, but for `ts` and `sig`.
pub(super) fn event(phase: CallPhase, fields: &[Field<'_>]) -> Result<CallEvent, FieldFault> {
    let mut event = CallEvent::new(phase, SOURCE);
    for Field { name, value, .. } in fields {
        let value = value.clone();
        if let Some(slot) = report::text_slot(&mut event, name) {
            *slot = Some(value);
            continue;
        }
        if let Some(slot) = report::respondent_slot(&mut event, name) {
            *slot = Some(value);
            continue;
        }
        match name.as_str() {
            "ts" | "sig" => {}
            "direction" => event.direction = Some(report::direction(name, &value)?),
            "voicemail" => event.voicemail = Some(report::voicemail(name, &value)?),
            "talk_seconds" => {
                event.talk_seconds = Some(value.parse().map_err(|_| FieldFault::new(name, "must be a whole number"))?);
            }
            "transferred" => event.transferred = yes_or_no(name, &value)?,
            "source" => event.source = value,
            own => match own.strip_prefix(OWN) {
                Some(key) if !key.is_empty() => {
                    event.custom.insert(key.to_owned(), value);
                }
                Some(_) | None => return Err(FieldFault::unknown(name)),
            },
        }
    }
    Ok(event)
}

fn yes_or_no(name: &str, value: &str) -> Result<bool, FieldFault> {
    match value {
        "yes" | "true" => Ok(true),
        "no" | "false" => Ok(false),
        _ => Err(FieldFault::new(name, "must be yes or no")),
    }
}

/// What is told of a field that cannot be taken.
pub(super) fn refusal(fault: &FieldFault) -> Refusal {
    super::follow::refused(RefusalCode::InvalidField, format!("{fault}.").into()).with(json!({ "field": fault.field }))
}
