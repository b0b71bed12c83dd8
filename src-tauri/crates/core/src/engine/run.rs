//! The loop, and the turn: take what waits, decide, commit once, then send, show and answer. Whoever is answered finds the views as the
//! answer left them.

use super::shown::Shown;
use super::state::{Done, State, StoreState, Trouble};
use super::{Ask, Fact, Input, Ports, Reply, Start, WatchLine, supervise};
use crate::call::{CallRecord, SurveyState};
use crate::error::{Refusal, RefusalCode};
use crate::id::{CallId, ResponseId};
use crate::ports::{AddRespondent, Change, StoreFault};
use crate::response::KeptResponse;
use crate::text::{Arg, Texts};
use crate::view::Views;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::{broadcast, mpsc, watch};
use tokio::time::sleep;

/// Inputs that one turn takes at most, so that views and sends are not held up by a storm.
const MOST_INPUTS_A_TURN: usize = 256;
/// The engine looks at the time at least so often: due times are wall-clock times, and clocks jump.
const LONGEST_SLEEP: SignedDuration = SignedDuration::from_secs(30);
/// How long a program that ends waits for answers that are on their way; the whole end has five seconds.
const LAST_ANSWERS: std::time::Duration = std::time::Duration::from_secs(3);
/// Failures inside within a minute that are worth a banner.
const FAILURES_TO_TELL: usize = 3;

pub(super) struct Engine {
    pub start: Start,
    pub ports: Ports,
    pub state: State,
    pub now: Timestamp,
    pub turn: Turn,
    /// Of turns that are durable, for whoever waits until they are shown too.
    kept_answers: Vec<(Reply, Value)>,
    pub shown: Shown,
    inputs: mpsc::UnboundedSender<Input>,
    received: mpsc::UnboundedReceiver<Input>,
    views: watch::Sender<Arc<Views>>,
    watch: broadcast::Sender<WatchLine>,
    pub doors: watch::Sender<Arc<super::DoorOrders>>,
    /// Whoever is refused reads it in the language of the settings, from the moment that they change.
    pub speak: watch::Sender<Texts>,
}

/// What one turn changes; kept whole or not at all.
#[derive(Default)]
pub(super) struct Turn {
    before: BTreeMap<CallId, Option<CallRecord>>,
    other: Vec<Change>,
    answers: Vec<(Reply, Value)>,
    pub sends: Vec<(CallId, AddRespondent)>,
    lines: Vec<Value>,
    /// Of links that were taken.
    pub signatures: Vec<String>,
}

impl Turn {
    /// An answer as this turn is going to keep it.
    pub(super) fn kept_response(&self, id: ResponseId) -> Option<&KeptResponse> {
        let changed = self.other.iter().rev().filter_map(|change| if let Change::Responses(rows) = change { Some(rows) } else { None });
        changed.flatten().find(|row| row.response.id == id)
    }

    /// Whether this call was on its way when the turn began: then its answer is still to be kept.
    pub(super) fn was_sending(&self, id: CallId) -> bool {
        self.before.get(&id).and_then(Option::as_ref).is_some_and(|call| call.survey.state == SurveyState::Sending)
    }
}

impl Engine {
    pub(super) fn new(
        start: Start,
        (inputs, received): (mpsc::UnboundedSender<Input>, mpsc::UnboundedReceiver<Input>),
        views: watch::Sender<Arc<Views>>,
        watch: broadcast::Sender<WatchLine>,
        doors: watch::Sender<Arc<super::DoorOrders>>,
        speak: watch::Sender<Texts>,
    ) -> Self {
        let mut ports = start.ports.clone();
        ports.keychain = super::keychain_turns::Turns::of(ports.keychain);
        let now = ports.clock.now();
        let state = State::first(&start);
        Self {
            now,
            ports,
            state,
            turn: Turn::default(),
            kept_answers: Vec::new(),
            shown: Shown::default(),
            start,
            inputs,
            received,
            views,
            watch,
            doors,
            speak,
        }
    }

    /// After a failure inside: forgets all that is in memory, as a killed program does, but for what the world told and
    /// would not tell again. What was acknowledged is in the store; what was on its way is found there as `sending`.
    pub(super) fn begin_again(&mut self) {
        let before = std::mem::replace(&mut self.state, State::first(&self.start));
        self.state.take_surroundings(before);
        self.turn = Turn::default();
        self.shown.touch_all();
        self.look_at_the_clock();
        self.failed_inside();
        self.answer_what_is_kept();
    }

