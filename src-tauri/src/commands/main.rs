//! What the main window may ask.

use crate::practice;
use crate::shell::Shell;
use aftercall_core::call::SurveyState;
use aftercall_core::error::{Refusal, RefusalCode};
use aftercall_core::id::{CallId, ResponseId};
use aftercall_core::request::{PauseUntil, Request};
use aftercall_core::response::{AnswerFilter, Tag};
use aftercall_core::view::AppView;
use aftercall_desktop::licences;
use secrecy::SecretString;
use serde_json::Value;
use std::io;
use tauri::State;

/// All that the window shows.
#[tauri::command]
pub(crate) async fn app_view(shell: State<'_, Shell>) -> Result<AppView, Refusal> {
    Ok(shell.views().app.clone())
}

/// Older answers.
#[tauri::command]
pub(crate) async fn more_answers(shell: State<'_, Shell>, offset: u32, limit: u32) -> Result<Value, Refusal> {
    let document = shell.engine().ask(Request::Responses { limit: Some(limit), offset: Some(offset) }).await?;
    Ok(rows(document, "responses"))
}

/// Answers that a filter takes, and where to go on.
#[tauri::command]
pub(crate) async fn find_answers(shell: State<'_, Shell>, filter: AnswerFilter, offset: u32, limit: u32) -> Result<Value, Refusal> {
    shell.engine().ask(Request::FindResponses { filter, limit: Some(limit), offset: Some(offset) }).await
}

/// The campaigns that answers belong to.
#[tauri::command]
pub(crate) async fn answer_campaigns(shell: State<'_, Shell>) -> Result<Value, Refusal> {
    let document = shell.engine().ask(Request::AnswerCampaigns {}).await?;
    Ok(rows(document, "campaigns"))
}

/// Everything about one call.
#[tauri::command]
pub(crate) async fn call_details(shell: State<'_, Shell>, call: CallId) -> Result<Value, Refusal> {
    shell.engine().ask(Request::CallDetails { call }).await
}

/// Calls of some states, the newest or older ones.
#[tauri::command]
pub(crate) async fn more_calls(
    shell: State<'_, Shell>,
    before: Option<CallId>,
    limit: u32,
    states: Vec<SurveyState>,
) -> Result<Value, Refusal> {
    let document = shell.engine().ask(Request::Calls { limit: Some(limit), before, states }).await?;
    Ok(rows(document, "calls"))
}

/// The list in a document of interface.md.
fn rows(mut document: Value, list: &str) -> Value {
    document.get_mut(list).map_or_else(|| Value::Array(Vec::new()), Value::take)
}

/// Chooses the days of the score.
#[tauri::command]
pub(crate) async fn set_days(shell: State<'_, Shell>, days: u16) -> Result<(), Refusal> {
    shell.do_it(Request::SetDays { days }).await
}

/// The agent has looked at answers.
#[tauri::command]
pub(crate) async fn mark_read(shell: State<'_, Shell>, responses: Vec<ResponseId>, read: bool) -> Result<(), Refusal> {
    shell.do_it(Request::MarkRead { responses, read }).await
}

/// Puts a mark on an answer, or takes it off.
#[tauri::command]
pub(crate) async fn set_tag(shell: State<'_, Shell>, response: ResponseId, tag: Tag, on: bool) -> Result<(), Refusal> {
    shell.do_it(Request::SetTag { response, tag, on }).await
}

/// Brings the question of a call on screen.
#[tauri::command]
pub(crate) async fn rate_now(shell: State<'_, Shell>, call: CallId) -> Result<(), Refusal> {
    shell.do_it(Request::AskNow { call }).await
}

/// Sends a survey again.
#[tauri::command]
pub(crate) async fn resend(shell: State<'_, Shell>, call: CallId) -> Result<(), Refusal> {
    shell.do_it(Request::Resend { call }).await
}

/// Leaves an uncertain survey as it is.
#[tauri::command]
pub(crate) async fn leave(shell: State<'_, Shell>, call: CallId) -> Result<(), Refusal> {
    shell.do_it(Request::Leave { call }).await
}

