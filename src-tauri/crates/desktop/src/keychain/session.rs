//! Secrets for as long as the program runs: practice mode, and `sign-in --session-only`.

use aftercall_core::ports::{Keychain, KeychainFault, Secrets};
use async_trait::async_trait;
use tokio::sync::Mutex;

/// Memory only. Nothing is left when the program ends.
#[derive(Debug, Default)]
pub struct SessionKeychain {
    secrets: Mutex<Secrets>,
}

impl SessionKeychain {
    /// With secrets to begin with.
    #[must_use]
    pub fn holding(secrets: Secrets) -> Self {
        Self { secrets: Mutex::new(secrets) }
    }
}

#[async_trait]
impl Keychain for SessionKeychain {
    async fn read(&self) -> Result<Secrets, KeychainFault> {
        Ok(self.secrets.lock().await.clone())
    }

    async fn write(&self, secrets: Secrets) -> Result<(), KeychainFault> {
        *self.secrets.lock().await = secrets;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret;

    #[tokio::test]
    async fn keeps_what_was_written() {
        let keychain = SessionKeychain::default();
        assert!(keychain.read().await.unwrap().api_key.is_none());
        keychain.write(Secrets { api_key: Some("k".to_owned().into()), ..Secrets::default() }).await.unwrap();
        assert_eq!(keychain.read().await.unwrap().api_key.unwrap().expose_secret(), "k");
    }
}
