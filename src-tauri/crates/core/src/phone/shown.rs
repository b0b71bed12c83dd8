//! How a number is shown: `+45 •• •• 56 78`.
//!
//! The digits before the last four stand in twos from the left, the last of these groups in threes where their count is
//! odd; the last four stand in two pairs. Masked and unmasked numbers are grouped alike, so that nothing jumps when
//! masking is switched.

use super::E164;

/// Digits that stay readable in a masked number ...
const READABLE: usize = 4;
/// ... and in one so short that four would tell nearly all of it.
const READABLE_OF_SHORT: usize = 2;
/// National numbers with fewer digits are short.
const FEWEST_OF_LONG: usize = 6;

/// A number with all but its country code and its last four digits hidden: `+45 •• •• 56 78`.
#[must_use]
pub fn masked(number: &E164) -> String {
    grouped(number, true)
}

/// The whole number, spaced: `+45 12 34 56 78`.
#[must_use]
pub fn spaced(number: &E164) -> String {
    grouped(number, false)
}

/// A text that is no telephone number, with all but its last two digits hidden. Letters say nothing to anybody and are
/// hidden too.
#[must_use]
pub fn masked_raw(text: &str) -> String {
    let letters: Vec<char> = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
    if letters.len() <= 2 {
        return "•".repeat(letters.len());
    }
    let mut shown = "•".repeat((letters.len() - 2).min(LONGEST_MASK));
    shown.push(' ');
    shown.extend(letters.iter().skip(letters.len() - 2).map(|letter| if letter.is_ascii_digit() { *letter } else { '•' }));
    shown
}

/// More bullets than this tell nothing.
const LONGEST_MASK: usize = 13;

fn grouped(number: &E164, hide: bool) -> String {
    let digits = number.as_str().trim_start_matches('+');
    let (code, national) = digits.split_at(code_length(number));
    let readable = if national.len() >= FEWEST_OF_LONG { READABLE } else { READABLE_OF_SHORT.min(national.len()) };
    let (hidden, last) = national.split_at(national.len() - readable);
    let mut shown = format!("+{code}");
    for group in groups(hidden) {
        shown.push(' ');
        shown.push_str(&if hide { "•".repeat(group.len()) } else { group.to_owned() });
    }
    for pair in groups(last) {
        shown.push(' ');
        shown.push_str(pair);
    }
    shown
}

/// Twos from the left; three at the end where the count is odd.
fn groups(digits: &str) -> Vec<&str> {
    let mut groups = Vec::new();
    let mut rest = digits;
    while !rest.is_empty() {
        let length = if rest.len() <= 3 { rest.len() } else { 2 };
        let (group, after) = rest.split_at(length);
        groups.push(group);
        rest = after;
    }
    groups
}

/// How many digits the country code has: 1 to 3. The ITU gives zones 1 and 7 one digit, each code below two, and all others
/// three; the list has not changed in decades. It stands here so that showing a number needs none of the large tables.
fn code_length(number: &E164) -> usize {
    let digits = number.as_str().trim_start_matches('+');
    if digits.starts_with(['1', '7']) {
        return 1;
    }
    match digits.get(..2) {
        Some(code) if TWO_DIGIT_CODES.contains(&code) => 2,
        Some(_) | None => 3.min(digits.len()),
    }
}

const TWO_DIGIT_CODES: &[&str] = &[
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54",
    "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
];
