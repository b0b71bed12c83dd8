//! One call, opened: the rule that decided, what was sent, what would become of it today.

use super::run::{Engine, store_refusal};
use crate::call::{CallRecord, SurveyState};
use crate::error::Refusal;
use crate::id::CallId;
use crate::policy::{self, Outcome};
use crate::view::{CallDetails, Judged, Rule, SentField, SentName};
use serde_json::{Value, json};

impl Engine {
    pub(super) async fn call_details(&self, id: CallId) -> Result<Value, Refusal> {
        let kept;
        let call = match self.state.calls.get(&id) {
            Some(call) => call,
            None => {
                kept = self.ports.store.call(id).await.map_err(|fault| store_refusal(&fault))?;
                kept.as_ref().ok_or_else(|| super::calls::unknown_call(id))?
            }
        };
        Ok(json!(CallDetails {
            row: self.lens().ledger_row(call),
            rule: self.rule(call),
            sent: self.sent_fields(call),
            today: self.judged_today(call),
        }))
    }

    /// Settings are shown with the values that they have now; what they were when the call ended is in the row's detail.
    fn rule(&self, call: &CallRecord) -> Rule {
        match policy::decided_by(call, &self.state.resolved.settings, self.state.ivr_map.as_deref()) {
            policy::DecidedBy::Open => Rule::Open,
            policy::DecidedBy::Settings(keys) => {
                Rule::Settings { settings: keys.iter().filter_map(|key| self.state.resolved.get(key)).collect() }
            }
            policy::DecidedBy::LocalQueue(queue) => Rule::LocalQueue { queue },
            policy::DecidedBy::IvrMap(queue) => Rule::IvrMap { queue },
            policy::DecidedBy::DefaultCampaign => Rule::DefaultCampaign,
            policy::DecidedBy::Agent => Rule::Agent,
            policy::DecidedBy::Service => Rule::Service,
            policy::DecidedBy::Fact => Rule::Fact,
        }
    }

    /// What the last request held, as far as it may be shown and is still known.
    fn sent_fields(&self, call: &CallRecord) -> Vec<SentField> {
        let (survey, lens, customer) = (&call.survey, self.lens(), &call.respondent);
        let Some(number) = call.e164.as_deref().filter(|_| survey.attempts > 0) else {
            return Vec::new();
        };
        let campaign = survey
            .campaign
            .map(|campaign| lens.campaign_name(Some(campaign)).map_or_else(|| campaign.to_string(), |name| format!("{name} ({campaign})")));
        let field = |name, value: Option<String>| value.map(|value| SentField { name, custom: None, value });
        let fields = [
            field(SentName::Campaign, campaign),
            field(SentName::Guid, Some(survey.guid.to_string())),
            field(SentName::Number, lens.number(Some(number))),
            field(SentName::FirstName, customer.first_name.clone()),
            field(SentName::LastName, customer.last_name.clone()),
            field(SentName::Email, customer.email.as_deref().map(|email| lens.email(email))),
            field(SentName::Company, customer.company.clone()),
            field(SentName::Note, call.note.clone()),
        ];
        let own =
            call.custom.iter().map(|(name, value)| SentField { name: SentName::Custom, custom: Some(name.clone()), value: value.clone() });
        let rest = [
            field(SentName::Agent, self.state.email().map(str::to_owned)),
            field(SentName::Estimate, survey.estimate.map(|estimate| estimate.to_string())),
            field(SentName::PgapCheck, Some(survey.check_pgap.to_string())),
        ];
        fields.into_iter().flatten().chain(own).chain(rest.into_iter().flatten()).collect()
    }

    /// What would become of such a call now. The agent's own "do not ask" does not count.
    fn judged_today(&self, call: &CallRecord) -> Option<Judged> {
        if call.ended_at.is_none() || call.e164.is_none() && call.number.is_none() {
            return None;
        }
        let mut fresh = call.clone();
        fresh.survey.reason = None;
        fresh.survey.state = SurveyState::Open;
        let Outcome { survey, reason, detail, campaign } = policy::decide(&fresh, &self.ground_of(&fresh)).outcome();
        Some(Judged { survey, reason, detail, campaign_name: self.lens().campaign_name(campaign) })
    }
}
