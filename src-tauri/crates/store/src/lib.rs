//! Where calls, surveys, answers and small named values are kept: one SQLCipher file.
//!
//! | File | What it settles |
//! | --- | --- |
//! | `database` | the port: each operation becomes a job for the one thread that owns the connection |
//! | `thread` | that thread: jobs in order, clean end |
//! | `opening` | key, pragmas, version, the copy before a migration |
//! | `check` | the trace of the key: what tells a lost key from a damaged file |
//! | `seal`, `ahead` | pages and the write-ahead log, judged without SQLite |
//! | `mending`, `salvage` | a damaged database: set aside, and a fresh one with what can be read |
//! | `files` | names, modes and sizes of the files on disk |
//! | `columns` | how times, words and JSON look in a column |
//! | `calls`, `responses`, `lists` | rows in and out |
//! | `scores` | counts for the pages |
//! | `retention` | forgetting and wiping |
//! | `fault` | what SQLite says, without a single value of a row |
//!
//! Everything that was committed is on the disk when the answer comes (`synchronous = FULL`): a door acknowledges a call
//! only then. Times keep microseconds; finer parts are cut off.

#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods))]

mod ahead;
mod calls;
mod check;
mod columns;
mod database;
mod fault;
mod files;
mod lists;
mod mending;
mod opening;
mod responses;
mod retention;
mod salvage;
mod scores;
mod seal;
mod thread;

#[cfg(test)]
mod tests;

pub use database::Database;
