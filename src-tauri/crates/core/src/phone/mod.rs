//! Telephone numbers: what a phone system wrote, read as one of four things, and how a number is shown.
//!
//! Numbers are personal data. An [`E164`] never prints itself into a log; people see [`masked`] unless masking is off.

mod read;
mod shown;

pub use read::{Dialled, country_is_known, prepare, read_number, same_number};
pub use shown::{masked, masked_raw, spaced};

use std::fmt;

/// A number in E.164: `+`, country code, national number; at most 15 digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct E164(String);

/// Fewest digits of a number with its country code; nothing shorter is sent (API reference 3.9).
const FEWEST_DIGITS: usize = 7;
/// Most digits, ITU-T E.164.
const MOST_DIGITS: usize = 15;

impl E164 {
    /// Takes a text that is written as E.164 already: one that was kept, for example.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('+')?;
        let fits = (FEWEST_DIGITS..=MOST_DIGITS).contains(&digits.len())
            && !digits.starts_with('0')
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| Self(text.to_owned()))
    }

    /// `+4512345678`
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for E164 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for E164 {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "E164({})", masked(self))
    }
}

impl AsRef<str> for E164 {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<E164> for String {
    fn from(number: E164) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests;
