//! Files of a release. Neither the organisation's key nor its budget has a part in this: it is another server, asked once a day. Nothing is
//! kept in between, no connection and no memory.

use crate::address::Address;
use crate::connector::TimeLimits;
use crate::transport::client;
use aftercall_core::ports::Download;
use aftercall_core::update::UpdateFault;
use async_trait::async_trait;
use reqwest::{Client, Response, Url};
use std::time::Duration;
use tokio::sync::mpsc;

/// Longest silence in the middle of a file: a thin line may take an hour for all of it.
const SILENCE: Duration = Duration::from_secs(30);

/// Reads files below an address: https, or http on this computer.
#[derive(Debug)]
pub struct Downloader {
    limits: TimeLimits,
    silence: Duration,
}

impl Downloader {
    /// With the usual limits of time.
    #[must_use]
    pub fn new() -> Self {
        Self::with_silence(SILENCE)
    }

    /// With another longest silence, for tests.
    #[must_use]
    pub fn with_silence(silence: Duration) -> Self {
        // Fails only if a provider is installed already; then that one serves.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Self { limits: TimeLimits::default(), silence }
    }

    async fn get(&self, address: &str, file: &str) -> Result<Response, UpdateFault> {
        let (client, url) = self.client(address, file)?;
        let response = client.get(url).send().await.map_err(|error| broken(&error))?;
        match response.status() {
            status if status.is_success() => Ok(response),
            status => Err(UpdateFault::Unreachable(format!("{file}: {status}"))),
        }
    }

    fn client(&self, address: &str, file: &str) -> Result<(Client, Url), UpdateFault> {
        let unusable = |_| UpdateFault::Unreachable("it cannot be an address".to_owned());
        let address = Address::parse(address).map_err(unusable)?;
        let url = address.with(&format!("/{file}")).ok_or_else(|| unusable(String::new()))?;
        let client = client(&address, &self.limits).map_err(UpdateFault::Unreachable)?;
        let client = client.pool_max_idle_per_host(0).read_timeout(self.silence).build();
        Ok((client.map_err(|_| UpdateFault::Unreachable("TLS cannot be used".to_owned()))?, url))
    }
}

impl Default for Downloader {
    fn default() -> Self {
        Self::new()
    }
}

#[async_trait]
impl Download for Downloader {
    async fn small(&self, address: &str, file: &str, most: usize) -> Result<Vec<u8>, UpdateFault> {
        let mut response = self.get(address, file).await?;
        let mut bytes = Vec::new();
        while let Some(piece) = response.chunk().await.map_err(|error| broken(&error))? {
            if bytes.len() + piece.len() > most {
                return Err(UpdateFault::Size(file.to_owned()));
            }
            bytes.extend_from_slice(&piece);
        }
        Ok(bytes)
    }

    async fn pour(&self, address: &str, file: &str, into: mpsc::Sender<Vec<u8>>) -> Result<(), UpdateFault> {
        let mut response = self.get(address, file).await?;
        while let Some(piece) = response.chunk().await.map_err(|error| broken(&error))? {
            if into.send(piece.to_vec()).await.is_err() {
                // Whoever takes it has had enough, and knows why.
                break;
            }
        }
        Ok(())
    }
}

/// In words, without the address: it may hold what is nobody's business.
fn broken(error: &reqwest::Error) -> UpdateFault {
    let words = if error.is_connect() {
        "no connection"
    } else if error.is_timeout() {
        "it took too long"
    } else {
        "the answer broke off"
    };
    UpdateFault::Unreachable(words.to_owned())
}
