//! Says when the settings file or the policy may have changed. The kernel tells; nothing is polled.

use super::policy::PolicyPlace;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// One saving is several events (make, write, rename): they are told as one.
const QUIET: Duration = Duration::from_millis(100);

enum Signal {
    Changed,
    End,
}

/// Watches until it is dropped.
#[derive(Debug)]
pub struct SettingsWatch {
    signals: Sender<Signal>,
}

impl Drop for SettingsWatch {
    fn drop(&mut self) {
        // The thread may have ended before us, after a failure.
        let _ = self.signals.send(Signal::End);
    }
}

/// Calls `tell` after each change of the settings file or the policy, on a thread of its own; also where one comes into
/// being or goes. Own writes are told too: whoever listens compares.
///
/// # Errors
/// In words, when the system does not let us watch; changes count at the next start then.
pub fn watch(settings_file: &Path, policy: &PolicyPlace, tell: impl Fn() + Send + 'static) -> Result<SettingsWatch, String> {
    let fault = |error: notify::Error| format!("changes of settings are not noticed until the next start ({error})");
    let (signals, listened) = mpsc::channel();
    let files: Vec<PathBuf> = std::iter::once(settings_file.to_owned()).chain(policy.watched()).collect();
    let names: Vec<OsString> = files.iter().flat_map(|path| names_that_matter(path)).collect();
    let changed = signals.clone();
    let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.is_ok_and(|event| matters(&event, &names)) {
            // The listener ends only with the watcher.
            let _ = changed.send(Signal::Changed);
        }
    })
    .map_err(fault)?;
    // The folders, not the files: a file that is replaced is another file.
    let mut folders = Folders { watcher, missing: folders_of(&files) };
    for above in folders.watch_those_there().map_err(fault)? {
        folders.watcher.watch(&above, RecursiveMode::NonRecursive).map_err(fault)?;
    }
    let of_the_machine = signals.clone();
    policy.watch_values(move || of_the_machine.send(Signal::Changed).is_ok()).map_err(|error| fault(error.into()))?;
    std::thread::Builder::new()
        .name("settings".to_owned())
        .spawn(move || listen(&listened, &mut folders, tell))
        .map_err(|error| fault(error.into()))?;
    Ok(SettingsWatch { signals })
}

/// The folders to watch. One that does not exist yet (`/etc/aftercall` on most machines) is waited for in the one above.
struct Folders {
    watcher: RecommendedWatcher,
    missing: Vec<PathBuf>,
}

impl Folders {
    /// Watches those that have come into being; gives back the folders above the missing ones.
    fn watch_those_there(&mut self) -> notify::Result<Vec<PathBuf>> {
        let (there, missing): (Vec<_>, Vec<_>) = std::mem::take(&mut self.missing).into_iter().partition(|folder| folder.is_dir());
        self.missing = missing;
        for folder in there {
            self.watcher.watch(&folder, RecursiveMode::NonRecursive)?;
        }
        Ok(self.missing.iter().filter_map(|folder| folder.parent()).filter(|above| above.is_dir()).map(ToOwned::to_owned).collect())
    }
}

/// The folders that files are in, each once.
fn folders_of(files: &[PathBuf]) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = files.iter().filter_map(|file| file.parent()).map(ToOwned::to_owned).collect();
    folders.dedup();
    folders
}

/// The file's own name, and its folder's: the folder may come into being later.
fn names_that_matter(path: &Path) -> Vec<OsString> {
    [path.file_name(), path.parent().and_then(Path::file_name)].into_iter().flatten().map(ToOwned::to_owned).collect()
}

fn matters(event: &Event, names: &[OsString]) -> bool {
    let changes =
        matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Any | EventKind::Other);
    changes && event.paths.iter().any(|path| path.file_name().is_some_and(|name| names.iter().any(|known| known == name)))
}

fn listen(signals: &Receiver<Signal>, folders: &mut Folders, tell: impl Fn()) {
    while let Ok(Signal::Changed) = signals.recv() {
        loop {
            match signals.recv_timeout(QUIET) {
                Ok(Signal::Changed) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Ok(Signal::End) | Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        if let Err(error) = folders.watch_those_there() {
            tracing::warn!(%error, "changes of settings are not noticed until the next start");
        }
        tell();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Duration = Duration::from_secs(10);

    #[test]
    fn a_replaced_file_is_told_and_a_file_beside_it_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.toml");
        let (told, hear) = mpsc::channel();
        let _watch = watch(&path, &PolicyPlace::none(), move || told.send(()).unwrap_or_default()).unwrap();
        // beside, then the file itself: what is told first must be about the file
        std::fs::write(folder.path().join("other.toml"), "x").unwrap();
        assert_eq!(hear.recv_timeout(QUIET * 5), Err(RecvTimeoutError::Timeout));
        std::fs::write(folder.path().join("new"), "a = 1").unwrap();
        std::fs::rename(folder.path().join("new"), &path).unwrap();
        hear.recv_timeout(LIMIT).unwrap();
        std::fs::remove_file(&path).unwrap();
        hear.recv_timeout(LIMIT).unwrap();
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn a_policy_whose_folder_comes_later_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let policy = folder.path().join("aftercall/policy.toml");
        let (told, hear) = mpsc::channel();
        let _watch = watch(&folder.path().join("none/settings.toml"), &PolicyPlace::file(policy.clone(), 0), move || {
            told.send(()).unwrap_or_default()
        })
        .unwrap();
        std::fs::create_dir(folder.path().join("aftercall")).unwrap();
        hear.recv_timeout(LIMIT).unwrap();
        std::fs::write(&policy, "a = 1").unwrap();
        hear.recv_timeout(LIMIT).unwrap();
    }
}
