//! Developer commands, run as `cargo xtask <command>`. Knows none of the other rooms' code: it builds in seconds on a machine where
//! nothing else can be built yet, and reaches the programs from outside, as people and phone systems do.
//!
//! | Room | What it does |
//! | --- | --- |
//! | `house` | where things are |
//! | `fault`, `say` | what went wrong, and words for people |
//! | `run`, `running` | runs a program to its end; keeps programs running and ends them whatever happens |
//! | `limit` | how long a command may take as a whole |
//! | `setup` | what a fresh machine needs: system packages, npm packages, pages, the WebDriver bridge |
//! | `test` | every check there is, with a table of how long each took |
//! | `desktop` | a real desktop without a screen: bus, X server, window manager, keychain, notifications, panel |
//! | `practice`, `tour` | practice mode, and the tour of it |
//! | `pictures` | every window in every state, to look at |
//! | `bench` | the figures of speed beside their bars |
//! | `fuzz` | strange bytes for every parser of foreign ones, for as long as one likes |
//! | `soak` | the program killed at random moments, many times over |
//! | `cross` | Windows, built and tried in Wine; macOS, type-checked |
//! | `supply` | what the program is made of, and whether it may be |
//! | `package` | packages for Linux, and their life on a clean system |
//! | `release` | the list of a release, for programs that look for updates |
//! | `contract`, `policy` | writes what is made of the types and the settings' keys of core |
//! | `service`, `http`, `ctl` | the practice service as a process, requests to it, and `aftercallctl` |

#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods))]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "talks to a person at a terminal")]

mod bench;
mod contract;
mod cross;
mod ctl;
mod desktop;
mod fault;
mod fuzz;
mod house;
mod http;
mod limit;
mod package;
mod pictures;
mod policy;
mod practice;
mod release;
mod run;
mod running;
mod say;
mod service;
mod setup;
mod soak;
mod supply;
mod test;
mod tour;

use clap::{Parser, Subcommand};
use fault::Outcome;
use house::House;
use std::process::ExitCode;

/// Developer commands of Aftercall
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true, disable_help_subcommand = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Installs what is missing on this machine and builds the pages
    Setup,
    /// Sets up, then runs every check and test
    Test(test::Args),
    /// Sets up, builds and starts Aftercall in practice mode; without a display, plays the tour instead
    Practice(practice::Args),
    /// Takes pictures of every window in every state, in Chromium and in the webview, to target/pictures
    Pictures(pictures::Args),
    /// Runs a practice nps.today alone, until Ctrl+C
    PracticeService(service::Args),
    /// Measures the figures of speed and prints each beside its bar
    Bench(bench::Args),
    /// Kills the program at random moments, many times, and looks that nothing is lost or sent twice
    Soak(soak::Args),
    /// Gives strange bytes to every parser of foreign ones, for minutes
    Fuzz(fuzz::Args),
    /// Builds the programs and the installer for Windows and tries them in Wine
    Windows(cross::windows::Args),
    /// Checks types and lints for macOS
    Macos(cross::macos::Args),
    /// Writes the types of the pages (ui/src/contract) from the types of core
    Contract,
    /// Checks licences, sources and bans; lists what the program is made of, for machines and for people
    SupplyChain,
    /// Writes what administrators deploy (src-tauri/packaging/policy, the README's table of keys) from the keys of the settings
    Policy,
    /// Makes the packages for Linux (.deb, .rpm, .tar.gz); with --try, lives through one on a clean Debian
    Package(package::Args),
    /// Writes the list of a release (update.json) from signed programs
    UpdateList(release::Args),
}

fn main() -> ExitCode {
    let line = Line::parse();
    running::end_all_when_interrupted();
    match work(line.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            say::fault(&fault);
            ExitCode::FAILURE
        }
    }
}

fn work(command: Command) -> Outcome {
    let house = House::find()?;
    match command {
        Command::Setup => setup::everything(&house),
        Command::Test(args) => test::all(&house, &args),
        Command::Practice(args) => practice::start(&house, &args),
        Command::Pictures(args) => pictures::take(&house, &args),
        Command::PracticeService(args) => service::alone(&house, &args),
        Command::Bench(args) => bench::measure(&house, &args),
        Command::Soak(args) => soak::endure(&house, &args),
        Command::Fuzz(args) => fuzz::endure(&house, &args),
        Command::Windows(args) => cross::windows::all(&house, &args),
        Command::Macos(args) => cross::macos::check(&house, &args),
        Command::Contract => contract::write(&house),
        Command::SupplyChain => supply::check(&house),
        Command::Policy => policy::write(&house),
        Command::Package(args) => package::make(&house, &args),
        Command::UpdateList(args) => release::list(&house, &args),
    }
}

#[cfg(test)]
mod tests {
    use super::Line;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        Line::command().debug_assert();
    }
}
