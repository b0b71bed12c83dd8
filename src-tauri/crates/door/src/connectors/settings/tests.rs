use super::*;
use aftercall_core::ports::PolicyRead;
use aftercall_core::settings::{door_tables, keys, resolve};
use aftercall_core::text::Texts;
use proptest::prelude::*;
use serde_json::json;

fn wrong(name: &'static str, table: Value) -> Vec<String> {
    read(name, &table).unwrap_err().into_iter().map(|fault| fault.sentence().to_string()).collect()
}

fn asterisk_with(more: Value) -> Value {
    let mut table = json!({ "enabled": true, "user": "aftercall", "agent": "PJSIP/1001" });
    table.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    table
}

#[test]
fn everything_is_off_until_a_table_says_otherwise() {
    assert!(read_all(&BTreeMap::new()).is_empty());
    for name in NAMES {
        assert_eq!(read(name, &json!({})), Ok(None));
        assert_eq!(read(name, &json!({ "enabled": false, "adress": 7 })), Ok(None), "half filled in and off");
    }
}

#[test]
fn the_smallest_tables() {
    let place = |port, host: &str| Place { host: host.into(), port, guard: Guard::Loopback };
    assert_eq!(
        read("baresip", &json!({ "enabled": true })).unwrap(),
        Some(Wanted::Baresip(Baresip { place: place(4444, "127.0.0.1"), user: None, queue_from: QueueFrom::None }))
    );
    assert_eq!(
        read("asterisk", &asterisk_with(json!({ "agent": ["PJSIP/1001", 1001] }))).unwrap(),
        Some(Wanted::Asterisk(Asterisk {
            place: place(5038, "127.0.0.1"),
            user: "aftercall".into(),
            agents: vec!["PJSIP/1001".into(), "1001".into()],
            amd: false
        }))
    );
    assert_eq!(
        read("freeswitch", &json!({ "enabled": true, "agent": 1001, "address": "[::1]:8022" })).unwrap(),
        Some(Wanted::Freeswitch(Freeswitch { place: place(8022, "::1"), agents: vec!["1001".into()] }))
    );
    assert_eq!(
        read("genesys", &json!({ "enabled": true, "region": "mypurecloud.de", "client_id": "c", "user_id": "u-1" })).unwrap(),
        Some(Wanted::Genesys(Genesys {
            login: "https://login.mypurecloud.de".into(),
            api: "https://api.mypurecloud.de".into(),
            client_id: "c".into(),
            user_id: "u-1".into()
        }))
    );
}

#[test]
fn another_computer_needs_tls_or_a_word() {
    let guard = |more| match read("asterisk", &asterisk_with(more)).unwrap().unwrap() {
        Wanted::Asterisk(asterisk) => asterisk.place.guard,
        other => panic!("{other:?}"),
    };
    assert_eq!(guard(json!({ "address": "pbx.example:5039", "tls": true })), Guard::Tls { ca_file: None });
    assert_eq!(guard(json!({ "address": "10.0.0.2", "allow_plain": true })), Guard::Plain);
    assert_eq!(guard(json!({ "address": "localhost" })), Guard::Loopback);
    let faults = wrong("asterisk", asterisk_with(json!({ "address": "pbx.example:5038" })));
    assert!(faults[0].starts_with("door.asterisk.address is another computer") && faults[0].contains("tls = true"), "{faults:?}");
    for (more, key) in [
        (json!({ "tls": true, "allow_plain": true }), "allow_plain"),
        (json!({ "ca_file": "/x.pem" }), "ca_file"),
        (json!({ "address": "a b" }), "address"),
        (json!({ "address": "pbx:0", "tls": true }), "address"),
        (json!({ "address": "pbx:99999", "tls": true }), "address"),
    ] {
        let faults = wrong("asterisk", asterisk_with(more));
        assert!(faults[0].starts_with(&format!("door.asterisk.{key} ")), "{faults:?}");
    }
}

