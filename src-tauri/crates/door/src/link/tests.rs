//! Links that are ours, links that pretend to be, and whatever else a page can make up.

use super::{Link, Place, Report, read, sign, take};
use crate::desk::Desk;
use crate::wire::ShellRequest;
use aftercall_core::call::{CallEvent, CallPhase, Direction, Voicemail};
use aftercall_core::engine::DoorOrders;
use aftercall_core::error::{Refusal, RefusalCode, Words};
use aftercall_core::id::ResponseId;
use aftercall_core::request::Request;
use async_trait::async_trait;
use jiff::Timestamp;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use secrecy::SecretString;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use tokio::sync::{broadcast, watch};

const TOKEN: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
const NOW: i64 = 1_795_000_000;

fn token() -> SecretString {
    SecretString::from(TOKEN.to_owned())
}

fn now() -> Timestamp {
    Timestamp::from_second(NOW).unwrap()
}

/// A link with these fields and a signature over them.
fn signed(path: &str, fields: &[&str]) -> String {
    format!("aftercall:{path}?{}&sig={}", fields.join("&"), sign(path, fields, &token()).unwrap())
}

fn report(link: &str) -> Result<Report<'_>, Refusal> {
    match read(link)? {
        Link::Call(report) => Ok(report),
        Link::Open(place) => panic!("opens {place:?}"),
    }
}

