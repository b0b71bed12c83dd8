//! What is put in place: all programs of a release, each as its maker signed it, or none.

use super::release::{Installed, Maker, program_of, update};
use super::server::{Gives, Server};
use aftercall_core::update::{Bringer, UpdateFault, Updates as _};
use aftercall_desktop::update::{Place, Updater};
use std::sync::Arc;

#[tokio::test]
async fn both_programs_are_replaced_and_start() {
    let (maker, server, installed) = (Maker::new(), Server::start(), Installed::new());
    maker.publish(&server, "0.2.0");
    let updater = installed.updater(&maker);
    assert_eq!(updater.bringer(), Bringer::Aftercall);
    update(&updater, &server).await.unwrap();
    assert_eq!(installed.versions(), ["0.2.0", "0.2.0"]);
    assert_eq!(installed.files(), ["aftercall", "aftercallctl"]);
}

/// Every way in which a file can be wrong; the other one is right, and fetched first or last.
#[tokio::test]
async fn a_file_that_is_not_as_it_was_signed_changes_nothing() {
    let longer = [program_of("0.2.0"), b"\n".to_vec()].concat();
    let mut tampered = program_of("0.2.0");
    tampered[12] ^= 1;
    let wrong: [(&str, Gives, fn(&str) -> UpdateFault); 6] = [
        ("tampered with", Gives::Whole(tampered), |file| UpdateFault::Signature(file.to_owned())),
        ("of an older release", Gives::Whole(program_of("0.1.9")), |file| UpdateFault::Signature(file.to_owned())),
        ("too long", Gives::Whole(longer), |file| UpdateFault::Size(file.to_owned())),
        ("too short", Gives::Whole(b"#!".to_vec()), |file| UpdateFault::Size(file.to_owned())),
        ("without an end", Gives::Endless, |file| UpdateFault::Size(file.to_owned())),
        ("broken off", Gives::Broken(b"#!".to_vec()), |_| UpdateFault::Unreachable("the answer broke off".to_owned())),
    ];
    for program in ["aftercall", "aftercallctl"] {
        for (how, gives, fault) in &wrong {
            let (maker, server, installed) = (Maker::new(), Server::start(), Installed::new());
            maker.publish(&server, "0.2.0");
            let file = format!("{program}-0.2.0");
            server.put(&file, gives.clone());
            assert_eq!(update(&installed.updater(&maker), &server).await, Err(fault(&file)), "{program} {how}");
            assert_eq!(installed.versions(), ["0.1.0", "0.1.0"], "{program} {how}");
            assert_eq!(installed.files(), ["aftercall", "aftercallctl"], "{program} {how}");
            assert!(server.endless_bytes() < 64 << 20, "{program} {how}: it was taken to the end");
        }
    }
}

#[tokio::test]
async fn a_file_signed_by_somebody_else_changes_nothing() {
    let (maker, server, installed) = (Maker::new(), Server::start(), Installed::new());
    maker.publish(&server, "0.2.0");
    let mut list = maker.list("0.2.0");
    let system = format!("{}-{}", std::env::consts::OS, std::env::consts::ARCH);
    list["systems"][&system]["aftercall"]["signature"] = Maker::new().sign(&program_of("0.2.0")).into();
    maker.publish_list(&server, &list);
    assert_eq!(update(&installed.updater(&maker), &server).await, Err(UpdateFault::Signature("aftercall-0.2.0".to_owned())));
    assert_eq!(installed.versions(), ["0.1.0", "0.1.0"]);
}

#[tokio::test]
async fn programs_of_a_package_are_left_to_the_package_manager() {
    let (maker, server) = (Maker::new(), Server::start());
    maker.publish(&server, "0.2.0");
    let download = Arc::new(aftercall_api::Downloader::new());
    let updater = Updater::new(&maker.public_key(), Place::at("/usr/bin".as_ref()), download).unwrap();
    assert_eq!(updater.bringer(), Bringer::System);
    assert!(matches!(update(&updater, &server).await, Err(UpdateFault::NotPlaced(_))));
    assert_eq!(server.asked(), ["update.json", "update.json.minisig"], "no file was fetched");
}

#[test]
fn a_key_that_is_none_makes_no_updater() {
    let place = Place::at("/nowhere".as_ref());
    assert!(Updater::new("key", place, Arc::new(aftercall_api::Downloader::new())).is_err());
}
