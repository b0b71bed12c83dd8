//! A page in a real browser that posts to local HTTP, from an origin that may and from one that may not.

use crate::http::open;
use crate::support::{Running, World, wait_for};
use crate::{door, token};
use serde_json::json;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;
use std::sync::mpsc;

/// Serves one page on a port of its own, which is an origin of its own, and hears what the page says.
struct Site {
    port: u16,
    said: mpsc::Receiver<String>,
}

impl Site {
    fn serving(page: impl FnOnce(u16) -> String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let page = page(port);
        let (say, said) = mpsc::channel();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut line = String::new();
                // A browser opens connections that it may not use.
                let mut reader = BufReader::new(stream.try_clone().unwrap());
                if reader.read_line(&mut line).unwrap_or(0) == 0 {
                    continue;
                }
                for header in reader.lines() {
                    if header.is_ok_and(|header| header.is_empty()) {
                        break;
                    }
                }
                let path = line.split(' ').nth(1).unwrap_or_default();
                let body = if path == "/" { page.as_str() } else { "" };
                let head =
                    format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
                let _ = stream.write_all(format!("{head}{body}").as_bytes());
                if let Some(words) = path.strip_prefix("/said/")
                    && say.send(words.to_owned()).is_err()
                {
                    return;
                }
            }
        });
        Self { port, said }
    }

    fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

fn page(door: u16, token: &str) -> String {
    let report = json!({ "phase": "ended", "id": "page-1", "number": "+4512345678", "queue": "support", "direction": "in" });
    format!(
        r#"<!doctype html><title>crm</title><script>
        fetch("http://127.0.0.1:{door}/v1/calls", {{
            method: "POST",
            headers: {{ "Authorization": "Bearer {token}", "Content-Type": "application/json" }},
            body: JSON.stringify({report})
        }}).then(async reply => [reply.status, (await reply.json()).outcome].join("-"), () => "blocked")
          .then(words => fetch("/said/" + words));
        </script>"#
    )
}

/// Has a browser open a page; what the page said.
fn visit(world: &World, site: &Site) -> String {
    let mut chromium = world.command("chromium");
    chromium.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]);
    chromium.arg(format!("--user-data-dir={}", world.folder().join(format!("browser-{}", site.port)).display()));
    let _browser = Running::start(chromium.arg("--remote-debugging-port=0").arg(format!("{}/", site.origin())));
    wait_for("the page to say something", || site.said.try_recv().ok())
}

#[test]
fn a_page_of_an_allowed_origin_reports_a_call_and_another_does_not() {
    let world = World::new();
    let _program = world.start_signed_in();
    let (port, token) = (open(&world), token(&world));
    let (own, foreign) = (Site::serving(|_| page(port, &token)), Site::serving(|_| page(port, &token)));
    world.ask(&["config", "set", "door.http.allowed_origins", &format!("[\"{}\"]", own.origin())]);
    // A page that may not is stopped by the browser before it says the token to anybody, and the status names it.
    assert_eq!(visit(&world, &foreign), "blocked");
    door(&world, "http", |door| door["last_error"].as_str().is_some_and(|words| words.contains(&foreign.origin())));
    assert_eq!(world.ask(&["calls"])["calls"], json!([]));
    assert_eq!(visit(&world, &own), "202-queued");
    assert_eq!(world.ask(&["calls"])["calls"][0]["source_id"], "page-1");
}
