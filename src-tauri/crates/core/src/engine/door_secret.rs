//! The secrets with which connectors log in to phone systems. They live in the keychain beside the others and outlive a sign-out:
//! they are the phone system's, not the agent's.

use super::Reply;
use super::doors::no_keychain_refusal;
use super::run::Engine;
use super::state::Done;
use crate::error::{Refusal, RefusalCode, Words};
use crate::ports::{KeychainFault, KeychainState, Secrets};
use crate::settings::door_tables;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;

/// Passwords of phone systems are short; all secrets together must fit into one entry of the keychain.
const LONGEST: usize = 256;

/// A secret that was given to the keychain, or was to be.
pub(super) struct SecretDone {
    reply: Option<Reply>,
    name: String,
    kept: Result<Option<SecretString>, KeychainFault>,
}

impl Engine {
    /// Keeps the secret of a connector; an empty one is taken out.
    pub(super) fn door_secret(&mut self, name: String, secret: SecretString, reply: Reply) {
        if let Err(refusal) = check(&name, &secret) {
            let _ = reply.send(Err(refusal));
            return;
        }
        if self.state.signing_in {
            let _ = reply.send(Err(Refusal::said(RefusalCode::WrongState, "door-keychain-busy", &[])));
            return;
        }
        let (keychain, had, lost) = (self.ports.keychain.clone(), self.state.session.secrets.clone(), name.clone());
        self.errand(
            async move {
                let secret = (!secret.expose_secret().is_empty()).then_some(secret);
                let kept = keep(keychain.as_ref(), had, &name, secret).await;
                Done::DoorSecret(Box::new(SecretDone { reply: Some(reply), name, kept }))
            },
            move || {
                let fault = KeychainFault { state: KeychainState::Denied, words: "asking it failed inside".to_owned() };
                Some(Done::DoorSecret(Box::new(SecretDone { reply: None, name: lost, kept: Err(fault) })))
            },
        );
    }

    /// The keychain took it, or did not.
    pub(super) fn door_secret_done(&mut self, done: SecretDone) {
        let SecretDone { reply, name, kept } = done;
        let answer = match kept {
            Ok(secret) => {
                let secrets = &mut self.state.session.secrets.door_secrets;
                let document = json!({ "door": name, "set": secret.is_some() });
                match secret {
                    Some(secret) => drop(secrets.insert(name, secret)),
                    None => drop(secrets.remove(&name)),
                }
                Ok(document)
            }
            Err(fault) => {
                tracing::warn!(state = ?fault.state, door = name, "the secret of a door could not be kept");
                Err(no_keychain_refusal(&fault))
            }
        };
        if let Some(reply) = reply {
            let _ = reply.send(answer);
        }
    }
}

fn check(name: &str, secret: &SecretString) -> Result<(), Refusal> {
    let refused = |field: &str, words: Words| Err(Refusal::worded(RefusalCode::InvalidField, words).with(json!({ "field": field })));
    if door_tables::find(&format!("door.{name}")).is_none() {
        let doors: Vec<&str> = door_tables::names().collect();
        return refused("name", Words::of("door-no-such-system", [("name", name.into()), ("known", doors.join(", ").into())]));
    }
    let secret = secret.expose_secret();
    if secret.len() > LONGEST || secret.chars().any(char::is_control) {
        return refused("secret", Words::of("door-secret-length", [("most", LONGEST.to_string().into())]));
    }
    Ok(())
}

/// What the keychain holds now wins over what is in memory: it may have been locked when it was read.
async fn keep(
    keychain: &dyn crate::ports::Keychain,
    had: Secrets,
    name: &str,
    secret: Option<SecretString>,
) -> Result<Option<SecretString>, KeychainFault> {
    let (name, given) = (name.to_owned(), secret.clone());
    let change = move |current: &Secrets| {
        let mut door_secrets = current.door_secrets.clone();
        match given {
            Some(secret) => drop(door_secrets.insert(name, secret)),
            None => drop(door_secrets.remove(&name)),
        }
        Some(Secrets {
            api_key: current.api_key.clone(),
            database_key: current.database_key.clone().or(had.database_key),
            door_token: current.door_token.clone().or(had.door_token),
            door_secrets,
        })
    };
    keychain.change(Box::new(change)).await?;
    Ok(secret)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::Keychain;
    use async_trait::async_trait;
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    #[derive(Default)]
    struct Kept(Mutex<Secrets>);

    #[async_trait]
    impl Keychain for Kept {
        async fn read(&self) -> Result<Secrets, KeychainFault> {
            Ok(self.0.lock().unwrap().clone())
        }

        async fn write(&self, secrets: Secrets) -> Result<(), KeychainFault> {
            *self.0.lock().unwrap() = secrets;
            Ok(())
        }
    }

    #[tokio::test]
    async fn a_secret_goes_in_beside_the_others_and_out_again() {
        let others = Secrets {
            api_key: Some("key".into()),
            door_secrets: BTreeMap::from([("genesys".to_owned(), "g".into())]),
            ..Secrets::default()
        };
        let keychain = Kept(Mutex::new(others));
        let had = Secrets { database_key: Some("database".into()), ..Secrets::default() };
        keep(&keychain, had.clone(), "asterisk", Some("pbx".into())).await.unwrap();
        let kept = keychain.read().await.unwrap();
        assert_eq!(kept.door_secrets["asterisk"].expose_secret(), "pbx");
        assert_eq!(kept.door_secrets["genesys"].expose_secret(), "g");
        assert_eq!((kept.api_key.unwrap().expose_secret(), kept.database_key.unwrap().expose_secret()), ("key", "database"));
        keep(&keychain, had, "asterisk", None).await.unwrap();
        assert_eq!(keychain.read().await.unwrap().door_secrets.keys().collect::<Vec<_>>(), ["genesys"]);
    }

    #[test]
    fn only_phone_systems_that_exist_and_passwords_of_one_line() {
        let field = |name: &str, secret: &str| check(name, &secret.into()).err().map(|refusal| refusal.detail["field"].clone());
        for name in ["asterisk", "freeswitch", "genesys", "baresip"] {
            assert_eq!(field(name, "pbx"), None, "{name}");
        }
        for name in ["http", "asterisks", "", "link.enabled"] {
            assert_eq!(field(name, "pbx"), Some(json!("name")), "{name}");
        }
        for secret in ["two\r\nlines", &"x".repeat(LONGEST + 1)] {
            assert_eq!(field("asterisk", secret), Some(json!("secret")));
        }
    }
}
