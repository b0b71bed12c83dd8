//! `cargo xtask bench`: the figures of speed, each beside its bar. Measures and prints; it is never a test, because a busy machine would
//! fail it. Everything is measured from outside, on a real desktop without a screen, against a practice service in a process of its own.

mod calls;
mod comparison;
mod doors;
mod figure;
mod history;
mod idle;
mod pages;
mod phone_system;
mod processes;
mod question;
mod rig;
mod screen;
mod start;
mod storm;
mod windows;

use crate::fault::{Fault, Outcome};
use crate::house::{House, Profile};
use crate::setup::{self, Needs};
use crate::{practice, say};
use figure::Figure;
use rig::Rig;

/// Of `cargo xtask bench`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Measures the quickly built programs instead of what people get, to try the command itself
    #[arg(long)]
    debug: bool,
    /// How many calls are reported
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(10..=1_000))]
    calls: u32,
    /// Seconds of rest over which the processor is watched
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u64).range(5..=600))]
    rest_seconds: u64,
    /// Only these parts; all of them if none is named
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Part>,
}

/// A part of the figures, with a desktop and a service of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// A day's calls, rest in the tray, windows, starts
    Day,
    /// A hundred thousand answers
    History,
    /// Three hundred calls while the service is in trouble
    Storm,
    /// Phone systems that are listened to
    Doors,
}

impl Part {
    const ALL: [Self; 4] = [Self::Day, Self::History, Self::Storm, Self::Doors];
}

/// Sets up, builds, measures, prints.
pub(crate) fn measure(house: &House, args: &Args) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err(Fault::new("The figures are measured on Linux alone: they need a desktop without a screen, and /proc."));
    }
    setup::packages(house, Needs::BENCH)?;
    setup::pages::build(house)?;
    let profile = if args.debug { Profile::Dev } else { Profile::Release };
    say::begin(if args.debug { "Building quickly" } else { "Building what people get; the first time takes many minutes" });
    practice::build(house, profile)?;
    let (mut figures, mut faults) = (Vec::new(), Vec::new());
    for part in Part::ALL.into_iter().filter(|part| args.only.is_empty() || args.only.contains(part)) {
        match part_of(house, profile, args, part) {
            Ok(some) => figures.extend(some),
            Err(fault) => {
                say::fault(&fault);
                faults.push(format!("{part:?}"));
            }
        }
    }
    say::begin(&format!(
        "Measured with {}, {} calls",
        if args.debug { "target/debug (no figure to go by)" } else { "target/release" },
        args.calls
    ));
    println!("\n{}", figure::table(&figures));
    if faults.is_empty() { Ok(()) } else { Err(Fault::new(format!("Not measured to the end: {}.", faults.join(", ")))) }
}

fn part_of(house: &House, profile: Profile, args: &Args, part: Part) -> Outcome<Vec<Figure>> {
    match part {
        Part::Day => day(house, profile, args),
        Part::History => history::read(&mut Rig::set_with(house, profile, Some(history::ANSWERS), history::SETTINGS)?),
        Part::Storm => storm::settles(&mut Rig::set_with(house, profile, None, storm::SETTINGS)?),
        Part::Doors => doors::listen(&mut Rig::set(house, profile)?),
    }
}

fn day(house: &House, profile: Profile, args: &Args) -> Outcome<Vec<Figure>> {
    let mut rig = Rig::set(house, profile)?;
    let mut figures = Vec::new();
    // The order matters: memory at rest is that of a program that has done a day's work and never had a window.
    rig.begin()?;
    figures.extend(calls::report(&rig, args.calls)?);
    figures.extend(idle::rest(&rig, args.rest_seconds)?);
    figures.push(question::appears(&rig)?);
    figures.push(windows::drawn_after_a_click(&rig)?);
    figures.push(windows::leave_nothing(&rig)?);
    figures.push(comparison::with_a_browser(house, &rig)?);
    rig.end()?;
    figures.push(start::to_tray(&mut rig)?);
    Ok(figures)
}
