//! A service without a network: it answers a survey when and how the test says, and remembers what truly reached it.

use aftercall_core::id::{CampaignId, SurveyGuid};
use aftercall_core::ports::{
    AddRespondent, Added, Analytics, Campaign, Connect, Connection, FaultClass, QueueRow, Read, Service, ServiceFault,
};
use aftercall_core::response::Response;
use aftercall_core::settings::Settings;
use aftercall_core::view::ConnectionTrial;
use async_trait::async_trait;
use jiff::Timestamp;
use secrecy::SecretString;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::sync::oneshot;

/// How a survey is answered. `acted`: whether the service stored it all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// As a healthy service does: accepted; asks for an estimate in a p-gap period; refuses whom it has already.
    Healthy,
    SurelyNotSent,
    MaybeSent {
        acted: bool,
    },
    Server {
        acted: bool,
    },
    Unreadable {
        acted: bool,
    },
    Rejected,
    Missing,
    Auth,
    Throttled {
        seconds: Option<u64>,
    },
    /// The task that waits for the answer fails inside.
    Panic {
        acted: bool,
    },
}

/// A request that has arrived and has no answer yet.
struct Waiting {
    request: AddRespondent,
    answer: oneshot::Sender<Outcome>,
}

#[derive(Default)]
struct Seen {
    /// Increases with every program that starts; requests of a dead one reach nobody.
    generation: u32,
    waiting: Vec<Waiting>,
    /// Requests that arrived and were not looked at by the test yet.
    arrived: Vec<AddRespondent>,
    /// How often each survey was stored. More than once: the customer was asked twice.
    stored: BTreeMap<String, u32>,
    people: BTreeSet<(CampaignId, String)>,
    training: bool,
    reads_fail: Option<FaultClass>,
    /// Surveys are answered at once in this way instead of waiting for the test.
    at_once: Option<Outcome>,
    reads: u32,
    adds: u32,
    lookups: u32,
    answers: Vec<Response>,
}

/// The service itself; clones are the same one.
#[derive(Clone, Default)]
pub struct Scripted(Arc<Mutex<Seen>>);

/// One program's way to it.
struct Line {
    service: Scripted,
    generation: u32,
}

impl Scripted {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.0.lock().unwrap()
    }

    /// The program that spoke so far is dead. What it had asked has arrived or not, as `acted` says; nobody hears the answer.
    pub fn program_died(&self, mut acted: impl FnMut() -> bool) {
        let mut seen = self.seen();
        seen.generation += 1;
        for waiting in std::mem::take(&mut seen.waiting) {
            if acted() {
                seen.store(&waiting.request);
            }
        }
    }

    /// A new program will speak.
    pub fn program_starts(&self) -> u32 {
        let mut seen = self.seen();
        seen.generation += 1;
        seen.generation
    }

    pub fn waiting(&self) -> usize {
        self.seen().waiting.len()
    }

    /// Answers one of the requests that wait.
    pub fn answer(&self, which: usize, outcome: Outcome) {
        let waiting = {
            let mut seen = self.seen();
            if seen.waiting.is_empty() {
                return;
            }
            let index = which % seen.waiting.len();
            seen.waiting.remove(index)
        };
        let _ = waiting.answer.send(outcome);
    }

    pub fn answer_all(&self, outcome: Outcome) {
        while self.waiting() > 0 {
            self.answer(0, outcome);
        }
    }

    /// Requests that arrived since the last look.
    pub fn take_arrived(&self) -> Vec<AddRespondent> {
        std::mem::take(&mut self.seen().arrived)
    }

    pub fn stored(&self, guid: SurveyGuid) -> u32 {
        self.seen().stored.get(&guid.to_string()).copied().unwrap_or(0)
    }

    pub fn set_training(&self, on: bool) {
        self.seen().training = on;
    }

    pub fn set_reads_fail(&self, class: Option<FaultClass>) {
        self.seen().reads_fail = class;
    }

    pub fn set_at_once(&self, outcome: Option<Outcome>) {
        self.seen().at_once = outcome;
    }

    pub fn set_answers(&self, answers: Vec<Response>) {
        self.seen().answers = answers;
    }

    /// Requests of each kind so far: surveys, reads, earlier answers of callers.
    pub fn asked(&self) -> (u32, u32, u32) {
        let seen = self.seen();
        (seen.adds, seen.reads, seen.lookups)
    }
}

impl Seen {
    fn store(&mut self, request: &AddRespondent) {
        *self.stored.entry(request.guid.to_string()).or_default() += 1;
        self.people.insert((request.campaign, request.phone_number.clone()));
    }

