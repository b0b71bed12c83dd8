//! Updates: looked for once a day where an address is set, told once per version, brought when a person asks for it.

use super::Reply;
use super::run::Engine;
use super::state::{Done, StoreState};
use crate::error::{Refusal, RefusalCode};
use crate::ports::{Notification, Opens};
use crate::text::{Arg, Texts};
use crate::update::{self, Bringer, Release, UpdateFault};
use crate::view::{UpdateState, UpdateStatus};
use jiff::Timestamp;
use serde_json::{Value, json};

/// The version that was told last, as it is kept.
pub(super) const TOLD_NOTE: &str = "update_told";

/// What is known of updates.
#[derive(Default)]
pub(super) struct Updating {
    /// Where the release below was found, and where the next look goes.
    address: Option<String>,
    pub next_look: Option<Timestamp>,
    looked_at: Option<Timestamp>,
    pub looking: bool,
    /// The newer release.
    newer: Option<Release>,
    fault: Option<UpdateFault>,
    /// The version that waits for the next start.
    pub installed: Option<String>,
    /// The version that was told, for this program and those after it.
    pub told: Option<String>,
    /// Who waits for an update to be put in place.
    asker: Option<Reply>,
}

impl Engine {
    /// Where to look; `None`: nowhere. Practice, a build without a key, and who has not been given an address ask nobody.
    fn update_address(&self) -> Option<String> {
        let rules = &self.state.resolved.settings.update;
        let may = self.start.updates.is_some() && self.start.practice.is_none() && rules.check;
        rules.address.clone().filter(|_| may)
    }

    /// Looks if it is time.
    pub(super) fn look_for_updates(&mut self) {
        let address = self.update_address();
        let (now, jitter) = (self.now, self.start.jitter);
        let network_up = self.state.reading.network_up;
        let updates = &mut self.state.updates;
        if updates.address != address {
            *updates = Updating {
                next_look: address.as_ref().map(|_| update::first_look(now, jitter)),
                address: address.clone(),
                looking: updates.looking,
                installed: updates.installed.take(),
                told: updates.told.take(),
                asker: updates.asker.take(),
                ..Updating::default()
            };
            self.shown.touch();
        }
        let (Some(address), Some(adapter)) = (address, self.start.updates.clone()) else { return };
        let updates = &mut self.state.updates;
        let due = updates.next_look.is_some_and(|at| at <= now);
        if !due || !network_up || updates.looking || updates.asker.is_some() || updates.installed.is_some() {
            return;
        }
        updates.looking = true;
        let asked = address.clone();
        self.errand(
            async move {
                let found = adapter.look(&address).await;
                Done::UpdateLooked { address, found }
            },
            move || Some(Done::UpdateLooked { address: asked, found: Err(UpdateFault::NotPlaced("it failed inside".to_owned())) }),
        );
    }

    /// Takes what a look found.
    pub(super) fn update_looked(&mut self, address: &str, found: Result<Release, UpdateFault>) {
        let (now, jitter, failed) = (self.now, self.start.jitter, found.is_err());
        let updates = &mut self.state.updates;
        updates.looking = false;
        if updates.address.as_deref() != Some(address) {
            return;
        }
        updates.next_look = Some(update::next_look(now, jitter, failed));
        match found {
            Ok(release) => {
                let newer = update::is_newer(&release, &self.start.version);
                tracing::info!(version = %release.version, newer, "looked for an update");
                updates.looked_at = Some(now);
                updates.fault = None;
                updates.newer = newer.then_some(release);
                self.tell_update();
            }
            Err(fault) => {
                tracing::warn!(%fault, "could not look for an update");
                updates.fault = Some(fault);
            }
        }
    }

    /// One notification per version, through the same gate as all others.
    fn tell_update(&mut self) {
        let Some(version) = self.state.updates.newer.as_ref().map(|release| release.version.to_string()) else { return };
        if self.state.updates.told.as_ref() == Some(&version) {
            return;
        }
        let body = if self.can_install() { "notify-update.here" } else { "notify-update.system" };
        let texts = &self.state.texts;
        let notification = Notification {
            key: "update".to_owned(),
            title: texts.say("notify-update", &[("version", Arg::Text(version.clone()))]),
            body: texts.say(body, &[]),
            sound: false,
            opens: Opens::Settings,
        };
        self.tell_people(vec![notification]);
        if self.state.store == StoreState::Open {
            self.keep_note(TOLD_NOTE, json!(version));
        }
        self.state.updates.told = Some(version);
    }

