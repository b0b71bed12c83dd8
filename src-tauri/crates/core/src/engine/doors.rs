//! What doors need of the engine: which of them are open by the settings, and the secret of local HTTP and signed links.
//!
//! The secret is made when it is first needed: when somebody asks for it, or when local HTTP is switched on. It lives in the keychain
//! beside the other secrets and outlives a sign-out, as it is written into phone systems. Without a keychain there is none: one that
//! is new at every start would be worse than none, because whoever was given it would be refused tomorrow and not know why.

use super::Reply;
use super::calls::event_refusal;
use super::door_health::DoorHealth;
use super::run::Engine;
use super::state::{Done, StoreState};
use crate::call::CallEvent;
use crate::error::{Refusal, RefusalCode, Words};
use crate::ports::{KeychainFault, KeychainState, Secrets};
use crate::settings::HttpDoor;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Signed links may be five minutes early or late (interface.md, "Links"), so one can be good for ten; a minute more for certain.
const SIGNATURES_KEPT: SignedDuration = SignedDuration::from_mins(11);
/// A keychain that could not give the secret is asked again after so long.
const TOKEN_AGAIN: SignedDuration = SignedDuration::from_secs(15);
/// The note in the store that remembers signatures.
pub(super) const SIGNATURES_NOTE: &str = "link_signatures";

/// What doors go by. Changes while the program runs.
#[derive(Debug, Clone, Default)]
pub struct DoorOrders {
    /// Settings and keychain have been looked at; before that nothing is settled.
    pub settled: bool,
    /// `door.http.*`
    pub http: HttpDoor,
    /// `door.link.enabled`
    pub link: bool,
    /// `door.baresip` and the like, as they stand.
    pub tables: BTreeMap<String, Value>,
    /// What connectors log in with, by the names of their tables.
    pub secrets: BTreeMap<String, SecretString>,
    /// The secret of local HTTP and signed links, where there is one.
    pub token: Option<SecretString>,
    /// Why there is no secret, where one was needed and could not be had.
    pub token_trouble: Option<Words>,
}

/// A secret that is being fetched or made.
pub(super) struct TokenDone {
    /// Whoever asked; nobody, when a door needs it.
    reply: Option<Reply>,
    rotated: bool,
    result: Result<(SecretString, Secrets), KeychainFault>,
}

/// What the engine knows of doors beside the settings.
#[derive(Default)]
pub(super) struct DoorState {
    /// Signatures of links that were taken, and until when they are remembered.
    pub signatures: BTreeMap<String, Timestamp>,
    fetching: bool,
    trouble: Option<Words>,
    pub again_at: Option<Timestamp>,
    /// What came through, or was turned away, at a door that has not said how it is doing yet: a link may start the program.
    early: BTreeMap<String, Early>,
}

#[derive(Default)]
struct Early {
    event: Option<Timestamp>,
    error: Option<Words>,
}

impl Engine {
    /// Tells the doors what has changed, and sees to the secret that an open door needs.
    pub(super) fn order_doors(&mut self) {
        self.need_token();
        let settings = &self.state.resolved.settings;
        let settled = self.state.store != StoreState::Opening;
        let token = &self.state.session.secrets.door_token;
        let trouble = &self.state.door.trouble;
        let secrets = &self.state.session.secrets.door_secrets;
        let same_secrets = |orders: &DoorOrders| {
            let is_same = |(name, secret): (&String, &SecretString)| {
                secrets.get(name).is_some_and(|other| other.expose_secret() == secret.expose_secret())
            };
            orders.secrets.len() == secrets.len() && orders.secrets.iter().all(is_same)
        };
        let same_token =
            |orders: &DoorOrders| orders.token.as_ref().map(|it| it.expose_secret()) == token.as_ref().map(|it| it.expose_secret());
        let is_same = {
            let orders = self.doors.borrow();
            orders.settled == settled
                && orders.http == settings.door_http
                && orders.link == settings.door_link
                && orders.tables == settings.door_tables
                && orders.token_trouble == *trouble
                && same_token(&orders)
                && same_secrets(&orders)
        };
        if !is_same {
            self.doors.send_replace(Arc::new(DoorOrders {
                settled,
                http: settings.door_http.clone(),
                link: settings.door_link,
                tables: settings.door_tables.clone(),
                secrets: secrets.clone(),
                token: token.clone(),
                token_trouble: trouble.clone(),
            }));
        }
    }

