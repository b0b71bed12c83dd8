//! A web server of a few files, of which some behave badly. It counts what it is asked and what is taken from it.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// How a file is given.
#[derive(Clone)]
pub enum Gives {
    /// As it is.
    Whole(Vec<u8>),
    /// The beginning of something longer, then the line breaks.
    Broken(Vec<u8>),
    /// Zeros without an end.
    Endless,
    /// The beginning, then silence for as long as anybody listens.
    Silent(Vec<u8>),
}

#[derive(Default)]
struct Inside {
    files: BTreeMap<String, Gives>,
    asked: Vec<String>,
    endless_bytes: usize,
}

#[derive(Clone)]
pub struct Server {
    inside: Arc<Mutex<Inside>>,
    port: u16,
}

impl Server {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self { inside: Arc::default(), port: listener.local_addr().unwrap().port() };
        let serving = server.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let serving = serving.clone();
                // Whoever is asked may hang up: that is what tests are about.
                std::thread::spawn(move || serving.serve(stream).unwrap_or_default());
            }
        });
        server
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/releases", self.port)
    }

    pub fn put(&self, file: &str, gives: Gives) {
        self.inside.lock().unwrap().files.insert(file.to_owned(), gives);
    }

    /// The names of files that were asked for.
    pub fn asked(&self) -> Vec<String> {
        self.inside.lock().unwrap().asked.clone()
    }

    /// What was sent of endless files.
    pub fn endless_bytes(&self) -> usize {
        self.inside.lock().unwrap().endless_bytes
    }

    fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let file = first.split(' ').nth(1).and_then(|path| path.strip_prefix("/releases/")).unwrap_or_default().to_owned();
        let gives = {
            let mut inside = self.inside.lock().unwrap();
            inside.asked.push(file.clone());
            inside.files.get(&file).cloned()
        };
        let mut head = |status: &str, length: &str| write!(stream, "HTTP/1.1 {status}\r\nconnection: close\r\n{length}\r\n");
        match gives {
            None => head("404 Not Found", "content-length: 0\r\n"),
            Some(Gives::Whole(bytes)) => {
                head("200 OK", &format!("content-length: {}\r\n", bytes.len()))?;
                stream.write_all(&bytes)
            }
            Some(Gives::Broken(bytes)) => {
                head("200 OK", &format!("content-length: {}\r\n", bytes.len() + 1))?;
                stream.write_all(&bytes)
            }
            Some(Gives::Endless) => {
                head("200 OK", "")?;
                loop {
                    stream.write_all(&[0; 16 * 1024])?;
                    self.inside.lock().unwrap().endless_bytes += 16 * 1024;
                }
            }
            Some(Gives::Silent(bytes)) => {
                head("200 OK", "content-length: 1000000\r\n")?;
                stream.write_all(&bytes)?;
                // Ends when the other side does.
                std::io::copy(&mut stream.try_clone()?, &mut std::io::sink()).map(drop)
            }
        }
    }
}
