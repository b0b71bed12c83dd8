//! Keychain, database key, opening the store.
//!
//! The database's key is in the keychain, made with the first start. Without a keychain the setting decides: a key file
//! (`preferred`) or nothing is kept (`required`). A keychain that is locked is waited for; a locked one *reads* as empty on
//! some systems, which is why the adapter tells "locked" from "no entry".

use super::run::Engine;
use super::state::{Done, Opened, StoreState, Trouble};
use crate::call::Tracker;
use crate::outbox;
use crate::ports::{Change, DatabaseKey, Kept, KeychainFault, KeychainState, Secrets, SecretsChange, StoreFault};
use crate::settings::{KeychainUse, keys::MOST_GUARD_HOURS};
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret as _, ExposeSecretMut as _, SecretBox, SecretString};

/// A locked keychain is looked at again after so long.
const LOCKED_AGAIN_SECONDS: i64 = 5;
/// One that said no, or a database that failed.
const DENIED_AGAIN_SECONDS: i64 = 60;

impl Engine {
    /// Tries keychain and store; what comes of it is a later input.
    pub(super) fn open_store(&mut self) {
        // Settings may be read again while a slow keychain is waited for: the store is opened once.
        if std::mem::replace(&mut self.state.opening_store, true) {
            return;
        }
        self.state.retry_store_at = None;
        let ports = self.ports.clone();
        let required = self.state.resolved.settings.privacy.keychain == KeychainUse::Required;
        let (is_open, recent_since) = (self.state.store == StoreState::Open, self.recent_since());
        let opening = async move {
            let opened = if is_open { keychain_alone(&ports).await } else { open(&ports, required, recent_since).await };
            Done::Opened(Box::new(opened))
        };
        self.errand(opening, || {
            Some(Done::Opened(Box::new(Opened {
                alone: false,
                keychain: KeychainState::Denied,
                words: None,
                secrets: Secrets::default(),
                kept: Err(StoreFault::Failed("opening it failed inside".to_owned())),
            })))
        });
    }

    /// How far back ended calls matter at start: for repeats, and for "asked recently".
    fn recent_since(&self) -> Timestamp {
        // With a settings file that cannot be read, the longest that it may have said.
        let set = i64::from(self.state.resolved.settings.survey.guard_hours);
        let guard = SignedDuration::from_hours(if self.state.settings_lost.is_some() { MOST_GUARD_HOURS } else { set });
        self.now - guard.max(Tracker::memory())
    }

    /// Takes what came of opening.
    pub(super) async fn opened(&mut self, opened: Opened) {
        self.state.opening_store = false;
        if opened.alone && self.state.store != StoreState::Open {
            // It was closed meanwhile, and is to be opened as a whole.
            if self.state.store == StoreState::Opening {
                self.open_store();
            }
            return;
        }
        self.state.session.keychain = Some(opened.keychain);
        self.state.session.keychain_words = opened.words;
        // It was opened without the keychain meanwhile, and what is in memory is newer.
        if self.state.store == StoreState::Open {
            if opened.keychain == KeychainState::Ok && self.state.session.key.is_none() {
                self.state.session.secrets = opened.secrets;
                self.state.session.key = self.own_key();
                self.connect();
            }
            self.look_at_keychain_again(opened.keychain);
            self.shown.touch_all();
            return;
        }
        match opened.kept {
            Ok(kept) => {
                self.state.session.secrets = opened.secrets;
                if self.start.practice.is_none() && !self.state.session.session_only {
                    self.state.session.key = self.own_key();
                }
                self.state.store = StoreState::Open;
                if matches!(self.state.trouble, Some(Trouble::Store | Trouble::Keychain)) {
                    self.state.trouble = None;
                }
                self.take_kept(kept);
                self.connect();
                self.look_at_keychain_again(opened.keychain);
            }
            Err(fault) => {
                // Signing out takes the key away also while the database is closed.
                if opened.keychain == KeychainState::Ok {
                    self.state.session.secrets = opened.secrets;
                }
                let is_locked = fault == StoreFault::Locked && opened.keychain != KeychainState::Denied;
                let wait = if is_locked { LOCKED_AGAIN_SECONDS } else { DENIED_AGAIN_SECONDS };
                self.state.retry_store_at = Some(self.now + SignedDuration::from_secs(wait));
                if fault != StoreFault::Locked {
                    tracing::error!(%fault, "the database cannot be used");
                    self.state.trouble = Some(Trouble::Store);
                } else if opened.keychain == KeychainState::Absent {
                    self.state.trouble = Some(Trouble::Keychain);
                }
                self.state.store = StoreState::Closed(fault);
            }
        }
        self.shown.touch_all();
        self.take_waiting().await;
    }

