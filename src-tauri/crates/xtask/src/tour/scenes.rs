//! The scenes.

use super::stage::{Stage, check};
use super::{CALLER, MAIN, QUESTION};
use crate::fault::Outcome;
use crate::say;
use serde_json::{Value, json};
use std::time::Duration;

/// Under which name the keychain keeps the key.
const KEYCHAIN_SERVICE: &str = "io.aftercall.desktop";
/// A question takes nothing in its first moments, so that a key meant for another window is not an answer.
const GUARD: Duration = Duration::from_millis(1_500);

pub(super) fn first_start(stage: &mut Stage<'_>) -> Outcome {
    stage.start_program()?;
    let window = stage.desktop.wait_for_window(MAIN)?;
    let status = stage.wait("an answer of the program", || Ok(stage.ctl().json(&["status"]).ok()))?;
    check(status["signed_in"] == false, "nobody is signed in", &status)?;
    let status = stage.wait("the tray icon", || Ok(Some(stage.ctl().json(&["status"])?).filter(|status| status["tray"] == "shown")))?;
    check(status["keychain"] == "ok", "the tray icon is shown, and the keychain is open", &status)?;
    stage.picture_of(&window, "setup")?;
    stage.picture("desktop")
}

pub(super) fn sign_in(stage: &mut Stage<'_>) -> Outcome {
    let (email, url, key) = (stage.service.email.clone(), stage.service.url.clone(), stage.service.key.clone());
    let words = ["sign-in", "--email", &email, "--api-url", &url];
    let refused = stage.ctl().json_with(&words, "a-wrong-key\n");
    check(refused.is_err(), "a wrong key is refused", &Value::Null)?;
    stage.ctl().json_with(&words, &format!("{key}\n"))?;
    let status = stage.ctl().json(&["status"])?;
    check(status["signed_in"] == true && status["email"] == email.as_str(), &format!("{email} is signed in"), &status)?;
    let kept = stage.desktop.keychain_items(KEYCHAIN_SERVICE)?;
    check(kept == 1, "the keychain keeps one item of Aftercall", &json!(kept))
}

pub(super) fn rating_and_responses(stage: &mut Stage<'_>) -> Outcome {
    let score = stage.wait("a score", || Ok(Some(stage.ctl().json(&["score"])?).filter(|score| score["n"].as_u64() > Some(0))))?;
    say::line(&format!(
        "{} responses, average {}, NPS {} ± {}, shown as “{}”",
        score["n"],
        score["average"],
        score["nps"],
        score["margin"],
        text(&score, "shown")
    ));
    let all = stage.ctl().json(&["responses", "--limit", "3"])?;
    let rows = all["responses"].as_array().cloned().unwrap_or_default();
    for row in &rows {
        say::line(&format!("{:>2}  {}  {}", row["rating"], text(row, "respondent"), text(row, "comment")));
    }
    check(!rows.is_empty(), "responses are read", &all)?;
    stage.ctl().json(&["show", "main"])?;
    let window = stage.desktop.wait_for_window(MAIN)?;
    stage.picture_of(&window, "today")
}

pub(super) fn incoming_call(stage: &mut Stage<'_>) -> Outcome {
    let customer = stage.service.customer.clone();
    say::line(&format!("{} calls the support queue", customer.name));
    phone(
        stage,
        "started",
        "tour-1",
        &["--number", &customer.number, "--name", &customer.name, "--queue", "support", "--direction", "in"],
    )?;
    let card = stage.desktop.wait_for_window(CALLER)?;
    let asked = stage.wait("a look-up by telephone number", || {
        Ok(stage.service.read("requests")?.into_iter().rfind(|seen| !seen["phone"].is_null() && seen["method"] == "GET"))
    })?;
    check(asked["status"] == 200, "earlier answers of this number were read", &asked)?;
    stage.picture_of(&card, "caller")?;
    stage.picture("incoming-call")?;
    phone(stage, "answered", "tour-1", &[])?;
    check(stage.ctl().json(&["status"])?["in_call"] == true, "the program knows that a call is on", &Value::Null)
}

