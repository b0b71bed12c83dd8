//! The tables of connectors: each member by itself, and the table as one value.

use super::*;

const FILE: &str = "\
# Aftercall at Havblik
[door.asterisk] # the PBX
enabled = false # until Monday
address = \"pbx:5039\"
tls = true

[read]
days = 7
";

fn set_in(text: &str, key: &str, value: &str) -> String {
    set(Some(text), key, value).unwrap_or_else(|refusal| panic!("{key}: {refusal}"))
}

fn tables(text: &str) -> Value {
    json!(user(text).settings.door_tables)
}

#[test]
fn a_member_is_set_and_taken_back_where_it_stands() {
    for (key, typed, line) in [
        ("door.asterisk.enabled", "true", "enabled = true # until Monday"),
        ("door.asterisk.address", "127.0.0.1:5038", "address = \"127.0.0.1:5038\""),
        ("door.asterisk.user", "aftercall", "user = \"aftercall\""),
        ("door.asterisk.agent", "1001", "agent = \"1001\""),
        ("door.asterisk.agent", "PJSIP/1001", "agent = \"PJSIP/1001\""),
        ("door.asterisk.agent", "[1001, \"PJSIP/1001\"]", "agent = [\"1001\", \"PJSIP/1001\"]"),
    ] {
        let changed = set_in(FILE, key, typed);
        assert!(changed.lines().any(|found| found == line), "{line} in\n{changed}");
        assert!(changed.starts_with("# Aftercall at Havblik\n[door.asterisk] # the PBX\nenabled = "), "{changed}");
        assert!(changed.ends_with("\n[read]\ndays = 7\n"), "{changed}");
        let resolved = user(&changed);
        assert_eq!((resolved.get(key).unwrap().origin, resolved.faults.len()), (Origin::User, 0), "{changed}");
    }
    assert_eq!(unset(Some(FILE), "door.asterisk.tls").unwrap(), FILE.replace("tls = true\n", ""));
    assert_eq!(unset(Some(FILE), "door.asterisk.user").unwrap(), FILE);
    assert_eq!(set(None, "door.freeswitch.agent", "1001").unwrap(), "[door.freeswitch]\nagent = \"1001\"\n");
    assert_eq!(
        set_in("door = { asterisk = { tls = true } } # inline\n", "door.asterisk.user", "x").trim_end(),
        "door = { asterisk = { tls = true , user = \"x\" } } # inline"
    );
}

#[test]
fn a_member_that_cannot_be_is_refused_and_a_password_is_sent_to_the_keychain() {
    for (key, typed, code, words) in [
        ("door.asterisk.address", "a b", RefusalCode::InvalidValue, "door.asterisk.address must be a host with or without its port"),
        ("door.baresip.address", "pbx:4444", RefusalCode::InvalidValue, "on this computer"),
        ("door.baresip.queue_from", "header", RefusalCode::InvalidValue, "must be one of none, account, display_name"),
        ("door.asterisk.enabled", "yes", RefusalCode::InvalidValue, "must be true or false"),
        ("door.asterisk.agent", "[]", RefusalCode::InvalidValue, "must be one text, or a list of at most 16"),
        ("door.genesys.address", "http://genesys.example", RefusalCode::InvalidValue, "must be an https address"),
        ("door.genesys.region", "a/b", RefusalCode::InvalidValue, "must be a domain"),
        ("door.asterisk.agnet", "1001", RefusalCode::UnknownSetting, "There is no setting door.asterisk.agnet"),
        ("door.asterisk.secret", "hunter2", RefusalCode::UnknownSetting, "aftercallctl door secret asterisk"),
        ("door.cisco.address", "pbx", RefusalCode::UnknownSetting, "There is no setting"),
    ] {
        let refusal = set(Some(FILE), key, typed).unwrap_err();
        assert_eq!(refusal.code, code, "{key} = {typed}: {refusal}");
        assert!(refusal.message.contains(words) && !refusal.message.contains("hunter2"), "{key} = {typed}: {refusal}");
    }
}

