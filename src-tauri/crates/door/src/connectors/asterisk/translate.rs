//! Events of Asterisk into events of our agent's calls.
//!
//! Rules that are easy to get wrong (call-bridges C4): in events of queues the block without prefix is the customer, `Dest...`
//! the agent; `TalkTime` is elapsed seconds, whatever the documents say; a call has several `Uniqueid`s and one `Linkedid`.
//!
//! Calls of queues end with `AgentComplete`, which knows the talk time and whether the call was passed on. The hang-up of the
//! agent's channel comes at about the same time, before or after; it ends such a call only when `AgentComplete` stays away.

use super::agent::Agent;
use super::calls::{Call, Calls, Way};
use super::frames::Message;
use crate::connectors::bounded::Bounded;
use crate::connectors::numbering::Numbering;
use crate::connectors::sip::{is_number, short};
use aftercall_core::call::{CallEvent, CallPhase, Direction, Voicemail, is_talk_time};
use std::time::{Duration, Instant};

/// How long a hang-up waits for `AgentComplete`.
const GRACE: Duration = Duration::from_secs(5);
/// Callers of all queues that are remembered at most: far more than can wait at once.
const MOST_CALLERS: usize = 2_048;
/// A caller that nothing was heard of for so long is not waiting any more.
const CALLER_AGE: Duration = Duration::from_secs(4 * 60 * 60);

/// The events whose channel variables may say what `AMD()` found.
const INTERESTING: &[&[u8]] = &[b"AgentCalled", b"AgentConnect", b"AgentComplete", b"DialBegin", b"DialEnd", b"Hangup"];

/// What is known of our agent's calls, and as little as possible of all others.
#[derive(Debug)]
pub(super) struct Translation {
    agent: Agent,
    calls: Calls,
    numbering: Numbering,
    /// Queue of a caller, by `Linkedid`: a ring group behind a queue does not say it again.
    queues: Bounded<String, String>,
    /// What `AMD()` found, by `Linkedid`.
    machines: Bounded<String, Voicemail>,
}

impl Translation {
    pub(super) fn new(agents: Vec<String>) -> Self {
        Self {
            agent: Agent::new(agents),
            calls: Calls::default(),
            numbering: Numbering::new(),
            queues: Bounded::new(MOST_CALLERS, CALLER_AGE),
            machines: Bounded::new(MOST_CALLERS, CALLER_AGE),
        }
    }

    /// Takes one event; foreign ones cost a look at their name and at one or two keys.
    pub(super) fn take(&mut self, message: Message<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        let Some(event) = message.bytes("Event") else { return };
        if INTERESTING.contains(&event) && message.mentions(b"AMDSTATUS=") {
            self.learn_machine(message, now);
        }
        match event {
            b"QueueCallerJoin" => self.joined(message, now),
            b"AgentCalled" if self.agent.is_member(message) => self.ring(message, now, out),
            b"AgentConnect" => self.connected(message, now, out),
            b"AgentComplete" if self.agent.is_member(message) => self.complete(message, now, out),
            b"AgentRingNoAnswer" if self.agent.is_member(message) => self.not_answered(message, now, out),
            b"QueueCallerAbandon" => self.not_answered(message, now, out),
            b"DialBegin" => self.dial_begin(message, now, out),
            b"DialEnd" => self.dial_end(message, now, out),
            b"Hangup" => self.hangup(message, now, out),
            b"VarSet" => self.variable(message, now),
            b"BlindTransfer" => self.passed_on(message, &["TransfererUniqueid"]),
            b"AttendedTransfer" => {
                self.passed_on(message, &["OrigTransfererUniqueid", "SecondTransfererUniqueid"]);
                self.taken_over(message, now, out);
            }
            _ => {}
        }
    }

    /// When a call waits for its `AgentComplete`: until then.
    pub(super) fn wake_at(&self) -> Option<Instant> {
        self.calls.next_due()
    }

