//! Where a phone system may be: hosts and ports, and which of them are this computer.

use std::net::{IpAddr, Ipv6Addr};

/// `host:port`, `[::1]:port`, or a host alone with the port of `default`.
#[must_use]
pub fn host_and_port(text: &str, default: &str) -> Option<(String, u16)> {
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

/// Whether a host is this computer. `localhost` counts: dialling takes only its loopback addresses.
#[must_use]
pub fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// Labels of letters, digits, hyphens and underscores, with dots between them.
#[must_use]
pub fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len()) && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    text.len() <= 253 && text.split('.').all(is_label)
}

/// `https://host[:port]`, or `http://` on loopback, without a slash at the end.
#[must_use]
pub fn web_root(text: &str) -> Option<String> {
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
