//! From the command line to the clean end.

use crate::arguments::{self, Start, Wish as Asked};
use crate::compose::{self, House};
use crate::console::Console;
use crate::end::{self, Running};
use crate::practice::{self, Playground};
use crate::shell::Shell;
use crate::stage::{Goal, Stage, Surroundings, Wish};
use crate::tray::{Ink, host};
use crate::windows::WindowName;
use crate::{commands, ground, handover, link};
use aftercall_core::engine::{DoorHealth, Fact};
use aftercall_core::ports::{Clock as _, Notify, Store};
use aftercall_core::text::Texts;
use aftercall_desktop::clock::SystemClock;
use aftercall_desktop::folders::Folders;
use aftercall_desktop::lock::{LaunchLock, NotTaken};
use aftercall_desktop::logs::Logs;
use aftercall_door::client::ClientError;
use aftercall_door::desk::{Desk, SOCKET_DOOR};
use aftercall_door::http;
use aftercall_door::socket::{Config, Door};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::{AppHandle, RunEvent, Runtime, WindowEvent};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// The program could not do what was asked.
const FAILED: u8 = 1;
/// The command line is wrong.
const WRONG_USAGE: u8 = 2;

/// Configuration, pages, icons and grants that were built in.
pub fn context<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

/// The whole program.
pub fn run() -> ExitCode {
    let texts = Texts::of(aftercall_desktop::language().as_deref().unwrap_or("en"));
    match arguments::read(std::env::args_os().skip(1)) {
        Ok(Asked::Version) => ground::print(concat!("aftercall ", env!("CARGO_PKG_VERSION"))),
        Ok(Asked::Help) => ground::print(&texts.say("start-help", &[])),
        Ok(Asked::Start(start)) => {
            aftercall_desktop::memory::share_heaps();
            ground::prepare_webkit();
            if let Err(words) = run_here(start, &texts) {
                ground::say(&words);
                return ExitCode::from(FAILED);
            }
        }
        Err(arguments::Unknown(word)) => {
            ground::say(&texts.say("start-unknown-word", &[("word", word.into())]));
            return ExitCode::from(WRONG_USAGE);
        }
    }
    ExitCode::SUCCESS
}

/// Runs the program, or hands over to the one that runs.
fn run_here(start: Start, texts: &Texts) -> Result<(), String> {
    let problem = |id: &str, problem: &dyn std::fmt::Display| texts.say(id, &[("problem", problem.to_string().into())]);
    let folders = Folders::find(start.practice).map_err(|fault| problem("start-folders", &fault))?;
    let lock = match LaunchLock::take(&folders) {
        Ok(lock) => lock,
        Err(NotTaken::AlreadyRuns(_)) => {
            let handed_over = handover::hand_over(&folders.socket, &start, || LaunchLock::take(&folders).ok());
            match handed_over {
                Ok(None) => return Ok(()),
                Ok(Some(lock)) => lock,
                Err(ClientError::Refused(told)) => return Err(told.message),
                Err(fault @ (ClientError::NotRunning | ClientError::NoAnswer(_) | ClientError::Protocol(_))) => {
                    return Err(problem("start-other-does-not-answer", &fault));
                }
            }
        }
        Err(fault @ NotTaken::Unusable(_)) => return Err(problem("start-folders", &fault)),
    };
    if !ground::has_display() {
        return Err(texts.say("start-no-display", &[]));
    }
    let first = start.link.as_deref().and_then(link::opens);
    // A link that reports a call, or is refused, shows nothing: whoever clicked it is on the telephone.
    let start = Start { background: start.background || (start.link.is_some() && first.is_none()), ..start };
    if start.practice {
        practice::begin_anew(&folders).map_err(|fault| problem("start-folders", &fault))?;
    }
    folders.prepare().map_err(|fault| problem("start-folders", &fault))?;
    let logs = Logs::start(&folders.logs).map_err(|fault| ground::say(&fault.to_string())).ok();
    ground::leave_no_core_dumps();
    tracing::info!(version = env!("CARGO_PKG_VERSION"), practice = start.practice, "starting");
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|fault| problem("start-system", &fault))?;
    tauri::async_runtime::set(runtime.handle().clone());
    let outcome = show(&runtime, &folders, &start, first, texts);
    drop(runtime);
    drop(logs);
    drop(lock);
    outcome
}

