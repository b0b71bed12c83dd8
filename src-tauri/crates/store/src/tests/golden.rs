//! Databases as each version made them. They are never made again: they stand for what lies on people's disks.
//!
//! When a version is added, run the ignored test once, commit its file, and write down below what it holds.

use super::samples::{call, keep, response};
use super::{Home, key};
use crate::Database;
use crate::opening::MIGRATIONS;
use aftercall_core::call::SurveyState;
use aftercall_core::id::CampaignId;
use aftercall_core::ports::{Campaign, Change, Kept, QueueRow, ResponsesWanted, Store};
use jiff::Timestamp;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// The key of all golden files.
const KEY: u8 = 0x5A;

fn golden(version: usize) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/v{version}.db"))
}

/// What version 1 holds.
fn kept() -> Kept {
    Kept {
        active: vec![call(1, SurveyState::AwaitingEstimate)],
        recent: vec![call(0, SurveyState::Sent), call(1, SurveyState::AwaitingEstimate)],
        ivr_map: vec![QueueRow { queue: "Support".to_owned(), campaign: CampaignId(7) }],
        campaigns: vec![Campaign { id: CampaignId(7), name: "Hotline".to_owned() }],
        notes: [("period".to_owned(), json!({"days": 30}))].into(),
    }
}

fn changes() -> Vec<Change> {
    let Kept { recent, ivr_map, campaigns, .. } = kept();
    let mut changes: Vec<_> = recent.iter().map(keep).collect();
    changes.push(Change::Responses(vec![response(1, 0), response(2, 1)]));
    changes.push(Change::IvrMap(ivr_map));
    changes.push(Change::Campaigns(campaigns));
    changes.push(Change::Note { name: "period", value: json!({"days": 30}) });
    changes
}

#[tokio::test]
async fn every_version_opens_with_everything_it_holds() {
    for version in 1..=MIGRATIONS.len() {
        let home = Home::locked();
        fs::copy(golden(version), home.folder.path().join("aftercall.db")).unwrap();
        home.database.open(key(KEY)).await.unwrap();
        assert_eq!(home.database.load(Timestamp::MIN).await.unwrap(), kept(), "version {version}");
        let all = ResponsesWanted { limit: 9, ..ResponsesWanted::default() };
        assert_eq!(home.database.responses(all).await.unwrap(), [response(2, 1), response(1, 0)]);
        assert_eq!(home.number("PRAGMA user_version").await, i64::try_from(MIGRATIONS.len()).unwrap());
        let copied = home.files().iter().any(|name| name.contains(".before-v"));
        assert_eq!(copied, version < MIGRATIONS.len(), "a copy is made exactly when something changes");
    }
}

#[tokio::test]
#[ignore = "makes the golden file of the newest version; never replaces one"]
async fn make_the_golden_file_of_the_newest_version() {
    let path = golden(MIGRATIONS.len());
    assert!(!path.exists(), "a golden file is never made again");
    let database = Database::at(path);
    database.open(key(KEY)).await.unwrap();
    database.commit(changes()).await.unwrap();
    database.close().await;
}
