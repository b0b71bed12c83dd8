//! Keeps one connector alive: after every end a pause, and a connector that fails inside is made anew.

use super::connector::{Connector, Outlet};
use super::delivery;
use super::eavesdrop::Eavesdrop;
use super::fault::Fault;
use super::health::Health;
use super::pause::{Pauses, STABLE};
use super::running::CallSink;
use aftercall_core::error::Words;
use futures_util::FutureExt as _;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

/// Makes a connector, at the start and after one failed inside.
pub(crate) type Make = Box<dyn Fn() -> Box<dyn Connector> + Send>;

/// Runs a connector until `ending`.
pub(crate) async fn keep(name: &'static str, make: Make, sink: Arc<dyn CallSink>, health: Arc<Health>, ending: CancellationToken) {
    let (letterbox, emptying) = delivery::open(name, sink.clone(), health.clone(), ending.clone());
    let outlet = Outlet::new(letterbox, health.clone(), Eavesdrop::new(name, sink));
    let listening = listen_again_and_again(name, make, &outlet, &health);
    tokio::select! {
        () = ending.cancelled() => {}
        () = listening => {}
        () = emptying => {}
    }
}

async fn listen_again_and_again(name: &'static str, make: Make, outlet: &Outlet, health: &Health) {
    let mut connector = make();
    let mut pauses = Pauses::default();
    loop {
        let begun = Instant::now();
        let fault = match AssertUnwindSafe(connector.listen(outlet)).catch_unwind().await {
            Ok(fault) => fault,
            Err(_) => {
                connector = make();
                Fault::passing(Words::of("door-failed-inside", []))
            }
        };
        if outlet.take_ready() && begun.elapsed() >= STABLE {
            pauses.begin_anew();
        }
        health.trouble(fault.words);
        let pause = pauses.next(fault.weight, fastrand::f64());
        tracing::debug!(door = name, seconds = pause.as_secs_f32(), "tries again after a pause");
        tokio::time::sleep(pause).await;
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{Sink, event};
    use super::*;
    use async_trait::async_trait;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::time::Duration;

    /// Plays one scene per connection.
    struct Played {
        scenes: Arc<AtomicU32>,
        play: fn(u32) -> Scene,
    }

    enum Scene {
        Refused,
        Panics,
        HoldsFor(Duration),
        Reports(&'static str),
    }

    #[async_trait]
    impl Connector for Played {
        async fn listen(&mut self, outlet: &Outlet) -> Fault {
            match (self.play)(self.scenes.fetch_add(1, Ordering::SeqCst)) {
                Scene::Refused => Fault::passing("refused".into()),
                Scene::Panics => panic!("on purpose"),
                Scene::HoldsFor(time) => {
                    outlet.ready();
                    tokio::time::sleep(time).await;
                    Fault::passing("closed".into())
                }
                Scene::Reports(id) => {
                    outlet.ready();
                    outlet.event(event(id));
                    std::future::pending().await
                }
            }
        }
    }

    struct Stage {
        sink: Arc<Sink>,
        scenes: Arc<AtomicU32>,
        ending: CancellationToken,
        work: tokio::task::JoinHandle<()>,
    }

    fn stage(play: fn(u32) -> Scene) -> Stage {
        let (sink, scenes, ending) = (Arc::new(Sink::default()), Arc::new(AtomicU32::new(0)), CancellationToken::new());
        let health = Health::new("trial", sink.clone());
        let made = scenes.clone();
        let make: Make = Box::new(move || Box::new(Played { scenes: made.clone(), play }));
        let work = tokio::spawn(keep("trial", make, sink.clone(), health, ending.clone()));
        Stage { sink, scenes, ending, work }
    }

    #[tokio::test(start_paused = true)]
    async fn a_day_of_refusals_is_told_once_and_tried_rarely() {
        let stage = stage(|_| Scene::Refused);
        tokio::time::sleep(Duration::from_secs(86_400)).await;
        let tries = stage.scenes.load(Ordering::SeqCst);
        assert!((1_400..3_000).contains(&tries), "{tries}");
        assert_eq!(stage.sink.healths().len(), 1);
        stage.ending.cancel();
        stage.work.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn a_panic_is_said_and_the_next_connection_works() {
        let stage = stage(|scene| if scene == 0 { Scene::Panics } else { Scene::Reports("a") });
        stage.sink.wait_for("the event", |sink| sink.ids() == ["a"]).await;
        let said: Vec<String> = stage.sink.healths().into_iter().map(|health| health.state).collect();
        assert_eq!(said, ["trouble", "ok"]);
        assert!(stage.sink.healths()[0].last_error.as_deref().unwrap().contains("inside Aftercall"));
    }

    #[tokio::test(start_paused = true)]
    async fn connections_that_hold_make_the_pauses_short_again() {
        let stage = stage(|_| Scene::HoldsFor(STABLE));
        tokio::time::sleep(STABLE * 100).await;
        assert!(stage.scenes.load(Ordering::SeqCst) > 95);
    }

    #[tokio::test(start_paused = true)]
    async fn two_programs_that_throw_each_other_out_do_not_fight_every_second() {
        let stage = stage(|_| Scene::HoldsFor(Duration::from_millis(10)));
        tokio::time::sleep(Duration::from_secs(3_600)).await;
        assert!(stage.scenes.load(Ordering::SeqCst) < 140);
    }
}
