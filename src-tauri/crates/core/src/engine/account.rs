//! Signing in and out.
//!
//! A sign-in goes in steps, each shown as it happens: reach the service, check the key, find the agent, read queues and
//! campaigns, keep the key. Nothing is stored before the key is known to be good, and nothing of an earlier account is lost
//! when it is not.

use super::Reply;
use super::run::Engine;
use super::state::{Done, StoreState};
use crate::api_key;
use crate::error::{Refusal, RefusalCode, Words};
use crate::ports::{
    Campaign, Connection, FaultClass, KeychainFault, KeychainState, QueueRow, Read, Secrets, SecretsChange, Service, ServiceFault,
};
use crate::settings::{self, Settings};
use crate::view::{SetupStep, SetupStepName, SetupView, StepState};
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;
use std::sync::Arc;

/// What a sign-in found.
pub(super) struct SignInDone {
    pub wanted: Wanted,
    pub result: Result<Found, (Vec<SetupStep>, Refusal)>,
}

#[derive(Clone)]
pub(super) struct Wanted {
    pub email: String,
    pub key: SecretString,
    pub api_url: Option<String>,
    pub session_only: bool,
}

pub(super) struct Found {
    pub service: Arc<dyn Service>,
    pub steps: Vec<SetupStep>,
    pub agent_known: bool,
    pub answers: Option<u32>,
    pub campaigns: Vec<Campaign>,
    pub ivr_map: Read<QueueRow>,
    pub secrets: Secrets,
    pub keychain: Option<KeychainState>,
}

/// What is shown of a sign-in from its begin to its end.
fn begun_with(wanted: &Wanted) -> SetupView {
    SetupView { email: Some(wanted.email.clone()), api_url: wanted.api_url.clone(), ..SetupView::default() }
}

impl Engine {
    /// Begins a sign-in.
    pub(super) fn sign_in(&mut self, wanted: Wanted, reply: Reply) {
        if self.start.practice.is_some() {
            let _ = reply.send(Err(Refusal::said(RefusalCode::Unavailable, "refused-practice-in", &[])));
            return;
        }
        if self.state.signing_in {
            let _ = reply.send(Err(Refusal::said(RefusalCode::WrongState, "refused-signing-in", &[])));
            return;
        }
        let mut wanted = Wanted { email: wanted.email.trim().to_owned(), ..wanted };
        wanted.key = SecretString::from(wanted.key.expose_secret().trim().to_owned());
        let tried = match self.settings_for(&wanted) {
            Ok(settings) => settings,
            Err(refusal) => {
                self.state.setup = SetupView { refusal: Some(refusal.clone()), ..begun_with(&wanted) };
                self.shown.touch();
                let _ = reply.send(Err(refusal));
                return;
            }
        };
        self.state.signing_in = true;
        self.state.sign_in_asker = Some(reply);
        self.state.setup = SetupView { steps: steps_until(0, StepState::Now), checking: true, ..begun_with(&wanted) };
        self.shown.touch();
        let ports = self.ports.clone();
        let (days, secrets) = (self.state.days, self.state.session.secrets.clone());
        self.errand(
            async move {
                let result = check(&ports, &wanted, tried, days, secrets).await;
                Done::SignIn(Box::new(SignInDone { wanted, result }))
            },
            || Some(Done::SignInBroke),
        );
    }

    /// The settings as they would be, with every value checked by the rules of its key.
    fn settings_for(&self, wanted: &Wanted) -> Result<Settings, Refusal> {
        let mut text = self.state.settings_text.clone();
        let entries =
            [Some(("account.email", "email", wanted.email.as_str())), wanted.api_url.as_deref().map(|url| ("api.url", "api_url", url))];
        for (key, field, value) in entries.into_iter().flatten() {
            if self.state.resolved.is_locked(key) {
                let set = self.state.resolved.get(key).map(|setting| setting.value);
                if set.as_ref().and_then(|set| set.as_str()) != Some(value) {
                    return Err(super::config::set_by_policy(key));
                }
                continue;
            }
            let edited = settings::set(text.as_deref(), key, &quoted(value)).map_err(|refusal| refusal.with(json!({ "field": field })))?;
            text = Some(edited);
        }
        api_key::check(wanted.key.expose_secret()).map_err(|misfit| {
            let id = match misfit {
                api_key::Misfit::Length => "refused-key-length",
                api_key::Misfit::Signs => "refused-key-signs",
            };
            Refusal::said(RefusalCode::InvalidField, id, &[]).with(json!({ "field": "key" }))
        })?;
        Ok(settings::resolve(text.as_deref(), &self.state.policy).settings)
    }

