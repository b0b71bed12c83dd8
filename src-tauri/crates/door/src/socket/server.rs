//! Takes clients in: so many at once and no more, and lets them finish when the program ends.

use super::conversation::House;
use super::listen::{Listener, SocketFault};
use super::{Config, Limits};
use crate::desk::Desk;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::task::{JoinError, JoinSet};
use tokio_util::sync::CancellationToken;

/// How long to wait when the system has no more connections to give.
const BREATHER: Duration = Duration::from_millis(100);

/// A socket that is open but not served yet. Whoever connects now waits and is served.
#[derive(Debug)]
pub struct Door {
    listener: Listener,
    limits: Limits,
}

impl Door {
    /// Opens the socket. The caller holds the launch lock of this home: what lies there from a killed program is ours to remove.
    ///
    /// Must be called inside a tokio runtime.
    ///
    /// # Errors
    /// Another program answers there, something else lies there, or the folder is not ours alone. See [`SocketFault`].
    pub async fn open(config: &Config) -> Result<Self, SocketFault> {
        Ok(Self { listener: Listener::bind(&config.place).await?, limits: config.limits })
    }

    /// Serves clients until `ending`; then takes no more in, lets answers that are being worked on go out
    /// ([`Limits::farewell`]), and removes the socket.
    pub async fn serve(self, desk: Arc<dyn Desk>, ending: CancellationToken) {
        let Self { mut listener, limits } = self;
        let house = Arc::new(House { desk, limits, watches: Semaphore::new(limits.watches), ending: ending.clone() });
        let room = Arc::new(Semaphore::new(limits.connections));
        let mut clients = JoinSet::new();
        loop {
            // Room first: without it a client waits in the system's queue and costs us nothing.
            let place = tokio::select! {
                biased;
                () = ending.cancelled() => break,
                place = Arc::clone(&room).acquire_owned() => place,
            };
            let Ok(place) = place else { break };
            let accepted = tokio::select! {
                biased;
                () = ending.cancelled() => break,
                accepted = listener.accept() => accepted,
            };
            while let Some(ended) = clients.try_join_next() {
                note_panic(ended);
            }
            match accepted {
                Ok(stream) => {
                    let house = Arc::clone(&house);
                    clients.spawn(async move {
                        house.converse(stream).await;
                        drop(place);
                    });
                }
                Err(fault) => {
                    tracing::warn!(%fault, "the local socket could not take a client in");
                    tokio::time::sleep(BREATHER).await;
                }
            }
        }
        drop(listener);
        let farewell = async {
            while let Some(ended) = clients.join_next().await {
                note_panic(ended);
            }
        };
        if tokio::time::timeout(limits.farewell, farewell).await.is_err() {
            tracing::warn!("answers to clients of the local socket were still open at the end");
        }
        clients.shutdown().await;
    }
}

fn note_panic(ended: Result<(), JoinError>) {
    if let Err(fault) = ended
        && fault.is_panic()
    {
        tracing::error!("serving a client of the local socket failed inside");
    }
}

/// Opens the socket and serves it until `ending`.
///
/// # Errors
/// As [`Door::open`].
pub async fn serve(config: &Config, desk: Arc<dyn Desk>, ending: CancellationToken) -> Result<(), SocketFault> {
    Door::open(config).await?.serve(desk, ending).await;
    Ok(())
}
