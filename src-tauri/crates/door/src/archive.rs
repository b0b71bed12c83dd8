//! The archive of a bug report, for the console and the window. The program gives its parts cleaned; here they are only put into a file that nobody else may read and
//! that did not exist before.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::Value;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// One file in the archive.
#[derive(Deserialize)]
pub struct Entry {
    /// Its path in the archive.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// The parts in the program's answer.
#[must_use]
pub fn entries(document: &Value) -> Option<Vec<Entry>> {
    Vec::deserialize(document.get("entries")?).ok()
}

/// Writes the archive; what was begun is removed if it cannot be finished.
///
/// # Errors
/// When the file is there already, or cannot be written.
pub fn write(path: &Path, entries: &[Entry], now: Timestamp) -> io::Result<()> {
    whole(path, |file| fill(ZipWriter::new(file), entries, now))
}

/// Writes a text; what was begun is removed if it cannot be finished.
///
/// # Errors
/// When the file is there already, or cannot be written.
pub fn write_text(path: &Path, text: &str) -> io::Result<()> {
    whole(path, |mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()))
}

/// A new file that nobody else may read, written whole or not at all.
fn whole(path: &Path, fill: impl FnOnce(std::fs::File) -> io::Result<()>) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = fill(options.open(path)?);
    if written.is_err() {
        // The first fault is the one to tell.
        let _ = std::fs::remove_file(path);
    }
    written
}

fn fill(mut archive: ZipWriter<std::fs::File>, entries: &[Entry], now: Timestamp) -> io::Result<()> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(stamp(now));
    for entry in entries {
        archive.start_file(entry.name.as_str(), options)?;
        archive.write_all(entry.text.as_bytes())?;
    }
    archive.finish()?.sync_all()
}

/// The time in UTC as archives have it; their first year if it does not fit.
fn stamp(now: Timestamp) -> DateTime {
    let at = now.to_zoned(TimeZone::UTC);
    let small = |number: i8| u8::try_from(number).unwrap_or_default();
    let year = u16::try_from(at.year()).unwrap_or_default();
    DateTime::from_date_and_time(year, small(at.month()), small(at.day()), small(at.hour()), small(at.minute()), small(at.second()))
        .unwrap_or_default()
}
