//! The engine over a real database on disk, with a service, a clock and a disk that the test holds in its hand: whatever
//! happens in whatever order, nothing acknowledged is lost, nothing confirmed is sent again, and nothing waits for ever.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub)]

mod answered;
mod any_order;
mod clock;
mod customers;
mod days;
mod disk;
mod inside;
mod service;
mod stopping;
mod unlocking;
mod world;
