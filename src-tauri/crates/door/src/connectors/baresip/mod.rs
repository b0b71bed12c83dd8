//! baresip, through its module `ctrl_tcp`: events as JSON in netstrings. There is no login and nothing is ever sent.
//!
//! It serves one program at a time: a second one silently throws the first out. When the connection ends and stands again
//! at once, that is what happened, and health says so.

mod frames;
mod translate;

use super::fault::Fault;
use super::settings::Baresip;
use super::stream::{Outcome, Protocol, Streamed};
use aftercall_core::error::Words;
use frames::Frames;
use std::time::{Duration, Instant};
use translate::{Event, Translation};

const NAME: &str = "baresip";

/// A softphone that was restarted is away for a moment; one that threw us out is not. Longer than any pause between two tries.
const THROWN_OUT: Duration = Duration::from_secs(90);

pub(super) fn connector(wanted: &Baresip) -> Streamed<impl Protocol + use<>> {
    let translation = Translation::new(wanted.user.clone(), wanted.queue_from);
    Streamed { place: wanted.place.clone(), protocol: Conversation { frames: Frames::default(), translation, closed_at: None } }
}

struct Conversation {
    frames: Frames,
    translation: Translation,
    closed_at: Option<Instant>,
}

impl Protocol for Conversation {
    fn begin(&mut self, now: Instant, outcome: &mut Outcome) {
        self.frames.clear();
        self.translation.gap();
        let thrown_out = self.closed_at.take().is_some_and(|closed| now.saturating_duration_since(closed) < THROWN_OUT);
        outcome.ready = Some(thrown_out.then(|| Words::of("door-baresip-taken-over", [])));
    }

    fn take(&mut self, bytes: &[u8], now: Instant, outcome: &mut Outcome) -> Result<(), Fault> {
        self.frames.push(bytes);
        while let Some(frame) = self.frames.next()? {
            outcome.heard(|| serde_json::from_slice(frame).unwrap_or_default());
            // An event that is not JSON is one less, not the end: the frames around it are sound.
            let Ok(event) = serde_json::from_slice::<Event>(frame) else {
                tracing::debug!("an event of baresip cannot be read");
                continue;
            };
            outcome.events.extend(self.translation.take(&event, now));
        }
        Ok(())
    }

    fn ping(&self) -> Option<&'static [u8]> {
        None
    }

    fn wake_at(&self) -> Option<Instant> {
        None
    }

    fn wake(&mut self, _now: Instant, _outcome: &mut Outcome) {}

    fn closed(&mut self, _was_ready: bool) -> Fault {
        self.closed_at = Some(tokio::time::Instant::now().into_std());
        Fault::passing(Words::of("door-baresip-closed", []))
    }
}

#[cfg(test)]
mod tests;