    /// Ends calls whose `AgentComplete` stayed away.
    pub(super) fn wake(&mut self, now: Instant, out: &mut Vec<CallEvent>) {
        while let Some(call) = self.calls.take_due(now) {
            self.end(call, None, now, out);
        }
    }

    fn joined(&mut self, message: Message<'_>, now: Instant) {
        if let (Some(id), Some(queue)) = (id_of(message), text(message, "Queue")) {
            self.queues.put(id, queue, now);
        }
    }

    /// A queue rings at our agent. The dial event of the same ring may have come before; then only the queue is news.
    fn ring(&mut self, message: Message<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        let Some(id) = id_of(message) else { return };
        let queue = text(message, "Queue");
        let agent_channel = text(message, "DestUniqueid");
        if let Some(call) = self.calls.by_linked(&id) {
            call.queued = true;
            if agent_channel.is_some() {
                call.agent_channel = agent_channel;
            }
            if call.queue == queue {
                return;
            }
            call.queue = queue;
            let report = call.report(CallPhase::Started);
            out.push(report);
            return;
        }
        let call = Call { queued: true, queue, agent_channel, ..self.incoming(&id, message, now) };
        self.begin(call, now, out);
    }

    fn connected(&mut self, message: Message<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        if !self.agent.is_member(message) {
            // A colleague was quicker.
            self.not_answered(message, now, out);
            return;
        }
        let Some(id) = id_of(message) else { return };
        if self.calls.by_linked(&id).is_none() {
            let call = self.incoming(&id, message, now);
            self.calls.add(call, now);
        }
        if let Some(call) = self.calls.by_linked(&id) {
            call.queued = true;
            call.queue = text(message, "Queue").or(call.queue.take());
            call.agent_channel = text(message, "DestUniqueid").or(call.agent_channel.take());
            call.answered.get_or_insert(now);
            let report = call.report(CallPhase::Answered);
            out.push(report);
        }
    }

    fn complete(&mut self, message: Message<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        let Some(id) = id_of(message) else { return };
        let by_channel = text(message, "DestUniqueid").and_then(|channel| self.calls.take_by_agent_channel(&channel));
        let known = by_channel.or_else(|| self.calls.take_linked(&id));
        // The hang-up ended it already, and said what it knew.
        if known.is_none() && self.numbering.has_ended(&id) {
            return;
        }
        let mut call = known.unwrap_or_else(|| self.incoming(&id, message, now));
        call.queue = text(message, "Queue").or(call.queue.take());
        call.answered.get_or_insert(now);
        call.transferred |= message.bytes("Reason").is_some_and(|reason| reason.eq_ignore_ascii_case(b"transfer"));
        // Should it ever be the time of day that the documents promise, our own clock is right.
        let talk_seconds = message.text("TalkTime").and_then(|seconds| seconds.parse().ok()).filter(|seconds| is_talk_time(*seconds));
        self.end(call, talk_seconds, now, out);
    }

    /// It rang and nobody answered, the caller gave up, or a colleague took it.
    fn not_answered(&mut self, message: Message<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        let Some(id) = id_of(message) else { return };
        if self.calls.by_linked(&id).is_some_and(|call| call.way == Way::In && call.answered.is_none())
            && let Some(call) = self.calls.take_linked(&id)
        {
            self.end(call, None, now, out);
        }
    }

    fn dial_begin(&mut self, message: Message<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        let ours = |key: &str| message.bytes(key).is_some_and(|channel| self.agent.has_channel(channel));
        let (dials, rings) = (ours("Channel"), ours("DestChannel"));
        if dials == rings {
            return;
        }
        let Some(id) = text(message, if message.bytes("Linkedid").is_some() { "Linkedid" } else { "DestLinkedid" }) else { return };
        if let Some(call) = self.calls.by_linked(&id) {
            // Another device of the customer, or the ring that the queue has told of already.
            if rings && call.agent_channel.is_none() {
                call.agent_channel = text(message, "DestUniqueid");
            }
            return;
        }
        // Nobody calls: the agent's phone rings first because a program dials for the agent. What it dials comes later.
        if rings && message.bytes("Channel").is_none() {
            return;
        }
        let call = if rings {
            Call { agent_channel: text(message, "DestUniqueid"), ..self.incoming(&id, message, now) }
        } else {
            Call {
                id: self.numbering.name(&id),
                way: Way::Out,
                number: dialled(message),
                agent_channel: text(message, "Uniqueid"),
                ..Call::new(id, now)
            }
        };
        self.begin(call, now, out);
    }

