//! A connection to a phone system, only to where the settings allow and only in the way they allow.

use super::fault::Fault;
use super::settings::{Guard, Place};
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
        Err(_) => Err(Fault::passing(format!(
            "{} did not answer within {} s. Is the address right, and does a firewall let this computer through?",
            shown(place),
            PATIENCE.as_secs()
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
            let name = ServerName::try_from(place.host.clone())
                .map_err(|_| Fault::grave(format!("{} cannot be a name in a certificate.", place.host)))?;
            let stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await.map_err(|error| tls_fault(place, &error))?;
            Ok(Box::new(stream))
        }
    }
}

async fn tcp(place: &Place) -> Result<TcpStream, Fault> {
    let found = lookup_host((place.host.as_str(), place.port))
        .await
        .map_err(|_| Fault::passing(format!("The name {} cannot be found. Is it written right, and is there a network?", place.host)))?;
    let mut last = None;
    for address in found.filter(|address| place.guard != Guard::Loopback || address.ip().is_loopback()) {
        match TcpStream::connect(address).await {
            Ok(stream) => return Ok(stream),
            Err(error) => last = Some(error),
        }
    }
    Err(Fault::passing(match last {
        Some(error) if error.kind() == io::ErrorKind::ConnectionRefused => {
            format!("Nothing listens at {}. Is the phone system running, and is the interface switched on there?", shown(place))
        }
        Some(error) => format!("{} cannot be reached ({}).", shown(place), error.kind()),
        None => format!("{} has no loopback address.", place.host),
    }))
}

fn tls_config(ca_file: Option<&Path>) -> Result<ClientConfig, Fault> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let no_tls = |what: &dyn std::fmt::Display| Fault::grave(format!("TLS cannot be used: {what}."));
    let builder =
        ClientConfig::builder_with_provider(provider.clone()).with_safe_default_protocol_versions().map_err(|fault| no_tls(&fault))?;
    Ok(match ca_file {
        Some(file) => builder.with_root_certificates(roots(file)?).with_no_client_auth(),
        None => {
            let verifier = Verifier::new(provider).map_err(|_| no_tls(&"no certificates of authorities were found on this computer"))?;
            builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth()
        }
    })
}

fn roots(file: &Path) -> Result<RootCertStore, Fault> {
    let unusable = || Fault::grave("The file that ca_file names cannot be read, or holds no certificate in PEM form.");
    let mut store = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(file).map_err(|_| unusable())? {
        store.add(certificate.map_err(|_| unusable())?).map_err(|_| unusable())?;
    }
    if store.is_empty() { Err(unusable()) } else { Ok(store) }
}

fn tls_fault(place: &Place, error: &io::Error) -> Fault {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match inner {
        Some(rustls::Error::InvalidCertificate(why)) => Fault::grave(format!(
            "The certificate of {} is not trusted ({why:?}). If the phone system has a certificate of its own, name its file with ca_file.",
            shown(place)
        )),
        _ => Fault::passing(format!("{} does not speak TLS as expected ({}). Is the port the one for TLS?", shown(place), error.kind())),
    }
}

/// For words: a phone system's address is no secret.
pub(crate) fn shown(place: &Place) -> String {
    if place.host.contains(':') { format!("[{}]:{}", place.host, place.port) } else { format!("{}:{}", place.host, place.port) }
}
