//! Reading what a phone system wrote for a number (API reference 3.9).

use super::{E164, FEWEST_DIGITS};
use phonenumber::country;
use phonenumber::metadata::DATABASE;
use std::fmt;
use std::net::Ipv4Addr;

/// What a phone system's text for a number is.
#[derive(Clone, PartialEq, Eq)]
pub enum Dialled {
    /// The caller withheld it, or the phone system does not know it.
    Withheld,
    /// An extension: its digits.
    Internal(String),
    /// Not a telephone number.
    Invalid,
    /// A telephone number.
    Number(E164),
}

impl Dialled {
    /// The number, where it is one.
    #[must_use]
    pub fn e164(&self) -> Option<&E164> {
        match self {
            Self::Number(number) => Some(number),
            Self::Withheld | Self::Internal(_) | Self::Invalid => None,
        }
    }
}

impl fmt::Debug for Dialled {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Withheld => formatter.write_str("Withheld"),
            Self::Internal(_) => formatter.write_str("Internal(..)"),
            Self::Invalid => formatter.write_str("Invalid"),
            Self::Number(number) => write!(formatter, "Number({number:?})"),
        }
    }
}

/// What phone systems write in place of a number, in lower case and without anything but letters.
const WITHHELD_WORDS: &[&str] = &[
    "anonym",
    "anonymous",
    "callerid",
    "hidden",
    "nocallerid",
    "noclid",
    "none",
    "nonumber",
    "notavailable",
    "null",
    "private",
    "privatenumber",
    "restricted",
    "unavailable",
    "unknown",
    "unknowncaller",
    "unknownnumber",
    "withheld",
];

/// The country whose rules apply where the setting names none that is known (the service's own default).
const FALLBACK_COUNTRY: country::Id = country::DK;

/// No number is longer than this, with all its dashes and prefixes.
const LONGEST_TEXT: usize = 200;

/// Reads a number. `country` is an ISO 3166 code and serves numbers without country code; one that is not known counts as
/// `DK`. A text of digits alone, at most `internal_digits` of them, is an extension.
///
/// A telephone number is accepted when its length is one of its country's. Its ranges are not checked: new ones are opened
/// all the time, and the service has the last word.
#[must_use]
pub fn read_number(raw: Option<&str>, country: &str, internal_digits: u32) -> Dialled {
    let Some(raw) = raw else {
        return Dialled::Withheld;
    };
    if raw.len() > LONGEST_TEXT {
        return Dialled::Invalid;
    }
    let text = bare(raw);
    if is_withheld(&text) {
        return Dialled::Withheld;
    }
    // "+44 (0)20 ...": the zero is for callers at home.
    let foreign = text.starts_with('+') || text.starts_with("00");
    let text = if foreign { text.replacen("(0)", "", 1) } else { text };
    if is_host(&text) {
        return Dialled::Invalid;
    }
    let Some(digits) = cleaned(&text) else {
        return Dialled::Invalid;
    };
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain && digits.len() <= usize::try_from(internal_digits).unwrap_or(usize::MAX) {
        return Dialled::Internal(digits);
    }
    let international = digits.strip_prefix("00").map_or_else(|| digits.clone(), |rest| format!("+{rest}"));
    let home = country_id(country).unwrap_or(FALLBACK_COUNTRY);
    match to_e164(&international, home) {
        Some(number) => Dialled::Number(number),
        None => Dialled::Invalid,
    }
}

/// Whether two texts are the same telephone number. Extensions and withheld numbers are the same as nothing.
#[must_use]
pub fn same_number(one: &str, other: &str, country: &str) -> bool {
    match (read_number(Some(one), country, 0), read_number(Some(other), country, 0)) {
        (Dialled::Number(one), Dialled::Number(other)) => one == other,
        (Dialled::Withheld | Dialled::Internal(_) | Dialled::Invalid | Dialled::Number(_), _) => false,
    }
}

/// Whether `code` is an ISO 3166 code with known telephone numbers; in upper case.
#[must_use]
pub fn country_is_known(code: &str) -> bool {
    country_id(code).is_some()
}

/// Reads the tables of all countries, which otherwise happens at the first number and takes a noticeable moment. For a
/// thread in the background at start, so that the first call of the day is answered as fast as the others.
pub fn prepare() {
    let _ = country_is_known("DK");
}

