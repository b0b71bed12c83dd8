//! The types of the pages come from core. An ordinary test in core notices when they differ; this writes them anew.

use crate::fault::Outcome;
use crate::house::House;
use crate::{run, say};

/// Tells core's contract test to write what it would compare.
const WRITE: &str = "AFTERCALL_WRITE_CONTRACT";

/// Writes `ui/src/contract`.
pub(crate) fn write(house: &House) -> Outcome {
    say::begin("Writing the types of the pages");
    run::show(house.cargo().args(["test", "--quiet", "--package", "aftercall-core", "--test", "contract"]).env(WRITE, "1"))?;
    say::line("ui/src/contract is as core says. `cargo xtask test --only ui` checks the pages against it.");
    Ok(())
}
