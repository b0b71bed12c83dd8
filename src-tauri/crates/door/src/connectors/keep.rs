//! Keeps connectors as settings and keychain want them, behind the desk that all doors have.

use super::running::{CallSink, Connectors};
use crate::desk::Desk;
use aftercall_core::call::CallEvent;
use aftercall_core::engine::{DoorHealth, DoorOrders};
use aftercall_core::error::Refusal;
use aftercall_core::request::Request;
use async_trait::async_trait;
use serde_json::Value;
use std::sync::Arc;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// Starts, changes and stops connectors by the orders until `ending`, or until nobody gives orders any more.
pub async fn keep(mut orders: watch::Receiver<Arc<DoorOrders>>, desk: Arc<dyn Desk>, ending: CancellationToken) {
    let mut connectors = Connectors::new(Arc::new(AtDesk(desk)));
    loop {
        let current = orders.borrow_and_update().clone();
        // Before that, a password may only not have been read yet.
        if current.settled {
            connectors.apply(&current.tables, &current.secrets);
        }
        match ending.run_until_cancelled(orders.changed()).await {
            Some(Ok(())) => {}
            Some(Err(_)) | None => break,
        }
    }
    connectors.stop().await;
}

struct AtDesk(Arc<dyn Desk>);

#[async_trait]
impl CallSink for AtDesk {
    async fn call(&self, door: &'static str, event: CallEvent) -> Result<(), Refusal> {
        self.0.ask(Request::Call { event }).await?;
        self.0.seen(door);
        Ok(())
    }

    fn health(&self, health: DoorHealth) {
        self.0.health(health);
    }

    fn is_watched(&self) -> bool {
        self.0.is_watched()
    }

    fn heard(&self, door: &'static str, said: &Value) {
        self.0.heard(door, said);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::Server;
    use super::*;
    use crate::trial::Script;
    use serde_json::json;
    use std::collections::BTreeMap;
    use std::time::Duration;

    #[tokio::test]
    async fn nothing_starts_before_the_keychain_was_looked_at_and_events_reach_the_desk() {
        let server = Server::open().await;
        let table = json!({ "enabled": true, "address": server.address(), "user": "u", "agent": "1001" });
        let orders = |settled| {
            Arc::new(DoorOrders {
                settled,
                tables: BTreeMap::from([("asterisk".to_owned(), table.clone())]),
                secrets: BTreeMap::from([("asterisk".to_owned(), "s3cret".into())]),
                ..DoorOrders::default()
            })
        };
        let (give, taken) = watch::channel(orders(false));
        let (desk, ending) = (Arc::new(Script::answering(Ok(json!({})))), CancellationToken::new());
        let work = tokio::spawn(keep(taken, desk.clone(), ending.clone()));
        assert!(tokio::time::timeout(Duration::from_millis(200), server.accept()).await.is_err(), "too early");
        give.send_replace(orders(true));
        let mut talk = server.accept().await;
        talk.say("Asterisk Call Manager/7.0.3\r\n").await;
        talk.hear("\r\n\r\n").await;
        talk.say("Response: Success\r\n\r\nEvent: AgentComplete\r\nLinkedid: c1\r\nCallerIDNum: +4520123456\r\nInterface: PJSIP/1001\r\nTalkTime: 83\r\n\r\n")
            .await;
        let begun = std::time::Instant::now();
        while desk.seen() != ["asterisk"] {
            assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", desk.asked());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let asked = &desk.asked()[0];
        assert_eq!((&asked["verb"], &asked["event"]["id"], &asked["event"]["talk_seconds"]), (&json!("call"), &json!("c1"), &json!(83)));
        ending.cancel();
        work.await.unwrap();
        assert_eq!(talk.until_closed().await, "");
    }
}
