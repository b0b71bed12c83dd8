//! A release as its maker makes it, and a folder with the programs of an older one.

use super::server::{Gives, Server};
use aftercall_api::Downloader;
use aftercall_core::update::Updates as _;
use aftercall_core::update::{Release, UpdateFault};
use aftercall_desktop::update::{Place, Updater};
use minisign::KeyPair;
use serde_json::{Value, json};
use std::io::Cursor;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

/// Whoever makes releases, with a key of their own.
pub struct Maker(KeyPair);

impl Maker {
    pub fn new() -> Self {
        Self(KeyPair::generate_unencrypted_keypair().unwrap())
    }

    pub fn public_key(&self) -> String {
        self.0.pk.to_base64()
    }

    pub fn sign(&self, bytes: &[u8]) -> String {
        minisign::sign(Some(&self.0.pk), &self.0.sk, Cursor::new(bytes), None, None).unwrap().to_string()
    }

    /// The list of a release whose programs say their version.
    pub fn list(&self, version: &str) -> Value {
        let entry = |program: &str| {
            let bytes = program_of(version);
            json!({ "file": format!("{program}-{version}"), "bytes": bytes.len(), "signature": self.sign(&bytes) })
        };
        let system = format!("{}-{}", std::env::consts::OS, std::env::consts::ARCH);
        json!({ "program": "aftercall", "version": version, "systems": { system: {
            "aftercall": entry("aftercall"), "aftercallctl": entry("aftercallctl"),
        } } })
    }

    pub fn publish_list(&self, server: &Server, list: &Value) {
        let list = list.to_string().into_bytes();
        server.put("update.json.minisig", Gives::Whole(self.sign(&list).into_bytes()));
        server.put("update.json", Gives::Whole(list));
    }

    /// All of a release.
    pub fn publish(&self, server: &Server, version: &str) {
        for program in ["aftercall", "aftercallctl"] {
            server.put(&format!("{program}-{version}"), Gives::Whole(program_of(version)));
        }
        self.publish_list(server, &self.list(version));
    }
}

/// A program that says which one it is.
pub fn program_of(version: &str) -> Vec<u8> {
    format!("#!/bin/sh\necho {version}\n").into_bytes()
}

/// A folder with the programs of 0.1.0, as the archive of Linux leaves them.
pub struct Installed(pub TempDir);

impl Installed {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fill(folder.path());
        Self(folder)
    }

    pub fn updater(&self, maker: &Maker) -> Arc<Updater> {
        updater(self.0.path(), maker)
    }

    /// What both programs say of themselves when they are started.
    pub fn versions(&self) -> [String; 2] {
        versions(self.0.path())
    }

    /// The names of all files.
    pub fn files(&self) -> Vec<String> {
        files(self.0.path())
    }
}

pub fn fill(folder: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    for program in ["aftercall", "aftercallctl"] {
        let path = folder.join(program);
        std::fs::write(&path, program_of("0.1.0")).unwrap();
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
}

pub fn updater(folder: &Path, maker: &Maker) -> Arc<Updater> {
    let download = Arc::new(Downloader::with_silence(Duration::from_secs(2)));
    Arc::new(Updater::new(&maker.public_key(), Place::at(folder), download).unwrap())
}

pub fn versions(folder: &Path) -> [String; 2] {
    ["aftercall", "aftercallctl"].map(|program| {
        let ran = Command::new("sh").arg("-c").arg(folder.join(program)).output().unwrap();
        String::from_utf8(ran.stdout).unwrap().trim().to_owned()
    })
}

pub fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Looks, and installs what was found.
pub async fn update(updater: &Updater, server: &Server) -> Result<Release, UpdateFault> {
    let release = updater.look(&server.address()).await?;
    updater.install(&server.address(), &release).await.map(|()| release)
}
