//! The screen as its server has it. Asked directly, in a millisecond or two: a program for each look would take longer than what is measured.

use crate::desktop::Desktop;
use crate::fault::{Fault, Missing as _, Outcome, While as _};
use std::collections::HashSet;
use std::time::{Duration, Instant};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, ImageFormat, MapState, Window};
use x11rb::rust_connection::RustConnection;

/// Between two looks.
const STEP: Duration = Duration::from_millis(4);
const PATIENCE: Duration = Duration::from_secs(30);
/// A window of a program lies within the frame that the window manager draws; none lies deeper.
const DEEPEST: u32 = 3;
/// Fewer colours than text alone has: the page is not drawn yet.
const LEAST_COLOURS: usize = 8;
const BYTES_PER_PIXEL: usize = 4;

/// A connection of our own to the server of the desktop.
pub(super) struct Screen {
    server: RustConnection,
    root: Window,
}

impl Screen {
    /// Connects.
    pub(super) fn of(desktop: &Desktop) -> Outcome<Self> {
        let display = desktop.display().or_fault("the desktop has no screen")?;
        let (server, screen) = x11rb::connect(Some(&display)).when("the X server")?;
        let root = server.setup().roots.get(screen).or_fault("the X server has no screen")?.root;
        Ok(Self { server, root })
    }

    /// Waits until a window with this title shows words; the time at which it did.
    pub(super) fn wait_for_words(&self, title: &str) -> Outcome<Instant> {
        self.wait(title, |found| Ok(found.is_some_and(|window| self.pixels(window).is_ok_and(|pixels| has_words(&pixels)))))
    }

    /// Waits until a window with this title is visible; the time at which it was.
    pub(super) fn wait_for(&self, title: &str) -> Outcome<Instant> {
        self.wait(title, |found| Ok(found.is_some()))
    }

    fn wait(&self, title: &str, is_there: impl Fn(Option<Window>) -> Outcome<bool>) -> Outcome<Instant> {
        let begin = Instant::now();
        while !is_there(self.visible(self.root, title, DEEPEST)?)? {
            if begin.elapsed() > PATIENCE {
                return Err(Fault::new(format!("The window “{title}” did not appear within {} s.", PATIENCE.as_secs())));
            }
            std::thread::sleep(STEP);
        }
        Ok(Instant::now())
    }

    /// A window with this title that is on screen, in this one or deeper.
    fn visible(&self, window: Window, title: &str, deeper: u32) -> Outcome<Option<Window>> {
        let tree = self.server.query_tree(window).when("the X server")?;
        // Windows come and go while one looks.
        let Ok(tree) = tree.reply() else { return Ok(None) };
        for &child in &tree.children {
            if self.is_named(child, title)? && self.is_shown(child)? {
                return Ok(Some(child));
            }
            if deeper > 0
                && let Some(found) = self.visible(child, title, deeper - 1)?
            {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    fn is_named(&self, window: Window, title: &str) -> Outcome<bool> {
        let asked = self.server.get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 256).when("the X server")?;
        Ok(asked.reply().is_ok_and(|name| name.value == title.as_bytes()))
    }

    fn is_shown(&self, window: Window) -> Outcome<bool> {
        let asked = self.server.get_window_attributes(window).when("the X server")?;
        Ok(asked.reply().is_ok_and(|attributes| attributes.map_state == MapState::VIEWABLE))
    }

    fn pixels(&self, window: Window) -> Outcome<Vec<u8>> {
        let size = self.server.get_geometry(window).when("the X server")?.reply().when("the window")?;
        let (width, height) = (size.width, size.height);
        let asked = self.server.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, width, height, u32::MAX).when("the X server")?;
        Ok(asked.reply().when("the picture")?.data)
    }
}

/// Whether there are as many colours as words have.
fn has_words(pixels: &[u8]) -> bool {
    let mut colours = HashSet::new();
    let mut before = None;
    pixels.chunks_exact(BYTES_PER_PIXEL).any(|pixel| {
        // Most are as the one before.
        let is_new = before.replace(pixel) != Some(pixel) && colours.insert(pixel);
        is_new && colours.len() >= LEAST_COLOURS
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_colour_has_no_words() {
        assert!(!has_words(&[7; 4_000]));
        assert!(has_words(&(0..32).collect::<Vec<u8>>()));
    }
}
