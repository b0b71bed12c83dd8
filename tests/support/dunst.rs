//! dunst on the world's screen.

use super::running::Running;
use super::{World, wait_for};

pub struct Dunst<'a> {
    world: &'a World,
    _dunst: Running,
}

impl<'a> Dunst<'a> {
    /// Nothing leaves the screen by itself: how long a message stays must not decide a test on a slow machine.
    pub fn start(world: &'a World) -> Self {
        let settings = world.folder().join("dunstrc");
        let text = "[urgency_low]\ntimeout = 0\n[urgency_normal]\ntimeout = 0\n[urgency_critical]\ntimeout = 0\n";
        std::fs::write(&settings, text).unwrap();
        let dunst = Running::start(world.command("dunst").arg("-conf").arg(settings));
        world.bus().wait_for_owner("org.freedesktop.Notifications");
        Self { world, _dunst: dunst }
    }

    fn ctl(&self, arguments: &[&str]) -> String {
        let out = self.world.command("dunstctl").args(arguments).stdout(std::process::Stdio::piped()).output().expect("dunstctl");
        assert!(out.status.success(), "dunstctl {arguments:?}");
        String::from_utf8_lossy(&out.stdout).trim().to_owned()
    }

    /// How many are on screen.
    pub fn displayed(&self) -> usize {
        self.ctl(&["count", "displayed"]).parse().unwrap()
    }

    /// Clicks the newest, once the program listens for clicks: one that comes before is lost, which a test manages and a person does not.
    pub fn click(&self) {
        wait_for("a message that can be clicked", || (self.displayed() > 0 && self.listens()).then_some(()));
        self.ctl(&["action", "0"]);
    }

    fn listens(&self) -> bool {
        let rules = self.world.bus().match_rules();
        // The later one of the rules that are made for each message.
        rules.iter().flatten().any(|rule| rule.contains("NotificationClosed"))
    }

    /// Takes all from the screen; title and text of all there have been, newest first.
    pub fn take_all(&self) -> Vec<(String, String)> {
        self.ctl(&["close-all"]);
        wait_for("an empty screen", || (self.displayed() == 0).then_some(()));
        let history: serde_json::Value = serde_json::from_str(&self.ctl(&["history"])).unwrap();
        let text = |row: &serde_json::Value, name: &str| row[name]["data"].as_str().unwrap_or_default().to_owned();
        let rows = history["data"][0].as_array().cloned().unwrap_or_default();
        rows.iter().map(|row| (text(row, "summary"), text(row, "body"))).collect()
    }
}
