//! Log files: JSON lines, a file a day, a week of them, none above a size. Nothing personal above DEBUG reaches here, and
//! what a panic says stays out altogether: it may quote a customer. Of packages that are not ours only warnings are taken, whatever
//! the filter says: at finer levels some of them log what they carry, and nobody here decides what that is.

mod daily;
mod tail;

pub use tail::tails;

use daily::DailyFile;
use std::io;
use std::panic::PanicHookInfo;
use std::path::Path;
use tracing::{Level, Metadata};
use tracing_appender::non_blocking::{NonBlockingBuilder, WorkerGuard};
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::FilterFn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Registry, reload};

/// The filter where `AFTERCALL_LOG` says nothing.
const DEFAULT_FILTER: &str = "info";
/// Lines that wait for a slow disk, at most; then lines are left out rather than the program held up. The room for them is taken at
/// the start, so the library's own limit of 128,000 costs 4 MB all day.
const MOST_LINES_WAITING: usize = 2_048;

/// The running log. Dropping it writes what is still in memory.
#[derive(Debug)]
pub struct Logs {
    filter: reload::Handle<EnvFilter, Registry>,
    _worker: WorkerGuard,
}

/// Why there is no log.
#[derive(Debug, thiserror::Error)]
pub enum NoLogs {
    /// The folder or the file cannot be used.
    #[error("the log cannot be written ({0})")]
    Unusable(#[from] io::Error),
    /// A log runs in this process already.
    #[error("a log runs already")]
    Twice,
}

impl Logs {
    /// Starts the log of this process in a folder, with the filter of `AFTERCALL_LOG`, and logs where panics happen.
    ///
    /// # Errors
    /// When the folder cannot be used, or a log runs already.
    pub fn start(folder: &Path) -> Result<Self, NoLogs> {
        let wanted = std::env::var("AFTERCALL_LOG").ok().filter(|text| !text.trim().is_empty());
        let parsed = wanted.as_deref().map(parse);
        let filter = match &parsed {
            Some(Ok(_)) => wanted.as_deref().unwrap_or(DEFAULT_FILTER),
            Some(Err(_)) | None => DEFAULT_FILTER,
        };
        let (writer, worker) = NonBlockingBuilder::default().buffered_lines_limit(MOST_LINES_WAITING).finish(DailyFile::in_folder(folder)?);
        let (filter, handle) = reload::Layer::new(EnvFilter::new(filter));
        let lines = tracing_subscriber::fmt::layer()
            .json()
            .flatten_event(true)
            .with_current_span(false)
            .with_span_list(false)
            .with_writer(writer)
            .with_filter(FilterFn::new(is_ours_or_warns));
        tracing_subscriber::registry().with(filter).with(lines).try_init().map_err(|_| NoLogs::Twice)?;
        if let Some(Err(words)) = parsed {
            tracing::warn!(words, "AFTERCALL_LOG is not understood");
        }
        log_panics();
        Ok(Self { filter: handle, _worker: worker })
    }

    /// Changes the filter while the program runs: `info`, `aftercall_core=debug`, ...
    ///
    /// # Errors
    /// In words, when the text is no filter.
    pub fn set_filter(&self, text: &str) -> Result<(), String> {
        self.filter.reload(parse(text)?).map_err(|error| format!("the log does not take a new filter ({error})"))
    }
}

fn is_ours_or_warns(about: &Metadata<'_>) -> bool {
    let is_ours = about.target().split("::").next().is_some_and(|room| room == "aftercall" || room.starts_with("aftercall_"));
    is_ours || (about.is_event() && *about.level() <= Level::WARN)
}

fn parse(text: &str) -> Result<EnvFilter, String> {
    EnvFilter::try_new(text).map_err(|error| format!("'{text}' is no log filter ({error}); try 'info' or 'aftercall_core=debug'"))
}

fn log_panics() {
    let earlier = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        log_panic(panic);
        // A session's standard error is often kept in a file; only a developer's terminal sees the words.
        if cfg!(debug_assertions) {
            earlier(panic);
        }
    }));
}

fn log_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(|at| format!("{}:{}", at.file(), at.line()));
    let thread = std::thread::current();
    tracing::error!(place, thread = thread.name(), "an error inside Aftercall (panic)");
}
