//! Telephone numbers as the service keeps them: E.164, with the account's country code where none was given (reference 3.9).

/// The number in E.164, or `None` if it is not a telephone number (letters, or too few or too many digits).
pub(crate) fn normalise(text: &str, default_country_code: &str) -> Option<String> {
    let bare: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '(' | ')' | '.' | '/')).collect();
    let number = match (bare.strip_prefix('+'), bare.strip_prefix("00")) {
        (Some(digits), _) | (None, Some(digits)) => format!("+{digits}"),
        (None, None) => format!("{default_country_code}{bare}"),
    };
    let digits = number.strip_prefix('+')?;
    let telephone = (6..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    telephone.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_get_a_country_and_letters_are_refused() {
        let table = [
            ("+4512345678", Some("+4512345678")),
            ("12 34 56 78", Some("+4512345678")),
            ("0046 70-174 06 05", Some("+46701740605")),
            ("(+47) 900.00.000", Some("+4790000000")),
            ("anonymous", None),
            ("+45 CALL ME", None),
            ("", None),
            ("+1234567890123456", None),
        ];
        for (text, expected) in table {
            assert_eq!(normalise(text, "+45").as_deref(), expected, "{text:?}");
        }
    }
}