    /// Whether the newer release can be put in place from here.
    fn can_install(&self) -> bool {
        let here = self.start.updates.as_ref().is_some_and(|adapter| adapter.bringer() == Bringer::Aftercall);
        here && self.state.updates.newer.as_ref().is_some_and(|release| !release.files.is_empty())
    }

    /// Puts the newer release in place.
    pub(super) fn install_update(&mut self, reply: Reply) {
        let updates = &self.state.updates;
        let free = updates.asker.is_none() && updates.installed.is_none() && self.can_install();
        let (Some(adapter), Some(release), Some(address), true) =
            (self.start.updates.clone(), updates.newer.clone(), updates.address.clone(), free)
        else {
            let _ = reply.send(Err(Refusal::said(RefusalCode::Unavailable, "refused-no-update", &[])));
            return;
        };
        self.state.updates.asker = Some(reply);
        self.shown.touch();
        let version = release.version.to_string();
        self.errand(
            async move {
                let placed = adapter.install(&address, &release).await.map(|()| version);
                Done::UpdatePlaced(placed)
            },
            || Some(Done::UpdatePlaced(Err(UpdateFault::NotPlaced("it failed inside".to_owned())))),
        );
    }

    /// An update was put in place, or was not.
    pub(super) fn update_placed(&mut self, placed: Result<String, UpdateFault>) {
        let asker = self.state.updates.asker.take();
        let answer = match placed {
            Ok(version) => {
                tracing::info!(version, "an update is in place; it takes effect with the next start");
                self.state.updates.fault = None;
                self.state.updates.installed = Some(version.clone());
                Ok(json!({ "installed": version }))
            }
            Err(fault) => {
                tracing::warn!(%fault, "an update was not put in place");
                let (id, args) = said(&fault);
                self.state.updates.fault = Some(fault);
                Err(Refusal::said(RefusalCode::Unavailable, id, &args))
            }
        };
        if let Some(asker) = asker {
            // Whoever asked may have closed the window.
            let _ = asker.send(answer);
        }
    }

    /// The version that was told before this start.
    pub(super) fn take_told_update(&mut self, kept: Option<Value>) {
        self.state.updates.told = kept.and_then(|version| version.as_str().map(str::to_owned));
    }

    /// Where updates stand.
    pub(super) fn update_status(&self) -> UpdateStatus {
        let updates = &self.state.updates;
        let state = match (&updates.installed, &updates.newer) {
            (Some(_), _) => UpdateState::Installed,
            (None, _) if self.update_address().is_none() => UpdateState::Off,
            (None, Some(_)) if updates.asker.is_some() => UpdateState::Installing,
            (None, Some(_)) if self.can_install() => UpdateState::Offered,
            (None, Some(_)) => UpdateState::Notice,
            (None, None) if updates.looked_at.is_some() => UpdateState::Current,
            (None, None) => UpdateState::Unknown,
        };
        let newer = updates.newer.as_ref().map(|release| release.version.to_string());
        UpdateStatus {
            state,
            version: updates.installed.clone().or(newer).filter(|_| state != UpdateState::Off),
            looked_at: updates.looked_at,
            last_error: updates.fault.as_ref().map(|fault| words(fault, &self.state.texts)),
        }
    }
}

/// The message of a fault, with what is put in.
fn said(fault: &UpdateFault) -> (&'static str, Vec<(&'static str, Arg)>) {
    match fault {
        UpdateFault::Unreachable(problem) => ("update-unreachable", vec![("problem", problem.clone().into())]),
        UpdateFault::Unreadable => ("update-unreadable", Vec::new()),
        UpdateFault::Signature(file) => ("update-signature", vec![("file", file.clone().into())]),
        UpdateFault::Size(file) => ("update-size", vec![("file", file.clone().into())]),
        UpdateFault::Full => ("update-full", Vec::new()),
        UpdateFault::NotPlaced(problem) => ("update-not-placed", vec![("problem", problem.clone().into())]),
    }
}

fn words(fault: &UpdateFault, texts: &Texts) -> String {
    let (id, args) = said(fault);
    texts.say(id, &args)
}
