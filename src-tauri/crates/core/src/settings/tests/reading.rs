//! Reading: defaults, layers, and one fault at a time.

use super::*;

/// interface.md, "Settings", line by line.
fn defaults_of_the_interface() -> Vec<(&'static str, Value)> {
    let none = Value::Null;
    vec![
        ("account.email", none.clone()),
        ("account.employee.first_name", none.clone()),
        ("account.employee.last_name", none.clone()),
        ("account.employee.title", none.clone()),
        ("account.employee.department", none.clone()),
        ("account.employee.team", none.clone()),
        ("account.employee.division", none.clone()),
        ("account.employee.phone_number", none.clone()),
        ("account.employee.external_id", none.clone()),
        ("api.url", json!("https://api.nps.today")),
        ("api.auth_scheme", json!("apikey")),
        ("api.calls_per_second", json!(2)),
        ("api.paths.analytics", json!("/employees/{email}/analytics?days={days}")),
        ("api.paths.responses", json!("/employees/{email}/responses")),
        ("api.paths.phone_responses", json!("/campaigns/responses?phoneNumber={phone}")),
        ("api.paths.ivr_map", json!("/ivr/map")),
        ("api.paths.campaigns", json!("/campaigns/")),
        ("api.paths.add_respondent", json!("/campaigns/{campaignId}/respondents")),
        ("api.paths.all_responses", json!("/campaigns/responses")),
        ("api.body", json!("auto")),
        ("survey.enabled", json!(true)),
        ("survey.rehearsal", json!(false)),
        ("survey.outbound", json!(true)),
        ("survey.min_seconds_out", json!(60)),
        ("survey.min_seconds_in", json!(0)),
        ("survey.default_campaign", none.clone()),
        ("survey.stale_minutes", json!(60)),
        ("survey.guard_hours", json!(0)),
        ("survey.transferred", json!("last")),
        ("survey.uncertain", json!("hold")),
        ("survey.default_country", json!("DK")),
        ("survey.internal_digits", json!(5)),
        ("queues", json!([])),
        ("pgap.question.en", none.clone()),
        ("pgap.question.da", none.clone()),
        ("pgap.question.sv", none.clone()),
        ("pgap.question.nb", none.clone()),
        ("pgap.question.fi", none.clone()),
        ("pgap.question.de", none.clone()),
        ("pgap.remind_minutes", json!(5)),
        ("pgap.expire_minutes", json!(60)),
        ("pgap.on_expire", json!("drop")),
        ("read.interval_seconds", json!(60)),
        ("read.days", json!(30)),
        ("notify.responses", json!("all")),
        ("notify.low_only_below", json!(7)),
        ("notify.show_comment", json!(true)),
        ("notify.sound", json!(false)),
        ("notify.during_calls", json!("hold")),
        ("privacy.retention_days", json!(30)),
        ("privacy.mask_numbers", json!(true)),
        ("privacy.keychain", json!("preferred")),
        ("door.http.enabled", json!(false)),
        ("door.http.port", json!(47801)),
        ("door.http.allowed_origins", json!([])),
        ("door.link.enabled", json!(true)),
        ("door.baresip.enabled", json!(false)),
        ("door.baresip.address", json!("127.0.0.1:4444")),
        ("door.baresip.user", none.clone()),
        ("door.baresip.queue_from", json!("none")),
        ("door.asterisk.enabled", json!(false)),
        ("door.asterisk.address", json!("127.0.0.1:5038")),
        ("door.asterisk.tls", json!(false)),
        ("door.asterisk.ca_file", none.clone()),
        ("door.asterisk.allow_plain", json!(false)),
        ("door.asterisk.user", none.clone()),
        ("door.asterisk.agent", none.clone()),
        ("door.asterisk.amd", json!(false)),
        ("door.freeswitch.enabled", json!(false)),
        ("door.freeswitch.address", json!("127.0.0.1:8021")),
        ("door.freeswitch.tls", json!(false)),
        ("door.freeswitch.ca_file", none.clone()),
        ("door.freeswitch.allow_plain", json!(false)),
        ("door.freeswitch.agent", none.clone()),
        ("door.genesys.enabled", json!(false)),
        ("door.genesys.region", none.clone()),
        ("door.genesys.address", none.clone()),
        ("door.genesys.client_id", none.clone()),
        ("door.genesys.user_id", none.clone()),
        ("window.language", json!("system")),
        ("window.theme", json!("system")),
        ("start.at_login", json!(true)),
        ("update.check", json!(true)),
        ("update.address", none.clone()),
    ]
}

