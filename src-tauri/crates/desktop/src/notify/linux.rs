//! Notifications over D-Bus (`org.freedesktop.Notifications`).

use super::waiting::Waiting;
use super::{Appearance, Health, markup};
use aftercall_core::ports::{Notification, Opens};
use notify_rust::{Hint, NotificationHandle, NotificationResponse, Timeout, Urgency};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::task::{JoinHandle, JoinSet};

/// One on screen: its id at the server, and the means to stop waiting for its click.
#[derive(Debug)]
struct Shown {
    id: u32,
    /// A word closes the notification; dropping it only stops the waiting, for the one that replaces it.
    close: oneshot::Sender<()>,
}

/// What the server can do. Asked when the first notification is shown, and again after a failure: it may be another one.
#[derive(Debug, Clone, Copy)]
struct Abilities {
    actions: bool,
    markup: bool,
}

/// A daemon that takes longer hangs; the next notification tries anew.
const PATIENCE: Duration = Duration::from_secs(5);

/// Shows notifications until nobody wants any more.
pub(super) async fn run(
    mut queue: mpsc::UnboundedReceiver<Notification>,
    clicks: mpsc::UnboundedSender<Opens>,
    appearance: Appearance,
    health: &Health,
) {
    let mut server = Server::default();
    let mut waiting = Waiting::new();
    let mut tasks = JoinSet::new();
    loop {
        let wanted = tokio::select! {
            wanted = queue.recv() => wanted,
            // Takes away what is over; a wait that failed is only a click that is not noticed.
            Some(_over) = tasks.join_next(), if !tasks.is_empty() => {
                waiting.keep(|shown: &Shown| !shown.close.is_closed());
                continue;
            }
        };
        let Some(wanted) = wanted else { return };
        let replaces = waiting.take(&wanted.key);
        let (handle, can) = match server.show(&wanted, &appearance, replaces.as_ref().map(|shown| shown.id)).await {
            Ok(shown) => shown,
            Err(cause) => {
                health.failed(&cause);
                continue;
            }
        };
        health.well();
        if can.actions {
            let (close, closed) = oneshot::channel();
            let shown = Shown { id: handle.id(), close };
            tasks.spawn(wait_for_click(handle, wanted.opens, clicks.clone(), closed));
            if let Some(oldest) = waiting.add(wanted.key, shown) {
                // Its wait may be over already; then there is nothing to close.
                let _ = oldest.close.send(());
            }
        }
        // Only now: the earlier one of this key has been replaced, its connection is not needed any more.
        drop(replaces);
    }
}

/// The notification daemon, as far as it is known.
#[derive(Default)]
struct Server {
    can: Option<Abilities>,
    /// A question under way. Not asked again before it is answered: each would hold a thread.
    asking: Option<JoinHandle<notify_rust::error::Result<Vec<String>>>>,
}

impl Server {
    async fn show(
        &mut self,
        wanted: &Notification,
        appearance: &Appearance,
        replaces: Option<u32>,
    ) -> Result<(NotificationHandle, Abilities), String> {
        let can = match self.can {
            Some(can) => can,
            None => self.ask().await?,
        };
        let note = compose(wanted, appearance, can, replaces);
        let shown = in_time(note.show_async()).await.and_then(|shown| shown.map_err(|error| error.to_string()));
        // After a failure it may be another daemon, with other abilities.
        self.can = shown.is_ok().then_some(can);
        Ok((shown?, can))
    }

    async fn ask(&mut self) -> Result<Abilities, String> {
        // On a blocking thread: the library blocks on a D-Bus answer inside.
        let asking = self.asking.get_or_insert_with(|| tokio::task::spawn_blocking(notify_rust::get_capabilities));
        let answer = in_time(asking).await?;
        self.asking = None;
        let names = answer.map_err(|error| error.to_string())?.map_err(|error| error.to_string())?;
        let has = |wanted: &str| names.iter().any(|name| name == wanted);
        Ok(Abilities { actions: has("actions"), markup: has("body-markup") })
    }
}

async fn in_time<T>(answer: impl Future<Output = T>) -> Result<T, String> {
    tokio::time::timeout(PATIENCE, answer).await.map_err(|_| "the notification daemon does not answer".to_owned())
}

fn compose(wanted: &Notification, appearance: &Appearance, can: Abilities, replaces: Option<u32>) -> notify_rust::Notification {
    let mut note = notify_rust::Notification::new();
    note.appname(&appearance.app_name)
        .icon(&appearance.icon)
        .summary(&wanted.title)
        .body(&markup::plain(&wanted.body, can.markup))
        .urgency(Urgency::Normal)
        .timeout(Timeout::Default)
        .hint(Hint::DesktopEntry(crate::APP_ID.to_owned()));
    if wanted.sound {
        note.hint(Hint::SoundName("message-new-instant".to_owned()));
    } else {
        note.hint(Hint::SuppressSound(true));
    }
    if can.actions {
        let label = if wanted.opens == Opens::Pgap { &appearance.rate_label } else { &appearance.open_label };
        note.action("default", label);
    }
    if let Some(id) = replaces {
        note.id(id);
    }
    note
}

async fn wait_for_click(handle: NotificationHandle, opens: Opens, clicks: mpsc::UnboundedSender<Opens>, close: oneshot::Receiver<()>) {
    let answered = handle.wait_for_action_async(|response: &NotificationResponse| {
        if matches!(response, NotificationResponse::Default) {
            // Nobody listens only while the program ends.
            let _ = clicks.send(opens);
        }
    });
    tokio::select! {
        () = answered => {}
        word = close => if word.is_ok() {
            handle.close_async().await;
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(sound: bool) -> Notification {
        Notification { key: "k".into(), title: "New answer".into(), body: "9 <3".into(), sound, opens: Opens::Calls }
    }

    fn appearance() -> Appearance {
        Appearance { app_name: "Aftercall".into(), icon: "aftercall".into(), open_label: "Open".into(), rate_label: "Rate now".into() }
    }

    #[test]
    fn a_server_gets_only_what_it_can_do() {
        let all = compose(&wanted(false), &appearance(), Abilities { actions: true, markup: true }, Some(7));
        assert_eq!(all.actions, ["default", "Open"]);
        let question = Notification { opens: Opens::Pgap, ..wanted(false) };
        let question = compose(&question, &appearance(), Abilities { actions: true, markup: true }, None);
        assert_eq!(question.actions, ["default", "Rate now"]);
        assert_eq!(all.body, "9 &lt;3");
        let none = compose(&wanted(false), &appearance(), Abilities { actions: false, markup: false }, None);
        assert!(none.actions.is_empty());
        assert_eq!(none.body, "9 <3");
    }

    #[test]
    fn there_is_a_sound_only_where_it_was_asked_for() {
        let can = Abilities { actions: true, markup: true };
        let hints = |sound| format!("{:?}", compose(&wanted(sound), &appearance(), can, None));
        assert!(hints(true).contains("SoundName") && !hints(true).contains("SuppressSound"), "{}", hints(true));
        assert!(hints(false).contains("SuppressSound(true)") && !hints(false).contains("SoundName"), "{}", hints(false));
    }
}
