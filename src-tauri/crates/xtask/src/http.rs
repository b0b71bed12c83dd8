//! Requests to a service on this machine. One request per connection: simple, and enough for a tour.

use crate::fault::{Fault, Missing as _, Outcome, While as _};
use serde_json::Value;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(10);

/// What is there.
pub(crate) fn get(url: &str) -> Outcome<Value> {
    ask("GET", url, None, "")
}

/// Sends a document; what came back, `null` for nothing.
pub(crate) fn post(url: &str, body: &Value) -> Outcome<Value> {
    ask("POST", url, Some(body), "")
}

/// The same for whoever asks for a token.
pub(crate) fn post_with_token(url: &str, body: &Value, token: &str) -> Outcome<Value> {
    ask("POST", url, Some(body), &format!("Authorization: Bearer {token}\r\n"))
}

fn ask(method: &str, url: &str, body: Option<&Value>, header: &str) -> Outcome<Value> {
    let fault = || format!("{method} {url}");
    let (host, path) = url.strip_prefix("http://").and_then(|rest| rest.split_once('/')).or_fault(fault())?;
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut stream = TcpStream::connect(host).when(fault())?;
    stream.set_read_timeout(Some(PATIENCE)).when(fault())?;
    let length = body.len();
    let head = format!(
        "{method} /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n{header}\r\n"
    );
    stream.write_all(format!("{head}{body}").as_bytes()).when(fault())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).when(fault())?;
    read(&String::from_utf8_lossy(&answer)).map_err(|words| Fault::new(format!("{} {words}", fault())))
}

fn read(answer: &str) -> Result<Value, String> {
    let (head, body) = answer.split_once("\r\n\r\n").ok_or("was not answered")?;
    let status: u16 = head.split(' ').nth(1).and_then(|word| word.parse().ok()).ok_or("was not answered in HTTP")?;
    if !(200..300).contains(&status) {
        return Err(format!("was answered {status}: {body}"));
    }
    if body.is_empty() { Ok(Value::Null) } else { serde_json::from_str(body).map_err(|error| format!("was answered unreadably: {error}")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_documents_nothing_or_a_reason() {
        assert_eq!(read("HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n{\"a\":1}"), Ok(serde_json::json!({ "a": 1 })));
        assert_eq!(read("HTTP/1.1 204 No Content\r\n\r\n"), Ok(Value::Null));
        assert_eq!(read("HTTP/1.1 400 Bad Request\r\n\r\nno"), Err("was answered 400: no".into()));
        assert_eq!(read(""), Err("was not answered".into()));
    }
}
