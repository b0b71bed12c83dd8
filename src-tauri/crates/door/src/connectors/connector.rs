//! What one phone system's module gives ([`Connector`]), and what it is given ([`Outlet`]).

use super::delivery::Letterbox;
use super::eavesdrop::Eavesdrop;
use super::fault::Fault;
use super::health::Health;
use aftercall_core::call::CallEvent;
use aftercall_core::error::Words;
use async_trait::async_trait;
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// One phone system's language, spoken over one connection at a time.
#[async_trait]
pub(crate) trait Connector: Send + 'static {
    /// Connects, logs in and listens until that ends; says why it did.
    ///
    /// What it knows of open calls stays in it from one time to the next, so that a call outlives a lost connection.
    /// It may be dropped at any point.
    async fn listen(&mut self, outlet: &Outlet) -> Fault;
}

/// Where a connector puts what it hears.
#[derive(Debug)]
pub(crate) struct Outlet {
    letterbox: Letterbox,
    health: Arc<Health>,
    was_ready: AtomicBool,
    eavesdrop: Eavesdrop,
}

impl Outlet {
    pub(crate) fn new(letterbox: Letterbox, health: Arc<Health>, eavesdrop: Eavesdrop) -> Self {
        Self { letterbox, health, was_ready: AtomicBool::new(false), eavesdrop }
    }

    /// Whether somebody watches and would be shown one more message now.
    pub(crate) fn wants_raw(&self) -> bool {
        self.eavesdrop.wants_more()
    }

    /// A message as the phone system said it, for whoever watches.
    pub(crate) fn raw(&self, said: &Value) {
        self.eavesdrop.heard(said);
    }

    /// The phone system let us in and will tell us of calls.
    pub(crate) fn ready(&self) {
        self.was_ready.store(true, Ordering::Relaxed);
        self.health.ok();
    }

    /// It works, and there is something a person should know about the connection before this one.
    pub(crate) fn ready_but(&self, words: Words) {
        self.was_ready.store(true, Ordering::Relaxed);
        self.health.ok_but(words);
    }

    /// An event of a call of our agent.
    pub(crate) fn event(&self, event: CallEvent) {
        self.letterbox.put(event);
    }

    /// Whether the connection has been ready since the last time this was asked.
    pub(crate) fn take_ready(&self) -> bool {
        self.was_ready.swap(false, Ordering::Relaxed)
    }
}
