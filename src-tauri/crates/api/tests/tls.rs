//! What happens before the first byte of a request: names, proxies, TLS. Each client runs in a process of its own, because
//! which authorities and proxies it trusts is a matter of its environment.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    missing_docs,
    unreachable_pub,
    dead_code
)]

#[path = "scripted/client.rs"]
mod client;
mod scripted;

use aftercall_core::ports::{Connect as _, Service as _};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use scripted::{Scripted, Step, reply};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;

const URL: &str = "AFTERCALL_TEST_URL";
/// Set: nobody is signed in.
const SIGNED_OUT: &str = "AFTERCALL_TEST_SIGNED_OUT";

/// The client: adds one respondent and prints what became of it.
#[tokio::test]
#[ignore = "started by the other tests, with an environment of its own"]
async fn the_client() {
    let url = std::env::var(URL).expect("started by another test");
    let outcome = match client::patient().nps(client::connection(&url)) {
        Ok(nps) => nps.add_respondent(client::survey()).await,
        Err(fault) => Err(fault),
    };
    match outcome {
        Ok(added) => println!("OUTCOME {added:?}"),
        Err(fault) => println!("OUTCOME {:?}: {}", fault.class, fault.words),
    }
}

/// The client again: tries the way out and prints what it found.
#[tokio::test]
#[ignore = "started by the other tests, with an environment of its own"]
async fn the_trial() {
    let url = std::env::var(URL).expect("started by another test");
    let key = std::env::var(SIGNED_OUT).is_err().then(|| client::KEY.to_owned().into());
    let trial = client::patient().try_out(client::connection(&url).settings, key).await;
    let read = trial.in_language(aftercall_core::text::Texts::english());
    println!("OUTCOME {}", serde_json::to_string(&read).unwrap());
}

/// Runs the client against `url`.
async fn outcome(url: &str, environment: &[(&str, &str)]) -> String {
    run("the_client", url, environment).await
}

/// Runs a trial of the way to `url`.
async fn trial(url: &str, environment: &[(&str, &str)]) -> serde_json::Value {
    serde_json::from_str(&run("the_trial", url, environment).await).unwrap()
}

async fn run(test: &str, url: &str, environment: &[(&str, &str)]) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--ignored", "--exact", test, "--nocapture"]).env(URL, url).stdin(Stdio::null());
    for name in [
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "HTTPS_PROXY",
        "https_proxy",
        "ALL_PROXY",
        "all_proxy",
        "HTTP_PROXY",
        "http_proxy",
        "NO_PROXY",
        "no_proxy",
    ] {
        command.env_remove(name);
    }
    command.envs(environment.iter().copied());
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines()
        .find_map(|line| line.split_once("OUTCOME ").map(|(_, outcome)| outcome.to_owned()))
        .unwrap_or_else(|| panic!("no outcome: {text} {}", String::from_utf8_lossy(&output.stderr)))
}

struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

impl Authority {
    fn new(name: &str) -> Self {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Self { issuer: Issuer::new(params, key), pem }
    }

    /// A server whose certificate for `name` is valid in these years.
    async fn server(&self, name: &str, years: (i32, i32)) -> String {
        let mut params = CertificateParams::new([name.to_owned()]).unwrap();
        params.not_before = date_time_ymd(years.0, 1, 1);
        params.not_after = date_time_ymd(years.1, 1, 1);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], PrivatePkcs8KeyDer::from(key.serialize_der()).into())
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    if let Ok(mut stream) = acceptor.accept(stream).await {
                        let _ = stream.read(&mut [0; 4096]).await;
                        let _ = stream.write_all(&reply("200 OK", "[]")).await;
                        let _ = stream.shutdown().await;
                    }
                });
            }
        });
        format!("https://localhost:{port}")
    }
}

/// A file that is gone when the test is.
struct File(PathBuf);

