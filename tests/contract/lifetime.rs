//! How programs start, meet, end and are found again.

use crate::support::{Plan, Running, World, stays_so, wait_for};
use std::time::Duration;

const ENDED: [&str; 8] = ["call", "ended", "--number", "+4512345678", "--queue", "support", "--direction", "in"];

#[test]
fn where_nothing_runs_only_a_call_starts_the_program() {
    let world = World::new();
    for words in [&["status"][..], &["calls"], &["score"], &["show"], &["hide"], &["quit"], &["watch"], &["refresh"], &["config", "show"]] {
        assert_eq!(world.refused(words, 3), "not_running", "{words:?}");
    }
    assert_eq!(world.refused(&[&ENDED[..], &["--no-start"]].concat(), 3), "not_running");
    assert!(world.running("aftercall").is_empty());
    let plain = world.ctl(&["status"]);
    assert_eq!((plain.code, plain.out.as_str()), (3, ""), "without --json the message is on standard error: {plain:?}");
    assert!(!plain.err.is_empty());
}

#[test]
fn a_call_that_nobody_would_hear_starts_the_program_in_the_background() {
    // given an agent who was signed in when the program ended
    let world = World::new();
    let program = world.start_signed_in();
    world.quit(program);
    assert!(world.running("aftercall").is_empty());

    // when a call ends
    let call = world.ask(&ENDED);

    // then the program runs without a window, knows the agent, and the survey goes out
    assert_eq!(call["outcome"], "queued");
    assert_eq!(world.running("aftercall").len(), 1);
    world.wait_for_survey(&call, "sent");
    assert_eq!(world.status()["windows"], serde_json::json!([]));
    world.ask(&["quit"]);
    wait_for("its end", || world.running("aftercall").is_empty().then_some(()));
}

#[test]
fn many_phones_that_report_at_the_same_moment_start_one_program() {
    let world = World::new();
    let program = world.start_signed_in();
    world.quit(program);
    let told: Vec<_> = std::thread::scope(|scope| {
        let reports: Vec<_> = (0..4)
            .map(|at| {
                let world = &world;
                scope.spawn(move || world.ctl(&[&ENDED[..], &["--id", &format!("call-{at}"), "--json"]].concat()))
            })
            .collect();
        reports.into_iter().map(|report| report.join().unwrap()).collect()
    });
    assert!(told.iter().all(|told| told.done()["outcome"] == "queued"), "{told:?}");
    assert_eq!(world.ask(&["calls"])["calls"].as_array().unwrap().len(), 4);
    wait_for("one program", || (world.running("aftercall").len() == 1).then_some(()));
}

#[test]
fn of_two_programs_started_at_the_same_moment_one_runs() {
    let world = World::new();
    let mut both = [(), ()].map(|()| Running::start(&mut world.program(&["--background"])));
    wait_for("an answer", || (world.ctl(&["status"]).code == 0).then_some(()));
    let at = wait_for("the end of one", || both.iter_mut().position(Running::has_ended));
    assert!(both[at].end().success(), "it has nothing left to do");
    let left = &mut both[1 - at];
    assert_eq!(world.status()["pid"], left.id());
    assert!(!left.has_ended());
}

#[test]
fn a_second_start_shows_the_window_of_the_first() {
    let world = World::new();
    let first = world.start();
    assert_eq!(world.status()["windows"], serde_json::json!([]));
    let mut second = Running::start(&mut world.program(&[]));
    assert!(second.end().success());
    let status = world.wait_for_status("the window", |status| status["windows"] == serde_json::json!(["main"]));
    assert_eq!(status["pid"], first.id());
    world.wait_for_window("Aftercall");
    // A link is handed over, too; one that is none of ours is refused, by words and exit code.
    world.ask(&["hide"]);
    let mut link = Running::start(&mut world.program(&["aftercall:open/settings"]));
    assert!(link.end().success());
    world.wait_for_window("Aftercall");
    let refused = world.program(&["aftercall:open/elsewhere"]).stderr(std::process::Stdio::piped()).output().unwrap();
    assert_eq!(refused.status.code(), Some(1));
    assert!(!refused.stderr.is_empty());
}

#[test]
fn windows_are_shown_and_hidden_and_the_end_is_clean() {
    let world = World::new();
    let program = world.start();
    assert_eq!(world.ask(&["show"])["shown"], "main");
    world.wait_for_window("Aftercall");
    assert_eq!(world.ask(&["show", "settings"])["shown"], "main");
    assert_eq!(world.refused(&["show", "pgap"], 1), "no_question");
    assert_eq!(world.ask(&["hide"])["hidden"], true);
    world.wait_for_no_window("Aftercall");
    world.wait_for_status("no window", |status| status["windows"] == serde_json::json!([]));
    assert_eq!(world.ask(&["quit"])["quitting"], true);
    let mut program = program;
    assert!(program.end().success());
    wait_for("nothing to be left of it", || world.running("aftercall").is_empty().then_some(()));
    assert_eq!(world.refused(&["status"], 3), "not_running");
}

