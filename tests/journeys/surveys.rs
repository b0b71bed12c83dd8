//! Journey B: a call ends, the survey goes out; in a p-gap period the agent is asked first.

use crate::world::{AGENT, CUSTOMER, World, ended_in, ended_out};
use aftercall_core::call::{CallEvent, CallPhase, Direction, RespondentDetails, SurveyState, Voicemail};
use aftercall_core::error::RefusalCode;
use aftercall_core::id::CallId;
use aftercall_core::request::Request;
use aftercall_core::view::SessionState;
use aftercall_practice::{Fault, FaultKind, RetryAfter};
use serde_json::{Value, json};

fn id(call: &Value) -> CallId {
    call["call"].as_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn an_incoming_call_ends_and_its_survey_goes_out_through_the_campaign_of_its_queue() {
    let world = World::signed_in().await;
    let before = world.service().members().len();
    let started = CallEvent { phase: CallPhase::Started, talk_seconds: None, ..ended_in("a", CUSTOMER, 0) };
    let ring = world.report(started.clone()).await;
    assert_eq!(ring["outcome"], "open");
    world.report(CallEvent { phase: CallPhase::Answered, ..started.clone() }).await;
    world.pass(83);
    let answer = world.report(CallEvent { phase: CallPhase::Ended, ..started }).await;
    assert_eq!(
        (&answer["call"], &answer["outcome"], &answer["reason"], &answer["campaign"], &answer["number"]),
        (&ring["call"], &json!("queued"), &Value::Null, &json!(17), &json!("+45 •• •• 45 67"))
    );
    let row = world.until_survey(&answer, "sent").await;
    assert_eq!((&row["talk_seconds"], &row["campaign_name"], &row["attempts"]), (&json!(83), &json!("Support"), &json!(1)));
    let members = world.service().members();
    assert_eq!(members.len(), before + 1);
}

#[tokio::test]
async fn what_is_known_of_the_customer_and_the_agent_goes_along() {
    let world = World::signed_in().await;
    world.ask(Request::ConfigSet { key: "account.employee.team".into(), value: "North".into() }).await.unwrap();
    let event = CallEvent {
        respondent: RespondentDetails {
            email: Some("jens@customer.example".into()),
            first_name: Some("Jens".into()),
            last_name: Some("Hansen".into()),
            company: Some("Havblik".into()),
        },
        note: Some("about the invoice".into()),
        custom: [("case".to_owned(), "4711".to_owned())].into(),
        ..ended_in("a", CUSTOMER, 83)
    };
    let answer = world.report(event).await;
    world.until_survey(&answer, "sent").await;
    let request = world.service().requests().into_iter().rfind(|seen| seen.stored).unwrap();
    let body = request.body.unwrap();
    assert_eq!(body["respondent"]["phoneNumber"], CUSTOMER);
    assert_eq!(body["respondent"]["firstName"], "Jens");
    assert_eq!(body["respondent"]["company"]["name"], "Havblik");
    assert_eq!(body["employee"], json!({ "email": AGENT, "team": "North" }));
    assert_eq!((&body["note"], &body["custom"]["case"]), (&json!("about the invoice"), &json!("4711")));
    assert!(body.get("agentRating").is_none());
}

#[tokio::test]
async fn outgoing_calls_must_exceed_a_minute_and_never_be_a_voice_mail() {
    let world = World::signed_in().await;
    let before = world.service().requests().len();
    let cases = [
        (ended_out("a", CUSTOMER, 41), json!("too_short")),
        (ended_out("b", CUSTOMER, 60), json!("too_short")),
        (CallEvent { voicemail: Some(Voicemail::Yes), ..ended_out("c", CUSTOMER, 300) }, json!("voicemail")),
        (CallEvent { direction: None, ..ended_in("d", CUSTOMER, 30) }, json!("too_short")),
    ];
    for (event, reason) in cases {
        let answer = world.report(event).await;
        assert_eq!((&answer["outcome"], &answer["reason"]), (&json!("skipped"), &reason));
    }
    let short = world.calls().await.into_iter().find(|row| row["source_id"] == "a").unwrap();
    assert_eq!(short["detail"], json!({ "talk_seconds": 41, "min_seconds": 60 }));
    assert_eq!(world.service().requests().len(), before, "nothing was asked of the service");
    let long = world.report(ended_out("e", CUSTOMER, 61)).await;
    world.until_survey(&long, "sent").await;
}

#[tokio::test]
async fn in_a_pgap_period_the_agent_is_asked_and_the_estimate_goes_along() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    let before = world.service().members().len();
    let answer = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&answer, "awaiting_estimate").await;
    assert_eq!(world.service().members().len(), before, "nothing was stored");
    let views = world.until("the question", |views| views.pgap.is_some()).await;
    let question = views.pgap.as_ref().unwrap();
    assert_eq!(
        (question.call, question.number.as_deref(), question.about.as_deref()),
        (id(&answer), Some("+45 •• •• 45 67"), Some("Support"))
    );

    let row = world.ask(Request::Rate { estimate: json!(8), call: None, undoable: false }).await.unwrap();
    assert_eq!((&row["call"], &row["estimate"]), (&answer["call"], &json!(8)));
    let row = world.until_survey(&answer, "sent").await;
    assert_eq!((&row["estimate"], &row["attempts"]), (&json!(8), &json!(2)));
    let rated: Vec<_> = world.service().requests().into_iter().filter(|seen| seen.stored).collect();
    assert_eq!(rated.last().unwrap().agent_rating, Some(8));
    world.until("no question", |views| views.pgap.is_none()).await;
}

