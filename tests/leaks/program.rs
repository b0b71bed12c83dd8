//! The real programs on a desktop of their own, with the log at its finest.

use crate::places::{chatter_of_others, entries, files, leaks_in_archive, leaks_in_files, leaks_in_processes, processes};
use crate::secrets::{self, COMMENT, COMPANY, CUSTOM, EMAIL, NAME, NOTE, NUMBER, PASTED, WRONG_KEY, found_in};
use crate::support::{AGENT, Dunst, KEY, Plan, Running, World, wait_for};
use aftercall_practice::{Answer, Fault, FaultKind};
use std::fs::{self, File};
use std::io::Write as _;
use std::process::Stdio;

/// Somebody pasted a secret where a word belongs, as people do.
const SETTINGS: &str = "[window]\ntheme = \"versehentlich-eingefuegt-99\"\n";

/// Another customer with each call: whoever was asked is not asked again.
fn report(world: &World, phase: &str, id: &str) -> serde_json::Value {
    let last = id.bytes().next().unwrap() - b'a';
    let number = format!("{}{last}", &NUMBER[..NUMBER.len() - 1]);
    let custom = format!("contract={CUSTOM}");
    let mut words = vec!["call", phase, "--id", id, "--number", number.as_str(), "--name", NAME, "--direction", "in", "--queue", "support"];
    if phase == "ended" {
        words.extend(["--email", EMAIL, "--first-name", "Gundula", "--last-name", "Zwischenbrugger", "--company", COMPANY]);
        words.extend(["--note", NOTE, "--custom", custom.as_str(), "--talk-seconds", "90"]);
    }
    world.ask(&words)
}

fn fault(kind: FaultKind) -> Fault {
    Fault { path: "respondents".to_owned(), method: Some("POST".to_owned()), times: Some(1), probability: 1.0, kind }
}

