//! Runs programs to their end.

use crate::fault::{Fault, Outcome, While as _};
use crate::running::Running;
use std::collections::VecDeque;
use std::io::{self, BufRead as _, IsTerminal as _};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// Lines of a failed program that are said again with its fault.
const LAST_LINES: usize = 60;
/// A program that it left behind may hold its output open for ever.
const TO_FINISH: Duration = Duration::from_secs(5);

/// Runs it with its output shown; nothing is read from the terminal. Where there is no terminal, in CI say, the fault has the last lines
/// of the output: whoever reads the end of the record sees why.
pub(crate) fn show(command: &mut Command) -> Outcome {
    let words = words(command);
    command.stdin(Stdio::null());
    let (status, last) =
        if io::stdout().is_terminal() { (Running::start(command)?.wait()?, String::new()) } else { show_and_remember(command)? };
    if status.success() { Ok(()) } else { Err(Fault::new(format!("This did not work ({status}): {words}\n{last}").trim_end())) }
}

fn show_and_remember(command: &mut Command) -> Outcome<(ExitStatus, String)> {
    let (output, input) = io::pipe().when("a pipe")?;
    command.stdout(input.try_clone().when("a pipe")?).stderr(input);
    let running = Running::start(command)?;
    // Our own ends go, so that the output ends with the program.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let (done, last) = mpsc::channel();
    std::thread::spawn(move || done.send(repeat(output, &mut io::stdout())));
    let status = running.wait()?;
    Ok((status, last.recv_timeout(TO_FINISH).unwrap_or_default()))
}

/// Passes everything on, line by line; returns the last lines.
fn repeat(output: impl io::Read, to: &mut impl io::Write) -> String {
    let (mut output, mut last) = (io::BufReader::new(output), VecDeque::new());
    let mut line = Vec::new();
    while output.read_until(b'\n', &mut line).is_ok_and(|count| count > 0) {
        // Nobody may be listening.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        if last.len() == LAST_LINES {
            last.pop_front();
        }
        last.push_back(String::from_utf8_lossy(&line).into_owned());
        line.clear();
    }
    last.into_iter().collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_passed_on_and_the_last_lines_are_remembered() {
        let whole: String = (0..=LAST_LINES).map(|line| format!("line {line}\n")).collect();
        let mut shown = Vec::new();
        let last = repeat(format!("{whole}no end").as_bytes(), &mut shown);
        assert_eq!(String::from_utf8(shown).unwrap(), format!("{whole}no end"));
        assert!(last.starts_with("line 2\n") && last.ends_with("no end"), "{last}");
    }

    #[cfg(unix)]
    #[test]
    fn what_failed_is_said_with_its_last_words() {
        let fault = show_and_remember(Command::new("sh").args(["-c", "echo first; echo why >&2; exit 3"])).unwrap();
        assert_eq!((fault.0.code(), fault.1.as_str()), (Some(3), "first\nwhy\n"));
    }
}