#[tokio::test]
async fn both_requests_of_a_rated_survey_carry_one_guid() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    let answer = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&answer, "awaiting_estimate").await;
    world.ask(Request::Rate { estimate: json!(3), call: Some(id(&answer)), undoable: false }).await.unwrap();
    world.until_survey(&answer, "sent").await;
    let guids: Vec<_> = world.service().requests().into_iter().filter_map(|seen| seen.guid).collect();
    assert_eq!(guids.len(), 2);
    assert_eq!(guids[0], guids[1]);
}

#[tokio::test]
async fn a_choice_in_the_window_waits_four_seconds_and_can_be_undone() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    let answer = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&answer, "awaiting_estimate").await;
    world.ask(Request::Rate { estimate: json!(9), call: Some(id(&answer)), undoable: true }).await.unwrap();
    let chosen = |views: &aftercall_core::view::Views| views.pgap.as_ref().is_some_and(|pgap| pgap.chosen.is_some());
    world.until("a choice", chosen).await;
    world.ask(Request::UndoRating { call: id(&answer) }).await.unwrap();
    world.until("no choice", |views| views.pgap.as_ref().is_some_and(|pgap| pgap.chosen.is_none())).await;
    world.pass(10);
    world.ask(Request::Rate { estimate: json!(2), call: Some(id(&answer)), undoable: true }).await.unwrap();
    world.pass(5);
    let row = world.until_survey(&answer, "sent").await;
    assert_eq!(row["estimate"], 2);
}

#[tokio::test]
async fn a_question_steps_aside_for_a_call_and_comes_back_in_wrap_up() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    let answer = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until("the question", |views| views.pgap.is_some()).await;
    let next = CallEvent { phase: CallPhase::Started, talk_seconds: None, ..ended_in("b", "+4587654321", 0) };
    world.report(next.clone()).await;
    world.until("no question during the call", |views| views.pgap.is_none()).await;
    world.report(CallEvent { phase: CallPhase::Missed, ..next }).await;
    let views = world.until("the question again", |views| views.pgap.is_some()).await;
    assert_eq!(views.pgap.as_ref().unwrap().call, id(&answer));
}

#[tokio::test]
async fn later_asks_again_and_cannot_judge_ends_without_a_survey() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    let before = world.service().members().len();
    let answer = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until("the question", |views| views.pgap.is_some()).await;
    world.ask(Request::Later { call: id(&answer) }).await.unwrap();
    world.until("no question", |views| views.pgap.is_none()).await;
    world.pass(5 * 60);
    world.until("the question again", |views| views.pgap.is_some()).await;
    world.ask(Request::CannotJudge { call: id(&answer) }).await.unwrap();
    world.pass(5);
    let row = world.until_survey(&answer, "skipped").await;
    assert_eq!(row["reason"], "not_estimated");
    assert_eq!(world.service().members().len(), before);
}

