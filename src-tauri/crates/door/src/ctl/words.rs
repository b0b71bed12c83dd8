//! Words for people, from the texts that all rooms share (`ui/locales/*.ftl`).

use super::failure::Failure;
use aftercall_core::call::{Direction, Reason, SurveyState};
use aftercall_core::id::Estimate;
use aftercall_core::text::{Arg, Texts, Told};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The texts of one language.
pub(super) struct Words(Texts);

impl Words {
    /// Of the language as the system names it; English where there is none.
    pub(super) fn of(language: Option<&str>) -> Self {
        Self(Texts::of(language.unwrap_or("en")))
    }

    /// The text with its arguments.
    pub(super) fn say(&self, id: &str, arguments: &[(&str, Arg)]) -> String {
        self.0.say(id, arguments)
    }

    /// What became of the survey of a call, in the words of the window. A newer program may know states that we do not:
    /// its own words are better than none.
    pub(super) fn survey(&self, state: &str, call: &Value) -> String {
        match read::<SurveyState>(&Value::from(state)) {
            Some(known) => self.0.survey_sentence(&Told {
                state: known,
                reason: call.get("reason").and_then(read::<Reason>),
                detail: call.get("detail"),
                direction: call.get("direction").and_then(read::<Direction>),
                estimate: call.get("estimate").and_then(read::<Estimate>),
                ended_at: call.get("ended_at").and_then(read),
            }),
            None => match call.get("reason").and_then(Value::as_str) {
                Some(reason) => format!("{state}: {reason}"),
                None => state.to_owned(),
            },
        }
    }

    /// What happened and what to do.
    pub(super) fn failure(&self, failure: &Failure) -> String {
        match failure {
            Failure::Usage(message) | Failure::NoPlace(message) => message.clone(),
            Failure::NotRunning => self.say("ctl-not-running", &[]),
            Failure::NotStarted(words) => self.say(words, &[]),
            Failure::Refused(told) => told.message.clone(),
            Failure::NoAnswer(seconds) => self.say("ctl-no-answer", &[("seconds", seconds.to_string().into())]),
            Failure::File(file, problem) => self.say("ctl-file", &[("file", file.as_str().into()), ("problem", problem.as_str().into())]),
            Failure::Protocol(problem) => self.say("ctl-protocol", &[("problem", problem.as_str().into())]),
        }
    }
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    T::deserialize(value).ok()
}
