//! The three requests before the channel speaks: a token, a channel, a subscription; and the WebSocket itself. Everything goes
//! through the same HTTP client, so that the system's proxy and its authorities hold for the WebSocket too.

use crate::connectors::fault::Fault;
use crate::connectors::settings::Genesys;
use aftercall_core::error::Words;
use aftercall_core::text::Arg;
use reqwest::{Client, Response, StatusCode, Upgraded, header, redirect};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::client::generate_key;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{Role, WebSocketConfig};

const CONNECT: Duration = Duration::from_secs(10);
const WHOLE: Duration = Duration::from_secs(30);
const LARGEST_REPLY: usize = 256 * 1024;

pub(super) type Socket = WebSocketStream<Upgraded>;

/// A channel that is subscribed and listens.
pub(super) struct Channel {
    pub(super) socket: Socket,
    /// When its token ends; channels themselves live a day.
    pub(super) token_lives: Duration,
}

#[derive(Deserialize)]
struct Token {
    access_token: SecretString,
    #[serde(default = "a_day")]
    expires_in: u64,
}

fn a_day() -> u64 {
    86_400
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct NewChannel {
    id: String,
    connect_uri: String,
}

/// The way to one Genesys Cloud.
pub(super) struct Service {
    wanted: Genesys,
    secret: SecretString,
    client: Option<Client>,
}

impl Service {
    pub(super) fn new(wanted: Genesys, secret: SecretString) -> Self {
        // Fails only if a provider is installed already; then that one serves.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let is_local = wanted.api.starts_with("http://");
        let builder = Client::builder()
            .connect_timeout(CONNECT)
            .redirect(redirect::Policy::none())
            .referer(false)
            .http1_only()
            .tls_version_min(reqwest::tls::Version::TLS_1_2)
            .https_only(!is_local);
        let builder = if is_local { builder.no_proxy() } else { builder };
        // Without certificates of authorities there is none.
        Self { wanted, secret, client: builder.build().ok() }
    }

    /// Opens a fresh channel for `topic`.
    pub(super) async fn open(&self, topic: &str) -> Result<Channel, Fault> {
        let client = self.client.as_ref().ok_or_else(|| Fault::grave(Words::of("door-no-authorities", [])))?;
        let token = self.token(client).await?;
        let bearer = token.access_token.expose_secret();
        let url = format!("{}/api/v2/notifications/channels", self.wanted.api);
        let reply = client.post(&url).bearer_auth(bearer).header(header::CONTENT_TYPE, "application/json").body("{}").timeout(WHOLE);
        let channel: NewChannel = self.document(reply.send().await, Asked::Channel).await?;
        let url = format!("{url}/{}/subscriptions", self.safe(&channel.id)?);
        let body = json!([{ "id": topic }]).to_string();
        let reply = client.put(&url).bearer_auth(bearer).header(header::CONTENT_TYPE, "application/json").body(body).timeout(WHOLE);
        let _subscribed: serde_json::Value = self.document(reply.send().await, Asked::Subscription).await?;
        let socket = self.socket(client, &channel.connect_uri).await?;
        Ok(Channel { socket, token_lives: Duration::from_secs(token.expires_in) })
    }

    async fn token(&self, client: &Client) -> Result<Token, Fault> {
        let request = client
            .post(format!("{}/oauth/token", self.wanted.login))
            .basic_auth(&self.wanted.client_id, Some(self.secret.expose_secret()))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body("grant_type=client_credentials")
            .timeout(WHOLE);
        let response = request.send().await.map_err(|error| self.no_reply(&error))?;
        if matches!(response.status(), StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) {
            return Err(Fault::grave(Words::of("door-genesys-client", [])));
        }
        self.document(Ok(response), Asked::Token).await
    }

    async fn document<T: for<'de> Deserialize<'de>>(&self, reply: reqwest::Result<Response>, what: Asked) -> Result<T, Fault> {
        let mut response = reply.map_err(|error| self.no_reply(&error))?;
        match response.status() {
            status if status.is_success() => {}
            StatusCode::TOO_MANY_REQUESTS => return Err(throttled(&response, what)),
            status if status.is_client_error() => {
                return Err(Fault::grave(what.words("door-genesys-refused", [("status", status.to_string().into())])));
            }
            status => return Err(Fault::passing(what.words("door-genesys-fault", [("status", status.to_string().into())]))),
        }
        let mut body = zeroize::Zeroizing::new(Vec::new());
        while let Some(chunk) = response.chunk().await.map_err(|error| self.no_reply(&error))? {
            if body.len() + chunk.len() > LARGEST_REPLY {
                return Err(unreadable(what));
            }
            body.extend_from_slice(&chunk);
        }
        serde_json::from_slice(&body).map_err(|_| unreadable(what))
    }

    /// The address comes from the service; it must be one of its own kind, and never less private than the service itself.
    async fn socket(&self, client: &Client, uri: &str) -> Result<Socket, Fault> {
        let is_local = self.wanted.api.starts_with("http://");
        let url = match uri.split_once("://") {
            Some(("wss", rest)) => format!("https://{rest}"),
            Some(("ws", rest)) if is_local && rest.starts_with("127.0.0.1:") => format!("http://{rest}"),
            _ => return Err(unreadable(Asked::Channel)),
        };
        let key = generate_key();
        let request = client
            .get(url)
            .header(header::CONNECTION, "Upgrade")
            .header(header::UPGRADE, "websocket")
            .header(header::SEC_WEBSOCKET_VERSION, "13")
            .header(header::SEC_WEBSOCKET_KEY, &key);
        let response = match tokio::time::timeout(WHOLE, request.send()).await {
            Ok(reply) => reply.map_err(|error| self.no_reply(&error))?,
            Err(_) => return Err(Fault::passing(Words::of("door-genesys-channel-silent", []))),
        };
        let accepts = response
            .headers()
            .get(header::SEC_WEBSOCKET_ACCEPT)
            .is_some_and(|value| value.as_bytes() == derive_accept_key(key.as_bytes()).as_bytes());
        if response.status() != StatusCode::SWITCHING_PROTOCOLS || !accepts {
            return Err(Fault::passing(Words::of("door-genesys-no-websocket", [])));
        }
        let stream = response.upgrade().await.map_err(|error| self.no_reply(&error))?;
        let limits = WebSocketConfig::default().max_message_size(Some(super::frames::LARGEST)).max_frame_size(Some(super::frames::LARGEST));
        Ok(WebSocketStream::from_raw_socket(stream, Role::Client, Some(limits)).await)
    }

    fn safe<'a>(&self, id: &'a str) -> Result<&'a str, Fault> {
        let fits = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
        if fits { Ok(id) } else { Err(unreadable(Asked::Channel)) }
    }

    fn no_reply(&self, error: &reqwest::Error) -> Fault {
        let host = self.wanted.api.split("://").last().unwrap_or_default();
        Fault::passing(match (error.is_timeout(), error.is_connect()) {
            (true, _) => Words::of("door-genesys-late", [("host", host.into())]),
            (false, true) => Words::of("door-genesys-unreachable", [("host", host.into())]),
            (false, false) => Words::of("door-broke-off", [("place", format!("Genesys Cloud ({host})").into())]),
        })
    }
}

/// Genesys Cloud counts requests per OAuth client, so that one site's computers can use up each other's. It names the pause in seconds.
fn throttled(response: &Response, what: Asked) -> Fault {
    let asked = response.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
    match asked.map(Duration::from_secs) {
        Some(pause) => Fault::asked(pause, what.words("door-genesys-pause-for", [("seconds", pause.as_secs().to_string().into())])),
        None => Fault::passing(what.words("door-genesys-pause", [])),
    }
}

fn unreadable(what: Asked) -> Fault {
    Fault::passing(what.words("door-genesys-unreadable", []))
}

/// What Genesys Cloud is asked for.
#[derive(Debug, Clone, Copy)]
enum Asked {
    Token,
    Channel,
    Subscription,
}

impl Asked {
    /// What is said of it.
    fn words<const COUNT: usize>(self, id: &'static str, args: [(&'static str, Arg); COUNT]) -> Words {
        let word = match self {
            Self::Token => "token",
            Self::Channel => "channel",
            Self::Subscription => "subscription",
        };
        Words::about(id, "what", Words::of("door-genesys-what", [("what", word.into())]), args)
    }
}
