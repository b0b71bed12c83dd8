//! The door over real connections: programs that behave, pages that do not, and clients that take their time.

use super::keep::Keeper;
use super::{LARGEST_BODY, Limits};
use crate::desk::Desk;
use crate::wire::ShellRequest;
use aftercall_core::engine::{DoorHealth, DoorOrders};
use aftercall_core::error::{Refusal, RefusalCode, Words};
use aftercall_core::request::Request;
use aftercall_core::settings::HttpDoor;
use aftercall_core::text::Texts;
use aftercall_core::view::DoorStatus;
use async_trait::async_trait;
use secrecy::SecretString;
use serde_json::{Value, json};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{broadcast, watch};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

const TOKEN: &str = "the-token";
const PAGE: &str = "https://crm.example.com";
const PATIENCE: Duration = Duration::from_secs(10);
const REPORT: &str = r#"{"phase":"ended","number":"+4512345678"}"#;

/// The program behind the door: answers by its script, and remembers.
struct Script {
    answer: Mutex<Result<Value, Refusal>>,
    asked: Mutex<Vec<Value>>,
    told: Mutex<Vec<String>>,
    health: watch::Sender<Option<DoorStatus>>,
}

#[async_trait]
impl Desk for Script {
    async fn ask(&self, request: Request) -> Result<Value, Refusal> {
        self.asked.lock().unwrap().push(serde_json::to_value(request).unwrap());
        self.answer.lock().unwrap().clone()
    }

    fn watch(&self) -> broadcast::Receiver<Arc<Value>> {
        broadcast::channel(1).1
    }

    async fn shell(&self, _: ShellRequest) -> Result<Value, Refusal> {
        unreachable!("HTTP asks nothing of the shell")
    }

    fn seen(&self, door: &str) {
        self.told.lock().unwrap().push(format!("seen {door}"));
    }

    fn health(&self, health: DoorHealth) {
        self.health.send_replace(Some(health.said_in(Texts::english())));
    }

    fn refused(&self, door: &str, words: Words) {
        self.told.lock().unwrap().push(format!("refused {door}: {words}"));
    }
}

/// A door that is kept, and what moves it.
struct House {
    script: Arc<Script>,
    orders: watch::Sender<Arc<DoorOrders>>,
    ending: CancellationToken,
    port: u16,
}

impl Drop for House {
    fn drop(&mut self) {
        self.ending.cancel();
    }
}

/// A port that is free now.
async fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap().local_addr().unwrap().port()
}

fn orders(port: u16) -> DoorOrders {
    DoorOrders {
        settled: true,
        http: HttpDoor { enabled: true, port, allowed_origins: vec![PAGE.to_owned()] },
        token: Some(SecretString::from(TOKEN.to_owned())),
        ..DoorOrders::default()
    }
}

impl House {
    async fn open() -> Self {
        Self::with(Limits::default()).await
    }

    async fn with(limits: Limits) -> Self {
        let port = free_port().await;
        let mut house = Self::keeping(orders(port), limits);
        house.port = port;
        house.until("ok").await;
        house
    }

    fn keeping(first: DoorOrders, limits: Limits) -> Self {
        let script = Arc::new(Script {
            answer: Mutex::new(Ok(json!({ "call": "c", "outcome": "queued" }))),
            asked: Mutex::default(),
            told: Mutex::default(),
            health: watch::channel(None).0,
        });
        let (orders, received) = watch::channel(Arc::new(first));
        let ending = CancellationToken::new();
        tokio::spawn(Keeper::new(received, script.clone(), limits).run(ending.clone()));
        Self { script, orders, ending, port: 0 }
    }

    async fn until(&self, state: &str) -> DoorStatus {
        let mut health = self.script.health.subscribe();
        let told = health.wait_for(|status| status.as_ref().is_some_and(|status| status.state == state));
        timeout(PATIENCE, told).await.expect(state).unwrap().clone().unwrap()
    }

