//! Journey C: signing in and out, and what the keychain has to say about it.

use crate::world::{AGENT, CUSTOMER, KEY, World, ended_in};
use aftercall_core::error::RefusalCode;
use aftercall_core::ports::KeychainState;
use aftercall_core::request::Request;
use aftercall_core::view::{SessionState, SetupStepName, StepState};
use serde_json::json;

#[tokio::test]
async fn a_sign_in_checks_everything_before_it_stores_anything() {
    let world = World::new().await;
    world.until("setup", |views| views.app.session.state == SessionState::SignedOut).await;
    let done = world.sign_in().await.unwrap();
    assert_eq!((&done["signed_in"], &done["known"], &done["kept"]), (&json!(true), &json!(true), &json!("keychain")));
    assert!(world.keychain.has_api_key());
    let views = world.until("accepted", |views| views.app.setup.accepted).await;
    assert!(views.app.setup.steps.iter().all(|step| step.state == StepState::Done));
    let settings = std::fs::read_to_string(world.home.path().join("settings.toml")).unwrap();
    assert!(settings.starts_with("# written by hand"), "comments stay");
    assert!(settings.contains(AGENT) && !settings.contains(KEY), "the address is in the file, the key is not");
}

#[tokio::test]
async fn a_wrong_key_is_refused_in_words_and_nothing_is_stored() {
    let world = World::new().await;
    let refusal = world.sign_in_with(AGENT, "wrong", false).await.unwrap_err();
    assert_eq!((refusal.code, refusal.code.exit_code()), (RefusalCode::KeyRejected, 1));
    assert!(!world.keychain.has_api_key());
    let views = world.until("the refusal", |views| views.app.setup.refusal.is_some()).await;
    let trouble: Vec<_> = views.app.setup.steps.iter().filter(|step| step.state == StepState::Trouble).map(|step| step.name).collect();
    assert_eq!(trouble, [SetupStepName::Key]);
    assert_eq!(views.app.session.state, SessionState::SignedOut);
}

#[tokio::test]
async fn a_service_that_is_tried_is_named_and_forgotten_when_it_does_not_answer() {
    let world = World::new().await;
    let elsewhere = "http://127.0.0.1:9".to_owned();
    let request = Request::SignIn { email: AGENT.to_owned(), key: KEY.into(), api_url: Some(elsewhere.clone()), session_only: false };
    assert_eq!(world.ask(request).await.unwrap_err().code, RefusalCode::Unreachable);
    let views = world.until("the refusal", |views| views.app.setup.refusal.is_some()).await;
    assert_eq!(views.app.setup.api_url.as_ref(), Some(&elsewhere));
    assert_ne!(views.app.session.api_url, elsewhere);
    assert!(!std::fs::read_to_string(world.home.path().join("settings.toml")).unwrap().contains(&elsewhere));
}

#[tokio::test]
async fn an_agent_whom_the_service_does_not_know_yet_may_sign_in() {
    let world = World::new().await;
    let done = world.sign_in_with("new@practice.example", KEY, false).await.unwrap();
    assert_eq!((&done["signed_in"], &done["known"]), (&json!(true), &json!(false)));
}

#[tokio::test]
async fn nonsense_is_refused_beside_its_field() {
    let world = World::new().await;
    for (email, key, field) in [("not an address", KEY, "email"), (AGENT, "  ", "key"), (AGENT, "a key\nwith lines", "key")] {
        let refusal = world.sign_in_with(email, key, false).await.unwrap_err();
        assert_eq!(refusal.detail["field"], field, "{refusal:?}");
    }
    assert!(world.service().requests().is_empty(), "nothing was asked of the service");
}

#[tokio::test]
async fn the_next_start_is_signed_in_by_the_keychain() {
    let world = World::signed_in().await.restart().await;
    let views = world.until("signed in", |views| views.app.session.state == SessionState::SignedIn).await;
    assert_eq!(views.app.session.email.as_deref(), Some(AGENT));
}

#[tokio::test]
async fn a_key_for_this_session_only_is_not_in_the_keychain() {
    let world = World::new().await;
    world.sign_in_with(AGENT, KEY, true).await.unwrap();
    assert!(!world.keychain.has_api_key());
    let world = world.restart().await;
    world.until("signed out", |views| views.app.session.state == SessionState::SignedOut).await;
}

