//! A WebDriver client: plain JSON over HTTP to tauri-driver, which stands before WebKitWebDriver.

use crate::support::{LIMIT, Running, World, wait_for};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The name under which elements travel (WebDriver, 12.1).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

const TAB: &str = "\u{e004}";
/// No page has more of them.
const MOST_CONTROLS: usize = 200;

/// A program that is driven. It ends with this value.
pub struct Page {
    line: Line,
    session: String,
    _driver: Running,
}

impl Page {
    /// Starts the program, with these arguments, and takes hold of its first window.
    pub fn open(world: &World, arguments: &[&str]) -> Self {
        let ports = [(), ()].map(|()| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap());
        let [port, native] = ports.each_ref().map(|listener| listener.local_addr().unwrap().port().to_string());
        drop(ports);
        let mut command = world.command(tauri_driver());
        let driver = Running::start(command.args(["--port", &port, "--native-port", &native]));
        wait_for("WebKitWebDriver (Debian: webkit2gtk-driver)", || TcpStream::connect(format!("127.0.0.1:{native}")).ok());
        let line = Line::open(&format!("127.0.0.1:{port}"));
        let application = json!({ "application": env!("CARGO_BIN_EXE_aftercall"), "args": arguments });
        let capabilities = json!({ "capabilities": { "alwaysMatch": { "tauri:options": application } } });
        let begun = line.ask("POST", "/session", &capabilities).unwrap_or_else(|words| panic!("no session: {words}"));
        let session = begun["sessionId"].as_str().unwrap().to_owned();
        Self { line, session, _driver: driver }
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        self.line.ask(method, &format!("/session/{}{path}", self.session), body)
    }

    /// Runs a script, the body of a function, and returns what it returns.
    pub fn run(&self, script: &str) -> Value {
        self.ask("POST", "/execute/sync", &json!({ "script": script, "args": [] })).unwrap_or_else(|words| panic!("{script}: {words}"))
    }

    /// What the program answers to a command from this page; `arguments` as JavaScript writes them.
    pub fn invoke(&self, command: &str, arguments: &str) -> Result<Value, String> {
        let told = self.run(&format!(
            "return window.__TAURI_INTERNALS__.invoke({}, {arguments}).then((done) => ({{ done }}), (refused) => ({{ refused }}))",
            json!(command)
        ));
        match told.get("refused") {
            Some(refused) => Err(refused.to_string()),
            None => Ok(told["done"].clone()),
        }
    }

    fn find(&self, selector: &str) -> Option<String> {
        let found = self.ask("POST", "/element", &json!({ "using": "css selector", "value": selector })).ok()?;
        Some(found[ELEMENT].as_str()?.to_owned())
    }

    fn wait_for(&self, selector: &str) -> String {
        wait_for(&format!("{selector} on the page"), || self.find(selector))
    }

    /// The text of an element as it is laid out, once it is there.
    pub fn text(&self, selector: &str) -> String {
        let script = format!("const found = document.querySelector({}); return found && found.innerText", json!(selector));
        wait_for(&format!("the text of {selector}"), || self.run(&script).as_str().map(str::to_owned))
    }

    /// Waits until the page says this, anywhere.
    pub fn wait_for_words(&self, words: &str) {
        let begin = Instant::now();
        loop {
            let text = self.text("body");
            if text.contains(words) {
                return;
            }
            assert!(begin.elapsed() < LIMIT, "waited in vain for the words \"{words}\" on a page that says:\n{text}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    pub fn click(&self, selector: &str) {
        let element = self.wait_for(selector);
        self.ask("POST", &format!("/element/{element}/click"), &json!({})).unwrap_or_else(|words| panic!("{selector}: {words}"));
    }

    /// Types into a field, after what stands there.
    pub fn type_into(&self, selector: &str, text: &str) {
        let element = self.wait_for(selector);
        let typed = self.ask("POST", &format!("/element/{element}/value"), &json!({ "text": text }));
        typed.unwrap_or_else(|words| panic!("{selector}: {words}"));
    }

    /// Presses a key and lets it go, wherever the focus of the page is.
    pub fn press(&self, key: &str) {
        self.keys(key, &json!([{ "type": "keyDown", "value": key }, { "type": "keyUp", "value": key }]));
    }

    /// Presses a key while another is held.
    pub fn chord(&self, held: &str, key: &str) {
        let down = |key: &str| json!({ "type": "keyDown", "value": key });
        let up = |key: &str| json!({ "type": "keyUp", "value": key });
        self.keys(key, &json!([down(held), down(key), up(key), up(held)]));
    }

    /// Goes from control to control by keyboard until it is on this one.
    pub fn tab_to(&self, selector: &str) {
        self.wait_for(selector);
        let there = format!("return document.activeElement.matches({})", json!(selector));
        for _ in 0..MOST_CONTROLS {
            if self.run(&there) == true {
                return;
            }
            self.press(TAB);
        }
        panic!("the keyboard does not come to {selector}: it is on {}", self.run("return document.activeElement.outerHTML"));
    }

    fn keys(&self, key: &str, presses: &Value) {
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": presses }] });
        self.ask("POST", "/actions", &actions).unwrap_or_else(|words| panic!("{key}: {words}"));
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // A program that has ended by itself takes its session along.
        drop(self.ask("DELETE", "", &json!({})));
    }
}

/// Where `cargo xtask test` finds it, or where it puts it.
fn tauri_driver() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let built = Path::new(env!("CARGO_BIN_EXE_aftercall")).ancestors().nth(2).unwrap().join("tools/bin");
    let places = std::env::split_paths(&path).chain([built, Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/bin")]);
    let found = places.map(|folder| folder.join("tauri-driver")).find(|program| program.is_file());
    found.expect(
        "tauri-driver is not here. Run `cargo xtask test`, or: cargo install tauri-driver --version '^2' --locked --root target/tools",
    )
}

/// One connection, kept: tauri-driver keeps its own to WebKitWebDriver, and loses a request when that is closed from our side.
struct Line(RefCell<BufReader<TcpStream>>);

impl Line {
    fn open(address: &str) -> Self {
        let stream = wait_for(address, || TcpStream::connect(address).ok());
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        Self(RefCell::new(BufReader::new(stream)))
    }

    /// One request; the value that it brought, or the error in WebDriver's words.
    fn ask(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        self.exchange(method, path, body).unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    fn exchange(&self, method: &str, path: &str, body: &Value) -> std::io::Result<Result<Value, String>> {
        let mut stream = self.0.borrow_mut();
        let body = if method == "POST" { body.to_string() } else { String::new() };
        let head = format!("{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n");
        write!(stream.get_mut(), "{head}Content-Length: {}\r\n\r\n{body}", body.len())?;
        let (mut status, mut length) = (String::new(), 0);
        loop {
            let mut line = String::new();
            stream.read_line(&mut line)?;
            match line.trim_end().split_once(": ") {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.parse().unwrap(),
                Some(_) => {}
                None if line.starts_with("HTTP/") => status = line.split(' ').nth(1).unwrap().to_owned(),
                None => break,
            }
        }
        let mut answer = vec![0; length];
        stream.read_exact(&mut answer)?;
        let text = String::from_utf8_lossy(&answer);
        let json: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{method} {path}: {error}: {status} {text}"));
        Ok(if status == "200" { Ok(json["value"].clone()) } else { Err(json["value"].to_string()) })
    }
}
