//! Reads the members of one table and collects what is wrong with them.

use super::TableFault;
use super::place::{Guard, Place};
use aftercall_core::error::Words;
use aftercall_core::settings::{Check, place};
use serde_json::{Map, Value};
use std::path::PathBuf;

const MOST_AGENTS: u32 = 16;

/// One table while it is read.
pub(super) struct Fields<'a> {
    name: &'static str,
    table: &'a Map<String, Value>,
    asked: Vec<&'static str>,
    faults: Vec<TableFault>,
}

impl<'a> Fields<'a> {
    pub(super) fn of(name: &'static str, table: &'a Value) -> Result<Self, Vec<TableFault>> {
        match table.as_object() {
            Some(table) => Ok(Self { name, table, asked: Vec::new(), faults: Vec::new() }),
            None => {
                let key = format!("door.{name}");
                Err(vec![TableFault { key, problem: Words::of("must-be-table", []) }])
            }
        }
    }

    pub(super) fn fault(&mut self, key: &str, problem: Words) {
        self.faults.push(TableFault { key: format!("door.{}.{key}", self.name), problem });
    }

    pub(super) fn is_wrong(&self, key: &str) -> bool {
        let key = format!("door.{}.{key}", self.name);
        self.faults.iter().any(|fault| fault.key == key)
    }

    fn get(&mut self, key: &'static str) -> Option<&'a Value> {
        self.asked.push(key);
        self.table.get(key).filter(|value| !value.is_null())
    }

    pub(super) fn switch(&mut self, key: &'static str, default: bool) -> bool {
        match self.get(key) {
            None => default,
            Some(Value::Bool(on)) => *on,
            Some(_) => {
                self.fault(key, Words::of("must-be-switch", []));
                default
            }
        }
    }

    /// A text of one line. Line ends would be commands of our own in protocols of lines.
    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        let value = self.get(key)?;
        match value.as_str().and_then(|text| Check::Line.take(text)) {
            Some(text) => Some(text),
            None => {
                self.fault(key, Words::of("must-be-line", []));
                None
            }
        }
    }

    /// A text without which nothing can begin; `what` is said of it (`must-name`).
    pub(super) fn needed(&mut self, key: &'static str, what: &'static str) -> Option<String> {
        let text = self.text(key);
        if text.is_none() && !self.is_wrong(key) {
            self.fault(key, missing(what));
        }
        text
    }

    pub(super) fn choice<T: Copy + Default>(&mut self, key: &'static str, choices: &[(&str, T)]) -> T {
        let Some(value) = self.get(key) else {
            return T::default();
        };
        match choices.iter().find(|(word, _)| value.as_str() == Some(*word)) {
            Some((_, choice)) => *choice,
            None => {
                let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
                self.fault(key, Words::of("must-be-choice", [("words", words.join(", ").into())]));
                T::default()
            }
        }
    }

    /// `agent`: a text or a list of texts. An extension may be written as a number.
    pub(super) fn agents(&mut self, what: &'static str) -> Option<Vec<String>> {
        let entries = match self.get("agent") {
            None => {
                self.fault("agent", missing(what));
                return None;
            }
            Some(Value::Array(entries)) => entries.as_slice(),
            Some(one) => std::slice::from_ref(one),
        };
        match texts(entries) {
            Some(agents) if (1..=MOST_AGENTS as usize).contains(&agents.len()) => Some(agents),
            _ => {
                self.fault("agent", Words::about("must-be-agents", "what", named(what), [("most", MOST_AGENTS.into())]));
                None
            }
        }
    }

    /// An address that must be on this computer.
    pub(super) fn loopback(&mut self, default: &str) -> Option<Place> {
        let text = self.text("address").unwrap_or_else(|| default.to_owned());
        match place::host_and_port(&text, default) {
            Some((host, port)) if place::is_loopback(&host) => Some(Place { host, port, guard: Guard::Loopback }),
            Some(_) => {
                self.fault("address", Words::of("must-be-address.own", []));
                None
            }
            None => {
                self.fault("address", Words::of("must-be-address.own", []));
                None
            }
        }
    }

    /// An address anywhere: loopback, TLS, or plain where the table says so.
    pub(super) fn place(&mut self, default: &str) -> Option<Place> {
        let text = self.text("address").unwrap_or_else(|| default.to_owned());
        let tls = self.switch("tls", false);
        let allow_plain = self.switch("allow_plain", false);
        let ca_file = self.text("ca_file").map(PathBuf::from);
        if ca_file.is_some() && !tls {
            self.fault("ca_file", Words::of("must-be-with-tls", []));
        }
        if tls && allow_plain {
            self.fault("allow_plain", Words::of("must-be-plain-or-tls", []));
        }
        let Some((host, port)) = place::host_and_port(&text, default) else {
            self.fault("address", Words::of("must-be-address", []));
            return None;
        };
        let guard = match (tls, place::is_loopback(&host), allow_plain) {
            (true, _, _) => Guard::Tls { ca_file },
            (false, true, _) => Guard::Loopback,
            (false, false, true) => Guard::Plain,
            (false, false, false) => {
                self.fault("address", Words::of("must-be-private", []));
                return None;
            }
        };
        Some(Place { host, port, guard })
    }

    /// `region`, or `address` of a service of one's own: where tokens and where channels come from.
    pub(super) fn genesys_roots(&mut self) -> Option<(String, String)> {
        let (region, address) = (self.text("region"), self.text("address"));
        match (region, address) {
            (Some(region), None) if place::is_domain(&region) => Some((format!("https://login.{region}"), format!("https://api.{region}"))),
            (Some(_), None) => {
                self.fault("region", Words::of("must-be-domain", []));
                None
            }
            (None, Some(address)) => match place::web_root(&address) {
                Some(root) => Some((root.clone(), root)),
                None => {
                    self.fault("address", Words::of("must-be-address.web", []));
                    None
                }
            },
            (Some(_), Some(_)) => {
                self.fault("address", Words::of("must-be-region-or-address", []));
                None
            }
            (None, None) => {
                self.fault("region", missing("region"));
                None
            }
        }
    }

    /// All faults, with unknown members named.
    pub(super) fn finish(mut self) -> Result<(), Vec<TableFault>> {
        let unknown: Vec<&String> = self.table.keys().filter(|key| !self.asked.contains(&key.as_str())).collect();
        let known = self.asked.join(", ");
        for key in unknown {
            let secret = ["password", "secret", "client_secret", "token"].contains(&key.as_str());
            let advice = match secret {
                true => Words::of("must-be-known.secret", [("door", self.name.into())]),
                false => Words::of("must-be-known", [("known", known.as_str().into())]),
            };
            self.fault(key, advice);
        }
        if self.faults.is_empty() { Ok(()) } else { Err(self.faults) }
    }
}

/// What a key holds, in words.
fn named(what: &'static str) -> Words {
    Words::of("must-name", [("what", what.into())])
}

fn missing(what: &'static str) -> Words {
    Words::about("must-not-be-missing", "what", named(what), [])
}

fn texts(entries: &[Value]) -> Option<Vec<String>> {
    let one = |entry: &Value| match entry {
        Value::String(text) => Check::Line.take(text),
        Value::Number(number) => number.as_u64().map(|number| number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    entries.iter().map(one).collect()
}