    /// A sign-in failed inside: nothing was stored.
    pub(super) fn sign_in_broke(&mut self) {
        self.state.signing_in = false;
        let Some(reply) = self.state.sign_in_asker.take() else { return };
        let refusal = Refusal::said(RefusalCode::Unavailable, "refused-sign-in-broke", &[]);
        let setup = &mut self.state.setup;
        let (email, api_url) = (setup.email.take(), setup.api_url.take());
        *setup = SetupView { refusal: Some(refusal.clone()), email, api_url, ..SetupView::default() };
        let _ = reply.send(Err(refusal));
    }

    /// Takes what a sign-in found.
    pub(super) async fn sign_in_done(&mut self, done: SignInDone) {
        let SignInDone { wanted, result } = done;
        self.state.signing_in = false;
        let Some(reply) = self.state.sign_in_asker.take() else { return };
        let found = match result {
            Ok(found) => found,
            Err((steps, refusal)) => {
                self.state.setup = SetupView { steps, refusal: Some(refusal.clone()), ..begun_with(&wanted) };
                let _ = reply.send(Err(refusal));
                return;
            }
        };
        // First of all: what is left of another agent must not leave in the new name.
        if let Err(fault) = self.agent_is(&wanted.email).await {
            tracing::warn!(%fault, "what belongs to the agent before could not be forgotten");
            let refusal = super::run::store_refusal(&fault);
            self.state.setup = SetupView { steps: found.steps, refusal: Some(refusal.clone()), ..begun_with(&wanted) };
            let _ = reply.send(Err(refusal));
            return;
        }
        if let Err(refusal) = self.keep_account(&wanted).await {
            self.state.setup = SetupView { steps: found.steps, refusal: Some(refusal.clone()), ..begun_with(&wanted) };
            let _ = reply.send(Err(refusal));
            return;
        }
        let queues = found.ivr_map.rows.len();
        self.state.setup = SetupView { steps: found.steps, accepted: true, agent_known: found.agent_known, ..begun_with(&wanted) };
        let session = &mut self.state.session;
        let door_token = session.secrets.door_token.take();
        session.secrets = found.secrets;
        session.secrets.door_token = session.secrets.door_token.take().or(door_token);
        session.key = Some(wanted.key);
        session.session_only = wanted.session_only;
        session.key_rejected = false;
        session.key_again_at = None;
        session.key_rejection_told = false;
        session.service = Some(found.service);
        session.number += 1;
        if found.keychain.is_some() {
            session.keychain = found.keychain;
        }
        self.keep(crate::ports::Change::Campaigns(found.campaigns.clone()));
        self.state.campaigns = found.campaigns;
        self.take_signed_in_map(found.ivr_map);
        self.state.reading.full = true;
        self.state.reading.let_go();
        self.service_answered();
        self.read_soon();
        self.shown.touch_all();
        let kept = if wanted.session_only { "session" } else { "keychain" };
        self.answer_when_kept(
            reply,
            json!({ "signed_in": true, "email": wanted.email, "known": found.agent_known, "answers": found.answers, "queues": queues, "kept": kept }),
        );
    }

    fn take_signed_in_map(&mut self, map: Read<QueueRow>) {
        self.state.reading.map_read_at = Some(self.now);
        self.keep_note("ivr_map_read_at", json!(self.now));
        self.keep(crate::ports::Change::IvrMap(map.rows.clone()));
        self.state.ivr_map = Some(map.rows);
    }

    async fn keep_account(&mut self, wanted: &Wanted) -> Result<(), Refusal> {
        for (key, value) in [("account.email", Some(wanted.email.as_str())), ("api.url", wanted.api_url.as_deref())] {
            let Some(value) = value else { continue };
            if !self.state.resolved.is_locked(key) {
                self.write_setting(key, Some(&quoted(value))).await?;
            }
        }
        Ok(())
    }

    /// Begins a sign-out: the key goes from the keychain first.
    pub(super) fn sign_out(&mut self, wipe: bool, reply: Reply) {
        if self.start.practice.is_some() {
            let _ = reply.send(Err(Refusal::said(RefusalCode::Unavailable, "refused-practice-out", &[])));
            return;
        }
        if self.state.signing_in {
            let _ = reply.send(Err(Refusal::said(RefusalCode::WrongState, "refused-signing-in", &[])));
            return;
        }
        let had_key = self.state.session.secrets.api_key.take().is_some();
        self.state.session.key = None;
        self.state.session.session_only = false;
        self.state.session.service = None;
        self.state.session.key_rejected = false;
        self.state.session.key_again_at = None;
        self.state.setup = SetupView::default();
        let keychain = self.ports.keychain.clone();
        self.errand(
            async move {
                let without: SecretsChange =
                    Box::new(|current| current.api_key.is_some().then(|| Secrets { api_key: None, ..current.clone() }));
                let kept = if had_key { keychain.change(without).await.map(drop) } else { Ok(()) };
                Done::SignedOut { reply, wipe, kept }
            },
            || None,
        );
    }

