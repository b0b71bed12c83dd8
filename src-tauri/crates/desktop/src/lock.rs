//! One program per home.
//!
//! The lock is the kernel's, on an open file: it goes when its holder goes, however it ended. The file itself stays,
//! and holds the pid for people; its being there says nothing.

use crate::folders::Folders;
use crate::private;
use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, Write};

/// Held for as long as the program runs.
#[derive(Debug)]
pub struct LaunchLock {
    file: File,
}

/// Why the lock was not given.
#[derive(Debug, thiserror::Error)]
pub enum NotTaken {
    /// Another program of this home runs.
    #[error(transparent)]
    AlreadyRuns(#[from] AlreadyRuns),
    /// The lock file cannot be used.
    #[error("the lock file cannot be used ({0}); Aftercall needs to write in its folder")]
    Unusable(#[from] io::Error),
}

/// Another program of this home runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Aftercall already runs for this home")]
pub struct AlreadyRuns {
    /// Its process, where the file says so (Windows lets nobody read a locked file).
    pub pid: Option<u32>,
}

impl LaunchLock {
    /// Takes the lock without waiting.
    ///
    /// # Errors
    /// When another program holds it, or the file cannot be used.
    pub fn take(folders: &Folders) -> Result<Self, NotTaken> {
        private::folder(&folders.run)?;
        let mut file = private::file().read(true).write(true).create(true).truncate(false).open(&folders.lock_file)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                let pid = file.read_to_string(&mut text).ok().and_then(|_| text.trim().parse().ok());
                return Err(AlreadyRuns { pid }.into());
            }
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        file.set_len(0)?;
        file.rewind()?;
        writeln!(file, "{}", std::process::id())?;
        file.flush()?;
        Ok(Self { file })
    }
}

impl Drop for LaunchLock {
    fn drop(&mut self) {
        // Closing the file would do; said aloud because children may have inherited it.
        if let Err(error) = self.file.unlock() {
            tracing::debug!(%error, "the launch lock was not given back");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_refused_until_the_first_ends() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::below(home.path(), false).unwrap();
        let first = LaunchLock::take(&folders).unwrap();
        let refused = LaunchLock::take(&folders).unwrap_err();
        let NotTaken::AlreadyRuns(already) = refused else { panic!("{refused}") };
        if cfg!(unix) {
            assert_eq!(already.pid, Some(std::process::id()));
        }
        drop(first);
        assert!(LaunchLock::take(&folders).is_ok());
    }

    #[test]
    fn a_file_that_was_left_behind_does_not_count() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::below(home.path(), false).unwrap();
        std::fs::create_dir_all(&folders.run).unwrap();
        std::fs::write(&folders.lock_file, "4711 and more words than a pid has\n").unwrap();
        let _lock = LaunchLock::take(&folders).unwrap();
        if cfg!(unix) {
            assert_eq!(std::fs::read_to_string(&folders.lock_file).unwrap(), format!("{}\n", std::process::id()));
        }
    }
}
