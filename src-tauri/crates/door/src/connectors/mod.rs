//! Connectors: the program goes to the phone system and listens, where the phone system does not come to us.
//!
//! All are off until a table `door.<name>` in the settings says `enabled = true`; several may run at a time. All are
//! read-only: what they send is a login, a subscription and a ping, never a command about a call. A connection is loopback,
//! TLS, or a plain one that the settings allow by name (`allow_plain = true`).
//!
//! | Room | What it does |
//! | --- | --- |
//! | [`settings`] | the tables of the settings, read with faults that name their key |
//! | [`running`] | starts, stops and changes connectors: what the shell holds |
//! | [`keep`] | does that by the orders of the engine, behind the desk that all doors have |
//! | `connector` | what one phone system's module gives, and what it is given |
//! | `supervise` | keeps one connector alive: growing pauses, panics, health |
//! | `delivery` | hands events on, and keeps them a while when the engine cannot take them |
//! | `eavesdrop` | shows whoever watches what a phone system says, so many messages a second |
//! | `health` | what a person is told of a connector |
//! | `pause` | how long to wait before the next try |
//! | `dial` | a connection, plain or TLS, only to where the settings allow |
//! | `stream` | a protocol of bytes driven over a connection |
//! | `bounded`, `numbering`, `sip` | small things that several translations need |
//! | `baresip`, `asterisk`, `freeswitch`, `genesys` | one phone system each: `frames` (bytes into messages), `translate` (messages into call events; pure), `mod` (the login, and how both are put together) |

mod asterisk;
mod baresip;
mod bounded;
mod connector;
mod delivery;
mod dial;
mod eavesdrop;
mod fault;
mod freeswitch;
#[cfg(test)]
mod fuzz;
mod genesys;
mod health;
mod keep;
mod numbering;
mod pause;
pub mod running;
pub mod settings;
mod sip;
mod stream;
mod supervise;
#[cfg(test)]
mod trial;

pub use keep::keep;
pub use running::{CallSink, Connectors, Secrets};
