//! The tables `door.<name>` of the settings, read into what each connector needs. A table with a fault starts nothing and says
//! which key is wrong; guessing an agent or an address would report somebody else's calls.
//!
//! | Table | Keys beside `enabled` |
//! | --- | --- |
//! | `door.baresip` | `address` (loopback, default `127.0.0.1:4444`), `user` (only this account), `queue_from` (`none`, `account`, `display_name`) |
//! | `door.asterisk` | `address` (default `127.0.0.1:5038`), `tls`, `ca_file`, `allow_plain`, `user` (of the manager interface), `agent` (one or several: interface, member name or extension), `amd` |
//! | `door.freeswitch` | `address` (default `127.0.0.1:8021`), `tls`, `ca_file`, `allow_plain`, `agent` (one or several: user, extension or name of the agent) |
//! | `door.genesys` | `region` (such as `mypurecloud.de`) or `address`, `client_id`, `user_id` |
//!
//! Each key has its kind and its limits in core's table of settings, so that it can be set by itself and by policy. What is looked at here is the
//! table as a whole: what is missing, and what contradicts something else.
//!
//! Passwords never stand in a table: they are in the keychain (`aftercallctl door secret <name>`).

mod fields;
mod place;

pub use place::{Guard, Place};

use aftercall_core::error::{Refusal, RefusalCode, Words};
use fields::Fields;
use serde_json::Value;
use std::collections::BTreeMap;

/// The connectors, as the settings and the status name them.
pub const NAMES: [&str; 4] = ["baresip", "asterisk", "freeswitch", "genesys"];

/// Something in a table that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFault {
    /// With dots: `door.asterisk.agnet`.
    pub key: String,
    /// What is wrong and what is expected: the sentence after its key. Never a value.
    pub problem: Words,
}

impl TableFault {
    /// The whole sentence.
    fn sentence(&self) -> Words {
        Words::about("wrong-value", "problem", self.problem.clone(), [("subject", self.key.as_str().into())])
    }
}

/// What is wrong with a table, in one paragraph.
pub(super) fn all_in_one(faults: &[TableFault]) -> Words {
    let sentences: Vec<Words> = faults.iter().map(TableFault::sentence).collect();
    Words::new(move |texts| sentences.iter().map(|sentence| sentence.say(texts)).collect::<Vec<_>>().join(" "))
}

/// A connector that is switched on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// `door.baresip`
    Baresip(Baresip),
    /// `door.asterisk`
    Asterisk(Asterisk),
    /// `door.freeswitch`
    Freeswitch(Freeswitch),
    /// `door.genesys`
    Genesys(Genesys),
}

impl Wanted {
    /// Whether it logs in with a secret of the keychain.
    #[must_use]
    pub fn needs_secret(&self) -> bool {
        match self {
            Self::Baresip(_) => false,
            Self::Asterisk(_) | Self::Freeswitch(_) | Self::Genesys(_) => true,
        }
    }
}

/// What of a call of baresip names its queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QueueFrom {
    /// Nothing.
    #[default]
    None,
    /// The local account that was called.
    Account,
    /// The display name up to the first colon: `Sales: Jens`.
    DisplayName,
}

/// `door.baresip`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baresip {
    /// Always loopback: `ctrl_tcp` lets everybody in.
    pub place: Place,
    /// Only calls of this account: its user, or user and host.
    pub user: Option<String>,
    /// What names the queue.
    pub queue_from: QueueFrom,
}

/// `door.asterisk`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asterisk {
    /// Where.
    pub place: Place,
    /// The user of `manager.conf`.
    pub user: String,
    /// Our agent: interfaces (`PJSIP/1001`), member names, extensions (`1001`).
    pub agents: Vec<String>,
    /// Whether to hear what `AMD()` found (class `dialplan`: a lot on a busy link; `channelvars` do without).
    pub amd: bool,
}

/// `door.freeswitch`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freeswitch {
    /// Where.
    pub place: Place,
    /// Our agent: users or extensions (`1001`, `1001@pbx`), names of agents of `mod_callcenter`.
    pub agents: Vec<String>,
}

