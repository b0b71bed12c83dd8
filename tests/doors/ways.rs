//! What an administrator tries with a phone system: what each door says is seen as it happens, two doors that tell of one call make one
//! row, a rehearsal sends nothing, and a phone that does not say the end gets it from a key.

use crate::door;
use crate::support::{World, wait_for, watch};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::mpsc::{Sender, channel};

const NUMBER: &str = "+4531234567";

/// An Asterisk that lets one program in and says what it is told to say.
struct Pbx {
    port: u16,
    say: Sender<String>,
}

impl Pbx {
    fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (say, said) = channel::<String>();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.write_all(b"Asterisk Call Manager/7.0.3\r\n").unwrap();
            let mut login = Vec::new();
            while !login.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                stream.read_exact(&mut byte).unwrap();
                login.push(byte[0]);
            }
            assert!(String::from_utf8_lossy(&login).contains("Secret: s3cret"));
            stream.write_all(b"Response: Success\r\nActionID: login\r\n\r\n").unwrap();
            for text in said {
                stream.write_all(text.as_bytes()).unwrap();
            }
        });
        Self { port, say }
    }
}

/// Requests to add a respondent.
fn asked(world: &World) -> usize {
    world.service().requests().iter().filter(|seen| seen.path.ends_with("/respondents")).count()
}

#[test]
fn asterisk_and_the_command_line_tell_of_one_call_and_the_watch_shows_what_each_said() {
    let world = World::new();
    let _program = world.start_signed_in();
    let pbx = Pbx::open();
    assert_eq!(world.ctl_with_input(&["door", "secret", "asterisk"], "s3cret\n").code, 0);
    let table = format!("{{ enabled = true, address = \"127.0.0.1:{}\", user = \"aftercall\", agent = \"1001\" }}", pbx.port);
    world.ask(&["config", "set", "door.asterisk", &table]);
    door(&world, "asterisk", |door| door["state"] == "ok");
    let (_watching, lines) = watch(&world);

    let call = world.ask(&["call", "started", "--source", "microsip", "--direction", "in", "--number", NUMBER]);
    world.ask(&["call", "answered", "--source", "microsip", "--number", NUMBER]);
    let end = "Event: AgentComplete\r\nLinkedid: c1\r\nUniqueid: c1\r\nCallerIDNum: +4531234567\r\nCallerIDName: Jens Holm\r\nQueue: support\r\nInterface: PJSIP/1001\r\nTalkTime: 83\r\n\r\n";
    pbx.say.send(end.to_owned()).unwrap();
    world.wait_for_survey(&call, "sent");
    assert_eq!(world.ask(&["call", "ended", "--source", "microsip", "--number", NUMBER])["reason"], "duplicate_event");
    let row = world.row(&call);
    assert_eq!((&row["queue"], &row["direction"], &row["talk_seconds"]), (&json!("support"), &json!("in"), &json!(83)));
    let of_number = world.ask(&["calls"])["calls"].as_array().unwrap().iter().filter(|row| row["survey"] == "sent").count();
    assert_eq!((of_number, asked(&world)), (1, 1));

    let mut heard: Vec<Value> = Vec::new();
    wait_for("the answer's line", || {
        heard.extend(lines.try_iter());
        heard.iter().any(|line| line["event"] == "answer").then_some(())
    });
    let raw = |door: &str, member: &str, value: &str| heard.iter().any(|line| line["door"] == door && line["said"][member] == value);
    assert!(raw("ctl", "phase", "started") && raw("asterisk", "Event", "AgentComplete"), "{heard:#?}");
    let request = heard.iter().find(|line| line["event"] == "request").unwrap();
    assert_eq!((&request["leaves"], &request["number"]), (&json!(true), &json!("+45 •• •• 45 67")));
    let all = serde_json::to_string(&heard).unwrap();
    for secret in ["31234567", "Jens", "s3cret"] {
        assert!(!all.contains(secret), "{secret}: {all}");
    }
}

#[test]
fn in_a_rehearsal_everything_is_said_and_nothing_sent() {
    let world = World::new();
    let _program = world.start_signed_in();
    world.ask(&["config", "set", "survey.rehearsal", "true"]);
    assert_eq!(world.status()["rehearsal"], true);
    let (_watching, lines) = watch(&world);
    let words = ["call", "ended", "--id", "r", "--number", NUMBER, "--queue", "support", "--direction", "in", "--talk-seconds", "83"];
    let call = world.ask(&words);
    assert_eq!((&call["outcome"], &call["reason"]), (&json!("skipped"), &json!("rehearsal")));
    let request = wait_for("the request that would leave", || lines.try_iter().find(|line| line["event"] == "request"));
    assert_eq!((&request["leaves"], &request["campaign"], &request["call"]), (&json!(false), &call["campaign"], &call["call"]));
    let id = call["call"].as_str().unwrap();
    assert_eq!(world.refused(&["resend", "--call", id], 1), "unavailable");
    world.ask(&["config", "set", "survey.rehearsal", "false"]);
    // A later call goes out; the rehearsed one stays where it is until a person sends it.
    let real = world.ask(&["call", "ended", "--id", "s", "--number", "+4532345678", "--queue", "support", "--direction", "in"]);
    world.wait_for_survey(&real, "sent");
    assert_eq!((&world.row(&call)["reason"], asked(&world)), (&json!("rehearsal"), 1));
    world.ask(&["resend", "--call", id]);
    world.wait_for_survey(&call, "sent");
    assert_eq!(asked(&world), 2);
}

#[test]
fn a_key_ends_the_call_in_progress_whichever_it_is() {
    let world = World::new();
    let _program = world.start_signed_in();
    assert_eq!(world.refused(&["call", "ended", "--current"], 1), "wrong_state");
    let call = world.ask(&["call", "answered", "--source", "ringotel", "--direction", "in", "--queue", "support", "--number", NUMBER]);
    world.wait_for_status("the call", |status| status["in_call"] == true);
    let ended = world.ask(&["call", "ended", "--current"]);
    assert_eq!((&ended["call"], world.status()["in_call"].clone()), (&call["call"], json!(false)));
    assert_eq!(world.ctl(&["call", "ended", "--current", "--number", NUMBER]).code, 2);
}
