//! The user's settings file, the machine's policy, and when either changes.

mod file;
mod policy;
mod watch;

pub use file::UserSettings;
pub use policy::PolicyPlace;
pub use watch::{SettingsWatch, watch};
