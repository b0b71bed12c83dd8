//! When values below a key of the registry change. The system tells; nothing is polled.
//!
//! Calls of the system: `windows-registry` reads and writes, and does not wait.

use std::io;
use windows_sys::Win32::Foundation::ERROR_SUCCESS;
use windows_sys::Win32::System::Registry::{
    HKEY, HKEY_LOCAL_MACHINE, KEY_NOTIFY, REG_NOTIFY_CHANGE_LAST_SET, REG_NOTIFY_CHANGE_NAME, RegCloseKey, RegNotifyChangeKeyValue,
    RegOpenKeyExW,
};

/// Above our own key, which may come into being later: there on every Windows.
const POLICIES: &str = r"Software\Policies";

/// A key that is open until this goes.
struct Open(HKEY);

// SAFETY: a handle may be used by any thread of its process.
#[allow(unsafe_code, reason = "it is a handle")]
unsafe impl Send for Open {}

impl Drop for Open {
    #[allow(unsafe_code, reason = "the system has no other way to be told")]
    fn drop(&mut self) {
        // SAFETY: it was opened by us and is closed once.
        unsafe { RegCloseKey(self.0) };
    }
}

/// Calls `tell` after each change of a policy of the machine, on a thread of its own, for as long as it says true.
pub(in super::super) fn watch(tell: impl FnMut() -> bool + Send + 'static) -> io::Result<()> {
    watch_below(HKEY_LOCAL_MACHINE, POLICIES, tell)
}

fn watch_below(root: HKEY, path: &str, mut tell: impl FnMut() -> bool + Send + 'static) -> io::Result<()> {
    let key = open(root, path)?;
    std::thread::Builder::new().name("policy".to_owned()).spawn(move || {
        let key = key;
        while wait(&key).is_ok() && tell() {}
    })?;
    Ok(())
}

#[allow(unsafe_code, reason = "the system has no other way to be asked")]
fn open(root: HKEY, path: &str) -> io::Result<Open> {
    let path: Vec<u16> = path.encode_utf16().chain([0]).collect();
    let mut key: HKEY = std::ptr::null_mut();
    // SAFETY: the path ends with a zero, and both are ours for the time of the call.
    let outcome = unsafe { RegOpenKeyExW(root, path.as_ptr(), 0, KEY_NOTIFY, &raw mut key) };
    done(outcome).map(|()| Open(key))
}

/// Returns after the next change below the key.
#[allow(unsafe_code, reason = "the system has no other way to be asked")]
fn wait(key: &Open) -> io::Result<()> {
    let what = REG_NOTIFY_CHANGE_NAME | REG_NOTIFY_CHANGE_LAST_SET;
    // SAFETY: the key is open; without an event the call returns when something has changed.
    done(unsafe { RegNotifyChangeKeyValue(key.0, 1, what, std::ptr::null_mut(), 0) })
}

fn done(outcome: u32) -> io::Result<()> {
    if outcome == ERROR_SUCCESS { Ok(()) } else { Err(io::Error::from_raw_os_error(outcome.cast_signed())) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Duration;
    use windows_registry::CURRENT_USER;
    use windows_sys::Win32::System::Registry::HKEY_CURRENT_USER;

    #[test]
    fn a_value_in_a_key_that_comes_into_being_is_told() {
        let path = format!(r"Software\AftercallTests\watch-{}", std::process::id());
        let corner = CURRENT_USER.create(&path).unwrap();
        let (told, hear) = mpsc::channel();
        watch_below(HKEY_CURRENT_USER, &path, move || told.send(()).is_ok()).unwrap();
        let set = |value: u32| corner.create("Aftercall").unwrap().set_u32("survey.enabled", value).unwrap();
        // Until it listens.
        let mut value = 0;
        while hear.recv_timeout(Duration::from_millis(100)).is_err() {
            value += 1;
            assert!(value < 100, "nothing is told");
            set(value);
        }
        CURRENT_USER.remove_tree(&path).unwrap();
    }
}
