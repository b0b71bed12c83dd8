//! Any order of calls, answers, faults, judgements, people's wishes, clean ends and kills, full disks and clocks that jump.

use crate::service::{Outcome, Scripted};
use crate::world::{World, ended};
use aftercall_core::call::{CallEvent, CallPhase, CallRecord, Direction, HappeningKind, SurveyState};
use aftercall_core::engine::Fact;
use aftercall_core::id::CallId;
use aftercall_core::ports::FaultClass;
use aftercall_core::request::Request;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tokio::task::yield_now;

#[derive(Debug, Clone)]
enum Step {
    Report(CallEvent),
    Answer(usize, Outcome),
    Pass(i64),
    /// Somebody sets the clock back.
    Back(i64),
    Rate {
        call: Option<usize>,
        points: u8,
        undoable: bool,
    },
    Undo(usize),
    CannotJudge(usize),
    Later(usize),
    AskNow(usize),
    Resend(usize),
    Leave(usize),
    DoNotSurvey(usize),
    Training(bool),
    ReadsFail(bool),
    Network(bool),
    Away(bool),
    Resumed,
    DiskFull(bool),
    Refresh,
    Restart(Outcome),
    /// The bits say which of the requests on their way arrived.
    Kill(u8),
    /// The program is killed so many moments after a call was reported.
    KillWhile(CallEvent, usize, u8),
}

fn events() -> impl Strategy<Value = CallEvent> {
    let phase = prop_oneof![
        6 => Just(CallPhase::Ended),
        1 => Just(CallPhase::Started),
        1 => Just(CallPhase::Answered),
        1 => Just(CallPhase::Missed),
    ];
    (phase, 0u8..30, 0u8..6, any::<bool>(), 0i64..200).prop_map(|(phase, id, number, incoming, talk_seconds)| CallEvent {
        phase,
        direction: Some(if incoming { Direction::In } else { Direction::Out }),
        talk_seconds: (phase == CallPhase::Ended).then_some(talk_seconds),
        // The last ids stand for a phone that has none.
        id: (id < 24).then(|| id.to_string()),
        ..ended("", &format!("+453123456{number}"))
    })
}

fn outcomes() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        8 => Just(Outcome::Healthy),
        2 => Just(Outcome::SurelyNotSent),
        2 => any::<bool>().prop_map(|acted| Outcome::MaybeSent { acted }),
        1 => any::<bool>().prop_map(|acted| Outcome::Server { acted }),
        1 => any::<bool>().prop_map(|acted| Outcome::Unreadable { acted }),
        1 => any::<bool>().prop_map(|acted| Outcome::Panic { acted }),
        1 => Just(Outcome::Rejected),
        1 => Just(Outcome::Missing),
        1 => Just(Outcome::Auth),
        2 => proptest::option::of(0u64..4_000).prop_map(|seconds| Outcome::Throttled { seconds }),
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let call = 0usize..12;
    let step = prop_oneof![
        12 => events().prop_map(Step::Report),
        14 => (0usize..4, outcomes()).prop_map(|(which, outcome)| Step::Answer(which, outcome)),
        5 => prop_oneof![0i64..10, 10i64..600, 600i64..8_000].prop_map(Step::Pass),
        1 => (1i64..8_000).prop_map(Step::Back),
        5 => (proptest::option::of(call.clone()), 0u8..=10, any::<bool>())
            .prop_map(|(call, points, undoable)| Step::Rate { call, points, undoable }),
        2 => call.clone().prop_map(Step::Undo),
        1 => call.clone().prop_map(Step::CannotJudge),
        1 => call.clone().prop_map(Step::Later),
        1 => call.clone().prop_map(Step::AskNow),
        3 => call.clone().prop_map(Step::Resend),
        1 => call.clone().prop_map(Step::Leave),
        1 => call.prop_map(Step::DoNotSurvey),
        2 => any::<bool>().prop_map(Step::Training),
        1 => any::<bool>().prop_map(Step::ReadsFail),
        1 => any::<bool>().prop_map(Step::Network),
        1 => any::<bool>().prop_map(Step::Away),
        1 => Just(Step::Resumed),
        2 => any::<bool>().prop_map(Step::DiskFull),
        2 => Just(Step::Refresh),
        2 => outcomes().prop_map(Step::Restart),
        3 => any::<u8>().prop_map(Step::Kill),
        3 => (events(), 0usize..30, any::<u8>()).prop_map(|(event, moments, acted)| Step::KillWhile(event, moments, acted)),
    ];
    proptest::collection::vec(step, 1..50)
}

