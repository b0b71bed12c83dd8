//! The hand inside the service: moods, faults, sessions, answers on command, and everything it received.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use tokio::sync::watch;
use tokio_util::task::TaskTracker;

use crate::answers;
use crate::clock::Clock;
use crate::employees::Employee;
use crate::faults::Fault;
use crate::members::Member;
use crate::moods::Moods;
use crate::options::{Campaign, QueueCampaign};
use crate::record::{Seen, Statistics};
use crate::training::Session;
use crate::world::World;

/// What all connections of one service share.
pub(crate) struct Shared {
    world: Mutex<World>,
    clock: Clock,
    handled: watch::Sender<u64>,
    pub(crate) tasks: TaskTracker,
}

impl Shared {
    pub(crate) fn new(world: World, clock: Clock, tasks: TaskTracker) -> Self {
        Self { world: Mutex::new(world), clock, handled: watch::Sender::new(0), tasks }
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// A panic elsewhere leaves the practice world usable.
    pub(crate) fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn handled(&self) {
        self.handled.send_modify(|count| *count += 1);
    }
}

/// Makes a customer answer now. An invited customer's own answer is brought forward; one who would stay silent answers after
/// all; one who was never invited gives an answer about the agent of [`crate::Options`] out of the blue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The customer's telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// The customer's e-mail, instead of or besides the number.
    #[serde(default)]
    pub email: Option<String>,
    /// 0..=10.
    pub rating: u8,
    /// The comment, if there is one.
    #[serde(default)]
    pub comment: Option<String>,
    /// Seconds between rating and comment.
    #[serde(default)]
    pub comment_after_seconds: u64,
}

impl Answer {
    /// This customer gives this rating, without a comment.
    pub fn of(phone: &str, rating: u8) -> Self {
        Self { phone: Some(phone.to_owned()), email: None, rating, comment: None, comment_after_seconds: 0 }
    }

    /// The same with a comment.
    #[must_use]
    pub fn comment(self, text: &str) -> Self {
        Self { comment: Some(text.to_owned()), ..self }
    }
}

/// Why the control could not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ControlError {
    /// Ratings are 0..=10.
    #[error("a rating is 0 to 10, not {0}")]
    Rating(u8),
    /// An answer needs a customer.
    #[error("neither a telephone number nor an e-mail says who answers")]
    Nobody,
}

/// A handle on a running service; clones control the same one.
#[derive(Clone)]
pub struct Control(pub(crate) Arc<Shared>);

impl Control {
    /// The moods that are on.
    pub fn moods(&self) -> Moods {
        self.0.world().moods.clone()
    }

    /// Changes all moods from the next reply on.
    pub fn set_moods(&self, moods: Moods) {
        self.0.world().moods = moods;
    }

    /// Switches one more fault on.
    pub fn add_fault(&self, fault: Fault) {
        self.0.world().faults.add(fault);
    }

    /// Replaces all faults; an empty list ends the trouble.
    pub fn set_faults(&self, faults: Vec<Fault>) {
        self.0.world().faults.replace(faults);
    }

    /// The faults that are not used up.
    pub fn faults(&self) -> Vec<Fault> {
        self.0.world().faults.all().to_vec()
    }

    /// Adds a p-gap training session.
    pub fn add_session(&self, session: Session) {
        self.0.world().sessions.push(session);
    }

    /// Replaces all p-gap training sessions; an empty list ends the training.
    pub fn set_sessions(&self, sessions: Vec<Session>) {
        self.0.world().sessions = sessions;
    }

    /// The p-gap training sessions.
    pub fn sessions(&self) -> Vec<Session> {
        self.0.world().sessions.clone()
    }

    /// Replaces the campaigns.
    pub fn set_campaigns(&self, campaigns: Vec<Campaign>) {
        self.0.world().campaigns = campaigns;
    }

    /// Replaces the IVR map.
    pub fn set_ivr_map(&self, pairs: Vec<QueueCampaign>) {
        self.0.world().ivr_map = pairs;
    }

    /// Makes a customer answer now; returns the number of the response.
    ///
    /// # Errors
    /// A rating above 10, or neither number nor e-mail.
    pub fn answer(&self, answer: &Answer) -> Result<u32, ControlError> {
        if answer.rating > 10 {
            return Err(ControlError::Rating(answer.rating));
        }
        let now = self.0.now();
        answers::answer_now(&mut self.0.world(), answer, now).ok_or(ControlError::Nobody)
    }

    /// Every request received, oldest first.
    pub fn requests(&self) -> Vec<Seen> {
        self.0.world().record.all().cloned().collect()
    }

    /// Every campaign member that requests have made, oldest first.
    pub fn members(&self) -> Vec<Member> {
        self.0.world().members.all().to_vec()
    }

    /// Every agent the service knows.
    pub fn employees(&self) -> Vec<Employee> {
        self.0.world().employees.all().to_vec()
    }

    /// Figures over everything received.
    pub fn statistics(&self) -> Statistics {
        let world = self.0.world();
        world.record.statistics(world.members.all().len(), world.members.repeats())
    }

    /// The largest number of requests within any one second.
    pub fn calls_in_busiest_second(&self) -> usize {
        self.statistics().calls_in_busiest_second
    }

    /// Forgets requests, members, moods, faults, sessions and changes; the seed tells its story from the beginning, ending now.
    pub fn reset(&self) {
        let now = self.0.now();
        let options = self.0.world().options.clone();
        let mut fresh = World::new(options, now);
        let mut world = self.0.world();
        fresh.record = world.record.begin_again();
        *world = fresh;
    }

    /// The number of requests worked on so far, as a value that can be waited for instead of sleeping.
    pub fn handled(&self) -> watch::Receiver<u64> {
        self.0.handled.subscribe()
    }
}
