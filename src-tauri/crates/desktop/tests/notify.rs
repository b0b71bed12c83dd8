//! Notifications against a real daemon: shown, replaced, clicked, and none there.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, reason = "a test")]

mod support;

use aftercall_core::ports::{Notification, Notify, Opens};
use aftercall_desktop::notify::{Appearance, Notifications};
use support::{Dunst, Session, inside, listeners, wait_for};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

fn notifications() -> (Notifications, UnboundedReceiver<Opens>) {
    let (clicks, clicked) = unbounded_channel();
    let appearance = Appearance {
        app_name: "Aftercall".to_owned(),
        icon: "aftercall".to_owned(),
        open_label: "Open".to_owned(),
        rate_label: "Rate now".to_owned(),
    };
    (Notifications::new(clicks, appearance), clicked)
}

fn note(key: &str, body: &str, opens: Opens) -> Notification {
    Notification { key: key.to_owned(), title: "New answer".to_owned(), body: body.to_owned(), sound: false, opens }
}

fn in_a_session(test: &str, scenario: impl FnOnce()) {
    if inside() { scenario() } else { Session::start().run(test) }
}

#[test]
fn is_shown_and_a_click_opens_what_it_is_about() {
    in_a_session("is_shown_and_a_click_opens_what_it_is_about", || {
        let dunst = Dunst::start();
        let (notifications, mut clicked) = notifications();
        let opens = Opens::Today { response: Some(serde_json::from_str("912").unwrap()) };
        notifications.show(note("response", "Rating 9: <b>thanks</b> & bye", opens.clone()));
        wait_for("the notification", || (dunst.displayed() == 1).then_some(()));
        dunst.click_one_of(1);
        let got = wait_for("the click", || clicked.try_recv().ok());
        assert_eq!(got, opens);
        assert_eq!(notifications.health(), None);
        dunst.ctl(&["close-all"]);
        let history = wait_for("the history", || Some(dunst.history()).filter(|rows| !rows.is_empty()));
        assert_eq!(history[0].0, "New answer");
        assert!(history[0].1.contains("&lt;b&gt;thanks&lt;/b&gt; &amp; bye"), "{history:?}");
    });
}

#[test]
fn the_same_key_replaces_and_another_does_not() {
    in_a_session("the_same_key_replaces_and_another_does_not", || {
        let dunst = Dunst::start();
        let (notifications, mut clicked) = notifications();
        notifications.show(note("response", "first", Opens::Calls));
        notifications.show(note("response", "second", Opens::Learning));
        notifications.show(note("pgap", "other", Opens::Pgap));
        wait_for("two notifications", || (dunst.displayed() == 2).then_some(()));
        // the replaced one is not listened to any more, and a click on one does not take the other's along
        dunst.click_one_of(2);
        let got = wait_for("a click", || clicked.try_recv().ok());
        assert!([Opens::Learning, Opens::Pgap].contains(&got), "{got:?}");
        wait_for("one listener less", || (listeners() == 1).then_some(()));
        dunst.ctl(&["close-all"]);
        let history = wait_for("the history", || Some(dunst.history()).filter(|rows| rows.len() == 2));
        let bodies: Vec<_> = history.iter().map(|(_, body)| body.as_str()).collect();
        assert!(bodies.contains(&"second") && bodies.contains(&"other"), "{bodies:?}");
    });
}

#[test]
fn one_that_was_closed_is_new_again_under_its_key() {
    in_a_session("one_that_was_closed_is_new_again_under_its_key", || {
        let dunst = Dunst::start();
        let (notifications, _clicked) = notifications();
        for _ in 0..2 {
            notifications.show(note("response", "again", Opens::Calls));
            wait_for("the notification", || (dunst.displayed() == 1).then_some(()));
            dunst.ctl(&["close-all"]);
            wait_for("its end", || (dunst.displayed() == 0).then_some(()));
        }
        assert_eq!(dunst.history().len(), 2);
    });
}

#[test]
fn many_are_shown_and_only_some_are_waited_for() {
    in_a_session("many_are_shown_and_only_some_are_waited_for", || {
        let dunst = Dunst::start();
        let (notifications, _clicked) = notifications();
        for number in 0..40 {
            notifications.show(note(&number.to_string(), &format!("number {number}"), Opens::Calls));
        }
        // The oldest are closed to make room: what is left is on screen or waits for room on it.
        wait_for("the last of them", || {
            let left = dunst.displayed() + dunst.ctl(&["count", "waiting"]).parse::<usize>().unwrap();
            let closed = dunst.ctl(&["count", "history"]).parse::<usize>().unwrap();
            (left == 16 && closed > 0).then_some(())
        });
    });
}

#[test]
fn without_a_daemon_health_says_so_until_one_comes() {
    in_a_session("without_a_daemon_health_says_so_until_one_comes", || {
        let (notifications, _clicked) = notifications();
        notifications.show(note("a", "nobody sees it", Opens::Calls));
        let words = wait_for("the fault", || notifications.health());
        assert!(words.contains("cannot be shown"), "{words}");
        let dunst = Dunst::start();
        notifications.show(note("b", "seen", Opens::Calls));
        wait_for("the notification", || (dunst.displayed() == 1).then_some(()));
        wait_for("health", || notifications.health().is_none().then_some(()));
    });
}

#[test]
fn a_daemon_that_hangs_is_told_and_another_is_used() {
    in_a_session("a_daemon_that_hangs_is_told_and_another_is_used", || {
        let hanging = zbus::blocking::Connection::session().unwrap();
        hanging.request_name("org.freedesktop.Notifications").unwrap();
        let (notifications, _clicked) = notifications();
        notifications.show(note("a", "nobody sees it", Opens::Calls));
        let words = wait_for("the fault", || notifications.health());
        assert!(words.contains("does not answer"), "{words}");
        hanging.close().unwrap();
        let dunst = Dunst::start();
        wait_for("the notification", || {
            notifications.show(note("a", "seen", Opens::Calls));
            (dunst.displayed() == 1).then_some(())
        });
    });
}
