//! The database as the engine meets it: real files in a folder of its own.

mod bytes_on_disk;
mod damage;
#[cfg(target_os = "linux")]
mod full_disk;
mod golden;
mod keeping;
mod many;
mod opening;
mod reading;
mod retention;
mod round_trip;
mod samples;
#[cfg(target_os = "linux")]
#[path = "../../../../../tests/support/small_disk.rs"]
mod small_disk;
mod strategies;

use crate::Database;
use aftercall_core::ports::{DatabaseKey, Store};
use tempfile::TempDir;

/// A database in a folder that goes away with it. Fields are dropped in this order.
pub(super) struct Home {
    pub(super) database: Database,
    pub(super) folder: TempDir,
}

impl Home {
    /// An open database.
    pub(super) async fn open() -> Self {
        let home = Self::locked();
        home.database.open(key(1)).await.unwrap();
        home
    }

    /// A database that nobody has opened.
    pub(super) fn locked() -> Self {
        let folder = TempDir::new().unwrap();
        Self { database: Database::in_folder(folder.path()), folder }
    }

    /// Runs a statement behind the port's back.
    pub(super) async fn execute(&self, sql: &'static str) {
        self.database.with(move |connection| Ok(connection.execute_batch(sql)?)).await.unwrap();
    }

    /// One number from behind the port's back.
    pub(super) async fn number(&self, sql: &'static str) -> i64 {
        self.database.with(move |connection| Ok(connection.query_row(sql, [], |row| row.get(0))?)).await.unwrap()
    }

    /// Files in the folder, by name.
    pub(super) fn files(&self) -> Vec<String> {
        let mut names: Vec<String> =
            std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// A key of equal bytes.
pub(super) fn key(byte: u8) -> DatabaseKey {
    DatabaseKey(secrecy::SecretBox::new(Box::new([byte; 32])))
}
