//! The files, read as the systems read them, against the keys.

use crate::admx::id;
use crate::found;
use crate::meanings::LANGUAGES;
use aftercall_core::ports::{PolicyRead, PolicySource};
use aftercall_core::settings::keys::KEYS;
use aftercall_core::settings::{Key, Kind, Origin, resolve};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;

fn elements<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |node| node.has_tag_name(("http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions", name)))
}

#[test]
fn the_sample_policy_sets_nothing_and_with_every_line_in_use_sets_every_key() {
    let sample = found("src-tauri/packaging/policy/policy.toml");
    let read = |text: String| {
        let person = aftercall_core::ports::Person { login: Some("anna".to_owned()), mail: None };
        let source = PolicySource::File("/etc/aftercall/policy.toml".to_owned());
        resolve(None, &PolicyRead { text: Some(text), source, person, ..PolicyRead::default() })
    };
    let nothing = read(sample.clone());
    assert_eq!((nothing.policy_count(), nothing.faults), (0, vec![]));
    let used: Vec<&str> =
        sample.lines().map(|line| line.strip_prefix('#').filter(|rest| !rest.starts_with([' ', '#'])).unwrap_or(line)).collect();
    let all = read(used.join("\n"));
    assert_eq!(all.faults, []);
    for key in KEYS {
        assert_eq!(all.origins.get(key.name), Some(&Origin::Policy), "{}", key.name);
    }
    assert_eq!(all.settings.account.email.as_deref(), Some("anna@company.example"));
}

#[test]
fn every_key_has_one_policy_that_takes_what_the_key_takes() {
    let text = found("src-tauri/packaging/policy/aftercall.admx");
    let document = Document::parse(&text).unwrap();
    let policies: Vec<Node<'_, '_>> = elements(document.root(), "policy").collect();
    assert_eq!(policies.len(), KEYS.len());
    for key in KEYS {
        let policy = policies.iter().find(|policy| policy.attribute("name") == Some(&id(key))).unwrap_or_else(|| panic!("{}", key.name));
        let element = elements(*policy, "elements").next().and_then(|elements| elements.first_element_child());
        let name = element.unwrap_or(*policy).attribute("valueName").unwrap();
        let place = policy.attribute("key").unwrap().strip_prefix(r"Software\Policies\Aftercall").unwrap();
        let path = format!("{}.{name}", place.trim_start_matches('\\').replace('\\', "."));
        assert_eq!(path.trim_start_matches('.'), key.name);
        assert_eq!(element.map(|element| element.tag_name().name()), kind(key), "{}", key.name);
        if let (Kind::Number { least, most }, Some(element)) = (key.kind, element) {
            let limit = |name: &str| element.attribute(name).unwrap().parse::<i64>().unwrap();
            assert_eq!((limit("minValue"), limit("maxValue")), (least, most.min(i64::from(i32::MAX))), "{}", key.name);
        }
        if let (Kind::Choice(words), Some(element)) = (key.kind, element) {
            let taken: Vec<&str> = elements(element, "string").filter_map(|value| value.text()).collect();
            assert_eq!(taken, words, "{}", key.name);
        }
    }
}

fn kind(key: &Key) -> Option<&'static str> {
    match key.kind {
        Kind::Switch => None,
        Kind::Number { .. } => Some("decimal"),
        Kind::Text(_) => Some("text"),
        Kind::Choice(_) => Some("enum"),
        Kind::Texts(_) | Kind::Names(_) | Kind::Queues => Some("multiText"),
    }
}

#[test]
fn every_language_has_all_words_and_boxes_that_the_template_names() {
    let text = found("src-tauri/packaging/policy/aftercall.admx");
    let template = Document::parse(&text).unwrap();
    let named = |table: &str| -> BTreeSet<String> {
        let attributes = template.descendants().flat_map(|node| node.attributes().collect::<Vec<_>>());
        let begin = format!("$({table}.");
        attributes.filter_map(|attribute| attribute.value().strip_prefix(&begin)?.strip_suffix(')').map(str::to_owned)).collect()
    };
    let boxes: BTreeSet<(String, String)> = template
        .descendants()
        .filter(|node| node.attribute("valueName").is_some() && node.attribute("id").is_some())
        .map(|node| (node.attribute("id").unwrap().to_owned(), node.tag_name().name().to_owned()))
        .collect();
    let english = found("src-tauri/packaging/policy/en-US/aftercall.adml");
    for (language, folder) in LANGUAGES {
        let text = found(&format!("src-tauri/packaging/policy/{folder}/aftercall.adml"));
        let words = Document::parse(&text).unwrap_or_else(|error| panic!("{folder}: {error}"));
        let ids = |name| -> BTreeSet<String> {
            elements(words.root(), name).filter_map(|node| node.attribute("id").map(str::to_owned)).collect()
        };
        assert_eq!(ids("string"), named("string"), "{folder}");
        assert_eq!(ids("presentation"), named("presentation"), "{folder}");
        let shown: BTreeSet<(String, String)> = words
            .descendants()
            .filter_map(|node| Some((node.attribute("refId")?.to_owned(), box_for(node.tag_name().name()).to_owned())))
            .collect();
        assert_eq!(shown, boxes, "{folder}");
        let longest = elements(words.root(), "string").filter_map(|node| node.text()).map(str::len).max();
        assert!(longest < Some(1_000), "{folder}: a text of {longest:?} letters does not fit beside its control");
        assert!(language == "en" || text != english, "{folder} is English");
    }
}

/// The element that a control shows.
fn box_for(control: &str) -> &'static str {
    match control {
        "decimalTextBox" => "decimal",
        "textBox" => "text",
        "dropdownList" => "enum",
        "multiTextBox" => "multiText",
        other => panic!("{other} shows nothing of ours"),
    }
}
