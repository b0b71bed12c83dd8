//! The one task that owns tray and windows. It follows the views: what should be on screen is there, what should not is not.
//!
//! Windows come and go on Tauri's main thread; the stage hears of it through [`Wish::Gone`]. A window that is wanted again while it is
//! still being destroyed is made when it is gone.

mod open;
mod pages;

use crate::shell::Shell;
use crate::tray::{Choice, Ink, Tray};
use crate::windows::{self, Theme, WindowName};
use aftercall_core::engine::Fact;
use aftercall_core::error::{Refusal, RefusalCode};
use aftercall_core::id::CallId;
use aftercall_core::ports::{Notification, Notify, Opens, Store};
use aftercall_core::request::Request;
use aftercall_core::text::Texts;
use aftercall_core::view::Views;
use open::Open;
use pages::{Destination, Pages};
use std::sync::Arc;
use std::time::Duration;
use tauri::AppHandle;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

/// How long a start in the background waits for a tray host before it takes a place in the task list instead.
const HOST_PATIENCE: Duration = Duration::from_secs(10);

/// How long after the last window the rest of the webview is kept, and after a read its memory: questions come soon after caller
/// cards.
const UNTIL_IDLE: Duration = Duration::from_secs(5);

/// Where the main window is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Goal {
    /// It is to be shown as it is.
    Main,
    /// At one place, or the question's own window.
    At(Opens),
}

/// Whether the window has been opened, or why not.
type Done = oneshot::Sender<Result<(), Refusal>>;

/// What the stage is to do.
pub(crate) enum Wish {
    /// A person asked for a window: it is shown and gets the focus.
    Open {
        /// Which, and where in it.
        goal: Goal,
        /// Told once the window is made.
        done: Option<Done>,
    },
    /// A page has its first picture, and says how high it would like to be.
    PageReady(WindowName, Option<u32>),
    /// A window is gone: we destroyed it, or a person closed it.
    Gone(WindowName),
    /// The caller card is put away for this call.
    CloseCaller,
    /// No window any more: the person wants none, and what was on screen counts as put away.
    HideAll {
        /// Told once they are on their way.
        done: oneshot::Sender<()>,
    },
    /// No window any more: the program ends, and what was on screen is there again at the next start.
    EndAll {
        /// Told once they are on their way.
        done: oneshot::Sender<()>,
    },
    /// A tray host came or went.
    TrayHost(bool),
    /// Something was chosen in the tray.
    Chosen(Choice),
}

/// What the stage needs to know of the surroundings.
pub(crate) struct Surroundings {
    /// Start without a window.
    pub(crate) background: bool,
    /// Whether windows can be placed, kept above and left without focus. Wayland lets nobody; without a webview there are none.
    pub(crate) placement: bool,
    /// What can be read on the panel.
    pub(crate) ink: Ink,
    /// Asks instead of a window where windows cannot be placed, and tells where none can be made.
    pub(crate) notify: Arc<dyn Notify>,
    /// Rests when nothing is on screen.
    pub(crate) store: Arc<dyn Store>,
}

/// See the module.
pub(crate) struct Stage {
    app: AppHandle,
    shell: Shell,
    around: Surroundings,
    views: watch::Receiver<Arc<Views>>,
    texts: Texts,
    language: String,
    tray: Option<Tray>,
    host_by: Option<Instant>,
    /// When what nobody needs any more goes back to the system: the rest of the webview, memory of a read.
    idle_by: Option<Instant>,
    /// Whether the service is being read.
    reads: bool,
    open: Vec<Open>,
    pages: Pages,
    /// Where the main window goes once its page listens.
    destination: Option<Destination>,
    /// Windows that a person asked for while they were being destroyed.
    again: Vec<WindowName>,
    /// A person asked for the question of this call where questions come as notifications.
    question_by_hand: Option<CallId>,
    question_notified: Option<CallId>,
    /// A person closed the question of this call; the engine has yet to hear that it comes later.
    question_put_away: Option<CallId>,
    card_put_away: Option<CallId>,
}

impl Stage {
    pub(crate) fn new(app: AppHandle, shell: Shell, around: Surroundings) -> Self {
        let views = shell.engine().views();
        let language = views.borrow().app.language.clone();
        Self {
            texts: Texts::of(&language),
            pages: Pages::new(app.clone()),
            app,
            shell,
            around,
            views,
            language,
            tray: None,
            host_by: None,
            idle_by: None,
            reads: false,
            open: Vec::new(),
            destination: None,
            again: Vec::new(),
            question_by_hand: None,
            question_notified: None,
            question_put_away: None,
            card_put_away: None,
        }
    }

