//! The server over a real socket, with clients that behave and clients that do not.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use unix::{Raw, done_writing, open_raw};
#[cfg(windows)]
use windows::{Raw, done_writing, open_raw};

use super::{Config, Door, Limits, SocketFault};
use crate::client::{Client, ClientError};
use crate::desk::Desk;
use crate::trial::{Program, Script, home, place_in, wait_for};
use crate::wire::{LARGEST_REQUEST, framed};
use aftercall_core::call::{CallEvent, CallPhase};
use aftercall_core::error::{Refusal, RefusalCode};
use aftercall_core::request::Request;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::{ErrorKind, Read as _, Write as _};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

fn raw(program: &Program) -> Raw {
    open_raw(&program.place)
}

fn reply(stream: &mut Raw) -> Value {
    let mut length = [0; 4];
    stream.read_exact(&mut length).unwrap();
    let mut json = vec![0; u32::from_be_bytes(length) as usize];
    stream.read_exact(&mut json).unwrap();
    serde_json::from_slice(&json).unwrap()
}

fn is_closed(stream: &mut Raw) -> bool {
    match stream.read(&mut [0; 1]) {
        Ok(bytes) => bytes == 0,
        // Closed with bytes of ours unread, the system says "reset"; a pipe says "broken".
        Err(fault) => matches!(fault.kind(), ErrorKind::ConnectionReset | ErrorKind::BrokenPipe),
    }
}

fn send(stream: &mut Raw, json: &str) {
    stream.write_all(&framed(json.as_bytes()).unwrap()).unwrap();
}

/// In Wine an exchange of a client that hurries may take as long as elsewhere one of a client that dawdles.
fn impatient() -> Limits {
    Limits { patience: Duration::from_millis(if cfg!(windows) { 600 } else { 150 }), ..Limits::default() }
}

fn calls() -> Request {
    Request::Calls { limit: Some(1), before: None, states: Vec::new() }
}

#[test]
fn one_connection_serves_several_requests_in_turn() {
    let program = Program::answering(Ok(json!({ "n": 1 })));
    let mut client = Client::connect(&program.place).unwrap();
    assert_eq!(client.ask(calls()).unwrap(), json!({ "n": 1 }));
    program.script.answer_with(Err(Refusal::new(RefusalCode::NoQuestion, "none").with(json!({ "open": 0 }))));
    let Err(ClientError::Refused(told)) = client.ask(calls()) else { panic!("not refused") };
    assert_eq!((told.code.as_str(), told.message.as_str(), &told.detail), ("no_question", "none", &json!({ "open": 0 })));
    program.script.answer_with(Ok(Value::Null));
    assert_eq!(client.ask(calls()).unwrap(), Value::Null);
    assert_eq!(program.script.asked().len(), 3);
}

