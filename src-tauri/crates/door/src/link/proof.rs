//! Whether a report comes from a holder of the door token, and from now.

use super::LONGEST_AGE_SECONDS;
use super::fields::{self, Field};
use super::read::Report;
use aftercall_core::error::{Refusal, RefusalCode, Words};
use aftercall_core::request::Request;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;
use sha2::Sha256;

/// The signature of a link: HMAC-SHA256 in hexadecimal digits, with the door token as key, over the path, a `?` and the fields sorted by
/// name, each as it stands in the link (`name=value`, percent-encoded), joined by `&`. `ts` is one of the fields; `sig` is not.
/// `None`: the token cannot be a key.
#[must_use]
pub fn sign(path: &str, fields: &[&str], token: &SecretString) -> Option<String> {
    let mut sorted = fields.to_vec();
    sorted.sort_by_key(|field| field.split('=').next());
    Some(hex::encode(mac(path, &sorted, token)?.finalize().into_bytes()))
}

impl Report<'_> {
    /// What to ask of the engine, if the signature is good and of this moment.
    ///
    /// # Errors
    /// `invalid_request` with `detail.problem`: `unsigned`, `wrong_signature` or `expired`; `invalid_field` for fields that are not known.
    pub fn prove(&self, token: &SecretString, now: Timestamp) -> Result<Request, Refusal> {
        let value = |name: &str| self.fields.iter().find(|field| field.name == name).map(|field| field.value.as_str());
        let (Some(given), Some(written_at)) = (value("sig"), value("ts").and_then(seconds)) else {
            return Err(refused("unsigned", "link-unsigned"));
        };
        let given = from_hex(given).ok_or_else(|| refused("wrong_signature", "link-not-hexadecimal"))?;
        let mut signed: Vec<&Field<'_>> = self.fields.iter().filter(|field| field.name != "sig").collect();
        signed.sort_by_key(|field| field.raw_name());
        let raw: Vec<&str> = signed.iter().map(|field| field.raw).collect();
        // Compared in constant time.
        let fits = mac(self.path, &raw, token).is_some_and(|mac| mac.verify_slice(&given).is_ok());
        if !fits {
            return Err(refused("wrong_signature", "link-wrong-signature"));
        }
        let age = now.as_second().abs_diff(written_at);
        if age > LONGEST_AGE_SECONDS.unsigned_abs() {
            return Err(refused("expired", "link-expired"));
        }
        let event = fields::event(self.phase, &self.fields).map_err(|fault| fields::refusal(&fault))?;
        // From the bytes: a signature written with other letters is the same one.
        Ok(Request::SignedCall { event, signature: hex::encode(given) })
    }
}

/// `None`: the token cannot be a key. HMAC takes keys of any length, which its type does not say; without one nothing is proved.
fn mac(path: &str, sorted: &[&str], token: &SecretString) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(token.expose_secret().as_bytes()).ok()?;
    mac.update(path.as_bytes());
    for (index, field) in sorted.iter().enumerate() {
        mac.update(if index == 0 { b"?" } else { b"&" });
        mac.update(field.as_bytes());
    }
    Some(mac)
}

/// Seconds since 1970, written without sign and leading nonsense.
fn seconds(text: &str) -> Option<i64> {
    (text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn from_hex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(text, &mut bytes).ok()?;
    Some(bytes)
}

fn refused(problem: &str, why: &'static str) -> Refusal {
    super::follow::refused(RefusalCode::InvalidRequest, Words::of(why, [])).with(json!({ "problem": problem }))
}
