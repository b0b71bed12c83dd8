//! One burst: several phones report at once, somebody answers questions, the service is in a mood, and the program is killed.

use crate::books::{Books, Call};
use crate::support::{Running, World};
use aftercall_practice::{Fault, FaultKind, RetryAfter};
use fastrand::Rng;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

const CALLS: u32 = 50;
/// Phones that report at the same time.
const PHONES: usize = 6;
/// The program lives so long after the first report, in milliseconds.
const LIVES: std::ops::Range<u64> = 50..1_500;

/// Plays it and kills the program.
pub fn play(world: &World, program: Running, books: &mut Books, round: u32, rng: &mut Rng) {
    set_mood(world, rng);
    let calls: Vec<Call> = (0..CALLS).map(|call| of_round(round, call, rng)).collect();
    books.calls.extend(calls.iter().map(|call| (call.id.clone(), call.clone())));
    let lives = Duration::from_millis(rng.u64(LIVES));
    let acknowledged = Mutex::new(BTreeMap::new());
    let rated = Mutex::new(BTreeSet::new());
    let (reports, dead) = (Mutex::new(calls.iter()), AtomicBool::new(false));
    thread::scope(|scope| {
        for _ in 0..PHONES {
            scope.spawn(|| {
                while let Some(call) = next(&reports)
                    && !dead.load(Ordering::SeqCst)
                {
                    if let Some(answer) = report(world, call) {
                        acknowledged.lock().unwrap().insert(call.id.clone(), answer["call"].as_str().unwrap().to_owned());
                    }
                }
            });
        }
        scope.spawn(|| {
            while !dead.load(Ordering::SeqCst) {
                rate(world, &calls, &acknowledged, &rated);
            }
        });
        thread::sleep(lives);
        program.kill();
        dead.store(true, Ordering::SeqCst);
    });
    books.acknowledged.extend(acknowledged.into_inner().unwrap().into_keys());
    books.rated.extend(rated.into_inner().unwrap());
    world.service().set_faults(Vec::new());
    world.service().set_sessions(Vec::new());
}

fn next<'a>(calls: &Mutex<std::slice::Iter<'a, Call>>) -> Option<&'a Call> {
    calls.lock().unwrap().next()
}

fn of_round(round: u32, call: u32, rng: &mut Rng) -> Call {
    let number = round * CALLS + call;
    Call { id: format!("{round}-{call}"), number: format!("+4531{number:06}"), points: rng.u8(0..=10) }
}

/// What a phone says. Nobody starts the program again: it is to stay dead until the round is over.
fn report(world: &World, call: &Call) -> Option<Value> {
    // Every fourth is an outgoing call that was too short: a row of the ledger and no survey.
    let short = call.id.ends_with(['3', '7']);
    let (direction, seconds) = if short { ("out", "20") } else { ("in", "83") };
    let told = world.ctl(&[
        "call",
        "ended",
        "--id",
        &call.id,
        "--number",
        &call.number,
        "--queue",
        "support",
        "--direction",
        direction,
        "--talk-seconds",
        seconds,
        "--no-start",
        "--json",
    ]);
    (told.code == 0).then(|| told.json())
}

/// Answers the question about one of the calls, if there is one.
fn rate(world: &World, calls: &[Call], acknowledged: &Mutex<BTreeMap<String, String>>, rated: &Mutex<BTreeSet<String>>) {
    let open = {
        let (acknowledged, rated) = (acknowledged.lock().unwrap(), rated.lock().unwrap());
        let unrated = |call: &&Call| !rated.contains(&call.id);
        calls.iter().filter(unrated).find_map(|call| Some((call, acknowledged.get(&call.id)?.clone())))
    };
    match open {
        Some((call, name)) => {
            // Noted before it is said: whether it was heard is not known when the program dies.
            rated.lock().unwrap().insert(call.id.clone());
            world.ctl(&["rate", &call.points.to_string(), "--call", &name]);
        }
        None => thread::yield_now(),
    }
}

/// A healthy service, one in trouble, one that trains agents.
fn set_mood(world: &World, rng: &mut Rng) {
    if rng.u8(..3) == 0 {
        world.begin_pgap_period();
    }
    let status = |status, retry_after, after_acting| FaultKind::Status { status, retry_after, body: None, after_acting };
    let kinds = [
        status(429, Some(RetryAfter::Seconds(1)), false),
        status(503, None, false),
        status(500, None, true),
        FaultKind::DropBefore,
        FaultKind::DropAfter,
        FaultKind::HalfBody,
    ];
    let mut faults: Vec<Fault> = kinds.into_iter().map(|kind| Fault::on("/respondents", kind).probability(0.12 * rng.f64())).collect();
    faults.push(Fault::on("/respondents", FaultKind::Delay { millis: rng.u64(10..300) }).probability(rng.f64()));
    world.service().set_faults(faults);
}
