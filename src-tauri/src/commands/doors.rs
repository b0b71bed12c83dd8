//! What the page about phone systems may ask. Secrets of phone systems go in and never come back; the door token is handed out when a
//! person asks for it, as `aftercallctl door token` does.

use crate::console::Console;
use crate::shell::Shell;
use aftercall_core::error::Refusal;
use aftercall_core::request::Request;
use aftercall_desktop::folders::own_home;
use aftercall_door::connectors::settings;
use secrecy::SecretString;
use serde::Serialize;
use serde_json::Value;
use std::path::PathBuf;
use tauri::{AppHandle, State};

/// Where this install is: what the lines of a guide are made of.
#[derive(Serialize)]
pub(crate) struct Install {
    /// The whole path of `aftercallctl`; its name alone where the system does not say where this program lies.
    ctl: String,
    /// `linux`, `windows`, `macos`.
    system: &'static str,
    /// The home of a portable install; whoever calls `aftercallctl` must name it too.
    home: Option<String>,
}

/// Where this install is.
#[tauri::command]
pub(crate) async fn install() -> Install {
    let name = format!("aftercallctl{}", std::env::consts::EXE_SUFFIX);
    let ctl = std::env::current_exe().map_or_else(|_| PathBuf::from(&name), |own| own.with_file_name(&name));
    Install {
        ctl: ctl.display().to_string(),
        system: std::env::consts::OS,
        home: own_home().and_then(|home| home.into_os_string().into_string().ok()),
    }
}

/// Tells the page what happens from now on, or not any more.
#[tauri::command]
pub(crate) async fn watch_events(app: AppHandle, shell: State<'_, Shell>, console: State<'_, Console>, on: bool) -> Result<(), Refusal> {
    if on {
        console.begin(&app, &shell)
    } else {
        console.end()
    }
    Ok(())
}

/// The secret of local HTTP and signed links, or a new one in its place.
#[tauri::command]
pub(crate) async fn door_token(shell: State<'_, Shell>, rotate: bool) -> Result<Value, Refusal> {
    let mut document = shell.engine().ask(Request::DoorToken { rotate }).await?;
    Ok(document.get_mut("token").map_or(Value::Null, Value::take))
}

/// Keeps what a connector logs in with; an empty one is taken out.
#[tauri::command]
pub(crate) async fn door_secret(shell: State<'_, Shell>, name: String, secret: SecretString) -> Result<(), Refusal> {
    shell.do_it(Request::DoorSecret { name, secret }).await
}

/// Changes the table of a connector, if it is one that could be used.
#[tauri::command]
pub(crate) async fn set_door(shell: State<'_, Shell>, name: String, table: Value) -> Result<(), Refusal> {
    settings::check(&name, &table).map_err(|refusal| shell.in_language(refusal))?;
    shell.do_it(Request::ConfigSet { key: format!("door.{name}"), value: table.to_string() }).await
}
