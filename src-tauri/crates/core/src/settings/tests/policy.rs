//! The policy: whom it is for, and where its faults stand.

use super::*;
use crate::ports::{Person, PolicySource};

fn for_person(text: &str, login: Option<&str>, mail: Option<&str>) -> Resolved {
    let person = Person { login: login.map(str::to_owned), mail: mail.map(str::to_owned) };
    resolve(None, &PolicyRead { person, ..policy(text) })
}

#[test]
fn one_policy_serves_every_person() {
    for (text, email) in [
        ("account.email = \"%USER%@havblik.example\"", "anna@havblik.example"),
        ("account.email = \"%MAIL%\"", "anna.lind@havblik.example"),
        ("account.email = \"fixed@havblik.example\"", "fixed@havblik.example"),
    ] {
        let resolved = for_person(text, Some("anna"), Some("anna.lind@havblik.example"));
        assert_eq!(resolved.settings.account.email.as_deref(), Some(email), "{text}");
        assert!(resolved.faults.is_empty() && resolved.is_locked("account.email"), "{text}: {:?}", resolved.faults);
    }
    let external = for_person("account.employee.external_id = \"agent-%USER%\"", Some("anna"), None);
    assert_eq!(external.settings.account.employee.get("external_id").map(String::as_str), Some("agent-anna"));
}

#[test]
fn a_placeholder_that_nothing_is_known_for_leaves_the_key_free_and_is_said() {
    for (text, login, words) in [
        ("account.email = \"%MAIL%\"", Some("anna"), "account.email has %MAIL% in it, and this computer does not tell what it stands for."),
        ("account.email = \"%USER%@x\"", None, "account.email has %USER% in it, and this computer does not tell what it stands for."),
        ("account.email = \"%USER%@x\"", Some("Anna Lind"), "account.email must be an e-mail address."),
    ] {
        let resolved = for_person(text, login, None);
        let faults = resolved.faults_in(Texts::english());
        let [fault] = faults.as_slice() else { panic!("{text}: {faults:?}") };
        assert!(fault.message.starts_with(words), "{}", fault.message);
        assert!(!resolved.is_locked("account.email"), "{text}");
    }
}

#[test]
fn placeholders_are_for_the_policy_and_for_the_account_alone() {
    let own = user("account.email = \"%USER%@havblik.example\"");
    assert_eq!(own.settings.account.email.as_deref(), Some("%USER%@havblik.example"), "in the person's file it is what it says");
    let question = for_person("pgap.question.en = \"%USER%?\"", Some("anna"), None);
    assert_eq!(question.settings.pgap.question.get("en").map(String::as_str), Some("%USER%?"));
}

#[test]
fn faults_say_where_they_stand() {
    let text = "# ours\nsurvey.enabled = 3\nqueues = [{ queue = \"a\" }]\nnothing.at.all = 1\n";
    for (source, places) in [
        (
            PolicySource::File("/etc/aftercall/policy.toml".to_owned()),
            ["/etc/aftercall/policy.toml, line 2.", "/etc/aftercall/policy.toml, line 3.", "/etc/aftercall/policy.toml, line 4."],
        ),
        (
            PolicySource::Registry(r"HKLM\Software\Policies\Aftercall".to_owned()),
            [
                r"HKLM\Software\Policies\Aftercall\survey, value enabled.",
                r"HKLM\Software\Policies\Aftercall, value queues.",
                r"HKLM\Software\Policies\Aftercall, value nothing.",
            ],
        ),
        (
            PolicySource::Preferences("io.aftercall.desktop".to_owned()),
            ["io.aftercall.desktop, key survey.enabled.", "io.aftercall.desktop, key queues.", "io.aftercall.desktop, key nothing."],
        ),
    ] {
        let resolved = resolve(None, &PolicyRead { source: source.clone(), ..policy(text) });
        let faults = resolved.faults_in(Texts::english());
        let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(messages.len(), 3, "{messages:?}");
        for (message, place) in messages.iter().zip(places) {
            assert!(message.ends_with(&format!(" It stands in {place}")), "{message} should name {place}");
        }
        let has_lines = resolved.faults.iter().all(|fault| fault.line.is_some());
        assert_eq!(has_lines, matches!(source, PolicySource::File(_)));
    }
}