    fn dial_end(&mut self, message: Message<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        if !message.bytes("DialStatus").is_some_and(|status| status.eq_ignore_ascii_case(b"ANSWER")) {
            return;
        }
        let Some(id) = id_of(message).or_else(|| text(message, "DestLinkedid")) else { return };
        let Some(call) = self.calls.by_linked(&id) else { return };
        let answering = text(message, "DestUniqueid");
        match call.way {
            Way::Out if answering.is_some() && call.agent_channel == text(message, "Uniqueid") => call.customer_channel = answering,
            // A queue says itself when both can talk; its agent may have to listen to an announcement first.
            Way::In if answering.is_some() && call.agent_channel == answering && !call.queued => {
                call.customer_channel = text(message, "Uniqueid")
            }
            Way::Out | Way::In => return,
        }
        if call.answered.is_none() {
            call.answered = Some(now);
            let report = call.report(CallPhase::Answered);
            out.push(report);
        }
    }

    fn hangup(&mut self, message: Message<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        let Some(channel) = message.bytes("Uniqueid") else { return };
        let Some(call) = self.calls.by_channel(channel) else { return };
        let linked = call.linked.clone();
        let agents_own = call.agent_channel.as_deref().is_some_and(|own| own.as_bytes() == channel);
        let waits = call.queued && call.answered.is_some();
        if waits {
            call.due.get_or_insert(now + GRACE);
        }
        if !waits
            && (agents_own || self.calls.by_linked(&linked).is_some_and(|call| call.answered.is_some()))
            && let Some(call) = self.calls.take_linked(&linked)
        {
            self.end(call, None, now, out);
        }
    }

    fn variable(&mut self, message: Message<'_>, now: Instant) {
        if message.bytes("Variable") != Some(b"AMDSTATUS") {
            return;
        }
        if let (Some(id), Some(found)) = (id_of(message), message.bytes("Value").and_then(machine)) {
            self.machines.put(id, found, now);
        }
    }

    /// `ChanVariable: AMDSTATUS=MACHINE`, where `channelvars` of `manager.conf` lists it.
    fn learn_machine(&mut self, message: Message<'_>, now: Instant) {
        let variables = message.values("ChanVariable").chain(message.values("DestChanVariable"));
        let found = variables.filter_map(|variable| variable.strip_prefix(b"AMDSTATUS=")).find_map(machine);
        if let (Some(found), Some(id)) = (found, id_of(message)) {
            self.machines.put(id, found, now);
        }
    }

    fn passed_on(&mut self, message: Message<'_>, transferers: &[&str]) {
        if has_failed(message) {
            return;
        }
        for channel in transferers.iter().filter_map(|key| message.bytes(key)) {
            if let Some(call) = self.calls.by_channel(channel)
                && call.agent_channel.as_deref().is_some_and(|own| own.as_bytes() == channel)
            {
                call.transferred = true;
            }
        }
    }

    /// A colleague asked our agent first and then passed the customer on: what began as a colleague's call is the customer's from now on.
    fn taken_over(&mut self, message: Message<'_>, now: Instant, out: &mut Vec<CallEvent>) {
        let Some(own) = message.bytes("TransferTargetUniqueid").filter(|_| !has_failed(message)) else { return };
        let queue = text(message, "TransfereeLinkedid").and_then(|id| self.queues.get(&id).cloned());
        let Some(call) = self.calls.by_channel(own).filter(|call| call.agent_channel.as_deref().is_some_and(|it| it.as_bytes() == own))
        else {
            return;
        };
        call.number = number(message, "TransfereeCallerIDNum");
        call.name = name(message, "TransfereeCallerIDName");
        call.customer_channel = text(message, "TransfereeUniqueid");
        call.queue = queue;
        // Talk with the colleague is not talk with the customer.
        call.answered = Some(now);
        let report = call.report(CallPhase::Answered);
        out.push(report);
    }

