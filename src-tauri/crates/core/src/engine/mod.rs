//! The one task that owns all state.
//!
//! Inputs are values: [`Request`] from people and doors, [`Fact`] from the world, and what its own errands bring back.
//! Each turn takes all inputs that wait, decides, commits every change in one transaction, and only then answers, sends and
//! shows. So an answer to a door is durable, and a crash at any point finds a database that says what was on its way.
//!
//! | File | What it settles |
//! | --- | --- |
//! | `run` | the loop and the turn |
//! | `state` | what the engine knows |
//! | `desk` | which request does what |
//! | `calls` | events of calls, judgements, what people do to a call |
//! | `customers` | what is remembered of customers beyond their calls |
//! | `asked` | when customers were asked |
//! | `pump` | what to send, and what an answer means |
//! | `poll` | when to read, and what a read brings |
//! | `reach` | how far back all answers are here |
//! | `answers` | customers' answers: merge, estimates, alerts |
//! | `alerts` | the one gate in front of every notification |
//! | `presenting` | the agent shows the screen to others |
//! | `unlock` | keychain, database key, opening the store |
//! | `keychain_turns` | the keychain, one change at a time |
//! | `account` | signing in and out |
//! | `trial` | the way to the service, tried step by step |
//! | `mended` | a database that was found damaged |
//! | `config` | settings |
//! | `doors` | what doors go by: settings, their secret, links that were taken |
//! | `door_health` | how a door is doing, as the door says it |
//! | `door_secret` | what connectors log in to phone systems with |
//! | `caller` | earlier answers of the caller |
//! | `shown` | the views |
//! | `diagnostics` | what goes into a bug report |
//! | `documents` | the documents that are read from the store |
//! | `search` | looking through all answers, and taking them along as a file |
//! | `details` | one call: the rule that decided, what was sent, what would happen today |
//! | `updates` | looking for a newer version, telling it, bringing it |
//! | `supervise` | tasks |

mod account;
mod alerts;
mod answers;
mod asked;
mod caller;
mod calls;
mod config;
mod customers;
mod desk;
mod details;
mod diagnostics;
mod documents;
mod door_health;
mod door_secret;
mod doors;
mod keychain_turns;
mod mended;
mod poll;
mod presenting;
mod pump;
mod reach;
mod run;
mod search;
mod shown;
mod state;
mod supervise;
mod trial;
mod unlock;
mod updates;

pub use door_health::DoorHealth;
pub use doors::DoorOrders;

use crate::error::{Refusal, RefusalCode, Words};
use crate::ports::{Clock, Connect, KeyFile, Keychain, Notify, SettingsFile, Store, Updates};
use crate::request::Request;
use crate::text::Texts;
use crate::view::Views;
use secrecy::SecretString;
use serde_json::{Value, json};
use std::sync::Arc;
use tokio::sync::{Mutex, broadcast, mpsc, oneshot, watch};

/// What the world tells the engine.
#[derive(Debug, Clone)]
pub enum Fact {
    /// The tray icon is on screen, or has no place.
    Tray {
        /// Whether it is.
        shown: bool,
    },
    /// The open windows, by name.
    Windows(Vec<String>),
    /// The computer woke up, or its clock jumped.
    Resumed,
    /// The agent left the computer or came back: the screen was locked, or nothing was touched for a while. Reads come
    /// slower while nobody looks.
    Away {
        /// Whether nobody is there.
        away: bool,
    },
    /// The system's "do not disturb" was switched on or off, where it can be read.
    DoNotDisturb {
        /// Whether it is on.
        on: bool,
    },
    /// The network came or went.
    Network {
        /// Whether there is one.
        up: bool,
    },
    /// The settings file or the policy may have changed.
    SettingsChanged,
    /// How a door is doing.
    Door(DoorHealth),
    /// Something came through a door just now.
    DoorUsed(String),
    /// A door turned something away just now; words without personal data.
    DoorRefused {
        /// Its name.
        door: String,
        /// What, why, and what to do.
        words: Words,
    },
}

/// A line of `aftercallctl watch`: one JSON object with a member `event`: `raw` (what a door heard, masked), `call`,
/// `decision`, `request`, `answer`, `response`, `state`, `door` (how a door is doing), `refused` (what a door turned away).
pub type WatchLine = Arc<Value>;

/// What the engine needs of the world.
#[derive(Clone)]
#[allow(missing_docs)]
pub struct Ports {
    pub clock: Arc<dyn Clock>,
    pub store: Arc<dyn Store>,
    pub connect: Arc<dyn Connect>,
    pub keychain: Arc<dyn Keychain>,
    pub key_file: Arc<dyn KeyFile>,
    pub notify: Arc<dyn Notify>,
    pub settings_file: Arc<dyn SettingsFile>,
}

/// An account that is signed in without a keychain: the one of practice mode.
#[derive(Debug, Clone)]
pub struct GivenAccount {
    /// The agent.
    pub email: String,
    /// The key.
    pub key: SecretString,
    /// The service.
    pub api_url: String,
}

/// How the engine starts.
#[derive(Clone)]
pub struct Start {
    /// The world.
    pub ports: Ports,
    /// The account of practice mode; there is no signing in or out then.
    pub practice: Option<GivenAccount>,
    /// Of this program.
    pub version: String,
    /// For `window.language = "system"`.
    pub system_language: String,
    /// Updates, where this build has a key that releases are signed with.
    pub updates: Option<Arc<dyn Updates>>,
    /// A number from 0 to 1 that is this install's own, so that a fleet does not read in step.
    pub jitter: f64,
}

