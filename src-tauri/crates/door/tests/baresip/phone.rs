//! One baresip and the customers around it. Everything is private to a test and ended by its process id.

use aftercall_core::call::CallEvent;
use aftercall_core::engine::DoorHealth;
use aftercall_core::error::Refusal;
use aftercall_core::text::Texts;
use aftercall_core::view::DoorStatus;
use aftercall_door::connectors::{CallSink, Connectors, Secrets};
use async_trait::async_trait;
use serde_json::json;
use std::collections::BTreeMap;
use std::net::{TcpListener, UdpSocket};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

/// Plays a customer who calls.
const CALLS: &str = include_str!("calls.xml");
/// Plays a customer who is called.
const ANSWERS: &str = include_str!("answers.xml");

const PATIENCE: Duration = Duration::from_secs(20);

/// What the connector said.
#[derive(Clone, Default)]
pub(crate) struct Sink(Arc<Mutex<(Vec<CallEvent>, Vec<DoorStatus>)>>);

#[async_trait]
impl CallSink for Sink {
    async fn call(&self, _door: &'static str, event: CallEvent) -> Result<(), Refusal> {
        self.0.lock().unwrap().0.push(event);
        Ok(())
    }

    fn health(&self, health: DoorHealth) {
        self.0.lock().unwrap().1.push(health.said_in(Texts::english()));
    }
}

impl Sink {
    pub(crate) fn events(&self) -> Vec<CallEvent> {
        self.0.lock().unwrap().0.clone()
    }

    pub(crate) async fn wait_for(&self, what: &str, is_so: impl Fn(&[CallEvent]) -> bool) {
        until(what, || is_so(&self.0.lock().unwrap().0), || format!("{:?}", self.events())).await;
    }

    pub(crate) async fn wait_for_health(&self, what: &str, is_so: impl Fn(&DoorStatus) -> bool) {
        let any = || self.0.lock().unwrap().1.iter().any(&is_so);
        until(what, any, || format!("{:?}", self.0.lock().unwrap().1)).await;
    }
}

async fn until(what: &str, is_so: impl Fn() -> bool, shown: impl Fn() -> String) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < PATIENCE, "still not: {what}: {}", shown());
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Ends its process when it goes.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A softphone.
pub(crate) struct Phone {
    folder: tempfile::TempDir,
    sip: u16,
    control: u16,
    console: TcpStream,
    processes: Vec<Process>,
}

impl Phone {
    /// `None` where the programs are not installed and need not be.
    pub(crate) async fn start() -> Option<Self> {
        let installed = |program: &str| {
            std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
        };
        if !(installed("baresip") && installed("sipp")) {
            assert!(std::env::var_os("AFTERCALL_REQUIRE_PEERS").is_none(), "baresip-core and sip-tester are not installed");
            eprintln!("not tried: baresip-core and sip-tester are not installed");
            return None;
        }
        let folder = tempfile::tempdir().unwrap();
        let (sip, control, console) = (free_pair(), free(), free());
        write_config(folder.path(), sip, control, console);
        let log = std::fs::File::create(folder.path().join("log")).unwrap();
        let process = Command::new("baresip")
            .arg("-f")
            .arg(folder.path())
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            .spawn()
            .unwrap();
        let process = Process(process);
        let begun = Instant::now();
        // Only the console is tried: a try on the control port would be its one client.
        let console = loop {
            match TcpStream::connect(("127.0.0.1", console)).await {
                Ok(stream) => break stream,
                Err(_) => {
                    let log = || std::fs::read_to_string(folder.path().join("log")).unwrap_or_default();
                    assert!(begun.elapsed() < PATIENCE, "baresip did not start: {}", log());
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            }
        };
        Some(Self { folder, sip, control, console, processes: vec![process] })
    }

    /// A connector that listens, and what it says.
    pub(crate) async fn listen(&self) -> (Sink, Connectors) {
        let sink = Sink::default();
        let mut connectors = Connectors::new(Arc::new(sink.clone()));
        let table =
            json!({ "enabled": true, "address": format!("127.0.0.1:{}", self.control), "user": "agent", "queue_from": "display_name" });
        connectors.apply(&BTreeMap::from([("baresip".to_owned(), table)]), &Secrets::new());
        sink.wait_for_health("connected", |health| health.state == "ok").await;
        (sink, connectors)
    }

    /// Another program on the control port.
    pub(crate) async fn take_the_place(&self) -> TcpStream {
        TcpStream::connect(("127.0.0.1", self.control)).await.unwrap()
    }

    /// A command of the agent.
    pub(crate) async fn press(&mut self, command: &str) {
        self.console.write_all(format!("{command}\n").as_bytes()).await.unwrap();
    }

    /// A customer calls, talks so long, and hangs up.
    pub(crate) fn customer_calls(&mut self, talk: Duration) {
        let script = self.script("calls.xml", CALLS);
        let to = format!("127.0.0.1:{}", self.sip);
        let talk = talk.as_millis().to_string();
        self.sipp(&[&to, "-sf", &script, "-p", &free().to_string(), "-d", &talk]);
    }

    /// A customer who answers after a moment, at this port.
    pub(crate) fn customer_answers(&mut self) -> u16 {
        let (script, port) = (self.script("answers.xml", ANSWERS), free());
        self.sipp(&["-sf", &script, "-p", &port.to_string()]);
        port
    }

    fn script(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    fn sipp(&mut self, words: &[&str]) {
        let child = Command::new("sipp")
            .args(words)
            .args(["-i", "127.0.0.1", "-m", "1", "-nostdin"])
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        self.processes.push(Process(child));
    }
}

fn write_config(folder: &Path, sip: u16, control: u16, console: u16) {
    let config = format!(
        "poll_method epoll\nsip_listen 127.0.0.1:{sip}\ncall_local_timeout 120\ncall_max_calls 4\n\
         audio_player aubridge,dummy\naudio_source aubridge,dummy\naudio_alert aubridge,dummy\n\
         module_path /usr/lib/baresip/modules\nmodule g711.so\nmodule aubridge.so\nmodule_tmp uuid.so\nmodule_tmp account.so\n\
         module_app menu.so\nmodule_app ctrl_tcp.so\nctrl_tcp_listen 127.0.0.1:{control}\nmodule_app cons.so\ncons_listen 127.0.0.1:{console}\n"
    );
    std::fs::write(folder.join("config"), config).unwrap();
    std::fs::write(folder.join("accounts"), format!("<sip:agent@127.0.0.1:{sip}>;regint=0;answermode=manual\n")).unwrap();
    std::fs::write(folder.join("contacts"), "").unwrap();
}

/// A port that nobody uses now, neither for TCP nor for UDP.
fn free() -> u16 {
    free_where(|_| true)
}

/// SIP over TLS takes the port after the one for SIP.
fn free_pair() -> u16 {
    free_where(|port| port.checked_add(1).is_some_and(|next| TcpListener::bind(("127.0.0.1", next)).is_ok()))
}

fn free_where(fits: impl Fn(u16) -> bool) -> u16 {
    (0..100)
        .find_map(|_| {
            let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            (UdpSocket::bind(("127.0.0.1", port)).is_ok() && fits(port)).then_some(port)
        })
        .expect("no free port")
}
