//! The seal of each page: SQLCipher's own code over what is encrypted, so that a page can be judged without SQLite.
//!
//! Version 4 of its format: pages of 4096 bytes that end with 16 bytes of nonce and 64 bytes of HMAC-SHA512 over the encrypted bytes,
//! the nonce and the page's number. The first page begins with the salt in the clear. The seal's key is made of the raw key and the
//! salt (each byte with 0x3a) by two rounds of PBKDF2.

use aftercall_core::ports::DatabaseKey;
use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::ExposeSecret as _;
use sha2::Sha512;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use zeroize::Zeroizing;

/// Bytes of a page.
pub(crate) const PAGE_BYTES: usize = 4096;
/// Bytes of the salt.
pub(crate) const SALT_BYTES: usize = 16;
/// What every database has of its own; not a secret.
pub(crate) type Salt = [u8; SALT_BYTES];

const CODE_BYTES: usize = 64;
const KEY_BYTES: usize = 32;
const SALT_MASK: u8 = 0x3a;

/// Judges the pages of one database.
pub(crate) struct Seal {
    key: Zeroizing<[u8; KEY_BYTES]>,
}

impl Seal {
    /// For the database with this key and salt.
    pub(crate) fn new(key: &DatabaseKey, salt: &Salt) -> Option<Self> {
        let masked = salt.map(|byte| byte ^ SALT_MASK);
        // PBKDF2 of one block and two rounds.
        let mut first = Hmac::<Sha512>::new_from_slice(key.0.expose_secret()).ok()?;
        first.update(&masked);
        first.update(&1_u32.to_be_bytes());
        let first = Zeroizing::new(<[u8; CODE_BYTES]>::from(first.finalize().into_bytes()));
        let mut second = Hmac::<Sha512>::new_from_slice(key.0.expose_secret()).ok()?;
        second.update(first.as_slice());
        let second = Zeroizing::new(<[u8; CODE_BYTES]>::from(second.finalize().into_bytes()));
        let mut sealing = Zeroizing::new([0; KEY_BYTES]);
        for ((byte, one), two) in sealing.iter_mut().zip(first.iter()).zip(second.iter()) {
            *byte = one ^ two;
        }
        Some(Self { key: sealing })
    }

    /// Whether all pages of a file are as SQLCipher wrote them. A page that was set free before it was ever written is empty.
    pub(crate) fn holds_file(&self, path: &Path) -> std::io::Result<bool> {
        let mut file = BufReader::with_capacity(64 * PAGE_BYTES, File::open(path)?);
        let mut page = vec![0; PAGE_BYTES];
        let mut number = 0_u32;
        while !file.fill_buf()?.is_empty() {
            match file.read_exact(&mut page) {
                Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(false),
                read => read?,
            }
            number = number.saturating_add(1);
            let empty = number > 1 && page.iter().all(|byte| *byte == 0);
            if !empty && !self.holds(number, &page) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether a page is as SQLCipher wrote it. Pages count from 1.
    pub(crate) fn holds(&self, number: u32, page: &[u8]) -> bool {
        if page.len() != PAGE_BYTES || number == 0 {
            return false;
        }
        let begin = if number == 1 { SALT_BYTES } else { 0 };
        let (Some(sealed), Some(code)) = (page.get(begin..PAGE_BYTES - CODE_BYTES), page.get(PAGE_BYTES - CODE_BYTES..)) else {
            return false;
        };
        let Ok(mut seal) = Hmac::<Sha512>::new_from_slice(self.key.as_slice()) else { return false };
        seal.update(sealed);
        seal.update(&number.to_le_bytes());
        seal.verify_slice(code).is_ok()
    }
}
