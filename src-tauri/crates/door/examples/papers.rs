//! Writes the manual pages and shell completions of `aftercallctl` into a folder, from the same definition that reads its words.
//! `cargo xtask package` puts them into the packages.

use clap_complete::{Shell, generate_to};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else { return ExitCode::from(2) };
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn write(folder: &std::path::Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let line = aftercall_door::ctl::command();
    clap_mangen::generate_to(line.clone(), folder)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        generate_to(shell, &mut line.clone(), "aftercallctl", folder)?;
    }
    Ok(())
}
