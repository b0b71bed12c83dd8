//! Settings: default < user < policy. Reading never fails as a whole: a wrong line falls back to the next layer that has
//! a value for its key, and is said with its line.
//!
//! | File | What it settles |
//! | --- | --- |
//! | `values` | the effective values, typed, with their defaults |
//! | [`keys`] | the one table of all keys: kind, limits, control in the window, place in the values |
//! | `kind` | what a value of a key may be |
//! | `checks` | addresses, e-mails, path templates, countries |
//! | [`place`] | hosts and ports of phone systems |
//! | [`door_tables`] | the tables of connectors, whose members are keys |
//! | `queues` | the rows of `[[queues]]` |
//! | `layer` | one file read into known keys and wrong lines |
//! | `source` | the policy as it was read, and the person it is for |
//! | `resolve` | the layers laid over each other |
//! | `edit` | changing one key in the text of a file, comments and order kept |

mod checks;
pub mod door_tables;
mod edit;
pub mod keys;
mod kind;
mod layer;
pub mod place;
mod queues;
mod resolve;
mod source;
mod values;

pub use checks::Check;
pub use edit::{set, unset};
pub use keys::{Key, Kind, find};
pub(crate) use queues::queue_form;
pub use resolve::{Fault, Resolved, resolve, unreadable};
pub use source::{MachineKey, Person, PolicyRead, PolicySource};
pub use values::{
    Account, Api, AuthScheme, BodyShape, DuringCalls, HttpDoor, KeychainUse, LocalQueue, NotifyKinds, NotifyRules, OnExpire, Origin, Paths,
    PgapRules, Privacy, ReadRules, Settings, SurveyRules, Theme, TransferRule, UncertainRule, UpdateRules, Window,
};

#[cfg(test)]
mod tests;
