//! The event console of the main window: the lines of `aftercallctl watch`, pushed to the page while it wants them. What was said is
//! masked before it gets here; nothing is kept, so a page that begins to look sees what happens from then on.

use crate::shell::Shell;
use crate::windows::{BREATHER, WindowName};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, PoisonError};
use tauri::async_runtime::JoinHandle;
use tauri::{AppHandle, Emitter as _, EventTarget, Manager as _};
use tokio::sync::broadcast::{Receiver, error::RecvError, error::TryRecvError};

/// The event that carries lines to the page.
const EVENT: &str = "event-lines";
/// Lines of one push; what a flood has more is counted.
const MOST_LINES: usize = 100;

/// Whether the page is being told.
#[derive(Default)]
pub(crate) struct Console(Mutex<Option<JoinHandle<()>>>);

impl Console {
    /// Tells the page from now on; a page that was made anew takes the place of the one before.
    pub(crate) fn begin(&self, app: &AppHandle, shell: &Shell) {
        let lines = shell.engine().watch();
        self.replace(Some(tauri::async_runtime::spawn(tell(app.clone(), lines))));
    }

    /// Tells nobody any more.
    pub(crate) fn end(&self) {
        self.replace(None);
    }

    fn replace(&self, by: Option<JoinHandle<()>>) {
        let mut telling = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = std::mem::replace(&mut *telling, by) {
            before.abort();
        }
    }
}

async fn tell(app: AppHandle, mut lines: Receiver<Arc<Value>>) {
    let window = WindowName::Main.label();
    while let Some(batch) = next_batch(&mut lines).await {
        // A window that was closed has no ears, and its page did not say goodbye.
        if app.get_webview_window(window).is_none() {
            return;
        }
        if let Err(error) = app.emit_to(EventTarget::webview_window(window), EVENT, &batch) {
            tracing::debug!(%error, "the console could not be told");
        }
        tokio::time::sleep(BREATHER).await;
    }
}

/// Waits for a line and takes what else is there. `None` once nobody will say anything any more.
async fn next_batch(lines: &mut Receiver<Arc<Value>>) -> Option<Vec<Arc<Value>>> {
    let (mut batch, mut missed) = (Vec::new(), 0);
    match lines.recv().await {
        Ok(line) => batch.push(line),
        Err(RecvError::Lagged(count)) => missed = count,
        Err(RecvError::Closed) => return None,
    }
    loop {
        match lines.try_recv() {
            Ok(line) if batch.len() < MOST_LINES => batch.push(line),
            Ok(_) => missed += 1,
            Err(TryRecvError::Lagged(count)) => missed += count,
            Err(TryRecvError::Empty | TryRecvError::Closed) => break,
        }
    }
    if missed > 0 {
        batch.push(Arc::new(json!({ "event": "state", "missed_lines": missed })));
    }
    Some(batch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::broadcast;

    #[tokio::test]
    async fn a_flood_becomes_one_push_and_says_what_it_left_out() {
        let (say, mut lines) = broadcast::channel(1_024);
        for number in 0..150 {
            say.send(Arc::new(json!({ "number": number }))).unwrap();
        }
        let batch = next_batch(&mut lines).await.unwrap();
        assert_eq!(batch.len(), MOST_LINES + 1);
        assert_eq!(*batch[MOST_LINES], json!({ "event": "state", "missed_lines": 50 }));
        for number in 0..2_000 {
            say.send(Arc::new(json!({ "number": number }))).unwrap();
        }
        let batch = next_batch(&mut lines).await.unwrap();
        assert_eq!(batch.last().unwrap()["missed_lines"], 2_000 - MOST_LINES);
        drop(say);
        assert_eq!(next_batch(&mut lines).await, None);
    }
}
