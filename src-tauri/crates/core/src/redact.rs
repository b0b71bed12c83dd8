//! What a bug report may hold. Structured data goes by a list of what is allowed; running text, such as a log, goes through here.
//!
//! Texts are cleaned of what is known to be secret or personal (the key, the agent's address), and of everything that looks like an
//! e-mail address, a telephone number, a token or somebody's home folder. Times, ids, versions and addresses of this computer stay: a
//! report that says nothing helps nobody. In doubt it hides.

use std::net::Ipv4Addr;

/// Known values shorter than this would tear holes into ordinary words.
const SHORTEST_KNOWN: usize = 4;
/// A telephone number with its area code has no fewer digits.
const FEWEST_DIGITS: usize = 7;
/// Tokens are at least so long ...
const TOKEN_LETTERS: usize = 20;
/// ... and go so often from letters to digits and back. Names of things in a program do not.
const TOKEN_CHANGES: usize = 5;
/// Words before which stands what a secret is for.
const BEFORE_SECRETS: [&str; 9] = ["apikey ", "bearer ", "basic ", "sig=", "token=", "password=", "secret=", "api_key=", "apikey="];
/// Folders of which the next name is a person's.
const BEFORE_USERS: [&str; 3] = ["/home/", "/users/", "\\users\\"];

/// Cleans texts.
#[derive(Default)]
pub struct Redactor {
    known: Vec<(String, &'static str)>,
}

impl Redactor {
    /// Knows nothing in particular yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Hides this very text wherever it stands, in any case; `as_what` stands in its place.
    pub fn hide(&mut self, text: &str, as_what: &'static str) {
        let text = text.trim().to_lowercase();
        if text.len() >= SHORTEST_KNOWN {
            self.known.push((text, as_what));
        }
        // The longest first: an address before the name in it.
        self.known.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
    }

    /// The text without what nobody else should read.
    #[must_use]
    pub fn clean(&self, text: &str) -> String {
        let mut clean = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = None;
        while let Some(letter) = rest.chars().next() {
            let starts_word = before.is_none_or(|before: char| !before.is_alphanumeric());
            let starts_digits = before.is_none_or(|before: char| !before.is_ascii_digit());
            let found = self
                .known_at(rest)
                .or_else(|| if starts_word { pattern_at(rest) } else { None })
                .or_else(|| if starts_digits { digits(rest) } else { None });
            let length = match found {
                Some(Found { kept, hidden, as_what }) => {
                    clean.push_str(rest.get(..kept).unwrap_or_default());
                    clean.push_str(as_what);
                    kept + hidden
                }
                None => {
                    clean.push(letter);
                    letter.len_utf8()
                }
            };
            let (done, left) = rest.split_at_checked(length.max(1)).unwrap_or((rest, ""));
            before = done.chars().next_back();
            rest = left;
        }
        clean
    }

    fn known_at(&self, text: &str) -> Option<Found> {
        self.known.iter().find_map(|(known, as_what)| {
            let length = starts_with(text, known)?;
            Some(Found { kept: 0, hidden: length, as_what })
        })
    }
}

impl std::fmt::Debug for Redactor {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Redactor(..)")
    }
}

/// So many bytes stay, so many go.
struct Found {
    kept: usize,
    hidden: usize,
    as_what: &'static str,
}

impl Found {
    fn keep(kept: usize) -> Self {
        Self { kept, hidden: 0, as_what: "" }
    }

    fn hide(hidden: usize, as_what: &'static str) -> Self {
        Self { kept: 0, hidden, as_what }
    }
}

/// What begins here: the first that fits.
fn pattern_at(text: &str) -> Option<Found> {
    let kept = time(text).or_else(|| uuid(text)).or_else(|| ip_address(text)).map(Found::keep);
    kept.or_else(|| after_marker(text, &BEFORE_SECRETS, "<secret>"))
        .or_else(|| after_marker(text, &BEFORE_USERS, "<user>"))
        .or_else(|| e_mail(text).map(|length| Found::hide(length, "<e-mail>")))
        .or_else(|| number(text).map(|length| Found::hide(length, "<number>")))
        .or_else(|| token(text).map(|length| Found::hide(length, "<token>")))
}

