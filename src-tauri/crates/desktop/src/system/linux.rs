//! logind and NetworkManager over the system bus, screen savers over the session's. None need be there, or be there yet.

use super::SystemChange;
use super::presence::{Presence, Sign};
use std::collections::HashMap;
use std::time::Duration;
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::{DBusProxy, PropertiesProxy};
use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::names::InterfaceName;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{MatchRule, Message};

/// Those who lock screens: each desktop has its own, all with one signal.
const SCREEN_SAVERS: [&str; 5] =
    ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.xfce.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver"];
const LOGIND: &str = "org.freedesktop.login1";
const LOGIND_PLACE: &str = "/org/freedesktop/login1";
const LOGIND_MANAGER: &str = "org.freedesktop.login1.Manager";
const LOGIND_SESSION: InterfaceName<'static> = InterfaceName::from_static_str_unchecked("org.freedesktop.login1.Session");

/// A service that has its name and does not answer must not keep us from hearing the others.
const PATIENCE: Duration = Duration::from_secs(2);

pub(super) enum Bus {
    OfTheMachine,
    OfTheSession,
    At(String),
}

pub(super) fn watch(bus: Bus, presence: Presence, tell: impl Fn(SystemChange) + Send + 'static) {
    let watched = std::thread::Builder::new().name("system".to_owned()).spawn(move || {
        if let Err(error) = listen(bus, &presence, tell) {
            tracing::debug!(%error, "the system does not say when it wakes up");
        }
    });
    if let Err(error) = watched {
        tracing::debug!(%error, "the system is not asked when it wakes up");
    }
}

fn listen(bus: Bus, presence: &Presence, tell: impl Fn(SystemChange)) -> zbus::Result<()> {
    // A test's bus plays a whole machine.
    let routes = matches!(bus, Bus::OfTheMachine).then_some(ROUTES);
    let bus = match &bus {
        Bus::OfTheMachine => Builder::system()?,
        Bus::OfTheSession => Builder::session()?,
        Bus::At(address) => Builder::address(address.as_str())?,
    };
    let bus = bus.method_timeout(PATIENCE).build()?;
    // Before the rules, so that no signal is missed; the rules name their senders, so that nobody else can play them.
    let signals = MessageIterator::from(&bus);
    let rules = DBusProxy::new(&bus)?;
    rules.add_match_rule(rule(LOGIND, LOGIND_MANAGER, "PrepareForSleep")?)?;
    rules.add_match_rule(rule("org.freedesktop.NetworkManager", "org.freedesktop.NetworkManager", "StateChanged")?)?;
    for saver in SCREEN_SAVERS {
        rules.add_match_rule(rule(saver, saver, "ActiveChanged")?)?;
    }
    let away = |sign, is_so| {
        if let Some(away) = presence.take(sign, is_so) {
            tell(SystemChange::Away { away });
        }
    };
    let session = own_session(&bus);
    if let Some(session) = &session {
        rules.add_match_rule(rule(LOGIND, "org.freedesktop.DBus.Properties", "PropertiesChanged")?)?;
        away(Sign::Idle, is_idle(&bus, session).unwrap_or(false));
    }
    for signal in signals {
        match read(&signal?, session.as_ref(), routes) {
            Some(Heard::Change(change)) => tell(change),
            Some(Heard::Sign(sign, is_so)) => away(sign, is_so),
            None => {}
        }
    }
    Ok(())
}

fn rule(sender: &'static str, interface: &'static str, member: &'static str) -> zbus::Result<MatchRule<'static>> {
    Ok(MatchRule::builder().msg_type(zbus::message::Type::Signal).sender(sender)?.interface(interface)?.member(member)?.build())
}

/// The session on whose screen we are. What a desktop starts by itself belongs to the user's own units and to no session; then it is
/// the one that logind shows for the user.
fn own_session(bus: &Connection) -> Option<OwnedObjectPath> {
    let logind = Proxy::new(bus, LOGIND, LOGIND_PLACE, LOGIND_MANAGER).ok()?;
    let named = || logind.call("GetSession", &(std::env::var("XDG_SESSION_ID").ok()?,)).ok();
    let of_process = || logind.call("GetSessionByPID", &(std::process::id(),)).ok();
    let shown = || {
        let user: OwnedObjectPath = logind.call("GetUser", &(rustix::process::getuid().as_raw(),)).ok()?;
        let user = Proxy::new(bus, LOGIND, user, "org.freedesktop.login1.User").ok()?;
        let (id, path): (String, OwnedObjectPath) = user.get_property("Display").ok()?;
        (!id.is_empty()).then_some(path)
    };
    named().or_else(of_process).or_else(shown)
}

fn is_idle(bus: &Connection, session: &OwnedObjectPath) -> Option<bool> {
    let properties = PropertiesProxy::builder(bus).destination(LOGIND).ok()?.path(session).ok()?.build().ok()?;
    properties.get(LOGIND_SESSION, "IdleHint").ok()?.try_into().ok()
}

/// NetworkManager knows the devices that it manages; the kernel knows all.
const ROUTES: &str = "/proc/net/route";

/// Whether there is a way out of this computer: a default route (destination 0) that is up (flag 1).
fn leads_out(routes: &str) -> bool {
    routes.lines().skip(1).any(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let flags = words.get(3).and_then(|flags| u32::from_str_radix(flags, 16).ok());
        words.get(1) == Some(&"00000000") && words.first() != Some(&"lo") && flags.is_some_and(|flags| flags & 1 == 1)
    })
}

enum Heard {
    Change(SystemChange),
    Sign(Sign, bool),
}

fn read(signal: &Message, session: Option<&OwnedObjectPath>, routes: Option<&str>) -> Option<Heard> {
    let header = signal.header();
    match header.member()?.as_str() {
        "PrepareForSleep" => {
            Some(Heard::Change(if signal.body().deserialize().ok()? { SystemChange::Suspending } else { SystemChange::Resumed }))
        }
        // NMState: 70 is the whole internet, 60 a site's own network; a service behind a company's door may be enough.
        "StateChanged" => {
            let managed = signal.body().deserialize::<u32>().ok()? >= 60;
            let other = || routes.and_then(|file| std::fs::read_to_string(file).ok()).is_some_and(|routes| leads_out(&routes));
            Some(Heard::Change(SystemChange::Network { up: managed || other() }))
        }
        "ActiveChanged" => Some(Heard::Sign(Sign::Locked, signal.body().deserialize().ok()?)),
        "PropertiesChanged" if header.path() == session.map(|path| &**path) => {
            let body = signal.body();
            let (interface, mut changed, _): (String, HashMap<String, OwnedValue>, Vec<String>) = body.deserialize().ok()?;
            let idle = changed.remove("IdleHint").filter(|_| interface == LOGIND_SESSION.as_str())?;
            match &*idle {
                Value::Bool(idle) => Some(Heard::Sign(Sign::Idle, *idle)),
                _ => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_out_is_a_default_route_that_is_up() {
        const HEAD: &str = "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\n";
        for (rows, expected) in [
            ("eth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\neth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\n", true),
            ("eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\n", false),
            ("eth0\t00000000\t0101A8C0\t0002\t0\t0\t100\t00000000\n", false),
            ("lo\t00000000\t00000000\t0001\t0\t0\t0\t00000000\n", false),
            ("", false),
            ("eth0\n\u{fffd}\t00000000", false),
        ] {
            assert_eq!(leads_out(&format!("{HEAD}{rows}")), expected, "{rows}");
        }
        assert!(!leads_out(""));
    }
}