    /// The store may be open under a key file while the keychain, where the key of the service is, gives nothing yet.
    fn look_at_keychain_again(&mut self, keychain: KeychainState) {
        if keychain != KeychainState::Ok && self.state.session.key.is_none() && self.state.email().is_some() {
            self.state.retry_store_at = Some(self.now + SignedDuration::from_secs(DENIED_AGAIN_SECONDS));
        }
    }

    /// Opens the store under a key file while the keychain is locked: somebody chose to go on without it. Nothing happens
    /// where a keychain is required, or where the database is already under a key that the keychain holds.
    pub(super) async fn open_without_keychain(&mut self) {
        let required = self.state.resolved.settings.privacy.keychain == KeychainUse::Required;
        if self.state.store != StoreState::Closed(StoreFault::Locked) || required {
            return;
        }
        let Ok(Some(key)) = self.ports.key_file.database_key(true).await else {
            return;
        };
        let opened = match self.ports.store.open(key).await {
            Ok(()) => self.ports.store.load(self.recent_since()).await,
            Err(fault) => Err(fault),
        };
        match opened {
            Ok(kept) => {
                self.state.store = StoreState::Open;
                self.take_kept(kept);
                self.look_at_keychain_again(KeychainState::Locked);
                self.shown.touch_all();
            }
            Err(fault) => tracing::warn!(%fault, "the database stays closed until the keychain is unlocked"),
        }
    }

    fn take_kept(&mut self, kept: Kept) {
        let note = |name: &str| kept.notes.get(name).cloned();
        self.take_known_person(note(super::config::PERSON_NOTE));
        self.fall_back_to_last_settings(note(super::config::LAST_SETTINGS_NOTE));
        self.state.synced_once = note("synced_once").and_then(|value| value.as_bool()).unwrap_or(false);
        self.state.reading.map_read_at = note("ivr_map_read_at").and_then(|value| serde_json::from_value(value).ok());
        self.state.ivr_map = self.state.reading.map_read_at.map(|_| kept.ivr_map);
        self.state.campaigns = kept.campaigns;
        self.state.presenting_until = note("presenting_until").and_then(|value| serde_json::from_value(value).ok());
        self.state.paused_until = note("paused_until").and_then(|value| serde_json::from_value(value).ok());
        self.take_kept_customers(
            note(super::customers::DECLINED_NOTE),
            note(super::customers::ASKED_NOTE),
            note(super::customers::AGENT_NOTE),
        );
        self.take_kept_reach(note(super::reach::REACH_NOTE));
        self.take_told_update(note(super::updates::TOLD_NOTE));
        self.take_kept_signatures(note(super::doors::SIGNATURES_NOTE));
        let enders: Vec<String> = note(super::calls::ENDERS_NOTE).and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default();
        for source in enders {
            self.state.tracker.ends_its_calls(&source);
        }
        self.state.days = note("days")
            .and_then(|value| value.as_u64())
            .and_then(|days| u16::try_from(days).ok())
            .unwrap_or(self.state.resolved.settings.read.days);
        for call in kept.recent {
            self.state.tracker.remember(&call);
            self.note_asked(&call);
        }
        let settings = self.state.resolved.settings.clone();
        let (now, texts) = (self.now, self.state.texts.clone());
        for call in kept.active {
            let id = call.id;
            self.state.tracker.remember(&call);
            self.note_asked(&call);
            self.state.calls.insert(id, call);
            let interrupted = self.state.calls.get(&id).is_some_and(|call| call.survey.state == crate::call::SurveyState::Sending);
            if interrupted {
                self.change(id, |call| outbox::recover(call, &settings, &texts, now));
                self.decision_line(id);
            }
        }
    }