/// The length of `known`, written in any case, at the start of a text.
fn starts_with(text: &str, known: &str) -> Option<usize> {
    let mut wanted = known.chars();
    let mut length = 0;
    for letter in text.chars() {
        for lower in letter.to_lowercase() {
            match wanted.next() {
                Some(next) if next == lower => {}
                Some(_) => return None,
                None => return Some(length),
            }
        }
        length += letter.len_utf8();
    }
    wanted.next().is_none().then_some(length)
}

fn after_marker(text: &str, markers: &[&str], as_what: &'static str) -> Option<Found> {
    let kept = markers.iter().find_map(|marker| starts_with(text, marker))?;
    let hidden = run(text.get(kept..)?, |letter| !letter.is_whitespace() && !"\"'/\\,;&<>(){}[]".contains(letter));
    (hidden > 0).then_some(Found { kept, hidden, as_what })
}

/// Bytes of the letters at the start that fit.
fn run(text: &str, fits: impl Fn(char) -> bool) -> usize {
    text.char_indices().find(|(_, letter)| !fits(*letter)).map_or(text.len(), |(at, _)| at)
}

/// `2026-11-22`, with `T14:03:11.123Z` or an offset behind it; also `20261122T140311Z`.
fn time(text: &str) -> Option<usize> {
    if shape(text, "00000000T000000Z") {
        return Some("00000000T000000Z".len());
    }
    if !shape(text, "0000-00-00") {
        return None;
    }
    let mut length = "0000-00-00".len();
    let rest = text.get(length..)?;
    if shape(rest, "T00:00:00") || shape(rest, " 00:00:00") {
        length += "T00:00:00".len();
        let rest = text.get(length..)?;
        if rest.starts_with('.') {
            length += 1 + run(rest.get(1..)?, |letter| letter.is_ascii_digit());
        }
        let rest = text.get(length..)?;
        if rest.starts_with('Z') {
            length += 1;
        } else if shape(rest, "+00:00") || shape(rest, "-00:00") {
            length += "+00:00".len();
        }
    }
    Some(length)
}

/// Whether a text begins like a pattern in which `0` is any digit.
fn shape(text: &str, pattern: &str) -> bool {
    let fits = |(at, wanted): (usize, u8)| {
        text.as_bytes().get(at).is_some_and(|found| if wanted == b'0' { found.is_ascii_digit() } else { *found == wanted })
    };
    pattern.bytes().enumerate().all(fits)
}

fn uuid(text: &str) -> Option<usize> {
    let candidate = text.get(..36)?;
    let ends = text.get(36..)?.chars().next().is_none_or(|letter| !letter.is_alphanumeric());
    (ends && uuid::Uuid::try_parse(candidate).is_ok()).then_some(36)
}

fn ip_address(text: &str) -> Option<usize> {
    let length = run(text, |letter| letter.is_ascii_digit() || letter == '.');
    let address = text.get(..length)?.trim_end_matches('.');
    address.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback() || address.is_private()).then_some(address.len())
}

fn e_mail(text: &str) -> Option<usize> {
    let local = run(text, |letter| letter.is_alphanumeric() || ".!#$%&*+/=?^_`{|}~'-".contains(letter));
    let host = text.get(local..)?.strip_prefix('@')?;
    let host_length = run(host, |letter| letter.is_alphanumeric() || ".-".contains(letter));
    (local > 0 && host_length > 0).then_some(local + 1 + host_length)
}

fn number(text: &str) -> Option<usize> {
    let (mut digits, mut gap, mut found) = (0, 0, None);
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '+' if at == 0 => {}
            '(' if gap == 0 || digits == 0 => gap += 1,
            _ if letter.is_ascii_digit() || letter == '•' => {
                (digits, gap) = (digits + 1, 0);
                let ends = letters.peek().is_none_or(|(_, next)| !next.is_alphanumeric() && *next != '•');
                if ends && digits >= FEWEST_DIGITS {
                    found = Some(at + letter.len_utf8());
                }
            }
            ' ' | '-' | '.' | '/' | ')' | '\u{a0}' if digits > 0 && gap < 2 => gap += 1,
            _ => break,
        }
    }
    found
}

/// Digits enough for a number, whatever is glued to them.
fn digits(text: &str) -> Option<Found> {
    let length = run(text, |letter| letter.is_ascii_digit());
    (length > FEWEST_DIGITS).then(|| Found::hide(length, "<number>"))
}

