//! The files of the database: names, modes, sizes.

use crate::fault::Outcome;
use std::ffi::OsString;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The name of the file in its folder.
pub(crate) const FILE_NAME: &str = "aftercall.db";

/// `path` with `ending` after its whole name.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The folder of `path`, also where it is a bare name.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

/// The copy that is made before the tables are brought to `version`.
pub(crate) fn copy_before(path: &Path, version: u32) -> PathBuf {
    beside(path, &format!(".before-v{version}"))
}

/// Bytes of the database and its write-ahead log; 0 for what is not there.
pub(crate) fn bytes(path: &Path) -> u64 {
    [path.to_owned(), beside(path, "-wal")].iter().filter_map(|file| fs::metadata(file).ok()).map(|metadata| metadata.len()).sum()
}

/// Makes folder and file where they are missing, for this user alone. SQLite gives its further files the mode of the
/// first one, so it must never exist with another.
pub(crate) fn prepare(path: &Path) -> Outcome<()> {
    make_folder(folder_of(path))?;
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    restrict(&file)?;
    Ok(())
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(unix)]
fn restrict(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if file.metadata()?.permissions().mode() & 0o777 == 0o600 {
        return Ok(());
    }
    file.set_permissions(fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn restrict(_file: &fs::File) -> io::Result<()> {
    // The folder is the user's own; its access list is inherited.
    Ok(())
}

/// Copies the database to where [`copy_before`] says: whole or not at all, and on the disk before it returns.
pub(crate) fn copy(path: &Path, to: &Path) -> Outcome<()> {
    let half = beside(to, ".half");
    let copied =
        fs::copy(path, &half).and_then(|_| OpenOptions::new().write(true).open(&half)?.sync_all()).and_then(|()| fs::rename(&half, to));
    if copied.is_err() {
        // The disk may be full; a half copy must not keep it so. The first fault is the one to tell.
        let _ = fs::remove_file(&half);
    }
    Ok(copied?)
}

/// Removes copies that were made before `time`, all of them where there is none: they hold what is to be forgotten.
pub(crate) fn remove_copies(path: &Path, time: Option<SystemTime>) -> Outcome<()> {
    let Some(name) = path.file_name() else {
        return Ok(());
    };
    let start = format!("{}.before-v", name.to_string_lossy());
    for entry in fs::read_dir(folder_of(path))? {
        let entry = entry?;
        let is_copy = entry.file_name().to_string_lossy().starts_with(&start);
        let old = match time {
            Some(time) if is_copy => entry.metadata()?.modified()? < time,
            Some(_) => false,
            None => true,
        };
        if is_copy && old {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