    /// Runs until `ending`; then no window is left.
    pub(crate) async fn run(mut self, mut wishes: mpsc::UnboundedReceiver<Wish>, first: Option<Goal>, ending: CancellationToken) {
        self.raise_tray().await;
        let in_the_task_list = self.tray.is_none() && self.around.background;
        self.host_by = in_the_task_list.then(|| Instant::now() + HOST_PATIENCE);
        match first {
            Some(goal) => self.shell.wish(Wish::Open { goal, done: None }),
            None if !self.around.background => self.shell.wish(Wish::Open { goal: Goal::Main, done: None }),
            // What only the start needed goes back, too.
            None => self.idle_by = Some(Instant::now() + UNTIL_IDLE),
        }
        self.follow();
        loop {
            let due = self.due();
            tokio::select! {
                biased;
                () = ending.cancelled() => break,
                wish = wishes.recv() => match wish {
                    Some(wish) => self.obey(wish).await,
                    None => break,
                },
                changed = self.views.changed() => {
                    if changed.is_err() {
                        break;
                    }
                    self.follow();
                }
                () = tokio::time::sleep_until(due.unwrap_or_else(Instant::now)), if due.is_some() => self.act_on_time(),
            }
        }
        self.close_all();
    }

    // ------------------------------------------------------------------------------------------------------------ wishes

    async fn obey(&mut self, wish: Wish) {
        match wish {
            Wish::Open { goal, done } => {
                let outcome = self.open_for_a_person(goal).inspect_err(|refusal| self.tell_that_there_is_none(refusal));
                if let Some(done) = done {
                    // Whoever asked may have gone.
                    let _ = done.send(outcome);
                }
            }
            Wish::PageReady(name, height) => self.page_ready(name, height),
            Wish::Gone(name) => self.gone(name),
            Wish::CloseCaller => {
                self.card_put_away = self.views.borrow().caller.as_ref().map(|card| card.call);
                self.follow();
            }
            Wish::HideAll { done } => {
                self.card_put_away = self.views.borrow().caller.as_ref().map(|card| card.call);
                let has_question = self.open.iter().any(|open| open.name == WindowName::Pgap);
                let later = if has_question { self.put_question_away() } else { None };
                self.close_all();
                let shell = self.shell.clone();
                // Whoever asked for it may ask for the question next.
                tauri::async_runtime::spawn(async move {
                    if let Some(later) = later {
                        let _refused = shell.do_it(later).await;
                    }
                    let _ = done.send(());
                });
            }
            Wish::EndAll { done } => {
                self.close_all();
                // Whoever ends the program may have given up.
                let _ = done.send(());
            }
            Wish::TrayHost(true) if self.tray.is_none() => self.raise_tray().await,
            Wish::TrayHost(shown) => self.shell.engine().tell(Fact::Tray { shown }),
            Wish::Chosen(choice) => {
                let shell = self.shell.clone();
                tauri::async_runtime::spawn(async move { shell.choose(choice).await });
            }
        }
    }

    fn open_for_a_person(&mut self, goal: Goal) -> Result<(), Refusal> {
        let destination = match goal {
            Goal::Main => None,
            Goal::At(Opens::Pgap) => {
                self.question_put_away = None;
                self.question_by_hand = self.views.borrow_and_update().pgap.as_ref().map(|question| question.call);
                self.follow();
                if self.is_closing(WindowName::Pgap) {
                    self.again.push(WindowName::Pgap);
                    return Ok(());
                }
                return self.bring_forward(WindowName::Pgap);
            }
            Goal::At(Opens::Today { response }) => Some(Destination { page: "today", response }),
            Goal::At(Opens::Calls) => Some(Destination { page: "calls", response: None }),
            Goal::At(Opens::Learning) => Some(Destination { page: "learning", response: None }),
            Goal::At(Opens::Settings) => Some(Destination { page: "settings", response: None }),
        };
        if destination.is_some() {
            self.destination = destination;
        }
        self.host_by = None;
        if self.is_closing(WindowName::Main) {
            // Where in it is kept beside.
            self.again.push(WindowName::Main);
            return Ok(());
        }
        if !self.open.iter().any(|open| open.name == WindowName::Main) {
            self.make(WindowName::Main)?;
        }
        self.navigate();
        self.bring_forward(WindowName::Main)
    }

    /// Whoever clicked on the icon would wait for a window in vain.
    fn tell_that_there_is_none(&self, refusal: &Refusal) {
        if refusal.code == RefusalCode::Unavailable {
            self.around.notify.show(Notification {
                key: "no-window".to_owned(),
                title: self.texts.say("notify-no-window", &[]),
                body: refusal.message.clone(),
                sound: false,
                opens: Opens::Today { response: None },
            });
        }
    }

