//! What differs per system, behind the ports of `aftercall-core`.
//!
//! | Room | What it is for |
//! | --- | --- |
//! | [`folders`] | where settings, data, logs and the socket live |
//! | [`lock`] | one program per home |
//! | [`keychain`] | secrets: the system's keychain, a key file, or memory |
//! | [`notify`] | notifications that know what a click opens |
//! | [`disturb`] | the system's "do not disturb", where it can be read |
//! | [`panel`] | the bar that the tray icon sits on |
//! | [`person`] | who is signed in to the computer |
//! | [`settings_file`] | the user's settings, the machine's policy, and when they change |
//! | [`saved`] | files that a person asked for |
//! | [`logs`] | log files without personal data |
//! | [`clock`] | the time of day |
//! | [`autostart`] | start at login |
//! | [`system`] | sleep and network |
//! | [`update`] | a release verified and put in place of this program |
//! | [`licences`] | the licences of what the program is made of |
//! | [`memory`] | gives the system back what nobody uses |
//! | `private` | folders and files that nobody else may read |
//!
//! Nothing here decides anything about calls: these are adapters.

#![deny(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods))]

pub mod autostart;
pub mod clock;
pub mod disturb;
pub mod folders;
pub mod keychain;
pub mod licences;
pub mod lock;
pub mod logs;
pub mod memory;
pub mod notify;
pub mod panel;
pub mod person;
pub mod saved;
pub mod settings_file;
pub mod system;
pub mod update;

mod private;

/// The program's name to systems that want one in reverse domain form: bundle, AppUserModelID, keychain service.
pub const APP_ID: &str = "io.aftercall.desktop";

/// The system's language as a BCP 47 tag, such as `da-DK`; `None` where the system does not say.
#[must_use]
pub fn language() -> Option<String> {
    sys_locale::get_locale()
}
