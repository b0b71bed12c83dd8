//! The desktop program. Everything is in the library, so that tests can reach it.

// A program with windows only: no console opens beside it. Builds for development keep theirs.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    aftercall::run()
}
