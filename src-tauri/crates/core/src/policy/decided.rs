//! What decided about the survey of a call, for a person who asks why: the settings behind each reason, or who else said so.

use super::{same_queue, too_short_key};
use crate::call::{CallRecord, Reason, SurveyState};
use crate::ports::QueueRow;
use crate::settings::Settings;

/// Who or what decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecidedBy {
    /// Nobody yet: the call has not ended.
    Open,
    /// Settings, by their keys.
    Settings(&'static [&'static str]),
    /// A row of the queues in the settings.
    LocalQueue(String),
    /// The service's map of queues.
    IvrMap(String),
    /// `survey.default_campaign`.
    DefaultCampaign,
    /// The agent.
    Agent,
    /// The service.
    Service,
    /// The call itself.
    Fact,
}

/// What decided about this call. For a survey that goes out: what chose its campaign, as the queues are now.
#[must_use]
pub fn decided_by(call: &CallRecord, settings: &Settings, map: Option<&[QueueRow]>) -> DecidedBy {
    if call.survey.state == SurveyState::Open {
        return DecidedBy::Open;
    }
    match call.survey.reason {
        Some(reason) => by_reason(call, reason),
        None => by_queue(call, settings, map),
    }
}

fn by_reason(call: &CallRecord, reason: Reason) -> DecidedBy {
    match reason {
        Reason::TooShort => DecidedBy::Settings(too_short_key(call.direction)),
        Reason::QueueNotMapped => DecidedBy::Settings(&["queues", "survey.default_campaign"]),
        Reason::InternalNumber => DecidedBy::Settings(&["survey.internal_digits"]),
        Reason::InvalidNumber => DecidedBy::Settings(&["survey.default_country"]),
        Reason::OutboundOff => DecidedBy::Settings(&["survey.outbound"]),
        Reason::SurveysOff => DecidedBy::Settings(&["survey.enabled"]),
        Reason::Rehearsal => DecidedBy::Settings(&["survey.rehearsal"]),
        Reason::QueueOff => call.queue.clone().map_or(DecidedBy::Settings(&["queues"]), DecidedBy::LocalQueue),
        Reason::Transferred => DecidedBy::Settings(&["survey.transferred"]),
        Reason::AskedRecently => DecidedBy::Settings(&["survey.guard_hours"]),
        Reason::NoAnswer => DecidedBy::Settings(&["survey.uncertain"]),
        Reason::Stale => DecidedBy::Settings(&["survey.stale_minutes"]),
        Reason::NotEstimated if call.survey.state == SurveyState::Expired => {
            DecidedBy::Settings(&["pgap.expire_minutes", "pgap.on_expire"])
        }
        Reason::DoNotSurvey | Reason::NotEstimated => DecidedBy::Agent,
        Reason::AlreadyInvited | Reason::Rejected | Reason::RatingRefused => DecidedBy::Service,
        Reason::Voicemail | Reason::NotAnswered | Reason::NumberWithheld | Reason::DuplicateEvent | Reason::SignedOut => DecidedBy::Fact,
    }
}

/// In the order of [`super::route`].
fn by_queue(call: &CallRecord, settings: &Settings, map: Option<&[QueueRow]>) -> DecidedBy {
    let Some(queue) = call.queue.clone() else {
        return DecidedBy::DefaultCampaign;
    };
    let local = settings.queues.iter().any(|row| same_queue(&row.queue, &queue) && row.campaign.is_some());
    if local {
        DecidedBy::LocalQueue(queue)
    } else if map.unwrap_or_default().iter().any(|row| same_queue(&row.queue, &queue)) {
        DecidedBy::IvrMap(queue)
    } else {
        DecidedBy::DefaultCampaign
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::*;
    use crate::call::Direction;
    use crate::id::CampaignId;
    use crate::settings::{self, LocalQueue};
    use crate::testing::{ended_call, queued_call};

    fn of(state: SurveyState, reason: Option<Reason>) -> DecidedBy {
        let mut call = ended_call("+4531234567", Direction::Out, Some("Support"), Some(3));
        (call.survey.state, call.survey.reason) = (state, reason);
        let map = [QueueRow { queue: "support".into(), campaign: CampaignId(17) }];
        decided_by(&call, &Settings::default(), Some(&map))
    }

    #[test]
    fn a_reason_names_the_settings_behind_it_and_they_exist() {
        assert_eq!(of(SurveyState::Skipped, Some(Reason::TooShort)), DecidedBy::Settings(&["survey.min_seconds_out"]));
        assert_eq!(of(SurveyState::Skipped, Some(Reason::Voicemail)), DecidedBy::Fact);
        assert_eq!(of(SurveyState::Skipped, Some(Reason::DoNotSurvey)), DecidedBy::Agent);
        assert_eq!(of(SurveyState::Failed, Some(Reason::Rejected)), DecidedBy::Service);
        assert_eq!(of(SurveyState::Skipped, Some(Reason::NotEstimated)), DecidedBy::Agent);
        for reason in [
            Reason::TooShort,
            Reason::QueueNotMapped,
            Reason::InternalNumber,
            Reason::InvalidNumber,
            Reason::OutboundOff,
            Reason::SurveysOff,
            Reason::Rehearsal,
            Reason::Transferred,
            Reason::AskedRecently,
            Reason::NoAnswer,
            Reason::Stale,
            Reason::NotEstimated,
        ] {
            let DecidedBy::Settings(keys) = of(SurveyState::Expired, Some(reason)) else { panic!("{reason:?} is no setting") };
            assert!(!keys.is_empty() && keys.iter().all(|key| settings::find(key).is_some()), "{reason:?}: {keys:?}");
        }
    }

    #[test]
    fn a_survey_that_goes_out_names_what_chose_its_campaign() {
        assert_eq!(of(SurveyState::Open, None), DecidedBy::Open);
        assert_eq!(of(SurveyState::Sent, None), DecidedBy::IvrMap("Support".into()));
        let call = queued_call();
        assert_eq!(decided_by(&call, &Settings::default(), None), DecidedBy::DefaultCampaign);
        let local = LocalQueue { queue: " SUPPORT ".into(), campaign: Some(CampaignId(5)), enabled: true };
        let settings = Settings { queues: vec![local], ..Settings::default() };
        assert_eq!(decided_by(&call, &settings, None), DecidedBy::LocalQueue("support".into()));
    }
}
