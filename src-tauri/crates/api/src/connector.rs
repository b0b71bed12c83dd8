//! From settings and a key to a service. What must outlive a change of settings lives in the [`Connector`]: the budget, or
//! signing in again would be a way around it, and what was learned of a service.

use crate::address::Address;
use crate::authorization::authorization;
use crate::body::Shape;
use crate::budget::Budget;
use crate::nps::Nps;
use crate::transport::Transport;
use aftercall_core::error::Words;
use aftercall_core::ports::{Connect, Connection, FaultClass, Service, ServiceFault};
use aftercall_core::settings::Settings;
use aftercall_core::view::ConnectionTrial;
use async_trait::async_trait;
use secrecy::SecretString;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

pub use crate::transport::TimeLimits;

/// Makes services. One per process.
#[derive(Debug)]
pub struct Connector {
    pub(crate) shared: Arc<Shared>,
    pub(crate) limits: TimeLimits,
}

/// What all services of one process share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) budget: Budget,
    /// Which body shape a service takes, by its address (6.2).
    shapes: Mutex<HashMap<String, Shape>>,
}

impl Shared {
    /// The shape that this service has taken before.
    pub(crate) fn shape(&self, base: &str) -> Option<Shape> {
        self.shapes.lock().unwrap_or_else(PoisonError::into_inner).get(base).copied()
    }

    /// Remembers a shape that was taken.
    pub(crate) fn remember_shape(&self, base: &str, shape: Shape) {
        self.shapes.lock().unwrap_or_else(PoisonError::into_inner).insert(base.to_owned(), shape);
    }
}

impl Connector {
    /// With the usual limits of time.
    #[must_use]
    pub fn new() -> Self {
        Self::with_limits(TimeLimits::default())
    }

    /// With other limits of time, for tests. Connecting must have the shortest, or a time-out of connecting looks like a
    /// request that may have arrived.
    #[must_use]
    pub fn with_limits(limits: TimeLimits) -> Self {
        // Fails only if a provider is installed already; then that one serves.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let shared = Shared { budget: Budget::new(1), shapes: Mutex::default() };
        Self { shared: Arc::new(shared), limits }
    }

    /// The service itself, for those who know which one it is.
    ///
    /// # Errors
    /// As [`Connect::connect`].
    pub fn nps(&self, connection: Connection) -> Result<Nps, ServiceFault> {
        let api = &connection.settings.api;
        let address = Address::parse(&api.url).map_err(|words| unusable("url", words))?;
        let header = authorization(api.auth_scheme, &connection.key).map_err(|words| unusable("key", words))?;
        let transport =
            Transport::new(address, Some(header), self.limits, Arc::clone(&self.shared)).map_err(|words| unusable("url", words))?;
        let nps = Nps::new(transport, connection.clone()).map_err(|(endpoint, words)| unusable(endpoint, words))?;
        self.shared.budget.set_per_second(api.calls_per_second);
        Ok(nps)
    }
}

impl Default for Connector {
    fn default() -> Self {
        Self::new()
    }
}

#[async_trait]
impl Connect for Connector {
    fn connect(&self, connection: Connection) -> Result<Arc<dyn Service>, ServiceFault> {
        Ok(Arc::new(self.nps(connection)?))
    }

    async fn try_out(&self, settings: Settings, key: Option<SecretString>) -> ConnectionTrial {
        self.trial(settings, key).await
    }
}

pub(crate) fn unusable(endpoint: &'static str, words: impl Into<Words>) -> ServiceFault {
    ServiceFault { class: FaultClass::SurelyNotSent, status: None, endpoint, words: words.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn connect(change: impl FnOnce(&mut Settings)) -> Result<Nps, ServiceFault> {
        let mut settings = Settings::default();
        change(&mut settings);
        Connector::new().nps(Connection { key: SecretString::from("k"), settings })
    }

    #[test]
    fn the_default_settings_can_be_connected_with() {
        assert!(connect(|_| {}).is_ok());
    }

    #[test]
    fn what_cannot_be_used_is_named() {
        let fault = connect(|settings| settings.api.url = "http://api.nps.today".to_owned()).err().unwrap();
        assert_eq!((fault.endpoint, fault.class), ("url", FaultClass::SurelyNotSent));
        let fault = connect(|settings| settings.api.paths.analytics = "/x/{phone}".to_owned()).err().unwrap();
        assert_eq!(fault.endpoint, "analytics");
        assert!(fault.words.to_string().contains("{phone}"), "{}", fault.words);
        let fault = connect(|settings| settings.api.paths.add_respondent = "/respondents".to_owned()).err().unwrap();
        assert_eq!(fault.endpoint, "add_respondent");
        assert!(fault.words.to_string().contains("{campaignId}"), "{}", fault.words);
    }

    #[test]
    fn an_employee_id_must_be_in_the_settings_where_a_path_wants_it() {
        let path = "/employees/{employeeId}/analytics";
        let fault = connect(|settings| settings.api.paths.analytics = path.to_owned()).err().unwrap();
        assert!(fault.words.to_string().contains("account.employee.external_id"), "{}", fault.words);
        let known = connect(|settings| {
            settings.api.paths.analytics = path.to_owned();
            settings.account.employee.insert("external_id".to_owned(), "7".to_owned());
        });
        assert!(known.is_ok());
    }
}
