//! Path templates: `api.paths.*` with places in braces (API reference 6.1), filled with percent-encoded values.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt::Write as _;

/// All but the unreserved characters of RFC 3986. `+` becomes `%2B`: in a query it would be read as a space.
const KEEP_UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What a template may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The agent's e-mail address.
    Email,
    /// A number of days.
    Days,
    /// A customer's number, E.164.
    Phone,
    /// A campaign.
    CampaignId,
    /// The agent's id: `account.employee.external_id`.
    EmployeeId,
    /// Rows to pass over. A template that has it is read in pages (6.9).
    Skip,
    /// Rows of one page.
    Take,
}

const NAMES: [(&str, Place); 7] = [
    ("email", Place::Email),
    ("days", Place::Days),
    ("phone", Place::Phone),
    ("campaignId", Place::CampaignId),
    ("employeeId", Place::EmployeeId),
    ("skip", Place::Skip),
    ("take", Place::Take),
];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Place(Place),
}

/// A path with places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Template(Vec<Piece>);

/// What fills the places. Its `Debug` is left out: it holds personal data.
#[derive(Clone, Default)]
pub(crate) struct Values<'v> {
    pub(crate) email: Option<&'v str>,
    pub(crate) days: Option<u16>,
    pub(crate) phone: Option<&'v str>,
    pub(crate) campaign_id: Option<i64>,
    pub(crate) employee_id: Option<&'v str>,
    pub(crate) page: Option<Page>,
}

/// Which rows of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Page {
    pub(crate) skip: usize,
    pub(crate) take: usize,
}

impl Template {
    /// Reads a template that may have the places of `allowed`.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub(crate) fn parse(text: &str, allowed: &[Place]) -> Result<Self, String> {
        if !text.starts_with('/') {
            return Err("a path begins with /".to_owned());
        }
        let odd = |c: char| !c.is_ascii_graphic() || matches!(c, '#' | '\\' | '"' | '<' | '>' | '`' | '^' | '|');
        if let Some(odd) = text.chars().find(|c| odd(*c)) {
            return Err(format!("a path cannot hold {odd:?}; write it percent-encoded"));
        }
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(open);
            if !before.is_empty() {
                pieces.push(Piece::Text(before.to_owned()));
            }
            let Some((name, after)) = from.strip_prefix('{').and_then(|from| from.split_once('}')) else {
                return Err("a brace has no partner".to_owned());
            };
            let place = NAMES
                .iter()
                .find(|(known, place)| *known == name && allowed.contains(place))
                .map(|(_, place)| *place)
                .ok_or_else(|| format!("{{{name}}} is not one of its places: {}", list(allowed)))?;
            pieces.push(Piece::Place(place));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        Ok(Self(pieces))
    }

    /// Whether the place is in it.
    pub(crate) fn has(&self, place: Place) -> bool {
        self.0.contains(&Piece::Place(place))
    }

    /// The path with its places filled.
    ///
    /// # Errors
    /// When a value is absent, or would change the path's meaning: empty, `.` or `..`.
    pub(crate) fn fill(&self, values: &Values<'_>) -> Result<String, String> {
        let mut path = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => path.push_str(text),
                Piece::Place(place) => {
                    let value = values.of(*place).unwrap_or_default();
                    if matches!(value.as_str(), "" | "." | "..") {
                        return Err(format!("there is no usable value for {{{}}} in its path", place.name()));
                    }
                    let _ = write!(path, "{}", utf8_percent_encode(&value, KEEP_UNRESERVED));
                }
            }
        }
        Ok(path)
    }
}

impl Place {
    pub(crate) fn name(self) -> &'static str {
        NAMES.iter().find(|(_, place)| *place == self).map_or("", |(name, _)| name)
    }
}

impl Values<'_> {
    fn of(&self, place: Place) -> Option<String> {
        match place {
            Place::Email => self.email.map(|email| email.trim().to_owned()),
            Place::Days => self.days.map(|days| days.to_string()),
            Place::Phone => self.phone.map(|phone| phone.trim().to_owned()),
            Place::CampaignId => self.campaign_id.map(|id| id.to_string()),
            Place::EmployeeId => self.employee_id.map(|id| id.trim().to_owned()),
            Place::Skip => self.page.map(|page| page.skip.to_string()),
            Place::Take => self.page.map(|page| page.take.to_string()),
        }
    }
}

