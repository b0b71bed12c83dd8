//! What dunst shows and has shown.

use super::Desktop;
use crate::fault::{Outcome, While as _};
use crate::run;
use serde_json::Value;

impl Desktop {
    /// How many notifications are on screen.
    pub(crate) fn notifications_on_screen(&self) -> Outcome<usize> {
        run::read(self.command("dunstctl").args(["count", "displayed"]))?.trim().parse().when("dunstctl count")
    }

    /// Takes all from the screen; returns title and text of all there have been, newest first.
    pub(crate) fn close_notifications(&self) -> Outcome<Vec<(String, String)>> {
        run::read(self.command("dunstctl").arg("close-all"))?;
        let history: Value = serde_json::from_str(&run::read(self.command("dunstctl").arg("history"))?).when("dunstctl history")?;
        let text = |row: &Value, name: &str| row[name]["data"].as_str().unwrap_or_default().to_owned();
        let rows = history["data"][0].as_array().into_iter().flatten();
        Ok(rows.map(|row| (text(row, "summary"), text(row, "body"))).collect())
    }
}
