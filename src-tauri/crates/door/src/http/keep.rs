//! Opens, moves and closes the door as settings and keychain change, and says how it is doing.

use super::answer::House;
use super::{Limits, server};
use crate::desk::{Desk, HTTP_DOOR};
use aftercall_core::engine::{DoorHealth, DoorOrders};
use aftercall_core::error::Words;
use std::io;
use std::sync::Arc;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// What is wanted of the door.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Wanted {
    /// Nothing is settled yet.
    Unsettled,
    /// Closed by the settings.
    Closed,
    /// It cannot open; why.
    Blocked(Words),
    /// Open at this port. Token and origins are looked at with each request.
    Open(u16),
}

impl Wanted {
    fn by(orders: &DoorOrders) -> Self {
        match orders {
            DoorOrders { settled: false, .. } => Self::Unsettled,
            DoorOrders { http, .. } if !http.enabled => Self::Closed,
            DoorOrders { token: Some(_), http, .. } => Self::Open(http.port),
            DoorOrders { token: None, token_trouble: Some(words), .. } => Self::Blocked(words.clone()),
            // The token is on its way.
            DoorOrders { token: None, token_trouble: None, .. } => Self::Unsettled,
        }
    }
}

/// Keeps the door as it is wanted until `ending`.
pub async fn keep(orders: watch::Receiver<Arc<DoorOrders>>, desk: Arc<dyn Desk>, ending: CancellationToken) {
    Keeper::new(orders, desk, Limits::default()).run(ending).await;
}

/// See [`keep`].
pub(super) struct Keeper {
    orders: watch::Receiver<Arc<DoorOrders>>,
    desk: Arc<dyn Desk>,
    limits: Limits,
    /// What was told last: a port that stays taken is said once.
    told: Option<DoorHealth>,
}

impl Keeper {
    pub(super) fn new(orders: watch::Receiver<Arc<DoorOrders>>, desk: Arc<dyn Desk>, limits: Limits) -> Self {
        Self { orders, desk, limits, told: None }
    }

    pub(super) async fn run(mut self, ending: CancellationToken) {
        loop {
            let wanted = Wanted::by(&self.orders.borrow_and_update());
            match &wanted {
                Wanted::Unsettled => {}
                Wanted::Closed => self.tell(DoorHealth::off(HTTP_DOOR)),
                Wanted::Blocked(words) => self.tell(DoorHealth::trouble(HTTP_DOOR, words.clone())),
                Wanted::Open(port) => {
                    self.open(*port, &wanted, &ending).await;
                    if ending.is_cancelled() {
                        return;
                    }
                    continue;
                }
            }
            tokio::select! {
                () = ending.cancelled() => return,
                () = changed(&mut self.orders, &wanted) => {}
            }
        }
    }

    /// Serves at a port until something else is wanted. A port that is taken is tried again, as its owner may go.
    async fn open(&mut self, port: u16, wanted: &Wanted, ending: &CancellationToken) {
        let listener = match server::open(port).await {
            Ok(listener) => listener,
            Err(fault) => {
                self.tell(DoorHealth::trouble(HTTP_DOOR, no_port(port, &fault)));
                tokio::select! {
                    () = ending.cancelled() => {}
                    () = changed(&mut self.orders, wanted) => {}
                    () = tokio::time::sleep(self.limits.again) => {}
                }
                return;
            }
        };
        tracing::info!(port, "local HTTP is open");
        self.tell(DoorHealth::ok(HTTP_DOOR));
        let house = Arc::new(House::new(Arc::clone(&self.desk), self.orders.clone(), port, self.limits));
        let closing = ending.child_token();
        let serving = server::serve(listener, house, self.limits, closing.clone());
        tokio::pin!(serving);
        tokio::select! {
            () = &mut serving => return,
            () = changed(&mut self.orders, wanted) => closing.cancel(),
        }
        serving.await;
        tracing::info!(port, "local HTTP is closed");
    }

    fn tell(&mut self, news: DoorHealth) {
        if self.told.as_ref() == Some(&news) {
            return;
        }
        if let Some(words) = &news.words {
            tracing::warn!(%words, "local HTTP is closed");
        }
        self.desk.health(self.told.insert(news).clone());
    }
}

/// Returns when something else is wanted. An engine that has ended wants nothing any more.
async fn changed(orders: &mut watch::Receiver<Arc<DoorOrders>>, wanted: &Wanted) {
    if orders.wait_for(|orders| Wanted::by(orders) != *wanted).await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// What to do when the port cannot be had.
fn no_port(port: u16, fault: &io::Error) -> Words {
    // A name, not a figure: no language sets marks between its digits.
    let port = ("port", port.to_string().into());
    match fault.kind() {
        io::ErrorKind::AddrInUse => Words::of("http-port-taken", [port]),
        io::ErrorKind::PermissionDenied => Words::of("http-port-denied", [port]),
        _ => Words::of("http-port-failed", [port, ("why", fault.to_string().into())]),
    }
}
