//! Windows: a named pipe whose access list names this user and nobody else. The list that pipes have by default would let everybody
//! read. "Owner rights" would not do: what an administrator's program opens belongs to all administrators.

use crate::user::{Peer, User};
use interprocess::os::windows::named_pipe::PipeListenerOptions;
use interprocess::os::windows::named_pipe::pipe_mode::Bytes;
use interprocess::os::windows::named_pipe::tokio::{DuplexPipeStream, PipeListener};
use interprocess::os::windows::security_descriptor::SecurityDescriptor;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use widestring::U16CString;

/// Bytes that fit into the pipe before somebody must read.
const BUFFER_BYTES: u16 = 32 * 1024;

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
    /// None after it failed, until it is opened again.
    listener: Option<PipeListener<Bytes, Bytes>>,
    user: User,
    place: PathBuf,
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
        Ok(Self { listener: Some(pipe(place, &user)?), user, place: place.to_owned() })
    }

    /// The next client of this user. One whose user is hidden has passed the access list: it runs as an administrator.
    ///
    /// # Errors
    /// When the pipe could not be listened to. It is opened anew: a client that came and was gone before it was let in leaves an instance
    /// that nobody can connect to any more.
    pub(super) async fn accept(&mut self) -> io::Result<Stream> {
        loop {
            if self.listener.is_none() {
                self.listener = Some(pipe(&self.place, &self.user)?);
            }
            let Some(listener) = &self.listener else { continue };
            let stream = match listener.accept().await {
                Ok(stream) => stream,
                Err(error) => {
                    // Its name must be free before it is opened again; at once, so that whoever comes next finds it.
                    self.listener = None;
                    self.listener = pipe(&self.place, &self.user).ok();
                    return Err(error);
                }
            };
            if self.user.peer(stream.client_process_id()) != Peer::Foreign {
                return Ok(Stream(stream));
            }
            tracing::warn!("another user's program was turned away at the named pipe");
        }
    }
}

/// The pipe that only this user may open.
fn pipe(place: &Path, user: &User) -> io::Result<PipeListener<Bytes, Bytes>> {
    let list = U16CString::from_str(user.access_list()).map_err(io::Error::other)?;
    PipeListenerOptions::new()
        .path(place)
        .security_descriptor(Some(SecurityDescriptor::deserialize(&list)?))
        .accept_remote(false)
        .input_buffer_size_hint(BUFFER_BYTES.into())
        .output_buffer_size_hint(BUFFER_BYTES.into())
        .create_tokio_duplex::<Bytes>()
}

/// A client. The library's own stream waits at its end until the client has read everything: one that never reads would keep its place
/// among the clients, a thread, and the end of the program.
#[derive(Debug)]
pub(super) struct Stream(DuplexPipeStream<Bytes>);

impl AsyncRead for Stream {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl AsyncWrite for Stream {
    /// No more at once than the pipe holds. Any length would be taken as if it were written, and so it would never be seen that
    /// nobody reads.
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let part = bytes.get(..BUFFER_BYTES.into()).unwrap_or(bytes);
        Pin::new(&mut self.0).poll_write(context, part)
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        // What is in the pipe can still be read after this end has closed.
        self.0.assume_flushed();
    }
}
