//! What the p-gap window may ask.

use crate::shell::Shell;
use crate::stage::Goal;
use aftercall_core::error::Refusal;
use aftercall_core::id::CallId;
use aftercall_core::ports::Opens;
use aftercall_core::request::Request;
use aftercall_core::view::PgapView;
use serde_json::Value;
use tauri::State;

/// What it shows.
#[tauri::command]
pub(crate) async fn pgap_view(shell: State<'_, Shell>) -> Result<Option<PgapView>, Refusal> {
    Ok(shell.views().pgap.clone())
}

/// Chooses an estimate that can still be undone.
#[tauri::command]
pub(crate) async fn rate(shell: State<'_, Shell>, call: CallId, estimate: Value) -> Result<(), Refusal> {
    shell.do_it(Request::Rate { estimate, call: Some(call), undoable: true }).await
}

/// Chooses an estimate that goes along at once.
#[tauri::command]
pub(crate) async fn rate_final(shell: State<'_, Shell>, call: CallId, estimate: Value) -> Result<(), Refusal> {
    shell.do_it(Request::Rate { estimate, call: Some(call), undoable: false }).await
}

/// Takes a choice back.
#[tauri::command]
pub(crate) async fn undo_rating(shell: State<'_, Shell>, call: CallId) -> Result<(), Refusal> {
    shell.do_it(Request::UndoRating { call }).await
}

/// The agent cannot judge this call.
#[tauri::command]
pub(crate) async fn cannot_judge(shell: State<'_, Shell>, call: CallId) -> Result<(), Refusal> {
    shell.do_it(Request::CannotJudge { call }).await
}

/// Asks again later.
#[tauri::command]
pub(crate) async fn later(shell: State<'_, Shell>, call: CallId) -> Result<(), Refusal> {
    shell.do_it(Request::Later { call }).await
}

/// Opens the ledger in the main window.
#[tauri::command]
pub(crate) async fn show_calls(shell: State<'_, Shell>) -> Result<(), Refusal> {
    shell.open(Goal::At(Opens::Calls)).await
}
