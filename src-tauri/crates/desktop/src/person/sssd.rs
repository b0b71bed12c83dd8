//! SSSD over the system bus (`org.freedesktop.sssd.infopipe`).

use std::collections::HashMap;
use std::time::Duration;
use zbus::blocking::connection::Builder;
use zbus::zvariant::OwnedValue;

const NAME: &str = "org.freedesktop.sssd.infopipe";
const PATH: &str = "/org/freedesktop/sssd/infopipe";
/// A directory that cannot be reached must not hold up the start.
const LONGEST: Duration = Duration::from_secs(3);

pub(super) enum Bus {
    OfTheMachine,
    At(String),
}

/// The first address; `None` where the directory has none.
pub(super) fn mail(bus: Bus, login: &str) -> zbus::Result<Option<String>> {
    let builder = match &bus {
        Bus::OfTheMachine => Builder::system()?,
        Bus::At(address) => Builder::address(address.as_str())?,
    };
    let bus = builder.method_timeout(LONGEST).build()?;
    let told = bus.call_method(Some(NAME), PATH, Some(NAME), "GetUserAttr", &(login, vec!["mail"]))?;
    let mut attributes: HashMap<String, OwnedValue> = told.body().deserialize()?;
    let addresses = attributes.remove("mail").map(Vec::<String>::try_from).transpose()?.unwrap_or_default();
    Ok(addresses.into_iter().find(|address| address.contains('@')))
}
