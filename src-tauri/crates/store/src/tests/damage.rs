//! Damaged files: nothing that can be read is lost, nothing is deleted, and a lost key is not taken for damage.

use super::samples::{call, id, keep, response};
use super::{Home, key};
use crate::Database;
use aftercall_core::call::SurveyState;
use aftercall_core::id::CallId;
use aftercall_core::ports::{CallsWanted, Change, Mended, ResponsesWanted, Store, StoreFault};
use jiff::Timestamp;
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const PAGE: usize = 4096;
const CALLS: i64 = 150;
const ANSWERS: i64 = 600;

/// A home with calls and answers, closed in good order.
async fn filled() -> TempDir {
    let home = Home::open().await;
    fill(&home.database).await;
    home.database.close().await;
    home.folder
}

async fn fill(database: &Database) {
    let mut changes: Vec<_> = (0..CALLS).map(|minutes| keep(&call(minutes, SurveyState::Sent))).collect();
    changes.push(Change::Responses((0..ANSWERS).map(|number| response(number * 1_000_003, number)).collect()));
    changes.push(Change::Note { name: "period", value: json!("a month") });
    database.commit(changes).await.unwrap();
}

fn file(folder: &TempDir) -> PathBuf {
    folder.path().join("aftercall.db")
}

/// What is found when the home is opened.
struct Found {
    database: Database,
    mended: Option<Mended>,
    calls: BTreeSet<CallId>,
    answers: usize,
}

async fn open(folder: &TempDir) -> Found {
    let database = Database::in_folder(folder.path());
    database.open(key(1)).await.unwrap();
    let found = look(database).await;
    // Once a day every page is looked at.
    found.database.forget_before(Timestamp::UNIX_EPOCH).await.unwrap();
    let found = look(found.database).await;
    let sound = found.database.with(|connection| Ok(connection.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0))?));
    assert_eq!(sound.await.unwrap(), "ok");
    found
}

async fn look(database: Database) -> Found {
    let calls = database.calls(CallsWanted { limit: 10_000, ..CallsWanted::default() }).await.unwrap();
    let answers = database.responses(ResponsesWanted { limit: 10_000, ..ResponsesWanted::default() }).await.unwrap();
    database.load(Timestamp::MIN).await.unwrap();
    let known = calls.iter().all(|found| (0..CALLS + 1).any(|minutes| found.id == id(minutes)));
    assert!(known, "a call was made up");
    Found { mended: database.mended(), calls: calls.iter().map(|call| call.id).collect(), answers: answers.len(), database }
}

fn damage(path: &Path, from: usize, until: usize) {
    let mut bytes = fs::read(path).unwrap();
    let until = until.min(bytes.len());
    for byte in &mut bytes[from..until] {
        *byte = byte.wrapping_mul(31).wrapping_add(7);
    }
    fs::write(path, bytes).unwrap();
}

fn aside(folder: &TempDir) -> Vec<String> {
    let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.contains(".damaged-") || name.contains(".unreadable-")).collect()
}

#[tokio::test]
async fn a_ruined_beginning_loses_nothing() {
    for (from, until) in [(0, 16), (0, 100), (0, PAGE), (100, 200)] {
        let folder = filled().await;
        let before = {
            damage(&file(&folder), from, until);
            fs::read(file(&folder)).unwrap()
        };
        let found = open(&folder).await;
        let mended = found.mended.unwrap();
        assert_eq!((found.calls.len(), found.answers), (CALLS as usize, ANSWERS as usize), "{from}..{until}: {mended:?}");
        assert_eq!(aside(&folder), std::slice::from_ref(&mended.aside));
        assert!(fs::read(folder.path().join(mended.aside)).unwrap() == before, "the damaged file was written to");
        // The next start is like any other.
        found.database.close().await;
        let again = open(&folder).await;
        assert_eq!((again.mended, again.calls.len(), aside(&folder).len()), (None, CALLS as usize, 1));
    }
}