pub(super) fn survey_goes_out(stage: &mut Stage<'_>) -> Outcome {
    let decision = phone(stage, "ended", "tour-1", &["--talk-seconds", "83", "--voicemail", "no"])?;
    check(
        decision["outcome"] == "queued" && decision["campaign"] == 17,
        "the call is recorded, and its survey queued for Support",
        &decision,
    )?;
    let row = stage.wait_for_survey("tour-1", "sent")?;
    let members = stage.service.read("members")?;
    let number = stage.service.customer.number.clone();
    let arrived = members.len() == 1 && members[0]["phone"] == number.as_str() && members[0]["campaign_id"] == 17;
    check(arrived, "the service has invited this customer, once", &Value::Array(members))?;
    check(row["campaign_name"] == "Support", "the ledger says sent, in campaign Support", &row)?;
    stage.desktop.wait_until_gone(CALLER)?;
    say::seen("the caller card is gone");
    Ok(())
}

pub(super) fn not_surveyed(stage: &mut Stage<'_>) -> Outcome {
    let number = stage.service.customer.number.clone();
    for (id, talk, voicemail, reason, words) in [
        ("tour-2", "41", "no", "too_short", "41 s of talk: skipped, too short"),
        ("tour-3", "64", "yes", "voicemail", "reached a voice mail: skipped"),
    ] {
        let call = ["--number", &number, "--direction", "out", "--queue", "support", "--talk-seconds", talk, "--voicemail", voicemail];
        phone(stage, "ended", id, &call)?;
        let row = stage.ctl().call(id)?;
        check(row["survey"] == "skipped" && row["reason"] == reason, words, &row)?;
    }
    let members = stage.service.read("members")?;
    check(members.len() == 1, "nothing went to the service", &Value::Array(members))?;
    let window = stage.desktop.wait_for_window(MAIN)?;
    stage.desktop.type_into(&window, &["ctrl+2"])?;
    stage.picture_of(&window, "calls")
}

pub(super) fn estimate_is_asked_for(stage: &mut Stage<'_>) -> Outcome {
    stage.service.train(true)?;
    say::line("a p-gap session begins at the service");
    phone(
        stage,
        "ended",
        "tour-4",
        &["--number", "+4523456789", "--direction", "in", "--queue", "billing", "--talk-seconds", "127", "--voicemail", "no"],
    )?;
    stage.wait_for_survey("tour-4", "awaiting_estimate")?;
    say::seen("nothing has gone to the customer; the question is open");
    let window = stage.desktop.wait_for_window(QUESTION)?;
    stage.picture_of(&window, "p-gap")?;
    stage.picture("p-gap-on-the-desktop")?;
    std::thread::sleep(GUARD);
    stage.desktop.type_into(&window, &["8"])?;
    say::line("the agent presses 8");
    let row = stage.wait_for_survey("tour-4", "sent")?;
    check(row["estimate"] == 8, "the survey is sent with the estimate 8", &row)?;
    let member = stage.service.read("members")?.pop().unwrap_or_default();
    check(member["agent_rating"] == 8 && member["campaign_id"] == 18, "the service has agentRating 8", &member)?;
    stage.desktop.wait_until_gone(QUESTION)?;
    stage.service.train(false)
}

pub(super) fn response_arrives(stage: &mut Stage<'_>) -> Outcome {
    stage.desktop.close_notifications()?;
    let comment = "Quick, friendly, and it works now.";
    let number = stage.service.customer.number.clone();
    let answer = json!({ "phone": number, "rating": 9, "comment": comment });
    let response = stage.service.tell("answers", &answer)?["response"].clone();
    say::line("the customer of the first call answers: 9");
    stage.ctl().json(&["refresh"])?;
    stage.wait("a notification", || Ok((stage.desktop.notifications_on_screen()? > 0).then_some(())))?;
    stage.picture("notification")?;
    let shown = stage.desktop.close_notifications()?;
    let told = shown.iter().find(|(title, body)| title.contains('9') && body.contains(comment));
    check(told.is_some(), "the notification tells rating and comment", &json!(shown))?;
    let newest = stage.ctl().json(&["responses", "--limit", "1"])?["responses"][0].clone();
    check(newest["id"] == response && newest["unread"] == true, "it is the newest response, and unread", &newest)?;
    let window = stage.desktop.wait_for_window(MAIN)?;
    stage.desktop.type_into(&window, &["ctrl+1"])?;
    stage.picture_of(&window, "new-response")
}

/// One report of the phone system.
fn phone(stage: &Stage<'_>, phase: &str, id: &str, more: &[&str]) -> Outcome<Value> {
    stage.ctl().json(&[&["call", phase, "--id", id], more].concat())
}

fn text<'v>(document: &'v Value, name: &str) -> &'v str {
    document[name].as_str().unwrap_or("")
}
