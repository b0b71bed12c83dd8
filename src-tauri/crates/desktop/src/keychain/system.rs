//! The system's keychain: slow, sometimes not there, sometimes asking a person. None of it may hold up the program.

use super::{item, store};
use aftercall_core::ports::{Keychain, KeychainFault, KeychainState, Secrets};
use async_trait::async_trait;
use keyring::Error;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, oneshot};
use zeroize::Zeroizing;

/// How long the keychain is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Nobody is asked anything.
    pub read: Duration,
    /// A person may be asked for a password.
    pub write: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { read: Duration::from_secs(5), write: Duration::from_secs(30) }
    }
}

/// The keychain item of one home.
#[derive(Debug)]
pub struct SystemKeychain {
    home_name: Arc<str>,
    patience: Patience,
    /// One call at a time: it is held by the thread that waits for the system, also after we stopped waiting for it.
    turn: Arc<Mutex<()>>,
}

impl SystemKeychain {
    /// The keychain item of the home of this name ([`crate::folders::Folders::home_name`]). Touches nothing yet.
    #[must_use]
    pub fn new(home_name: &str, patience: Patience) -> Self {
        Self { home_name: home_name.into(), patience, turn: Arc::default() }
    }

    /// Runs a blocking call on a thread of its own. Not one of the runtime's: those are waited for at the end.
    async fn on_a_thread<T: Send + 'static>(
        &self,
        limit: Duration,
        call: impl FnOnce(&str) -> Result<T, KeychainFault> + Send + 'static,
    ) -> Result<T, KeychainFault> {
        let home_name = Arc::clone(&self.home_name);
        let turn = Arc::clone(&self.turn);
        let answered = async move {
            let held = turn.lock_owned().await;
            let (tell, told) = oneshot::channel();
            let thread = std::thread::Builder::new().name("keychain".to_owned()).spawn(move || {
                let answer = call(&home_name);
                drop(held);
                // Nobody listens any more after the time limit; the answer is dropped, and wiped.
                drop(tell.send(answer));
            });
            thread.map_err(|error| fault(KeychainState::Denied, format!("no thread for the keychain could be started ({error})")))?;
            told.await.map_err(|_| fault(KeychainState::Denied, "the keychain's library failed; the log says where"))?
        };
        tokio::time::timeout(limit, answered).await.unwrap_or_else(|_| {
            let words = format!("it did not answer within {} s; unlock it, or answer its question, and try again", limit.as_secs());
            Err(fault(KeychainState::Locked, words))
        })
    }
}

#[async_trait]
impl Keychain for SystemKeychain {
    async fn read(&self) -> Result<Secrets, KeychainFault> {
        self.on_a_thread(self.patience.read, read).await
    }

    async fn write(&self, secrets: Secrets) -> Result<(), KeychainFault> {
        let text = item::write(&secrets)?;
        self.on_a_thread(self.patience.write, move |home_name| write(home_name, &text)).await
    }
}

fn read(home_name: &str) -> Result<Secrets, KeychainFault> {
    #[cfg(target_os = "linux")]
    {
        use super::secret_service::Look;
        match look(home_name)? {
            Look::Item => {}
            Look::NoItem | Look::NoCollection => return Ok(Secrets::default()),
            Look::Locked => return Err(fault(KeychainState::Locked, LOCKED)),
            Look::Absent => return Err(fault(KeychainState::Absent, ABSENT)),
        }
    }
    match store::entry(home_name).and_then(|entry| entry.get_secret()) {
        Ok(text) => item::read(&Zeroizing::new(text)),
        Err(Error::NoEntry) => Ok(Secrets::default()),
        Err(error) => Err(from_keyring(&error)),
    }
}

fn write(home_name: &str, text: &[u8]) -> Result<(), KeychainFault> {
    #[cfg(target_os = "linux")]
    {
        use super::secret_service::Look;
        match look(home_name)? {
            // Locked is worth a try: writing may ask the person for the password.
            Look::Item | Look::NoItem | Look::Locked => {}
            Look::NoCollection => return Err(fault(KeychainState::Absent, NO_COLLECTION)),
            Look::Absent => return Err(fault(KeychainState::Absent, ABSENT)),
        }
    }
    let written = store::entry(home_name).and_then(|entry| entry.set_secret(text));
    let Err(error) = written else { return Ok(()) };
    #[cfg(target_os = "linux")]
    if look(home_name) == Ok(super::secret_service::Look::Locked) {
        return Err(fault(KeychainState::Locked, STAYED_LOCKED));
    }
    Err(from_keyring(&error))
}