#[tokio::test]
async fn ruined_pages_cost_what_was_on_them() {
    let folder = filled().await;
    let pages = fs::metadata(file(&folder)).unwrap().len() as usize / PAGE;
    let (mut lost_calls, mut lost_answers) = (0, 0);
    for page in (2..pages).step_by(pages / 12) {
        let home = TempDir::new().unwrap();
        for name in ["aftercall.db", "aftercall.db.check"] {
            fs::copy(folder.path().join(name), home.path().join(name)).unwrap();
        }
        damage(&file(&home), page * PAGE + 200, page * PAGE + 300);
        let found = open(&home).await;
        assert!(found.mended.is_some(), "page {page} of {pages}");
        lost_calls += CALLS as usize - found.calls.len();
        lost_answers += ANSWERS as usize - found.answers;
        found.database.close().await;
    }
    // Not the page on which a table begins, which leads to all others, but for that of calls.
    assert!(lost_calls <= CALLS as usize + 40 && lost_answers < 250, "{lost_calls} calls and {lost_answers} answers of twelve times all");
}

#[tokio::test]
async fn a_file_cut_short_keeps_what_is_left() {
    let folder = filled().await;
    let length = fs::metadata(file(&folder)).unwrap().len();
    let cut = fs::OpenOptions::new().write(true).open(file(&folder)).unwrap();
    cut.set_len(length * 2 / 3 + 100).unwrap();
    let found = open(&folder).await;
    assert!(found.mended.unwrap().lost);
    assert!(found.calls.len() > CALLS as usize / 3, "{} calls", found.calls.len());
    assert!(found.answers > ANSWERS as usize / 4, "{} answers", found.answers);
}

#[tokio::test]
async fn a_file_that_was_emptied_or_removed_is_said_and_not_taken_for_a_first_start() {
    for removed in [false, true] {
        let folder = filled().await;
        if removed {
            fs::remove_file(file(&folder)).unwrap()
        } else {
            fs::write(file(&folder), "").unwrap()
        }
        let found = open(&folder).await;
        assert!(found.mended.unwrap().lost);
        assert_eq!((found.calls.len(), found.answers), (0, 0));
    }
}

/// A home as a kill leaves it: the last commits lie in the log alone.
async fn killed() -> TempDir {
    let home = Home::open().await;
    fill(&home.database).await;
    home.database.with(|connection| crate::opening::truncate_log(connection)).await.unwrap();
    for minutes in 0..4 {
        home.database.commit(vec![keep(&call(CALLS - minutes, SurveyState::Queued))]).await.unwrap();
    }
    let folder = TempDir::new().unwrap();
    for name in ["aftercall.db", "aftercall.db-wal", "aftercall.db.check"] {
        fs::copy(home.folder.path().join(name), folder.path().join(name)).unwrap();
    }
    folder
}

#[tokio::test]
async fn a_log_whose_head_is_ruined_loses_nothing() {
    let folder = killed().await;
    damage(&folder.path().join("aftercall.db-wal"), 0, 32);
    let found = open(&folder).await;
    let mended = found.mended.unwrap();
    assert!(!mended.lost, "{mended:?}");
    assert_eq!((found.calls.len(), found.answers), (CALLS as usize + 1, ANSWERS as usize));
    let newest = found.database.call(id(CALLS)).await.unwrap().unwrap();
    assert_eq!(newest.survey.state, SurveyState::Queued);
    assert_eq!(aside(&folder).len(), 2, "the log was set aside too");
}

#[tokio::test]
async fn surveys_of_a_log_with_holes_are_held_for_a_person() {
    let folder = killed().await;
    damage(&folder.path().join("aftercall.db-wal"), 32 + 24 + 100, 32 + 24 + 200);
    let found = open(&folder).await;
    assert!(found.mended.unwrap().lost);
    let states = found.database.calls(CallsWanted { limit: 10_000, ..CallsWanted::default() }).await.unwrap();
    let open = states.iter().filter(|call| matches!(call.survey.state, SurveyState::Queued | SurveyState::Sending)).count();
    assert_eq!(open, 0, "a survey that may have gone would go again");
    assert!(found.answers as i64 > ANSWERS * 3 / 4 && found.calls.len() as i64 > CALLS * 3 / 4);
}

