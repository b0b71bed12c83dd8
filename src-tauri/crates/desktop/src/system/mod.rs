//! What the computer does: it wakes up, the network comes and goes, nobody is there. The first two make the engine look at its clock
//! and its queue at once, instead of within half a minute; while nobody is there it reads less often. Nothing breaks where a
//! system does not say.

#[cfg(target_os = "linux")]
mod linux;
mod presence;
mod still;
mod untouched;

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
    /// Somebody went or came back: the screen was locked, the session is idle, or nothing was touched for a while.
    Away {
        /// Whether nobody is there.
        away: bool,
    },
}

/// Calls `tell` for each change, on threads of its own, for as long as the program runs. Of what the buses of Linux tell, it tells nothing
/// where they are not there.
#[cfg(target_os = "linux")]
pub fn watch_system(tell: impl Fn(SystemChange) + Clone + Send + 'static) {
    let presence = presence::Presence::default();
    linux::watch(linux::Bus::OfTheMachine, presence.clone(), tell.clone());
    linux::watch(linux::Bus::OfTheSession, presence.clone(), tell.clone());
    still::watch(|| untouched::x11::by(None), still::STILL_AFTER, presence, tell);
}

/// Calls `tell` when nobody is there any more, or somebody is back, on a thread of its own, for as long as the program runs. The engine
/// notices by its clock that the computer slept, and by its requests that there is no network.
#[cfg(windows)]
pub fn watch_system(tell: impl Fn(SystemChange) + Clone + Send + 'static) {
    still::watch(untouched::windows::by, still::STILL_AFTER, presence::Presence::default(), tell);
}

/// Calls `tell` when nobody is there any more, or somebody is back, on a thread of its own, for as long as the program runs. The engine
/// notices by its clock that the computer slept, and by its requests that there is no network.
#[cfg(target_os = "macos")]
pub fn watch_system(tell: impl Fn(SystemChange) + Clone + Send + 'static) {
    still::watch(untouched::macos::by, still::STILL_AFTER, presence::Presence::default(), tell);
}

/// [`watch_system`] on a bus of a test's own.
#[cfg(target_os = "linux")]
#[doc(hidden)]
pub fn watch_system_at(address: String, tell: impl Fn(SystemChange) + Send + 'static) {
    linux::watch(linux::Bus::At(address), presence::Presence::default(), tell);
}

/// [`watch_system`] on an X server of a test's own, where a while is as long as the test says.
#[cfg(target_os = "linux")]
#[doc(hidden)]
pub fn watch_screen_at(display: String, still_after: std::time::Duration, tell: impl Fn(SystemChange) + Send + 'static) {
    still::watch(move || untouched::x11::by(Some(&display)), still_after, presence::Presence::default(), tell);
}
