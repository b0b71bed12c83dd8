//! The system's "do not disturb", where it can be read: KDE (the `Inhibited` of its notification server), dunst (`paused`) and Xfce
//! (`/do-not-disturb` of xfce4-notifyd). GNOME holds messages back by itself and tells nobody.
//!
//! None of them is sure to announce a change, so they are asked every few seconds; each answers from memory.

/// Calls `tell` with whether the system wants quiet, at first if it does and then whenever that changes, for as long as the program
/// runs. Does nothing where the system does not say.
#[cfg(target_os = "linux")]
pub fn watch_do_not_disturb(tell: impl Fn(bool) + Send + 'static) {
    let watched = std::thread::Builder::new().name("do-not-disturb".to_owned()).spawn(move || {
        if let Err(error) = linux::watch(zbus::blocking::Connection::session, linux::STEP, tell) {
            tracing::debug!(%error, "the system does not say whether it wants quiet");
        }
    });
    if let Err(error) = watched {
        tracing::debug!(%error, "the system is not asked whether it wants quiet");
    }
}

/// This system does not say.
#[cfg(not(target_os = "linux"))]
pub fn watch_do_not_disturb(_tell: impl Fn(bool) + Send + 'static) {}

/// Whether the desktop on this bus wants quiet; for tests.
#[cfg(target_os = "linux")]
#[doc(hidden)]
#[must_use]
pub fn wants_quiet_at(address: &str) -> bool {
    let bus = zbus::blocking::connection::Builder::address(address).and_then(zbus::blocking::connection::Builder::build);
    bus.is_ok_and(|bus| linux::wants_quiet(&bus))
}

#[cfg(target_os = "linux")]
mod linux {
    use std::time::Duration;
    use zbus::blocking::Connection;
    use zbus::zvariant::OwnedValue;

    /// A person who switches it on does not expect the message of this very moment to be held.
    pub(super) const STEP: Duration = Duration::from_secs(10);

    const SERVER: &str = "org.freedesktop.Notifications";
    const SERVER_PATH: &str = "/org/freedesktop/Notifications";
    /// Properties of notification servers that say so.
    const PROPERTIES: [(&str, &str); 2] = [(SERVER, "Inhibited"), ("org.dunstproject.cmd0", "paused")];
    const XFCONF: &str = "org.xfce.Xfconf";

    pub(super) fn watch(connect: impl Fn() -> zbus::Result<Connection>, step: Duration, tell: impl Fn(bool)) -> zbus::Result<()> {
        let bus = connect()?;
        let mut quiet = false;
        loop {
            let now = wants_quiet(&bus);
            if now != quiet {
                quiet = now;
                tell(quiet);
            }
            std::thread::sleep(step);
        }
    }

    pub(super) fn wants_quiet(bus: &Connection) -> bool {
        let server_runs = has_owner(bus, SERVER);
        let by_server = || PROPERTIES.iter().any(|(interface, property)| server_says(bus, interface, property) == Some(true));
        (server_runs && by_server()) || (has_owner(bus, XFCONF) && xfce_says(bus) == Some(true))
    }

    /// A server that does not run must not be started by a question.
    fn has_owner(bus: &Connection, name: &'static str) -> bool {
        let dbus = zbus::blocking::fdo::DBusProxy::new(bus);
        dbus.and_then(|dbus| Ok(dbus.name_has_owner(zbus::names::BusName::from_static_str(name)?)?)).unwrap_or(false)
    }

    fn server_says(bus: &Connection, interface: &str, property: &str) -> Option<bool> {
        let get = (interface, property);
        let answer = bus.call_method(Some(SERVER), SERVER_PATH, Some("org.freedesktop.DBus.Properties"), "Get", &get).ok()?;
        truth(answer.body().deserialize().ok()?)
    }

    fn xfce_says(bus: &Connection) -> Option<bool> {
        let get = ("xfce4-notifyd", "/do-not-disturb");
        let answer = bus.call_method(Some(XFCONF), "/org/xfce/Xfconf", Some(XFCONF), "GetProperty", &get).ok()?;
        truth(answer.body().deserialize().ok()?)
    }

    fn truth(value: OwnedValue) -> Option<bool> {
        bool::try_from(value).ok()
    }
}
