//! The templates of Group Policy, which Intune takes too: the structure (ADMX), and the words of one language (ADML).
//!
//! What each element writes into the registry is what `aftercall-desktop` reads there.

use crate::examples::{groups, toml, value};
use crate::meanings::Meanings;
use crate::xml::{Lines, escaped};
use aftercall_core::settings::{Key, Kind};
use serde_json::Value;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Written by `cargo xtask policy`. Do not change by hand. -->\n";
const SCHEMA: &str = "xmlns=\"http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions\" revision=\"1.0\" schemaVersion=\"1.0\"";
/// Below `HKEY_LOCAL_MACHINE`.
const ROOT: &str = r"Software\Policies\Aftercall";
/// The largest number that an element of Group Policy takes; ids of campaigns are 32-bit integers (API reference 2.0).
const LARGEST: i64 = i32::MAX as i64;

/// The structure.
pub fn template() -> String {
    let mut lines = Lines::default();
    lines.around(&format!("policyDefinitions {SCHEMA}"), |lines| {
        lines.around("policyNamespaces", |lines| lines.line("<target prefix=\"aftercall\" namespace=\"Aftercall.Policies\" />"));
        lines.line("<resources minRequiredRevision=\"1.0\" />");
        lines.around("supportedOn", |lines| {
            lines.around("definitions", |lines| lines.line("<definition name=\"supported\" displayName=\"$(string.supported)\" />"));
        });
        lines.around("categories", |lines| {
            lines.line("<category name=\"aftercall\" displayName=\"$(string.aftercall)\" explainText=\"$(string.aftercall_explain)\" />");
            for (group, _) in groups() {
                lines.around(&format!("category name=\"group_{group}\" displayName=\"$(string.group_{group})\""), |lines| {
                    lines.line("<parentCategory ref=\"aftercall\" />");
                });
            }
        });
        lines.around("policies", |lines| {
            for (group, keys) in groups() {
                for key in keys {
                    policy(lines, group, key);
                }
            }
        });
    });
    format!("{HEAD}{}", lines.finish())
}

fn policy(lines: &mut Lines, group: &str, key: &Key) {
    let id = id(key);
    let (below, name) = key.name.rsplit_once('.').unwrap_or(("", key.name));
    let place = if below.is_empty() { ROOT.to_owned() } else { format!(r"{ROOT}\{}", below.replace('.', r"\")) };
    let switch = key.kind == Kind::Switch;
    let value = if switch { format!(" valueName=\"{name}\"") } else { format!(" presentation=\"$(presentation.{id})\"") };
    let open = format!(
        "policy name=\"{id}\" class=\"Machine\" displayName=\"$(string.{id})\" explainText=\"$(string.{id}_explain)\" key=\"{place}\"{value}"
    );
    lines.around(&open, |lines| {
        lines.line(&format!("<parentCategory ref=\"group_{group}\" />"));
        lines.line("<supportedOn ref=\"supported\" />");
        if switch {
            lines.around("enabledValue", |lines| lines.line("<decimal value=\"1\" />"));
            lines.around("disabledValue", |lines| lines.line("<decimal value=\"0\" />"));
        } else {
            lines.around("elements", |lines| element(lines, key, name));
        }
    });
}

fn element(lines: &mut Lines, key: &Key, name: &str) {
    let id = id(key);
    let named = format!("id=\"{id}\" valueName=\"{name}\" required=\"true\"");
    match key.kind {
        Kind::Switch => {}
        Kind::Number { least, most } => {
            lines.line(&format!("<decimal {named} minValue=\"{least}\" maxValue=\"{}\" />", most.min(LARGEST)));
        }
        Kind::Text(_) => lines.line(&format!("<text {named} maxLength=\"500\" />")),
        Kind::Choice(words) => lines.around(&format!("enum {named}"), |lines| {
            for word in words {
                lines.around(&format!("item displayName=\"$(string.{id}_{word})\""), |lines| {
                    lines.around("value", |lines| lines.line(&format!("<string>{word}</string>")));
                });
            }
        }),
        Kind::Texts(_) | Kind::Names(_) | Kind::Queues => lines.line(&format!("<multiText {named} />")),
    }
}

/// The words of one language.
pub fn texts(culture: &str, meanings: &Meanings) -> String {
    let mut lines = Lines::default();
    lines.around(&format!("policyDefinitionResources {SCHEMA}"), |lines| {
        lines.line(&format!("<displayName>{}</displayName>", escaped(&meanings.say("policy-category"))));
        lines.line(&format!("<description>{}</description>", escaped(&meanings.say("policy-intro"))));
        lines.around("resources", |lines| {
            lines.around("stringTable", |lines| strings(lines, meanings));
            lines.around("presentationTable", |lines| presentations(lines, meanings));
        });
    });
    debug_assert!(culture.contains('-'));
    format!("{HEAD}{}", lines.finish())
}

fn strings(lines: &mut Lines, meanings: &Meanings) {
    let mut say = |id: &str, text: &str| lines.line(&format!("<string id=\"{id}\">{}</string>", escaped(text)));
    say("supported", &meanings.say("policy-supported"));
    say("aftercall", &meanings.say("policy-category"));
    say("aftercall_explain", &meanings.say("policy-intro"));
    for (group, _) in groups() {
        say(&format!("group_{group}"), &meanings.say(&format!("group-{group}")));
    }
    for (_, keys) in groups() {
        for key in keys {
            let id = id(key);
            say(&id, &meanings.title(key));
            say(&format!("{id}_explain"), &format!("{}\n\n{} = {}", meanings.explain(key), key.name, toml(&value(key))));
            if let Kind::Choice(words) = key.kind {
                for word in words {
                    say(&format!("{id}_{word}"), word);
                }
            }
        }
    }
}

fn presentations(lines: &mut Lines, meanings: &Meanings) {
    for (_, keys) in groups() {
        for key in keys.into_iter().filter(|key| key.kind != Kind::Switch) {
            let id = id(key);
            let (title, default) = (escaped(&meanings.title(key)), key.default());
            lines.around(&format!("presentation id=\"{id}\""), |lines| match key.kind {
                Kind::Switch => {}
                Kind::Number { .. } => {
                    let default = default.as_i64().map(|number| format!(" defaultValue=\"{number}\"")).unwrap_or_default();
                    lines.line(&format!("<decimalTextBox refId=\"{id}\"{default}>{title}</decimalTextBox>"));
                }
                Kind::Text(_) => lines.around(&format!("textBox refId=\"{id}\""), |lines| {
                    lines.line(&format!("<label>{title}</label>"));
                    if let Value::String(text) = &default {
                        lines.line(&format!("<defaultValue>{}</defaultValue>", escaped(text)));
                    }
                }),
                Kind::Choice(words) => {
                    let item = words.iter().position(|word| default == *word).unwrap_or_default();
                    lines.line(&format!("<dropdownList refId=\"{id}\" noSort=\"true\" defaultItem=\"{item}\">{title}</dropdownList>"));
                }
                Kind::Texts(_) | Kind::Names(_) | Kind::Queues => {
                    lines.line(&format!("<multiTextBox refId=\"{id}\">{title}</multiTextBox>"));
                }
            });
        }
    }
}

/// The name of a key where dots are not taken.
pub fn id(key: &Key) -> String {
    key.name.replace('.', "_")
}