    fn healthy(&mut self, request: &AddRespondent) -> Result<Added, ServiceFault> {
        let known = self.stored.contains_key(&request.guid.to_string());
        if self.training && request.check_pgap && request.estimate.is_none() && !known {
            return Ok(Added::PgapPeriod);
        }
        if !known && self.people.contains(&(request.campaign, request.phone_number.clone())) {
            return Err(fault(FaultClass::AlreadyInvited));
        }
        self.store(request);
        Ok(Added::Accepted)
    }

    fn outcome(&mut self, request: &AddRespondent, outcome: Outcome) -> Result<Added, ServiceFault> {
        let (class, acted) = match outcome {
            Outcome::Healthy => return self.healthy(request),
            Outcome::SurelyNotSent => (FaultClass::SurelyNotSent, false),
            Outcome::MaybeSent { acted } | Outcome::Panic { acted } => (FaultClass::MaybeSent, acted),
            Outcome::Server { acted } => (FaultClass::Server, acted),
            Outcome::Unreadable { acted } => (FaultClass::Unreadable, acted),
            Outcome::Rejected => (FaultClass::Rejected, false),
            Outcome::Missing => (FaultClass::Missing, false),
            Outcome::Auth => (FaultClass::Auth, false),
            Outcome::Throttled { seconds } => (FaultClass::Throttled { retry_after: seconds.map(Duration::from_secs) }, false),
        };
        if acted {
            // What it did is what it would have done; only the answer is lost.
            let _ = self.healthy(request);
        }
        Err(fault(class))
    }
}

fn fault(class: FaultClass) -> ServiceFault {
    ServiceFault { class, status: None, endpoint: "add_respondent", words: "as the test wants it".into() }
}

impl Line {
    fn read<T>(&self, value: T) -> Result<T, ServiceFault> {
        let mut seen = self.service.seen();
        seen.reads += 1;
        match seen.reads_fail.clone() {
            Some(class) => Err(fault(class)),
            None => Ok(value),
        }
    }
}

fn rows<T>(rows: Vec<T>) -> Read<T> {
    Read { rows, unreadable: 0, fallback: false }
}

#[async_trait]
impl Service for Line {
    async fn add_respondent(&self, request: AddRespondent) -> Result<Added, ServiceFault> {
        let answer = {
            let mut seen = self.service.seen();
            if seen.generation != self.generation {
                return Err(fault(FaultClass::SurelyNotSent));
            }
            seen.adds += 1;
            seen.arrived.push(request.clone());
            if let Some(outcome) = seen.at_once {
                return seen.outcome(&request, outcome);
            }
            let (answer, wait) = oneshot::channel();
            seen.waiting.push(Waiting { request: request.clone(), answer });
            wait
        };
        // Whoever died meanwhile hears nothing.
        let outcome = answer.await.map_err(|_| fault(FaultClass::MaybeSent))?;
        let answer = self.service.seen().outcome(&request, outcome);
        assert!(!matches!(outcome, Outcome::Panic { .. }), "fails inside on purpose");
        answer
    }

    async fn analytics(&self, _email: &str, _days: u16) -> Result<Analytics, ServiceFault> {
        self.read(Analytics::default())
    }

    async fn responses(&self, _email: &str, _since: Timestamp) -> Result<Read<Response>, ServiceFault> {
        let answers = self.service.seen().answers.clone();
        self.read(rows(answers))
    }

    async fn phone_responses(&self, _e164: &str) -> Result<Read<Response>, ServiceFault> {
        self.service.seen().lookups += 1;
        self.read(rows(Vec::new()))
    }

    async fn ivr_map(&self) -> Result<Read<QueueRow>, ServiceFault> {
        self.read(rows(vec![QueueRow { queue: "support".to_owned(), campaign: CampaignId(17) }]))
    }

    async fn campaigns(&self) -> Result<Read<Campaign>, ServiceFault> {
        self.read(rows(vec![Campaign { id: CampaignId(17), name: "Support".to_owned() }]))
    }

    fn calls_last_minute(&self) -> u32 {
        0
    }

    fn fallbacks(&self) -> Vec<String> {
        Vec::new()
    }
}

/// Connects one program.
pub struct Connector {
    pub service: Scripted,
    pub generation: u32,
}

#[async_trait]
impl Connect for Connector {
    fn connect(&self, _connection: Connection) -> Result<Arc<dyn Service>, ServiceFault> {
        Ok(Arc::new(Line { service: self.service.clone(), generation: self.generation }))
    }

    async fn try_out(&self, settings: Settings, _key: Option<SecretString>) -> ConnectionTrial {
        ConnectionTrial::begin(settings.api.url, None)
    }
}