#[test]
fn baresip_is_never_another_computer() {
    for table in [json!({ "address": "10.0.0.2:4444" }), json!({ "address": "pbx:4444" }), json!({ "address": "0.0.0.0:4444" })] {
        let mut table = table;
        table["enabled"] = json!(true);
        assert!(wrong("baresip", table)[0].contains("on this computer"));
    }
}

#[test]
fn unknown_members_are_named_with_the_known_ones() {
    let faults = wrong("asterisk", asterisk_with(json!({ "agnet": "1001" })));
    assert_eq!(faults.len(), 1);
    assert!(faults[0].starts_with("door.asterisk.agnet is not known") && faults[0].contains("agent"), "{faults:?}");
}

#[test]
fn what_is_wrong_is_said_in_the_language_of_whoever_reads_it_and_beside_its_field() {
    let refusal = check("asterisk", &json!({ "enabled": true, "address": "pbx:5038", "user": "u" })).unwrap_err();
    let german = refusal.in_language(&Texts::of("de"));
    let faults = german.detail["faults"].as_array().unwrap();
    assert_eq!(
        faults.iter().map(|fault| fault["key"].as_str().unwrap()).collect::<Vec<_>>(),
        ["door.asterisk.address", "door.asterisk.agent"]
    );
    assert_eq!(
        faults[1]["message"],
        "door.asterisk.agent fehlt: die Schnittstelle des Agenten (PJSIP/1001), sein Name als Mitglied oder seine Nebenstelle (1001); mehrere als Liste."
    );
    assert!(faults[0]["message"].as_str().unwrap().contains("ein anderer Computer"), "{faults:?}");
    assert_eq!(german.message, faults.iter().map(|fault| fault["message"].as_str().unwrap()).collect::<Vec<_>>().join(" "));
}

#[test]
fn a_secret_in_a_table_is_sent_to_the_keychain_and_not_repeated() {
    for key in ["password", "secret", "client_secret"] {
        let faults = wrong("asterisk", asterisk_with(json!({ key: "hunter2" })));
        assert!(faults[0].contains("aftercallctl door secret asterisk") && !faults[0].contains("hunter2"), "{faults:?}");
    }
}

#[test]
fn all_faults_of_a_table_are_said_at_once() {
    let faults = wrong("asterisk", json!({ "enabled": true, "tls": "yes", "agent": [], "user": "two\nlines" }));
    for key in ["tls", "agent", "user"] {
        assert!(faults.iter().any(|fault| fault.starts_with(&format!("door.asterisk.{key} "))), "{key}: {faults:?}");
    }
    assert!(wrong("asterisk", json!({ "enabled": true })).iter().any(|fault| fault.contains("agent is missing")));
    assert!(wrong("asterisk", json!("on"))[0].contains("must be a table"));
    assert!(wrong("asterisk", json!({ "enabled": "yes" }))[0].contains("door.asterisk.enabled must be true or false"));
}

#[test]
fn genesys_is_https_or_loopback() {
    let table = |key: &str, value: &str| json!({ "enabled": true, "client_id": "c", "user_id": "u", key: value });
    assert!(read("genesys", &table("address", "http://127.0.0.1:9")).is_ok());
    assert!(read("genesys", &table("address", "https://genesys.example/")).is_ok());
    for (key, value) in [("address", "http://genesys.example"), ("address", "ftp://x"), ("address", "https://x/y"), ("region", "a/b")] {
        assert!(wrong("genesys", table(key, value))[0].starts_with(&format!("door.genesys.{key} ")), "{value}");
    }
}

proptest! {
    #[test]
    fn any_table_is_read_or_refused(
        keys in proptest::collection::vec("(enabled|address|tls|agent|user|region|queue_from|ca_file|[a-z]{0,8})", 0..6),
        texts in proptest::collection::vec(".{0,40}", 6),
        on in any::<bool>(),
    ) {
        let mut table: serde_json::Map<String, Value> = keys.into_iter().zip(texts.into_iter().map(Value::from)).collect();
        table.insert("enabled".into(), Value::from(on));
        for name in NAMES {
            let _ = read(name, &Value::Object(table.clone()));
        }
    }
}

