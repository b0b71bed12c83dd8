//! Events of FreeSWITCH into events of our agent's calls.
//!
//! A call is legs, each with an id; one of them is our agent's phone. A leg that comes *into* FreeSWITCH from our agent's phone
//! is an outgoing call of the agent, a leg *out* to it an incoming one. `mod_callcenter` makes the agent's leg itself and says
//! with events of its own what queue it is for; it also ends such a call, so the leg's hang-up waits a while for its word.

use super::agent::{Agent, is_nameless};
use super::event::{Event, text};
use crate::connectors::bounded::Bounded;
use crate::connectors::numbering::Numbering;
use crate::connectors::sip::short;
use aftercall_core::call::{CallEvent, CallPhase, Direction, Voicemail};
use std::time::{Duration, Instant};

/// How long a hang-up of the agent's leg waits for the word of `mod_callcenter`.
const GRACE: Duration = Duration::from_secs(5);
const MOST: usize = 32;
const AGE: Duration = Duration::from_secs(12 * 60 * 60);
/// A leg and the offer of a queue with the same number, so close together, are one call.
const TOGETHER: Duration = Duration::from_secs(60);
const MOST_BEEPS: usize = 512;
const BEEP_AGE: Duration = Duration::from_secs(4 * 60 * 60);

#[derive(Debug)]
struct Call {
    /// Its name for the engine.
    id: String,
    /// What that was made of.
    base: String,
    /// All ids of FreeSWITCH that mean this call: legs, the call, the member of the queue.
    ids: Vec<String>,
    agent_leg: Option<String>,
    /// The customer's leg of an outgoing call, once it is there.
    customer_leg: Option<String>,
    direction: Direction,
    number: Option<String>,
    name: Option<String>,
    queue: Option<String>,
    /// A queue connects it and will say its end.
    queued: bool,
    answered: Option<Instant>,
    due: Option<Instant>,
    begun: Instant,
}

impl Call {
    fn is(&self, id: Option<&str>) -> bool {
        id.is_some_and(|id| self.ids.iter().any(|own| own == id))
    }

    fn learn(&mut self, ids: &[Option<&str>]) {
        for id in ids.iter().flatten() {
            if !self.is(Some(id)) && self.ids.len() < 8 {
                self.ids.push(short(id));
            }
        }
    }

    fn report(&self, phase: CallPhase) -> CallEvent {
        CallEvent {
            id: Some(self.id.clone()),
            number: self.number.clone(),
            name: self.name.clone(),
            queue: self.queue.clone(),
            direction: Some(self.direction),
            ..CallEvent::new(phase, super::NAME)
        }
    }
}

/// What is known of our agent's calls.
#[derive(Debug)]
pub(super) struct Translation {
    agent: Agent,
    calls: Vec<Call>,
    numbering: Numbering,
    /// Legs and calls in which a beep of a voice mail was heard.
    beeps: Bounded<String, ()>,
}

impl Translation {
    pub(super) fn new(agents: Vec<String>) -> Self {
        Self { agent: Agent::new(agents), calls: Vec::new(), numbering: Numbering::new(), beeps: Bounded::new(MOST_BEEPS, BEEP_AGE) }
    }

    pub(super) fn take(&mut self, event: &Event<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        match (text(&event.name), text(&event.subclass)) {
            (Some("CHANNEL_CREATE"), _) => self.created(event, now, out),
            (Some("CHANNEL_ANSWER"), _) => self.leg_answered(event, now, out),
            (Some("CHANNEL_HANGUP_COMPLETE"), _) => self.hung_up(event, now, out),
            (Some("CUSTOM"), Some("callcenter::info")) => self.queue_said(event, now, out),
            (Some("CUSTOM"), Some("avmd::beep")) => self.beeped(event, now),
            _ => {}
        }
    }

    pub(super) fn wake_at(&self) -> Option<Instant> {
        self.calls.iter().filter_map(|call| call.due).min()
    }

    pub(super) fn wake(&mut self, now: Instant, out: &mut Vec<CallEvent>) {
        while let Some(place) = self.calls.iter().position(|call| call.due.is_some_and(|due| due <= now)) {
            let call = self.calls.remove(place);
            let hung_up = call.due.and_then(|due| due.checked_sub(GRACE)).unwrap_or(now);
            let talk = call.answered.map(|answered| seconds_between(answered, hung_up));
            self.end(call, talk, false, now, out);
        }
    }

