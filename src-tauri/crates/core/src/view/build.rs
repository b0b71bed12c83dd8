//! Records into rows: masks numbers, names campaigns, says what needs the agent. The only place where a stored value becomes a shown one.

use super::documents::{CallAnswer, LedgerRow, ResponseRow};
use crate::call::{CallRecord, SurveyState};
use crate::id::CampaignId;
use crate::outbox;
use crate::phone::{self, Dialled};
use crate::ports::Campaign;
use crate::response::{KeptResponse, Response};
use crate::settings::Settings;

/// What turning records into rows needs to know.
#[derive(Debug, Clone, Copy)]
pub struct Lens<'a> {
    /// Country, internal digits, masking.
    pub settings: &'a Settings,
    /// Names of campaigns.
    pub campaigns: &'a [Campaign],
}

impl Lens<'_> {
    /// A campaign's name.
    #[must_use]
    pub fn campaign_name(&self, id: Option<CampaignId>) -> Option<String> {
        let id = id?;
        self.campaigns.iter().find(|campaign| campaign.id == id).map(|campaign| campaign.name.clone())
    }

    /// A number as it may be shown: masked unless the setting says otherwise; an extension as it is; `None` when withheld.
    #[must_use]
    pub fn number(&self, raw: Option<&str>) -> Option<String> {
        let rules = &self.settings.survey;
        match phone::read_number(raw, &rules.default_country, rules.internal_digits) {
            Dialled::Withheld => None,
            Dialled::Internal(extension) => Some(extension),
            Dialled::Number(number) if self.settings.privacy.mask_numbers => Some(phone::masked(&number)),
            Dialled::Number(number) => Some(phone::spaced(&number)),
            Dialled::Invalid if self.settings.privacy.mask_numbers => raw.map(phone::masked_raw),
            Dialled::Invalid => raw.map(str::to_owned),
        }
    }

    /// An e-mail address as it may be shown: its first letter and its domain, unless the setting says otherwise.
    #[must_use]
    pub fn email(&self, email: &str) -> String {
        if !self.settings.privacy.mask_numbers {
            return email.to_owned();
        }
        let (name, domain) = email.rsplit_once('@').unwrap_or((email, ""));
        let first: String = name.chars().take(1).collect();
        if domain.is_empty() { format!("{first}•••") } else { format!("{first}•••@{domain}") }
    }

    fn is_internal(&self, raw: Option<&str>) -> bool {
        let rules = &self.settings.survey;
        matches!(phone::read_number(raw, &rules.default_country, rules.internal_digits), Dialled::Internal(_))
    }

    /// The phone's own name of a call. Some phones name it by the customer's number, which is shown as any number is.
    fn source_id(&self, call: &CallRecord) -> Option<String> {
        let id = call.source_id.as_deref()?;
        let rules = &self.settings.survey;
        let is_number = match phone::read_number(Some(id), &rules.default_country, rules.internal_digits) {
            Dialled::Number(number) => call.e164.as_deref() == Some(number.as_str()),
            Dialled::Internal(_) | Dialled::Withheld | Dialled::Invalid => false,
        };
        if is_number { self.number(Some(id)) } else { Some(id.to_owned()) }
    }

    /// A ledger row.
    #[must_use]
    pub fn ledger_row(&self, call: &CallRecord) -> LedgerRow {
        let survey = &call.survey;
        let raw = call.e164.as_deref().or(call.number.as_deref());
        let expires_at = match survey.state {
            SurveyState::AwaitingEstimate => survey.question.as_ref().map(|question| question.expires_at),
            SurveyState::Queued => outbox::stale_at(call, self.settings),
            SurveyState::Open
            | SurveyState::Sending
            | SurveyState::Sent
            | SurveyState::Skipped
            | SurveyState::Uncertain
            | SurveyState::Failed
            | SurveyState::Expired => None,
        };
        LedgerRow {
            call: call.id,
            source_id: self.source_id(call),
            source: call.source.clone(),
            direction: call.direction,
            queue: call.queue.clone(),
            number: self.number(raw),
            internal: self.is_internal(raw),
            name: call.customer_name(),
            started_at: call.started_at,
            answered_at: call.answered_at,
            ended_at: call.ended_at,
            talk_seconds: call.talk_seconds,
            voicemail: call.voicemail,
            transferred: call.transferred,
            campaign: survey.campaign,
            campaign_name: self.campaign_name(survey.campaign),
            survey: survey.state,
            reason: survey.reason,
            detail: survey.detail.clone(),
            estimate: survey.estimate,
            attempts: survey.attempts,
            due_at: survey.due_at,
            expires_at,
            needs_you: needs_agent(call),
            untold: crate::call::untold(call),
            history: call.history.clone(),
            updated_at: call.updated_at,
        }
    }

    /// The answer to a reported call.
    #[must_use]
    pub fn call_answer(&self, call: &CallRecord) -> CallAnswer {
        CallAnswer {
            call: call.id,
            outcome: call.survey.state,
            reason: call.survey.reason,
            campaign: call.survey.campaign,
            number: self.number(call.e164.as_deref().or(call.number.as_deref())),
            detail: call.survey.detail.clone(),
        }
    }

    /// A row of answers.
    #[must_use]
    pub fn response_row(&self, kept: &KeptResponse) -> ResponseRow {
        let response = &kept.response;
        let (respondent, respondent_is_number) = self.respondent(response);
        ResponseRow {
            id: response.id,
            rating: response.rating,
            comment: response.comment.clone(),
            comment_at: response.comment_at,
            rated_at: response.rated_at,
            respondent,
            respondent_is_number,
            campaign: response.campaign,
            campaign_name: response.campaign_name.clone().or_else(|| self.campaign_name(response.campaign)),
            estimate: kept.estimate,
            unread: kept.unread,
            tags: kept.tags.clone(),
            call: kept.call,
        }
    }

    fn respondent(&self, response: &Response) -> (Option<String>, bool) {
        match response.short_name() {
            Some(name) => (Some(name), false),
            None => match self.number(response.phone.as_deref()) {
                Some(number) => (Some(number), true),
                None => (None, false),
            },
        }
    }
}

/// Whether the agent is asked to do something: answer a question, or decide about a survey that may have been sent.
#[must_use]
pub fn needs_agent(call: &CallRecord) -> bool {
    match call.survey.state {
        SurveyState::AwaitingEstimate => true,
        // Of a customer who was forgotten there is nothing left to decide.
        SurveyState::Uncertain if call.e164.is_none() => false,
        SurveyState::Uncertain => call.survey.detail.as_ref().is_none_or(|detail| detail.get("left").is_none()),
        SurveyState::Open
        | SurveyState::Queued
        | SurveyState::Sending
        | SurveyState::Sent
        | SurveyState::Skipped
        | SurveyState::Failed
        | SurveyState::Expired => false,
    }
}
