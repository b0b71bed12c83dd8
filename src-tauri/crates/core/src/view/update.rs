//! Where updates stand.

use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

/// What is known of a newer version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UpdateState {
    /// Nobody is asked: no address, switched off, practice, or a build without a key.
    #[default]
    Off,
    /// Nobody has answered yet.
    Unknown,
    /// This is the newest.
    Current,
    /// There is a newer one, which the system or the organisation brings.
    Notice,
    /// There is a newer one, which can be put in place from here.
    Offered,
    /// It is being put in place.
    Installing,
    /// It is in place and takes effect with the next start.
    Installed,
}

/// Updates, in the status and in the window.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct UpdateStatus {
    /// Where they stand.
    pub state: UpdateState,
    /// The newer version.
    pub version: Option<String>,
    /// When an answer came last.
    #[ts(as = "Option<String>")]
    pub looked_at: Option<Timestamp>,
    /// What failed last, in words; `null` since it last went well.
    pub last_error: Option<String>,
}
