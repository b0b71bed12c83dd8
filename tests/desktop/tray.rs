//! The icon in xfce4-panel, its menu as the panel reads it, and desktops without a place for it.

use crate::support::{Panel, Tray, World, wait_for};
use aftercall_practice::Answer;
use serde_json::json;

#[test]
fn the_menu_says_how_things_stand_and_leads_everywhere() {
    // given a panel, and a program that nobody has signed in to
    let world = World::new();
    let _openbox = world.manage_windows();
    let _panel = Panel::start(&world);
    let mut program = world.start();
    let tray = Tray::wait_for(&world);
    world.wait_for_status("the icon", |status| status["tray"] == "shown");
    assert_eq!(tray.title(&world), "Aftercall");
    assert_eq!(tray.tooltip(&world), "Aftercall: not signed in");
    let pause = ["Pause notifications", "For an hour", "Until tomorrow"];
    let always = [&pause[..], &["Presenting", "For 30 minutes", "For an hour", "Settings…", "Quit"]].concat();
    assert_eq!(tray.words(&world), [&["Not signed in", "Sign in…", "The call has ended"], &always[..]].concat());

    // when the agent signs in, a call is skipped and an answer comes
    world.sign_in(crate::support::KEY, &[]).done();
    world.wait_for_first_read();
    world.ask(&["call", "ended", "--id", "1", "--number", "+4512345678", "--direction", "out", "--talk-seconds", "41"]);
    world.service().answer(&Answer::of("+4511111111", 9)).unwrap();
    world.ask(&["refresh"]);

    // then each has its line, the score the figures of the console
    let words = wait_for("the lines", || Some(tray.words(&world)).filter(|words| words.len() == 14));
    assert!(words[0].starts_with("Connected, read "), "{words:?}");
    let score = world.ask(&["score"]);
    assert!(words[1].contains(&format!("of {} answers", score["n"])), "{words:?} {score}");
    let nps = score["nps"].as_i64().unwrap();
    assert!(words[1].contains(&nps.unsigned_abs().to_string()), "{words:?} {score}");
    assert_eq!(words[2], "1 new answer…");
    assert!(words[3].starts_with("Last call ") && words[3].ends_with(": no survey, too short"), "{words:?}");
    assert_eq!(words[4..6], ["Open Aftercall", "The call has ended"]);
    assert_eq!(words[6..], always);
    assert_eq!(tray.tooltip(&world), "Aftercall: 1 new answer");

    // when notifications are paused from it, then the console knows, and they can be resumed
    tray.choose(&world, "For an hour");
    world.wait_for_status("the pause", |status| status["notifications"]["state"] == "paused");
    wait_for("the pause in the menu", || {
        tray.words(&world).iter().any(|words| words.starts_with("Notifications paused until")).then_some(())
    });
    tray.choose(&world, "Resume notifications");
    world.wait_for_status("the end of the pause", |status| status["notifications"]["state"] == "on");

    // when the agent shows the screen to others, then the icon says so until it is over
    tray.choose(&world, "For 30 minutes");
    let held = |status: &serde_json::Value| status["notifications"]["why"] == "presenting";
    world.wait_for_status("presenting", held);
    wait_for("its mark", || tray.tooltip(&world).starts_with("Aftercall: presenting until").then_some(()));
    tray.choose(&world, "Stop presenting");
    world.wait_for_status("the end of presenting", |status| !held(status));

    // when a call is in progress whose phone does not say its end
    let enabled = || tray.lines(&world).iter().find(|line| line.words == "The call has ended").unwrap().enabled;
    assert!(!enabled());
    world.ask(&["call", "started", "--id", "2", "--number", "+4512345678"]);
    wait_for("the call in the menu", || enabled().then_some(()));
    assert_eq!(tray.tooltip(&world), "Aftercall: in a call, quiet");
    tray.choose(&world, "The call has ended");
    world.wait_for_status("the end of the call", |status| status["in_call"] == false);

    // when the window is opened from it, by its line and by a plain click
    tray.choose(&world, "Open Aftercall");
    world.wait_for_window("Aftercall");
    world.ask(&["hide"]);
    world.wait_for_status("no window", |status| status["windows"] == json!([]));
    tray.click(&world);
    world.wait_for_window("Aftercall");

    // and when it is told to quit
    tray.choose(&world, "Quit");
    assert!(program.end().success());
    wait_for("the end of everything", || world.running("aftercall").is_empty().then_some(()));
}

#[test]
fn an_open_question_is_reached_from_the_menu() {
    let world = World::new();
    let _openbox = world.manage_windows();
    let _panel = Panel::start(&world);
    let _program = world.start_signed_in();
    world.begin_pgap_period();
    let tray = Tray::wait_for(&world);
    let call = world.ask(&["call", "ended", "--id", "1", "--number", "+4512345678", "--queue", "support", "--direction", "in"]);
    world.wait_for_survey(&call, "awaiting_estimate");
    wait_for("the question", || tray.words(&world).contains(&"1 call waits for your estimate…".to_owned()).then_some(()));
    assert_eq!(tray.tooltip(&world), "Aftercall: 1 call waits for your estimate");
    world.ask(&["hide"]);
    tray.choose(&world, "1 call waits for your estimate…");
    world.wait_for_window("Aftercall: your estimate");
    world.ask(&["rate", "8"]);
    world.wait_for_no_window("Aftercall: your estimate");
    wait_for("the end of the question", || (!tray.words(&world).iter().any(|words| words.contains("estimate…"))).then_some(()));
}

#[test]
fn without_a_place_for_the_icon_the_program_lives_in_its_window() {
    // given a desktop without a tray: a plain start shows the window
    let world = World::new();
    let _openbox = world.manage_windows();
    let program = world.start_with(&[]);
    world.wait_for_window("Aftercall");
    assert_eq!(world.status()["tray"], "no_host");
    world.quit(program);

    // when it starts in the background, then it takes a place in the task list after a while, and a second start brings it up
    let _program = world.start();
    world.wait_for_status("a window in the task list", |status| status["windows"] == json!(["main"]));
    assert_eq!(world.window("Aftercall"), None, "out of the way");
    let shown = world.ask(&["show"]);
    assert_eq!(shown["shown"], "main");
    world.wait_for_window("Aftercall");

    // when a panel starts later, then the icon appears, and it goes and comes with the panel
    for _ in 0..2 {
        let panel = Panel::start(&world);
        let tray = Tray::wait_for(&world);
        world.wait_for_status("the icon", |status| status["tray"] == "shown");
        assert!(tray.words(&world).contains(&"Quit".to_owned()));
        panel.stop(&world);
        world.wait_for_status("no icon", |status| status["tray"] == "no_host");
    }
}