    fn incoming(&self, id: &str, message: Message<'_>, now: Instant) -> Call {
        Call {
            id: self.numbering.name(id),
            way: Way::In,
            number: number(message, "CallerIDNum"),
            name: name(message, "CallerIDName"),
            queue: self.queues.get(id).cloned(),
            ..Call::new(id.to_owned(), now)
        }
    }

    fn begin(&mut self, call: Call, now: Instant, out: &mut Vec<CallEvent>) {
        out.push(call.report(CallPhase::Started));
        self.calls.add(call, now);
    }

    fn end(&mut self, call: Call, said_talk: Option<i64>, now: Instant, out: &mut Vec<CallEvent>) {
        self.numbering.end(&call.linked, now);
        let voicemail = self.machines.get(&call.linked).copied();
        let own_clock = |answered: Instant| i64::try_from(call.hung_up_at(now).saturating_duration_since(answered).as_secs()).ok();
        out.push(match call.answered {
            None => CallEvent { voicemail, ..call.report(CallPhase::Missed) },
            Some(answered) => CallEvent {
                talk_seconds: said_talk.or_else(|| own_clock(answered)),
                voicemail,
                transferred: call.transferred,
                ..call.report(CallPhase::Ended)
            },
        });
    }

    #[cfg(test)]
    pub(super) fn remembered(&self) -> usize {
        self.calls.len() + self.numbering.len() + self.queues.len() + self.machines.len()
    }
}

impl Call {
    fn report(&self, phase: CallPhase) -> CallEvent {
        CallEvent {
            id: Some(self.id.clone()),
            number: self.number.clone(),
            name: self.name.clone(),
            queue: self.queue.clone(),
            direction: Some(match self.way {
                Way::In => Direction::In,
                Way::Out => Direction::Out,
            }),
            ..CallEvent::new(phase, super::NAME)
        }
    }

    /// When the talk was over, for a call that waited a while after that.
    fn hung_up_at(&self, now: Instant) -> Instant {
        self.due.and_then(|due| due.checked_sub(GRACE)).unwrap_or(now)
    }
}

fn has_failed(transfer: Message<'_>) -> bool {
    transfer.bytes("Result").is_some_and(|result| !result.eq_ignore_ascii_case(b"Success"))
}

fn id_of(message: Message<'_>) -> Option<String> {
    text(message, "Linkedid").or_else(|| text(message, "Uniqueid"))
}

fn text(message: Message<'_>, key: &str) -> Option<String> {
    message.text(key).map(|text| short(&text)).filter(|text| !text.is_empty())
}

/// Blank where the phone system writes that there is none.
fn number(message: Message<'_>, key: &str) -> Option<String> {
    message.text(key).map(|text| if text == "<unknown>" { String::new() } else { short(&text) })
}

fn name(message: Message<'_>, key: &str) -> Option<String> {
    text(message, key).filter(|name| name != "<unknown>")
}

/// What the agent dialled: the called channel carries it as its own number, else it is the extension, else it is in the dial string.
fn dialled(message: Message<'_>) -> Option<String> {
    let dial_string = message.text("DialString").map(|text| {
        let last = text.rsplit('/').next().unwrap_or_default();
        crate::connectors::sip::user_of(last)
    });
    [text(message, "DestCallerIDNum"), text(message, "Exten"), dial_string, text(message, "ConnectedLineNum")]
        .into_iter()
        .flatten()
        .find(|text| is_number(text))
        .map(|text| short(&text))
}

fn machine(status: &[u8]) -> Option<Voicemail> {
    match status {
        b"MACHINE" => Some(Voicemail::Yes),
        b"HUMAN" => Some(Voicemail::No),
        _ => None,
    }
}
