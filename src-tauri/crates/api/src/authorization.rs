//! How the key is presented (API reference 2.1).

use aftercall_core::settings::AuthScheme;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::HeaderValue;
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

/// The value of the `Authorization` header. It never prints itself, and its memory is wiped when it is dropped.
///
/// # Errors
/// What is wrong with the key, in words that do not hold it.
pub(crate) fn authorization(scheme: AuthScheme, key: &SecretString) -> Result<HeaderValue, String> {
    let key = key.expose_secret().trim();
    if key.is_empty() {
        return Err("the API key is empty".to_owned());
    }
    let value = Zeroizing::new(match scheme {
        AuthScheme::Apikey => format!("apikey {key}"),
        AuthScheme::Bearer => format!("Bearer {key}"),
        AuthScheme::Basic => {
            let pair = Zeroizing::new(format!("ApiKey:{key}"));
            let encoded = Zeroizing::new(STANDARD.encode(pair.as_bytes()));
            format!("Basic {}", encoded.as_str())
        }
    });
    let wiped = Bytes::from_owner(WipedText(value));
    let mut header = HeaderValue::from_maybe_shared(wiped)
        .map_err(|_| "the API key holds a character that cannot be sent; copy it again from nps.today".to_owned())?;
    header.set_sensitive(true);
    Ok(header)
}

struct WipedText(Zeroizing<String>);

impl AsRef<[u8]> for WipedText {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scheme_has_its_form_and_none_prints_the_key() {
        let key = SecretString::from(" s3cret ");
        let table = [
            (AuthScheme::Apikey, "apikey s3cret"),
            (AuthScheme::Bearer, "Bearer s3cret"),
            (AuthScheme::Basic, "Basic QXBpS2V5OnMzY3JldA=="),
        ];
        for (scheme, expected) in table {
            let header = authorization(scheme, &key).unwrap();
            assert_eq!(header.as_bytes(), expected.as_bytes());
            assert_eq!(format!("{header:?}"), "Sensitive");
        }
    }

    #[test]
    fn a_key_that_cannot_be_sent_is_refused_without_showing_it() {
        for key in ["", "  ", "line\nbreak"] {
            let words = authorization(AuthScheme::Apikey, &SecretString::from(key)).unwrap_err();
            assert!(!words.contains("break"), "{words}");
        }
    }
}
