//! `/etc/aftercall/policy.toml`: every key, none in use.

use crate::examples::{groups, range, toml, value};
use crate::meanings::Meanings;

const HEAD: &str = "\
# The policy of Aftercall on this computer. Copy it to /etc/aftercall/policy.toml, owned by root and writable by nobody else, and take
# the # off the lines that shall apply. They beat the settings of the person and lock their controls. `aftercallctl config show` says
# what applies and why; a line that cannot be used is named there and in the window.
# Written by `cargo xtask policy`.
";

pub fn sample(meanings: &Meanings) -> String {
    let mut text = HEAD.to_owned();
    for (group, keys) in groups() {
        text.push_str(&format!("\n## {}\n", meanings.say(&format!("group-{group}"))));
        for key in keys {
            let range = range(key);
            let range = if range.is_empty() { range } else { format!(" ({range})") };
            text.push_str(&format!("\n# {}{range}. {}\n", meanings.title(key), meanings.explain(key)));
            text.push_str(&format!("#{} = {}\n", key.name, toml(&value(key))));
        }
    }
    text
}
