//! `aftercall.db.check`: what tells a lost key from a damaged file.
//!
//! What is encrypted has no mark: to SQLite a wrong key and a ruined first page look the same. So the last key that opened the
//! database leaves a trace beside it: the database's salt, and a code that only this key makes of the salt. Neither helps to
//! guess a key of 256 random bits. The salt is also what the pages after a ruined first one are read with.

use crate::fault::Outcome;
use crate::files;
use crate::seal::{SALT_BYTES, Salt};
use aftercall_core::ports::DatabaseKey;
use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::ExposeSecret as _;
use sha2::Sha256;
use std::fs;
use std::path::{Path, PathBuf};

const FIRST_LINE: &str = "aftercall-key-check 1";
const CODE_BYTES: usize = 32;

/// What the trace says of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// This key opened the database of this salt.
    Fits(Salt),
    /// Another key did.
    Other,
    /// There is no trace, or it cannot be read.
    Unknown,
}

/// What is known of `key` for the database at `path`.
pub(crate) fn verdict(path: &Path, key: &DatabaseKey) -> Verdict {
    let Some((salt, found)) = fs::read_to_string(place(path)).ok().and_then(|text| read(&text)) else {
        return Verdict::Unknown;
    };
    match code(key, &salt).map(|code| code.verify_slice(&found)) {
        Some(Ok(())) => Verdict::Fits(salt),
        Some(Err(_)) => Verdict::Other,
        None => Verdict::Unknown,
    }
}

/// Leaves the trace of a key that has just opened the database.
pub(crate) fn keep(path: &Path, key: &DatabaseKey) -> Outcome<()> {
    let Some(salt) = files::salt(path)? else { return Ok(()) };
    if verdict(path, key) == Verdict::Fits(salt) {
        return Ok(());
    }
    let Some(code) = code(key, &salt) else { return Ok(()) };
    let text = format!("{FIRST_LINE}\n{}\n{}\n", hex::encode(salt), hex::encode(code.finalize().into_bytes()));
    files::replace(&place(path), text.as_bytes())
}

/// Where the trace lies.
pub(crate) fn place(path: &Path) -> PathBuf {
    files::beside(path, ".check")
}

fn code(key: &DatabaseKey, salt: &Salt) -> Option<Hmac<Sha256>> {
    let mut code = Hmac::<Sha256>::new_from_slice(key.0.expose_secret()).ok()?;
    code.update(FIRST_LINE.as_bytes());
    code.update(salt);
    Some(code)
}

fn read(text: &str) -> Option<(Salt, [u8; CODE_BYTES])> {
    let mut lines = text.lines();
    if lines.next()? != FIRST_LINE {
        return None;
    }
    Some((bytes::<SALT_BYTES>(lines.next()?)?, bytes::<CODE_BYTES>(lines.next()?)?))
}

fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut found = [0; N];
    hex::decode_to_slice(text, &mut found).ok()?;
    Some(found)
}