#[test]
fn frames_are_a_big_endian_length_and_json() {
    let program = Program::answering(Ok(json!({ "n": 1 })));
    let mut stream = raw(&program);
    let json = br#"{"v":1,"ask":{"verb":"refresh"}}"#;
    stream.write_all(&[0, 0, 0, json.len() as u8]).unwrap();
    stream.write_all(json).unwrap();
    let mut bytes = vec![0; 4 + 20];
    stream.read_exact(&mut bytes).unwrap();
    assert_eq!(bytes, [b"\0\0\0\x14".as_slice(), br#"{"v":1,"ok":{"n":1}}"#].concat());
    assert_eq!(program.script.asked(), [json!({ "verb": "refresh" })]);
}

#[test]
fn only_taken_call_events_are_seen() {
    let program = Program::answering(Ok(json!({})));
    let event = || Request::Call { event: CallEvent::new(CallPhase::Ended, "ctl") };
    let mut client = Client::connect(&program.place).unwrap();
    client.ask(Request::Status {}).unwrap();
    assert!(program.script.seen().is_empty());
    client.ask(event()).unwrap();
    assert_eq!(program.script.seen(), ["ctl"]);
    program.script.answer_with(Err(Refusal::new(RefusalCode::Store, "full")));
    assert!(client.ask(event()).is_err());
    assert_eq!(program.script.seen(), ["ctl"]);
}

#[test]
fn another_version_and_a_wrong_message_are_answered_and_the_connection_stays() {
    let program = Program::answering(Ok(json!({})));
    let mut stream = raw(&program);
    send(&mut stream, r#"{"v":7,"dance":true}"#);
    let answer = reply(&mut stream);
    assert_eq!(answer["error"]["code"], "invalid_request");
    assert_eq!(answer["error"]["detail"], json!({ "spoken": 1, "asked": 7 }));
    for wrong in ["", "nonsense", "[]", r#"{"v":1,"ask":{"verb":"fly"}}"#] {
        send(&mut stream, wrong);
        assert_eq!(reply(&mut stream)["error"]["code"], "invalid_request", "{wrong}");
    }
    send(&mut stream, r#"{"v":1,"ask":{"verb":"status"}}"#);
    assert_eq!(reply(&mut stream), json!({ "v": 1, "ok": {} }));
    assert_eq!(program.script.asked(), [json!({ "verb": "status" })]);
}

#[test]
fn a_request_of_64_kib_is_taken_and_one_more_byte_is_not() {
    let program = Program::answering(Ok(json!({})));
    let filled = |bytes: usize| {
        let (head, tail) = (r#"{"v":1,"ask":{"verb":"config_get","key":""#, r#""}}"#);
        format!("{head}{}{tail}", "k".repeat(bytes - head.len() - tail.len()))
    };
    let mut stream = raw(&program);
    send(&mut stream, &filled(LARGEST_REQUEST));
    assert_eq!(reply(&mut stream)["ok"], json!({}));

    stream.write_all(&((LARGEST_REQUEST as u32) + 1).to_be_bytes()).unwrap();
    let answer = reply(&mut stream);
    assert_eq!(answer["error"]["code"], "invalid_request");
    assert_eq!(answer["error"]["detail"], json!({ "bytes": 65_537, "most": 65_536 }));
    assert!(is_closed(&mut stream));
    assert_eq!(program.script.asked().len(), 1);
}

#[test]
fn the_client_does_not_send_what_is_too_large() {
    let program = Program::answering(Ok(json!({})));
    let mut client = Client::connect(&program.place).unwrap();
    let large = Request::ConfigGet { key: "k".repeat(LARGEST_REQUEST) };
    let fault = client.ask(large).unwrap_err().to_string();
    assert!(fault.contains("65536"), "{fault}");
    assert!(client.ask(calls()).is_ok());
}

#[test]
fn a_reply_may_be_large_and_one_beyond_16_mib_is_said() {
    let program = Program::answering(Ok(json!("r".repeat(15 * 1024 * 1024))));
    let mut client = Client::connect(&program.place).unwrap();
    assert_eq!(client.ask(calls()).unwrap().as_str().map(str::len), Some(15 * 1024 * 1024));
    program.script.answer_with(Ok(json!("r".repeat(16 * 1024 * 1024))));
    let Err(ClientError::Refused(told)) = client.ask(calls()) else { panic!("not refused") };
    assert!(told.message.contains("--limit"), "{}", told.message);
}

#[test]
fn half_a_frame_is_given_up_with_a_word_and_silence_without() {
    let program = Program::with(Script::answering(Ok(json!({}))), impatient());
    let mut half = raw(&program);
    half.write_all(&[0, 0, 0, 90, b'{']).unwrap();
    let mut half_length = raw(&program);
    half_length.write_all(&[0, 0]).unwrap();
    let mut silent = raw(&program);
    for slow in [&mut half, &mut half_length] {
        assert_eq!(reply(slow)["error"]["code"], "invalid_request");
        assert!(is_closed(slow));
    }
    assert!(is_closed(&mut silent));
    assert!(Client::connect(&program.place).unwrap().ask(calls()).is_ok());
}

#[tokio::test(start_paused = true)]
async fn the_usual_limit_for_a_request_is_ten_seconds() {
    // Given a client that sends one byte every four seconds.
    let (mut client, mut server) = tokio::io::duplex(1024);
    let begun = tokio::time::Instant::now();
    let dribble = async {
        use tokio::io::AsyncWriteExt as _;
        for byte in [0_u8, 0, 0, 40, b'{', b'"'] {
            client.write_all(&[byte]).await.unwrap();
            tokio::time::sleep(Duration::from_secs(4)).await;
        }
    };
    let read = async {
        let fault = super::frame::read_frame(&mut server, Limits::default().patience).await;
        (fault, begun.elapsed())
    };
    let ((), (fault, elapsed)) = tokio::join!(dribble, read);
    assert!(matches!(fault, Err(super::frame::FrameFault::Slow)), "{fault:?}");
    assert_eq!(elapsed.as_secs(), 10);
}

#[test]
fn a_client_that_does_not_take_its_reply_is_given_up() {
    // Given one connection only, and a client that asks for megabytes and does not read them.
    let limits = Limits { connections: 1, ..impatient() };
    let program = Program::with(Script::answering(Ok(json!("r".repeat(8 << 20)))), limits);
    let mut deaf = raw(&program);
    send(&mut deaf, r#"{"v":1,"ask":{"verb":"status"}}"#);
    wait_for("asked", || program.script.asked().len() == 1);
    program.script.answer_with(Ok(json!({})));
    // Then the next client is served although the deaf one has not closed.
    assert!(Client::connect(&program.place).unwrap().ask(calls()).is_ok());
    drop(deaf);
}

#[test]
fn two_hundred_clients_at_once_are_all_served_and_never_more_than_64_at_a_time() {
    let mut script = Script::answering(Ok(json!({ "n": 1 })));
    script.gate = Some(tokio::sync::Semaphore::new(0));
    let program = Program::with(script, Limits::default());
    let place = &program.place;
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..200).map(|_| scope.spawn(move || Client::connect(place)?.ask(calls()))).collect();
        // 64 are let in and wait; the others queue outside.
        wait_for("64 asked", || program.script.asked().len() >= 64);
        assert_eq!(program.script.asked().len(), 64);
        program.script.gate.as_ref().unwrap().add_permits(200);
        for client in clients {
            assert_eq!(client.join().unwrap().unwrap(), json!({ "n": 1 }));
        }
    });
    assert_eq!(program.script.asked().len(), 200);
}

#[test]
fn a_watch_gets_every_line_in_order_until_the_client_closes() {
    let program = Program::with(Script::answering(Ok(json!({}))), impatient());
    let mut lines = Client::connect(&program.place).unwrap().watch().unwrap();
    wait_for("watched", || program.script.lines.receiver_count() == 1);
    for n in 0..20 {
        program.script.lines.send(Arc::new(json!({ "event": "call", "n": n }))).unwrap();
    }
    for n in 0..20 {
        assert_eq!(lines.next().unwrap().unwrap(), json!({ "event": "call", "n": n }));
    }
    // A watch may be silent for longer than a request may take.
    std::thread::park_timeout(impatient().patience * 2);
    program.script.lines.send(Arc::new(json!({ "event": "state" }))).unwrap();
    assert_eq!(lines.next().unwrap().unwrap(), json!({ "event": "state" }));
    drop(lines);
    wait_for("let go", || program.script.lines.receiver_count() == 0);
}

#[test]
fn a_watch_that_missed_lines_is_told_so() {
    let (script, limits) = (Script::answering(Ok(json!({}))), Limits::default());
    let program = Program::with(script, limits);
    let mut stream = raw(&program);
    send(&mut stream, r#"{"v":1,"watch":true}"#);
    wait_for("watched", || program.script.lines.receiver_count() == 1);
    // More than the channel holds, each larger than what the socket takes at once.
    for n in 0..200 {
        program.script.lines.send(Arc::new(json!({ "n": n, "fill": "f".repeat(1 << 20) }))).unwrap();
    }
    let missed = (0..200).map(|_| reply(&mut stream)).find_map(|line| line["line"]["missed_lines"].as_u64());
    assert!(missed.is_some_and(|missed| missed > 0), "{missed:?}");
}

#[test]
fn watches_never_keep_call_events_out() {
    let limits = Limits { watches: 2, ..Limits::default() };
    let program = Program::with(Script::answering(Ok(json!({}))), limits);
    let _two: Vec<_> = (0..2).map(|_| Client::connect(&program.place).unwrap().watch().unwrap()).collect();
    wait_for("both watch", || program.script.lines.receiver_count() == 2);
    let mut third = Client::connect(&program.place).unwrap().watch().unwrap();
    let Some(Err(ClientError::Refused(told))) = third.next() else { panic!("not refused") };
    assert_eq!(told.code, "unavailable");
    assert!(Client::connect(&program.place).unwrap().ask(calls()).is_ok());
}

#[test]
fn answers_that_are_being_worked_on_go_out_at_the_end_and_silent_clients_do_not_delay_it() {
    let mut script = Script::answering(Ok(json!({ "late": true })));
    script.gate = Some(tokio::sync::Semaphore::new(0));
    let program = Program::with(script, Limits::default());
    let mut silent = raw(&program);
    let mut client = Client::connect(&program.place).unwrap();
    std::thread::scope(|scope| {
        let answer = scope.spawn(move || client.ask(calls()));
        wait_for("asked", || program.script.asked().len() == 1);
        program.ending.cancel();
        assert!(is_closed(&mut silent));
        program.script.gate.as_ref().unwrap().add_permits(1);
        assert_eq!(answer.join().unwrap().unwrap(), json!({ "late": true }));
    });
}

#[tokio::test]
#[cfg_attr(windows, ignore = "Wine 8 lets a second program open a pipe as the first; Windows does not")]
async fn a_place_where_somebody_answers_is_left_alone() {
    let home = home();
    let config = Config::at(place_in(&home));
    let first = Door::open(&config).await.unwrap();
    let second = Door::open(&config).await;
    assert!(matches!(second, Err(SocketFault::InUse(_))), "{second:?}");
    drop(first);
    assert!(Door::open(&config).await.is_ok());
}

#[test]
fn a_desk_that_fails_inside_costs_only_its_own_client() {
    struct Broken(Script);
    #[async_trait::async_trait]
    impl Desk for Broken {
        async fn ask(&self, request: Request) -> Result<Value, Refusal> {
            if matches!(request, Request::Refresh {}) {
                panic!("as scripted");
            }
            self.0.ask(request).await
        }
        fn watch(&self) -> tokio::sync::broadcast::Receiver<Arc<Value>> {
            self.0.watch()
        }
        async fn shell(&self, request: crate::wire::ShellRequest) -> Result<Value, Refusal> {
            self.0.shell(request).await
        }
        fn seen(&self, _door: &str) {}
    }
    let home = home();
    let config = Config::at(place_in(&home));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let door = runtime.block_on(Door::open(&config)).unwrap();
    let desk = Arc::new(Broken(Script::answering(Ok(json!({})))));
    runtime.spawn(door.serve(desk, CancellationToken::new()));
    let failed = Client::connect(&config.place).unwrap().ask(Request::Refresh {});
    assert!(matches!(failed, Err(ClientError::Protocol(_))), "{failed:?}");
    assert!(Client::connect(&config.place).unwrap().ask(calls()).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_bytes_from_a_client_are_survived(
        garbage in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..600), 1..4),
        framed_first in any::<bool>(),
    ) {
        // One program for all cases: what it survives, it survives one after the other.
        static PROGRAM: std::sync::LazyLock<Program> =
            std::sync::LazyLock::new(|| Program::with(Script::answering(Ok(json!({}))), impatient()));
        let mut stream = raw(&PROGRAM);
        for bytes in &garbage {
            let bytes = if framed_first { framed(bytes).unwrap() } else { bytes.clone() };
            // The server may have closed already.
            let _closed = stream.write_all(&bytes);
        }
        done_writing(&mut stream);
        let mut all = Vec::new();
        let _reset = stream.read_to_end(&mut all);
        prop_assert!(Client::connect(&PROGRAM.place).unwrap().ask(calls()).is_ok());
    }
}
