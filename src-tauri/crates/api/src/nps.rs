//! nps.today: the operations of the port, and what answers where the service has no such endpoint.
//!
//! Four reads have addresses that are guesses (API reference 2.7). Where one is missing, that is remembered: the fallback
//! answers from then on, `fallbacks()` lists it, and the service is not asked again until somebody connects anew.

use crate::adding::{NotAdded, add};
use crate::class;
use crate::endpoint::{Endpoint, Endpoints};
use crate::failure::Failure;
use crate::lists::{Filter, Rows};
use crate::path::Values;
use crate::read::response::{is_about, is_since};
use crate::read::{analytics, readable};
use crate::time;
use crate::transport::Transport;
use crate::words::Secrets;
use aftercall_core::error::Words;
use aftercall_core::phone::same_number;
use aftercall_core::ports::{AddRespondent, Added, Analytics, Campaign, Connection, FaultClass, QueueRow, Read, Service, ServiceFault};
use aftercall_core::response::Response;
use async_trait::async_trait;
use jiff::Timestamp;
use secrecy::ExposeSecret as _;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// The service behind one address, with one key.
pub struct Nps {
    transport: Arc<Transport>,
    endpoints: Endpoints,
    connection: Connection,
    /// Endpoints that were found missing, with the status that said so.
    missing: Mutex<BTreeMap<Endpoint, Option<u16>>>,
}

/// A failure before it is told to the engine.
pub(crate) struct Refused {
    pub(crate) status: Option<u16>,
    pub(crate) failure: Failure,
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self { status: None, failure }
    }
}

impl From<NotAdded> for Refused {
    fn from(NotAdded { status, failure }: NotAdded) -> Self {
        Self { status, failure }
    }
}

impl Nps {
    /// # Errors
    /// The endpoint whose template cannot be one, and why.
    pub(crate) fn new(transport: Transport, connection: Connection) -> Result<Self, (&'static str, String)> {
        let endpoints = Endpoints::new(&connection.settings)?;
        Ok(Self { transport: Arc::new(transport), endpoints, connection, missing: Mutex::default() })
    }

    fn secrets(&self) -> Secrets<'_> {
        Secrets { keys: vec![self.connection.key.expose_secret().trim()], personal: Vec::new() }
    }

    /// What fills the places of every path.
    fn values(&self) -> Values<'_> {
        Values { employee_id: self.endpoints.employee_id.as_deref(), ..Values::default() }
    }

    fn missing(&self) -> MutexGuard<'_, BTreeMap<Endpoint, Option<u16>>> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks an endpoint, unless it was found missing before.
    async fn ask<T: Send>(&self, endpoint: Endpoint, ask: impl Future<Output = Result<T, Refused>> + Send) -> Result<T, ServiceFault> {
        let known = self.missing().get(&endpoint).copied();
        if let Some(status) = known {
            return Err(ServiceFault {
                class: FaultClass::Missing,
                status,
                endpoint: endpoint.name(),
                words: Words::of("way-no-endpoint", Vec::new()),
            });
        }
        let result = self.told(endpoint, ask).await;
        if let Err(fault) = &result
            && fault.class == FaultClass::Missing
            && endpoint.has_fallback()
        {
            tracing::warn!(endpoint = endpoint.name(), status = fault.status, "no such endpoint: the fallback answers from now on");
            self.missing().insert(endpoint, fault.status);
        }
        result
    }

    /// Logs how it went, and makes a failure the engine's.
    async fn told<T: Send>(&self, endpoint: Endpoint, ask: impl Future<Output = Result<T, Refused>> + Send) -> Result<T, ServiceFault> {
        let start = Instant::now();
        let result = ask.await;
        let milliseconds = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        let endpoint = endpoint.name();
        match result {
            Ok(value) => {
                tracing::debug!(endpoint, milliseconds, "answered");
                Ok(value)
            }
            Err(Refused { status, failure }) => {
                let class = class::name(&failure.class);
                tracing::info!(endpoint, status, milliseconds, class, "failed");
                Err(ServiceFault { class: failure.class, status, endpoint, words: failure.words })
            }
        }
    }

    async fn list<T: Rows>(&self, endpoint: Endpoint, values: Values<'_>, keep: Filter<'_, T>) -> Result<Read<T>, ServiceFault> {
        let template = self.endpoints.template(endpoint);
        let secrets = self.secrets();
        let read = crate::lists::read(&self.transport, template, values, &secrets, keep);
        self.ask(endpoint, read).await
    }

    /// All answers of the organisation, of which `keep` tells the wanted ones: the documented fallback (2.7).
    async fn all_responses(&self, keep: Filter<'_, Response>) -> Result<Read<Response>, ServiceFault> {
        let read = self.list(Endpoint::AllResponses, self.values(), keep).await?;
        Ok(Read { fallback: true, ..read })
    }
}

#[async_trait]
impl Service for Nps {
    async fn add_respondent(&self, request: AddRespondent) -> Result<Added, ServiceFault> {
        let template = self.endpoints.template(Endpoint::AddRespondent);
        let key = self.connection.key.expose_secret().trim();
        let body = self.connection.settings.api.body;
        let adding = async { Ok(add(&self.transport, template, body, &request, key).await?) };
        self.told(Endpoint::AddRespondent, adding).await
    }

