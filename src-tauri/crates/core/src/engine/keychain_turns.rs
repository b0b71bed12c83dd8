//! The keychain, one change at a time: two errands at once would each write back what the other has not read.

use crate::ports::{Keychain, KeychainFault, Secrets, SecretsChange};
use async_trait::async_trait;
use std::sync::Arc;
use tokio::sync::Mutex;

/// A keychain whose changes wait for each other.
pub(super) struct Turns {
    keychain: Arc<dyn Keychain>,
    turn: Mutex<()>,
}

impl Turns {
    pub(super) fn of(keychain: Arc<dyn Keychain>) -> Arc<dyn Keychain> {
        Arc::new(Self { keychain, turn: Mutex::new(()) })
    }
}

#[async_trait]
impl Keychain for Turns {
    async fn read(&self) -> Result<Secrets, KeychainFault> {
        self.keychain.read().await
    }

    async fn write(&self, secrets: Secrets) -> Result<(), KeychainFault> {
        let _turn = self.turn.lock().await;
        self.keychain.write(secrets).await
    }

    async fn change(&self, change: SecretsChange) -> Result<Secrets, KeychainFault> {
        let _turn = self.turn.lock().await;
        self.keychain.change(change).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex as Held;

    /// Slow enough that two changes meet.
    #[derive(Default)]
    struct Slow(Held<Secrets>);

    #[async_trait]
    impl Keychain for Slow {
        async fn read(&self) -> Result<Secrets, KeychainFault> {
            let now = self.0.lock().unwrap().clone();
            tokio::task::yield_now().await;
            Ok(now)
        }

        async fn write(&self, secrets: Secrets) -> Result<(), KeychainFault> {
            tokio::task::yield_now().await;
            *self.0.lock().unwrap() = secrets;
            Ok(())
        }
    }

    #[tokio::test]
    async fn two_changes_at_once_are_both_kept() {
        let keychain = Turns::of(Arc::new(Slow::default()));
        let token: SecretsChange = Box::new(|now| Some(Secrets { door_token: Some("token".into()), ..now.clone() }));
        let key: SecretsChange = Box::new(|now| Some(Secrets { api_key: Some("key".into()), ..now.clone() }));
        let (one, other) = tokio::join!(keychain.change(token), keychain.change(key));
        one.and(other).unwrap();
        let kept = keychain.read().await.unwrap();
        assert!(kept.door_token.is_some() && kept.api_key.is_some());
    }
}
