//! One request and its reply, within limits of time and size.

use crate::address::Address;
use crate::budget::Line;
use crate::connector::Shared;
use crate::failure::{Failure, about_host, seconds, without_reply};
use crate::roots::extra_roots;
use aftercall_core::error::Words;
use aftercall_core::ports::FaultClass;
use aftercall_core::text::Arg;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use reqwest::{Client, ClientBuilder, Response, redirect, retry, tls};
use std::sync::Arc;
use std::time::Duration;

/// Largest reply that is read, unpacked: some ten thousand answers. Whoever sends more is not nps.today, or must be read in
/// pages.
pub(crate) const LARGEST_REPLY: usize = 16 * 1024 * 1024;

/// How long things may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeLimits {
    /// Until a connection stands, TLS and proxy included. A healthy network takes a fraction of a second; five leave room
    /// for a lost packet or two, and an agent is told soon that there is no network.
    pub connect: Duration,
    /// A read from first to last byte. The documented fallback may be megabytes over a thin line.
    pub read: Duration,
    /// Adding a respondent. Longer than connecting, so that a time-out in connecting is known as one: after that the request
    /// may have arrived. Short enough that a wrap-up does not end before the p-gap question appears.
    pub add: Duration,
}

impl Default for TimeLimits {
    fn default() -> Self {
        Self { connect: Duration::from_secs(5), read: Duration::from_secs(20), add: Duration::from_secs(15) }
    }
}

impl TimeLimits {
    pub(crate) fn of(&self, adding: bool) -> Duration {
        if adding { self.add } else { self.read }
    }
}

pub(crate) type Limits = TimeLimits;

/// A reply whose head came whole.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Body,
}

/// What came of the body.
#[derive(Debug)]
pub(crate) enum Body {
    /// All of it.
    Whole(Vec<u8>),
    /// It broke off, took too long or could not be unpacked.
    Cut(Failure),
    /// It is larger than what is read.
    TooLarge(Failure),
}

impl Reply {
    /// What is there of the body, for words.
    pub(crate) fn known_body(&self) -> &[u8] {
        match &self.body {
            Body::Whole(body) => body,
            Body::Cut(_) | Body::TooLarge(_) => &[],
        }
    }

    /// Whether the body did not come whole because there was too much of it.
    pub(crate) fn is_too_large(&self) -> bool {
        matches!(self.body, Body::TooLarge(_))
    }
}

/// The way to one service with one key.
pub(crate) struct Transport {
    address: Address,
    /// `None` only for a trial before anybody is signed in.
    authorization: Option<HeaderValue>,
    /// Host and port of the proxy that the system puts on the way.
    proxy: Option<String>,
    adding: Client,
    reading: Client,
    limits: Limits,
    shared: Arc<Shared>,
}

impl Transport {
    /// # Errors
    /// When the certificates of authorities cannot be read; in words.
    pub(crate) fn new(address: Address, authorization: Option<HeaderValue>, limits: Limits, shared: Arc<Shared>) -> Result<Self, String> {
        let build = |builder: ClientBuilder| {
            builder.build().map_err(|_| "TLS cannot be used: no certificates of authorities were found on this computer".to_owned())
        };
        // A survey must not leave twice. A connection that was kept may be closed by the service just when the request
        // goes out, and then nobody knows; so each survey has a new connection.
        let adding = build(client(&address, &limits)?.pool_max_idle_per_host(0))?;
        let reading = build(client(&address, &limits)?.pool_max_idle_per_host(1))?;
        let proxy = crate::proxy::on_the_way_to(&address);
        Ok(Self { address, authorization, proxy, adding, reading, limits, shared })
    }

    /// The service's host, for words.
    pub(crate) fn host(&self) -> &str {
        self.address.host()
    }

    /// The service's address: what is learned of it is learned for this.
    pub(crate) fn base(&self) -> &str {
        self.address.base()
    }

