//! Keys, versions, modes, copies.

use super::samples::{call, id, keep};
use super::{Home, key};
use crate::Database;
use crate::opening::{MIGRATIONS, open};
use aftercall_core::call::SurveyState;
use aftercall_core::ports::{CallsWanted, ResponsesWanted, Store, StoreFault};
use jiff::Timestamp;
use rusqlite_migration::{M, Migrations};
use std::fs;
use tempfile::TempDir;

#[tokio::test]
async fn before_it_is_open_every_operation_says_locked_and_makes_no_file() {
    let home = Home::locked();
    let (database, now) = (&home.database, Timestamp::UNIX_EPOCH);
    assert_eq!(database.load(now).await, Err(StoreFault::Locked));
    assert_eq!(database.commit(vec![]).await, Err(StoreFault::Locked));
    assert_eq!(database.call(id(0)).await, Err(StoreFault::Locked));
    assert_eq!(database.calls(CallsWanted::default()).await, Err(StoreFault::Locked));
    assert_eq!(database.responses_by_id(vec![]).await, Err(StoreFault::Locked));
    assert_eq!(database.responses(ResponsesWanted::default()).await, Err(StoreFault::Locked));
    assert_eq!(database.counts().await, Err(StoreFault::Locked));
    assert_eq!(database.rating_counts(now, now).await, Err(StoreFault::Locked));
    assert_eq!(database.pairs(now).await, Err(StoreFault::Locked));
    assert_eq!(database.estimates_since(now).await, Err(StoreFault::Locked));
    assert_eq!(database.sent_calls(vec![]).await, Err(StoreFault::Locked));
    assert_eq!(database.forget_before(now).await, Err(StoreFault::Locked));
    assert_eq!(database.wipe().await, Err(StoreFault::Locked));
    assert_eq!(database.data_bytes(), 0);
    assert!(home.files().is_empty());
}

#[tokio::test]
async fn a_wrong_key_is_refused_and_harms_nothing() {
    let home = Home::open().await;
    home.database.commit(vec![keep(&call(0, SurveyState::Queued))]).await.unwrap();
    // A log that was never emptied lies beside the file, as after a kill.
    let elsewhere = TempDir::new().unwrap();
    for name in ["aftercall.db", "aftercall.db-wal"] {
        fs::copy(home.folder.path().join(name), elsewhere.path().join(name)).unwrap();
    }
    let other = Database::in_folder(elsewhere.path());
    assert_eq!(other.open(key(2)).await, Err(StoreFault::WrongKey));
    assert_eq!(other.counts().await, Err(StoreFault::Locked));
    other.open(key(1)).await.unwrap();
    assert_eq!(other.call(id(0)).await.unwrap(), Some(call(0, SurveyState::Queued)));
}

