//! Whether there is a place for the icon. Panels come and go: after login they often come later than we do.

/// Calls `tell` with true when a host for tray icons appears, and false when it goes, on a thread of its own, for as long as the program
/// runs. Does nothing without a session bus: there is no tray then and there will be none.
#[cfg(target_os = "linux")]
pub(crate) fn watch(tell: impl Fn(bool) + Send + 'static) {
    let started = std::thread::Builder::new().name("tray-host".to_owned()).spawn(move || {
        if let Err(error) = listen(&tell) {
            tracing::info!(%error, "no word of tray hosts that come or go");
        }
    });
    if let Err(error) = started {
        tracing::warn!(%error, "no thread to watch for a tray host");
    }
}

#[cfg(target_os = "linux")]
fn listen(tell: &impl Fn(bool)) -> zbus::Result<()> {
    let bus = zbus::blocking::Connection::session()?;
    let names = zbus::blocking::fdo::DBusProxy::new(&bus)?;
    for change in names.receive_name_owner_changed_with_args(&[(0, "org.kde.StatusNotifierWatcher")])? {
        tell(change.args()?.new_owner().is_some());
    }
    Ok(())
}

/// Other systems always have a place.
#[cfg(not(target_os = "linux"))]
pub(crate) fn watch(_: impl Fn(bool) + Send + 'static) {}
