//! Known secrets are fed through every layer, and then looked for everywhere they must not be: logs at their finest level, what programs
//! print, command lines and environments, every file on the disk, titles of notifications, bug reports, what types print of themselves. And leaks are planted, to see that the search finds them.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub)]

mod places;
mod planted;
mod printed;
mod program;
mod secrets;
#[path = "../support/mod.rs"]
mod support;
