//! Linux: what the Secret Service would say, asked over D-Bus without waking a person.
//!
//! Through `keyring` a locked collection reads as "no entry", and a search that meets a locked item opens a password
//! prompt. Taking either for an answer would sign the agent out, or greet them with a prompt at every start. So this
//! looks first (`org.freedesktop.secrets`, API draft 0.2).

use super::store::SERVICE;
use std::collections::HashMap;
use zbus::blocking::{Connection, Proxy, fdo::DBusProxy};
use zbus::zvariant::{ObjectPath, OwnedObjectPath};

const NAME: &str = "org.freedesktop.secrets";
const PATH: &str = "/org/freedesktop/secrets";
const INTERFACE: &str = "org.freedesktop.Secret.Service";
const COLLECTION: &str = "org.freedesktop.Secret.Collection";

/// What a look found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Our item is there and open.
    Item,
    /// There is surely no item of ours.
    NoItem,
    /// There may be one, behind a lock.
    Locked,
    /// There is a keychain program without any keyring to put an item in.
    NoCollection,
    /// No session bus, or nobody who keeps secrets on it.
    Absent,
}

/// Looks for the item of one home. Blocks for the time of a few D-Bus calls.
pub(super) fn look(home_name: &str) -> zbus::Result<Look> {
    let Ok(bus) = Connection::session() else { return Ok(Look::Absent) };
    let names = DBusProxy::new(&bus)?;
    let there = names.name_has_owner(NAME.try_into()?)? || names.list_activatable_names()?.iter().any(|name| name.as_str() == NAME);
    if !there {
        return Ok(Look::Absent);
    }
    let service = Proxy::new(&bus, NAME, PATH, INTERFACE)?;
    let wanted = HashMap::from([("service", SERVICE), ("username", home_name)]);
    let (open, locked): (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) = service.call("SearchItems", &(wanted,))?;
    if !locked.is_empty() {
        return Ok(Look::Locked);
    }
    if !open.is_empty() {
        return Ok(Look::Item);
    }
    let default: OwnedObjectPath = service.call("ReadAlias", &("default",))?;
    if default.as_str() == "/" {
        return Ok(Look::NoCollection);
    }
    let is_locked = is_locked(&bus, default.as_ref())?;
    Ok(if is_locked { Look::Locked } else { Look::NoItem })
}

fn is_locked(bus: &Connection, collection: ObjectPath<'_>) -> zbus::Result<bool> {
    Proxy::new(bus, NAME, collection, COLLECTION)?.get_property("Locked")
}