    /// Looks at a locked keychain, or a database that failed, again.
    pub(super) fn retry_store(&mut self) {
        if self.state.retry_store_at.is_some_and(|at| at <= self.now) && !self.state.signing_in {
            self.open_store();
        }
    }

    /// Makes the service for who is signed in. Nothing where nobody is.
    pub(super) fn connect(&mut self) {
        if let Some(given) = self.start.practice.clone() {
            self.state.resolved.settings.account.email = Some(given.email);
            self.state.resolved.settings.api.url = given.api_url;
            self.state.session.key = Some(given.key);
        }
        let Some(key) = self.state.session.key.clone().filter(|_| self.state.email().is_some()) else {
            self.state.session.service = None;
            return;
        };
        let settings = self.state.resolved.settings.clone();
        // What the connection before this one was asked and has not answered yet is nobody's.
        self.state.session.number += 1;
        self.state.reading.let_go();
        match self.ports.connect.connect(crate::ports::Connection { key, settings }) {
            Ok(service) => {
                self.state.session.service = Some(service);
                self.state.reading.full = true;
                self.read_soon();
            }
            Err(fault) => {
                self.state.session.service = None;
                self.service_faulted(&fault);
            }
        }
    }

    /// The key that requests are made with where nobody gave one for this session alone: the person's, else the machine's.
    pub(super) fn own_key(&self) -> Option<SecretString> {
        let of_machine = self.state.policy.api_key.as_ref().map(|key| key.0.clone());
        self.state.session.secrets.api_key.clone().or(of_machine)
    }

    /// Takes a key of the machine that came, went or changed while the program runs.
    pub(super) fn machine_key_changed(&mut self) {
        let session = &self.state.session;
        let has_own = session.secrets.api_key.is_some() || session.session_only || self.start.practice.is_some();
        if self.state.store == StoreState::Open && !has_own {
            self.state.session.key = self.own_key();
            (self.state.session.key_rejected, self.state.session.key_again_at) = (false, None);
            self.connect();
        }
    }

    /// Removes personal data that is older than the setting, once a day.
    pub(super) async fn retain(&mut self) {
        if self.state.store != StoreState::Open || self.state.retention_at.is_some_and(|at| at > self.now) {
            return;
        }
        self.state.retention_at = Some(self.now + SignedDuration::from_hours(24));
        let asked_since = self.recent_since();
        self.forget_asked(asked_since);
        let days = i64::from(self.state.resolved.settings.privacy.retention_days);
        self.state.tracker.forget_old(self.now);
        self.forget_declined(self.now - SignedDuration::from_hours(24 * days));
        match self.ports.store.forget_before(self.now - SignedDuration::from_hours(24 * days)).await {
            Ok(0) => {}
            Ok(rows) => {
                tracing::info!(rows, "removed personal data past its retention");
                self.shown.touch_all();
            }
            Err(fault) => tracing::warn!(%fault, "retention could not run; it is tried again tomorrow"),
        }
    }

    /// Keeps a small named value.
    pub(super) fn keep_note(&mut self, name: &'static str, value: serde_json::Value) {
        self.keep(Change::Note { name, value });
    }
}

