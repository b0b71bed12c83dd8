//! The real program, killed at random moments in the middle of a burst of calls, and started again; many times over.
//!
//! Each call has a customer of its own, so that the service's list of customers can be laid beside the ledger. The seed is
//! printed: `AFTERCALL_SOAK_SEED` plays the same again as far as the machine allows; `AFTERCALL_SOAK_ROUNDS` says how often
//! (`cargo xtask soak`).
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, missing_docs, unreachable_pub)]
#![allow(clippy::print_stderr, reason = "says how to play the same again")]

mod books;
mod burst;
#[path = "../support/mod.rs"]
mod support;

use books::Books;
use fastrand::Rng;
use support::{Plan, Running, World, wait_for};

/// Rounds of a run that nobody asked more of.
const ROUNDS: u32 = 50;

fn from_environment<T: std::str::FromStr>(name: &str) -> Option<T> {
    std::env::var(name).ok()?.parse().ok()
}

#[test]
fn whatever_moment_the_program_is_killed_at_nothing_is_lost_and_nobody_is_asked_twice() {
    let seed = from_environment("AFTERCALL_SOAK_SEED").unwrap_or_else(|| fastrand::u64(..));
    let rounds = from_environment("AFTERCALL_SOAK_ROUNDS").unwrap_or(ROUNDS);
    eprintln!("AFTERCALL_SOAK_SEED={seed} AFTERCALL_SOAK_ROUNDS={rounds}");
    let mut rng = Rng::with_seed(seed);
    let world = World::with(Plan { history: 0, ..Plan::default() });
    let mut books = Books::default();
    let mut program = world.start_signed_in();
    for round in 0..rounds {
        burst::play(&world, program, &mut books, round, &mut rng);
        program = world.start();
        books.check(&world);
    }
    end(&world, &books, program);
}

/// All trouble is over: everything comes to rest, and then the ledger is the truth.
fn end(world: &World, books: &Books, program: Running) {
    let mut before = u64::MAX;
    loop {
        // Sending takes as long as the budget wants; what must not be is that nothing goes on.
        let left = wait_for("the outbox to get shorter", || Some(waiting(world)).filter(|left| *left < before));
        if left == 0 {
            break;
        }
        before = left;
    }
    books.check_settled(world);
    world.quit(program);
}

fn waiting(world: &World) -> u64 {
    let outbox = world.status()["outbox"].clone();
    outbox["queued"].as_u64().unwrap() + outbox["sending"].as_u64().unwrap()
}