fn list(places: &[Place]) -> String {
    places.iter().map(|place| format!("{{{}}}", place.name())).collect::<Vec<_>>().join(" ")
}

/// The query that asks for p-gap periods (API reference 2.4).
const CHECK_PGAP: &str = "checkPgap";

/// The path with `checkPgap=true` where it is wanted and without `checkPgap` where it is not. Other queries stay.
pub(crate) fn with_pgap_check(path: &str, wanted: bool) -> String {
    let (bare, query) = path.split_once('?').unwrap_or((path, ""));
    let name = |pair: &str| pair.split('=').next().unwrap_or_default().to_owned();
    let mut pairs: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !name(pair).eq_ignore_ascii_case(CHECK_PGAP)).collect();
    if wanted {
        pairs.push("checkPgap=true");
    }
    if pairs.is_empty() { bare.to_owned() } else { format!("{bare}?{}", pairs.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Place; 7] = [Place::Email, Place::Days, Place::Phone, Place::CampaignId, Place::EmployeeId, Place::Skip, Place::Take];

    fn filled(template: &str) -> Result<String, String> {
        Template::parse(template, &ALL).unwrap().fill(&Values {
            email: Some("a+b/ø@c.dk"),
            days: Some(30),
            phone: Some("+4512345678"),
            campaign_id: Some(17),
            employee_id: None,
            page: Some(Page { skip: 200, take: 100 }),
        })
    }

    #[test]
    fn values_are_percent_encoded_but_for_unreserved_characters() {
        let table = [
            ("/employees/{email}/analytics?days={days}", "/employees/a%2Bb%2F%C3%B8%40c.dk/analytics?days=30"),
            ("/campaigns/responses?phoneNumber={phone}", "/campaigns/responses?phoneNumber=%2B4512345678"),
            ("/campaigns/{campaignId}/respondents", "/campaigns/17/respondents"),
            ("/x?skip={skip}&take={take}", "/x?skip=200&take=100"),
            ("/plain/", "/plain/"),
        ];
        for (template, expected) in table {
            assert_eq!(filled(template).as_deref(), Ok(expected));
        }
        assert!(filled("/employees/{employeeId}").unwrap_err().contains("{employeeId}"));
    }

    #[test]
    fn a_value_cannot_climb_out_of_its_place() {
        let template = Template::parse("/employees/{email}/responses", &ALL).unwrap();
        for email in ["", " ", ".", ".."] {
            assert!(template.fill(&Values { email: Some(email), ..Values::default() }).is_err());
        }
    }

    #[test]
    fn a_template_that_cannot_be_one_is_refused_with_words() {
        let table = [
            ("employees", "begins with /"),
            ("", "begins with /"),
            ("https://evil.example/", "begins with /"),
            ("/a b", "percent-encoded"),
            ("/a#b", "percent-encoded"),
            ("/\u{e6}", "percent-encoded"),
            ("/{email", "no partner"),
            ("/email}", "no partner"),
            ("/{mail}", "{mail} is not one of its places"),
            ("/{days}", "{days} is not one of its places"),
        ];
        for (text, part) in table {
            let words = Template::parse(text, &[Place::Email]).unwrap_err();
            assert!(words.contains(part), "{text}: {words}");
        }
    }

    #[test]
    fn check_pgap_is_added_only_where_wanted_and_other_queries_stay() {
        let table = [
            ("/c/1/respondents", true, "/c/1/respondents?checkPgap=true"),
            ("/c/1/respondents", false, "/c/1/respondents"),
            ("/c?tenant=a", true, "/c?tenant=a&checkPgap=true"),
            ("/c?tenant=a&checkpgap=false", true, "/c?tenant=a&checkPgap=true"),
            ("/c?checkPgap=true", false, "/c"),
        ];
        for (path, wanted, expected) in table {
            assert_eq!(with_pgap_check(path, wanted), expected);
        }
    }
}