#[test]
fn a_call_that_ends_while_the_program_ends_is_taken_by_the_next_one() {
    let world = World::new();
    for id in ["1", "2", "3"] {
        let mut program = world.start();
        world.ask(&["quit"]);
        // Its door is closing, and its lock is not free yet.
        let told = world.ctl(&[&ENDED[..], &["--id", id, "--json"]].concat());
        assert!(told.code == 4 && told.out.contains("signed_out"), "recorded, though nobody is signed in: {told:?}");
        program.end();
        wait_for("the next one", || (world.running("aftercall").len() == 1).then_some(()));
        world.ask(&["quit"]);
        wait_for("its end", || world.running("aftercall").is_empty().then_some(()));
    }
}

#[test]
fn what_a_killed_program_leaves_does_not_stand_in_the_way() {
    // given a program that was killed with a question open
    let world = World::new();
    let killed = world.start_signed_in();
    world.begin_pgap_period();
    let call = world.ask(&ENDED);
    world.wait_for_survey(&call, "awaiting_estimate");
    // Reads show what is known, whatever changes something answers once it is kept, with all that came before it.
    world.ask(&["pause", "--off"]);
    killed.kill();
    // A process for a window that was just being made may hold the socket for a moment longer.
    wait_for("nobody to listen", || (world.ctl(&["status"]).code == 3).then_some(()));
    assert_eq!(world.refused(&["status"], 3), "not_running", "its socket is there and nobody listens");

    // when the next one starts
    let _next = world.start();

    // then it listens, and knows the account, the call and the question
    assert_eq!(world.status()["signed_in"], true);
    assert_eq!(world.row(&call)["survey"], "awaiting_estimate");
    world.ask(&["rate", "8"]);
    world.wait_for_survey(&call, "sent");
    assert_eq!(world.service().members().len(), 1);
}

#[test]
fn a_program_killed_while_a_survey_is_on_its_way_does_not_send_it_twice() {
    use aftercall_practice::{Fault, FaultKind};
    let world = World::new();
    let killed = world.start_signed_in();
    world.service().add_fault(Fault::on("espondents", FaultKind::Delay { millis: 600_000 }).method("POST").times(1));
    let call = world.ask(&ENDED);
    world.wait_for_survey(&call, "sending");
    killed.kill();
    let _next = world.start();
    world.wait_for_survey(&call, "uncertain");
    world.wait_for_first_read();
    assert_eq!(world.row(&call)["survey"], "uncertain", "a person decides");
    assert_eq!(world.service().requests().iter().filter(|seen| seen.method == "POST").count(), 1);
}

#[test]
fn wrong_usage_is_exit_code_2_and_changes_nothing() {
    let world = World::with(Plan { keyring: false, ..Plan::default() });
    for words in [
        &["call", "ended"][..],
        &["call", "vanished", "--id", "1"],
        &["call", "ended", "--id", "1", "--talk-seconds", "soon"],
        &["call", "ended", "--id", "1", "--direction", "sideways"],
        &["call", "ended", "--id", "1", "--custom", "no-equals-sign"],
        &["call", "ended", "--number", "1", "2"],
        &["rate"],
        &["resend"],
        &["resend", "--call", "not-a-call"],
        &["do-not-survey", "--call", "01990000-0000-7000-8000-000000000000"],
        &["pause", "--minutes", "5", "--off"],
        &["sign-in"],
        &["config", "set", "survey.enabled"],
        &["show", "everything"],
        &["nonsense"],
    ] {
        assert_eq!(world.refused(words, 2), "usage", "{words:?}");
    }
    assert_eq!(world.ctl(&[]).code, 2);
    assert!(world.running("aftercall").is_empty());
    // Neither for the desktop program.
    let told = world.program(&["--backgrund"]).output().unwrap();
    assert_eq!(told.status.code(), Some(2));
    for (program, arguments) in [("aftercall", "--version"), ("aftercall", "--help")] {
        let told = world.program(&[arguments]).stdout(std::process::Stdio::piped()).output().unwrap();
        assert!(told.status.success() && String::from_utf8_lossy(&told.stdout).contains(program));
    }
    assert_eq!(world.ctl(&["--version"]).out.trim(), concat!("aftercallctl ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn without_a_display_the_program_says_so_and_ends() {
    let world = World::new();
    let told = world.program(&[]).env_remove("DISPLAY").stderr(std::process::Stdio::piped()).output().unwrap();
    assert_eq!(told.status.code(), Some(1));
    assert!(!told.stderr.is_empty());
    let told = world.command(env!("CARGO_BIN_EXE_aftercallctl")).args(ENDED).env_remove("DISPLAY").output().unwrap();
    assert_eq!(told.status.code(), Some(3), "none could be started");
}

#[test]
fn practice_has_a_home_of_its_own_and_needs_no_keychain() {
    let world = World::with(Plan { keyring: false, ..Plan::default() });
    let _practice = Running::start(&mut world.program(&["--practice", "--background"]));
    let home = world.home().join("practice");
    let status = wait_for("practice to answer", || {
        let mut command = world.command(env!("CARGO_BIN_EXE_aftercallctl"));
        let out = command.args(["status", "--json"]).env("AFTERCALL_HOME", &home).stdout(std::process::Stdio::piped()).output().unwrap();
        serde_json::from_slice::<serde_json::Value>(&out.stdout).ok().filter(|status| status["signed_in"] == true)
    });
    assert_eq!(status["practice"], true);
    // The real one is not touched by it, and knows nothing of it.
    assert_eq!(world.refused(&["status"], 3), "not_running");
    stays_so("nobody is signed in for real", Duration::from_millis(200), || !world.home().join("data").exists());
    assert_ne!(status["service"]["url"], world.service_url());
}
