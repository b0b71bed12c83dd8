//! xfce4-panel with its status tray, and the tray's item as the panel sees it: StatusNotifierItem and com.canonical.dbusmenu.

use super::running::Running;
use super::{World, wait_for};
use std::collections::HashMap;
use zbus::zvariant::{OwnedValue, Str, Structure, Value};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// The panel.
pub struct Panel(Running);

impl Panel {
    /// Starts it with its default set-up, and waits until it has a place for icons.
    pub fn start(world: &World) -> Self {
        let mut command = world.command("xfce4-panel");
        let panel = Self(Running::start(command.arg("--disable-wm-check")));
        wait_for("a host of tray icons", || {
            let there = world.bus().owns(WATCHER) && watcher(world, "IsStatusNotifierHostRegistered")?.downcast_ref::<bool>().ok()?;
            there.then_some(())
        });
        panel
    }

    /// Ends it and waits until there is no place for icons any more.
    pub fn stop(self, world: &World) {
        drop(self);
        world.bus().wait_for_no_owner(WATCHER);
    }
}

fn watcher(world: &World, property: &str) -> Option<OwnedValue> {
    let answer = world.bus().call(WATCHER, "/StatusNotifierWatcher", PROPERTIES, "Get", &(WATCHER, property)).ok()?;
    answer.body().deserialize().ok()
}

/// The program's icon.
#[derive(Debug, Clone, PartialEq)]
pub struct Tray {
    owner: String,
    path: String,
    menu: String,
}

/// A line of the menu that is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    id: i32,
    pub words: String,
    pub enabled: bool,
    pub below: Vec<Line>,
}

type Node = (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>);

impl Tray {
    /// The one icon that is registered.
    pub fn wait_for(world: &World) -> Self {
        wait_for("the icon", || Self::find(world))
    }

    fn find(world: &World) -> Option<Self> {
        let items: Vec<String> = watcher(world, "RegisteredStatusNotifierItems")?.try_into().ok()?;
        assert!(items.len() <= 1, "{items:?}");
        let (owner, path) = items.first()?.split_once('/')?;
        let mut tray = Self { owner: owner.to_owned(), path: format!("/{path}"), menu: String::new() };
        let menu: zbus::zvariant::OwnedObjectPath = tray.property(world, "Menu")?.try_into().ok()?;
        tray.menu = menu.to_string();
        Some(tray)
    }

    fn property(&self, world: &World, name: &str) -> Option<OwnedValue> {
        let answer = world.bus().call(&self.owner, &self.path, PROPERTIES, "Get", &(ITEM, name)).ok()?;
        answer.body().deserialize().ok()
    }

    /// The item's name.
    pub fn title(&self, world: &World) -> String {
        self.property(world, "Title").unwrap().try_into().unwrap()
    }

    /// What the tooltip says below the name.
    pub fn tooltip(&self, world: &World) -> String {
        let tooltip = self.property(world, "ToolTip").unwrap();
        let tooltip = tooltip.downcast_ref::<Structure<'_>>().unwrap();
        tooltip.fields().get(3).unwrap().downcast_ref::<Str<'_>>().unwrap().to_string()
    }

    /// All lines of the menu, with what is below them.
    pub fn lines(&self, world: &World) -> Vec<Line> {
        let answer = world.bus().call(&self.owner, &self.menu, MENU, "GetLayout", &(0_i32, -1_i32, Vec::<String>::new())).unwrap();
        let body = answer.body();
        let (_, root): (u32, Node) = body.deserialize().unwrap();
        line(root).below
    }

    /// The words of all lines, those below others after them.
    pub fn words(&self, world: &World) -> Vec<String> {
        fn collect(lines: &[Line], words: &mut Vec<String>) {
            for line in lines.iter().filter(|line| !line.words.is_empty()) {
                words.push(line.words.clone());
                collect(&line.below, words);
            }
        }
        let mut words = Vec::new();
        collect(&self.lines(world), &mut words);
        words
    }

    /// Chooses the line with these words, as a click does.
    pub fn choose(&self, world: &World, words: &str) {
        fn find(lines: &[Line], words: &str) -> Option<i32> {
            lines.iter().find_map(|line| if line.words == words { Some(line.id) } else { find(&line.below, words) })
        }
        // A menu that changed since it was looked at has lines of other numbers: whoever clicks looks again.
        wait_for(&format!("the line “{words}”"), || {
            let id = find(&self.lines(world), words)?;
            world.bus().call(&self.owner, &self.menu, MENU, "Event", &(id, "clicked", Value::from(0_i32), 0_u32)).ok()
        });
    }

    /// A plain click on the icon.
    pub fn click(&self, world: &World) {
        world.bus().call(&self.owner, &self.path, ITEM, "Activate", &(0_i32, 0_i32)).unwrap();
    }
}

fn line((id, properties, below): Node) -> Line {
    let words = properties.get("label").and_then(|label| label.downcast_ref::<Str<'_>>().ok().map(|label| label.to_string()));
    let enabled = properties.get("enabled").is_none_or(|enabled| enabled.downcast_ref::<bool>().unwrap());
    let below = below.into_iter().map(|child| line(Node::try_from_value(child))).collect();
    Line { id, words: words.unwrap_or_default(), enabled, below }
}

trait FromValue {
    fn try_from_value(value: OwnedValue) -> Self;
}

impl FromValue for Node {
    fn try_from_value(value: OwnedValue) -> Self {
        value.try_into().unwrap()
    }
}
