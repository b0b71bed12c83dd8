//! The local socket: how `aftercallctl` and a second `aftercall` reach the running program.
//!
//! It trusts the same user and nobody else: on Unix by a folder that only this user may enter and the user id of each peer, on Windows
//! by the access list of the pipe. What comes through it is still foreign: frames are bounded, slow clients are cut off, and no
//! number of clients makes the program forget the others.

mod conversation;
mod frame;
#[cfg(test)]
mod fuzz;
#[cfg(unix)]
mod listen_unix;
#[cfg(windows)]
mod listen_windows;
mod server;
#[cfg(test)]
mod tests;

#[cfg(unix)]
use listen_unix as listen;
#[cfg(windows)]
use listen_windows as listen;

pub use listen::SocketFault;
pub use server::{Door, serve};

use std::path::PathBuf;
use std::time::Duration;

/// Where to listen, and what is asked of clients.
#[derive(Debug, Clone)]
pub struct Config {
    /// The path of the socket; on Windows the name of the pipe, `\\.\pipe\...`.
    pub place: PathBuf,
    /// What is asked of clients.
    pub limits: Limits,
}

impl Config {
    /// The usual limits at a place.
    #[must_use]
    pub fn at(place: impl Into<PathBuf>) -> Self {
        Self { place: place.into(), limits: Limits::default() }
    }
}

/// What is asked of clients.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// A whole request must have come within this time, and a reply must have been taken within it.
    pub patience: Duration,
    /// Connections that are served at once; more wait their turn.
    pub connections: usize,
    /// Those of them that may be watches, which last; so that watches never keep call events out.
    pub watches: usize,
    /// How long the end of the program waits for answers that are being worked on: a part of the time that the whole end has.
    pub farewell: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { patience: Duration::from_secs(10), connections: 64, watches: 16, farewell: Duration::from_secs(1) }
    }
}
