//! `aftercallctl` against the real program: exit codes and documents, name for name, as interface.md promises them to phone systems and
//! scripts; and how programs start, meet and end.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub)]

mod account;
mod calls;
mod documents;
mod lifetime;
mod questions;
mod settings;
#[path = "../support/mod.rs"]
mod support;
mod watching;
