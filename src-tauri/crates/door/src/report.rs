//! What a report says of a call, field by field, for the doors that foreign programs and web pages use. Closed: a field that is not
//! known is refused with its name, so that a wrong name is found at the first try and not in the survey that never came.

use aftercall_core::call::{CallEvent, CallPhase, Direction, Voicemail};

/// Longest name of a foreign field that is repeated in an error, in letters.
const LONGEST_NAME: usize = 40;

/// A field that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{problem}")]
pub struct FieldFault {
    /// Its name as the reporter wrote it.
    pub field: String,
    /// What is wrong and what is expected; never the value.
    pub problem: String,
}

impl FieldFault {
    /// A fault of a field.
    pub(crate) fn new(field: &str, problem: impl std::fmt::Display) -> Self {
        let field = shown(field);
        Self { problem: format!("{field}: {problem}"), field }
    }

    pub(crate) fn unknown(field: &str) -> Self {
        Self::new(field, "there is no such field")
    }

    pub(crate) fn twice(field: &str) -> Self {
        Self::new(field, "given more than once")
    }
}

/// A foreign name, short and without signs that change what is around it. Digits and `@` are hidden: where a name should stand and
/// a number or an address does, somebody forgot the name, and this text is told and logged.
fn shown(name: &str) -> String {
    let open = |sign: &char| sign.is_ascii_graphic() && !sign.is_ascii_digit() && *sign != '@';
    name.chars().map(|sign| if open(&sign) { sign } else { '?' }).take(LONGEST_NAME).collect()
}

/// Reads a phase.
pub(crate) fn phase(text: &str) -> Option<CallPhase> {
    Some(match text {
        "started" => CallPhase::Started,
        "answered" => CallPhase::Answered,
        "ended" => CallPhase::Ended,
        "missed" => CallPhase::Missed,
        _ => return None,
    })
}

/// What is expected of a phase.
pub(crate) const PHASES: &str = "must be started, answered, ended or missed";

/// Reads who called whom.
pub(crate) fn direction(field: &str, text: &str) -> Result<Direction, FieldFault> {
    match text {
        "in" => Ok(Direction::In),
        "out" => Ok(Direction::Out),
        "unknown" => Ok(Direction::Unknown),
        _ => Err(FieldFault::new(field, "must be in, out or unknown")),
    }
}

/// Reads whether a voice mail was reached.
pub(crate) fn voicemail(field: &str, text: &str) -> Result<Voicemail, FieldFault> {
    match text {
        "yes" => Ok(Voicemail::Yes),
        "no" => Ok(Voicemail::No),
        "unknown" => Ok(Voicemail::Unknown),
        _ => Err(FieldFault::new(field, "must be yes, no or unknown")),
    }
}

/// Where a text field of that name goes; `None` for names that are no text field.
pub(crate) fn text_slot<'a>(event: &'a mut CallEvent, name: &str) -> Option<&'a mut Option<String>> {
    Some(match name {
        "id" => &mut event.id,
        "number" => &mut event.number,
        "name" => &mut event.name,
        "queue" => &mut event.queue,
        "note" => &mut event.note,
        _ => return None,
    })
}

/// The same for what is known of the customer.
pub(crate) fn respondent_slot<'a>(event: &'a mut CallEvent, name: &str) -> Option<&'a mut Option<String>> {
    let respondent = &mut event.respondent;
    Some(match name {
        "email" => &mut respondent.email,
        "first_name" => &mut respondent.first_name,
        "last_name" => &mut respondent.last_name,
        "company" => &mut respondent.company,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_name_is_repeated_short_and_harmless() {
        let fault = FieldFault::unknown(&format!("\u{202e}\n{}", "x".repeat(100)));
        assert_eq!(fault.field, format!("??{}", "x".repeat(38)));
        assert_eq!(fault.to_string(), format!("{}: there is no such field", fault.field));
    }
}
