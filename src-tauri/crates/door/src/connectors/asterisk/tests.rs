//! Against transcripts in the form of the manager interface, and against a scripted server byte by byte.

use super::frames::Frames;
use super::translate::Translation;
use crate::connectors::running::{Connectors, Secrets};
use crate::connectors::trial::{Server, Sink, Talk};
use aftercall_core::call::{CallEvent, CallPhase};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The block of a channel. Its number is in the name, as Asterisk does it.
fn channel(prefix: &str, name: &str, number: &str, unique: &str, linked: &str) -> String {
    format!(
        "{prefix}Channel: {name}\r\n{prefix}ChannelState: 6\r\n{prefix}ChannelStateDesc: Up\r\n{prefix}CallerIDNum: {number}\r\n\
         {prefix}CallerIDName: <unknown>\r\n{prefix}ConnectedLineNum: <unknown>\r\n{prefix}ConnectedLineName: <unknown>\r\n\
         {prefix}Language: en\r\n{prefix}AccountCode: \r\n{prefix}Context: from-trunk\r\n{prefix}Exten: s\r\n{prefix}Priority: 1\r\n\
         {prefix}Uniqueid: {unique}\r\n{prefix}Linkedid: {linked}\r\n"
    )
}

fn event(name: &str, blocks: &str, more: &str) -> String {
    format!("Event: {name}\r\nPrivilege: agent,all\r\n{blocks}{more}\r\n")
}

fn customer(linked: &str) -> String {
    channel("", "PJSIP/trunk-00000001", "+4520123456", linked, linked)
}

fn member(extension: &str, unique: &str, linked: &str) -> String {
    channel("Dest", &format!("PJSIP/{extension}-00000002"), extension, unique, linked)
}

fn queue(extension: &str, more: &str) -> String {
    format!("Queue: support\r\nMemberName: Agent {extension}\r\nInterface: PJSIP/{extension}\r\n{more}")
}

fn called(extension: &str, linked: &str) -> String {
    event("AgentCalled", &(customer(linked) + &member(extension, "a1", linked)), &queue(extension, ""))
}

fn connect(extension: &str, linked: &str) -> String {
    event("AgentConnect", &(customer(linked) + &member(extension, "a1", linked)), &queue(extension, "RingTime: 4\r\nHoldTime: 12\r\n"))
}

fn complete(extension: &str, linked: &str, talk: u32, reason: &str) -> String {
    let more = format!("HoldTime: 12\r\nTalkTime: {talk}\r\nReason: {reason}\r\n");
    event("AgentComplete", &(customer(linked) + &member(extension, "a1", linked)), &queue(extension, &more))
}

fn hangup(name: &str, unique: &str, linked: &str, more: &str) -> String {
    event("Hangup", &channel("", name, "1001", unique, linked), &format!("Cause: 16\r\nCause-txt: Normal Clearing\r\n{more}"))
}

fn dial(event_name: &str, from: &str, to: &str, more: &str) -> String {
    event(event_name, &(from.to_owned() + to), more)
}

struct Played {
    translation: Translation,
    frames: Frames,
    now: Instant,
}

impl Played {
    fn of(agent: &str) -> Self {
        Self { translation: Translation::new(vec![agent.into()]), frames: Frames::default(), now: Instant::now() }
    }

    fn events(&mut self, bytes: &str) -> Vec<CallEvent> {
        self.frames.push(bytes.as_bytes());
        let mut out = vec![];
        while let Some(message) = self.frames.next().unwrap() {
            self.translation.take(message, self.now, &mut out);
        }
        out
    }

