//! The fuzz targets of all rooms for as long as somebody has patience. Every run of the tests tries some thousand inputs with each; here
//! it is minutes. What is found is kept in the room's `tests/corpus`, to be committed with its repair.

use crate::fault::Outcome;
use crate::house::House;
use crate::{run, say, setup};
use clap::Parser;

/// How long, and how to play the same again
#[derive(Debug, Clone, Copy, Parser)]
pub(crate) struct Args {
    /// Minutes for each target; those of one room run side by side
    #[arg(long, default_value_t = 10)]
    minutes: u64,
    /// What a finding printed
    #[arg(long)]
    seed: Option<u64>,
}

/// Runs them, room by room; the first finding ends it. Of the whole workspace, as all tests are built: what is there already is not built
/// again with other features. A room without parsers of foreign bytes has no such test.
pub(crate) fn endure(house: &House, args: &Args) -> Outcome {
    setup::packages(house, setup::Needs::EVERYTHING)?;
    say::begin("Strange bytes for every parser of foreign ones");
    let mut command = house.cargo();
    command.args(["test", "--workspace", "--lib", "--", "fuzz::", "--nocapture"]);
    command.env("AFTERCALL_FUZZ_SECONDS", args.minutes.saturating_mul(60).to_string());
    if let Some(seed) = args.seed {
        command.env("AFTERCALL_FUZZ_SEED", seed.to_string());
    }
    run::show(&mut command)
}
