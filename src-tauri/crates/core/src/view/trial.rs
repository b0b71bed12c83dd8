//! A trial of the way to the service: what a person who cannot connect, and their administrator, want to know.

use crate::error::Words;
use crate::text::Texts;
use serde::Serialize;
use ts_rs::TS;

/// What a trial found, step by step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ConnectionTrial {
    /// The address that was tried.
    pub url: String,
    /// The proxy on the way, where the system names one: host and port, never its password.
    pub proxy: Option<String>,
    /// Whether surveys can be sent and answers read.
    pub ok: bool,
    /// The step that failed. Those after it were not tried.
    pub failed: Option<WayStep>,
    /// All steps in their order.
    pub steps: Vec<StepReport>,
}

/// A step on the way to the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WayStep {
    /// The name of the first computer on the way becomes an address: the proxy's where there is one, else the service's.
    Name,
    /// A connection to it.
    Connect,
    /// The proxy lets us through.
    Proxy,
    /// The service proves who it is, and nobody can listen.
    Tls,
    /// The service takes the key.
    Key,
    /// The service has what the settings say is there.
    Path,
}

impl WayStep {
    /// All, in their order.
    pub const ALL: [Self; 6] = [Self::Name, Self::Connect, Self::Proxy, Self::Tls, Self::Key, Self::Path];
}

/// How a step went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepOutcome {
    /// As it should.
    Ok,
    /// It works, with something to know: `words` say what.
    Noted,
    /// It did not; `words` say why and what to do.
    Failed,
    /// There is no such step on this way.
    Absent,
    /// An earlier one failed.
    NotTried,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StepReport {
    /// Which.
    pub step: WayStep,
    /// How it went.
    pub outcome: StepOutcome,
    /// One sentence, where there is something to say.
    pub words: Option<String>,
    /// The same, still to be said in a language.
    #[serde(skip)]
    #[ts(skip)]
    pub said: Option<Words>,
    /// How long it took, where that was measured.
    pub milliseconds: Option<u32>,
}

impl ConnectionTrial {
    /// A trial of which nothing was done yet.
    #[must_use]
    pub fn begin(url: String, proxy: Option<String>) -> Self {
        let step = |step| StepReport { step, outcome: StepOutcome::NotTried, words: None, said: None, milliseconds: None };
        Self { url, proxy, ok: false, failed: None, steps: WayStep::ALL.map(step).to_vec() }
    }

    /// Notes how a step went.
    pub fn note(&mut self, step: WayStep, outcome: StepOutcome, words: Option<Words>) {
        if outcome == StepOutcome::Failed {
            self.failed = self.failed.or(Some(step));
        }
        if let Some(report) = self.steps.iter_mut().find(|report| report.step == step) {
            (report.outcome, report.said) = (outcome, words);
        }
        self.ok = self.failed.is_none() && self.steps.iter().all(|report| report.outcome != StepOutcome::NotTried);
    }

    /// The same trial as people of a language read it.
    #[must_use]
    pub fn in_language(mut self, texts: &Texts) -> Self {
        for report in &mut self.steps {
            report.words = report.said.as_ref().map(|words| words.say(texts));
        }
        self
    }

    /// Notes how long a step took.
    pub fn took(&mut self, step: WayStep, time: std::time::Duration) {
        if let Some(report) = self.steps.iter_mut().find(|report| report.step == step) {
            report.milliseconds = u32::try_from(time.as_millis()).ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trial_is_good_when_every_step_was_taken_and_none_failed() {
        let mut trial = ConnectionTrial::begin("https://x".to_owned(), None);
        assert!(!trial.ok, "nothing was tried");
        for step in WayStep::ALL {
            trial.note(step, if step == WayStep::Proxy { StepOutcome::Absent } else { StepOutcome::Ok }, None);
        }
        assert!(trial.ok);
        trial.note(WayStep::Tls, StepOutcome::Failed, Some("why".into()));
        trial.note(WayStep::Key, StepOutcome::Failed, None);
        assert_eq!((trial.ok, trial.failed), (false, Some(WayStep::Tls)));
    }
}
