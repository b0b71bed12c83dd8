//! A disk that is really full: a small one of its own, where the system lets us have one.

use super::release::{Maker, files, fill, program_of, update, updater, versions};
use super::server::{Gives, Server};
use aftercall_core::update::UpdateFault;
use std::path::Path;
use std::process::Command;

/// Names the folder of the small disk to the process that runs on it.
const PLACE: &str = "AFTERCALL_TEST_UPDATE_DISK";

/// Runs this test once more in a name space of its own, with a disk of 1 MiB.
#[test]
fn a_full_disk_is_said_and_changes_nothing() {
    if let Some(place) = std::env::var_os(PLACE) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        return runtime.block_on(on_a_small_disk(Path::new(&place)));
    }
    let folder = tempfile::tempdir().unwrap();
    let name = std::thread::current().name().unwrap().to_owned();
    let script = "mount -t tmpfs -o size=1m tmpfs \"$1\" && shift && exec \"$@\"";
    // Whoever is no root needs a user name space too; whoever is may be refused one.
    let ways: [&[&str]; 2] = [&["--user", "--map-root-user", "--mount"], &["--mount"]];
    let mut refusals = String::new();
    for way in ways {
        let ran = Command::new("unshare")
            .args(way)
            .args(["sh", "-c", script, "sh"])
            .arg(folder.path())
            .arg(std::env::current_exe().unwrap())
            .args(["--exact", &name, "--nocapture"])
            .env(PLACE, folder.path())
            .output();
        let ran = match ran {
            Ok(ran) => ran,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return untried("unshare is not installed"),
            Err(error) => panic!("{error}"),
        };
        let (text, errors) = (String::from_utf8_lossy(&ran.stdout).into_owned(), String::from_utf8_lossy(&ran.stderr).into_owned());
        if ran.status.success() {
            assert!(text.contains("1 passed"), "{text}");
            return;
        }
        assert!(errors.contains("unshare:") || errors.contains("mount:"), "{text}{errors}");
        refusals.push_str(&errors);
    }
    untried(&refusals);
}

/// This system gives no disk to a test. Where everything is to be tried, that is not enough.
#[allow(clippy::print_stderr, reason = "speaks to whoever runs the tests")]
fn untried(why: &str) {
    assert!(std::env::var_os("CI").is_none(), "NOT TRIED: no small disk: {why}");
    eprintln!("NOT TRIED: no small disk: {why}");
}

async fn on_a_small_disk(folder: &Path) {
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