#[test]
fn every_key_and_its_default_are_those_of_the_interface() {
    let resolved = Resolved::default();
    let table: Vec<(&str, Value)> = resolved.values.iter().map(|row| (row.key.as_str(), row.value.clone())).collect();
    assert_eq!(table, defaults_of_the_interface());
    assert_eq!(resolved.settings, Settings::default());
    assert!(resolved.faults.is_empty());
    assert!(resolved.origins.values().all(|origin| *origin == Origin::Default));
    assert_eq!(resolved.origins.len(), KEYS.len());
}

/// A value other than the default for every key, as it would stand in a file.
pub(super) fn other_values() -> Vec<(&'static str, &'static str, Value)> {
    KEYS.iter()
        .map(|key| {
            let text = match key.name {
                "account.email" => "\"anna@havblik.example\"",
                "update.address" => "\"https://releases.havblik.example/aftercall\"",
                "api.url" => "\"http://127.0.0.1:4711\"",
                "api.auth_scheme" => "\"bearer\"",
                "api.body" => "\"list\"",
                "survey.transferred" => "\"first\"",
                "survey.uncertain" => "\"retry\"",
                "survey.default_country" => "\"SE\"",
                "queues" => "[{ queue = \"support\", campaign = 17, enabled = true }]",
                "pgap.on_expire" => "\"send_without\"",
                "notify.responses" => "\"low\"",
                "notify.during_calls" => "\"show\"",
                "privacy.keychain" => "\"required\"",
                "door.http.allowed_origins" => "[\"https://crm.example\"]",
                "window.language" => "\"da\"",
                "window.theme" => "\"dark\"",
                "door.baresip.queue_from" => "\"account\"",
                "door.baresip.address" => "\"127.0.0.1:4445\"",
                "door.genesys.address" => "\"https://genesys.example\"",
                name if name.starts_with("api.paths.") => "\"/other/{email}\"",
                _ => match key.kind {
                    keys::Kind::Switch if key.default() == json!(true) => "false",
                    keys::Kind::Switch => "true",
                    keys::Kind::Number { .. } if key.name == "door.http.port" => "50000",
                    keys::Kind::Number { .. } if key.name == "read.interval_seconds" => "90",
                    keys::Kind::Number { .. } => "9",
                    keys::Kind::Text(_) => "\"words\"",
                    keys::Kind::Names(_) => "[\"1001\", \"PJSIP/1001\"]",
                    keys::Kind::Choice(_) | keys::Kind::Texts(_) | keys::Kind::Queues => {
                        panic!("{} has no sample", key.name)
                    }
                },
            };
            let parsed: toml_edit::Value = text.parse().unwrap();
            let value = key.kind.take(&toml_edit::Item::Value(parsed)).value.unwrap();
            assert_ne!(value, key.default(), "{}", key.name);
            (key.name, text, value)
        })
        .collect()
}

#[test]
fn every_key_is_read_written_and_typed() {
    let samples = other_values();
    let text: String = samples.iter().map(|(key, text, _)| format!("{key} = {text}\n")).collect();
    let resolved = user(&text);
    assert_eq!(resolved.faults, []);
    for (key, _, wanted) in &samples {
        assert_eq!(&value(&resolved, key), wanted, "{key}");
        assert_eq!(resolved.origins.get(*key), Some(&Origin::User));
        let row = keys::find(key).unwrap();
        assert_eq!(&(row.read)(&resolved.settings), wanted, "{key} does not reach the typed settings");
    }
}

#[test]
fn dotted_keys_tables_and_inline_tables_are_one() {
    for text in [
        "door.http.port = 5000\nsurvey.enabled = false",
        "[door.http]\nport = 5000\n[survey]\nenabled = false",
        "survey = { enabled = false }\n[door]\nhttp = { port = 5000 }",
        "door = { http.port = 5000 }\nsurvey.enabled = false",
        "\u{feff}[door]\r\nhttp.port = 5000\r\n[survey]\r\nenabled = false\r\n",
    ] {
        let resolved = user(text);
        assert_eq!(resolved.faults, [], "{text}");
        assert_eq!((resolved.settings.door_http.port, resolved.settings.survey.enabled), (5000, false), "{text}");
    }
}

