//! The rules of Aftercall. No input or output: pure state machines, and the engine task that owns all state.
//!
//! | Room | What it settles |
//! | --- | --- |
//! | [`call`] | what a door reports, how reports become one call, what is kept of it |
//! | [`id`] | names of calls, answers, campaigns and surveys |
//! | [`phone`] | what is a telephone number, and how it is shown |
//! | [`policy`] | whether a call is surveyed, and through which campaign |
//! | [`outbox`] | what becomes of a survey: the state machine |
//! | [`pgap`] | questions to the agent |
//! | [`response`] | customers' answers and what is new about them |
//! | [`score`], [`learning`] | honest numbers |
//! | [`settings`] | default < user < policy |
//! | [`api_key`] | what an API key may be |
//! | [`request`] | what people and doors may ask of the engine |
//! | [`error`] | why a request is refused: closed codes, words in any language |
//! | [`view`] | what windows, tray and console show: comparable values |
//! | [`ports`] | what the engine needs of the world |
//! | `personal` | what may be printed of persons: nothing |
//! | [`raw`] | what of a foreign event may be shown |
//! | [`redact`] | what a bug report may hold |
//! | [`engine`] | the one task that owns all state |
//! | [`update`] | which release is newer, and what it must say of itself |
//! | [`text`] | words for people |

#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods))]

pub mod api_key;
pub mod call;
pub mod engine;
pub mod error;
pub mod id;
pub mod learning;
pub mod outbox;
mod personal;
pub mod pgap;
pub mod phone;
pub mod policy;
pub mod ports;
pub mod raw;
pub mod redact;
pub mod request;
pub mod response;
pub mod score;
pub mod settings;
pub mod text;
pub mod update;
pub mod view;

#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod testing;
