//! What the engine needs of the world. Each trait names operations of one adapter; the shell connects them.
//!
//! | Room | What it asks for |
//! | --- | --- |
//! | here | the time of day, the settings file |
//! | `service` | nps.today |
//! | `store` | what is kept on this computer |
//! | `keychain` | secrets |
//! | `notify` | the system's notifications |

mod keychain;
mod notify;
mod service;
mod store;

pub use crate::settings::{MachineKey, Person, PolicyRead, PolicySource};
pub use crate::update::{Download, Updates};
pub use keychain::{KeyFile, Keychain, KeychainFault, KeychainState, Secrets, SecretsChange};
pub use notify::{Notification, Notify, Opens};
pub use service::{
    AddRespondent, Added, Analytics, Campaign, Connect, Connection, Employee, FaultClass, QueueRow, Read, Service, ServiceFault, Spread,
};
pub use store::{CallsWanted, Change, Counts, DatabaseKey, Kept, Mended, Pair, RatingCounts, ResponsesWanted, SentCall, Store, StoreFault};

use async_trait::async_trait;
use jiff::Timestamp;

/// The time of day, and waiting for it. Injected, so that tests script a week in a moment.
#[async_trait]
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Timestamp;
    /// Returns when `now()` has reached `at`; soon, if it already has.
    async fn wait_until(&self, at: Timestamp);
}

/// The settings file of the user.
#[async_trait]
pub trait SettingsFile: Send + Sync + 'static {
    /// Its text; `None` if there is none.
    async fn read(&self) -> Result<Option<String>, String>;
    /// Replaces it in one step.
    async fn write(&self, text: String) -> Result<(), String>;
    /// The policy of the machine as the text of a settings file, with faults in words (for example a file that a user could write).
    async fn policy(&self) -> PolicyRead;
}