fn country_id(code: &str) -> Option<country::Id> {
    let id: country::Id = code.trim().to_ascii_uppercase().parse().ok()?;
    DATABASE.by_id(id.as_ref()).is_some().then_some(id)
}

/// The text without the dress that phone systems put around a number: `"Name" <sip:...@host;user=phone>`, `tel:...;ext=1`.
fn bare(raw: &str) -> String {
    let mut text = raw.trim();
    if let Some((_, rest)) = text.split_once('<')
        && let Some((inside, _)) = rest.split_once('>')
    {
        text = inside.trim();
    }
    let lower = text.to_ascii_lowercase();
    for scheme in ["tel:", "sips:", "sip:", "callto:"] {
        if lower.starts_with(scheme) {
            let rest = text.get(scheme.len()..).unwrap_or_default();
            let end = rest.find(['@', ';']).unwrap_or(rest.len());
            return rest.get(..end).unwrap_or_default().trim().replace("%2B", "+").replace("%2b", "+");
        }
    }
    text.to_owned()
}

fn is_withheld(text: &str) -> bool {
    if text.chars().any(|letter| letter.is_ascii_digit()) {
        return false;
    }
    let letters: String = text.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase).collect();
    letters.is_empty() && !text.contains('+') || WITHHELD_WORDS.contains(&letters.as_str())
}

/// Whether this is the address of a computer: phones give the host where an address has no user (MicroSIP, baresip). Four pairs of
/// digits are also how people write numbers, and are a host only in the ranges of private networks, in which no number begins.
fn is_host(text: &str) -> bool {
    let Ok(host) = text.parse::<Ipv4Addr>() else { return false };
    let is_pairs = text.split('.').all(|group| group.len() == 2);
    !is_pairs || host.is_private()
}

/// Digits with at most one leading plus; `None` if anything but separators stands between them.
fn cleaned(text: &str) -> Option<String> {
    let mut digits = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            '+' if digits.is_empty() => digits.push(letter),
            '-' | '(' | ')' | '[' | ']' | '.' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {}
            _ if letter.is_whitespace() => {}
            // Marks of writing direction that come along when a number is copied.
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {}
            _ => return None,
        }
    }
    (!digits.is_empty()).then_some(digits)
}

fn to_e164(digits: &str, home: country::Id) -> Option<E164> {
    if let Some(number) = possible(digits, home) {
        return Some(number);
    }
    // Some phone systems cut the plus: the digits begin with a country code and fit no number of the home country.
    if digits.starts_with('+') { None } else { possible(&format!("+{digits}"), home) }
}

fn possible(digits: &str, home: country::Id) -> Option<E164> {
    let count = digits.trim_start_matches('+').len();
    // One digit more than E.164 allows: a national prefix may still go.
    if !(FEWEST_DIGITS - 2..=16).contains(&count) {
        return None;
    }
    if let Some(number) = written_out(digits) {
        return Some(number);
    }
    let number = phonenumber::parse(Some(home), digits).ok()?;
    let code = number.code().value();
    let national = number.national().to_string();
    if !has_length_of(code, &national) && !phonenumber::is_valid(&number) {
        return None;
    }
    E164::from_text(&format!("+{code}{national}"))
}

/// A number with plus and country code whose rest has the right length is that number. The parser would take a national prefix out of
/// it even so: `+7 812 ...` begins with Russia's.
fn written_out(digits: &str) -> Option<E164> {
    let whole = digits.strip_prefix('+')?;
    let fits = |length: usize| {
        whole.split_at_checked(length).is_some_and(|(code, national)| code.parse().is_ok_and(|code| has_length_of(code, national)))
    };
    (1..=3).any(fits).then(|| E164::from_text(digits)).flatten()
}

/// Whether some country of this code has numbers of this length.
fn has_length_of(code: u16, national: &str) -> bool {
    DATABASE.by_code(&code).into_iter().flatten().any(|region| {
        let kinds = region.descriptors();
        [kinds.fixed_line(), kinds.mobile(), kinds.voip()]
            .into_iter()
            .flatten()
            .flat_map(|kind| kind.possible_length())
            .any(|length| usize::from(*length) == national.len())
    })
}