    fn order(&self, change: impl FnOnce(&mut DoorOrders)) {
        self.orders.send_modify(|orders| change(Arc::make_mut(orders)));
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).await.unwrap()
    }

    /// Sends these bytes and returns the whole reply.
    async fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = self.connect().await;
        // Whoever is turned away early may be cut off while sending.
        let _ = stream.write_all(bytes).await;
        answer(stream).await
    }

    /// A report with these headers in place of, or beside, the usual ones; an empty value leaves one out.
    async fn post(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        self.request("POST", path, headers, body).await
    }

    async fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let host = format!("127.0.0.1:{}", self.port);
        let bearer = format!("Bearer {TOKEN}");
        let length = body.len().to_string();
        let usual =
            [("Host", host.as_str()), ("Authorization", &bearer), ("Content-Type", "application/json"), ("Content-Length", &length)];
        let mut text = format!("{method} {path} HTTP/1.1\r\n");
        for (name, value) in usual.iter().filter(|(name, _)| !headers.iter().any(|(other, _)| other == name)).chain(headers) {
            if !value.is_empty() {
                text.push_str(&format!("{name}: {value}\r\n"));
            }
        }
        self.raw(format!("{text}\r\n{body}").as_bytes()).await
    }

    fn asked(&self) -> usize {
        self.script.asked.lock().unwrap().len()
    }

    fn told(&self) -> Vec<String> {
        self.script.told.lock().unwrap().clone()
    }
}