/// The engine, from outside. Cheap to clone.
#[derive(Clone)]
pub struct EngineHandle {
    inputs: mpsc::UnboundedSender<Input>,
    views: watch::Receiver<Arc<Views>>,
    watch: broadcast::Sender<WatchLine>,
    doors: watch::Receiver<Arc<DoorOrders>>,
    /// The language of whoever reads refusals.
    spoken: watch::Receiver<Texts>,
    clock: Arc<dyn Clock>,
}

/// Everything that reaches the engine's task.
enum Input {
    Ask(Box<Ask>),
    Fact(Fact),
    Done(state::Done),
    /// An errand failed inside.
    ErrandBroke,
    Close(oneshot::Sender<()>),
}

struct Ask {
    request: Request,
    reply: Reply,
}

type Reply = oneshot::Sender<Result<Value, Refusal>>;

/// Lines of `watch` that a slow reader may be behind before it misses some.
const WATCH_LINES: usize = 1_024;

/// Starts the engine on the current runtime.
#[must_use]
pub fn start(start: Start) -> EngineHandle {
    let (inputs, received) = mpsc::unbounded_channel();
    let (watch, _) = broadcast::channel(WATCH_LINES);
    let (shown, views) = watch::channel(Arc::new(shown::first_views(&start)));
    let (orders, doors) = watch::channel(Arc::default());
    let (speak, spoken) = watch::channel(Texts::of(&start.system_language));
    let handle = EngineHandle { inputs: inputs.clone(), views, watch: watch.clone(), doors, spoken, clock: Arc::clone(&start.ports.clock) };
    // The first number to be read loads tables; no call should wait for that.
    supervise::spawn_blocking(crate::phone::prepare);
    supervise::spawn(keep_running(run::Engine::new(start, (inputs, received), shown, watch, orders, speak)), |_| ());
    handle
}

/// Longest pause before an engine that failed inside runs again.
const LONGEST_REST: std::time::Duration = std::time::Duration::from_secs(30);

/// Runs the engine; when it fails inside, starts it again as after a kill. A first failure is mended at once, those that
/// follow within a minute after 1, 2, 4 ... s. Requests that come meanwhile wait; what the failed turn was about is refused.
async fn keep_running(engine: run::Engine) {
    let engine = Arc::new(Mutex::new(engine));
    loop {
        let (tell, told) = oneshot::channel();
        let running = Arc::clone(&engine);
        supervise::spawn(async move { running.lock().await.run().await }, |ended| {
            // Whoever waited is gone only when everything is.
            let _ = tell.send(ended);
        });
        if told.await.ok().flatten().is_some() {
            return;
        }
        tracing::error!("the engine failed inside; it begins again with what is kept");
        let failures = {
            let mut engine = engine.lock().await;
            engine.begin_again();
            engine.failures_lately()
        };
        if let Some(doublings) = u32::try_from(failures).unwrap_or(u32::MAX).checked_sub(2) {
            tokio::time::sleep(std::time::Duration::from_secs(1 << doublings.min(5)).min(LONGEST_REST)).await;
        }
    }
}

impl EngineHandle {
    /// Asks and waits for the answer.
    ///
    /// # Errors
    /// A refusal; `closing` once the engine has ended.
    pub async fn ask(&self, request: Request) -> Result<Value, Refusal> {
        let (reply, answer) = oneshot::channel();
        let closing = || Refusal::said(RefusalCode::Closing, "refused-closing", &[]);
        self.inputs.send(Input::Ask(Box::new(Ask { request, reply }))).map_err(|_| closing())?;
        let refusal = match answer.await.map_err(|_| closing()).flatten() {
            Ok(document) => return Ok(document),
            Err(refusal) => refusal,
        };
        let texts = self.spoken.borrow().clone();
        Err(refusal.in_language(&texts))
    }

    /// Tells a fact; returns at once.
    pub fn tell(&self, fact: Fact) {
        // An engine that has ended needs no facts.
        let _ = self.inputs.send(Input::Fact(fact));
    }

    /// What is shown, now and from now on.
    #[must_use]
    pub fn views(&self) -> watch::Receiver<Arc<Views>> {
        self.views.clone()
    }

    /// Lines of `aftercallctl watch` from now on.
    #[must_use]
    pub fn watch(&self) -> broadcast::Receiver<WatchLine> {
        self.watch.subscribe()
    }

    /// Whether anybody watches. What is told for nobody costs nothing.
    #[must_use]
    pub fn is_watched(&self) -> bool {
        self.watch.receiver_count() > 0
    }

    /// A door heard this from outside. It is told to whoever watches, masked, and to nobody else: it is no turn of the engine, so
    /// that a phone system that talks a lot does not keep the engine busy.
    pub fn heard(&self, door: &str, said: &Value) {
        if self.is_watched() {
            let line = json!({ "event": "raw", "at": self.clock.now(), "door": door, "said": crate::raw::masked(said) });
            // Whoever watched may have gone in this moment.
            let _ = self.watch.send(Arc::new(line));
        }
    }

    /// What doors go by, now and from now on.
    #[must_use]
    pub fn doors(&self) -> watch::Receiver<Arc<DoorOrders>> {
        self.doors.clone()
    }

    /// Ends the engine: what it was told is kept, what is on its way is left to the next start. Returns when that is done.
    pub async fn close(&self) {
        let (ended, wait) = oneshot::channel();
        if self.inputs.send(Input::Close(ended)).is_ok() {
            let _ = wait.await;
        }
    }
}
