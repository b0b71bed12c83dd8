//! FreeSWITCH, through the event socket: a password, then events as JSON. What is sent is the password and the subscription;
//! the subscription includes FreeSWITCH's own heartbeat, which comes every twenty seconds.

mod agent;
mod event;
mod frames;
mod translate;

use super::fault::Fault;
use super::settings::Freeswitch;
use super::stream::{Outcome, Protocol, Streamed};
use aftercall_core::error::Words;
use event::Event;
use frames::Frames;
use secrecy::{ExposeSecret as _, SecretString};
use std::time::Instant;
use translate::Translation;

const NAME: &str = "freeswitch";
const SUBSCRIBE: &[u8] =
    b"event json CHANNEL_CREATE CHANNEL_ANSWER CHANNEL_HANGUP_COMPLETE HEARTBEAT CUSTOM callcenter::info avmd::beep\n\n";
/// Of the file that FreeSWITCH is delivered with; whoever reaches such a socket owns the phone system.
const WELL_KNOWN: &str = "ClueCon";

pub(super) fn connector(wanted: &Freeswitch, secret: &SecretString) -> Streamed<impl Protocol + use<>> {
    let protocol = Conversation {
        secret: secret.clone(),
        stage: Stage::Request,
        frames: Frames::default(),
        translation: Translation::new(wanted.agents.clone()),
    };
    Streamed { place: wanted.place.clone(), protocol }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// It asks for the password first.
    Request,
    Password,
    Subscription,
    Listening,
}

struct Conversation {
    secret: SecretString,
    stage: Stage,
    frames: Frames,
    translation: Translation,
}

/// What a frame asks for, so that the frame can be let go.
enum Step {
    Password,
    Subscribe,
    Ready,
    Nothing,
}

impl Conversation {
    fn password(&mut self, outcome: &mut Outcome) -> Result<(), Fault> {
        let secret = self.secret.expose_secret();
        if secret == WELL_KNOWN {
            return Err(Fault::grave(Words::of("door-freeswitch-well-known", [])));
        }
        if secret.chars().any(char::is_control) {
            return Err(Fault::grave(Words::of("door-secret-unusable", [("name", "freeswitch".into())])));
        }
        outcome.send.reserve_exact(16 + secret.len());
        for part in ["auth ", secret, "\n\n"] {
            outcome.send.extend_from_slice(part.as_bytes());
        }
        Ok(())
    }
}

impl Protocol for Conversation {
    fn begin(&mut self, _now: Instant, _outcome: &mut Outcome) {
        self.frames.clear();
        self.stage = Stage::Request;
    }

    fn take(&mut self, bytes: &[u8], now: Instant, outcome: &mut Outcome) -> Result<(), Fault> {
        self.frames.push(bytes);
        while let Some(frame) = self.frames.next()? {
            let step = match (frame.kind, self.stage) {
                ("auth/request", Stage::Request) => Step::Password,
                ("command/reply", Stage::Password) if frame.reply.starts_with("+OK") => Step::Subscribe,
                ("command/reply", Stage::Password) => {
                    return Err(Fault::grave(Words::of("door-freeswitch-password", [])));
                }
                ("command/reply", Stage::Subscription) if frame.reply.starts_with("+OK") => Step::Ready,
                ("command/reply", Stage::Subscription) => {
                    return Err(Fault::grave(Words::of("door-freeswitch-events", [])));
                }
                ("text/event-json", Stage::Listening) => {
                    outcome.heard(|| serde_json::from_slice(frame.body).unwrap_or_default());
                    match serde_json::from_slice::<Event<'_>>(frame.body) {
                        Ok(event) => self.translation.take(&event, now, &mut outcome.events),
                        Err(_) => tracing::debug!("an event of FreeSWITCH cannot be read"),
                    }
                    Step::Nothing
                }
                ("text/disconnect-notice", _) => return Err(Fault::passing(closed())),
                ("text/rude-rejection", _) => {
                    return Err(Fault::grave(Words::of("door-freeswitch-list", [])));
                }
                _ => Step::Nothing,
            };
            match step {
                Step::Password => {
                    self.password(outcome)?;
                    self.stage = Stage::Password;
                }
                Step::Subscribe => {
                    outcome.send.extend_from_slice(SUBSCRIBE);
                    self.stage = Stage::Subscription;
                }
                Step::Ready => {
                    outcome.ready = Some(None);
                    self.stage = Stage::Listening;
                }
                Step::Nothing => {}
            }
        }
        Ok(())
    }

    /// The heartbeat does without; an empty command, which has no reply, shows whether anybody takes it.
    fn ping(&self) -> Option<&'static [u8]> {
        Some(b"\n\n")
    }

    fn wake_at(&self) -> Option<Instant> {
        self.translation.wake_at()
    }

    fn wake(&mut self, now: Instant, outcome: &mut Outcome) {
        self.translation.wake(now, &mut outcome.events);
    }

    fn closed(&mut self, was_ready: bool) -> Fault {
        Fault::passing(if was_ready { closed() } else { Words::of("door-closed-early", [("system", "FreeSWITCH".into())]) })
    }
}

fn closed() -> Words {
    Words::of("door-closed", [("system", "FreeSWITCH".into())])
}

#[cfg(test)]
mod tests;