#[tokio::test]
async fn a_log_that_a_kill_cut_short_is_no_damage() {
    let folder = killed().await;
    let log = folder.path().join("aftercall.db-wal");
    let length = fs::metadata(&log).unwrap().len();
    fs::OpenOptions::new().write(true).open(&log).unwrap().set_len(length - 5_000).unwrap();
    let found = open(&folder).await;
    assert_eq!(found.mended, None);
    assert!(found.calls.len() >= CALLS as usize);
}

#[tokio::test]
async fn damage_that_is_met_while_running_is_mended_and_the_commit_is_kept() {
    let folder = filled().await;
    let pages = fs::metadata(file(&folder)).unwrap().len() as usize / PAGE;
    let database = Database::in_folder(folder.path());
    database.open(key(1)).await.unwrap();
    for page in 4..pages {
        damage(&file(&folder), page * PAGE + 50, page * PAGE + 60);
    }
    database.commit(vec![keep(&call(CALLS, SurveyState::Queued))]).await.unwrap();
    let found = look(database).await;
    assert!(found.mended.unwrap().lost);
    assert!(found.calls.contains(&id(CALLS)));
}

#[tokio::test]
async fn a_lost_key_is_no_damage_and_wiping_sets_the_file_aside() {
    let folder = filled().await;
    let before = fs::read(file(&folder)).unwrap();
    let database = Database::in_folder(folder.path());
    assert_eq!(database.open(key(2)).await, Err(StoreFault::WrongKey));
    assert_eq!(database.mended(), None);
    assert!(aside(&folder).is_empty());
    // Even if the file is damaged as well: nothing is known then.
    assert_eq!(database.counts().await, Err(StoreFault::Locked));

    database.wipe().await.unwrap();
    let [kept] = &aside(&folder)[..] else { panic!("{:?}", aside(&folder)) };
    assert!(kept.starts_with("aftercall.db.unreadable-"));
    assert!(fs::read(folder.path().join(kept)).unwrap() == before, "the old file was changed");
    database.open(key(2)).await.unwrap();
    database.commit(vec![keep(&call(0, SurveyState::Queued))]).await.unwrap();
    // A later wipe of what can be read leaves it alone: the key may be found.
    database.wipe().await.unwrap();
    assert_eq!(aside(&folder), std::slice::from_ref(kept));
}

#[tokio::test]
async fn what_was_set_aside_is_forgotten_in_time_and_wiped_on_demand() {
    for wiped in [false, true] {
        let folder = filled().await;
        damage(&file(&folder), 0, 50);
        let found = open(&folder).await;
        found.database.forget_before(Timestamp::UNIX_EPOCH).await.unwrap();
        assert_eq!(aside(&folder).len(), 1, "too early");
        if wiped {
            found.database.wipe().await.unwrap();
        } else {
            found.database.forget_before(Timestamp::MAX).await.unwrap();
        }
        assert_eq!(aside(&folder).len(), 0);
    }
}

#[tokio::test]
async fn without_the_trace_a_ruined_beginning_is_refused_and_left_alone() {
    let folder = filled().await;
    fs::remove_file(folder.path().join("aftercall.db.check")).unwrap();
    damage(&file(&folder), 0, 50);
    let before = fs::read(file(&folder)).unwrap();
    let database = Database::in_folder(folder.path());
    assert_eq!(database.open(key(1)).await, Err(StoreFault::WrongKey));
    assert!(fs::read(file(&folder)).unwrap() == before);
}

#[tokio::test]
async fn the_trace_does_not_hold_the_key() {
    let home = Home::open().await;
    let text = fs::read_to_string(home.folder.path().join("aftercall.db.check")).unwrap();
    assert_eq!(text.lines().count(), 3);
    assert!(!text.contains("0101010101"), "{text}");
}
