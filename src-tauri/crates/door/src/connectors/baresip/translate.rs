//! Events of baresip into events of calls. It says neither times nor causes: the clock is ours, and a call that closed without
//! being established was missed.

use crate::connectors::settings::QueueFrom;
use crate::connectors::sip::{short, user_of};
use aftercall_core::call::{CallEvent, CallPhase, Direction};
use serde::Deserialize;
use std::time::{Duration, Instant};

/// Calls that are remembered at most: a softphone has a handful of lines.
const MOST: usize = 32;
/// A call whose end was never heard is forgotten after so long.
const AGE: Duration = Duration::from_secs(12 * 60 * 60);

/// The members of an event that matter here.
#[derive(Debug, Deserialize, Default)]
pub(super) struct Event {
    #[serde(default)]
    pub(super) event: bool,
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    accountaor: String,
    #[serde(default)]
    direction: String,
    #[serde(default)]
    peeruri: String,
    #[serde(default)]
    peerdisplayname: String,
    #[serde(default)]
    id: String,
}

#[derive(Debug)]
struct Call {
    /// The SIP Call-ID; the first event of an outgoing call has none.
    id: Option<String>,
    number: String,
    begun: Instant,
    answered: Option<Instant>,
    /// The connection was lost in the middle: the answer may have been missed.
    gap: bool,
}

/// What is known of the softphone's calls.
#[derive(Debug)]
pub(super) struct Translation {
    user: Option<String>,
    queue_from: QueueFrom,
    calls: Vec<Call>,
}

impl Translation {
    pub(super) fn new(user: Option<String>, queue_from: QueueFrom) -> Self {
        Self { user, queue_from, calls: Vec::new() }
    }

    /// A new connection: what happened in between was not heard.
    pub(super) fn gap(&mut self) {
        for call in &mut self.calls {
            call.gap = true;
        }
    }

    pub(super) fn take(&mut self, event: &Event, now: Instant) -> Option<CallEvent> {
        if !event.event || !self.is_ours(&event.accountaor) {
            return None;
        }
        self.calls.retain(|call| now.saturating_duration_since(call.begun) < AGE);
        match event.kind.as_str() {
            "CALL_INCOMING" => self.begin(event, Direction::In, now),
            "CALL_OUTGOING" | "CALL_RINGING" | "CALL_PROGRESS" => self.begin(event, Direction::Out, now),
            "CALL_ESTABLISHED" => Some(self.answer(event, now)),
            "CALL_CLOSED" => Some(self.close(event, now)),
            _ => None,
        }
    }

    fn begin(&mut self, event: &Event, usual: Direction, now: Instant) -> Option<CallEvent> {
        if let Some(known) = self.place_of(event) {
            // Ringing after outgoing: nothing new but the id.
            self.learn_id(known, event);
            return None;
        }
        self.add(event, now);
        Some(CallEvent { direction: direction_of(event).or(Some(usual)), ..self.report(CallPhase::Started, event) })
    }

    fn answer(&mut self, event: &Event, now: Instant) -> CallEvent {
        let place = match self.place_of(event) {
            Some(place) => place,
            None => self.add(event, now),
        };
        self.learn_id(place, event);
        if let Some(call) = self.calls.get_mut(place) {
            call.answered.get_or_insert(now);
        }
        CallEvent { direction: direction_of(event), ..self.report(CallPhase::Answered, event) }
    }

    fn close(&mut self, event: &Event, now: Instant) -> CallEvent {
        let known = self.place_of(event).map(|place| self.calls.swap_remove(place));
        match known {
            Some(Call { answered: Some(answered), .. }) => {
                let seconds = now.saturating_duration_since(answered).as_secs();
                CallEvent {
                    talk_seconds: i64::try_from(seconds).ok(),
                    direction: direction_of(event),
                    ..self.report(CallPhase::Ended, event)
                }
            }
            Some(Call { gap: false, .. }) => CallEvent { direction: direction_of(event), ..self.report(CallPhase::Missed, event) },
            // Nobody here knows whether it was answered. Without a direction the engine decides by what it heard itself; alone,
            // an incoming call that is only ever reported as ended would count as answered, and this one may have been rejected.
            Some(Call { gap: true, .. }) | None => self.report(CallPhase::Ended, event),
        }
    }

    fn add(&mut self, event: &Event, now: Instant) -> usize {
        if self.calls.len() >= MOST {
            self.calls.remove(0);
        }
        self.calls.push(Call { id: id_of(event), number: user_of(&event.peeruri), begun: now, answered: None, gap: false });
        self.calls.len() - 1
    }