#[test]
fn the_window_has_a_field_for_every_key_and_none_beside() {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/main/phones/connectors.json"));
    let window: BTreeMap<String, Value> = serde_json::from_str(text).unwrap();
    assert_eq!(window.keys().map(String::as_str).collect::<Vec<_>>(), ["asterisk", "baresip", "freeswitch", "genesys"]);
    for (name, connector) in window {
        let name = NAMES.into_iter().find(|known| *known == name).unwrap();
        let mut fields: Vec<&str> = connector["fields"].as_array().unwrap().iter().map(|field| field["key"].as_str().unwrap()).collect();
        fields.push("enabled");
        fields.sort_unstable();
        // The reader itself says what it knows.
        let fault = wrong(name, json!({ "enabled": true, "nothing": 1 })).into_iter().find(|fault| fault.contains("Known are ")).unwrap();
        let mut known: Vec<&str> = fault.trim_end_matches('.').split_once("Known are ").unwrap().1.split(", ").collect();
        known.sort_unstable();
        known.dedup();
        assert_eq!(fields, known, "{name}");
    }
}

#[test]
fn every_field_is_a_setting_with_the_default_that_applies() {
    for name in NAMES {
        let enough = match name {
            "genesys" => json!({ "region": "mypurecloud.de", "client_id": "c", "user_id": "u" }),
            _ => json!({ "user": "aftercall", "agent": "1001" }),
        };
        let mut table = enough.as_object().unwrap().clone();
        table.retain(|member, _| keys::find(&format!("door.{name}.{member}")).is_some());
        table.insert("enabled".into(), json!(true));
        let smallest = read(name, &Value::Object(table.clone())).unwrap();
        for key in door_tables::members(&format!("door.{name}")).filter(|key| !key.default().is_null()) {
            let member = key.name.rsplit('.').next().unwrap();
            table.entry(member).or_insert(key.default());
        }
        assert_eq!(read(name, &Value::Object(table)).unwrap(), smallest, "{name}");
    }
}

#[test]
fn what_the_settings_cannot_take_closes_the_door() {
    for line in [
        "address = 5",
        "address = \"a b\"",
        "tls = \"yes\"",
        "agent = []",
        "agent = 1.5",
        "user = \"\"",
        "agnet = \"1001\"",
        "secret = \"x\"",
    ] {
        let member = line.split_once(' ').unwrap().0;
        let lines: String = ["enabled = true", "user = \"aftercall\"", "agent = \"1001\""]
            .into_iter()
            .filter(|good| !good.starts_with(&format!("{member} ")))
            .chain([line])
            .map(|line| format!("{line}\n"))
            .collect();
        let resolved = resolve(Some(&format!("[door.asterisk]\n{lines}")), &PolicyRead::default());
        assert_eq!(resolved.faults.len(), 1, "{line}");
        let faults = read("asterisk", &resolved.settings.door_tables["asterisk"]).unwrap_err();
        assert!(faults.iter().any(|fault| fault.key == format!("door.asterisk.{member}")), "{line}: {faults:?}");
    }
}

#[test]
fn a_table_that_a_person_gives_is_refused_field_by_field() {
    assert!(check("asterisk", &json!({ "enabled": false, "user": "half filled in" })).is_ok());
    let refusal = check("asterisk", &json!({ "enabled": true, "agent": "1001" })).unwrap_err();
    assert_eq!((refusal.code, &refusal.detail["faults"][0]["key"]), (RefusalCode::InvalidValue, &json!("door.asterisk.user")));
    assert!(check("http", &json!({})).unwrap_err().message.contains("asterisk"));
}
