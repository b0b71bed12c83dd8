//! What is in the keychain item: all secrets as one JSON text. One item, because macOS asks a person once per item.

use aftercall_core::ports::{KeychainFault, KeychainState, Secrets};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use zeroize::{Zeroize, Zeroizing};

/// Windows keeps no more in one credential (`CRED_MAX_CREDENTIAL_BLOB_SIZE`). Kept everywhere, so that a key that works
/// on one system works on all.
const MOST_BYTES: usize = 2560;

#[derive(Serialize)]
struct Written<'a> {
    api_key: Option<&'a str>,
    database_key: Option<&'a str>,
    door_token: Option<&'a str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    door_secrets: BTreeMap<&'a str, &'a str>,
}

#[derive(Deserialize)]
struct Kept {
    #[serde(default)]
    api_key: Option<String>,
    #[serde(default)]
    database_key: Option<String>,
    #[serde(default)]
    door_token: Option<String>,
    #[serde(default)]
    door_secrets: BTreeMap<String, String>,
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.api_key.zeroize();
        self.database_key.zeroize();
        self.door_token.zeroize();
        self.door_secrets.values_mut().for_each(Zeroize::zeroize);
    }
}

/// The item's text.
pub(super) fn write(secrets: &Secrets) -> Result<Zeroizing<Vec<u8>>, KeychainFault> {
    let expose = |secret: &'_ Option<SecretString>| secret.as_ref().map(|it| Zeroizing::new(it.expose_secret().to_owned()));
    let (api_key, database_key, door_token) = (expose(&secrets.api_key), expose(&secrets.database_key), expose(&secrets.door_token));
    let written = Written {
        api_key: api_key.as_deref().map(String::as_str),
        database_key: database_key.as_deref().map(String::as_str),
        door_token: door_token.as_deref().map(String::as_str),
        door_secrets: secrets.door_secrets.iter().map(|(name, secret)| (name.as_str(), secret.expose_secret())).collect(),
    };
    // With room for all of it: a buffer that grows leaves copies behind.
    let mut text = Zeroizing::new(Vec::with_capacity(2 * MOST_BYTES));
    serde_json::to_writer(&mut *text, &written).map_err(|error| denied(format!("the secrets could not be written down ({error})")))?;
    if text.len() > MOST_BYTES {
        return Err(denied(format!(
            "the secrets take {} bytes and a keychain entry holds {MOST_BYTES}; check that the API key was copied whole and nothing else with it",
            text.len()
        )));
    }
    Ok(text)
}

/// Reads the item's text.
pub(super) fn read(text: &[u8]) -> Result<Secrets, KeychainFault> {
    let foreign = || denied("the entry of Aftercall in the keychain was not written by Aftercall; delete it and sign in again".to_owned());
    // serde takes a list for a struct too; ours is never one.
    if !text.starts_with(b"{") {
        return Err(foreign());
    }
    // The parser's own words would quote the text.
    let mut kept: Kept = serde_json::from_slice(text).map_err(|_| foreign())?;
    let secret = |text: &mut Option<String>| text.take().map(SecretString::from);
    Ok(Secrets {
        api_key: secret(&mut kept.api_key),
        database_key: secret(&mut kept.database_key),
        door_token: secret(&mut kept.door_token),
        door_secrets: std::mem::take(&mut kept.door_secrets).into_iter().map(|(name, text)| (name, SecretString::from(text))).collect(),
    })
}

fn denied(words: String) -> KeychainFault {
    KeychainFault { state: KeychainState::Denied, words }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secrets(key: &str) -> Secrets {
        Secrets {
            api_key: Some(key.to_owned().into()),
            database_key: None,
            door_token: Some("door \"æ\"".to_owned().into()),
            door_secrets: BTreeMap::from([("asterisk".to_owned(), "pbx \"æ\"".to_owned().into())]),
        }
    }

    #[test]
    fn what_was_written_is_read() {
        let text = write(&secrets("key")).unwrap();
        let read = read(&text).unwrap();
        assert_eq!(read.api_key.unwrap().expose_secret(), "key");
        assert!(read.database_key.is_none());
        assert_eq!(read.door_token.unwrap().expose_secret(), "door \"æ\"");
        assert_eq!(read.door_secrets["asterisk"].expose_secret(), "pbx \"æ\"");
    }

    #[test]
    fn an_entry_of_a_newer_program_is_read_as_far_as_known() {
        let read = read(br#"{"api_key":"k","new_secret":"x"}"#).unwrap();
        assert_eq!(read.api_key.unwrap().expose_secret(), "k");
    }

    #[test]
    fn what_does_not_fit_on_windows_is_refused_before_it_is_written() {
        assert!(write(&secrets(&"k".repeat(2_400))).is_ok());
        let fault = write(&secrets(&"k".repeat(2_600))).unwrap_err();
        assert!(fault.words.contains("2560") && !fault.words.contains("kkk"), "{}", fault.words);
    }

    #[test]
    fn a_foreign_entry_is_not_quoted() {
        for text in [&b"hunter2"[..], b"\xff\xfe", b"[\"hunter2\"]", br#"{"api_key":7}"#] {
            let fault = read(text).unwrap_err();
            assert_eq!(fault.state, KeychainState::Denied);
            assert!(!fault.words.contains("hunter2"), "{}", fault.words);
        }
    }
}
