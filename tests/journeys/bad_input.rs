//! Nonsense from phones, people, files and the service: a clear answer each, and nothing is lost.

use crate::world::{CUSTOMER, World, ended_in};
use aftercall_core::call::{CallEvent, CallPhase};
use aftercall_core::error::RefusalCode;
use aftercall_core::id::CallId;
use aftercall_core::request::Request;
use aftercall_practice::{Fault, FaultKind};
use serde_json::json;

#[tokio::test]
async fn numbers_that_are_none_have_their_reason() {
    let world = World::signed_in().await;
    for (index, (number, reason)) in [
        ("+45abc", "invalid_number"),
        ("214", "internal_number"),
        ("anonymous", "number_withheld"),
        ("", "number_withheld"),
        ("<unknown>", "number_withheld"),
    ]
    .into_iter()
    .enumerate()
    {
        let answer = world.report(ended_in(&index.to_string(), number, 83)).await;
        assert_eq!((&answer["outcome"], &answer["reason"]), (&json!("skipped"), &json!(reason)), "{number:?}");
    }
}

#[tokio::test]
async fn a_talk_time_that_cannot_be_is_refused_with_its_field() {
    let world = World::signed_in().await;
    for seconds in [-1, 1_000_000] {
        let refusal = world.ask(Request::Call { event: ended_in("a", CUSTOMER, seconds) }).await.unwrap_err();
        assert_eq!((refusal.code, &refusal.detail["field"]), (RefusalCode::InvalidField, &json!("talk_seconds")));
    }
    assert!(world.calls().await.is_empty());
}

#[tokio::test]
async fn an_end_without_a_beginning_twice_and_before_its_beginning() {
    let world = World::signed_in().await;
    let first = world.report(CallEvent { talk_seconds: None, ..ended_in("a", CUSTOMER, 0) }).await;
    assert_eq!(first["outcome"], "queued", "an incoming call that is only reported as ended counts as answered");
    let again = world.report(ended_in("a", CUSTOMER, 83)).await;
    assert_eq!((&again["call"], &again["reason"]), (&first["call"], &json!("duplicate_event")));
    let late = world.report(CallEvent { phase: CallPhase::Started, talk_seconds: None, ..ended_in("a", CUSTOMER, 0) }).await;
    assert_eq!(late["reason"], "duplicate_event");
    world.until_survey(&first, "sent").await;
    assert_eq!(world.calls().await.len(), 1);
    assert_eq!(world.service().requests().iter().filter(|seen| seen.stored).count(), 1);
}

#[tokio::test]
async fn estimates_are_whole_numbers_from_0_to_10() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    let call = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&call, "awaiting_estimate").await;
    for nonsense in [json!(11), json!(-1), json!("7.5"), json!(7.5), json!("eight"), json!(null), json!(true)] {
        let refusal = world.ask(Request::Rate { estimate: nonsense.clone(), call: None, undoable: false }).await.unwrap_err();
        assert_eq!((refusal.code, &refusal.detail["field"]), (RefusalCode::InvalidField, &json!("estimate")), "{nonsense}");
    }
    assert_eq!(world.row(&call).await["survey"], "awaiting_estimate");
}

#[tokio::test]
async fn requests_that_name_no_call_or_the_wrong_one() {
    let world = World::signed_in().await;
    let nobody = CallId(uuid::Uuid::nil());
    assert_eq!(world.ask(Request::Resend { call: nobody }).await.unwrap_err().code, RefusalCode::UnknownCall);
    let none = world.ask(Request::Rate { estimate: json!(5), call: None, undoable: false }).await.unwrap_err();
    assert_eq!(none.code, RefusalCode::NoQuestion);
    let call = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&call, "sent").await;
    let id: CallId = call["call"].as_str().unwrap().parse().unwrap();
    assert_eq!(world.ask(Request::Resend { call: id }).await.unwrap_err().code, RefusalCode::WrongState);
}

#[tokio::test]
async fn a_service_that_talks_nonsense_is_said_to_and_nothing_breaks() {
    for kind in [FaultKind::Html, FaultKind::HalfBody] {
        let world = World::new().await;
        world.service().add_fault(Fault::on("/campaigns/", kind.clone()).method("GET"));
        let refusal = world.sign_in().await.unwrap_err();
        assert_eq!(refusal.code, RefusalCode::Unreachable, "{kind:?}");
        assert!(!refusal.message.is_empty());
    }
}

#[tokio::test]
async fn a_typo_in_the_settings_is_said_with_its_line_and_the_rest_works() {
    let world = World::signed_in().await;
    let file = world.home.path().join("settings.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let wrong = format!("{text}\n[survey]\nmin_secconds_out = 90\nmin_seconds_in = \"soon\"\n");
    std::fs::write(&file, &wrong).unwrap();
    world.engine.tell(aftercall_core::engine::Fact::SettingsChanged);
    let views = world.until("two faults", |views| views.app.settings.faults.len() == 2).await;
    let line = |needle: &str| u32::try_from(wrong.lines().position(|line| line.contains(needle)).unwrap() + 1).unwrap();
    let lines: Vec<_> = views.app.settings.faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [Some(line("min_secconds_out")), Some(line("min_seconds_in"))]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), wrong, "the file is untouched");
    let status = world.ask(Request::Status {}).await.unwrap();
    assert_eq!(status["settings_errors"].as_array().unwrap().len(), 2);
    let call = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&call, "sent").await;
}

#[tokio::test]
async fn settings_refuse_nonsense_and_keep_what_is_right() {
    let world = World::signed_in().await;
    let set = |key: &str, value: &str| Request::ConfigSet { key: key.into(), value: value.into() };
    assert_eq!(world.ask(set("survey.min_seconds_out", "soon")).await.unwrap_err().code, RefusalCode::InvalidValue);
    assert_eq!(world.ask(set("survey.min_seconds", "5")).await.unwrap_err().code, RefusalCode::UnknownSetting);
    assert_eq!(world.ask(set("api.url", "http://nps.example")).await.unwrap_err().code, RefusalCode::InvalidValue);
    let done = world.ask(set("survey.min_seconds_out", "90")).await.unwrap();
    assert_eq!((&done["value"], &done["origin"]), (&json!(90), &json!("user")));
    let again = world.ask(Request::ConfigUnset { key: "survey.min_seconds_out".into() }).await.unwrap();
    assert_eq!((&again["value"], &again["origin"]), (&json!(60), &json!("default")));
}

#[tokio::test]
async fn what_is_refused_and_what_is_wrong_is_said_in_the_agents_language() {
    let world = World::signed_in().await;
    world.ask(Request::ConfigSet { key: "window.language".into(), value: "da".into() }).await.unwrap();
    let refusal = world.ask(Request::ConfigSet { key: "read.days".into(), value: "0".into() }).await.unwrap_err();
    assert_eq!(refusal.message, "read.days skal være et helt tal fra 1 til 365. Intet blev ændret.");
    let path = world.home.path().join("settings.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("{text}\n[notify]\nsoundd = true\n")).unwrap();
    world.engine.tell(aftercall_core::engine::Fact::SettingsChanged);
    let views = world.until("the fault", |views| !views.app.settings.faults.is_empty()).await;
    let words = "notify.soundd er ingen indstilling og bruges ikke. Menes notify.sound? Filen blev ladt, som den er.";
    assert_eq!(views.app.settings.faults[0].message, words);
}
