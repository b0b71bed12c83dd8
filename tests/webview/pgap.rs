//! The question after a call.

use crate::driver::Page;
use crate::support::{World, wait_for};
use serde_json::Value;

/// A question that was open when the program ended: its window is the first of the next start.
fn open_question(world: &World) -> (Value, Page) {
    let program = world.start_signed_in();
    world.begin_pgap_period();
    let call = world.ask(&["call", "ended", "--id", "1", "--number", "+4587654321", "--queue", "support", "--direction", "in"]);
    world.wait_for_survey(&call, "awaiting_estimate");
    world.quit(program);
    let page = Page::open(world, &["--background"]);
    page.text(".pgap__question");
    (call, page)
}

#[test]
fn a_question_is_answered_by_keyboard() {
    // given
    let world = World::new();
    let _openbox = world.manage_windows();
    let (call, page) = open_question(&world);
    assert!(page.text(".pgap__question").len() > 10);
    assert_eq!(page.run("return document.querySelectorAll('input[type=radio]').length"), 11);
    assert_eq!(page.run("return document.querySelectorAll('input:checked').length"), 0, "nothing is chosen for the agent");
    assert!(!page.text("body").contains("8765"), "the number is masked");

    // when the agent types a number, once keys are taken
    wait_for("the estimate", || {
        page.press("8");
        (world.row(&call)["estimate"] == 8).then_some(())
    });

    // then it is shown as chosen and can be taken back
    page.wait_for_words("goes along with the survey");
    assert_eq!(page.run("return document.querySelector('input:checked').value"), "8");
    page.press("\u{e003}");
    wait_for("the choice taken back", || world.row(&call)["estimate"].is_null().then_some(()));
    assert_eq!(world.row(&call)["survey"], "awaiting_estimate");

    // when a ten is typed in two keys, then a ten goes along, at once with Enter
    page.press("1");
    page.press("0");
    wait_for("the ten", || (world.row(&call)["estimate"] == 10).then_some(()));
    page.press("\u{e007}");
    let row = world.wait_for_survey(&call, "sent");
    assert_eq!(row["estimate"], 10);
    let ratings: Vec<_> = world.service().requests().iter().filter(|seen| seen.stored).map(|seen| seen.agent_rating).collect();
    assert_eq!(ratings, [Some(10)]);
}

#[test]
fn the_window_of_the_question_can_do_nothing_but_answer_it() {
    let world = World::new();
    let _openbox = world.manage_windows();
    let (call, page) = open_question(&world);
    // The bridge is there for what the window may.
    assert_eq!(page.invoke("pgap_view", "{}").unwrap()["call"], call["call"]);
    for (command, arguments) in [
        ("app_view", "{}"),
        ("more_calls", "{ before: null, limit: 10 }"),
        ("sign_out", "{ wipe: true }"),
        ("set_setting", "{ key: 'api.url', value: 'https://example.com' }"),
        ("leave_practice", "{}"),
        ("plugin:window|close", "{ label: 'pgap' }"),
        ("plugin:webview|create_webview_window", "{ options: { label: 'other', url: 'https://example.com' } }"),
        ("plugin:event|emit", "{ event: 'app-view', payload: null }"),
    ] {
        let refused = page.invoke(command, arguments).unwrap_err();
        assert!(refused.contains("not allowed"), "{command}: {refused}");
    }
    // What is allowed is still read with care.
    let refused = page.invoke("rate", &format!("{{ call: {}, estimate: 11 }}", call["call"])).unwrap_err();
    assert!(refused.contains("invalid_field"), "{refused}");
    assert_eq!(world.row(&call)["survey"], "awaiting_estimate");
    assert_eq!(world.status()["signed_in"], true);
}
