//! A client for tests: short limits, a high ceiling, and a survey to send.

use aftercall_api::{Connector, Nps, TimeLimits};
use aftercall_core::call::RespondentDetails;
use aftercall_core::id::{CampaignId, SurveyGuid};
use aftercall_core::ports::{AddRespondent, Connection, Employee};
use aftercall_core::settings::Settings;
use std::time::Duration;

pub const KEY: &str = "s3cret-key";
pub const EMAIL: &str = "alex+1@practice.example";

/// Gives up soon: for replies that never come whole.
pub fn connector() -> Connector {
    with_limit(Duration::from_millis(700))
}

/// Waits as long as it takes: for replies that are only large.
pub fn patient() -> Connector {
    with_limit(Duration::from_secs(60))
}

fn with_limit(limit: Duration) -> Connector {
    Connector::with_limits(TimeLimits { connect: Duration::from_secs(2), read: limit, add: limit })
}

pub fn connection(url: &str) -> Connection {
    let mut settings = Settings::default();
    settings.api.url = url.to_owned();
    settings.api.calls_per_second = 10;
    Connection { key: KEY.to_owned().into(), settings }
}

pub fn nps(url: &str) -> Nps {
    connector().nps(connection(url)).unwrap()
}

pub fn survey() -> AddRespondent {
    AddRespondent {
        campaign: CampaignId(17),
        guid: SurveyGuid(uuid::Uuid::from_u128(7)),
        phone_number: "+4512345678".to_owned(),
        respondent: RespondentDetails { first_name: Some("Bodil".to_owned()), ..RespondentDetails::default() },
        note: None,
        custom: [].into(),
        employee: Employee { email: EMAIL.to_owned(), fields: [].into() },
        estimate: None,
        check_pgap: true,
    }
}
