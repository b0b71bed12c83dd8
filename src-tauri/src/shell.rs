//! What stands behind commands, doors, the tray and clicks: the engine for what concerns calls, the stage for what concerns windows.

use crate::link;
use crate::stage::{Goal, Wish};
use crate::tray::Choice;
use crate::windows::WindowName;
use aftercall_core::engine::{DoorHealth, EngineHandle, Fact};
use aftercall_core::error::{Refusal, RefusalCode, Words};
use aftercall_core::ports::Opens;
use aftercall_core::request::{LogTail, PauseUntil, Request};
use aftercall_core::text::{Arg, Texts};
use aftercall_core::view::Views;
use aftercall_desktop::logs;
use aftercall_door::desk::Desk;
use aftercall_door::wire::{Page, ShellRequest};
use async_trait::async_trait;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{broadcast, mpsc, oneshot};
use tokio_util::sync::CancellationToken;

/// How long the engine may take to bring a question on screen.
const QUESTION_PATIENCE: Duration = Duration::from_millis(500);

/// The running program. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Shell {
    engine: EngineHandle,
    wishes: mpsc::UnboundedSender<Wish>,
    /// Where the log files lie.
    logs: Arc<Path>,
    /// Somebody asked for the end.
    quit: CancellationToken,
}

impl Shell {
    /// The shell, and what the stage is to do.
    pub(crate) fn new(engine: EngineHandle, logs: &Path) -> (Self, mpsc::UnboundedReceiver<Wish>) {
        let (wishes, received) = mpsc::unbounded_channel();
        (Self { engine, wishes, logs: logs.into(), quit: CancellationToken::new() }, received)
    }

    /// The engine.
    pub(crate) fn engine(&self) -> &EngineHandle {
        &self.engine
    }

    /// What is shown now.
    pub(crate) fn views(&self) -> Arc<Views> {
        Arc::clone(&self.engine.views().borrow())
    }

    /// Asks the engine and takes its answer for a yes.
    ///
    /// # Errors
    /// The engine's refusal.
    pub(crate) async fn do_it(&self, request: Request) -> Result<(), Refusal> {
        self.engine.ask(request).await.map(|_| ())
    }

    /// Lets the stage know. Once the program is ending nobody listens any more, and nothing needs to be done.
    pub(crate) fn wish(&self, wish: Wish) {
        let _ = self.wishes.send(wish);
    }

    /// Opens what was asked for; returns once the window is made.
    ///
    /// # Errors
    /// When there is no window for it: no open question, or the system has none for us.
    pub(crate) async fn open(&self, goal: Goal) -> Result<(), Refusal> {
        if goal == Goal::At(Opens::Pgap) {
            self.bring_question().await?;
        }
        let (done, made) = oneshot::channel();
        self.wish(Wish::Open { goal, done: Some(done) });
        made.await.unwrap_or_else(|_| Err(closing()))
    }