#[tokio::test]
async fn a_request_that_surely_did_not_arrive_is_repeated_and_throttling_is_obeyed() {
    let world = World::signed_in().await;
    let fault = FaultKind::Status { status: 429, retry_after: Some(RetryAfter::Seconds(30)), body: None, after_acting: false };
    world.service().add_fault(Fault::on("/respondents", fault).times(1));
    let answer = world.report(ended_in("a", CUSTOMER, 83)).await;
    world
        .until("a pause", |views| {
            views.app.calls.rows.iter().any(|row| row.attempts == 1 && json!(row)["detail"]["waits_for"] == "throttled")
        })
        .await;
    let tries = |world: &World| world.service().requests().iter().filter(|seen| seen.method == "POST").count();
    world.pass(29);
    world.ask(Request::Status {}).await.unwrap();
    assert_eq!(tries(&world), 1, "not before the pause is over");
    world.pass(2);
    world.until_survey(&answer, "sent").await;
    assert_eq!(tries(&world), 2);
}

#[tokio::test]
async fn no_answer_is_uncertain_held_for_a_person_and_never_sent_blindly() {
    let world = World::signed_in().await;
    world.service().add_fault(Fault::on("/respondents", FaultKind::DropAfter).times(1));
    let answer = world.report(ended_in("a", CUSTOMER, 83)).await;
    let row = world.until_survey(&answer, "uncertain").await;
    assert_eq!(row["reason"], "no_answer");
    world.pass(3_000);
    assert_eq!(world.row(&answer).await["survey"], "uncertain");
    assert_eq!(world.service().members().len(), world.service().statistics().members);
    world.ask(Request::Resend { call: id(&answer) }).await.unwrap();
    world.until_survey(&answer, "sent").await;
    let guids: Vec<_> = world.service().requests().into_iter().filter_map(|seen| seen.guid).collect();
    assert_eq!(guids[0], guids[1]);
}

#[tokio::test]
async fn a_refusal_is_said_in_the_words_of_the_service() {
    let world = World::signed_in().await;
    let fault = FaultKind::Status {
        status: 400,
        retry_after: None,
        body: Some(json!({ "message": "Phone number cannot receive SMS" }).to_string()),
        after_acting: false,
    };
    world.service().add_fault(Fault::on("/respondents", fault));
    let answer = world.report(ended_in("a", CUSTOMER, 83)).await;
    let row = world.until_survey(&answer, "failed").await;
    assert_eq!((&row["reason"], &row["detail"]["message"]), (&json!("rejected"), &json!("Phone number cannot receive SMS")));
}

#[tokio::test]
async fn the_local_guard_time_keeps_a_customer_from_being_asked_again() {
    let world = World::signed_in().await;
    world.ask(Request::ConfigSet { key: "survey.guard_hours".into(), value: "24".into() }).await.unwrap();
    let first = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&first, "sent").await;
    world.pass(3 * 3600);
    let again = world.report(ended_in("b", CUSTOMER, 83)).await;
    assert_eq!((&again["outcome"], &again["reason"]), (&json!("skipped"), &json!("asked_recently")));
    let other = world.report(ended_in("c", "+4587654321", 83)).await;
    assert_eq!(other["outcome"], "queued");
    world.pass(22 * 3600);
    assert_eq!(world.report(ended_in("d", CUSTOMER, 83)).await["outcome"], "queued");
}

