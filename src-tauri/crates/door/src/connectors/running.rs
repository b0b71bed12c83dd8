//! Starts, stops and changes connectors as the settings say: the one thing that the shell holds.

use super::connector::Connector;
use super::health::Health;
use super::settings::{self, Wanted};
use super::{asterisk, baresip, freeswitch, genesys, supervise};
use aftercall_core::call::CallEvent;
use aftercall_core::engine::DoorHealth;
use aftercall_core::error::{Refusal, Words};
use async_trait::async_trait;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::runtime::Handle;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// The secrets of connectors, by their names (`asterisk`, `freeswitch`, `genesys`).
pub type Secrets = BTreeMap<String, SecretString>;

/// Where events and health go: the engine.
#[async_trait]
pub trait CallSink: Send + Sync + 'static {
    /// Keeps an event that came through `door`; returns when it is durable.
    async fn call(&self, door: &'static str, event: CallEvent) -> Result<(), Refusal>;

    /// Takes note of how a door is doing. `last_event` is for the sink to keep.
    fn health(&self, health: DoorHealth);

    /// Whether anybody watches what phone systems say.
    fn is_watched(&self) -> bool {
        false
    }

    /// A phone system said this. Nothing by default: not everybody shows it.
    fn heard(&self, _door: &'static str, _said: &Value) {}
}

struct Running {
    wanted: Wanted,
    secret: Option<SecretString>,
    ending: CancellationToken,
    work: JoinHandle<()>,
}

/// The connectors of this program.
pub struct Connectors {
    sink: Arc<dyn CallSink>,
    healths: BTreeMap<&'static str, Arc<Health>>,
    running: BTreeMap<&'static str, Running>,
}

impl std::fmt::Debug for Connectors {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Connectors").field("running", &self.running.keys()).finish_non_exhaustive()
    }
}

impl Connectors {
    /// None runs yet.
    #[must_use]
    pub fn new(sink: Arc<dyn CallSink>) -> Self {
        Self { sink, healths: BTreeMap::new(), running: BTreeMap::new() }
    }

    /// Makes what runs equal to what the settings and the keychain say (`Settings::door_tables`, `Secrets::door_secrets`).
    /// What has not changed goes on undisturbed. Must be called inside a tokio runtime; returns at once.
    pub fn apply(&mut self, tables: &BTreeMap<String, Value>, secrets: &Secrets) {
        let mut all = settings::read_all(tables);
        for name in settings::NAMES {
            match all.remove(name) {
                Some(Ok(wanted)) => self.want(name, wanted, secrets.get(name)),
                Some(Err(faults)) => {
                    self.end(name);
                    self.health(name).trouble(settings::all_in_one(&faults));
                }
                None => {
                    self.end(name);
                    if tables.contains_key(name) || self.healths.contains_key(name) {
                        self.health(name).off();
                    }
                }
            }
        }
    }

    /// Ends all of them and waits until they have ended.
    pub async fn stop(mut self) {
        for running in self.running.values() {
            running.ending.cancel();
        }
        for (_, running) in std::mem::take(&mut self.running) {
            let _ = running.work.await;
        }
    }

    fn want(&mut self, name: &'static str, wanted: Wanted, secret: Option<&SecretString>) {
        let secret = secret.filter(|secret| wanted.needs_secret() && !secret.expose_secret().is_empty()).cloned();
        if self.running.get(name).is_some_and(|running| running.wanted == wanted && same(running.secret.as_ref(), secret.as_ref())) {
            return;
        }
        self.end(name);
        let health = self.health(name);
        if wanted.needs_secret() && secret.is_none() {
            health.trouble(Words::of("door-no-secret", [("name", name.into())]));
            return;
        }
        let make: supervise::Make = {
            let (wanted, secret) = (wanted.clone(), secret.clone().unwrap_or_default());
            Box::new(move || make(&wanted, &secret))
        };
        let ending = CancellationToken::new();
        let work = Handle::current().spawn(supervise::keep(name, make, self.sink.clone(), health, ending.clone()));
        self.running.insert(name, Running { wanted, secret, ending, work });
    }

    fn end(&mut self, name: &'static str) {
        if let Some(running) = self.running.remove(name) {
            running.ending.cancel();
        }
    }

    fn health(&mut self, name: &'static str) -> Arc<Health> {
        let sink = &self.sink;
        self.healths.entry(name).or_insert_with(|| Health::new(name, sink.clone())).clone()
    }
}

impl Drop for Connectors {
    fn drop(&mut self) {
        for running in self.running.values() {
            running.ending.cancel();
        }
    }
}

fn make(wanted: &Wanted, secret: &SecretString) -> Box<dyn Connector> {
    match wanted {
        Wanted::Baresip(wanted) => Box::new(baresip::connector(wanted)),
        Wanted::Asterisk(wanted) => Box::new(asterisk::connector(wanted, secret)),
        Wanted::Freeswitch(wanted) => Box::new(freeswitch::connector(wanted, secret)),
        Wanted::Genesys(wanted) => Box::new(genesys::connector(wanted, secret)),
    }
}

fn same(one: Option<&SecretString>, other: Option<&SecretString>) -> bool {
    one.map(SecretString::expose_secret) == other.map(SecretString::expose_secret)
}
