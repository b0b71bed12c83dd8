//! Keychains that are slow and key files that cannot be read: the store is opened once, and never under a key that locks it for ever.

use crate::service::Scripted;
use crate::world::World;
use aftercall_core::engine::Fact;
use aftercall_core::ports::{DatabaseKey, KeyFile, Keychain, KeychainFault, KeychainState, Secrets, SecretsChange};
use aftercall_desktop::keychain::SessionKeychain;
use async_trait::async_trait;
use secrecy::SecretBox;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use tokio::sync::watch;

/// A keychain that answers no read until it may, and counts them.
struct Slow {
    keychain: SessionKeychain,
    may_answer: watch::Sender<bool>,
    locked: AtomicBool,
    reads: AtomicU32,
}

impl Slow {
    fn new(may_answer: bool) -> Arc<Self> {
        let secrets = Secrets { api_key: Some("key".to_owned().into()), ..Secrets::default() };
        Arc::new(Self {
            keychain: SessionKeychain::holding(secrets),
            may_answer: watch::channel(may_answer).0,
            locked: AtomicBool::new(false),
            reads: AtomicU32::new(0),
        })
    }

    async fn has_database_key(&self) -> bool {
        self.keychain.read().await.unwrap().database_key.is_some()
    }
}

#[async_trait]
impl Keychain for Slow {
    async fn read(&self) -> Result<Secrets, KeychainFault> {
        self.reads.fetch_add(1, Ordering::SeqCst);
        let mut may_answer = self.may_answer.subscribe();
        // The sender lives as long as the keychain.
        let _ = may_answer.wait_for(|may| *may).await;
        if self.locked.load(Ordering::SeqCst) {
            return Err(KeychainFault { state: KeychainState::Locked, words: "locked".to_owned() });
        }
        self.keychain.read().await
    }

    async fn write(&self, secrets: Secrets) -> Result<(), KeychainFault> {
        self.keychain.write(secrets).await
    }

    async fn change(&self, change: SecretsChange) -> Result<Secrets, KeychainFault> {
        self.keychain.change(change).await
    }
}

/// The key of the time before the keychain, behind an error of the disk for a while.
struct OnABadDisk {
    fails: AtomicBool,
}

#[async_trait]
impl KeyFile for OnABadDisk {
    async fn database_key(&self, _make: bool) -> Result<Option<DatabaseKey>, String> {
        if self.fails.load(Ordering::SeqCst) { Err("input/output error".to_owned()) } else { Ok(Some(of_file())) }
    }

    fn fresh_key(&self) -> DatabaseKey {
        DatabaseKey(SecretBox::new(Box::new([7; 32])))
    }
}

fn of_file() -> DatabaseKey {
    DatabaseKey(SecretBox::new(Box::new([9; 32])))
}

#[tokio::test]
async fn a_slow_keychain_is_asked_once_however_often_settings_are_read() {
    let keychain = Slow::new(false);
    let world = World::locked(Scripted::default(), "", keychain.clone(), Arc::new(OnABadDisk { fails: AtomicBool::new(false) }));
    for _ in 0..5 {
        world.tell(Fact::SettingsChanged);
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
    }
    assert_eq!(keychain.reads.load(Ordering::SeqCst), 1);
    keychain.may_answer.send_replace(true);
    world.settle().await;
    assert_eq!(world.status().await["keychain"], "ok");
    assert_eq!(keychain.reads.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_key_file_that_cannot_be_read_is_not_answered_with_a_fresh_key() {
    // given a database under the key of the file
    let (keychain, key_file) = (Slow::new(true), Arc::new(OnABadDisk { fails: AtomicBool::new(true) }));
    let world = World::locked(Scripted::default(), "", keychain.clone(), key_file.clone());
    world.settle().await;

    // when the disk gives the file not, then nothing is opened, nothing is made, and it is said
    assert!(world.status().await["trouble"].is_string());
    assert!(!keychain.has_database_key().await);

    // when it gives it again, then all is as it was
    key_file.fails.store(false, Ordering::SeqCst);
    world.pass(61).await;
    world.report(crate::world::ended("a", "+4531234567")).await;
    assert_eq!(world.ledger().await.len(), 1);
    assert!(!keychain.has_database_key().await, "the file's key goes on");
}

#[tokio::test]
async fn a_keychain_that_opens_after_the_key_file_did_is_noticed() {
    // given a database under the key of the file, and a keychain that is locked at the start
    let (keychain, key_file) = (Slow::new(true), Arc::new(OnABadDisk { fails: AtomicBool::new(false) }));
    keychain.locked.store(true, Ordering::SeqCst);
    let world = World::locked(Scripted::default(), "", keychain.clone(), key_file);
    world.settle().await;
    let call = world.report(crate::world::ended("a", "+4531234567")).await;
    assert_eq!(call["outcome"], "queued", "{call}");
    world.pass(120).await;
    assert_eq!(world.service.asked().0, 0, "nothing leaves without the key of the service");

    // when it is unlocked, then the survey goes
    keychain.locked.store(false, Ordering::SeqCst);
    world.pass(120).await;
    world.service.answer_all(crate::service::Outcome::Healthy);
    world.settle().await;
    assert_eq!(world.row(&call).await.survey.state, aftercall_core::call::SurveyState::Sent);
}
