//! The one place where tasks are spawned. A task that panics is a fact, not an end: whoever waits for its result hears that
//! it failed, the engine counts it and says so.

use std::future::Future;
use tokio::task::JoinHandle;

/// Spawns `work`; hands its result, or `None` when it panicked, to `done`.
pub(crate) fn spawn<T: Send + 'static>(
    work: impl Future<Output = T> + Send + 'static,
    done: impl FnOnce(Option<T>) + Send + 'static,
) -> JoinHandle<()> {
    #[allow(clippy::disallowed_methods)] // the one place
    tokio::spawn(async move {
        #[allow(clippy::disallowed_methods)]
        let inner = tokio::spawn(work);
        done(inner.await.ok());
    })
}

/// Runs something that takes a while and whose end nobody waits for.
pub(crate) fn spawn_blocking(work: impl FnOnce() + Send + 'static) {
    tokio::task::spawn_blocking(work);
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn a_panic_is_told_not_swallowed() {
        let (tell, told) = tokio::sync::oneshot::channel();
        super::spawn(async { panic!("on purpose") }, |result: Option<()>| {
            let _ = tell.send(result.is_none());
        });
        assert!(told.await.unwrap());
    }
}