    /// How a door is doing from now on. One that closes and opens again remembers when it was used.
    pub(super) fn door_said(&mut self, mut door: DoorHealth) {
        let early = self.state.door.early.remove(&door.name).unwrap_or_default();
        let before = self.state.doors.get(&door.name).and_then(|before| before.last_event);
        door.last_event = door.last_event.or(before).or(early.event);
        door.words = door.words.or(early.error);
        self.line(json!({ "event": "door", "at": self.now, "door": door.name, "state": door.state, "words": door.words.as_ref().map(|words| words.say(&self.state.texts)) }));
        self.state.doors.insert(door.name.clone(), door);
    }

    /// Something came through a door. What was turned away before is mended, or nobody would have come through.
    pub(super) fn door_used(&mut self, name: &str) {
        let now = Some(self.now);
        match self.state.doors.get_mut(name) {
            Some(door) => (door.last_event, door.words) = (now, None),
            None => drop(self.state.door.early.insert(name.to_owned(), Early { event: now, error: None })),
        }
    }

    /// A door turned something away.
    pub(super) fn door_refused(&mut self, name: &str, words: Words) {
        self.line(json!({ "event": "refused", "at": self.now, "door": name, "words": words.say(&self.state.texts) }));
        match self.state.doors.get_mut(name) {
            Some(door) => door.words = Some(words),
            None => self.state.door.early.entry(name.to_owned()).or_default().error = Some(words),
        }
    }

    /// Local HTTP is on and has no secret yet.
    fn need_token(&mut self) {
        let state = &self.state;
        let needed = state.resolved.settings.door_http.enabled && state.session.secrets.door_token.is_none();
        if !needed {
            self.state.door.again_at = None;
            return;
        }
        let busy = state.store == StoreState::Opening || state.signing_in || state.door.fetching;
        if !busy && state.door.again_at.is_none_or(|at| at <= self.now) {
            self.fetch_token(false, None);
        }
    }

    /// The secret of local HTTP and signed links, or a new one in its place.
    pub(super) fn door_token(&mut self, rotate: bool, reply: Reply) {
        match &self.state.session.secrets.door_token {
            Some(token) if !rotate => {
                let _ = reply.send(Ok(token_document(token, false)));
            }
            Some(_) | None if self.state.signing_in || self.state.door.fetching => {
                let _ = reply.send(Err(Refusal::said(RefusalCode::WrongState, "door-keychain-busy", &[])));
            }
            Some(_) | None => self.fetch_token(rotate, Some(reply)),
        }
    }

    fn fetch_token(&mut self, rotate: bool, reply: Option<Reply>) {
        self.state.door.fetching = true;
        let (ports, had) = (self.ports.clone(), self.state.session.secrets.clone());
        self.errand(
            async move {
                let result = fetch(&ports, rotate, had).await;
                Done::DoorToken(Box::new(TokenDone { reply, rotated: rotate, result }))
            },
            || Some(Done::DoorToken(Box::new(TokenDone { reply: None, rotated: false, result: Err(failed_inside()) }))),
        );
    }

    /// The keychain gave or took the secret, or did not.
    pub(super) fn door_token_done(&mut self, done: TokenDone) {
        let TokenDone { reply, rotated, result } = done;
        self.state.door.fetching = false;
        let answer = match result {
            Ok((token, secrets)) => {
                let document = token_document(&token, rotated);
                let session = &mut self.state.session;
                session.secrets.door_token = Some(token);
                // A keychain that was locked at the start may have opened since.
                session.secrets.database_key = session.secrets.database_key.take().or(secrets.database_key);
                self.state.door.trouble = None;
                self.state.door.again_at = None;
                Ok(document)
            }
            Err(fault) => {
                tracing::warn!(state = ?fault.state, "the door token could not be had");
                let refusal = token_refusal(&fault);
                self.state.door.trouble = Some(refusal.words());
                self.state.door.again_at = Some(self.now + TOKEN_AGAIN);
                Err(refusal)
            }
        };
        if let Some(reply) = reply {
            let _ = reply.send(answer);
        }
    }

