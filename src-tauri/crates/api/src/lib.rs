//! nps.today over HTTP: requests, tolerant reading, classes of failures, the budget of calls.
//!
//! Most of the service is not documented (API reference, section 6). So this room sends the documented shapes, reads
//! whatever can be understood, and above all says of each failure whether the request may have arrived: nobody may be
//! asked twice for one call.
//!
//! | Module | What it settles |
//! | --- | --- |
//! | `connector` | from settings and a key to a service; what outlives a change of settings |
//! | `nps` | the operations, and the documented fallback for those that the service does not have |
//! | `adding`, `body`, `pgap` | the request that asks a customer, its shapes, and the p-gap reply |
//! | `read` | rows of replies, one file for each kind; `json` and `time` are what they are read with |
//! | `lists` | reading in pages |
//! | `endpoint`, `path`, `authorization`, `address` | what a request is made of |
//! | `transport` | one request, one reply, with limits of time and size |
//! | `class`, `failure`, `words` | what a reply, or none, means for what may be done next, and how to say it |
//! | `trial`, `proxy` | the way to the service step by step; the proxy that the system puts on it |
//! | `budget` | how many requests per second, and who goes first |
//! | `download` | releases, from another server by the same ways |

#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods))]

mod adding;
mod address;
mod authorization;
mod body;
mod budget;
mod class;
mod connector;
mod download;
mod endpoint;
mod failure;
#[cfg(test)]
mod fuzz;
mod json;
mod lists;
mod nps;
mod path;
mod pgap;
mod proxy;
mod read;
mod roots;
mod time;
mod transport;
mod trial;
mod words;

pub use connector::{Connector, TimeLimits};
pub use download::Downloader;
pub use nps::Nps;
