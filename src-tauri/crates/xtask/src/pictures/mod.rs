//! `cargo xtask pictures`: every window in every state, to look at. With the made-up program, where every state can be had
//! (`ui/looks/states.ts` lists them), in Chromium and in WebKitGTK, the webview of Linux; and the windows of the real program, where
//! frames and sizes are those of the system too.

mod program;

use crate::fault::Outcome;
use crate::house::{House, Profile};
use crate::setup::{self, Needs};
use crate::{practice, run, say, tour};
use std::path::Path;

/// Of `cargo xtask pictures`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Takes only the pictures of the made-up program whose file has all of these words, such as `dark/today`
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Takes none in Chromium
    #[arg(long, conflicts_with = "readme")]
    webview: bool,
    /// Also makes the pictures of README.md anew, in ui/pictures
    #[arg(long)]
    readme: bool,
}

/// Sets up, then takes them.
pub(crate) fn take(house: &House, args: &Args) -> Outcome {
    let desktop = tour::possible_here().is_ok();
    if args.webview {
        tour::possible_here()?;
    }
    setup::packages(house, if desktop { Needs::PICTURES } else { Needs::PAGES })?;
    setup::pages::build(house)?;
    let folder = house.target.join("pictures");
    if !args.webview {
        say::begin("Every state in Chromium");
        of_made_up(house, args, "chromium", &folder)?;
    }
    if desktop {
        say::begin("Every state in WebKitGTK");
        of_made_up(house, args, "webview", &folder)?;
        if args.only.is_empty() {
            say::begin("Building Aftercall; the first time takes some minutes");
            practice::build(house, Profile::Dev)?;
            program::take(house, &folder.join("program"))?;
        }
    } else {
        say::line("Pictures in the webview are taken on Linux alone: they need a desktop without a screen.");
    }
    say::begin(&format!("The pictures are in {}", house.short(&folder)));
    Ok(())
}

/// Those of the made-up program, in one of the browsers of `ui/looks/pictures.ts`.
fn of_made_up(house: &House, args: &Args, browser: &str, folder: &Path) -> Outcome {
    let mut npm = setup::pages::npm(house);
    npm.args(["run", "--silent", "pictures", "--", "--in", browser, "--to"]).arg(folder.join(browser));
    if !args.only.is_empty() {
        npm.args(["--only", &args.only.join(",")]);
    }
    if args.readme && browser == "chromium" {
        npm.arg("--readme");
    }
    run::show(&mut npm)
}
