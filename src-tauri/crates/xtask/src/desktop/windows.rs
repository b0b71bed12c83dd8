//! What is on the screen, by the eyes of xdotool, and pictures of it.

use super::{Desktop, TO_APPEAR};
use crate::fault::{Fault, Outcome};
use crate::run;
use crate::service::wait_for;
use std::path::Path;
use std::process::Stdio;

/// A visible window, by the X server's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Window(String);

impl Desktop {
    /// The visible window with exactly this title.
    pub(crate) fn window(&self, title: &str) -> Outcome<Option<Window>> {
        let pattern = format!("^{title}$");
        let mut command = self.command("xdotool");
        command.args(["search", "--onlyvisible", "--name", &pattern]).stdin(Stdio::null());
        // Finding none is a failure to xdotool.
        let output = command.output().map_err(|error| Fault::new(format!("xdotool cannot be run: {error}")))?;
        let found = String::from_utf8_lossy(&output.stdout).lines().last().map(str::to_owned);
        Ok(found.map(Window))
    }

    /// Waits for the window to be visible.
    pub(crate) fn wait_for_window(&self, title: &str) -> Outcome<Window> {
        wait_for(&format!("a window “{title}”"), TO_APPEAR, || self.window(title))
    }

    /// Waits until there is no such window any more.
    pub(crate) fn wait_until_gone(&self, title: &str) -> Outcome {
        wait_for(&format!("the end of the window “{title}”"), TO_APPEAR, || Ok(self.window(title)?.is_none().then_some(())))
    }

    /// Types keys, by xdotool's names, into a window: gives it the focus first, as a person's click would.
    pub(crate) fn type_into(&self, window: &Window, keys: &[&str]) -> Outcome {
        run::read(self.command("xdotool").args(["windowactivate", "--sync", &window.0]))?;
        run::read(self.command("xdotool").args(["key", "--delay", "80"]).args(keys)).map(drop)
    }

    /// Makes a window another size, as far as it can be.
    pub(crate) fn resize(&self, window: &Window, (width, height): (u32, u32)) -> Outcome {
        run::read(self.command("xdotool").args(["windowsize", &window.0, &width.to_string(), &height.to_string()])).map(drop)
    }

    /// A picture of a window, or of all of the screen.
    pub(crate) fn picture(&self, of: Option<&Window>, file: &Path) -> Outcome {
        let window = of.map_or("root", |window| window.0.as_str());
        run::read(self.command("import").args(["-window", window]).arg(file)).map(drop)
    }

    /// Red, green and blue of each pixel, to compare.
    pub(crate) fn pixels(&self, of: Option<&Window>) -> Outcome<Vec<u8>> {
        let window = of.map_or("root", |window| window.0.as_str());
        run::bytes(self.command("import").args(["-window", window, "-depth", "8", "rgb:-"]))
    }

    pub(super) fn wait_for_window_manager(&self) -> Outcome {
        wait_for("a window manager", TO_APPEAR, || {
            // Without one, wmctrl fails.
            Ok(run::read(self.command("wmctrl").arg("-m")).is_ok().then_some(()))
        })
    }
}
