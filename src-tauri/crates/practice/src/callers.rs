//! Scripted callers for practice mode: what happens on the phone, and how long until the next thing happens. Pure; the same
//! seed rings the same way. The callers are the customers of the history, so that a look-up by number finds their answers.
//!
//! The first round is a tour: an incoming call of a known customer, an outgoing call too short for a survey, one that reached a
//! voice mail, then a withheld number, an extension, a missed call, a transferred one, a proper outgoing call and a newcomer.
//! Later rounds shuffle the same scenes.

use fastrand::Rng;
use serde::Serialize;

use crate::people::{Person, pick, regulars};

/// The queues of the default IVR map.
const QUEUES: [&str; 4] = ["support", "billing", "sales", "claims"];

/// One thing that happens on the phone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScriptedCallEvent {
    /// Seconds after the event before, scaled by the pace.
    pub after_seconds: f64,
    /// What happened.
    pub phase: Phase,
    /// Id of the call, the same for all its events.
    pub id: String,
    /// The other side's number, E.164 or an extension; `None` if withheld.
    pub number: Option<String>,
    /// The other side's name, if the phone system knows it.
    pub name: Option<String>,
    /// The queue, if the call came through one.
    pub queue: Option<String>,
    /// Who called whom.
    pub direction: Direction,
    /// Talk time at the end of a call; what a phone system would report, not scaled.
    pub talk_seconds: Option<u32>,
    /// What the phone system says about voice mail at the end of a call.
    pub voicemail: Option<bool>,
    /// Whether the call was handed to another agent.
    pub transferred: bool,
}

/// The phases of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// It rings.
    Started,
    /// Somebody talks.
    Answered,
    /// It is over.
    Ended,
    /// It rang and nobody took it.
    Missed,
}

/// Who called whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The other side called.
    In,
    /// The agent called.
    Out,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scene {
    KnownCaller,
    ShortCallOut,
    Voicemail,
    Withheld,
    Extension,
    MissedCall,
    Transferred,
    CallOut,
    Newcomer,
}

const TOUR: [Scene; 10] = [
    Scene::KnownCaller,
    Scene::ShortCallOut,
    Scene::Voicemail,
    Scene::KnownCaller,
    Scene::Withheld,
    Scene::Extension,
    Scene::MissedCall,
    Scene::Transferred,
    Scene::CallOut,
    Scene::Newcomer,
];

/// An endless sequence of events, one call after the other.
#[derive(Debug)]
pub struct Callers {
    rng: Rng,
    pace: f64,
    people: Vec<Person>,
    next_known: usize,
    scenes: Vec<Scene>,
    calls: u32,
    queued: std::vec::IntoIter<ScriptedCallEvent>,
}

impl Callers {
    /// The callers of this seed: use the seed of [`crate::Options`], so that they have a history. `pace` scales the time between
    /// events: 1.0 is a call every minute or two, 0.1 ten times as many.
    pub fn new(seed: u64, pace: f64) -> Self {
        let scenes = TOUR.into_iter().rev().collect();
        let people = regulars(seed);
        let rng = Rng::with_seed(seed ^ 0x6361_6c6c);
        let pace = if pace.is_finite() { pace.max(0.0) } else { 1.0 };
        Self { rng, pace, people, next_known: 0, scenes, calls: 0, queued: Vec::new().into_iter() }
    }

    fn next_call(&mut self) -> Vec<ScriptedCallEvent> {
        let scene = match self.scenes.pop() {
            Some(scene) => scene,
            None => {
                self.scenes = TOUR.to_vec();
                self.rng.shuffle(&mut self.scenes);
                self.scenes.pop().unwrap_or(Scene::KnownCaller)
            }
        };
        self.calls += 1;
        let gap = if self.calls == 1 { 5.0 } else { f64::from(self.rng.u32(15..40)) };
        let call = self.call(scene);
        let ring = f64::from(self.rng.u32(3..8));
        let rings_for = f64::from(self.rng.u32(18..25));
        let event = |after: f64, phase: Phase| {
            let end = phase == Phase::Ended;
            ScriptedCallEvent {
                after_seconds: after * self.pace,
                phase,
                talk_seconds: call.talk_seconds.filter(|_| end),
                voicemail: call.voicemail.filter(|_| end),
                transferred: call.transferred && end,
                ..call.clone()
            }
        };
        match call.talk_seconds {
            None => vec![event(gap, Phase::Started), event(rings_for, Phase::Missed)],
            Some(talk) => {
                vec![event(gap, Phase::Started), event(ring, Phase::Answered), event(f64::from(talk), Phase::Ended)]
            }
        }
    }

