//! What administrators deploy comes from the keys of the settings. An ordinary test in core notices when they differ; this writes them
//! anew.

use crate::fault::Outcome;
use crate::house::House;
use crate::{run, say};

/// Tells core's test of policies to write what it would compare.
const WRITE: &str = "AFTERCALL_WRITE_POLICY";

/// Writes `src-tauri/packaging/policy` and the table of keys in the README, then reads them as the systems do.
pub(crate) fn write(house: &House) -> Outcome {
    say::begin("Writing policy templates, profile, sample policy and the README's table of keys");
    let test = ["test", "--quiet", "--workspace", "--test", "policy"];
    run::show(house.cargo().args(test).arg("what_administrators_deploy").env(WRITE, "1"))?;
    run::show(house.cargo().args(test))?;
    say::line("They are as the keys say. The words are in ui/locales/policy.");
    Ok(())
}
