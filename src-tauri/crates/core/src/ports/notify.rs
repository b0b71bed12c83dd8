//! The system's notifications.

use crate::id::ResponseId;
use serde::Deserialize;
use serde::Serialize;

/// A notification: a value, so that two can be compared. Its title is safe on a locked screen.
#[derive(Clone, PartialEq, Eq)]
pub struct Notification {
    /// Replaces an earlier one with the same key.
    pub key: String,
    /// One line.
    pub title: String,
    /// The body; may hold a comment where settings allow it.
    pub body: String,
    /// Whether it may make a sound.
    pub sound: bool,
    /// What a click opens.
    pub opens: Opens,
}

/// What a click on a notification or a menu line opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "page")]
pub enum Opens {
    /// The answers, at one of them if named.
    Today {
        /// The row to go to.
        response: Option<ResponseId>,
    },
    /// The ledger.
    Calls,
    /// The learning page.
    Learning,
    /// The settings.
    Settings,
    /// The p-gap question.
    Pgap,
}

/// The system's notifications.
pub trait Notify: Send + Sync + 'static {
    /// Shows one; returns at once. A click comes back as an `Opens` through the channel the adapter was made with.
    fn show(&self, notification: Notification);
}
