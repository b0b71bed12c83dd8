//! Which channels and queue members are our agent.

use super::frames::Message;

/// Our agent, as the settings name it.
#[derive(Debug)]
pub(super) struct Agent {
    names: Vec<String>,
}

impl Agent {
    pub(super) fn new(names: Vec<String>) -> Self {
        Self { names }
    }

    /// Whether a channel is our agent's: `PJSIP/1001-0000002a`, `Local/1001@from-queue-00000003;1`.
    pub(super) fn has_channel(&self, channel: &[u8]) -> bool {
        let Ok(channel) = std::str::from_utf8(channel) else { return false };
        let Some((technology, rest)) = channel.split_once('/') else { return false };
        let resource = rest.rsplit_once('-').map_or(rest, |(resource, _)| resource);
        self.is(technology, resource)
    }

    /// Whether an event of a queue is about our agent as its member.
    pub(super) fn is_member(&self, message: Message<'_>) -> bool {
        let matches = |key: &str| {
            message.bytes(key).is_some_and(|value| {
                let Ok(value) = std::str::from_utf8(value) else { return false };
                match value.split_once('/') {
                    Some((technology, resource)) => self.is(technology, resource),
                    None => self.names.iter().any(|name| same(name, value)),
                }
            })
        };
        matches("Interface") || matches("MemberName") || message.bytes("DestChannel").is_some_and(|channel| self.has_channel(channel))
    }

    fn is(&self, technology: &str, resource: &str) -> bool {
        // `1001@from-queue/n` is the extension 1001 in a context.
        let extension = resource.split(['@', '/']).next().unwrap_or(resource);
        self.names.iter().any(|name| match name.split_once('/') {
            Some((theirs, rest)) => theirs.eq_ignore_ascii_case(technology) && (same(rest, resource) || same(rest, extension)),
            None => same(name, extension),
        })
    }
}

/// A member name may have letters of any language.
fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other) || (!one.is_ascii() && one.to_lowercase() == other.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_of_our_agent() {
        for (name, channel, ours) in [
            ("1001", "PJSIP/1001-0000002a", true),
            ("1001", "SIP/1001-0000002a", true),
            ("PJSIP/1001", "PJSIP/1001-0000002a", true),
            ("pjsip/1001", "PJSIP/1001-0000002a", true),
            ("SIP/1001", "PJSIP/1001-0000002a", false),
            ("1001", "PJSIP/10010-0000002a", false),
            ("100", "PJSIP/1001-0000002a", false),
            ("1001", "Local/1001@from-queue-00000003;1", true),
            ("Local/1001@from-queue", "Local/1001@from-queue-00000003;1", true),
            ("anna-b", "PJSIP/anna-b-0000002a", true),
            ("anna", "PJSIP/anna-b-0000002a", false),
            ("1001", "1001", false),
            ("Anna Hansen", "PJSIP/1001-0000002a", false),
        ] {
            assert_eq!(Agent::new(vec![name.into()]).has_channel(channel.as_bytes()), ours, "{name} {channel}");
        }
    }

    #[test]
    fn members_of_queues() {
        let message = "MemberName: Åse Ærlig\r\nInterface: Local/1001@from-queue/n\r\nDestChannel: PJSIP/1001-1\r\n";
        for (name, ours) in [
            ("Åse Ærlig", true),
            ("åse ærlig", true),
            ("Local/1001@from-queue/n", true),
            ("1001", true),
            ("PJSIP/1001", true),
            ("1002", false),
        ] {
            assert_eq!(Agent::new(vec![name.into()]).is_member(Message(message.as_bytes())), ours, "{name}");
        }
    }
}
