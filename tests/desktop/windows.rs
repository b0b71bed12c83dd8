//! The program's windows beside those of others: they do not take the keyboard away, and nothing is left when they go.

use crate::support::{Running, World, wait_for};
use serde_json::json;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::sync::mpsc::{Receiver, channel};

const QUESTION: &str = "Aftercall: your estimate";
const CARD: &str = "Aftercall: caller";
const OTHER_WORK: &str = "Other work";

/// A window that somebody types into, and what arrives there.
fn other_work(world: &World) -> (Running, Receiver<String>) {
    // Its output would wait in a buffer for ever.
    let mut command = world.command("stdbuf");
    command.args(["-oL", "xev", "-event", "keyboard", "-name", OTHER_WORK]).stdout(Stdio::piped());
    let mut running = Running::start(&mut command);
    let lines = BufReader::new(running.pipes().stdout.take().unwrap()).lines();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let mut pressed = false;
        for line in lines.map_while(Result::ok) {
            if line.contains("event") {
                pressed = line.starts_with("KeyPress");
            }
            let key = line.split("keysym ").nth(1).and_then(|rest| rest.split([',', ' ']).nth(2));
            if let Some(key) = key.filter(|_| pressed)
                && tell.send(key.trim_end_matches(')').to_owned()).is_err()
            {
                break;
            }
        }
    });
    world.wait_for_window(OTHER_WORK);
    wait_for("the focus at other work", || (world.focused_title().as_deref() == Some(OTHER_WORK)).then_some(()));
    (running, told)
}

fn arrives(world: &World, typed: &Receiver<String>, key: &str) {
    typed.try_iter().for_each(drop);
    world.type_keys(&[key]);
    wait_for(&format!("the key {key} at other work"), || typed.try_iter().any(|arrived| arrived == key).then_some(()));
}

#[test]
fn a_question_leaves_the_keyboard_where_it_is_and_is_answered_by_keyboard() {
    // given an agent who types into another program
    let world = World::new();
    let _openbox = world.manage_windows();
    let _program = world.start_signed_in();
    world.begin_pgap_period();
    let (_other, typed) = other_work(&world);
    arrives(&world, &typed, "a");

    // when a question appears
    let call = world.ask(&["call", "ended", "--id", "1", "--number", "+4512345678", "--queue", "support", "--direction", "in"]);
    let window = world.wait_for_window(QUESTION);

    // then what is typed still goes there
    arrives(&world, &typed, "8");
    arrives(&world, &typed, "b");
    assert_eq!(world.focused_title().as_deref(), Some(OTHER_WORK));
    assert_eq!(world.row(&call)["survey"], "awaiting_estimate");

    // when the agent clicks the question, on no button, and types a number
    world.click(&window, (180, 14));
    wait_for("the focus at the question", || (world.focused_title().as_deref() == Some(QUESTION)).then_some(()));
    wait_for("the estimate", || {
        world.type_keys(&["8"]);
        (world.row(&call)["estimate"] == 8).then_some(())
    });

    // then it goes along after the moment in which it can be undone, and the window goes
    let row = world.wait_for_survey(&call, "sent");
    assert_eq!(row["estimate"], 8);
    assert_eq!(world.service().requests().iter().rfind(|seen| seen.stored).unwrap().agent_rating, Some(8));
    world.wait_for_no_window(QUESTION);
}

#[test]
fn during_a_call_no_question_is_shown_and_it_comes_in_wrap_up() {
    let world = World::new();
    let _openbox = world.manage_windows();
    let _program = world.start_signed_in();
    world.begin_pgap_period();
    world.ask(&["call", "started", "--id", "2", "--number", "+4522222222"]);
    let call = world.ask(&["call", "ended", "--id", "1", "--number", "+4512345678", "--queue", "support", "--direction", "in"]);
    world.wait_for_survey(&call, "awaiting_estimate");
    assert_eq!(world.window(QUESTION), None);
    assert!(!world.status()["windows"].as_array().unwrap().contains(&json!("pgap")));
    world.ask(&["call", "missed", "--id", "2"]);
    world.wait_for_window(QUESTION);
}

#[test]
fn the_card_of_a_caller_takes_no_focus_and_goes_with_the_call() {
    let world = World::new();
    let _openbox = world.manage_windows();
    let _program = world.start_signed_in();
    world.service().answer(&aftercall_practice::Answer::of("+4512345678", 4).comment("still broken")).unwrap();
    let (_other, typed) = other_work(&world);
    world.ask(&["call", "started", "--id", "1", "--number", "+4512345678", "--name", "Jens", "--direction", "in"]);
    world.wait_for_window(CARD);
    arrives(&world, &typed, "a");
    assert_eq!(world.focused_title().as_deref(), Some(OTHER_WORK));
    world.ask(&["call", "missed", "--id", "1"]);
    world.wait_for_no_window(CARD);
}

#[test]
fn nothing_of_the_webview_is_left_when_windows_are_closed() {
    let world = World::new();
    let program = world.start_signed_in();
    let webkit = || crate::support::family(program.id()).into_iter().filter(|name| name.starts_with("WebKit")).count();
    assert_eq!(webkit(), 0, "none before the first window");
    for _ in 0..2 {
        world.ask(&["show"]);
        world.wait_for_window("Aftercall");
        assert!(webkit() > 0);
        world.ask(&["hide"]);
        world.wait_for_status("no window", |status| status["windows"] == json!([]));
        wait_for("the end of the webview", || (webkit() == 0).then_some(()));
    }
    assert_eq!(world.status()["service"]["state"], "ok", "and the program goes on");
}

/// Memory that the program shares with processes of the webview, by what it has open.
fn shared_with_the_webview(program: u32) -> usize {
    let open = std::fs::read_dir(format!("/proc/{program}/fd")).into_iter().flatten().flatten();
    open.filter_map(|entry| std::fs::read_link(entry.path()).ok())
        .filter(|file| file.to_string_lossy().contains("WebKitSharedMemory"))
        .count()
}

#[test]
fn a_window_that_was_closed_leaves_nothing_open() {
    let world = World::new();
    let program = world.start_signed_in();
    for _ in 0..3 {
        world.ask(&["show"]);
        world.wait_for_window("Aftercall");
        wait_for("what is shared with the page", || (shared_with_the_webview(program.id()) > 0).then_some(()));
        world.ask(&["hide"]);
        world.wait_for_no_window("Aftercall");
    }
    wait_for("all of it to be let go", || (shared_with_the_webview(program.id()) == 0).then_some(()));
}

/// How often the program said that it gave memory back.
fn times_given_back(world: &World) -> usize {
    let files = std::fs::read_dir(world.home().join("logs")).into_iter().flatten().flatten();
    files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).map(|text| text.matches("memory was given back").count()).sum()
}

#[test]
fn memory_goes_back_after_the_start_and_after_the_last_window() {
    // given a program that was started without a window
    let world = World::new();
    let mut command = world.program(&["--background"]);
    let _running = Running::start(command.env("AFTERCALL_LOG", "debug"));
    wait_for("the program to answer", || (world.ctl(&["status", "--json"]).code == 0).then_some(()));

    // then what only its start needed goes back
    wait_for("memory after the start", || (times_given_back(&world) > 0).then_some(()));

    // and what a window needed, once it is closed
    let before = times_given_back(&world);
    world.ask(&["show", "main"]);
    world.ask(&["hide"]);
    wait_for("memory after the window", || (times_given_back(&world) > before).then_some(()));
}