    /// Gives a window the focus, now or when it is shown.
    fn bring_forward(&mut self, name: WindowName) -> Result<(), Refusal> {
        let none = || self.shell.said(RefusalCode::NoQuestion, "refused-no-question", &[]);
        let open = self.open.iter_mut().find(|open| open.name == name).ok_or_else(none)?;
        open.bring_forward().map_err(|error| no_window(&self.shell, &error))
    }

    fn page_ready(&mut self, name: WindowName, height: Option<u32>) {
        let Some(open) = self.open.iter_mut().find(|open| open.name == name) else { return };
        if !std::mem::replace(&mut open.ready, true) {
            self.pages.listens(name);
        }
        if let (WindowName::Caller, Some(height)) = (name, height) {
            open.set_height(height);
        }
        if !open.shown {
            open.show();
        }
        if name == WindowName::Main {
            self.navigate();
        }
    }

    /// The question that is asked now comes again later, once the engine has been told so: what it is to be told.
    fn put_question_away(&mut self) -> Option<Request> {
        self.question_by_hand = None;
        self.question_put_away = self.views.borrow().pgap.as_ref().map(|question| question.call);
        self.question_put_away.map(|call| Request::Later { call })
    }

    fn gone(&mut self, name: WindowName) {
        let Some(at) = self.open.iter().position(|open| open.name == name) else { return };
        let closed_by_person = !self.open.swap_remove(at).closing;
        let views = Arc::clone(&self.views.borrow());
        match (name, closed_by_person) {
            (WindowName::Pgap, true) => {
                if let Some(later) = self.put_question_away() {
                    let shell = self.shell.clone();
                    tauri::async_runtime::spawn(async move { shell.do_it(later).await });
                }
            }
            (WindowName::Caller, true) => self.card_put_away = views.caller.as_ref().map(|card| card.call),
            (WindowName::Main, _) | (_, false) => {}
        }
        self.tell_windows();
        if self.again.contains(&name) {
            self.again.retain(|again| *again != name);
            let goal = if name == WindowName::Pgap { Goal::At(Opens::Pgap) } else { Goal::Main };
            self.shell.wish(Wish::Open { goal, done: None });
        }
        if !closed_by_person {
            self.follow();
        }
        self.idle_by = self.open.is_empty().then(|| Instant::now() + UNTIL_IDLE);
    }

    // ------------------------------------------------------------------------------------------------------------- views

    /// Makes the screen what the views say.
    fn follow(&mut self) {
        let views = Arc::clone(&self.views.borrow_and_update());
        if self.language != views.app.language {
            self.language.clone_from(&views.app.language);
            self.texts = Texts::of(&self.language);
        }
        if let Some(tray) = &mut self.tray
            && let Err(error) = tray.show(&views.tray, &self.texts)
        {
            tracing::warn!(%error, "the tray icon could not be drawn");
        }
        let question = views.pgap.as_ref().map(|question| question.call);
        if !self.around.placement && question.is_some() && question != self.question_notified {
            self.ask_by_notification(&views);
        }
        if question.is_none() {
            self.question_notified = None;
        }
        if question != self.question_put_away {
            self.question_put_away = None;
        }
        let by_hand = question.is_some() && question == self.question_by_hand;
        let put_away = self.question_put_away.is_some();
        self.reconcile(WindowName::Pgap, question.is_some() && !put_away && (self.around.placement || by_hand));
        let card = views.caller.as_ref().map(|card| card.call);
        self.reconcile(WindowName::Caller, self.around.placement && card.is_some() && card != self.card_put_away);
        let has_read = std::mem::replace(&mut self.reads, views.app.health.reading) && !self.reads;
        if has_read && self.open.is_empty() {
            self.idle_by = self.idle_by.or(Some(Instant::now() + UNTIL_IDLE));
        }
        self.pages.views_changed();
        crate::autostart::follow(&views);
    }

    fn reconcile(&mut self, name: WindowName, wanted: bool) {
        let at = self.open.iter().position(|open| open.name == name);
        match (at, wanted) {
            (None, true) => {
                if let Err(refusal) = self.make(name) {
                    tracing::error!(window = name.label(), words = refusal.message, "a window could not be made");
                }
            }
            (Some(at), false) => self.close(at),
            (Some(_), true) | (None, false) => {}
        }
    }

    /// Wayland places windows where it likes and gives them the focus: the question comes as a notification there.
    fn ask_by_notification(&mut self, views: &Views) {
        let Some(question) = &views.pgap else { return };
        self.question_notified = Some(question.call);
        self.around.notify.show(Notification {
            key: "pgap".to_owned(),
            title: self.texts.say("notify-question", &[]),
            body: self.texts.say("notify-question-body", &[]),
            sound: false,
            opens: Opens::Pgap,
        });
    }