    /// How many failures inside there were within the last minute.
    pub(super) fn failures_lately(&self) -> usize {
        self.state.failures_inside.len()
    }

    /// Runs until it is told to close.
    pub(super) async fn run(&mut self) {
        self.read_settings();
        loop {
            let wake = self.next_wake();
            let first = tokio::select! {
                input = self.received.recv() => input,
                () = self.ports.clock.wait_until(wake) => None,
                // A clock that was set back takes `wake` far away; this timer does not look at the clock.
                () = sleep(LONGEST_SLEEP.unsigned_abs()) => None,
            };
            self.look_at_the_clock();
            let mut closing = None;
            let mut next = first;
            let mut taken = 0;
            while let Some(input) = next.take() {
                match input {
                    Input::Close(ended) => closing = Some(ended),
                    Input::Ask(ask) => self.take_ask(*ask).await,
                    Input::Fact(fact) => self.take_fact(fact),
                    Input::Done(done) => self.take_done(done).await,
                    Input::ErrandBroke => self.failed_inside(),
                }
                taken += 1;
                if taken < MOST_INPUTS_A_TURN && closing.is_none() {
                    next = self.received.try_recv().ok();
                }
            }
            self.merge_some().await;
            self.pass_time().await;
            if closing.is_none() {
                self.pump();
                self.poll();
                self.look_for_updates();
            }
            self.commit().await;
            self.order_doors();
            self.show().await;
            self.answer_what_is_kept();
            if let Some(ended) = closing {
                self.hear_last_answers().await;
                let _ = ended.send(());
                return;
            }
        }
    }

    /// Before the end: answers to requests that are on their way, as far as they come soon. What does not come is
    /// uncertain at the next start.
    async fn hear_last_answers(&mut self) {
        let limit = sleep(LAST_ANSWERS);
        tokio::pin!(limit);
        while self.state.in_flight > 0 {
            let input = tokio::select! {
                input = self.received.recv() => input,
                () = &mut limit => return,
            };
            self.look_at_the_clock();
            match input {
                Some(Input::Done(done)) => self.take_done(done).await,
                Some(Input::Ask(_) | Input::Fact(_) | Input::ErrandBroke | Input::Close(_)) => {}
                None => return,
            }
            self.commit().await;
            self.answer_what_is_kept();
        }
    }

    async fn take_ask(&mut self, ask: Ask) {
        if self.state.store == StoreState::Opening {
            self.state.waiting.push_back(ask);
        } else {
            self.desk(ask).await;
        }
    }

    /// Requests that came while the store was being opened.
    pub(super) async fn take_waiting(&mut self) {
        while let Some(ask) = self.state.waiting.pop_front() {
            self.desk(ask).await;
        }
    }

    fn take_fact(&mut self, fact: Fact) {
        match fact {
            Fact::Tray { shown } => self.state.tray_shown = Some(shown),
            Fact::Windows(windows) => self.state.windows = windows,
            Fact::Resumed => self.resumed(),
            Fact::Away { away } => self.set_away(away),
            Fact::DoNotDisturb { on } => self.state.do_not_disturb = on,
            Fact::Network { up } => self.network(up),
            Fact::SettingsChanged => self.read_settings(),
            Fact::Door(door) => self.door_said(door),
            Fact::DoorUsed(name) => self.door_used(&name),
            Fact::DoorRefused { door, words } => self.door_refused(&door, words),
        }
        self.shown.touch();
    }

    async fn take_done(&mut self, done: Done) {
        match done {
            Done::Settings { writes, .. } if writes != self.state.settings_writes => self.read_settings(),
            Done::Settings { user, policy, .. } => self.settings_read(user, policy),
            Done::Opened(opened) => self.opened(*opened).await,
            Done::Added { session, call, answer } => self.added(session, call, answer),
            Done::Read(read) => self.read_done(*read),
            Done::Earlier { call, answers } => self.earlier_read(call, answers),
            Done::SignIn(done) => self.sign_in_done(*done).await,
            Done::SignInBroke => self.sign_in_broke(),
            Done::DoorToken(done) => self.door_token_done(*done),
            Done::DoorSecret(done) => self.door_secret_done(*done),
            Done::Trial { reply, trial } => drop(reply.send(super::trial::told(trial.in_language(&self.state.texts)))),
            Done::UpdateLooked { address, found } => self.update_looked(&address, found),
            Done::UpdatePlaced(placed) => self.update_placed(placed),
            Done::SignedOut { reply, wipe, kept } => self.signed_out(reply, wipe, kept).await,
        }
        self.shown.touch();
    }

