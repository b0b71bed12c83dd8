//! The licences of what the program is made of, as `cargo xtask supply-chain` lists them. Packages bring the list along; it is read when a
//! person asks for it.

use flate2::read::GzDecoder;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// Where the list lies, seen from the folder of the program: packages and the archive of Linux, the bundle of macOS, Windows, and the
/// target folder of whoever builds the program.
const PLACES: [&str; 4] =
    ["../share/doc/aftercall/THIRD-PARTY.gz", "../Resources/THIRD-PARTY", "THIRD-PARTY.txt", "../supply-chain/THIRD-PARTY"];
/// Longest list that is read, in bytes.
const MOST: u64 = 16 * 1024 * 1024;

/// The list of this program. Blocks.
///
/// # Errors
/// `NotFound` where there is none: it was built here and `cargo xtask supply-chain` was not run. Otherwise as the system says.
pub fn of_this_program() -> io::Result<String> {
    let program = std::env::current_exe()?.canonicalize()?;
    beside(program.parent().unwrap_or(Path::new("/")))
}

fn beside(folder: &Path) -> io::Result<String> {
    let path = PLACES.iter().map(|place| folder.join(place)).find(|path| path.is_file()).ok_or(io::ErrorKind::NotFound)?;
    read(&path)
}

fn read(path: &PathBuf) -> io::Result<String> {
    let file = File::open(path)?;
    let mut text = String::new();
    if path.extension().is_some_and(|ending| ending == "gz") {
        GzDecoder::new(file).take(MOST).read_to_string(&mut text)?;
    } else {
        file.take(MOST).read_to_string(&mut text)?;
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write as _;

    #[test]
    fn the_list_of_a_package_and_that_of_a_build() {
        let home = tempfile::tempdir().unwrap();
        let programs = home.path().join("bin");
        std::fs::create_dir_all(&programs).unwrap();
        assert_eq!(beside(&programs).unwrap_err().kind(), io::ErrorKind::NotFound);
        std::fs::create_dir_all(home.path().join("supply-chain")).unwrap();
        std::fs::write(home.path().join("supply-chain/THIRD-PARTY"), "of the build").unwrap();
        assert_eq!(beside(&programs).unwrap(), "of the build");
        let bundled = home.path().join("Resources");
        std::fs::create_dir_all(&bundled).unwrap();
        for (file, words) in [(programs.join("THIRD-PARTY.txt"), "of the installer"), (bundled.join("THIRD-PARTY"), "of the bundle")] {
            std::fs::write(file, words).unwrap();
            assert_eq!(beside(&programs).unwrap(), words);
        }
        let packaged = home.path().join("share/doc/aftercall");
        std::fs::create_dir_all(&packaged).unwrap();
        let mut pressed = GzEncoder::new(File::create(packaged.join("THIRD-PARTY.gz")).unwrap(), Compression::best());
        pressed.write_all("of the package: Å".as_bytes()).unwrap();
        pressed.finish().unwrap();
        assert_eq!(beside(&programs).unwrap(), "of the package: Å");
    }
}