/// Puts everything through everything; gives the secret of the doors.
fn live(world: &World) -> String {
    // Signed in wrongly, then rightly; the key never stands on a command line.
    world.sign_in(WRONG_KEY, &[]).refused(1);
    let mut typed = world.command(env!("CARGO_BIN_EXE_aftercallctl"));
    typed.args(["sign-in", "--email", AGENT, "--json"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut typed = typed.spawn().unwrap();
    let seen = processes(&format!("AFTERCALL_HOME={}", world.home().display()));
    assert!(seen.iter().any(|(name, _)| name.contains("sign-in")), "{:?}", seen.iter().map(|(name, _)| name).collect::<Vec<_>>());
    typed.stdin.take().unwrap().write_all(KEY.as_bytes()).unwrap();
    assert!(typed.wait_with_output().unwrap().status.success());
    world.wait_for_first_read();
    let token = world.ask(&["door", "token"])["token"].as_str().unwrap().to_owned();

    // A call with everything, its survey, its answer, its notification.
    report(world, "started", "a");
    let call = report(world, "ended", "a");
    world.wait_for_survey(&call, "sent");
    world.service().answer(&Answer::of(&format!("{}0", &NUMBER[..NUMBER.len() - 1]), 2).comment(COMMENT)).unwrap();
    world.ask(&["refresh"]);

    // Refused in words that quote the customer and the key; dropped; not understood.
    let quoting = format!("{{\"message\":\"{NAME} {NUMBER} {EMAIL} was refused for {KEY}\"}}");
    world.service().add_fault(fault(FaultKind::Status { status: 400, retry_after: None, body: Some(quoting), after_acting: false }));
    let call = report(world, "ended", "b");
    world.wait_for_survey(&call, "failed");
    for (id, kind, survey) in [("c", FaultKind::DropAfter, "uncertain"), ("d", FaultKind::HalfBody, "uncertain")] {
        world.service().add_fault(fault(kind));
        let call = report(world, "ended", id);
        world.wait_for_survey(&call, survey);
    }
    world.begin_pgap_period();
    let asked = report(world, "ended", "e");
    world.wait_for_survey(&asked, "awaiting_estimate");
    world.ask(&["rate", "4"]);
    world.wait_for_survey(&asked, "sent");

    // Wrong in every way that a door may be used.
    world.refused(&["rate", "11"], 2);
    world.refused(&["config", "set", "account.employee.title", "two\nlines Gundula"], 1);
    world.refused(&["config", "set", "window.theme", PASTED], 1);
    world.ctl(&["call", "ended", "--id", "f", "--number", NUMBER, "--talk-seconds", "-5", "--json"]);
    world.ask(&["explain", "--number", NUMBER, "--name", NAME]);
    world.service().set_sessions(Vec::new());
    token
}

#[test]
fn nothing_of_a_customer_and_no_secret_is_found_where_it_must_not_be() {
    // given the program with its finest log, what it prints kept, and messages shown
    let world = World::with(Plan { settings: SETTINGS, ..Plan::default() });
    let dunst = Dunst::start(&world);
    let printed = world.folder().join("printed");
    let out = File::create(&printed).unwrap();
    let mut command = world.program(&["--background"]);
    command.env("AFTERCALL_LOG", "trace").stdout(out.try_clone().unwrap()).stderr(out);
    let program = Running::start(&mut command);
    wait_for("the program to answer", || (world.ctl(&["status", "--json"]).code == 0).then_some(()));

    // when all of it is used, with windows that show the customer
    let token = live(&world);
    world.ask(&["show"]);
    world.wait_for_window("Aftercall");
    let report = world.folder().join("report.zip");
    let listed = world.ask(&["diagnostics", report.to_str().unwrap()]);

    // then no process shows it, and none leaves a dump
    let mut words = secrets::all();
    words.push(&token);
    let mark = format!("AFTERCALL_HOME={}", world.home().display());
    assert!(processes(&mark).iter().any(|(name, _)| name.contains("WebKit")), "a page is open");
    assert_eq!(leaks_in_processes(&mark, &words), Vec::<String>::new());
    let limits = fs::read_to_string(format!("/proc/{}/limits", program.id())).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().nth(4), Some("1"), "{core}");

    // and titles, which a locked screen shows, say no more than figures
    let messages = dunst.take_all();
    assert!(messages.iter().any(|(_, body)| body.contains("Mixtur")), "the comment was shown: {messages:?}");
    for (title, _) in messages {
        assert_eq!(found_in(title.as_bytes(), &words), Vec::<&str>::new(), "{title}");
    }

    // and the bug report holds none of it, though it holds what helps
    let mut personal = words.clone();
    personal.push(AGENT);
    assert_eq!(leaks_in_archive(&report, &personal), Vec::<String>::new());
    let inside = entries(&report);
    assert_eq!(listed["entries"].as_array().unwrap().len(), inside.len());
    let inside: String = inside.into_iter().map(|(name, bytes)| format!("=== {name}\n{}\n", String::from_utf8_lossy(&bytes))).collect();
    for helps in ["about.json", "\"uncertain\": 2", "survey.min_seconds_out", "\"endpoint\":\"add_respondent\"", "\"window.theme\""] {
        assert!(inside.contains(helps), "{helps} is missing in\n{inside}");
    }
    fs::remove_file(report).unwrap();

    // and no file has it, while the program runs and after it
    let look = |when: &str| assert_eq!(leaks_in_files(world.folder(), &world.settings_file(), &words), Vec::<String>::new(), "{when}");
    look("while it runs");
    let logs = files(&world.home().join("logs"));
    let log = fs::read_to_string(logs.first().expect("a log")).unwrap();
    assert!(log.lines().count() > 20 && log.contains("\"level\":\"DEBUG\""), "the log says something:\n{log}");
    assert_eq!(found_in(log.as_bytes(), &[AGENT]), Vec::<&str>::new());
    assert_eq!(chatter_of_others(&log), Vec::<String>::new());
    world.quit(program);
    look("after its end");
    let said = fs::read_to_string(printed).unwrap();
    assert_eq!(found_in(said.as_bytes(), &[AGENT]), Vec::<&str>::new(), "{said}");
}

#[test]
fn a_program_that_a_phone_system_brings_up_does_not_carry_the_call_on_its_command_line() {
    let world = World::new();
    let answer = world.ask(&["call", "started", "--id", "a", "--number", NUMBER, "--name", NAME]);
    assert_eq!(answer["outcome"], "open");
    let mark = format!("AFTERCALL_HOME={}", world.home().display());
    assert!(!processes(&mark).is_empty());
    assert_eq!(leaks_in_processes(&mark, &secrets::all()), Vec::<String>::new());
}
