//! Strange bytes for parsers of foreign bytes. Only tests use it.
//!
//! A target is a test beside the parser that hands every input to it and says what must hold; a panic is a finding. Inputs begin with
//! the committed ones in the crate's `tests/corpus/<target>/`, as they are, and go on with what chance makes of them: bits turned, parts
//! taken out, doubled, put together with parts of others, joints of JSON and TOML put in between. What was found is written into
//! the same folder, to be committed with its repair: from then on it is tried first.
//!
//! Every run of the tests tries some thousand inputs. `cargo xtask fuzz` sets [`SECONDS`] and goes on for as long as it says.

#![forbid(unsafe_code)]

use fastrand::Rng;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Names the seconds that each target may take.
pub const SECONDS: &str = "AFTERCALL_FUZZ_SECONDS";
/// Plays the same again: what a finding printed.
pub const SEED: &str = "AFTERCALL_FUZZ_SEED";

/// Inputs of a run in which nobody has set [`SECONDS`].
const INPUTS: u64 = 3_000;
/// Inputs are not longer than this: what is large is tested where limits are.
const LONGEST: usize = 64 * 1024;
/// Changes of one input at most.
const MOST_CHANGES: usize = 8;

/// What parsers trip over.
const JOINTS: [&str; 44] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "null",
    "true",
    "-",
    "0",
    "-0",
    "1e400",
    "9223372036854775808",
    "-9223372036854775809",
    "0.5",
    "\\u0000",
    "\\ud800",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\u{1f600}",
    "é",
    "\r\n",
    "\n",
    "\t",
    " ",
    "=",
    "#",
    "'",
    "\"\"\"",
    "[[",
    "]]",
    ".",
    "..",
    "+",
    "%",
    "%00",
    "&",
    "?",
    "/",
    "@",
    "1970-01-01T00:00:00Z",
    "9999-12-31T23:59:59.9999999Z",
];

/// Hands inputs to `target` until enough were tried. `corpus` is the folder with the committed ones.
///
/// # Panics
/// When the target does, after the input was written into the folder.
pub fn torture(corpus: &Path, target: impl Fn(&[u8])) {
    let committed = read(corpus);
    assert!(!committed.is_empty(), "{} is empty: a target needs something to begin with", corpus.display());
    for (path, input) in &committed {
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| target(input))) {
            say(&format!("found with {}", path.display()));
            resume_unwind(panic);
        }
    }
    let seeds: Vec<Vec<u8>> = committed.into_iter().map(|(_, input)| input).collect();
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let limit = number(SECONDS).map(Duration::from_secs);
    let seed = number(SEED).unwrap_or_else(|| fastrand::u64(..));
    let mut chance = Rng::with_seed(seed);
    let begin = Instant::now();
    let mut tried = 0_u64;
    while limit.map_or(tried < INPUTS, |limit| begin.elapsed() < limit) {
        let input = next(&seeds, &mut chance);
        tried += 1;
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| target(&input))) {
            let path = corpus.join(format!("found-{seed:016x}-{tried}"));
            say(&format!("found with input {tried} of {SEED}={seed}; kept as {}: {:?}", path.display(), String::from_utf8_lossy(&input)));
            keep(&path, &input);
            resume_unwind(panic);
        }
    }
    if limit.is_some() {
        say(&format!("{}: {tried} inputs, nothing found", corpus.display()));
    }
}

/// All files of a folder, by name.
fn read(corpus: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(corpus).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort_unstable();
    paths.into_iter().filter_map(|path| fs::read(&path).ok().map(|input| (path, input))).collect()
}

#[allow(clippy::disallowed_methods, reason = "half an input is an input too")]
fn keep(path: &Path, input: &[u8]) {
    if let Err(error) = fs::write(path, input) {
        say(&format!("it could not be kept: {error}"));
    }
}

#[allow(clippy::print_stderr, reason = "speaks to whoever runs the tests")]
fn say(words: &str) {
    eprintln!("{words}");
}

/// One input: a committed one, changed a few times; seldom pure chance.
fn next(seeds: &[Vec<u8>], chance: &mut Rng) -> Vec<u8> {
    if chance.u8(..) < 8 {
        let length = chance.usize(..256);
        return (0..length).map(|_| chance.u8(..)).collect();
    }
    let pick = |chance: &mut Rng| seeds.get(chance.usize(..seeds.len().max(1))).cloned().unwrap_or_default();
    let mut input = pick(chance);
    for _ in 0..chance.usize(1..=MOST_CHANGES) {
        change(&mut input, &pick(chance), chance);
        input.truncate(LONGEST);
    }
    input
}

fn change(input: &mut Vec<u8>, other: &[u8], chance: &mut Rng) {
    let at = chance.usize(..=input.len());
    match chance.u8(..9) {
        0 => {
            if let Some(byte) = input.get_mut(at) {
                *byte ^= 1 << chance.u8(..8);
            }
        }
        1 => {
            if let Some(byte) = input.get_mut(at) {
                *byte = chance.u8(..);
            }
        }
        2 => input.insert(at, chance.u8(..)),
        3 => drop(input.drain(at..(at + chance.usize(..16)).min(input.len()))),
        4 => input.truncate(at),
        5 => {
            let part = part(input, 64, chance);
            let times = chance.usize(1..=40);
            drop(input.splice(at..at, part.repeat(times)));
        }
        6 => drop(input.splice(at..at, part(other, 200, chance))),
        7 => {
            let end = (at + chance.usize(..32)).min(input.len());
            drop(input.splice(at..end, part(other, 64, chance)));
        }
        _ => {
            let joint = JOINTS.get(chance.usize(..JOINTS.len())).copied().unwrap_or_default();
            drop(input.splice(at..at, joint.bytes()));
        }
    }
}

/// A part of some bytes, not longer than `most`.
fn part(bytes: &[u8], most: usize, chance: &mut Rng) -> Vec<u8> {
    let begin = chance.usize(..=bytes.len());
    let end = (begin + chance.usize(..=most)).min(bytes.len());
    bytes.get(begin..end).map(<[u8]>::to_vec).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("aftercall-fuzz-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("first"), "{\"a\":[1,2,3]}").unwrap();
        folder
    }

    #[test]
    fn what_breaks_a_parser_is_found_and_kept() {
        let folder = folder("breaks");
        let weak = |input: &[u8]| assert!(!input.windows(2).any(|pair| pair == b"[["), "two brackets");
        assert!(catch_unwind(|| torture(&folder, weak)).is_err(), "it was not found");
        let found = read(&folder).into_iter().find(|(path, _)| path.to_string_lossy().contains("found-")).unwrap();
        assert!(found.1.windows(2).any(|pair| pair == b"[["));
        assert!(catch_unwind(|| torture(&folder, weak)).is_err(), "what was kept is tried");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_committed_inputs_come_first_and_as_they_are() {
        let folder = folder("first");
        let seen = std::cell::RefCell::new(Vec::new());
        torture(&folder, |input| seen.borrow_mut().push(input.to_vec()));
        let seen = seen.into_inner();
        assert_eq!(seen[0], b"{\"a\":[1,2,3]}");
        assert_eq!(seen.len() as u64, INPUTS + 1);
        assert!(seen.iter().all(|input| input.len() <= LONGEST));
        let different: std::collections::BTreeSet<_> = seen.iter().collect();
        assert!(different.len() > 2_000, "{} different ones", different.len());
        fs::remove_dir_all(folder).unwrap();
    }
}
