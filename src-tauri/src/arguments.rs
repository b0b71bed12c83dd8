//! The command line of `aftercall` (interface.md, "Programs"). Small enough to be read by hand, and read before anything else: a link
//! that a browser hands over must not die in a parser of options.

use std::ffi::OsString;

/// What the command line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Start, or show the window of the program that runs.
    Start(Start),
    /// Print the version.
    Version,
    /// Print how to use it.
    Help,
}

/// How to start.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Start {
    /// Tray only, no window.
    pub(crate) background: bool,
    /// Against the service built in, in a home of its own.
    pub(crate) practice: bool,
    /// An `aftercall:` link to follow. Foreign text.
    pub(crate) link: Option<String>,
}

/// The word that is none of ours.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unknown(pub(crate) String);

/// Reads the words after the program's name.
///
/// # Errors
/// Names the first word that cannot be used.
pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Wish, Unknown> {
    let mut start = Start::default();
    for word in words {
        let word = word.into_string().map_err(|word| Unknown(word.to_string_lossy().into_owned()))?;
        match word.as_str() {
            "--background" => start.background = true,
            "--practice" => start.practice = true,
            "--version" | "-V" => return Ok(Wish::Version),
            "--help" | "-h" => return Ok(Wish::Help),
            link if link.starts_with("aftercall:") && start.link.is_none() => start.link = Some(word),
            _ => return Err(Unknown(word)),
        }
    }
    Ok(Wish::Start(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Result<Wish, Unknown> {
        read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn the_line_is_read_as_the_interface_says() {
        let start =
            |background, practice, link: Option<&str>| Ok(Wish::Start(Start { background, practice, link: link.map(str::to_owned) }));
        let table = [
            ("", start(false, false, None)),
            ("--background", start(true, false, None)),
            ("--practice", start(false, true, None)),
            ("--practice --background", start(true, true, None)),
            ("aftercall:open/main", start(false, false, Some("aftercall:open/main"))),
            ("--background --version", Ok(Wish::Version)),
            ("-h", Ok(Wish::Help)),
            ("--backgrund", Err(Unknown("--backgrund".into()))),
            ("http://example.com", Err(Unknown("http://example.com".into()))),
            ("aftercall:a aftercall:b", Err(Unknown("aftercall:b".into()))),
        ];
        for (line, expected) in table {
            assert_eq!(of(line), expected, "{line}");
        }
    }
}
