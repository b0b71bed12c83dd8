//! The other end of the local socket, for `aftercallctl` and for a second `aftercall`.
//!
//! Blocking and without a runtime: a phone system starts `aftercallctl` for every call, and nobody wants to wait for it.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use unix as line;
#[cfg(windows)]
use windows as line;

use crate::wire::{Heard, LARGEST_REPLY, LARGEST_REQUEST, LENGTH_BYTES, Message, ShellRequest, Told, framed, read_reply, write};
use aftercall_core::request::Request;
use serde_json::Value;
use std::io::{self, Read};
use std::path::Path;
use std::time::Duration;
use zeroize::Zeroizing;

/// Answers from what the program has at hand.
const AT_HAND: Duration = Duration::from_secs(15);
/// Answers that wait for the service.
const OVER_THE_NETWORK: Duration = Duration::from_secs(120);

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// No program answers at that place.
    #[error("no program answers")]
    NotRunning,
    /// The program said no.
    #[error("{}", .0.message)]
    Refused(Told),
    /// The program took the request and did not answer in time. What was asked may have been done.
    #[error("no answer within {0} seconds")]
    NoAnswer(u64),
    /// The connection failed, or what answered does not speak our language.
    #[error("{0}")]
    Protocol(String),
}

/// A connection to the running program.
#[derive(Debug)]
pub struct Client {
    line: line::Line,
}

impl Client {
    /// Connects.
    ///
    /// # Errors
    /// [`ClientError::NotRunning`] when nobody answers; [`ClientError::Protocol`] when what is there cannot be trusted or reached.
    pub fn connect(place: &Path) -> Result<Self, ClientError> {
        line::Line::connect(place).map(|line| Self { line })
    }

    /// Asks the engine and waits for its answer: some seconds, longer where the service is asked.
    ///
    /// # Errors
    /// See [`ClientError`].
    pub fn ask(&mut self, request: Request) -> Result<Value, ClientError> {
        let patience = patience(&request);
        self.exchange(&Message::Ask(Box::new(request)), patience)
    }

    /// Asks the shell.
    ///
    /// # Errors
    /// See [`ClientError`].
    pub fn shell(&mut self, request: ShellRequest) -> Result<Value, ClientError> {
        self.exchange(&Message::Shell(request), AT_HAND)
    }

    /// Asks for events as they happen.
    ///
    /// # Errors
    /// See [`ClientError`].
    pub fn watch(mut self) -> Result<Lines, ClientError> {
        let frame = request_frame(&Message::Watch(true))?;
        self.line.send(&frame, AT_HAND).map_err(broken)?;
        Ok(Lines { line: self.line })
    }

    fn exchange(&mut self, message: &Message, patience: Duration) -> Result<Value, ClientError> {
        let frame = request_frame(message)?;
        let reply = self.line.exchange(&frame, patience).map_err(|fault| match fault.kind() {
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => ClientError::NoAnswer(patience.as_secs()),
            _ => broken(fault),
        })?;
        match read_reply(&reply).map_err(ClientError::Protocol)? {
            Heard::Ok(document) => Ok(document),
            Heard::Error(told) => Err(ClientError::Refused(told)),
            Heard::Line(_) => Err(ClientError::Protocol("an event came where an answer was expected".to_owned())),
        }
    }
}

/// Events as they happen; ends when the program ends.
#[derive(Debug)]
pub struct Lines {
    line: line::Line,
}

impl Iterator for Lines {
    type Item = Result<Value, ClientError>;

    fn next(&mut self) -> Option<Self::Item> {
        let reply = match self.line.receive() {
            Ok(reply) => reply,
            Err(fault) if is_end(&fault) => return None,
            Err(fault) => return Some(Err(broken(fault))),
        };
        Some(match read_reply(&reply) {
            Ok(Heard::Line(line)) => Ok(line),
            Ok(Heard::Error(told)) => Err(ClientError::Refused(told)),
            Ok(Heard::Ok(_)) => Err(ClientError::Protocol("an answer came where an event was expected".to_owned())),
            Err(fault) => Err(ClientError::Protocol(fault)),
        })
    }
}

fn patience(request: &Request) -> Duration {
    match request {
        Request::SignIn { .. } | Request::Refresh {} => OVER_THE_NETWORK,
        _ => AT_HAND,
    }
}

/// The bytes to send, wiped when dropped: one of the requests holds the API key.
fn request_frame(message: &Message) -> Result<Zeroizing<Vec<u8>>, ClientError> {
    let json = write(message).map(Zeroizing::new);
    let json = json.map_err(|fault| ClientError::Protocol(fault.to_string()))?;
    if json.len() > LARGEST_REQUEST {
        return Err(ClientError::Protocol(format!(
            "the request has {} bytes, at most {LARGEST_REQUEST} can be sent; shorten its texts",
            json.len()
        )));
    }
    framed(&json).map(Zeroizing::new).ok_or_else(|| ClientError::Protocol("the request is too long".to_owned()))
}

fn is_end(fault: &io::Error) -> bool {
    matches!(
        fault.kind(),
        io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionAborted
    )
}

fn broken(fault: io::Error) -> ClientError {
    ClientError::Protocol(if is_end(&fault) { "the program ended before it answered".to_owned() } else { fault.to_string() })
}

/// Reads one frame from a blocking stream.
fn read_frame(stream: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0_u8; LENGTH_BYTES];
    stream.read_exact(&mut length)?;
    let bytes = usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX);
    if bytes > LARGEST_REPLY {
        return Err(io::Error::other(format!("the answer announces {bytes} bytes, at most {LARGEST_REPLY} are taken")));
    }
    let mut json = Vec::new();
    stream.take(bytes as u64).read_to_end(&mut json)?;
    if json.len() < bytes {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(json)
}