    fn created(&mut self, event: &Event<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        if !self.agent.has_leg(event) {
            // The other leg of an outgoing call: its answer is the customer's.
            let other = text(&event.other_leg);
            if let Some(call) = self.calls.iter_mut().find(|call| call.direction == Direction::Out && call.agent_leg.as_deref() == other) {
                // What was answered just before it was there is the agent's own leg, by the dial plan.
                if call.customer_leg.is_none() && now.saturating_duration_since(call.begun) < TOGETHER {
                    call.answered = None;
                }
                call.customer_leg = text(&event.leg).map(short);
                call.learn(&[text(&event.leg)]);
            }
            return;
        }
        match self.place_of_leg(event).and_then(|place| self.calls.get_mut(place)) {
            // The queue has told of it before: now its leg is there too.
            Some(call) => {
                if call.agent_leg.is_none() {
                    call.agent_leg = text(&event.leg).map(short);
                }
                call.learn(&[text(&event.leg), text(&event.call)]);
            }
            None => {
                let call = self.leg(event, now);
                self.begin(call, now, out);
            }
        }
    }

    fn leg_answered(&mut self, event: &Event<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        let leg = text(&event.leg);
        if self.agent.has_leg(event) && self.place_of_leg(event).is_none() {
            let call = self.leg(event, now);
            self.add(call, now);
        }
        let Some(call) = self.calls.iter_mut().find(|call| call.agent_leg.as_deref() == leg || call.customer_leg.as_deref() == leg) else {
            return;
        };
        // A dial plan may answer the agent's own leg before anybody else does.
        let waits_for_customer = call.customer_leg.is_some() && call.customer_leg.as_deref() != leg;
        if call.queued || waits_for_customer || call.answered.is_some() {
            return;
        }
        call.answered = Some(now);
        let report = call.report(CallPhase::Answered);
        out.push(report);
    }

    fn hung_up(&mut self, event: &Event<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        if !self.agent.has_leg(event) {
            return;
        }
        let transferred = [&event.hangup_cause, &event.disposition]
            .iter()
            .any(|cause| text(cause).is_some_and(|cause| matches!(cause, "BLIND_TRANSFER" | "ATTENDED_TRANSFER")));
        let was_answered = text(&event.answered_microseconds).is_some_and(|time| time != "0");
        let billed = talk_of(event).filter(|_| was_answered);
        let Some(place) = self.place_of_leg(event) else {
            // Its beginning was not heard; the end says enough, unless a queue has said it all.
            let mut call = self.leg(event, now);
            if !self.numbering.has_ended(&call.base) {
                call.answered = was_answered.then_some(now);
                self.end(call, billed, transferred, now, out);
            }
            return;
        };
        if let Some(call) = self.calls.get_mut(place).filter(|call| call.queued) {
            call.due.get_or_insert(now + GRACE);
            return;
        }
        let call = self.calls.remove(place);
        let measured = call.answered.map(|answered| seconds_between(answered, now));
        let talk = match (call.answered.is_some(), billed, measured) {
            // The customer's leg was there and nobody answered it, whatever was billed for the agent's own.
            (false, _, _) if call.customer_leg.is_some() => None,
            (_, Some(billed), Some(measured)) if call.customer_leg.is_some() => Some(billed.min(measured)),
            (_, Some(billed), _) => Some(billed),
            (true, None, measured) => measured,
            (false, None, _) => None,
        };
        let call = Call { answered: talk.map(|_| call.answered.unwrap_or(now)), ..call };
        self.end(call, talk, transferred, now, out);
    }