    fn hear(&mut self, bytes: &str) -> Vec<String> {
        self.events(bytes).into_iter().map(shown).collect()
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

#[test]
fn a_call_of_a_queue_has_the_customers_number_and_the_elapsed_talk_time() {
    let mut played = Played::of("1001");
    let joined = event("QueueCallerJoin", &customer("c1"), "Queue: support\r\nPosition: 1\r\nCount: 1\r\n");
    assert_eq!(played.hear(&joined), NONE);
    assert_eq!(played.hear(&called("1001", "c1")), ["Started c1 In +4520123456 queue support"]);
    assert_eq!(played.hear(&connect("1001", "c1")), ["Answered c1 In +4520123456 queue support"]);
    played.pass(300);
    assert_eq!(played.hear(&complete("1001", "c1", 83, "caller")), ["Ended c1 In +4520123456 queue support talk 83"]);
    assert_eq!(played.hear(&hangup("PJSIP/1001-00000002", "a1", "c1", "")), NONE);
    assert_eq!(played.pass(60), NONE);
}

#[test]
fn the_agent_is_found_by_interface_member_name_and_extension() {
    for agent in ["PJSIP/1001", "Agent 1001", "1001"] {
        let mut played = Played::of(agent);
        assert_eq!(played.hear(&called("1001", "c1")).len(), 1, "{agent}");
        assert_eq!(played.hear(&complete("1001", "c1", 83, "agent")).len(), 1, "{agent}");
        assert_eq!(played.hear(&(called("1002", "c2") + &connect("1002", "c2") + &complete("1002", "c2", 9, "caller"))), NONE, "{agent}");
    }
}

#[test]
fn the_dial_event_of_the_same_ring_is_not_a_second_call() {
    let mut played = Played::of("1001");
    let ring = dial("DialBegin", &customer("c1"), &member("1001", "a1", "c1"), "DialString: 1001\r\n");
    assert_eq!(played.hear(&(ring + &called("1001", "c1"))), ["Started c1 In +4520123456", "Started c1 In +4520123456 queue support"]);
    let answer = dial("DialEnd", &customer("c1"), &member("1001", "a1", "c1"), "DialStatus: ANSWER\r\n");
    assert_eq!(played.hear(&(answer + &connect("1001", "c1"))), ["Answered c1 In +4520123456 queue support"]);
}

#[test]
fn a_transfer_is_said_by_the_queue() {
    let mut played = Played::of("1001");
    played.hear(&(called("1001", "c1") + &connect("1001", "c1")));
    assert_eq!(played.hear(&complete("1001", "c1", 20, "transfer")), ["Ended c1 In +4520123456 queue support talk 20 transferred"]);
}

#[test]
fn a_hang_up_before_the_word_of_the_queue_waits_for_it() {
    let mut played = Played::of("1001");
    played.hear(&connect("1001", "c1"));
    played.pass(80);
    assert_eq!(played.hear(&hangup("PJSIP/1001-00000002", "a1", "c1", "")), NONE);
    assert_eq!(played.hear(&complete("1001", "c1", 83, "caller")), ["Ended c1 In +4520123456 queue support talk 83"]);
}

#[test]
fn a_hang_up_without_the_word_of_the_queue_ends_the_call_all_the_same_once() {
    let mut played = Played::of("1001");
    played.hear(&connect("1001", "c1"));
    played.pass(80);
    played.hear(&hangup("PJSIP/1001-00000002", "a1", "c1", ""));
    assert_eq!(played.pass(6), ["Ended c1 In +4520123456 queue support talk 80"], "the grace is not talk");
    assert_eq!(played.hear(&complete("1001", "c1", 83, "caller")), NONE);
}

#[test]
fn rings_that_nobody_answered_are_missed_each_with_a_name_of_its_own() {
    let mut played = Played::of("1001");
    let no_answer = event("AgentRingNoAnswer", &(customer("c1") + &member("1001", "a1", "c1")), &queue("1001", "RingTime: 15000\r\n"));
    played.hear(&called("1001", "c1"));
    assert_eq!(played.hear(&no_answer), ["Missed c1 In +4520123456 queue support"]);
    assert_eq!(played.hear(&called("1001", "c1")), ["Started c1/2 In +4520123456 queue support"]);
    let abandon = event("QueueCallerAbandon", &customer("c1"), "Queue: support\r\nPosition: 1\r\nOriginalPosition: 1\r\nHoldTime: 30\r\n");
    assert_eq!(played.hear(&abandon), ["Missed c1/2 In +4520123456 queue support"]);
    played.hear(&called("1001", "c2"));
    assert_eq!(played.hear(&connect("1002", "c2")), ["Missed c2 In +4520123456 queue support"], "a colleague was quicker");
}

#[test]
fn an_end_alone_says_all_there_is_to_say() {
    assert_eq!(Played::of("1001").hear(&complete("1001", "c1", 83, "caller")), ["Ended c1 In +4520123456 queue support talk 83"]);
}

fn agents_phone(linked: &str) -> String {
    channel("", "PJSIP/1001-00000007", "1001", linked, linked).replace("Exten: s", "Exten: 0020123456")
}

fn trunk(number: &str, linked: &str) -> String {
    channel("Dest", "PJSIP/trunk-00000008", number, "t1", linked)
}

#[test]
fn an_outgoing_call_is_answered_when_the_customer_answers() {
    let mut played = Played::of("1001");
    let begin = dial("DialBegin", &agents_phone("o1"), &trunk("+4520123456", "o1"), "DialString: trunk/sip:+4520123456@sip.example\r\n");
    assert_eq!(played.hear(&begin), ["Started o1 Out +4520123456"]);
    played.pass(20);
    let end = dial("DialEnd", &agents_phone("o1"), &trunk("+4520123456", "o1"), "DialStatus: ANSWER\r\n");
    assert_eq!(played.hear(&end), ["Answered o1 Out +4520123456"]);
    played.pass(65);
    assert_eq!(played.hear(&hangup("PJSIP/trunk-00000008", "t1", "o1", "")), ["Ended o1 Out +4520123456 talk 65"]);
    assert_eq!(played.hear(&hangup("PJSIP/1001-00000007", "o1", "o1", "")), NONE);
}

#[test]
fn an_outgoing_call_that_nobody_answers_is_missed() {
    for status in ["BUSY", "NOANSWER", "CANCEL", "CONGESTION", "CHANUNAVAIL"] {
        let mut played = Played::of("1001");
        played.hear(&dial("DialBegin", &agents_phone("o1"), &trunk("<unknown>", "o1"), "DialString: trunk/+4520123456\r\n"));
        assert_eq!(played.hear(&dial("DialEnd", &agents_phone("o1"), &trunk("x", "o1"), &format!("DialStatus: {status}\r\n"))), NONE);
        assert_eq!(played.hear(&hangup("PJSIP/trunk-00000008", "t1", "o1", "")), NONE, "another trunk may be tried");
        assert_eq!(played.hear(&hangup("PJSIP/1001-00000007", "o1", "o1", "")), ["Missed o1 Out 0020123456"], "{status}");
    }
}

#[test]
fn what_amd_found_comes_as_an_event_or_rides_on_one() {
    for (status, word) in [("MACHINE", " voicemail Yes"), ("HUMAN", " voicemail No"), ("NOTSURE", "")] {
        for rides in [false, true] {
            let mut played = Played::of("1001");
            played.hear(&dial("DialBegin", &agents_phone("o1"), &trunk("+4520123456", "o1"), ""));
            played.hear(&dial("DialEnd", &agents_phone("o1"), &trunk("+4520123456", "o1"), "DialStatus: ANSWER\r\n"));
            let set = event("VarSet", &trunk("x", "o1").replace("Dest", ""), &format!("Variable: AMDSTATUS\r\nValue: {status}\r\n"));
            let variable = if rides { format!("ChanVariable: X=1\r\nChanVariable: AMDSTATUS={status}\r\n") } else { String::new() };
            if !rides {
                assert_eq!(played.hear(&set), NONE);
            }
            played.pass(90);
            let ended = played.hear(&hangup("PJSIP/trunk-00000008", "t1", "o1", &variable));
            assert_eq!(ended, [format!("Ended o1 Out +4520123456 talk 90{word}")]);
        }
    }
}

#[test]
fn a_direct_call_and_its_blind_transfer() {
    let mut played = Played::of("1001");
    let ring = dial("DialBegin", &customer("d1"), &member("1001", "a9", "d1"), "DialString: 1001\r\n");
    assert_eq!(played.hear(&ring), ["Started d1 In +4520123456"]);
    let answer = dial("DialEnd", &customer("d1"), &member("1001", "a9", "d1"), "DialStatus: ANSWER\r\n");
    assert_eq!(played.hear(&answer), ["Answered d1 In +4520123456"]);
    let transfer = channel("Transferer", "PJSIP/1001-00000002", "1001", "a9", "d1");
    played.hear(&event("BlindTransfer", &transfer, "Result: Success\r\nExtension: 1002\r\n"));
    played.pass(30);
    assert_eq!(played.hear(&hangup("PJSIP/1001-00000002", "a9", "d1", "")), ["Ended d1 In +4520123456 talk 30 transferred"]);
}

/// As `res/stasis`'s bridges say it: both legs of whoever transfers, the customer, and the colleague who takes over.
fn attended_transfer(result: &str) -> String {
    let blocks = [
        channel("OrigTransferer", "PJSIP/1001-00000002", "1001", "a1", "c1"),
        "OrigBridgeUniqueid: 9b1deb4d\r\nOrigBridgeType: basic\r\nOrigBridgeNumChannels: 2\r\n".to_owned(),
        channel("SecondTransferer", "PJSIP/1001-00000003", "1001", "b1", "b1"),
        "SecondBridgeUniqueid: 7c9e6679\r\nSecondBridgeType: basic\r\nSecondBridgeNumChannels: 2\r\nDestType: Bridge\r\n".to_owned(),
        channel("Transferee", "PJSIP/trunk-00000001", "+4520123456", "c1", "c1"),
        channel("TransferTarget", "PJSIP/1002-00000004", "1002", "b2", "b1"),
    ];
    format!("Event: AttendedTransfer\r\nPrivilege: call,all\r\n{}Result: {result}\r\nIsexternal: Yes\r\n\r\n", blocks.concat())
}

/// The agent 1001 asks the colleague 1002.
fn consultation(event_name: &str, more: &str) -> String {
    let (from, to) = (channel("", "PJSIP/1001-00000003", "1001", "b1", "b1"), channel("Dest", "PJSIP/1002-00000004", "1002", "b2", "b1"));
    dial(event_name, &from.replace("Exten: s", "Exten: 1002"), &to, more)
}

#[test]
fn an_attended_transfer_seen_by_the_agent_who_passes_the_customer_on() {
    let mut played = Played::of("1001");
    played.hear(&(called("1001", "c1") + &connect("1001", "c1")));
    played.pass(40);
    assert_eq!(played.hear(&consultation("DialBegin", "DialString: 1002\r\n")), ["Started b1 Out 1002"]);
    assert_eq!(played.hear(&consultation("DialEnd", "DialStatus: ANSWER\r\n")), ["Answered b1 Out 1002"]);
    played.pass(15);
    assert_eq!(played.hear(&attended_transfer("Success")), NONE);
    assert_eq!(played.hear(&hangup("PJSIP/1001-00000003", "b1", "c1", "")), ["Ended b1 Out 1002 talk 15 transferred"]);
    assert_eq!(played.hear(&hangup("PJSIP/1001-00000002", "a1", "c1", "")), NONE, "the queue has the last word");
    let ended = ["Ended c1 In +4520123456 queue support talk 55 transferred"];
    assert_eq!(played.hear(&complete("1001", "c1", 55, "transfer")), ended);
    assert_eq!(played.pass(60), NONE);
}

#[test]
fn an_attended_transfer_seen_by_the_agent_who_takes_over() {
    let mut played = Played::of("1002");
    let joined = event("QueueCallerJoin", &customer("c1"), "Queue: support\r\nPosition: 1\r\nCount: 1\r\n");
    assert_eq!(played.hear(&(joined + &called("1001", "c1") + &connect("1001", "c1"))), NONE);
    assert_eq!(played.hear(&consultation("DialBegin", "DialString: 1002\r\n")), ["Started b1 In 1001"]);
    assert_eq!(played.hear(&consultation("DialEnd", "DialStatus: ANSWER\r\n")), ["Answered b1 In 1001"]);
    played.pass(15);
    assert_eq!(played.hear(&attended_transfer("Success")), ["Answered b1 In +4520123456 queue support"]);
    assert_eq!(played.hear(&hangup("PJSIP/1001-00000003", "b1", "c1", "")), NONE, "the colleague is out of it");
    assert_eq!(played.hear(&(hangup("PJSIP/1001-00000002", "a1", "c1", "") + &complete("1001", "c1", 55, "transfer"))), NONE);
    played.pass(70);
    assert_eq!(played.hear(&hangup("PJSIP/trunk-00000001", "c1", "c1", "")), ["Ended b1 In +4520123456 queue support talk 70"]);
    assert_eq!(played.hear(&hangup("PJSIP/1002-00000004", "b2", "c1", "")), NONE);
}

#[test]
fn an_attended_transfer_that_failed_changes_nothing() {
    let (mut from, mut to) = (Played::of("1001"), Played::of("1002"));
    for played in [&mut from, &mut to] {
        played.hear(&(called("1001", "c1") + &connect("1001", "c1")));
        played.hear(&(consultation("DialBegin", "") + &consultation("DialEnd", "DialStatus: ANSWER\r\n")));
        played.pass(15);
        assert_eq!(played.hear(&attended_transfer("Fail")), NONE);
    }
    assert_eq!(from.hear(&hangup("PJSIP/1001-00000003", "b1", "b1", "")), ["Ended b1 Out 1002 talk 15"]);
    assert_eq!(to.hear(&hangup("PJSIP/1002-00000004", "b2", "b1", "")), ["Ended b1 In 1001 talk 15"]);
    assert_eq!(from.hear(&complete("1001", "c1", 90, "caller")), ["Ended c1 In +4520123456 queue support talk 90"]);
}

#[test]
fn a_withheld_number_is_blank_and_a_phone_that_rings_for_a_click_is_no_caller() {
    let mut played = Played::of("1001");
    let ring = called("1001", "c1").replace("+4520123456", "<unknown>");
    assert_eq!(played.events(&ring)[0].number.as_deref(), Some(""));
    let own_phone = dial("DialBegin", "", &member("1001", "o1", "o1"), "DialString: 1001\r\n");
    assert_eq!(played.hear(&own_phone), NONE);
    let begin = dial("DialBegin", &agents_phone("o1"), &trunk("+4520123456", "o1"), "");
    assert_eq!(played.hear(&begin), ["Started o1 Out +4520123456"]);
}

/// A thousand a second for a quarter of an hour and more, of which none is ours.
#[test]
fn a_million_foreign_events_leave_nothing_behind() {
    let mut played = Played::of("1001");
    let mut most = 0;
    let name = "f0000000";
    // Short forms: what matters is how much is remembered, not how much is read.
    let short = |event: &str, more: &str| {
        format!("Event: {event}\r\nChannel: SIP/t-1\r\nCallerIDNum: 1\r\nUniqueid: {name}\r\nLinkedid: {name}\r\n{more}\r\n")
    };
    let member = "DestChannel: SIP/2002-2\r\nDestUniqueid: x\r\nQueue: support\r\nInterface: SIP/2002\r\n";
    let mut bytes = (short("QueueCallerJoin", "Queue: support\r\n")
        + &short("AgentCalled", member)
        + &short("DialBegin", member)
        + &short("AgentConnect", member)
        + &short("AgentComplete", member)
        + &short("Hangup", "ChanVariable: AMDSTATUS=HUMAN\r\n"))
        .into_bytes();
    let places: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(name.as_bytes())).collect();
    for caller in 0..170_000_u32 {
        for at in &places {
            bytes[*at..*at + name.len()].copy_from_slice(format!("f{caller:07}").as_bytes());
        }
        played.frames.push(&bytes);
        let mut out = vec![];
        while let Some(message) = played.frames.next().unwrap() {
            played.translation.take(message, played.now, &mut out);
        }
        assert!(out.is_empty());
        if caller % 1_000 == 0 {
            most = most.max(played.translation.remembered());
        }
    }
    assert!(most < 3 * 2_048 * 2, "{most} entries");
    assert_eq!(played.hear(&called("1001", "c1")).len(), 1, "and ours is still heard");
}

// ------------------------------------------------------------------------------------------------ against a played server

const SECRET: &str = "s3cret";

fn connected(server: &Server) -> (Arc<Sink>, Connectors) {
    let sink = Arc::new(Sink::default());
    let mut connectors = Connectors::new(sink.clone());
    let table = json!({ "enabled": true, "address": server.address(), "user": "aftercall", "agent": "1001" });
    connectors.apply(&BTreeMap::from([("asterisk".to_owned(), table)]), &Secrets::from([("asterisk".to_owned(), SECRET.into())]));
    (sink, connectors)
}

async fn let_in(server: &Server) -> Talk {
    let mut talk = server.accept().await;
    talk.say_slowly("Asterisk Call Manager/7.0.3\r\n").await;
    let login = talk.hear("\r\n\r\n").await;
    assert_eq!(login, "Action: Login\r\nActionID: login\r\nUsername: aftercall\r\nSecret: s3cret\r\nEvents: call,agent\r\n\r\n");
    talk.say("Response: Success\r\nActionID: login\r\nMessage: Authentication accepted\r\n\r\nEvent: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n").await;
    talk
}

fn state(sink: &Sink) -> String {
    sink.last_health().map(|health| health.state).unwrap_or_default()
}

#[tokio::test]
async fn a_login_and_a_call_byte_by_byte_and_all_at_once() {
    let server = Server::open().await;
    let (sink, connectors) = connected(&server);
    let mut talk = let_in(&server).await;
    sink.wait_for("the login", |sink| state(sink) == "ok").await;
    talk.say_slowly(called("1001", "c1")).await;
    sink.wait_for("the ring", |sink| sink.events().len() == 1).await;
    talk.say(connect("1001", "c1") + &called("1002", "c2") + &complete("1001", "c1", 83, "caller")).await;
    sink.wait_for("the end", |sink| sink.events().len() == 3).await;
    assert_eq!(sink.events()[2].talk_seconds, Some(83));
    connectors.stop().await;
    assert_eq!(talk.until_closed().await, "", "nothing but the login was sent");
}

#[tokio::test]
async fn an_attended_transfer_in_pieces_and_two_messages_at_once() {
    let server = Server::open().await;
    let (sink, _connectors) = connected(&server);
    let mut talk = let_in(&server).await;
    talk.say(called("1001", "c1") + &connect("1001", "c1") + &consultation("DialBegin", "")).await;
    talk.say_slowly(consultation("DialEnd", "DialStatus: ANSWER\r\n")).await;
    sink.wait_for("the colleague", |sink| sink.events().len() == 4).await;
    talk.say_slowly(attended_transfer("Success")).await;
    talk.say(hangup("PJSIP/1001-00000003", "b1", "c1", "") + &complete("1001", "c1", 55, "transfer")).await;
    sink.wait_for("both ends", |sink| sink.events().len() == 6).await;
    let ends: Vec<_> = sink.events().split_off(4).into_iter().map(|end| (end.id.unwrap(), end.number.unwrap(), end.transferred)).collect();
    assert_eq!(ends, [("b1".to_owned(), "1002".to_owned(), true), ("c1".to_owned(), "+4520123456".to_owned(), true)]);
}

#[tokio::test]
async fn a_wrong_password_is_said_and_not_tried_again_at_once() {
    let server = Server::open().await;
    let (sink, _connectors) = connected(&server);
    let mut talk = server.accept().await;
    talk.say("Asterisk Call Manager/7.0.3\r\n").await;
    talk.hear("\r\n\r\n").await;
    talk.say("Response: Error\r\nActionID: login\r\nMessage: Authentication failed\r\n\r\n").await;
    sink.wait_for("the refusal", |sink| state(sink) == "trouble").await;
    let words = sink.last_health().unwrap().last_error.unwrap();
    assert!(words.contains("refused the login") && !words.contains(SECRET), "{words}");
    assert!(tokio::time::timeout(Duration::from_secs(3), server.accept()).await.is_err(), "it knocked again at once");
}

#[tokio::test]
async fn after_a_lost_connection_in_the_middle_of_a_call_its_end_is_heard() {
    let server = Server::open().await;
    let (sink, _connectors) = connected(&server);
    let mut talk = let_in(&server).await;
    talk.say(called("1001", "c1") + &connect("1001", "c1") + "Event: AgentCo").await;
    sink.wait_for("the answer", |sink| sink.events().len() == 2).await;
    drop(talk);
    let mut talk = let_in(&server).await;
    talk.say(complete("1001", "c1", 83, "caller")).await;
    sink.wait_for("the end", |sink| sink.events().len() == 3).await;
    assert_eq!((sink.ids(), sink.events()[2].phase), (vec!["c1".to_owned(); 3], CallPhase::Ended));
}

#[tokio::test]
async fn who_greets_otherwise_is_not_asterisk() {
    let server = Server::open().await;
    let (sink, _connectors) = connected(&server);
    let mut talk = server.accept().await;
    talk.say("SSH-2.0-OpenSSH_9.2\r\n").await;
    sink.wait_for("trouble", |sink| state(sink) == "trouble").await;
    assert_eq!(talk.until_closed().await, "", "no password for strangers");
}

#[tokio::test]
async fn two_sites_settings_change_and_the_old_connection_goes() {
    let (server, other) = (Server::open().await, Server::open().await);
    let (sink, mut connectors) = connected(&server);
    let mut talk = let_in(&server).await;
    let table = json!({ "enabled": true, "address": other.address(), "user": "aftercall", "agent": "1001" });
    let secrets = Secrets::from([("asterisk".to_owned(), SECRET.into())]);
    connectors.apply(&BTreeMap::from([("asterisk".to_owned(), table.clone())]), &secrets);
    talk.until_closed().await;
    let mut talk = let_in(&other).await;
    connectors.apply(&BTreeMap::from([("asterisk".to_owned(), table.clone())]), &secrets);
    talk.say(called("1001", "c1")).await;
    sink.wait_for("the ring over the same connection", |sink| sink.events().len() == 1).await;
    connectors.apply(&BTreeMap::from([("asterisk".to_owned(), json!({ "enabled": false }))]), &secrets);
    talk.until_closed().await;
    assert_eq!(state(&sink), "off");
    connectors.apply(&BTreeMap::from([("asterisk".to_owned(), table)]), &Secrets::new());
    assert!(sink.last_health().unwrap().last_error.unwrap().contains("aftercallctl door secret asterisk"));
    connectors.apply(&BTreeMap::from([("asterisk".to_owned(), json!({ "enabled": true, "agnet": 1 }))]), &secrets);
    assert!(sink.last_health().unwrap().last_error.unwrap().contains("door.asterisk.agnet"));
}
