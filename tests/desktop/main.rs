//! The program on a real desktop: keychain, notifications, tray, windows beside other windows.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub)]

mod keychain;
mod notifications;
#[path = "../support/mod.rs"]
mod support;
mod tray;
mod windows;
