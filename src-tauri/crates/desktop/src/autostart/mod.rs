//! Start at login: an entry where each system looks for them, with `--background`, so that no window greets anybody.

#[cfg(all(unix, not(target_os = "macos")))]
mod desktop_entry;
#[cfg(target_os = "macos")]
mod launch_agent;
#[cfg(windows)]
mod run_key;

#[cfg(all(unix, not(target_os = "macos")))]
use desktop_entry as system;
#[cfg(target_os = "macos")]
use launch_agent as system;
#[cfg(windows)]
use run_key as system;

use std::path::PathBuf;

/// The entry of one program.
#[derive(Debug, Clone)]
pub struct Autostart {
    /// Where entries are: a folder; on Windows a key of the registry, below the user's root and the machine's.
    folder: PathBuf,
    program: PathBuf,
}

impl Autostart {
    /// The entry of a program in this user's own place.
    ///
    /// # Errors
    /// In words, when the user has no home.
    #[cfg(windows)]
    pub fn of_this_user(program: PathBuf) -> Result<Self, String> {
        Ok(Self { folder: PathBuf::from(r"Software\Microsoft\Windows\CurrentVersion"), program })
    }

    /// The entry of a program in this user's own place.
    ///
    /// # Errors
    /// In words, when the user has no home.
    #[cfg(not(windows))]
    pub fn of_this_user(program: PathBuf) -> Result<Self, String> {
        use etcetera::BaseStrategy;
        let base = etcetera::base_strategy::choose_native_strategy()
            .map_err(|_| "start at login cannot be set: this user has no home folder".to_owned())?;
        let folder =
            if cfg!(target_os = "macos") { base.home_dir().join("Library/LaunchAgents") } else { base.config_dir().join("autostart") };
        Ok(Self { folder, program })
    }

    /// The entry of a program in a folder: tests.
    #[must_use]
    pub fn in_folder(folder: PathBuf, program: PathBuf) -> Self {
        Self { folder, program }
    }

    /// Whether this very program starts at login. Systems and people remove entries, and updates move programs, so this
    /// looks each time; an entry of another program counts as none.
    ///
    /// # Errors
    /// In words, when it cannot be read.
    pub fn is_on(&self) -> Result<bool, String> {
        system::is_on(self).map_err(|error| format!("start at login cannot be read ({error})"))
    }

    /// Makes the entry or removes it, because somebody has chosen so just now. Setting what is set already repairs the entry.
    ///
    /// # Errors
    /// In words, when it cannot be written.
    pub fn set(&self, on: bool) -> Result<(), String> {
        system::set(self, on).map_err(|error| format!("start at login cannot be set ({error})"))
    }

    /// Looks that the entry is as was once chosen, and repairs it: at each start. What a person has switched off in the system's own
    /// settings since then stays off.
    ///
    /// # Errors
    /// In words, when it cannot be written.
    pub fn keep(&self, on: bool) -> Result<(), String> {
        system::keep(self, on).map_err(|error| format!("start at login cannot be looked after ({error})"))
    }
}