/// Starts the engine, then the event loop, and comes back when everything has ended.
fn show(runtime: &tokio::runtime::Runtime, folders: &Folders, start: &Start, first: Option<Goal>, texts: &Texts) -> Result<(), String> {
    let problem = |id: &str, problem: &dyn std::fmt::Display| texts.say(id, &[("problem", problem.to_string().into())]);
    let playground = match start.practice {
        true => Some(runtime.block_on(Playground::open(SystemClock.now())).map_err(|fault| problem("start-system", &fault))?),
        false => None,
    };
    let house = runtime.block_on(async { compose::build(folders, playground.as_ref()) });
    // The door is open before anything graphical: calls are recorded while the desktop is still waking up.
    let door = runtime.block_on(Door::open(&Config::at(&folders.socket)));
    let (shell, wishes) = Shell::new(house.engine.clone(), &folders.logs);
    let ending = CancellationToken::new();
    let mut tasks = Vec::new();
    match door {
        Ok(door) => {
            tracing::debug!(place = %folders.socket.display(), "the local socket is open");
            house.engine.tell(Fact::Door(DoorHealth::ok(SOCKET_DOOR)));
            let desk: Arc<dyn Desk> = Arc::new(shell.clone());
            tasks.push(runtime.spawn(door.serve(desk, ending.clone())));
        }
        Err(fault) => {
            tracing::error!(%fault, "the local socket is closed");
            house.engine.tell(Fact::Door(DoorHealth::trouble(SOCKET_DOOR, fault.to_string().into())));
        }
    }
    let desk: Arc<dyn Desk> = Arc::new(shell.clone());
    tasks.push(runtime.spawn(http::keep(house.engine.doors(), Arc::clone(&desk), ending.clone())));
    tasks.push(runtime.spawn(aftercall_door::link::keep(house.engine.doors(), Arc::clone(&desk), ending.clone())));
    tasks.push(runtime.spawn(aftercall_door::connectors::keep(house.engine.doors(), desk, ending.clone())));
    if let Some(link) = start.link.clone().filter(|_| first.is_none()) {
        let shell = shell.clone();
        runtime.spawn(async move { link::follow(&shell, &link).await });
    }
    if let Some(playground) = playground {
        tasks.push(runtime.spawn(playground.play(house.engine.clone(), Arc::clone(&house.clock), ending.clone())));
    }
    let app = tauri::Builder::default()
        .manage(shell.clone())
        .manage(commands::Looked::default())
        .manage(Console::default())
        .invoke_handler(commands::handler())
        .on_window_event({
            let shell = shell.clone();
            move |window, event| {
                if let (WindowEvent::Destroyed, Some(name)) = (event, WindowName::of(window.label())) {
                    shell.wish(Wish::Gone(name));
                }
            }
        })
        .build(context())
        .map_err(|fault| problem("start-desktop", &fault));
    let app = match app {
        Ok(app) => app,
        Err(words) => {
            runtime.block_on(house.engine.close());
            return Err(words);
        }
    };
    let House { database, notify, clicks, settings_watch, .. } = house;
    let around = surroundings(start, notify, database.clone());
    let stage = Stage::new(app.handle().clone(), shell.clone(), around);
    // The stage needs the event loop for its first window: it waits in the queue until the loop runs.
    tasks.push(runtime.spawn(stage.run(wishes, first, ending.clone())));
    tasks.push(runtime.spawn(follow_clicks(shell.clone(), clicks, ending.clone())));
    host::watch({
        let shell = shell.clone();
        move |there| shell.wish(Wish::TrayHost(there))
    });
    let running = Running { shell: shell.clone(), database: Arc::clone(&database), ending, tasks };
    let handle = app.handle().clone();
    let ended = Arc::new(AtomicBool::new(false));
    runtime.spawn({
        let ended = Arc::clone(&ended);
        async move {
            end::when_asked(running).await;
            ended.store(true, Ordering::SeqCst);
            handle.exit(0);
        }
    });
    let (engine, system) = (house.engine.clone(), runtime.handle().clone());
    #[cfg(target_os = "macos")]
    let asked = shell.clone();
    app.run_return(move |_: &AppHandle, event| {
        keep_running(&event);
        if matches!(event, RunEvent::Exit) && !ended.load(Ordering::SeqCst) {
            system.block_on(end::at_once(&engine, &database));
        }
        #[cfg(target_os = "macos")]
        take_from_the_system(&asked, event);
    });
    drop(settings_watch);
    Ok(())
}

/// Without a window the program stays in the tray.
fn keep_running(event: &RunEvent) {
    // The last window that closes asks for the end too: without a code. The clean end asks with one.
    if let RunEvent::ExitRequested { code: None, api, .. } = event {
        api.prevent_exit();
    }
}

/// macOS hands links and a second start to the program that runs, as events.
#[cfg(target_os = "macos")]
fn take_from_the_system(shell: &Shell, event: RunEvent) {
    match event {
        RunEvent::Opened { urls } => {
            let shell = shell.clone();
            tauri::async_runtime::spawn(async move {
                for url in urls {
                    if let Err(refusal) = link::follow(&shell, url.as_str()).await {
                        tracing::info!(code = ?refusal.code, "a link was refused");
                    }
                }
            });
        }
        RunEvent::Reopen { .. } => shell.wish(Wish::Open { goal: Goal::Main, done: None }),
        _ => {}
    }
}

/// Opens what a click on a notification asks for.
async fn follow_clicks(shell: Shell, mut clicks: mpsc::UnboundedReceiver<aftercall_core::ports::Opens>, ending: CancellationToken) {
    loop {
        let opens = tokio::select! {
            () = ending.cancelled() => break,
            opens = clicks.recv() => opens,
        };
        let Some(opens) = opens else { break };
        if let Err(refusal) = shell.open(Goal::At(opens)).await {
            tracing::info!(code = ?refusal.code, "what a notification opens is not there any more");
        }
    }
}

#[cfg(target_os = "linux")]
fn surroundings(start: &Start, notify: Arc<dyn Notify>, store: Arc<dyn Store>) -> Surroundings {
    use gtk::prelude::{DisplayExtManual as _, GtkSettingsExt as _};
    let wayland = gtk::gdk::Display::default().is_some_and(|display| display.backend().is_wayland());
    let light = gtk::Settings::default().map(|settings| {
        let dark_name = settings.gtk_theme_name().is_some_and(|name| name.to_ascii_lowercase().contains("dark"));
        !(dark_name || settings.is_gtk_application_prefer_dark_theme())
    });
    let desktop = std::env::var("XDG_CURRENT_DESKTOP").unwrap_or_default();
    Surroundings { background: start.background, placement: !wayland, ink: Ink::of_panel(&desktop, light), notify, store }
}

#[cfg(not(target_os = "linux"))]
fn surroundings(start: &Start, notify: Arc<dyn Notify>, store: Arc<dyn Store>) -> Surroundings {
    let ink = if aftercall_desktop::panel::is_light() == Some(true) { Ink::OnLight } else { Ink::OnDark };
    Surroundings { background: start.background, placement: crate::windows::has_webview(), ink, notify, store }
}
