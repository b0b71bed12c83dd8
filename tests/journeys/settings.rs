//! Journey: the settings file is read while the program writes it itself, and while somebody else is in the middle of it.

use crate::world::{World, ended_in};
use aftercall_core::engine::Fact;
use aftercall_core::request::Request;
use serde_json::json;

const KEY: &str = "survey.stale_minutes";

async fn stale_minutes(world: &World) -> serde_json::Value {
    world.ask(Request::ConfigGet { key: KEY.to_owned() }).await.unwrap()["value"].clone()
}

#[tokio::test]
async fn a_read_that_began_before_an_own_write_does_not_undo_it() {
    // given somebody who edits the file by hand, and a slow disk
    let world = World::signed_in().await;
    assert_eq!(stale_minutes(&world).await, 60);
    let held = world.settings.hold_next_read();
    world.engine.tell(Fact::SettingsChanged);
    held.arrived.await.unwrap();

    // when a setting is written before what was read has come
    world.ask(Request::ConfigSet { key: KEY.to_owned(), value: "45".to_owned() }).await.unwrap();
    let before = world.settings.reads();
    held.let_go.send(()).unwrap();

    // then what was read is known to be old: it is read again, and the setting holds
    world.settings.until_read(before + 2).await;
    assert_eq!(stale_minutes(&world).await, 45);
    let text = std::fs::read_to_string(world.home.path().join("settings.toml")).unwrap();
    assert!(text.contains("stale_minutes = 45") && text.contains("# written by hand"), "{text}");
}

#[tokio::test]
async fn a_file_that_is_broken_while_somebody_edits_it_changes_nothing() {
    // given an agent who is signed in, and settings of their own
    let world = World::signed_in().await;
    world.ask(Request::ConfigSet { key: KEY.to_owned(), value: "45".to_owned() }).await.unwrap();
    let path = world.home.path().join("settings.toml");
    let good = std::fs::read_to_string(&path).unwrap();

    // when the file is saved half written
    std::fs::write(&path, format!("{good}\n[survey\nbroken")).unwrap();
    world.engine.tell(Fact::SettingsChanged);
    let told = world.until("the wrong line", |views| !views.app.settings.faults.is_empty()).await;

    // then the line is named, and everything goes on as before
    let fault = &told.app.settings.faults[0];
    assert!(fault.line.is_some() && fault.message.contains("stays in effect"), "{fault:?}");
    assert_eq!(stale_minutes(&world).await, 45);
    let call = world.report(ended_in("a", "+4531000001", 90)).await;
    assert_eq!(call["outcome"], "queued");
    world.until_survey(&call, "sent").await;

    // and once it is mended, what it says counts
    std::fs::write(&path, good.replace("stale_minutes = 45", "stale_minutes = 50")).unwrap();
    world.engine.tell(Fact::SettingsChanged);
    world.until("no wrong line", |views| views.app.settings.faults.is_empty()).await;
    assert_eq!(world.ask(Request::ConfigGet { key: KEY.to_owned() }).await.unwrap()["value"], json!(50));
}

#[tokio::test]
async fn a_file_that_is_broken_when_the_program_starts_signs_nobody_out() {
    // given an agent who is signed in, and settings of their own
    let world = World::signed_in().await;
    world.ask(Request::ConfigSet { key: KEY.to_owned(), value: "45".to_owned() }).await.unwrap();
    let file = world.home.path().join("settings.toml");
    let good = std::fs::read_to_string(&file).unwrap();

    let mut world = world;
    for broken in [format!("{good}\n[survey\nbroken").into_bytes(), b"a = \xff".to_vec()] {
        // when the program is started with a file that cannot be read
        std::fs::write(&file, &broken).unwrap();
        world = world.restart().await;

        // then what it said before counts, a call is surveyed, the fault is told, and the file is left alone
        let told = world.until("what is wrong", |views| !views.app.settings.faults.is_empty()).await;
        assert_eq!(told.app.settings.faults.len(), 1, "{:?}", told.app.settings.faults);
        assert_eq!(stale_minutes(&world).await, 45);
        let call = world.report(ended_in(&format!("a{}", broken.len()), &format!("+45310{:05}", broken.len()), 90)).await;
        assert_eq!(call["outcome"], "queued");
        world.until_survey(&call, "sent").await;
        assert_eq!(std::fs::read(&file).unwrap(), broken);
    }
}
