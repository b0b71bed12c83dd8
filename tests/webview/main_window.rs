//! The main window: Today, and the sign-in.

use crate::driver::Page;
use crate::support::{AGENT, KEY, World, wait_for};

#[test]
fn today_shows_the_score_of_the_console() {
    // given an agent who is signed in
    let world = World::new();
    let _openbox = world.manage_windows();
    let program = world.start_signed_in();
    world.quit(program);
    let page = Page::open(&world, &[]);
    world.wait_for_first_read();

    // then the page shows the figures that the console prints
    let score = world.ask(&["score"]);
    let expected = score["nps"].as_i64().unwrap();
    wait_for("the score", || {
        let shown = page.text(".score__value").replace('−', "-").replace(['+', '\u{a0}'], "");
        let figure: i64 = shown.split_whitespace().next()?.parse().ok()?;
        (figure == expected).then_some(())
    });
    let facts = page.text(".score__facts");
    assert!(facts.contains(&format!("{} answers", score["n"])), "{facts} {score}");
    for bound in ["low", "high"] {
        assert!(facts.replace('−', "-").contains(&score[bound].to_string()), "{facts} {score}");
    }
    // and the newest answer of the console stands first
    let newest = world.ask(&["responses", "--limit", "1"])["responses"][0].clone();
    let first = page.run("return document.querySelector('[data-row]').dataset.row");
    assert_eq!(first.as_str().unwrap(), newest["id"].to_string());
    page.wait_for_words("Connected");
}

#[test]
fn the_sign_in_refuses_a_wrong_key_in_words_and_takes_the_right_one() {
    // given a first start
    let world = World::new();
    let _openbox = world.manage_windows();
    let page = Page::open(&world, &[]);
    page.wait_for_words("Sign in to nps.today");

    // when fields are left empty, then each says what is missing, and nothing is asked of the service
    page.click("form button[type=submit]");
    page.wait_for_words("Type your e-mail address.");
    page.type_into("#email", AGENT);
    page.click("form button[type=submit]");
    page.wait_for_words("Paste the API key.");
    assert!(world.service().requests().is_empty());

    // when the key is wrong
    page.type_into("#key", "no-such-key");
    page.click("form button[type=submit]");

    // then it is said so, and nothing was stored
    page.wait_for_words("nps.today does not know this key");
    page.wait_for_words("Nothing was stored.");
    assert_eq!(world.status()["signed_in"], false);
    assert!(!page.run("return document.documentElement.outerHTML").as_str().unwrap().contains("no-such-key"));

    // when the right one is typed, then the agent is signed in
    page.click(".signin__form .button--primary");
    page.run("const field = document.querySelector('#key'); field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true }));");
    page.type_into("#key", KEY);
    page.click("form button[type=submit]");
    page.wait_for_words("You are signed in");
    assert_eq!(world.status()["signed_in"], true);
}

#[test]
fn a_new_answer_appears_while_the_window_is_open() {
    let world = World::new();
    let _openbox = world.manage_windows();
    let program = world.start_signed_in();
    world.quit(program);
    let page = Page::open(&world, &[]);
    world.wait_for_first_read();
    let hostile = "fine <img src=x onerror=\"document.title='caught'\"> & <b>bold</b>";
    world.service().answer(&aftercall_practice::Answer::of("+4512345678", 9).comment(hostile)).unwrap();
    world.ask(&["refresh"]);
    // What customers write is text and nothing else.
    page.wait_for_words(hostile);
    assert_eq!(page.run("return document.querySelectorAll('img[src=x]').length"), 0);
    assert_ne!(page.run("return document.title"), "caught");
}

#[test]
fn the_main_window_cannot_answer_in_the_place_of_the_others() {
    let world = World::new();
    let _openbox = world.manage_windows();
    let page = Page::open(&world, &[]);
    page.wait_for_words("Sign in to nps.today");
    assert_eq!(page.invoke("app_view", "{}").unwrap()["practice"], false);
    let call = "call: '01990000-0000-7000-8000-000000000000'";
    for (command, arguments) in [
        ("pgap_view", "{}".to_owned()),
        ("rate", format!("{{ {call}, estimate: 8 }}")),
        ("rate_final", format!("{{ {call}, estimate: 8 }}")),
        ("caller_view", "{}".to_owned()),
        ("plugin:app|app_hide", "{}".to_owned()),
    ] {
        let refused = page.invoke(command, &arguments).unwrap_err();
        assert!(refused.contains("not allowed"), "{command}: {refused}");
    }
    // Practice is left from within practice alone.
    let refused = page.invoke("leave_practice", "{}").unwrap_err();
    assert!(refused.contains("unavailable"), "{refused}");
    assert_eq!(world.status()["signed_in"], false);
}
