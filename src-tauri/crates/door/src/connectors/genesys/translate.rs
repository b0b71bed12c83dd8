//! Participants of a conversation into events of our agent's calls.
//!
//! Each message shows the whole conversation. Our agent is a participant once for each time they take part; each of those is a
//! call. When the agent dials, their own line is connected before the customer's: talk begins when both are.

use super::frames::{Conversation, Participant};
use crate::connectors::bounded::Bounded;
use crate::connectors::sip::{short, user_of};
use aftercall_core::call::{CallEvent, CallPhase, Direction};
use jiff::Timestamp;
use std::time::{Duration, Instant};

const MOST: usize = 500;
const AGE: Duration = Duration::from_secs(24 * 60 * 60);

/// What was said of a call last.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    phase: CallPhase,
    queue: Option<String>,
}

/// What is known of our agent's calls.
#[derive(Debug)]
pub(super) struct Translation {
    user_id: String,
    said: Bounded<String, Said>,
}

impl Translation {
    pub(super) fn new(user_id: String) -> Self {
        Self { user_id, said: Bounded::new(MOST, AGE) }
    }

    pub(super) fn take(&mut self, conversation: &Conversation, now: Instant, out: &mut Vec<CallEvent>) {
        let customer = conversation.participants.iter().find(|one| one.is("customer") || one.is("external"));
        let own = conversation.participants.iter().filter(|one| one.user() == Some(&self.user_id));
        // A call with a colleague has no customer, and nothing to be asked.
        let Some(customer) = customer else { return };
        for (place, own) in own.enumerate() {
            let id = if place == 0 { conversation.id.clone() } else { format!("{}/{}", conversation.id, place + 1) };
            let event = self.event(short(&id), own, customer, conversation);
            let saying = Said { phase: event.phase, queue: event.queue.clone() };
            let before = self.said.get(&id);
            let is_news =
                before.is_none_or(|said| order(saying.phase) > order(said.phase) || (!is_end(said.phase) && said.queue != saying.queue));
            let goes_back = before.is_some_and(|said| order(saying.phase) < order(said.phase));
            if is_news && !goes_back {
                self.said.put(id, saying, now);
                out.push(event);
            }
        }
    }

    fn event(&self, id: String, own: &Participant, customer: &Participant, conversation: &Conversation) -> CallEvent {
        let direction = match customer.direction.as_deref() {
            Some("inbound") => Some(Direction::In),
            Some("outbound") => Some(Direction::Out),
            _ => None,
        };
        let talk_from = talk_from(own, customer);
        let (phase, talk_seconds) = match (own.is_over(), talk_from) {
            (false, None) => (CallPhase::Started, None),
            (false, Some(_)) => (CallPhase::Answered, None),
            (true, None) => (CallPhase::Missed, None),
            (true, Some(from)) => (CallPhase::Ended, own.ended().map(|to| to.duration_since(from).as_secs().max(0))),
        };
        let queue = own.queue().or_else(|| conversation.participants.iter().rev().find(|one| one.is("acd")).and_then(Participant::queue));
        let passed_on = own
            .disconnect_type
            .as_deref()
            .is_some_and(|kind| matches!(kind, "transfer" | "transfer.conference" | "transfer.consult" | "transfer.forward"));
        CallEvent {
            id: Some(id),
            number: number(customer, direction),
            name: customer.name.as_deref().map(short).filter(|name| !name.is_empty()),
            queue: queue.map(short),
            direction,
            talk_seconds,
            transferred: passed_on && phase == CallPhase::Ended,
            ..CallEvent::new(phase, super::NAME)
        }
    }
}

/// The moment from which both could talk.
fn talk_from(own: &Participant, customer: &Participant) -> Option<Timestamp> {
    own.connected().zip(customer.connected()).map(|(one, other)| one.max(other))
}

fn number(customer: &Participant, direction: Option<Direction>) -> Option<String> {
    let of_line = match direction {
        Some(Direction::In) => &customer.ani,
        Some(Direction::Out | Direction::Unknown) | None => &customer.dnis,
    };
    let texts = [customer.address.as_deref(), of_line.as_deref()];
    let users: Vec<String> = texts.into_iter().flatten().map(|text| short(&user_of(text))).collect();
    // An address may be one of the service's own; a telephone number begins with digits or a plus.
    let is_number = |user: &&String| user.trim_start_matches('+').starts_with(|letter: char| letter.is_ascii_digit());
    users.iter().find(is_number).or_else(|| users.first()).cloned()
}

fn order(phase: CallPhase) -> u8 {
    match phase {
        CallPhase::Started => 0,
        CallPhase::Answered => 1,
        CallPhase::Missed | CallPhase::Ended => 2,
    }
}