#[tokio::test]
async fn a_queue_that_nobody_knows_is_looked_up_again_for_the_next_call() {
    let world = World::signed_in().await;
    world.pass(120);
    let event = |id: &str| CallEvent { queue: Some("night".into()), ..ended_in(id, CUSTOMER, 83) };
    world.service().set_ivr_map(vec![aftercall_practice::QueueCampaign { queue_id: "NIGHT".into(), campaign_id: 18 }]);
    let first = world.report(event("a")).await;
    assert_eq!((&first["outcome"], &first["reason"]), (&json!("skipped"), &json!("queue_not_mapped")));
    world.until("the map", |views| views.app.settings.queues.iter().any(|queue| queue.queue == "NIGHT")).await;
    let second = world.report(event("b")).await;
    assert_eq!((&second["outcome"], &second["campaign"]), (&json!("queued"), &json!(18)));
}

#[tokio::test]
async fn explain_says_what_would_happen_and_does_nothing() {
    let world = World::signed_in().await;
    let would = world.ask(Request::Explain { event: ended_in("a", CUSTOMER, 83) }).await.unwrap();
    assert_eq!((&would["outcome"], &would["campaign"], &would["campaign_name"]), (&json!("queued"), &json!(17), &json!("Support")));
    let would = world.ask(Request::Explain { event: ended_out("a", CUSTOMER, 41) }).await.unwrap();
    assert_eq!(would["reason"], "too_short");
    assert!(world.calls().await.is_empty());
}

#[tokio::test]
async fn a_customer_who_declined_is_not_asked_after_later_calls_either() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    for (number, reason) in [("+4531234567", "customer_declined"), ("+4531234568", "wrong_person")] {
        let call = world.report(ended_in(&format!("first {number}"), number, 83)).await;
        world.until_survey(&call, "awaiting_estimate").await;
        world.ask(Request::DoNotSurvey { call: id(&call), reason: reason.into() }).await.unwrap();
    }
    // Longer than the time within which nobody is asked twice.
    world.pass(3 * 24 * 3_600);
    let world = world.restart().await;
    world.until("signed in", |views| views.app.session.state == SessionState::SignedIn).await;
    let declined = world.report(ended_in("second", "+4531234567", 83)).await;
    let row = world.row(&declined).await;
    assert_eq!((&row["survey"], &row["reason"]), (&json!("skipped"), &json!("do_not_survey")));
    assert_eq!(row["detail"]["why"], "declined_before");
    let other = world.report(ended_in("third", "+4531234568", 83)).await;
    assert_ne!(world.row(&other).await["survey"], "skipped", "that was about one call");
}

#[tokio::test]
async fn a_number_that_a_phone_takes_for_a_name_of_the_call_is_masked_like_any() {
    let world = World::signed_in().await;
    let named = world.report(ended_in("4531234567", "+4531234567", 83)).await;
    assert_eq!(world.row(&named).await["source_id"], "+45 •• •• 45 67");
    let other = world.report(ended_in("1700000000.12", "+4531234568", 83)).await;
    assert_eq!(world.row(&other).await["source_id"], "1700000000.12");
}

#[tokio::test]
async fn a_map_that_is_missing_for_once_is_not_forgotten() {
    let world = World::signed_in().await;
    let gone = FaultKind::Status { status: 404, retry_after: None, body: None, after_acting: false };
    world.service().add_fault(Fault::on("/ivr", gone));
    let _ = world.ask(Request::Refresh {}).await;
    world.service().set_faults(vec![]);
    let call = world.report(ended_in("a", "+4531234567", 83)).await;
    world.until_survey(&call, "sent").await;
}

#[tokio::test]
async fn do_not_survey_stops_a_question_and_sticks() {
    let world = World::signed_in().await;
    world.begin_pgap_period();
    let answer = world.report(ended_in("a", CUSTOMER, 83)).await;
    world.until_survey(&answer, "awaiting_estimate").await;
    world.ask(Request::DoNotSurvey { call: id(&answer), reason: "declined".into() }).await.unwrap();
    let row = world.row(&answer).await;
    assert_eq!((&row["survey"], &row["reason"], &row["detail"]["why"]), (&json!("skipped"), &json!("do_not_survey"), &json!("declined")));
    world.until("no question", |views| views.pgap.is_none()).await;
}

