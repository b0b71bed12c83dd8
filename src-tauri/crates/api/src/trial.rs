//! The way to the service, step by step. Only reads: nobody is asked anything by a trial.
//!
//! Name and connection are tried alone first, because they are what networks block; then one documented read goes the whole way and
//! tells of proxy, TLS and key; then the reads whose addresses are guesses.

use crate::connector::{Connector, unusable};
use crate::failure::{about_host, connection_failed, name_not_found, next_hop, no_connection};
use crate::json::{body_text, is_web_page};
use crate::nps::Nps;
use crate::transport::{Body, Reply, Transport};
use crate::{address::Address, authorization::authorization, words};
use aftercall_core::error::Words;
use aftercall_core::ports::{Connection, FaultClass, Service as _, ServiceFault};
use aftercall_core::settings::Settings;
use aftercall_core::view::StepOutcome::{Absent, Failed, Noted, Ok as Fine};
use aftercall_core::view::{ConnectionTrial, WayStep};
use jiff::SignedDuration;
use secrecy::SecretString;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

/// How far back the trial reads answers: it is about the address, not about the answers.
const DAYS: u16 = 1;

impl Connector {
    /// Goes the way. Never fails: what fails is what it tells.
    pub(crate) async fn trial(&self, settings: Settings, key: Option<SecretString>) -> ConnectionTrial {
        let transport = match self.way(&settings, key.as_ref()) {
            Ok(transport) => transport,
            Err(fault) => {
                let mut trial = ConnectionTrial::begin(settings.api.url, None);
                let step = if fault.endpoint == "key" { WayStep::Key } else { WayStep::Name };
                trial.note(step, Failed, Some(fault.words));
                return trial;
            }
        };
        let proxy = transport.proxy().map(str::to_owned);
        let mut trial = ConnectionTrial::begin(transport.base().to_owned(), proxy.clone());
        if proxy.is_none() {
            trial.note(WayStep::Proxy, Absent, None);
        }
        if self.reach(&transport, &settings, &mut trial).await.is_ok() && ask(&transport, &settings, &mut trial, key.is_some()).await {
            match key {
                Some(key) => self.paths(Connection { key, settings }, &mut trial).await,
                None => trial.note(WayStep::Path, Noted, Some(Words::of("way-path-signed-out", Vec::new()))),
            }
        }
        trial
    }

    fn way(&self, settings: &Settings, key: Option<&SecretString>) -> Result<Transport, ServiceFault> {
        let address = Address::parse(&settings.api.url).map_err(|words| unusable("url", words))?;
        let header = key.map(|key| authorization(settings.api.auth_scheme, key)).transpose().map_err(|words| unusable("key", words))?;
        Transport::new(address, header, self.limits, Arc::clone(&self.shared)).map_err(|words| unusable("url", words))
    }

    /// The first computer on the way: its name, and a connection.
    async fn reach(&self, transport: &Transport, settings: &Settings, trial: &mut ConnectionTrial) -> Result<(), ()> {
        let limit = self.limits.connect;
        let proxy = transport.proxy();
        let next = next_hop(transport.host(), proxy);
        let place = match (proxy, Address::parse(&settings.api.url)) {
            (Some(proxy), _) => proxy.to_owned(),
            (None, Ok(address)) => format!("{}:{}", address.host(), address.port()),
            (None, Err(_)) => return Err(()),
        };
        let begun = Instant::now();
        let found: Vec<SocketAddr> = match timeout(limit, lookup_host(place)).await {
            Ok(Ok(found)) => found.collect(),
            Ok(Err(_)) | Err(_) => Vec::new(),
        };
        trial.took(WayStep::Name, begun.elapsed());
        if found.is_empty() {
            trial.note(WayStep::Name, Failed, Some(name_not_found(transport.host(), proxy)));
            return Err(());
        }
        trial.note(WayStep::Name, Fine, None);
        let begun = Instant::now();
        let connected = timeout(limit, TcpStream::connect(found.as_slice())).await;
        trial.took(WayStep::Connect, begun.elapsed());
        let words = match connected {
            Ok(Ok(_)) => {
                trial.note(WayStep::Connect, Fine, None);
                return Ok(());
            }
            Ok(Err(error)) => connection_failed(Some(error.kind()), next).1,
            Err(_) => no_connection(next, limit),
        };
        trial.note(WayStep::Connect, Failed, Some(words));
        Err(())
    }