    async fn analytics(&self, email: &str, days: u16) -> Result<Analytics, ServiceFault> {
        let template = self.endpoints.template(Endpoint::Analytics);
        let values = Values { email: Some(email), days: Some(clamped(days)), ..self.values() };
        let ask = async {
            let path = template.fill(&values).map_err(unfillable)?;
            let reply = self.transport.get(&path).await?;
            let refused = |failure| crate::lists::refused(&reply, failure, Some(email));
            let text = readable(&reply, &self.secrets()).map_err(refused)?;
            analytics::read(&text).map_err(refused)
        };
        self.ask(Endpoint::Analytics, ask).await
    }

    async fn responses(&self, email: &str, since: Timestamp) -> Result<Read<Response>, ServiceFault> {
        let values = Values { email: Some(email), days: Some(days_since(since, time::now())), ..self.values() };
        let wanted = |row: &Response| is_about(row, email, false) && is_since(row, since);
        match self.list(Endpoint::Responses, values, &wanted).await {
            Err(fault) if fault.class == FaultClass::Missing => {
                self.all_responses(&|row| is_about(row, email, true) && is_since(row, since)).await
            }
            other => other,
        }
    }

    async fn phone_responses(&self, e164: &str) -> Result<Read<Response>, ServiceFault> {
        let country = self.connection.settings.survey.default_country.as_str();
        let of_customer = |phone: &str| is_same_number(phone, e164, country);
        let says_other = |row: &Response| row.phone.as_deref().is_some_and(|phone| !of_customer(phone));
        let values = Values { phone: Some(e164), ..self.values() };
        match self.list(Endpoint::PhoneResponses, values, &|_| true).await {
            Ok(mut read) => {
                // One foreign number shows that the service passed over the number it was asked for; then rows without a
                // number may be anybody's too.
                let of_anybody = read.rows.iter().any(says_other);
                read.rows.retain(|row| row.phone.as_deref().map_or(!of_anybody, of_customer));
                Ok(read)
            }
            Err(fault) if fault.class == FaultClass::Missing => {
                self.all_responses(&|row| row.phone.as_deref().is_some_and(of_customer)).await
            }
            Err(fault) => Err(fault),
        }
    }

    async fn ivr_map(&self) -> Result<Read<QueueRow>, ServiceFault> {
        match self.list(Endpoint::IvrMap, self.values(), &|_| true).await {
            Err(fault) if fault.class == FaultClass::Missing => Ok(Read { rows: Vec::new(), unreadable: 0, fallback: true }),
            other => other,
        }
    }

    async fn campaigns(&self) -> Result<Read<Campaign>, ServiceFault> {
        self.list(Endpoint::Campaigns, self.values(), &|_| true).await
    }

    fn calls_last_minute(&self) -> u32 {
        self.transport.shared().budget.granted_last_minute()
    }

    fn fallbacks(&self) -> Vec<String> {
        self.missing().keys().map(|endpoint| endpoint.name().to_owned()).collect()
    }
}

/// A path that cannot be made from what is known; nothing was sent.
pub(crate) fn unfillable(words: impl Into<Words>) -> Refused {
    Failure::new(FaultClass::SurelyNotSent, words).into()
}

/// 6.12: the meaning of more days than a year is not known.
fn clamped(days: u16) -> u16 {
    days.clamp(1, 365)
}

/// Days that reach back to `since`, begun ones counted.
fn days_since(since: Timestamp, now: Timestamp) -> u16 {
    const DAY: i64 = 24 * 60 * 60;
    let seconds = now.as_second().saturating_sub(since.as_second()).max(0);
    clamped(u16::try_from(seconds / DAY + 1).unwrap_or(u16::MAX))
}

/// Reading a number by the rules of its country takes a while; most rows of a long list differ in their last digits.
fn is_same_number(one: &str, other: &str, country: &str) -> bool {
    let last_digits = |text: &str| -> Vec<char> { text.chars().rev().filter(char::is_ascii_digit).take(4).collect() };
    one == other || (last_digits(one) == last_digits(other) && same_number(one, other, country))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_whole_and_within_a_year() {
        let now: Timestamp = "2026-05-20T12:00:00Z".parse().unwrap();
        let table = [
            ("2026-05-20T12:00:00Z", 1),
            ("2026-05-19T13:00:00Z", 1),
            ("2026-05-19T11:00:00Z", 2),
            ("2026-04-20T12:00:00Z", 31),
            ("2020-01-01T00:00:00Z", 365),
            ("2027-01-01T00:00:00Z", 1),
        ];
        for (since, expected) in table {
            assert_eq!(days_since(since.parse().unwrap(), now), expected, "{since}");
        }
    }

    #[test]
    fn numbers_are_compared_as_numbers() {
        let table = [
            ("+4512345678", true),
            ("12 34 56 78", true),
            ("0045 12345678", true),
            ("+4612345678", false),
            ("+4512345679", false),
            ("5678", false),
            ("", false),
        ];
        for (text, expected) in table {
            assert_eq!(is_same_number(text, "+4512345678", "DK"), expected, "{text}");
        }
    }
}
