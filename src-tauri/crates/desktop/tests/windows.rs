//! The keychain against the real Credential Manager of Windows.

#![cfg(windows)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "a test")]

use aftercall_core::ports::{Keychain, KeychainState, Secrets};
use aftercall_desktop::keychain::{Patience, SystemKeychain};
use keyring_core::api::CredentialStoreApi;
use secrecy::ExposeSecret;
use std::collections::HashMap;

/// A home that nobody has; its entry goes with the value.
struct Home(String);

impl Home {
    fn new(name: &str) -> Self {
        Self(format!("test-{name}-{}", std::process::id()))
    }

    fn keychain(&self) -> SystemKeychain {
        SystemKeychain::new(&self.0, Patience::default())
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let store = windows_native_keyring_store::Store::new().unwrap();
        let entry = store.build(aftercall_desktop::APP_ID, &self.0, Some(&HashMap::new())).unwrap();
        let _none_was_written = entry.delete_credential();
    }
}

fn secrets(key: &str) -> Secrets {
    Secrets { api_key: Some(key.to_owned().into()), ..Secrets::default() }
}

fn api_key(secrets: &Secrets) -> Option<String> {
    secrets.api_key.as_ref().map(|key| key.expose_secret().to_owned())
}

#[tokio::test]
async fn each_home_has_one_entry_that_the_next_run_reads() {
    let (ours, theirs) = (Home::new("ours"), Home::new("theirs"));
    assert_eq!(api_key(&ours.keychain().read().await.unwrap()), None);
    for key in ["first", "second \"æ\""] {
        ours.keychain().write(secrets(key)).await.unwrap();
        assert_eq!(api_key(&ours.keychain().read().await.unwrap()).as_deref(), Some(key));
    }
    assert_eq!(api_key(&theirs.keychain().read().await.unwrap()), None);
}

#[tokio::test]
async fn a_key_as_long_as_an_entry_holds_is_kept_and_a_longer_one_is_refused_in_words() {
    let home = Home::new("long");
    let longest = "k".repeat(2_400);
    home.keychain().write(secrets(&longest)).await.unwrap();
    let fault = home.keychain().write(secrets(&"x".repeat(2_600))).await.unwrap_err();
    assert_eq!(fault.state, KeychainState::Denied);
    assert!(fault.words.contains("2560"), "{}", fault.words);
    assert_eq!(api_key(&home.keychain().read().await.unwrap()), Some(longest), "the earlier one stays");
}
