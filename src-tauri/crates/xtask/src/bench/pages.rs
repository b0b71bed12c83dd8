//! Serves a folder of built pages on loopback, for a browser.

use crate::fault::{Outcome, While as _};
use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;

/// Serves for as long as this process lives.
#[derive(Debug)]
pub(super) struct Pages(SocketAddr);

impl Pages {
    /// Begins to serve.
    pub(super) fn serve(folder: PathBuf) -> Outcome<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).when("no port for the pages")?;
        let address = listener.local_addr().when("no port for the pages")?;
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = folder.clone();
                // A browser that hangs up takes its request with it.
                thread::spawn(move || answer(&stream, &folder).ok());
            }
        });
        Ok(Self(address))
    }

    /// Where, without a slash at the end.
    pub(super) fn url(&self) -> String {
        format!("http://{}", self.0)
    }
}

fn answer(mut stream: &TcpStream, folder: &Path) -> io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    // The rest of the head has nothing to say to us, but must be read before we answer.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let found = wanted(&first).map(|file| folder.join(file)).and_then(|file| Some((kind(&file), fs::read(file).ok()?)));
    let (status, kind, body) = match found {
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain", Vec::new()),
    };
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}

/// The file that a request line asks for, never outside the folder.
fn wanted(line: &str) -> Option<&Path> {
    let path = line.strip_prefix("GET /")?.split([' ', '?']).next()?;
    let path = Path::new(path);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some(_) | None => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for (line, expected) in [
            ("GET /index.html?x=1 HTTP/1.1", Some("index.html")),
            ("GET /assets/a.js HTTP/1.1", Some("assets/a.js")),
            ("GET /../secret HTTP/1.1", None),
            ("GET //etc/passwd HTTP/1.1", None),
            ("POST /index.html HTTP/1.1", None),
        ] {
            assert_eq!(wanted(line), expected.map(Path::new), "{line}");
        }
    }
}
