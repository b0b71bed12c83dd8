//! Which picture stands for which state, in the ink that can be read on the bar it sits on.

use aftercall_core::view::TrayIcon;
use tauri::image::Image;

/// The ink of the glyphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Light, for dark bars.
    OnDark,
    /// Dark, for light bars.
    OnLight,
}

impl Ink {
    /// The ink for a Linux panel. Panels are dark whatever the theme, but for those of desktops whose panel follows it.
    /// `desktop` is `XDG_CURRENT_DESKTOP`, `light_theme` what the desktop says, where it does.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "other systems have one bar"))]
    pub(crate) fn of_panel(desktop: &str, light_theme: Option<bool>) -> Self {
        let follows_the_theme = ["KDE", "MATE", "LXQT", "BUDGIE"];
        let named = desktop.to_ascii_uppercase();
        let follows = named.split(':').any(|name| follows_the_theme.contains(&name));
        if follows && light_theme == Some(true) { Self::OnLight } else { Self::OnDark }
    }
}

macro_rules! pictures {
    ($state:literal) => {
        #[cfg(target_os = "macos")]
        const ON_DARK: &[u8] = include_bytes!(concat!("../../../icons/tray/", $state, "-mono-36.png"));
        #[cfg(target_os = "macos")]
        const ON_LIGHT: &[u8] = ON_DARK;
        #[cfg(target_os = "windows")]
        const ON_DARK: &[u8] = include_bytes!(concat!("../../../icons/tray/", $state, "-on-dark-32.png"));
        #[cfg(target_os = "windows")]
        const ON_LIGHT: &[u8] = include_bytes!(concat!("../../../icons/tray/", $state, "-on-light-32.png"));
        #[cfg(not(any(target_os = "macos", target_os = "windows")))]
        const ON_DARK: &[u8] = include_bytes!(concat!("../../../icons/tray/", $state, "-on-dark-48.png"));
        #[cfg(not(any(target_os = "macos", target_os = "windows")))]
        const ON_LIGHT: &[u8] = include_bytes!(concat!("../../../icons/tray/", $state, "-on-light-48.png"));
    };
}

/// The picture of a state.
///
/// # Errors
/// When the picture that was built in cannot be read.
pub(super) fn picture(state: TrayIcon, ink: Ink) -> tauri::Result<Image<'static>> {
    let (on_dark, on_light) = bytes(state);
    Image::from_bytes(match ink {
        Ink::OnDark => on_dark,
        Ink::OnLight => on_light,
    })
}

fn bytes(state: TrayIcon) -> (&'static [u8], &'static [u8]) {
    match state {
        TrayIcon::Call => {
            pictures!("call");
            (ON_DARK, ON_LIGHT)
        }
        TrayIcon::Attention => {
            pictures!("attention");
            (ON_DARK, ON_LIGHT)
        }
        TrayIcon::Question => {
            pictures!("question");
            (ON_DARK, ON_LIGHT)
        }
        TrayIcon::Offline => {
            pictures!("offline");
            (ON_DARK, ON_LIGHT)
        }
        TrayIcon::Unread => {
            pictures!("unread");
            (ON_DARK, ON_LIGHT)
        }
        TrayIcon::Idle => {
            pictures!("idle");
            (ON_DARK, ON_LIGHT)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [TrayIcon; 6] =
        [TrayIcon::Call, TrayIcon::Attention, TrayIcon::Question, TrayIcon::Offline, TrayIcon::Unread, TrayIcon::Idle];

    #[test]
    fn every_state_has_a_picture_of_its_own_with_clear_ground() {
        let mut seen = Vec::new();
        for state in STATES {
            for ink in [Ink::OnDark, Ink::OnLight] {
                let picture = picture(state, ink).unwrap();
                assert_eq!(picture.rgba()[3], 0, "the corner of {state:?} is clear");
                assert!(picture.rgba().chunks(4).any(|pixel| pixel[3] == 255), "{state:?} shows something");
                seen.push(picture.rgba().to_vec());
            }
        }
        let count = seen.len();
        seen.sort();
        seen.dedup();
        assert!(cfg!(target_os = "macos") || seen.len() == count);
    }

    #[test]
    fn the_ink_can_be_read_on_the_panel() {
        for (desktop, light, expected) in [
            ("XFCE", Some(true), Ink::OnDark),
            ("ubuntu:GNOME", Some(true), Ink::OnDark),
            ("KDE", Some(true), Ink::OnLight),
            ("KDE", Some(false), Ink::OnDark),
            ("MATE", None, Ink::OnDark),
            ("", Some(true), Ink::OnDark),
            ("", None, Ink::OnDark),
        ] {
            assert_eq!(Ink::of_panel(desktop, light), expected, "{desktop} {light:?}");
        }
    }
}
