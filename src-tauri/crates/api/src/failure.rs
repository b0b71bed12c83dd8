//! When no reply came: whether the request may have arrived, and which step failed, in words.
//!
//! The errors below are never shown themselves: they name the whole address, with e-mail and telephone number in it.

use crate::transport::Limits;
use aftercall_core::ports::FaultClass;
use aftercall_core::view::WayStep;
use rustls::{AlertDescription, CertificateError};
use std::error::Error;
use std::io;
use std::time::Duration;

/// A failure on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// Whether the request may have arrived.
    pub(crate) class: FaultClass,
    /// One sentence.
    pub(crate) words: String,
    /// The step on the way that failed, where it is known to be one of those before a request.
    pub(crate) step: Option<WayStep>,
}

impl Failure {
    pub(crate) fn new(class: FaultClass, words: impl Into<String>) -> Self {
        Self { class, words: words.into(), step: None }
    }

    /// The same, known to have failed at a step before the request left.
    fn at((step, words): (WayStep, String)) -> Self {
        Self { class: FaultClass::SurelyNotSent, words, step: Some(step) }
    }
}

/// What it means that `error` came instead of a reply.
///
/// Only what happens before the request's first byte leaves is surely not sent: looking up the name, connecting, the
/// proxy, TLS. A reset connection is not: the service may have read the request before the connection broke.
pub(crate) fn without_reply(error: &reqwest::Error, host: &str, proxy: Option<&str>, limits: &Limits, adding: bool) -> Failure {
    if error.is_builder() {
        return Failure::new(FaultClass::SurelyNotSent, "the request's address cannot be used");
    }
    if error.is_connect() || error.is_dns() {
        return Failure::at(connecting(error, host, proxy, limits));
    }
    if error.is_timeout() {
        let seconds = limits.of(adding).as_secs_f32();
        return Failure::new(FaultClass::MaybeSent, format!("no answer from {host} within {seconds} s"));
    }
    Failure::new(FaultClass::MaybeSent, format!("the connection to {host} broke before an answer came"))
}

/// Which step of connecting failed, and what that usually means. Behind a proxy, names and connections are the proxy's.
fn connecting(error: &reqwest::Error, host: &str, proxy: Option<&str>, limits: &Limits) -> (WayStep, String) {
    if let Some(tls) = find::<rustls::Error>(error) {
        return (WayStep::Tls, secure(tls, host));
    }
    if says(error, "tunnel error") {
        let words = if says(error, "proxy authorization required") {
            "the proxy of this network wants a name and a password".to_owned()
        } else {
            format!("the proxy of this network did not connect to {host}")
        };
        return (WayStep::Proxy, words);
    }
    if error.is_dns() {
        return (WayStep::Name, name_not_found(host, proxy));
    }
    let next = next_hop(host, proxy);
    if error.is_timeout() {
        return (WayStep::Connect, no_connection(&next, limits.connect));
    }
    connection_failed(find_kind(error), &next)
}

/// The first computer on the way, in words.
pub(crate) fn next_hop(host: &str, proxy: Option<&str>) -> String {
    proxy.map_or_else(|| host.to_owned(), |proxy| format!("the proxy {proxy}"))
}

/// Its name leads nowhere.
pub(crate) fn name_not_found(host: &str, proxy: Option<&str>) -> String {
    match proxy {
        Some(proxy) => {
            format!("the name of the proxy {proxy} was not found: there is no network, or the system's proxy settings are wrong")
        }
        None => format!("the name {host} was not found: there is no network, or api.url is wrong"),
    }
}

/// It was waited for long enough.
pub(crate) fn no_connection(next: &str, limit: Duration) -> String {
    format!("no connection to {next} within {} s", limit.as_secs_f32())
}

/// What it means that a connection could not be made.
pub(crate) fn connection_failed(kind: Option<io::ErrorKind>, next: &str) -> (WayStep, String) {
    match kind {
        Some(io::ErrorKind::ConnectionRefused) => (WayStep::Connect, format!("{next} refused the connection")),
        Some(io::ErrorKind::NetworkUnreachable | io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkDown) => {
            (WayStep::Connect, format!("there is no network to {next}"))
        }
        Some(
            io::ErrorKind::ConnectionReset | io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionAborted | io::ErrorKind::BrokenPipe,
        ) => (WayStep::Tls, format!("{next} closed the connection before it was secure: a firewall, or TLS older than 1.2")),
        _ => (WayStep::Connect, format!("no connection to {next}")),
    }
}

fn secure(error: &rustls::Error, host: &str) -> String {
    use CertificateError as Certificate;
    match error {
        rustls::Error::InvalidCertificate(certificate) => match certificate {
            // A stranger who bears the name of a trusted authority: its signature is wrong.
            Certificate::UnknownIssuer | Certificate::BadSignature => format!(
                "TLS: the certificate of {host} is from an authority that this computer does not trust; behind a company proxy, its root certificate must be among the system's"
            ),
            Certificate::NotValidForName | Certificate::NotValidForNameContext { .. } => {
                format!("TLS: the certificate that was shown belongs to another host than {host}")
            }
            Certificate::Expired | Certificate::ExpiredContext { .. } => {
                format!("TLS: the certificate of {host} has expired, or the clock of this computer is wrong")
            }
            Certificate::NotValidYet | Certificate::NotValidYetContext { .. } => {
                format!("TLS: the certificate of {host} is not valid yet, or the clock of this computer is wrong")
            }
            Certificate::Revoked => format!("TLS: the certificate of {host} has been revoked"),
            _ => format!("TLS: the certificate of {host} cannot be trusted"),
        },
        rustls::Error::AlertReceived(AlertDescription::ProtocolVersion | AlertDescription::HandshakeFailure)
        | rustls::Error::PeerIncompatible(_) => format!("TLS: {host} does not offer TLS 1.2 or newer"),
        rustls::Error::InvalidMessage(_) => format!("TLS: {host} does not answer as a secure service does"),
        _ => format!("TLS: no secure connection to {host} could be made"),
    }
}

/// The first error of this type, also where an I/O error wraps it: `source` of those passes over what they wrap.
fn find<'e, T: Error + 'static>(error: &'e (dyn Error + 'static)) -> Option<&'e T> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<T>() {
            return Some(found);
        }
        if let Some(inner) = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref)
            && let Some(found) = find::<T>(inner)
        {
            return Some(found);
        }
        next = error.source();
    }
    None
}

/// The kind of the first I/O error that says more than "other".
fn find_kind(error: &(dyn Error + 'static)) -> Option<io::ErrorKind> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(io) = error.downcast_ref::<io::Error>() {
            if io.kind() != io::ErrorKind::Other {
                return Some(io.kind());
            }
            if let Some(kind) = io.get_ref().and_then(|inner| find_kind(inner)) {
                return Some(kind);
            }
        }
        next = error.source();
    }
    None
}

/// Whether an error of the chain begins with `words`. For errors whose types are not public.
fn says(error: &(dyn Error + 'static), words: &str) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        if error.to_string().contains(words) {
            return true;
        }
        next = error.source();
    }
    false
}
