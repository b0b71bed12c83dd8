//! A connection to a phone system, only to where the settings allow and only in the way they allow.

use super::fault::Fault;
use super::settings::{Guard, Place};
use aftercall_core::error::Words;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::Verifier;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

/// Name, connection and TLS together.
const PATIENCE: Duration = Duration::from_secs(10);

/// A connection, whatever it is made of.
pub(crate) trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Wire for T {}

/// Connects.
pub(crate) async fn dial(place: &Place) -> Result<Box<dyn Wire>, Fault> {
    match timeout(PATIENCE, connect(place)).await {
        Ok(connected) => connected,
        Err(_) => Err(Fault::passing(Words::of(
            "door-no-answer",
            [("place", shown(place).into()), ("seconds", PATIENCE.as_secs().to_string().into())],
        ))),
    }
}

async fn connect(place: &Place) -> Result<Box<dyn Wire>, Fault> {
    let stream = tcp(place).await?;
    // Frames are small and each matters at once.
    let _ = stream.set_nodelay(true);
    match &place.guard {
        Guard::Loopback | Guard::Plain => Ok(Box::new(stream)),
        Guard::Tls { ca_file } => {
            let config = tls_config(ca_file.as_deref())?;
            let name = ServerName::try_from(place.host.clone()).map_err(|_| Fault::grave(about_host("door-no-certificate-name", place)))?;
            let stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await.map_err(|error| tls_fault(place, &error))?;
            Ok(Box::new(stream))
        }
    }
}

async fn tcp(place: &Place) -> Result<TcpStream, Fault> {
    let found = lookup_host((place.host.as_str(), place.port)).await.map_err(|_| Fault::passing(about_host("door-name-unknown", place)))?;
    let mut last = None;
    for address in found.filter(|address| place.guard != Guard::Loopback || address.ip().is_loopback()) {
        match TcpStream::connect(address).await {
            Ok(stream) => return Ok(stream),
            Err(error) => last = Some(error),
        }
    }
    Err(Fault::passing(match last {
        Some(error) if error.kind() == io::ErrorKind::ConnectionRefused => about("door-nothing-listens", place),
        Some(error) => because("door-unreachable", place, error.kind().to_string()),
        None => about_host("door-no-loopback", place),
    }))
}

fn tls_config(ca_file: Option<&Path>) -> Result<ClientConfig, Fault> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let no_tls = |fault: rustls::Error| Fault::grave(Words::of("door-no-tls", [("why", fault.to_string().into())]));
    let builder = ClientConfig::builder_with_provider(provider.clone()).with_safe_default_protocol_versions().map_err(no_tls)?;
    Ok(match ca_file {
        Some(file) => builder.with_root_certificates(roots(file)?).with_no_client_auth(),
        None => {
            let verifier = Verifier::new(provider).map_err(|_| Fault::grave(Words::of("door-no-authorities", [])))?;
            builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth()
        }
    })
}

fn roots(file: &Path) -> Result<RootCertStore, Fault> {
    let unusable = || Fault::grave(Words::of("door-ca-file", []));
    let mut store = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(file).map_err(|_| unusable())? {
        store.add(certificate.map_err(|_| unusable())?).map_err(|_| unusable())?;
    }
    if store.is_empty() { Err(unusable()) } else { Ok(store) }
}

fn tls_fault(place: &Place, error: &io::Error) -> Fault {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match inner {
        Some(rustls::Error::InvalidCertificate(why)) => Fault::grave(because("door-untrusted", place, format!("{why:?}"))),
        _ => Fault::passing(because("door-not-tls", place, error.kind().to_string())),
    }
}

/// What is said of a place.
pub(crate) fn about(id: &'static str, place: &Place) -> Words {
    Words::of(id, [("place", shown(place).into())])
}

/// The same with what the system says of it.
fn because(id: &'static str, place: &Place, why: String) -> Words {
    Words::of(id, [("place", shown(place).into()), ("why", why.into())])
}

fn about_host(id: &'static str, place: &Place) -> Words {
    Words::of(id, [("host", place.host.as_str().into())])
}

/// For words: a phone system's address is no secret.
pub(crate) fn shown(place: &Place) -> String {
    if place.host.contains(':') { format!("[{}]:{}", place.host, place.port) } else { format!("{}:{}", place.host, place.port) }
}