    /// The reads that the settings name.
    async fn paths(&self, connection: Connection, trial: &mut ConnectionTrial) {
        let email = connection.settings.account.email.clone();
        let nps: Nps = match self.nps(connection) {
            Ok(nps) => nps,
            Err(fault) => return trial.note(WayStep::Path, Failed, Some(at_path(fault))),
        };
        let since = crate::time::now() - SignedDuration::from_hours(24 * i64::from(DAYS));
        let mut faults = vec![nps.ivr_map().await.err()];
        if let Some(email) = email {
            // An agent whom the service does not know yet is no fault of an address.
            let unknown = |fault: &ServiceFault| fault.class == FaultClass::Rejected;
            faults.push(nps.analytics(&email, DAYS).await.err().filter(|fault| !unknown(fault) && fault.class != FaultClass::Missing));
            faults.push(nps.responses(&email, since).await.err().filter(|fault| !unknown(fault)));
        }
        let fallbacks = nps.fallbacks();
        match faults.into_iter().flatten().next() {
            Some(fault) => trial.note(WayStep::Path, Failed, Some(at_path(fault))),
            None if fallbacks.is_empty() => trial.note(WayStep::Path, Fine, None),
            None => {
                let words = Words::of("way-fallbacks", vec![("paths", fallbacks.join(", ").into())]);
                trial.note(WayStep::Path, Noted, Some(words));
            }
        }
    }
}

/// One documented read all the way. Returns whether the service is there.
async fn ask(transport: &Transport, settings: &Settings, trial: &mut ConnectionTrial, signed_in: bool) -> bool {
    let begun = Instant::now();
    let path = settings.api.paths.campaigns.split('?').next().unwrap_or("/");
    let reply = transport.get(path).await;
    let took = begun.elapsed();
    match reply {
        Err(failure) => {
            let step = failure.step.unwrap_or(WayStep::Path);
            arrived_before(step, transport, trial);
            trial.note(step, Failed, Some(failure.words));
            false
        }
        Ok(reply) => {
            arrived_before(WayStep::Key, transport, trial);
            trial.took(if transport.is_secure() { WayStep::Tls } else { WayStep::Key }, took);
            answered(&reply, transport.host(), trial, signed_in)
        }
    }
}

/// All steps between connecting and `step` went well, as far as they are on this way.
fn arrived_before(step: WayStep, transport: &Transport, trial: &mut ConnectionTrial) {
    if step > WayStep::Proxy && transport.proxy().is_some() {
        trial.note(WayStep::Proxy, Fine, None);
    }
    if !transport.is_secure() {
        trial.note(WayStep::Tls, Absent, None);
    } else if step > WayStep::Tls {
        trial.note(WayStep::Tls, Fine, None);
    }
}

/// What the reply says of key and path.
fn answered(reply: &Reply, host: &str, trial: &mut ConnectionTrial, signed_in: bool) -> bool {
    let status = reply.status;
    match crate::class::of_status(status, &reply.headers) {
        FaultClass::SurelyNotSent => {
            trial.note(WayStep::Proxy, Failed, Some(Words::of("way-proxy-sign-in", Vec::new())));
            false
        }
        FaultClass::Auth if signed_in => {
            trial.note(WayStep::Key, Failed, Some(about_host("way-key-unknown", host, &[])));
            false
        }
        FaultClass::Auth => {
            trial.note(WayStep::Key, Noted, Some(Words::of("way-key-asked-for", Vec::new())));
            true
        }
        _ if status.is_success() && !is_page(reply) && matches!(reply.body, Body::Whole(_)) => {
            trial.note(WayStep::Key, if signed_in { Fine } else { Noted }, None);
            true
        }
        FaultClass::Throttled { .. } => {
            trial.note(WayStep::Key, Noted, Some(Words::of("way-pause", Vec::new())));
            trial.note(WayStep::Path, Noted, Some(Words::of("way-path-pause", Vec::new())));
            false
        }
        _ => {
            trial.note(WayStep::Key, Noted, Some(Words::of("way-key-not-told", Vec::new())));
            let words = if is_page(reply) {
                about_host("way-web-page-in-place", host, &[])
            } else {
                at("campaigns", Words::of("way-answered", vec![("status", words::status_line(status).into())]))
            };
            trial.note(WayStep::Path, Failed, Some(words));
            false
        }
    }
}

/// The setting that names a path, and what is wrong there.
fn at_path(fault: ServiceFault) -> Words {
    at(fault.endpoint, fault.words)
}

fn at(endpoint: &'static str, words: Words) -> Words {
    Words::new(move |texts| format!("api.paths.{endpoint}: {}", words.say(texts)))
}

fn is_page(reply: &Reply) -> bool {
    is_web_page(&body_text(reply.known_body()))
}
