#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use proptest::prelude::*;

fn number(text: &str) -> E164 {
    E164::from_text(text).unwrap()
}

#[test]
fn what_phone_systems_write_for_a_withheld_number() {
    assert_eq!(read_number(None, "DK", 5), Dialled::Withheld);
    for raw in [
        "",
        "  ",
        "-",
        "<unknown>",
        "Unknown",
        "ANONYMOUS",
        "Unavailable",
        "restricted",
        "Private",
        "private number",
        "withheld",
        "No Caller ID",
        "no-caller-id",
        "sip:anonymous@anonymous.invalid",
        "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
        "<sip:unavailable@pbx.example;user=phone>",
        "Not available",
        "null",
    ] {
        assert_eq!(read_number(Some(raw), "DK", 5), Dialled::Withheld, "{raw:?}");
    }
}

#[test]
fn all_ways_to_write_one_number() {
    for raw in [
        "+4512345678",
        "+45 12 34 56 78",
        "004512345678",
        "0045 12-34-56-78",
        "12345678",
        "12 34 56 78",
        "(12) 34.56.78",
        "tel:+4512345678",
        "tel:+45-12-34-56-78;ext=3",
        "sip:+4512345678@pbx.example:5060;transport=tls",
        "sips:12345678@pbx",
        "SIP:%2B4512345678@pbx",
        "\"Jens\" <sip:+4512345678@pbx>",
        "4512345678",
        " +45\u{a0}1234\u{2011}5678 ",
        "\u{202a}+4512345678\u{202c}",
    ] {
        assert_eq!(read_number(Some(raw), "DK", 5), Dialled::Number(number("+4512345678")), "{raw:?}");
    }
}

#[test]
fn the_country_serves_numbers_without_code() {
    for (raw, country, expected) in [
        ("070-123 41 09", "SE", "+46701234109"),
        ("+46701234109", "DK", "+46701234109"),
        ("22 34 44 18", "NO", "+4722344418"),
        ("030 123456", "DE", "+4930123456"),
        ("040 1234567", "FI", "+358401234567"),
        ("020 7946 0018", "GB", "+442079460018"),
        ("+44 (0)20 7946 0018", "DK", "+442079460018"),
        ("12345678", "dk", "+4512345678"),
        ("12345678", "XX", "+4512345678"),
        ("12345678", "", "+4512345678"),
        ("202-555-0143", "US", "+12025550143"),
        // An Italian number keeps its zero.
        ("+39 06 1234 5678", "DK", "+390612345678"),
    ] {
        assert_eq!(read_number(Some(raw), country, 5), Dialled::Number(number(expected)), "{raw:?} in {country:?}");
    }
}

#[test]
fn short_digits_are_extensions() {
    for (raw, digits, expected) in [
        ("214", 5, Dialled::Internal("214".into())),
        ("12345", 5, Dialled::Internal("12345".into())),
        ("sip:214@pbx", 5, Dialled::Internal("214".into())),
        ("123456", 5, Dialled::Invalid),
        ("214", 2, Dialled::Invalid),
        ("214", 0, Dialled::Invalid),
        ("112", 5, Dialled::Internal("112".into())),
        ("112", 0, Dialled::Invalid),
        ("+214", 5, Dialled::Invalid),
        ("12345678", 9, Dialled::Internal("12345678".into())),
    ] {
        assert_eq!(read_number(Some(raw), "DK", digits), expected, "{raw:?} with {digits}");
    }
}

#[test]
fn what_is_no_number() {
    let long = "1".repeat(300);
    for raw in [
        "abc",
        "jens",
        "+45 1234 JENS",
        "12+345678",
        "++4512345678",
        "+",
        "+45",
        "+4512345",
        "+451234567890123456",
        "+999123456789",
        "*31#12345678",
        "1234567",
        "sip:alice@example.org",
        "10.20.30.40",
        "sip:10.20.30.40",
        "192.168.100.10",
        "203.0.113.77",
        "Ærø",
        "💬12345678",
        long.as_str(),
    ] {
        assert_eq!(read_number(Some(raw), "DK", 5), Dialled::Invalid, "{raw:?}");
    }
}

