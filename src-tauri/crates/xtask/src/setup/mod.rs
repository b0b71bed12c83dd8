//! What a machine with Rust, Node and git alone still needs. Each part looks first and does only what is missing, so that running it
//! again costs nothing; what will be installed is said before it is.

pub(crate) mod driver;
pub(crate) mod pages;
mod stamp;
mod system;

pub(crate) use system::{Needs, packages as system_packages};

use crate::fault::Outcome;
use crate::house::House;
use crate::say;

/// All parts.
pub(crate) fn everything(house: &House) -> Outcome {
    packages(house, Needs::EVERYTHING)?;
    pages::build(house)?;
    driver::find_or_install(house)?;
    say::begin("All set up: `cargo xtask practice`, `cargo xtask test`");
    Ok(())
}

/// System packages and npm packages.
pub(crate) fn packages(house: &House, needs: Needs) -> Outcome {
    system::packages(needs)?;
    pages::packages(house)
}