impl File {
    fn new(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("aftercall-{}-{name}", std::process::id()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A server that answers whatever is said to it with `bytes`, or with silence.
async fn blurts(bytes: &'static [u8]) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let _ = stream.read(&mut [0; 4096]).await;
                if bytes.is_empty() {
                    std::future::pending::<()>().await;
                }
                let _ = stream.write_all(bytes).await;
                let _ = stream.shutdown().await;
            });
        }
    });
    format!("https://localhost:{port}")
}

#[tokio::test]
#[cfg_attr(windows, ignore = "Wine 8 takes no authorities besides the system's; Windows does")]
async fn a_company_s_authority_is_trusted_through_ssl_cert_file_and_no_other() {
    let (company, stranger) = (Authority::new("company"), Authority::new("stranger"));
    let roots = File::new("company.pem", &company.pem);
    let trusting = [("SSL_CERT_FILE", roots.path())];
    let table = [
        (company.server("localhost", (2020, 2040)).await, "Accepted"),
        (stranger.server("localhost", (2020, 2040)).await, "SurelyNotSent: TLS: the certificate of localhost is from an authority"),
        (company.server("other.example", (2020, 2040)).await, "SurelyNotSent: TLS: the certificate that was shown belongs to another host"),
        (company.server("localhost", (2020, 2021)).await, "SurelyNotSent: TLS: the certificate of localhost has expired, or the clock"),
        (
            company.server("localhost", (2090, 2091)).await,
            "SurelyNotSent: TLS: the certificate of localhost is not valid yet, or the clock",
        ),
    ];
    for (url, expected) in table {
        let outcome = outcome(&url, &trusting).await;
        assert!(outcome.starts_with(expected), "{outcome}\nexpected {expected}");
    }
}

#[tokio::test]
#[cfg_attr(windows, ignore = "Wine 8 takes no authorities besides the system's; Windows does")]
async fn what_is_no_tls_is_surely_not_sent() {
    let company = Authority::new("company");
    let roots = File::new("roots.pem", &company.pem);
    let trusting = [("SSL_CERT_FILE", roots.path())];
    let table = [
        // A fatal alert: protocol_version.
        (blurts(&[21, 3, 1, 0, 2, 2, 70]).await, "SurelyNotSent: TLS: localhost does not offer TLS 1.2 or newer"),
        (blurts(b"HTTP/1.1 400 Bad Request\r\n\r\n").await, "SurelyNotSent: TLS: localhost does not answer as a secure service"),
        (blurts(b"").await, "SurelyNotSent: no connection to localhost within 2 s"),
        ("https://no-such-name.invalid".to_owned(), "SurelyNotSent: the name no-such-name.invalid was not found"),
    ];
    for (url, expected) in table {
        let outcome = outcome(&url, &trusting).await;
        assert!(outcome.starts_with(expected), "{outcome}\nexpected {expected}");
    }
}

#[tokio::test]
async fn a_broken_ssl_cert_file_is_named() {
    let empty = File::new("empty.pem", "nothing");
    let table = [("/nonexistent/roots.pem", "cannot be read"), (empty.path(), "holds no certificate")];
    for (file, expected) in table {
        let outcome = outcome("https://localhost:1", &[("SSL_CERT_FILE", file)]).await;
        assert!(outcome.contains("SSL_CERT_FILE") && outcome.contains(expected), "{outcome}");
    }
}

