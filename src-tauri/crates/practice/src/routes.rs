//! Which addresses exist. Documented ones have exactly those names; the assumed ones use the defaults of `api.paths.*`.

use percent_encoding::percent_decode_str;
use serde::{Deserialize, Serialize};

/// The name of an address, as the settings name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// `GET /employees/{email}/analytics?days={days}` (assumed)
    Analytics,
    /// `GET /employees/{email}/responses` (assumed)
    Responses,
    /// `GET /campaigns/responses?phoneNumber={phone}` (assumed)
    PhoneResponses,
    /// `GET /campaigns/responses`
    AllResponses,
    /// `GET /ivr/map` (assumed)
    IvrMap,
    /// `GET /campaigns/`
    Campaigns,
    /// `POST /campaigns/{campaignId}/respondent`
    AddRespondent,
    /// `POST /campaigns/{campaignId}/respondents?checkPgap={bool}`
    AddRespondents,
    /// `POST /employees/token`
    Token,
    /// `POST /profile/employees`
    AddEmployee,
    /// `GET /v2/bi/responses`
    BiResponses,
    /// `GET /v2/bi/campaigns`
    BiCampaigns,
    /// `GET /v2/bi/employees`
    BiEmployees,
    /// `GET /v2/bi/campaignmembers`
    BiMembers,
    /// `GET /v2/bi/responsecategories`
    BiCategories,
}

/// An address that was called, with what its path says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) route: Route,
    /// The e-mail or campaign id inside the path, decoded.
    pub(crate) subject: String,
}

/// Why an address leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Astray {
    /// 404
    Unknown,
    /// 405: the path exists for another method
    Method,
}

/// Where this request goes. `by_phone` says whether the query names a telephone number.
pub(crate) fn target(method: &str, path: &str, by_phone: bool) -> Result<Target, Astray> {
    let segments: Vec<String> = path
        .split('/')
        .filter(|segment| !segment.is_empty())
        .map(|segment| percent_decode_str(segment).decode_utf8_lossy().into_owned())
        .collect();
    let words: Vec<&str> = segments.iter().map(String::as_str).collect();
    let (verb, route, subject) = match words.as_slice() {
        ["employees", "token"] => ("POST", Route::Token, ""),
        ["employees", email, "analytics"] => ("GET", Route::Analytics, *email),
        ["employees", email, "responses"] => ("GET", Route::Responses, *email),
        ["campaigns"] => ("GET", Route::Campaigns, ""),
        ["campaigns", "responses"] if by_phone => ("GET", Route::PhoneResponses, ""),
        ["campaigns", "responses"] => ("GET", Route::AllResponses, ""),
        ["campaigns", id, "respondent"] => ("POST", Route::AddRespondent, *id),
        ["campaigns", id, "respondents"] => ("POST", Route::AddRespondents, *id),
        ["ivr", "map"] => ("GET", Route::IvrMap, ""),
        ["profile", "employees"] => ("POST", Route::AddEmployee, ""),
        ["v2", "bi", "responses"] => ("GET", Route::BiResponses, ""),
        ["v2", "bi", "campaigns"] => ("GET", Route::BiCampaigns, ""),
        ["v2", "bi", "employees"] => ("GET", Route::BiEmployees, ""),
        ["v2", "bi", "campaignmembers"] => ("GET", Route::BiMembers, ""),
        ["v2", "bi", "responsecategories"] => ("GET", Route::BiCategories, ""),
        _ => return Err(Astray::Unknown),
    };
    if verb != method {
        return Err(Astray::Method);
    }
    Ok(Target { route, subject: subject.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_where_the_reference_says() {
        let table = [
            ("GET", "/campaigns/", false, Ok((Route::Campaigns, ""))),
            ("GET", "/campaigns", false, Ok((Route::Campaigns, ""))),
            ("GET", "/campaigns/responses", false, Ok((Route::AllResponses, ""))),
            ("GET", "/campaigns/responses", true, Ok((Route::PhoneResponses, ""))),
            ("POST", "/campaigns/17/respondent", false, Ok((Route::AddRespondent, "17"))),
            ("POST", "/campaigns/17/respondents", false, Ok((Route::AddRespondents, "17"))),
            ("GET", "/campaigns/17/respondents", false, Err(Astray::Method)),
            ("GET", "/employees/a%2Bb%40c.dk/analytics", false, Ok((Route::Analytics, "a+b@c.dk"))),
            ("GET", "/employees/a@c.dk/responses", false, Ok((Route::Responses, "a@c.dk"))),
            ("GET", "/ivr/map", false, Ok((Route::IvrMap, ""))),
            ("GET", "/ivrmap", false, Err(Astray::Unknown)),
            ("DELETE", "/v2/bi/responses", false, Err(Astray::Method)),
        ];
        for (method, path, by_phone, expected) in table {
            let found = target(method, path, by_phone);
            let expected = expected.map(|(route, subject)| Target { route, subject: subject.to_owned() });
            assert_eq!(found, expected, "{method} {path}");
        }
    }
}
