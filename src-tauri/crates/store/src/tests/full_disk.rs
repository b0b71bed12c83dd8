//! A disk that is really full.

use super::key;
use super::samples::{call, id, keep, response};
use super::small_disk::on_a_small_disk;
use crate::Database;
use aftercall_core::call::SurveyState;
use aftercall_core::ports::{Change, Store, StoreFault};
use std::path::Path;

/// Where the system gives no disk, the same through a limit of pages is in `keeping`.
#[test]
fn a_call_on_a_full_disk_is_refused_whole_and_taken_once_there_is_room() {
    on_a_small_disk(2, |folder| async move { a_call_is_refused_and_taken(&folder).await });
}

async fn a_call_is_refused_and_taken(folder: &Path) {
    let database = Database::in_folder(folder);
    database.open(key(1)).await.unwrap();
    database.commit(vec![keep(&call(0, SurveyState::Queued))]).await.unwrap();
    // Somebody else takes what is left.
    let ballast = folder.join("ballast");
    let mut size = 8 << 20;
    while size > 0 {
        let mut all = std::fs::read(&ballast).unwrap_or_default();
        all.resize(all.len() + size, 1);
        if std::fs::write(&ballast, &all).is_err() {
            let kept = all.len() - size;
            std::fs::write(&ballast, &all[..kept]).unwrap_or_default();
            size /= 2;
        }
    }
    let many: Vec<_> = (0..600).map(|number| response(number, number)).collect();
    let changes = vec![keep(&call(1, SurveyState::Queued)), Change::Responses(many)];
    for _ in 0..3 {
        assert_eq!(database.commit(changes.clone()).await, Err(StoreFault::Full));
        assert_eq!(database.call(id(1)).await.unwrap(), None, "half kept");
        assert_eq!(database.counts().await.unwrap().responses, 0, "half kept");
    }
    assert_eq!(database.mended(), None);
    database.close().await;
    // Also after a start on the full disk.
    let again = Database::in_folder(folder);
    if again.open(key(1)).await.is_ok() {
        assert_eq!(again.commit(changes.clone()).await, Err(StoreFault::Full));
    }
    again.close().await;

    std::fs::remove_file(ballast).unwrap();
    let third = Database::in_folder(folder);
    third.open(key(1)).await.unwrap();
    assert!(third.call(id(0)).await.unwrap().is_some());
    assert_eq!(third.call(id(1)).await.unwrap(), None);
    third.commit(changes).await.unwrap();
    assert_eq!(third.counts().await.unwrap().responses, 600);
}
