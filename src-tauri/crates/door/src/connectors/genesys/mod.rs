//! Genesys Cloud, through its notification service: a token for an OAuth client (client credentials), a channel, a subscription to
//! the calls of one user, then a WebSocket.
//!
//! A channel lives a day and a token not longer than that, so a new channel is opened before the old one is let go; what both
//! say is said once. An OAuth client has at most 20 channels: a 21st computer with the same client silently takes the channel
//! of another away. A site with more agents needs more clients.

mod frames;
mod service;
mod translate;

use super::connector::{Connector, Outlet};
use super::fault::{Fault, Weight};
use super::settings::Genesys;
use aftercall_core::error::Words;
use async_trait::async_trait;
use frames::Message;
use futures_util::{SinkExt as _, StreamExt as _};
use secrecy::SecretString;
use service::{Channel, Service};
use std::time::Duration;
use tokio::time::{Instant, sleep_until, timeout};
use tokio_tungstenite::tungstenite;
use translate::Translation;

const NAME: &str = "genesys";

/// The service says something at least every 30 seconds.
const QUIET: Duration = Duration::from_secs(45);
const NO_ANSWER: Duration = Duration::from_secs(30);
/// A channel is replaced after so long, or when its token has a tenth of its life left.
const RENEW: Duration = Duration::from_secs(20 * 60 * 60);
/// When it could not be replaced.
const RENEW_AGAIN: Duration = Duration::from_secs(60);
const WRITING: Duration = Duration::from_secs(10);

pub(super) fn connector(wanted: &Genesys, secret: &SecretString) -> impl Connector + use<> {
    Listening {
        topic: topic_of(&wanted.user_id),
        translation: Translation::new(wanted.user_id.clone()),
        service: Service::new(wanted.clone(), secret.clone()),
    }
}

struct Listening {
    topic: String,
    translation: Translation,
    service: Service,
}

#[async_trait]
impl Connector for Listening {
    async fn listen(&mut self, outlet: &Outlet) -> Fault {
        let channel = match self.service.open(&self.topic).await {
            Ok(channel) => channel,
            Err(fault) => return fault,
        };
        outlet.ready();
        match self.follow(channel, outlet).await {
            Ok(never) => match never {},
            Err(fault) => fault,
        }
    }
}

/// What is said of any phone system that is far away.
fn about_cloud(id: &'static str) -> Words {
    Words::of(id, [("place", "Genesys Cloud".into())])
}

impl Listening {
    async fn follow(&mut self, mut channel: Channel, outlet: &Outlet) -> Result<std::convert::Infallible, Fault> {
        let mut renew_at = renewal(&channel);
        let (mut heard_at, mut asked) = (Instant::now(), false);
        loop {
            let silent_at = heard_at + if asked { QUIET + NO_ANSWER } else { QUIET };
            tokio::select! {
                biased;
                message = channel.socket.next() => {
                    (heard_at, asked) = (Instant::now(), false);
                    match message {
                        Some(Ok(tungstenite::Message::Text(text))) => {
                            if self.take(text.as_bytes(), outlet) {
                                renew_at = Instant::now();
                            }
                        }
                        Some(Ok(tungstenite::Message::Binary(bytes))) => {
                            self.take(&bytes, outlet);
                        }
                        Some(Ok(tungstenite::Message::Close(_))) | None => return Err(Fault::passing(Words::of("door-genesys-closed", []))),
                        Some(Ok(_)) => {}
                        Some(Err(_)) => return Err(Fault::passing(about_cloud("door-broke-off"))),
                    }
                }
                () = sleep_until(renew_at) => match self.service.open(&self.topic).await {
                    Ok(fresh) => {
                        let mut old = std::mem::replace(&mut channel, fresh);
                        // What it still holds was said before the new one stood.
                        while let Ok(Some(Ok(tungstenite::Message::Text(text)))) = timeout(Duration::from_millis(50), old.socket.next()).await {
                            self.take(text.as_bytes(), outlet);
                        }
                        let _ = timeout(WRITING, old.socket.close(None)).await;
                        renew_at = renewal(&channel);
                        (heard_at, asked) = (Instant::now(), false);
                        outlet.ready();
                    }
                    Err(fault) => {
                        tracing::warn!(%fault, "the channel of Genesys Cloud could not be renewed");
                        renew_at = Instant::now() + again_after(&fault);
                    }
                },
                () = sleep_until(silent_at), if asked => return Err(Fault::passing(about_cloud("door-silent"))),
                () = sleep_until(silent_at), if !asked => {
                    asked = true;
                    let ping = channel.socket.send(tungstenite::Message::text(r#"{"message":"ping"}"#));
                    if !matches!(timeout(WRITING, ping).await, Ok(Ok(()))) {
                        return Err(Fault::passing(about_cloud("door-takes-nothing")));
                    }
                }
            }
        }
    }

    /// Whether the channel will be closed and must be replaced.
    fn take(&mut self, text: &[u8], outlet: &Outlet) -> bool {
        if outlet.wants_raw()
            && let Ok(said) = serde_json::from_slice(text)
        {
            outlet.raw(&said);
        }
        match frames::read(text, &self.topic) {
            Message::Conversation(conversation) => {
                let mut events = Vec::new();
                self.translation.take(&conversation, Instant::now().into_std(), &mut events);
                events.into_iter().for_each(|event| outlet.event(event));
                false
            }
            Message::Closing => true,
            Message::Other => false,
        }
    }
}

/// What messages mean, one after the other, without a service.
#[cfg(test)]
pub(super) fn understand<'m>(user_id: &str, messages: impl Iterator<Item = &'m [u8]>, out: &mut Vec<aftercall_core::call::CallEvent>) {
    let (mut translation, topic) = (Translation::new(user_id.to_owned()), topic_of(user_id));
    for message in messages {
        if let Message::Conversation(conversation) = frames::read(message, &topic) {
            translation.take(&conversation, Instant::now().into_std(), out);
        }
    }
}

fn topic_of(user_id: &str) -> String {
    format!("v2.users.{user_id}.conversations.calls")
}

/// The old channel goes on meanwhile, but it may be about to close: a pause that was asked for is not made longer.
fn again_after(fault: &Fault) -> Duration {
    match fault.weight {
        Weight::Asked(pause) => pause.max(Duration::from_secs(1)),
        Weight::Passing | Weight::Grave => RENEW_AGAIN,
    }
}

fn renewal(channel: &Channel) -> Instant {
    Instant::now() + RENEW.min(channel.token_lives.mul_f64(0.9)).max(RENEW_AGAIN)
}

#[cfg(test)]
mod tests;
