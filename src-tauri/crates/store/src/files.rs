//! The files of the database: names, modes, sizes.

use crate::fault::Outcome;
use crate::seal::Salt;
use jiff::Timestamp;
use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The name of the file in its folder.
pub(crate) const FILE_NAME: &str = "aftercall.db";

/// `path` with `ending` after its whole name.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
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

/// What SQLite keeps beside a database.
const LOG: &str = "-wal";
const LOG_INDEX: &str = "-shm";

/// The salt with which every database begins; nothing if the file is shorter.
pub(crate) fn salt(path: &Path) -> Outcome<Option<Salt>> {
    let mut salt = Salt::default();
    match File::open(path).and_then(|mut file| file.read_exact(&mut salt)) {
        Ok(()) => Ok(Some(salt)),
        Err(error) if matches!(error.kind(), io::ErrorKind::UnexpectedEof | io::ErrorKind::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The write-ahead log; empty if there is none.
pub(crate) fn read_log(path: &Path) -> Outcome<Vec<u8>> {
    match fs::read(beside(path, LOG)) {
        Ok(bytes) => Ok(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}

/// Whether the file is empty or not there.
pub(crate) fn is_empty(path: &Path) -> bool {
    fs::metadata(path).map_or(true, |metadata| metadata.len() == 0)
}

/// Writes a file of this user's alone: whole or not at all, and on the disk before it returns.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Outcome<()> {
    let half = beside(path, ".half");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options
        .open(&half)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        })
        .and_then(|()| fs::rename(&half, path));
    if written.is_err() {
        let _ = fs::remove_file(&half);
    }
    Ok(written?)
}

/// Renames the database with its log to `<name>.<why>-<time>` and says where it lies now. The index of the log is made anew by
/// whoever opens it.
pub(crate) fn set_aside(path: &Path, why: &str, at: Timestamp) -> Outcome<PathBuf> {
    let stamp = at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut aside = beside(path, &format!(".{why}-{stamp}"));
    let mut more = 1;
    while aside.exists() {
        more += 1;
        aside = beside(path, &format!(".{why}-{stamp}-{more}"));
    }
    rename_database(path, &aside)?;
    Ok(aside)
}

/// For names of files and a message about them. Nothing is decided by it.
#[expect(clippy::disallowed_methods, reason = "only a name: the port has no time to give")]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

/// Puts back what was set aside.
pub(crate) fn put_back(aside: &Path, path: &Path) -> Outcome<()> {
    rename_database(aside, path)
}

/// Renames a database that nobody has open, with its log. The log goes first: without its database it is nothing, but a database
/// that opens without its log has lost what is in there.
pub(crate) fn rename_database(from: &Path, to: &Path) -> Outcome<()> {
    remove_if_there(&beside(from, LOG_INDEX))?;
    let has_log = match fs::rename(beside(from, LOG), beside(to, LOG)) {
        Ok(()) => true,
        Err(error) if error.kind() == io::ErrorKind::NotFound => false,
        Err(error) => return Err(error.into()),
    };
    if let Err(error) = fs::rename(from, to) {
        if has_log && let Err(error) = fs::rename(beside(to, LOG), beside(from, LOG)) {
            tracing::error!(%error, "the log of a database could not be put back beside it");
        }
        return Err(error.into());
    }
    Ok(())
}

/// Removes a database of our own making that is needed no more.
pub(crate) fn remove_database(path: &Path) -> Outcome<()> {
    for ending in [LOG_INDEX, LOG, ""] {
        remove_if_there(&beside(path, ending))?;
    }
    Ok(())
}

/// Removes a file; one that is not there is fine.
pub(crate) fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Removes what was made or set aside before `time`, all of it where there is none: copies from before a migration and damaged
/// databases hold what is to be forgotten. One whose key is lost is not touched: nobody can read it, and the key may be found.
pub(crate) fn remove_copies(path: &Path, time: Option<SystemTime>) -> Outcome<()> {
    let Some(name) = path.file_name() else {
        return Ok(());
    };
    let name = name.to_string_lossy();
    let starts = [format!("{name}.before-v"), format!("{name}.damaged-")];
    for entry in fs::read_dir(folder_of(path))? {
        let entry = entry?;
        let found = entry.file_name();
        let is_copy = starts.iter().any(|start| found.to_string_lossy().starts_with(start));
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
