//! Times of replies: with 0 to 9 digits of fraction, `T` or a space, and perhaps without a zone (API reference 6.11).

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use std::borrow::Cow;

/// The time now. The only look at the clock in this room: for Retry-After without a Date, and for `{days}`.
#[expect(clippy::disallowed_methods, reason = "the one look at the clock in this room")]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

/// The most digits of a fraction that can be read; more are cut, not rounded.
const MOST_FRACTION_DIGITS: usize = 9;

/// A time; without a zone it is UTC.
pub(crate) fn read(text: &str) -> Option<Timestamp> {
    let text = cut_fraction(text.trim());
    text.parse::<Timestamp>().ok().or_else(|| Offset::UTC.to_timestamp(text.parse::<DateTime>().ok()?).ok())
}

fn cut_fraction(text: &str) -> Cow<'_, str> {
    let Some((before, after)) = text.split_once('.') else { return Cow::Borrowed(text) };
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let (fraction, zone) = after.split_at(digits);
    match digits {
        0 => Cow::Owned(format!("{before}{zone}")),
        1..=MOST_FRACTION_DIGITS => Cow::Borrowed(text),
        _ => Cow::Owned(format!("{before}.{}{zone}", &fraction[..MOST_FRACTION_DIGITS])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_form_of_a_time_is_read() {
        let table = [
            ("2023-04-17T09:28:25.7821525+00:00", "2023-04-17T09:28:25.7821525Z"),
            ("2023-04-17T09:28:25Z", "2023-04-17T09:28:25Z"),
            ("2023-04-17T09:28:25.Z", "2023-04-17T09:28:25Z"),
            ("2023-04-17T09:28:25.7Z", "2023-04-17T09:28:25.7Z"),
            ("2023-04-17T09:28:25.78", "2023-04-17T09:28:25.78Z"),
            ("2023-04-17T09:28:25.782", "2023-04-17T09:28:25.782Z"),
            ("2023-04-17T09:28:25.7821", "2023-04-17T09:28:25.7821Z"),
            ("2023-04-17T09:28:25.78215", "2023-04-17T09:28:25.78215Z"),
            ("2023-04-17T09:28:25.782152+02:00", "2023-04-17T07:28:25.782152Z"),
            ("2023-04-17T09:28:25.123456789123Z", "2023-04-17T09:28:25.123456789Z"),
            ("2023-04-17 09:28:25", "2023-04-17T09:28:25Z"),
            ("2023-04-17 09:28:25.1234567+02:00", "2023-04-17T07:28:25.1234567Z"),
            ("2023-04-17T09:28:25-03:30", "2023-04-17T12:58:25Z"),
            (" 2023-04-17 ", "2023-04-17T00:00:00Z"),
        ];
        for (text, expected) in table {
            assert_eq!(read(text).map(|time| time.to_string()).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "yesterday", "2023-13-01", "1681723705"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,40}", near in "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{0,20}[Z+0-9:-]{0,6}") {
            let _ = (read(&text), read(&near));
        }
    }
}