fn prove(link: &str) -> Result<(CallEvent, String), Refusal> {
    match report(link)?.prove(&token(), now())? {
        Request::SignedCall { event, signature } => Ok((event, signature)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn links_open_what_the_interface_says_and_nothing_else() {
    let refused = || Err(RefusalCode::InvalidRequest);
    let table = [
        ("aftercall:open/main", Ok(Link::Open(Place::Main))),
        ("aftercall:open/settings", Ok(Link::Open(Place::Settings))),
        ("aftercall:open/response/912", Ok(Link::Open(Place::Response(ResponseId(912))))),
        ("aftercall:open/response/", refused()),
        ("aftercall:open/response/-1", refused()),
        ("aftercall:open/response/1/2", refused()),
        ("aftercall:open/response/99999999999999999999", refused()),
        ("aftercall:open/main/", refused()),
        ("aftercall:open/main?x=1", refused()),
        ("aftercall:open/main#x", refused()),
        ("aftercall:open/pgap", refused()),
        ("aftercall:OPEN/main", refused()),
        ("AFTERCALL:open/main", refused()),
        ("aftercall:", refused()),
        ("aftercall:?", refused()),
        ("aftercall://open/main", refused()),
        ("aftercall:open/main\n", refused()),
        ("aftercall:open/../open/main", refused()),
        ("https://open/main", refused()),
        ("", refused()),
        ("aftercall:call/ended", refused()),
        ("aftercall:call/over?number=1", refused()),
        ("aftercall:call/?number=1", refused()),
        ("aftercall:call/ended/x?number=1", refused()),
    ];
    for (link, expected) in table {
        assert_eq!(read(link).map_err(|refusal| refusal.code), expected, "{link}");
    }
    assert!(read(&format!("aftercall:call/ended?note={}", "x".repeat(4096))).is_err());
}

/// Made with Python's own hmac and hashlib, so that both sides of the contract are tested and not one against itself.
#[test]
fn the_signature_is_the_one_of_the_interface() {
    let link = "aftercall:call/ended?number=+4512345678&queue=support&talk_seconds=83&custom.case=4711&direction=in&name=Jens%20H.\
                &ts=1795000000&sig=e2db911cfb82cb3a9a000d6134066b1cb5c997a82e974667caa3db95dc7057f6";
    let (event, signature) = prove(link).unwrap();
    assert_eq!(signature, "e2db911cfb82cb3a9a000d6134066b1cb5c997a82e974667caa3db95dc7057f6");
    let expected = CallEvent {
        number: Some("+4512345678".into()),
        queue: Some("support".into()),
        talk_seconds: Some(83),
        direction: Some(Direction::In),
        name: Some("Jens H.".into()),
        custom: [("case".to_owned(), "4711".to_owned())].into(),
        ..CallEvent::new(CallPhase::Ended, "link")
    };
    assert_eq!(event, expected);
}

#[test]
fn every_field_has_its_place() {
    let link = signed(
        "call/missed",
        &[
            "id=a-1",
            "number=%2B4512345678",
            "queue=q",
            "direction=out",
            "talk_seconds=0",
            "voicemail=yes",
            "transferred=yes",
            "name=n",
            "email=e%40x.example",
            "first_name=f",
            "last_name=%C3%A6",
            "company=c%26d",
            "note=a%0Ab",
            "source=crm",
            "custom.a=1",
            "custom.b=",
            "ts=1795000000",
        ],
    );
    let (event, _) = prove(&link).unwrap();
    assert_eq!((event.phase, event.id.as_deref(), event.number.as_deref()), (CallPhase::Missed, Some("a-1"), Some("+4512345678")));
    assert_eq!((event.direction, event.talk_seconds, event.voicemail), (Some(Direction::Out), Some(0), Some(Voicemail::Yes)));
    assert!(event.transferred);
    assert_eq!((event.respondent.email.as_deref(), event.respondent.last_name.as_deref()), (Some("e@x.example"), Some("æ")));
    assert_eq!((event.respondent.company.as_deref(), event.note.as_deref()), (Some("c&d"), Some("a\nb")));
    assert_eq!((event.source.as_str(), event.custom.len()), ("crm", 2));
}

#[test]
fn a_report_needs_a_signature_of_now() {
    let good = signed("call/ended", &["number=1", "ts=1795000000"]);
    assert!(prove(&good).is_ok());
    let with = |old: &str, new: &str| good.replace(old, new);
    let tail = good.split("sig=").nth(1).unwrap();
    let table = [
        ("no signature", format!("aftercall:call/ended?number=1&ts={NOW}"), "unsigned"),
        ("no time", signed("call/ended", &["number=1"]), "unsigned"),
        ("time with a sign", signed("call/ended", &["number=1", "ts=+1795000000"]), "unsigned"),
        ("another number", with("number=1", "number=2"), "wrong_signature"),
        ("another time", with("ts=1795000000", "ts=1795000001"), "wrong_signature"),
        ("another phase", with("call/ended", "call/missed"), "wrong_signature"),
        ("one field more", with("number=1", "number=1&queue=q"), "wrong_signature"),
        ("the same number written otherwise", with("number=1", "number=%31"), "wrong_signature"),
        ("half a signature", with(tail, &tail[..32]), "wrong_signature"),
        ("no hexadecimal", with(tail, &"z".repeat(64)), "wrong_signature"),
        ("a signature with a sign", with(tail, &format!("+{}", &tail[1..])), "wrong_signature"),
        ("too old", signed("call/ended", &["number=1", "ts=1794999699"]), "expired"),
        ("too early", signed("call/ended", &["number=1", "ts=1795000301"]), "expired"),
        ("1970", signed("call/ended", &["number=1", "ts=0"]), "expired"),
    ];
    for (what, link, problem) in table {
        let refusal = prove(&link).unwrap_err();
        assert_eq!((refusal.code, &refusal.detail["problem"]), (RefusalCode::InvalidRequest, &json!(problem)), "{what}");
    }
    for ts in ["ts=1794999700", "ts=1795000300"] {
        assert!(prove(&signed("call/ended", &["number=1", ts])).is_ok(), "{ts}");
    }
}

#[test]
fn a_signature_written_otherwise_is_the_same_one() {
    let link = signed("call/ended", &["number=1", "queue=q", "ts=1795000000"]);
    let (_, signature) = prove(&link).unwrap();
    let (_, upper) = prove(&link.replace(&signature, &signature.to_uppercase())).unwrap();
    let (_, turned) = prove(&format!("aftercall:call/ended?sig={signature}&ts=1795000000&queue=q&number=1")).unwrap();
    assert_eq!([&upper, &turned], [&signature, &signature]);
}

#[test]
fn a_field_that_cannot_be_taken_is_named_though_it_is_signed() {
    let table = [
        ("numer=1", "numer"),
        ("custom.=1", "custom."),
        ("custom=1", "custom"),
        ("respondent.email=1", "respondent.email"),
        ("direction=both", "direction"),
        ("voicemail=true", "voicemail"),
        ("transferred=1", "transferred"),
        ("talk_seconds=8.3", "talk_seconds"),
        ("talk_seconds=", "talk_seconds"),
        ("phase=missed", "phase"),
    ];
    for (field, name) in table {
        let refusal = prove(&signed("call/ended", &["number=1", field, "ts=1795000000"])).unwrap_err();
        assert_eq!((refusal.code, &refusal.detail["field"]), (RefusalCode::InvalidField, &json!(name)), "{field}");
    }
}

#[test]
fn what_cannot_be_split_or_decoded_is_refused_whatever_its_signature() {
    for query in [
        "",
        "number",
        "=1",
        "number=1&",
        "number=1&&ts=1",
        "number=1&number=1",
        "number=1&n%75mber=2",
        "ts=1&ts=1",
        "sig=0&sig=0",
        "number=%",
        "number=%4",
        "number=%zz",
        "number=%+1",
        "number=%ff",
        "number=a=b",
        "number=a#b",
        "number=a?b",
        "number=<script>",
        "%00=1&%00=2",
    ] {
        let link = format!("aftercall:call/ended?{query}");
        let refusal = read(&link).unwrap_err();
        assert_eq!(refusal.code, RefusalCode::InvalidField, "{query}");
    }
}

#[test]
fn nothing_of_a_customer_is_repeated() {
    for link in [
        signed("call/ended", &["number=+4512345678", "direction=+4512345678", "ts=1795000000"]),
        signed("call/ended", &["number=+4512345678", "ts=1"]),
        "aftercall:call/ended?number=+4512345678&ts=1&sig=00".to_owned(),
        "aftercall:call/ended?number=+4512345678&number=%".to_owned(),
        "aftercall:nonsense/+4512345678".to_owned(),
    ] {
        let refusal = prove(&link).unwrap_err();
        assert!(!refusal.document().to_string().contains("4512345678"), "{refusal:?}");
    }
    let link = signed("call/ended", &["number=+4512345678", "ts=1795000000"]);
    assert!(!format!("{:?}", read(&link)).contains("4512345678"));
}

/// Links as pages with a grudge make them up: none may be taken, and none may break anything.
#[test]
fn the_corpus_is_refused() {
    for link in include_str!("corpus.txt").lines().filter(|line| !line.is_empty() && !line.starts_with("# ")) {
        let taken = match read(link) {
            Ok(Link::Call(report)) => report.prove(&token(), now()).is_ok(),
            Ok(Link::Open(_)) => true,
            Err(_) => false,
        };
        assert!(!taken, "{link}");
    }
}

const NAMES: [&str; 12] =
    ["id", "number", "queue", "name", "email", "first_name", "last_name", "company", "note", "source", "custom.case", "custom.\u{e6} &=?"];

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        let _ = read(&text);
        let _ = read(&format!("aftercall:{text}"));
        if let Ok(Link::Call(report)) = read(&format!("aftercall:call/ended?{text}")) {
            prop_assert!(report.prove(&token(), now()).is_err());
        }
    }

    #[test]
    fn what_was_signed_is_what_is_taken(values in proptest::collection::btree_map(0..NAMES.len(), "\\PC{0,12}", 1..6), order in any::<u64>()) {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let mut fields: Vec<String> = values.iter().map(|(at, value)| format!("{}={}", encode(NAMES[*at]), encode(value))).collect();
        fields.push(format!("ts={NOW}"));
        let turn = order as usize % fields.len();
        fields.rotate_left(turn);
        let raw: Vec<&str> = fields.iter().map(String::as_str).collect();
        let link = signed("call/ended", &raw);
        let (event, _) = prove(&link).unwrap();
        let taken = |at: usize| match at {
            0 => event.id.clone(),
            1 => event.number.clone(),
            2 => event.queue.clone(),
            3 => event.name.clone(),
            4 => event.respondent.email.clone(),
            5 => event.respondent.first_name.clone(),
            6 => event.respondent.last_name.clone(),
            7 => event.respondent.company.clone(),
            8 => event.note.clone(),
            9 => Some(event.source.clone()),
            at => event.custom.get(&NAMES[at][7..]).cloned(),
        };
        for (at, value) in &values {
            prop_assert_eq!(taken(*at), Some(value.clone()), "{}", NAMES[*at]);
        }
    }

    #[test]
    fn one_changed_sign_and_nothing_is_taken(at in 0_usize..200, sign in "[ -~]") {
        let good = signed("call/ended", &["number=+4512345678", "queue=support", "ts=1795000000"]);
        let at = at % good.len();
        let mut changed = good.clone();
        changed.replace_range(at..=at, &sign);
        // Letters of the signature may be written in capitals.
        prop_assume!(!changed.eq_ignore_ascii_case(&good) || at < good.len() - 64);
        prop_assume!(changed != good);
        prop_assert!(prove_or_open(&changed).is_err(), "{}", changed);
    }
}

fn prove_or_open(link: &str) -> Result<(), Refusal> {
    match read(link)? {
        Link::Open(_) => Ok(()),
        Link::Call(report) => report.prove(&token(), now()).map(|_| ()),
    }
}

/// Remembers what it was asked and told.
#[derive(Default)]
struct Listener {
    asked: Mutex<Vec<Value>>,
    told: Mutex<Vec<String>>,
}

#[async_trait]
impl Desk for Listener {
    async fn ask(&self, request: Request) -> Result<Value, Refusal> {
        self.asked.lock().unwrap().push(serde_json::to_value(request).unwrap());
        Ok(json!({}))
    }

    fn watch(&self) -> broadcast::Receiver<Arc<Value>> {
        broadcast::channel(1).1
    }

    async fn shell(&self, _: ShellRequest) -> Result<Value, Refusal> {
        unreachable!("a report opens nothing")
    }

    fn seen(&self, door: &str) {
        self.told.lock().unwrap().push(format!("seen {door}"));
    }

    fn refused(&self, door: &str, words: Words) {
        self.told.lock().unwrap().push(format!("refused {door}: {words}"));
    }
}

async fn taken(orders: DoorOrders) -> (Result<Value, Refusal>, Listener) {
    let link = signed("call/ended", &["number=1", "ts=1795000000"]);
    let (listener, (_keep, orders)) = (Listener::default(), watch::channel(Arc::new(orders)));
    let answer = take(&report(&link).unwrap(), orders, &listener, now()).await;
    (answer, listener)
}

#[tokio::test(start_paused = true)]
async fn a_good_report_is_asked_of_the_engine_and_seen() {
    let (answer, listener) = taken(DoorOrders { settled: true, link: true, token: Some(token()), ..DoorOrders::default() }).await;
    assert!(answer.is_ok());
    assert_eq!(listener.asked.lock().unwrap()[0]["verb"], "signed_call");
    assert_eq!(*listener.told.lock().unwrap(), ["seen link"]);
}

#[tokio::test(start_paused = true)]
async fn what_is_off_or_has_no_token_is_said_and_nothing_is_asked() {
    let orders = DoorOrders { settled: true, link: true, ..DoorOrders::default() };
    let table = [
        (DoorOrders { link: false, token: Some(token()), ..orders.clone() }, "door.link.enabled"),
        (orders.clone(), "aftercallctl door token"),
        (DoorOrders { token_trouble: Some("The keychain is locked.".into()), ..orders.clone() }, "The keychain is locked."),
        (DoorOrders { settled: false, token: Some(token()), ..orders }, "in time"),
    ];
    for (orders, words) in table {
        let (answer, listener) = taken(orders).await;
        assert!(answer.unwrap_err().message.contains(words), "{words}");
        assert!(listener.asked.lock().unwrap().is_empty());
        let told = listener.told.lock().unwrap();
        assert!(told.len() == 1 && told[0].starts_with("refused link: ") && told[0].contains(words), "{told:?}");
    }
}
