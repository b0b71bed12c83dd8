//! logind and NetworkManager over the system bus, screen savers over the session's. None need be there, or be there yet.

use super::SystemChange;
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::{MatchRule, Message};

/// Those who lock screens: each desktop has its own, all with one signal.
const SCREEN_SAVERS: [&str; 5] =
    ["org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.xfce.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver"];

pub(super) enum Bus {
    OfTheMachine,
    OfTheSession,
    At(String),
}

pub(super) fn watch(bus: Bus, tell: impl Fn(SystemChange) + Send + 'static) {
    let watched = std::thread::Builder::new().name("system".to_owned()).spawn(move || {
        if let Err(error) = listen(bus, tell) {
            tracing::debug!(%error, "the system does not say when it wakes up");
        }
    });
    if let Err(error) = watched {
        tracing::debug!(%error, "the system is not asked when it wakes up");
    }
}

fn listen(bus: Bus, tell: impl Fn(SystemChange)) -> zbus::Result<()> {
    let bus: Connection = match bus {
        Bus::OfTheMachine => Connection::system()?,
        Bus::OfTheSession => Connection::session()?,
        Bus::At(address) => Builder::address(address.as_str())?.build()?,
    };
    // Before the rules, so that no signal is missed; the rules name their senders, so that nobody else can play them.
    let signals = MessageIterator::from(&bus);
    let rules = DBusProxy::new(&bus)?;
    rules.add_match_rule(rule("org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep")?)?;
    rules.add_match_rule(rule("org.freedesktop.NetworkManager", "org.freedesktop.NetworkManager", "StateChanged")?)?;
    for saver in SCREEN_SAVERS {
        rules.add_match_rule(rule(saver, saver, "ActiveChanged")?)?;
    }
    for signal in signals {
        if let Some(change) = read(&signal?) {
            tell(change);
        }
    }
    Ok(())
}

fn rule(sender: &'static str, interface: &'static str, member: &'static str) -> zbus::Result<MatchRule<'static>> {
    Ok(MatchRule::builder().msg_type(zbus::message::Type::Signal).sender(sender)?.interface(interface)?.member(member)?.build())
}

fn read(signal: &Message) -> Option<SystemChange> {
    let header = signal.header();
    match header.member()?.as_str() {
        "PrepareForSleep" => Some(if signal.body().deserialize().ok()? { SystemChange::Suspending } else { SystemChange::Resumed }),
        // NMState: 70 is the whole internet, 60 a site's own network; a service behind a company's door may be enough.
        "StateChanged" => Some(SystemChange::Network { up: signal.body().deserialize::<u32>().ok()? >= 60 }),
        "ActiveChanged" => Some(SystemChange::Screen { locked: signal.body().deserialize().ok()? }),
        _ => None,
    }
}