#[test]
fn masked_and_spaced() {
    for (raw, hidden, open) in [
        ("+4512345678", "+45 •• •• 56 78", "+45 12 34 56 78"),
        ("+46701234109", "+46 •• ••• 41 09", "+46 70 123 41 09"),
        ("+12025550143", "+1 •• •• •• 01 43", "+1 20 25 55 01 43"),
        ("+358401234567", "+358 •• ••• 45 67", "+358 40 123 45 67"),
        ("+298123456", "+298 •• 34 56", "+298 12 34 56"),
        ("+3906123", "+39 ••• 23", "+39 061 23"),
    ] {
        let raw = number(raw);
        assert_eq!(masked(&raw), hidden);
        assert_eq!(spaced(&raw), open);
    }
}

#[test]
fn country_codes_end_where_the_tables_say() {
    for code in 1..=999_u16 {
        if phonenumber::metadata::DATABASE.by_code(&code).is_some_and(|regions| !regions.is_empty()) {
            let shown = spaced(&number(&format!("+{code}12345678")));
            assert_eq!(shown, format!("+{code} 12 34 56 78"));
        }
    }
}

#[test]
fn odd_texts_keep_two_digits() {
    for (raw, expected) in [("*31#4567", "•••• 67"), ("12", "••"), ("", ""), ("alice", "••• ••"), ("abc12", "••• 12")]
    {
        assert_eq!(masked_raw(raw), expected, "{raw:?}");
    }
}

#[test]
fn debug_never_shows_a_number() {
    let read = format!("{:?} {:?}", number("+4512345678"), read_number(Some("12345678"), "DK", 5));
    assert!(!read.contains("1234"), "{read}");
    assert_eq!(format!("{:?}", Dialled::Internal("214".into())), "Internal(..)");
}

#[test]
fn one_number_written_twice() {
    assert!(same_number("12 34 56 78", "+4512345678", "DK"));
    assert!(!same_number("12345678", "12345678x", "DK"));
    assert!(!same_number("12345678", "12345679", "DK"));
    assert!(!same_number("", "", "DK"));
}

proptest! {
    #[test]
    fn no_text_is_too_odd(raw in "\\PC{0,60}", country in "[A-Za-z]{0,3}", digits in 0_u32..12) {
        if let Dialled::Number(found) = read_number(Some(&raw), &country, digits) {
            prop_assert!(E164::from_text(found.as_str()).is_some());
        }
        let _ = masked_raw(&raw);
    }

    #[test]
    fn numbers_that_were_read_are_read_the_same_again(raw in "[+0-9 ()-]{1,24}") {
        if let Dialled::Number(found) = read_number(Some(&raw), "DK", 5) {
            prop_assert_eq!(read_number(Some(found.as_str()), "SE", 5), Dialled::Number(found));
        }
    }

    #[test]
    fn a_mask_shows_at_most_four_digits_of_the_national_number(digits in "[1-9][0-9]{6,14}") {
        let number = number(&format!("+{digits}"));
        let hidden = masked(&number);
        let shown: String = hidden.chars().filter(char::is_ascii_digit).collect();
        prop_assert!(shown.len() <= 3 + 4);
        prop_assert!(hidden.contains('•'));
        prop_assert_eq!(hidden.replace(['•', ' '], "").len() < digits.len() + 1, true);
    }
}

#[test]
fn a_number_that_begins_with_the_prefix_of_its_country_stays_itself() {
    for (text, country, expected) in [
        ("+7 812 123 45 67", "RU", "+78121234567"),
        ("06 1 123 4567", "HU", "+3611234567"),
        ("8 612 34567", "LT", "+37061234567"),
        ("+1 212 555 0123", "US", "+12125550123"),
        ("1 212 555 0123", "US", "+12125550123"),
        ("010 1234 5678", "KR", "+821012345678"),
        ("+39 06 1234 5678", "IT", "+390612345678"),
        ("020 7946 0958", "GB", "+442079460958"),
    ] {
        let read = read_number(Some(text), country, 5);
        assert_eq!(read.e164().map(|number| number.as_str().to_owned()).as_deref(), Some(expected), "{text}");
    }
}
