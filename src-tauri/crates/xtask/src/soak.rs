//! The program killed at random moments, for as many rounds as somebody has patience: `tests/kill`, and the same property test as
//! in every run (`tests/interleavings`) with more cases.

use crate::fault::Outcome;
use crate::house::House;
use crate::{run, say, setup};
use clap::Parser;

/// Rounds, and how to play the same again
#[derive(Debug, Clone, Copy, Parser)]
pub(crate) struct Args {
    /// How often the program is killed
    #[arg(long, default_value_t = 500)]
    rounds: u32,
    /// Cases of the property test besides; 0 leaves it out
    #[arg(long, default_value_t = 2_000)]
    cases: u32,
    /// What a run printed that is to be played again
    #[arg(long)]
    seed: Option<u64>,
}

/// Runs both, with what they print. Of the whole workspace, as all tests are built: what is there already is not built again with other
/// features.
pub(crate) fn endure(house: &House, args: &Args) -> Outcome {
    setup::packages(house, setup::Needs::EVERYTHING)?;
    if args.rounds > 0 {
        say::begin("Killing the program");
        let mut command = house.cargo();
        command.args(["test", "--workspace", "--test", "kill", "--", "--nocapture"]);
        command.env("AFTERCALL_SOAK_ROUNDS", args.rounds.to_string());
        if let Some(seed) = args.seed {
            command.env("AFTERCALL_SOAK_SEED", seed.to_string());
        }
        run::show(&mut command)?;
    }
    if args.cases > 0 {
        say::begin("Any order of everything");
        run::show(
            house
                .cargo()
                .args(["test", "--workspace", "--test", "interleavings", "any_order"])
                .env("PROPTEST_CASES", args.cases.to_string()),
        )?;
    }
    Ok(())
}
