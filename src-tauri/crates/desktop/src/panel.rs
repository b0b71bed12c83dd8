//! The bar that the tray icon sits on.

/// Whether it is light. `None` where the system does not say, or colours the icon itself.
#[must_use]
pub fn is_light() -> Option<bool> {
    #[cfg(windows)]
    return windows();
    #[cfg(not(windows))]
    return None;
}

/// Settings, Personalisation, Colours, "Choose your Windows mode": what programs follow is another value beside it.
#[cfg(windows)]
fn windows() -> Option<bool> {
    let key = windows_registry::CURRENT_USER.open(r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize").ok()?;
    key.get_u32("SystemUsesLightTheme").ok().map(|light| light != 0)
}