fn token(text: &str) -> Option<usize> {
    let length = run(text, |letter| letter.is_ascii_alphanumeric() || "_-+=".contains(letter));
    let candidate = text.get(..length)?;
    let kinds: Vec<bool> = candidate.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.is_ascii_digit()).collect();
    let changes = kinds.windows(2).filter(|pair| pair.first() != pair.last()).count();
    (candidate.len() >= TOKEN_LETTERS && changes >= TOKEN_CHANGES).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_must_go_goes() {
        for (text, clean) in [
            ("from jens.holm@kunde.example to", "from <e-mail> to"),
            ("\"email\":\"o'neill+x@host\"", "\"email\":\"<e-mail>\""),
            ("number +4512345678.", "number <number>."),
            ("+45 12 34 56 78", "<number>"),
            ("(0660) 123-4567 rang", "<number> rang"),
            ("0045 12.34.56.78;", "<number>;"),
            ("{\"phone\":4512345678}", "{\"phone\":<number>}"),
            ("+45 •• •• 56 78", "<number>"),
            ("Authorization: apikey abc", "Authorization: apikey <secret>"),
            ("Bearer x.y-z, more", "Bearer <secret>, more"),
            ("aftercall:call/ended?sig=00ff&ts=1", "aftercall:call/ended?sig=<secret>&ts=1"),
            ("key 9f8e7d6c5b4a39281706f5e4", "key <token>"),
            ("/home/jens/.local/share/aftercall", "/home/<user>/.local/share/aftercall"),
            ("C:\\Users\\Jens Holm\\AppData", "C:\\Users\\<user> Holm\\AppData"),
            ("/Users/jens", "/Users/<user>"),
            ("tel4512345678x and +4512345678def", "tel<number>x and +<number>def"),
            ("server 203.0.113.77 answered", "server <number> answered"),
        ] {
            assert_eq!(Redactor::new().clean(text), clean);
        }
    }

    #[test]
    fn what_helps_stays() {
        for text in [
            "{\"timestamp\":\"2026-11-22T14:03:11.123456Z\",\"level\":\"INFO\",\"endpoint\":\"responses\",\"status\":200,\"milliseconds\":118}",
            "2026-11-22 14:03:11 and 2026-11-22T14:03:11+01:00",
            "call 0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000 was skipped",
            "src-tauri/crates/core/src/engine/run.rs:1204",
            "aftercall 0.1.0 on x86_64-unknown-linux-gnu",
            "127.0.0.1:47801 and 192.168.100.200 closed",
            "aftercall.db.damaged-20261123T034236Z",
            "SQLite code 4874, 123456 rows, campaign 17",
            "aftercall_core::engine::supervise says AFTERCALL_LOG=aftercall_core=debug",
            "https://api.nps.today/campaigns/responses",
            "",
        ] {
            assert_eq!(Redactor::new().clean(text), text);
        }
    }

    #[test]
    fn what_is_known_goes_in_any_case_and_the_longest_first() {
        let mut redactor = Redactor::new();
        redactor.hide("Jonas", "<agent>");
        redactor.hide("jonas@havblik.example", "<account>");
        redactor.hide("ab", "<short>");
        assert_eq!(redactor.clean("JONAS@Havblik.example, jonas, ab, xjonasx"), "<account>, <agent>, ab, x<agent>x");
        assert_eq!(format!("{redactor:?}"), "Redactor(..)");
    }

    proptest! {
        #[test]
        fn no_number_and_no_address_survives_in_any_company(
            before in "[ -~]{0,20}[ :\"(]", after in "[ \",)][ -~]{0,20}", digits in "[1-9][0-9]{7,11}", name in "[a-z]{3,9}", host in "[a-z]{3,9}\\.dk"
        ) {
            let clean = Redactor::new().clean(&format!("{before}+{digits}{after}"));
            prop_assert!(!clean.contains(&digits), "{clean}");
            let clean = Redactor::new().clean(&format!("{before}{name}@{host}{after}"));
            let address = format!("{name}@{host}");
            prop_assert!(!clean.contains(&address), "{clean}");
        }

        #[test]
        fn any_text_is_cleaned_without_a_panic(text in "\\PC{0,200}") {
            let _ = Redactor::new().clean(&text);
        }
    }
}
