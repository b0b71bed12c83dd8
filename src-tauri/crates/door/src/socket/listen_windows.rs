//! Windows: a named pipe whose access list names this user and nobody else. The list that pipes have by default would let everybody
//! read. "Owner rights" would not do: what an administrator's program opens belongs to all administrators.

use crate::user::{Peer, User};
use interprocess::os::windows::named_pipe::PipeListenerOptions;
use interprocess::os::windows::named_pipe::pipe_mode::Bytes;
use interprocess::os::windows::named_pipe::tokio::{DuplexPipeStream, PipeListener};
use interprocess::os::windows::security_descriptor::SecurityDescriptor;
use std::io;
use std::path::{Path, PathBuf};
use widestring::U16CString;

/// Bytes that fit into the pipe before somebody must read.
const BUFFER_BYTES: u32 = 64 * 1024;

/// Why the pipe cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum SocketFault {
    /// The name is not one of a pipe.
    #[error("{0} is not the name of a named pipe")]
    NotAPipe(PathBuf),
    /// Somebody holds that name.
    #[error("another program holds the pipe {0}; end it first, or set AFTERCALL_HOME to another folder")]
    InUse(PathBuf),
    /// The system says no.
    #[error("no pipe can be opened at {place}: {source}")]
    System {
        /// Where.
        place: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// The pipe.
#[derive(Debug)]
pub(super) struct Listener {
    listener: PipeListener<Bytes, Bytes>,
    user: User,
}

impl Listener {
    pub(super) async fn bind(place: &Path) -> Result<Self, SocketFault> {
        if !place.to_string_lossy().starts_with(r"\\.\pipe\") {
            return Err(SocketFault::NotAPipe(place.to_owned()));
        }
        let opened = Self::open(place);
        opened.map_err(|source| match source.kind() {
            // The first instance of a pipe is asked for: a name that is taken says "access denied".
            io::ErrorKind::PermissionDenied | io::ErrorKind::AddrInUse => SocketFault::InUse(place.to_owned()),
            _ => SocketFault::System { place: place.to_owned(), source },
        })
    }

    fn open(place: &Path) -> io::Result<Self> {
        let user = User::own()?;
        let list = U16CString::from_str(user.access_list()).map_err(io::Error::other)?;
        let listener = PipeListenerOptions::new()
            .path(place)
            .security_descriptor(Some(SecurityDescriptor::deserialize(&list)?))
            .accept_remote(false)
            .input_buffer_size_hint(BUFFER_BYTES)
            .output_buffer_size_hint(BUFFER_BYTES)
            .create_tokio_duplex::<Bytes>()?;
        Ok(Self { listener, user })
    }

    /// The next client of this user. One whose user is hidden has passed the access list: it runs as an administrator.
    pub(super) async fn accept(&mut self) -> io::Result<DuplexPipeStream<Bytes>> {
        loop {
            let stream = self.listener.accept().await?;
            if self.user.peer(stream.client_process_id()) != Peer::Foreign {
                return Ok(stream);
            }
            tracing::warn!("another user's program was turned away at the named pipe");
        }
    }
}