#[tokio::test]
async fn a_locked_keychain_is_not_a_signed_out_agent_and_calls_go_on_once_it_opens() {
    let world = World::signed_in().await;
    *world.keychain.state.lock().unwrap() = Some(KeychainState::Locked);
    let world = world.restart().await;
    let views = world
        .until("locked", |views| views.app.session.state == SessionState::Locked && views.app.session.keychain == KeychainState::Locked)
        .await;
    assert_eq!(views.app.session.email.as_deref(), Some(AGENT));
    let refusal = world.ask(Request::Call { event: ended_in("a", "+4531234567", 83) }).await.unwrap_err();
    assert_eq!(refusal.code, RefusalCode::Keychain, "refused aloud, never half kept");
    *world.keychain.state.lock().unwrap() = None;
    world.pass(6);
    world.until("signed in", |views| views.app.session.state == SessionState::SignedIn).await;
    let call = world.report(ended_in("a", "+4531234567", 83)).await;
    world.until_survey(&call, "sent").await;
}

#[tokio::test]
async fn with_a_locked_keychain_a_first_sign_in_for_this_session_works() {
    let world = World::with_keychain(KeychainState::Locked).await;
    world.until("locked", |views| views.app.session.keychain == KeychainState::Locked).await;
    world.sign_in_with(AGENT, KEY, true).await.unwrap();
    let call = world.report(ended_in("a", "+4531234567", 83)).await;
    world.until_survey(&call, "sent").await;
    assert!(!world.keychain.has_api_key());
}

#[tokio::test]
async fn without_a_keychain_calls_are_kept_under_a_key_file_and_the_api_key_is_not_stored() {
    let world = World::new().await;
    *world.keychain.state.lock().unwrap() = Some(KeychainState::Absent);
    let world = world.restart().await;
    world.until("absent", |views| views.app.session.keychain == KeychainState::Absent).await;
    let refusal = world.sign_in().await.unwrap_err();
    assert_eq!((refusal.code, &refusal.detail["state"]), (RefusalCode::Keychain, &json!("absent")));
    world.sign_in_with(AGENT, KEY, true).await.unwrap();
    let call = world.report(ended_in("a", "+4531234567", 83)).await;
    world.until_survey(&call, "sent").await;
}

#[tokio::test]
async fn where_a_keychain_is_required_nothing_is_kept_without_one() {
    let world = World::new().await;
    let file = world.home.path().join("settings.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{text}[privacy]\nkeychain = \"required\"\n")).unwrap();
    *world.keychain.state.lock().unwrap() = Some(KeychainState::Absent);
    let world = world.restart().await;
    world.until("a banner", |views| views.app.banner.as_ref().is_some_and(|banner| banner.words.is_some())).await;
    let refusal = world.ask(Request::Call { event: ended_in("a", "+4531234567", 83) }).await.unwrap_err();
    assert_eq!(refusal.code, RefusalCode::Keychain);
}

#[tokio::test]
async fn a_key_that_is_replaced_stops_everything_and_says_so() {
    let world = World::signed_in().await;
    let fault = aftercall_practice::FaultKind::Status { status: 401, retry_after: None, body: None, after_acting: false };
    world.service().add_fault(aftercall_practice::Fault::on("/", fault));
    let call = world.report(ended_in("a", "+4531234567", 83)).await;
    let views = world.until("key rejected", |views| views.app.session.state == SessionState::KeyRejected).await;
    assert_eq!(views.tray.tooltip, "Aftercall: the key was not accepted");
    world.until_survey(&call, "queued").await;
    let tried = world.service().requests().len();
    world.pass(600);
    world.ask(Request::Status {}).await.unwrap();
    assert_eq!(world.service().requests().len(), tried, "nothing more is asked");
    world.service().set_faults(vec![]);
    world.sign_in().await.unwrap();
    world.until_survey(&call, "sent").await;
}

