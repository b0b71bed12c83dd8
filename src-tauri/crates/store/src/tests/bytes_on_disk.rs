//! Nobody reads a customer from the files without the key.

use super::samples::{PERSONAL, call, keep, response};
use super::{Home, key};
use aftercall_core::call::SurveyState;
use aftercall_core::ports::{Change, Store};
use serde_json::json;
use std::fs;
use std::path::Path;

/// Which of the personal texts lie readable in the files of a folder.
fn found_in(folder: &Path) -> Vec<&'static str> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        found.extend(PERSONAL.iter().filter(|text| bytes.windows(text.len()).any(|part| part == text.as_bytes())));
    }
    found
}

#[tokio::test]
async fn no_personal_text_lies_in_any_file() {
    let home = Home::open().await;
    let mut changes: Vec<_> = (0..40).map(|minutes| keep(&call(minutes, SurveyState::Queued))).collect();
    changes.push(Change::Responses((0..200).map(|number| response(number, number)).collect()));
    changes.push(Change::Note { name: "period", value: json!("Gundula") });
    home.database.commit(changes).await.unwrap();
    // Large sorts would go to temporary files if they could.
    home.number("SELECT count(*) FROM (SELECT a.comment FROM responses a, responses b ORDER BY a.comment, b.id)").await;
    assert!(home.files().contains(&"aftercall.db-wal".to_owned()));
    assert_eq!(found_in(home.folder.path()), Vec::<&str>::new(), "while open");

    home.database.close().await;
    assert_eq!(home.files(), ["aftercall.db", "aftercall.db.check"]);
    assert_eq!(found_in(home.folder.path()), Vec::<&str>::new(), "when closed");
    let head = fs::read(home.folder.path().join("aftercall.db")).unwrap();
    assert!(!head.starts_with(b"SQLite format 3"), "the file is not encrypted");

    // The search itself finds what is there.
    fs::write(home.folder.path().join("plain"), "x Gundula x").unwrap();
    assert_eq!(found_in(home.folder.path()), ["Gundula"]);
}

#[test]
fn neither_the_key_nor_the_path_prints_itself() {
    let home = Home::locked();
    let text = format!("{:?} {:?}", home.database, key(0xAB));
    assert!(!text.contains("171") && !text.to_lowercase().contains("abab"), "{text}");
    assert!(!text.contains("aftercall.db"), "{text}");
}
