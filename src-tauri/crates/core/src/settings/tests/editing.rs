//! Changing one key of a text.

use super::*;

const FILE: &str = "\
# Aftercall at Havblik
# kept by IT

survey.min_seconds_out = 45 # agreed with the union
api = { url = \"https://api.nps.today\" } # ours

# how long
[survey.extra]
[door.http]
enabled = true
# the last word
";

fn set_in(text: &str, key: &str, value: &str) -> String {
    set(Some(text), key, value).unwrap_or_else(|refusal| panic!("{key}: {refusal}"))
}

#[test]
fn a_value_is_changed_where_it_stands() {
    let changed = set_in(FILE, "survey.min_seconds_out", "90");
    assert_eq!(changed, FILE.replace("= 45 #", "= 90 #"));
    let changed = set_in(FILE, "api.url", "https://eu.nps.today/");
    assert_eq!(changed, FILE.replace("https://api.nps.today", "https://eu.nps.today"));
}

#[test]
fn a_new_value_finds_its_group() {
    for (key, value) in [
        ("door.http.port", "5000"),
        ("door.link.enabled", "false"),
        ("survey.outbound", "false"),
        ("api.body", "list"),
        ("read.days", "7"),
        ("api.paths.ivr_map", "/map"),
        ("account.employee.team", "Red & blue"),
        ("start.at_login", "false"),
    ] {
        let changed = set_in(FILE, key, value);
        for line in FILE.lines() {
            let kept = line.trim_end_matches("} # ours");
            assert!(changed.contains(kept), "{key} lost {line:?}:\n{changed}");
        }
        assert_eq!(user(&changed).origins.get(key), Some(&Origin::User), "{key}:\n{changed}");
    }
    assert_eq!(set(None, "survey.outbound", "false").unwrap(), "[survey]\noutbound = false\n");
    assert_eq!(set(None, "door.http.port", "5000").unwrap(), "[door.http]\nport = 5000\n");
}

#[test]
fn every_key_goes_round() {
    for (key, text, wanted) in super::reading::other_values() {
        for start in [None, Some(FILE.replace("[survey.extra]\n", "")), Some("# only words\n".to_owned())] {
            let before = resolve(start.as_deref(), &PolicyRead::default());
            let changed = set(start.as_deref(), key, text).unwrap_or_else(|refusal| panic!("{key}: {refusal}"));
            let after = user(&changed);
            assert_eq!((value(&after, key), after.faults.len()), (wanted.clone(), 0), "{key}:\n{changed}");
            for row in &before.values {
                assert!(row.key == key || after.get(&row.key).as_ref() == Some(row), "{key} changed {}:\n{changed}", row.key);
            }
            let undone = unset(Some(&changed), key).unwrap();
            assert_eq!(user(&undone).origins.get(key), Some(&Origin::Default), "{key}:\n{undone}");
        }
    }
}

#[test]
fn values_may_be_typed_as_toml_json_or_plain() {
    for (key, typed, wanted) in [
        ("survey.min_seconds_out", " 60 ", json!(60)),
        ("survey.transferred", "none", json!("none")),
        ("survey.transferred", "\"none\"", json!("none")),
        ("account.employee.external_id", "4711", json!("4711")),
        ("account.employee.title", "Agent \"A\"", json!("Agent \"A\"")),
        ("pgap.question.en", "How satisfied?", json!("How satisfied?")),
        ("survey.default_country", "se", json!("SE")),
        ("notify.sound", "true", json!(true)),
        ("door.http.allowed_origins", "[\"https://crm.example\"]", json!(["https://crm.example"])),
        ("queues", "[{queue=\"x\",campaign=17}]", json!([{"queue": "x", "campaign": 17, "enabled": true}])),
        ("queues", "[{\"queue\":\"x\",\"campaign\":null,\"enabled\":false}]", json!([{"queue": "x", "campaign": null, "enabled": false}])),
        ("queues", "[]", json!([])),
    ] {
        let changed = set(None, key, typed).unwrap_or_else(|refusal| panic!("{key} = {typed}: {refusal}"));
        assert_eq!(value(&user(&changed), key), wanted, "{key} = {typed}:\n{changed}");
    }
}

#[test]
fn what_cannot_be_a_value_is_refused_with_what_can() {
    for (key, typed, code, words) in [
        ("survey.min_seconds_out", "sixty", RefusalCode::InvalidValue, "survey.min_seconds_out must be a whole number from 0 to 3600."),
        ("survey.min_seconds_out", "\"60\"", RefusalCode::InvalidValue, "must be a whole number"),
        ("survey.enabled", "yes", RefusalCode::InvalidValue, "must be true or false"),
        ("account.email", "", RefusalCode::InvalidValue, "must be an e-mail address"),
        ("survey.transferred", "second", RefusalCode::InvalidValue, "must be one of last, first, none"),
        ("queues", "[{queue=\"x\"}]", RefusalCode::InvalidValue, "without campaign"),
        ("queues", "support", RefusalCode::InvalidValue, "must be a list of tables"),
        ("door.http.allowed_origins", "[\"*\"]", RefusalCode::InvalidValue, "must be a list"),
        ("survey.nothing", "1", RefusalCode::UnknownSetting, "There is no setting survey.nothing."),
        ("survey", "1", RefusalCode::UnknownSetting, "is a group of settings"),
        ("", "1", RefusalCode::UnknownSetting, "There is no setting"),
    ] {
        let refusal = set(Some(FILE), key, typed).unwrap_err();
        assert_eq!(refusal.code, code, "{key} = {typed}: {refusal}");
        assert!(refusal.message.contains(words), "{key} = {typed}: {refusal}");
    }
}

#[test]
fn a_text_that_is_not_toml_is_left_alone() {
    for refusal in [set(Some("a = 1\nb = = 2"), "read.days", "7").unwrap_err(), unset(Some("a = 1\nb = = 2"), "read.days").unwrap_err()] {
        assert_eq!(refusal.code, RefusalCode::SettingsFile);
        assert_eq!(refusal.detail, json!({ "line": 2 }));
    }
    let refusal = set(Some("survey = 4"), "survey.enabled", "true").unwrap_err();
    assert_eq!(refusal.code, RefusalCode::SettingsFile);
}

#[test]
fn a_wrong_line_can_be_mended_and_taken_away() {
    let text = "survey.min_seconds_out = \"sixty\" # hm\nsurvey.typo = 1\n";
    assert_eq!(set_in(text, "survey.min_seconds_out", "60"), "survey.min_seconds_out = 60 # hm\nsurvey.typo = 1\n");
    assert_eq!(unset(Some(text), "survey.typo").unwrap(), "survey.min_seconds_out = \"sixty\" # hm\n");
    assert_eq!(unset(Some(text), "survey.other").unwrap_err().code, RefusalCode::UnknownSetting);
}

#[test]
fn taking_away_keeps_the_comments_around() {
    let shorter = unset(Some(FILE), "survey.min_seconds_out").unwrap();
    assert_eq!(shorter, FILE.replace("survey.min_seconds_out = 45 # agreed with the union\n", ""));
    assert_eq!(unset(Some(FILE), "read.days").unwrap(), FILE);
    assert_eq!(unset(None, "read.days").unwrap(), "");
    assert_eq!(
        unset(Some("door.http.allowed_origins = [\n  \"https://a\", # one\n]\nread.days = 7\n"), "door.http.allowed_origins").unwrap(),
        "read.days = 7\n"
    );
    let inline = unset(Some(FILE), "api.url").unwrap();
    assert!(inline.contains("# ours") && !inline.contains("nps.today"), "{inline}");
}

#[test]
fn queues_keep_their_comments() {
    let text = "[survey]\nenabled = true\n\n# day\n[[queues]]\nqueue = \"support\" # main\ncampaign = 17 # DK\n\n# night\n[[queues]]\nqueue = \"vagt\"\ncampaign = 3\n\n[read]\ndays = 7\n";
    let changed = set_in(text, "queues", "[{queue=\"Support\",campaign=18},{queue=\"new\",campaign=5},{queue=\"vagt\",enabled=false}]");
    for comment in ["# day", "# main", "# DK", "# night"] {
        assert!(changed.contains(comment), "{changed}");
    }
    let names: Vec<(String, Option<i64>)> =
        user(&changed).settings.queues.into_iter().map(|row| (row.queue, row.campaign.map(|id| id.0))).collect();
    assert_eq!(names, [("Support".to_owned(), Some(18)), ("new".to_owned(), Some(5)), ("vagt".to_owned(), None)]);
    assert_eq!(user(&changed).settings.read.days, 7);
    let none = unset(Some(&changed), "queues").unwrap();
    assert_eq!(user(&none).settings.queues, []);
    assert_eq!(user(&set_in(&changed, "queues", "[]")).settings.queues, []);
}

#[test]
fn line_ends_of_windows_stay() {
    let changed = set_in("# a\r\n[survey]\r\nenabled = true\r\n", "read.days", "7");
    assert_eq!(changed.matches('\n').count(), changed.matches("\r\n").count(), "{changed:?}");
    assert!(changed.starts_with("# a\r\n[survey]\r\nenabled = true\r\n"));
}

proptest! {
    #[test]
    fn changes_add_up(steps in proptest::collection::vec((0..KEYS.len(), any::<bool>()), 1..12)) {
        let samples = super::reading::other_values();
        let mut text = FILE.replace("[survey.extra]\n", "");
        let mut wanted = std::collections::BTreeMap::new();
        for (index, put) in steps {
            let (key, typed, sample) = samples.get(index).unwrap();
            text = if put { set(Some(&text), key, typed).unwrap() } else { unset(Some(&text), key).unwrap() };
            wanted.insert(*key, if put { sample.clone() } else { keys::find(key).unwrap().default() });
            let resolved = user(&text);
            prop_assert_eq!(&resolved.faults, &vec![], "{}", text);
            for (key, sample) in &wanted {
                prop_assert_eq!(&value(&resolved, key), sample, "{} in\n{}", key, text);
            }
            prop_assert!(text.contains("# Aftercall at Havblik") && text.contains("# the last word"), "{}", text);
        }
    }
}
