//! The database's key where there is no keychain (`privacy.keychain = preferred`): a file that only its owner reads.
//! It protects against a copied database, not against somebody who is logged in as the agent; the program says so.

use crate::private;
use aftercall_core::ports::{DatabaseKey, KeyFile};
use async_trait::async_trait;
use secrecy::{ExposeSecret, SecretBox};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// `database.key`: 64 hex digits, mode 0600.
#[derive(Debug, Clone)]
pub struct DatabaseKeyFile {
    path: PathBuf,
}

impl DatabaseKeyFile {
    /// The key file in a data folder.
    #[must_use]
    pub fn in_folder(data: &Path) -> Self {
        Self { path: data.join("database.key") }
    }

    fn read(&self) -> Result<Option<DatabaseKey>, String> {
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(self.words("cannot be opened", &error)),
        };
        self.refuse_if_others_can_read(&file)?;
        let mut text = Zeroizing::new(String::with_capacity(128));
        (&file).take(128).read_to_string(&mut text).map_err(|error| self.words("cannot be read", &error))?;
        let broken = || {
            format!("the key file {} is damaged; without it the database cannot be opened: restore it, or remove both", self.path.display())
        };
        decode(text.trim()).map(Some).ok_or_else(broken)
    }

    fn make(&self, key: &DatabaseKey) -> Result<(), String> {
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let write = || -> io::Result<()> {
            private::folder(folder)?;
            // tempfile makes it 0600; `noclobber`, because a key that is there already may be the one that fits.
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            let text = Zeroizing::new(key.0.expose_secret().iter().fold(String::with_capacity(64), |mut text, byte| {
                text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
                text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
                text
            }));
            file.write_all(text.as_bytes())?;
            file.as_file().sync_all()?;
            file.persist_noclobber(&self.path).map_err(|error| error.error)?;
            private::sync_folder(folder)
        };
        write().map_err(|error| self.words("cannot be made", &error))
    }

    #[cfg(unix)]
    fn refuse_if_others_can_read(&self, file: &File) -> Result<(), String> {
        use std::os::unix::fs::MetadataExt;
        let found = file.metadata().map_err(|error| self.words("cannot be looked at", &error))?;
        let (mode, ours) = (found.mode() & 0o777, found.uid() == rustix::process::geteuid().as_raw());
        if mode & 0o077 == 0 && ours {
            return Ok(());
        }
        let path = self.path.display();
        Err(if ours {
            format!(
                "the key file {path} can be read by others (mode {mode:o}); run `chmod 600` on it if nobody did, else remove it together with the database"
            )
        } else {
            format!("the key file {path} belongs to another user and is not used")
        })
    }

    #[cfg(not(unix))]
    fn refuse_if_others_can_read(&self, _file: &File) -> Result<(), String> {
        Ok(())
    }

    fn words(&self, what: &str, error: &io::Error) -> String {
        format!("the key file {} {what} ({error})", self.path.display())
    }
}

fn decode(text: &str) -> Option<DatabaseKey> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut key = Box::new([0_u8; 32]);
    for (byte, digits) in key.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let digit = |at: usize| digits.get(at).and_then(|it| char::from(*it).to_digit(16)).and_then(|it| u8::try_from(it).ok());
        *byte = digit(0)? << 4 | digit(1)?;
    }
    Some(DatabaseKey(SecretBox::new(key)))
}

fn random_key() -> DatabaseKey {
    DatabaseKey(SecretBox::init_with_mut(|key: &mut [u8; 32]| {
        // Without the system's randomness there is no key worth having, and nothing better to do than to try again:
        // `getrandom` fails only on systems that are still starting.
        while getrandom::fill(key).is_err() {
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
    }))
}

#[async_trait]
impl KeyFile for DatabaseKeyFile {
    async fn database_key(&self, make: bool) -> Result<Option<DatabaseKey>, String> {
        let file = self.clone();
        let read_or_make = move || {
            if let Some(key) = file.read()? {
                return Ok(Some(key));
            }
            if !make {
                return Ok(None);
            }
            file.make(&random_key())?;
            file.read()
        };
        tokio::task::spawn_blocking(read_or_make)
            .await
            .map_err(|_| "the key file could not be read: an error inside Aftercall; the log says where".to_owned())?
    }

    fn fresh_key(&self) -> DatabaseKey {
        random_key()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn is_made_once_and_then_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = DatabaseKeyFile::in_folder(&folder.path().join("data"));
        assert!(file.database_key(false).await.unwrap().is_none());
        let made = file.database_key(true).await.unwrap().unwrap();
        let read = file.database_key(false).await.unwrap().unwrap();
        assert_eq!(made.0.expose_secret(), read.0.expose_secret());
        assert_eq!(file.database_key(true).await.unwrap().unwrap().0.expose_secret(), made.0.expose_secret());
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            assert_eq!(std::fs::metadata(&file.path).unwrap().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn fresh_keys_differ() {
        let file = DatabaseKeyFile::in_folder(Path::new("/nowhere"));
        let (one, two) = (file.fresh_key(), file.fresh_key());
        assert_ne!(one.0.expose_secret(), two.0.expose_secret());
        assert_ne!(one.0.expose_secret(), &[0; 32]);
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_file_that_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let file = DatabaseKeyFile::in_folder(folder.path());
        file.database_key(true).await.unwrap();
        for mode in [0o640, 0o604, 0o666] {
            std::fs::set_permissions(&file.path, std::fs::Permissions::from_mode(mode)).unwrap();
            let words = file.database_key(true).await.unwrap_err();
            assert!(words.contains("others") && words.contains("chmod 600"), "{words}");
        }
    }

    #[tokio::test]
    async fn a_damaged_file_is_never_replaced_and_never_quoted() {
        let folder = tempfile::tempdir().unwrap();
        let file = DatabaseKeyFile::in_folder(folder.path());
        for text in ["", "secret-but-short", &"g".repeat(64), &"a".repeat(66)] {
            private::file().write(true).create(true).truncate(true).open(&file.path).unwrap().write_all(text.as_bytes()).unwrap();
            let words = file.database_key(true).await.unwrap_err();
            assert!(words.contains("damaged") && (text.is_empty() || !words.contains(text)), "{words}");
            assert_eq!(std::fs::read_to_string(&file.path).unwrap(), text);
        }
    }
}
