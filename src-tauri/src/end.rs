//! The clean end: windows first, so that nobody looks at a program that hangs; then the doors, so that nothing more is promised; then the
//! engine, which keeps what it was told. Five seconds for all of it.

use crate::shell::Shell;
use crate::stage::Wish;
use aftercall_core::engine::EngineHandle;
use aftercall_store::Database;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// How long the end may take.
const LIMIT: Duration = Duration::from_secs(5);
/// The system waits for nobody when it ends a session.
const LIMIT_AT_ONCE: Duration = Duration::from_secs(3);

/// What is to be ended.
pub(crate) struct Running {
    pub(crate) shell: Shell,
    pub(crate) database: Arc<Database>,
    /// Tells tasks that the end has come.
    pub(crate) ending: CancellationToken,
    /// Doors, stage, practice: they end by themselves when told.
    pub(crate) tasks: Vec<JoinHandle<()>>,
}

/// Waits until somebody asks for the end, and ends everything but the event loop.
pub(crate) async fn when_asked(running: Running) {
    tokio::select! {
        () = running.shell.asked_to_quit() => {}
        () = signal() => {}
    }
    tracing::info!("ending");
    let (done, hidden) = oneshot::channel();
    running.shell.wish(Wish::EndAll { done });
    let orderly = async {
        // The stage may have ended by itself.
        let _ = hidden.await;
        running.ending.cancel();
        for task in running.tasks {
            if let Err(error) = task.await
                && error.is_panic()
            {
                tracing::error!("a task failed inside");
            }
        }
        running.shell.engine().close().await;
        running.database.close().await;
    };
    if tokio::time::timeout(LIMIT, orderly).await.is_err() {
        tracing::warn!("the end took too long; what was not finished is taken up at the next start");
    }
}

/// The event loop ends the process by itself, as it does with the session on Windows and macOS: what the engine was told is kept.
pub(crate) async fn at_once(engine: &EngineHandle, database: &Database) {
    tracing::info!("ending with the session");
    let orderly = async {
        engine.close().await;
        database.close().await;
    };
    if tokio::time::timeout(LIMIT_AT_ONCE, orderly).await.is_err() {
        tracing::warn!("the session did not wait; what was not finished is taken up at the next start");
    }
}

/// The session or the system asks us to end.
#[cfg(unix)]
async fn signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut terminate), Ok(mut interrupt), Ok(mut hangup)) =
        (signal(SignalKind::terminate()), signal(SignalKind::interrupt()), signal(SignalKind::hangup()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
        _ = hangup.recv() => {}
    }
}

/// A console that closes. A program with windows hears of the session's end through the event loop: see [`at_once`].
#[cfg(not(unix))]
async fn signal() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}
