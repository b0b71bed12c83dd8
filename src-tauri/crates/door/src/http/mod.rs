//! Local HTTP: for phone systems and web pages that can post, and for nothing else (interface.md, "Local HTTP door").
//!
//! Any program on this computer and any web page in a browser can reach a port on loopback. So it is off by default, and every request
//! passes the checks in this order before anything of its body is believed: `Host` against pages that renamed themselves to 127.0.0.1,
//! `Origin` against foreign pages, the token, path and method, kind and size of the body, the rate, and each field.
//! A connection carries one request: nothing is kept alive that somebody could sit on.
//!
//! | File | What it settles |
//! | --- | --- |
//! | `keep` | opens, moves and closes the door as settings change |
//! | `server` | connections: how many, how long |
//! | `checks` | who may ask: host, origin, token |
//! | `answer` | one request, from the first check to the reply |
//! | `body` | the fields of a report |
//! | `pace` | five a second |
//! | `reply` | what goes back |

mod answer;
mod body;
mod checks;
#[cfg(test)]
mod fuzz;
mod keep;
mod pace;
mod reply;
mod server;
#[cfg(test)]
mod tests;

pub use keep::keep;

use std::time::Duration;

/// The largest body, in bytes (interface.md).
pub const LARGEST_BODY: usize = 8 * 1024;
/// Requests that are taken in a second (architecture.md, "Doors").
pub const REQUESTS_A_SECOND: usize = 5;

/// What is asked of clients.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    /// Head and body must each have come within this time.
    pub(crate) patience: Duration,
    /// The whole connection, reply and all.
    pub(crate) connection: Duration,
    /// Connections that are served at once; more wait their turn.
    pub(crate) connections: usize,
    /// How long a door that closes waits for requests that are being worked on.
    pub(crate) farewell: Duration,
    /// A port that is taken is tried again after so long.
    pub(crate) again: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            patience: Duration::from_secs(5),
            connection: Duration::from_secs(15),
            connections: 32,
            farewell: Duration::from_secs(1),
            again: Duration::from_secs(10),
        }
    }
}
