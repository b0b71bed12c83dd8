//! What is measured on: a desktop, a service in a process of its own, and the programs, signed in.

use super::processes::Tree;
use crate::ctl::Ctl;
use crate::desktop::{Desktop, Parts};
use crate::fault::{Fault, Missing as _, Outcome, While as _};
use crate::house::{House, Profile};
use crate::running::Running;
use crate::say;
use crate::service::{Service, wait_for};
use jiff::Timestamp;
use std::fs;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

/// Longer than anything on a busy machine takes.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// The fields end in this order: the program before the desktop it is on.
#[derive(Debug)]
pub(super) struct Rig {
    program: Option<Running>,
    pub(super) service: Service,
    programs: PathBuf,
    home: PathBuf,
    pub(super) desktop: Desktop,
}

impl Rig {
    /// Sets it up, without the program.
    pub(super) fn set(house: &House, profile: Profile) -> Outcome<Self> {
        Self::set_with(house, profile, None, "")
    }

    /// The same with so many answers in the service's history, and with settings.
    #[expect(clippy::disallowed_methods, reason = "a throw-away home in which nothing runs yet")]
    pub(super) fn set_with(house: &House, profile: Profile, history: Option<usize>, settings: &str) -> Outcome<Self> {
        say::begin("A desktop without a screen, and a practice nps.today with 90 days of history");
        let desktop = Desktop::start(Parts::ALL)?;
        let service = Service::start(house, profile, history)?;
        let home = desktop.folder().join("aftercall");
        fs::create_dir_all(&home).when("the home of the program")?;
        fs::write(home.join("settings.toml"), settings).when("the settings of the program")?;
        Ok(Self { program: None, service, programs: house.program(profile, "aftercallctl"), home, desktop })
    }

    /// The console helper.
    pub(super) fn ctl(&self) -> Ctl<'_> {
        Ctl { machine: &self.desktop, program: self.programs.clone(), home: self.home.clone() }
    }

    /// Starts the program in the background; nobody is signed in.
    pub(super) fn begin_signed_out(&mut self) -> Outcome {
        self.start()?;
        self.wait("an answer of the program", || Ok(self.ctl().json(&["status"]).ok().map(drop)))?;
        self.close_windows()
    }

    /// Signs the agent in.
    pub(super) fn sign_in(&self) -> Outcome {
        let (email, url, key) = (&self.service.email, &self.service.url, &self.service.key);
        self.ctl().json_with(&["sign-in", "--email", email, "--api-url", url], &format!("{key}\n")).map(drop)
    }

    /// Starts the program in the background, signs in, and reads all of the history.
    pub(super) fn begin(&mut self) -> Outcome {
        self.begin_signed_out()?;
        self.sign_in()?;
        self.ctl().json(&["config", "set", "read.days", "90"])?;
        self.ctl().json(&["refresh"])?;
        self.wait("the history", || Ok((self.ctl().json(&["score", "--days", "90"])?["n"].as_u64() > Some(0)).then_some(())))?;
        self.close_windows()
    }

    /// Starts the program, and returns at once.
    pub(super) fn start(&mut self) -> Outcome {
        let program = self.ctl().start_program(&["--background"])?;
        self.program = Some(program);
        Ok(())
    }

    /// Ends the program as a person does.
    pub(super) fn end(&mut self) -> Outcome {
        self.ctl().json(&["quit"])?;
        let ended = self.program.as_mut().is_none_or(|program| program.ends_within(PATIENCE));
        if ended { Ok(()) } else { Err(Fault::new("Aftercall was asked to quit and goes on.")) }
    }

    /// The program with all that it started.
    pub(super) fn processes(&self) -> Outcome<Tree> {
        Tree::of(self.program.as_ref().or_fault("the program does not run")?.id())
    }

    /// Closes every window and waits until no webview is left.
    pub(super) fn close_windows(&self) -> Outcome {
        self.ctl().json(&["hide"])?;
        wait_for("the end of the last webview", Duration::from_secs(180), || Ok((!self.processes()?.has_webview()).then_some(())))
    }

    /// Looks until it is there.
    pub(super) fn wait<T>(&self, what: &str, look: impl FnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        wait_for(what, PATIENCE, look)
    }
}

/// Reports the end of a call through the queue "support", as a phone system does that runs a program.
pub(super) fn end_call(rig: &Rig, id: &str, number: &str, direction: &str, talk_seconds: u32) -> Outcome {
    let mut command = rig.ctl().command();
    command.args(["--json", "call", "ended", "--id", id, "--number", number, "--queue", "support"]);
    command.args(["--direction", direction, "--talk-seconds", &talk_seconds.to_string(), "--voicemail", "no"]);
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().when("aftercallctl")?;
    if status.success() { Ok(()) } else { Err(Fault::new(format!("aftercallctl refused a call ({status})."))) }
}

/// The clock by which the service writes its times.
#[expect(clippy::disallowed_methods, reason = "two processes are compared by it")]
pub(super) fn now() -> Timestamp {
    Timestamp::now()
}
