//! `aftercall.YYYY-MM-DD.log`.

use crate::{clock, private};
use jiff::civil::Date;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// So many days are kept, with today.
const DAYS: usize = 7;
/// A day's file takes so many bytes; a fault that repeats must not fill a disk.
const MOST_BYTES: u64 = 10 * 1024 * 1024;

/// Writes to the file of the day.
#[derive(Debug)]
pub(super) struct DailyFile {
    folder: PathBuf,
    today: fn() -> Date,
    open: Option<Open>,
    most_bytes: u64,
}

#[derive(Debug)]
struct Open {
    day: Date,
    file: File,
    bytes: u64,
    full: bool,
}

impl DailyFile {
    /// Makes the folder and today's file, so that a log that cannot be written is known at once.
    pub(super) fn in_folder(folder: &Path) -> io::Result<Self> {
        private::folder(folder)?;
        let mut this = Self { folder: folder.to_owned(), today: clock::today, open: None, most_bytes: MOST_BYTES };
        this.of_today()?;
        Ok(this)
    }

    fn of_today(&mut self) -> io::Result<&mut Open> {
        let day = (self.today)();
        let open = match self.open.take() {
            Some(open) if open.day == day => open,
            Some(_) | None => {
                let file = private::file().append(true).create(true).open(self.folder.join(name(day)))?;
                let bytes = file.metadata()?.len();
                self.remove_old();
                Open { day, file, bytes, full: bytes >= self.most_bytes }
            }
        };
        Ok(self.open.insert(open))
    }

    /// Files that cannot be removed stay: the log goes on.
    fn remove_old(&self) {
        let Ok(found) = std::fs::read_dir(&self.folder) else { return };
        let mut logs: Vec<PathBuf> = found.flatten().map(|entry| entry.path()).filter(|path| is_log(path)).collect();
        logs.sort_unstable();
        let old = logs.len().saturating_sub(DAYS);
        for path in logs.iter().take(old) {
            let _ = std::fs::remove_file(path);
        }
    }
}

fn name(day: Date) -> String {
    format!("aftercall.{day}.log")
}

pub(super) fn is_log(path: &Path) -> bool {
    path.file_name()
        .and_then(|name| name.to_str())
        .and_then(|name| name.strip_prefix("aftercall.")?.strip_suffix(".log"))
        .is_some_and(|day| day.parse::<Date>().is_ok())
}

impl Write for DailyFile {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let most_bytes = self.most_bytes;
        let open = self.of_today()?;
        if open.full {
            return Ok(line.len());
        }
        if open.bytes + line.len() as u64 > most_bytes {
            open.full = true;
            open.file.write_all(b"{\"level\":\"WARN\",\"message\":\"the log of this day is full; it goes on tomorrow\"}\n")?;
            return Ok(line.len());
        }
        open.file.write_all(line)?;
        open.bytes += line.len() as u64;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.open.as_mut().map_or(Ok(()), |open| open.file.flush())
    }
}

#[cfg(test)]
// Where the system has no thread locals of its own the lint does not see that this one is constant.
#[cfg_attr(windows, allow(clippy::missing_const_for_thread_local))]
mod tests {
    use super::*;
    use std::cell::Cell;

    thread_local! {
        static DAY: Cell<i8> = const { Cell::new(1) };
    }

    fn scripted() -> Date {
        Date::constant(2026, 11, DAY.get())
    }

    fn log(folder: &Path, most_bytes: u64) -> DailyFile {
        DailyFile { today: scripted, open: None, most_bytes, folder: folder.to_owned() }
    }

    #[test]
    fn a_week_is_kept_and_nothing_else_is_touched() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("aftercall.notes.log"), "mine").unwrap();
        let mut log = log(folder.path(), 1000);
        for day in 1..=10 {
            DAY.set(day);
            log.write_all(b"line\n").unwrap();
        }
        let mut names: Vec<_> =
            std::fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        assert_eq!(names.len(), DAYS + 1);
        assert_eq!((names[0].as_str(), names[6].as_str()), ("aftercall.2026-11-04.log", "aftercall.2026-11-10.log"));
        assert_eq!(names[7], "aftercall.notes.log");
    }

    #[test]
    fn a_full_day_says_so_once_and_the_next_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        DAY.set(1);
        let mut log = log(folder.path(), 20);
        for _ in 0..5 {
            log.write_all(b"123456789\n").unwrap();
        }
        let text = std::fs::read_to_string(folder.path().join("aftercall.2026-11-01.log")).unwrap();
        assert_eq!(text.matches("123456789").count(), 2);
        assert_eq!(text.matches("is full").count(), 1);
        DAY.set(2);
        log.write_all(b"123456789\n").unwrap();
        assert_eq!(std::fs::read_to_string(folder.path().join("aftercall.2026-11-02.log")).unwrap(), "123456789\n");
    }

    #[cfg(unix)]
    #[test]
    fn others_cannot_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("logs");
        DailyFile::in_folder(&folder).unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700);
        assert_eq!(mode(&folder.join(name(clock::today()))), 0o600);
    }
}