    fn queue_said(&mut self, event: &Event<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        let Some(action) = text(&event.action) else { return };
        let ours = text(&event.agent).is_some_and(|agent| self.agent.is_named(agent));
        match action {
            "agent-offering" if ours => {
                self.offer(event, now, Some(CallPhase::Started), out);
            }
            "bridge-agent-start" if ours => {
                if let Some(call) = self.offer(event, now, None, out).and_then(|place| self.calls.get_mut(place)) {
                    call.answered.get_or_insert(now);
                    let report = call.report(CallPhase::Answered);
                    out.push(report);
                }
            }
            "bridge-agent-end" if ours => {
                let said = seconds_of(&event.agent_answered_seconds).zip(seconds_of(&event.bridge_ended_seconds));
                let said = said.and_then(|(from, to)| to.checked_sub(from)).filter(|seconds| *seconds >= 0);
                let call = match self.place_of_member(event) {
                    Some(place) => self.calls.remove(place),
                    None if base_of(event).is_some_and(|base| self.numbering.has_ended(&base)) => return,
                    None => match self.member(event, now) {
                        Some(call) => call,
                        None => return,
                    },
                };
                let measured = call.answered.map(|answered| seconds_between(answered, now));
                let call = Call { answered: Some(call.answered.unwrap_or(now)), queue: queue_of(event).or(call.queue), ..call };
                self.end(call, said.or(measured), false, now, out);
            }
            "bridge-agent-fail" if ours => self.not_answered(event, now, out),
            "member-queue-end" => self.not_answered(event, now, out),
            _ => {}
        }
    }

    /// A queue offers a call to our agent, or has connected it: the call it is, new or known.
    fn offer(&mut self, event: &Event<'_>, now: Instant, say: Option<CallPhase>, out: &mut Vec<CallEvent>) -> Option<usize> {
        let known = self.place_of_member(event);
        let place = match known {
            Some(place) => place,
            None => {
                let call = self.member(event, now)?;
                self.add(call, now)
            }
        };
        let call = self.calls.get_mut(place)?;
        let queue = queue_of(event);
        let is_news = known.is_none() || call.queue != queue || call.direction != Direction::In;
        call.queued = true;
        call.direction = Direction::In;
        call.queue = queue.or(call.queue.take());
        call.number = text(&event.member_number).map(short).or(call.number.take());
        if call.agent_leg.is_none() {
            call.agent_leg = text(&event.agent_leg).map(short);
        }
        call.learn(&[text(&event.member_session), text(&event.member), text(&event.agent_leg)]);
        if let Some(phase) = say.filter(|_| is_news) {
            let report = call.report(phase);
            out.push(report);
        }
        Some(place)
    }

    fn not_answered(&mut self, event: &Event<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        if let Some(place) = self.place_of_member(event)
            && self.calls.get(place).is_some_and(|call| call.answered.is_none() && call.direction == Direction::In)
        {
            let call = self.calls.remove(place);
            self.end(call, None, false, now, out);
        }
    }

    fn beeped(&mut self, event: &Event<'_>, now: Instant) {
        // Newer versions also say when they stop without having heard one.
        if text(&event.beep_status).is_some_and(|status| status != "DETECTED") {
            return;
        }
        for id in [text(&event.leg), text(&event.call)].into_iter().flatten() {
            self.beeps.put(short(id), (), now);
        }
    }

    fn leg(&self, event: &Event<'_>, now: Instant) -> Call {
        let queued = text(&event.variable_side) == Some("agent") || text(&event.variable_member).is_some();
        let dials = text(&event.direction) == Some("inbound");
        let direction = match (dials, queued, text(&event.other_type)) {
            (true, _, _) => Direction::Out,
            (false, true, _) | (false, false, Some("originator")) => Direction::In,
            (false, false, None) if is_nameless(event) && text(&event.caller_number).is_some() => Direction::In,
            // The agent's phone rings and nobody calls: a program dials for the agent. Who is called is not known.
            (false, false, _) => Direction::Unknown,
        };
        let call_id = text(&event.variable_member_session).or(text(&event.variable_member)).or(text(&event.call)).or(text(&event.leg));
        let base = short(call_id.unwrap_or_default());
        let number = if dials { text(&event.destination) } else { Some(event.caller_number.as_deref().unwrap_or_default()) };
        let mut call = Call {
            id: self.numbering.name(&base),
            base,
            ids: Vec::new(),
            agent_leg: text(&event.leg).map(short),
            customer_leg: None,
            direction,
            number: number.map(short),
            name: text(&event.caller_name).filter(|_| !dials).map(short),
            queue: text(&event.variable_queue).map(short),
            queued,
            answered: None,
            due: None,
            begun: now,
        };
        call.learn(&[
            text(&event.leg),
            text(&event.call),
            text(&event.other_leg),
            text(&event.variable_member_session),
            text(&event.variable_member),
        ]);
        call
    }

