//! Windows: a named pipe, opened like a file. Files have no time limits, so an exchange runs on a thread of its own.

use super::{ClientError, read_frame};
use crate::user::{Peer, User};
use interprocess::os::windows::named_pipe::DuplexPipeStream;
use interprocess::os::windows::named_pipe::pipe_mode::Bytes;
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::os::windows::fs::OpenOptionsExt as _;
use std::os::windows::io::OwnedHandle;
use std::path::Path;
use std::sync::mpsc;
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// All instances of the pipe are taken for a moment.
const ERROR_PIPE_BUSY: i32 = 231;
/// The server may know who we are, but not act in our name.
const SECURITY_IDENTIFICATION: u32 = 0x0001_0000;
const BUSY_PATIENCE: Duration = Duration::from_secs(10);

/// A connected pipe; gone after an exchange that failed.
#[derive(Debug)]
pub(super) struct Line(Option<File>);

impl Line {
    pub(super) fn connect(place: &Path) -> Result<Self, ClientError> {
        let begun = Instant::now();
        loop {
            let opened = OpenOptions::new().read(true).write(true).security_qos_flags(SECURITY_IDENTIFICATION).open(place);
            match opened {
                Ok(file) => return trusted(file, place).map(|file| Self(Some(file))),
                Err(fault) if fault.raw_os_error() == Some(ERROR_PIPE_BUSY) && begun.elapsed() < BUSY_PATIENCE => {
                    std::thread::sleep(Duration::from_millis(10));
                }
                Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
                    return Err(ClientError::NotRunning);
                }
                Err(fault) => {
                    return Err(ClientError::Protocol(format!("{} cannot be reached: {fault}", place.display())));
                }
            }
        }
    }

    pub(super) fn send(&mut self, frame: &[u8], _patience: Duration) -> io::Result<()> {
        match &mut self.0 {
            Some(file) => file.write_all(frame),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    pub(super) fn exchange(&mut self, frame: &[u8], patience: Duration) -> io::Result<Vec<u8>> {
        let Some(mut file) = self.0.take() else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let frame = Zeroizing::new(frame.to_vec());
        let (done, waiting) = mpsc::channel();
        std::thread::Builder::new().spawn(move || {
            let sent = file.write_all(&frame);
            let reply = match (read_frame(&mut file), sent) {
                (Ok(reply), _) => Ok((file, reply)),
                (Err(_), Err(fault)) | (Err(fault), Ok(())) => Err(fault),
            };
            // Nobody waits any more after a time-out.
            let _late = done.send(reply);
        })?;
        match waiting.recv_timeout(patience) {
            Ok(Ok((file, reply))) => {
                self.0 = Some(file);
                Ok(reply)
            }
            Ok(Err(fault)) => Err(fault),
            Err(_) => Err(io::ErrorKind::TimedOut.into()),
        }
    }

    pub(super) fn receive(&mut self) -> io::Result<Vec<u8>> {
        match &mut self.0 {
            Some(file) => read_frame(file),
            None => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }
}

/// The pipe, if a program of this user opened it. Somebody else could have opened one of this name first, and would be given the API key.
fn trusted(file: File, place: &Path) -> Result<File, ClientError> {
    let refused = |words: &str| Err(ClientError::Protocol(format!("{} {words}", place.display())));
    let pipe = match DuplexPipeStream::<Bytes>::try_from(OwnedHandle::from(file)) {
        Ok(pipe) => pipe,
        Err(_) => return refused("is no named pipe"),
    };
    let server = User::own().map(|own| own.peer(pipe.server_process_id()));
    match (server, OwnedHandle::try_from(pipe)) {
        (Ok(Peer::Ours), Ok(handle)) => Ok(File::from(handle)),
        (Ok(Peer::Foreign), _) => refused("was opened by another user's program; ask your administrator which one"),
        (Ok(Peer::Hidden), _) => {
            refused("was opened by a program whose user is hidden; if Aftercall runs as an administrator, quit it and start it as yourself")
        }
        (Err(fault), _) => refused(&format!("cannot be trusted: {fault}")),
        (Ok(_), Err(_)) => refused("is used elsewhere in this program"),
    }
}
