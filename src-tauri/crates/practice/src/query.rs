//! The query of a request: names in any case, `+` is a space, as .NET reads it.

/// The decoded pairs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Query(Vec<(String, String)>);

impl Query {
    pub(crate) fn parse(text: Option<&str>) -> Self {
        let decode = |part: &str| {
            let spaced = part.replace('+', " ");
            percent_encoding::percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
        };
        let pairs = text.unwrap_or_default().split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        });
        Self(pairs.collect())
    }

    /// The first value of this name.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The number of this name: `Ok(None)` if absent, `Err` if it is not a number that counts something.
    pub(crate) fn count(&self, name: &str) -> Result<Option<usize>, String> {
        let Some(text) = self.get(name) else {
            return Ok(None);
        };
        text.parse().map(Some).map_err(|_| format!("The value '{text}' is not valid for {name}."))
    }

    /// The truth of this name, if it is one.
    pub(crate) fn truth(&self, name: &str) -> Option<bool> {
        self.get(name).and_then(|text| text.to_ascii_lowercase().parse().ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plus_is_a_space_unless_encoded() {
        let query = Query::parse(Some("phoneNumber=%2B4512&x=+45&Take=7&checkPgap=True&skip=-1"));
        assert_eq!(query.get("phonenumber"), Some("+4512"));
        assert_eq!(query.get("x"), Some(" 45"));
        assert_eq!(query.count("take"), Ok(Some(7)));
        assert_eq!(query.count("none"), Ok(None));
        assert!(query.count("skip").is_err());
        assert_eq!(query.truth("checkPgap"), Some(true));
    }
}
