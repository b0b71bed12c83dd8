//! Unix: a socket file in a folder of this user alone, and the user id of each peer.

use crate::folder::{self, FolderFault};
use std::fs::{Metadata, Permissions};
use std::io;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use tokio::net::{UnixListener, UnixStream};

/// Why the socket cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum SocketFault {
    /// Its folder is not ours alone.
    #[error(transparent)]
    Folder(#[from] FolderFault),
    /// Somebody answers there.
    #[error("another program answers at {0}; end it first, or set AFTERCALL_HOME to another folder")]
    InUse(PathBuf),
    /// Something that is not a socket lies there. It may be somebody's file: it is left alone.
    #[error("{0} is not a socket; it was left alone. Move it away and start Aftercall again")]
    NotASocket(PathBuf),
    /// The system cannot bind a path of this length.
    #[error("the path {0} is too long for a socket (about 100 bytes); set AFTERCALL_HOME to a shorter one")]
    TooLong(PathBuf),
    /// The system says no.
    #[error("no socket can be opened at {place}: {source}")]
    System {
        /// Where.
        place: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// A bound socket. Its file goes when it is dropped, unless another file has taken its place.
#[derive(Debug)]
pub(super) struct Listener {
    listener: UnixListener,
    place: PathBuf,
    identity: (u64, u64),
}

impl Listener {
    pub(super) async fn bind(place: &Path) -> Result<Self, SocketFault> {
        folder::prepare(place)?;
        let listener = match UnixListener::bind(place) {
            Err(fault) if fault.kind() == io::ErrorKind::AddrInUse => {
                remove_leftover(place).await?;
                UnixListener::bind(place)
            }
            bound => bound,
        }
        .map_err(|source| match source.kind() {
            io::ErrorKind::InvalidInput => SocketFault::TooLong(place.to_owned()),
            _ => system(place)(source),
        })?;
        std::fs::set_permissions(place, Permissions::from_mode(0o600)).map_err(system(place))?;
        let facts = std::fs::symlink_metadata(place).map_err(system(place))?;
        Ok(Self { listener, place: place.to_owned(), identity: identity(&facts) })
    }

    /// The next client of this user.
    pub(super) async fn accept(&mut self) -> io::Result<UnixStream> {
        loop {
            let (stream, _) = self.listener.accept().await?;
            let peer = stream.peer_cred()?;
            if peer.uid() == folder::own_user() {
                return Ok(stream);
            }
            tracing::warn!(user = peer.uid(), "another user's program was turned away at the local socket");
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let still_ours = std::fs::symlink_metadata(&self.place).is_ok_and(|facts| identity(&facts) == self.identity);
        if still_ours && let Err(fault) = std::fs::remove_file(&self.place) {
            tracing::debug!(%fault, "the file of the local socket stays; the next start removes it");
        }
    }
}

fn identity(facts: &Metadata) -> (u64, u64) {
    (facts.dev(), facts.ino())
}

fn system(place: &Path) -> impl FnOnce(io::Error) -> SocketFault {
    let place = place.to_owned();
    move |source| SocketFault::System { place, source }
}

/// A killed program leaves its socket file behind, and it refuses connections. Anything else is not ours to remove.
async fn remove_leftover(place: &Path) -> Result<(), SocketFault> {
    let facts = std::fs::symlink_metadata(place).map_err(system(place))?;
    if !facts.file_type().is_socket() {
        return Err(SocketFault::NotASocket(place.to_owned()));
    }
    match UnixStream::connect(place).await {
        // A full queue (`WouldBlock`) is somebody too.
        Ok(_) => Err(SocketFault::InUse(place.to_owned())),
        Err(fault) if fault.kind() == io::ErrorKind::WouldBlock => Err(SocketFault::InUse(place.to_owned())),
        Err(fault) if fault.kind() == io::ErrorKind::ConnectionRefused => {
            tracing::info!("the socket of a program that was killed is removed");
            std::fs::remove_file(place).map_err(system(place))
        }
        Err(fault) => Err(system(place)(fault)),
    }
}
