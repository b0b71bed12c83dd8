//! dunst shows what the program has to say, at its time, and a click leads there.

use crate::support::{Dunst, World, stays_so, wait_for};
use aftercall_practice::Answer;
use std::time::Duration;

fn unread(world: &World, rating: u64) -> bool {
    let answers = world.ask(&["responses", "--limit", "5"]);
    let row = answers["responses"].as_array().unwrap().iter().find(|row| row["rating"] == rating && row["comment"].is_string()).cloned();
    row.expect("the answer")["unread"].as_bool().unwrap()
}

#[test]
fn a_click_on_a_new_answer_opens_the_window_there() {
    // given two new answers, the first of which was put away
    let world = World::new();
    let _openbox = world.manage_windows();
    let dunst = Dunst::start(&world);
    let _program = world.start_signed_in();
    assert_eq!(dunst.displayed(), 0, "the first read of all tells nothing");
    world.service().answer(&Answer::of("+4511111111", 3).comment("waited long")).unwrap();
    world.ask(&["refresh"]);
    wait_for("the first message", || (dunst.displayed() == 1).then_some(()));
    let first = dunst.take_all();
    assert!(first[0].0.contains('3') && first[0].1.contains("waited long"), "{first:?}");
    world.service().answer(&Answer::of("+4522222222", 9).comment("quick <b>help</b> & thanks")).unwrap();
    world.ask(&["refresh"]);

    // when the second is clicked
    dunst.click();

    // then the main window opens and has the focus, at this answer: the row's own key marks this one as read and no other
    world.wait_for_window("Aftercall");
    wait_for("the focus", || (world.focused_title().as_deref() == Some("Aftercall")).then_some(()));
    wait_for("the answer to be read", || {
        world.type_keys(&["Return"]);
        (!unread(&world, 9)).then_some(())
    });
    assert!(unread(&world, 3));
    let all = dunst.take_all();
    assert_eq!(all.len(), 2);
    assert!(all[0].0.contains('9'), "{all:?}");
}

#[test]
fn during_a_call_nothing_is_shown_and_it_arrives_after() {
    // given a call in progress
    let world = World::new();
    let dunst = Dunst::start(&world);
    let _program = world.start_signed_in();
    let call = ["--id", "1", "--number", "+4512345678"];
    world.ask(&[&["call", "started", "--direction", "in"], &call[..]].concat());
    assert_eq!(world.status()["notifications"]["state"], "held");

    // when answers come in
    for (number, rating) in [("+4511111111", 2), ("+4522222222", 9)] {
        world.service().answer(&Answer::of(number, rating).comment("held")).unwrap();
    }
    world.ask(&["refresh"]);
    assert!(unread(&world, 2) && unread(&world, 9), "they were read");

    // then the screen stays quiet until the call is over
    stays_so("quiet during the call", Duration::from_secs(1), || dunst.displayed() == 0);
    world.ask(&[&["call", "ended"], &call[..]].concat());
    wait_for("both messages", || (dunst.displayed() == 2).then_some(()));
    assert_eq!(world.status()["notifications"]["state"], "on");
}

#[test]
fn while_paused_nothing_is_shown_and_nothing_comes_after() {
    let world = World::new();
    let dunst = Dunst::start(&world);
    let _program = world.start_signed_in();
    world.ask(&["pause", "--minutes", "5"]);
    world.service().answer(&Answer::of("+4511111111", 2).comment("paused")).unwrap();
    world.ask(&["refresh"]);
    assert!(unread(&world, 2));
    world.ask(&["pause", "--off"]);
    stays_so("quiet", Duration::from_secs(1), || dunst.displayed() == 0);
    world.service().answer(&Answer::of("+4522222222", 9).comment("after")).unwrap();
    world.ask(&["refresh"]);
    wait_for("the message after the pause", || (dunst.displayed() == 1).then_some(()));
}

#[test]
fn without_a_notification_daemon_everything_else_goes_on() {
    let world = World::new();
    let _program = world.start_signed_in();
    world.service().answer(&Answer::of("+4511111111", 2).comment("nobody shows it")).unwrap();
    world.ask(&["refresh"]);
    assert!(unread(&world, 2));
    // One that starts later is used for what comes then.
    let dunst = Dunst::start(&world);
    world.service().answer(&Answer::of("+4522222222", 9).comment("shown")).unwrap();
    world.ask(&["refresh"]);
    wait_for("the message", || (dunst.displayed() == 1).then_some(()));
}
