//! `~/Library/LaunchAgents/io.aftercall.desktop.plist`.

use super::Autostart;
use crate::private;
use plist::{Dictionary, Value};
use std::io;
use std::path::PathBuf;

pub(super) fn is_on(autostart: &Autostart) -> io::Result<bool> {
    let path = path(autostart);
    if !path.exists() {
        return Ok(false);
    }
    let found = Value::from_file(path).map_err(io::Error::other)?;
    Ok(found == agent(autostart))
}

pub(super) fn set(autostart: &Autostart, on: bool) -> io::Result<()> {
    let path = path(autostart);
    if !on {
        return match std::fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    private::make_folder(&autostart.folder)?;
    agent(autostart).to_file_xml(path).map_err(io::Error::other)
}

/// The system's own switch is kept where nobody can read it, and counts whatever stands here.
pub(super) fn keep(autostart: &Autostart, on: bool) -> io::Result<()> {
    set(autostart, on)
}

fn path(autostart: &Autostart) -> PathBuf {
    autostart.folder.join(format!("{}.plist", crate::APP_ID))
}

fn agent(autostart: &Autostart) -> Value {
    let mut agent = Dictionary::new();
    agent.insert("Label".to_owned(), Value::String(crate::APP_ID.to_owned()));
    let arguments = [autostart.program.display().to_string(), "--background".to_owned()];
    agent.insert("ProgramArguments".to_owned(), Value::Array(arguments.into_iter().map(Value::String).collect()));
    agent.insert("RunAtLoad".to_owned(), Value::Boolean(true));
    Value::Dictionary(agent)
}