fn is_end(phase: CallPhase) -> bool {
    order(phase) == 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn play(translation: &mut Translation, participants: Value) -> Vec<String> {
        let conversation: Conversation = serde_json::from_value(json!({ "id": "c", "participants": participants })).unwrap();
        let mut out = vec![];
        translation.take(&conversation, Instant::now(), &mut out);
        out.into_iter()
            .map(|event| {
                format!(
                    "{:?} {} {:?} {} queue {} talk {:?}{}",
                    event.phase,
                    event.id.unwrap_or_default(),
                    event.direction.unwrap_or_default(),
                    event.number.unwrap_or_default(),
                    event.queue.unwrap_or_default(),
                    event.talk_seconds,
                    if event.transferred { " transferred" } else { "" }
                )
            })
            .collect()
    }

    fn customer(direction: &str, connected: Option<&str>) -> Value {
        json!({ "id": "p1", "purpose": "customer", "direction": direction, "address": "tel:+4520123456", "name": "Jens", "state": "connected",
            "connectedTime": connected.map(|second| format!("2026-11-22T14:00:{second}.000Z")) })
    }

    fn agent(state: &str, connected: Option<&str>, ended: Option<&str>, how: &str) -> Value {
        json!({ "id": "p3", "purpose": "agent", "user": { "id": "u-1" }, "queue": { "id": "q-7" }, "state": state, "disconnectType": how,
            "connectedTime": connected.map(|second| format!("2026-11-22T14:00:{second}.000Z")),
            "endTime": ended.map(|second| format!("2026-11-22T14:01:{second}.000Z")) })
    }

    fn translation() -> Translation {
        Translation::new("u-1".into())
    }

    #[test]
    fn an_incoming_call_of_a_queue() {
        let (mut translation, customer) = (translation(), customer("inbound", Some("00")));
        let mut hear = |agent: Value| play(&mut translation, json!([customer, { "purpose": "acd", "queue": { "id": "q-7" } }, agent]));
        assert_eq!(hear(agent("alerting", None, None, "")), ["Started c In +4520123456 queue q-7 talk None"]);
        assert_eq!(hear(agent("alerting", None, None, "")), [""; 0], "the same again");
        assert_eq!(hear(agent("connected", Some("10"), None, "")), ["Answered c In +4520123456 queue q-7 talk None"]);
        assert_eq!(hear(agent("disconnected", Some("10"), Some("33"), "client")), ["Ended c In +4520123456 queue q-7 talk Some(83)"]);
        assert_eq!(hear(agent("terminated", Some("10"), Some("33"), "client")), [""; 0], "wrap-up is no second end");
        assert_eq!(hear(agent("connected", Some("10"), None, "")), [""; 0], "a late message");
    }

    #[test]
    fn an_outgoing_call_is_answered_when_the_customer_is_there() {
        let mut translation = translation();
        let own = agent("connected", Some("05"), None, "");
        assert_eq!(play(&mut translation, json!([own, customer("outbound", None)])), ["Started c Out +4520123456 queue q-7 talk None"]);
        assert_eq!(
            play(&mut translation, json!([own, customer("outbound", Some("20"))])),
            ["Answered c Out +4520123456 queue q-7 talk None"]
        );
        let own = agent("disconnected", Some("05"), Some("30"), "client");
        assert_eq!(
            play(&mut translation, json!([own, customer("outbound", Some("20"))])),
            ["Ended c Out +4520123456 queue q-7 talk Some(70)"]
        );
    }

    #[test]
    fn nobody_answered() {
        for (direction, connected) in [("inbound", Some("00")), ("outbound", None)] {
            let own = agent("disconnected", if direction == "inbound" { None } else { Some("05") }, Some("30"), "transfer.noanswer");
            let heard = play(&mut translation(), json!([customer(direction, connected), own]));
            assert!(heard.len() == 1 && heard[0].starts_with("Missed c "), "{heard:?}");
        }
    }

    #[test]
    fn a_transfer_and_the_second_time_of_the_same_agent() {
        let (mut translation, customer) = (translation(), customer("inbound", Some("00")));
        let first = agent("disconnected", Some("10"), Some("33"), "transfer");
        assert_eq!(play(&mut translation, json!([customer, first])), ["Ended c In +4520123456 queue q-7 talk Some(83) transferred"]);
        let again = agent("alerting", None, None, "");
        assert_eq!(play(&mut translation, json!([customer, first, again])), ["Started c/2 In +4520123456 queue q-7 talk None"]);
    }

    #[test]
    fn others_and_colleagues_are_nothing() {
        let other = json!({ "purpose": "agent", "user": { "id": "u-2" }, "state": "connected" });
        assert_eq!(play(&mut translation(), json!([customer("inbound", Some("00")), other])), [""; 0]);
        assert_eq!(play(&mut translation(), json!([agent("connected", Some("10"), None, ""), other])), [""; 0], "no customer");
        assert_eq!(play(&mut translation(), json!([])), [""; 0]);
    }

    #[test]
    fn the_number_is_the_customers_line() {
        let sip = json!({ "purpose": "customer", "direction": "inbound", "address": "sip:edge-1@10.0.0.1", "ani": "tel:+4520123456", "connectedTime": null });
        let heard = play(&mut translation(), json!([sip, agent("alerting", None, None, "")]));
        assert!(heard[0].contains("+4520123456"), "{heard:?}");
    }
}
