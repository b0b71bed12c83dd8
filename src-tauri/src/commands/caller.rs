//! What the caller card may ask.

use crate::shell::Shell;
use crate::stage::Wish;
use aftercall_core::error::Refusal;
use aftercall_core::view::CallerView;
use tauri::State;

/// What it shows.
#[tauri::command]
pub(crate) async fn caller_view(shell: State<'_, Shell>) -> Result<Option<CallerView>, Refusal> {
    Ok(shell.views().caller.clone())
}

/// Puts it away for this call.
#[tauri::command]
pub(crate) async fn close_caller(shell: State<'_, Shell>) -> Result<(), Refusal> {
    shell.wish(Wish::CloseCaller);
    Ok(())
}