    fn member(&self, event: &Event<'_>, now: Instant) -> Option<Call> {
        let base = base_of(event)?;
        Some(Call {
            id: self.numbering.name(&base),
            base: base.clone(),
            ids: vec![base],
            agent_leg: text(&event.agent_leg).map(short),
            customer_leg: None,
            direction: Direction::In,
            number: Some(short(event.member_number.as_deref().unwrap_or_default())),
            name: text(&event.member_name).map(short),
            queue: queue_of(event),
            queued: true,
            answered: None,
            due: None,
            begun: now,
        })
    }

    fn place_of_leg(&self, event: &Event<'_>) -> Option<usize> {
        let leg = text(&event.leg);
        let exact = self.calls.iter().position(|call| leg.is_some() && call.agent_leg.as_deref() == leg);
        let member = [text(&event.variable_member_session), text(&event.variable_member)];
        exact.or_else(|| self.calls.iter().position(|call| call.agent_leg.is_none() && member.iter().any(|id| call.is(*id))))
    }

    fn place_of_member(&self, event: &Event<'_>) -> Option<usize> {
        let ids = [text(&event.member_session), text(&event.member), text(&event.agent_leg)];
        let by_id = self.calls.iter().position(|call| ids.iter().any(|id| call.is(*id)));
        let number = text(&event.member_number);
        let action = text(&event.action);
        let is_offer = matches!(action, Some("agent-offering" | "bridge-agent-start"));
        let lately = |call: &Call| {
            self.calls.iter().map(|call| call.begun).max().is_some_and(|newest| newest.saturating_duration_since(call.begun) < TOGETHER)
        };
        by_id.or_else(|| {
            let fits = |call: &Call| {
                !call.queued
                    && call.answered.is_none()
                    && call.direction != Direction::Out
                    && number.is_some()
                    && call.number.as_deref() == number
                    && lately(call)
            };
            self.calls.iter().rposition(|call| is_offer && fits(call))
        })
    }

    fn begin(&mut self, call: Call, now: Instant, out: &mut Vec<CallEvent>) {
        out.push(call.report(CallPhase::Started));
        self.add(call, now);
    }

    fn add(&mut self, call: Call, now: Instant) -> usize {
        self.calls.retain(|call| now.saturating_duration_since(call.begun) < AGE);
        if self.calls.len() >= MOST {
            self.calls.remove(0);
        }
        self.calls.push(call);
        self.calls.len() - 1
    }

    fn end(&mut self, call: Call, talk_seconds: Option<i64>, transferred: bool, now: Instant, out: &mut Vec<CallEvent>) {
        self.numbering.end(&call.base, now);
        let beeped = call.ids.iter().any(|id| self.beeps.get(id.as_str()).is_some());
        let voicemail = beeped.then_some(Voicemail::Yes);
        out.push(match call.answered {
            None => CallEvent { voicemail, ..call.report(CallPhase::Missed) },
            Some(_) => CallEvent { talk_seconds, voicemail, transferred, ..call.report(CallPhase::Ended) },
        });
    }

    #[cfg(test)]
    pub(super) fn remembered(&self) -> usize {
        self.calls.len() + self.numbering.len() + self.beeps.len()
    }
}

fn base_of(event: &Event<'_>) -> Option<String> {
    text(&event.member_session).or(text(&event.member)).map(short)
}

fn queue_of(event: &Event<'_>) -> Option<String> {
    text(&event.queue).map(short)
}

fn seconds_of(value: &Option<std::borrow::Cow<'_, str>>) -> Option<i64> {
    text(value).and_then(|seconds| seconds.parse().ok()).filter(|seconds| *seconds > 0)
}

/// `billsec`, else from answer to hang-up, which are microseconds.
fn talk_of(event: &Event<'_>) -> Option<i64> {
    let from_times = || {
        let (from, to) = seconds_of(&event.answered_microseconds).zip(seconds_of(&event.hangup_microseconds))?;
        to.checked_sub(from).map(|microseconds| microseconds / 1_000_000)
    };
    text(&event.billsec).and_then(|seconds| seconds.parse().ok()).or_else(from_times).filter(|seconds| *seconds >= 0)
}

fn seconds_between(from: Instant, to: Instant) -> i64 {
    i64::try_from(to.saturating_duration_since(from).as_secs()).unwrap_or(i64::MAX)
}
