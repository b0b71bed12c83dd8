//! Runs programs to their end.

use crate::fault::{Fault, Outcome, While as _};
use crate::running::Running;
use std::process::{Command, Stdio};

/// Runs it with its output shown; nothing is read from the terminal.
pub(crate) fn show(command: &mut Command) -> Outcome {
    let words = words(command);
    let status = Running::start(command.stdin(Stdio::null()))?.wait()?;
    if status.success() { Ok(()) } else { Err(Fault::new(format!("This did not work ({status}): {words}"))) }
}

/// Runs it in the foreground of the terminal, so that it may ask the person something (a password).
pub(crate) fn ask(command: &mut Command) -> Outcome {
    let words = words(command);
    let status = command.status().when(format!("{words} cannot be run"))?;
    if status.success() { Ok(()) } else { Err(Fault::new(format!("This did not work ({status}): {words}"))) }
}

/// Runs it quietly and returns what it printed; its complaints are part of the fault.
pub(crate) fn read(command: &mut Command) -> Outcome<String> {
    Ok(String::from_utf8_lossy(&bytes(command)?).into_owned())
}

/// The same for what is not text.
pub(crate) fn bytes(command: &mut Command) -> Outcome<Vec<u8>> {
    let words = words(command);
    let output = command.stdin(Stdio::null()).output().when(format!("{words} cannot be run"))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        return Err(Fault::new(format!("This did not work ({}): {words}\n{}", output.status, complaint.trim())));
    }
    Ok(output.stdout)
}

/// Whether a program of this name can be found.
pub(crate) fn finds(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| {
        let file = folder.join(program);
        file.is_file() || file.with_extension(std::env::consts::EXE_EXTENSION).is_file() || file.with_extension("cmd").is_file()
    })
}

/// The command as it would be typed, without the folder of the program.
pub(crate) fn words(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let mut words = vec![program.file_name().unwrap_or_default().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}
