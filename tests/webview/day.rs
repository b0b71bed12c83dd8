//! A day's work at the window, by keyboard: what an agent does there comes to what the console says.

use crate::driver::Page;
use crate::support::{Dunst, World, wait_for};
use aftercall_practice::{Answer, Fault, FaultKind};

const CONTROL: &str = "\u{e009}";
const ENTER: &str = "\u{e007}";
const SPACE: &str = " ";

/// The main window of an agent who is signed in.
fn main_window(world: &World) -> Page {
    let program = world.start_signed_in();
    world.quit(program);
    let page = Page::open(world, &[]);
    world.wait_for_first_read();
    page.text(".score__value");
    page
}

#[test]
fn a_click_on_a_notification_opens_the_window_at_that_answer() {
    // given a program in the tray, with no window, and a new answer behind others
    let world = World::new();
    let _openbox = world.manage_windows();
    let dunst = Dunst::start(&world);
    let program = world.start_signed_in();
    world.quit(program);
    let page = std::thread::scope(|scope| {
        // It takes hold of the first window, and there is none before the click.
        let driver = scope.spawn(|| Page::open(&world, &["--background"]));
        wait_for("the program to answer", || (world.ctl(&["status", "--json"]).code == 0).then_some(()));
        world.wait_for_first_read();
        let answer = Answer::of("+4511111111", 9).comment("quick help");
        world.service().answer(&answer).unwrap();
        world.ask(&["refresh"]);

        // when its notification is clicked
        dunst.click();
        driver.join().unwrap()
    });

    let unread = || {
        let rows = world.ask(&["responses", "--limit", "100"]);
        rows["responses"].as_array().unwrap().iter().filter(|row| row["unread"] == true).count()
    };
    let before = unread();

    // then the window opens, and the keyboard is on that answer
    let newest = world.ask(&["responses", "--limit", "1"])["responses"][0].clone();
    assert_eq!((&newest["rating"], &newest["unread"]), (&9.into(), &true.into()));
    wait_for("the keyboard on the answer", || {
        let row = page.run("return document.activeElement.dataset.row ?? null");
        (row.as_str() == Some(&newest["id"].to_string())).then_some(())
    });
    page.wait_for_words("quick help");

    // when it is opened with Enter, then it is read, and no other is
    page.press(ENTER);
    wait_for("the answer to be read", || {
        let rows = world.ask(&["responses", "--limit", "1"]);
        (rows["responses"][0]["unread"] == false).then_some(())
    });
    assert_eq!(unread(), before - 1);
}

#[test]
fn a_setting_that_is_changed_in_the_window_is_what_the_console_says() {
    let world = World::new();
    let _openbox = world.manage_windows();
    let page = main_window(&world);
    assert_eq!(world.ask(&["config", "get", "notify.sound"])["value"], false);

    // when a switch is flipped by keyboard
    page.chord(CONTROL, ",");
    page.wait_for_words("Account");
    page.tab_to("#set-notify-sound");
    page.press(SPACE);

    // then the console says so, and that it came from the user; and the file keeps it
    wait_for("the setting", || {
        let setting = world.ask(&["config", "get", "notify.sound"]);
        (setting["value"] == true && setting["origin"] == "user").then_some(())
    });
    assert!(std::fs::read_to_string(world.settings_file()).unwrap().contains("sound = true"));

    // when the console changes it back, then the window shows that
    world.ask(&["config", "set", "notify.sound", "false"]);
    wait_for("the switch", || (page.run("return document.querySelector('#set-notify-sound').checked") == false).then_some(()));
}

#[test]
fn an_uncertain_survey_is_sent_again_when_a_person_says_so() {
    // given a survey whose answer never came
    let world = World::new();
    let _openbox = world.manage_windows();
    let program = world.start_signed_in();
    world.service().add_fault(Fault::on("/respondents", FaultKind::DropBefore).times(1));
    let call = world.ask(&["call", "ended", "--id", "1", "--number", "+4512345678", "--queue", "support", "--direction", "in"]);
    world.wait_for_survey(&call, "uncertain");
    world.quit(program);
    let page = Page::open(&world, &[]);
    world.wait_for_first_read();

    // when the agent goes to it by keyboard and sends it again
    page.chord(CONTROL, "2");
    page.wait_for_words("Send again");
    assert_eq!(world.row(&call)["survey"], "uncertain", "nothing is sent by looking at it");
    page.tab_to(".call__actions button");
    page.press(ENTER);

    // then it is sent, under the guid of the first try, and needs nobody any more
    world.wait_for_survey(&call, "sent");
    let guids: Vec<_> = world.service().requests().into_iter().filter_map(|seen| seen.guid).collect();
    assert_eq!(guids.len(), 2);
    assert_eq!(guids[0], guids[1]);
    wait_for("an empty list of what needs the agent", || page.run("return document.querySelector('#need')").is_null().then_some(()));
}
