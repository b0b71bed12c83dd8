//! Against a scripted service: HTTP by hand and a real WebSocket.

use crate::connectors::running::{Connectors, Secrets};
use crate::connectors::trial::Sink;
use aftercall_core::call::CallPhase;
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::Role;

struct Cloud {
    listener: TcpListener,
}

impl Cloud {
    async fn open() -> Self {
        Self { listener: TcpListener::bind("127.0.0.1:0").await.unwrap() }
    }

    fn address(&self) -> String {
        self.listener.local_addr().unwrap().to_string()
    }

    /// The next request, on a connection of its own: its head and body.
    async fn request(&self) -> (TcpStream, String) {
        let accepted = tokio::time::timeout(Duration::from_secs(20), self.listener.accept()).await.expect("nobody asked");
        let mut stream = accepted.unwrap().0;
        let (mut heard, mut bytes) = (Vec::new(), [0_u8; 2048]);
        loop {
            let count = stream.read(&mut bytes).await.unwrap();
            assert!(count > 0);
            heard.extend_from_slice(&bytes[..count]);
            let text = String::from_utf8_lossy(&heard).into_owned();
            if let Some((head, body)) = text.split_once("\r\n\r\n") {
                let length = head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:").map(str::to_owned));
                if body.len() >= length.map_or(0, |length| length.trim().parse().unwrap()) {
                    return (stream, text);
                }
            }
        }
    }

    async fn answer(&self, starts: &str, status: &str, document: &Value) -> String {
        self.answer_with(starts, status, "", document).await
    }

    /// Grants a token and answers the request after it with a pause.
    async fn throttle(&self, starts: &str, retry_after: &str) {
        self.answer("POST /oauth/token ", "200 OK", &json!({ "access_token": "t0ken", "expires_in": 86_399 })).await;
        let document = json!({ "message": "Rate limit exceeded the maximum", "code": "too.many.requests", "status": 429 });
        self.answer_with(starts, "429 Too Many Requests", retry_after, &document).await;
    }

