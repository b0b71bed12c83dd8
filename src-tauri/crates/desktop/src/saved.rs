//! Files that a person asked for: answers for a spreadsheet, a bug report. They never replace a file that is there, and nobody else may
//! read them.

use crate::private;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Names that are tried: `answers.csv`, `answers 2.csv`, ...
const MOST_NAMES: u32 = 1_000;

/// A name that is free in a folder. The folder is made if there is none.
///
/// # Errors
/// When the folder cannot be made, or all names are taken.
pub fn free_name(folder: &Path, stem: &str, ending: &str) -> io::Result<PathBuf> {
    private::make_folder(folder)?;
    (1..=MOST_NAMES)
        .map(|number| if number == 1 { format!("{stem}.{ending}") } else { format!("{stem} {number}.{ending}") })
        .map(|name| folder.join(name))
        .find(|path| path.symlink_metadata().is_err())
        .ok_or_else(|| io::Error::from(io::ErrorKind::AlreadyExists))
}

/// Writes a new file. What was begun is removed if it cannot be finished.
///
/// # Errors
/// When there is such a file, or it cannot be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = private::file().write(true).create_new(true).open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        // The first fault is the one to tell.
        let _ = std::fs::remove_file(path);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_never_takes_the_place_of_another() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("a/b");
        for expected in ["answers.csv", "answers 2.csv", "answers 3.csv"] {
            let path = free_name(&folder, "answers", "csv").unwrap();
            assert_eq!(path, folder.join(expected));
            write_new(&path, expected.as_bytes()).unwrap();
        }
        let first = folder.join("answers.csv");
        assert_eq!(write_new(&first, b"other").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read(&first).unwrap(), b"answers.csv");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let home = tempfile::tempdir().unwrap();
        let path = free_name(home.path(), "report", "zip").unwrap();
        write_new(&path, b"x").unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_no_free_name() {
        let home = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(home.path().join("elsewhere"), home.path().join("report.zip")).unwrap();
        assert_eq!(free_name(home.path(), "report", "zip").unwrap(), home.path().join("report 2.zip"));
    }
}
