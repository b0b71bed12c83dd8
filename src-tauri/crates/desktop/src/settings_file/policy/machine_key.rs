//! The organisation's key, delivered once for a whole machine: a file of root beside the policy.
//!
//! Everybody who can read it can do at nps.today what the organisation can, so it must not be open to every program of every user: it
//! is for the members of a group, whom the administrator chooses (`chown root:agents`, `chmod 640`). Windows has no such place that is
//! not open to all users of a machine; there each person's key goes into their Credential Manager by a script at sign-in.

use super::owner::open_closed_to_others;
use aftercall_core::api_key;
use aftercall_core::ports::MachineKey;
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use zeroize::Zeroizing;

/// Beside the policy.
pub(super) const NAME: &str = "api-key";
/// A file with a key in it is shorter; what is longer is another file.
const LONGEST_FILE: u64 = 4 * 1024;

/// Reads it; `None` where there is none.
///
/// # Errors
/// In words, without anything of what is in it.
pub(super) fn read(path: &Path, owner: u32) -> Result<Option<MachineKey>, String> {
    let Some(file) = open_closed_to_others(path, owner)? else { return Ok(None) };
    let shown = path.display();
    let found = file.metadata().map_err(|error| format!("{shown} cannot be looked at ({error})"))?;
    if found.permissions().mode() & 0o007 != 0 {
        return Err(format!(
            "the API key in {shown} is not used: every user of this computer could read it; give it to the group of the agents and \
             `chmod 640` it"
        ));
    }
    let mut text = Zeroizing::new(String::new());
    file.take(LONGEST_FILE).read_to_string(&mut text).map_err(|error| format!("{shown} cannot be read ({error})"))?;
    let key = text.trim();
    // Several words in a file are a note about a key rather than one.
    let fits = api_key::check(key).is_ok() && !key.contains(' ');
    if fits { Ok(Some(MachineKey(key.into()))) } else { Err(format!("{shown} does not hold an API key: one line, nothing else")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret as _;
    use std::fs::Permissions;

    fn try_with(text: &str, mode: u32) -> Result<Option<MachineKey>, String> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        let path = folder.path().join(NAME);
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        read(&path, rustix::process::geteuid().as_raw())
    }

    #[test]
    fn a_key_for_a_group_is_read() {
        assert_eq!(try_with("k-123\n", 0o640).unwrap().unwrap().0.expose_secret(), "k-123");
        assert_eq!(read(Path::new("/nonexistent/api-key"), 0), Ok(None));
    }

    #[test]
    fn a_key_for_everybody_or_of_anybody_is_refused() {
        for (text, mode, words) in [
            ("k-123", 0o644, "every user of this computer could read it"),
            ("k-123", 0o660, "can be written by others"),
            ("", 0o640, "does not hold an API key"),
            ("two words", 0o640, "does not hold an API key"),
            ("zwölf", 0o640, "does not hold an API key"),
        ] {
            let fault = try_with(text, mode).unwrap_err();
            assert!(fault.contains(words) && !fault.contains("k-123"), "{fault}");
        }
        let huge = "k".repeat(5000);
        assert!(try_with(&huge, 0o640).is_err());
    }
}
