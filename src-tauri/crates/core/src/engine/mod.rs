//! The one task that owns all state.

use crate::error::Refusal;
use crate::request::Request;
use crate::view::Views;
use serde_json::Value;
use std::sync::Arc;
use tokio::sync::{broadcast, mpsc, oneshot, watch};

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
    /// The network came or went.
    Network {
        /// Whether there is one.
        up: bool,
    },
    /// The settings file or the policy may have changed.
    SettingsChanged,
    /// How a door is doing.
    Door(crate::view::DoorStatus),
    /// A task of the program failed inside and was started again; words for the banner, or none when it is calm again.
    Trouble(Option<String>),
}

/// A line of `aftercallctl watch`: one JSON object with a member `event` (`call`, `decision`, `request`, `answer`, `response`, `state`).
pub type WatchLine = Arc<Value>;

/// The engine, from outside. Cheap to clone.
#[derive(Clone)]
pub struct EngineHandle {
    asks: mpsc::Sender<Ask>,
    facts: mpsc::UnboundedSender<Fact>,
    views: watch::Receiver<Arc<Views>>,
    watch: broadcast::Sender<WatchLine>,
}

struct Ask {
    request: Request,
    reply: oneshot::Sender<Result<Value, Refusal>>,
}

impl EngineHandle {
    /// Asks and waits for the answer.
    ///
    /// # Errors
    /// A refusal, `closing` once the engine has ended.
    pub async fn ask(&self, request: Request) -> Result<Value, Refusal> {
        let _ = request;
        unimplemented!()
    }

    /// Tells a fact; returns at once.
    pub fn tell(&self, fact: Fact) {
        let _ = fact;
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
}