#[tokio::test]
async fn a_file_that_is_no_database_looks_like_a_wrong_key_and_stays() {
    let home = Home::locked();
    let path = home.folder.path().join("aftercall.db");
    let text = "not a database at all ".repeat(500);
    fs::write(&path, &text).unwrap();
    assert_eq!(home.database.open(key(1)).await, Err(StoreFault::WrongKey));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[tokio::test]
async fn opening_twice_only_tries_the_key() {
    let home = Home::open().await;
    home.database.commit(vec![keep(&call(0, SurveyState::Queued))]).await.unwrap();
    assert_eq!(home.database.open(key(1)).await, Ok(()));
    assert_eq!(home.database.open(key(2)).await, Err(StoreFault::WrongKey));
    // It stays open with the right one.
    assert!(home.database.call(id(0)).await.unwrap().is_some());
    home.database.commit(vec![keep(&call(1, SurveyState::Queued))]).await.unwrap();
}

#[tokio::test]
async fn a_newer_database_is_refused_and_left_alone() {
    let home = Home::open().await;
    let known = u32::try_from(MIGRATIONS.len()).unwrap();
    home.execute("PRAGMA user_version = 41").await;
    home.database.close().await;
    let path = home.folder.path().join("aftercall.db");
    let before = fs::read(&path).unwrap();

    let again = Database::in_folder(home.folder.path());
    assert_eq!(again.open(key(1)).await, Err(StoreFault::Newer { found: 41, known }));
    again.close().await;
    assert!(fs::read(&path).unwrap() == before, "the file was changed");
}

#[tokio::test]
async fn a_copy_is_made_before_tables_change() {
    let home = Home::open().await;
    home.database.commit(vec![keep(&call(0, SurveyState::Queued))]).await.unwrap();
    home.database.close().await;
    let path = home.folder.path().join("aftercall.db");
    let mut migrations = MIGRATIONS.to_vec();
    migrations.push(M::up("ALTER TABLE calls ADD COLUMN mood TEXT"));
    let copy_name = format!("aftercall.db.before-v{}", migrations.len());

    let (connection, _) = open(&path, &key(1), &migrations).unwrap_or_else(|fault| panic!("{}", fault.0));
    connection.execute("UPDATE calls SET mood = 'good'", []).unwrap();
    drop(connection);
    assert_eq!(home.files(), ["aftercall.db".to_owned(), copy_name.clone(), "aftercall.db.check".to_owned()]);

    // The copy is the database as it was.
    let copy = Database::at(home.folder.path().join(copy_name));
    copy.open(key(1)).await.unwrap();
    assert_eq!(copy.call(id(0)).await.unwrap(), Some(call(0, SurveyState::Queued)));
    // And this program no longer opens the new one.
    let again = Database::in_folder(home.folder.path());
    assert!(matches!(again.open(key(1)).await, Err(StoreFault::Newer { .. })));
}

#[tokio::test]
async fn a_migration_that_fails_leaves_the_old_database() {
    let home = Home::open().await;
    home.database.commit(vec![keep(&call(0, SurveyState::Queued))]).await.unwrap();
    home.database.close().await;
    let mut migrations = MIGRATIONS.to_vec();
    migrations.push(M::up("DELETE FROM questions; DELETE FROM outbox; SELECT no_such_column FROM calls;"));
    let path = home.folder.path().join("aftercall.db");
    assert!(open(&path, &key(1), &migrations).is_err());

    let again = Database::in_folder(home.folder.path());
    again.open(key(1)).await.unwrap();
    assert_eq!(again.call(id(0)).await.unwrap(), Some(call(0, SurveyState::Queued)));
}

#[test]
fn migrations_are_sound() {
    Migrations::from_slice(MIGRATIONS).validate().unwrap();
}

#[tokio::test]
async fn the_connection_is_set_for_safety() {
    let home = Home::open().await;
    for (pragma, expected) in [
        ("PRAGMA synchronous", 2),
        ("PRAGMA fullfsync", 1),
        ("PRAGMA foreign_keys", 1),
        ("PRAGMA temp_store", 2),
        ("PRAGMA secure_delete", 1),
        ("PRAGMA trusted_schema", 0),
        ("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'", 1),
    ] {
        assert_eq!(home.number(pragma).await, expected, "{pragma}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn files_and_folders_are_for_this_user_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let home = folder.path().join("share/aftercall");
    let database = Database::in_folder(&home);
    database.open(key(1)).await.unwrap();
    database.commit(vec![keep(&call(0, SurveyState::Queued))]).await.unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home), 0o700);
    assert_eq!(mode(&folder.path().join("share")), 0o700);
    let files: Vec<_> = fs::read_dir(&home).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 4, "database, log, its index, trace of the key: {files:?}");
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }

    // A file that was opened to others is closed again.
    database.close().await;
    let path = home.join("aftercall.db");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    let again = Database::in_folder(&home);
    again.open(key(1)).await.unwrap();
    assert_eq!(mode(&path), 0o600);
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_is_a_fault_without_its_name() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("gundula"), "a file").unwrap();
    let database = Database::in_folder(&folder.path().join("gundula"));
    let fault = database.open(key(1)).await.unwrap_err();
    assert!(matches!(fault, StoreFault::Failed(_)), "{fault:?}");
    assert!(!fault.to_string().contains("gundula"), "{fault}");
}
