//! Updates: what a release says of itself, which one is newer, when to look, and who may put it in place.
//!
//! A release is a list ([`LIST`]) with its signature ([`SIGNATURE`]) beside the files that it names, on any web server. Both are signed by
//! the one key that is built into the program (minisign); whoever has the server, or the way to it, can offer nothing else, and nothing
//! older than what runs.
//!
//! | File | What it settles |
//! | --- | --- |
//! | `list` | the list read: programs, sizes, signatures |
//! | `times` | when to look |

mod list;
mod times;

pub use list::{Release, ReleaseFile};
pub use times::{first_look, next_look};

use async_trait::async_trait;
use semver::Version;
use tokio::sync::mpsc;

/// The list of a release, below `update.address`.
pub const LIST: &str = "update.json";
/// Its signature.
pub const SIGNATURE: &str = "update.json.minisig";
/// Largest list or signature that is read, in bytes.
pub const LARGEST_LIST: usize = 64 * 1024;
/// The programs of a release. The one that runs comes last: until it is replaced, the next look finds the same release again.
pub const PROGRAMS: [&str; 2] = ["aftercallctl", "aftercall"];

/// Who puts a newer version in place on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bringer {
    /// Aftercall itself: it lies in a folder of the person.
    Aftercall,
    /// The package manager, an installer, or the organisation. Aftercall says that there is one and asks for no rights.
    System,
}

/// What went wrong with an update. The program that runs stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UpdateFault {
    /// No answer, a refusal, or only half of one; words without personal data.
    #[error("the address of updates does not answer: {0}")]
    Unreachable(String),
    /// The list is signed and does not say what a list says.
    #[error("the list of the release cannot be read")]
    Unreadable,
    /// Not signed, or by another key, or changed since.
    #[error("the signature of {0} does not fit")]
    Signature(String),
    /// More bytes or fewer than the list says.
    #[error("{0} is not as large as it should be")]
    Size(String),
    /// No room.
    #[error("the disk is full")]
    Full,
    /// Anything else about files; words without personal data.
    #[error("it could not be put in place: {0}")]
    NotPlaced(String),
}

/// Updates of this computer.
#[async_trait]
pub trait Updates: Send + Sync + 'static {
    /// Who puts them in place.
    fn bringer(&self) -> Bringer;
    /// The release at an address, its list verified.
    async fn look(&self, address: &str) -> Result<Release, UpdateFault>;
    /// Fetches the files of a release and verifies all of them before the first takes the place of an old one; each does so in one step,
    /// in the order of the release. It takes effect with the next start.
    async fn install(&self, address: &str, release: &Release) -> Result<(), UpdateFault>;
}

/// Files from a web server.
#[async_trait]
pub trait Download: Send + Sync + 'static {
    /// A small file, whole. `most` in bytes; a larger one is `Size`.
    async fn small(&self, address: &str, file: &str, most: usize) -> Result<Vec<u8>, UpdateFault>;
    /// A file in pieces. Ends early, without a fault, when nobody takes them any more.
    async fn pour(&self, address: &str, file: &str, into: mpsc::Sender<Vec<u8>>) -> Result<(), UpdateFault>;
}

/// Whether a release is newer than the version that runs, which is a number like `0.2.0`. Equal and older ones are not, so that a server
/// cannot bring an old fault back.
#[must_use]
pub fn is_newer(release: &Release, running: &str) -> bool {
    // A program that does not know its own number is no reason to change it.
    Version::parse(running).is_ok_and(|running| release.version.cmp_precedence(&running).is_gt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_later_version_is_newer() {
        for (offered, running, newer) in [
            ("0.2.0", "0.1.0", true),
            ("0.1.10", "0.1.9", true),
            ("1.0.0", "1.0.0-rc.1", true),
            ("0.1.0", "0.1.0", false),
            ("0.1.0+build.7", "0.1.0", false),
            ("0.1.0", "0.2.0", false),
            ("1.0.0-rc.1", "1.0.0", false),
            ("9.9.9", "not a number", false),
        ] {
            let release = Release { version: offered.parse().unwrap(), files: Vec::new() };
            assert_eq!(is_newer(&release, running), newer, "{offered} over {running}");
        }
    }
}