#[test]
fn policy_and_person_fill_one_table_together() {
    let resolved = resolve(
        Some("[door.asterisk]\naddress = \"elsewhere:5038\"\nagent = \"1001\"\n"),
        &policy("[door.asterisk]\nenabled = true\naddress = \"pbx.havblik.example:5039\"\ntls = true\n"),
    );
    let expected = json!({ "enabled": true, "address": "pbx.havblik.example:5039", "tls": true, "agent": "1001" });
    assert_eq!(resolved.settings.door_tables["asterisk"], expected);
    let origin = |key: &str| resolved.get(key).unwrap().origin;
    assert_eq!(
        [origin("door.asterisk.address"), origin("door.asterisk.agent"), origin("door.asterisk.user")],
        [Origin::Policy, Origin::User, Origin::Default]
    );
    assert!(resolved.is_locked("door.asterisk.address") && !resolved.is_locked("door.asterisk.agent"));
    let whole = resolved.get("door.asterisk").unwrap();
    assert_eq!((whole.value, whole.origin, whole.default), (expected, Origin::Policy, Value::Null));
    let row = resolved.rows().into_iter().find(|row| row.setting.key == "door.asterisk").unwrap();
    assert!(!row.locked, "the agent is the person's to set");
    assert_eq!(resolved.get("door.freeswitch").unwrap().value, Value::Null);
}

#[test]
fn a_line_that_cannot_be_used_is_said_and_reaches_the_connector_as_it_stands() {
    let resolved = user("[door.asterisk]\nenabled = true\naddress = 5\nagnet = \"1001\"\nsecret = \"hunter2\"\n");
    assert_eq!(
        json!(resolved.settings.door_tables),
        json!({ "asterisk": { "enabled": true, "address": 5, "agnet": "1001", "secret": "hunter2" } })
    );
    let shown = resolved.faults_in(Texts::english());
    let said: Vec<(Option<u32>, &str)> = shown.iter().map(|fault| (fault.line, fault.message.as_str())).collect();
    let closed = "This way in stays closed until that is mended. The file was left as it is.";
    assert_eq!(
        said,
        [
            (
                Some(3),
                format!("door.asterisk.address must be a host with or without its port, for example 127.0.0.1:5038. {closed}").as_str()
            ),
            (Some(4), format!("door.asterisk.agnet is no setting, so it is not used. Is door.asterisk.agent meant? {closed}").as_str()),
            (
                Some(5),
                format!(
                    "door.asterisk.secret must not stand here, because a password belongs into the keychain: \
                 “aftercallctl door secret asterisk” stores it. {closed}"
                )
                .as_str()
            ),
        ]
    );
    // What is shown of the table is what can be used.
    assert_eq!(resolved.get("door.asterisk").unwrap().value, json!({ "enabled": true }));
    // A line that policy overrules closes nothing.
    let overruled = resolve(Some("door.asterisk.address = 5"), &policy("door.asterisk.address = \"pbx:5038\""));
    assert_eq!(json!(overruled.settings.door_tables), json!({ "asterisk": { "address": "pbx:5038" } }));
    assert_eq!(user("door.baresip = 1").faults.len(), 1);
}

#[test]
fn a_whole_table_keeps_its_form_and_its_comments() {
    let changed = set_in(FILE, "door.asterisk", r#"{"enabled":true,"address":"pbx:5039","agent":[1001,"1002"],"user":null}"#);
    for kept in ["[door.asterisk] # the PBX", "enabled = true # until Monday", "[read]"] {
        assert!(changed.contains(kept), "{changed}");
    }
    assert_eq!(tables(&changed), json!({ "asterisk": { "enabled": true, "address": "pbx:5039", "agent": ["1001", "1002"] } }));
    assert_eq!(tables(&set_in("", "door.asterisk", "{ enabled = true }")), json!({ "asterisk": { "enabled": true } }));
    let none = unset(Some(&changed), "door.asterisk").unwrap();
    assert_eq!((tables(&none), user(&none).settings.read.days), (json!({}), 7));
    assert_eq!(unset(Some("# nothing\n"), "door.asterisk").unwrap(), "# nothing\n");
}

#[test]
fn a_whole_table_is_refused_field_by_field() {
    let refusal = set(Some(FILE), "door.asterisk", r#"{"tls":"yes","agnet":"1001","password":"hunter2"}"#).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::InvalidValue);
    let keys: Vec<&str> = refusal.detail["faults"].as_array().unwrap().iter().map(|fault| fault["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["door.asterisk.tls", "door.asterisk.agnet", "door.asterisk.password"]);
    assert!(refusal.message.ends_with("Nothing was changed.") && !refusal.message.contains("hunter2"), "{refusal}");
    assert!(set(None, "door.asterisk", "on").unwrap_err().message.contains("must be a table"));
}
