//! The profile of macOS: every key, none in use.

use crate::examples::{groups, range, value};
use crate::meanings::Meanings;
use crate::xml::{Lines, escaped};
use aftercall_core::settings::Key;
use serde_json::Value;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- The policy of Aftercall on Macs. Take the comment signs off the lines that shall apply, give both payloads an identifier (UUID) of
     your own, and deliver it with your device management. Written by `cargo xtask policy`. -->
"#;
const DOMAIN: &str = "io.aftercall.desktop";

pub fn profile(meanings: &Meanings) -> String {
    let mut lines = Lines::default();
    lines.around("plist version=\"1.0\"", |lines| {
        lines.around("dict", |lines| {
            head(lines, "Configuration", "io.aftercall.desktop.policy", "3C9D1A30-6F0B-4B65-8E0A-1D6C5A0E7F01", meanings);
            lines.line("<key>PayloadScope</key>");
            lines.line("<string>System</string>");
            lines.line("<key>PayloadContent</key>");
            lines.around("array", |lines| lines.around("dict", |lines| payload(lines, meanings)));
        });
    });
    format!("{HEAD}{}", lines.finish())
}

fn head(lines: &mut Lines, kind: &str, identifier: &str, uuid: &str, meanings: &Meanings) {
    let name = meanings.say("policy-category");
    for (key, value) in [
        ("PayloadType", kind),
        ("PayloadIdentifier", identifier),
        ("PayloadUUID", uuid),
        ("PayloadDisplayName", name.as_str()),
        ("PayloadOrganization", "Aftercall"),
    ] {
        lines.line(&format!("<key>{key}</key>"));
        lines.line(&format!("<string>{}</string>", escaped(value)));
    }
    lines.line("<key>PayloadVersion</key>");
    lines.line("<integer>1</integer>");
}

fn payload(lines: &mut Lines, meanings: &Meanings) {
    head(lines, DOMAIN, "io.aftercall.desktop.policy.settings", "7A52C6A4-93C4-4B0D-9B1F-52B3C0D7E402", meanings);
    for (group, keys) in groups() {
        lines.line(&format!("<!-- {} -->", comment(&meanings.say(&format!("group-{group}")))));
        within(lines, "", &keys, meanings);
    }
}

/// Keys below `prefix`; those that have more names to go are in a dictionary of their own.
fn within(lines: &mut Lines, prefix: &str, keys: &[&'static Key], meanings: &Meanings) {
    let mut done: Vec<&str> = Vec::new();
    for key in keys {
        let rest = key.name.strip_prefix(prefix).unwrap();
        let Some((group, _)) = rest.split_once('.') else {
            entry(lines, rest, key, meanings);
            continue;
        };
        if done.contains(&group) {
            continue;
        }
        done.push(group);
        let deeper = format!("{prefix}{group}.");
        let below: Vec<&'static Key> = keys.iter().copied().filter(|key| key.name.starts_with(&deeper)).collect();
        lines.line(&format!("<key>{group}</key>"));
        lines.around("dict", |lines| within(lines, &deeper, &below, meanings));
    }
}

fn entry(lines: &mut Lines, name: &str, key: &Key, meanings: &Meanings) {
    let range = range(key);
    let range = if range.is_empty() { range } else { format!(" ({range})") };
    lines.line(&format!("<!-- {}{range}. {} -->", comment(&meanings.title(key)), comment(&meanings.explain(key))));
    lines.line(&format!("<!-- <key>{name}</key>{} -->", plist(&value(key))));
}

fn comment(text: &str) -> String {
    text.replace("--", "- -")
}

fn plist(value: &Value) -> String {
    match value {
        Value::Null => unreachable!("examples have values"),
        Value::Bool(true) => "<true/>".to_owned(),
        Value::Bool(false) => "<false/>".to_owned(),
        Value::Number(number) => format!("<integer>{number}</integer>"),
        Value::String(text) => format!("<string>{}</string>", escaped(text)),
        Value::Array(entries) => format!("<array>{}</array>", entries.iter().map(plist).collect::<String>()),
        Value::Object(members) => {
            let members: String = members.iter().map(|(name, value)| format!("<key>{name}</key>{}", plist(value))).collect();
            format!("<dict>{members}</dict>")
        }
    }
}
