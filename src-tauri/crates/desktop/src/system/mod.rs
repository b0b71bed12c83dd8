//! What the computer does: it wakes up, the network comes and goes, its screen is locked. The first two make the engine look
//! at its clock and its queue at once, instead of within half a minute; behind a locked screen it reads less often. Nothing
//! breaks where a system does not say.

#[cfg(target_os = "linux")]
mod linux;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SystemChange {
    /// The computer is about to sleep.
    Suspending,
    /// It woke up.
    Resumed,
    /// The network came or went.
    Network {
        /// Whether there is one.
        up: bool,
    },
    /// The screen was locked, or somebody is back.
    Screen {
        /// Whether it is locked.
        locked: bool,
    },
}

/// Calls `tell` for each change, on a thread of its own, for as long as the program runs. Does nothing where the system
/// does not say: no system bus, or a system other than Linux.
#[cfg(target_os = "linux")]
pub fn watch_system(tell: impl Fn(SystemChange) + Clone + Send + 'static) {
    linux::watch(linux::Bus::OfTheMachine, tell.clone());
    linux::watch(linux::Bus::OfTheSession, tell);
}

/// Calls `tell` for each change; this system does not say.
#[cfg(not(target_os = "linux"))]
pub fn watch_system(_tell: impl Fn(SystemChange) + Clone + Send + 'static) {}

/// [`watch_system`] on a bus of a test's own.
#[cfg(target_os = "linux")]
#[doc(hidden)]
pub fn watch_system_at(address: String, tell: impl Fn(SystemChange) + Send + 'static) {
    linux::watch(linux::Bus::At(address), tell);
}
