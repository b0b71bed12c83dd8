//! Where things live. Both programs ask here, so that the console helper finds the socket of the desktop program.
//!
//! `AFTERCALL_HOME` puts everything below one folder (portable use, tests). Without it each system's own folders are
//! used. Practice mode has a home of its own, so that played calls never meet real ones.

use crate::private;
use etcetera::BaseStrategy;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

/// A Unix socket's address has room for 108 bytes, 104 on macOS and the BSDs, with a zero at the end.
#[cfg(unix)]
const SOCKET_BYTES: usize = 103;

/// The folders and files of one home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// `settings.toml`; may not exist.
    pub settings_file: PathBuf,
    /// The database and the key file.
    pub data: PathBuf,
    /// Log files.
    pub logs: PathBuf,
    /// What lives as long as the program: socket and lock.
    pub run: PathBuf,
    /// The Unix socket (short enough for the system), or the name of the pipe on Windows.
    pub socket: PathBuf,
    /// Held by the program that runs.
    pub lock_file: PathBuf,
    home_name: String,
}

/// Why there is no place for the program's files.
#[derive(Debug, thiserror::Error)]
pub enum NoFolders {
    /// The system does not say where this user's files go.
    #[error("this user has no home folder; set AFTERCALL_HOME to a folder that Aftercall may use")]
    NoHome,
    /// A folder could not be made or read.
    #[error("the folder {} cannot be used ({source}); make it writable for you, or set AFTERCALL_HOME to another", path.display())]
    Unusable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The folder for a short socket name is somebody else's: using it would hand calls to them.
    #[error("the folder {} belongs to another user; remove it, or set AFTERCALL_HOME to a shorter path", path.display())]
    NotOurs {
        /// Which.
        path: PathBuf,
    },
}

/// What `AFTERCALL_HOME` says, as it stands there. `None`: it is not set, or empty, which means the same everywhere.
#[must_use]
pub fn own_home() -> Option<PathBuf> {
    std::env::var_os("AFTERCALL_HOME").filter(|home| !home.is_empty()).map(PathBuf::from)
}

impl Folders {
    /// Finds the folders from the environment. Makes nothing but the home that `AFTERCALL_HOME` names.
    ///
    /// # Errors
    /// When there is no home, or it cannot be used.
    pub fn find(practice: bool) -> Result<Self, NoFolders> {
        match own_home() {
            Some(home) => Self::below(&home, practice),
            None => Self::of_the_system(practice),
        }
    }

    /// Everything below one folder; `<home>/practice` in practice mode.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn below(home: &Path, practice: bool) -> Result<Self, NoFolders> {
        let home = if practice { home.join("practice") } else { home.to_owned() };
        let unusable = |source| NoFolders::Unusable { path: home.clone(), source };
        let absolute = std::path::absolute(&home).map_err(unusable)?;
        private::make_folder(&absolute).map_err(unusable)?;
        // Two ways to write one folder are one home, with one keychain item and one socket.
        let home = dunce::canonicalize(&absolute).map_err(unusable)?;
        let home_name = format!("home-{}", short_hash(home.as_os_str()));
        Self::assemble(home.join("settings.toml"), home.join("data"), home.join("logs"), home.join("run"), home_name)
    }

    fn of_the_system(practice: bool) -> Result<Self, NoFolders> {
        let base = etcetera::base_strategy::choose_native_strategy().map_err(|_| NoFolders::NoHome)?;
        let name = match (cfg!(target_os = "linux"), practice) {
            (true, false) => "aftercall".to_owned(),
            (true, true) => "aftercall-practice".to_owned(),
            (false, false) => crate::APP_ID.to_owned(),
            (false, true) => format!("{}-practice", crate::APP_ID),
        };
        let home_name = if practice { "practice" } else { "default" }.to_owned();
        if cfg!(target_os = "linux") {
            let state = base.state_dir().unwrap_or_else(|| base.cache_dir()).join(&name);
            let run = base.runtime_dir().or_else(own_runtime_folder).map_or_else(|| state.join("run"), |it| it.join(&name));
            let settings = base.config_dir().join(&name).join("settings.toml");
            return Self::assemble(settings, base.data_dir().join(&name), state.join("logs"), run, home_name);
        }
        // The database stays on this computer (its key does): never in a roaming profile.
        let local = if cfg!(windows) { base.cache_dir().join(&name) } else { base.data_dir().join(&name) };
        let logs = if cfg!(windows) { local.join("logs") } else { base.home_dir().join("Library/Logs").join(&name) };
        let settings_file = base.data_dir().join(&name).join("settings.toml");
        Self::assemble(settings_file, local.join("data"), logs, local.join("run"), home_name)
    }

    fn assemble(settings_file: PathBuf, data: PathBuf, logs: PathBuf, run: PathBuf, home_name: String) -> Result<Self, NoFolders> {
        let lock_file = run.join("aftercall.lock");
        let socket = socket_for(&run, &home_name)?;
        Ok(Self { settings_file, data, logs, run, socket, lock_file, home_name })
    }

    /// A short name for this home, the same at every start: part of names that all programs of a user share.
    #[must_use]
    pub fn home_name(&self) -> &str {
        &self.home_name
    }

    /// Makes the folders, closed to others.
    ///
    /// # Errors
    /// Names the folder that cannot be made.
    pub fn prepare(&self) -> Result<(), NoFolders> {
        let parents = [self.settings_file.parent(), if cfg!(windows) { None } else { self.socket.parent() }];
        let ours = [self.data.as_path(), &self.logs, &self.run];
        for path in ours {
            private::folder(path).map_err(|source| NoFolders::Unusable { path: path.to_owned(), source })?;
        }
        for path in parents.into_iter().flatten() {
            private::make_folder(path).map_err(|source| NoFolders::Unusable { path: path.to_owned(), source })?;
        }
        Ok(())
    }
}

