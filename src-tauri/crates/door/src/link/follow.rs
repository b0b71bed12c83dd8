//! Takes a report to the engine, and says how the door is doing.

use super::read::Report;
use crate::desk::{Desk, LINK_DOOR};
use aftercall_core::engine::{DoorHealth, DoorOrders};
use aftercall_core::error::{Refusal, RefusalCode, Words};
use aftercall_core::request::Request;
use jiff::Timestamp;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// How long settings and keychain may take after a start that the link itself caused.
const PATIENCE: Duration = Duration::from_secs(20);

/// Proves a report and has it recorded. Waits for settings and keychain: the link may have started the program.
///
/// # Errors
/// Why it was refused; the same words stand in the status of the door.
pub async fn take(
    report: &Report<'_>,
    mut orders: watch::Receiver<Arc<DoorOrders>>,
    desk: &dyn Desk,
    now: Timestamp,
) -> Result<Value, Refusal> {
    if desk.is_watched() {
        desk.heard(LINK_DOOR, &report.said());
    }
    let settled = async { orders.wait_for(|orders| orders.settled).await.ok().map(|orders| Arc::clone(&orders)) };
    let request = match tokio::time::timeout(PATIENCE, settled).await {
        Ok(Some(orders)) => prove(report, &orders, now),
        Ok(None) | Err(_) => Err(refused(RefusalCode::Unavailable, Words::of("link-not-in-time", []))),
    };
    let answer = match request {
        Ok(request) => desk.ask(request).await,
        Err(refusal) => Err(refusal),
    };
    match &answer {
        Ok(_) => desk.seen(LINK_DOOR),
        Err(refusal) => desk.refused(LINK_DOOR, refusal.words()),
    }
    answer
}

fn prove(report: &Report<'_>, orders: &DoorOrders, now: Timestamp) -> Result<Request, Refusal> {
    if !orders.link {
        return Err(refused(RefusalCode::Unavailable, Words::of("link-off", [])));
    }
    let token = orders.token.as_ref().ok_or_else(|| match &orders.token_trouble {
        Some(words) => refused(RefusalCode::Keychain, words.clone()),
        None => refused(RefusalCode::Keychain, Words::of("link-no-token", [])),
    })?;
    report.prove(token, now)
}

pub(super) fn refused(code: RefusalCode, why: Words) -> Refusal {
    Refusal::worded(code, Words::about("link-refused", "why", why, []))
}

/// Says whether links are taken, now and whenever the setting changes, until `ending`.
pub async fn keep(mut orders: watch::Receiver<Arc<DoorOrders>>, desk: Arc<dyn Desk>, ending: CancellationToken) {
    let mut told = None;
    loop {
        let link = {
            let orders = orders.borrow_and_update();
            orders.settled.then_some(orders.link)
        };
        if let Some(link) = link.filter(|link| told != Some(*link)) {
            desk.health(if link { DoorHealth::ok(LINK_DOOR) } else { DoorHealth::off(LINK_DOOR) });
            told = Some(link);
        }
        tokio::select! {
            () = ending.cancelled() => return,
            changed = orders.changed() => {
                if changed.is_err() {
                    return;
                }
            }
        }
    }
}
