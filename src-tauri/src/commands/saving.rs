//! Files that a person asks for. They go where the system keeps downloads, or below `AFTERCALL_HOME`; the window says where.

use crate::shell::Shell;
use aftercall_core::error::{Refusal, RefusalCode};
use aftercall_core::ports::Clock as _;
use aftercall_core::request::Request;
use aftercall_core::response::Tag;
use aftercall_core::text::Texts;
use aftercall_desktop::clock::SystemClock;
use aftercall_desktop::folders::own_home;
use aftercall_desktop::saved;
use aftercall_door::archive;
use aftercall_door::desk::Desk as _;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::Value;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Manager as _, State};

/// The bug report that was looked at last: what is saved is what was seen.
#[derive(Default)]
pub(crate) struct Looked(Mutex<Option<Value>>);

/// A file that was written.
#[derive(Serialize)]
pub(crate) struct Exported {
    rows: u64,
    /// `null`: there was nothing to write.
    file: Option<String>,
}

/// Writes marked answers to a file for a spreadsheet.
#[tauri::command]
pub(crate) async fn export_answers(app: AppHandle, shell: State<'_, Shell>, tag: Option<Tag>) -> Result<Exported, Refusal> {
    let document = shell.engine().ask(Request::ExportResponses { tag }).await?;
    let rows = document.get("rows").and_then(Value::as_u64).unwrap_or_default();
    if rows == 0 {
        return Ok(Exported { rows, file: None });
    }
    let text = document.get("text").and_then(Value::as_str).unwrap_or_default().to_owned();
    let stem = Texts::of(&shell.views().app.language).say("export-file", &[]);
    let path = written(&app, &shell, stem, "csv", move |path| saved::write_new(path, text.as_bytes())).await?;
    Ok(Exported { rows, file: Some(path.display().to_string()) })
}

/// What a bug report would hold, cleaned of secrets and persons.
#[tauri::command]
pub(crate) async fn diagnostics(shell: State<'_, Shell>, looked: State<'_, Looked>) -> Result<Value, Refusal> {
    let document = shell.ask(Request::Diagnostics { logs: Vec::new() }).await?;
    *looked.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(document.clone());
    Ok(document.get("entries").cloned().unwrap_or_else(|| Value::Array(Vec::new())))
}

/// Writes the bug report that was looked at to an archive; answers where.
#[tauri::command]
pub(crate) async fn save_diagnostics(app: AppHandle, shell: State<'_, Shell>, looked: State<'_, Looked>) -> Result<String, Refusal> {
    let seen = looked.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let document = match seen {
        Some(document) => document,
        None => shell.ask(Request::Diagnostics { logs: Vec::new() }).await?,
    };
    let entries = archive::entries(&document).unwrap_or_default();
    let now = SystemClock.now();
    let write = move |path: &Path| archive::write(path, &entries, now);
    let path = written(&app, &shell, "aftercall-diagnostics".to_owned(), "zip", write).await?;
    Ok(path.display().to_string())
}

/// Writes a new file of today, named after `stem`.
async fn written(
    app: &AppHandle,
    shell: &Shell,
    stem: String,
    ending: &'static str,
    write: impl FnOnce(&Path) -> io::Result<()> + Send + 'static,
) -> Result<PathBuf, Refusal> {
    let folder = folder(app);
    let today = SystemClock.now().to_zoned(TimeZone::system()).date();
    let work = move || {
        let path = saved::free_name(&folder?, &format!("{stem}-{today}"), ending)?;
        write(&path).map(|()| path)
    };
    let done = tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|fault| Err(io::Error::other(fault.to_string())));
    done.map_err(|fault| shell.said(RefusalCode::Unavailable, "refused-file", &[("problem", fault.to_string().into())]))
}

fn folder(app: &AppHandle) -> io::Result<PathBuf> {
    if let Some(home) = own_home() {
        return Ok(home.join("saved"));
    }
    let paths = app.path();
    let places = [paths.download_dir(), paths.document_dir(), paths.home_dir()];
    places.into_iter().flatten().next().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
}