    /// Runs an errand; what it brings back is an input of a later turn. `failed` stands in when it panicked.
    pub(super) fn errand(
        &mut self,
        work: impl Future<Output = Done> + Send + 'static,
        failed: impl FnOnce() -> Option<Done> + Send + 'static,
    ) {
        let inputs = self.inputs.clone();
        supervise::spawn(work, move |done| {
            let done = done.or_else(|| {
                let _ = inputs.send(Input::ErrandBroke);
                failed()
            });
            if let Some(done) = done {
                let _ = inputs.send(Input::Done(done));
            }
        });
    }

    // ------------------------------------------------------------------------------------------------------- the turn

    /// Changes a call that is in memory; remembered so that the change can be kept, or taken back if it cannot.
    pub(super) fn change<T>(&mut self, id: CallId, change: impl FnOnce(&mut CallRecord) -> T) -> Option<T> {
        let call = self.state.calls.get_mut(&id)?;
        self.turn.before.entry(id).or_insert_with(|| Some(call.clone()));
        let result = change(call);
        let call = call.clone();
        self.note_asked(&call);
        self.state.tracker.remember(&call);
        self.shown.touch_calls();
        Some(result)
    }

    /// Takes a new call into memory.
    pub(super) fn begin_call(&mut self, call: CallRecord) {
        self.turn.before.entry(call.id).or_insert(None);
        self.note_asked(&call);
        self.state.tracker.remember(&call);
        self.state.calls.insert(call.id, call);
        self.shown.touch_calls();
    }

    /// Keeps something else together with the calls of this turn.
    pub(super) fn keep(&mut self, change: Change) {
        self.turn.other.push(change);
    }

    /// Answers once this turn is durable and shown; refuses if it cannot be kept.
    pub(super) fn answer_when_kept(&mut self, reply: Reply, value: Value) {
        self.turn.answers.push((reply, value));
    }

    /// Answers once this turn is shown: what was asked for is done, whether or not the store keeps what else there is.
    pub(super) fn answer_when_shown(&mut self, reply: Reply, value: Value) {
        self.kept_answers.push((reply, value));
    }

    /// A line for `aftercallctl watch`, told once this turn is durable.
    pub(super) fn line(&mut self, line: Value) {
        self.turn.lines.push(line);
    }

    async fn commit(&mut self) {
        let turn = std::mem::take(&mut self.turn);
        let mut changes: Vec<Change> = turn
            .before
            .keys()
            .chain(self.state.unkept.iter().filter(|id| !turn.before.contains_key(id)))
            .filter_map(|id| self.state.calls.get(id))
            .map(|call| Change::Call(Box::new(call.clone())))
            .collect();
        changes.extend(turn.other);
        let in_trouble = self.state.trouble == Some(Trouble::Store) && self.state.store == StoreState::Open;
        if changes.is_empty() && in_trouble {
            // Nothing else would tell that there is room again.
            changes.push(Change::Note { name: "tried_again_at", value: json!(self.now) });
        }
        let kept = if changes.is_empty() { Ok(()) } else { self.ports.store.commit(changes).await };
        match kept {
            Ok(()) => {
                self.kept_answers.extend(turn.answers);
                for line in turn.lines {
                    let _ = self.watch.send(Arc::new(line));
                }
                self.state.unkept.clear();
                self.state.calls.retain(|_, call| !call.survey.state.is_final());
                for (call, request) in turn.sends {
                    self.send(call, request);
                }
                if in_trouble {
                    self.state.trouble = None;
                    self.shown.touch();
                }
            }
            Err(fault) => {
                if !in_trouble {
                    tracing::error!(%fault, "could not keep a turn; it is taken back");
                }
                self.take_back(turn.before);
                self.give_signatures_back(&turn.signatures);
                for (reply, _) in turn.answers {
                    let _ = reply.send(Err(store_refusal(&fault)));
                }
                self.state.trouble = Some(Trouble::Store);
                self.shown.touch_calls();
            }
        }
    }

    fn answer_what_is_kept(&mut self) {
        for (reply, value) in self.kept_answers.drain(..) {
            // Nobody waits any more: fine.
            let _ = reply.send(Ok(value));
        }
    }

