//! Secrets.
//!
//! | Room | What it is for |
//! | --- | --- |
//! | [`SystemKeychain`] | the system's keychain, through `keyring` |
//! | `item` | the one item: its text, its size |
//! | `store` | a fresh credential store for every try |
//! | `secret_service` | Linux: is it there, is it locked, without asking a person |
//! | [`SessionKeychain`] | memory only: practice mode, `--session-only` |
//! | [`DatabaseKeyFile`] | the database's key where there is no keychain |

mod item;
mod key_file;
#[cfg(target_os = "linux")]
mod secret_service;
mod session;
mod store;
mod system;

pub use key_file::DatabaseKeyFile;
pub use session::SessionKeychain;
pub use system::{Patience, SystemKeychain};
