//! The trial of the connection. It changes nothing here: what it finds is for whoever asked.

use super::Reply;
use super::run::Engine;
use super::state::Done;
use crate::error::{Refusal, RefusalCode, Words};
use crate::view::{ConnectionTrial, WayStep};
use serde_json::{Value, json};

impl Engine {
    /// Begins a trial, with the key that is there.
    pub(super) fn try_connection(&mut self, reply: Reply) {
        let connect = self.ports.connect.clone();
        let (settings, key) = (self.state.resolved.settings.clone(), self.state.session.key.clone());
        self.errand(
            async move {
                let trial = connect.try_out(settings, key).await;
                Done::Trial { reply, trial: Box::new(trial) }
            },
            || None,
        );
    }
}

/// The document of a trial; a refusal that carries it where a step failed, so that a script sees it by the exit code.
pub(super) fn told(trial: ConnectionTrial) -> Result<Value, Refusal> {
    let Some(failed) = trial.failed else { return Ok(json!(trial)) };
    let code = match failed {
        WayStep::Key => RefusalCode::KeyRejected,
        WayStep::Name | WayStep::Connect | WayStep::Proxy | WayStep::Tls | WayStep::Path => RefusalCode::Unreachable,
    };
    let words = trial.steps.iter().find(|report| report.step == failed).and_then(|report| report.said.clone());
    let words = words.unwrap_or_else(|| Words::of("way-step-failed", Vec::new()));
    Err(Refusal::worded(code, super::account::sentence(&words)).with(json!(trial)))
}