/// What was promised to people, and what they chose.
#[derive(Default)]
struct Promised {
    acknowledged: BTreeSet<CallId>,
    chosen: BTreeMap<CallId, u8>,
    resent: BTreeMap<CallId, u32>,
    guids: BTreeMap<CallId, String>,
    confirmed: BTreeSet<CallId>,
}

struct Story {
    world: World,
    promised: Promised,
    retries: bool,
}

impl Story {
    async fn begin(retries: bool, send_without: bool, map_known: bool) -> Self {
        let settings = format!(
            "[survey]\nuncertain = \"{}\"\n[pgap]\non_expire = \"{}\"\n",
            if retries { "retry" } else { "hold" },
            if send_without { "send_without" } else { "drop" },
        );
        let service = Scripted::default();
        service.set_reads_fail((!map_known).then_some(FaultClass::SurelyNotSent));
        Self { world: World::beside(service, &settings).await, promised: Promised::default(), retries }
    }

    async fn play(&mut self, step: Step) {
        let world = &mut self.world;
        match step {
            Step::Report(event) => {
                let answer = world.ask(Request::Call { event }).await;
                self.acknowledge(answer.ok().as_ref());
            }
            Step::Answer(which, outcome) => world.service.answer(which, outcome),
            Step::Pass(seconds) => world.pass(seconds).await,
            Step::Back(seconds) => world.pass(-seconds).await,
            Step::Rate { call, points, undoable } => {
                let call = match call {
                    Some(index) => self.nth(index).await,
                    None => None,
                };
                let rated = self.world.ask(Request::Rate { estimate: json!(points), call, undoable }).await;
                if let Ok(row) = rated {
                    self.promised.chosen.insert(id_of(&row), points);
                }
            }
            Step::Undo(index) => {
                if let Some(id) = self.act(index, |call| Request::UndoRating { call }).await {
                    self.promised.chosen.remove(&id);
                }
            }
            Step::CannotJudge(index) => self.act_if_possible(index, |call| Request::CannotJudge { call }).await,
            Step::Later(index) => self.act_if_possible(index, |call| Request::Later { call }).await,
            Step::AskNow(index) => self.act_if_possible(index, |call| Request::AskNow { call }).await,
            Step::Resend(index) => {
                if let Some(id) = self.act(index, |call| Request::Resend { call }).await {
                    *self.promised.resent.entry(id).or_default() += 1;
                }
            }
            Step::Leave(index) => self.act_if_possible(index, |call| Request::Leave { call }).await,
            Step::DoNotSurvey(index) => {
                self.act_if_possible(index, |call| Request::DoNotSurvey { call, reason: "asked not to".to_owned() }).await;
            }
            Step::Training(on) => world.service.set_training(on),
            Step::ReadsFail(fail) => world.service.set_reads_fail(fail.then_some(FaultClass::MaybeSent)),
            Step::Network(up) => world.tell(Fact::Network { up }),
            Step::Away(away) => world.tell(Fact::Away { away }),
            Step::Resumed => world.tell(Fact::Resumed),
            Step::DiskFull(full) => world.set_disk_full(full),
            Step::Refresh => drop(world.ask(Request::Refresh {}).await),
            Step::Restart(last_answers) => world.restart(last_answers).await,
            Step::Kill(acted) => world.kill(bits(acted)).await,
            Step::KillWhile(event, moments, acted) => {
                let engine = world.engine.clone();
                let mut asked = tokio::spawn(async move { engine.ask(Request::Call { event }).await });
                for _ in 0..moments {
                    yield_now().await;
                }
                // Only what was answered before the kill was promised.
                let answered = if asked.is_finished() { (&mut asked).await.unwrap().ok() } else { None };
                world.kill(bits(acted)).await;
                self.acknowledge(answered.as_ref());
            }
        }
        self.world.settle().await;
        self.check().await;
    }

    async fn nth(&self, index: usize) -> Option<CallId> {
        let ledger = self.world.ledger().await;
        (!ledger.is_empty()).then(|| ledger[index % ledger.len()].id)
    }

    /// Does something to one of the calls; its id if that was possible.
    async fn act(&self, index: usize, request: impl FnOnce(CallId) -> Request) -> Option<CallId> {
        let id = self.nth(index).await?;
        self.world.ask(request(id)).await.ok().map(|_| id)
    }

    async fn act_if_possible(&self, index: usize, request: impl FnOnce(CallId) -> Request) {
        let _ = self.act(index, request).await;
    }

