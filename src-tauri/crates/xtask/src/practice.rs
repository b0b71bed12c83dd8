//! `cargo xtask practice`: a machine with Rust, Node and git alone becomes one where Aftercall runs.

use crate::fault::Outcome;
use crate::house::{House, Profile};
use crate::running::Running;
use crate::setup::{self, Needs};
use crate::{run, say, service, tour};
use std::process::Command;

/// Of `cargo xtask practice`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Plays the tour on a desktop without a screen, even if there is a display
    #[arg(long)]
    tour: bool,
}

/// Sets up, builds, and starts what fits.
pub(crate) fn start(house: &House, args: &Args) -> Outcome {
    let tour = args.tour || !has_display();
    if tour {
        tour::possible_here()?;
    }
    setup::packages(house, if tour { Needs::DESKTOP } else { Needs::BUILD })?;
    setup::pages::build(house)?;
    say::begin("Building Aftercall; the first time takes some minutes");
    build(house, Profile::Dev)?;
    if tour {
        return tour::play(house);
    }
    say::begin("Aftercall in practice mode. A caller rings every minute or so. Quit it from the tray, or with Ctrl+C here.");
    let status = Running::start(Command::new(house.program(Profile::Dev, "aftercall")).arg("--practice"))?.wait()?;
    if status.success() {
        Ok(())
    } else {
        Err(crate::fault::Fault::new(format!("Aftercall ended early ({status}). The lines above say why.")))
    }
}

/// Builds both programs and the practice service.
pub(crate) fn build(house: &House, profile: Profile) -> Outcome {
    let mut cargo = house.cargo();
    cargo.args(["build", "--package", "aftercall", "--bins"]).args(service::to_build());
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    run::show(&mut cargo)
}

/// Windows and macOS always have one.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
