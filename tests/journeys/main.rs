//! Journeys through real parts: the engine, an encrypted database on disk, HTTP on loopback to a service that behaves as
//! nps.today is known to. Only the clock is scripted, and the keychain stands in the test where its state is the subject.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub)]

mod account;
mod answers;
mod bad_input;
mod keeping;
mod recovery;
mod rehearsal;
mod settings;
mod start_only;
mod surveys;
mod world;