/// A hash for names, not for secrets: FNV-1a, 64 bits, as 16 hex digits. Stable for ever, unlike the standard library's.
fn short_hash(text: &OsStr) -> String {
    let hash = text
        .as_encoded_bytes()
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

#[cfg(not(unix))]
fn socket_for(_run: &Path, home_name: &str) -> Result<PathBuf, NoFolders> {
    // Pipes of all users share one space of names: two users' default homes must not meet.
    let user = std::env::var_os("USERPROFILE").unwrap_or_default();
    Ok(PathBuf::from(format!(r"\\.\pipe\aftercall-{}-{home_name}", short_hash(&user))))
}

#[cfg(unix)]
fn socket_for(run: &Path, home_name: &str) -> Result<PathBuf, NoFolders> {
    let plain = run.join("aftercall.sock");
    if plain.as_os_str().len() <= SOCKET_BYTES {
        return Ok(plain);
    }
    // Independent of the environment where it can be, so that a phone system's script finds the same place.
    let folder = own_runtime_folder()
        .map_or_else(|| std::env::temp_dir().join(format!("aftercall-{}", rustix::process::geteuid().as_raw())), |it| it.join("aftercall"));
    let short = folder.join(format!("{home_name}.sock"));
    match std::fs::symlink_metadata(&folder) {
        Ok(found) if !is_ours(&found) => return Err(NoFolders::NotOurs { path: folder }),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(source) => return Err(NoFolders::Unusable { path: folder, source }),
    }
    private::folder(&folder).map_err(|source| NoFolders::Unusable { path: folder, source })?;
    Ok(short)
}

/// The user's runtime folder where systemd puts it, whether or not the environment says so.
#[cfg(unix)]
fn own_runtime_folder() -> Option<PathBuf> {
    let folder = PathBuf::from(format!("/run/user/{}", rustix::process::geteuid().as_raw()));
    std::fs::symlink_metadata(&folder).ok().filter(is_ours).map(|_| folder)
}

#[cfg(not(unix))]
fn own_runtime_folder() -> Option<PathBuf> {
    None
}

#[cfg(unix)]
fn is_ours(found: &std::fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    found.is_dir() && found.uid() == rustix::process::geteuid().as_raw()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_holds_everything_and_practice_has_its_own() {
        // given
        let home = tempfile::tempdir().unwrap();
        let root = dunce::canonicalize(home.path()).unwrap();
        // when
        let real = Folders::below(home.path(), false).unwrap();
        let practice = Folders::below(home.path(), true).unwrap();
        // then
        assert_eq!(real.settings_file, root.join("settings.toml"));
        assert_eq!(real.data, root.join("data"));
        assert_eq!(real.logs, root.join("logs"));
        assert_eq!(real.run, root.join("run"));
        assert_eq!(real.lock_file, root.join("run/aftercall.lock"));
        assert_eq!(practice.data, root.join("practice/data"));
        assert_ne!(real.home_name(), practice.home_name());
        assert_ne!(real.socket, practice.socket);
    }

    #[test]
    fn one_folder_written_in_two_ways_is_one_home() {
        let home = tempfile::tempdir().unwrap();
        let plain = Folders::below(home.path(), false).unwrap();
        std::fs::create_dir_all(home.path().join("y")).unwrap();
        assert_eq!(Folders::below(&home.path().join("y/.."), false).unwrap(), plain);
    }

    #[test]
    fn names_are_the_same_at_every_start() {
        assert_eq!(short_hash(OsStr::new("/srv/aftercall")), "c661b1cc3f240a6a");
        assert_ne!(short_hash(OsStr::new("/srv/aftercall")), short_hash(OsStr::new("/srv/aftercalm")));
    }

    #[cfg(unix)]
    #[test]
    fn a_long_home_gets_a_short_socket_of_our_own() {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        let home = tempfile::tempdir().unwrap();
        let long = home.path().join("a-folder-with-a-rather-long-name-for-a-home".repeat(3));
        let folders = Folders::below(&long, false).unwrap();
        assert!(folders.socket.as_os_str().len() <= SOCKET_BYTES, "{}", folders.socket.display());
        assert!(!folders.socket.starts_with(&long));
        let parent = std::fs::metadata(folders.socket.parent().unwrap()).unwrap();
        assert_eq!(parent.permissions().mode() & 0o777, 0o700);
        assert_eq!(parent.uid(), rustix::process::geteuid().as_raw());
        assert_eq!(Folders::below(&long, false).unwrap().socket, folders.socket);
        assert!(std::os::unix::net::UnixListener::bind(&folders.socket).is_ok());
        std::fs::remove_file(&folders.socket).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn folders_are_closed_to_others() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let folders = Folders::below(&home.path().join("new"), false).unwrap();
        std::fs::create_dir(&folders.data).unwrap();
        std::fs::set_permissions(&folders.data, std::fs::Permissions::from_mode(0o755)).unwrap();
        folders.prepare().unwrap();
        for path in [&home.path().join("new"), &folders.data, &folders.logs, &folders.run] {
            let mode = std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode, 0o700, "{}", path.display());
        }
    }

    #[test]
    fn a_home_that_is_a_file_is_refused_by_name() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("home");
        std::fs::write(&file, "").unwrap();
        let words = Folders::below(&file, false).unwrap_err().to_string();
        assert!(words.contains("home") && words.contains("AFTERCALL_HOME"), "{words}");
    }
}
