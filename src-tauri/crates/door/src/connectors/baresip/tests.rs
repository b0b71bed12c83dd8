//! Against a scripted ctrl_tcp, byte by byte.

use crate::connectors::running::Connectors;
use crate::connectors::trial::{Server, Sink};
use aftercall_core::call::CallPhase;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

fn frame(kind: &str, direction: &str, id: &str) -> String {
    let event = json!({
        "event": true, "type": kind, "class": "call", "accountaor": "sip:agent@127.0.0.1", "direction": direction,
        "peeruri": "sip:+4520123456@127.0.0.1:5066", "peerdisplayname": "Jens Æ", "id": id, "param": "x"
    });
    let text = event.to_string();
    format!("{}:{text},", text.len())
}

async fn connected() -> (Server, Arc<Sink>, Connectors) {
    let (server, sink) = (Server::open().await, Arc::new(Sink::default()));
    let mut connectors = Connectors::new(sink.clone());
    let tables = BTreeMap::from([("baresip".to_owned(), json!({ "enabled": true, "address": server.address() }))]);
    connectors.apply(&tables, &BTreeMap::new());
    (server, sink, connectors)
}

fn phases(sink: &Sink) -> Vec<CallPhase> {
    sink.events().into_iter().map(|event| event.phase).collect()
}

#[tokio::test]
async fn slow_bytes_and_two_frames_at_once() {
    let (server, sink, connectors) = connected().await;
    let mut talk = server.accept().await;
    talk.say_slowly(frame("CALL_INCOMING", "incoming", "a")).await;
    sink.wait_for("the ring", |sink| phases(sink) == [CallPhase::Started]).await;
    talk.say(frame("CALL_ESTABLISHED", "incoming", "a") + &frame("CALL_CLOSED", "incoming", "a")).await;
    sink.wait_for("the end", |sink| phases(sink) == [CallPhase::Started, CallPhase::Answered, CallPhase::Ended]).await;
    connectors.stop().await;
    assert_eq!(talk.until_closed().await, "", "nothing is ever sent to the phone");
}

#[tokio::test]
async fn a_frame_that_is_no_event_is_passed_over() {
    let (server, sink, _connectors) = connected().await;
    let mut talk = server.accept().await;
    let answer = r#"{"response":true,"ok":true,"data":"x"}"#;
    talk.say(format!("8:not json,2:[],{}:{answer},", answer.len())).await;
    talk.say(frame("REGISTER_OK", "", "") + &frame("CALL_INCOMING", "incoming", "a")).await;
    sink.wait_for("the ring", |sink| sink.ids() == ["a"]).await;
}

#[tokio::test]
async fn garbage_ends_the_connection_with_words_and_it_stands_again() {
    let (server, sink, _connectors) = connected().await;
    server.accept().await.say("HTTP/1.1 400 Bad Request\r\n").await;
    let troubled = |sink: &Sink| sink.last_health().is_some_and(|health| health.state == "trouble");
    sink.wait_for("trouble", troubled).await;
    assert!(sink.last_health().unwrap().last_error.unwrap().contains("another program listen"));
    server.accept().await.say(frame("CALL_INCOMING", "incoming", "a")).await;
    sink.wait_for("the ring", |sink| sink.ids() == ["a"]).await;
}

#[tokio::test]
async fn another_program_that_took_over_is_said() {
    let (server, sink, _connectors) = connected().await;
    let mut talk = server.accept().await;
    talk.say(frame("CALL_INCOMING", "incoming", "a") + &frame("CALL_ESTABLISHED", "incoming", "a")).await;
    sink.wait_for("the answer", |sink| phases(sink).len() == 2).await;
    drop(talk);
    let mut talk = server.accept().await;
    let said = |sink: &Sink| {
        sink.last_health().is_some_and(|it| it.state == "ok" && it.last_error.is_some_and(|words| words.contains("took over")))
    };
    sink.wait_for("the words", said).await;
    talk.say(frame("CALL_CLOSED", "incoming", "a")).await;
    sink.wait_for("the end of the same call", |sink| phases(sink).last() == Some(&CallPhase::Ended)).await;
    assert!(sink.events()[2].talk_seconds.is_some());
}
