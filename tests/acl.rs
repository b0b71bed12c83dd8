//! Every command from every window against its grant, through the grants that the program is built with and the gate that stands before
//! its commands. What a window may do is listed here once more by hand: a grant that slips in is seen.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use aftercall::commands::NAMES;
use std::collections::BTreeSet;
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};

const MAIN: &[&str] = &[
    "answer_campaigns",
    "app_view",
    "call_details",
    "diagnostics",
    "do_not_survey",
    "export_answers",
    "find_answers",
    "door_secret",
    "door_token",
    "install",
    "install_update",
    "leave",
    "leave_practice",
    "licences",
    "mark_read",
    "more_answers",
    "more_calls",
    "page_ready",
    "pause",
    "present",
    "rate_now",
    "refresh",
    "resend",
    "save_diagnostics",
    "set_days",
    "set_door",
    "set_setting",
    "set_tag",
    "sign_in",
    "sign_out",
    "start_practice",
    "test_connection",
    "test_notification",
    "unset_setting",
    "watch_events",
];
const PGAP: &[&str] = &["cannot_judge", "later", "page_ready", "pgap_view", "rate", "rate_final", "show_calls", "undo_rating"];
const CALLER: &[&str] = &["caller_view", "close_caller", "page_ready"];
/// A window that no capability names.
const OTHER: &[&str] = &[];

/// The program's grants before commands that only say that they were reached.
fn app() -> App<MockRuntime> {
    let reached = |invoke: tauri::ipc::Invoke<MockRuntime>| {
        invoke.resolver.resolve("reached");
        true
    };
    mock_builder().invoke_handler(reached).build(aftercall::context()).unwrap()
}

fn try_from(window: &WebviewWindow<MockRuntime>, command: &str, page: &str) -> bool {
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: tauri::ipc::CallbackFn(0),
        error: tauri::ipc::CallbackFn(1),
        url: page.parse().unwrap(),
        body: serde_json::json!({ "event": "app-view", "target": { "kind": "Any" }, "handler": 1, "value": 1.5 }).into(),
        headers: tauri::http::HeaderMap::new(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).is_ok()
}

fn window(app: &App<MockRuntime>, label: &str) -> WebviewWindow<MockRuntime> {
    WebviewWindowBuilder::new(app, label, tauri::WebviewUrl::default()).build().unwrap()
}

fn own_page() -> &'static str {
    if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" }
}

#[test]
fn every_window_may_use_its_own_commands_and_no_others() {
    let app = app();
    for (label, granted) in [("main", MAIN), ("pgap", PGAP), ("caller", CALLER), ("other", OTHER)] {
        let window = window(&app, label);
        for command in NAMES {
            assert_eq!(try_from(&window, command, own_page()), granted.contains(command), "{command} from {label}");
        }
    }
}

#[test]
fn every_command_is_of_use_to_a_window() {
    let granted: BTreeSet<_> = [MAIN, PGAP, CALLER].concat().into_iter().collect();
    assert_eq!(granted, NAMES.iter().copied().collect());
}

#[test]
fn a_page_from_elsewhere_may_do_nothing() {
    let app = app();
    for (label, granted) in [("main", MAIN), ("pgap", PGAP), ("caller", CALLER)] {
        let window = window(&app, label);
        for command in granted {
            assert!(!try_from(&window, command, "https://example.com"), "{command} from elsewhere in {label}");
        }
    }
}

#[test]
fn of_the_host_pages_may_listen_and_little_more() {
    let app = app();
    for label in ["main", "pgap", "caller"] {
        let window = window(&app, label);
        assert!(try_from(&window, "plugin:event|listen", own_page()), "{label} listens");
        assert_eq!(
            try_from(&window, "plugin:webview|set_webview_zoom", own_page()),
            label == "main",
            "only the main window is zoomed by keys"
        );
        for command in [
            "plugin:event|emit",
            "plugin:event|emit_to",
            "plugin:window|close",
            "plugin:window|set_focus",
            "plugin:window|create",
            "plugin:webview|create_webview_window",
            "plugin:webview|internal_toggle_devtools",
            "plugin:app|version",
            "plugin:path|resolve_directory",
            "plugin:menu|new",
            "plugin:tray|new",
            "plugin:resources|close",
            "plugin:image|from_bytes",
        ] {
            assert!(!try_from(&window, command, own_page()), "{command} from {label}");
        }
    }
}