#[test]
fn wrong_lines_are_said_with_line_and_what_applies() {
    for (text, line, key, words) in [
        (
            "\n\nsurvey.min_seconds_out = \"sixty\"",
            3,
            "survey.min_seconds_out",
            "survey.min_seconds_out = \"sixty\" must be a whole number from 0 to 3600. The default, 60, applies. The file was left as it is.",
        ),
        (
            "[survey]\nenabled = true\nmin_seconds_in = 99999",
            3,
            "survey.min_seconds_in",
            "survey.min_seconds_in = 99999 must be a whole number from 0 to 3600. The default, 0, applies. The file was left as it is.",
        ),
        (
            "[survey]\nenabledd = true",
            2,
            "survey.enabledd",
            "survey.enabledd is no setting, so it is not used. Is survey.enabled meant? The file was left as it is.",
        ),
        ("[colours]\nred = 1\ngreen = 2", 1, "colours", "colours is no setting, so it is not used. The file was left as it is."),
        (
            "survey = 4",
            1,
            "survey",
            "survey is a group of settings and cannot have a value itself, so it is not used. The file was left as it is.",
        ),
        (
            "api.url = \"http://api.nps.today\"",
            1,
            "api.url",
            "api.url = \"http://api.nps.today\" must be an https address without user name, query or fragment; plain http is taken for this \
          computer alone (127.0.0.1, ::1, localhost). The default, https://api.nps.today, applies. The file was left as it is.",
        ),
        (
            "survey.transferred = \"second\"",
            1,
            "survey.transferred",
            "survey.transferred = \"second\" must be one of last, first, none. The default, last, applies. The file was left as it is.",
        ),
        (
            "survey.default_campaign = 0",
            1,
            "survey.default_campaign",
            "survey.default_campaign = 0 must be a whole number of at least 1. Nothing is set instead. The file was left as it is.",
        ),
        (
            "notify.sound = 1",
            1,
            "notify.sound",
            "notify.sound = 1 must be true or false. The default, false, applies. The file was left as it is.",
        ),
        (
            "read.days = 30.0",
            1,
            "read.days",
            "read.days = 30.0 must be a whole number from 1 to 365. The default, 30, applies. The file was left as it is.",
        ),
        (
            "account.email = \"jonas\"",
            1,
            "account.email",
            "account.email must be an e-mail address. Nothing is set instead. The file was left as it is.",
        ),
        (
            "\"survey.enabled\" = false",
            1,
            "survey.enabled",
            "survey.enabled is no setting, so it is not used. Is survey.enabled meant? The file was left as it is.",
        ),
    ] {
        let resolved = user(text);
        let fault = resolved.faults.first().unwrap_or_else(|| panic!("no fault in {text}"));
        assert_eq!(
            (fault.line, fault.key.as_deref(), fault.words.say(Texts::english()).as_str()),
            (Some(line), Some(key), words),
            "{text}"
        );
        assert_eq!((fault.origin, resolved.faults.len()), (Origin::User, 1), "{text}");
        assert_eq!(resolved.settings, Settings { survey: resolved.settings.survey.clone(), ..Settings::default() }, "{text}");
    }
}

#[test]
fn text_that_is_not_toml_leaves_the_defaults() {
    let resolved = resolve(Some("survey.enabled = false\nsurvey.outbound = = 1\n"), &policy("read.days = 7"));
    assert!(resolved.settings.survey.enabled);
    assert_eq!(resolved.settings.read.days, 7);
    let [fault] = resolved.faults.as_slice() else { panic!("{:?}", resolved.faults) };
    assert_eq!((fault.line, fault.key.as_deref(), fault.origin), (Some(2), None, Origin::User));
    assert!(fault.words.say(Texts::english()).starts_with("The settings file is not valid TOML: "), "{fault:?}");
}

#[test]
fn policy_wins_and_locks() {
    let resolved = resolve(
        Some("survey.min_seconds_out = 30\nread.days = 7"),
        &policy("survey.min_seconds_out = 90\n[[queues]]\nqueue = \"a\"\ncampaign = 1"),
    );
    assert_eq!((resolved.settings.survey.min_seconds_out, resolved.settings.read.days), (90, 7));
    assert!(resolved.is_locked("survey.min_seconds_out") && resolved.is_locked("queues"));
    assert!(!resolved.is_locked("read.days") && !resolved.is_locked("nothing"));
    assert_eq!(resolved.policy_count(), 2);
    let row = resolved.rows().into_iter().find(|row| row.setting.key == "survey.min_seconds_out").unwrap();
    assert_eq!((row.locked, row.least, row.most), (true, Some(0), Some(3600)));
}

#[test]
fn a_fault_of_the_policy_falls_to_the_next_layer() {
    let wrong = PolicyRead { fault: Some("others may write it".into()), ..policy("survey.min_seconds_out = -1\nread.days = 0") };
    let resolved = resolve(Some("survey.min_seconds_out = 30"), &wrong);
    assert_eq!((resolved.settings.survey.min_seconds_out, resolved.settings.read.days), (30, 30));
    assert!(!resolved.is_locked("survey.min_seconds_out"));
    let shown = resolved.faults_in(Texts::english());
    let messages: Vec<(Option<u32>, &str)> = shown.iter().map(|fault| (fault.line, fault.message.as_str())).collect();
    assert_eq!(
        messages,
        [
            (None, "others may write it"),
            (Some(1), "survey.min_seconds_out = -1 must be a whole number from 0 to 3600. The value in settings.toml, 30, applies."),
            (Some(2), "read.days = 0 must be a whole number from 1 to 365. The default, 30, applies."),
        ]
    );
    assert!(resolved.faults.iter().all(|fault| fault.origin == Origin::Policy));
    let other_way = resolve(Some("survey.min_seconds_out = -1"), &policy("survey.min_seconds_out = 90"));
    assert!(other_way.faults_in(Texts::english()).first().unwrap().message.contains("The value that your organisation set, 90, applies."));
}

