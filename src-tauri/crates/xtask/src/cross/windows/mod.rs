//! `cargo xtask windows`: programs of Windows, built on Debian and tried in Wine.
//!
//! # By hand
//!
//! What Wine cannot show, on a Windows 11 and a Windows 10, before each release. `cargo xtask practice-service` on a computer in reach, or
//! practice mode, stands for nps.today.
//!
//! | Do | See |
//! | --- | --- |
//! | `cargo test --package aftercall-door a_place -- --ignored`, `cargo test --package aftercall-api --test tls -- --ignored --skip the_client --skip the_trial` | Nothing fails: a second program cannot open the pipe, and authorities of `SSL_CERT_FILE` are trusted |
//! | As a user without rights run `aftercall-VERSION-setup.exe` | No question for an administrator. Finish starts it; its icon is in the tray, or behind the arrow there; the set-up window is in the user's language |
//! | `Get-StartApps Aftercall` in PowerShell after it | `io.aftercall.desktop`: Wine does not keep the id of a shortcut |
//! | The same with `/AllUsers` from an ordinary prompt, then from one run as an administrator | Words that say why not, exit code 3 (`echo %errorlevel%`); then installed below `Program Files`, and started by nobody as an administrator |
//! | Task Manager, Details, column "Elevated" for `aftercall.exe` after that installation | No |
//! | Sign in; Control Panel, Credential Manager, Windows Credentials | One generic entry, `default.io.aftercall.desktop` |
//! | Settings, Notifications, the list of programs, after a first answer has come | "Aftercall" with its icon, not "io.aftercall.desktop" |
//! | A new answer while Word has the focus, and one during a full-screen presentation | A toast under the name Aftercall; the text cursor stays in Word; none in the presentation, but in the notification centre |
//! | Click on a toast, from the screen and from the notification centre | The window opens at that answer |
//! | Lock the screen (`Win`+`L`) at once before a new answer comes | The toast on the locked screen says the rating, and neither name nor comment |
//! | Practice mode until a question comes while typing into Word | The question stands in the corner above the task bar; what is typed goes to Word; with a click on it `7` answers |
//! | The same with two screens of 100 % and 150 %, the pointer on either | The question is on the screen of the pointer, sharp, inside its work area |
//! | `start aftercall:open/settings` in a prompt; a link in Edge and in Teams | The settings; browsers ask once |
//! | Settings: start at login on; sign out and in again; then off in Task Manager, Startup apps; sign out and in | In the tray without a window; then not started, and still off after Aftercall was started by hand |
//! | A second user at the same computer (switch user), both running it; as the second: `aftercallctl status` | Each answers its own; neither's ledger shows the other's calls |
//! | As the second user: `accesschk \\pipe\aftercall-...` (Sysinternals) for the first one's pipe | Access for the first user alone; opening it says "access is denied" |
//! | `aftercallctl call ended` from a prompt as an administrator while it runs without | The call is taken |
//! | Lid closed for ten minutes with a call waiting offline; open it | The survey goes out within half a minute, once |
//! | Sign out of Windows while a survey waits; sign in | It has gone out, or goes out, once; Event Viewer, Application: no error of `aftercall.exe` |
//! | Light and dark, high contrast ("Night sky"), 200 % text | Everything can be read; focus rings are seen; the icon can be read on the task bar in both |
//! | Narrator (`Win`+`Ctrl`+`Enter`) through set-up, Today, the question | Each control says what it is; the question is announced and does not take the focus |
//! | Uninstall WebView2 (test machine), start it, click on the icon | A toast says what is missing; calls and surveys go on; the installer says it too |
//! | Install a newer version over it while it runs, with another user's copy running | No restart is asked for; the running copy of the other user goes on until it is quit; the next start is the new one |
//! | Settings, Apps: uninstall | Gone from list, start menu and Startup apps; `%LOCALAPPDATA%\io.aftercall.desktop` is still there, and the last message said so |
//! | `aftercall.exe` and the installer, properties, digital signatures | Signed by the organisation that releases it (not part of this build) |

mod image;
mod installer;
mod programs;
mod tests;
mod trial;
mod wine;

use super::rust::Other;
use crate::fault::Outcome;
use crate::house::House;
use crate::limit::Limit;
use crate::setup::{self, Needs};
use crate::test::Table;
use clap::ValueEnum;

/// Windows of 64 bits on Intel and AMD, with the libraries of MinGW.
const TRIPLE: &str = "x86_64-pc-windows-gnu";

/// Of `cargo xtask windows`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// One part alone
    #[arg(long, value_enum)]
    only: Option<Part>,
    /// Tries the programs of a build for development: quicker to build, and not what people get
    #[arg(long)]
    debug: bool,
    /// Ends after so many minutes; what is not finished then is said and is no failure
    #[arg(long, value_name = "N")]
    minutes: Option<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Lints for all of it, and the rooms' own tests
    Tests,
    /// The programs as people get them, tried from tray to Credential Manager
    Programs,
    /// The installer, run silently for one user and for all
    Installer,
}

impl Args {
    fn wants(&self, part: Part) -> bool {
        self.only.is_none_or(|only| only == part)
    }

    fn profile(&self) -> &'static str {
        if self.debug { "debug" } else { "release" }
    }
}

/// Sets up, then does what is asked for.
pub(crate) fn all(house: &House, args: &Args) -> Outcome {
    let mut table = Table::within(Limit::of(args.minutes));
    // What fails is in the table.
    let _ended_early = parts(house, args, &mut table);
    table.close()
}

fn parts(house: &House, args: &Args, table: &mut Table) -> Outcome {
    let windows = table.must("set-up", || {
        setup::system_packages(Needs::WINDOWS)?;
        Other::new(house, TRIPLE, "windows")
    })?;
    if args.wants(Part::Tests) {
        table.step("lints", || tests::lint(house, &windows));
        table.step("tests: build", || tests::build(house, &windows));
        table.step("tests in Wine", || tests::run(house, &windows));
    }
    if args.wants(Part::Programs) || args.wants(Part::Installer) {
        table.must("pages", || setup::packages(house, Needs::NOTHING).and_then(|()| setup::pages::build(house)))?;
        table.must("programs: build", || programs::build(house, &windows, args.profile()))?;
    }
    let built = windows.programs(args.profile());
    if args.wants(Part::Programs) {
        table.step("programs: as people get them", || programs::look_at(&built, args.debug));
        table.step("programs in Wine", || trial::play(&windows, &built));
    }
    if args.wants(Part::Installer) {
        let made = table.step("installer: made", || installer::make(house, &windows, &built, args.debug));
        if let Some(file) = made {
            table.step("installer in Wine", || installer::try_out(&windows, &file));
        }
    }
    Ok(())
}
