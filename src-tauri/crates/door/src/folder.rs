//! The folder of the socket. It is the lock of this door: nobody else may enter it, so nobody else can connect,
//! and nobody else can put a socket there and be given an API key.

use std::io;
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};

/// Why a folder cannot be trusted.
#[derive(Debug, thiserror::Error)]
pub enum FolderFault {
    /// The path names no folder.
    #[error("{0} is not a path to a file in a folder")]
    None(PathBuf),
    /// It could not be made or looked at.
    #[error("the folder {folder} cannot be used: {source}")]
    Unusable {
        /// Which.
        folder: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It is not ours.
    #[error("the folder {0} belongs to another user; remove it or set AFTERCALL_HOME to a folder of your own")]
    Foreign(PathBuf),
    /// Others may enter it.
    #[error("others may enter the folder {folder} (mode {mode:o}); run: chmod 700 '{folder}'")]
    Open {
        /// Which.
        folder: PathBuf,
        /// Its permissions.
        mode: u32,
    },
}

/// Makes the folder of `socket` if it is not there, for us alone, and checks it.
pub(crate) fn prepare(socket: &Path) -> Result<(), FolderFault> {
    let folder = folder_of(socket)?;
    let unusable = |source| FolderFault::Unusable { folder: folder.to_owned(), source };
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(unusable)?;
    check(socket)
}

/// Checks that the folder of `socket` is ours and closed to others.
pub(crate) fn check(socket: &Path) -> Result<(), FolderFault> {
    let folder = folder_of(socket)?;
    let facts = std::fs::metadata(folder).map_err(|source| FolderFault::Unusable { folder: folder.to_owned(), source })?;
    if facts.uid() != own_user() {
        return Err(FolderFault::Foreign(folder.to_owned()));
    }
    match facts.mode() & 0o777 {
        mode if mode & 0o077 == 0 => Ok(()),
        mode => Err(FolderFault::Open { folder: folder.to_owned(), mode }),
    }
}

/// The user whose program this is.
pub(crate) fn own_user() -> u32 {
    rustix::process::geteuid().as_raw()
}

fn folder_of(socket: &Path) -> Result<&Path, FolderFault> {
    socket.parent().filter(|folder| !folder.as_os_str().is_empty()).ok_or_else(|| FolderFault::None(socket.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn a_folder_is_made_for_us_alone() {
        let home = tempfile::tempdir().unwrap();
        let socket = home.path().join("a/b/socket");
        prepare(&socket).unwrap();
        for folder in ["a", "a/b"] {
            let mode = std::fs::metadata(home.path().join(folder)).unwrap().mode();
            assert_eq!(mode & 0o777, 0o700, "{folder}");
        }
    }

    #[test]
    fn a_folder_that_others_may_enter_is_refused_with_what_to_do() {
        for mode in [0o755, 0o770, 0o701, 0o720] {
            let home = tempfile::tempdir().unwrap();
            std::fs::set_permissions(home.path(), Permissions::from_mode(mode)).unwrap();
            let fault = prepare(&home.path().join("socket")).unwrap_err();
            assert!(fault.to_string().contains("chmod 700"), "{fault}");
        }
    }

    #[test]
    fn a_folder_of_somebody_else_is_refused() {
        // Given a test that runs as root, a folder can be given away; else root's own folder is the foreign one.
        let home = tempfile::tempdir().unwrap();
        let given_away = std::os::unix::fs::chown(home.path(), Some(12_345), None).is_ok();
        let socket = if given_away { home.path().join("socket") } else { PathBuf::from("/etc/socket") };
        assert!(matches!(check(&socket), Err(FolderFault::Foreign(_))));
    }

    #[test]
    fn a_bare_file_name_has_no_folder() {
        assert!(matches!(prepare(Path::new("socket")), Err(FolderFault::None(_))));
    }
}
