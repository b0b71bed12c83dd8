//! Starts the program so that it outlives us and our console.
//!
//! It must inherit no handle of ours. The standard library passes on all that can be inherited, our output among them: a phone system
//! that reads it to the end would wait until the program quits, days later.

use std::io;
use std::path::Path;
use winsafe::guard::CloseHandlePiGuard;
use winsafe::{CreateProcess, STARTUPINFO, co};

/// A program that was started.
pub(super) struct Launched(CloseHandlePiGuard);

impl Launched {
    pub(super) fn has_ended(&mut self) -> bool {
        matches!(self.0.hProcess.WaitForSingleObject(Some(0)), Ok(co::WAIT::OBJECT_0))
    }
}

/// Starts it. It inherits `AFTERCALL_HOME`. Nothing has to leave a session here, so no launcher is needed.
pub(super) fn launch(program: &Path, _launcher: Option<&Path>) -> io::Result<Launched> {
    let file = program.to_str().ok_or(io::ErrorKind::InvalidFilename)?;
    // A home of our own that is told from here means something else elsewhere.
    let own_from_here = super::start::own_home().is_some_and(|own| own.is_relative());
    let home = std::env::home_dir().filter(|home| home.is_dir() && !own_from_here);
    // A path has no quotes on this system.
    let line = format!("\"{file}\" --background");
    let flags = co::CREATE::DETACHED_PROCESS | co::CREATE::NEW_PROCESS_GROUP;
    let folder = home.as_deref().and_then(Path::to_str);
    CreateProcess(Some(file), Some(&line), None, None, false, flags, &[], folder, &mut STARTUPINFO::default())
        .map(Launched)
        .map_err(|error| io::Error::other(error.to_string()))
}