    /// The keychain took the sign-out, or did not.
    pub(super) async fn signed_out(&mut self, reply: Reply, wipe: bool, kept: Result<(), KeychainFault>) {
        if !self.state.resolved.is_locked("account.email")
            && let Err(refusal) = self.write_setting("account.email", None).await
        {
            tracing::warn!(%refusal, "the account could not be taken out of the settings file");
        }
        self.end_session();
        if wipe {
            if let Err(fault) = self.ports.store.wipe().await {
                let _ = reply.send(Err(super::run::store_refusal(&fault)));
                return;
            }
            self.forget_everything();
            self.state.settings_kept = None;
            self.remember_settings();
            if self.state.store != StoreState::Open {
                // What could not be opened was set aside: a fresh one is made.
                self.state.store = StoreState::Opening;
                self.open_store();
            }
        }
        self.shown.touch_all();
        match kept {
            Ok(()) => self.answer_when_kept(reply, json!({ "signed_in": false, "wiped": wipe })),
            Err(fault) => drop(reply.send(Err(keychain_refusal(&fault)))),
        }
    }

    /// What was asked of the service and has not come yet is nobody's any more.
    fn end_session(&mut self) {
        self.state.session.number += 1;
        let network_up = self.state.reading.network_up;
        let ended = std::mem::replace(&mut self.state.reading, super::state::Reading { network_up, ..Default::default() });
        for reply in ended.waiters.into_iter().chain(ended.next_waiters) {
            let _ = reply.send(Err(super::desk::not_signed_in()));
        }
    }

    pub(super) fn forget_everything(&mut self) {
        self.state.calls.clear();
        self.state.tracker = crate::call::Tracker::default();
        self.state.asked.clear();
        self.state.declined.clear();
        self.state.held.clear();
        self.state.ivr_map = None;
        self.state.campaigns.clear();
        self.state.unmapped.clear();
        self.state.synced_once = false;
        (self.state.reach, self.state.reach_noted) = (None, None);
        self.state.caller = None;
    }
}

fn quoted(value: &str) -> String {
    // A TOML basic string and a JSON string agree on everything an address can hold.
    serde_json::Value::String(value.to_owned()).to_string()
}

const STEPS: [SetupStepName; 5] =
    [SetupStepName::Reach, SetupStepName::Key, SetupStepName::Agent, SetupStepName::Queues, SetupStepName::Keep];

fn steps_until(reached: usize, state: StepState) -> Vec<SetupStep> {
    STEPS
        .iter()
        .enumerate()
        .map(|(index, name)| SetupStep {
            name: *name,
            state: match index.cmp(&reached) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => state,
                std::cmp::Ordering::Greater => StepState::Waiting,
            },
            figure: None,
        })
        .collect()
}

async fn check(
    ports: &super::Ports,
    wanted: &Wanted,
    settings: Settings,
    days: u16,
    secrets: Secrets,
) -> Result<Found, (Vec<SetupStep>, Refusal)> {
    let connection = Connection { key: wanted.key.clone(), settings };
    let stopped = |step: usize, fault: &ServiceFault| (steps_until(step, StepState::Trouble), service_refusal(fault));
    let service = ports.connect.connect(connection).map_err(|fault| stopped(0, &fault))?;
    let begun = ports.clock.now();
    let campaigns = match service.campaigns().await {
        Ok(read) => read.rows,
        Err(fault) if fault.class == FaultClass::Auth => return Err(stopped(1, &fault)),
        Err(fault) if fault.class == FaultClass::Missing => Vec::new(),
        Err(fault) => return Err(stopped(0, &fault)),
    };
    let milliseconds = elapsed_milliseconds(begun, ports.clock.now());
    let (agent_known, answers) =
        find_agent(service.as_ref(), &wanted.email, days, ports.clock.now()).await.map_err(|fault| stopped(2, &fault))?;
    let ivr_map = service.ivr_map().await.map_err(|fault| stopped(3, &fault))?;
    let mut steps = steps_until(4, StepState::Done);
    set_figure(&mut steps, 0, milliseconds);
    set_figure(&mut steps, 2, answers.filter(|_| agent_known));
    set_figure(&mut steps, 3, u32::try_from(ivr_map.rows.len()).ok());
    let (secrets, keychain) = keep_key(ports, wanted, secrets).await.map_err(|fault| {
        let mut steps = steps.clone();
        if let Some(step) = steps.get_mut(4) {
            step.state = StepState::Trouble;
        }
        (steps, keychain_refusal(&fault))
    })?;
    Ok(Found { service, steps, agent_known, answers, campaigns, ivr_map, secrets, keychain })
}

