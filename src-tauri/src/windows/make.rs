//! Makes one window, with what all of them have in common: our own pages and nothing else.

use super::place::{Area, corner, within};
use super::{CALLER_HEIGHTS, LARGEST_TEXT, WindowName};
use tauri::webview::NewWindowResponse;
use tauri::window::Color;
use tauri::{AppHandle, Manager as _, Monitor, PhysicalPosition, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// In a finished program the page has no menu of a browser: reloading or going back means nothing here. Fields keep theirs.
const NO_BROWSER_MENU: &str = "addEventListener('contextmenu', (event) => { \
     if (!(event.target instanceof Element && event.target.closest('input, textarea'))) event.preventDefault(); });";

/// A hidden page gets no frames, and would never come to say that its first picture is ready: until it is shown, frames come at once.
const FRAMES_WHILE_HIDDEN: &str = "if (document.hidden) { \
     const frame = window.requestAnimationFrame.bind(window); \
     window.requestAnimationFrame = (draw) => setTimeout(() => draw(performance.now()), 0); \
     document.addEventListener('visibilitychange', () => { window.requestAnimationFrame = frame; }, { once: true }); }";

/// `window.theme`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the desktop.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// As the setting and the views write it.
    pub(crate) fn of(word: &str) -> Self {
        match word {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    fn of_the_window(self) -> Option<tauri::Theme> {
        match self {
            Self::System => None,
            Self::Light => Some(tauri::Theme::Light),
            Self::Dark => Some(tauri::Theme::Dark),
        }
    }
}

/// Gives a window the ground of its page (`--bg`): it is on screen before its first picture is.
fn lay_ground(window: &WebviewWindow, theme: Theme) -> tauri::Result<()> {
    let own = window.clone();
    // The desktop's theme can be asked for there alone.
    window.app_handle().run_on_main_thread(move || {
        let is_dark = match theme {
            Theme::System => ground::is_dark(&own),
            Theme::Light => false,
            Theme::Dark => true,
        };
        let color = if is_dark { Color(0x14, 0x17, 0x1a, 0xff) } else { Color(0xf5, 0xf4, 0xf1, 0xff) };
        if let Err(error) = own.set_background_color(Some(color)) {
            tracing::debug!(%error, "a window keeps the ground that it was made with");
        }
    })
}

/// Whether there is anything to show pages with: Windows may lack the WebView2 runtime, which is none of our files. Tauri would say that
/// the window was made.
#[cfg(windows)]
pub(crate) fn has_webview() -> bool {
    tauri::webview_version().is_ok()
}

/// These systems have it, or the program would not have started.
#[cfg(not(windows))]
pub(crate) fn has_webview() -> bool {
    true
}

/// How large letters are by the wish of the person, on the desktop as a whole; 1 is usual. WebKitGTK makes all of a page that much larger,
/// so that a window needs as much more room.
#[cfg(target_os = "linux")]
pub(crate) fn text_size(app: &AppHandle) -> f64 {
    /// Asked on the main thread, which may be busy; then letters are taken for usual.
    const PATIENCE: std::time::Duration = std::time::Duration::from_millis(200);
    /// Dots per inch of letters of the usual size.
    const USUAL: f64 = 96.0;
    let (tell, told) = std::sync::mpsc::sync_channel(1);
    let asked = app.run_on_main_thread(move || {
        let dots = gtk::gdk::Screen::default().map_or(USUAL, |screen| screen.resolution());
        // Nobody listens any more: it took too long.
        let _ = tell.send(dots / USUAL);
    });
    let size = asked.ok().and_then(|()| told.recv_timeout(PATIENCE).ok()).unwrap_or(1.0);
    // Below 1 there is room enough, and without a desktop's word it is -1.
    size.clamp(1.0, LARGEST_TEXT)
}

/// Other systems make pages larger by the scale of the screen, which windows follow.
#[cfg(not(target_os = "linux"))]
pub(crate) fn text_size(_: &AppHandle) -> f64 {
    1.0
}

/// Makes the window, hidden.
///
/// # Errors
/// When the system has no window or no webview for us.
pub(crate) fn make(app: &AppHandle, name: WindowName, title: &str, theme: Theme, text_size: f64) -> tauri::Result<WebviewWindow> {
    let screen = screen_of_the_pointer(app)?;
    let (width, height) = match (name, screen.as_ref().map(work_area)) {
        (WindowName::Main, Some((area, scale))) => {
            let (width, height) = name.first_size();
            within(area, (width * text_size, height * text_size), scale)
        }
        (WindowName::Main | WindowName::Pgap | WindowName::Caller, _) => name.first_size(),
    };
    let mut builder = WebviewWindowBuilder::new(app, name.label(), WebviewUrl::App(name.page().into()))
        .title(title)
        .inner_size(width, height)
        .visible(false)
        .theme(theme.of_the_window())
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .disable_drag_drop_handler()
        .initialization_script(FRAMES_WHILE_HIDDEN)
        .devtools(cfg!(debug_assertions));
    if !cfg!(debug_assertions) {
        builder = builder.initialization_script(NO_BROWSER_MENU);
    }
    builder = match name {
        WindowName::Main => builder.min_inner_size(width.min(360.0), height.min(480.0)).center().zoom_hotkeys_enabled(true),
        // Bounds instead of `resizable(false)`: GTK would not let us give such a window another size either.
        WindowName::Pgap => builder.min_inner_size(width, height).max_inner_size(width * LARGEST_TEXT, height * LARGEST_TEXT),
        WindowName::Caller => builder
            .min_inner_size(width, f64::from(*CALLER_HEIGHTS.start()))
            .max_inner_size(width * LARGEST_TEXT, f64::from(*CALLER_HEIGHTS.end()) * LARGEST_TEXT),
    };
    if name != WindowName::Main {
        builder = builder.decorations(false).always_on_top(true).skip_taskbar(true).focused(false).visible_on_all_workspaces(true);
    }
    let window = builder.build()?;
    lay_ground(&window, theme)?;
    end::let_go_with(&window)?;
    if name != WindowName::Main {
        place(&window, (width, height), screen.as_ref().map(work_area))?;
    }
    Ok(window)
}

/// Shows a small window in its corner. It takes the focus only where a person asked for it.
///
/// # Errors
/// When the window has gone.
pub(crate) fn show_small(window: &WebviewWindow, size: (f64, f64), asked_by_person: bool) -> tauri::Result<()> {
    give(window, size, screen_of_the_pointer(window.app_handle())?.as_ref().map(work_area))?;
    focus::before_showing(window, asked_by_person)?;
    window.show()
}

/// Gives a small window another size; it stays in its corner, on the screen it is on, wherever the pointer has gone since.
///
/// # Errors
/// When the window has gone.
pub(crate) fn resize_small(window: &WebviewWindow, size: (f64, f64)) -> tauri::Result<()> {
    let screen = match window.current_monitor()? {
        Some(screen) => Some(screen),
        None => screen_of_the_pointer(window.app_handle())?,
    };
    give(window, size, screen.as_ref().map(work_area))
}

/// Gives a small window a size, as far as a screen has room for it, in the corner of that screen.
fn give(window: &WebviewWindow, size: (f64, f64), screen: Option<(Area, f64)>) -> tauri::Result<()> {
    let size = screen.map_or(size, |(area, scale)| within(area, size, scale));
    window.set_size(tauri::LogicalSize::new(size.0, size.1))?;
    place(window, size, screen)
}

/// Puts a small window into the corner of a screen.
fn place(window: &WebviewWindow, size: (f64, f64), screen: Option<(Area, f64)>) -> tauri::Result<()> {
    let Some((area, scale)) = screen else { return Ok(()) };
    let (x, y) = corner(area, size, scale);
    window.set_position(PhysicalPosition::new(x, y))
}

/// The screen with the pointer, else the first one.
fn screen_of_the_pointer(app: &AppHandle) -> tauri::Result<Option<Monitor>> {
    let pointer = app.cursor_position().ok();
    match pointer.and_then(|at| app.monitor_from_point(at.x, at.y).ok().flatten()) {
        Some(screen) => Ok(Some(screen)),
        None => app.primary_monitor(),
    }
}

/// Where windows may be on a screen, and how many physical pixels a logical one has there.
fn work_area(screen: &Monitor) -> (Area, f64) {
    let work = screen.work_area();
    let area = Area {
        x: f64::from(work.position.x),
        y: f64::from(work.position.y),
        width: f64::from(work.size.width),
        height: f64::from(work.size.height),
    };
    (area, screen.scale_factor())
}

/// Our pages come from the program itself; while developing also from Vite on this computer.
fn is_own_page(url: &Url) -> bool {
    let from_the_program = match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // WebView2 has no schemes of its own.
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    };
    from_the_program || (tauri::is_dev() && url.host_str() == Some("127.0.0.1"))
}

#[cfg(target_os = "linux")]
mod end {
    use gtk::glib;
    use gtk::prelude::{ObjectExt as _, WidgetExt as _};
    use tauri::WebviewWindow;

    /// wry (0.57) connects a handler of the page's messages that holds the webview, which holds the handler: neither would ever go, and
    /// every window that was closed would leave a hundred kilobytes and an open file. So the handler goes when the webview ends.
    pub(super) fn let_go_with(window: &WebviewWindow) -> tauri::Result<()> {
        window.with_webview(|webview| {
            let view = webview.inner();
            let messages = view.property::<glib::Object>("user-content-manager");
            view.connect_destroy(move |_| aftercall_desktop::memory::disconnect_all(&messages, "script-message-received"));
        })
    }
}

#[cfg(not(target_os = "linux"))]
mod end {
    /// Nothing holds a webview here but its window.
    pub(super) fn let_go_with(_: &tauri::WebviewWindow) -> tauri::Result<()> {
        Ok(())
    }
}

#[cfg(target_os = "linux")]
mod ground {
    use gtk::prelude::GtkSettingsExt as _;

    /// What names of dark themes end with.
    const DARK: [&str; 3] = ["-dark", "-Dark", ":dark"];

    /// Whether WebKitGTK will tell the page that the desktop is dark, by the same signs.
    pub(super) fn is_dark(_: &tauri::WebviewWindow) -> bool {
        let Some(settings) = gtk::Settings::default() else { return false };
        let name = std::env::var("GTK_THEME").ok().or_else(|| settings.gtk_theme_name().map(Into::into));
        settings.is_gtk_application_prefer_dark_theme() || is_name_of_a_dark_one(name.as_deref())
    }

    pub(super) fn is_name_of_a_dark_one(name: Option<&str>) -> bool {
        name.is_some_and(|name| DARK.iter().any(|end| name.ends_with(end)))
    }
}

#[cfg(not(target_os = "linux"))]
mod ground {
    /// Whether the desktop is dark.
    pub(super) fn is_dark(window: &tauri::WebviewWindow) -> bool {
        window.theme().is_ok_and(|theme| theme == tauri::Theme::Dark)
    }
}

#[cfg(target_os = "linux")]
mod focus {
    use gtk::prelude::GtkWindowExt as _;
    use tauri::{Manager as _, WebviewWindow};

    /// Window managers give a new window the focus unless it says that it does not want it when it appears.
    pub(super) fn before_showing(window: &WebviewWindow, takes_it: bool) -> tauri::Result<()> {
        let asked = window.clone();
        window.app_handle().run_on_main_thread(move || {
            if let Ok(native) = asked.gtk_window() {
                native.set_accept_focus(takes_it);
                native.set_focus_on_map(takes_it);
                native.set_type_hint(gtk::gdk::WindowTypeHint::Utility);
            }
        })
    }
}

#[cfg(not(target_os = "linux"))]
mod focus {
    /// `focused(false)` is enough here, and `set_focus` works.
    pub(super) fn before_showing(_: &tauri::WebviewWindow, _: bool) -> tauri::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn dark_themes_are_known_by_their_names() {
        for (name, dark) in [("Adwaita", false), ("Adwaita-dark", true), ("Adwaita:dark", true), ("Arc-Dark", true), ("darkish", false)] {
            assert_eq!(ground::is_name_of_a_dark_one(Some(name)), dark, "{name}");
        }
        assert!(!ground::is_name_of_a_dark_one(None));
    }

    #[test]
    fn only_our_own_pages_are_gone_to() {
        for (url, ours) in [
            ("tauri://localhost/index.html", true),
            ("tauri://elsewhere/", false),
            ("http://tauri.localhost/", cfg!(windows)),
            ("https://example.com/", false),
            ("http://127.0.0.1:5173/", tauri::is_dev()),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
            ("about:blank", false),
        ] {
            assert_eq!(is_own_page(&url.parse().unwrap()), ours, "{url}");
        }
    }
}
