//! The endpoints, by their names in the settings, and their path templates.

use crate::path::{Place, Template};
use aftercall_core::settings::Settings;

/// One of `api.paths.*`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Endpoint {
    /// Counts for one agent.
    Analytics,
    /// Answers about one agent.
    Responses,
    /// Earlier answers of one customer.
    PhoneResponses,
    /// Queues and campaigns.
    IvrMap,
    /// Names of campaigns.
    Campaigns,
    /// Asking a customer.
    AddRespondent,
    /// All answers of the organisation.
    AllResponses,
}

impl Endpoint {
    const ALL: [Self; 7] =
        [Self::Analytics, Self::Responses, Self::PhoneResponses, Self::IvrMap, Self::Campaigns, Self::AddRespondent, Self::AllResponses];

    /// Its name in the settings.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Analytics => "analytics",
            Self::Responses => "responses",
            Self::PhoneResponses => "phone_responses",
            Self::IvrMap => "ivr_map",
            Self::Campaigns => "campaigns",
            Self::AddRespondent => "add_respondent",
            Self::AllResponses => "all_responses",
        }
    }

    /// Whether something documented answers where it is missing.
    pub(crate) fn has_fallback(self) -> bool {
        match self {
            Self::Analytics | Self::Responses | Self::PhoneResponses | Self::IvrMap => true,
            Self::Campaigns | Self::AddRespondent | Self::AllResponses => false,
        }
    }

    /// The places that its template may have.
    fn places(self) -> &'static [Place] {
        use Place::{CampaignId, Days, Email, EmployeeId, Phone, Skip, Take};
        match self {
            Self::Analytics => &[Email, EmployeeId, Days],
            Self::Responses => &[Email, EmployeeId, Days, Skip, Take],
            Self::PhoneResponses => &[Phone, Skip, Take],
            Self::IvrMap | Self::Campaigns | Self::AllResponses => &[Skip, Take],
            Self::AddRespondent => &[CampaignId],
        }
    }

    /// Without one of these the reply would be about somebody else, or the request reach the wrong campaign.
    fn needs_one_of(self) -> &'static [Place] {
        use Place::{CampaignId, Email, EmployeeId};
        match self {
            Self::Analytics => &[Email, EmployeeId],
            Self::AddRespondent => &[CampaignId],
            Self::Responses | Self::PhoneResponses | Self::IvrMap | Self::Campaigns | Self::AllResponses => &[],
        }
    }
}

/// The templates of all endpoints, read.
pub(crate) struct Endpoints {
    templates: Vec<Template>,
    /// `account.employee.external_id`, for `{employeeId}`.
    pub(crate) employee_id: Option<String>,
}

impl Endpoints {
    /// # Errors
    /// The endpoint whose template cannot be one, and why.
    pub(crate) fn new(settings: &Settings) -> Result<Self, (&'static str, String)> {
        let employee_id = settings.account.employee.get("external_id").filter(|id| !id.trim().is_empty()).cloned();
        let mut templates = Vec::new();
        for endpoint in Endpoint::ALL {
            let refused = |words: String| (endpoint.name(), words);
            let template = Template::parse(text(settings, endpoint), endpoint.places()).map_err(refused)?;
            let needed = endpoint.needs_one_of();
            if !needed.is_empty() && !needed.iter().any(|place| template.has(*place)) {
                let names: Vec<String> = needed.iter().map(|place| format!("{{{}}}", place.name())).collect();
                return Err(refused(format!("its path must hold {}", names.join(" or "))));
            }
            if template.has(Place::EmployeeId) && employee_id.is_none() {
                return Err(refused("its path wants {employeeId}, but account.employee.external_id is not set".to_owned()));
            }
            if template.has(Place::Skip) != template.has(Place::Take) {
                return Err(refused("its path must hold both {skip} and {take}, or neither".to_owned()));
            }
            templates.push(template);
        }
        Ok(Self { templates, employee_id })
    }

    pub(crate) fn template(&self, endpoint: Endpoint) -> &Template {
        &self.templates[endpoint as usize]
    }
}

fn text(settings: &Settings, endpoint: Endpoint) -> &str {
    let paths = &settings.api.paths;
    match endpoint {
        Endpoint::Analytics => &paths.analytics,
        Endpoint::Responses => &paths.responses,
        Endpoint::PhoneResponses => &paths.phone_responses,
        Endpoint::IvrMap => &paths.ivr_map,
        Endpoint::Campaigns => &paths.campaigns,
        Endpoint::AddRespondent => &paths.add_respondent,
        Endpoint::AllResponses => &paths.all_responses,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_endpoint_has_its_own_template() {
        let endpoints = Endpoints::new(&Settings::default()).ok().unwrap();
        for endpoint in Endpoint::ALL {
            let own = Template::parse(text(&Settings::default(), endpoint), endpoint.places()).unwrap();
            assert_eq!(*endpoints.template(endpoint), own, "{}", endpoint.name());
        }
    }

    #[test]
    fn pages_need_both_places() {
        let mut settings = Settings::default();
        settings.api.paths.all_responses = "/campaigns/responses?skip={skip}".to_owned();
        let (name, words) = Endpoints::new(&settings).err().unwrap();
        assert_eq!(name, "all_responses");
        assert!(words.contains("{take}"), "{words}");
    }
}