    /// The call of an event: by id, else the one with the same number where one of both has no id.
    fn place_of(&self, event: &Event) -> Option<usize> {
        let id = id_of(event);
        if id.is_some()
            && let Some(place) = self.calls.iter().position(|call| call.id == id)
        {
            return Some(place);
        }
        let number = user_of(&event.peeruri);
        self.calls.iter().rposition(|call| (call.id.is_none() || id.is_none()) && call.number == number)
    }

    fn learn_id(&mut self, place: usize, event: &Event) {
        if let (Some(call), Some(id)) = (self.calls.get_mut(place), id_of(event)) {
            call.id.get_or_insert(id);
        }
    }

    fn is_ours(&self, account: &str) -> bool {
        let Some(user) = &self.user else { return true };
        let account_of = |text: &str| text.trim_start_matches("sip:").trim_start_matches("sips:").to_owned();
        if user.contains('@') { account_of(account).eq_ignore_ascii_case(&account_of(user)) } else { user_of(account) == user_of(user) }
    }

    fn report(&self, phase: CallPhase, event: &Event) -> CallEvent {
        let name = Some(short(event.peerdisplayname.trim())).filter(|name| !name.is_empty());
        let queue = match self.queue_from {
            QueueFrom::None => None,
            QueueFrom::Account => Some(user_of(&event.accountaor)).filter(|user| !user.is_empty()),
            QueueFrom::DisplayName => name.as_deref().and_then(|name| name.split_once(':')).map(|(queue, _)| queue.trim().to_owned()),
        };
        CallEvent { id: id_of(event), number: Some(short(&user_of(&event.peeruri))), name, queue, ..CallEvent::new(phase, super::NAME) }
    }
}

fn id_of(event: &Event) -> Option<String> {
    Some(short(&event.id)).filter(|id| !id.is_empty())
}

