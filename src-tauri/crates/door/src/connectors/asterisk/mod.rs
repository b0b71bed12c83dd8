//! Asterisk, through the manager interface (AMI): a login with the classes of events that matter, then lines. What is sent is the
//! login and a ping.
//!
//! It is an administrator's protocol that shows everybody's calls. A site should make a user that can only read
//! (`read = call,agent`, `write =` empty) and let through with `eventfilter` what concerns the agent.

mod agent;
mod calls;
mod frames;
mod translate;

use super::fault::Fault;
use super::settings::Asterisk;
use super::stream::{Outcome, Protocol, Streamed};
use aftercall_core::error::Words;
use frames::{Frames, Message};
use secrecy::{ExposeSecret as _, SecretString};
use std::time::Instant;
use translate::Translation;

const NAME: &str = "asterisk";
const GREETING: &[u8] = b"Asterisk Call Manager/";

pub(super) fn connector(wanted: &Asterisk, secret: &SecretString) -> Streamed<impl Protocol + use<>> {
    let protocol = Conversation {
        user: wanted.user.clone(),
        secret: secret.clone(),
        amd: wanted.amd,
        stage: Stage::Greeting,
        frames: Frames::default(),
        translation: Translation::new(wanted.agents.clone()),
    };
    Streamed { place: wanted.place.clone(), protocol }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Greeting,
    Login,
    Listening,
}

struct Conversation {
    user: String,
    secret: SecretString,
    amd: bool,
    stage: Stage,
    frames: Frames,
    translation: Translation,
}

impl Conversation {
    fn greeted(&mut self, outcome: &mut Outcome) -> Result<bool, Fault> {
        let Some(line) = self.frames.next_line()? else { return Ok(false) };
        if !line.starts_with(GREETING) {
            return Err(Fault::passing(Words::of("door-other-greeting", [("system", "Asterisk".into())])));
        }
        let secret = self.secret.expose_secret();
        if secret.chars().any(char::is_control) {
            return Err(Fault::grave(Words::of("door-secret-unusable", [("name", "asterisk".into())])));
        }
        // `VarSet`, which says what AMD() found, is of the class `dialplan`.
        let classes = if self.amd { "call,agent,dialplan" } else { "call,agent" };
        outcome.send.reserve_exact(256 + self.user.len() + secret.len());
        for part in
            ["Action: Login\r\nActionID: login\r\nUsername: ", &self.user, "\r\nSecret: ", secret, "\r\nEvents: ", classes, "\r\n\r\n"]
        {
            outcome.send.extend_from_slice(part.as_bytes());
        }
        self.stage = Stage::Login;
        Ok(true)
    }
}

impl Protocol for Conversation {
    fn begin(&mut self, _now: Instant, _outcome: &mut Outcome) {
        self.frames.clear();
        self.stage = Stage::Greeting;
    }

    fn take(&mut self, bytes: &[u8], now: Instant, outcome: &mut Outcome) -> Result<(), Fault> {
        self.frames.push(bytes);
        if self.stage == Stage::Greeting && !self.greeted(outcome)? {
            return Ok(());
        }
        while let Some(message) = self.frames.next()? {
            match self.stage {
                Stage::Listening => {
                    outcome.heard(|| message.said());
                    self.translation.take(message, now, &mut outcome.events);
                }
                Stage::Greeting | Stage::Login => {
                    if logged_in(message)? {
                        self.stage = Stage::Listening;
                        outcome.ready = Some(None);
                    }
                }
            }
        }
        Ok(())
    }

    fn ping(&self) -> Option<&'static [u8]> {
        Some(b"Action: Ping\r\n\r\n")
    }

    fn wake_at(&self) -> Option<Instant> {
        self.translation.wake_at()
    }

    fn wake(&mut self, now: Instant, outcome: &mut Outcome) {
        self.translation.wake(now, &mut outcome.events);
    }

    fn closed(&mut self, was_ready: bool) -> Fault {
        Fault::passing(if was_ready {
            Words::of("door-closed", [("system", "Asterisk".into())])
        } else {
            Words::of("door-asterisk-closed-early", [])
        })
    }
}

fn logged_in(message: Message<'_>) -> Result<bool, Fault> {
    match message.bytes("Response") {
        Some(response) if response.eq_ignore_ascii_case(b"Success") => Ok(true),
        Some(_) => Err(Fault::grave(Words::of("door-asterisk-login", []))),
        None => Ok(false),
    }
}

#[cfg(test)]
mod tests;
