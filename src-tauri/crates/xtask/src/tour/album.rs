//! Pictures, numbered in the order of the tour.

use crate::desktop::{Desktop, Window};
use crate::fault::{Fault, Outcome, While as _};
use crate::say;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A page that goes on changing is pictured all the same.
const TO_SETTLE: Duration = Duration::from_secs(5);
const BETWEEN_LOOKS: Duration = Duration::from_millis(150);
/// Fewer colours than text alone has: nothing was drawn.
const LEAST_COLOURS: usize = 8;

/// The folder of the pictures.
#[derive(Debug)]
pub(crate) struct Album {
    folder: PathBuf,
    taken: usize,
}

impl Album {
    /// An empty one.
    pub(super) fn new(folder: PathBuf) -> Outcome<Self> {
        if folder.exists() {
            fs::remove_dir_all(&folder).when(folder.display())?;
        }
        fs::create_dir_all(&folder).when(folder.display())?;
        Ok(Self { folder, taken: 0 })
    }

    /// Where the pictures are.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Takes a picture of a window, or of all of the screen, once it stands still. A blank one is a fault.
    pub(super) fn take(&mut self, desktop: &Desktop, name: &str, of: Option<&Window>) -> Outcome {
        let begin = Instant::now();
        let mut before = desktop.pixels(of)?;
        loop {
            std::thread::sleep(BETWEEN_LOOKS);
            let now = desktop.pixels(of)?;
            let still = now == before && colours(&now) >= LEAST_COLOURS;
            before = now;
            if still || begin.elapsed() > TO_SETTLE {
                break;
            }
        }
        if colours(&before) < LEAST_COLOURS {
            return Err(Fault::new(format!("The picture “{name}” is blank.")));
        }
        self.taken += 1;
        let file = format!("{:02}-{name}.png", self.taken);
        desktop.picture(of, &self.folder.join(&file))?;
        say::line(&format!("picture {file}"));
        Ok(())
    }
}

fn colours(pixels: &[u8]) -> usize {
    pixels.chunks_exact(3).collect::<HashSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_colour_is_no_picture() {
        assert_eq!(colours(&[7; 300]), 1);
        assert_eq!(colours(&[1, 2, 3, 1, 2, 3, 3, 2, 1]), 2);
    }
}
