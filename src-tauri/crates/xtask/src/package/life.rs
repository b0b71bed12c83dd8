//! The life of a package on a clean computer: installed, started, upgraded with data kept, removed without a trace of itself.

use super::root::{AGENT, Root};
use crate::desktop::{Desktop, Parts};
use crate::fault::{Fault, Missing as _, Outcome, While as _};
use crate::house::House;
use crate::running::Running;
use crate::service::wait_for;
use crate::{run, say};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

/// The first start of a program on a cold disk.
const TO_START: Duration = Duration::from_secs(90);

/// Lives it, and says what was seen.
pub(super) fn live(house: &House, older: &Path, newer: &Path, version: &str) -> Outcome {
    say::begin("A clean Debian");
    let root = Root::new(house)?;
    let desktop = Desktop::start(Parts { panel: false, keyring: false, notifications: false })?;
    let display = desktop.display().or_fault("the desktop has no screen")?;
    let life = Life { root, display };
    let before = life.files()?;

    say::begin("Installing the older package");
    life.root.install(older)?;
    life.looks_right()?;
    life.starts_and_answers(super::OLDER)?;
    say::seen("it starts, takes a call and answers");

    say::begin("Upgrading");
    life.root.install(newer)?;
    let calls = life.starts_and_answers(version)?;
    require(calls == 2, || format!("the call of before the upgrade and the one after are in the ledger, not {calls}"))?;
    say::seen("the data of before are there");
    let refused = life.root.install(older);
    require(refused.is_err(), || "an older package over a newer one is refused".to_owned())?;
    say::seen("an older package is refused");

    say::begin("Removing");
    life.root.inside(["apt-get", "purge", "--yes", "--quiet=2", "aftercall"])?;
    let left: Vec<String> = life.files()?.difference(&before).filter(|path| path.contains("aftercall")).cloned().collect();
    require(left.is_empty(), || format!("nothing of the package is left: {}", left.join(", ")))?;
    let data = life.root.path(&format!("home/{AGENT}/.local/share"));
    require(data.exists(), || "the person's data stay".to_owned())?;
    say::seen("nothing is left but the data of the person");
    Ok(())
}

struct Life {
    root: Root,
    display: String,
}

impl Life {
    /// What a desktop and an administrator find.
    fn looks_right(&self) -> Outcome {
        let entry = std::fs::read_to_string(self.root.path("usr/share/applications/Aftercall.desktop")).when("the desktop entry")?;
        require(entry.contains("Exec=aftercall %u") && entry.contains("x-scheme-handler/aftercall"), || {
            format!("links are handed over: {entry}")
        })?;
        for path in [
            "usr/share/metainfo/io.aftercall.desktop.metainfo.xml",
            "usr/share/aftercall/autostart/io.aftercall.desktop.desktop",
            "usr/share/man/man1/aftercallctl.1.gz",
            "usr/share/man/man1/aftercallctl-call-ended.1.gz",
            "usr/share/bash-completion/completions/aftercallctl",
            "usr/share/zsh/vendor-completions/_aftercallctl",
            "usr/share/fish/vendor_completions.d/aftercallctl.fish",
            "usr/share/icons/hicolor/128x128/apps/aftercall.png",
            "usr/share/doc/aftercall/copyright",
            "usr/share/doc/aftercall/changelog.gz",
        ] {
            require(self.root.path(path).is_file(), || format!("{path} is there"))?;
        }
        for (checker, words, path) in [
            ("desktop-file-validate", &[][..], "usr/share/applications/Aftercall.desktop"),
            ("desktop-file-validate", &[][..], "usr/share/aftercall/autostart/io.aftercall.desktop.desktop"),
            ("appstreamcli", &["validate", "--no-net"][..], "usr/share/metainfo/io.aftercall.desktop.metainfo.xml"),
        ] {
            run::read(std::process::Command::new(checker).args(words).arg(self.root.path(path)))?;
        }
        say::seen("desktop entry, AppStream data, manual pages, completions, autostart sample");
        Ok(())
    }

    /// Starts the program in the background, looks that it is the right one, reports a call, and quits it. Returns the calls in the ledger.
    fn starts_and_answers(&self, version: &str) -> Outcome<usize> {
        let words = ["dbus-run-session", "--", "aftercall", "--background"];
        let mut command = self.root.as_agent(&self.display, &words);
        let mut program = Running::start(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()))?;
        let status = wait_for("an answer of the installed program", TO_START, || Ok(self.ctl(&["status"]).ok()))?;
        // The packages differ in their number alone; the program knows its own.
        require(status["version"].is_string(), || format!("the status has a version: {status}"))?;
        let installed = self.root.inside(["dpkg-query", "--show", "--showformat=${Version}", "aftercall"])?;
        require(installed == version, || format!("version {version} is installed, not {installed}"))?;
        self.ctl(&[
            "call",
            "ended",
            "--direction",
            "in",
            "--queue",
            "support",
            "--talk-seconds",
            "83",
            "--id",
            version,
            "--number",
            "+4521345678",
        ])
        .or_else(|fault| if fault.to_string().contains("exit status: 4") { Ok(Value::Null) } else { Err(fault) })?;
        let calls = self.ctl(&["calls"])?["calls"].as_array().map_or(0, Vec::len);
        self.ctl(&["quit"])?;
        require(program.ends_within(TO_START), || "the program ends when it is asked to".to_owned())?;
        Ok(calls)
    }

    fn ctl(&self, words: &[&str]) -> Outcome<Value> {
        let words: Vec<&str> = ["aftercallctl", "--json"].into_iter().chain(words.iter().copied()).collect();
        let text = run::read(&mut self.root.as_agent(&self.display, &words))?;
        if text.trim().is_empty() { Ok(Value::Null) } else { serde_json::from_str(&text).when("aftercallctl") }
    }

    /// All files of the system, but what apt itself keeps and the person's own.
    fn files(&self) -> Outcome<BTreeSet<String>> {
        let text = self.root.inside([
            "find", "/", "-xdev", "(", "-path", "/home", "-o", "-path", "/tmp", "-o", "-path", "/proc", ")", "-prune", "-o", "-print",
        ])?;
        Ok(text.lines().map(str::to_owned).collect())
    }
}

fn require(holds: bool, what: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(Fault::new(format!("This should be so and is not: {}", what()))) }
}
