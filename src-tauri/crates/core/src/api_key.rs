//! What an organisation's API key at nps.today may be, whoever hands it over: the window, the console, or a file of the machine.

/// Longest key, in bytes: a longer one is something else, and keychains have limits too.
pub const LONGEST: usize = 1_024;

/// Why something is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// It is empty, or longer than [`LONGEST`].
    Length,
    /// It has signs in it that a key cannot have: it goes along in a line of a request, in ASCII.
    Signs,
}

/// Whether a text can be a key; the service says whether it is one.
///
/// # Errors
/// Why it cannot.
pub fn check(key: &str) -> Result<(), Misfit> {
    if key.is_empty() || key.len() > LONGEST {
        return Err(Misfit::Length);
    }
    if key.bytes().all(|byte| matches!(byte, b' '..=b'~')) { Ok(()) } else { Err(Misfit::Signs) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_one_line_of_ascii_and_not_too_long() {
        let longest = "k".repeat(LONGEST);
        let longer = format!("{longest}k");
        for (text, expected) in [
            ("k-123", Ok(())),
            (longest.as_str(), Ok(())),
            ("", Err(Misfit::Length)),
            (longer.as_str(), Err(Misfit::Length)),
            ("two words", Ok(())),
            ("k\n", Err(Misfit::Signs)),
            ("zwölf", Err(Misfit::Signs)),
        ] {
            assert_eq!(check(text), expected, "{text}");
        }
    }
}