fn direction_of(event: &Event) -> Option<Direction> {
    match event.direction.as_str() {
        "incoming" => Some(Direction::In),
        "outgoing" => Some(Direction::Out),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event(kind: &str, direction: &str, id: &str) -> Event {
        Event {
            event: true,
            kind: kind.into(),
            accountaor: "sip:agent@127.0.0.1".into(),
            direction: direction.into(),
            peeruri: "sip:+4520123456@127.0.0.1:5066".into(),
            peerdisplayname: "Sales: Jens".into(),
            id: id.into(),
        }
    }

    fn translation() -> Translation {
        Translation::new(None, QueueFrom::DisplayName)
    }

    /// Plays `kind@second` and shows what comes out.
    fn play(translation: &mut Translation, begun: Instant, steps: &[(u64, Event)]) -> Vec<String> {
        let shown = |event: CallEvent| {
            format!("{:?} {:?} {:?} talk {:?}", event.phase, event.id.unwrap_or_default(), event.direction, event.talk_seconds)
        };
        let mut take = |(second, event): &(u64, Event)| translation.take(event, begun + Duration::from_secs(*second)).map(shown);
        steps.iter().filter_map(&mut take).collect()
    }

    #[test]
    fn an_incoming_call_is_measured_from_its_answer() {
        let steps = [
            (0, event("CALL_INCOMING", "incoming", "a")),
            (20, event("CALL_ESTABLISHED", "incoming", "a")),
            (103, event("CALL_CLOSED", "incoming", "a")),
        ];
        assert_eq!(
            play(&mut translation(), Instant::now(), &steps),
            [r#"Started "a" Some(In) talk None"#, r#"Answered "a" Some(In) talk None"#, r#"Ended "a" Some(In) talk Some(83)"#]
        );
    }

    #[test]
    fn the_first_event_of_an_outgoing_call_has_no_id() {
        let steps = [
            (0, event("CALL_RINGING", "", "")),
            (5, event("CALL_ESTABLISHED", "outgoing", "b")),
            (70, event("CALL_CLOSED", "outgoing", "b")),
        ];
        assert_eq!(
            play(&mut translation(), Instant::now(), &steps),
            [r#"Started "" Some(Out) talk None"#, r#"Answered "b" Some(Out) talk None"#, r#"Ended "b" Some(Out) talk Some(65)"#]
        );
    }

    #[test]
    fn newer_versions_say_outgoing_before_ringing() {
        let steps = [
            (0, event("CALL_OUTGOING", "outgoing", "b")),
            (1, event("CALL_RINGING", "outgoing", "b")),
            (9, event("CALL_CLOSED", "outgoing", "b")),
        ];
        assert_eq!(
            play(&mut translation(), Instant::now(), &steps),
            [r#"Started "b" Some(Out) talk None"#, r#"Missed "b" Some(Out) talk None"#]
        );
    }

    #[test]
    fn a_rejected_ring_is_missed() {
        let steps = [(0, event("CALL_INCOMING", "incoming", "a")), (4, event("CALL_CLOSED", "incoming", "a"))];
        assert_eq!(
            play(&mut translation(), Instant::now(), &steps),
            [r#"Started "a" Some(In) talk None"#, r#"Missed "a" Some(In) talk None"#]
        );
    }

    #[test]
    fn two_calls_of_one_number_are_kept_apart() {
        let steps = [
            (0, event("CALL_INCOMING", "incoming", "a")),
            (1, event("CALL_ESTABLISHED", "incoming", "a")),
            (2, event("CALL_INCOMING", "incoming", "b")),
            (5, event("CALL_CLOSED", "incoming", "b")),
            (9, event("CALL_CLOSED", "incoming", "a")),
        ];
        let heard = play(&mut translation(), Instant::now(), &steps);
        assert_eq!(heard[3..], [r#"Missed "b" Some(In) talk None"#, r#"Ended "a" Some(In) talk Some(8)"#]);
    }

    #[test]
    fn an_end_whose_beginning_was_not_heard_never_counts_as_answered() {
        let steps = [(9, event("CALL_CLOSED", "incoming", "a"))];
        assert_eq!(play(&mut translation(), Instant::now(), &steps), [r#"Ended "a" None talk None"#]);
    }

    #[test]
    fn a_call_outlives_a_lost_connection() {
        let (mut translation, begun) = (translation(), Instant::now());
        play(&mut translation, begun, &[(0, event("CALL_INCOMING", "incoming", "a")), (1, event("CALL_ESTABLISHED", "incoming", "a"))]);
        play(&mut translation, begun, &[(1, event("CALL_INCOMING", "incoming", "b"))]);
        translation.gap();
        let heard =
            play(&mut translation, begun, &[(61, event("CALL_CLOSED", "incoming", "a")), (62, event("CALL_CLOSED", "incoming", "b"))]);
        assert_eq!(heard, [r#"Ended "a" Some(In) talk Some(60)"#, r#"Ended "b" None talk None"#]);
    }

    #[test]
    fn queue_and_account_by_setting() {
        let report = |translation: &mut Translation| translation.take(&event("CALL_INCOMING", "incoming", "a"), Instant::now());
        assert_eq!(report(&mut translation()).unwrap().queue.as_deref(), Some("Sales"));
        assert_eq!(report(&mut Translation::new(None, QueueFrom::Account)).unwrap().queue.as_deref(), Some("agent"));
        assert_eq!(report(&mut Translation::new(None, QueueFrom::None)).unwrap().queue, None);
        for (user, ours) in
            [("agent", true), ("agent@127.0.0.1", true), ("sip:agent@127.0.0.1", true), ("other", false), ("agent@pbx", false)]
        {
            assert_eq!(report(&mut Translation::new(Some(user.into()), QueueFrom::None)).is_some(), ours, "{user}");
        }
    }

    #[test]
    fn the_number_is_the_user_of_the_address() {
        let report = translation().take(&event("CALL_INCOMING", "incoming", "a"), Instant::now()).unwrap();
        assert_eq!((report.number.as_deref(), report.name.as_deref()), (Some("+4520123456"), Some("Sales: Jens")));
    }

    proptest! {
        #[test]
        fn any_order_of_events_keeps_memory_bounded_and_ends_each_call_once(
            steps in proptest::collection::vec((0_usize..5, 0_u8..60, 0_u64..7_000), 0..300),
        ) {
            let kinds = ["CALL_INCOMING", "CALL_RINGING", "CALL_ESTABLISHED", "CALL_CLOSED", "OTHER"];
            let (mut translation, mut now) = (translation(), Instant::now());
            for (kind, id, pass) in steps {
                now += Duration::from_secs(pass);
                let said = translation.take(&event(kinds[kind], "incoming", &id.to_string()), now);
                if let Some(said) = said {
                    prop_assert!(said.talk_seconds.is_none_or(|seconds| seconds >= 0 && said.phase == CallPhase::Ended));
                    prop_assert!(said.checked().is_ok());
                }
                prop_assert!(translation.calls.len() <= MOST);
            }
        }
    }
}
