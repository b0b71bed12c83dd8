//! What a door says of a call: one value for every phone system (call-bridges, C1).

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Where a call is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallPhase {
    /// It rings, or a number is dialled.
    Started,
    /// Both sides can talk. Talk time is measured from here.
    Answered,
    /// It is over.
    Ended,
    /// It is over and nobody talked.
    Missed,
}

/// Who called whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The customer called.
    In,
    /// The agent called.
    Out,
    /// The phone system does not say. Follows the rules of outgoing calls, or a voice mail could be surveyed.
    #[default]
    Unknown,
}

/// Whether the call reached a voice mail, as the phone system sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Voicemail {
    /// It did.
    Yes,
    /// It did not.
    No,
    /// The phone system cannot tell.
    #[default]
    Unknown,
}

/// What a door knows of the customer beside the number. All of it optional.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RespondentDetails {
    /// E-mail address.
    pub email: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Company.
    pub company: Option<String>,
}

impl RespondentDetails {
    /// Whether nothing beside the number is known: then the smallest body is sent (product.md, "minimal otherwise").
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes what `later` says and keeps the rest.
    pub fn fill_from(&mut self, later: Self) {
        take(&mut self.email, later.email);
        take(&mut self.first_name, later.first_name);
        take(&mut self.last_name, later.last_name);
        take(&mut self.company, later.company);
    }
}

pub(crate) fn take<T>(slot: &mut Option<T>, later: Option<T>) {
    if later.is_some() {
        *slot = later;
    }
}

/// One report of one door about one call.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallEvent {
    /// Where the call is.
    pub phase: CallPhase,
    /// The phone system's own id of the call.
    #[serde(default)]
    pub id: Option<String>,
    /// The customer's number as the phone system writes it.
    #[serde(default)]
    pub number: Option<String>,
    /// The name that the phone showed.
    #[serde(default)]
    pub name: Option<String>,
    /// The queue that the call came through.
    #[serde(default)]
    pub queue: Option<String>,
    /// Who called whom.
    #[serde(default)]
    pub direction: Option<Direction>,
    /// Seconds of talk, where the phone system says them.
    #[serde(default)]
    pub talk_seconds: Option<i64>,
    /// Whether it reached a voice mail.
    #[serde(default)]
    pub voicemail: Option<Voicemail>,
    /// Whether the call went on to, or came from, another agent.
    #[serde(default)]
    pub transferred: bool,
    /// What is known of the customer.
    #[serde(default)]
    pub respondent: RespondentDetails,
    /// Free text that goes along with the respondent.
    #[serde(default)]
    pub note: Option<String>,
    /// The organisation's own fields.
    #[serde(default)]
    pub custom: BTreeMap<String, String>,
    /// Who reports: the door's name, or what the reporter calls itself.
    #[serde(default = "unnamed_source")]
    pub source: String,
}

fn unnamed_source() -> String {
    "ctl".to_owned()
}

/// Talk times above a day are a phone system's mistake.
pub(super) const LONGEST_TALK_SECONDS: i64 = 24 * 60 * 60;
/// Whether a number of seconds can be a talk time at all.
#[must_use]
pub fn is_talk_time(seconds: i64) -> bool {
    (0..=LONGEST_TALK_SECONDS).contains(&seconds)
}

/// Longest text that a door may put into one field, in bytes.
const LONGEST_FIELD: usize = 4096;
/// Most fields of its own that an organisation may send with one call.
const MOST_CUSTOM_FIELDS: usize = 50;

/// Why a report cannot be taken. `field` is the name a door uses for it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {problem}")]
pub struct EventFault {
    /// The field that is wrong.
    pub field: &'static str,
    /// What is wrong with it and what is expected.
    pub problem: String,
}

impl EventFault {
    fn new(field: &'static str, problem: impl Into<String>) -> Self {
        Self { field, problem: problem.into() }
    }
}

impl CallEvent {
    /// A report with nothing but its phase and its source.
    #[must_use]
    pub fn new(phase: CallPhase, source: impl Into<String>) -> Self {
        Self {
            phase,
            id: None,
            number: None,
            name: None,
            queue: None,
            direction: None,
            talk_seconds: None,
            voicemail: None,
            transferred: false,
            respondent: RespondentDetails::default(),
            note: None,
            custom: BTreeMap::new(),
            source: source.into(),
        }
    }