/// `door.genesys`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Genesys {
    /// Where tokens come from, without a slash at the end.
    pub login: String,
    /// Where channels come from, without a slash at the end.
    pub api: String,
    /// The OAuth client.
    pub client_id: String,
    /// Our agent's id.
    pub user_id: String,
}

/// Reads all tables: by name what is switched on, or the faults of its table. What is off is left out.
#[must_use]
pub fn read_all(tables: &BTreeMap<String, Value>) -> BTreeMap<&'static str, Result<Wanted, Vec<TableFault>>> {
    let read_one = |name: &'static str| read(name, tables.get(name)?).transpose().map(|read| (name, read));
    NAMES.into_iter().filter_map(read_one).collect()
}

/// Checks a table that a person wants to keep.
///
/// # Errors
/// `invalid_value` with `detail.faults`, each with its key and what is wrong, so that the words can stand beside the field.
pub fn check(name: &str, table: &Value) -> Result<(), Refusal> {
    let Some(name) = NAMES.into_iter().find(|known| *known == name) else {
        let words = Words::of("door-no-such-system", [("name", name.into()), ("known", NAMES.join(", ").into())]);
        return Err(Refusal::worded(RefusalCode::InvalidValue, words));
    };
    match read(name, table) {
        Ok(_) => Ok(()),
        Err(faults) => {
            let listed = faults.iter().map(|fault| (fault.key.clone(), fault.sentence())).collect();
            Err(Refusal::with_faults(RefusalCode::InvalidValue, all_in_one(&faults), listed))
        }
    }
}

/// Reads one table. `Ok(None)` when it is switched off or names no connector.
///
/// # Errors
/// All faults of the table, with their keys.
pub fn read(name: &'static str, table: &Value) -> Result<Option<Wanted>, Vec<TableFault>> {
    let mut fields = Fields::of(name, table)?;
    let enabled = fields.switch("enabled", false);
    let wanted = match name {
        "baresip" => baresip(&mut fields).map(Wanted::Baresip),
        "asterisk" => asterisk(&mut fields).map(Wanted::Asterisk),
        "freeswitch" => freeswitch(&mut fields).map(Wanted::Freeswitch),
        "genesys" => genesys(&mut fields).map(Wanted::Genesys),
        _ => None,
    };
    // A table that is switched off may be half filled in.
    if !enabled && !fields.is_wrong("enabled") {
        return Ok(None);
    }
    fields.finish()?;
    Ok(wanted)
}

fn baresip(fields: &mut Fields<'_>) -> Option<Baresip> {
    let place = fields.loopback("127.0.0.1:4444");
    let user = fields.text("user");
    let queue_from = fields
        .choice("queue_from", &[("none", QueueFrom::None), ("account", QueueFrom::Account), ("display_name", QueueFrom::DisplayName)]);
    Some(Baresip { place: place?, user, queue_from })
}

fn asterisk(fields: &mut Fields<'_>) -> Option<Asterisk> {
    let place = fields.place("127.0.0.1:5038");
    let user = fields.needed("user", "asterisk-user");
    let agents = fields.agents("asterisk-agent");
    let amd = fields.switch("amd", false);
    Some(Asterisk { place: place?, user: user?, agents: agents?, amd })
}

fn freeswitch(fields: &mut Fields<'_>) -> Option<Freeswitch> {
    let place = fields.place("127.0.0.1:8021");
    let agents = fields.agents("freeswitch-agent");
    Some(Freeswitch { place: place?, agents: agents? })
}

fn genesys(fields: &mut Fields<'_>) -> Option<Genesys> {
    let roots = fields.genesys_roots();
    let client_id = fields.needed("client_id", "client");
    let user_id = fields.needed("user_id", "user");
    if let Some(id) = &user_id
        && !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    {
        fields.fault("user_id", Words::of("must-be-id", []));
    }
    let (login, api) = roots?;
    Some(Genesys { login, api, client_id: client_id?, user_id: user_id? })
}

#[cfg(test)]
mod tests;
