//! The program's own windows, on a desktop without a screen: light and dark, in each language, as small as they can be.

use crate::desktop::Window;
use crate::fault::Outcome;
use crate::house::House;
use crate::tour::Stage;
use crate::{say, tour};
use std::path::Path;

/// Pages of the main window, with the keys that show them.
const PAGES: [(&str, &str); 4] = [("today", "ctrl+1"), ("calls", "ctrl+2"), ("learning", "ctrl+3"), ("settings", "ctrl+comma")];
const LANGUAGES: [&str; 6] = ["en", "da", "sv", "nb", "fi", "de"];
/// The least size of the main window.
const LEAST: (u32, u32) = (360, 480);

/// Takes them all into a folder.
pub(super) fn take(house: &House, folder: &Path) -> Outcome {
    let mut stage = Stage::set(house, folder.to_owned())?;
    let taken = scenes(&mut stage).inspect_err(|_| stage.last_picture());
    taken.and_then(|()| stage.close())
}

fn scenes(stage: &mut Stage<'_>) -> Outcome {
    stage.start_program()?;
    let main = stage.desktop.wait_for_window(tour::MAIN)?;
    stage.wait("an answer of the program", || Ok(stage.ctl().json(&["status"]).ok().map(drop)))?;
    say::begin("Setup");
    themes(stage, &main, "setup")?;
    let (email, url, key) = (stage.service.email.clone(), stage.service.url.clone(), stage.service.key.clone());
    stage.ctl().json_with(&["sign-in", "--email", &email, "--api-url", &url], &format!("{key}\n"))?;
    a_day(stage)?;
    say::begin("The main window");
    stage.ctl().json(&["show", "main"])?;
    let main = stage.desktop.wait_for_window(tour::MAIN)?;
    for language in LANGUAGES {
        set(stage, &main, "window.language", language)?;
        for (page, keys) in PAGES {
            stage.desktop.type_into(&main, &[keys])?;
            if language == "en" {
                themes(stage, &main, page)?;
            } else {
                stage.picture_of(&main, &format!("{page}-{language}"))?;
            }
        }
    }
    stage.desktop.resize(&main, LEAST)?;
    for (page, keys) in PAGES {
        stage.desktop.type_into(&main, &[keys])?;
        stage.picture_of(&main, &format!("{page}-de-small"))?;
    }
    set(stage, &main, "window.language", "en")?;
    stage.ctl().json(&["hide"])?;
    small_windows(stage)
}

/// Some calls, so that the ledger has rows of several kinds.
fn a_day(stage: &Stage<'_>) -> Outcome {
    stage.wait("responses", || Ok((stage.ctl().json(&["score"])?["n"].as_u64() > Some(0)).then_some(())))?;
    for (id, number, direction, queue, talk) in [
        ("pictures-1", "+4512345670", "in", "support", "252"),
        ("pictures-2", "+4512345671", "out", "support", "41"),
        ("pictures-3", "+4512345672", "in", "no-such-queue", "63"),
        ("pictures-4", "214", "in", "support", "90"),
    ] {
        let words = ["call", "ended", "--id", id, "--number", number, "--direction", direction, "--queue", queue, "--talk-seconds", talk];
        stage.ctl().json(&words)?;
    }
    stage.wait_for_survey("pictures-1", "sent").map(drop)
}

fn small_windows(stage: &mut Stage<'_>) -> Outcome {
    say::begin("The caller card");
    let number = stage.service.customer.number.clone();
    let call = ["--id", "pictures-5", "--number", &number, "--direction", "in", "--queue", "support"];
    let report = |stage: &Stage<'_>, phase: &str, more: &[&str]| stage.ctl().json(&[&["call", phase], call.as_slice(), more].concat());
    report(stage, "started", &[])?;
    let card = stage.desktop.wait_for_window(tour::CALLER)?;
    themes(stage, &card, "caller")?;
    say::begin("The question");
    stage.service.train(true)?;
    report(stage, "answered", &[])?;
    report(stage, "ended", &["--talk-seconds", "127"])?;
    stage.wait_for_survey("pictures-5", "awaiting_estimate")?;
    let question = stage.desktop.wait_for_window(tour::QUESTION)?;
    themes(stage, &question, "question")?;
    for language in LANGUAGES.into_iter().filter(|&language| language != "en") {
        set(stage, &question, "window.language", language)?;
        stage.picture_of(&question, &format!("question-{language}"))?;
    }
    stage.ctl().json(&["rate", "8"]).map(drop)
}

/// A window in light and in dark.
fn themes(stage: &mut Stage<'_>, window: &Window, name: &str) -> Outcome {
    for theme in ["dark", "light"] {
        set(stage, window, "window.theme", theme)?;
        stage.picture_of(window, &format!("{name}-{theme}"))?;
    }
    Ok(())
}

/// Changes a setting and waits until the window looks otherwise, if it is to.
fn set(stage: &Stage<'_>, window: &Window, key: &str, value: &str) -> Outcome {
    if stage.ctl().json(&["config", "get", key])?["value"] == value {
        return Ok(());
    }
    let before = stage.desktop.pixels(Some(window))?;
    stage.ctl().json(&["config", "set", key, value])?;
    stage.wait("another picture", || Ok((stage.desktop.pixels(Some(window))? != before).then_some(())))
}