    /// A link whose signature is good reports a call. It is taken once; the signature is kept in the same transaction as the call.
    pub(super) fn signed_call(&mut self, event: CallEvent, signature: String, reply: Reply) {
        let now = self.now;
        self.state.door.signatures.retain(|_, until| *until > now);
        if self.state.door.signatures.contains_key(&signature) {
            let refusal = Refusal::said(RefusalCode::InvalidRequest, "link-used", &[]);
            let _ = reply.send(Err(refusal.with(json!({ "problem": "replayed" }))));
            return;
        }
        match event.checked() {
            Err(fault) => drop(reply.send(Err(event_refusal(&fault)))),
            Ok(event) => {
                self.state.door.signatures.insert(signature.clone(), now + SIGNATURES_KEPT);
                self.turn.signatures.push(signature);
                self.keep_note(SIGNATURES_NOTE, json!(self.state.door.signatures));
                self.call_event(event, reply);
            }
        }
    }

    /// Signatures that were taken before the program ended.
    pub(super) fn take_kept_signatures(&mut self, note: Option<Value>) {
        let kept: BTreeMap<String, Timestamp> = note.and_then(|note| serde_json::from_value(note).ok()).unwrap_or_default();
        self.state.door.signatures.extend(kept);
    }

    /// A turn that could not be kept took no links.
    pub(super) fn give_signatures_back(&mut self, signatures: &[String]) {
        for signature in signatures {
            self.state.door.signatures.remove(signature);
        }
    }
}

/// What the keychain holds now wins over what is in memory: it may have been locked when it was read.
async fn fetch(ports: &super::Ports, rotate: bool, had: Secrets) -> Result<(SecretString, Secrets), KeychainFault> {
    let fresh = SecretString::from(URL_SAFE_NO_PAD.encode(ports.key_file.fresh_key().0.expose_secret()));
    let change = move |current: &Secrets| {
        let makes_one = rotate || current.door_token.is_none();
        makes_one.then(|| Secrets {
            database_key: current.database_key.clone().or(had.database_key),
            door_token: Some(fresh),
            ..current.clone()
        })
    };
    let secrets = ports.keychain.change(Box::new(change)).await?;
    let token = secrets.door_token.clone().ok_or_else(failed_inside)?;
    Ok((token, secrets))
}

fn token_document(token: &SecretString, rotated: bool) -> Value {
    json!({ "token": token.expose_secret(), "rotated": rotated })
}

fn token_refusal(fault: &KeychainFault) -> Refusal {
    let id = match fault.state {
        KeychainState::Absent => "door-token-absent",
        KeychainState::Locked => "door-token-locked",
        KeychainState::Denied | KeychainState::Ok => "door-token-denied",
    };
    Refusal::said(RefusalCode::Keychain, id, &[]).with(json!({ "state": fault.state, "words": fault.words }))
}

/// For the secrets of phone systems, which are in the same keychain.
pub(super) fn no_keychain_refusal(fault: &KeychainFault) -> Refusal {
    let id = match fault.state {
        KeychainState::Absent => "door-secret-absent",
        KeychainState::Locked => "door-secret-locked",
        KeychainState::Denied | KeychainState::Ok => "door-secret-denied",
    };
    Refusal::said(RefusalCode::Keychain, id, &[]).with(json!({ "state": fault.state, "words": fault.words }))
}

fn failed_inside() -> KeychainFault {
    KeychainFault { state: KeychainState::Denied, words: "asking it failed inside".to_owned() }
}
