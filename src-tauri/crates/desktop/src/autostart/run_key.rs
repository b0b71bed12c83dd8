//! `HKCU\Software\Microsoft\Windows\CurrentVersion\Run`.

use super::Autostart;
use windows_registry::{CURRENT_USER, Result};

const PATH: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
const NAME: &str = "Aftercall";

pub(super) fn is_on(autostart: &Autostart) -> Result<bool> {
    // A value that is not there is an error of its own kind; none is worth telling apart from "off".
    let key = CURRENT_USER.create(PATH)?;
    Ok(key.get_string(NAME).is_ok_and(|found| found == command(autostart)))
}

pub(super) fn set(autostart: &Autostart, on: bool) -> Result<()> {
    let key = CURRENT_USER.create(PATH)?;
    if on {
        return key.set_string(NAME, command(autostart));
    }
    if key.get_string(NAME).is_ok() { key.remove_value(NAME) } else { Ok(()) }
}

fn command(autostart: &Autostart) -> String {
    format!("\"{}\" --background", autostart.program.display())
}