    /// The same report with blank texts taken for absent and spaces at the edges cut.
    ///
    /// A blank number stays: it is how phone systems say that the caller withheld it.
    ///
    /// # Errors
    /// When neither id nor number is there, a text is too long, or the talk time cannot be one.
    pub fn checked(mut self) -> Result<Self, EventFault> {
        for text in [
            &mut self.id,
            &mut self.name,
            &mut self.queue,
            &mut self.note,
            &mut self.respondent.email,
            &mut self.respondent.first_name,
            &mut self.respondent.last_name,
            &mut self.respondent.company,
        ] {
            *text = text.take().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        }
        self.number = self.number.take().map(|number| number.trim().to_owned());
        self.source = self.source.trim().to_owned();
        if self.id.is_none() && self.number.is_none() {
            return Err(EventFault::new("number", "a call needs an id or a number; give at least one of them"));
        }
        if self.source.is_empty() {
            return Err(EventFault::new("source", "must not be empty"));
        }
        self.check_lengths()?;
        match self.talk_seconds {
            Some(seconds) if !is_talk_time(seconds) => {
                Err(EventFault::new("talk_seconds", format!("{seconds} is not between 0 and {LONGEST_TALK_SECONDS} seconds")))
            }
            _ => Ok(self),
        }
    }

    fn check_lengths(&self) -> Result<(), EventFault> {
        let texts = [
            ("id", self.id.as_deref()),
            ("number", self.number.as_deref()),
            ("name", self.name.as_deref()),
            ("queue", self.queue.as_deref()),
            ("note", self.note.as_deref()),
            ("source", Some(self.source.as_str())),
            ("email", self.respondent.email.as_deref()),
            ("first_name", self.respondent.first_name.as_deref()),
            ("last_name", self.respondent.last_name.as_deref()),
            ("company", self.respondent.company.as_deref()),
        ];
        for (field, text) in texts {
            if text.is_some_and(|text| text.len() > LONGEST_FIELD) {
                return Err(EventFault::new(field, format!("longer than {LONGEST_FIELD} bytes")));
            }
        }
        if self.custom.len() > MOST_CUSTOM_FIELDS {
            return Err(EventFault::new("custom", format!("more than {MOST_CUSTOM_FIELDS} fields")));
        }
        let long = |text: &String| text.len() > LONGEST_FIELD;
        if self.custom.iter().any(|(key, value)| key.is_empty() || long(key) || long(value)) {
            return Err(EventFault::new("custom", format!("a key is empty, or a field is longer than {LONGEST_FIELD} bytes")));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ended() -> CallEvent {
        CallEvent::new(CallPhase::Ended, "ctl")
    }

    #[test]
    fn a_call_needs_an_id_or_a_number() {
        assert_eq!(ended().checked().unwrap_err().field, "number");
        let named = CallEvent { id: Some(" a ".into()), ..ended() };
        assert_eq!(named.checked().unwrap().id.as_deref(), Some("a"));
    }

    #[test]
    fn an_empty_number_is_a_withheld_one_not_a_missing_one() {
        let withheld = CallEvent { number: Some(String::new()), ..ended() };
        assert_eq!(withheld.checked().unwrap().number.as_deref(), Some(""));
    }

    #[test]
    fn talk_time_must_be_possible() {
        for (seconds, taken) in [(-1, false), (0, true), (86_400, true), (1_000_000, false)] {
            let event = CallEvent { id: Some("a".into()), talk_seconds: Some(seconds), ..ended() };
            assert_eq!(event.checked().is_ok(), taken, "{seconds}");
        }
    }

    #[test]
    fn long_texts_are_refused_with_their_field() {
        let event = CallEvent { id: Some("a".into()), queue: Some("q".repeat(5000)), ..ended() };
        assert_eq!(event.checked().unwrap_err().field, "queue");
    }

    #[test]
    fn unknown_fields_are_refused() {
        let read = serde_json::from_str::<CallEvent>(r#"{"phase":"ended","id":"1","numer":"x"}"#);
        assert!(read.unwrap_err().to_string().contains("numer"));
    }
}