    fn acknowledge(&mut self, answer: Option<&Value>) {
        self.promised.acknowledged.extend(answer.map(id_of));
    }

    async fn check(&mut self) {
        let ledger: BTreeMap<CallId, CallRecord> = self.world.ledger().await.into_iter().map(|call| (call.id, call)).collect();
        let promised = &mut self.promised;
        for id in &promised.acknowledged {
            assert!(ledger.contains_key(id), "an acknowledged call is in the ledger");
        }
        for request in self.world.service.take_arrived() {
            let call = ledger.values().find(|call| call.survey.guid == request.guid).expect("a request belongs to a call that is kept");
            assert_eq!(call.survey.state, SurveyState::Sending, "the attempt is kept before the request leaves");
            assert!(!promised.confirmed.contains(&call.id), "what was confirmed is not sent again");
            let points = request.estimate.map(|estimate| estimate.points());
            assert_eq!(points, promised.chosen.get(&call.id).copied(), "the estimate is the one that a person chose");
        }
        for call in ledger.values() {
            let guid = promised.guids.entry(call.id).or_insert_with(|| call.survey.guid.to_string());
            assert_eq!(*guid, call.survey.guid.to_string(), "the guid of a call stays");
            let stored = self.world.service.stored(call.survey.guid);
            let by_people = promised.resent.get(&call.id).copied().unwrap_or(0);
            assert!(stored <= 1 + by_people + u32::from(self.retries), "nobody is asked twice: {call:#?}");
            let sent = call.survey.state == SurveyState::Sent;
            assert!(!sent || stored > 0, "what is called sent was accepted: {call:#?}");
            assert!(sent || !promised.confirmed.contains(&call.id), "what was confirmed stays confirmed: {call:#?}");
            if sent {
                promised.confirmed.insert(call.id);
            }
        }
        let views = self.world.views();
        if let Some(question) = &views.pgap {
            assert!(!views.tray.call_open, "no question during a call");
            let call = ledger.get(&question.call).expect("a question belongs to a call that is kept");
            // An answer that came while the disk was full is ahead of what is kept.
            let ahead = call.survey.state == SurveyState::Sending;
            assert!(ahead || call.survey.question.is_some(), "the question on screen is open: {call:#?}");
        }
    }

    /// All trouble ends: everything must come to rest.
    async fn end(mut self) {
        self.world.set_disk_full(false);
        self.world.service.set_training(false);
        self.world.service.set_reads_fail(None);
        self.world.tell(Fact::Network { up: true });
        for round in 0..8 {
            self.world.service.answer_all(Outcome::Healthy);
            self.world.pass(65).await;
            // A pause that the service asked for may go on for an hour; a person who asks is told so.
            let _ = self.world.ask(Request::Refresh {}).await;
            if round == 4 {
                self.world.pass(4_100).await;
            }
            self.world.settle().await;
            self.check().await;
        }
        for call in self.world.ledger().await {
            let rests = call.survey.state.is_final() || matches!(call.survey.state, SurveyState::Open | SurveyState::AwaitingEstimate);
            assert!(rests, "nothing waits once the trouble is over: {call:#?}");
            let accepted = self.world.service.stored(call.survey.guid) > 0;
            let was_uncertain = call.history.iter().any(|happening| happening.kind == HappeningKind::NoAnswer);
            let sent = call.survey.state == SurveyState::Sent;
            assert!(sent || !accepted || was_uncertain, "what was accepted is sent, or was told to be uncertain: {call:#?}");
        }
        for _ in 0..12 {
            self.world.pass(3_600).await;
            self.world.service.answer_all(Outcome::Healthy);
            self.world.settle().await;
            self.check().await;
        }
        for call in self.world.ledger().await {
            assert!(call.survey.state.is_final(), "nothing waits for ever: {call:#?}");
        }
    }
}

fn bits(bits: u8) -> impl FnMut() -> bool {
    let mut left = bits.rotate_left(1);
    move || {
        left = left.rotate_left(1);
        left & 1 == 1
    }
}

fn id_of(answer: &Value) -> CallId {
    serde_json::from_value(answer["call"].clone()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(32),
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("tests/interleavings/any_order.regressions"))),
        max_shrink_iters: 400,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_happens_the_promises_are_kept(
        steps in steps(),
        (retries, send_without, map_known) in any::<(bool, bool, bool)>(),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let mut story = Story::begin(retries, send_without, map_known).await;
            for step in steps {
                story.play(step).await;
            }
            story.end().await;
        });
    }
}