    /// Whether the way is made secure: not for this computer's own practice service.
    pub(crate) fn is_secure(&self) -> bool {
        self.address.is_secure()
    }

    /// The proxy on the way: host and port.
    pub(crate) fn proxy(&self) -> Option<&str> {
        self.proxy.as_deref()
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    /// Waits for the budget and reads from a path.
    pub(crate) async fn get(&self, path: &str) -> Result<Reply, Failure> {
        self.send(path, None).await
    }

    /// Waits for the budget and posts JSON to a path. At most one request leaves.
    pub(crate) async fn post(&self, path: &str, json: Bytes) -> Result<Reply, Failure> {
        self.send(path, Some(json)).await
    }

    async fn send(&self, path: &str, json: Option<Bytes>) -> Result<Reply, Failure> {
        let url = self
            .address
            .with(path)
            .ok_or_else(|| Failure::new(FaultClass::SurelyNotSent, Words::of("way-address-unusable", Vec::new())))?;
        let adding = json.is_some();
        let under_way = self.shared.budget.wait(if adding { Line::Adding } else { Line::Reading }).await;
        let request = match json {
            Some(json) => self.adding.post(url).header(header::CONTENT_TYPE, "application/json").body(json),
            None => self.reading.get(url),
        };
        let request = match &self.authorization {
            Some(authorization) => request.header(header::AUTHORIZATION, authorization.clone()),
            None => request,
        };
        let response = request
            .header(header::ACCEPT, "application/json")
            .timeout(self.limits.of(adding))
            .send()
            .await
            .map_err(|error| without_reply(&error, self.host(), self.proxy(), &self.limits, adding))?;
        drop(under_way);
        let (status, headers) = (response.status(), response.headers().clone());
        let body = self.body(response, adding).await;
        Ok(Reply { status, headers, body })
    }

    async fn body(&self, mut response: Response, adding: bool) -> Body {
        let too_large = || {
            let megabytes = Arg::from(u32::try_from(LARGEST_REPLY / 1024 / 1024).unwrap_or(u32::MAX));
            Body::TooLarge(Failure::new(FaultClass::Unreadable, Words::of("way-too-large", vec![("megabytes", megabytes)])))
        };
        if response.content_length().is_some_and(|length| length > LARGEST_REPLY as u64) {
            return too_large();
        }
        let mut body = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() > LARGEST_REPLY => return too_large(),
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Ok(None) => return Body::Whole(body),
                Err(error) => return Body::Cut(self.cut(&error, adding)),
            }
        }
    }

    fn cut(&self, error: &reqwest::Error, adding: bool) -> Failure {
        let host = self.host();
        if error.is_timeout() {
            let limit = [("seconds", seconds(self.limits.of(adding)))];
            return Failure::new(FaultClass::MaybeSent, about_host("way-incomplete", host, &limit));
        }
        Failure::new(FaultClass::MaybeSent, about_host("way-broke-off", host, &[]))
    }
}

/// What all clients have in common.
pub(crate) fn client(address: &Address, limits: &Limits) -> Result<ClientBuilder, String> {
    let builder = Client::builder()
        .user_agent(concat!("Aftercall/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(limits.connect)
        // The key must not go to another host, and a survey must not go anywhere else.
        .redirect(redirect::Policy::none())
        .referer(false)
        // Sending again is for those who know what a request means; and each request counts in the budget.
        .retry(retry::never())
        // One request on a connection at a time: a time-out then ends the connection, and a sleeping computer does not
        // wake up to a connection that only looks alive.
        .http1_only()
        // API reference 2.0: older handshakes never reach the service.
        .tls_version_min(tls::Version::TLS_1_2)
        .https_only(!address.is_loopback())
        .tls_certs_merge(extra_roots()?);
    // A proxy for this computer's own practice service would be somebody else's computer.
    Ok(if address.is_loopback() { builder.no_proxy() } else { builder })
}
