//! The table of keys in the README.

use crate::examples::{groups, range, toml};
use crate::meanings::Meanings;
use aftercall_core::settings::Key;

const BEGIN: &str = "<!-- keys: written by `cargo xtask policy` -->\n";
const END: &str = "<!-- /keys -->\n";

/// The README with its table as it should be.
pub fn with_table(readme: &str, meanings: &Meanings) -> String {
    let (before, rest) = readme.split_once(BEGIN).expect("the README marks where the table of keys begins");
    let (_, after) = rest.split_once(END).expect("the README marks where the table of keys ends");
    format!("{before}{BEGIN}\n{}\n{END}{after}", table(meanings))
}

fn table(meanings: &Meanings) -> String {
    let mut table = "| Key | Value | Default | Meaning |\n| --- | --- | --- | --- |\n".to_owned();
    for (_, keys) in groups() {
        for key in keys {
            let words = format!("{}. {}", meanings.title(key), meanings.explain(key));
            table.push_str(&format!(
                "| `{}` | {} | {} | {} |\n",
                key.name,
                cell(&range(key)),
                cell(&default(key)),
                words.replace('|', "\\|")
            ));
        }
    }
    table
}

fn cell(code: &str) -> String {
    if code.is_empty() { String::new() } else { format!("`{}`", code.replace('|', "\\|")) }
}

fn default(key: &Key) -> String {
    let value = key.default();
    if value.is_null() { String::new() } else { toml(&value) }
}
