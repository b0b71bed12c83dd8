//! `aftercallctl`: reports calls to the running Aftercall and asks it things (interface.md).
//!
//! Thin on purpose, and without a symbol of the shell: it links neither GTK nor a webview and starts in milliseconds.

#![forbid(unsafe_code)]

use aftercall_core::ports::Clock as _;
use aftercall_desktop::clock::SystemClock;
use aftercall_desktop::folders::Folders;
use aftercall_door::ctl::{self, Input, START_PATIENCE, Surroundings};
use std::io::IsTerminal as _;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    // A link to this program, as in a folder of the search path, leads to where the other program lies beside it. That one compares the
    // path it was started by with what is written in the registry: no `\\?\` before it.
    let own = std::env::current_exe().and_then(dunce::canonicalize).ok();
    let program = own.as_deref().and_then(Path::parent).map(|folder| folder.join(format!("aftercall{}", std::env::consts::EXE_SUFFIX)));
    let stdin = std::io::stdin();
    let is_typed = stdin.is_terminal();
    let mut piped = stdin.lock();
    let code = ctl::run(
        std::env::args_os(),
        Surroundings {
            socket: Folders::find(false).map(|folders| folders.socket).map_err(|fault| fault.to_string()),
            program,
            launcher: own.filter(|_| cfg!(unix)),
            start_patience: START_PATIENCE,
            now: SystemClock.now(),
            zone: None,
            language: aftercall_desktop::language(),
            input: if is_typed { Input::Terminal } else { Input::Stream(&mut piped) },
            out: &mut std::io::stdout().lock(),
            err: &mut std::io::stderr().lock(),
        },
    );
    ExitCode::from(code)
}
