//! The customer and the secrets of these tests. None of the words stands anywhere else.

use crate::support::KEY;

/// The last digit changes from call to call.
pub const NUMBER: &str = "+4520719384";
pub const NAME: &str = "Gundula Zwischenbrugger";
pub const EMAIL: &str = "orgelbau@kunde.example";
pub const COMPANY: &str = "Pfeifenwerk Nord";
pub const COMMENT: &str = "Die Mixtur klingt wie ein Rasierapparat";
pub const NOTE: &str = "will die blauen Register";
pub const CUSTOM: &str = "K-7741-Contra";
/// A key that was mistyped at a sign-in.
pub const WRONG_KEY: &str = "falscher-schluessel-88";
/// What somebody pasted into the settings file by mistake.
pub const PASTED: &str = "versehentlich-eingefuegt-99";

/// Everything that must not be found; parts of numbers too, as they are written in many ways.
pub fn all() -> Vec<&'static str> {
    vec![
        KEY,
        "2071938",
        "20 71 93 8",
        "071938",
        "Gundula",
        "Zwischenbrugger",
        "orgelbau",
        "Pfeifenwerk",
        "Mixtur",
        "Rasierapparat",
        "blauen Register",
        "7741-Contra",
        WRONG_KEY,
        PASTED,
    ]
}

/// Which of some words are in some bytes: as they stand, and in two bytes a letter as some systems write.
pub fn found_in<'a>(bytes: &[u8], words: &[&'a str]) -> Vec<&'a str> {
    let lower = bytes.to_ascii_lowercase();
    let has = |word: &[u8]| lower.windows(word.len()).any(|part| part == word);
    let wide = |word: &str| word.to_lowercase().encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    words.iter().filter(|word| has(word.to_lowercase().as_bytes()) || has(&wide(word))).copied().collect()
}

#[test]
fn the_search_finds_what_is_there() {
    let wide: Vec<u8> = "xx Gundula".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(found_in(&wide, &all()), ["Gundula"]);
    assert_eq!(found_in(b"the MIXTUR and +4520719384", &all()), ["2071938", "071938", "Mixtur"]);
    assert_eq!(found_in(b"nothing of the kind", &all()), Vec::<&str>::new());
}
