//! All or nothing; on the disk when the answer comes; in the order asked for.

use super::samples::{call, id, keep, response};
use super::{Home, key};
use crate::Database;
use aftercall_core::call::SurveyState;
use aftercall_core::ports::{Change, Store, StoreFault};
use jiff::Timestamp;
use serde_json::json;
use std::fs;
use tempfile::TempDir;

#[tokio::test]
async fn a_failure_in_the_middle_keeps_nothing_and_quotes_nothing() {
    let home = Home::open().await;
    home.execute(
        "CREATE TEMP TRIGGER refuse BEFORE INSERT ON notes
         BEGIN SELECT RAISE(ABORT, 'Gundula was in this row'); END",
    )
    .await;
    let changes = vec![
        keep(&call(0, SurveyState::Queued)),
        Change::Responses(vec![response(1, 0)]),
        Change::Note { name: "period", value: json!("Gundula") },
    ];
    let fault = home.database.commit(changes.clone()).await.unwrap_err();
    assert!(matches!(fault, StoreFault::Failed(_)), "{fault:?}");
    assert!(!format!("{fault:?} {fault}").contains("Gundula"), "{fault}");
    assert_eq!(home.database.call(id(0)).await.unwrap(), None);
    assert_eq!(home.database.counts().await.unwrap(), Default::default());

    home.execute("DROP TRIGGER refuse").await;
    home.database.commit(changes).await.unwrap();
    assert_eq!(home.database.counts().await.unwrap().responses, 1);
}

#[tokio::test]
async fn a_row_that_cannot_be_read_fails_without_its_values() {
    let home = Home::open().await;
    home.database.commit(vec![keep(&call(0, SurveyState::Queued))]).await.unwrap();
    for sql in [
        "UPDATE outbox SET state = 'Gundula'",
        "UPDATE outbox SET state = 'sent'; UPDATE calls SET history = '[\"Gundula\"]'",
        "UPDATE calls SET history = '[]', created_at = 9223372036854775807, started_at = 1, ended_at = 1",
    ] {
        home.execute(sql).await;
        let fault = home.database.call(id(0)).await.unwrap_err().to_string();
        assert!(fault.contains("cannot be understood"), "{fault}");
        assert!(!fault.contains("Gundula") && !fault.contains("92233"), "{fault}");
    }
}

#[tokio::test]
async fn a_full_disk_is_said_and_keeps_nothing() {
    let home = Home::open().await;
    let pages = home.number("PRAGMA page_count").await;
    home.database
        .with(move |connection| {
            connection.query_row(&format!("PRAGMA max_page_count = {}", pages + 2), [], |_| Ok(()))?;
            Ok(())
        })
        .await
        .unwrap();
    let many: Vec<_> = (0..500).map(|number| response(number, number)).collect();
    let changes = vec![keep(&call(0, SurveyState::Queued)), Change::Responses(many)];
    assert_eq!(home.database.commit(changes.clone()).await, Err(StoreFault::Full));
    assert_eq!(home.database.call(id(0)).await.unwrap(), None);

    home.number("PRAGMA max_page_count = 4294967294").await;
    home.database.commit(changes).await.unwrap();
    assert_eq!(home.database.counts().await.unwrap().responses, 500);
}

#[tokio::test]
async fn what_was_acknowledged_survives_the_end_of_the_program_at_once() {
    let home = Home::open().await;
    for minutes in 0..5 {
        home.database
            .commit(vec![keep(&call(minutes, SurveyState::Sending)), Change::Responses(vec![response(minutes, minutes)])])
            .await
            .unwrap();
        // The files as they lie there while the program runs: what is left after a kill.
        let elsewhere = TempDir::new().unwrap();
        for name in ["aftercall.db", "aftercall.db-wal"] {
            fs::copy(home.folder.path().join(name), elsewhere.path().join(name)).unwrap();
        }
        let again = Database::in_folder(elsewhere.path());
        again.open(key(1)).await.unwrap();
        assert_eq!(again.call(id(minutes)).await.unwrap(), Some(call(minutes, SurveyState::Sending)));
        assert_eq!(again.counts().await.unwrap().responses, u32::try_from(minutes).unwrap() + 1);
    }
}

#[tokio::test]
async fn a_dropped_database_opens_again_with_everything() {
    let Home { database, folder } = Home::open().await;
    database.commit(vec![keep(&call(0, SurveyState::Queued))]).await.unwrap();
    drop(database);
    assert!(!folder.path().join("aftercall.db-wal").exists(), "the log was not emptied");
    let again = Database::in_folder(folder.path());
    again.open(key(1)).await.unwrap();
    assert_eq!(again.load(Timestamp::MAX).await.unwrap().active, [call(0, SurveyState::Queued)]);
}

#[tokio::test]
async fn a_commit_whose_caller_went_away_is_kept() {
    let home = Home::open().await;
    tokio::select! {
        biased;
        _ = home.database.commit(vec![keep(&call(0, SurveyState::Queued))]) => {}
        () = std::future::ready(()) => {}
    }
    assert!(home.database.call(id(0)).await.unwrap().is_some());
}

#[tokio::test]
async fn a_closed_database_says_so() {
    let home = Home::open().await;
    home.database.close().await;
    home.database.close().await;
    assert!(matches!(home.database.counts().await, Err(StoreFault::Failed(_))));
    assert!(matches!(home.database.open(key(1)).await, Err(StoreFault::Failed(_))));
}

#[tokio::test]
async fn a_thread_that_ended_gives_a_fault_and_no_panic() {
    let home = Home::open().await;
    let lost = home.database.with::<()>(|_| panic!("a defect")).await;
    assert!(matches!(lost, Err(StoreFault::Failed(_))));
    assert!(matches!(home.database.counts().await, Err(StoreFault::Failed(_))));
}