#[tokio::test]
async fn a_refusal_that_was_no_fault_of_the_key_is_tried_again_by_itself() {
    let world = World::signed_in().await;
    let fault = aftercall_practice::FaultKind::Status { status: 403, retry_after: None, body: None, after_acting: false };
    world.service().add_fault(aftercall_practice::Fault::on("/", fault));
    let call = world.report(ended_in("a", "+4531234567", 83)).await;
    world.until("key rejected", |views| views.app.session.state == SessionState::KeyRejected).await;
    let status = world.ask(Request::Status {}).await.unwrap();
    assert_eq!((&status["service"]["state"], &status["reads"]["why"]), (&json!("key_rejected"), &json!("key_rejected")));
    world.service().set_faults(vec![]);
    world.pass(16 * 60);
    world.until_survey(&call, "sent").await;
    let views = world.until("connected", |views| views.app.session.state == SessionState::SignedIn).await;
    assert!(views.app.health.last_read.is_some());
    let told: Vec<_> = world.notifications().into_iter().filter(|told| told.key == "key-rejected").collect();
    assert_eq!(told.len(), 1, "said once");
}

#[tokio::test]
async fn another_agent_finds_nothing_of_the_one_before_and_asks_nobody_again() {
    let world = World::signed_in().await;
    world.ask(Request::ConfigSet { key: "survey.guard_hours".into(), value: "24".into() }).await.unwrap();
    world.service().answer(&aftercall_practice::Answer::of(CUSTOMER, 2)).unwrap();
    world.ask(Request::Refresh {}).await.unwrap();
    let sent = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&sent, "sent").await;
    world.begin_pgap_period();
    let open = world.report(ended_in("b", "+4520111222", 83)).await;
    world.until_survey(&open, "awaiting_estimate").await;
    let asked = world.service().requests().len();
    world.ask(Request::SignOut { wipe: false }).await.unwrap();
    assert_eq!(world.calls().await.len(), 2, "the same agent may come back");
    // The service does not know this one yet, so that there is nothing to read.
    world.sign_in_with("new@practice.example", KEY, false).await.unwrap();
    assert_eq!(world.calls().await.len(), 0);
    let responses = world.ask(Request::Responses { limit: None, offset: None }).await.unwrap();
    assert_eq!(responses["responses"], json!([]));
    let posted = |seen: &&aftercall_practice::Seen| seen.method == "POST";
    assert_eq!(world.service().requests().iter().skip(asked).filter(posted).count(), 0, "nothing goes out in another name");
    let again = world.report(ended_in("c", CUSTOMER, 83)).await;
    assert_eq!(again["reason"], "asked_recently", "customers stay the same: {again}");
    let world = world.restart().await;
    world.until("the next start", |views| views.app.session.state == SessionState::SignedIn).await;
    let after = world.report(ended_in("d", CUSTOMER, 83)).await;
    assert_eq!(after["reason"], "asked_recently");
}

#[tokio::test]
async fn the_same_agent_finds_everything_again() {
    let world = World::signed_in().await;
    let call = world.report(ended_in("a", "+4531234567", 83)).await;
    world.until_survey(&call, "sent").await;
    world.ask(Request::SignOut { wipe: false }).await.unwrap();
    world.sign_in_with(&AGENT.to_uppercase(), KEY, false).await.unwrap();
    assert_eq!(world.calls().await.len(), 1);
}

#[tokio::test]
async fn signing_out_forgets_the_key_and_wiping_forgets_the_rest() {
    let world = World::signed_in().await;
    let call = world.report(ended_in("a", "+4531234567", 83)).await;
    world.until_survey(&call, "sent").await;
    world.ask(Request::SignOut { wipe: false }).await.unwrap();
    assert!(!world.keychain.has_api_key());
    world.until("signed out", |views| views.app.session.state == SessionState::SignedOut).await;
    assert_eq!(world.calls().await.len(), 1);
    let skipped = world.report(ended_in("b", "+4531234567", 83)).await;
    assert_eq!((&skipped["outcome"], &skipped["reason"]), (&json!("skipped"), &json!("signed_out")));
    world.ask(Request::SignOut { wipe: true }).await.unwrap();
    assert!(world.calls().await.is_empty());
    assert_eq!(world.ask(Request::Refresh {}).await.unwrap_err().code.exit_code(), 4);
}