async fn open(ports: &super::Ports, required: bool, recent_since: Timestamp) -> Opened {
    let (keychain, words, secrets, key) = database_key(ports, required).await;
    let kept = match key {
        Ok(key) => match ports.store.open(key).await {
            Ok(()) => ports.store.load(recent_since).await,
            Err(fault) => Err(fault),
        },
        Err(fault) => Err(fault),
    };
    Opened { alone: false, keychain, words, secrets, kept }
}

/// Of a store that is open already nothing is asked.
async fn keychain_alone(ports: &super::Ports) -> Opened {
    let (keychain, words, secrets) = match ports.keychain.read().await {
        Ok(secrets) => (KeychainState::Ok, None, secrets),
        Err(fault) => (fault.state, Some(fault.words), Secrets::default()),
    };
    Opened { alone: true, keychain, words, secrets, kept: Err(StoreFault::Locked) }
}

type Found = (KeychainState, Option<String>, Secrets, Result<DatabaseKey, StoreFault>);

/// The database's key: from the keychain, from the key file, or a fresh one that the keychain took.
async fn database_key(ports: &super::Ports, required: bool) -> Found {
    let secrets = match ports.keychain.read().await {
        Ok(secrets) => secrets,
        Err(fault) => return without_keychain(ports, required, fault).await,
    };
    if let Some(key) = secrets.database_key.as_ref().and_then(read_hex) {
        return (KeychainState::Ok, None, secrets, Ok(key));
    }
    match ports.key_file.database_key(false).await {
        Ok(Some(key)) => return (KeychainState::Ok, None, secrets, Ok(key)),
        Ok(None) => {}
        // A fresh key would lock out what is under the one that cannot be read.
        Err(words) => return (KeychainState::Ok, Some(words.clone()), secrets, Err(StoreFault::Failed(words))),
    }
    let fresh = write_hex(&ports.key_file.fresh_key());
    let change: SecretsChange = Box::new(move |current| {
        // Another errand may have kept one meanwhile.
        let has_one = current.database_key.as_ref().and_then(read_hex).is_some();
        (!has_one).then(|| Secrets { database_key: Some(fresh), ..current.clone() })
    });
    match ports.keychain.change(change).await {
        Ok(secrets) => {
            let key = secrets.database_key.as_ref().and_then(read_hex);
            (KeychainState::Ok, None, secrets, key.ok_or(StoreFault::Locked))
        }
        Err(fault) => without_keychain(ports, required, fault).await,
    }
}

async fn without_keychain(ports: &super::Ports, required: bool, fault: KeychainFault) -> Found {
    let KeychainFault { state, words } = fault;
    let absent = state == KeychainState::Absent;
    let key = if required {
        Err(StoreFault::Locked)
    } else {
        // A key file is made only where there is no keychain; a locked one may hold the real key.
        match ports.key_file.database_key(absent).await {
            Ok(Some(key)) => Ok(key),
            Ok(None) => Err(StoreFault::Locked),
            Err(words) => Err(StoreFault::Failed(words)),
        }
    };
    (state, Some(words), Secrets::default(), key)
}

fn read_hex(text: &SecretString) -> Option<DatabaseKey> {
    let mut key = SecretBox::new(Box::new([0u8; 32]));
    hex::decode_to_slice(text.expose_secret(), key.expose_secret_mut()).ok()?;
    Some(DatabaseKey(key))
}

fn write_hex(key: &DatabaseKey) -> SecretString {
    // The text has its whole room from the start, so that none of it is left behind where it grew.
    SecretString::from(hex::encode(key.0.expose_secret()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_its_text() {
        let key = DatabaseKey(SecretBox::new(Box::new(std::array::from_fn(|index| index as u8 * 7))));
        let again = read_hex(&write_hex(&key)).unwrap();
        assert_eq!(key.0.expose_secret(), again.0.expose_secret());
        assert!(read_hex(&SecretString::from("ff")).is_none());
        assert!(read_hex(&SecretString::from("zz".repeat(32))).is_none());
    }
}
