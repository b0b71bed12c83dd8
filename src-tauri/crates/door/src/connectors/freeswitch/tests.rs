//! Against events in the form of the event socket, and against a scripted server byte by byte.

use super::event::Event;
use super::translate::Translation;
use crate::connectors::running::{Connectors, Secrets};
use crate::connectors::trial::{Server, Sink, Talk};
use aftercall_core::call::CallEvent;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

fn with(base: Value, more: Value) -> Value {
    let mut all = base;
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    all
}

/// A leg to our agent's phone for a caller.
fn to_agent(name: &str, more: Value) -> Value {
    let leg = json!({
        "Event-Name": name, "Unique-ID": "leg-a", "Channel-Call-UUID": "call-1", "Call-Direction": "outbound",
        "Channel-Name": "sofia/internal/1001@10.0.0.9:5060", "Channel-Presence-ID": "1001@pbx.example", "variable_dialed_user": "1001",
        "Caller-Caller-ID-Number": "+4520123456", "Caller-Caller-ID-Name": "Jens", "Caller-Destination-Number": "1001",
        "Other-Type": "originator", "Other-Leg-Unique-ID": "call-1", "variable_sip_h_Long": "x".repeat(50), "Caller-Channel-Answered-Time": "0"
    });
    with(leg, more)
}

/// The leg from our agent's phone, which dials.
fn from_agent(name: &str, more: Value) -> Value {
    let leg = json!({
        "Event-Name": name, "Unique-ID": "leg-o", "Channel-Call-UUID": "leg-o", "Call-Direction": "inbound",
        "Channel-Name": "sofia/internal/1001@pbx.example", "Channel-Presence-ID": "1001@pbx.example", "variable_user_name": "1001",
        "Caller-Caller-ID-Number": "1001", "Caller-Destination-Number": "0020123456", "Caller-Channel-Answered-Time": "0"
    });
    with(leg, more)
}

/// The leg that FreeSWITCH makes for it, to the customer.
fn to_customer(name: &str, more: Value) -> Value {
    let leg = json!({
        "Event-Name": name, "Unique-ID": "leg-c", "Channel-Call-UUID": "leg-o", "Call-Direction": "outbound",
        "Channel-Name": "sofia/external/0020123456", "Caller-Caller-ID-Number": "1001", "Caller-Username": "1001",
        "Caller-Destination-Number": "0020123456", "Other-Type": "originator", "Other-Leg-Unique-ID": "leg-o", "variable_user_name": "1001"
    });
    with(leg, more)
}

fn queue(action: &str, agent: &str, more: Value) -> Value {
    let event = json!({
        "Event-Name": "CUSTOM", "Event-Subclass": "callcenter::info", "CC-Queue": "support@default", "CC-Action": action, "CC-Agent": agent,
        "CC-Member-UUID": "m-1", "CC-Member-Session-UUID": "s-1", "CC-Member-CID-Number": "+4520123456", "CC-Member-CID-Name": "Jens"
    });
    with(event, more)
}

struct Played {
    translation: Translation,
    now: Instant,
}

impl Played {
    fn of(agent: &str) -> Self {
        Self { translation: Translation::new(vec![agent.into()]), now: Instant::now() }
    }