    /// The engine says which question is on screen; if none is, the oldest open one is asked now. During a call none is: the agent is
    /// not asked about one customer while talking to another.
    async fn bring_question(&self) -> Result<(), Refusal> {
        let views = self.views();
        if views.pgap.is_some() {
            return Ok(());
        }
        let waiting = aftercall_core::call::SurveyState::AwaitingEstimate;
        let oldest = views.app.calls.needs_you.iter().filter(|row| row.survey == waiting).map(|row| row.call).min();
        let call = oldest.ok_or_else(|| self.said(RefusalCode::NoQuestion, "refused-no-question", &[]))?;
        self.do_it(Request::AskNow { call }).await?;
        let mut views = self.engine.views();
        let asked = views.wait_for(|views| views.pgap.is_some());
        match tokio::time::timeout(QUESTION_PATIENCE, asked).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(_)) => Err(closing()),
            Err(_) => Err(self.said(RefusalCode::WrongState, "refused-in-call", &[])),
        }
    }

    /// A refusal in the language of the windows.
    pub(crate) fn said(&self, code: RefusalCode, id: &'static str, args: &[(&'static str, Arg)]) -> Refusal {
        self.in_language(Refusal::said(code, id, args))
    }

    /// The same refusal in the language of the windows.
    pub(crate) fn in_language(&self, refusal: Refusal) -> Refusal {
        refusal.in_language(&Texts::of(&self.views().app.language))
    }

    /// Ends the program.
    pub(crate) fn quit(&self) {
        self.quit.cancel();
    }

    /// Returns when somebody asked for the end.
    pub(crate) async fn asked_to_quit(&self) {
        self.quit.cancelled().await;
    }

    /// Does what was chosen in the tray.
    pub(crate) async fn choose(&self, choice: Choice) {
        let done = match choice {
            Choice::Nothing => Ok(()),
            Choice::Question => self.open(Goal::At(Opens::Pgap)).await,
            Choice::Answers => self.open(Goal::At(Opens::Today { response: None })).await,
            Choice::Calls => self.open(Goal::At(Opens::Calls)).await,
            Choice::Open => self.open(Goal::Main).await,
            Choice::EndCall => self.do_it(Request::EndCall {}).await,
            Choice::PauseHour => self.do_it(Request::Pause { until: PauseUntil::Minutes(60) }).await,
            Choice::PauseTomorrow => self.do_it(Request::Pause { until: PauseUntil::Tomorrow }).await,
            Choice::Resume => self.do_it(Request::Pause { until: PauseUntil::Off }).await,
            Choice::PresentHalfHour => self.do_it(Request::Present { minutes: Some(30) }).await,
            Choice::PresentHour => self.do_it(Request::Present { minutes: Some(60) }).await,
            Choice::StopPresenting => self.do_it(Request::Present { minutes: None }).await,
            Choice::Settings => self.open(Goal::At(Opens::Settings)).await,
            Choice::Quit => {
                self.quit();
                Ok(())
            }
        };
        if let Err(refusal) = done {
            tracing::info!(?choice, code = ?refusal.code, "what was chosen in the tray was refused");
        }
    }
}

impl Shell {
    /// What a bug report may take from the logs; none if they cannot be read.
    async fn log_tails(&self) -> Vec<LogTail> {
        let folder = Arc::clone(&self.logs);
        let tails = tokio::task::spawn_blocking(move || logs::tails(&folder)).await.unwrap_or_default();
        tails.into_iter().map(|(name, text)| LogTail { name, text }).collect()
    }
}

fn closing() -> Refusal {
    Refusal::said(RefusalCode::Closing, "refused-closing", &[])
}

#[async_trait]
impl Desk for Shell {
    async fn ask(&self, request: Request) -> Result<Value, Refusal> {
        let request = match request {
            Request::Diagnostics { .. } => Request::Diagnostics { logs: self.log_tails().await },
            other => other,
        };
        self.engine.ask(request).await
    }

    fn watch(&self) -> broadcast::Receiver<Arc<Value>> {
        self.engine.watch()
    }

    async fn shell(&self, request: ShellRequest) -> Result<Value, Refusal> {
        match request {
            ShellRequest::Show { page } => {
                let (goal, name) = match page {
                    Page::Main => (Goal::Main, WindowName::Main),
                    Page::Settings => (Goal::At(Opens::Settings), WindowName::Main),
                    Page::Pgap => (Goal::At(Opens::Pgap), WindowName::Pgap),
                };
                self.open(goal).await?;
                Ok(json!({ "shown": name.label() }))
            }
            ShellRequest::Hide => {
                let (done, hidden) = oneshot::channel();
                self.wish(Wish::HideAll { done });
                hidden.await.map_err(|_| closing())?;
                Ok(json!({ "hidden": true }))
            }
            ShellRequest::Quit => {
                self.quit();
                Ok(json!({ "quitting": true }))
            }
            ShellRequest::Link { url } => link::follow(self, &url).await.map_err(|refusal| self.in_language(refusal)),
        }
    }

    fn seen(&self, door: &str) {
        self.engine.tell(Fact::DoorUsed(door.to_owned()));
    }

    fn health(&self, health: DoorHealth) {
        self.engine.tell(Fact::Door(health));
    }

    fn is_watched(&self) -> bool {
        self.engine.is_watched()
    }

    fn heard(&self, door: &str, said: &Value) {
        self.engine.heard(door, said);
    }

    fn refused(&self, door: &str, words: Words) {
        self.engine.tell(Fact::DoorRefused { door: door.to_owned(), words });
    }
}
