//! When no reply came: whether the request may have arrived, and which step failed, in words.
//!
//! The errors below are never shown themselves: they name the whole address, with e-mail and telephone number in it.

use crate::transport::Limits;
use aftercall_core::ports::FaultClass;
use rustls::{AlertDescription, CertificateError};
use std::error::Error;
use std::io;

/// A failure on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// Whether the request may have arrived.
    pub(crate) class: FaultClass,
    /// One sentence.
    pub(crate) words: String,
}

impl Failure {
    pub(crate) fn new(class: FaultClass, words: impl Into<String>) -> Self {
        Self { class, words: words.into() }
    }
}

/// What it means that `error` came instead of a reply.
///
/// Only what happens before the request's first byte leaves is surely not sent: looking up the name, connecting, the
/// proxy, TLS. A reset connection is not: the service may have read the request before the connection broke.
pub(crate) fn without_reply(error: &reqwest::Error, host: &str, limits: &Limits, adding: bool) -> Failure {
    if error.is_builder() {
        return Failure::new(FaultClass::SurelyNotSent, "the request's address cannot be used");
    }
    if error.is_connect() || error.is_dns() {
        return Failure::new(FaultClass::SurelyNotSent, connecting(error, host, limits));
    }
    if error.is_timeout() {
        let seconds = limits.of(adding).as_secs_f32();
        return Failure::new(FaultClass::MaybeSent, format!("no answer from {host} within {seconds} s"));
    }
    Failure::new(FaultClass::MaybeSent, format!("the connection to {host} broke before an answer came"))
}

/// Which step of connecting failed, and what that usually means.
fn connecting(error: &reqwest::Error, host: &str, limits: &Limits) -> String {
    if let Some(tls) = find::<rustls::Error>(error) {
        return secure(tls, host);
    }
    if says(error, "tunnel error") {
        return if says(error, "proxy authorization required") {
            "the proxy of this network wants a name and a password".to_owned()
        } else {
            format!("the proxy of this network did not connect to {host}")
        };
    }
    if error.is_dns() {
        return format!("the name {host} was not found: there is no network, or api.url is wrong");
    }
    if error.is_timeout() {
        let seconds = limits.connect.as_secs_f32();
        return format!("no connection to {host} within {seconds} s");
    }
    match find_kind(error) {
        Some(io::ErrorKind::ConnectionRefused) => format!("{host} refused the connection"),
        Some(io::ErrorKind::NetworkUnreachable | io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkDown) => {
            format!("there is no network to {host}")
        }
        Some(
            io::ErrorKind::ConnectionReset | io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionAborted | io::ErrorKind::BrokenPipe,
        ) => format!("{host} closed the connection before it was secure: a firewall, or TLS older than 1.2"),
        _ => format!("no connection to {host}"),
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
