//! `cargo xtask pictures`: every window in every state, to look at. In Chromium with the made-up program, where every state can be had
//! (`ui/looks/states.ts` lists them); and the same windows of the real program in its own webview, where fonts, frames and sizes are
//! those of the system.

mod webview;

use crate::fault::Outcome;
use crate::house::{House, Profile};
use crate::setup::{self, Needs};
use crate::{practice, run, say, tour};
use std::path::Path;

/// Of `cargo xtask pictures`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Takes only the pictures in Chromium whose file has all of these words, such as `dark/today`
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Takes only those in the program's own webview
    #[arg(long, conflicts_with_all = ["only", "readme"])]
    webview: bool,
    /// Also makes the pictures of README.md anew, in ui/pictures
    #[arg(long)]
    readme: bool,
}

/// Sets up, then takes them.
pub(crate) fn take(house: &House, args: &Args) -> Outcome {
    let some = !args.only.is_empty();
    let webview = !some && tour::possible_here().is_ok();
    if args.webview {
        tour::possible_here()?;
    }
    setup::packages(house, if webview { Needs::BENCH } else { Needs::PAGES })?;
    setup::pages::build(house)?;
    let folder = house.target.join("pictures");
    if !args.webview {
        in_chromium(house, args, &folder)?;
    }
    if webview {
        say::begin("Building Aftercall; the first time takes some minutes");
        practice::build(house, Profile::Dev)?;
        webview::take(house, &folder.join("webview"))?;
    } else if !some {
        say::line("Pictures in the webview are taken on Linux alone: they need a desktop without a screen.");
    }
    say::begin(&format!("The pictures are in {}", house.short(&folder)));
    Ok(())
}

fn in_chromium(house: &House, args: &Args, folder: &Path) -> Outcome {
    say::begin("Pictures in Chromium");
    let mut npm = setup::pages::npm(house);
    npm.args(["run", "--silent", "pictures", "--", "--to"]).arg(folder.join("chromium"));
    if !args.only.is_empty() {
        npm.args(["--only", &args.only.join(",")]);
    }
    if args.readme {
        npm.arg("--readme");
    }
    run::show(&mut npm)
}
