//! A server of canned bytes: it answers each request with the next step of a script, and remembers what it saw.
//! Bytes and not a web framework, because the tests are about replies that no framework would send.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// What to do with one request.
pub enum Step {
    /// Send these bytes; the connection stays.
    Send(Vec<u8>),
    /// Send these bytes and close.
    SendAndClose(Vec<u8>),
    /// Close.
    Close,
    /// Send these bytes, then nothing more.
    SendAndHang(Vec<u8>),
    /// Send these bytes, then so many bytes of `x` or as many as are taken.
    Flood(Vec<u8>, usize),
}

/// A request as it was seen.
#[derive(Debug, Clone)]
pub struct Seen {
    pub connection: usize,
    pub head: String,
    pub body: String,
}

impl Seen {
    pub fn target(&self) -> &str {
        self.head.split(' ').nth(1).unwrap()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().filter_map(|line| line.split_once(": ")).find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }
}

pub struct Scripted {
    pub url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Scripted {
    pub async fn start(script: impl IntoIterator<Item = Step>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let script = Arc::new(Mutex::new(script.into_iter().collect::<VecDeque<_>>()));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let server = Self { url, seen: Arc::clone(&seen) };
        tokio::spawn(async move {
            for connection in 0.. {
                let Ok((stream, _)) = listener.accept().await else { return };
                tokio::spawn(serve(stream, connection, Arc::clone(&script), Arc::clone(&seen)));
            }
        });
        server
    }

    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

async fn serve(mut stream: TcpStream, connection: usize, script: Arc<Mutex<VecDeque<Step>>>, seen: Arc<Mutex<Vec<Seen>>>) {
    while let Some((head, body)) = request(&mut stream).await {
        seen.lock().unwrap().push(Seen { connection, head, body });
        let step = script.lock().unwrap().pop_front();
        match step {
            None | Some(Step::Close) => return,
            Some(Step::Send(bytes)) => {
                if stream.write_all(&bytes).await.is_err() {
                    return;
                }
            }
            Some(Step::SendAndClose(bytes)) => {
                let _ = stream.write_all(&bytes).await;
                return;
            }
            Some(Step::SendAndHang(bytes)) => {
                let _ = stream.write_all(&bytes).await;
                std::future::pending::<()>().await;
            }
            Some(Step::Flood(bytes, count)) => {
                let _ = stream.write_all(&bytes).await;
                let chunk = vec![b'x'; 64 * 1024];
                let mut sent = 0;
                while sent < count && stream.write_all(&chunk).await.is_ok() {
                    sent += chunk.len();
                }
                return;
            }
        }
    }
}

async fn request(stream: &mut TcpStream) -> Option<(String, String)> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .filter_map(|line| line.split_once(": "))
                .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
                .map_or(0, |(_, length)| length.parse().unwrap());
            if body.len() >= length {
                return Some((head.to_owned(), body.to_owned()));
            }
        }
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return None,
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
        }
    }
}

/// A reply with a body and its length.
pub fn reply(status: &str, body: &str) -> Vec<u8> {
    with_headers(status, &[], body)
}

/// The same with further headers.
pub fn with_headers(status: &str, headers: &[&str], body: &str) -> Vec<u8> {
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    format!("HTTP/1.1 {status}\r\n{headers}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}
