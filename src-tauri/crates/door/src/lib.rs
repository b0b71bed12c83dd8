//! The ways in: how call events and wishes reach the engine from outside the program.
//!
//! | Room | What it is |
//! | --- | --- |
//! | [`wire`] | the frames and messages of the local socket, the same on both sides |
//! | [`desk`] | what stands behind a door: the running program, as a door sees it |
//! | [`socket`] | the server of the local socket (Windows: a named pipe), for this user only |
//! | [`http`] | local HTTP on loopback, off by default |
//! | [`link`] | `aftercall:` links |
//! | [`report`] | what HTTP and links say of a call, field by field |
//! | [`connectors`] | phone systems that we listen to: Asterisk, FreeSWITCH, baresip, Genesys Cloud |
//! | [`archive`] | the file of a bug report |
//! | [`client`] | the other end: blocking and without a runtime, so that it starts in milliseconds |
//! | [`ctl`] | the command line of `aftercallctl` |

#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods))]

pub mod archive;
pub mod client;
pub mod connectors;
pub mod ctl;
pub mod desk;
#[cfg(unix)]
mod folder;
pub mod http;
pub mod link;
pub mod report;
pub mod socket;
#[cfg(windows)]
mod user;
pub mod wire;

#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod trial;
