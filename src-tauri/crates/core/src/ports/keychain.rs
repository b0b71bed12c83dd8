//! Secrets, and the file with the database key of a computer without a keychain.

use super::store::DatabaseKey;
use async_trait::async_trait;
use secrecy::SecretString;
use serde::Deserialize;
use serde::Serialize;
use std::collections::BTreeMap;

/// What the keychain can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum KeychainState {
    /// It answers.
    Ok,
    /// There is none on this computer.
    Absent,
    /// It is there and locked.
    Locked,
    /// It, or a person, said no.
    Denied,
}

/// A keychain that could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the keychain is {state:?}: {words}")]
pub struct KeychainFault {
    /// Absent, locked or denied.
    pub state: KeychainState,
    /// One sentence, no secrets.
    pub words: String,
}

/// All secrets of one home, kept in one keychain item (macOS asks once per item).
#[derive(Clone, Default)]
pub struct Secrets {
    /// The organisation's key at nps.today.
    pub api_key: Option<SecretString>,
    /// The database's key, 64 hex digits.
    pub database_key: Option<SecretString>,
    /// The secret of local HTTP and signed links.
    pub door_token: Option<SecretString>,
    /// What connectors log in to phone systems with, by the name after `door.`.
    pub door_secrets: BTreeMap<String, SecretString>,
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Secrets(..)")
    }
}

/// The keychain. Slow, and may ask a person: the adapter has its own time limit.
#[async_trait]
pub trait Keychain: Send + Sync + 'static {
    /// What is kept; empty secrets where nothing is.
    async fn read(&self) -> Result<Secrets, KeychainFault>;
    /// Keeps them in place of what was.
    async fn write(&self, secrets: Secrets) -> Result<(), KeychainFault>;
    /// Keeps what `change` makes of what is kept now; nothing where it makes nothing. What is kept then.
    async fn change(&self, change: SecretsChange) -> Result<Secrets, KeychainFault> {
        let current = self.read().await?;
        let Some(changed) = change(&current) else { return Ok(current) };
        self.write(changed.clone()).await?;
        Ok(changed)
    }
}

/// What is made of the secrets that are kept, if anything.
pub type SecretsChange = Box<dyn FnOnce(&Secrets) -> Option<Secrets> + Send>;

/// The key file of `privacy.keychain = preferred`, used for the database alone, mode 0600.
#[async_trait]
pub trait KeyFile: Send + Sync + 'static {
    /// The key in the file; made with fresh random bytes if there is none and `make` is set.
    async fn database_key(&self, make: bool) -> Result<Option<DatabaseKey>, String>;
    /// 32 fresh random bytes.
    fn fresh_key(&self) -> DatabaseKey;
}