    fn hear(&mut self, event: &Value) -> Vec<String> {
        let (text, mut out) = (event.to_string(), vec![]);
        self.translation.take(&serde_json::from_str::<Event<'_>>(&text).unwrap(), self.now, &mut out);
        out.into_iter().map(shown).collect()
    }

    fn pass(&mut self, seconds: u64) -> Vec<String> {
        self.now += Duration::from_secs(seconds);
        let mut out = vec![];
        self.translation.wake(self.now, &mut out);
        out.into_iter().map(shown).collect()
    }
}

fn shown(event: CallEvent) -> String {
    let mut text = format!("{:?} {}", event.phase, event.id.unwrap_or_default());
    for (name, value) in [
        ("", event.direction.map(|it| format!("{it:?}"))),
        ("", event.number),
        ("queue ", event.queue),
        ("talk ", event.talk_seconds.map(|it| it.to_string())),
        ("voicemail ", event.voicemail.map(|it| format!("{it:?}"))),
        ("", event.transferred.then(|| "transferred".to_owned())),
    ] {
        if let Some(value) = value {
            text.push_str(&format!(" {name}{value}"));
        }
    }
    text
}

const NONE: [String; 0] = [];

fn hang_up_of(seconds: i64) -> Value {
    let (from, to) = (1_700_000_000_000_000_i64, 1_700_000_000_000_000 + seconds * 1_000_000);
    json!({ "Hangup-Cause": "NORMAL_CLEARING", "variable_billsec": seconds.to_string(),
        "Caller-Channel-Answered-Time": from.to_string(), "Caller-Channel-Hangup-Time": to.to_string() })
}

#[test]
fn an_incoming_call_with_billed_seconds() {
    let mut played = Played::of("1001");
    assert_eq!(played.hear(&to_agent("CHANNEL_CREATE", json!({}))), ["Started call-1 In +4520123456"]);
    assert_eq!(played.hear(&to_agent("CHANNEL_ANSWER", json!({}))), ["Answered call-1 In +4520123456"]);
    assert_eq!(played.hear(&to_agent("CHANNEL_HANGUP_COMPLETE", hang_up_of(83))), ["Ended call-1 In +4520123456 talk 83"]);
}

#[test]
fn without_billed_seconds_the_times_are_microseconds() {
    let mut played = Played::of("1001@pbx.example");
    played.hear(&to_agent("CHANNEL_CREATE", json!({})));
    let end = with(to_agent("CHANNEL_HANGUP_COMPLETE", hang_up_of(83)), json!({ "variable_billsec": null }));
    assert_eq!(played.hear(&end), ["Ended call-1 In +4520123456 talk 83"]);
}

#[test]
fn a_ring_without_an_answer_is_missed() {
    let mut played = Played::of("1001");
    played.hear(&to_agent("CHANNEL_CREATE", json!({})));
    let end = to_agent("CHANNEL_HANGUP_COMPLETE", json!({ "Hangup-Cause": "NO_ANSWER", "variable_billsec": "0" }));
    assert_eq!(played.hear(&end), ["Missed call-1 In +4520123456"]);
}

#[test]
fn an_end_alone_says_enough() {
    assert_eq!(Played::of("1001").hear(&to_agent("CHANNEL_HANGUP_COMPLETE", hang_up_of(83))), ["Ended call-1 In +4520123456 talk 83"]);
    let missed = to_agent("CHANNEL_HANGUP_COMPLETE", json!({ "Hangup-Cause": "NO_ANSWER" }));
    assert_eq!(Played::of("1001").hear(&missed), ["Missed call-1 In +4520123456"]);
}

#[test]
fn an_outgoing_call_is_talk_from_the_customers_answer() {
    let mut played = Played::of("1001");
    assert_eq!(played.hear(&from_agent("CHANNEL_CREATE", json!({}))), ["Started leg-o Out 0020123456"]);
    assert_eq!(played.hear(&to_customer("CHANNEL_CREATE", json!({}))), NONE);
    assert_eq!(played.hear(&from_agent("CHANNEL_ANSWER", json!({}))), NONE, "the dial plan answered first");
    played.pass(25);
    assert_eq!(played.hear(&to_customer("CHANNEL_ANSWER", json!({}))), ["Answered leg-o Out 0020123456"]);
    played.pass(65);
    assert_eq!(played.hear(&to_customer("CHANNEL_HANGUP_COMPLETE", hang_up_of(65))), NONE);
    assert_eq!(played.hear(&from_agent("CHANNEL_HANGUP_COMPLETE", hang_up_of(90))), ["Ended leg-o Out 0020123456 talk 65"]);
}

#[test]
fn a_dial_plan_that_answers_before_it_dials_answers_for_nobody() {
    // given the usual dial plan: answer, then bridge
    let dialled = || {
        let mut played = Played::of("1001");
        played.hear(&from_agent("CHANNEL_CREATE", json!({})));
        played.hear(&from_agent("CHANNEL_ANSWER", json!({})));
        played.pass(2);
        assert_eq!(played.hear(&to_customer("CHANNEL_CREATE", json!({}))), NONE);
        played.pass(25);
        played
    };

    // when the customer answers, then the talk is from there
    let mut played = dialled();
    assert_eq!(played.hear(&to_customer("CHANNEL_ANSWER", json!({}))), ["Answered leg-o Out 0020123456"]);
    played.pass(38);
    assert_eq!(played.hear(&from_agent("CHANNEL_HANGUP_COMPLETE", hang_up_of(65))), ["Ended leg-o Out 0020123456 talk 38"]);

    // when the customer does not, then there was none
    assert_eq!(dialled().hear(&from_agent("CHANNEL_HANGUP_COMPLETE", hang_up_of(27))), ["Missed leg-o Out 0020123456"]);
}

#[test]
fn a_second_leg_of_the_agent_does_not_take_the_talk_away() {
    let mut played = Played::of("1001");
    played.hear(&from_agent("CHANNEL_CREATE", json!({})));
    played.hear(&to_customer("CHANNEL_CREATE", json!({})));
    played.hear(&to_customer("CHANNEL_ANSWER", json!({})));
    played.pass(70);
    // A consultation before a transfer.
    played.hear(&to_customer("CHANNEL_CREATE", json!({ "Unique-ID": "leg-d" })));
    assert_eq!(played.hear(&from_agent("CHANNEL_HANGUP_COMPLETE", hang_up_of(75))), ["Ended leg-o Out 0020123456 talk 70"]);
}

#[test]
fn legs_without_the_name_of_a_phone_are_known_by_their_numbers() {
    let bare = |direction: &str, from: &str, to: &str| {
        with(
            hang_up_of(83),
            json!({ "Event-Name": "CHANNEL_HANGUP_COMPLETE", "Unique-ID": "leg", "Channel-Call-UUID": "call", "Call-Direction": direction,
                "Caller-Caller-ID-Number": from, "Caller-Destination-Number": to }),
        )
    };
    for (direction, from, to, heard) in [
        ("outbound", "+4520123456", "1001", Some("Ended call In +4520123456 talk 83")),
        ("inbound", "1001", "0020123456", Some("Ended call Out 0020123456 talk 83")),
        ("outbound", "+4520123456", "1002", None),
        ("outbound", "1001", "0020123456", None),
        ("inbound", "+4520123456", "1001", None),
    ] {
        let said = Played::of("1001").hear(&bare(direction, from, to));
        assert_eq!(said.first().map(String::as_str), heard, "{direction} {from} {to}");
    }
    let callee = with(bare("outbound", "+4520123456", "support"), json!({ "Caller-Callee-ID-Number": "1001" }));
    assert_eq!(Played::of("1001").hear(&callee), ["Ended call In +4520123456 talk 83"]);
}

#[test]
fn an_outgoing_call_that_the_customer_never_answered_is_missed_even_if_seconds_were_billed() {
    let mut played = Played::of("1001");
    played.hear(&from_agent("CHANNEL_CREATE", json!({})));
    played.hear(&to_customer("CHANNEL_CREATE", json!({})));
    played.hear(&from_agent("CHANNEL_ANSWER", json!({})));
    assert_eq!(played.hear(&from_agent("CHANNEL_HANGUP_COMPLETE", hang_up_of(30))), ["Missed leg-o Out 0020123456"]);
}

#[test]
fn a_beep_in_either_leg_is_a_voice_mail() {
    for (beep, word) in [
        (json!({ "Unique-ID": "leg-c" }), " voicemail Yes"),
        (json!({ "Unique-ID": "leg-o", "Beep-Status": "DETECTED" }), " voicemail Yes"),
        (json!({ "Unique-ID": "leg-o", "Beep-Status": "NOTDETECTED" }), ""),
        (json!({ "Unique-ID": "another" }), ""),
    ] {
        let mut played = Played::of("1001");
        played.hear(&from_agent("CHANNEL_CREATE", json!({})));
        played.hear(&to_customer("CHANNEL_CREATE", json!({})));
        played.hear(&to_customer("CHANNEL_ANSWER", json!({})));
        played.hear(&with(json!({ "Event-Name": "CUSTOM", "Event-Subclass": "avmd::beep" }), beep));
        played.pass(90);
        assert_eq!(
            played.hear(&from_agent("CHANNEL_HANGUP_COMPLETE", hang_up_of(90))),
            [format!("Ended leg-o Out 0020123456 talk 90{word}")]
        );
    }
}

#[test]
fn a_call_of_a_queue_is_one_call_and_its_times_are_seconds() {
    let mut played = Played::of("1001");
    assert_eq!(played.hear(&queue("agent-offering", "1001@default", json!({}))), ["Started s-1 In +4520123456 queue support@default"]);
    let variables = json!({ "variable_cc_side": "agent", "variable_cc_member_session_uuid": "s-1", "variable_cc_member_uuid": "m-1",
        "variable_cc_queue": "support@default", "Other-Type": null, "Channel-Call-UUID": "leg-a" });
    assert_eq!(played.hear(&to_agent("CHANNEL_CREATE", variables.clone())), NONE);
    assert_eq!(played.hear(&to_agent("CHANNEL_ANSWER", variables.clone())), NONE);
    let bridged = queue("bridge-agent-start", "1001@default", json!({ "CC-Agent-UUID": "leg-a", "CC-Agent-Answered-Time": "1700000000" }));
    assert_eq!(played.hear(&bridged), ["Answered s-1 In +4520123456 queue support@default"]);
    played.pass(83);
    assert_eq!(played.hear(&to_agent("CHANNEL_HANGUP_COMPLETE", with(variables, hang_up_of(85)))), NONE);
    let times = json!({ "CC-Agent-UUID": "leg-a", "CC-Agent-Answered-Time": "1700000000", "CC-Bridge-Terminated-Time": "1700000083" });
    assert_eq!(played.hear(&queue("bridge-agent-end", "1001@default", times)), ["Ended s-1 In +4520123456 queue support@default talk 83"]);
    assert_eq!(played.pass(60), NONE);
}

#[test]
fn without_the_word_of_the_queue_the_hang_up_ends_the_call() {
    let mut played = Played::of("Åse");
    played.hear(&queue("bridge-agent-start", "åse", json!({ "CC-Agent-UUID": "leg-a" })));
    played.pass(40);
    let agent_leg = to_agent("CHANNEL_HANGUP_COMPLETE", json!({}));
    assert_eq!(played.hear(&agent_leg), NONE, "the name says nothing of the phone");
    let mut played = Played::of("1001");
    played.hear(&queue("bridge-agent-start", "1001@default", json!({ "CC-Agent-UUID": "leg-a" })));
    played.pass(40);
    assert_eq!(played.hear(&agent_leg), NONE);
    assert_eq!(played.pass(6), ["Ended s-1 In +4520123456 queue support@default talk 40"]);
}

#[test]
fn offers_that_nobody_took_and_callers_who_gave_up_are_missed() {
    let mut played = Played::of("1001");
    played.hear(&queue("agent-offering", "1001@default", json!({})));
    let failed = queue("bridge-agent-fail", "1001@default", json!({ "CC-Hangup-Cause": "NO_ANSWER" }));
    assert_eq!(played.hear(&failed), ["Missed s-1 In +4520123456 queue support@default"]);
    assert_eq!(played.hear(&queue("agent-offering", "1001@default", json!({}))), ["Started s-1/2 In +4520123456 queue support@default"]);
    let gave_up = with(queue("member-queue-end", "", json!({ "CC-Cause": "Cancel" })), json!({ "CC-Agent": null }));
    assert_eq!(played.hear(&gave_up), ["Missed s-1/2 In +4520123456 queue support@default"]);
}

#[test]
fn calls_of_others_say_nothing() {
    let mut played = Played::of("1001");
    let other = |name: &str| {
        to_agent(
            name,
            json!({ "Channel-Name": "sofia/internal/1002@x", "Channel-Presence-ID": "1002@pbx.example", "variable_dialed_user": "1002" }),
        )
    };
    for event in [
        other("CHANNEL_CREATE"),
        other("CHANNEL_ANSWER"),
        other("CHANNEL_HANGUP_COMPLETE"),
        queue("agent-offering", "1002@default", json!({})),
    ] {
        assert_eq!(played.hear(&event), NONE);
    }
    assert_eq!(played.translation.remembered(), 0);
}

#[test]
fn a_phone_that_rings_because_a_program_dials_for_it_has_no_known_direction() {
    let ring = to_agent("CHANNEL_CREATE", json!({ "Other-Type": null, "Other-Leg-Unique-ID": null }));
    assert_eq!(Played::of("1001").hear(&ring), ["Started call-1 Unknown +4520123456"]);
}

#[test]
fn a_transfer_is_said() {
    let mut played = Played::of("1001");
    played.hear(&to_agent("CHANNEL_CREATE", json!({})));
    played.hear(&to_agent("CHANNEL_ANSWER", json!({})));
    let end = to_agent("CHANNEL_HANGUP_COMPLETE", with(hang_up_of(20), json!({ "Hangup-Cause": "BLIND_TRANSFER" })));
    assert_eq!(played.hear(&end), ["Ended call-1 In +4520123456 talk 20 transferred"]);
}

/// The agent's phone asks a colleague over a second leg and passes the customer on with REFER and Replaces; `mod_sofia` says so in the
/// disposition of both of its legs, whose hang-ups are ordinary ones.
#[test]
fn an_attended_transfer_is_said_of_both_legs_of_the_agent() {
    let mut played = Played::of("1001");
    played.hear(&to_agent("CHANNEL_CREATE", json!({})));
    assert_eq!(played.hear(&to_agent("CHANNEL_ANSWER", json!({}))), ["Answered call-1 In +4520123456"]);
    played.pass(40);
    let asks = |name: &str, more: Value| from_agent(name, with(json!({ "Caller-Destination-Number": "1002" }), more));
    let colleague = |name: &str| {
        let leg =
            json!({ "Channel-Name": "sofia/internal/1002@10.0.0.8:5060", "Caller-Destination-Number": "1002", "variable_user_name": null });
        to_customer(name, leg)
    };
    assert_eq!(played.hear(&asks("CHANNEL_CREATE", json!({}))), ["Started leg-o Out 1002"]);
    assert_eq!(played.hear(&colleague("CHANNEL_CREATE")), NONE);
    assert_eq!(played.hear(&colleague("CHANNEL_ANSWER")), ["Answered leg-o Out 1002"]);
    played.pass(15);
    let passed_on = |seconds| {
        with(hang_up_of(seconds), json!({ "Hangup-Cause": "NORMAL_CLEARING", "variable_endpoint_disposition": "ATTENDED_TRANSFER" }))
    };
    assert_eq!(played.hear(&asks("CHANNEL_HANGUP_COMPLETE", passed_on(15))), ["Ended leg-o Out 1002 talk 15 transferred"]);
    let end = to_agent("CHANNEL_HANGUP_COMPLETE", passed_on(55));
    assert_eq!(played.hear(&end), ["Ended call-1 In +4520123456 talk 55 transferred"]);
    assert_eq!(played.hear(&colleague("CHANNEL_HANGUP_COMPLETE")), NONE, "the colleague's call goes on with the customer");
}

// ------------------------------------------------------------------------------------------------ against a played server

fn frame(event: &Value) -> String {
    let text = event.to_string();
    format!("Content-Length: {}\nContent-Type: text/event-json\n\n{text}", text.len())
}

fn connected(server: &Server, secret: &str) -> (Arc<Sink>, Connectors) {
    let sink = Arc::new(Sink::default());
    let mut connectors = Connectors::new(sink.clone());
    let table = json!({ "enabled": true, "address": server.address(), "agent": 1001 });
    connectors.apply(&BTreeMap::from([("freeswitch".to_owned(), table)]), &Secrets::from([("freeswitch".to_owned(), secret.into())]));
    (sink, connectors)
}

async fn let_in(server: &Server) -> Talk {
    let mut talk = server.accept().await;
    talk.say_slowly("Content-Type: auth/request\n\n").await;
    assert_eq!(talk.hear("\n\n").await, "auth s3cret\n\n");
    talk.say("Content-Type: command/reply\nReply-Text: +OK accepted\n\n").await;
    let wanted = talk.hear("\n\n").await;
    assert!(wanted.starts_with("event json ") && wanted.contains(" CUSTOM callcenter::info avmd::beep\n"), "{wanted}");
    talk.say_slowly("Content-Type: command/reply\nReply-Text: +OK event listener enabled json\n\n").await;
    talk
}

fn trouble(sink: &Sink) -> Option<String> {
    sink.last_health().filter(|health| health.state == "trouble").and_then(|health| health.last_error)
}

#[tokio::test]
async fn a_login_and_a_call_slowly_and_all_at_once() {
    let server = Server::open().await;
    let (sink, connectors) = connected(&server, "s3cret");
    let mut talk = let_in(&server).await;
    talk.say_slowly(frame(&to_agent("CHANNEL_CREATE", json!({})))).await;
    sink.wait_for("the ring", |sink| sink.events().len() == 1).await;
    let rest = frame(&json!({ "Event-Name": "HEARTBEAT" }))
        + "Content-Length: 3\nContent-Type: text/event-json\n\nnot"
        + &frame(&to_agent("CHANNEL_ANSWER", json!({})))
        + &frame(&to_agent("CHANNEL_HANGUP_COMPLETE", hang_up_of(83)));
    talk.say(rest).await;
    sink.wait_for("the end", |sink| sink.events().len() == 3).await;
    assert_eq!(sink.events()[2].talk_seconds, Some(83));
    connectors.stop().await;
    assert_eq!(talk.until_closed().await, "");
}

#[tokio::test]
async fn refusals_are_told_apart() {
    for (said, words) in [
        ("Content-Type: text/rude-rejection\nContent-Length: 24\n\nAccess Denied, go away.\n", "access list"),
        ("Content-Type: auth/request\n\nContent-Type: command/reply\nReply-Text: -ERR invalid\n\n", "refused the password"),
        ("Content-Type: text/disconnect-notice\nContent-Length: 0\n\n", "restarted"),
        ("HTTP/1.1 400 Bad Request\n\n", "another program"),
    ] {
        let server = Server::open().await;
        let (sink, _connectors) = connected(&server, "s3cret");
        server.accept().await.say(said).await;
        sink.wait_for(words, |sink| trouble(sink).is_some_and(|said| said.contains(words))).await;
    }
}

#[tokio::test]
async fn the_password_that_everybody_knows_is_not_used() {
    let server = Server::open().await;
    let (sink, _connectors) = connected(&server, "ClueCon");
    let mut talk = server.accept().await;
    talk.say("Content-Type: auth/request\n\n").await;
    sink.wait_for("the advice", |sink| trouble(sink).is_some_and(|said| said.contains("everybody knows"))).await;
    assert_eq!(talk.until_closed().await, "");
}

#[tokio::test]
async fn a_disconnect_in_the_middle_of_a_call_and_its_end_after_it() {
    let server = Server::open().await;
    let (sink, _connectors) = connected(&server, "s3cret");
    let mut talk = let_in(&server).await;
    talk.say(frame(&to_agent("CHANNEL_CREATE", json!({}))) + &frame(&to_agent("CHANNEL_ANSWER", json!({}))) + "Content-Type: tex").await;
    sink.wait_for("the answer", |sink| sink.events().len() == 2).await;
    drop(talk);
    let mut talk = let_in(&server).await;
    talk.say(frame(&to_agent("CHANNEL_HANGUP_COMPLETE", hang_up_of(83)))).await;
    sink.wait_for("the end", |sink| sink.events().len() == 3).await;
    assert_eq!(sink.ids(), ["call-1"; 3]);
}
