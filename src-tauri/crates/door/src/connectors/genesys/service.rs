//! The three requests before the channel speaks: a token, a channel, a subscription; and the WebSocket itself. Everything goes
//! through the same HTTP client, so that the system's proxy and its authorities hold for the WebSocket too.

use crate::connectors::fault::Fault;
use crate::connectors::settings::Genesys;
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
    client: Result<Client, String>,
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
        let client =
            builder.build().map_err(|_| "TLS cannot be used: no certificates of authorities were found on this computer.".to_owned());
        Self { wanted, secret, client }
    }

    /// Opens a fresh channel for `topic`.
    pub(super) async fn open(&self, topic: &str) -> Result<Channel, Fault> {
        let client = self.client.as_ref().map_err(|words| Fault::grave(words.clone()))?;
        let token = self.token(client).await?;
        let bearer = token.access_token.expose_secret();
        let url = format!("{}/api/v2/notifications/channels", self.wanted.api);
        let reply = client.post(&url).bearer_auth(bearer).header(header::CONTENT_TYPE, "application/json").body("{}").timeout(WHOLE);
        let channel: NewChannel = self.document(reply.send().await, "a channel").await?;
        let url = format!("{url}/{}/subscriptions", self.safe(&channel.id)?);
        let body = json!([{ "id": topic }]).to_string();
        let reply = client.put(&url).bearer_auth(bearer).header(header::CONTENT_TYPE, "application/json").body(body).timeout(WHOLE);
        let _subscribed: serde_json::Value = self.document(reply.send().await, "a subscription to the agent's calls").await?;
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
            return Err(Fault::grave(
                "Genesys Cloud refused the OAuth client. Are door.genesys.client_id and the secret in the keychain those of a client of the kind \"client credentials\", and is the region right?",
            ));
        }
        self.document(Ok(response), "a token").await
    }

    async fn document<T: for<'de> Deserialize<'de>>(&self, reply: reqwest::Result<Response>, what: &str) -> Result<T, Fault> {
        let mut response = reply.map_err(|error| self.no_reply(&error))?;
        match response.status() {
            status if status.is_success() => {}
            StatusCode::TOO_MANY_REQUESTS => return Err(throttled(&response, what)),
            status if status.is_client_error() => {
                return Err(Fault::grave(format!(
                    "Genesys Cloud refused {what} ({status}). Does the role of the OAuth client allow notifications and calls, and is door.genesys.user_id the agent's?"
                )));
            }
            status => return Err(Fault::passing(format!("Genesys Cloud has a fault of its own ({status}) when it is asked for {what}."))),
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
            _ => return Err(unreadable("a channel")),
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
            Err(_) => return Err(Fault::passing("The notification channel of Genesys Cloud did not answer.")),
        };
        let accepts = response
            .headers()
            .get(header::SEC_WEBSOCKET_ACCEPT)
            .is_some_and(|value| value.as_bytes() == derive_accept_key(key.as_bytes()).as_bytes());
        if response.status() != StatusCode::SWITCHING_PROTOCOLS || !accepts {
            return Err(Fault::passing(
                "The notification channel of Genesys Cloud does not become a WebSocket. A proxy on the way may not let WebSockets through.",
            ));
        }
        let stream = response.upgrade().await.map_err(|error| self.no_reply(&error))?;
        let limits = WebSocketConfig::default().max_message_size(Some(super::frames::LARGEST)).max_frame_size(Some(super::frames::LARGEST));
        Ok(WebSocketStream::from_raw_socket(stream, Role::Client, Some(limits)).await)
    }

    fn safe<'a>(&self, id: &'a str) -> Result<&'a str, Fault> {
        let fits = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
        if fits { Ok(id) } else { Err(unreadable("a channel")) }
    }

    fn no_reply(&self, error: &reqwest::Error) -> Fault {
        let host = self.wanted.api.split("://").last().unwrap_or_default();
        Fault::passing(match (error.is_timeout(), error.is_connect()) {
            (true, _) => format!("Genesys Cloud ({host}) did not answer in time."),
            (false, true) => format!("Genesys Cloud ({host}) cannot be reached. Is there a network, and is the region right?"),
            (false, false) => format!("The connection to Genesys Cloud ({host}) broke off."),
        })
    }
}

/// Genesys Cloud counts requests per OAuth client, so that one site's computers can use up each other's. It names the pause in seconds.
fn throttled(response: &Response, what: &str) -> Fault {
    let asked = response.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
    match asked.map(Duration::from_secs) {
        Some(pause) => {
            let seconds = pause.as_secs();
            Fault::asked(
                pause,
                format!("Genesys Cloud asked for a pause of {seconds} seconds when it was asked for {what}. It is asked again by itself."),
            )
        }
        None => Fault::passing(format!("Genesys Cloud asked for a pause when it was asked for {what}. It is asked again by itself.")),
    }
}

fn unreadable(what: &str) -> Fault {
    Fault::passing(format!("Genesys Cloud was asked for {what} and answered something that cannot be understood."))
}
