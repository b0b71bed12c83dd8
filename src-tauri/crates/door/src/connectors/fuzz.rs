//! What phone systems say. Each language is fed as bytes, after a login that went well and without one; whatever comes, it is
//! understood the same however the bytes were cut, and what goes on to the engine is nothing that the engine must refuse.

use super::delivery::believed;
use super::settings::{Asterisk, Baresip, Freeswitch, Guard, Place, QueueFrom};
use super::stream::{Outcome, Protocol, Streamed};
use super::{asterisk, baresip, freeswitch, genesys};
use crate::fuzz::corpus;
use aftercall_core::call::{CallEvent, CallPhase};
use aftercall_fuzz::torture;
use std::collections::HashMap;
use std::time::{Duration, Instant};

const ASTERISK_LOGIN: &[u8] = b"Asterisk Call Manager/7.0.3\r\nResponse: Success\r\n\r\n";
const FREESWITCH_LOGIN: &[u8] = b"Content-Type: auth/request\n\nContent-Type: command/reply\nReply-Text: +OK accepted\n\nContent-Type: command/reply\nReply-Text: +OK\n\n";

fn place() -> Place {
    Place { host: "localhost".to_owned(), port: 1, guard: Guard::Loopback }
}

/// What a talk came to.
#[derive(Debug, PartialEq)]
struct Heard {
    events: Vec<CallEvent>,
    sent: Vec<u8>,
    ready: bool,
    fault: Option<String>,
}

/// Says all bytes in pieces of a size, at one moment, and lets the time pass that a protocol waits for.
fn talk(mut protocol: impl Protocol, bytes: &[u8], size: usize, now: Instant) -> Heard {
    let mut outcome = Outcome::default();
    protocol.begin(now, &mut outcome);
    let mut fault = None;
    for piece in bytes.chunks(size) {
        if let Err(end) = protocol.take(piece, now, &mut outcome) {
            fault = Some(end.words.to_string());
            break;
        }
    }
    while let Some(at) = protocol.wake_at() {
        assert!(at <= now + Duration::from_secs(60), "nothing waits for so long");
        protocol.wake(at, &mut outcome);
    }
    Heard { sent: outcome.send.to_vec(), ready: outcome.ready.is_some(), events: outcome.events, fault }
}

fn understood_the_same<P: Protocol>(target: &str, login: &[u8], make: impl Fn() -> Streamed<P>) {
    let now = Instant::now();
    torture(&corpus(target), |input| {
        for bytes in [input.to_vec(), [login, input].concat()] {
            let whole = talk(make().protocol, &bytes, bytes.len().max(1), now);
            for size in [1, 7, 1_024] {
                assert_eq!(talk(make().protocol, &bytes, size, now), whole, "in pieces of {size}");
            }
            sound(&whole.events);
        }
    });
}

/// Every event is one that the engine takes, or says too little to be one of a call; a talk that has ended stays so.
fn sound(events: &[CallEvent]) {
    let mut ended: HashMap<&str, CallPhase> = HashMap::new();
    for event in events {
        match believed(event.clone()) {
            Ok(_) => {}
            Err(fault) => assert_eq!(fault.field, "number", "{fault}"),
        }
        let id = event.id.as_deref().unwrap_or_default();
        if matches!(event.phase, CallPhase::Ended | CallPhase::Missed) && !id.is_empty() && event.source != "baresip" {
            assert_eq!(ended.insert(id, event.phase), None, "{id} ended twice");
        }
    }
}

#[test]
fn asterisk_is_understood_or_refused() {
    let wanted = Asterisk { place: place(), user: "aftercall".to_owned(), agents: vec!["1001".to_owned()], amd: true };
    understood_the_same("asterisk", ASTERISK_LOGIN, || asterisk::connector(&wanted, &"s3cret".into()));
}

#[test]
fn freeswitch_is_understood_or_refused() {
    let wanted = Freeswitch { place: place(), agents: vec!["1001".to_owned()] };
    understood_the_same("freeswitch", FREESWITCH_LOGIN, || freeswitch::connector(&wanted, &"s3cret".into()));
}

#[test]
fn baresip_is_understood_or_refused() {
    let wanted = Baresip { place: place(), user: None, queue_from: QueueFrom::DisplayName };
    understood_the_same("baresip", b"", || baresip::connector(&wanted));
}

/// Its frames are those of a WebSocket, which a library reads; here a message is a line.
#[test]
fn genesys_is_understood_or_passed_over() {
    torture(&corpus("genesys"), |input| {
        let mut events = Vec::new();
        genesys::understand("u-1", input.split(|byte| *byte == b'\n'), &mut events);
        sound(&events);
    });
}
