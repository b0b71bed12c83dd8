//! A real Twinkle with its script, called by SIPp and calling it: a phone that runs a program at each event of a call. Debian's
//! `twinkle-console` and `sip-tester`; no sound card is needed, ALSA's own silence stands in.

use crate::support::{Running, World, wait_for};
use serde_json::Value;
use std::io::Write as _;
use std::net::UdpSocket;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

/// The guide in the window.
const RECIPES: &str = include_str!("../../ui/src/main/phones/recipes.json");
const CALLS: &str = include_str!("../../src-tauri/crates/door/tests/baresip/calls.xml");
const ANSWERS: &str = include_str!("../../src-tauri/crates/door/tests/baresip/answers.xml");
const EVENTS: [&str; 8] = [
    "incoming_call",
    "in_call_answered",
    "in_call_failed",
    "outgoing_call",
    "out_call_answered",
    "out_call_failed",
    "local_release",
    "remote_release",
];

struct Phone<'w> {
    world: &'w World,
    twinkle: Running,
    sip: u16,
}

impl<'w> Phone<'w> {
    /// `None` where the programs are not installed and need not be.
    fn start(world: &'w World) -> Option<Self> {
        let installed = |program: &str| {
            std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
        };
        if !(installed("twinkle-console") && installed("sipp")) {
            assert!(std::env::var_os("AFTERCALL_REQUIRE_PEERS").is_none(), "twinkle-console and sip-tester are not installed");
            eprintln!("NOT TRIED: twinkle-console and sip-tester are not installed");
            return None;
        }
        let home = world.folder().join("home");
        let profile = home.join(".twinkle");
        std::fs::create_dir_all(&profile).unwrap();
        let hook = world.folder().join("hook.sh");
        std::fs::write(&hook, script_of_the_guide(world)).unwrap();
        std::fs::set_permissions(&hook, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
        let scripts: String = EVENTS.iter().map(|event| format!("script_{event}={}\n", hook.display())).collect();
        std::fs::write(
            profile.join("agent.cfg"),
            format!("user_name=agent\nuser_domain=127.0.0.1\nregistration=no\ncodecs=g711a\n{scripts}"),
        )
        .unwrap();
        let sip = free_udp_port();
        std::fs::write(profile.join("twinkle.sys"), format!("sip_port={sip}\nrtp_port={}\n", free_udp_port())).unwrap();
        std::fs::write(home.join(".asoundrc"), "pcm.!default { type null }\nctl.!default { type null }\n").unwrap();
        let mut command = world.command("twinkle-console");
        command.arg("agent.cfg").env("TERM", "dumb").stdin(Stdio::piped());
        let twinkle = Running::start(&mut command);
        wait_for("the phone", || UdpSocket::bind(("0.0.0.0", sip)).is_err().then_some(()));
        Some(Self { world, twinkle, sip })
    }

    /// A command of the agent.
    fn press(&mut self, command: &str) {
        writeln!(self.twinkle.pipes().stdin.as_mut().unwrap(), "{command}").unwrap();
    }

    /// A customer calls a queue; when the agent answers, they talk so long, and the customer hangs up.
    fn customer_calls(&self, queue: &str, talk: Duration) -> Running {
        let header = format!("CSeq: 1 INVITE\nX-Queue: {queue}");
        let script = self.script("calls.xml", &CALLS.replace("CSeq: 1 INVITE", &header));
        let (to, talk) = (format!("127.0.0.1:{}", self.sip), talk.as_millis().to_string());
        self.sipp(&[&to, "-sf", script.to_str().unwrap(), "-p", &free_udp_port().to_string(), "-d", &talk])
    }

    /// A customer who answers after a moment, and the port.
    fn customer_answers(&self) -> (Running, u16) {
        let (script, port) = (self.script("answers.xml", ANSWERS), free_udp_port());
        let customer = self.sipp(&["-sf", script.to_str().unwrap(), "-p", &port.to_string()]);
        wait_for("the customer's phone", || UdpSocket::bind(("127.0.0.1", port)).is_err().then_some(()));
        (customer, port)
    }

    fn script(&self, name: &str, text: &str) -> PathBuf {
        let path = self.world.folder().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn sipp(&self, words: &[&str]) -> Running {
        let mut command = self.world.command("sipp");
        Running::start(command.args(words).args(["-i", "127.0.0.1", "-m", "1", "-nostdin"]))
    }

    /// The newest row of the ledger, once there are so many and it is so.
    fn newest(&self, rows: usize, so: impl Fn(&Value) -> bool) -> Value {
        wait_for(&format!("row {rows}"), || {
            let calls = self.world.ask(&["calls"])["calls"].clone();
            calls.as_array().filter(|calls| calls.len() == rows)?.first().filter(|row| so(row)).cloned()
        })
    }
}

#[test]
fn a_phone_that_runs_a_program_reports_its_calls_with_the_queue_of_a_header() {
    let world = World::new();
    let _program = world.start_signed_in();
    let Some(mut phone) = Phone::start(&world) else { return };
    let in_call = |yes: bool| world.wait_for_status("the call", |status| status["in_call"] == yes);

    // A customer calls a queue, the agent answers, the customer hangs up.
    let customer = phone.customer_calls("support", Duration::from_millis(1_500));
    in_call(true);
    phone.press("answer");
    let row = phone.newest(1, |row| row["survey"] == "sent");
    assert_eq!((&row["queue"], &row["direction"], &row["source"]), (&"support".into(), &"in".into(), &"twinkle".into()), "{row}");
    assert_eq!((&row["campaign"], row["number"].as_str().unwrap().ends_with("34 56")), (&17.into(), true), "{row}");
    assert!((1..=15).contains(&row["talk_seconds"].as_i64().unwrap()), "{row}");
    drop(customer);

    // Another calls, and the agent turns it away.
    let customer = phone.customer_calls("billing", Duration::from_millis(1_500));
    in_call(true);
    phone.press("reject");
    let row = phone.newest(2, |row| row["survey"] == "skipped");
    assert_eq!((&row["queue"], &row["reason"]), (&"billing".into(), &"not_answered".into()), "{row}");
    drop(customer);

    // The agent calls, the customer answers, the agent hangs up: too short to be sure that it was no voice mail.
    let (_customer, port) = phone.customer_answers();
    phone.press(&format!("call sip:+4520987654@127.0.0.1:{port}"));
    phone.newest(3, |row| !row["answered_at"].is_null());
    phone.press("bye");
    let row = phone.newest(3, |row| row["survey"] == "skipped");
    assert_eq!((&row["direction"], &row["reason"]), (&"out".into(), &"too_short".into()), "{row}");
    assert!(row["number"].as_str().unwrap().ends_with("76 54"), "{row}");
}

/// What an administrator copies for this phone, with the names of this install put in as the page does it (`callOf` in its `guide.ts`).
fn script_of_the_guide(world: &World) -> String {
    let recipes: Vec<Value> = serde_json::from_str(RECIPES).unwrap();
    let recipe = recipes.iter().find(|recipe| recipe["phone"] == "twinkle").unwrap();
    let lines: Vec<&str> = recipe["blocks"][0]["lines"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
    let call = format!("env AFTERCALL_HOME={} {}", world.home().display(), env!("CARGO_BIN_EXE_aftercallctl"));
    lines.join("\n").replace("{ctl}", &call) + "\n"
}

fn free_udp_port() -> u16 {
    UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
