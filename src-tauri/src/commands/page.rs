//! What every page may say.

use crate::shell::Shell;
use crate::stage::Wish;
use crate::windows::WindowName;
use aftercall_core::error::Refusal;
use tauri::{State, WebviewWindow};

/// The page has its first picture, and would like to be this high (the caller card).
#[tauri::command]
pub(crate) async fn page_ready(window: WebviewWindow, shell: State<'_, Shell>, height: Option<u32>) -> Result<(), Refusal> {
    if let Some(name) = WindowName::of(window.label()) {
        shell.wish(Wish::PageReady(name, height));
    }
    Ok(())
}