#[derive(Debug)]
struct Answer {
    status: u16,
    head: String,
    body: Value,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().filter_map(|line| line.split_once(": ")).find(|(one, _)| one.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    fn code(&self) -> &str {
        self.body["error"]["code"].as_str().unwrap_or_default()
    }
}

async fn answer(mut stream: TcpStream) -> Answer {
    let mut bytes = Vec::new();
    timeout(PATIENCE, stream.read_to_end(&mut bytes)).await.expect("an answer in time").unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text:?}"));
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head: head.to_owned(), body: serde_json::from_str(body).unwrap_or_default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_asked_of_the_engine_and_answered_as_call_ended_is() {
    let house = House::open().await;
    for host in ["127.0.0.1", "localhost"] {
        let answer = house.post("/v1/calls", &[("Host", &format!("{host}:{}", house.port))], REPORT).await;
        assert_eq!((answer.status, &answer.body), (202, &json!({ "call": "c", "outcome": "queued" })));
        assert_eq!((answer.header("content-type"), answer.header("cache-control")), (Some("application/json"), Some("no-store")));
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
    let asked = house.script.asked.lock().unwrap()[0].clone();
    assert_eq!(
        (&asked["verb"], &asked["event"]["number"], &asked["event"]["source"]),
        (&json!("call"), &json!("+4512345678"), &json!("http"))
    );
    assert_eq!(house.told(), ["seen http", "seen http"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_check_turns_away_in_its_order() {
    let house = House::open().await;
    let evil = format!("evil.example:{}", house.port);
    let long = format!(r#"{{"phase":"ended","note":"{}"}}"#, "x".repeat(LARGEST_BODY));
    // Each line passes the checks before its own and fails those after it too.
    let table: [(&str, &str, Vec<(&str, &str)>, &str, u16, &str); 14] = [
        ("POST", "/x", vec![("Host", &evil), ("Origin", "https://evil.example"), ("Authorization", "")], "", 403, "foreign_host"),
        ("POST", "/v1/calls", vec![("Host", "127.0.0.1")], REPORT, 403, "foreign_host"),
        ("POST", "/x", vec![("Origin", "https://evil.example"), ("Authorization", "")], "", 403, "foreign_origin"),
        ("OPTIONS", "/v1/calls", vec![("Origin", "null"), ("Access-Control-Request-Method", "POST")], "", 403, "foreign_origin"),
        ("POST", "/x", vec![("Authorization", ""), ("Content-Type", "text/plain")], "", 401, "wrong_token"),
        ("POST", "/v1/calls", vec![("Authorization", "Bearer the-tokem")], REPORT, 401, "wrong_token"),
        ("OPTIONS", "/v1/calls", vec![("Authorization", ""), ("Access-Control-Request-Method", "POST")], "", 401, "wrong_token"),
        ("PUT", "/x", vec![("Content-Type", "text/plain")], "", 404, "not_found"),
        ("POST", "/v1/calls?x=1", vec![], REPORT, 404, "not_found"),
        ("POST", "/v1/calls/", vec![], REPORT, 404, "not_found"),
        ("GET", "/v1/calls", vec![("Content-Type", "text/plain")], "", 405, "wrong_method"),
        ("POST", "/v1/status", vec![], "{}", 405, "wrong_method"),
        ("POST", "/v1/calls", vec![("Content-Type", "text/plain")], &long, 415, "not_json"),
        ("POST", "/v1/calls", vec![], &long, 413, "too_large"),
    ];
    for (method, path, headers, body, status, code) in table {
        let answer = house.request(method, path, &headers, body).await;
        assert_eq!((answer.status, answer.code()), (status, code), "{method} {path} {headers:?}");
        let message = answer.body["error"]["message"].as_str().unwrap();
        assert!(!message.is_empty() && !answer.head.contains("access-control"), "{answer:?}");
        match status {
            401 => assert_eq!(answer.header("www-authenticate"), Some("Bearer")),
            405 => assert_eq!(answer.header("allow"), Some(if path == "/v1/calls" { "POST" } else { "GET" })),
            _ => {}
        }
    }
    assert_eq!(house.asked(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_an_allowed_origin_may_ask_and_read() {
    let house = House::open().await;
    let preflight = [
        ("Origin", PAGE),
        ("Access-Control-Request-Method", "POST"),
        ("Access-Control-Request-Headers", "authorization,content-type"),
        ("Access-Control-Request-Private-Network", "true"),
        ("Authorization", ""),
        ("Content-Type", ""),
    ];
    let answer = house.request("OPTIONS", "/v1/calls", &preflight, "").await;
    assert_eq!((answer.status, answer.header("access-control-allow-origin")), (204, Some(PAGE)));
    assert_eq!(answer.header("access-control-allow-headers"), Some("authorization, content-type"));
    assert_eq!(answer.header("access-control-allow-private-network"), Some("true"));
    assert_eq!((answer.header("vary"), answer.header("access-control-allow-credentials")), (Some("origin"), None));
    let answer = house.request("OPTIONS", "/v1/calls", &preflight[..2], "").await;
    assert_eq!(answer.header("access-control-allow-private-network"), None);
    for (headers, status) in [(vec![("Origin", PAGE)], 202), (vec![("Origin", PAGE), ("Authorization", "Bearer x")], 401)] {
        let answer = house.post("/v1/calls", &headers, REPORT).await;
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (status, Some(PAGE)), "{headers:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_that_is_wrong_is_named_and_so_is_what_the_engine_refuses() {
    let house = House::open().await;
    let answer = house.post("/v1/calls", &[], r#"{"phase":"over","number":"+4512345678"}"#).await;
    assert_eq!(answer.status, 400);
    assert_eq!(answer.body["error"]["detail"], json!({ "field": "phase" }));
    assert_eq!((answer.code(), house.asked()), ("invalid_field", 0));
    let told = "refused http: A call was refused: the field “phase” cannot be taken.";
    assert_eq!(house.told(), [told]);
    let table = [(RefusalCode::InvalidField, 400), (RefusalCode::Keychain, 503), (RefusalCode::Store, 503), (RefusalCode::Closing, 503)];
    let house = House::open().await;
    for (code, status) in table {
        let refusal = Refusal::new(code, "words").with(json!({ "field": "number" }));
        *house.script.answer.lock().unwrap() = Err(refusal.clone());
        let answer = house.post("/v1/calls", &[], REPORT).await;
        assert_eq!((answer.status, answer.body), (status, refusal.document()), "{code:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_may_come_in_chunks_and_may_not_be_longer_for_it() {
    let house = House::open().await;
    let head = format!(
        "POST /v1/calls HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAuthorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\n\
         Transfer-Encoding: chunked\r\n\r\n",
        house.port
    );
    let chunk = |text: &str| format!("{:x}\r\n{text}\r\n", text.len());
    let (one, other) = REPORT.split_at(12);
    let answer = house.raw(format!("{head}{}{}0\r\n\r\n", chunk(one), chunk(other)).as_bytes()).await;
    assert_eq!(answer.status, 202);
    let long = chunk(&" ".repeat(1024)).repeat(9);
    let answer = house.raw(format!("{head}{long}0\r\n\r\n").as_bytes()).await;
    assert_eq!((answer.status, answer.code()), (413, "too_large"));
    // Exactly as long as it may be.
    let body = format!("{REPORT}{}", " ".repeat(LARGEST_BODY - REPORT.len()));
    assert_eq!(house.post("/v1/calls", &[], &body).await.status, 202);
    assert_eq!(house.post("/v1/calls", &[], &format!("{body} ")).await.status, 413);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_sends_a_megabyte_hears_why_it_was_turned_away() {
    let house = House::open().await;
    for headers in [vec![], vec![("Authorization", "")]] {
        let answer = house.post("/v1/calls", &headers, &" ".repeat(60 * 1024)).await;
        assert_eq!(answer.status, if headers.is_empty() { 413 } else { 401 });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sixth_request_within_a_second_waits() {
    let house = House::open().await;
    let mut told = None;
    // On a busy machine a second may pass before six have gone through.
    for _ in 0..100 {
        let answer = house.post("/v1/calls", &[], REPORT).await;
        if answer.status == 429 {
            told = Some(answer);
            break;
        }
        assert_eq!(answer.status, 202);
    }
    let answer = told.expect("429");
    assert_eq!((answer.code(), answer.header("retry-after")), ("too_many", Some("1")));
    assert!(house.asked() >= 5);
    // Whoever has no token does not use up the pace of those who have.
    assert_eq!(house.post("/v1/calls", &[("Authorization", "")], REPORT).await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_status_says_version_and_session_and_nothing_else() {
    let house = House::open().await;
    *house.script.answer.lock().unwrap() = Ok(json!({ "version": "1.2.3", "signed_in": true, "email": "alex@x.example" }));
    let answer = house.request("GET", "/v1/status", &[("Content-Type", "")], "").await;
    assert_eq!((answer.status, answer.body), (200, json!({ "version": "1.2.3", "signed_in": true })));
    assert!(house.told().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_carries_one_request() {
    let house = House::open().await;
    let one = format!(
        "GET /v1/status HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAuthorization: Bearer {TOKEN}\r\nConnection: keep-alive\r\n\r\n",
        house.port
    );
    let answer = house.raw(format!("{one}{one}").as_bytes()).await;
    assert_eq!((answer.status, answer.header("connection"), house.asked()), (200, Some("close"), 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_slow_is_cut_off_and_others_are_served_meanwhile() {
    let limits = Limits { patience: Duration::from_millis(300), connections: 4, ..Limits::default() };
    let house = House::with(limits).await;
    let mut slow = Vec::new();
    for _ in 0..3 {
        let mut stream = house.connect().await;
        stream.write_all(b"POST /v1/ca").await.unwrap();
        slow.push(stream);
    }
    assert_eq!(house.post("/v1/calls", &[], REPORT).await.status, 202);
    // One more than there is room for: served once the slow ones are cut off.
    slow.push(house.connect().await);
    assert_eq!(house.post("/v1/calls", &[], REPORT).await.status, 202);
    for mut stream in slow {
        let mut rest = Vec::new();
        timeout(PATIENCE, stream.read_to_end(&mut rest)).await.expect("cut off in time").unwrap();
    }
    let begun = format!(
        "POST /v1/calls HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAuthorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\n\
         Content-Length: 40\r\n\r\n{{",
        house.port
    );
    let answer = house.raw(begun.as_bytes()).await;
    assert_eq!((answer.status, answer.code()), (408, "too_slow"));
}

#[tokio::test(flavor = "multi_thread")]
async fn nonsense_is_turned_away_and_the_door_stays() {
    let house = House::open().await;
    let long_head = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(100_000));
    for bytes in
        [&b"\0\0\0\0\r\n\r\n"[..], b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", &[0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc], long_head.as_bytes()]
    {
        let mut stream = house.connect().await;
        let _ = stream.write_all(bytes).await;
        let _ = stream.shutdown().await;
        let mut rest = Vec::new();
        let _reset = timeout(PATIENCE, stream.read_to_end(&mut rest)).await.expect("ended in time");
        let text = String::from_utf8_lossy(&rest).into_owned();
        assert!(rest.is_empty() || text.starts_with("HTTP/1.1 4"), "{text}");
    }
    let old = house.raw(b"GET /v1/status HTTP/1.0\r\n\r\n").await;
    assert_eq!(old.code(), "foreign_host");
    let elsewhere = format!("GET http://evil.example/v1/status HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", house.port);
    assert_eq!(house.raw(elsewhere.as_bytes()).await.code(), "foreign_host");
    assert_eq!(house.post("/v1/calls", &[], REPORT).await.status, 202);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_turned_away_is_told_in_words_once_and_without_what_was_sent() {
    let house = House::open().await;
    for _ in 0..3 {
        house.post("/v1/calls", &[("Authorization", "Bearer stolen")], REPORT).await;
    }
    house.post("/v1/calls", &[("Origin", "https://evil.example")], REPORT).await;
    house.post("/v1/calls", &[("Origin", "https://e<b>vil.example")], REPORT).await;
    let told = house.told();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].contains("aftercallctl door token") && told[1].contains("https://evil.example"), "{told:?}");
    assert!(!told.concat().contains("stolen") && !told.concat().contains("4512345678") && !told.concat().contains("<b>"), "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_door_follows_settings_and_keychain() {
    // Given nothing settled: nothing is said.
    let port = free_port().await;
    let mut house = House::keeping(DoorOrders::default(), Limits::default());
    house.port = port;
    assert!(house.script.health.borrow().is_none());
    // When it is off, on without a token, on with one.
    house.order(|orders| orders.settled = true);
    house.until("off").await;
    house.order(|orders| {
        orders.http = HttpDoor { enabled: true, port, allowed_origins: Vec::new() };
        orders.token_trouble = Some("There is no keychain.".into());
    });
    let status = house.until("trouble").await;
    assert_eq!((status.name.as_str(), status.last_error.as_deref()), ("http", Some("There is no keychain.")));
    house.order(|orders| orders.token = Some(SecretString::from("first".to_owned())));
    house.until("ok").await;
    // Then a new token and new origins count at once.
    assert_eq!(house.post("/v1/calls", &[("Authorization", "Bearer first")], REPORT).await.status, 202);
    house.order(|orders| orders.token = Some(SecretString::from("second".to_owned())));
    assert_eq!(house.post("/v1/calls", &[("Authorization", "Bearer first")], REPORT).await.status, 401);
    let from_page = [("Authorization", "Bearer second"), ("Origin", PAGE)];
    assert_eq!(house.post("/v1/calls", &from_page, REPORT).await.status, 403);
    house.order(|orders| orders.http.allowed_origins = vec![PAGE.to_owned()]);
    assert_eq!(house.post("/v1/calls", &from_page, REPORT).await.status, 202);
    // And it moves, and closes.
    let other = free_port().await;
    house.order(|orders| orders.http.port = other);
    house.port = other;
    let begun = tokio::time::Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, other)).await.is_err() {
        assert!(begun.elapsed() < PATIENCE, "it did not move");
        tokio::task::yield_now().await;
    }
    assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_err(), "the old port is closed");
    assert_eq!(house.post("/v1/calls", &[("Authorization", "Bearer second")], REPORT).await.status, 202);
    house.order(|orders| orders.http.enabled = false);
    house.until("off").await;
    assert!(TcpStream::connect((Ipv4Addr::LOCALHOST, other)).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_port_that_is_taken_is_said_and_tried_again() {
    let owner = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let port = owner.local_addr().unwrap().port();
    let limits = Limits { again: Duration::from_millis(20), ..Limits::default() };
    let house = House::keeping(orders(port), limits);
    let words = house.until("trouble").await.last_error.unwrap();
    assert!(words.contains(&port.to_string()) && words.contains("door.http.port"), "{words}");
    drop(owner);
    assert_eq!(house.until("ok").await.last_error, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_outside_this_computer_can_connect() {
    let house = House::open().await;
    // Every address of this computer but loopback's first: nothing listens there.
    for address in ["127.0.0.2", "::1"] {
        let place = SocketAddr::new(address.parse().unwrap(), house.port);
        assert!(TcpStream::connect(place).await.is_err(), "{address}");
    }
    let udp = std::net::UdpSocket::bind("0.0.0.0:0").unwrap();
    // No packet is sent: the system only says which of its addresses it would use.
    if udp.connect("192.0.2.1:9").is_ok() {
        let own = SocketAddr::new(udp.local_addr().unwrap().ip(), house.port);
        assert!(TcpStream::connect(own).await.is_err(), "{own}");
    }
}

#[test]
fn the_body_in_the_guide_of_the_window_is_taken() {
    let recipes = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/main/phones/recipes.json"));
    let recipes: Vec<Value> = serde_json::from_str(recipes).unwrap();
    let browser = recipes.iter().find(|recipe| recipe["phone"] == "browser").unwrap();
    let lines = browser["blocks"][0]["lines"].as_array().unwrap();
    let body = lines.iter().filter_map(Value::as_str).map(str::trim).find(|line| line.starts_with("{\"phase\"")).unwrap();
    let event = super::body::read(body.as_bytes()).unwrap();
    assert_eq!((event.queue.as_deref(), event.talk_seconds), (Some("support"), Some(83)));
}