#[tokio::test]
#[cfg_attr(windows, ignore = "Wine 8 takes no authorities besides the system's; Windows does")]
async fn a_proxy_that_says_no_is_surely_not_sent_and_is_not_asked_for_this_computer() {
    let company = Authority::new("company");
    let roots = File::new("proxy-roots.pem", &company.pem);
    let table = [
        ("407 Proxy Authentication Required", "SurelyNotSent: the proxy of this network wants a name and a password"),
        ("502 Bad Gateway", "SurelyNotSent: the proxy of this network did not connect to nps.example"),
    ];
    for (status, expected) in table {
        let proxy = Scripted::start([Step::SendAndClose(reply(status, ""))]).await;
        let environment = [("SSL_CERT_FILE", roots.path()), ("HTTPS_PROXY", proxy.url.as_str())];
        let outcome = outcome("https://nps.example", &environment).await;
        assert!(outcome.starts_with(expected), "{outcome}\nexpected {expected}");
        let head = proxy.seen()[0].head.clone();
        assert!(head.starts_with("CONNECT nps.example:443"), "{head}");
        assert!(!head.contains(client::KEY), "the key is not for the proxy");
    }
    let (proxy, service) = (Scripted::start([]).await, Scripted::start([Step::Send(reply("200 OK", "{}"))]).await);
    let environment = [("SSL_CERT_FILE", roots.path()), ("HTTP_PROXY", proxy.url.as_str()), ("ALL_PROXY", proxy.url.as_str())];
    assert_eq!(outcome(&service.url, &environment).await, "Accepted");
    assert_eq!(proxy.seen().len(), 0);
}

/// A proxy that connects to one place, whatever it is asked for, once it is told its name and password.
struct Proxy {
    url: String,
    asked: Arc<std::sync::Mutex<Vec<String>>>,
}

impl Proxy {
    /// `place` is `https://localhost:PORT`; the password is `pass word`.
    async fn start(place: &str) -> Self {
        let place = place.trim_start_matches("https://").replace("localhost", "127.0.0.1");
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = listener.local_addr().unwrap().to_string();
        let asked = Arc::new(std::sync::Mutex::new(Vec::new()));
        let heard = Arc::clone(&asked);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (place, heard) = (place.clone(), Arc::clone(&heard));
                tokio::spawn(async move {
                    let mut head = Vec::new();
                    while !head.ends_with(b"\r\n\r\n") {
                        let Ok(byte) = stream.read_u8().await else { return };
                        head.push(byte);
                    }
                    let head = String::from_utf8(head).unwrap();
                    // anna:pass word
                    let known = head.to_ascii_lowercase().contains("proxy-authorization: basic yw5uytpwyxnzihdvcmq=");
                    heard.lock().unwrap().push(head);
                    if !known {
                        let _ = stream.write_all(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n").await;
                        return;
                    }
                    let mut service = tokio::net::TcpStream::connect(place).await.unwrap();
                    stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
                    let _ = tokio::io::copy_bidirectional(&mut stream, &mut service).await;
                });
            }
        });
        Self { url, asked }
    }
}

#[tokio::test]
#[cfg_attr(windows, ignore = "Wine 8 takes no authorities besides the system's; Windows does")]
async fn a_proxy_that_wants_a_name_and_a_password_gets_them_and_the_key_stays_inside_tls() {
    let company = Authority::new("company");
    let roots = File::new("proxy-auth.pem", &company.pem);
    let service = company.server("nps.example", (2020, 2040)).await;
    let proxy = Proxy::start(&service).await;
    let (known, unknown) = (format!("http://anna:pass%20word@{}", proxy.url), format!("http://{}", proxy.url));
    let through = |proxy| [("SSL_CERT_FILE", roots.path()), ("HTTPS_PROXY", proxy)];
    assert_eq!(outcome("https://nps.example", &through(known.as_str())).await, "Accepted");
    let refused = outcome("https://nps.example", &through(unknown.as_str())).await;
    assert!(refused.starts_with("SurelyNotSent: the proxy of this network wants a name and a password"), "{refused}");
    let found = trial("https://nps.example", &through(known.as_str())).await;
    assert_eq!((&found["ok"], &found["proxy"]), (&true.into(), &proxy.url.as_str().into()), "{found}");
    assert_eq!(states(&found), "name ok, connect ok, proxy ok, tls ok, key ok, path ok");
    let heard = proxy.asked.lock().unwrap().join("");
    assert!(heard.starts_with("CONNECT nps.example:443") && !heard.contains(client::KEY), "{heard}");
    assert!(!found.to_string().contains("pass"), "the proxy's password is nobody's business: {found}");
}

