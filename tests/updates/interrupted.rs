//! A computer that loses its power in the middle of an update: a process that is killed while a file is on its way.

use super::release::{Installed, Maker, files, update, updater};
use super::server::{Gives, Server};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Names the folder and the address to the process that is to be killed.
const FOLDER: &str = "AFTERCALL_TEST_UPDATE_FOLDER";
const ADDRESS: &str = "AFTERCALL_TEST_UPDATE_ADDRESS";
const KEY: &str = "AFTERCALL_TEST_UPDATE_KEY";
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn a_kill_leaves_the_old_programs_and_the_next_start_cleans_up() {
    if let (Some(folder), Ok(address), Ok(key)) = (std::env::var_os(FOLDER), std::env::var(ADDRESS), std::env::var(KEY)) {
        return in_the_process(Path::new(&folder), &address, &key);
    }
    let (maker, server, installed) = (Maker::new(), Server::start(), Installed::new());
    maker.publish(&server, "0.2.0");
    server.put("aftercall-0.2.0", Gives::Silent(b"#!/bin/sh".to_vec()));
    let name = std::thread::current().name().unwrap().to_owned();
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", &name])
        .env(FOLDER, installed.0.path())
        .env(ADDRESS, server.address())
        .env(KEY, maker.public_key())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    // The first program is there and verified, the second is on its way.
    let begun = Instant::now();
    while installed.files().len() < 4 {
        assert!(begun.elapsed() < PATIENCE, "{:?}", installed.files());
        std::thread::yield_now();
    }
    let running = installed.updater(&maker);
    assert_eq!(installed.files().len(), 4, "a second start leaves alone what another is working on");
    process.kill().unwrap();
    process.wait().unwrap();
    assert_eq!(installed.versions(), ["0.1.0", "0.1.0"]);
    assert_eq!(installed.files().len(), 4, "a kill cleans nothing up");

    drop(running);
    let again = installed.updater(&maker);
    assert_eq!(installed.files(), ["aftercall", "aftercallctl"]);
    maker.publish(&server, "0.2.0");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(update(&again, &server)).unwrap();
    assert_eq!(installed.versions(), ["0.2.0", "0.2.0"]);
}

/// Killed between the two programs: one is new, and the next look brings both.
#[tokio::test]
async fn half_an_update_is_made_whole_by_the_next() {
    let (maker, server, installed) = (Maker::new(), Server::start(), Installed::new());
    maker.publish(&server, "0.2.0");
    std::fs::write(installed.0.path().join("aftercallctl"), super::release::program_of("0.2.0")).unwrap();
    assert_eq!(installed.versions(), ["0.1.0", "0.2.0"]);
    update(&installed.updater(&maker), &server).await.unwrap();
    assert_eq!(installed.versions(), ["0.2.0", "0.2.0"]);
}

fn in_the_process(folder: &Path, address: &str, key: &str) {
    use aftercall_core::update::Updates as _;
    use aftercall_desktop::update::{Place, Updater};
    let download = std::sync::Arc::new(aftercall_api::Downloader::with_silence(PATIENCE * 2));
    let updater = Updater::new(key, Place::at(folder), download).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let release = updater.look(address).await.unwrap();
        updater.install(address, &release).await.unwrap_or_default();
    });
}

#[test]
fn a_file_of_somebody_else_is_not_cleaned_up() {
    let (maker, installed) = (Maker::new(), Installed::new());
    std::fs::write(installed.0.path().join(".notes"), "mine").unwrap();
    updater(installed.0.path(), &maker);
    assert!(files(installed.0.path()).contains(&".notes".to_owned()));
}

#[test]
fn in_a_folder_that_others_bring_programs_to_nothing_is_cleaned_up() {
    let (maker, installed) = (Maker::new(), Installed::new());
    // Half of the programs: it is no installation that an update of ours could have been interrupted in.
    std::fs::remove_file(installed.0.path().join("aftercallctl")).unwrap();
    let left = ".aftercall-update-1";
    std::fs::write(installed.0.path().join(left), "half").unwrap();
    updater(installed.0.path(), &maker);
    assert!(files(installed.0.path()).contains(&left.to_owned()));
    std::fs::write(installed.0.path().join("aftercallctl"), "whole").unwrap();
    updater(installed.0.path(), &maker);
    assert!(!files(installed.0.path()).contains(&left.to_owned()), "where they are ours it is");
}