/// This customer must not be asked.
#[tauri::command]
pub(crate) async fn do_not_survey(shell: State<'_, Shell>, call: CallId, reason: String) -> Result<(), Refusal> {
    shell.do_it(Request::DoNotSurvey { call, reason }).await
}

/// Holds notifications.
#[tauri::command]
pub(crate) async fn pause(shell: State<'_, Shell>, until: PauseUntil) -> Result<(), Refusal> {
    shell.do_it(Request::Pause { until }).await
}

/// Nothing pops up for so many minutes, or from now on it may again.
#[tauri::command]
pub(crate) async fn present(shell: State<'_, Shell>, minutes: Option<u32>) -> Result<(), Refusal> {
    shell.do_it(Request::Present { minutes }).await
}

/// Reads the service now.
#[tauri::command]
pub(crate) async fn refresh(shell: State<'_, Shell>) -> Result<(), Refusal> {
    shell.do_it(Request::Refresh {}).await
}

/// Checks the key and keeps it.
#[tauri::command]
pub(crate) async fn sign_in(
    shell: State<'_, Shell>,
    email: String,
    key: SecretString,
    api_url: Option<String>,
    session_only: bool,
) -> Result<(), Refusal> {
    shell.do_it(Request::SignIn { email, key, api_url, session_only }).await
}

/// Forgets the key.
#[tauri::command]
pub(crate) async fn sign_out(shell: State<'_, Shell>, wipe: bool) -> Result<(), Refusal> {
    shell.do_it(Request::SignOut { wipe }).await
}

/// Changes a setting of the user.
#[tauri::command]
pub(crate) async fn set_setting(shell: State<'_, Shell>, key: String, value: String) -> Result<(), Refusal> {
    shell.do_it(Request::ConfigSet { key, value }).await
}

/// Takes a setting of the user back.
#[tauri::command]
pub(crate) async fn unset_setting(shell: State<'_, Shell>, key: String) -> Result<(), Refusal> {
    shell.do_it(Request::ConfigUnset { key }).await
}

/// Shows a notification to try it.
#[tauri::command]
pub(crate) async fn test_notification(shell: State<'_, Shell>) -> Result<(), Refusal> {
    shell.do_it(Request::TestNotification {}).await
}

/// Puts the newer version in place that was found.
#[tauri::command]
pub(crate) async fn install_update(shell: State<'_, Shell>) -> Result<(), Refusal> {
    shell.do_it(Request::InstallUpdate {}).await
}

/// The licences of what the program is made of.
#[tauri::command]
pub(crate) async fn licences(shell: State<'_, Shell>) -> Result<String, Refusal> {
    let read = tauri::async_runtime::spawn_blocking(licences::of_this_program).await;
    read.unwrap_or_else(|fault| Err(io::Error::other(fault.to_string()))).map_err(|fault| match fault.kind() {
        io::ErrorKind::NotFound => shell.said(RefusalCode::Unavailable, "refused-licences", &[]),
        kind => shell.said(RefusalCode::Unavailable, "refused-file", &[("problem", kind.to_string().into())]),
    })
}

/// Goes the way to the service step by step. A step that fails is what was asked for, not a refusal.
#[tauri::command]
pub(crate) async fn test_connection(shell: State<'_, Shell>) -> Result<Value, Refusal> {
    match shell.engine().ask(Request::TestConnection {}).await {
        Err(refusal) if refusal.detail.get("steps").is_some() => Ok(refusal.detail),
        told => told,
    }
}

/// Starts the practice program beside this one, or shows its window.
#[tauri::command]
pub(crate) async fn start_practice(shell: State<'_, Shell>) -> Result<(), Refusal> {
    practice::start_beside()
        .map_err(|error| shell.said(RefusalCode::Unavailable, "refused-practice-start", &[("problem", error.to_string().into())]))
}

/// Ends the practice program from within. Refused elsewhere: the window is no place to end the program by mistake.
#[tauri::command]
pub(crate) async fn leave_practice(shell: State<'_, Shell>) -> Result<(), Refusal> {
    if !shell.views().app.practice {
        return Err(shell.said(RefusalCode::Unavailable, "refused-practice-leave", &[]));
    }
    shell.quit();
    Ok(())
}
