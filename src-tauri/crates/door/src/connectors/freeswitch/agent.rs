//! Which legs and members are our agent.

use super::event::{Event, text};

/// Our agent, as the settings name it.
#[derive(Debug)]
pub(super) struct Agent {
    names: Vec<String>,
}

impl Agent {
    pub(super) fn new(names: Vec<String>) -> Self {
        Self { names }
    }

    /// Whether a leg is our agent's phone. The caller's own fields are asked only where nothing else names the leg: FreeSWITCH copies
    /// them to the legs it makes.
    pub(super) fn has_leg(&self, event: &Event<'_>) -> bool {
        let dials = text(&event.direction) == Some("inbound");
        let of_leg = if dials { text(&event.user_name) } else { text(&event.dialed_user) };
        // `sofia/internal/1001@pbx.example:5060`
        let of_channel = text(&event.channel).filter(|channel| channel.contains('@')).and_then(|channel| channel.rsplit('/').next());
        let names = [text(&event.presence), of_leg, of_channel];
        let numbers = match dials {
            _ if !is_nameless(event) => [None, None],
            true => [text(&event.caller_number), None],
            false => [text(&event.destination), text(&event.callee_number)],
        };
        names.into_iter().chain(numbers).flatten().any(|name| self.is_named(name))
    }

    /// `1001` and `1001@pbx` are the same where one of both has no host; ports do not matter.
    pub(super) fn is_named(&self, name: &str) -> bool {
        self.names.iter().any(|own| {
            own.eq_ignore_ascii_case(name)
                || match (own.split_once('@'), name.split_once('@')) {
                    (Some((own_user, own_host)), Some((user, host))) => {
                        own_user.eq_ignore_ascii_case(user) && own_host.eq_ignore_ascii_case(host.split(':').next().unwrap_or(host))
                    }
                    (None, Some((user, _))) => own.eq_ignore_ascii_case(user),
                    (Some((own_user, _)), None) => own_user.eq_ignore_ascii_case(name),
                    (None, None) => !own.is_ascii() && own.to_lowercase() == name.to_lowercase(),
                }
        })
    }
}

/// Whether an event has come, through a relay or a filter, without the headers that name a leg's own phone.
pub(super) fn is_nameless(event: &Event<'_>) -> bool {
    [&event.presence, &event.user_name, &event.dialed_user, &event.channel].into_iter().all(|header| text(header).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_and_without_a_host() {
        for (own, name, same) in [
            ("1001", "1001", true),
            ("1001", "1001@pbx", true),
            ("1001@pbx", "1001@PBX:5060", true),
            ("1001@pbx", "1001", true),
            ("1001@pbx", "1001@other", false),
            ("1001", "10011@pbx", false),
            ("Åse", "åse", true),
        ] {
            assert_eq!(Agent::new(vec![own.into()]).is_named(name), same, "{own} {name}");
        }
    }

    #[test]
    fn a_leg_to_somebody_else_is_not_ours_because_we_made_it() {
        let leg = |channel: &'static str| Event {
            direction: Some("outbound".into()),
            channel: Some(channel.into()),
            user_name: Some("1001".into()),
            ..Event::default()
        };
        let agent = Agent::new(vec!["1001".into()]);
        assert!(!agent.has_leg(&leg("sofia/external/4520123456@gateway")));
        assert!(agent.has_leg(&leg("sofia/internal/1001@pbx:5060")));
    }
}