    async fn answer_with(&self, starts: &str, status: &str, headers: &str, document: &Value) -> String {
        let (mut stream, asked) = self.request().await;
        assert!(asked.starts_with(starts), "{asked}");
        let body = document.to_string();
        let reply = format!(
            "HTTP/1.1 {status}\r\n{headers}Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(reply.as_bytes()).await.unwrap();
        asked
    }

    /// Token, channel, subscription and WebSocket.
    async fn let_in(&self) -> WebSocketStream<TcpStream> {
        let asked = self.answer("POST /oauth/token ", "200 OK", &json!({ "access_token": "t0ken", "expires_in": 86_399 })).await;
        assert!(
            asked.ends_with("grant_type=client_credentials") && asked.to_ascii_lowercase().contains("authorization: basic "),
            "{asked}"
        );
        let uri = format!("ws://{}/channels/streaming-0-abc", self.address());
        let asked =
            self.answer("POST /api/v2/notifications/channels ", "200 OK", &json!({ "id": "streaming-0-abc", "connectUri": uri })).await;
        assert!(asked.contains("Bearer t0ken"), "{asked}");
        let asked =
            self.answer("PUT /api/v2/notifications/channels/streaming-0-abc/subscriptions ", "200 OK", &json!({ "entities": [] })).await;
        assert!(asked.ends_with(r#"[{"id":"v2.users.u-1.conversations.calls"}]"#), "{asked}");
        let (mut stream, asked) = self.request().await;
        assert!(asked.starts_with("GET /channels/streaming-0-abc "), "{asked}");
        let key = asked
            .lines()
            .find_map(|line| line.to_ascii_lowercase().starts_with("sec-websocket-key:").then(|| line[18..].trim().to_owned()));
        let accept = derive_accept_key(key.unwrap().as_bytes());
        let head = format!(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        WebSocketStream::from_raw_socket(stream, Role::Server, None).await
    }
}

fn connected(cloud: &Cloud) -> (Arc<Sink>, Connectors) {
    let sink = Arc::new(Sink::default());
    let mut connectors = Connectors::new(sink.clone());
    let table = json!({ "enabled": true, "address": format!("http://{}", cloud.address()), "client_id": "c", "user_id": "u-1" });
    connectors.apply(&BTreeMap::from([("genesys".to_owned(), table)]), &Secrets::from([("genesys".to_owned(), "s3cret".into())]));
    (sink, connectors)
}

fn conversation(state: &str, connected: bool, ended: bool) -> Message {
    let agent = json!({ "purpose": "agent", "user": { "id": "u-1" }, "queue": { "id": "q-7" }, "state": state,
        "connectedTime": connected.then_some("2026-11-22T14:00:10Z"), "endTime": ended.then_some("2026-11-22T14:01:33Z") });
    let customer =
        json!({ "purpose": "customer", "direction": "inbound", "address": "tel:+4520123456", "connectedTime": "2026-11-22T14:00:00Z" });
    let body = json!({ "id": "c-1", "participants": [customer, agent] });
    Message::text(json!({ "topicName": "v2.users.u-1.conversations.calls", "version": "2", "eventBody": body }).to_string())
}

fn phases(sink: &Sink) -> Vec<CallPhase> {
    sink.events().into_iter().map(|event| event.phase).collect()
}

#[tokio::test]
async fn from_a_token_to_the_end_of_a_call() {
    let cloud = Cloud::open().await;
    let (sink, connectors) = connected(&cloud);
    let mut socket = cloud.let_in().await;
    socket.send(Message::text(r#"{"topicName":"channel.metadata","eventBody":{"message":"WebSocket Heartbeat"}}"#)).await.unwrap();
    socket.send(Message::text("garbage")).await.unwrap();
    for message in
        [conversation("alerting", false, false), conversation("connected", true, false), conversation("disconnected", true, true)]
    {
        socket.send(message).await.unwrap();
    }
    sink.wait_for("the end", |sink| phases(sink) == [CallPhase::Started, CallPhase::Answered, CallPhase::Ended]).await;
    let end = &sink.events()[2];
    assert_eq!((end.talk_seconds, end.queue.as_deref(), end.number.as_deref()), (Some(83), Some("q-7"), Some("+4520123456")));
    connectors.stop().await;
}

#[tokio::test]
async fn a_channel_that_will_close_is_replaced_before_it_does_and_nothing_is_said_twice() {
    let cloud = Cloud::open().await;
    let (sink, _connectors) = connected(&cloud);
    let mut first = cloud.let_in().await;
    first.send(conversation("alerting", false, false)).await.unwrap();
    first.send(Message::text(r#"{"topicName":"v2.system.socket_closing","eventBody":{"message":"soon"}}"#)).await.unwrap();
    let mut second = cloud.let_in().await;
    second.send(conversation("alerting", false, false)).await.unwrap();
    second.send(conversation("connected", true, false)).await.unwrap();
    sink.wait_for("the answer", |sink| phases(sink) == [CallPhase::Started, CallPhase::Answered]).await;
    let end = tokio::time::timeout(Duration::from_secs(20), first.next()).await.unwrap();
    assert!(!matches!(end, Some(Ok(Message::Text(_)))), "the old one was let go: {end:?}");
    assert!(sink.healths().iter().all(|health| health.state == "ok"));
}

#[tokio::test]
async fn a_cloud_that_asks_for_a_pause_is_left_alone_for_so_long() {
    let cloud = Cloud::open().await;
    let (sink, _connectors) = connected(&cloud);
    cloud.throttle("POST /api/v2/notifications/channels ", "Retry-After: 2\r\n").await;
    let asked = Instant::now();
    let said = |sink: &Sink| sink.last_health().is_some_and(|health| health.last_error.is_some_and(|said| said.contains("a pause of 2 s")));
    sink.wait_for("the pause in words", said).await;
    let mut socket = cloud.let_in().await;
    assert!(asked.elapsed() >= Duration::from_secs(2), "it was asked again too soon");
    socket.send(conversation("alerting", false, false)).await.unwrap();
    sink.wait_for("the ring", |sink| phases(sink) == [CallPhase::Started]).await;
    assert_eq!(sink.last_health().map(|health| (health.state, health.last_error)), Some(("ok".to_owned(), None)));
}

#[tokio::test]
async fn a_pause_without_a_time_or_for_a_subscription_is_one_too() {
    let cloud = Cloud::open().await;
    let (sink, _connectors) = connected(&cloud);
    cloud.throttle("POST /api/v2/notifications/channels ", "Retry-After: soon\r\n").await;
    cloud.answer("POST /oauth/token ", "200 OK", &json!({ "access_token": "t0ken" })).await;
    let channel = json!({ "id": "a", "connectUri": format!("ws://{}/a", cloud.address()) });
    cloud.answer("POST /api/v2/notifications/channels ", "200 OK", &channel).await;
    cloud
        .answer_with("PUT /api/v2/notifications/channels/a/subscriptions ", "429 Too Many Requests", "Retry-After: 1\r\n", &json!({}))
        .await;
    let said = |sink: &Sink| sink.last_health().is_some_and(|health| health.last_error.is_some_and(|said| said.contains("a pause of 1 s")));
    sink.wait_for("the pause in words", said).await;
    let _socket = cloud.let_in().await;
    sink.wait_for("the channel", |sink| sink.last_health().is_some_and(|health| health.state == "ok")).await;
}

#[tokio::test]
async fn a_renewal_that_has_to_wait_costs_nothing_that_is_said_meanwhile() {
    let cloud = Cloud::open().await;
    let (sink, _connectors) = connected(&cloud);
    let mut first = cloud.let_in().await;
    first.send(conversation("alerting", false, false)).await.unwrap();
    first.send(Message::text(r#"{"topicName":"v2.system.socket_closing","eventBody":{"message":"soon"}}"#)).await.unwrap();
    cloud.throttle("POST /api/v2/notifications/channels ", "Retry-After: 2\r\n").await;
    let asked = Instant::now();
    first.send(conversation("connected", true, false)).await.unwrap();
    sink.wait_for("the answer over the old channel", |sink| phases(sink) == [CallPhase::Started, CallPhase::Answered]).await;
    let mut second = cloud.let_in().await;
    assert!(asked.elapsed() >= Duration::from_secs(2), "it was asked again too soon");
    second.send(conversation("disconnected", true, true)).await.unwrap();
    sink.wait_for("the end", |sink| phases(sink).len() == 3).await;
    assert!(sink.healths().iter().all(|health| health.state == "ok"), "{:?}", sink.healths());
}

#[tokio::test]
async fn a_lost_socket_is_opened_again_and_the_call_goes_on() {
    let cloud = Cloud::open().await;
    let (sink, _connectors) = connected(&cloud);
    let mut first = cloud.let_in().await;
    first.send(conversation("connected", true, false)).await.unwrap();
    sink.wait_for("the answer", |sink| phases(sink).len() == 1).await;
    drop(first);
    let mut second = cloud.let_in().await;
    second.send(conversation("disconnected", true, true)).await.unwrap();
    sink.wait_for("the end", |sink| phases(sink) == [CallPhase::Answered, CallPhase::Ended]).await;
}

#[tokio::test]
async fn refusals_are_told_apart() {
    for (status, words) in [
        ("401 Unauthorized", "refused the OAuth client"),
        ("503 Service Unavailable", "a fault of its own"),
        ("200 OK", "cannot be understood"),
    ] {
        let cloud = Cloud::open().await;
        let (sink, _connectors) = connected(&cloud);
        cloud.answer("POST /oauth/token ", status, &json!({ "error": "x" })).await;
        let said = |sink: &Sink| sink.last_health().is_some_and(|health| health.last_error.is_some_and(|said| said.contains(words)));
        sink.wait_for(words, said).await;
        assert!(!format!("{:?}", sink.healths()).contains("s3cret"));
    }
}

#[tokio::test]
async fn a_channel_elsewhere_in_plain_text_is_not_followed() {
    let cloud = Cloud::open().await;
    let (sink, _connectors) = connected(&cloud);
    cloud.answer("POST /oauth/token ", "200 OK", &json!({ "access_token": "t0ken" })).await;
    cloud.answer("POST /api/v2/notifications/channels ", "200 OK", &json!({ "id": "a", "connectUri": "ws://198.51.100.7/x" })).await;
    cloud.answer("PUT ", "200 OK", &json!({})).await;
    sink.wait_for("trouble", |sink| sink.last_health().is_some_and(|health| health.state == "trouble")).await;
}
