//! Messages of a notification channel. All members may be missing: the vendor gives no definition of each (call-bridges C3).

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

/// The largest message; a conversation with many participants has some tens of kilobytes.
pub(super) const LARGEST: usize = 1024 * 1024;

/// What a message is.
#[derive(Debug)]
pub(super) enum Message {
    /// A conversation of our agent as it is now.
    Conversation(Box<Conversation>),
    /// The service will close the channel within a minute.
    Closing,
    /// Heartbeats, answers to pings and subscriptions, and what is not ours.
    Other,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Conversation {
    pub(super) id: String,
    pub(super) participants: Vec<Participant>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Participant {
    pub(super) id: Option<String>,
    pub(super) purpose: Option<String>,
    pub(super) name: Option<String>,
    pub(super) address: Option<String>,
    pub(super) ani: Option<String>,
    pub(super) dnis: Option<String>,
    pub(super) state: Option<String>,
    pub(super) direction: Option<String>,
    pub(super) disconnect_type: Option<String>,
    pub(super) connected_time: Option<String>,
    pub(super) end_time: Option<String>,
    pub(super) user_id: Option<String>,
    pub(super) user: Option<Reference>,
    pub(super) queue_id: Option<String>,
    pub(super) queue: Option<Reference>,
}

/// Something of the service's own, by its id.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Reference {
    pub(super) id: Option<String>,
}

impl Participant {
    pub(super) fn user(&self) -> Option<&str> {
        self.user_id.as_deref().or(self.user.as_ref().and_then(|user| user.id.as_deref()))
    }

    pub(super) fn queue(&self) -> Option<&str> {
        self.queue_id.as_deref().or(self.queue.as_ref().and_then(|queue| queue.id.as_deref())).filter(|queue| !queue.is_empty())
    }

    pub(super) fn is(&self, purpose: &str) -> bool {
        self.purpose.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(purpose))
    }

    pub(super) fn connected(&self) -> Option<Timestamp> {
        time(self.connected_time.as_deref())
    }

    pub(super) fn ended(&self) -> Option<Timestamp> {
        time(self.end_time.as_deref())
    }

    pub(super) fn is_over(&self) -> bool {
        self.end_time.is_some() || matches!(self.state.as_deref(), Some("disconnected" | "terminated"))
    }
}

/// `2026-11-22T14:03:11.123Z`; some messages write the zone as `+0000`.
fn time(text: Option<&str>) -> Option<Timestamp> {
    let text = text?;
    text.parse().ok().or_else(|| text.strip_suffix("+0000").and_then(|text| format!("{text}Z").parse().ok()))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope {
    #[serde(default)]
    topic_name: String,
    #[serde(default)]
    event_body: Value,
}

/// Reads one message; what cannot be read is nothing for us.
pub(super) fn read(text: &[u8], topic: &str) -> Message {
    let Ok(envelope) = serde_json::from_slice::<Envelope>(text) else { return Message::Other };
    if envelope.topic_name == "v2.system.socket_closing" {
        return Message::Closing;
    }
    if !envelope.topic_name.eq_ignore_ascii_case(topic) {
        return Message::Other;
    }
    match serde_json::from_value::<Conversation>(envelope.event_body) {
        Ok(conversation) if !conversation.id.is_empty() => Message::Conversation(Box::new(conversation)),
        Ok(_) | Err(_) => {
            tracing::debug!("a conversation of Genesys Cloud cannot be read");
            Message::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TOPIC: &str = "v2.users.u-1.conversations.calls";

    #[test]
    fn messages_are_told_apart() {
        let kind = |text: &str| match read(text.as_bytes(), TOPIC) {
            Message::Conversation(conversation) => format!("conversation of {}", conversation.participants.len()),
            Message::Closing => "closing".into(),
            Message::Other => "other".into(),
        };
        for (text, expected) in [
            (r#"{"topicName":"v2.users.u-1.conversations.calls","eventBody":{"id":"c","participants":[{"new":1}]}}"#, "conversation of 1"),
            (r#"{"topicName":"v2.users.u-2.conversations.calls","eventBody":{"id":"c","participants":[]}}"#, "other"),
            (r#"{"topicName":"v2.users.u-1.conversations.calls","eventBody":{"id":7}}"#, "other"),
            (r#"{"topicName":"v2.users.u-1.conversations.calls","eventBody":{}}"#, "other"),
            (r#"{"topicName":"channel.metadata","eventBody":{"message":"WebSocket Heartbeat"}}"#, "other"),
            (r#"{"topicName":"v2.system.socket_closing","eventBody":{"message":"x"}}"#, "closing"),
            (r#"{"result":"200","status":"subscribed"}"#, "other"),
            ("not json", "other"),
            ("[]", "other"),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }

    #[test]
    fn both_ways_of_writing_a_time() {
        let both = [Some("2026-11-22T14:03:11.123Z"), Some("2026-11-22T14:03:11.123+0000")];
        assert_eq!(time(both[0]), time(both[1]));
        assert!(time(both[0]).is_some() && time(Some("soon")).is_none());
    }

    proptest! {
        #[test]
        fn any_text_is_a_message_or_nothing(text in ".{0,300}", bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(text.as_bytes(), TOPIC);
            let _ = read(&bytes, TOPIC);
            let _ = read(format!(r#"{{"topicName":"{TOPIC}","eventBody":{{"id":"c","participants":[{text}]}}}}"#).as_bytes(), TOPIC);
        }
    }
}