/// `name ok, connect failed, ...`
fn states(trial: &serde_json::Value) -> String {
    let step = |step: &serde_json::Value| format!("{} {}", step["step"].as_str().unwrap(), step["outcome"].as_str().unwrap());
    trial["steps"].as_array().unwrap().iter().map(step).collect::<Vec<_>>().join(", ")
}

#[tokio::test]
#[cfg_attr(windows, ignore = "Wine 8 takes no authorities besides the system's; Windows does")]
async fn a_trial_names_the_step_that_fails() {
    let (company, stranger) = (Authority::new("company"), Authority::new("stranger"));
    let roots = File::new("trial.pem", &company.pem);
    let trusting = [("SSL_CERT_FILE", roots.path())];
    let says = async |status: &str, body: &str| Scripted::start([Step::SendAndClose(reply(status, body))]).await;
    let closed = {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("https://localhost:{}", listener.local_addr().unwrap().port())
    };
    let (unknown_key, elsewhere, portal) =
        (says("401 Unauthorized", "{}").await, says("404 Not Found", "{}").await, says("200 OK", "<!doctype html><p>Log in").await);
    let table = [
        ("https://no-such-name.invalid".to_owned(), "name", "the name no-such-name.invalid was not found"),
        (closed, "connect", "localhost refused the connection"),
        (stranger.server("localhost", (2020, 2040)).await, "tls", "TLS: the certificate of localhost is from an authority"),
        (unknown_key.url.clone(), "key", "127.0.0.1 does not know the key"),
        (elsewhere.url.clone(), "path", "api.paths.campaigns: the service answered 404 Not Found"),
        (portal.url.clone(), "path", "a web page answered in place of 127.0.0.1"),
        ("http://nps.example".to_owned(), "name", "api.url must begin with https://"),
    ];
    for (url, failed, words) in table {
        let found = trial(&url, &trusting).await;
        assert_eq!((&found["failed"], &found["ok"]), (&failed.into(), &false.into()), "{url}: {found}");
        let step = found["steps"].as_array().unwrap().iter().find(|step| step["step"] == failed).unwrap();
        assert!(step["words"].as_str().unwrap().starts_with(words), "{url}: {step}");
    }
    for (status, words) in [("407 Proxy Authentication Required", "wants a name"), ("502 Bad Gateway", "did not connect to nps.example")] {
        let proxy = Scripted::start([Step::SendAndClose(reply(status, "")), Step::SendAndClose(reply(status, ""))]).await;
        let found = trial("https://nps.example", &[("SSL_CERT_FILE", roots.path()), ("HTTPS_PROXY", proxy.url.as_str())]).await;
        assert_eq!(states(&found), "name ok, connect ok, proxy failed, tls not_tried, key not_tried, path not_tried", "{found}");
        assert!(found.to_string().contains(words), "{found}");
    }
    let gone = trial("https://nps.example", &[("SSL_CERT_FILE", roots.path()), ("HTTPS_PROXY", "http://proxy.invalid:3128")]).await;
    assert!(gone["failed"] == "name" && gone.to_string().contains("the name of the proxy proxy.invalid:3128 was not found"), "{gone}");
}

#[tokio::test]
async fn a_trial_before_sign_in_goes_as_far_as_it_can_and_shows_no_key() {
    let service = Scripted::start([Step::SendAndClose(reply("401 Unauthorized", "{}"))]).await;
    let found = trial(&service.url, &[(SIGNED_OUT, "1")]).await;
    assert_eq!(states(&found), "name ok, connect ok, proxy absent, tls absent, key noted, path noted");
    assert_eq!(found["ok"], true);
    assert_eq!(service.seen()[0].header("authorization"), None);
}
