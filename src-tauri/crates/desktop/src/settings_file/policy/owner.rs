//! Who could write a file that speaks for the organisation.

use std::fs::{File, Metadata};
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// Opens a file that, with its folder, belongs to `owner` and that nobody else can write; `None` where there is none.
///
/// # Errors
/// In words that say what must be changed.
pub(crate) fn open_closed_to_others(path: &Path, owner: u32) -> Result<Option<File>, String> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Ok(None),
        Err(error) => return Err(format!("{} cannot be opened ({error}); it is not in force", path.display())),
    };
    // Of the open file, so that it cannot be changed for another in between.
    let found = file.metadata().map_err(|error| format!("{} cannot be looked at ({error}); it is not in force", path.display()))?;
    refuse_if_others_can_write(path, &found, owner)?;
    if let Some(folder) = path.parent() {
        let found = std::fs::metadata(folder).map_err(|error| format!("the folder {} cannot be looked at ({error})", folder.display()))?;
        refuse_if_others_can_write(folder, &found, owner)?;
    }
    Ok(Some(file))
}

fn refuse_if_others_can_write(path: &Path, found: &Metadata, owner: u32) -> Result<(), String> {
    let path = path.display();
    if found.uid() != owner {
        return Err(format!("what the organisation set is not in force: {path} does not belong to root; an administrator must own it"));
    }
    if found.mode() & 0o022 != 0 {
        return Err(format!(
            "what the organisation set is not in force: {path} can be written by others (mode {:o}); `chmod go-w` it",
            found.mode() & 0o7777
        ));
    }
    Ok(())
}
