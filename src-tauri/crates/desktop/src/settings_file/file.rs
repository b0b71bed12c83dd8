//! `settings.toml`. Replaced in one step: a reader, or a power cut, finds the old text or the new, never half.

use super::policy::PolicyPlace;
use crate::private;
use aftercall_core::ports::{PolicyRead, SettingsFile};
use async_trait::async_trait;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The settings file of one home, and the policy of this machine.
#[derive(Debug, Clone)]
pub struct UserSettings {
    path: PathBuf,
    policy: PolicyPlace,
}

impl UserSettings {
    /// The settings in a file, under the policy of this machine.
    #[must_use]
    pub fn new(path: PathBuf, policy: PolicyPlace) -> Self {
        Self { path, policy }
    }

    fn words(&self, what: &str, error: &io::Error) -> String {
        format!("the settings file {} {what} ({error})", self.path.display())
    }
}

#[async_trait]
impl SettingsFile for UserSettings {
    async fn read(&self) -> Result<Option<String>, String> {
        let this = self.clone();
        blocking(move || match std::fs::read_to_string(&this.path) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                Err(format!("the settings file {} is not UTF-8 text; save it as UTF-8", this.path.display()))
            }
            Err(error) => Err(this.words("cannot be read", &error)),
        })
        .await?
    }

    async fn write(&self, text: String) -> Result<(), String> {
        let this = self.clone();
        blocking(move || replace(&this.path, &text).map_err(|error| this.words("cannot be written", &error))).await?
    }

    async fn policy(&self) -> PolicyRead {
        let place = self.policy.clone();
        blocking(move || place.read()).await.unwrap_or_else(|fault| PolicyRead { fault: Some(fault), ..PolicyRead::default() })
    }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, String> {
    tokio::task::spawn_blocking(work).await.map_err(|_| "reading settings failed inside Aftercall; the log says where".to_owned())
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A settings file that is a link, to a folder under version control say, stays one.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().unwrap_or(Path::new("."));
    private::make_folder(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    if let Ok(found) = std::fs::metadata(&path) {
        file.as_file().set_permissions(found.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(&path).map_err(|error| error.error)?;
    private::sync_folder(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(folder: &Path) -> UserSettings {
        UserSettings::new(folder.join("config/settings.toml"), PolicyPlace::none())
    }

    #[tokio::test]
    async fn is_written_in_one_step_and_leaves_nothing_beside() {
        let folder = tempfile::tempdir().unwrap();
        let settings = settings(folder.path());
        assert_eq!(settings.read().await.unwrap(), None);
        settings.write("a = 1\n".to_owned()).await.unwrap();
        settings.write("a = 2\n".to_owned()).await.unwrap();
        assert_eq!(settings.read().await.unwrap().as_deref(), Some("a = 2\n"));
        assert_eq!(std::fs::read_dir(folder.path().join("config")).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn keeps_its_mode_and_stays_a_link() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let settings = settings(folder.path());
        let real = folder.path().join("real.toml");
        std::fs::write(&real, "a = 1").unwrap();
        std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
        std::fs::create_dir(folder.path().join("config")).unwrap();
        std::os::unix::fs::symlink(&real, &settings.path).unwrap();
        settings.write("a = 2".to_owned()).await.unwrap();
        assert_eq!(std::fs::read_to_string(&real).unwrap(), "a = 2");
        assert_eq!(std::fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
        assert!(settings.path.is_symlink());
    }

    #[tokio::test]
    async fn what_is_not_text_is_refused_in_words_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let settings = settings(folder.path());
        settings.write(String::new()).await.unwrap();
        std::fs::write(&settings.path, b"a = \xff").unwrap();
        assert!(settings.read().await.unwrap_err().contains("UTF-8"));
        assert_eq!(std::fs::read(&settings.path).unwrap(), b"a = \xff");
    }

    #[tokio::test]
    async fn a_folder_in_its_place_is_an_error_and_not_no_settings() {
        let folder = tempfile::tempdir().unwrap();
        let settings = settings(folder.path());
        std::fs::create_dir_all(&settings.path).unwrap();
        assert!(settings.read().await.unwrap_err().contains("settings.toml"));
        assert!(settings.write("a = 1".to_owned()).await.is_err());
    }
}
