//! `cargo xtask test`: every check there is, quick ones first, each with the time it took.
//!
//! All tests of Rust are built in one go with one set of features (`--workspace`), whatever part of them is run: another selection of
//! packages would build every dependency again.

mod directions;
mod layout;
mod rust;
mod table;

use crate::desktop::{Desktop, Parts};
use crate::fault::Outcome;
use crate::house::House;
use crate::run;
use crate::setup::{self, Needs};
use clap::ValueEnum;
use rust::Selection;
pub(crate) use table::Table;

/// Of `cargo xtask test`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// One part instead of everything
    #[arg(long, value_enum)]
    only: Option<Part>,
}

/// The parts, in the order in which they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Format, clippy, directions of dependencies, names at the top
    Lint,
    /// Types, tests, sizes and looks of the pages
    Ui,
    /// Rules, rooms and journeys
    Unit,
    /// Keychain, notifications, tray on a real desktop
    Desktop,
    /// Windows driven by WebDriver
    Webview,
}

impl Args {
    fn wants(&self, part: Part) -> bool {
        self.only.is_none_or(|only| only == part)
    }

    fn needs(&self) -> Needs {
        match self.only {
            // Rooms' own tests meet real keychains, notifications, browsers and phones.
            None | Some(Part::Webview | Part::Unit | Part::Desktop) => Needs::TESTS,
            Some(Part::Lint) => Needs::BUILD,
            Some(Part::Ui) => Needs::PAGES,
        }
    }
}

/// Sets up, then runs what is asked for. Every part that is asked for runs even if one before it failed, so that one run tells all.
pub(crate) fn all(house: &House, args: &Args) -> Outcome {
    let mut table = Table::default();
    table.must("set-up", || setup::packages(house, args.needs()).and_then(|()| setup::pages::build(house)))?;
    if args.wants(Part::Lint) {
        lint(house, &mut table);
    }
    if args.wants(Part::Ui) {
        ui(house, &mut table);
    }
    let selections = selections(args);
    if !selections.is_empty() {
        tests(house, &selections, &mut table);
    }
    table.close()
}

fn lint(house: &House, table: &mut Table) {
    table.step("format", || run::show(house.cargo().args(["fmt", "--all", "--check"])));
    table.step("names at the top, forbidden code", || layout::check(house));
    table.step("directions of dependencies", || directions::check(house));
    let clippy = ["clippy", "--quiet", "--keep-going", "--workspace", "--all-targets", "--", "--deny", "warnings"];
    table.step("clippy", || run::show(house.cargo().args(clippy)));
}

fn ui(house: &House, table: &mut Table) {
    for (name, script) in [("pages: types", "check"), ("pages: tests", "test"), ("pages: sizes", "sizes"), ("pages: looks", "looks")] {
        table.step(name, || run::show(setup::pages::npm(house).args(["run", "--silent", script])));
    }
}

/// Which tests of Rust are asked for. Everything but the webview goes in one run.
fn selections(args: &Args) -> Vec<Selection> {
    match args.only {
        None => vec![Selection::AllButWebview, Selection::Webview],
        Some(Part::Unit) => vec![Selection::Unit],
        Some(Part::Desktop) => vec![Selection::Desktop],
        Some(Part::Webview) => vec![Selection::Webview],
        Some(Part::Lint | Part::Ui) => Vec::new(),
    }
}

fn tests(house: &House, selections: &[Selection], table: &mut Table) {
    let runner = rust::Runner::find();
    table.step("tests: build", || rust::build(house, runner));
    // A desktop of their own, so that no test meets the person's. On other systems tests use what there is.
    let desktop = if cfg!(target_os = "linux") {
        table.step("tests: desktop", || Desktop::start(Parts::FOR_TESTS).map(Some)).flatten()
    } else {
        None
    };
    if cfg!(target_os = "linux") && desktop.is_none() {
        return;
    }
    for &selection in selections {
        table.step(selection.name(), || rust::run(house, runner, selection, desktop.as_ref()));
    }
}
