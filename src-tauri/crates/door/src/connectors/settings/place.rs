//! Where a phone system is, and how the way there is kept private.

use std::path::PathBuf;

/// What keeps a connection private.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Guard {
    /// It stays on this computer.
    Loopback,
    /// TLS.
    Tls {
        /// Trusted instead of the system's authorities: many phone systems have a certificate of their own.
        ca_file: Option<PathBuf>,
    },
    /// Nothing: the settings allow it.
    Plain,
}

/// Where a phone system is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Name or address, without brackets.
    pub host: String,
    /// Port.
    pub port: u16,
    /// What keeps the connection private.
    pub guard: Guard,
}