#[tokio::test]
async fn the_callers_earlier_answers_show_while_the_call_lasts() {
    let world = World::signed_in().await;
    let mut known = aftercall_practice::Answer::of(CUSTOMER, 4);
    known = known.comment("Der gik tre uger");
    world.service().answer(&known).unwrap();
    let ring = CallEvent { phase: CallPhase::Started, talk_seconds: None, ..ended_in("a", CUSTOMER, 0) };
    world.report(ring.clone()).await;
    let views = world.until("the card", |views| views.caller.as_ref().is_some_and(|card| card.answers.is_some())).await;
    let card = views.caller.as_ref().unwrap();
    let answers = card.answers.as_ref().unwrap();
    assert_eq!((answers[0].rating, answers[0].comment.as_deref()), (Some(4), Some("Der gik tre uger")));
    assert_eq!((card.number.as_deref(), card.queue.as_deref()), (Some("+45 •• •• 45 67"), Some("support")));
    world.report(CallEvent { phase: CallPhase::Ended, ..ring }).await;
    world.until("no card", |views| views.caller.is_none()).await;
}

#[tokio::test]
async fn a_phone_that_never_says_the_end_gets_it_from_the_tray() {
    let world = World::signed_in().await;
    let answered =
        CallEvent { phase: CallPhase::Answered, talk_seconds: None, direction: Some(Direction::In), ..ended_in("a", CUSTOMER, 0) };
    let call = world.report(answered).await;
    world.pass(120);
    let row = world.ask(Request::EndCall {}).await.unwrap();
    assert_eq!((&row["call"], &row["talk_seconds"]), (&call["call"], &json!(120)));
    world.until_survey(&call, "sent").await;
}

#[tokio::test]
async fn a_call_opened_says_which_rule_decided_and_what_was_sent_without_what_is_nobodys_business() {
    let world = World::signed_in().await;
    let sent = world
        .report(CallEvent {
            respondent: RespondentDetails {
                email: Some("mette@example.test".into()),
                first_name: Some("Mette".into()),
                ..Default::default()
            },
            custom: [("case".to_owned(), "4711".to_owned())].into(),
            ..ended_in("a", CUSTOMER, 83)
        })
        .await;
    let details = |call: &serde_json::Value| Request::CallDetails { call: id(call) };
    world.until_survey(&sent, "sent").await;
    let opened = world.ask(details(&sent)).await.unwrap();
    assert_eq!(opened["rule"], json!({ "by": "ivr_map", "queue": "support" }));
    let fields = opened["sent"].as_array().unwrap();
    let value = |name: &str| fields.iter().find(|field| field["name"] == name).map(|field| field["value"].clone());
    assert_eq!(value("email"), Some(json!("m•••@example.test")));
    assert_eq!((value("first_name"), value("custom")), (Some(json!("Mette")), Some(json!("4711"))));
    let digits = CUSTOMER.trim_start_matches('+');
    assert!(!opened.to_string().contains(digits), "the number is masked");
    assert!(value("number").unwrap().as_str().unwrap().contains('•'));
    assert_eq!(opened["today"]["survey"], "queued");

    let short = world.report(ended_out("b", "+4587654321", 41)).await;
    let opened = world.ask(details(&short)).await.unwrap();
    let rule =
        json!({ "by": "settings", "settings": [{ "key": "survey.min_seconds_out", "value": 60, "origin": "default", "default": 60 }] });
    assert_eq!((&opened["rule"], &opened["sent"]), (&rule, &json!([])));
    world.ask(Request::ConfigSet { key: "survey.min_seconds_out".into(), value: "30".into() }).await.unwrap();
    let opened = world.ask(details(&short)).await.unwrap();
    assert_eq!((&opened["today"]["survey"], &opened["row"]["survey"]), (&json!("queued"), &json!("skipped")));
    let skipped = world.ask(Request::Calls { limit: None, before: None, states: vec![SurveyState::Skipped] }).await.unwrap();
    assert_eq!(skipped["calls"].as_array().unwrap().len(), 1);
    let nobody = world.ask(Request::CallDetails { call: CallId(uuid::Uuid::now_v7()) }).await.unwrap_err();
    assert_eq!(nobody.code, RefusalCode::UnknownCall);
}
