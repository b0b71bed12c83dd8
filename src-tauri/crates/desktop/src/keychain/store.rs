//! The item in the system's store.
//!
//! `keyring::Entry::new` makes its store once per process and keeps a failure for ever: a secret service that starts
//! after the program would never be found. So the store is made here, afresh for every try, and put into `keyring`'s
//! entry by hand.

use keyring::{Entry, Error};
use keyring_core::api::CredentialStoreApi;

pub(super) const SERVICE: &str = crate::APP_ID;

/// The item of one home. Blocks, for as long as the system likes.
pub(super) fn entry(home_name: &str) -> Result<Entry, Error> {
    #[cfg(target_os = "linux")]
    let (store, modifiers) = (zbus_secret_service_keyring_store::Store::new()?, std::collections::HashMap::from([("label", "Aftercall")]));
    #[cfg(target_os = "macos")]
    let (store, modifiers) = (apple_native_keyring_store::keychain::Store::new()?, std::collections::HashMap::new());
    #[cfg(windows)]
    let (store, modifiers) = (windows_native_keyring_store::Store::new()?, std::collections::HashMap::new());
    let inner = store.build(SERVICE, home_name, Some(&modifiers))?;
    Ok(Entry { inner })
}