    /// The call of a scene, with everything that is known when it is over; no talk time means that nobody took it.
    fn call(&mut self, scene: Scene) -> ScriptedCallEvent {
        let incoming = |call: ScriptedCallEvent, rng: &mut Rng| ScriptedCallEvent {
            queue: Some(pick(rng, &QUEUES).to_owned()),
            talk_seconds: Some(rng.u32(25..75)),
            voicemail: Some(false),
            ..call
        };
        let known = self.known();
        let mut blank = self.blank();
        match scene {
            Scene::KnownCaller => incoming(with(blank, &known), &mut self.rng),
            Scene::Newcomer => {
                let person = Person::draw(&mut self.rng);
                blank.number = Some(person.phone);
                incoming(blank, &mut self.rng)
            }
            Scene::Withheld => incoming(blank, &mut self.rng),
            Scene::Transferred => ScriptedCallEvent { transferred: true, ..incoming(with(blank, &known), &mut self.rng) },
            Scene::MissedCall => ScriptedCallEvent { talk_seconds: None, ..incoming(with(blank, &known), &mut self.rng) },
            Scene::Extension => {
                blank.number = Some(self.rng.u32(100..1_000).to_string());
                ScriptedCallEvent { talk_seconds: Some(self.rng.u32(20..60)), voicemail: Some(false), ..blank }
            }
            Scene::ShortCallOut => out(with(blank, &known), 41, false),
            Scene::Voicemail => out(with(blank, &known), 64, true),
            Scene::CallOut => out(with(blank, &known), self.rng.u32(65..95), false),
        }
    }

    fn known(&mut self) -> Person {
        let person = self.people[self.next_known % self.people.len()].clone();
        self.next_known += 1;
        person
    }

    fn blank(&self) -> ScriptedCallEvent {
        ScriptedCallEvent {
            after_seconds: 0.0,
            phase: Phase::Started,
            id: format!("practice-{}", self.calls),
            number: None,
            name: None,
            queue: None,
            direction: Direction::In,
            talk_seconds: None,
            voicemail: None,
            transferred: false,
        }
    }
}

impl Iterator for Callers {
    type Item = ScriptedCallEvent;

    /// The next event; never `None`.
    fn next(&mut self) -> Option<ScriptedCallEvent> {
        loop {
            if let Some(event) = self.queued.next() {
                return Some(event);
            }
            self.queued = self.next_call().into_iter();
        }
    }
}

fn with(call: ScriptedCallEvent, person: &Person) -> ScriptedCallEvent {
    ScriptedCallEvent { number: Some(person.phone.clone()), name: Some(format!("{} {}", person.first_name, person.last_name)), ..call }
}

fn out(call: ScriptedCallEvent, talk_seconds: u32, voicemail: bool) -> ScriptedCallEvent {
    ScriptedCallEvent { direction: Direction::Out, talk_seconds: Some(talk_seconds), voicemail: Some(voicemail), ..call }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(seed: u64, calls: usize) -> Vec<ScriptedCallEvent> {
        let over = |event: &ScriptedCallEvent| matches!(event.phase, Phase::Ended | Phase::Missed);
        Callers::new(seed, 1.0).filter(over).take(calls).collect()
    }

    #[test]
    fn the_first_round_shows_every_rule() {
        let calls = ends(1, TOUR.len());
        assert!(calls[0].direction == Direction::In && calls[0].queue.is_some() && calls[0].number.is_some());
        assert_eq!((calls[1].direction, calls[1].talk_seconds), (Direction::Out, Some(41)));
        assert_eq!((calls[2].voicemail, calls[2].talk_seconds), (Some(true), Some(64)), "only the flag gives it away");
        assert!(calls.iter().any(|call| call.number.is_none()), "a withheld number");
        assert!(calls.iter().any(|call| call.number.as_ref().is_some_and(|number| number.len() == 3)), "an extension");
        assert!(calls.iter().any(|call| call.phase == Phase::Missed));
        assert!(calls.iter().any(|call| call.transferred));
        assert!(calls.iter().any(|call| call.direction == Direction::Out && call.talk_seconds > Some(60)));
    }

    #[test]
    fn known_callers_are_the_regulars_of_the_history() {
        let phones: Vec<String> = regulars(9).into_iter().map(|person| person.phone).collect();
        let named = ends(9, 40).into_iter().filter(|call| call.name.is_some());
        for call in named {
            assert!(call.number.is_some_and(|number| phones.contains(&number)), "{}", call.id);
        }
    }

    #[test]
    fn the_same_seed_rings_the_same_way_and_the_pace_scales_time_only() {
        let events = |seed, pace| Callers::new(seed, pace).take(100).collect::<Vec<_>>();
        assert_eq!(events(3, 1.0), events(3, 1.0));
        assert_ne!(events(3, 1.0), events(4, 1.0));
        for (slow, fast) in events(3, 1.0).into_iter().zip(events(3, 0.5)) {
            assert!((slow.after_seconds * 0.5 - fast.after_seconds).abs() < 1e-9);
            assert_eq!(ScriptedCallEvent { after_seconds: 0.0, ..slow }, ScriptedCallEvent { after_seconds: 0.0, ..fast });
        }
    }

    #[test]
    fn a_call_comes_every_minute_or_so() {
        let events: Vec<_> = Callers::new(2, 1.0).take(600).collect();
        let starts = events.iter().filter(|event| event.phase == Phase::Started).count();
        let seconds: f64 = events.iter().map(|event| event.after_seconds).sum();
        #[allow(clippy::cast_precision_loss)]
        let mean = seconds / starts as f64;
        assert!((45.0..120.0).contains(&mean), "{mean} s per call");
    }
}
