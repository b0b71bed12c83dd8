//! The ends of the log files, for a bug report.

use super::daily::is_log;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

/// Of the newest files ...
const FILES: usize = 3;
/// ... so many bytes each.
const BYTES: u64 = 256 * 1024;

/// Names and last whole lines of the newest log files, oldest first. Files that cannot be read are left out.
#[must_use]
pub fn tails(folder: &Path) -> Vec<(String, String)> {
    let Ok(found) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut logs: Vec<PathBuf> = found.flatten().map(|entry| entry.path()).filter(|path| is_log(path)).collect();
    logs.sort_unstable();
    let newest = logs.split_off(logs.len().saturating_sub(FILES));
    newest
        .iter()
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.to_owned();
            Some((name, tail(path, BYTES).ok()?))
        })
        .collect()
}

fn tail(path: &Path, most_bytes: u64) -> io::Result<String> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let begin = length.saturating_sub(most_bytes);
    file.seek(SeekFrom::Start(begin))?;
    let mut bytes = Vec::new();
    file.take(most_bytes).read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    if begin == 0 {
        return Ok(text);
    }
    // Half a line says half of something.
    Ok(text.split_once('\n').map(|(_, whole)| whole.to_owned()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_whole_lines_of_the_newest_files() {
        let folder = tempfile::tempdir().unwrap();
        for day in 1..=5 {
            std::fs::write(folder.path().join(format!("aftercall.2026-11-0{day}.log")), format!("day {day}\n")).unwrap();
        }
        std::fs::write(folder.path().join("aftercall.secrets.log"), "no log of ours").unwrap();
        let names: Vec<_> = tails(folder.path());
        let day = |day: u8| (format!("aftercall.2026-11-0{day}.log"), format!("day {day}\n"));
        assert_eq!(names, [day(3), day(4), day(5)]);

        let path = folder.path().join("long");
        std::fs::write(&path, "first line\nsecond line\nthird\n").unwrap();
        assert_eq!(tail(&path, 16).unwrap(), "third\n");
        assert_eq!(tail(&path, 1000).unwrap().lines().count(), 3);
        assert_eq!(tails(&folder.path().join("none")), []);
    }
}