    // ----------------------------------------------------------------------------------------------------------- windows

    fn make(&mut self, name: WindowName) -> Result<(), Refusal> {
        if !windows::has_webview() {
            return Err(self.shell.said(RefusalCode::Unavailable, "refused-no-webview2", &[]));
        }
        let title = self.texts.say(&format!("window-title-{}", name.label()), &[]);
        let theme = Theme::of(&self.views.borrow().app.theme);
        let text_size = windows::text_size(&self.app);
        let window = windows::make(&self.app, name, &title, theme, text_size).map_err(|error| no_window(&self.shell, &error))?;
        self.open.push(Open::hidden(name, window, text_size));
        tracing::debug!(window = name.label(), "made");
        self.idle_by = None;
        self.tell_windows();
        Ok(())
    }

    fn is_closing(&self, name: WindowName) -> bool {
        self.open.iter().any(|open| open.name == name && open.closing)
    }

    fn close(&mut self, at: usize) {
        let Some(open) = self.open.get_mut(at).filter(|open| !open.closing) else { return };
        open.closing = true;
        if let Err(error) = open.window.destroy() {
            tracing::warn!(%error, window = open.name.label(), "a window could not be destroyed");
            self.open.swap_remove(at);
        }
    }

    fn close_all(&mut self) {
        for at in (0..self.open.len()).rev() {
            self.close(at);
        }
    }

    fn tell_windows(&self) {
        let names = self.open.iter().map(|open| open.name.label().to_owned()).collect();
        self.shell.engine().tell(Fact::Windows(names));
    }

    fn navigate(&mut self) {
        let listens = self.open.iter().any(|open| open.name == WindowName::Main && open.ready);
        if listens && let Some(destination) = self.destination.take() {
            self.pages.navigate(&destination);
        }
    }

    // -------------------------------------------------------------------------------------------------------------- time

    fn due(&self) -> Option<Instant> {
        let hidden = self.open.iter().filter(|open| !open.shown && !open.closing).map(|open| open.show_by).min();
        [hidden, self.pages.due(), self.host_by, self.idle_by].into_iter().flatten().min()
    }

    fn act_on_time(&mut self) {
        let now = Instant::now();
        for open in self.open.iter_mut().filter(|open| !open.shown && !open.closing && open.show_by <= now) {
            open.show();
        }
        if self.pages.due().is_some_and(|due| due <= now) {
            let views = Arc::clone(&self.views.borrow());
            let names = self.open.iter().filter(|open| !open.closing).map(|open| open.name);
            self.pages.push(&views, names);
        }
        if self.idle_by.is_some_and(|by| by <= now) {
            self.idle_by = None;
            windows::end_network_process();
            let store = Arc::clone(&self.around.store);
            tauri::async_runtime::spawn(async move {
                // One that is not open has nothing to give back.
                let _ = store.rest().await;
                let _ = tauri::async_runtime::spawn_blocking(aftercall_desktop::memory::give_back).await;
            });
        }
        if self.host_by.is_some_and(|by| by <= now) {
            self.host_by = None;
            self.take_a_place_in_the_task_list();
        }
    }

    /// No tray after all: a window in the task list, out of the way.
    fn take_a_place_in_the_task_list(&mut self) {
        if self.tray.is_some() || self.open.iter().any(|open| open.name == WindowName::Main) {
            return;
        }
        if let Err(refusal) = self.make(WindowName::Main) {
            tracing::error!(words = refusal.message, "neither a tray nor a window");
            return;
        }
        if let Some(open) = self.open.iter_mut().find(|open| open.name == WindowName::Main) {
            open.shown = true;
            if let Err(error) = open.window.minimize().and_then(|()| open.window.show()) {
                tracing::warn!(%error, "the window could not take its place in the task list");
            }
        }
    }

    // -------------------------------------------------------------------------------------------------------------- tray

    async fn raise_tray(&mut self) {
        let view = self.views.borrow().tray.clone();
        let shell = self.shell.clone();
        let chosen = Arc::new(move |choice| shell.wish(Wish::Chosen(choice)));
        match Tray::raise(&self.app, &view, &self.texts, self.around.ink, chosen).await {
            Ok(tray) => {
                self.tray = Some(tray);
                self.host_by = None;
            }
            Err(error) => tracing::info!(%error, "no place for a tray icon; the program lives in its window"),
        }
        self.shell.engine().tell(Fact::Tray { shown: self.tray.is_some() });
    }
}

fn no_window(shell: &Shell, error: &tauri::Error) -> Refusal {
    shell.said(RefusalCode::Unavailable, "refused-window", &[("problem", error.to_string().into())])
}
