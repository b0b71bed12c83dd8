//! Where a phone system is, and how the way there is kept private.

use std::net::{IpAddr, Ipv6Addr};
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

/// `host:port`, `[::1]:port`, or a host alone with the port of `default`.
pub(super) fn host_and_port(text: &str, default: &str) -> Option<(String, u16)> {
    let default_port = || default.rsplit_once(':').and_then(|(_, port)| port.parse().ok());
    if text.parse::<Ipv6Addr>().is_ok() {
        return Some((text.to_owned(), default_port()?));
    }
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) => (host, port.parse().ok().filter(|port| *port != 0)?),
        None => (text, default_port()?),
    };
    let host = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    (is_domain(host) || host.parse::<IpAddr>().is_ok()).then(|| (host.to_owned(), port))
}

/// `localhost` counts: dialling takes only its loopback addresses.
pub(super) fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

pub(super) fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len()) && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    text.len() <= 253 && text.split('.').all(is_label)
}

/// `https://host[:port]`, or `http://` on loopback, without a slash at the end.
pub(super) fn web_root(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let (host, _) = host_and_port(rest, "host:443")?;
    let fits = match scheme {
        "https" => true,
        "http" => is_loopback(&host),
        _ => false,
    };
    fits.then(|| format!("{scheme}://{rest}"))
}
