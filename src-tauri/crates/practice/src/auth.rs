//! Who may call: the organisation's key in one of the three forms of reference 2.1.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Whether this `Authorization` header carries `key`: `apikey KEY`, `Bearer KEY` or `Basic base64("ApiKey:KEY")`.
/// Scheme words are compared without regard to case, as HTTP says.
pub(crate) fn allows(header: Option<&str>, key: &str) -> bool {
    let Some((scheme, credential)) = header.and_then(|text| text.trim().split_once(' ')) else {
        return false;
    };
    let credential = credential.trim();
    match scheme.to_ascii_lowercase().as_str() {
        "apikey" | "bearer" => credential == key,
        "basic" => STANDARD
            .decode(credential)
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .and_then(|pair| pair.split_once(':').map(|(user, password)| user == "ApiKey" && password == key))
            .unwrap_or(false),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_schemes_open_the_door_and_nothing_else_does() {
        let basic = |pair: &str| format!("Basic {}", STANDARD.encode(pair));
        let table = [
            (Some("apikey k-1".to_owned()), true),
            (Some("ApiKey k-1".to_owned()), true),
            (Some("Bearer k-1".to_owned()), true),
            (Some(basic("ApiKey:k-1")), true),
            (Some(basic("apikey:k-1")), false),
            (Some(basic("ApiKey:k-2")), false),
            (Some("Basic k-1".to_owned()), false),
            (Some("apikey k-2".to_owned()), false),
            (Some("apikey".to_owned()), false),
            (Some("k-1".to_owned()), false),
            (Some("Digest k-1".to_owned()), false),
            (None, false),
        ];
        for (header, expected) in table {
            assert_eq!(allows(header.as_deref(), "k-1"), expected, "{header:?}");
        }
    }
}
