//! What a tour is played on: a desktop, a service, the program and its console helper, and the album.

use super::album::Album;
use crate::ctl::Ctl;
use crate::desktop::{Desktop, Parts, Window};
use crate::fault::{Fault, Outcome};
use crate::house::{House, Profile};
use crate::running::Running;
use crate::say;
use crate::service::{Service, wait_for};
use serde_json::Value;
use std::path::PathBuf;
use std::time::Duration;

/// Longer than anything on a busy machine takes.
const PATIENCE: Duration = Duration::from_secs(30);
/// The clean end has five seconds; a busy machine some more.
const TO_QUIT: Duration = Duration::from_secs(10);

/// The fields end in this order: the program before the desktop it is on.
#[derive(Debug)]
pub(crate) struct Stage<'a> {
    program: Option<Running>,
    pub(crate) service: Service,
    album: Album,
    home: PathBuf,
    house: &'a House,
    pub(crate) desktop: Desktop,
}

impl<'a> Stage<'a> {
    /// Builds the stage, without the program; `album` is the folder of its pictures.
    pub(crate) fn set(house: &'a House, album: PathBuf) -> Outcome<Self> {
        say::begin("A desktop without a screen, and a practice nps.today");
        let desktop = Desktop::start(Parts::ALL)?;
        say::seen("message bus, X server, openbox, xfce4-panel, dunst, gnome-keyring");
        let service = Service::start(house, Profile::Dev, None)?;
        say::seen(&format!("practice service on {}", service.url));
        let home = desktop.folder().join("aftercall");
        Ok(Self { program: None, service, album: Album::new(album)?, home, house, desktop })
    }

    /// Starts the program as a person does.
    pub(crate) fn start_program(&mut self) -> Outcome {
        let program = self.ctl().start_program(&[])?;
        self.program = Some(program);
        Ok(())
    }

    /// The console helper.
    pub(crate) fn ctl(&self) -> Ctl<'_> {
        Ctl { machine: &self.desktop, program: self.house.program(Profile::Dev, "aftercallctl"), home: self.home.clone() }
    }

    /// The pictures.
    pub(super) fn album(&self) -> &Album {
        &self.album
    }

    /// A picture of one window.
    pub(crate) fn picture_of(&mut self, window: &Window, name: &str) -> Outcome {
        self.album.take(&self.desktop, name, Some(window))
    }

    /// A picture of all of the screen.
    pub(super) fn picture(&mut self, name: &str) -> Outcome {
        self.album.take(&self.desktop, name, None)
    }

    /// How the screen looked when a scene failed. The scene's own fault is what counts.
    pub(crate) fn last_picture(&mut self) {
        let _ = self.picture("where-it-ended");
    }

    /// Looks until it is there.
    pub(crate) fn wait<T>(&self, what: &str, look: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        wait_for(what, PATIENCE, look)
    }

    /// Waits until the ledger says that the survey of a call is in a state; the row.
    pub(crate) fn wait_for_survey(&self, call: &str, state: &str) -> Outcome<Value> {
        let mut last = Value::Null;
        let found = self.wait(&format!("call {call} to be “{state}”"), || {
            let row = self.ctl().call(call)?;
            let there = row["survey"] == state;
            last.clone_from(&row);
            Ok(there.then_some(row))
        });
        found.map_err(|fault| Fault::new(format!("{fault}\nThe ledger says {last}")))
    }

    /// Ends the program as a person does.
    pub(crate) fn close(&mut self) -> Outcome {
        self.ctl().json(&["quit"])?;
        let ended = self.program.as_mut().is_none_or(|program| program.ends_within(TO_QUIT));
        if !ended {
            return Err(Fault::new("Aftercall was asked to quit and goes on."));
        }
        say::seen("Aftercall quit when asked");
        Ok(())
    }
}

/// That something is as it should be, or the words that say it is not.
pub(super) fn check(holds: bool, words: &str, seen: &Value) -> Outcome {
    if !holds {
        return Err(Fault::new(format!("Not as it should be: {words}. What there is: {seen}")));
    }
    say::seen(words);
    Ok(())
}