#[test]
fn a_wrong_row_of_queues_leaves_the_others() {
    let resolved = user(
        "[[queues]]\nqueue = \"support\"\ncampaign = 17\n\n[[queues]]\nqueue = \"vagt\"\nenabled = false\n\n[[queues]]\nqueue = \"x\"\n\n\
         [[queues]]\nqueue = \" SUPPORT \"\ncampaign = 18\n\n[[queues]]\ncampaign = 3\n\n[[queues]]\nqueue = \"y\"\ncampaign = 4\ncolour = 1\n",
    );
    let names: Vec<(&str, Option<i64>, bool)> =
        resolved.settings.queues.iter().map(|row| (row.queue.as_str(), row.campaign.map(|id| id.0), row.enabled)).collect();
    assert_eq!(names, [("support", Some(17), true), ("vagt", None, false), ("y", Some(4), true)]);
    let lines: Vec<Option<u32>> = resolved.faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [Some(9), Some(12), Some(16), Some(22)]);
    assert!(resolved.faults.iter().all(|fault| fault.key.as_deref() == Some("queues")));
    assert_eq!(user("queues = 3").settings.queues, []);
    assert_eq!(user("queues = 3").faults.len(), 1);
}

#[test]
fn secrets_and_addresses_stay_out_of_messages() {
    for text in
        ["account.email = \"secret words\"", "api.url = \"https://me:secret@host\"", "api.key = \"secret\"", "door.baresip = \"secret\""]
    {
        let resolved = user(text);
        assert_eq!(resolved.faults.len(), 1, "{text}");
        assert!(!format!("{:?}", resolved.faults).contains("secret"), "{text}");
    }
}

#[test]
fn rows_of_the_window_have_their_limits_and_words() {
    let rows = Resolved::default().rows();
    let row = |key: &str| rows.iter().find(|row| row.setting.key == key).unwrap().clone();
    assert_eq!(row("survey.transferred").choices, ["last", "first", "none"]);
    assert_eq!((row("survey.default_campaign").least, row("survey.default_campaign").most), (Some(1), None));
    assert_eq!(row("window.language").choices, ["system", "en", "da", "sv", "nb", "fi", "de"]);
    // Tables and lists of addresses are written by hand, or where the doors are set up.
    let without: Vec<&str> = KEYS.iter().filter(|key| !key.control).map(|key| key.name).collect();
    assert!(without.iter().all(|name| name.starts_with("door.")), "{without:?}");
    let tables = rows.iter().filter(|row| door_tables::find(&row.setting.key).is_some()).count();
    assert_eq!((rows.len() + without.len(), tables), (KEYS.len() + tables, 4));
}

#[test]
fn every_word_of_a_choice_has_a_value() {
    for key in KEYS {
        let keys::Kind::Choice(words) = key.kind else {
            continue;
        };
        for word in words {
            let mut settings = Settings::default();
            (key.write)(&mut settings, &json!(word));
            assert_eq!((key.read)(&settings), json!(word), "{}", key.name);
        }
    }
}

proptest! {
    #[test]
    fn wrong_lines_never_change_the_others(wrong in proptest::collection::vec(any::<bool>(), KEYS.len()), extra in any::<bool>()) {
        // Given a file with a good or a wrong line for every key ...
        let samples = other_values();
        let mut text = String::new();
        for ((key, good, _), wrong) in samples.iter().zip(&wrong) {
            // No key takes a date.
            text.push_str(&format!("{key} = {}\n", if *wrong { "1979-05-27" } else { good }));
        }
        if extra {
            text.push_str("survey.nothing = 1\nsomething.else.entirely = \"x\"\n");
        }
        // ... when it is read, then each good line applies, each wrong one leaves its default, and each is said.
        let resolved = user(&text);
        for ((key, _, good), wrong) in samples.iter().zip(&wrong) {
            let expected = if *wrong { keys::find(key).unwrap().default() } else { good.clone() };
            prop_assert_eq!(&value(&resolved, key), &expected, "{}", key);
        }
        let count = wrong.iter().filter(|wrong| **wrong).count() + if extra { 2 } else { 0 };
        prop_assert_eq!(resolved.faults.len(), count);
        prop_assert!(resolved.faults.iter().all(|fault| fault.line.is_some()));
    }

    #[test]
    fn no_text_makes_reading_fail(text in "\\PC{0,120}") {
        let resolved = user(&text);
        prop_assert_eq!(resolved.values.len(), KEYS.len());
    }
}