    /// Takes the changes of a turn back. What the service already answered stays true and is kept with a later turn.
    fn take_back(&mut self, before: BTreeMap<CallId, Option<CallRecord>>) {
        for (id, record) in before {
            match record {
                Some(record) if record.survey.state == SurveyState::Sending => {
                    self.state.unkept.insert(id);
                }
                Some(record) => {
                    self.state.asked.forget(id);
                    self.note_asked(&record);
                    self.state.tracker.remember(&record);
                    self.state.calls.insert(id, record);
                }
                None => {
                    self.state.asked.forget(id);
                    self.state.tracker.forget(id);
                    self.state.calls.remove(&id);
                }
            }
        }
        let unkept = &self.state.unkept;
        self.state.calls.retain(|id, call| !call.survey.state.is_final() || unkept.contains(id));
        let on_their_way = self.state.calls.values().filter(|call| call.survey.state == SurveyState::Sending);
        self.state.in_flight = on_their_way.count();
    }

    async fn show(&mut self) {
        if !self.shown.is_stale() {
            return;
        }
        let views = self.views().await;
        let changed = {
            let before = self.views.borrow();
            views.app.health.state != before.app.health.state
                || views.app.session.state != before.app.session.state
                || views.app.rehearsal != before.app.rehearsal
        };
        if changed {
            let line = json!({
                "event": "state", "at": self.now, "service": self.state.reading.state,
                "session": views.app.session.state, "in_call": self.state.in_call(),
                "rehearsal": views.app.rehearsal,
            });
            let _ = self.watch.send(Arc::new(line));
        }
        self.views.send_replace(Arc::new(views));
    }

    /// Counts a failure inside; three in a minute are told in the banner.
    pub(super) fn failed_inside(&mut self) {
        let minute_ago = self.now - SignedDuration::from_secs(60);
        let failures = &mut self.state.failures_inside;
        failures.retain(|at| *at > minute_ago);
        failures.push_back(self.now);
        self.shown.touch();
        if failures.len() >= FAILURES_TO_TELL {
            self.state.trouble = Some(Trouble::Inside);
        }
    }

    /// When the next turn is due though nobody asks. What is due by now was done in this turn, or waits for something else.
    fn next_wake(&self) -> Timestamp {
        let state = &self.state;
        if state.goes_next_turn || state.reading.merging.is_some() {
            return self.now;
        }
        let calls = state.calls.values().filter_map(|call| self.call_wake(call));
        let others = [
            state.reading.next_read.filter(|_| state.is_signed_in() && !state.reading.reading),
            state.reading.paused_until,
            state.session.key_again_at,
            state.retry_store_at,
            state.person_again_at,
            state.paused_until,
            state.presenting_until,
            state.retention_at,
            state.door.again_at,
            state.updates.next_look.filter(|_| !state.updates.looking),
        ];
        let soonest = calls.chain(others.into_iter().flatten()).filter(|at| *at > self.now).min();
        let latest = self.now + LONGEST_SLEEP;
        soonest.map_or(latest, |soonest| soonest.min(latest))
    }

    /// Takes the time. A clock that was set back leaves times behind that are far away now.
    fn look_at_the_clock(&mut self) {
        let now = self.ports.clock.now();
        if now < self.now {
            self.state.clock_went_back(now);
        }
        self.now = now;
    }
}

/// Why a door or a person is refused when nothing can be kept.
pub(super) fn store_refusal(fault: &StoreFault) -> Refusal {
    let text = |text: String| Arg::Text(text);
    match fault {
        StoreFault::Locked => Refusal::said(RefusalCode::Keychain, "refused-store-locked", &[]),
        StoreFault::WrongKey => Refusal::said(RefusalCode::Store, "refused-store-key", &[]),
        StoreFault::Newer { found, known } => {
            let versions = [("found", text(found.to_string())), ("known", text(known.to_string()))];
            Refusal::said(RefusalCode::Store, "refused-store-newer", &versions)
        }
        StoreFault::Full => Refusal::said(RefusalCode::Store, "refused-store-full", &[]),
        StoreFault::Damaged => Refusal::said(RefusalCode::Store, "refused-store-damaged", &[]),
        StoreFault::Failed(words) => Refusal::said(RefusalCode::Store, "refused-store-failed", &[("problem", text(words.clone()))]),
    }
}
