//! The tray icon. It shows a [`TrayView`] and is touched only where the view differs from what it shows.
//!
//! On Linux it is registered over D-Bus (StatusNotifierItem). Without a host for it, [`Tray::raise`] says so, and the program lives in
//! its window until a host comes.

pub(crate) mod host;
mod icon;
mod lines;

use aftercall_core::text::Texts;
use aftercall_core::view::{TrayIcon as IconState, TrayView};
pub(crate) use icon::Ink;
pub(crate) use lines::Choice;
use lines::{Line, Part};
use std::sync::Arc;
use tauri::menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::tray::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Wry};
use tokio::sync::oneshot;

/// The icon, its menu, and what both show.
pub(crate) struct Tray {
    app: AppHandle,
    icon: TrayIcon,
    ink: Ink,
    state: IconState,
    tooltip: String,
    lines: Vec<Line>,
    items: Vec<(Choice, MenuItem<Wry>)>,
}

impl Tray {
    /// Puts the icon up. Choices of the menu, and clicks on the icon as [`Choice::Open`], go to `chosen`.
    ///
    /// # Errors
    /// When there is no place for it.
    pub(crate) async fn raise(
        app: &AppHandle,
        view: &TrayView,
        texts: &Texts,
        ink: Ink,
        chosen: Arc<dyn Fn(Choice) + Send + Sync>,
    ) -> tauri::Result<Self> {
        let lines = lines::of(view, texts);
        let (menu, items) = menu_of(app, &lines)?;
        // Icons belong to the main thread.
        let (tell, told) = oneshot::channel();
        let (owner, state, tooltip) = (app.clone(), view.icon, view.tooltip.clone());
        app.run_on_main_thread(move || {
            // Whoever waits for it may have gone.
            let _ = tell.send(build(&owner, state, ink, &tooltip, &menu, chosen));
        })?;
        let icon = told.await.map_err(|_| tauri::Error::FailedToReceiveMessage)??;
        Ok(Self { app: app.clone(), icon, ink, state: view.icon, tooltip: view.tooltip.clone(), lines, items })
    }

    /// Shows this view.
    ///
    /// # Errors
    /// When the icon is gone.
    pub(crate) fn show(&mut self, view: &TrayView, texts: &Texts) -> tauri::Result<()> {
        if self.state != view.icon {
            self.icon.set_icon_with_as_template(Some(icon::picture(view.icon, self.ink)?), cfg!(target_os = "macos"))?;
            self.state = view.icon;
        }
        if self.tooltip != view.tooltip {
            self.icon.set_tooltip(Some(&view.tooltip))?;
            self.tooltip.clone_from(&view.tooltip);
        }
        let lines = lines::of(view, texts);
        if self.lines != lines {
            if lines::same_shape(&self.lines, &lines) {
                self.reword(&lines)?;
            } else {
                let (menu, items) = menu_of(&self.app, &lines)?;
                self.icon.set_menu(Some(menu))?;
                self.items = items;
            }
            self.lines = lines;
        }
        Ok(())
    }

    /// Changes words where they stand: a menu that is open stays open.
    fn reword(&self, lines: &[Line]) -> tauri::Result<()> {
        let parts = lines.iter().flat_map(Line::parts);
        let earlier = self.lines.iter().flat_map(Line::parts);
        for ((part, earlier), (_, item)) in parts.zip(earlier).zip(&self.items) {
            if part.words != earlier.words {
                item.set_text(lines::escaped(&part.words))?;
            }
            if part.enabled != earlier.enabled {
                item.set_enabled(part.enabled)?;
            }
        }
        Ok(())
    }
}

fn build(
    app: &AppHandle,
    state: IconState,
    ink: Ink,
    tooltip: &str,
    menu: &Menu<Wry>,
    chosen: Arc<dyn Fn(Choice) + Send + Sync>,
) -> tauri::Result<TrayIcon> {
    let picked = Arc::clone(&chosen);
    TrayIconBuilder::with_id("aftercall")
        .icon(icon::picture(state, ink)?)
        .icon_as_template(cfg!(target_os = "macos"))
        .title_where_it_is_a_name()
        .tooltip(tooltip)
        .menu(menu)
        .show_menu_on_left_click(cfg!(target_os = "macos"))
        .on_menu_event(move |_, event| {
            if let Some(choice) = Choice::of(event.id().as_ref()) {
                picked(choice);
            }
        })
        .on_tray_icon_event(move |_, event| {
            if is_plain_click(&event) {
                chosen(Choice::Open);
            }
        })
        .build(app)
}

/// What Linux shows as the item's name; elsewhere a title would stand beside the icon.
trait Titled {
    fn title_where_it_is_a_name(self) -> Self;
}

impl Titled for TrayIconBuilder<Wry> {
    fn title_where_it_is_a_name(self) -> Self {
        if cfg!(target_os = "linux") { self.title("Aftercall") } else { self }
    }
}

fn is_plain_click(event: &TrayIconEvent) -> bool {
    matches!(event, TrayIconEvent::Click { button: MouseButton::Left, button_state: MouseButtonState::Up, .. })
}

type Items = Vec<(Choice, MenuItem<Wry>)>;

fn item(app: &AppHandle, part: &Part) -> tauri::Result<MenuItem<Wry>> {
    MenuItem::with_id(app, part.choice.id(), lines::escaped(&part.words), part.enabled, None::<&str>)
}

/// The menu, and its items in the order of [`Line::parts`].
fn menu_of(app: &AppHandle, lines: &[Line]) -> tauri::Result<(Menu<Wry>, Items)> {
    let menu = Menu::new(app)?;
    let mut items = Items::new();
    for line in lines {
        match line {
            Line::Rule => menu.append(&PredefinedMenuItem::separator(app)?)?,
            Line::Item(part) => {
                let item = item(app, part)?;
                menu.append(&item)?;
                items.push((part.choice, item));
            }
            Line::Group { words, parts } => {
                let inner = parts.iter().map(|part| item(app, part)).collect::<tauri::Result<Vec<_>>>()?;
                let shown: Vec<&dyn IsMenuItem<Wry>> = inner.iter().map(|item| item as &dyn IsMenuItem<Wry>).collect();
                menu.append(&Submenu::with_items(app, lines::escaped(words), true, &shown)?)?;
                items.extend(parts.iter().map(|part| part.choice).zip(inner));
            }
        }
    }
    Ok((menu, items))
}
