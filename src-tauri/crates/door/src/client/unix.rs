//! Unix: a socket with time limits of the system's own.

use super::{ClientError, read_frame};
use crate::folder::{self, FolderFault};
use std::io::{self, Write as _};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::Duration;

/// A connected socket.
#[derive(Debug)]
pub(super) struct Line(UnixStream);

impl Line {
    pub(super) fn connect(place: &Path) -> Result<Self, ClientError> {
        match UnixStream::connect(place) {
            Ok(stream) => {
                // Whoever could put a socket there would be given the API key.
                folder::check(place).map_err(|fault| ClientError::Protocol(fault.to_string()))?;
                Ok(Self(stream))
            }
            Err(fault) => Err(match fault.kind() {
                io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused => ClientError::NotRunning,
                _ => ClientError::Protocol(match folder::check(place) {
                    Err(other @ (FolderFault::Foreign(_) | FolderFault::Open { .. })) => other.to_string(),
                    _ => format!("{} cannot be reached: {fault}", place.display()),
                }),
            }),
        }
    }

    pub(super) fn send(&mut self, frame: &[u8], patience: Duration) -> io::Result<()> {
        self.0.set_write_timeout(Some(patience))?;
        self.0.write_all(frame)
    }

    pub(super) fn exchange(&mut self, frame: &[u8], patience: Duration) -> io::Result<Vec<u8>> {
        self.0.set_read_timeout(Some(patience))?;
        let sent = self.send(frame, patience);
        // A server that refuses a request may close before it has read all of it; its reason is worth more than ours.
        match (read_frame(&mut self.0), sent) {
            (Ok(reply), _) => Ok(reply),
            (Err(_), Err(fault)) | (Err(fault), Ok(())) => Err(fault),
        }
    }

    pub(super) fn receive(&mut self) -> io::Result<Vec<u8>> {
        self.0.set_read_timeout(None)?;
        read_frame(&mut self.0)
    }
}
