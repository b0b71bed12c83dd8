//! When no reply came: whether the request may have arrived, and which step failed, in words.
//!
//! The errors below are never shown themselves: they name the whole address, with e-mail and telephone number in it.

use crate::transport::Limits;
use aftercall_core::error::Words;
use aftercall_core::ports::FaultClass;
use aftercall_core::text::Arg;
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
    pub(crate) words: Words,
    /// The step on the way that failed, where it is known to be one of those before a request.
    pub(crate) step: Option<WayStep>,
}

impl Failure {
    pub(crate) fn new(class: FaultClass, words: impl Into<Words>) -> Self {
        Self { class, words: words.into(), step: None }
    }

    /// The same, known to have failed at a step before the request left.
    fn at((step, words): (WayStep, Words)) -> Self {
        Self { class: FaultClass::SurelyNotSent, words, step: Some(step) }
    }
}

/// What it means that `error` came instead of a reply.
///
/// Only what happens before the request's first byte leaves is surely not sent: looking up the name, connecting, the
/// proxy, TLS. A reset connection is not: the service may have read the request before the connection broke.
pub(crate) fn without_reply(error: &reqwest::Error, host: &str, proxy: Option<&str>, limits: &Limits, adding: bool) -> Failure {
    if error.is_builder() {
        return Failure::new(FaultClass::SurelyNotSent, Words::of("way-address-unusable", Vec::new()));
    }
    if error.is_connect() || error.is_dns() {
        return Failure::at(connecting(error, host, proxy, limits));
    }
    if error.is_timeout() {
        return Failure::new(FaultClass::MaybeSent, about_host("way-no-answer", host, &[("seconds", seconds(limits.of(adding)))]));
    }
    Failure::new(FaultClass::MaybeSent, about_host("way-broke", host, &[]))
}

/// Which step of connecting failed, and what that usually means. Behind a proxy, names and connections are the proxy's.
fn connecting(error: &reqwest::Error, host: &str, proxy: Option<&str>, limits: &Limits) -> (WayStep, Words) {
    if let Some(tls) = find::<rustls::Error>(error) {
        return (WayStep::Tls, secure(tls, host));
    }
    if says(error, "tunnel error") {
        let words = if says(error, "proxy authorization required") {
            Words::of("way-proxy-password", Vec::new())
        } else {
            about_host("way-proxy-no-way", host, &[])
        };
        return (WayStep::Proxy, words);
    }
    if error.is_dns() {
        return (WayStep::Name, name_not_found(host, proxy));
    }
    let next = next_hop(host, proxy);
    if error.is_timeout() {
        return (WayStep::Connect, no_connection(next, limits.connect));
    }
    connection_failed(find_kind(error), next)
}

/// The first computer on the way, in words.
pub(crate) fn next_hop(host: &str, proxy: Option<&str>) -> Words {
    proxy.map_or_else(|| host.into(), |proxy| Words::of("way-proxy", vec![("proxy", proxy.into())]))
}

/// Its name leads nowhere.
pub(crate) fn name_not_found(host: &str, proxy: Option<&str>) -> Words {
    match proxy {
        Some(proxy) => Words::of("way-proxy-name-unknown", vec![("proxy", proxy.into())]),
        None => about_host("way-name-unknown", host, &[]),
    }
}

/// It was waited for long enough.
pub(crate) fn no_connection(next: Words, limit: Duration) -> Words {
    Words::about("way-no-connection-within", "next", next, vec![("seconds", seconds(limit))])
}

/// A message about the service's host.
pub(crate) fn about_host(id: &'static str, host: &str, more: &[(&'static str, Arg)]) -> Words {
    Words::of(id, [("host", Arg::from(host))].into_iter().chain(more.iter().cloned()).collect::<Vec<_>>())
}

/// A time limit. Those of tests are shorter than a second.
pub(crate) fn seconds(limit: Duration) -> Arg {
    Arg::Number(limit.as_secs_f64())
}

/// What it means that a connection could not be made.
pub(crate) fn connection_failed(kind: Option<io::ErrorKind>, next: Words) -> (WayStep, Words) {
    let (step, id) = match kind {
        Some(io::ErrorKind::ConnectionRefused) => (WayStep::Connect, "way-connection-refused"),
        Some(io::ErrorKind::NetworkUnreachable | io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkDown) => {
            (WayStep::Connect, "way-no-network")
        }
        Some(
            io::ErrorKind::ConnectionReset | io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionAborted | io::ErrorKind::BrokenPipe,
        ) => (WayStep::Tls, "way-closed-early"),
        _ => (WayStep::Connect, "way-no-connection"),
    };
    (step, Words::about(id, "next", next, Vec::new()))
}

fn secure(error: &rustls::Error, host: &str) -> Words {
    use CertificateError as Certificate;
    let id = match error {
        rustls::Error::InvalidCertificate(certificate) => match certificate {
            // A stranger who bears the name of a trusted authority: its signature is wrong.
            Certificate::UnknownIssuer | Certificate::BadSignature => "way-tls-stranger",
            Certificate::NotValidForName | Certificate::NotValidForNameContext { .. } => "way-tls-other-host",
            Certificate::Expired | Certificate::ExpiredContext { .. } => "way-tls-expired",
            Certificate::NotValidYet | Certificate::NotValidYetContext { .. } => "way-tls-not-yet",
            Certificate::Revoked => "way-tls-revoked",
            _ => "way-tls-untrusted",
        },
        rustls::Error::AlertReceived(AlertDescription::ProtocolVersion | AlertDescription::HandshakeFailure)
        | rustls::Error::PeerIncompatible(_) => "way-tls-too-old",
        rustls::Error::InvalidMessage(_) => "way-tls-other-answer",
        _ => "way-tls-none",
    };
    about_host(id, host, &[])
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

#[cfg(test)]
mod tests {
    use super::*;
    use aftercall_core::text::Texts;

    #[test]
    fn what_failed_is_said_in_the_language_of_whoever_reads_it() {
        let refused = |proxy| connection_failed(Some(io::ErrorKind::ConnectionRefused), next_hop("api.nps.today", proxy)).1;
        let limit = no_connection(next_hop("api.nps.today", Some("proxy:3128")), Duration::from_secs(10));
        for (language, words, expected) in [
            ("en", refused(None), "api.nps.today refused the connection"),
            ("da", refused(None), "api.nps.today afviste forbindelsen"),
            ("de", refused(Some("proxy:3128")), "der Proxyserver proxy:3128 hat die Verbindung abgelehnt"),
            ("sv", limit.clone(), "ingen anslutning till proxyn proxy:3128 inom 10 s"),
            ("fi", limit, "välityspalvelin proxy:3128: ei yhteyttä 10 sekunnissa"),
        ] {
            assert_eq!(words.say(&Texts::of(language)), expected);
        }
    }
}
