//! Requests as curl would make them, and as it would not.

use serde_json::Value;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub body: Value,
}

/// One request on a connection of its own. Headers take the place of the usual ones; an empty value leaves one out.
pub fn send(port: u16, token: &str, request: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let (host, bearer, length) = (format!("127.0.0.1:{port}"), format!("Bearer {token}"), body.len().to_string());
    let usual = [("Host", host.as_str()), ("Authorization", &bearer), ("Content-Type", "application/json"), ("Content-Length", &length)];
    let mut text = format!("{request} HTTP/1.1\r\n");
    for (name, value) in usual.iter().filter(|(name, _)| !headers.iter().any(|(other, _)| other == name)).chain(headers) {
        if !value.is_empty() {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(format!("{text}\r\n{body}").as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, body: serde_json::from_str(body).unwrap_or_default() }
}

/// Reports a call that ended.
pub fn report(port: u16, token: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    send(port, token, "POST /v1/calls", headers, body)
}
