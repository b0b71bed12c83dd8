//! `Run` in the registry: of this user, or of the machine where an installer put it there for everybody. Task Manager and the settings of
//! Windows do not remove an entry of a user, they mark it in `StartupApproved`; such a mark is a person's word.

use super::Autostart;
use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE, Result};

const RUN: &str = "Run";
const MARKS: &str = r"Explorer\StartupApproved\Run";
const NAME: &str = "Aftercall";

pub(super) fn is_on(autostart: &Autostart) -> Result<bool> {
    Ok(of_the_machine(autostart) || (is_entered(autostart) && !is_marked_off(autostart)))
}

pub(super) fn set(autostart: &Autostart, on: bool) -> Result<()> {
    if !on {
        return remove(&CURRENT_USER.create(path(autostart, RUN))?);
    }
    remove(&CURRENT_USER.create(path(autostart, MARKS))?)?;
    enter(autostart)
}

pub(super) fn keep(autostart: &Autostart, on: bool) -> Result<()> {
    match on {
        true if of_the_machine(autostart) => Ok(()),
        true => enter(autostart),
        false => set(autostart, false),
    }
}

fn enter(autostart: &Autostart) -> Result<()> {
    CURRENT_USER.create(path(autostart, RUN))?.set_string(NAME, command(autostart))
}

fn remove(key: &Key) -> Result<()> {
    if key.get_value(NAME).is_ok() { key.remove_value(NAME) } else { Ok(()) }
}

/// What is not there and what cannot be read are both no entry of ours.
fn is_entered(autostart: &Autostart) -> bool {
    starts_us(CURRENT_USER, autostart)
}

fn of_the_machine(autostart: &Autostart) -> bool {
    starts_us(LOCAL_MACHINE, autostart)
}

fn starts_us(root: &Key, autostart: &Autostart) -> bool {
    root.open(path(autostart, RUN)).and_then(|key| key.get_string(NAME)).is_ok_and(|found| found == command(autostart))
}

/// The first byte of a mark is even for on and odd for off; the rest says since when.
fn is_marked_off(autostart: &Autostart) -> bool {
    let mark = CURRENT_USER.open(path(autostart, MARKS)).and_then(|key| key.get_value(NAME));
    mark.is_ok_and(|mark| mark.first().is_some_and(|byte| byte % 2 == 1))
}

fn path(autostart: &Autostart, below: &str) -> String {
    format!(r"{}\{below}", autostart.folder.display())
}

fn command(autostart: &Autostart) -> String {
    format!("\"{}\" --background", autostart.program.display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;
    use windows_registry::Type;

    /// A corner of the registry that goes with the value.
    struct Corner(Autostart);

    impl Corner {
        fn new(name: &str) -> Self {
            let path = format!(r"Software\AftercallTests\{}-{name}", std::process::id());
            Self(Autostart::in_folder(PathBuf::from(path), PathBuf::from(r"C:\Program Files\Aftercall\aftercall.exe")))
        }

        fn mark(&self, byte: u8) {
            let marks = CURRENT_USER.create(path(&self.0, MARKS)).unwrap();
            marks.set_bytes(NAME, Type::Bytes, &[byte, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).unwrap();
        }
    }

    impl Drop for Corner {
        fn drop(&mut self) {
            for root in [CURRENT_USER, LOCAL_MACHINE] {
                let _not_there = root.remove_tree(self.0.folder.display().to_string());
            }
        }
    }

    #[test]
    fn is_set_and_unset_again_and_again() {
        let corner = Corner::new("set");
        assert_eq!(corner.0.is_on(), Ok(false));
        for on in [false, true, true, false, false] {
            corner.0.set(on).unwrap();
            assert_eq!(corner.0.is_on(), Ok(on));
        }
    }

    #[test]
    fn what_was_switched_off_in_the_system_stays_off_until_somebody_chooses() {
        let corner = Corner::new("marked");
        corner.0.set(true).unwrap();
        for (byte, on) in [(3, false), (2, true), (7, false), (6, true), (3, false)] {
            corner.mark(byte);
            assert_eq!(corner.0.is_on(), Ok(on), "{byte}");
        }
        corner.0.keep(true).unwrap();
        assert_eq!(corner.0.is_on(), Ok(false));
        corner.0.set(true).unwrap();
        assert_eq!(corner.0.is_on(), Ok(true));
    }

    #[test]
    fn an_entry_of_another_program_is_none_and_is_repaired() {
        let corner = Corner::new("moved");
        let run = CURRENT_USER.create(path(&corner.0, RUN)).unwrap();
        run.set_string(NAME, "\"C:\\elsewhere\\aftercall.exe\" --background").unwrap();
        assert_eq!(corner.0.is_on(), Ok(false));
        corner.0.keep(true).unwrap();
        assert_eq!(corner.0.is_on(), Ok(true));
    }

    #[test]
    fn an_entry_of_the_machine_is_enough() {
        let corner = Corner::new("machine");
        let run = LOCAL_MACHINE.create(path(&corner.0, RUN)).unwrap();
        run.set_string(NAME, command(&corner.0)).unwrap();
        assert_eq!(corner.0.is_on(), Ok(true));
        corner.0.keep(true).unwrap();
        assert!(!is_entered(&corner.0), "it would be started twice");
    }
}
