//! Updates against a web server of their own: the real download, the real signatures, the real files. What is offered by mistake or by
//! somebody else changes nothing, and nobody is asked who need not be.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub)]

mod disk;
mod engine;
mod install;
mod interrupted;
mod offered;
mod release;
mod server;
#[path = "../support/small_disk.rs"]
mod small_disk;
