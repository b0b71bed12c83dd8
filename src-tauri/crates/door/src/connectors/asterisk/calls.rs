//! Our agent's open calls: a handful, so they are simply looked through.

use std::time::{Duration, Instant};

/// Open calls at most.
const MOST: usize = 32;
/// A call whose end was never heard is forgotten after so long.
const AGE: Duration = Duration::from_secs(12 * 60 * 60);

/// Who called whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    In,
    Out,
}

/// One open call of our agent.
#[derive(Debug)]
pub(super) struct Call {
    /// Its name for the engine.
    pub(super) id: String,
    /// `Linkedid`.
    pub(super) linked: String,
    pub(super) way: Way,
    pub(super) number: Option<String>,
    pub(super) name: Option<String>,
    pub(super) queue: Option<String>,
    /// A queue connects it and will say its end.
    pub(super) queued: bool,
    /// `Uniqueid`s.
    pub(super) agent_channel: Option<String>,
    pub(super) customer_channel: Option<String>,
    pub(super) answered: Option<Instant>,
    pub(super) transferred: bool,
    /// It was hung up, and waits until then for what the queue says of it.
    pub(super) due: Option<Instant>,
    pub(super) begun: Instant,
}

impl Call {
    pub(super) fn new(linked: String, now: Instant) -> Self {
        Self {
            id: linked.clone(),
            linked,
            way: Way::In,
            number: None,
            name: None,
            queue: None,
            queued: false,
            agent_channel: None,
            customer_channel: None,
            answered: None,
            transferred: false,
            due: None,
            begun: now,
        }
    }
}

/// All of them.
#[derive(Debug, Default)]
pub(super) struct Calls(Vec<Call>);

impl Calls {
    pub(super) fn add(&mut self, call: Call, now: Instant) {
        self.0.retain(|call| now.saturating_duration_since(call.begun) < AGE);
        if self.0.len() >= MOST {
            self.0.remove(0);
        }
        self.0.push(call);
    }

    pub(super) fn by_linked(&mut self, linked: &str) -> Option<&mut Call> {
        self.0.iter_mut().find(|call| call.linked == linked)
    }

    /// The call that one of its two channels belongs to.
    pub(super) fn by_channel(&mut self, channel: &[u8]) -> Option<&mut Call> {
        let is = |own: &Option<String>| own.as_deref().is_some_and(|own| own.as_bytes() == channel);
        self.0.iter_mut().find(|call| is(&call.agent_channel) || is(&call.customer_channel))
    }

    pub(super) fn take_linked(&mut self, linked: &str) -> Option<Call> {
        self.take(|call| call.linked == linked)
    }

    pub(super) fn take_by_agent_channel(&mut self, channel: &str) -> Option<Call> {
        self.take(|call| call.agent_channel.as_deref() == Some(channel))
    }

    pub(super) fn next_due(&self) -> Option<Instant> {
        self.0.iter().filter_map(|call| call.due).min()
    }

    pub(super) fn take_due(&mut self, now: Instant) -> Option<Call> {
        self.take(|call| call.due.is_some_and(|due| due <= now))
    }

    fn take(&mut self, is: impl Fn(&Call) -> bool) -> Option<Call> {
        self.0.iter().position(is).map(|place| self.0.remove(place))
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}
