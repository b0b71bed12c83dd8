//! Updates: a release verified with the key that is built in (minisign), and its programs put in place of these.
//!
//! Only where the program lies in a folder of the person (the `.tar.gz` of Linux): there one file takes the place of another in one step.
//! Packages are the package manager's, and on Windows and macOS a program that runs cannot be replaced in one step; there people are told,
//! and nobody is asked for an administrator's rights.
//!
//! | File | What it does |
//! | --- | --- |
//! | `place` | where this program lies, and who may change it |
//! | `part` | a file that is on its way: beside the old one, verified, durable, then in its place |

mod part;
mod place;

pub use place::Place;

use aftercall_core::update::{Bringer, Download, LARGEST_LIST, LIST, Release, ReleaseFile, SIGNATURE, UpdateFault, Updates};
use async_trait::async_trait;
use minisign_verify::{PublicKey, Signature};
use part::Part;
use std::sync::Arc;
use tokio::sync::mpsc;

/// Pieces of a file that may wait for the disk.
const PIECES: usize = 8;

/// Updates of the programs in one folder.
pub struct Updater {
    key: PublicKey,
    place: Place,
    download: Arc<dyn Download>,
}

impl Updater {
    /// For releases signed with the secret half of `key` (the second line of a minisign public key). Where it is ours to bring them,
    /// removes what an update left behind that was interrupted.
    ///
    /// # Errors
    /// When the key cannot be one.
    pub fn new(key: &str, place: Place, download: Arc<dyn Download>) -> Result<Self, minisign_verify::Error> {
        let key = PublicKey::from_base64(key)?;
        if place.bringer() == Bringer::Aftercall {
            part::remove_left(place.folder());
        }
        Ok(Self { key, place, download })
    }

    /// One program of a release, verified and durable beside the old one.
    async fn fetch(&self, address: &str, file: &ReleaseFile) -> Result<Part, UpdateFault> {
        let (pieces, taken) = mpsc::channel(PIECES);
        let (key, folder, wanted) = (self.key.clone(), self.place.folder().to_owned(), file.clone());
        let written = tokio::task::spawn_blocking(move || Part::write(&folder, &wanted, &key, taken));
        let poured = self.download.pour(address, &file.file, pieces).await;
        let written = written.await.unwrap_or_else(|fault| Err(UpdateFault::NotPlaced(fault.to_string())));
        match (poured, written) {
            // A file that broke off is short because of that.
            (Err(fault), Err(UpdateFault::Size(_)) | Ok(_)) => Err(fault),
            (_, written) => written,
        }
    }
}

#[async_trait]
impl Updates for Updater {
    fn bringer(&self) -> Bringer {
        self.place.bringer()
    }

    async fn look(&self, address: &str) -> Result<Release, UpdateFault> {
        let list = self.download.small(address, LIST, LARGEST_LIST).await?;
        let signature = self.download.small(address, SIGNATURE, LARGEST_LIST).await?;
        let unfit = || UpdateFault::Signature(LIST.to_owned());
        let signature = String::from_utf8(signature).ok().and_then(|text| Signature::decode(&text).ok()).ok_or_else(unfit)?;
        // Only signatures of the digest: those of whole files are what minisign made before 2022.
        self.key.verify(&list, &signature, false).map_err(|_| unfit())?;
        Release::read(&list, &format!("{}-{}", std::env::consts::OS, std::env::consts::ARCH))
    }

    async fn install(&self, address: &str, release: &Release) -> Result<(), UpdateFault> {
        if self.bringer() != Bringer::Aftercall {
            return Err(UpdateFault::NotPlaced("it lies where Aftercall changes nothing".to_owned()));
        }
        let mut parts = Vec::new();
        for file in &release.files {
            parts.push((file.program, self.fetch(address, file).await?));
        }
        let folder = self.place.folder().to_owned();
        let placing = tokio::task::spawn_blocking(move || {
            for (program, part) in parts {
                part.put_in_place(&folder.join(program))?;
            }
            part::make_durable(&folder)
        });
        placing.await.unwrap_or_else(|fault| Err(UpdateFault::NotPlaced(fault.to_string())))
    }
}