fn set_figure(steps: &mut [SetupStep], index: usize, figure: Option<u32>) {
    if let Some(step) = steps.get_mut(index) {
        step.figure = figure;
    }
}

fn elapsed_milliseconds(from: Timestamp, until: Timestamp) -> Option<u32> {
    u32::try_from(until.duration_since(from).as_millis().max(0)).ok()
}

/// Whether the service knows the agent, and how many answers it counts. It learns of an agent with the first survey, so
/// not knowing one is no reason to refuse (API reference 2.8).
async fn find_agent(service: &dyn Service, email: &str, days: u16, now: Timestamp) -> Result<(bool, Option<u32>), ServiceFault> {
    match service.analytics(email, days).await {
        Ok(analytics) => {
            let total = analytics.spread.map(|spread| spread.promoters + spread.passives + spread.detractors);
            return Ok((true, total));
        }
        Err(fault) => match fault.class {
            FaultClass::Rejected => return Ok((false, None)),
            FaultClass::Missing | FaultClass::Unreadable | FaultClass::Server => {}
            FaultClass::SurelyNotSent
            | FaultClass::MaybeSent
            | FaultClass::AlreadyInvited
            | FaultClass::Auth
            | FaultClass::Throttled { .. } => {
                return Err(fault);
            }
        },
    }
    let since = now - SignedDuration::from_hours(24 * i64::from(days));
    match service.responses(email, since).await {
        Ok(read) => Ok((!read.rows.is_empty(), u32::try_from(read.rows.len()).ok())),
        Err(fault) if matches!(fault.class, FaultClass::Rejected | FaultClass::Missing) => Ok((false, None)),
        Err(fault) => Err(fault),
    }
}

async fn keep_key(ports: &super::Ports, wanted: &Wanted, secrets: Secrets) -> Result<(Secrets, Option<KeychainState>), KeychainFault> {
    if wanted.session_only {
        return Ok((secrets, None));
    }
    // What the keychain holds now wins over what was read at start: it may have been locked then.
    let key = wanted.key.clone();
    let change = move |current: &Secrets| {
        Some(Secrets {
            api_key: Some(key),
            database_key: current.database_key.clone().or(secrets.database_key),
            door_token: current.door_token.clone().or(secrets.door_token),
            door_secrets: if current.door_secrets.is_empty() { secrets.door_secrets } else { current.door_secrets.clone() },
        })
    };
    let merged = ports.keychain.change(Box::new(change)).await?;
    Ok((merged, Some(KeychainState::Ok)))
}

/// What a person is told when the service said no to a sign-in or a read.
pub(super) fn service_refusal(fault: &ServiceFault) -> Refusal {
    let refusal = match fault.class {
        FaultClass::Auth => Refusal::said(RefusalCode::KeyRejected, "refused-key-unknown", &[]),
        FaultClass::Throttled { .. } => Refusal::said(RefusalCode::Unreachable, "refused-throttled", &[]),
        FaultClass::SurelyNotSent
        | FaultClass::MaybeSent
        | FaultClass::Rejected
        | FaultClass::AlreadyInvited
        | FaultClass::Server
        | FaultClass::Unreadable
        | FaultClass::Missing => Refusal::worded(RefusalCode::Unreachable, sentence(&fault.words)),
    };
    refusal.with(json!({ "endpoint": fault.endpoint, "status": fault.status, "words": fault.words.to_string() }))
}

/// The words of a fault as a sentence of their own: "the name … was not found" begins with a capital and ends with a point.
pub(super) fn sentence(words: &Words) -> Words {
    let words = words.clone();
    Words::new(move |texts| as_sentence(&words.say(texts)))
}

fn as_sentence(words: &str) -> String {
    let mut letters = words.trim().chars();
    let mut sentence: String = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    sentence.push_str(letters.as_str());
    if !sentence.ends_with(['.', '!', '?', '…']) {
        sentence.push('.');
    }
    sentence
}

fn keychain_refusal(fault: &KeychainFault) -> Refusal {
    let id = match fault.state {
        KeychainState::Locked => "refused-keychain-locked",
        KeychainState::Absent => "refused-keychain-absent",
        KeychainState::Denied | KeychainState::Ok => "refused-keychain-denied",
    };
    Refusal::said(RefusalCode::Keychain, id, &[]).with(json!({ "state": fault.state, "words": fault.words }))
}
