//! The smallest HTTP client that can see a connection closed without a reply, half a body, and raw bytes.

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A reply as it came.
#[derive(Debug)]
pub(super) struct Got {
    pub(super) status: u16,
    headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
    /// Whether the body is as long as announced.
    pub(super) whole: bool,
}

impl Got {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

/// Sends one request on a connection of its own; `None` if it was closed without a byte.
pub(super) async fn send(port: u16, method: &str, target: &str, key: Option<&str>, body: Option<&str>) -> Option<Got> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.expect("a connection");
    stream.write_all(request(method, target, key, body, "close").as_bytes()).await.expect("room for a request");
    let mut bytes = Vec::new();
    // A cut connection may end in a reset; what was read before counts.
    let _ = stream.read_to_end(&mut bytes).await;
    parse(&bytes)
}

/// The bytes of a request.
pub(super) fn request(method: &str, target: &str, key: Option<&str>, body: Option<&str>, connection: &str) -> String {
    let key = key.map(|key| format!("Authorization: {key}\r\n")).unwrap_or_default();
    let body = body.unwrap_or_default();
    let content = match body.len() {
        0 => String::new(),
        length => format!("Content-Type: application/json\r\nContent-Length: {length}\r\n"),
    };
    format!("{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: {connection}\r\n{key}{content}\r\n{body}")
}

fn parse(bytes: &[u8]) -> Option<Got> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: Vec<(String, String)> =
        lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
    let raw = &bytes[end + 4..];
    let find = |wanted: &str| headers.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone());
    let (body, whole) = if find("transfer-encoding").is_some() {
        unchunk(raw)
    } else {
        let announced = find("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
        (raw.to_vec(), raw.len() == announced)
    };
    Some(Got { status, headers, body, whole })
}

fn unchunk(mut raw: &[u8]) -> (Vec<u8>, bool) {
    let mut body = Vec::new();
    loop {
        let Some(line) = raw.windows(2).position(|window| window == b"\r\n") else {
            return (body, false);
        };
        let size = usize::from_str_radix(&String::from_utf8_lossy(&raw[..line]), 16).expect("a chunk size");
        if size == 0 {
            return (body, true);
        }
        raw = &raw[line + 2..];
        if raw.len() < size + 2 {
            return (body, false);
        }
        body.extend(&raw[..size]);
        raw = &raw[size + 2..];
    }
}
