//! Notifications, and what a click on one opens.
//!
//! All of it happens on one thread of its own: `show` returns at once, a daemon that hangs holds up nobody, and waiting
//! for a click costs nothing.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(target_os = "linux")]
mod markup;
#[cfg(target_os = "linux")]
mod waiting;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
use linux as desktop;
#[cfg(target_os = "macos")]
use macos as desktop;
#[cfg(windows)]
use windows as desktop;

use aftercall_core::ports::{Notification, Notify, Opens};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::mpsc;

/// So many notifications are waited for at once.
#[cfg(not(windows))]
const MOST_WAITING: usize = 16;

/// How notifications of this program look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appearance {
    /// The program's name, for people.
    pub app_name: String,
    /// An icon's name in the theme, or the path of a picture.
    pub icon: String,
    /// What a click does, in the person's language; few desktops show it.
    pub open_label: String,
    /// The same where a click opens the question.
    pub rate_label: String,
}

/// The system's notifications.
#[derive(Debug)]
pub struct Notifications {
    wanted: mpsc::UnboundedSender<Notification>,
    health: Health,
}

impl Notifications {
    /// Starts the thread that shows them. Clicks come out of the other end of `clicks`.
    ///
    /// The thread ends with this value; notifications on screen stay, and their clicks go nowhere then.
    #[must_use]
    pub fn new(clicks: mpsc::UnboundedSender<Opens>, appearance: Appearance) -> Self {
        let (wanted, queue) = mpsc::unbounded_channel();
        let health = Health::default();
        let thread_health = health.clone();
        let started =
            std::thread::Builder::new().name("notifications".to_owned()).spawn(move || match tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
            {
                Ok(runtime) => runtime.block_on(desktop::run(queue, clicks, appearance, &thread_health)),
                Err(error) => thread_health.failed(&error.to_string()),
            });
        if let Err(error) = started {
            health.failed(&error.to_string());
        }
        Self { wanted, health }
    }

    /// Why the last notification was not shown, in words; `None` when all is well.
    #[must_use]
    pub fn health(&self) -> Option<String> {
        self.health.get()
    }
}

impl Notify for Notifications {
    fn show(&self, notification: Notification) {
        if self.wanted.send(notification).is_err() {
            self.health.failed("the thread that shows them has ended");
        }
    }
}

/// How the last one went. A failure is logged when it begins and when it is over, not each time.
#[derive(Debug, Clone, Default)]
pub(crate) struct Health(Arc<Mutex<Option<String>>>);

impl Health {
    fn get(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn failed(&self, cause: &str) {
        let words = format!("notifications cannot be shown ({cause}); answers are in the window all the same");
        let earlier = self.0.lock().unwrap_or_else(PoisonError::into_inner).replace(words);
        if earlier.is_none() {
            tracing::warn!(cause, "notifications cannot be shown");
        }
    }

    fn well(&self) {
        if self.0.lock().unwrap_or_else(PoisonError::into_inner).take().is_some() {
            tracing::info!("notifications are shown again");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_remembered_until_one_is_shown() {
        let health = Health::default();
        assert_eq!(health.get(), None);
        health.failed("no daemon");
        assert!(health.get().is_some_and(|words| words.contains("no daemon")));
        health.well();
        assert_eq!(health.get(), None);
    }
}