#[cfg(target_os = "linux")]
fn look(home_name: &str) -> Result<super::secret_service::Look, KeychainFault> {
    super::secret_service::look(home_name).map_err(|error| {
        fault(KeychainState::Denied, format!("the keychain program refused a question over D-Bus ({error}); restart it, or log in anew"))
    })
}

#[cfg(target_os = "linux")]
const ABSENT: &str =
    "no keychain program answers on this session's D-Bus (such as gnome-keyring or KWallet); start one, and Aftercall uses it from then on";
#[cfg(target_os = "linux")]
const LOCKED: &str = "it is there but locked; unlock the login keyring, and Aftercall goes on by itself";
#[cfg(target_os = "linux")]
const STAYED_LOCKED: &str = "it stayed locked, because nobody gave its password; unlock the login keyring and try again";
#[cfg(target_os = "linux")]
const NO_COLLECTION: &str = "the keychain program has no keyring yet; make one named Login in its own window and try again";

fn fault(state: KeychainState, words: impl Into<String>) -> KeychainFault {
    KeychainFault { state, words: words.into() }
}

/// Only what kind of failure it was: some of `keyring`'s errors carry the secret itself.
fn from_keyring(error: &Error) -> KeychainFault {
    match error {
        Error::NoStorageAccess(_) => fault(KeychainState::Denied, "access was refused; allow Aftercall to use its entry, and try again"),
        Error::NoDefaultStore => fault(KeychainState::Absent, "this system offers no keychain"),
        Error::PlatformFailure(cause) => fault(KeychainState::Denied, format!("it failed ({cause}); log in anew if this stays")),
        Error::TooLong(_, most) => fault(KeychainState::Denied, format!("the secrets are longer than the {most} characters it takes")),
        Error::Ambiguous(_) => fault(KeychainState::Denied, "it holds more than one entry for Aftercall; delete them and sign in again"),
        _ => fault(KeychainState::Denied, "its entry for Aftercall cannot be read; delete it and sign in again"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keychain(read: Duration) -> SystemKeychain {
        SystemKeychain::new("test", Patience { read, write: read })
    }

    #[tokio::test]
    async fn a_keychain_that_never_answers_is_given_up_and_does_not_pile_up_threads() {
        // given a call that hangs until we let it go
        let keychain = keychain(Duration::from_millis(30));
        let (release, hang) = std::sync::mpsc::channel::<()>();
        let limit = keychain.patience.read;
        let gave_up = keychain.on_a_thread(limit, move |_| Ok(hang.recv().is_ok())).await.unwrap_err();
        assert_eq!(gave_up.state, KeychainState::Locked);
        // when another comes while it hangs, then it does not even start
        let second = keychain.on_a_thread(limit, |_| -> Result<(), _> { panic!("started beside the first") }).await.unwrap_err();
        assert_eq!(second.state, KeychainState::Locked);
        // and when the first ends, the next is served
        release.send(()).unwrap();
        assert_eq!(keychain.on_a_thread(Duration::from_secs(5), |_| Ok(7)).await, Ok(7));
    }

    #[tokio::test]
    async fn a_failure_inside_is_an_answer() {
        let fault = keychain(Duration::from_secs(5))
            .on_a_thread(Duration::from_secs(5), |_| -> Result<(), _> { panic!("boom") })
            .await
            .unwrap_err();
        assert_eq!(fault.state, KeychainState::Denied);
    }

    #[test]
    fn errors_that_carry_the_secret_do_not_show_it() {
        let fault = from_keyring(&Error::BadEncoding(b"hunter2".to_vec()));
        assert_eq!(fault.state, KeychainState::Denied);
        assert!(!fault.words.contains("hunter2"));
    }
}
