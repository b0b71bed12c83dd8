//! The tour: about a minute of Aftercall on a desktop without a screen, with real parts everywhere. Each scene does what a person or a
//! phone system does, looks whether it came to what it should, says so, and leaves a picture. A scene that comes to something else ends
//! the tour with words and exit code 1.

mod album;
mod scenes;
mod stage;

use crate::fault::{Fault, Outcome};
use crate::house::House;
use crate::say;
pub(crate) use stage::Stage;
use std::time::Instant;

/// Titles of the windows, as `ui/locales/en.ftl` has them.
pub(crate) const MAIN: &str = "Aftercall";
pub(crate) const QUESTION: &str = "Aftercall: your estimate";
pub(crate) const CALLER: &str = "Aftercall: caller";

/// A scene: its headline, and what happens.
type Scene = (&'static str, fn(&mut Stage<'_>) -> Outcome);

const SCENES: [Scene; 8] = [
    ("The first start: the tray icon appears, and setup asks who works here", scenes::first_start),
    ("Sign-in: the key is checked at the service and goes to the keychain", scenes::sign_in),
    ("Rating and responses of the last 30 days", scenes::rating_and_responses),
    ("An incoming call: the card shows what this customer answered before", scenes::incoming_call),
    ("The call ends: the survey goes out", scenes::survey_goes_out),
    ("Two outgoing calls that are not surveyed", scenes::not_surveyed),
    ("A call in a p-gap period asks for the estimate", scenes::estimate_is_asked_for),
    ("A new response arrives with a notification", scenes::response_arrives),
];

/// Whether a tour can be played on this system.
pub(crate) fn possible_here() -> Outcome {
    if cfg!(target_os = "linux") {
        return Ok(());
    }
    Err(Fault::new("The tour needs a desktop without a screen, which only Linux has. `cargo xtask practice` works here without `--tour`."))
}

/// Plays all scenes with the built programs.
pub(crate) fn play(house: &House) -> Outcome {
    let begin = Instant::now();
    let mut stage = Stage::set(house, house.target.join("tour"))?;
    for (headline, scene) in SCENES {
        say::begin(headline);
        scene(&mut stage).inspect_err(|_| stage.last_picture())?;
    }
    say::begin("The end");
    stage.close()?;
    say::line(&format!("The tour took {}. Its pictures are in {}.", say::time(begin.elapsed()), house.short(stage.album().folder())));
    Ok(())
}
