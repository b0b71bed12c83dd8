//! `~/.config/autostart/io.aftercall.desktop.desktop` (Desktop Application Autostart 0.5).

use super::Autostart;
use crate::private;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub(super) fn is_on(autostart: &Autostart) -> io::Result<bool> {
    match std::fs::read_to_string(path(autostart)) {
        // Desktops switch an entry off by marking it, not by removing it.
        Ok(text) => Ok(text.lines().any(|line| line == exec(&autostart.program)) && !text.lines().any(is_off)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(is_entered_for_everybody()),
        Err(error) => Err(error),
    }
}

pub(super) fn set(autostart: &Autostart, on: bool) -> io::Result<()> {
    if on { write(autostart, "X-GNOME-Autostart-enabled=true") } else { switch_off(autostart, is_entered_for_everybody()) }
}

/// An administrator's entry for everybody is overruled by a file of the same name that is hidden; where there is none, ours goes.
fn switch_off(autostart: &Autostart, entered_for_everybody: bool) -> io::Result<()> {
    if entered_for_everybody {
        return write(autostart, "Hidden=true");
    }
    match std::fs::remove_file(path(autostart)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn write(autostart: &Autostart, state: &str) -> io::Result<()> {
    private::make_folder(&autostart.folder)?;
    let mut file = tempfile::NamedTempFile::new_in(&autostart.folder)?;
    let exec = exec(&autostart.program);
    let entry = format!("[Desktop Entry]\nType=Application\nName=Aftercall\nIcon={}\n{exec}\nTerminal=false\n{state}\n", crate::APP_ID);
    file.write_all(entry.as_bytes())?;
    file.persist(path(autostart)).map_err(|error| error.error)?;
    Ok(())
}

/// Whether an entry in the folders of the system starts us (Desktop Application Autostart 0.5: `$XDG_CONFIG_DIRS/autostart`).
fn is_entered_for_everybody() -> bool {
    let folders = std::env::var_os("XDG_CONFIG_DIRS").filter(|folders| !folders.is_empty()).unwrap_or_else(|| "/etc/xdg".into());
    std::env::split_paths(&folders).any(|folder| folder.join("autostart").join(name()).is_file())
}

pub(super) fn keep(autostart: &Autostart, on: bool) -> io::Result<()> {
    match std::fs::read_to_string(path(autostart)) {
        Ok(text) if on && text.lines().any(is_off) => Ok(()),
        _ => set(autostart, on),
    }
}

fn path(autostart: &Autostart) -> PathBuf {
    autostart.folder.join(name())
}

fn name() -> String {
    format!("{}.desktop", crate::APP_ID)
}

fn is_off(line: &str) -> bool {
    let line = line.replace(' ', "").to_ascii_lowercase();
    line == "hidden=true" || line == "x-gnome-autostart-enabled=false"
}

/// The `Exec` line: quoted by the rules of the Desktop Entry Specification 1.5, which are read twice (string, then
/// argument), so that a backslash becomes four.
fn exec(program: &Path) -> String {
    let quoted = program.display().to_string().chars().fold(String::new(), |mut text, letter| {
        match letter {
            '\\' => text.push_str(r"\\\\"),
            '"' | '`' | '$' => text.extend(["\\\\", letter.encode_utf8(&mut [0; 4])]),
            '%' => text.push_str("%%"),
            other => text.push(other),
        }
        text
    });
    format!("Exec=\"{quoted}\" --background")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn autostart(folder: &Path) -> Autostart {
        Autostart::in_folder(folder.join("autostart"), PathBuf::from("/opt/After call/aftercall"))
    }

    #[test]
    fn is_set_and_unset_again_and_again() {
        let folder = tempfile::tempdir().unwrap();
        let autostart = autostart(folder.path());
        assert_eq!(autostart.is_on(), Ok(false));
        for on in [false, true, true, false, false] {
            autostart.set(on).unwrap();
            assert_eq!(autostart.is_on(), Ok(on));
        }
    }

    #[test]
    fn an_entry_that_is_off_or_of_another_program_is_none_and_setting_repairs_it() {
        let folder = tempfile::tempdir().unwrap();
        let autostart = autostart(folder.path());
        autostart.set(true).unwrap();
        let whole = std::fs::read_to_string(path(&autostart)).unwrap();
        let broken = [
            whole.replace("enabled=true", "enabled=false"),
            format!("{whole}Hidden=true\n"),
            whole.replace("/opt/After call", "/tmp/.mount_x"),
            String::new(),
        ];
        for text in broken {
            std::fs::write(path(&autostart), &text).unwrap();
            assert_eq!(autostart.is_on(), Ok(false), "{text}");
            autostart.set(true).unwrap();
            assert_eq!(autostart.is_on(), Ok(true));
        }
    }

    #[test]
    fn what_was_switched_off_in_the_desktop_stays_off_until_somebody_chooses() {
        let folder = tempfile::tempdir().unwrap();
        let autostart = autostart(folder.path());
        autostart.keep(true).unwrap();
        assert_eq!(autostart.is_on(), Ok(true), "a missing entry is made again");
        let whole = std::fs::read_to_string(path(&autostart)).unwrap();
        for text in [format!("{whole}Hidden=true\n"), whole.replace("enabled=true", "enabled = false")] {
            std::fs::write(path(&autostart), &text).unwrap();
            autostart.keep(true).unwrap();
            assert_eq!(std::fs::read_to_string(path(&autostart)).unwrap(), text);
        }
        autostart.set(true).unwrap();
        assert_eq!(autostart.is_on(), Ok(true));
        autostart.keep(false).unwrap();
        assert!(!path(&autostart).exists());
    }

    #[test]
    fn an_entry_for_everybody_is_overruled_and_not_removed() {
        let folder = tempfile::tempdir().unwrap();
        let autostart = autostart(folder.path());
        for _ in 0..2 {
            switch_off(&autostart, true).unwrap();
            assert!(std::fs::read_to_string(path(&autostart)).unwrap().lines().any(is_off));
            assert_eq!(autostart.is_on(), Ok(false));
        }
        autostart.set(true).unwrap();
        assert_eq!(autostart.is_on(), Ok(true));
        switch_off(&autostart, false).unwrap();
        assert!(!path(&autostart).exists());
    }

    #[test]
    fn a_strange_path_is_quoted() {
        assert_eq!(exec(Path::new("/a b/100%/$x\"\\")), r#"Exec="/a b/100%%/\\$x\\"\\\\" --background"#);
    }
}
