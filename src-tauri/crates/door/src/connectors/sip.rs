//! Numbers and accounts out of the addresses that phone systems write.

/// The user part of an address such as `sip:+4512345678@host;transport=tcp`, `"Name" <sip:1001@host>` or `tel:+4512345678`;
/// a text that is no address is given back as it is.
pub(crate) fn user_of(address: &str) -> String {
    let inner = match (address.find('<'), address.rfind('>')) {
        (Some(from), Some(to)) if from < to => address.get(from + 1..to).unwrap_or(address),
        _ => address,
    };
    let rest = ["sip:", "sips:", "tel:"]
        .iter()
        .find_map(|scheme| inner.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme)).and(inner.get(scheme.len()..)))
        .unwrap_or(inner);
    let user = rest.split(['@', ';', '?']).next().unwrap_or(rest);
    decoded(user.trim())
}

fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let Some((byte, after)) = rest.split_first() {
        let escaped = (*byte == b'%')
            .then(|| after.get(..2).and_then(|digits| std::str::from_utf8(digits).ok()))
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match escaped {
            Some(value) => {
                bytes.push(value);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether a text can be a number that was dialled: digits, with a plus in front at most.
pub(crate) fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text);
    digits.len() >= 2 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Cuts a foreign text to a length that the engine takes.
pub(crate) fn short(text: &str) -> String {
    const MOST: usize = 256;
    let mut end = text.len().min(MOST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_user_of_an_address() {
        for (address, user) in [
            ("sip:+4512345678@10.0.0.1:5060;transport=udp", "+4512345678"),
            ("SIPS:1001@pbx", "1001"),
            ("\"Sales: Jens\" <sip:%2B4512345678@pbx>", "+4512345678"),
            ("tel:+4512345678;phone-context=x", "+4512345678"),
            ("1001", "1001"),
            ("", ""),
            ("sip:", ""),
            ("sip:a%2", "a%2"),
            ("æ>b<", "æ>b<"),
        ] {
            assert_eq!(user_of(address), user, "{address}");
        }
    }

    #[test]
    fn what_can_be_dialled() {
        for (text, yes) in [("+4512345678", true), ("1001", true), ("s", false), ("", false), ("+", false), ("12a", false), ("7", false)] {
            assert_eq!(is_number(text), yes, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_taken(text in ".{0,400}") {
            let _ = user_of(&text);
            prop_assert!(short(&text).len() <= 256 && text.starts_with(&short(&text)));
        }
    }
}
