//! A program that is on its way. It lies beside the one that it is to replace, under a name of its own, and is removed with whatever
//! ends the way early; after a kill or a power cut the next start removes it.

use aftercall_core::update::{ReleaseFile, UpdateFault};
use minisign_verify::{PublicKey, Signature};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;
use tempfile::{Builder, NamedTempFile};
use tokio::sync::mpsc;

/// What the names of parts begin with.
const PREFIX: &str = ".aftercall-update-";

/// Verified and durable, not yet in its place.
pub(super) struct Part(NamedTempFile);

impl Part {
    /// Takes pieces until there are no more. Blocks.
    ///
    /// # Errors
    /// When there are too many or too few, the signature does not fit, or they cannot be written. Nothing is left then.
    pub(super) fn write(
        folder: &Path,
        wanted: &ReleaseFile,
        key: &PublicKey,
        mut pieces: mpsc::Receiver<Vec<u8>>,
    ) -> Result<Self, UpdateFault> {
        let unfit = || UpdateFault::Signature(wanted.file.clone());
        let signature = Signature::decode(&wanted.signature).map_err(|_| unfit())?;
        let mut verifier = key.verify_stream(&signature).map_err(|_| unfit())?;
        let mut file = Builder::new().prefix(PREFIX).tempfile_in(folder).map_err(|fault| words(&fault))?;
        // Held for as long as the part is wanted: another start in the meantime leaves it alone.
        file.as_file().try_lock().map_err(|_| UpdateFault::NotPlaced("it is locked".to_owned()))?;
        let mut left = wanted.bytes;
        while let Some(piece) = pieces.blocking_recv() {
            left = u64::try_from(piece.len()).ok().and_then(|more| left.checked_sub(more)).ok_or_else(|| size(wanted))?;
            file.write_all(&piece).map_err(|fault| words(&fault))?;
            verifier.update(&piece);
        }
        if left > 0 {
            return Err(size(wanted));
        }
        verifier.finalize().map_err(|_| unfit())?;
        make_program(file.as_file()).and_then(|()| file.as_file().sync_all()).map_err(|fault| words(&fault))?;
        Ok(Self(file))
    }

    /// In one step: there is the old program or the new one, whatever happens.
    ///
    /// # Errors
    /// When the system refuses; then the old one stays.
    pub(super) fn put_in_place(self, program: &Path) -> Result<(), UpdateFault> {
        self.0.persist(program).map(drop).map_err(|fault| words(&fault.error))
    }
}

/// Makes what was put in place survive a power cut.
///
/// # Errors
/// When the system refuses.
pub(super) fn make_durable(folder: &Path) -> Result<(), UpdateFault> {
    #[cfg(unix)]
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(|fault| words(&fault))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// Removes parts that nobody is working on.
pub(super) fn remove_left(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(PREFIX)) {
        let nobodys = File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok());
        if nobodys && fs::remove_file(entry.path()).is_ok() {
            tracing::info!("removed what an interrupted update left");
        }
    }
}

#[cfg(unix)]
fn make_program(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn make_program(_file: &File) -> io::Result<()> {
    Ok(())
}

fn size(wanted: &ReleaseFile) -> UpdateFault {
    UpdateFault::Size(wanted.file.clone())
}

/// Without paths: they name the person.
fn words(fault: &io::Error) -> UpdateFault {
    match fault.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => UpdateFault::Full,
        kind => UpdateFault::NotPlaced(kind.to_string()),
    }
}
