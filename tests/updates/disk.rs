//! An update on a disk that is really full.

use super::release::{Maker, files, fill, program_of, update, updater, versions};
use super::server::{Gives, Server};
use super::small_disk::on_a_small_disk;
use aftercall_core::update::UpdateFault;
use std::path::Path;

#[test]
fn a_full_disk_is_said_and_changes_nothing() {
    on_a_small_disk(1, |folder| async move { an_update_is_refused(&folder).await });
}

async fn an_update_is_refused(folder: &Path) {
    fill(folder);
    let (maker, server) = (Maker::new(), Server::start());
    maker.publish(&server, "0.2.0");
    // Both fit into the disk one by one and not together.
    let large = [program_of("0.2.0"), vec![b'#'; 700 * 1024]].concat();
    let mut list = maker.list("0.2.0");
    let system = format!("{}-{}", std::env::consts::OS, std::env::consts::ARCH);
    for program in ["aftercall", "aftercallctl"] {
        let entry = &mut list["systems"][&system][program];
        (entry["bytes"], entry["signature"]) = (large.len().into(), maker.sign(&large).into());
        server.put(&format!("{program}-0.2.0"), Gives::Whole(large.clone()));
    }
    maker.publish_list(&server, &list);
    assert_eq!(update(&updater(folder, &maker), &server).await, Err(UpdateFault::Full));
    assert_eq!(versions(folder), ["0.1.0", "0.1.0"]);
    assert_eq!(files(folder), ["aftercall", "aftercallctl"]);
}
