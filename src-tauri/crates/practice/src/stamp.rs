//! Times as the service writes them: `2023-04-17T09:28:25.7821525+00:00`, seven digits and an offset (reference 2.6).

use jiff::Timestamp;

use crate::moods::TimestampStyle;

/// `time` in UTC in that style.
pub(crate) fn stamp(time: Timestamp, style: TimestampStyle) -> String {
    let separator = if style.space { ' ' } else { 'T' };
    let date = time.strftime("%Y-%m-%d");
    let clock = time.strftime("%H:%M:%S");
    let digits = usize::from(style.fraction_digits.min(9));
    let nanoseconds = format!("{:09}", time.subsec_nanosecond().unsigned_abs());
    let point = if digits == 0 { "" } else { "." };
    let zone = if style.zone { "+00:00" } else { "" };
    format!("{date}{separator}{clock}{point}{}{zone}", &nanoseconds[..digits])
}

/// A time in the form of the `Retry-After` and `Date` headers (RFC 9110).
pub(crate) fn http_date(time: Timestamp) -> String {
    time.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_of_the_reference_can_be_written() {
        let time: Timestamp = "2023-04-17T09:28:25.7821525Z".parse().expect("a time");
        let style = |fraction_digits, space, zone| TimestampStyle { fraction_digits, space, zone };
        assert_eq!(stamp(time, TimestampStyle::default()), "2023-04-17T09:28:25.7821525+00:00");
        assert_eq!(stamp(time, style(0, false, true)), "2023-04-17T09:28:25+00:00");
        assert_eq!(stamp(time, style(3, true, false)), "2023-04-17 09:28:25.782");
        assert_eq!(http_date(time), "Mon, 17 Apr 2023 09:28:25 GMT");
    }
}
