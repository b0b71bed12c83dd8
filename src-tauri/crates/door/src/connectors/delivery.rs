//! Hands events to the engine. A phone system does not say anything twice, so an event that cannot be kept at the moment,
//! because the keychain is locked for example, is tried again for as long as there is room.

use super::fault::Weight;
use super::health::Health;
use super::pause::Pauses;
use super::running::CallSink;
use aftercall_core::call::{CallEvent, EventFault, is_talk_time};
use aftercall_core::error::{Refusal, RefusalCode, Words};
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// Events that wait at most: more than an agent's phone says in a day.
const MOST_WAITING: usize = 512;

/// An engine that fails inside begins again, and what it was asked meanwhile is lost without a word. An event that makes it fail each
/// time must not hold up those behind it.
const MOST_LOST: u32 = 3;

/// The slot that a connector puts events into; never waits.
#[derive(Debug)]
pub(crate) struct Letterbox {
    slot: mpsc::Sender<CallEvent>,
    health: Arc<Health>,
}

impl Letterbox {
    pub(crate) fn put(&self, event: CallEvent) {
        if self.slot.try_send(event).is_err() {
            self.health.ok_but(Words::of("door-not-recorded", []));
        }
    }
}

/// A letterbox and the work of emptying it until `ending`.
pub(crate) fn open(
    name: &'static str,
    sink: Arc<dyn CallSink>,
    health: Arc<Health>,
    ending: CancellationToken,
) -> (Letterbox, impl Future<Output = ()> + Send + 'static) {
    let (slot, mut events) = mpsc::channel(MOST_WAITING);
    let work = async move {
        while let Some(Some(event)) = ending.run_until_cancelled(events.recv()).await {
            if ending.run_until_cancelled(deliver(name, sink.as_ref(), event)).await.is_none() {
                break;
            }
        }
    };
    (Letterbox { slot, health }, work)
}

/// Returns when the event was taken, or cannot ever be.
async fn deliver(name: &'static str, sink: &dyn CallSink, event: CallEvent) {
    let event = match believed(event) {
        Ok(event) => event,
        Err(fault) => {
            tracing::debug!(door = name, field = fault.field, "an event of the phone system says too little");
            return;
        }
    };
    let mut pauses = Pauses::default();
    let mut lost = 0;
    loop {
        match sink.call(name, event.clone()).await {
            Ok(()) => return,
            Err(refusal) if may_pass(&refusal) || (refusal.code == RefusalCode::Closing && lost < MOST_LOST) => {
                lost += u32::from(refusal.code == RefusalCode::Closing);
                tracing::warn!(door = name, code = ?refusal.code, "an event cannot be kept now; it is tried again");
                tokio::time::sleep(pauses.next(Weight::Passing, fastrand::f64())).await;
            }
            Err(refusal) => {
                tracing::warn!(door = name, code = ?refusal.code, "an event was refused: {}", refusal.message);
                return;
            }
        }
    }
}

/// The event as it can be kept. Nobody at a phone system reads a refusal, and the end of a call must not be lost to a counter that
/// ran wild: a talk time that cannot be one is none, and the engine takes its own clock.
pub(super) fn believed(event: CallEvent) -> Result<CallEvent, EventFault> {
    CallEvent { talk_seconds: event.talk_seconds.filter(|seconds| is_talk_time(*seconds)), ..event }.checked()
}

fn may_pass(refusal: &Refusal) -> bool {
    matches!(refusal.code, RefusalCode::Keychain | RefusalCode::Store)
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Sink, event};
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn an_event_that_cannot_be_kept_now_is_kept_later_and_in_order() {
        let sink = Arc::new(Sink::default());
        sink.refuse_next(3, RefusalCode::Store);
        let health = Health::new("asterisk", sink.clone());
        let (letterbox, work) = open("asterisk", sink.clone(), health, CancellationToken::new());
        let work = tokio::spawn(work);
        letterbox.put(event("a"));
        letterbox.put(event("b"));
        sink.wait_for("two events", |sink| sink.events().len() == 2).await;
        assert_eq!(sink.ids(), ["a", "b"]);
        work.abort();
    }

    #[tokio::test(start_paused = true)]
    async fn an_event_that_was_lost_inside_is_told_again_a_few_times() {
        for (times, heard) in [(2, vec!["a", "b"]), (10, vec!["b"])] {
            let sink = Arc::new(Sink::default());
            sink.refuse_next(times, RefusalCode::Closing);
            let health = Health::new("asterisk", sink.clone());
            let (letterbox, work) = open("asterisk", sink.clone(), health, CancellationToken::new());
            let work = tokio::spawn(work);
            letterbox.put(event("a"));
            tokio::time::sleep(std::time::Duration::from_secs(3_600)).await;
            sink.refuse_next(0, RefusalCode::Closing);
            letterbox.put(event("b"));
            sink.wait_for("the events", |sink| sink.events().len() == heard.len()).await;
            assert_eq!(sink.ids(), heard);
            work.abort();
        }
    }

    #[tokio::test(start_paused = true)]
    async fn an_event_that_is_refused_for_good_holds_nothing_up() {
        let sink = Arc::new(Sink::default());
        sink.refuse_next(1, RefusalCode::InvalidField);
        let health = Health::new("asterisk", sink.clone());
        let (letterbox, work) = open("asterisk", sink.clone(), health, CancellationToken::new());
        let work = tokio::spawn(work);
        letterbox.put(event("a"));
        letterbox.put(CallEvent { id: None, ..event("") });
        letterbox.put(event("b"));
        sink.wait_for("the second", |sink| sink.ids() == ["b"]).await;
        work.abort();
    }

    #[test]
    fn a_talk_time_that_cannot_be_one_does_not_cost_the_end_of_the_call() {
        for (said, kept) in [(-1, None), (0, Some(0)), (83, Some(83)), (86_400, Some(86_400)), (86_401, None), (1_764_144_000, None)] {
            let ended = CallEvent { talk_seconds: Some(said), ..event("a") };
            assert_eq!(believed(ended).unwrap().talk_seconds, kept, "{said}");
        }
    }

    #[tokio::test]
    async fn a_full_letterbox_never_waits_and_says_so() {
        let sink = Arc::new(Sink::default());
        let health = Health::new("asterisk", sink.clone());
        let (letterbox, _work) = open("asterisk", sink.clone(), health, CancellationToken::new());
        for _ in 0..=MOST_WAITING {
            letterbox.put(event("a"));
        }
        assert!(sink.last_health().unwrap().last_error.unwrap().contains("could not be recorded"));
    }
}
