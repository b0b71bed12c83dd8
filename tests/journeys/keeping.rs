//! Journey: the database is damaged, or its key is lost.

use crate::world::{KEY, World, ended_in};
use aftercall_core::error::RefusalCode;
use aftercall_core::request::Request;
use aftercall_core::view::Views;
use serde_json::json;
use std::path::Path;

fn names(home: &Path, part: &str) -> Vec<String> {
    let all = std::fs::read_dir(home.join("data")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    all.filter(|name| name.contains(part)).collect()
}

fn says(views: &Views, part: &str) -> bool {
    views.app.banner.as_ref().and_then(|banner| banner.words.as_deref()).is_some_and(|words| words.contains(part))
}

#[tokio::test]
async fn a_damaged_database_is_said_and_nothing_of_it_is_lost() {
    // given a call that was sent, and a disk that ruined the beginning of the file
    let world = World::signed_in().await;
    let call = world.report(ended_in("a", "+4531000001", 90)).await;
    world.until_survey(&call, "sent").await;
    let world = world
        .restart_after(|home| {
            let path = home.join("data/aftercall.db");
            let mut bytes = std::fs::read(&path).unwrap();
            bytes[..100].fill(7);
            std::fs::write(path, bytes).unwrap();
        })
        .await;

    // then the banner and the status say so, the call is there as it was, and nobody is asked again
    world.until("the banner", |views| says(views, "aftercall.db.damaged-")).await;
    let status = world.ask(Request::Status {}).await.unwrap();
    assert!(status["trouble"].as_str().unwrap().contains("was damaged"), "{status}");
    assert_eq!(world.row(&call).await["survey"], "sent");
    assert!(!names(world.home.path(), ".damaged-").is_empty());
    assert_eq!(world.service().members().len(), 1);
    let again = world.report(ended_in("b", "+4531000002", 90)).await;
    world.until_survey(&again, "sent").await;
}

#[tokio::test]
async fn a_lost_key_refuses_calls_and_a_wipe_begins_afresh_without_deleting() {
    // given a database whose key is gone from the keychain
    let world = World::signed_in().await;
    let call = world.report(ended_in("a", "+4531000001", 90)).await;
    world.until_survey(&call, "sent").await;
    world.keychain.lose_database_key();
    let world = world.restart().await;

    // then calls are refused, with what to do
    let refusal = world.ask(Request::Call { event: ended_in("b", "+4531000002", 90) }).await.unwrap_err();
    assert_eq!(refusal.code, RefusalCode::Store);
    assert!(refusal.message.contains("--wipe") && refusal.message.contains("Nothing was deleted"), "{refusal}");
    world.until("the banner", |views| says(views, "--wipe")).await;
    assert_eq!(names(world.home.path(), ".unreadable-").len(), 0, "nothing happens unasked");

    // when the person begins afresh
    let done = world.ask(Request::SignOut { wipe: true }).await.unwrap();
    assert_eq!(done, json!({ "signed_in": false, "wiped": true }));

    // then the key of the service is gone, the old file lies aside, and calls are kept again
    assert!(!world.keychain.has_api_key());
    assert_eq!(names(world.home.path(), ".unreadable-").len(), 1);
    let kept = world.report(ended_in("c", "+4531000003", 90)).await;
    assert_eq!(kept["reason"], "signed_out");
    assert_eq!(world.calls().await.len(), 1);
    world.sign_in().await.unwrap();
    let world = world.restart().await;
    assert_eq!(world.calls().await.len(), 1, "the fresh one opens again");
}

#[tokio::test]
async fn the_key_is_in_no_view_and_in_no_document() {
    let world = World::signed_in().await;
    world.report(ended_in("a", "+4531000001", 90)).await;
    world.begin_pgap_period();
    let asked = world.report(ended_in("b", "+4531000002", 90)).await;
    world.until_survey(&asked, "awaiting_estimate").await;
    let views = world.until("the question", |views| views.pgap.is_some()).await;
    let mut documents = vec![json!(views.app), json!(views.pgap), json!(views.caller)];
    for request in [
        Request::Status {},
        Request::ConfigShow {},
        Request::Calls { limit: None, before: None, states: Vec::new() },
        Request::Responses { limit: None, offset: None },
        Request::Score { days: None },
        Request::Learning { days: None },
        Request::Diagnostics { logs: Vec::new() },
    ] {
        documents.push(world.ask(request).await.unwrap());
    }
    for document in documents {
        assert!(!document.to_string().contains(KEY), "{document}");
    }
    assert!(json!(views.app).to_string().contains("alex@practice.example"), "the views say who is signed in");
    assert!(!format!("{views:?}").contains("31000002") && !format!("{views:?}").contains("alex@"), "and their debugging text does not");
}
