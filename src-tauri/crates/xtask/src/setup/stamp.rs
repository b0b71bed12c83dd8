//! Remembers from which files something was made, so that it is made again only when one of them changed.

use crate::fault::{Outcome, While as _};
use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};

/// What a set of files came to, kept in a file.
#[derive(Debug)]
pub(super) struct Stamp {
    file: PathBuf,
    now: String,
}

impl Stamp {
    /// Looks at files and, with all that is below them, folders. What is not there counts as empty.
    pub(super) fn of(file: PathBuf, inputs: &[PathBuf]) -> Outcome<Self> {
        let mut hasher = DefaultHasher::new();
        for input in inputs {
            add(input, &mut hasher)?;
        }
        Ok(Self { file, now: format!("{:016x}", hasher.finish()) })
    }

    /// Whether the files are the same as when it was set.
    pub(super) fn holds(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|then| then == self.now)
    }

    /// From now on it holds.
    #[expect(clippy::disallowed_methods, reason = "half a stamp does not hold, and the work is done again")]
    pub(super) fn set(&self) -> Outcome {
        if let Some(folder) = self.file.parent() {
            fs::create_dir_all(folder).when(folder.display())?;
        }
        fs::write(&self.file, &self.now).when(self.file.display())
    }
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> Outcome {
    hasher.write(path.as_os_str().as_encoded_bytes());
    if path.is_dir() {
        let entries = fs::read_dir(path).when(path.display())?;
        let mut below: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        below.sort();
        return below.iter().try_for_each(|path| add(path, hasher));
    }
    if path.is_file() {
        hasher.write(&fs::read(path).when(path.display())?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_holds_until_a_file_changes_comes_or_goes() {
        let folder = tempfile::tempdir().unwrap();
        let (inputs, kept) = (folder.path().join("in"), folder.path().join("kept/stamp"));
        fs::create_dir_all(inputs.join("deep")).unwrap();
        let stamp = || Stamp::of(kept.clone(), std::slice::from_ref(&inputs)).unwrap();
        let changes: [(&str, &dyn Fn()); 3] = [
            ("comes", &|| fs::write(inputs.join("deep/a"), "1").unwrap()),
            ("changes", &|| fs::write(inputs.join("deep/a"), "2").unwrap()),
            ("goes", &|| fs::remove_file(inputs.join("deep/a")).unwrap()),
        ];
        for (what, change) in changes {
            stamp().set().unwrap();
            assert!(stamp().holds(), "before a file {what}");
            change();
            assert!(!stamp().holds(), "after a file {what}");
        }
    }
}
