//! Folders and files that nobody else may read.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Makes a folder and what leads to it, and closes it to others (0700 on Unix; a Windows profile is closed already).
pub(crate) fn folder(path: &Path) -> io::Result<()> {
    make_folder(path)?;
    close_to_others(path)
}

/// Makes a folder if there is none; one that is there keeps its mode.
#[cfg(unix)]
pub(crate) fn make_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// Makes a folder if there is none.
#[cfg(not(unix))]
pub(crate) fn make_folder(path: &Path) -> io::Result<()> {
    std::fs::create_dir_all(path)
}

#[cfg(unix)]
fn close_to_others(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mut permissions = std::fs::metadata(path)?.permissions();
    if permissions.mode() & 0o777 != 0o700 {
        permissions.set_mode(0o700);
        std::fs::set_permissions(path, permissions)?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn close_to_others(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// Options for a file of mode 0600; the mode counts only when the file is made.
#[cfg(unix)]
pub(crate) fn file() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

/// Options for a file that the folder closes to others.
#[cfg(not(unix))]
pub(crate) fn file() -> OpenOptions {
    OpenOptions::new()
}

/// Makes the names in a folder durable: a rename is lost in a power cut without it.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}
