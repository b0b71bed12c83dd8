//! The pages in the program's own webview, by WebDriver. It drives the first window that a program opens, so each test starts a program
//! whose first window is the one it is about.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub)]

mod day;
mod driver;
mod main_window;
mod pgap;
mod policy;
#[path = "../support/mod.rs"]
mod support;
