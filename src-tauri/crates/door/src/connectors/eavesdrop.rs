//! Shows whoever watches what a phone system says, so many messages a second and no more: a busy one says a thousand, and what
//! matters would drown among them. Nothing is taken apart while nobody watches.

use super::running::CallSink;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// Messages that are shown in a second.
const A_SECOND: u32 = 25;
const SECOND: Duration = Duration::from_secs(1);

/// The ear of one connector.
pub(crate) struct Eavesdrop {
    name: &'static str,
    sink: Arc<dyn CallSink>,
    count: Mutex<Count>,
}

struct Count {
    since: Instant,
    shown: u32,
    left_out: u64,
}

impl std::fmt::Debug for Eavesdrop {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Eavesdrop").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Eavesdrop {
    pub(crate) fn new(name: &'static str, sink: Arc<dyn CallSink>) -> Self {
        Self { name, sink, count: Mutex::new(Count { since: Instant::now(), shown: 0, left_out: 0 }) }
    }

    /// Whether somebody watches. What comes over the limit is counted when it is heard.
    pub(crate) fn wants_more(&self) -> bool {
        self.sink.is_watched()
    }

    /// Shows a message, or counts it where there were too many; how many is said with the first of the next second.
    pub(crate) fn heard(&self, said: &Value) {
        let left_out = {
            let mut count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
            if count.since.elapsed() >= SECOND {
                (count.since, count.shown) = (Instant::now(), 0);
            }
            if count.shown >= A_SECOND {
                count.left_out += 1;
                return;
            }
            count.shown += 1;
            std::mem::take(&mut count.left_out)
        };
        if left_out > 0 {
            self.sink.heard(self.name, &json!({ "event": "left_out", "count": left_out }));
        }
        self.sink.heard(self.name, said);
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::Sink;
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_flood_is_cut_and_what_was_left_out_is_said() {
        let sink = Arc::new(Sink::default());
        let ear = Eavesdrop::new("asterisk", sink.clone());
        assert!(!ear.wants_more(), "nobody watches");
        sink.begin_to_watch();
        assert!(ear.wants_more());
        for number in 0..1_000 {
            ear.heard(&json!({ "number": number }));
        }
        assert_eq!(sink.heard_lately().len(), 25);
        tokio::time::advance(SECOND).await;
        ear.heard(&json!({ "number": 1_000 }));
        let heard = sink.heard_lately();
        assert_eq!(heard[25..], [json!({ "event": "left_out", "count": 975 }), json!({ "number": 1_000 })]);
    }
}
