//! Where this program lies, and who may change it.

use aftercall_core::update::{Bringer, PROGRAMS};
use std::path::{Path, PathBuf};

/// Folders of package managers and of systems that cannot be changed. What lies below them is theirs, whatever its mode.
#[cfg(target_os = "linux")]
const OF_THE_SYSTEM: [&str; 8] = ["/app", "/bin", "/gnu", "/nix", "/opt", "/sbin", "/snap", "/usr"];

/// The folder of the programs.
#[derive(Debug, Clone)]
pub struct Place {
    folder: PathBuf,
    bringer: Bringer,
}

impl Place {
    /// Of the program that runs.
    ///
    /// # Errors
    /// When the system does not say where it lies.
    pub fn of_this_program() -> std::io::Result<Self> {
        let program = std::env::current_exe()?.canonicalize()?;
        Ok(Self::at(program.parent().unwrap_or(Path::new("/"))))
    }

    /// A folder with programs.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        let bringer = if is_of_the_person(folder) { Bringer::Aftercall } else { Bringer::System };
        Self { folder: folder.to_owned(), bringer }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Who puts newer programs there.
    #[must_use]
    pub fn bringer(&self) -> Bringer {
        self.bringer
    }
}

/// Whether the folder and both programs in it are the person's own, and may be replaced in one step.
#[cfg(target_os = "linux")]
fn is_of_the_person(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let person = rustix::process::geteuid().as_raw();
    let owned = |path: &Path| path.symlink_metadata().is_ok_and(|found| found.uid() == person && !found.is_symlink());
    let writable = folder.metadata().is_ok_and(|found| found.is_dir() && found.mode() & 0o300 == 0o300);
    let of_the_system = OF_THE_SYSTEM.iter().any(|system| folder.starts_with(system));
    !of_the_system && writable && owned(folder) && PROGRAMS.iter().all(|program| owned(&folder.join(program)))
}

#[cfg(not(target_os = "linux"))]
fn is_of_the_person(_folder: &Path) -> bool {
    let _ = PROGRAMS;
    false
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    #[test]
    fn only_whole_programs_in_a_folder_of_the_person_are_replaced() {
        let home = tempfile::tempdir().unwrap();
        let bringer = || Place::at(home.path()).bringer();
        assert_eq!(bringer(), Bringer::System, "nothing is there");
        std::fs::write(home.path().join("aftercall"), "a").unwrap();
        assert_eq!(bringer(), Bringer::System, "half of it is there");
        std::fs::write(home.path().join("aftercallctl"), "c").unwrap();
        assert_eq!(bringer(), Bringer::Aftercall);
        std::fs::set_permissions(home.path(), std::fs::Permissions::from_mode(0o500)).unwrap();
        assert_eq!(bringer(), Bringer::System, "it is closed to writing");
        std::fs::set_permissions(home.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
        std::fs::rename(home.path().join("aftercall"), home.path().join("elsewhere")).unwrap();
        symlink(home.path().join("elsewhere"), home.path().join("aftercall")).unwrap();
        assert_eq!(bringer(), Bringer::System, "it lies elsewhere");
        for packaged in ["/usr/bin", "/opt/aftercall/bin", "/nix/store/x/bin", "/snap/aftercall/1/bin", "/app/bin"] {
            assert_eq!(Place::at(Path::new(packaged)).bringer(), Bringer::System, "{packaged}");
        }
    }
}
